using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends what hangs on nouns for what is told: "the news *that* X fell", "*Reports that* X fell are false".</summary>
sealed class TellingRepair(WordLists lists)
{
    /// <summary>"the news that X has *fallen*": a clause that needs no "that" to be whole tells what the news is, and not which news.</summary>
    public bool TellContentFromRelative(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl", Head: >= 0 and var noun } verb || noun > i || !IsTelling(words[noun]) || noun + 1 >= words.Length || !lists.Is(WordClass.That, words[noun + 1].Form)
            || words[noun + 1].Head != i || words.FindDependent(i, child => child.Relation is "nsubj" or "nsubj:pass" && child.Index > noun + 1) is not { } subject
            || !(subject.Relation == "nsubj:pass" || lists.Is(WordClass.Intransitive, verb.Lemma) || words.HasDependent(i, child => child.Relation == "obj" && child.Index > i)))
        {
            return false;
        }

        words[i] = verb with { Relation = "acl" };
        words[noun + 1] = words[noun + 1] with { Tag = UniversalTag.Sconj, FineTag = "IN", Relation = "mark" };
        return true;
    }

    /// <summary>"*Claims* that troops left are false": the noun that opens a sentence, taken for a verb or for what is said, is the subject of what follows its clause.</summary>
    public bool TellSubjectFromVerb(Word[] words, int i)
    {
        if (i != 0 || words.Length < 5 || !lists.Is(WordClass.Telling, words[0].Lemma) || words[0] is not { FineTag: "VBZ" or "NNS" or "NN" } told || !lists.Is(WordClass.That, words[1].Form)
            || words[1].Head is not (> 1 and var clause) || words[clause] is not { Head: 0, Relation: "ccomp" or "acl" or "acl:relcl" })
        {
            return false;
        }

        var end = Enumerable.Range(clause, words.Length - clause).Last(at => at == clause || words.IsBelow(at, clause));
        var predicate = Array.FindIndex(words, end + 1, word => word.Relation == "ccomp" && (word.Head == 0 || word.Head == told.Head) && !words.HasDependent(word.Index, "nsubj", "nsubj:pass", "mark"));
        if (predicate < 0 || Array.FindIndex(words, end + 1, predicate - end - 1, word => word.Form is "," or ";") >= 0)
        {
            return false;
        }

        words[predicate] = words[predicate] with { Head = told.Head, Relation = told.Relation };
        words[0] = told with { Tag = UniversalTag.Noun, FineTag = told.FineTag == "NN" ? "NN" : "NNS", Head = predicate, Relation = words.HasDependent(predicate, "aux:pass") ? "nsubj:pass" : "nsubj" };
        words[clause] = words[clause] with { Relation = "acl" };
        for (var at = end + 1; at < words.Length; at++)
        {
            words[at] = at != predicate && words[at].Head == 0 ? words[at] with { Head = predicate } : words[at];
        }

        return true;
    }

    /// <summary>"described as false the reports *that X fell*": a clause right behind a noun for what is told tells that.</summary>
    public bool HangContentOnNoun(Word[] words, int i)
    {
        if (words[i] is not { Relation: "ccomp", Head: >= 0 and var verb } || words.FindDependent(i, child => child.Relation == "mark" && lists.Is(WordClass.That, child.Form)) is not { Index: > 0 } that
            || that.Index > i || words[that.Index - 1] is not { Relation: "obj" or "obl" or "nsubj:pass" } noun || noun.Head != verb || !IsTelling(noun))
        {
            return false;
        }

        words[i] = words[i] with { Head = noun.Index, Relation = "acl" };
        return true;
    }

    /// <summary>"called the report that troops took X *a fabrication*": what somebody calls it stands behind what it tells.</summary>
    public bool HangVerdictOnCalling(Word[] words, int i)
    {
        if (words[i] is not { Relation: "xcomp" or "obj" or "obl", Tag: UniversalTag.Noun or UniversalTag.Adj, Head: >= 0 and var clause } || !lists.Is(WordClass.Untrue, words[i].Lemma)
            || words[clause] is not { Relation: "acl", Head: >= 0 and var noun } || clause > i || !IsTelling(words[noun]) || words[noun] is not { Relation: "obj", Head: >= 0 and var calling } || words[calling].Tag != UniversalTag.Verb)
        {
            return false;
        }

        words[i] = words[i] with { Head = calling, Relation = "xcomp" };
        return true;
    }

    bool IsTelling(Word word) => word.Tag == UniversalTag.Noun && (lists.Is(WordClass.Telling, word.Lemma) || lists.Is(WordClass.Untrue, word.Lemma));
}
