namespace Foothold.Places;

/// <summary>How a name that was asked for answers to a name of the gazetteer.</summary>
public enum NameMatch
{
    /// <summary>The same once folded.</summary>
    Exact,

    /// <summary>Another way of writing the same sounds.</summary>
    Spelling,

    /// <summary>A slip or two of the keyboard away.</summary>
    Typing,
}

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">How well the name fits and how likely a place of its kind is meant, from 0 to 1; good for ranking, not a probability.</param>
/// <param name="Match">How the name fits.</param>
/// <param name="Name">The gazetteer's name that it fits.</param>
public readonly record struct PlaceMatch(Place Place, double Score, NameMatch Match, string Name)
{
    /// <summary>The first day on which the place no longer bore that name; null where it bears it still, or nobody has said.</summary>
    public DateOnly? Until { get; init; }
}
