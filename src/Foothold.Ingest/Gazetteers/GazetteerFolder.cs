using System.IO.Compression;
using System.Text;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>The gazetteer of the world: its compiled file, and the small tables that are compiled into it.</summary>
/// <param name="path">The folder.</param>
public sealed class GazetteerFolder(string path)
{
    const string CompiledFile = "world.bin";
    const string NamesFile = "names.tsv";
    const string RegionsFile = "regions.tsv";

    /// <summary>The compiled file.</summary>
    public string Compiled => Path.Combine(path, CompiledFile);

    /// <summary>Opens the compiled file.</summary>
    /// <exception cref="InstallationException">It is missing or unreadable.</exception>
    public WorldGazetteer Open()
    {
        try
        {
            return WorldGazetteer.Open(File.ReadAllBytes(Compiled));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"The gazetteer {Compiled} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Makes what reads the places out of general news in a language.</summary>
    /// <param name="lexicon">The folder of the lexicon, whose files say what countries are called.</param>
    /// <param name="language">The code of the language.</param>
    /// <exception cref="InstallationException">A file is missing or unreadable, or the language has no words around names of places.</exception>
    public WorldResolver OpenResolver(string lexicon, string language = Installation.DefaultLanguage)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = Path.Combine(path, $"words.{language}.tsv");
        try
        {
            using var reader = new StreamReader(words, Encoding.UTF8);
            return new WorldResolver(Open(), CountryFiles.Read(Path.Combine(lexicon, "actors")), PlaceVocabulary.Read(reader));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"{words} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Adds names and regions of our own to rows: abbreviations, names that the sources lack, parts of the world that are no division.</summary>
    /// <exception cref="InvalidDataException">A table names a place that no row is; the message names its line.</exception>
    public IReadOnlyList<GazetteerRow> WithOwnNames(IReadOnlyList<GazetteerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var names = ReadTable(Path.Combine(path, NamesFile), 2).ToLookup(line => line.Cells[0], StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var added = rows.Select(row =>
        {
            var further = Keys(row).Where(names.Contains).SelectMany(key =>
            {
                used.Add(key);
                return names[key].SelectMany(line => line.Cells[1].Split('|'));
            }).ToList();
            return further.Count == 0 ? row : row with { Further = [.. row.Further, .. further] };
        }).ToList();
        if (names.FirstOrDefault(group => !used.Contains(group.Key)) is { } stray)
        {
            throw new InvalidDataException($"{NamesFile}:{stray.First().Number}: no place is '{stray.Key}'");
        }

        return [.. added, .. ReadTable(Path.Combine(path, RegionsFile), 6).Select(line => new GazetteerRow(
            line.Cells[0],
            line.Cells[1],
            line.Cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries),
            PlaceKind.Region,
            "RGN",
            line.Cells[5],
            null,
            null,
            double.Parse(line.Cells[3], System.Globalization.CultureInfo.InvariantCulture),
            double.Parse(line.Cells[4], System.Globalization.CultureInfo.InvariantCulture),
            0))];
    }

    /// <summary>The lines of a table or dump: of a text, of one packed with gzip, of the only table in a zip.</summary>
    /// <param name="file">Its path.</param>
    public static IEnumerable<string> ReadLines(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var stream = File.OpenRead(file);
        using var archive = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipArchive(stream, ZipArchiveMode.Read) : null;
        using var unpacked = archive is not null
            ? archive.Entries.Where(entry => !entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)).MaxBy(entry => entry.Length)?.Open() ?? Stream.Null
            : file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // "gn:1", and "US/Maine" for a division of the first level, "US" for a country.
    static IEnumerable<string> Keys(GazetteerRow row)
    {
        yield return row.Id;
        if (row.Kind == PlaceKind.Country)
        {
            yield return row.Country;
        }
        else if (row.Kind == PlaceKind.Province)
        {
            yield return $"{row.Country}/{row.Name}";
        }
    }

    static IEnumerable<(int Number, string[] Cells)> ReadTable(string file, int columns) => !File.Exists(file) ? [] : File.ReadLines(file)
        .Select((line, i) => (Number: i + 1, Cells: line.Split('\t')))
        .Skip(1)
        .Where(line => line.Cells[0].Length > 0 && line.Cells[0][0] != '#' && (line.Cells.Length >= columns ? true : throw new InvalidDataException($"{Path.GetFileName(file)}:{line.Number}: too few columns")));
}
