using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Takes what a report says of what it has just asked or told for what it says of it: "Does the enemy hold X? *No*.", "Rumours had it that X fell, *but this was untrue*."</summary>
static class Answers
{
    /// <summary>Makes of what was asked or told just before what a sentence says that answers it or calls it untrue.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="reading">The report.</param>
    /// <param name="speakers">Who speaks in it.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="claims">The report's claims so far, in text order.</param>
    public static void Settle(SentenceGrammar grammar, ReportReading reading, SpeakerReader speakers, WordLists words, List<Claim> claims)
    {
        CallUntrue(grammar, words, claims);
        var asked = grammar.Sentence.Index - 1;
        if (asked < 0 || AnswerOf(grammar, words) is not { } isSo || reading.Grammars[asked].Words[^1].Form != "?")
        {
            return;
        }

        for (var at = claims.FindIndex(claim => claim.Sentence == asked); at >= 0 && at < claims.Count; at++)
        {
            if (claims[at] is { Sentence: var sentence, Control: not null, Reality: Reality.Possible } question && sentence == asked && AsksWhatIs(question, reading.Grammars[asked], words))
            {
                claims[at] = question with
                {
                    Reality = question.Type == ClaimType.State ? Reality.Ongoing : Reality.Actual,
                    Polarity = isSo == (question.Polarity == Polarity.Affirmed) ? Polarity.Affirmed : Polarity.Denied,
                    Sources = speakers.SpeakerIn(grammar.Sentence.Index) is { } speaker ? [speaker with { Stance = isSo ? Stance.Said : Stance.Denied }] : question.Sources,
                };
            }
        }
    }

    /// <summary>Whether a question asks what is or was: a "yes" to "could it fall?" or "do they plan to take it?" tells of nothing done.</summary>
    static bool AsksWhatIs(Claim question, SentenceGrammar asked, WordLists words) => asked.Words.FirstOrDefault(word => word.Span.Start >= question.Trigger.Span.Start) is { } trigger
        && !asked.Ancestors(trigger.Index).Any(word => asked.HasChild(word, WordClass.InfinitiveMark)
            || asked.Related(word, "aux").Any(aux => words.Framing.Find(asked.Words[aux].Lemma.ToLowerInvariant(), FramingClass.Auxiliary) is not null || words.Framing.Find(asked.Words[aux].Form.ToLowerInvariant(), FramingClass.Auxiliary) is not null));

    /// <summary>"but *this was untrue*", which nobody is said to say: the report itself denies what it has told before by others' words.</summary>
    static void CallUntrue(SentenceGrammar grammar, WordLists words, List<Claim> claims)
    {
        foreach (var word in grammar.Words.Where(word => word.Relation is "root" or "conj" or "parataxis" && Denials.CallsUntrue(grammar, word.Index) && !grammar.Is(WordClass.MoralVerdict, word.Index))) // "this was wrong" may blame the deed
        {
            if (grammar.Words.Any(other => other.Index > word.Index && grammar.IsVerbal(other.Index) && words.Framing.Find(other.Lemma.ToLowerInvariant(), FramingClass.Speech) is not null))
            {
                continue;
            }

            var last = claims.FindLastIndex(claim => claim.Control is not null && claim.Places.Count > 0 && claim.Sentence >= grammar.Sentence.Index - 1 && claim.Trigger.Span.End <= word.Span.Start);
            if (last >= 0 && claims[last] is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } told && IsHearsay(told, grammar, words))
            {
                claims[last] = told with { Polarity = Polarity.Denied };
            }

            return;
        }
    }

    /// <summary>Whether a claim is told by others' words, or right before in the same sentence.</summary>
    static bool IsHearsay(Claim claim, SentenceGrammar grammar, WordLists words) => claim.Sources.Count > 0 || claim.Certainty != Certainty.Asserted
        || (claim.Sentence == grammar.Sentence.Index && grammar.Words.Any(word => word.Span.End <= claim.Trigger.Span.Start && words.Is(WordClass.Telling, word.Lemma.ToLowerInvariant())));

    /// <summary>"Yes, …", "No.", "Not yet.": whether a sentence answers that it is so; null where it answers nothing.</summary>
    static bool? AnswerOf(SentenceGrammar grammar, WordLists words)
    {
        var behind = grammar.Words.Count > 1 ? grammar.Words[1] : null;
        var first = grammar.Words[0].Form;
        var standsAlone = behind is null or { Tag: UniversalTag.Punct };
        return standsAlone && words.Is(WordClass.Yes, first) ? true
            : standsAlone && words.Is(WordClass.No, first) ? false
            : words.Is(WordClass.Not, first) && behind is not null && words.Is(WordClass.Yet, behind.Form) ? false
            : null;
    }
}
