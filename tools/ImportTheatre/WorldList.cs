using System.Globalization;

namespace Foothold.ImportTheatre;

/// <summary>Countries, capitals and big cities of the world: what a report of any theatre names beside the theatre.</summary>
public static class WorldList
{
    const long BigCity = 100_000;
    const long CityOfManyNames = 500_000;

    /// <summary>Writes <c>places.tsv</c> and the English words among its names.</summary>
    public static string Write(string placesFolder, string outputFolder, OrdinaryWords words)
    {
        var rows = PlaceRow.Read(Path.Combine(placesFolder, "world_places.tsv.gz"))
            .Where(row => row.Latitude is not null && (row.Feature is "PCLI" or "PPLC" || (row.Class == "P" && row.Feature != "PPLX" && row.Population >= BigCity)))
            .OrderBy(row => row.Feature == "PCLI" ? 0 : 1)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToList();
        var path = Path.Combine(outputFolder, "places.tsv");
        File.WriteAllText(path, PlaceList.Header + "\n" + string.Concat(rows.Select(row => Line(row, words) + "\n")));
        words.WriteWithPeople(Path.Combine(outputFolder, "ordinary.tsv"), rows.Select(row => row.Name));
        return $"places.tsv: {rows.Count} places, {new FileInfo(path).Length} bytes";
    }

    static string Line(PlaceRow row, OrdinaryWords words)
    {
        var country = row.Feature == "PCLI";
        var alternates = country
            ? []
            : row.Feature == "PPLC" || row.Population >= CityOfManyNames
                ? PlaceList.Alternates(row, words).Where(IsPlainSpelling).Take(8)
                : [];
        return string.Join(
            '\t',
            row.Id,
            country ? "country" : "settlement",
            row.Name,
            string.Join('|', alternates),
            row.Latitude!.Value.ToString("0.####", CultureInfo.InvariantCulture),
            row.Longitude!.Value.ToString("0.####", CultureInfo.InvariantCulture),
            row.Country,
            country ? "" : row.ProvinceName,
            "",
            row.Population.ToString(CultureInfo.InvariantCulture));
    }

    // Airport codes and the spellings of other languages' alphabets are no English spellings.
    static bool IsPlainSpelling(string name) =>
        name.Length > 3 && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'') && name.Skip(1).Any(char.IsAsciiLetterLower);
}
