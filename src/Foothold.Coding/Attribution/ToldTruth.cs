using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Says whether a sentence calls false what it only reports: "the claim that X fell *is far from the truth*", "*ignore* the rumours that …", "the *lie* that …".</summary>
sealed class ToldTruth(SentenceGrammar grammar, WordLists words)
{
    const int Deepest = 2; // words between a predicate and the noun for the truth

    /// <summary>Whether a noun is one for what is told, so that what its sentence says of it is said of the telling.</summary>
    public bool IsNounOfTelling(int noun) => grammar.Words[noun].Tag is UniversalTag.Noun or UniversalTag.Propn && (grammar.Is(WordClass.Telling, noun) || grammar.Is(WordClass.Untrue, noun));

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

        if (!grammar.Related(predicate, "obj").Any() && grammar.Sentence.Children(predicate).Any(IsCalledSo)) // "proved the governor wrong" says it of him
        {
            return !isNot; // "was called a lie"
        }

        if (grammar.Is(WordClass.TrueWord, predicate))
        {
            return isNot;
        }

        return TruthUnder(predicate, Deepest) is { } truth
            && ((grammar.HasChild(truth, WordClass.No, "det") && IsOfHaving(predicate)) || (grammar.Is(WordClass.Agreeing, predicate) && isNot)
                || (!isNot && (grammar.Is(WordClass.Contradicting, predicate) || grammar.Is(WordClass.FarFrom, predicate) || grammar.HasChild(predicate, WordClass.FarFrom))));
    }

    bool DeniesObject(int verb, int noun)
    {
        var isNot = grammar.HasChild(verb, WordClass.Not, "advmod") || grammar.SurfaceSubjects(verb).Any(grammar.IsNone);
        if (grammar.Words[noun].Relation == "obl" && !grammar.HasCase(WordClass.In, noun) && !grammar.HasCase(WordClass.To, noun))
        {
            return false; // "did not believe him *after reports* that …"
        }

        return grammar.Is(WordClass.Disregarding, verb) ? !isNot && IsAdvised(verb)
            : grammar.Is(WordClass.Disbelieving, verb) ? !isNot
            : grammar.Is(WordClass.Believing, verb) ? isNot
            : !isNot && grammar.Sentence.Children(verb).Any(child => child != noun && IsCalledSo(child)); // "described *as false* the reports that …"
    }

    /// <summary>"called *a lie*", "described *as false*": whether a word under a verb says what something is called, and calls it untrue.</summary>
    bool IsCalledSo(int word) => IsUntrue(word) && (grammar.Words[word].Relation == "xcomp" || (grammar.Words[word].Relation == "obl" && grammar.HasCase(WordClass.As, word)));

    /// <summary>"*Ignore* the rumours", "should *ignore* them", "urged residents to *ignore* them".</summary>
    bool IsAdvised(int verb) => grammar.Words[verb] is { FineTag: "VB" or "VBP" } word
        && (grammar.Related(verb, "aux").Any(aux => grammar.Is(WordClass.Should, aux) || words.Framing.Find(grammar.Words[aux].Lemma.ToLowerInvariant(), FramingClass.Auxiliary) == FramingEffect.Requested)
            || (word.Head >= 0 && grammar.HasChild(verb, WordClass.InfinitiveMark) && words.Framing.Find(grammar.Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.Verb) == FramingEffect.Requested)
            || (word.FineTag == "VB" && !grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "nsubj" or "aux" or "mark")));

    /// <summary>"*has* no basis", "*is* of no substance".</summary>
    bool IsOfHaving(int verb) => grammar.Is(WordClass.Have, verb) || grammar.Is(WordClass.Be, verb) || grammar.Related(verb, "cop").Any() || grammar.Is(WordClass.Contradicting, verb);

    bool IsUntrue(int word) => grammar.Is(WordClass.Untrue, word) || (grammar.Words[word].Tag == UniversalTag.Adj && words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Adjective) == FramingEffect.Denied)
        || (grammar.Is(WordClass.Nobody, word) && grammar.Sentence.Children(word).Any(child => child > word && grammar.Is(WordClass.Untrue, child))); // "nothing but propaganda"

    bool IsTruth(int word) => grammar.Is(WordClass.Truth, word) && (!grammar.Is(WordClass.TruthPointedAt, word) || grammar.HasChild(word, WordClass.Pointing, "det"));

    int? TruthUnder(int word, int deep)
    {
        foreach (var child in grammar.Sentence.Children(word))
        {
            if (grammar.Words[child].Relation is "obj" or "obl" or "nmod" or "advmod" or "xcomp" && (IsTruth(child) ? child : deep > 1 ? TruthUnder(child, deep - 1) : null) is { } truth)
            {
                return truth;
            }
        }

        return null;
    }
}
