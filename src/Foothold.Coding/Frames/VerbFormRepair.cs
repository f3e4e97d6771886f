using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends which form of a verb a word is: its dictionary form, past tense or passive.</summary>
sealed class VerbFormRepair(WordLists lists, IReadOnlySet<string> deedsToPeople, IReadOnlySet<string> fieldVerbs)
{
    static readonly string[] Endings = ["ing", "ed", "es", "s"];

    public bool NameIrregular(Word[] words, int i)
    {
        if (words[i].Tag is not (UniversalTag.Verb or UniversalTag.Noun))
        {
            return false;
        }

        var form = words[i].Form.ToLowerInvariant();
        var named = words[i].Tag switch
        {
            UniversalTag.Verb => lists.Irregular(form) ?? Regular(form, words[i].Lemma.ToLowerInvariant()),
            UniversalTag.Noun when lists.Irregular(form) is { } single && form.StartsWith(single, StringComparison.Ordinal) => single, // "bases", of base and not of basis
            _ => null,
        };
        if (named is not { } lemma || lemma == words[i].Lemma)
        {
            return false;
        }

        words[i] = words[i] with { Lemma = lemma };
        return true;
    }

    /// <summary>The verb of the field that a form is a regular form of ("controlled", "shelling"), where the lemma found is none; else null.</summary>
    string? Regular(string form, string lemma)
    {
        if (fieldVerbs.Contains(lemma))
        {
            return null;
        }

        if (EndingOf(form) is not { } ending)
        {
            return null;
        }

        var stem = form[..^ending.Length];
        string[] candidates = [stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem, stem[^1] == 'i' ? stem[..^1] + "y" : stem];
        return Array.Find(candidates, fieldVerbs.Contains);
    }

    static string? EndingOf(string form) => Array.Find(Endings, ending => form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>"to further that *divide*": a dictionary form behind an article or its like, with nothing that a verb has, is a noun.</summary>
    public static bool TellNounBehindArticle(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Tag: UniversalTag.Verb, FineTag: "VB" or "VBP", Relation: "xcomp" or "ccomp", Head: >= 0 and var verb } || verb >= i - 1 || words[verb].Tag != UniversalTag.Verb
            || words[i - 1] is not { FineTag: "DT", Relation: "det", Head: var told } || told != i
            || words.HasDependent(i, "nsubj", "nsubj:pass", "obj", "aux", "mark", "cop") || words.HasDependent(verb, "obj"))
        {
            return false;
        }

