using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>The files of one theatre.</summary>
/// <param name="id">The theatre's id.</param>
/// <param name="path">The folder.</param>
public sealed class TheatreFolder(string id, string path)
{
    /// <summary>The file that makes a folder a theatre.</summary>
    public const string DescriptionFile = "theatre.yaml";

    const string SidesFile = "sides.tsv";

    /// <summary>The theatre's id.</summary>
    public string Id => id;

    /// <summary>Where the files are.</summary>
    public string Path => path;

    /// <summary>Reads what the theatre is about.</summary>
    /// <param name="actors">The actors that its sides are made of.</param>
    /// <exception cref="InstallationException">A file is missing.</exception>
    public ReadResult<Theatre> ReadTheatre(ActorCatalogue actors)
    {
        using var description = OpenFiles.Open(File(DescriptionFile));
        using var sides = OpenFiles.Open(File(SidesFile));
        return TheatreReader.Read(($"{id}/{DescriptionFile}", description), ($"{id}/{SidesFile}", sides), actors);
    }

    /// <summary>Reads the theatre's place names.</summary>
    /// <exception cref="GazetteerException">A file has faults.</exception>
    public Gazetteer ReadGazetteer() =>
        Gazetteer.ReadTheatre(name => System.IO.File.Exists(File(name)) ? OpenFiles.Open(File(name)) : null);

    /// <summary>Reads which towns the provinces are run from; none where the theatre does not say.</summary>
    /// <exception cref="InstallationException">The table has faults.</exception>
    public ProvinceCapitals ReadCapitals(Gazetteer gazetteer)
    {
        var file = File(ProvinceCapitals.FileName);
        if (!System.IO.File.Exists(file))
        {
            return ProvinceCapitals.None;
        }

        try
        {
            using var table = OpenFiles.Open(file);
            return ProvinceCapitals.Read(table, gazetteer);
        }
        catch (InvalidDataException fault)
        {
            throw new InstallationException($"{file} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The file of the districts' areas.</summary>
    public const string DistrictsFile = "districts.geojson";

    /// <summary>Reads the areas of the districts; null where the theatre has no map.</summary>
    /// <exception cref="InstallationException">The file is no map of districts.</exception>
    public DistrictMap? ReadMap()
    {
        var file = File(DistrictsFile);
        if (!System.IO.File.Exists(file))
        {
            return null;
        }

        try
        {
            using var stream = System.IO.File.OpenRead(file);
            return DistrictMap.Read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"{file} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>A hash over everything that reading a report depends on, 12 hexadecimal digits; maps are no part of it.</summary>
    public string Version() => FileHash.Of(
        path,
        new[] { path, System.IO.Path.Combine(path, "..", "world") }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder))
            .Where(file => System.IO.Path.GetExtension(file) is ".tsv" or ".yaml"));

    string File(string name) => System.IO.Path.Combine(path, name);
}
