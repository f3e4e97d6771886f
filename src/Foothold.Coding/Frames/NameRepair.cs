using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends names that a parser took for other words or hung on the wrong ones.</summary>
sealed class NameRepair(WordLists lists)
{
    const int LongestAcronym = 6; // letters; longer ones are more likely words

    /// <summary>"IS withdrew", "detonated a VBIED": letters that were taken for a verb are a name, and what they help to say is what it does.</summary>
    public static bool TellAbbreviation(Word[] words, int i)
    {
        var word = words[i];
        if (!IsAbbreviation(word.Form) || word.Tag is not (UniversalTag.Aux or UniversalTag.Verb))
        {
            return false;
        }

        var name = word with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = word.Form };
        if (word.Tag == UniversalTag.Verb)
        {
            words[i] = name;
            return word.Relation is not ("root" or "aux" or "aux:pass" or "cop");
        }

        if (word.Relation is not ("aux" or "aux:pass" or "cop") || word.Head <= i)
        {
            return false;
        }

        if (i + 1 < words.Length && words[i + 1].Tag == UniversalTag.Noun)
        {
            words[i] = name with { Head = i + 1, Relation = "compound" };
            return true;
        }

        if (i > 0 && words[i - 1] is { Tag: UniversalTag.Verb, FineTag: "VBP" or "VBZ" or "VBD" or "VB" } verb && words[word.Head].Tag is UniversalTag.Noun or UniversalTag.Propn && !words.HasDependent(i - 1, "obj"))
        {
            return TellObjectOf(words, verb, name);
        }

        if (words[word.Head].Tag != UniversalTag.Verb || words.HasDependent(word.Head, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        words[i] = name with { Relation = HasOtherPassive(words, word) ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"forces clear *IS* out of a district", read as what somebody is: the verb before the letters is the clause's, and what was taken for what is said says where.</summary>
    static bool TellObjectOf(Word[] words, Word verb, Word name)
    {
        var said = words[name.Head];
        if (verb.Head != said.Index || !words.HasDependent(said.Index, child => child.Relation == "case" && child.Index > name.Index))
        {
            return false;
        }

        words[verb.Index] = verb with { Head = said.Head, Relation = said.Relation };
        words[said.Index] = said with { Head = verb.Index, Relation = "obl" };
        foreach (var other in words.Where(word => word.Head == said.Index && word.Index < verb.Index).ToList())
        {
            words[other.Index] = other with { Head = verb.Index };
        }

        words[name.Index] = name with { Head = verb.Index, Relation = "obj" };
        return true;
    }

    static bool HasOtherPassive(Word[] words, Word word) =>
        words.Any(child => child.Index != word.Index && child.Head == word.Head && child.Relation == "aux:pass");

    /// <summary>Whether a word is letters that stand for words ("KNA"), in a sentence that is not all in capitals.</summary>
    public static bool IsAcronym(Sentence sentence, Word word) => word.Form.Length <= LongestAcronym && IsAbbreviation(word.Form) && sentence.Words.Any(other => other.Form.Length > 2 && char.IsLower(other.Form[0]));

    /// <summary>Whether a form is written in capitals alone, two or more of them.</summary>
    public static bool IsAbbreviation(string form) => form.Length > 1 && !form.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"occupied At Tuhayta": inside a sentence no preposition has a capital; it is the article of a name, which is the object where the verb has none.</summary>
    public static bool TellArticleFromPreposition(Word[] words, int i)
    {
        if (i < 2 || i + 1 >= words.Length || words[i] is not { Relation: "case", Head: >= 0 } article || !char.IsUpper(article.Form[0]) || article.Form.All(char.IsUpper) || words[i + 1].Tag != UniversalTag.Propn
            || words[i - 1].Tag is UniversalTag.Punct or UniversalTag.Propn || article.Head < i)
        {
            return false;
        }

        words[i] = article with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = article.Form, Head = i + 1, Relation = "compound" };
        var head = words[article.Head];
        if (head is { Relation: "obl", Head: >= 0 } && words[head.Head].Tag == UniversalTag.Verb && !words.HasDependent(head.Head, "obj", "nsubj:pass"))
        {
            words[article.Head] = head with { Relation = "obj" };
        }

        return true;
    }

    /// <summary>"took In-Afarak": inside a sentence, a preposition with a capital that a hyphen binds to a name is part of it.</summary>
    public static bool TellHyphenedName(Word[] words, int i)
    {
        if (i < 1 || i + 2 >= words.Length || words[i] is not { Relation: "case" or "compound:prt" or "obl" or "advmod", Head: var old } first || !char.IsUpper(first.Form[0]) || words[i - 1].Tag == UniversalTag.Punct
            || words[i + 1] is not { Form: "-" } hyphen || words[i + 2] is not { Tag: UniversalTag.Propn } name || hyphen.Span.Start != first.Span.End || hyphen.Span.End != name.Span.Start)
        {
            return false;
        }

        words[i] = first with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = first.Form, Head = i + 2, Relation = "compound" };
        if (old >= 0 && old < i && name.Head == old && words[old].Tag == UniversalTag.Verb && name.Relation == "obl" && !words.HasDependent(i + 2, "case"))
        {
            words[i + 2] = name with { Relation = "obj" };
        }

        return true;
    }

    /// <summary>"overran Hit in 2014": a capital right behind a verb is a name, whatever verb or noun is spelt so.</summary>
    public static bool TellNameFromVerb(Word[] words, int i)
    {
        if (i < 2 || words[i] is not ({ Tag: UniversalTag.Verb, Relation: "xcomp" or "ccomp" or "advcl" or "acl", Head: >= 0 } or { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "obj", Head: >= 0 }) || words[i] is not { Head: var verb } name || verb != i - 1 || !char.IsUpper(name.Form[0]) || name.Form.All(char.IsUpper)
            || words[verb].Tag != UniversalTag.Verb || char.IsUpper(words[verb].Form[0]) || (name.Relation != "obj" && words.HasDependent(verb, "obj")))
        {
            return false;
        }

        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i)
            {
                words[child] = words[child] with { Head = verb };
            }
        }

