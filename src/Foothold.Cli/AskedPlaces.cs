using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary>Which place of a theatre a reader asks for: the one, or what there is to choose from.</summary>
sealed class AskedPlaces
{
    const int MostSuggestions = 5;
    const int MostAlike = 8; // told by name where several share one

    readonly Theatre _theatre;
    readonly Gazetteer _gazetteer;
    readonly PlaceSearch _search;

    public AskedPlaces(Theatre theatre, Gazetteer gazetteer)
    {
        _theatre = theatre;
        _gazetteer = gazetteer;
        _search = new PlaceSearch(gazetteer);
    }

    /// <summary>The one place that a name means, however it is spelt.</summary>
    /// <param name="name">A name, after a comma the province it lies in where several share it; or an id.</param>
    /// <param name="counts">Which places may be asked for.</param>
    /// <exception cref="NotFoundException">No such place is near enough to the name; the message suggests districts.</exception>
    /// <exception cref="UsageException">Several share the name; the message says how to ask for each.</exception>
    public PlaceMatch One(string name, Func<Place, bool> counts) => _search.Alike(name, counts) switch
    {
        [] => throw NotFound(name),
        [var only] => only,
        var alike => throw Ambiguous(name, alike),
    };

    /// <summary>The settlement that a district is called by: the one in it that bears the very name by which it was asked for; null where none does.</summary>
    public Place? SeatOf(string name, PlaceMatch district) => _search.Find(name)
        .Where(match => match.Place.Kind == PlaceKind.Settlement && match.Place.DistrictId == district.Place.Id && match.Name == district.Name)
        .Select(match => match.Place)
        .FirstOrDefault();

    UsageException Ambiguous(string name, IReadOnlyList<PlaceMatch> alike)
    {
        var asking = alike.Take(MostAlike).Select(match => _search.Asking(match.Place)).Order(StringComparer.Ordinal).ToList();
        var further = alike.Count > MostAlike ? $"; and {Counted.Of(alike.Count - MostAlike, "other")}" : "";
        return new UsageException($"'{name}' may be {string.Join("; ", asking)}{further}. Say which, as in \"{asking[0]}\".");
    }

    NotFoundException NotFound(string name)
    {
        var first = name.Split(',')[0];
        var elsewhere = first == name ? [] : _search.Alike(first, place => place.Kind == PlaceKind.District).Select(match => match.Place);
        var suggestions = elsewhere
            .Concat(_gazetteer.Suggest(first, MostSuggestions * 3).Select(match => match.Place.DistrictId is { } id ? _gazetteer.Find(id) : null))
            .OfType<Place>()
            .Distinct()
            .Take(MostSuggestions)
            .Select(_search.Asking)
            .ToList();
        return new NotFoundException(suggestions.Count == 0
            ? $"No district of {_theatre.Name} is called '{name}'."
            : $"No district of {_theatre.Name} is called '{name}'. Did you mean {string.Join("; ", suggestions)}?");
    }
}
