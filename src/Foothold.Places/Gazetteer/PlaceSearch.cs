namespace Foothold.Places;

/// <summary>Finds the places of a theatre or of the world for a reader who asks: by name near another place, by point.</summary>
/// <remarks>Safe for use from many threads at once.</remarks>
public sealed class PlaceSearch
{
    readonly Func<string, IReadOnlyList<PlaceMatch>> _lookup;
    readonly Func<string, int, IReadOnlyList<PlaceMatch>> _suggest;
    readonly Func<string, Place?> _byId;

    /// <summary>Searches the places of a theatre.</summary>
    public PlaceSearch(Gazetteer theatre)
    {
        ArgumentNullException.ThrowIfNull(theatre);
        (_lookup, _suggest, _byId) = (theatre.Lookup, theatre.Suggest, theatre.Find);
    }

    /// <summary>Searches the places of the world; it suggests nothing and knows no ids.</summary>
    public PlaceSearch(WorldResolver world)
    {
        ArgumentNullException.ThrowIfNull(world);
        (_lookup, _suggest, _byId) = (world.Lookup, static (_, _) => [], static _ => null);
    }

    /// <summary>The places that a name may mean, the likeliest first; empty where nothing is near enough in spelling.</summary>
    /// <param name="name">
    /// A name, and where it is to lie, from the smallest to the largest, after commas: "Fayzabad, Badakhshan" or "Marjah, Nad Ali,
    /// Helmand"; or the id of a place of the theatre.
    /// </param>
    public IReadOnlyList<PlaceMatch> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_byId(name.Trim()) is { } known)
        {
            return [new PlaceMatch(known, 1, NameMatch.Exact, known.Name)];
        }

        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && Within(parts) is { Count: > 0 } within ? within : _lookup(name);
    }

    /// <summary>The places that a name means as likely as each other: the likeliest, and those that share its name; empty where nothing is near enough.</summary>
    /// <remarks>Of settlements of one district that share a name only the likeliest is told, since nothing that can be said parts them.</remarks>
    /// <param name="name">As for <see cref="Find(string)"/>.</param>
    /// <param name="counts">Which places may be meant.</param>
    public IReadOnlyList<PlaceMatch> Alike(string name, Func<Place, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var found = Find(name).Where(match => counts(match.Place)).ToList();
        return found.Count == 0 ? [] : [.. found.Where(match => IsAsLikely(match, found[0])).DistinctBy(match => match.Place.DistrictId ?? match.Place.Id)];
    }

    /// <summary>How to ask for a place and no other: its name with the district and the province that it lies in.</summary>
    /// <param name="place">A place of the theatre.</param>
    /// <returns>Its id where that would still find others.</returns>
    public string Asking(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        string?[] parts = [place.Name, place.Kind == PlaceKind.Settlement && place.DistrictId is { } district ? _byId(district)?.Name : null, place.ProvinceName];
        var asking = string.Join(", ", parts.OfType<string>());
        return Alike(asking, _ => true) is [var only] && only.Place == place ? asking : place.Id;
    }

    /// <summary>The same, those that lie in another place first, then the others from the nearest to the farthest.</summary>
    /// <param name="name">The name.</param>
    /// <param name="near">Within or near which; where it is a province or a country, what lies in it comes first.</param>
    public IReadOnlyList<PlaceMatch> Find(string name, Place near)
    {
        ArgumentNullException.ThrowIfNull(near);
        return [.. _lookup(name)
            .OrderByDescending(match => Lies(match.Place, near))
            .ThenBy(match => Lies(match.Place, near) ? -match.Score : Gazetteer.Kilometres(match.Place, near))];
    }

    /// <summary>The place that a name means when others are said to be near it: its province or country where it names one, else the likeliest; null where it names none.</summary>
    public Place? Around(string name)
    {
        var found = _lookup(name);
        return found.Count == 0 ? null : found.FirstOrDefault(match => match.Place.Kind is PlaceKind.Province or PlaceKind.Country, found[0]).Place;
    }

    /// <summary>The names that may have been meant by one that is not known, each once.</summary>
    /// <param name="name">Any text.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> Suggest(string name, int count) => [.. _suggest(name, count).Select(match => match.Place.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The places of the first name that lie in a place of each of the others.</summary>
    List<PlaceMatch> Within(string[] parts)
    {
        var around = parts.Skip(1).Select(Areas).ToList();
        return [.. _lookup(parts[0]).Where(match => around.All(areas => areas.Any(area => area.Id != match.Place.Id && Lies(match.Place, area))))];
    }

    /// <summary>The districts, provinces and countries of a name, those of another spelling only where none is written so.</summary>
    List<Place> Areas(string name)
    {
        var areas = _lookup(name).Where(match => match.Place.Kind is PlaceKind.District or PlaceKind.Province or PlaceKind.Country).ToList();
        return [.. areas.Where(match => match.Match == areas[0].Match).Select(match => match.Place)];
    }

    static bool IsAsLikely(PlaceMatch match, PlaceMatch first) =>
        match.Place.Kind == first.Place.Kind
        && match.Match == first.Match
        && (match.Score >= first.Score || NameFolding.Fold(match.Place.Name) == NameFolding.Fold(first.Place.Name));

    static bool Lies(Place place, Place around) => around.Kind switch
    {
        PlaceKind.District => place.DistrictId == around.Id,
        PlaceKind.Province => place.Country == around.Country && place.ProvinceName == around.ProvinceName,
        PlaceKind.Country => place.Country == around.Country,
        _ => false,
    };
}
