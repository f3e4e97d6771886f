using System.Globalization;
using System.IO.Compression;

namespace Foothold.ImportTheatre;

/// <summary>A row of a downloaded place file.</summary>
public sealed record PlaceRow(
    string Id,
    string Name,
    IReadOnlyList<string> Alternates,
    double? Latitude,
    double? Longitude,
    string Class,
    string Feature,
    string Country,
    string ProvinceName,
    string District,
    long Population)
{
    /// <summary>Whether its name is a Cyrillic one in Latin letters.</summary>
    public bool IsRomanised { get; init; }

    /// <summary>Reads a file, unpacking it where its name ends in <c>.gz</c>.</summary>
    public static IReadOnlyList<PlaceRow> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var header = (reader.ReadLine() ?? "").Split('\t');
        int Column(string name) => Array.IndexOf(header, name);
        var (id, title, alternates, lat, lon) = (Column("id"), Column("name"), Column("alternates"), Column("lat"), Column("lon"));
        var (kind, feature, country, province, district, people) =
            (Column("class"), Column("feature"), Column("country"), Column("admin1_name"), Column("admin2"), Column("population"));
        var rows = new List<PlaceRow>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add(new PlaceRow(
                cells[id],
                cells[title].Trim(),
                cells[alternates].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Number(cells[lat]),
                Number(cells[lon]),
                cells[kind],
                cells[feature],
                cells[country],
                cells[province],
                cells[district],
                (long)(Number(cells[people]) ?? 0)));
        }

        return rows;
    }

    /// <summary>The rows without the alternates that a file says are wrong: a header, then id, alternate, why.</summary>
    public static IReadOnlyList<PlaceRow> WithoutFaults(IReadOnlyList<PlaceRow> rows, IEnumerable<string> faultFiles)
    {
        var faults = faultFiles
            .SelectMany(path => File.ReadLines(path).Skip(1))
            .Select(line => line.Split('\t'))
            .Select(cells => (Id: cells[0], Alternate: cells[1]))
            .ToHashSet();
        return faults.Count == 0
            ? rows
            : [.. rows.Select(row => row with { Alternates = [.. row.Alternates.Where(alternate => !faults.Contains((row.Id, alternate)))] })];
    }

    /// <summary>The row with a name in Latin letters, where it has none and one can be had; the name it had is kept among the alternates.</summary>
    public PlaceRow InLatin()
    {
        if (PlaceList.IsLatin(Name))
        {
            return this;
        }

        var romanised = Romanisation.IsCyrillic(Name) ? Romanisation.Of(Name) : null;
        return (romanised ?? Alternates.FirstOrDefault(PlaceList.IsLatin)) is { } latin
            ? this with { Name = latin, Alternates = [.. Alternates, Name], IsRomanised = romanised is not null }
            : this;
    }

    static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
