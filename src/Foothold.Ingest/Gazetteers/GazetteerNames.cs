using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Which of a place's other names an English report may use.</summary>
static class GazetteerNames
{
    const long Town = 15_000;
    const long City = 500_000;

    static readonly HashSet<string> EnglishCountries = ReadEnglishCountries();

    /// <summary>Whether a name is in Latin letters, is no code, and belongs to a place that other languages' reports have brought into English.</summary>
    public static bool IsWorthKeeping(string name, PlaceKind kind, string feature, string country, long population)
    {
        if (name.Length < 4 || !IsLatinName(name))
        {
            return false;
        }

        return kind switch
        {
            PlaceKind.Country => false, // their English names are in a file of their own
            PlaceKind.Province => true,
            _ when IsEnglishSpoken(country) => population >= City,
            PlaceKind.District => population >= Town,
            _ => population >= Town || feature is "PPLC" or "PPLA" or "PPLA2",
        };
    }

    /// <summary>Whether English is spoken in a country, by its two letters.</summary>
    public static bool IsEnglishSpoken(string country) => EnglishCountries.Contains(country);

    /// <summary>Whether a name is in Latin letters and is no code: a capital first, small letters, no digit.</summary>
    public static bool IsLatinName(string name) =>
        name.Length > 2 && (char.IsUpper(name[0]) || name[0] is '‘' or '’' or '`' or '\'') && name.Any(char.IsLower) && !name.Any(char.IsDigit) && name.All(IsLatin);

    /// <summary>Whether a character may stand in a name in Latin letters.</summary>
    public static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1e00' and <= '\u1eff' or >= '\u02b0' and <= '\u036f' or '‘' or '’' or '–';

    static HashSet<string> ReadEnglishCountries()
    {
        const string Table = "english-countries.tsv";
        using var stream = typeof(GazetteerNames).Assembly.GetManifestResourceStream(Table) ?? throw new InvalidOperationException($"{Table} is not built in");
        using var reader = new StreamReader(stream);
        return [.. CellFile.ReadTabs(reader, "country").Rows().Select(row => row[0])];
    }
}
