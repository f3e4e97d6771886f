using System.Globalization;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Reads a table of places of the world: one a line under a header of columns, names separated by "|".</summary>
/// <remarks>
/// What the table leaves out is filled in from the places of the same division: where a division lies, and how many people it has.
/// A division of which nothing is known but its name is left out.
/// </remarks>
public static class PlaceTable
{
    /// <summary>The columns that a table has, among others.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["id", "name", "alternates", "lat", "lon", "class", "feature", "country", "admin1", "admin1_name", "admin2_name", "population"];

    sealed record Line(string Id, string Name, IReadOnlyList<string> Alternates, double? Latitude, double? Longitude, string Class, string Feature, string Country, string Code, string Province, string District, long Population);

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The table; not closed.</param>
    /// <returns>The places: countries, divisions of the first level, of the second, then settlements by the number of their people.</returns>
    /// <exception cref="InvalidDataException">The header lacks a column, or a line has too few.</exception>
    public static IReadOnlyList<GazetteerRow> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = ReadLines(reader);
        var centres = new Dictionary<(string, string, string), (double Latitude, double Longitude, int Count, long People)>();
        foreach (var line in lines.Where(line => line is { Class: "P", Latitude: not null, Longitude: not null }))
        {
            var people = line.Feature == "PPLX" ? 0 : line.Population;
            Add(centres, (line.Country, line.Province, ""), line, people);
            Add(centres, (line.Country, line.Province, line.District), line, people);
        }

        return [.. lines.Select(line => Row(line, centres)).OfType<GazetteerRow>()
            .OrderBy(row => row.Kind switch { PlaceKind.Country => 0, PlaceKind.Province => 1, PlaceKind.District => 2, _ => 3 })
            .ThenByDescending(row => row.Kind == PlaceKind.Settlement ? row.Population : 0)
            .ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    static List<Line> ReadLines(TextReader reader)
    {
        var file = CellFile.ReadTabs(reader, Columns);
        var at = Columns.Select(file.Column).ToArray();
        return [.. file.Rows().Select(row => new Line(
            row[at[0]],
            row[at[1]].Trim(),
            row[at[2]].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Number(row[at[3]]),
            Number(row[at[4]]),
            row[at[5]],
            row[at[6]],
            row[at[7]],
            row[at[8]],
            row[at[9]],
            row[at[10]],
            (long)(Number(row[at[11]]) ?? 0)))];
    }

    static GazetteerRow? Row(Line line, Dictionary<(string, string, string), (double Latitude, double Longitude, int Count, long People)> centres)
    {
        var kind = line.Class == "P" ? PlaceKind.Settlement : line.Feature switch { "PCLI" => PlaceKind.Country, "ADM1" => PlaceKind.Province, _ => PlaceKind.District };
        var settled = kind switch
        {
            PlaceKind.Province => centres.GetValueOrDefault((line.Country, line.Province, "")),
            PlaceKind.District => centres.GetValueOrDefault((line.Country, line.Province, line.District)),
            _ => default,
        };
        if ((line.Latitude is null || line.Longitude is null) && settled.Count == 0)
        {
            return null;
        }

        return new GazetteerRow(
            line.Id,
            line.Name,
            [.. line.Alternates.Where(name => GazetteerNames.IsWorthKeeping(name, kind, line.Feature, line.Country, line.Population))],
            kind,
            line.Feature,
            line.Country,
            kind == PlaceKind.Country || line.Province.Length == 0 ? null : line.Province,
            kind is PlaceKind.District or PlaceKind.Settlement && line.District.Length > 0 ? line.District : null,
            line.Latitude ?? settled.Latitude / settled.Count,
            line.Longitude ?? settled.Longitude / settled.Count,
            line.Population > 0 ? line.Population : settled.People);
    }

    static void Add(
        Dictionary<(string, string, string), (double Latitude, double Longitude, int Count, long People)> centres, (string, string, string) division, Line line, long people)
    {
        var centre = centres.GetValueOrDefault(division);
        centres[division] = (centre.Latitude + line.Latitude!.Value, centre.Longitude + line.Longitude!.Value, centre.Count + 1, centre.People + people);
    }

    static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
