using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells from the form of a clause's verb, and from how long it is said to last, whether what it tells was, goes on or is over.</summary>
sealed class ClauseTense(WordLists words)
{
    /// <summary>What the verb's own form says where nothing above it says more.</summary>
    public Reality Of(SentenceGrammar grammar, int trigger, bool isState, bool hasPastTime)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : Carrier(grammar, trigger);
        if (verb is not { } at || (at != trigger && !isState && grammar.Words[trigger].Relation is "obl" or "advcl")) // "since its capture"
        {
            return isState ? Reality.Ongoing : Reality.Actual;
        }

        var word = grammar.Words[at];
        var auxiliaries = grammar.Sentence.Children(at)
            .Where(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop")
            .Select(child => grammar.Words[child]).ToList();
        var past = auxiliaries.Any(auxiliary => auxiliary.FineTag is "VBD");
        if (word.FineTag == "VBG" && auxiliaries.Any(auxiliary => words.Is(WordClass.Be, auxiliary.Lemma)))
        {
            return hasPastTime && past ? Reality.Actual : Reality.Ongoing;
        }

        if (word.FineTag == "VBG" && auxiliaries.Count == 0 && word.Relation is "advcl" or "acl" or "conj")
        {
            return hasPastTime || (!isState && (IsDone(grammar, at) || grammar.IsPreventedInVain(at))) ? Reality.Actual : Reality.Ongoing;
        }

        if (!isState)
        {
            return Reality.Actual;
        }

        if (IsLasting(word))
        {
            return Reality.Ongoing;
        }

        if (auxiliaries.Any(auxiliary => auxiliary.FineTag == "VBD" && words.Is(WordClass.Have, auxiliary.Lemma)))
        {
            return IsSaidToLast(grammar, at) ? Reality.Ongoing : Reality.Past;
        }

        if (word.FineTag is not "VBD" && !past)
        {
            return Reality.Ongoing;
        }

        // "They held it for six hours" is over; "he said that they held it" is the tense of the saying.
        return LastedFor(grammar, at) ? Reality.Past : IsToldInThePast(grammar, at) ? Reality.Ongoing : Reality.Actual;
    }

    /// <summary>"stormed it, killing two": whether the clause a participle goes with tells of something done.</summary>
    static bool IsDone(SentenceGrammar grammar, int participle)
    {
        foreach (var at in grammar.Ancestors(participle).Skip(1))
        {
            var word = grammar.Words[at];
            if (!grammar.IsVerbal(at) || word.FineTag is "VBG" or "VB")
            {
                continue;
            }

            return word.FineTag == "VBD" || grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass"
                && (grammar.Words[child].FineTag == "VBD" || grammar.Is(WordClass.Have, child)));
        }

        return false;
    }

    bool IsLasting(Word verb) => words.Is(WordClass.Lasting, verb.Lemma);

    /// <summary>Whether a verb is told of with how long it lasts ("occupied for 85 days", "since March").</summary>
    public static bool Lasts(SentenceGrammar grammar, int verb) => IsSaidToLast(grammar, verb) || LastedFor(grammar, verb);

    /// <summary>"had been cut off since Saturday": what had begun goes on.</summary>
    static bool IsSaidToLast(SentenceGrammar grammar, int verb) =>
        grammar.Sentence.Children(verb).Any(child => grammar.HasCase(WordClass.Since, child)
            || grammar.HasChild(child, WordClass.Since, "mark", "case"));

    static bool LastedFor(SentenceGrammar grammar, int verb) =>
        grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "obl" or "obl:tmod" && grammar.HasCase(WordClass.ForSpan, child)
            && grammar.Is(WordClass.SpanUnit, child));

    bool IsToldInThePast(SentenceGrammar grammar, int verb)
    {
        foreach (var at in grammar.Ancestors(verb))
        {
            var word = grammar.Words[at];
            if (word.Relation == "ccomp" && word.Head >= 0)
            {
                return words.Framing.Find(grammar.Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
                    && at > word.Head; // "The army held it, he said" tells of the past itself
            }

            if (word.Relation is not ("conj" or "xcomp" or "obl" or "nmod"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The verb that carries the tense of a noun or adjective.</summary>
    static int? Carrier(SentenceGrammar grammar, int word)
    {
        if (grammar.Sentence.Children(word).Any(child => grammar.Words[child].Relation == "cop"))
        {
            return word;
        }

        var head = grammar.Words[word].Head;
        return head >= 0 && grammar.IsVerbal(head) ? head : null;
    }

    /// <summary>Whether a state is said to have ended: "once held", "held until", "had held", "held it before X took it".</summary>
    public bool IsOver(SentenceGrammar grammar, int trigger)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : Carrier(grammar, trigger) ?? trigger;
        var isPast = grammar.Words[verb].FineTag is "VBD" or "VBN"
            && !grammar.Sentence.Children(verb).Any(child => grammar.Words[child].FineTag is "VBZ" or "VBP");
        foreach (var child in grammar.ChildrenNear(verb))
        {
            var word = grammar.Words[child];
            if (word.Relation == "advmod" && word.Head == verb && words.Framing.Find(word.Lemma.ToLowerInvariant(), FramingClass.Adverb) == FramingEffect.Past)
            {
                return true;
            }

            if (isPast && word.Relation is "advcl" or "obl" or "obl:agent"
                && grammar.HasChild(child, WordClass.Until, "mark", "case"))
            {
                return true;
            }
        }

        var head = grammar.Words[verb].Head;
        return grammar.Words[verb].Relation == "xcomp" && head >= 0
            && grammar.Words[head].FineTag == "VBD" && grammar.Is(WordClass.UsedTo, head);
    }

    /// <summary>Whether a clause's verb tells of what was or is ("had fallen", "holds", "will fall"), as against what should be.</summary>
    public static bool IsPlain(SentenceGrammar grammar, int verb) => IsPast(grammar, verb) || grammar.Words[verb].FineTag is "VBZ" or "VBP" or "VBF"
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop"
            && grammar.Words[child].FineTag is "VBZ" or "VBP" or "MD" && !grammar.Is(WordClass.Should, child));

    static bool IsPast(SentenceGrammar grammar, int verb) => grammar.Words[verb].FineTag == "VBD"
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop" && grammar.Words[child].FineTag == "VBD");
}
