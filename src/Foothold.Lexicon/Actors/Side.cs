namespace Foothold.Lexicon;

/// <summary>One of the few colours of a theatre's map: a grouping of actors.</summary>
/// <param name="Id">The side's id within its theatre ("government", "taliban").</param>
/// <param name="Name">The name shown to readers.</param>
/// <param name="Colour">The colour on the map, <c>#RRGGBB</c>.</param>
/// <param name="Members">The actors that belong to it, and when; their own members belong to it too.</param>
public sealed record Side(string Id, string Name, string Colour, IReadOnlyList<Membership> Members)
{
    /// <summary>Whether its name takes an article in a sentence ("the Houthis"), as against a country's ("Ukraine").</summary>
    public bool TakesArticle { get; init; } = true;
}
