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
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            if (columns.Count == 0)
            {
                columns = cells.Index().ToDictionary(cell => cell.Item, cell => cell.Index, StringComparer.Ordinal);
                continue;
            }

            yield return (Cell("id"), Cell("iso2"), Cell("name"), Cell("names").Split('|', StringSplitOptions.RemoveEmptyEntries), Cell("adjectives").Split('|', StringSplitOptions.RemoveEmptyEntries));

            string Cell(string column) => columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at] : "";
        }
    }
}
