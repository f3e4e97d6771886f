using NodaTime;

namespace Foothold.Lexicon;

/// <summary>A war as a folder of data tells of it: where, when, between whom, and how its reports name them.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Name">The name shown to readers.</param>
/// <param name="CountryIso2">The ISO 3166 alpha-2 code of its country.</param>
/// <param name="CountryIso3">The alpha-3 code, the first part of its actors' ids.</param>
/// <param name="From">The first day of the theatre, included.</param>
/// <param name="To">The day after the last; null while the war lasts.</param>
/// <param name="Boundaries">The boundary set whose areas are the districts.</param>
/// <param name="Attribution">The lines of credit that must be shown with the map.</param>
/// <param name="ActorFiles">The files of lexicon/actors its reports need, by name.</param>
/// <param name="Sides">The sides in the order of the legend.</param>
/// <param name="Start">Side id to probability on the first day without evidence; with <paramref name="StartContested"/> they sum to 1.</param>
/// <param name="StartContested">The probability of "contested" on the first day.</param>
/// <param name="Descriptions">The bare phrases that mean an actor here.</param>
public sealed record Theatre(
    string Id,
    string Name,
    string CountryIso2,
    string CountryIso3,
    LocalDate From,
    LocalDate? To,
    BoundarySet Boundaries,
    IReadOnlyList<string> Attribution,
    IReadOnlyList<string> ActorFiles,
    IReadOnlyList<Side> Sides,
    IReadOnlyDictionary<string, double> Start,
    double StartContested,
    IReadOnlyList<Description> Descriptions)
{
    readonly DescriptionIndex _descriptions = new(Descriptions);

    /// <summary>The bare phrases that mean an actor here.</summary>
    public IReadOnlyList<Description> Descriptions
    {
        get => _descriptions.All;
        init => _descriptions = new DescriptionIndex(value);
    }

    /// <summary>
    /// The side an actor is on: the one with the nearest member among the actor and what it is part of on the day,
    /// the first in the legend where two are as near. A country as a whole stands where its government stands.
    /// </summary>
    /// <returns>The side's id; null where the actor is on none.</returns>
    public string? SideOf(string actor, LocalDate day, ActorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(catalogue);
        var isCountry = catalogue.Find(actor)?.Kind == ActorKind.Country;
        foreach (var level in catalogue.WholesOf(isCountry ? $"{actor}.GOV" : actor, day))
        {
            foreach (var side in Sides)
            {
                if (side.Members.Any(member => member.HoldsOn(day) && level.Contains(member.Parent)))
                {
                    return side.Id;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Finds the longest description that begins at a word and holds on a day. Case does not matter; a phrase in the
    /// singular matches its plural in -s.
    /// </summary>
    /// <param name="forms">The words of a sentence.</param>
    /// <param name="start">The index of the word the phrase must begin at; articles are no part of it.</param>
    /// <param name="day">The day the report was published.</param>
    /// <returns>Null where none begins there.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no index of a word.</exception>
    public DescriptionMatch? Describe(IReadOnlyList<string> forms, int start, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, forms.Count);
        DescriptionMatch? best = null;
        foreach (var description in _descriptions.BeginningWith(forms[start]))
        {
            if (description.HoldsOn(day) && description.LastWord(forms, start) is { } last && last > (best?.Last ?? -1))
            {
                best = new DescriptionMatch(start, last, description);
            }
        }

        return best;
    }
}

/// <summary>The areas a theatre's map is drawn in.</summary>
/// <param name="Name">The name of the set.</param>
/// <param name="Vintage">The year or day its borders are of, as the source says it.</param>
public sealed record BoundarySet(string Name, string Vintage);
