using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Says whether a sentence calls false what it only reports: "the claim that X fell *is far from the truth*", "*ignore* the rumours that …", "the *lie* that …".</summary>
sealed class ToldTruth(SentenceGrammar grammar, WordLists words)
{
    const int Deepest = 2; // words between a predicate and the noun for the truth

    /// <summary>Whether a noun is one for what is told, so that what its sentence says of it is said of the telling.</summary>
    public bool IsTelling(int noun) => grammar.Words[noun].Tag is UniversalTag.Noun or UniversalTag.Propn && (grammar.Is(WordClass.Telling, noun) || grammar.Is(WordClass.Untrue, noun));

    /// <summary>Whether what a noun tells is said not to be so.</summary>
    public bool IsCalledUntrue(int noun)
    {
        var (relation, head) = (grammar.Words[noun].Relation, grammar.Words[noun].Head);
        if (head >= 0 && relation is "obj" or "nsubj:pass" or "obl" && words.Framing.Find(grammar.Words[head].Lemma.ToLowerInvariant(), FramingClass.Speech) is FramingEffect.Denied)
        {
            return false; // "dismissed the lie that …": the speaker's denial is read as his
        }

        if (grammar.Is(WordClass.Untrue, noun) || grammar.HasChild(noun, WordClass.Untrue, "amod"))
        {
            return true;
        }

        return head >= 0 && relation switch
        {
            "nsubj" or "nsubj:outer" or "nsubj:pass" => DeniesSubject(head),
            "obj" or "obl" => DeniesObject(head, noun),
            "nmod" => grammar.Is(WordClass.Truth, head) && grammar.HasChild(head, WordClass.No, "det"), // "there is no truth in the report that …"
            _ => false,
        };
    }

    /// <summary>"the report that it fell is *unconfirmed*", "*could not be verified*": how sure what a subject tells is said to be; null where that is not said.</summary>
    public FramingEffect? DoubtOf(int subject)
    {
        var predicate = grammar.Words[subject].Head;
        var lemma = predicate < 0 ? "" : grammar.Words[predicate].Lemma.ToLowerInvariant();
        return predicate < 0 ? null
            : words.Framing.Find(lemma, FramingClass.Speech) == FramingEffect.Confirmed && grammar.HasChild(predicate, WordClass.Not, "advmod") ? FramingEffect.Unconfirmed
            : grammar.Words[predicate].Tag == UniversalTag.Adj && words.Framing.Find(lemma, FramingClass.Adjective) is FramingEffect.Unconfirmed or FramingEffect.Disputed ? words.Framing.Find(lemma, FramingClass.Adjective)
            : null;
    }

    bool DeniesSubject(int predicate)
    {
        var isNot = grammar.HasChild(predicate, WordClass.Not, "advmod");
        if (IsUntrue(predicate))
        {
            return !isNot;
        }

        if (grammar.Related(predicate, "xcomp").Concat(grammar.Related(predicate, "obl")).Any(IsUntrue))
        {
            return !isNot; // "was called a lie"
        }

        if (grammar.Is(WordClass.TrueWord, predicate))
        {
            return isNot;
        }

        return TruthUnder(predicate, Deepest) is { } truth
            && (grammar.HasChild(truth, WordClass.No, "det") || (grammar.Is(WordClass.Agreeing, predicate) && isNot)
                || (!isNot && (grammar.Is(WordClass.Contradicting, predicate) || grammar.Is(WordClass.FarFrom, predicate) || grammar.HasChild(predicate, WordClass.FarFrom))));
    }

    bool DeniesObject(int verb, int noun)
    {
        var isNot = grammar.HasChild(verb, WordClass.Not, "advmod") || grammar.SurfaceSubjects(verb).Any(grammar.IsNone);
        return grammar.Is(WordClass.Disregarding, verb) ? !isNot
            : grammar.Is(WordClass.Believing, verb) ? isNot
            : !isNot && grammar.Sentence.Children(verb).Any(child => child != noun && grammar.Words[child].Relation is "xcomp" or "obl" && IsUntrue(child)); // "described *as false* the reports that …"
    }

    bool IsUntrue(int word) => grammar.Is(WordClass.Untrue, word) || (grammar.Words[word].Tag == UniversalTag.Adj && words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Adjective) == FramingEffect.Denied)
        || (grammar.Is(WordClass.Nobody, word) && grammar.Sentence.Children(word).Any(child => child > word && grammar.Is(WordClass.Untrue, child))); // "nothing but propaganda"

    int? TruthUnder(int word, int deep)
    {
        foreach (var child in grammar.Sentence.Children(word))
        {
            if (grammar.Words[child].Relation is "obj" or "obl" or "nmod" or "advmod" or "xcomp" && (grammar.Is(WordClass.Truth, child) ? child : deep > 1 ? TruthUnder(child, deep - 1) : null) is { } truth)
            {
                return truth;
            }
        }

        return null;
    }
}
