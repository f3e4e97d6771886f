namespace Foothold.Places;

/// <summary>Finds the places of a theatre or of the world for a reader who asks: by name near another place, by point.</summary>
/// <remarks>Safe for use from many threads at once.</remarks>
public sealed class PlaceSearch
{
    readonly Func<string, IReadOnlyList<PlaceMatch>> _lookup;
    readonly Func<string, int, IReadOnlyList<PlaceMatch>> _suggest;

    /// <summary>Searches the places of a theatre.</summary>
    public PlaceSearch(Gazetteer theatre)
    {
        ArgumentNullException.ThrowIfNull(theatre);
        (_lookup, _suggest) = (theatre.Lookup, theatre.Suggest);
    }

    /// <summary>Searches the places of the world; it suggests nothing.</summary>
    public PlaceSearch(WorldResolver world)
    {
        ArgumentNullException.ThrowIfNull(world);
        (_lookup, _suggest) = (world.Lookup, static (_, _) => []);
    }

    /// <summary>The places that a name may mean, the likeliest first; empty where nothing is near enough in spelling.</summary>
    public IReadOnlyList<PlaceMatch> Find(string name) => _lookup(name);

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

    static bool Lies(Place place, Place around) => around.Kind switch
    {
        PlaceKind.Province => place.Country == around.Country && place.ProvinceName == around.ProvinceName,
        PlaceKind.Country => place.Country == around.Country,
        _ => false,
    };
}
