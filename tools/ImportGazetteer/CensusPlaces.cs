using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Foothold.Places;

namespace Foothold.ImportGazetteer;

/// <summary>What a row of the census gazetteer is.</summary>
public enum CensusKind
{
    /// <summary>An incorporated place, a place of the census only, or a town of New England.</summary>
    Settlement,

    /// <summary>A township, named with that word.</summary>
    Township,

    /// <summary>A county, parish or borough of a state.</summary>
    County,
}

/// <summary>A row of the census gazetteer.</summary>
/// <param name="Code">Its FIPS code.</param>
/// <param name="Name">Its name, a settlement's without the word for what it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">The two letters of the state.</param>
/// <param name="County">The FIPS code of its county (state and county, five digits); null where the code does not say it.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record CensusPlace(string Code, string Name, CensusKind Kind, string State, string? County, double Latitude, double Longitude);

/// <summary>Reads the gazetteer files of the United States census in the form that Debian's weather-util-data gives them out in.</summary>
public static partial class CensusPlaces
{
    const int CountyDigits = 5;
    const int PartOfCountyDigits = 10;

    /// <summary>Reads the rows whose last word is one of the table's; points are given in radians there.</summary>
    /// <param name="path">The file, packed with gzip.</param>
    /// <param name="kinds">The table of words: word, tab, kind.</param>
    public static IReadOnlyList<CensusPlace> Read(string path, string kinds)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        using var table = new StreamReader(kinds);
        return Read(reader, table);
    }

    /// <summary>The same out of readers; neither is closed.</summary>
    public static IReadOnlyList<CensusPlace> Read(TextReader reader, TextReader kinds)
    {
        var kindOf = new Dictionary<string, CensusKind>(StringComparer.Ordinal);
        foreach (var row in CellFile.ReadTabs(kinds, "word", "kind").Rows())
        {
            kindOf[row[0]] = Enum.Parse<CensusKind>(row[1], ignoreCase: true);
        }

        var places = new List<CensusPlace>();
        var (code, point) = ("", ((double, double)?)null);
        while (reader.ReadLine() is { } line)
        {
            if (Head.Match(line) is { Success: true } head)
            {
                (code, point) = (head.Groups[1].Value, null);
            }
            else if (Centroid.Match(line) is { Success: true } centroid)
            {
                point = (Degrees(centroid.Groups[1].Value), Degrees(centroid.Groups[2].Value));
            }
            else if (point is var (latitude, longitude) && Description.Match(line) is { Success: true } said && kindOf.TryGetValue(said.Groups["word"].Value, out var kind) && (kind == CensusKind.County) == (code.Length == CountyDigits))
            {
                var name = kind == CensusKind.Settlement ? said.Groups["name"].Value : $"{said.Groups["name"].Value} {Capital(said.Groups["word"].Value)}";
                places.Add(new CensusPlace(code, name, kind, said.Groups["state"].Value, code.Length == PartOfCountyDigits ? code[..CountyDigits] : null, latitude, longitude));
            }
        }

        return places;
    }

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    static double Degrees(string radians) => Math.Round(double.Parse(radians, CultureInfo.InvariantCulture) * 180 / Math.PI, 4);

    [GeneratedRegex(@"^\[fips(\d+)\]$")]
    static partial Regex Head { get; }

    [GeneratedRegex(@"^centroid = \((-?[\d.]+), (-?[\d.]+)\)$")]
    static partial Regex Centroid { get; }

    [GeneratedRegex(@"^description = (?<name>[^,]+) (?<word>\w+), (?<state>[A-Z]{2})$")]
    static partial Regex Description { get; }
}
