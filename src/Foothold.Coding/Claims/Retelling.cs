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
    public static bool IsOne(SentenceGrammar grammar, int trigger, Claim claim, IReadOnlyList<Claim> before) =>
        claim.Control is { Place: not null, Effect: ControlEffect.Gain or ControlEffect.Contest } control
        && before.Any(other => other.Sentence == claim.Sentence && other.Control is { } told
            && told.Effect == control.Effect && told.Place == control.Place && told.Holder == control.Holder
            && other.Polarity == claim.Polarity && other.Reality == claim.Reality && (claim.Time is null || claim.Time == other.Time || claim.Time.Inferred || claim.Time.Span == other.Time?.Span)
            && other.Sources.Select(source => source.Span).SequenceEqual(claim.Sources.Select(source => source.Span))
            && (control.Effect == ControlEffect.Contest || IsEntryBefore(grammar, trigger, other.Trigger)));

    /// <summary>Whether the earlier verb is one of going in that the later is joined to.</summary>
    static bool IsEntryBefore(SentenceGrammar grammar, int trigger, Trigger entry) => grammar.Ancestors(trigger)
        .TakeWhile(word => word == trigger || grammar.Words[word].Relation is "conj" or "root" or "ccomp" or "advcl" or "acl:relcl" or "parataxis")
        .Any(word => word != trigger && entry.Span.Contains(grammar.Words[word].Span) && grammar.Is(WordClass.GoingIn, word) && grammar.IsVerbal(word) && grammar.Conjuncts(word).Contains(trigger));
}
