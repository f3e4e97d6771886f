using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells fighting that is over from fighting that goes on: "X fell *after heavy clashes*", "left the town *following days of fighting*".</summary>
static class FightsBefore
{
    /// <summary>Leaves out the control of what claims of a sentence tell of fighting for a place that the sentence says somebody then took, lost, left or kept.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="claims">The report's claims so far; those of the sentence are changed.</param>
    /// <param name="first">The first of the sentence's own.</param>
    public static void Settle(SentenceGrammar grammar, List<Claim> claims, int first)
    {
        for (var at = first; at < claims.Count; at++)
        {
            if (claims[at].Control is { Effect: ControlEffect.Contest } && ControlledPlace.Of(claims[at]) is { } place && IsBefore(grammar, claims[at].Trigger)
                && claims.Skip(first).Any(other => other is { Control.Effect: ControlEffect.Gain or ControlEffect.Loss or ControlEffect.Leave or ControlEffect.Defend, Reality: Reality.Actual, Polarity: Polarity.Affirmed } && ControlledPlace.Of(other) == place))
            {
                claims[at] = claims[at] with { Control = null };
            }
        }
    }

    static bool IsBefore(SentenceGrammar grammar, Trigger trigger) =>
        grammar.Words.FirstOrDefault(word => trigger.Span.Contains(word.Span)) is { } fight
        && grammar.Ancestors(fight.Index).TakeWhile(word => grammar.Words[word].Relation is "obl" or "nmod" or "conj" or "advcl" || word == fight.Index)
            .Any(word => grammar.HasChild(word, WordClass.Following, "case", "mark"));
}
