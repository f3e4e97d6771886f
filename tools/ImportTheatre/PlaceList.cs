using System.Globalization;
using Foothold.Places;

namespace Foothold.ImportTheatre;

/// <summary>The list of a theatre's places, in the columns the gazetteer reads.</summary>
public static class PlaceList
{
    /// <summary>The header of the file.</summary>
    public const string Header = "id\tkind\tname\talternates\tlat\tlon\tcountry\tprovince\tdistrict\tpopulation";

    static readonly string[] EnglishKinds = [" Province", " Governorate", " District", " province", " governorate", " district"];

    // Words by which a name in another European or Asian language says "province"; the bare name is in the list anyway.
    static readonly string[] ForeignWords =
    [
        "provinco", "provincia", "provinca", "provints", "provinsi", "propinsi", "maakunta", "tartomany",
        "seng", "vilayeti", "viloyati", "wilayah", "wilayat", "velayat", "lalawigan", "tinh", "gubernio", "kubernerkond",
        "kormanyzosag", "kegubernuran", "kagubernuran", "muhafaza", "muhafazat", "gubernija", "pentadbiran", "guvernement",
        "gouvernement", "governorat", "governacio", "guvernerat", "muchafaza", "muhafadha", "parezga", "distriktet",
    ];

    /// <summary>Writes the list: countries, provinces, districts, then settlements, each by id.</summary>
    public static string Write(string path, DistrictLayer layer, IReadOnlyList<PlaceRow> rows, OrdinaryWords words)
    {
        var known = layer.Districts.ToDictionary(district => district.Id);
        var lines = new List<(int Order, string Id, string Line)>();
        foreach (var row in rows)
        {
            if (Kind(row.Feature) is not { } kind || row.Latitude is not { } latitude || row.Longitude is not { } longitude)
            {
                continue;
            }

            if (kind == PlaceKind.District && !known.ContainsKey(row.Id))
            {
                throw new InvalidDataException($"{row.Id} {row.Name} is a district of the place file but not of the boundary file.");
            }

            var alternates = kind == PlaceKind.Country ? [] : Alternates(row, words);
            lines.Add(((int)kind, row.Id, string.Join(
                '\t',
                row.Id,
                kind.ToString().ToLowerInvariant(),
                Clean(row.Name),
                string.Join('|', alternates),
                latitude.ToString("0.####", CultureInfo.InvariantCulture),
                longitude.ToString("0.####", CultureInfo.InvariantCulture),
                row.Country,
                kind == PlaceKind.Country ? "" : row.ProvinceName,
                known.ContainsKey(row.District) ? row.District : "",
                row.Population.ToString(CultureInfo.InvariantCulture))));
        }

        var missing = known.Keys.Except(lines.Select(line => line.Id)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidDataException($"The place file lacks the districts {string.Join(", ", missing)}.");
        }

        lines.Sort((left, right) => left.Order != right.Order ? left.Order.CompareTo(right.Order) : string.CompareOrdinal(left.Id, right.Id));
        File.WriteAllText(path, Header + "\n" + string.Concat(lines.Select(line => line.Line + "\n")));
        return $"places.tsv: {lines.Count} places, {new FileInfo(path).Length} bytes";
    }

    /// <summary>The Latin spellings that differ from the name and from one another once folded.</summary>
    public static IReadOnlyList<string> Alternates(PlaceRow row, OrdinaryWords words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { NameFolding.Fold(row.Name) };
        if (row.Feature == "ADM2")
        {
            // A district is not called by its province's name, unless that is its own.
            seen.Add(NameFolding.Fold(row.ProvinceName));
        }

        var kept = new List<string>();
        foreach (var raw in row.Alternates)
        {
            var alternate = Clean(raw);
            alternate = EnglishKinds.FirstOrDefault(kind => alternate.EndsWith(kind, StringComparison.Ordinal)) is { } ending
                ? alternate[..^ending.Length]
                : alternate;
            var parts = NameFolding.Words(alternate);
            var folded = NameFolding.Fold(alternate);
            if (folded.Length > 2
                && alternate.Length < 60
                && IsLatin(alternate)
                && char.IsUpper(alternate[0])
                && !parts.Any(part => ForeignWords.Contains(part))
                && !words.Contains(folded)
                && seen.Add(folded))
            {
                kept.Add(alternate);
            }
        }

        return kept;
    }

    static PlaceKind? Kind(string feature) => feature switch
    {
        "PCLI" => PlaceKind.Country,
        "ADM1" => PlaceKind.Province,
        "ADM2" => PlaceKind.District,
        "AIRP" => PlaceKind.Region,
        "PPLW" or "PPLH" or "PPLQ" => null, // destroyed, abandoned or historical
        _ => PlaceKind.Settlement,
    };

    static string Clean(string name) => name.Replace('\t', ' ').Replace('|', ' ').Trim();

    /// <summary>Whether every letter of a name is Latin.</summary>
    public static bool IsLatin(string name) =>
        name.All(c => c < 0x250 || c is >= 'ʰ' and < 'Ͱ' or >= 'Ḁ' and < 'ἀ' or '‘' or '’');
}