        words[i] = name with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = name.Form, Relation = "obj" };
        return true;
    }

    /// <summary>"Neighbouring X is in rebel hands": no gerund with an object, but a name and what is said of its place.</summary>
    public bool TellNeighbour(Word[] words, int i)
    {
        var head = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "csubj" or "advcl" or "nsubj" } || head < i || lists.Remark(words[i].Form.ToLowerInvariant()) is null
            || words.FindDependent(i, child => child.Relation == "obj") is not { } name || name.Index != i + 1
            || HasOtherSubject(words, words[i]))
        {
            return false;
        }

        words[name.Index] = name with { Head = head, Relation = words.HasDependent(head, "aux:pass") ? "nsubj:pass" : "nsubj" };
        words[i] = words[i] with { Head = name.Index, Relation = "amod", Tag = UniversalTag.Adj, FineTag = "JJ", Lemma = words[i].Form.ToLowerInvariant() };
        return true;
    }

    static bool HasOtherSubject(Word[] words, Word word) =>
        words.Any(child => child.Head == word.Head && child.Relation is "nsubj" or "nsubj:pass" && child.Index != word.Index);

    /// <summary>"Two districts, A and B, are …": names behind a comma say which are meant, and are no more of them.</summary>
    public static bool TellNamesOfSeveral(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Propn, Relation: "conj", Head: >= 0 and var noun } || words[noun] is not { FineTag: "NNS" } || !words.HasDependent(noun, child => child is { Relation: "nummod" } && child.Index < child.Head)
            || HasMoreBetween(words, noun, i) || !words.HasDependent(i, child => child.Relation == "conj" && child.Tag == UniversalTag.Propn)
            || words.HasDependent(i, "cc"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "appos" };
        return true;
    }

    static bool HasMoreBetween(Word[] words, int noun, int name) =>
        words.AnyBetween(noun, name, between => between.Head != name && between.Form != "," && between.Tag != UniversalTag.Adv);

    /// <summary>"the village of A and *the hill* of B", read as A and a hill: a noun for a place that has a name of its own is joined to the noun before it, and not to that one's name.</summary>
    public bool JoinToNounOfName(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "conj", Head: >= 0 and var name } || words[name] is not { Tag: UniversalTag.Propn, Relation: "nmod", Head: >= 0 and var noun } || noun > name || words[noun].FineTag != "NN"
            || lists.Area(words[i].Lemma.ToLowerInvariant()) is null || lists.Area(words[noun].Lemma.ToLowerInvariant()) is null || !IsOf(words, name)
            || words.FindDependent(i, child => child is { Relation: "nmod", Tag: UniversalTag.Propn }, after: i) is not { } own || !IsOf(words, own.Index))
        {
            return false;
        }

        words[i] = words[i] with { Head = noun };
        return true;
    }

    bool IsOf(Word[] words, int name) => words.HasDependent(name, child => child.Relation == "case" && child.Index < name && lists.Is(WordClass.Of, child.Form));

    /// <summary>"the crossing with Uzbekistan, Hairatan, was seized": the name between commas is the crossing's, which lies with, to or near what stands before it.</summary>
    public bool TellNameOfCrossing(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Tag: UniversalTag.Propn, Relation: "appos", Head: >= 0 and var near } || words[i - 1].Form != "," || words[near] is not { Tag: UniversalTag.Propn, Relation: "nmod", Head: >= 0 and var noun }
            || lists.Area(words[noun].Lemma.ToLowerInvariant()) is null || noun > near
            || words.FindDependent(near, child => child.Relation == "case") is not { } preposition || lists.Is(WordClass.PartOf, preposition.Lemma))
        {
            return false;
        }

        words[i] = words[i] with { Head = noun };
        return true;
    }

    /// <summary>"the X *crossing* into Y", "a border *crossing*": behind a name or a border, with nothing that is crossed, a participle is a noun for a site.</summary>
    public bool TellSiteFromVerb(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { FineTag: "VBG", Tag: UniversalTag.Verb, Head: >= 0 } || !lists.Is(WordClass.VerbalSite, words[i].Form.ToLowerInvariant()) || words.HasDependent(i, "obj", "aux"))
        {
            return false;
        }

        var isNamed = words[i - 1] is { FineTag: "NNP" };
        var first = i;
        while (first > 0 && words[first - 1] is { FineTag: "NNP" or "NN" or "JJ" or "HYPH" } && (isNamed || lists.Is(WordClass.VerbalSiteOf, words[i - 1].Lemma)))
        {
            first--;
        }

        if (first == i || (isNamed && !lists.Is(WordClass.VerbalSiteOf, words[i - 1].Lemma) && (first == 0 || words[first - 1].Tag != UniversalTag.Det)))
        {
            return false;
        }

        var above = HungOutside(words, first, i);
        var hung = above >= 0 ? words[above] : words[i] with { Relation = words[i].Head < i ? "obj" : words.HasDependent(words[i].Head, "aux:pass") ? "nsubj:pass" : "nsubj" };
        for (var at = 0; at < words.Length; at++)
        {
            if (at != i && words[at].Head >= first && words[at].Head < i && (at < first || at > i))
            {
                words[at] = words[at] with { Head = i };
            }
        }

        for (var at = first; at < i; at++)
        {
            words[at] = words[at] with { Head = i, Relation = words[at].Tag == UniversalTag.Adj ? "amod" : words[at].Tag == UniversalTag.Punct ? "punct" : "compound" };
        }

        words[i] = words[i] with { Tag = UniversalTag.Noun, FineTag = "NN", Lemma = words[i].Form.ToLowerInvariant(), Head = hung.Head, Relation = hung.Relation };
        return true;
    }

    /// <summary>The first word of a stretch that hangs on none of the stretch; -1 where there is none.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="first">The first word of the stretch.</param>
    /// <param name="last">The last, which is not looked at.</param>
    static int HungOutside(Word[] words, int first, int last) => Enumerable.Range(first, last - first).FirstOrDefault(word => words[word].Head < first || words[word].Head > last, -1);

    /// <summary>"In Sangin fighters attacked …", read as fighters of Sangin: no subject has a preposition, so the place before it is where.</summary>
    public static bool TellSettingFromSubject(Word[] words, int i)
    {
        if (words[i] is not { Relation: "nsubj" or "nsubj:pass" or "obl", FineTag: "NNS", Head: >= 0 } subject || subject.Head < i || (subject.Relation == "obl" && !LacksSubject(words, subject.Head))
            || words.FindDependent(i, child => child.Index < child.Head && child is { Relation: "case", FineTag: not "POS" }) is not { } preposition
            || words[preposition.Index + 1] is not { Tag: UniversalTag.Propn, Relation: "compound" } name || name.Head != i
            || words.AnyBetween(name.Index, i, between => between is not { Tag: UniversalTag.Propn or UniversalTag.Punct } && !(subject.Relation == "obl" && between is { Tag: UniversalTag.Noun, Relation: "compound" } && between.Head == i))) // "In X security *forces* stopped …"
        {
            return false;
        }

        words[preposition.Index] = preposition with { Head = name.Index };
        words[name.Index] = name with { Head = subject.Head, Relation = "obl" };
        words[i] = subject.Relation == "obl" ? subject with { Relation = words.HasDependent(subject.Head, "aux:pass") ? "nsubj:pass" : "nsubj" } : subject;
        return true;
    }

    static bool LacksSubject(Word[] words, int verb) => words[verb] is { Tag: UniversalTag.Verb, FineTag: not ("VB" or "VBG") } && !words.HasDependent(verb, "nsubj", "nsubj:pass", "csubj", "expl", "mark");

    /// <summary>"In the south of X province *units* of the army took …", read as units of that province: behind the word for what lies there comes whoever does what the verb tells.</summary>
    public bool TellSubjectFromContainer(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { Relation: "nmod" or "obl", FineTag: "NNS", Head: >= 0 and var wide } subject || words[i - 1] is not { Relation: "compound", FineTag: "NN" } container || container.Head != i
            || lists.Area(container.Lemma.ToLowerInvariant()) is not { Level: "province" or "district" or "region" or "settlement" } || words[i - 2].Tag != UniversalTag.Propn
            || words.FindDependent(i, child => child.Index < i - 1 && child is { Relation: "case", FineTag: not "POS" }) is not { } preposition)
        {
            return false;
        }

        var verb = subject.Relation == "obl" ? wide : words.VerbAbove(i);
        if (verb < i || !LacksSubject(words, verb) || words.AnyBetween(i, verb, between => between.Form is "," or ";"))
        {
            return false;
        }

        foreach (var before in words.Where(word => word.Head == i && word.Index < i - 1).ToList())
        {
            words[before.Index] = before with { Head = i - 1 };
        }

        words[i - 1] = container with { Head = subject.Head, Relation = subject.Relation };
        words[i] = subject with { Head = verb, Relation = words.HasDependent(verb, "aux:pass") ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"lay to the south of Y, *a city* that fell in May", read as told of what lay there: behind a comma, a noun for one place says what the name right before it is.</summary>
    public bool HangDescriptionOnName(Word[] words, int i)
    {
        if (words[i] is not { Relation: "appos", FineTag: "NN", Head: >= 0 and var far } || lists.Area(words[i].Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" }
            || words.FindDependent(i, child => child.Relation == "det" && child.Index < i) is not { Index: >= 2 } article || words[article.Index - 1].Form != "," || words[article.Index - 2] is not { Tag: UniversalTag.Propn } last
            || words[far].Tag != UniversalTag.Propn)
        {
            return false;
        }

        var name = words.HeadOfName(last.Index);
        if (name <= far || words[name] is not { Relation: "nmod" or "obl" or "obj" } || words.IsBelow(name, i) || lists.Area(words[last.Index].Lemma.ToLowerInvariant()) is not null || !words.AnyBetween(far, name, between => between.Tag is UniversalTag.Verb or UniversalTag.Aux))
        {
            return false; // "X, near Y, a town that …" may mean either
        }

        words[i] = words[i] with { Head = name };
        return true;
    }

    /// <summary>"In X district, Y province, a force …": what stands behind a place and a comma is where that lies, and the subject what comes next.</summary>
    public bool TellContainerFromSubject(Word[] words, int i)
    {
        if (words[i] is not { Relation: "appos", Head: >= 0 } subject || words[subject.Head] is not { Relation: "nsubj" or "nsubj:pass", Head: >= 0 } container
            || subject.Head > i || container.Head < i || lists.Area(container.Lemma.ToLowerInvariant()) is not { Level: "province" or "district" or "region" })
        {
            return false;
        }

        var comma = subject.Head - 1;
        while (comma >= 0 && words[comma].Form != ",")
        {
            comma--;
        }

        var place = comma - 1;
        if (place < 0 || words[place].Head != container.Head || words[place].Relation is not ("obl" or "nmod")
            || !words.HasDependent(place, "case"))
        {
            return false;
        }

        words[i] = subject with { Head = container.Head, Relation = container.Relation };
        words[subject.Head] = container with { Head = place, Relation = "appos" };
        return true;
    }
}
