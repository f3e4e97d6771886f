using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Leaves out matches that tell again what another match of the sentence tells.</summary>
static class SwallowedMatches
{
    /// <summary>
    /// Leaves out a match whose trigger is the object noun or particle of another match ("take *control*"), or a noun that only
    /// names what the other one is told of ("*reinforcements* were sent", "revealed the *death* of").
    /// </summary>
    public static List<FrameMatch> LeaveOut(SentenceGrammar grammar, List<FrameMatch> matches) =>
        matches.Where(match => !matches.Any(other => other != match
            && other.TriggerSpan != match.TriggerSpan
            && ((other.Reading.Objects.Count > 0 && other.TriggerSpan.Contains(match.TriggerSpan))
                || (other.Reading.Cases.Count > 0 && other.Frame == match.Frame && match.Reading.Trigger == TriggerClass.Verb && Fills(match, other.Trigger)) // "was under their *authority*"
                || (match.Reading.Trigger == TriggerClass.Noun && match.Reading.Governors.Count == 0 && match.Reading.Cases.Count == 0 && (other.Frame == match.Frame || other.Frame.Type == "STATEMENT")
                    && Fills(other, match.Trigger))
                || (other.Reading.Governors.Count > 0 && match.Frame.Control is { Effect: not "defend" } && grammar.Words[other.Trigger].Head == match.Trigger
                    && other.Reading.Governors.Contains(grammar.Words[match.Trigger].Lemma.ToLowerInvariant()) && match.Reading.Objects.Count == 0) // "fell into their hands"
                || ((other.Frame == match.Frame || (IsParting(other) && IsParting(match))) && IsDetailOf(grammar, match, other))
                || IsAimOfBeaten(grammar, match, other)
                || (other.Frame == match.Frame && other.Trigger == match.Trigger && (other.Score > match.Score || (other.Score == match.Score && other.TriggerSpan.Start > match.TriggerSpan.Start)) && !match.Roles.Values.Any(fillers => fillers.Any(filler => filler.Head == other.Trigger))) // "is still the sole authority"
                || IsWhatIsFeared(grammar, match, other)
                || IsWithoutFight(grammar, match)
                || IsOnlyWhen(grammar, match, other)
                || IsWhereFought(grammar, match, other))))
            .Select(match => matches.Exists(other => other != match && IsHowItCame(grammar, match, other)) ? match with { IsHowItCame = true } : match).ToList();

    /// <summary>"beat back an attempt to *storm* it", "kept them from *taking* it": what was tried is beaten, which is told by the beating.</summary>
    static bool IsAimOfBeaten(SentenceGrammar grammar, FrameMatch match, FrameMatch other) => other.Frame.Control?.Effect == "defend" && match.Frame.Control?.Effect is "gain" or "contest" or "threaten" or "hold"
        && grammar.Words[match.Trigger] is { Head: >= 0 and var tried }
        && ((grammar.Words[tried].Tag == UniversalTag.Noun && other.TriggerSpan.Contains(grammar.Words[tried].Span)) || (tried == other.Trigger && grammar.Words[match.Trigger].Relation == "advcl" && grammar.HasChild(match.Trigger, WordClass.From, "mark"))
            || (grammar.Words[tried].Head == other.Trigger && grammar.Words[match.Trigger] is { FineTag: "VB", Relation: "acl" } && IsTry(grammar, tried)) // "threw them back after an attempt to take it"
            || (tried == other.Trigger && grammar.Words[match.Trigger] is { FineTag: "VB", Relation: "advcl" or "xcomp" } && grammar.Fill(tried, "object").Any(attempt => IsTry(grammar, attempt)))); // "foiled a bid to take it", with the taking hung on the foiling

    static bool IsTry(SentenceGrammar grammar, int noun) => grammar.Words[noun].Tag == UniversalTag.Noun
        && grammar.Lists.Framing.Find(grammar.Words[noun].Lemma.ToLowerInvariant(), FramingClass.Noun) == FramingEffect.Planned;

    /// <summary>"surrendered X, *giving up* the city": whoever loses a place is not told to leave it as well.</summary>
    static bool IsParting(FrameMatch match) => match.Frame.Control?.Effect is "loss" or "leave";

    static bool Fills(FrameMatch match, int word) => match.Roles.Values.Any(fillers => fillers.Any(filler => !filler.Inferred && filler.Head == word));

    /// <summary>"left before the troops *arrived*": an arrival by which a clause only says when what it hangs on came.</summary>
    static bool IsOnlyWhen(SentenceGrammar grammar, FrameMatch match, FrameMatch other) => match is { Frame.Type: "MOBILIZE", Reading.Trigger: TriggerClass.Verb } && grammar.Words[match.Trigger] is { Relation: "advcl", Head: var main } && main == other.Trigger
        && grammar.Is(WordClass.Arriving, match.Trigger) && match.Role("place").Count == 0 && (grammar.HasChild(match.Trigger, WordClass.Until, "mark") || grammar.HasChild(match.Trigger, WordClass.LossWhen, "mark", "advmod"));

    /// <summary>"took it without a *fight*": what did not happen.</summary>
    static bool IsWithoutFight(SentenceGrammar grammar, FrameMatch match) => match.Frame.Control?.Effect == "contest" && match.Reading.Trigger == TriggerClass.Noun && grammar.HasCase(WordClass.Without, match.Trigger);

    /// <summary>"fell after three days of *fighting*": what came before another change of control is no fight that goes on.</summary>
    static bool IsHowItCame(SentenceGrammar grammar, FrameMatch match, FrameMatch other) => match.Frame.Control?.Effect == "contest" && match.Reading.Trigger == TriggerClass.Noun
        && other.Frame.Control?.Effect is { } effect && effect != "contest" && grammar.Ancestors(match.Trigger).TakeWhile(word => !grammar.IsVerbal(word) || word == match.Trigger).Any(word => grammar.HasCase(WordClass.Following, word))
        && grammar.Ancestors(match.Trigger).FirstOrDefault(word => word != match.Trigger && grammar.IsVerbal(word), -1) == other.Trigger;

    /// <summary>"next to *fall*", "in danger of being *lost*": the loss that a place is threatened with.</summary>
    static bool IsWhatIsFeared(SentenceGrammar grammar, FrameMatch match, FrameMatch other) => other.Frame.Control?.Effect == "threaten" && match.Frame.Control?.Effect == "loss"
        && grammar.Words[match.Trigger] is { Relation: "acl" or "xcomp" or "advcl", Head: var next } infinitive && next == other.Trigger && (infinitive.Relation != "advcl" || (grammar.HasChild(match.Trigger, WordClass.InfinitiveMark) && !grammar.HasChild(match.Trigger, WordClass.If, "mark")));

    /// <summary>"fought on the *outskirts* of X": where it is fought is no threat of its own.</summary>
    static bool IsWhereFought(SentenceGrammar grammar, FrameMatch match, FrameMatch other) => other.Frame.Control?.Effect is "contest" or "defend" && match.Frame.Control?.Effect == "threaten"
        && match.Reading.Trigger == TriggerClass.Noun && grammar.Words[match.Trigger].Head == other.Trigger;

    /// <summary>"has been gaining ground, locking up districts": a participle that says the same once more and names no place of its own.</summary>
    static bool IsDetailOf(SentenceGrammar grammar, FrameMatch match, FrameMatch other) =>
        grammar.Words[match.Trigger] is { Relation: "advcl", FineTag: "VBG" } participle && participle.Head == other.Trigger
        && !match.Role("place").Any(phrase => phrase is { Place: not null, Inferred: false });
}
