using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends words that a parser took for nouns though they are verbs, or for verbs though they are nouns.</summary>
sealed class VerbRepair(WordLists lists, IReadOnlySet<string> fieldVerbs)
{
    /// <summary>"a district the Taliban control", read as one noun beside another: what stands behind a noun without a comma is a clause.</summary>
    public bool TellShortRelative(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" or "NNS", Relation: "appos" or "nmod" or "dep", Head: >= 0 } verb || verb.Head >= i || !fieldVerbs.Contains(verb.Lemma.ToLowerInvariant())
            || words[verb.Head].Tag != UniversalTag.Noun || (i + 1 < words.Length && words[i + 1].Tag is not (UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux))
            || words.FindDependent(i, child => child is { Relation: "compound", Tag: UniversalTag.Noun or UniversalTag.Propn }) is not { } subject
            || words.AnyBetween(verb.Head, i, between => between.Tag is UniversalTag.Punct or UniversalTag.Adp && between.Form != "-"))
        {
            return false;
        }

        for (var child = verb.Head + 1; child < i; child++)
        {
            if (words[child].Head == i && child != subject.Index)
            {
                words[child] = words[child] with { Head = subject.Index };
            }
        }

        words[subject.Index] = subject with { Relation = "nsubj" };
        words[i] = verb with { Tag = UniversalTag.Verb, FineTag = "VBP", Relation = "acl:relcl" };
        return true;
    }

    /// <summary>"The rebels *own* X", read as an X of their own: behind a bare noun and before a name it is what they do.</summary>
    public bool TellOwnersVerb(Word[] words, int i)
    {
        if (i == 0 || i + 1 >= words.Length || words[i] is not { Tag: UniversalTag.Adj, Relation: "amod", Head: >= 0 and var named } own || named < i || !lists.Is(WordClass.Own, own.Lemma) || words[i + 1].Tag != UniversalTag.Propn
            || words[i - 1] is not { Relation: "nsubj" } subject || subject.Head != named || words.HasDependent(named, "cop", "nmod:poss", "case"))
        {
            return false;
        }

        var name = words[named];
        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == named && child != i && words[child].Relation is "nsubj" or "punct" or "advmod" or "aux" or "advcl" or "parataxis" or "obl")
            {
                words[child] = words[child] with { Head = i };
            }
        }

        words[i] = own with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = name.Head, Relation = name.Relation };
        words[named] = name with { Head = i, Relation = "obj" };
        return true;
    }

    /// <summary>"the Taliban control most of X", read as a control of theirs: what stands between a name or a plural and an object without a preposition is a verb.</summary>
    public bool TellPresentFromNoun(Word[] words, int i)
    {
        if (i == 0 || i + 1 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" } noun || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words.HasDependent(i, child => child.Index < child.Head && child is { Relation: "case" or "amod" or "nmod:poss" or "cop" or "aux" })
            || words[i + 1].Tag is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Propn or UniversalTag.Adv or UniversalTag.Pron))
        {
            return false;
        }

        return JoinAsVerb(words, noun);
    }

    static bool JoinAsVerb(Word[] words, Word noun)
    {
        var i = noun.Index;
        if (Array.FindLast(words, child => child.Head == i && child.Index < i && child is { Relation: "compound" or "nsubj" or "nmod:desc" }) is not { } subject
            || Array.Find(words, child => child.Head == i && child.Index > i && child.Relation is "obj" or "nmod" or "obl" or "dep" or "appos" or "amod" && !words.HasDependent(child.Index, "case") && child.Tag is not UniversalTag.Adv) is not { } target
            || Enumerable.Range(i + 1, target.Index - i - 1).Any(between => words[between].Tag is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Verb))
        {
            return false;
        }

        if (noun is { Relation: "nsubj" or "nsubj:pass", Head: var later } && later > i)
        {
            // "… control half of it and the army hold the rest": the later verb has a subject of its own, and is joined to this one.
            if (Array.FindLast(words, own => own.Index < later && own.Index > target.Index && own is { Relation: "conj", Tag: UniversalTag.Noun or UniversalTag.Propn }) is not { } other || other.Index < later - 2)
            {
                return false;
            }

            words[i] = noun with { Head = words[later].Head, Relation = words[later].Relation };
            words[later] = words[later] with { Head = i, Relation = "conj" };
            words[other.Index] = other with { Head = later, Relation = "nsubj" };
            foreach (var joining in words.Where(word => word.Head == other.Index && word.Relation == "cc").ToList())
            {
                words[joining.Index] = joining with { Head = later };
            }
        }

        words[i] = words[i] with { Tag = UniversalTag.Verb, FineTag = "VBP" };
        words[subject.Index] = words[subject.Index] with { Relation = "nsubj" };
        words[target.Index] = words[target.Index] with { Relation = "obj" };
        for (var child = 0; child < i; child++)
        {
            if (words[child].Head == i && words[child].Relation is "det" or "compound" && child < subject.Index)
            {
                words[child] = words[child] with { Head = subject.Index };
            }
        }

        return true;
    }

    /// <summary>"the Taliban control more than half of X", read as a control that is half: without a copula a part is no predicate, but what is held.</summary>
    public bool TellVerbOfPart(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "nsubj", Head: var part } noun || part <= i || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || lists.Area(words[part].Lemma.ToLowerInvariant()) is not { Level: "part" } || words.HasDependent(part, "cop", "aux", "case") || words.HasDependent(i, "case", "amod", "nmod:poss", "nmod")
            || words.AnyBetween(i, part, between => between.Tag is UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i)
        {
            return false;
        }

        words[i] = noun with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = words[part].Head, Relation = words[part].Relation };
        words[part] = words[part] with { Head = i, Relation = "obj" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"The last town that the Taliban hold is X", read as a hold that is X: what stands before the copula is a clause about the noun, and the noun is X.</summary>
    public bool TellWhatIsNamed(Word[] words, int i)
    {
        if (i < 3 || i + 1 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "nsubj", Head: var name } noun || name <= i || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || words[name] is not { Tag: UniversalTag.Propn, Relation: "acl:relcl" or "ccomp" or "acl", Head: >= 0 and var described } || described >= i || words[described] is not { Tag: UniversalTag.Noun }
            || words[i + 1] is not { Relation: "cop" } || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i
            || words.FindBetween(described, i, word => lists.Is(WordClass.That, word.Form)) is not { } that)
        {
            return false;
        }

        words[name] = words[name] with { Head = words[described].Head, Relation = words[described].Relation };
        words[described] = words[described] with { Head = name, Relation = "nsubj" };
        words[i] = noun with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = described, Relation = "acl:relcl" };
        words[that.Index] = that with { Head = i, Relation = "obj" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"in X, half of which the Taliban control", read as a control beside the half: the part of "which" is what is held.</summary>
    public bool TellPartOfWhich(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" or "NNS", Relation: "appos", Head: >= 0 and var part } verb || part >= i || !fieldVerbs.Contains(verb.Lemma.ToLowerInvariant())
            || words[part] is not { Relation: "appos", Head: >= 0 and var whole } || whole >= part || !(words.FindDependent(part, word => word is { FineTag: "WDT" or "WP", Relation: "nmod" }) is { } which && which.Index < i)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i)
        {
            return false;
        }

        words[i] = verb with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = whole, Relation = "acl:relcl" };
        words[part] = words[part] with { Head = i, Relation = "obj" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"A and B, the last towns that the Taliban hold", read as one noun of name and verb: a verb has no compound, but a subject.</summary>
    public static bool GiveSubjectInRelative(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBP" or "VBZ" or "VBD", Relation: "acl:relcl" } || words.HasDependent(i, "nsubj", "nsubj:pass")
            || words[i - 1] is not { Relation: "compound", Tag: UniversalTag.Propn or UniversalTag.Noun } subject || subject.Head != i)
        {
            return false;
        }

        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"all the towns that the Taliban *rule*", read as a noun in a clause about them: what has "that" for its object is a verb.</summary>
    public bool TellVerbInRelative(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "acl:relcl" } noun || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn, Relation: "compound" } or { FineTag: "NNS", Relation: "compound" }) || words[i - 1].Head != i
            || !words.HasDependent(i, child => child is { FineTag: "WDT" or "IN", Relation: "obj" } && child.Index < child.Head) || words.HasDependent(i, "cop", "case"))
        {
            return false;
        }

        words[i] = noun with { Tag = UniversalTag.Verb, FineTag = "VBP" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"X, the only city in the province the army *holds*", read as a sentence of its own: what has a subject right behind a kind of place, and no object, is told of that place.</summary>
    public bool HangClauseOnPlace(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBZ" or "VBP" or "VBD", Relation: "parataxis" or "ccomp" or "appos" or "dep" } verb || !fieldVerbs.Contains(verb.Lemma.ToLowerInvariant())
            || words.HasDependent(i, "obj", "xcomp", "ccomp", "mark", "expl", "aux:pass") || (i + 1 < words.Length && words[i + 1].Tag is not (UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux))
            || words.FindDependent(i, child => child.Relation == "nsubj" && child.Index < child.Head) is not { } subject)
        {
            return false;
        }

        var before = subject.Index - 1;
        while (before >= 0 && words.IsBelow(before, subject.Index))
        {
            before--;
        }

        if (before < 1 || words[before].Tag is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return false;
        }

        var place = before;
        while (words[place] is { Relation: "nmod" or "flat" or "compound", Head: >= 0 and var above } && above < subject.Index)
        {
            place = above;
        }

        if (place > before || words[place].Tag != UniversalTag.Noun || lists.Area(words[place].Lemma.ToLowerInvariant()) is null || !words.HasDependent(place, child => child.Relation == "amod" && lists.Is(WordClass.LastOne, child.Lemma))
            || words.AnyBetween(place, subject.Index, between => between.Tag is UniversalTag.Punct or UniversalTag.Verb) || words.IsBelow(place, i))
        {
            return false;
        }

        words[i] = verb with { Head = place, Relation = "acl:relcl" };
        return true;
    }

    /// <summary>"The rebels have X *surrounded*", read as a perfect without its parties: what stands between is what it was done to, by whoever has it so.</summary>
    public bool GivePartiesOfHad(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBN" } || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant()) || words.HasDependent(i, "nsubj", "nsubj:pass", "obj", "aux:pass")
            || words.FindDependent(i, child => child.Relation == "aux" && child.Index < child.Head && lists.Is(WordClass.Have, child.Lemma)) is not { } have
            || words.FindDependent(have.Index, child => child.Relation == "obj", after: have.Index) is not { } done || done.Index >= i
            || words.FindDependent(have.Index, child => child.Relation == "nsubj" && child.Index < child.Head) is not { } doer)
        {
            return false;
        }

        words[done.Index] = done with { Head = i };
        words[doer.Index] = doer with { Head = i };
        return true;
    }

    /// <summary>Hangs the noun right before a verb on it as its subject, with the articles and names before the noun.</summary>
    static void GiveSubject(Word[] words, int verb, int subject)
    {
        for (var child = 0; child < subject; child++)
        {
            if (words[child].Head == verb && words[child].Relation is "det" or "compound")
            {
                words[child] = words[child] with { Head = subject };
            }
        }

        words[subject] = words[subject] with { Head = verb, Relation = "nsubj" };
    }

    /// <summary>"the Taliban-run town", with "run" read as a noun: what a hyphen binds to whoever does it is a participle, though it be spelt as the verb itself.</summary>
    public bool TellBoundParticiple(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "amod" or "compound" } word || word.Head <= i || word.Form != word.Lemma || !fieldVerbs.Contains(word.Lemma)
            || words[i - 1].Form != "-" || words[i - 1].Span.End != word.Span.Start || words[i - 2].Span.End != words[i - 1].Span.Start || words[i - 2].Tag != UniversalTag.Propn)
        {
            return false;
        }

        words[i] = word with { Tag = UniversalTag.Verb, FineTag = "VBN", Relation = "amod" };
        return true;
    }

    /// <summary>"The police lost control of X", read as police that are control: a noun without a copula is no predicate, the participle before it is.</summary>
    public static bool TellVerbBeforeItsObject(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i] is not { FineTag: "VBN" or "VBD", Relation: "amod" } || noun <= i
            || words.HasDependent(noun, "cop", "det", "case", "aux") || (i > 0 && words[i - 1].Form == "-"))
        {
            return false;
        }

        var isClause = words[noun].Relation is "root" or "ccomp" or "parataxis";
        var subject = words.FindDependent(noun, isClause
            ? child => child is { Relation: "nsubj" } or { Relation: "compound", Tag: UniversalTag.Noun or UniversalTag.Propn }
            : child => child.Relation == "nsubj");
        if (subject is null || subject.Index >= i)
        {
            return false;
        }

        var (head, relation) = (words[noun].Head, words[noun].Relation);
        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == noun && (child < i || words[child].Tag == UniversalTag.Punct || words[child].Relation is "obl" or "advcl" or "conj" or "ccomp" or "parataxis"))
            {
                words[child] = words[child] with { Head = i };
            }
        }

        words[subject.Index] = words[subject.Index] with { Relation = "nsubj" };
        words[i] = words[i] with { Head = head, Relation = relation, FineTag = "VBD", Tag = UniversalTag.Verb };
        words[noun] = words[noun] with { Head = i, Relation = "obj" };
        return true;
    }

    /// <summary>"confirmed US airstrikes against …": a noun for an act that was taken for a verb.</summary>
    public bool TellActFromVerb(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBZ", Head: >= 0, Relation: "obj" or "obl" or "nsubj" or "nsubj:pass" or "conj" }
            || !lists.IsAct(words[i].Lemma.ToLowerInvariant()))
        {
            return false;
        }

        words[i] = words[i] with { Tag = UniversalTag.Noun, FineTag = "NNS" };
        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i && words[child].Relation is "nsubj" or "obl")
            {
                words[child] = words[child] with { Relation = words[child].Relation == "nsubj" ? "compound" : "nmod" };
            }
        }

        return true;
    }

    /// <summary>"Fighting in X killed 21": a gerund phrase right before a verb that has no subject is its subject.</summary>
    public static bool TellGerundSubject(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "advcl" or "csubj" } || verb <= i || words[verb].FineTag is not ("VBD" or "VBZ" or "VBP" or "VBN")
            || (i > 0 && words[i - 1].Tag is not UniversalTag.Punct)
            || words.HasDependent(verb, "nsubj", "nsubj:pass", "expl", "aux", "aux:pass")
            || words.AnyBetween(i, verb, between => between.Form == ","))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "nsubj", Tag = UniversalTag.Noun, FineTag = "NN", Lemma = words[i].Form.ToLowerInvariant() };
        return true;
    }
}
