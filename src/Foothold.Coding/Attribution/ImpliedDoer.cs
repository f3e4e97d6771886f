using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>
/// Says whose an attack or an arrest is that is told without its doer ("eleven policemen had been taken prisoner", "four of his men
/// were detained"): whoever acts against the same side in the sentence, or was told to last in those before.
/// </summary>
/// <remarks>Only where those near leave one side. It tells nothing of control, whose taker <see cref="ImpliedTaker"/> knows, and what it adds is marked as inferred.</remarks>
/// <param name="actors">The actors.</param>
/// <param name="theatre">The theatre, which knows their sides.</param>
/// <param name="state">Whoever governs the country, by id; null where nobody is known to.</param>
/// <param name="published">The day of the report.</param>
sealed class ImpliedDoer(ActorCatalogue actors, Theatre theatre, string? state, LocalDate published)
{
    const int Memory = 2; // sentences back in which a doer may be told

    /// <summary>Fills in the doers of a report's claims.</summary>
    /// <param name="claims">The report's claims, in text order.</param>
    public void Complete(List<Claim> claims)
    {
        var told = claims.ToLookup(claim => claim.Sentence); // as they stand before any doer is filled in
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Control: null, Agents.Count: 0, Type: ClaimType.Assault or ClaimType.Coerce, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing or Reality.Past } claim
                && DoerOf(claim, told) is { } doer)
            {
                claims[at] = claim with { Agents = [doer with { Inferred = true }], Confidence = Math.Round(claim.Confidence * 0.85, 3) };
            }
        }
    }

    Participant? DoerOf(Claim claim, ILookup<int, Claim> told)
    {
        var beaten = claim.Targets.Select(target => target.Actor).OfType<string>().Select(SideOf).OfType<string>().Distinct().ToList();
        if (beaten.Count > 1 || claim.Mode is "airstrike" or "shelling" or "bombing" or "suicide-attack" or "grenade" or "chemical")
        {
            return null; // whose a bomb or a shell is nothing near it tells
        }

        var beside = told[claim.Sentence].Where(other => other.Id != claim.Id).ToList();
        var own = Doers(beside, beaten);
        if (own.Count > 0 || beside.Exists(other => other.Type == ClaimType.Assault && other.Agents.Count > 0))
        {
            return Only(own, claim, beaten.Count > 0 || claim.Mode is "clash" or "offensive");
        }

        for (var sentence = claim.Sentence - 1; sentence >= 0 && sentence >= claim.Sentence - Memory; sentence--)
        {
            var before = Doers(told[sentence], beaten);
            if (before.Count > 0)
            {
                return Only(before, claim, beaten.Count > 0);
            }
        }

        return null;
    }

    /// <summary>Those who are told, and not inferred, to act in arms against others than their own side.</summary>
    List<Participant> Doers(IEnumerable<Claim> told, List<string> beaten) => [.. told
        .Where(other => other is { Type: ClaimType.Assault or ClaimType.Coerce, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing or Reality.Past })
        .SelectMany(other => other.Agents.Take(1))
        .Where(agent => !agent.Inferred && agent.Actor is { } actor && SideOf(actor) is { } side && !beaten.Contains(side))];

    /// <summary>The last of those who are all of one side; null where they are of several, or where nothing says whom it is done to and it is no arrest by the state's own.</summary>
    Participant? Only(List<Participant> doers, Claim claim, bool isBeatenKnown) => doers.Select(doer => SideOf(doer.Actor!)).Distinct().Count() == 1
        && (isBeatenKnown || (claim is { Type: ClaimType.Coerce, Mode: "arrest" } && state is not null && SideOf(state) == SideOf(doers[^1].Actor!))) ? doers[^1] : null;

    string? SideOf(string actor) => theatre.SideOf(actor, published, actors);
}
