namespace Foothold.ImportTheatre;

/// <summary>The table of the towns that provinces and the country are run from.</summary>
public static class Capitals
{
    const string OfProvince = "PPLA"; // GeoNames: seat of a first-order division
    const string OfCountry = "PPLC"; // capital of a country, which its own division is run from
    const string Country = "PCLI";

    /// <summary>Reads the capitals to take in place of the input's: a header, then province and settlement by id, and the reason.</summary>
    public static IReadOnlyDictionary<string, string> Corrections(IEnumerable<string> paths) => paths
        .SelectMany(path => File.ReadLines(path).Skip(1)).Where(line => line.Length > 0).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>Writes the table: a row for each province and the country that has one, by its id; of a province the seat of the division first, then the capital of the country, then the more populous.</summary>
    /// <returns>What was written, in a line.</returns>
    public static string Write(string path, IReadOnlyList<PlaceRow> rows, IReadOnlyDictionary<string, string> corrections)
    {
        var towns = rows.Where(row => row.Feature is OfProvince or OfCountry).ToLookup(row => row.ProvinceName);
        var lines = rows.Where(row => row.Feature is "ADM1" or Country)
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Select(area => (Area: area, Town: corrections.TryGetValue(area.Id, out var right) ? rows.First(row => row.Id == right)
                : (area.Feature == Country ? rows.Where(row => row.Feature == OfCountry) : towns[area.Name]).OrderBy(town => town.Feature, StringComparer.Ordinal).ThenByDescending(town => town.Population).ThenBy(town => town.Id, StringComparer.Ordinal).FirstOrDefault()))
            .Where(pair => pair.Town is not null)
            .Select(pair => $"{pair.Area.Id}\t{pair.Town!.Id}")
            .ToList();
        File.WriteAllText(path, string.Join('\n', lines.Prepend("province\tsettlement")) + "\n");
        return FormattableString.Invariant($"{Path.GetFileName(path)}: {lines.Count} capitals");
    }
}
