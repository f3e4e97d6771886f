using Foothold.Language;

namespace Foothold.Places;

/// <summary>Where a report's larger names say that it is set, so that a village of a common name can be told by what it lies in.</summary>
sealed class VillageSupport
{
    readonly HashSet<string> _districts = new(StringComparer.Ordinal); // ids
    readonly HashSet<(string Country, string? Province)> _provinces = [];
    readonly HashSet<(Sentence Sentence, string Country, string? Province)> _provincesOfSentences = [];

    /// <summary>Collects what names other than those of villages alone may mean.</summary>
    public VillageSupport(IEnumerable<FoundName> names)
    {
        foreach (var name in names)
        {
            foreach (var match in name.Matches.Where(IsSure))
            {
                if (match.Place.Kind == PlaceKind.District)
                {
                    _districts.Add(match.Place.Id);
                }
                else if (match.Place.Kind == PlaceKind.Province)
                {
                    _provinces.Add((match.Place.Country, match.Place.ProvinceName));
                    _provincesOfSentences.Add((name.Sentence, match.Place.Country, match.Place.ProvinceName));
                }
            }
        }
    }

    /// <summary>
    /// Whether the report names the village's district, or its province in the same sentence; where the text says that the name
    /// is a village's, its province anywhere.
    /// </summary>
    public bool Supports(FoundName name, Place village) =>
        (village.DistrictId is { } district && _districts.Contains(district))
        || _provincesOfSentences.Contains((name.Sentence, village.Country, village.ProvinceName))
        || (name.KindSaid == PlaceKind.Settlement && _provinces.Contains((village.Country, village.ProvinceName)));

    static bool IsSure(PlaceMatch match) => match.Match != NameMatch.Typing;
}
