using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends what clauses and participles hang on.</summary>
sealed class ClauseRepair(WordLists lists, IReadOnlySet<string> fieldVerbs)
{
    /// <summary>"authorities in Sanaa, which they have held since …": "which" behind a comma takes up the name right before it.</summary>
    public bool HangRelativeOnName(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl", Head: >= 0 and var far } || words.FindDependent(i, child => child.FineTag == "WDT" && child.Relation is "obj" or "nsubj" or "nsubj:pass", after: far) is not { } which
            || which.Index < 2 || words[which.Index - 1].Form != "," || words[which.Index - 2] is not { Tag: UniversalTag.Propn } last)
        {
            return false;
        }

        var name = words.HeadOfName(last.Index);
        if (name == far || words[name] is not { Relation: "nmod", Head: var holder } || holder != far || words[far].Tag != UniversalTag.Noun || lists.Area(words[far].Lemma.ToLowerInvariant()) is not null)
        {
            return false;
        }

        words[i] = words[i] with { Head = name };
        return true;
    }

    /// <summary>"died in a strike in X, *where* his men hold sway": "where" behind a comma takes up the name right before it.</summary>
    public bool HangWhereOnName(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl" or "advcl", Head: >= 0 and var far } || words.FindDependent(i, child => child.Index < child.Head && lists.Is(WordClass.Where, child.Form)) is not { Index: >= 2 } where
            || words[where.Index - 1].Form != "," || words[where.Index - 2] is not { Tag: UniversalTag.Propn } last)
        {
            return false;
        }

        var name = words.HeadOfName(last.Index);
        var first = words[name] is { Relation: "conj", Head: >= 0 and var listed } ? listed : name; // "in A and B, where …"
        var isPlaced = words.HasDependent(first, word => word is { Relation: "case", Tag: UniversalTag.Adp });
        if (name == far || first == far || !isPlaced || words[first].Relation is not ("nmod" or "obl") || words.IsBelow(name, i))
        {
            return false;
        }

        words[i] = words[i] with { Head = name, Relation = "acl:relcl" };
        return true;
    }

    /// <summary>"the warlord who took X in 1992 and *lost* it later, has gone back to war": what is joined by "and" before the verb it hangs on is joined to the verb of the clause before.</summary>
    public static bool JoinToRelative(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "conj", Head: var far } || far < i || words.FindDependent(i, child => child.Relation == "cc" && child.Index < child.Head) is not { } and || words.HasDependent(i, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        var first = Array.FindLastIndex(words, and.Index, word => word is { Tag: UniversalTag.Verb, Relation: "acl:relcl", Head: >= 0 } && word.Head < word.Index);
        if (first < 0 || words.IsBelow(first, i) || Array.FindIndex(words, first, i - first, word => word.Form is "," or ";") >= 0)
        {
            return false;
        }

        words[i] = words[i] with { Head = first };
        return true;
    }

    /// <summary>"fell back on X, where many live, and *on Y*": a noun that is joined to the verb of a clause about another with the same preposition is joined to that one.</summary>
    public static bool HangNameBehindClause(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Relation: "conj", Tag: UniversalTag.Noun or UniversalTag.Propn, Head: >= 0 and var verb } || words[verb] is not { Relation: "acl:relcl", Tag: UniversalTag.Verb, Head: >= 0 and var name } || name > verb
            || words[name].Tag is not (UniversalTag.Noun or UniversalTag.Propn) || words.HasDependent(i, "nsubj", "nsubj:pass", "cop", "aux") || words.IsBelow(name, i)
            || words.FindDependent(name, child => child.Relation == "case" && child.Index < child.Head) is not { } first || words.FindDependent(i, child => child.Relation == "case" && child.Index < child.Head) is not { } second
            || !string.Equals(first.Lemma, second.Lemma, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        words[i] = words[i] with { Head = name };
        return true;
    }

    /// <summary>"seize the port from the rebels, *who* still hold it": "who" behind a comma takes up the people right before it, and no place.</summary>
    public bool HangWhoOnPeople(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl", Head: >= 0 and var far } || lists.Area(words[far].Lemma.ToLowerInvariant()) is null
            || words.FindDependent(i, child => lists.Is(WordClass.Who, child.Form.ToLowerInvariant()) && child.Relation is "nsubj" or "nsubj:pass") is not { Index: >= 2 } who
            || words[who.Index - 1].Form != "," || words[who.Index - 2] is not { Tag: UniversalTag.Propn or UniversalTag.Noun } last)
        {
            return false;
        }

        var people = words.HeadOfName(last.Index);
        if (people <= far || lists.Area(words[people].Lemma.ToLowerInvariant()) is not null || words.IsBelow(people, i))
        {
            return false;
        }

        words[i] = words[i] with { Head = people };
        return true;
    }

    /// <summary>"A and B, both of which they took": "which" is of what is taken, and takes up the list before the comma.</summary>
    public bool TellAllOfWhich(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { FineTag: "WDT" or "WP", Head: >= 0 and var verb } which || !lists.Is(WordClass.Of, words[i - 1].Lemma) || words[i - 2] is not { Relation: "obj" or "nsubj" or "nsubj:pass" } whole || whole.Head != verb
            || !lists.Is(WordClass.WholeList, whole.Lemma) || words[verb].Relation != "acl:relcl" || words[i - 3].Form != ",")
        {
            return false;
        }

        words[i] = which with { Head = whole.Index, Relation = "nmod" };
        if (LastListed(words, i - 3) is >= 0 and var last)
        {
            words[verb] = words[verb] with { Head = words[last].Head };
        }

        return true;
    }

    /// <summary>"several villages, the largest of *which* are A and B": the names are said of the villages, wherever the tree has hung them.</summary>
    public bool TellGreatestOfWhich(Word[] words, int i)
    {
        if (i < 4 || i + 2 >= words.Length || words[i] is not { FineTag: "WDT" or "WP" } || !lists.Is(WordClass.Of, words[i - 1].Lemma) || words[i - 2].Tag is not (UniversalTag.Adj or UniversalTag.Num or UniversalTag.Noun)
            || words[i + 1] is not { Relation: "cop", Head: >= 0 and var name } || words[name] is not { Tag: UniversalTag.Propn } || Array.FindLastIndex(words, i - 2, word => word.Form == ",") is not (> 0 and var comma) || i - comma > 4)
        {
            return false;
        }

        var several = Array.FindLastIndex(words, comma, Math.Min(comma, 4), word => word.FineTag == "NNS" && lists.Area(word.Lemma.ToLowerInvariant()) is not null);
        if (several < 0 || (words[name].Head == several && words[i].Head == name) || words.IsBelow(several, name))
        {
            return false;
        }

        words[name] = words[name] with { Head = several, Relation = "acl:relcl" };
        words[i - 2] = words[i - 2] with { Head = name, Relation = "nsubj" };
        words[i] = words[i] with { Head = i - 2, Relation = "nmod" };
        return true;
    }

    static int LastListed(Word[] words, int from) =>
        Array.FindLastIndex(words, from, word => word is { Tag: UniversalTag.Propn, Relation: "conj", Head: >= 0 } && words[word.Head].Tag == UniversalTag.Propn);

    /// <summary>"…, Timbuktu, now ruled by them", "X, lost last week, …": a participle between commas behind a name tells of it.</summary>
    public bool HangParticipleOnName(Word[] words, int i)
    {
        if (words[i] is not ({ Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD", Relation: "advcl" or "parataxis" or "acl", Head: >= 0 } or { Tag: UniversalTag.Verb, FineTag: "VBN", Relation: "conj", Head: >= 0 })
            || (words[i].Relation == "conj" && (words.HasDependent(i, "cc") || (words[words[i].Head].FineTag == "VBN" && IsListed(words, i)))) || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant())
            || lists.Framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
            || words.HasDependent(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obj"))
        {
            return false;
        }

        var before = i - 1;
        while (before > 0 && words[before] is { Tag: UniversalTag.Adv } adverb && adverb.Head == i)
        {
            before--;
        }

        if (before < 1 || words[before].Form != "," || words[before - 1].Tag != UniversalTag.Propn)
        {
            return false;
        }

        var name = before - 1;
        while (words[name] is { Relation: "flat" or "compound", Head: >= 0 and var up } && Math.Abs(up - name) < 4 && words[up].Tag == UniversalTag.Propn)
        {
            name = up;
        }

        if (words[i].Head == name || words[name].Relation is "nsubj" or "nsubj:pass" && words[name].Head > i)
        {
            return false; // its subject already
        }

        words[i] = words[i] with { Head = name, Relation = "acl", FineTag = "VBN" };
        return true;
    }

    /// <summary>"was shelled, captured and burnt": whether a participle is one of several of which the last has a conjunction.</summary>
    static bool IsListed(Word[] words, int i) => Array.Exists(words, word => word.Index > i && word.Relation == "conj" && (word.Head == i || word.Head == words[i].Head) && words.HasDependent(word.Index, "cc"));

    /// <summary>"groups threatening the troops": a participle right behind an object tells of the object.</summary>
    public bool HangParticipleOnItsNoun(Word[] words, int i)
    {
        if (words[i] is not { FineTag: "VBG", Relation: "advcl" or "acl" }
            || lists.Framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Manner) is not null
            || words.HasDependent(i, "mark", "nsubj"))
        {
            return false;
        }

        var before = i - 1;
        while (before >= 0 && words[before].Tag == UniversalTag.Punct && words[before].Form != ",")
        {
            before--;
        }

        if (before < 0 || words[before].Tag is not (UniversalTag.Noun or UniversalTag.Propn) || words[before].Relation is not ("obj" or "obl" or "nmod")
            || words[before].Head != words[i].Head || (words[before].Relation == "nmod") != (words[i].Relation == "acl"))
        {
            return false;
        }

        words[i] = words[i] with { Head = before, Relation = "acl" };
        return true;
    }

    /// <summary>"shelled the posts, killing two": behind a comma a participle tells what the whole clause before it did.</summary>
    public static bool GiveParticipleToClause(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "acl", Lemma: not "include" } || i == 0 || noun < 0 || noun >= i || words[i - 1].Form != ","
            || words[noun].Relation is not ("obj" or "obl" or "nmod"))
        {
            return false;
        }

        var verb = words.VerbAbove(noun);
        if (verb < 0 || verb > noun)
        {
            return false;
        }

        words[i] = words[i] with { Head = verb, Relation = "advcl" };
        return true;
    }

    /// <summary>"…; from X, too, the army has withdrawn": what stands behind a semicolon belongs to the clause there.</summary>
    public static bool BringBehindSemicolon(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl" or "obl:unmarked", Head: >= 0 and var head } || head > i)
        {
            return false;
        }

        var mark = Array.FindLastIndex(words, i, i - head, word => word.Form == ";");
        var verb = mark < 0 ? null : ClauseBehind(words, i, mark);
        if (verb is null || words.Skip(mark).Take(verb.Index - mark).Any(word => word.Tag == UniversalTag.Verb && word.Relation is "parataxis" or "conj" or "root"))
        {
            return false;
        }

        words[i] = words[i] with { Head = verb.Index };
        return true;
    }

    static Word? ClauseBehind(Word[] words, int i, int mark) =>
        words.Skip(i + 1).FirstOrDefault(word => word is { Tag: UniversalTag.Verb, Relation: "parataxis" or "conj" or "ccomp" } && word.Head < mark);

    /// <summary>"rejected a claim by the rebels to have taken X": what is claimed hangs on the claim.</summary>
    public bool HangClaimed(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "advcl", Head: >= 0 and var verb } || verb > i
            || !words.HasDependent(i, child => child.Relation == "mark" && lists.Is(WordClass.InfinitiveMark, child.Lemma)) || !words.HasDependent(i, "aux")
            || words.FindDependent(verb, child => child.Relation == "obj") is not { } noun || noun.Index > i || lists.Framing.Find(noun.Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is null)
        {
            return false;
        }

        words[i] = words[i] with { Head = noun.Index, Relation = "acl" };
        return true;
    }

    /// <summary>"They claimed X, which Kyiv rejected, *saying* …", hung on the claim: who rejects it says why. So does "X was attacked, the army said, *claiming* …".</summary>
    public bool HangSayingOnRejection(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { FineTag: "VBG", Relation: "advcl", Head: >= 0 and var far } || words[i - 1].Form != "," || !IsSpeech(i))
        {
            return false;
        }

        var near = i - 2;
        while (near > far && words[near].Tag != UniversalTag.Verb)
        {
            near--;
        }

        if (near <= far || !(words[near].Relation == "acl:relcl" ? IsSpeech(far) : words[near].Relation == "parataxis") || !IsSpeech(near) || words.FindDependent(near, child => child.Relation == "nsubj") is not { Tag: UniversalTag.Noun or UniversalTag.Propn })
        {
            return false;
        }

        words[i] = words[i] with { Head = near };
        return true;

        bool IsSpeech(int word) => lists.Framing.Find(words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;
    }

    /// <summary>"X fell, officials said": saying is no second act joined to the first where no conjunction joins them.</summary>
    public bool SetSayingApart(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "conj" } || words[i].Head > i
            || lists.Framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is null
            || words.HasDependent(i, "cc", "ccomp", "obj")
            || !words.HasDependent(i, "nsubj"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "parataxis" };
        return true;
    }
}
