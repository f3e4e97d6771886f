using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Fills in what a claim takes from the claims before it in the same sentence or the one before (MODEL rule 1).</summary>
/// <remarks>Everything it adds is marked as inferred, with the span it came from.</remarks>
sealed class CarryOver(ActorCatalogue actors, Theatre theatre, LocalDate published)
{
    const int Memory = 8; // sentences back in which an act may have been told of that is only named again

    /// <summary>The claim with what it inherits.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="match">The match it was built of.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    /// <returns>The claim, or one for each place it inherits; none where it names an act that was told of before and none was.</returns>
    public IReadOnlyList<Claim> Complete(Claim claim, FrameMatch match, IReadOnlyList<Claim> before)
    {
        if (match.IsToldBefore)
        {
            return AsToldBefore(claim, before) is { } told ? [told] : [];
        }

        return claim.Control switch
        {
            { Effect: ControlEffect.Defend } when claim.Places.All(place => place.Inferred) => WithAttackedPlaces(claim, before),
            not null when match.Role("gain").Count > 0 => [WithUndoneGain(claim, before)],
            { Effect: ControlEffect.Gain } when claim.Targets.Count == 0 => [WithFormerHolder(claim, before)],
            null when claim.Mode == "split" && claim.Agents.All(agent => agent.Actor is null) => [WithDividedGroup(claim, before)],
            null when claim.Mode == "split" && match.Reading.Objects.Count > 0 && claim.Targets.Count == 0 => [WithDivided(claim, before)],
            _ => [claim],
        };
    }

    /// <summary>"The withdrawal leaves the road open": whoever left, and where, is told in the sentences before.</summary>
    static Claim? AsToldBefore(Claim claim, IReadOnlyList<Claim> before)
    {
        if (claim.Control is not { } named
            || before.LastOrDefault(other => other.Sentence < claim.Sentence && other.Sentence >= claim.Sentence - Memory && IsOfSameAct(named.Effect, other)) is not { Control: { } control } told)
        {
            return null;
        }

        var isSame = control.Effect == named.Effect; // else "the loss" of what another's gain has told
        return claim with
        {
            Agents = isSame ? [.. told.Agents.Select(agent => agent with { Inferred = true })] : claim.Agents,
            Places = [told.Places[0] with { Inferred = true }],
            Control = control with { Effect = named.Effect, Holder = isSame ? control.Holder : control.From, From = isSame ? control.From : null },
            Confidence = Math.Round(claim.Confidence * 0.85, 3),
        };
    }

    /// <summary>"attacked X and Y on Sunday but was beaten back": what is beaten back is the attack that the sentence told, wherever it was made.</summary>
    static IReadOnlyList<Claim> WithAttackedPlaces(Claim claim, IReadOnlyList<Claim> before)
    {
        var attack = before.LastOrDefault(other => other.Sentence == claim.Sentence && other is { Type: ClaimType.Assault, Polarity: Polarity.Affirmed } && other.Places.Any(place => !place.Inferred)
            && (claim.Targets.Count == 0 || other.Agents.Any(agent => claim.Targets.Any(target => target.Actor == agent.Actor))));
        if (attack is null)
        {
            return [claim];
        }

        var attacked = before.Where(other => other.Sentence == attack.Sentence && other.Trigger == attack.Trigger)
            .Select(other => other.Places.Where(place => !place.Inferred).Select(place => place with { Inferred = true }).ToList())
            .Where(places => places.Count > 0);
        return [.. attacked.Select((places, index) => claim with
        {
            Id = index == 0 ? claim.Id : ContentHash.Id("c_", claim.Id, places[0].Span.ToString()),
            Places = places,
            Control = claim.Control! with { Place = places[0].Precision is "district" or "settlement" ? places[0].Place : null },
        })];
    }

    static bool IsOfSameAct(ControlEffect named, Claim told) => told.Places.Count > 0
        && (told.Control?.Effect == named || (named == ControlEffect.Loss && told.Control?.Effect == ControlEffect.Gain));

    /// <summary>"it was theirs until others took it": whoever held it is who it was taken from.</summary>
    Claim WithFormerHolder(Claim claim, IReadOnlyList<Claim> before)
    {
        var former = before.LastOrDefault(other => other.Sentence == claim.Sentence
            && other.Control is { Effect: ControlEffect.Hold, Holder: not null } hold
            && hold.Place == claim.Control!.Place && hold.Place is not null
            && AreOpposed(hold.Holder, claim.Control.Holder));
        return former is null
            ? claim
            : claim with
            {
                Targets = [.. former.Agents.Take(1).Select(agent => agent with { Inferred = true })],
                Control = claim.Control! with { From = former.Control!.Holder },
            };
    }

    /// <summary>"Those gains may not last": the gain is the last one told before this sentence, and whoever gains in it threatens.</summary>
    Claim WithUndoneGain(Claim claim, IReadOnlyList<Claim> before)
    {
        var threat = before.LastOrDefault(other => other.Sentence == claim.Sentence
            && other.Control is { Effect: ControlEffect.Gain, Holder: not null });
        var gain = before.LastOrDefault(other => other.Sentence < claim.Sentence && other.Sentence >= claim.Sentence - 2
            && other.Control is { Effect: ControlEffect.Gain, Holder: not null, Place: not null } told
            && (threat is null || AreOpposed(told.Holder, threat.Control!.Holder)));
        if (gain is null)
        {
            return claim;
        }

        var place = gain.Places[0] with { Inferred = true };
        return claim with
        {
            Agents = [.. (threat?.Agents ?? []).Take(1).Select(agent => agent with { Inferred = true })],
            Targets = [.. gain.Agents.Take(1).Select(agent => agent with { Inferred = true })],
            Places = [place],
            Control = claim.Control! with { Holder = threat?.Control!.Holder, From = gain.Control!.Holder, Place = gain.Control.Place },
            Confidence = Math.Round(claim.Confidence * 0.85, 3),
        };
    }

    /// <summary>"to deepen that divide": the division is the last one told before, and whoever is divided in it is meant.</summary>
    static Claim WithDivided(Claim claim, IReadOnlyList<Claim> before) =>
        before.LastOrDefault(other => other.Mode == claim.Mode && other.Sentence >= claim.Sentence - Memory && other.Agents.Count > 0) is { } split
            ? claim with { Targets = [.. split.Agents.Select(agent => agent with { Inferred = true })], Confidence = Math.Round(claim.Confidence * 0.85, 3) }
            : claim;

    /// <summary>"the new leader … commanders who are not on board with him": whose leader was just spoken of, where those who are divided are said to be nobody's.</summary>
    Claim WithDividedGroup(Claim claim, IReadOnlyList<Claim> before) =>
        before.LastOrDefault(other => other.Type == ClaimType.Change && other.Sentence >= claim.Sentence - 1 && other.Agents.Any(agent => agent.Actor is not null)) is { } told
            ? claim with { Agents = [.. told.Agents.Where(agent => agent.Actor is not null).Take(1).Select(agent => agent with { Inferred = true, Actor = GroupOf(agent.Actor!) })], Confidence = Math.Round(claim.Confidence * 0.85, 3) }
            : claim;

    /// <summary>The group that a person is of; any other actor itself.</summary>
    string GroupOf(string actor) => actors.Find(actor) is { Kind: ActorKind.Person } && actors.WholesOf(actor, published) is [_, [var group, ..], ..] ? group : actor;

    bool AreOpposed(string? left, string? right) =>
        left is not null && right is not null
        && theatre.SideOf(left, published, actors) is { } one
        && theatre.SideOf(right, published, actors) is { } other
        && one != other;
}
