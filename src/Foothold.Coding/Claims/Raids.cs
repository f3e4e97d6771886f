namespace Foothold.Coding;

/// <summary>Tells raiders who go from holders who leave: "attacked a post, seizing weapons before fleeing" gives nothing up.</summary>
static class Raids
{
    const int Reach = 3; // sentences back in which raiders may have been told to hold what they leave

    /// <summary>The claim without its change of control where it tells of raiders who go from a place that they are not told to have held.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The claim's trigger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public static Claim WithoutDeparture(SentenceGrammar grammar, int trigger, Claim claim, IReadOnlyList<Claim> before) =>
        claim.Control is { Effect: ControlEffect.Leave, Holder: { } raider } && claim.Places.All(place => place.Inferred) && !grammar.Related(trigger, "obj").Any()
        && before.Any(other => other.Sentence == claim.Sentence && other is { Type: ClaimType.Assault, Polarity: Polarity.Affirmed, Control: null } && other.Agents.Any(agent => agent.Actor == raider))
        && !before.Any(other => other.Sentence >= claim.Sentence - Reach && other.Control is { Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Contest } held && (held.Holder is null || held.Holder == raider)
            && (ControlledPlace.Of(other) is not { } told || ControlledPlace.Of(claim) is not { } left || told == left))
            ? claim with { Control = null }
            : claim;
}
