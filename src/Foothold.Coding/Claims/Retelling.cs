using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells claims of control that a sentence makes twice in one breath: "entered the town and retook it", "fought their way in … street battles went on".</summary>
static class Retelling
{
    /// <summary>Whether a claim says no more of who holds a place than one that its own sentence has made before it.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The claim's trigger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public static bool IsOne(SentenceGrammar grammar, int trigger, Claim claim, IReadOnlyList<Claim> before) => IsFlagOfTaker(grammar, trigger, claim, before)
        || (claim.Control is { } control && ControlledPlace.Of(claim) is { } place
        && before.Any(other => other.Sentence == claim.Sentence && other.Control is { } told
            && told.Effect == control.Effect && ControlledPlace.Of(other) == place && told.Holder == control.Holder
            && other.Polarity == claim.Polarity && other.Reality == claim.Reality && (claim.Time is null || claim.Time == other.Time || claim.Time.Inferred || claim.Time.Span == other.Time?.Span)
            && other.Sources.Select(source => source.Span).SequenceEqual(claim.Sources.Select(source => source.Span))
            && (control.Effect == ControlEffect.Contest || IsEntryBefore(grammar, trigger, other.Trigger) || IsAgain(grammar, trigger, claim, other.Trigger) || IsAside(grammar, trigger, other.Trigger))));

    /// <summary>"left A and B and are retreating towards C": says nothing of control for departures by somebody that name no place, where the same sentence tells of others by them that do.</summary>
    /// <param name="claims">The report's claims so far, in text order.</param>
    /// <param name="from">The first of the sentence.</param>
    /// <param name="bare">Those, by id, whose words say nothing of a place.</param>
    public static void WithoutBareDepartures(List<Claim> claims, int from, HashSet<string> bare)
    {
        var named = claims.Skip(from).Where(claim => claim is { Control: { Effect: ControlEffect.Leave }, Polarity: Polarity.Affirmed } && claim.Places.Any(place => !place.Inferred)).Select(claim => claim.Control!.Holder).ToHashSet();
        for (var at = claims.Count - 1; named.Count > 0 && at >= from; at--)
        {
            if (claims[at] is { Control: { Effect: ControlEffect.Leave } control, Polarity: Polarity.Affirmed, Places.Count: > 0 } departure && departure.Places.All(place => place.Inferred) && bare.Contains(departure.Id) && named.Contains(control.Holder))
            {
                claims[at] = departure with { Control = null };
            }
        }
    }

    /// <summary>"took X and raised their flag over it": whoever is told to have taken a place says no more by its flag.</summary>
    static bool IsFlagOfTaker(SentenceGrammar grammar, int trigger, Claim claim, IReadOnlyList<Claim> before) => claim is { Control: { Effect: ControlEffect.Hold or ControlEffect.Gain } flag, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
        && grammar.Is(WordClass.FlagRaising, trigger)
        && before.Any(other => other.Sentence == claim.Sentence && other is { Control: { Effect: ControlEffect.Gain, Holder: { } taker }, Polarity: Polarity.Affirmed, Reality: Reality.Actual } && taker == flag.Holder
            && (claim.Places.All(place => place.Inferred) || ControlledPlace.Of(other) == ControlledPlace.Of(claim)));

    /// <summary>"gave the town up and left", "had it in their hands": whether a claim of the same hold or departure names no place of its own, or is a part of what tells the first.</summary>
    static bool IsAgain(SentenceGrammar grammar, int trigger, Claim claim, Trigger told) => claim.Control is { Effect: ControlEffect.Leave or ControlEffect.Hold }
        && (claim.Places.All(place => place.Inferred)
            || grammar.Ancestors(trigger).TakeWhile(word => word == trigger || grammar.Words[word].Relation is "obj" or "obl" or "nmod" or "xcomp").Any(word => told.Span.Contains(grammar.Words[word].Span))
            || grammar.Words[trigger] is { Relation: "obl" or "obj" or "nmod" or "xcomp", Head: >= 0 and var head } && told.Span.Contains(grammar.Words[head].Span));

    /// <summary>"overran X, the third district to *fall* to them": what is said of a place beside its name.</summary>
    static bool IsAside(SentenceGrammar grammar, int trigger, Trigger told) => grammar.Ancestors(trigger).FirstOrDefault(word => grammar.Words[word].Relation == "appos", -1) is >= 0 and var aside
        && grammar.Ancestors(aside).Any(word => told.Span.Contains(grammar.Words[word].Span));

    /// <summary>Whether the earlier verb is one of going in that the later is joined to.</summary>
    static bool IsEntryBefore(SentenceGrammar grammar, int trigger, Trigger entry) => grammar.Ancestors(trigger)
        .TakeWhile(word => word == trigger || grammar.Words[word].Relation is "conj" or "root" or "ccomp" or "advcl" or "acl:relcl" or "parataxis")
        .Any(word => word != trigger && entry.Span.Contains(grammar.Words[word].Span) && grammar.Is(WordClass.GoingIn, word) && grammar.IsVerbal(word) && grammar.Conjuncts(word).Contains(trigger));
}
