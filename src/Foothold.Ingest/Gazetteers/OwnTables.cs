using System.Globalization;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>The small tables beside the compiled gazetteer that say what its sources lack: names, regions, points, words for divisions.</summary>
/// <param name="folder">The gazetteer's folder; a table that is not there says nothing.</param>
sealed class OwnTables(string folder)
{
    const string NamesFile = "names.tsv";
    const string RegionsFile = "regions.tsv";
    const string PointsFile = "points.tsv";
    const string DivisionWordsFile = "division-words.tsv";

    /// <summary>Adds what the tables say to places: names to those that bear them, the regions, points, and the shorter names of divisions.</summary>
    /// <param name="rows">The places.</param>
    /// <returns>The places with the regions behind them, and the lines of the tables whose place is none of them, as "names.tsv:12 US/Ohio".</returns>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names it.</exception>
    public (IReadOnlyList<GazetteerRow> Rows, IReadOnlyList<string> Strays) AddTo(IReadOnlyList<GazetteerRow> rows)
    {
        var names = Lines(NamesFile, "place", "names").ToLookup(line => line.Cells[0], StringComparer.Ordinal);
        var points = Lines(PointsFile, "place", "lat", "lon").ToLookup(line => line.Cells[0], line => (line.Number, Point: Point(PointsFile, line, 1)), StringComparer.Ordinal);
        var words = Lines(DivisionWordsFile, "where", "words").SelectMany(line => line.Cells[1].Split('|').Select(word => (IsBefore: line.Cells[0] == "before", Word: word))).ToList();
        var regions = Lines(RegionsFile, "id", "name", "alternates", "lat", "lon", "country").Select(Region).ToList();
        var isRegion = regions.Select(region => region.Id).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<GazetteerRow>(rows.Count + regions.Count);
        foreach (var row in rows.Where(row => !isRegion.Contains(row.Id)))
        {
            var (changed, further) = (row, new List<string>());
            foreach (var key in Keys(row).Where(key => names.Contains(key) || points.Contains(key)))
            {
                used.Add(key);
                further.AddRange(names[key].SelectMany(line => line.Cells[1].Split('|')));
                foreach (var (_, point) in points[key])
                {
                    changed = changed with { Latitude = point.Latitude, Longitude = point.Longitude };
                }
            }

            var shorter = GazetteerNames.IsEnglishSpoken(row.Country) ? null : Shorter(row, words);
            added.Add(further.Count == 0 && shorter is null ? changed : changed with
            {
                Further = [.. row.Further, .. further],
                Alternates = shorter is null ? row.Alternates : [.. row.Alternates, shorter],
            });
        }

        return (
            [.. added, .. regions],
            [.. names.Where(group => !used.Contains(group.Key)).Select(group => FormattableString.Invariant($"{NamesFile}:{group.First().Number} {group.Key}")),
                .. points.Where(group => !used.Contains(group.Key)).Select(group => FormattableString.Invariant($"{PointsFile}:{group.First().Number} {group.Key}"))]);
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

    // The name of a division without the word for it, or null.
    static string? Shorter(GazetteerRow row, List<(bool IsBefore, string Word)> words)
    {
        if (row.Kind is not (PlaceKind.Province or PlaceKind.District))
        {
            return null;
        }

        var (name, longest) = ((string?)null, 0);
        foreach (var (isBefore, word) in words.Where(word => word.Word.Length > longest && row.Name.Length > word.Word.Length + 3))
        {
            if (isBefore && row.Name.StartsWith(word + " ", StringComparison.Ordinal))
            {
                (name, longest) = (row.Name[(word.Length + 1)..], word.Length);
            }
            else if (!isBefore && row.Name.EndsWith(" " + word, StringComparison.Ordinal))
            {
                (name, longest) = (row.Name[..^(word.Length + 1)], word.Length);
            }
        }

        return name is { Length: > 2 } && char.IsUpper(name[0]) ? name : null;
    }

    static GazetteerRow Region((int Number, IReadOnlyList<string> Cells) line)
    {
        var (latitude, longitude) = Point(RegionsFile, line, 3);
        return new GazetteerRow(
            line.Cells[0], line.Cells[1], line.Cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries), PlaceKind.Region, "RGN", line.Cells[5], null, null, latitude, longitude, 0);
    }

    static (double Latitude, double Longitude) Point(string file, (int Number, IReadOnlyList<string> Cells) line, int at) =>
        Number(line.Cells[at], 90) is { } latitude && Number(line.Cells[at + 1], 180) is { } longitude
            ? (latitude, longitude)
            : throw new InvalidDataException(FormattableString.Invariant($"{file}:{line.Number}: '{line.Cells[at]}', '{line.Cells[at + 1]}' is no point in degrees"));

    static double? Number(string cell, double bound) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= bound ? value : null;

    // The rows of a table; none where the table is not there.
    List<(int Number, IReadOnlyList<string> Cells)> Lines(string name, params string[] columns)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var reader = new StreamReader(path);
            var file = CellFile.ReadTabs(reader, columns);
            return [.. file.Rows().Select(row => (row.Line, (IReadOnlyList<string>)[.. columns.Select(column => row[file.Column(column)])]))];
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{name}: {fault.Message}", fault);
        }
    }
}
