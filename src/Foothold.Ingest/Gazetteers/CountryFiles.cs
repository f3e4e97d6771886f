using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Reads what countries and their people are called from the lexicon's files of countries, which are under a licence of their own.</summary>
static class CountryFiles
{
    /// <summary>Reads both files of the lexicon's actors.</summary>
    public static IReadOnlyList<CountryWords> Read(string actorsFolder)
    {
        var countries = new Dictionary<string, (string Country, List<string> Names, List<string> Adjectives)>(StringComparer.Ordinal);
        foreach (var (id, country, name, names, adjectives) in Rows(Path.Combine(actorsFolder, "countries.tsv")).Concat(Rows(Path.Combine(actorsFolder, "country-names.tsv"))))
        {
            if (!countries.TryGetValue(id, out var found))
            {
                countries[id] = found = (country, [], []);
            }

            found.Names.AddRange(new[] { name }.Concat(names).Where(text => text.Length > 0));
            found.Adjectives.AddRange(adjectives);
        }

        return [.. countries.Values.Where(country => country.Country.Length == 2).Select(country => new CountryWords(country.Country, country.Names, country.Adjectives))];
    }

    /// <summary>The ISO 3166 alpha-3 code of a country by its alpha-2 code, as countries.tsv has it; null where it has none.</summary>
    public static string? LongCode(string actorsFolder, string iso2) =>
        Rows(Path.Combine(actorsFolder, "countries.tsv")).Where(row => row.Country == iso2).Select(row => row.Id).FirstOrDefault();

    static IEnumerable<(string Id, string Country, string Name, string[] Names, string[] Adjectives)> Rows(string path)
    {
        using var reader = new StreamReader(path);
        var file = CellFile.ReadTabs(reader, "id");
        var (id, iso2, name, names, adjectives) = (file.Column("id"), file.Column("iso2"), file.Column("name"), file.Column("names"), file.Column("adjectives"));
        foreach (var row in file.Rows())
        {
            yield return (row[id], row[iso2], row[name], row[names].Split('|', StringSplitOptions.RemoveEmptyEntries), row[adjectives].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
