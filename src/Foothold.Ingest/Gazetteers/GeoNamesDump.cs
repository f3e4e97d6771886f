using System.Globalization;
using System.Text.RegularExpressions;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Reads the tables that GeoNames gives out: of places (allCountries, cities…, a country's) and of further names (alternateNames).</summary>
public static partial class GeoNamesDump
{
    const int PlaceColumns = 19;

    /// <summary>Whether a line is one of a table of places: nineteen columns, the first a number, the fifth and sixth coordinates.</summary>
    public static bool IsPlaces(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var cells = line.Split('\t');
        return cells.Length == PlaceColumns && uint.TryParse(cells[0], out _) && Number(cells[4]) is not null && Number(cells[5]) is not null;
    }

    /// <summary>Whether a line is one of a table of further names: the first two columns numbers, the fourth a name.</summary>
    public static bool IsNames(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var cells = line.Split('\t');
        return cells.Length is >= 4 and <= 10 && uint.TryParse(cells[0], out _) && uint.TryParse(cells[1], out _) && cells[3].Length > 0;
    }

    /// <summary>Reads places: countries, divisions of the two upper levels, settlements, and the airports, waters and mountains that reports name.</summary>
    /// <param name="lines">The table's lines; a line that is none of a place is passed over.</param>
    /// <param name="everyName">Whether every other name in Latin letters is kept, as for a theatre, and not only those that English news may use.</param>
    public static IReadOnlyList<GazetteerRow> ReadPlaces(IEnumerable<string> lines, bool everyName = false)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var rows = new List<(string[] Cells, PlaceKind Kind)>();
        var divisions = new Dictionary<(string, string, string), string>(); // country, first and second code -> name
        foreach (var cells in lines.Select(line => line.Split('\t')).Where(cells => cells.Length == PlaceColumns))
        {
            if (KindOf(cells[6], cells[7]) is not { } kind || Number(cells[4]) is null || Number(cells[5]) is null)
            {
                continue;
            }

            rows.Add((cells, kind));
            if (kind is PlaceKind.Province or PlaceKind.District)
            {
                divisions.TryAdd((cells[8], cells[10], kind == PlaceKind.District ? cells[11] : ""), cells[1]);
            }
        }

        return [.. rows.Select(row =>
        {
            var (cells, kind) = row;
            var people = long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
            return new GazetteerRow(
                $"gn:{cells[0]}",
                cells[1],
                [.. cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(name => name != cells[1] && (everyName ? GazetteerNames.IsLatinName(name) : GazetteerNames.IsWorthKeeping(name, kind, cells[7], cells[8], people)))],
                kind,
                cells[7],
                cells[8],
                kind == PlaceKind.Country ? null : divisions.GetValueOrDefault((cells[8], cells[10], "")),
                kind is PlaceKind.District or PlaceKind.Settlement && cells[11].Length > 0 ? divisions.GetValueOrDefault((cells[8], cells[10], cells[11])) : null,
                Number(cells[4])!.Value,
                Number(cells[5])!.Value,
                people);
        })];
    }

    /// <summary>Reads further names: those in English or of no language, which are no links, codes or former names.</summary>
    /// <param name="lines">The table's lines.</param>
    /// <returns>Ids of places with a name each.</returns>
    public static IEnumerable<(string Id, string Name)> ReadNames(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Select(line => line.Split('\t'))
            .Where(cells => cells.Length >= 4 && cells[2] is "en" or "" && !(cells.Length > 7 && (cells[6] == "1" || cells[7] == "1")) && LooksLikeName.IsMatch(cells[3]))
            .Select(cells => ($"gn:{cells[1]}", cells[3]));
    }

    static PlaceKind? KindOf(string featureClass, string feature) => (featureClass, feature) switch
    {
        ("A", "PCLI" or "PCLD" or "PCLS" or "PCLF" or "PCLIX" or "TERR") => PlaceKind.Country,
        ("A", "ADM1") => PlaceKind.Province,
        ("A", "ADM2") => PlaceKind.District,
        ("P", not ("PPLQ" or "PPLH" or "PPLCH" or "PPLW")) => PlaceKind.Settlement,
        ("L", "CONT" or "RGN" or "AREA") or ("H", "SEA" or "GULF" or "OCN" or "LK" or "STM" or "STRT") or ("T", "ISL" or "ISLS" or "PEN" or "MTS" or "PASS" or "VAL") or ("S", "AIRP" or "AIRB" or "DAM") => PlaceKind.Region,
        _ => null,
    };

    static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^\p{Lu}[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}’‘]*\p{Ll}[^\d/]*$")]
    static partial Regex LooksLikeName { get; }
}