        words[i] = words[i] with { Tag = UniversalTag.Noun, FineTag = "NN", Relation = "obj" };
        return true;
    }

    /// <summary>"The governor called for help": in running text a participle with a subject and no auxiliary is a past tense.</summary>
    public bool TellPastFromParticiple(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD" } || words[i].Relation is "acl" or "amod" or "advcl")
        {
            return false;
        }

        var subject = -1;
        foreach (var child in words)
        {
            if (child.Head != i)
            {
                continue;
            }

            if (child.Relation is "aux" or "aux:pass" or "cop" or "obl:agent")
            {
                return false;
            }

            if (child.Relation is "nsubj" or "nsubj:pass")
            {
                subject = child.Index;
            }
        }

        if (subject < 0 || (words[i].FineTag == "VBD" && words[subject].Relation == "nsubj") || IsSharedPassive(words, i, subject))
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBD" };
        words[subject] = words[subject] with { Relation = "nsubj" };
        return true;
    }

    // "six were killed and nine wounded": the auxiliary is the first deed's.
    bool IsSharedPassive(Word[] words, int i, int subject) =>
        words[i] is { FineTag: "VBN", Relation: "conj" } && words[subject].Relation == "nsubj:pass" && deedsToPeople.Contains(words[i].Lemma.ToLowerInvariant())
        && words.HasDependent(words[i].Head, "aux:pass");

    /// <summary>"27 had been killed and four captured": a participle listed with a passive one is passive too.</summary>
    public bool TellSharedPassive(Word[] words, int i)
    {
        var first = words[i].Head;
        if (words[i] is not { FineTag: "VBD" or "VBN", Relation: "conj" } || first < 0 || !deedsToPeople.Contains(words[i].Lemma.ToLowerInvariant())
            || !words.HasDependent(first, "aux:pass")
            || words.HasDependent(i, "obj", "aux", "aux:pass", "nsubj:pass"))
        {
            return false;
        }

        var subject = SubjectBefore(words, i, first);
        if (subject is null)
        {
            return false;
        }

        words[subject.Index] = subject with { Head = i, Relation = "nsubj:pass" };
        words[i] = words[i] with { FineTag = "VBN" };
        return true;
    }

    /// <summary>"were struck from the air and *killed*": a deed done to people that has neither object nor subject and is joined to a passive one is passive too.</summary>
    public bool TellJoinedPassive(Word[] words, int i)
    {
        var first = words[i].Head;
        if (words[i] is not { FineTag: "VBD", Relation: "conj" } || first < 0 || first > i || !deedsToPeople.Contains(words[i].Lemma.ToLowerInvariant())
            || words[first].FineTag is not "VBN" || !words.HasDependent(first, "aux:pass")
            || words.HasDependent(i, "obj", "aux", "aux:pass", "nsubj", "nsubj:pass", "compound:prt", "ccomp", "xcomp"))
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBN" };
        return true;
    }

    static Word? SubjectBefore(Word[] words, int verb, int first) => Array.FindLast(words, child => child.Index < verb && (child.Head == verb
        ? child.Relation is "nsubj" or "nummod"
        : child.Index == verb - 1 && child.Head == first && child is { Tag: UniversalTag.Num, Relation: "conj" })); // a number listed with the deeds is of whom they were done to

    /// <summary>"Also recaptured was X", "Killed were two soldiers": what stands behind the auxiliary is whom it was done to.</summary>
    public bool TurnRoundPassive(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD", Relation: "root" } || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant()) || i + 2 >= words.Length
            || words[i + 1] is not { Tag: UniversalTag.Aux, Relation: "cop" or "aux:pass" or "aux" } auxiliary || !lists.Is(WordClass.Be, auxiliary.Lemma)
            || words.AnyBetween(-1, i, before => before.Tag is not (UniversalTag.Adv or UniversalTag.Punct))
            || words.FindDependent(i, child => child.Index > child.Head + 1 && child.Relation is "xcomp" or "obj" or "nsubj" or "ccomp" && child.Tag is UniversalTag.Noun or UniversalTag.Propn) is not { } noun)
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBN" };
        words[i + 1] = auxiliary with { Head = i, Relation = "aux:pass" };
        words[noun.Index] = noun with { Relation = "nsubj:pass" };
        return true;
    }

    /// <summary>"The insurgent *arrested* on Tuesday in X was its planner", "men *said* to be of the group were held": what reads as the noun's verb is told of it in passing, as the verb behind it has no other subject.</summary>
    public bool TellShortPassiveRelative(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBN", Relation: "root" or "ccomp" or "parataxis" or "advcl" } verb || i < 2
            || !(deedsToPeople.Contains(verb.Lemma.ToLowerInvariant()) || (i + 1 < words.Length && words[i + 1].FineTag == "TO"))
            || words.HasDependent(i, "obj", "aux", "aux:pass", "cop", "xcomp", "iobj")
            || words.FindDependent(i, child => child is { Relation: "nsubj" or "nsubj:pass", Tag: UniversalTag.Noun or UniversalTag.Num } && child.Index < i) is not { } subject
            || !words.IsBelow(i - 1, subject.Index) || words[i - 1].Tag is UniversalTag.Punct
            || (words.FindDependent(i, child => IsWithoutSubject(words, child, i), after: i)
                ?? (verb.Head < 0 ? null : words.FindDependent(verb.Head, child => IsWithoutSubject(words, child, i), after: i))) is not { } behind)
        {
            return false;
        }

        foreach (var mark in words.Where(word => word.Head == i && word.Index < subject.Index && word.Relation is "mark" or "cc").ToList())
        {
            words[mark.Index] = mark with { Head = behind.Index };
        }

        words[behind.Index] = behind with { Head = verb.Head, Relation = verb.Relation };
        words[subject.Index] = subject with { Head = behind.Index, Relation = words.HasDependent(behind.Index, "aux:pass") ? "nsubj:pass" : "nsubj" };
        words[i] = verb with { Head = subject.Index, Relation = "acl", FineTag = "VBN" };
        return true;
    }

    /// <summary>Whether a clause behind a verb has its auxiliary or "is" behind the verb, and neither a subject nor a conjunction.</summary>
    static bool IsWithoutSubject(Word[] words, Word clause, int verb) => clause.Relation is "ccomp" or "parataxis" or "advcl" or "conj"
        && words.HasDependent(clause.Index, child => child is { Relation: "cop" or "aux" or "aux:pass", FineTag: "VBZ" or "VBD" or "VBP" } && child.Index > verb)
        && !words.HasDependent(clause.Index, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc");

    /// <summary>"With X lost, …": a participle behind "with" that has no object tells what was done to the noun before it.</summary>
    public bool TellWithParticiple(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBN", Relation: "advcl" } || words.HasDependent(i, "obj", "aux", "aux:pass", "ccomp")
            || words.FindDependent(i, child => child is { Relation: "mark" } && lists.Is(WordClass.With, child.Lemma)) is not { } with
            || words.FindDependent(i, child => child.Relation == "nsubj", after: with.Index) is not { } noun || noun.Index > i
            || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant()))
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBN" };
        words[noun.Index] = noun with { Relation = "nsubj:pass" };
        return true;
    }
}
