using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends where a parser has hung a clause, a participle or a name that the words around it leave only one place for.</summary>
/// <remarks>Only heads, relations, tags and dictionary forms change; whoever applies a mend undoes it where the words are no tree after it.</remarks>
sealed class ClauseRepair(WordLists lists, IReadOnlySet<string> fieldVerbs)
{
    /// <summary>The mends, each of one word of a sentence; they say whether anything changed.</summary>
    public IReadOnlyList<Func<Word[], int, bool>> Mends => field ??=
    [
        TellHouseByHouse,
        TellSettingFromSubject,
        TellShortRelative,
        RootVerbOfSubject,
        TellReachedSpeaker,
        TellGift,
        TellGiftOfPlace,
        TellWithParticiple,
        BringBehindSemicolon,
        HangClaimed,
        HangRelativeOnName,
        HangWhereOnName,
        HangWhoOnPeople,
        HangParticipleOnName,
        TellNameFromVerb,
        TellPlaceFromClause,
        HangUnitOnItsSoldiers,
        TellPartFromComparison,
        TellAllOfWhich,
        TellNamesOfSeveral,
        TurnRoundPassive,
        TellNameOfCrossing,
        TellVerdict,
        TellDoerFromSpan,
        TellPrepositionFromAdverb,
        TellPresentFromNoun,
        HangSayingOnRejection,
        TellRemnant,
        TellVerbOfPart,
        GiveSubjectInRelative,
        TellWhatIsNamed,
        TellPartOfWhich,
        TellHedge,
        TellBoundParticiple,
        GiveSubjectBehindMark,
    ];

    /// <summary>"They claimed X, which Kyiv rejected, *saying* …", hung on the claim: who rejects it says why. So does "X was attacked, the army said, *claiming* …".</summary>
    bool HangSayingOnRejection(Word[] words, int i)
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

        if (near <= far || !(words[near].Relation == "acl:relcl" ? IsSpeech(far) : words[near].Relation == "parataxis") || !IsSpeech(near) || Array.Find(words, child => child.Head == near && child.Relation == "nsubj") is not { Tag: UniversalTag.Noun or UniversalTag.Propn })
        {
            return false;
        }

        words[i] = words[i] with { Head = near };
        return true;

        bool IsSpeech(int word) => lists.Framing.Find(words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;
    }

    /// <summary>"fled after *the forces (RF)* seized X", with "after the forces" hung on the flight: what stands between the subordinator and a verb without a subject is its subject.</summary>
    bool GiveSubjectBehindMark(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBZ" or "VBP", Relation: "advcl" or "acl", Head: >= 0 and var main } || TreeRepair.HasDependent(words, i, "nsubj:pass", "aux:pass", "expl", "obl:agent"))
        {
            return false;
        }

        var last = i - 1;
        while (last > 0 && ((words[last].Head == i && words[last].Tag is UniversalTag.Aux or UniversalTag.Adv) || words[last].Form == ")"))
        {
            last--;
        }

        var noun = last;
        while (noun > 0 && words[noun] is { Head: >= 0 and var up, Relation: "flat" or "flat:name" or "compound" or "appos" or "nmod" or "nmod:poss" or "conj" or "amod" } && up < i && words[up].Tag is UniversalTag.Noun or UniversalTag.Propn)
        {
            noun = up;
        }

        if (noun < 1 || words[noun] is not { Tag: UniversalTag.Noun or UniversalTag.Propn, Relation: "obl" or "nmod", Head: >= 0 } subject || (subject.Head > noun && subject.Head != i)
            || (TreeRepair.FindDependent(words, noun, child => child.Relation is "case" or "mark" && child.Index < noun) ?? TreeRepair.FindDependent(words, i, child => child.Relation == "mark" && child.Index < noun)) is not { } mark
            || !lists.Is(WordClass.AsideMark, mark.Form.ToLowerInvariant()) || words.Any(word => word.Index > mark.Index && word.Index < i && word.Form is "," or ";")
            || words.Any(word => word is { Relation: "nsubj" } && word.Head == i && word.Index > mark.Index))
        {
            return false;
        }

        foreach (var other in words.Where(word => word is { Relation: "nsubj" } && word.Head == i && word.Index < mark.Index).ToList())
        {
            words[other.Index] = other with { Head = main, Relation = "parataxis" }; // "…, *many of them* wounded, after the forces seized X"
        }

        words[mark.Index] = mark with { Head = i, Relation = "mark" };
        words[noun] = subject with { Head = i, Relation = "nsubj" };
        return true;
    }

    /// <summary>"cleared the village house by house": the object is the village, and the houses say how.</summary>
    static bool TellHouseByHouse(Word[] words, int i)
    {
        if (i == 0 || i + 2 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, Relation: not "obl:unmarked", Head: >= 0 } unit || words[i + 1].Tag != UniversalTag.Adp || words[i + 2].Lemma != unit.Lemma
            || words[i - 1] is not { Relation: "compound", Tag: UniversalTag.Noun or UniversalTag.Propn } noun || noun.Head != i)
        {
            return false;
        }

        words[i - 1] = noun with { Head = unit.Head, Relation = unit.Relation };
        for (var before = 0; before < i - 1; before++)
        {
            if (words[before].Head == i)
            {
                words[before] = words[before] with { Head = i - 1 };
            }
        }

        words[i] = unit with { Relation = "obl:unmarked" };
        words[i + 2] = words[i + 2] with { Head = i, Relation = "nmod" };
        return true;
    }

    /// <summary>"In Sangin fighters attacked …", read as fighters of Sangin: no subject has a preposition, so the place before it is where.</summary>
    static bool TellSettingFromSubject(Word[] words, int i)
    {
        if (words[i] is not { Relation: "nsubj" or "nsubj:pass", FineTag: "NNS", Head: >= 0 } subject || subject.Head < i
            || TreeRepair.FindDependent(words, i, child => child.Index < child.Head && child is { Relation: "case", FineTag: not "POS" }) is not { } preposition
            || words[preposition.Index + 1] is not { Tag: UniversalTag.Propn, Relation: "compound" } name || name.Head != i
            || TreeRepair.AnyBetween(words, name.Index, i, between => between is not { Tag: UniversalTag.Propn or UniversalTag.Punct }))
        {
            return false;
        }

        words[preposition.Index] = preposition with { Head = name.Index };
        words[name.Index] = name with { Head = subject.Head, Relation = "obl" };
        return true;
    }

    /// <summary>"a district the Taliban control", read as one noun beside another: what stands behind a noun without a comma is a clause.</summary>
    bool TellShortRelative(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" or "NNS", Relation: "appos" or "nmod" or "dep", Head: >= 0 } verb || verb.Head >= i || !fieldVerbs.Contains(verb.Lemma.ToLowerInvariant())
            || words[verb.Head].Tag != UniversalTag.Noun || (i + 1 < words.Length && words[i + 1].Tag is not (UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux))
            || TreeRepair.FindDependent(words, i, child => child is { Relation: "compound", Tag: UniversalTag.Noun or UniversalTag.Propn }) is not { } subject
            || TreeRepair.AnyBetween(words, verb.Head, i, between => between.Tag is UniversalTag.Punct or UniversalTag.Adp && between.Form != "-"))
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

    /// <summary>"X, a town that …, has been taken by Y", read as a name with a clause beside it: a clause with an auxiliary and no subject has the name for it.</summary>
    static bool RootVerbOfSubject(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "parataxis", Head: >= 0 } verb || words[verb.Head] is not { Relation: "root", Tag: UniversalTag.Propn or UniversalTag.Noun } noun || noun.Index > i
            || !TreeRepair.HasDependent(words, i, child => child.Index < child.Head && child.Relation is "aux" or "aux:pass")
            || TreeRepair.HasDependent(words, i, "nsubj", "nsubj:pass", "expl", "mark")
            || TreeRepair.HasDependent(words, noun.Index, "cop", "nsubj", "case")
            || !TreeRepair.AnyBetween(words, noun.Index, i, between => between.Form == ","))
        {
            return false;
        }

        var isPassive = TreeRepair.HasDependent(words, i, "aux:pass");
        words[i] = verb with { Head = -1, Relation = "root" };
        words[noun.Index] = noun with { Head = i, Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"A commander reached by telephone said …": the participle tells of the speaker, who is the subject of the saying.</summary>
    bool TellReachedSpeaker(Word[] words, int i)
    {
        if (words[i] is not { FineTag: "VBN" or "VBD", Relation: "ccomp" or "advcl", Head: >= 0 and var saying } || saying < i || lists.Framing.Find(words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is null
            || TreeRepair.HasDependent(words, saying, "nsubj", "nsubj:pass") || TreeRepair.HasDependent(words, i, "aux", "aux:pass", "obj", "mark")
            || TreeRepair.FindDependent(words, i, child => child.Index < child.Head && child.Relation is "nsubj" or "nsubj:pass") is not { } subject
            || subject.Index + 1 != i || TreeRepair.AnyBetween(words, i - 1, saying, between => between.Form is "," or "\"" or "”"))
        {
            return false;
        }

        words[subject.Index] = subject with { Head = saying, Relation = "nsubj" };
        words[i] = words[i] with { Head = subject.Index, Relation = "acl", FineTag = "VBN" };
        return true;
    }

    /// <summary>"handing the government the whole of the city": what is given is no predicate of whoever gets it.</summary>
    bool TellGift(Word[] words, int i)
    {
        if (words[i] is not { Relation: "xcomp", Tag: UniversalTag.Noun, Head: >= 0 and var verb } || !lists.Is(WordClass.Giving, words[verb].Lemma)
            || !TreeRepair.HasDependent(words, i, "det") || TreeRepair.HasDependent(words, i, "case", "cop")
            || TreeRepair.FindDependent(words, verb, child => child.Relation == "obj") is not { } taker || taker.Index > i)
        {
            return false;
        }

        words[taker.Index] = taker with { Relation = "iobj" };
        words[i] = words[i] with { Relation = "obj" };
        return true;
    }

    /// <summary>"has given the Taliban Kunduz", read as one name: what has an article before it is whom the other is given.</summary>
    bool TellGiftOfPlace(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { Tag: UniversalTag.Propn, Relation: "obj", Head: >= 0 and var verb } || verb > i || !lists.Is(WordClass.Giving, words[verb].Lemma)
            || words[i - 1] is not { Tag: UniversalTag.Propn, Relation: "compound" } taker || taker.Head != i
            || words[i - 2] is not { Relation: "det", Head: var told } || told != i || i - 3 != verb || TreeRepair.HasDependent(words, verb, "iobj"))
        {
            return false;
        }

        words[i - 2] = words[i - 2] with { Head = i - 1 };
        words[i - 1] = taker with { Head = verb, Relation = "iobj" };
        return true;
    }

    /// <summary>"With X lost, …": a participle behind "with" that has no object tells what was done to the noun before it.</summary>
    bool TellWithParticiple(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBN", Relation: "advcl" } || TreeRepair.HasDependent(words, i, "obj", "aux", "aux:pass", "ccomp")
            || TreeRepair.FindDependent(words, i, child => child is { Relation: "mark" } && lists.Is(WordClass.With, child.Lemma)) is not { } with
            || TreeRepair.FindDependent(words, i, child => child.Relation == "nsubj", after: with.Index) is not { } noun || noun.Index > i
            || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant()))
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBN" };
        words[noun.Index] = noun with { Relation = "nsubj:pass" };
        return true;
    }

    /// <summary>"…; from X, too, the army has withdrawn": what stands behind a semicolon belongs to the clause there.</summary>
    static bool BringBehindSemicolon(Word[] words, int i)
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
    bool HangClaimed(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "advcl", Head: >= 0 and var verb } || verb > i
            || !TreeRepair.HasDependent(words, i, child => child.Relation == "mark" && lists.Is(WordClass.InfinitiveMark, child.Lemma)) || !TreeRepair.HasDependent(words, i, "aux")
            || TreeRepair.FindDependent(words, verb, child => child.Relation == "obj") is not { } noun || noun.Index > i || lists.Framing.Find(noun.Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is null)
        {
            return false;
        }

        words[i] = words[i] with { Head = noun.Index, Relation = "acl" };
        return true;
    }

    /// <summary>"authorities in Sanaa, which they have held since …": "which" behind a comma takes up the name right before it.</summary>
    bool HangRelativeOnName(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl", Head: >= 0 and var far } || TreeRepair.FindDependent(words, i, child => child.FineTag == "WDT" && child.Relation is "obj" or "nsubj" or "nsubj:pass", after: far) is not { } which
            || which.Index < 2 || words[which.Index - 1].Form != "," || words[which.Index - 2] is not { Tag: UniversalTag.Propn } last)
        {
            return false;
        }

        var name = last.Index;
        while (words[name] is { Relation: "flat" or "compound", Head: >= 0 and var up } && words[up].Tag == UniversalTag.Propn)
        {
            name = up;
        }

        if (name == far || words[name] is not { Relation: "nmod", Head: var holder } || holder != far || words[far].Tag != UniversalTag.Noun || lists.Area(words[far].Lemma.ToLowerInvariant()) is not null)
        {
            return false;
        }

        words[i] = words[i] with { Head = name };
        return true;
    }

    /// <summary>"died in a strike in X, *where* his men hold sway": "where" behind a comma takes up the name right before it.</summary>
    bool HangWhereOnName(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl" or "advcl", Head: >= 0 and var far } || TreeRepair.FindDependent(words, i, child => lists.Is(WordClass.Where, child.Form.ToLowerInvariant()) && child.Index < i) is not { Index: >= 2 } where
            || words[where.Index - 1].Form != "," || words[where.Index - 2] is not { Tag: UniversalTag.Propn } last)
        {
            return false;
        }

        var name = HeadOfName(words, last.Index);
        var isPlaced = words.Any(word => word.Head == name && word is { Relation: "case", Tag: UniversalTag.Adp });
        if (name == far || !isPlaced || words[name].Relation is not ("nmod" or "obl") || IsBelow(words, name, i))
        {
            return false;
        }

        words[i] = words[i] with { Head = name, Relation = "acl:relcl" };
        return true;
    }

    /// <summary>"seize the port from the rebels, *who* still hold it": "who" behind a comma takes up the people right before it, and no place.</summary>
    bool HangWhoOnPeople(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl", Head: >= 0 and var far } || lists.Area(words[far].Lemma.ToLowerInvariant()) is null
            || TreeRepair.FindDependent(words, i, child => lists.Is(WordClass.Who, child.Form.ToLowerInvariant()) && child.Relation is "nsubj" or "nsubj:pass") is not { Index: >= 2 } who
            || words[who.Index - 1].Form != "," || words[who.Index - 2] is not { Tag: UniversalTag.Propn or UniversalTag.Noun } last)
        {
            return false;
        }

        var people = HeadOfName(words, last.Index);
        if (people <= far || lists.Area(words[people].Lemma.ToLowerInvariant()) is not null || IsBelow(words, people, i))
        {
            return false;
        }

        words[i] = words[i] with { Head = people };
        return true;
    }

    static int HeadOfName(Word[] words, int last)
    {
        var name = last;
        while (words[name] is { Relation: "flat" or "compound", Head: >= 0 and var up } && words[up].Tag == UniversalTag.Propn)
        {
            name = up;
        }

        return name;
    }

    static bool IsBelow(Word[] words, int word, int head)
    {
        var steps = 0;
        for (var at = word; at >= 0; at = words[at].Head)
        {
            if (at == head || ++steps > words.Length)
            {
                return true; // what runs in a circle is below everything
            }
        }

        return false;
    }

    /// <summary>"…, Timbuktu, now ruled by them", "X, lost last week, …": a participle between commas behind a name tells of it.</summary>
    bool HangParticipleOnName(Word[] words, int i)
    {
        if (words[i] is not ({ Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD", Relation: "advcl" or "parataxis" or "acl", Head: >= 0 } or { Tag: UniversalTag.Verb, FineTag: "VBN", Relation: "conj", Head: >= 0 })
            || (words[i].Relation == "conj" && (words[words[i].Head].FineTag == "VBN" || TreeRepair.HasDependent(words, i, "cc"))) || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant())
            || lists.Framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
            || TreeRepair.HasDependent(words, i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obj"))
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

    /// <summary>"overran Hit in 2014": a capital right behind a verb is a name, whatever verb or noun is spelt so.</summary>
    static bool TellNameFromVerb(Word[] words, int i)
    {
        if (i < 2 || words[i] is not ({ Tag: UniversalTag.Verb, Relation: "xcomp" or "ccomp" or "advcl" or "acl", Head: >= 0 } or { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "obj", Head: >= 0 }) || words[i] is not { Head: var verb } name || verb != i - 1 || !char.IsUpper(name.Form[0]) || name.Form.All(char.IsUpper)
            || words[verb].Tag != UniversalTag.Verb || char.IsUpper(words[verb].Form[0]) || (name.Relation != "obj" && TreeRepair.HasDependent(words, verb, "obj")))
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

    /// <summary>"had driven the last militants out of X", read as a clause about X: a name with a preposition is no predicate of what stands before it.</summary>
    static bool TellPlaceFromClause(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Propn, Relation: "ccomp" or "xcomp" or "conj" or "advcl", Head: >= 0 } || TreeRepair.HasDependent(words, i, "cop")
            || TreeRepair.FindDependent(words, i, child => child.Index < child.Head && child.Relation == "case") is not { } preposition
            || preposition.Index == 0 || words[preposition.Index - 1] is not { Relation: "nsubj", Tag: UniversalTag.Noun or UniversalTag.Propn } noun || noun.Head != i
            || words.Take(noun.Index).LastOrDefault(word => word.Tag == UniversalTag.Verb) is not { } verb || TreeRepair.Above(words, verb.Index).Contains(i))
        {
            return false;
        }

        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i && child > i && words[child].Relation is "obl" or "conj" or "advcl" or "punct")
            {
                words[child] = words[child] with { Head = verb.Index };
            }
            else if (words[child].Head == verb.Index && child > verb.Index && child < noun.Index && words[child] is { Relation: "obj", Tag: UniversalTag.Adj or UniversalTag.Num })
            {
                words[child] = words[child] with { Head = noun.Index, Relation = "amod" };
            }
        }

        for (var child = verb.Index + 1; child < noun.Index; child++)
        {
            if (words[child] is { Relation: "det", Head: var head } && head > verb.Index && head < noun.Index)
            {
                words[child] = words[child] with { Head = noun.Index };
            }
        }

        words[i] = words[i] with { Head = verb.Index, Relation = "obl" };
        words[noun.Index] = noun with { Head = verb.Index, Relation = "obj" };
        return true;
    }

    /// <summary>"recaptured by marines from the 35th brigade": those of whom nobody says whose they are are of the unit behind them.</summary>
    bool HangUnitOnItsSoldiers(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl", Head: >= 0 and var verb } || TreeRepair.FindDependent(words, i, child => child.Relation == "case") is not { Index: > 0 } preposition || !lists.Is(WordClass.From, preposition.Lemma)
            || words[preposition.Index - 1] is not { FineTag: "NNS", Relation: "obl" or "obl:agent" } soldiers || soldiers.Head != verb || !lists.Is(WordClass.OfUnit, soldiers.Lemma)
            || TreeRepair.HasDependent(words, soldiers.Index, "amod", "compound", "nmod:poss"))
        {
            return false;
        }

        words[i] = words[i] with { Head = soldiers.Index, Relation = "nmod" };
        return true;
    }

    /// <summary>"control more than a third of X": what is more than a part is held, and not compared with.</summary>
    bool TellPartFromComparison(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl" or "nmod" or "advcl" or "obj", Tag: UniversalTag.Noun } || lists.Area(words[i].Lemma.ToLowerInvariant()) is not { Level: "part" })
        {
            return false;
        }

        var more = Array.FindLastIndex(words, i, word => lists.Is(WordClass.More, word.Lemma));
        if (more < 1 || i - more > 3 || words[more - 1] is not { Tag: UniversalTag.Verb } verb || words[more + 1].Relation is not ("case" or "fixed" or "mark" or "advmod") || (words[i].Head != verb.Index && words[i].Head != more)
            || (words[i] is { Relation: "obj" } && !TreeRepair.HasDependent(words, i, child => child.Index < child.Head && child.Relation == "case"))
            || HasOtherObject(words, verb.Index, i, more))
        {
            return false;
        }

        words[i] = words[i] with { Head = verb.Index, Relation = "obj" };
        words[more] = words[more] with { Head = i, Relation = "advmod" };
        words[more + 1] = words[more + 1] with { Head = more, Relation = "fixed" };
        return true;
    }

    static bool HasOtherObject(Word[] words, int verb, int noun, int more) =>
        words.Any(child => child.Head == verb && child.Relation == "obj" && child.Index != noun && child.Index != more);

    /// <summary>"A and B, both of which they took": "which" is of what is taken, and takes up the list before the comma.</summary>
    bool TellAllOfWhich(Word[] words, int i)
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

    static int LastListed(Word[] words, int from) =>
        Array.FindLastIndex(words, from, word => word is { Tag: UniversalTag.Propn, Relation: "conj", Head: >= 0 } && words[word.Head].Tag == UniversalTag.Propn);

    /// <summary>"Two districts, A and B, are …": names behind a comma say which are meant, and are no more of them.</summary>
    static bool TellNamesOfSeveral(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Propn, Relation: "conj", Head: >= 0 and var noun } || words[noun] is not { FineTag: "NNS" } || !TreeRepair.HasDependent(words, noun, child => child is { Relation: "nummod" } && child.Index < child.Head)
            || HasMoreBetween(words, noun, i) || !TreeRepair.HasDependent(words, i, child => child.Relation == "conj" && child.Tag == UniversalTag.Propn)
            || TreeRepair.HasDependent(words, i, "cc"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "appos" };
        return true;
    }

    static bool HasMoreBetween(Word[] words, int noun, int name) =>
        TreeRepair.AnyBetween(words, noun, name, between => between.Head != name && between.Form != ",");

    /// <summary>"Also recaptured was X", "Killed were two soldiers": what stands behind the auxiliary is whom it was done to.</summary>
    bool TurnRoundPassive(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD", Relation: "root" } || !fieldVerbs.Contains(words[i].Lemma.ToLowerInvariant()) || i + 2 >= words.Length
            || words[i + 1] is not { Tag: UniversalTag.Aux, Relation: "cop" or "aux:pass" or "aux" } auxiliary || !lists.Is(WordClass.Be, auxiliary.Lemma)
            || TreeRepair.AnyBetween(words, -1, i, before => before.Tag is not (UniversalTag.Adv or UniversalTag.Punct))
            || TreeRepair.FindDependent(words, i, child => child.Index > child.Head + 1 && child.Relation is "xcomp" or "obj" or "nsubj" or "ccomp" && child.Tag is UniversalTag.Noun or UniversalTag.Propn) is not { } noun)
        {
            return false;
        }

        words[i] = words[i] with { FineTag = "VBN" };
        words[i + 1] = auxiliary with { Head = i, Relation = "aux:pass" };
        words[noun.Index] = noun with { Relation = "nsubj:pass" };
        return true;
    }

    /// <summary>"the crossing with Uzbekistan, Hairatan, was seized": the name between commas is the crossing's, which lies with, to or near what stands before it.</summary>
    bool TellNameOfCrossing(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Tag: UniversalTag.Propn, Relation: "appos", Head: >= 0 and var near } || words[i - 1].Form != "," || words[near] is not { Tag: UniversalTag.Propn, Relation: "nmod", Head: >= 0 and var noun }
            || lists.Area(words[noun].Lemma.ToLowerInvariant()) is null || noun > near
            || TreeRepair.FindDependent(words, near, child => child.Relation == "case") is not { } preposition || lists.Is(WordClass.PartOf, preposition.Lemma))
        {
            return false;
        }

        words[i] = words[i] with { Head = noun };
        return true;
    }

    /// <summary>"Rumours that X had fallen are false", read as two things that the rumours say: the verdict is said of the rumours.</summary>
    bool TellVerdict(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Adj, Relation: "ccomp" or "advcl" or "parataxis", Head: >= 0 and var noun } || noun > i || words[noun] is not { FineTag: "NNS" or "NN" } rumour
            || (lists.Framing.Find(rumour.Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) ?? lists.Framing.Find(rumour.Lemma.ToLowerInvariant(), FramingClass.Noun)) is null
            || !TreeRepair.HasDependent(words, i, "cop") || TreeRepair.HasDependent(words, i, "nsubj", "mark")
            || !(TreeRepair.FindDependent(words, noun, child => child is { Tag: UniversalTag.Verb, Relation: "acl" or "ccomp" }, after: noun) is { } told && told.Index < i))
        {
            return false;
        }

        words[i] = words[i] with { Head = rumour.Head, Relation = rumour.Relation };
        words[noun] = rumour with { Head = i, Relation = "nsubj" };
        return true;
    }

    /// <summary>"besieged for more than two months by X", read as months by X: whoever stands behind a length of time did what lasted.</summary>
    bool TellDoerFromSpan(Word[] words, int i)
    {
        if (words[i] is not { Relation: "nmod", Tag: UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron, Head: >= 0 and var span } || span > i || !lists.Is(WordClass.SpanUnit, words[span].Lemma.ToLowerInvariant())
            || words[span] is not { Relation: "obl" or "obl:unmarked" or "nmod", Head: >= 0 and var verb } || words[verb] is not { Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD" }
            || TreeRepair.FindDependent(words, i, child => child.Relation == "case") is not { } preposition || !lists.Is(WordClass.By, preposition.Lemma)
            || TreeRepair.HasDependent(words, verb, "obj", "obl:agent", "nsubj"))
        {
            return false;
        }

        words[i] = words[i] with { Head = verb, Relation = "obl:agent" };
        return true;
    }

    /// <summary>"were outside government control", with "outside" read as an adverb: right before a noun that has no preposition it is one.</summary>
    bool TellPrepositionFromAdverb(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Adv, Relation: "amod" or "advmod", Head: >= 0 and var noun } adverb || noun <= i || words[noun].Tag is not (UniversalTag.Noun or UniversalTag.Propn) || !lists.Is(WordClass.InOrOut, adverb.Form.ToLowerInvariant())
            || TreeRepair.HasDependent(words, noun, "case") || TreeRepair.AnyBetween(words, i, noun, between => between.Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron)))
        {
            return false;
        }

        words[i] = adverb with { Tag = UniversalTag.Adp, FineTag = "IN", Relation = "case" };
        return true;
    }

    /// <summary>"the Taliban control more than half of X", read as a control that is half: without a copula a part is no predicate, but what is held.</summary>
    bool TellVerbOfPart(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "nsubj", Head: var part } noun || part <= i || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || lists.Area(words[part].Lemma.ToLowerInvariant()) is not { Level: "part" } || TreeRepair.HasDependent(words, part, "cop", "aux", "case") || TreeRepair.HasDependent(words, i, "case", "amod", "nmod:poss", "nmod")
            || Enumerable.Range(i + 1, part - i - 1).Any(between => words[between].Tag is UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i)
        {
            return false;
        }

        words[i] = noun with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = words[part].Head, Relation = words[part].Relation };
        words[part] = words[part] with { Head = i, Relation = "obj" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"A and B, the last towns that the Taliban hold", read as one noun of name and verb: a verb has no compound, but a subject.</summary>
    static bool GiveSubjectInRelative(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBP" or "VBZ" or "VBD", Relation: "acl:relcl" } || TreeRepair.HasDependent(words, i, "nsubj", "nsubj:pass")
            || words[i - 1] is not { Relation: "compound", Tag: UniversalTag.Propn or UniversalTag.Noun } subject || subject.Head != i)
        {
            return false;
        }

        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"The last town that the Taliban hold is X", read as a hold that is X: what stands before the copula is a clause about the noun, and the noun is X.</summary>
    bool TellWhatIsNamed(Word[] words, int i)
    {
        if (i < 3 || i + 1 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "nsubj", Head: var name } noun || name <= i || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || words[name] is not { Tag: UniversalTag.Propn, Relation: "acl:relcl" or "ccomp" or "acl", Head: >= 0 and var described } || described >= i || words[described] is not { Tag: UniversalTag.Noun }
            || words[i + 1] is not { Relation: "cop" } || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i
            || Array.Find(words, word => word.Index > described && word.Index < i && lists.Is(WordClass.That, word.Form)) is not { } that)
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
    bool TellPartOfWhich(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" or "NNS", Relation: "appos", Head: >= 0 and var part } verb || part >= i || !fieldVerbs.Contains(verb.Lemma.ToLowerInvariant())
            || words[part] is not { Relation: "appos", Head: >= 0 and var whole } || whole >= part || !words.Any(word => word.Head == part && word.Index < i && word is { FineTag: "WDT" or "WP", Relation: "nmod" })
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || words[i - 1].Head != i)
        {
            return false;
        }

        words[i] = verb with { Tag = UniversalTag.Verb, FineTag = "VBP", Head = whole, Relation = "acl:relcl" };
        words[part] = words[part] with { Head = i, Relation = "obj" };
        GiveSubject(words, i, i - 1);
        return true;
    }

    /// <summary>"is in effect ruled by them", read as something in an effect: what is said is the participle behind it.</summary>
    bool TellHedge(Word[] words, int i)
    {
        if (i < 2 || i + 1 >= words.Length || words[i].Tag != UniversalTag.Noun || !lists.Is(WordClass.Hedge, words[i].Lemma) || words[i - 1] is not { Relation: "case" } || words[i - 1].Head != i
            || words[i + 1] is not { FineTag: "VBN", Relation: "acl" } participle || participle.Head != i || Array.Find(words, word => word.Head == i && word.Relation == "cop") is not { } copula)
        {
            return false;
        }

        words[i + 1] = participle with { Head = words[i].Head, Relation = words[i].Relation };
        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i && child != i - 1 && child != i + 1)
            {
                words[child] = words[child] with { Head = i + 1, Relation = child == copula.Index ? "aux:pass" : words[child].Relation == "nsubj" ? "nsubj:pass" : words[child].Relation };
            }
        }

        words[i] = words[i] with { Head = i + 1, Relation = "obl" };
        return true;
    }

    /// <summary>"the Taliban-run town", with "run" read as a noun: what a hyphen binds to whoever does it is a participle, though it be spelt as the verb itself.</summary>
    bool TellBoundParticiple(Word[] words, int i)
    {
        if (i < 2 || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "amod" or "compound" } word || word.Head <= i || word.Form != word.Lemma || !fieldVerbs.Contains(word.Lemma)
            || words[i - 1].Form != "-" || words[i - 1].Span.End != word.Span.Start || words[i - 2].Span.End != words[i - 1].Span.Start || words[i - 2].Tag != UniversalTag.Propn)
        {
            return false;
        }

        words[i] = word with { Tag = UniversalTag.Verb, FineTag = "VBN", Relation = "amod" };
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

    /// <summary>"the Taliban control most of X", read as a control of theirs: what stands between a name or a plural and an object without a preposition is a verb.</summary>
    bool TellPresentFromNoun(Word[] words, int i)
    {
        if (i == 0 || i + 1 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, FineTag: "NN" } noun || noun.Form != noun.Lemma || !fieldVerbs.Contains(noun.Lemma)
            || words[i - 1] is not ({ Tag: UniversalTag.Propn } or { FineTag: "NNS" }) || TreeRepair.HasDependent(words, i, child => child.Index < child.Head && child is { Relation: "case" or "amod" or "nmod:poss" or "cop" or "aux" })
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
            || Array.Find(words, child => child.Head == i && child.Index > i && child.Relation is "obj" or "nmod" or "obl" or "dep" or "appos" or "amod" && !TreeRepair.HasDependent(words, child.Index, "case") && child.Tag is not UniversalTag.Adv) is not { } target
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

    /// <summary>"What was left of the garrison filed out": the garrison is the subject of what follows, and the clause before it counts what there is of it.</summary>
    bool TellRemnant(Word[] words, int i)
    {
        if (i == 0 || i + 2 >= words.Length || !(lists.Is(WordClass.Remaining, words[i].Lemma) || lists.Is(WordClass.Lasting, words[i].Lemma)) || words[i].Tag != UniversalTag.Verb
            || words[i - 1].Tag == UniversalTag.Aux && i < 2 || words[words[i - 1].Tag == UniversalTag.Aux ? i - 2 : i - 1].FineTag != "WP"
            || !lists.Is(WordClass.Of, words[i + 1].Form)
            || words[i + 1] is not { Relation: "case", Head: > 0 and var noun } || noun <= i || words[noun].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || Array.Find(words, word => word.Index > noun && word.Tag is UniversalTag.Verb or UniversalTag.Punct) is not { Tag: UniversalTag.Verb } verb
            || words.Skip(noun + 1).Take(verb.Index - noun - 1).Any(between => between.Tag == UniversalTag.Adp))
        {
            return false;
        }

        var remnant = words[i];
        if (!TreeRepair.Above(words, i).Contains(verb.Index))
        {
            words[verb.Index] = verb with { Head = remnant.Head, Relation = remnant.Relation, FineTag = verb.FineTag == "VBN" && !TreeRepair.HasDependent(words, verb.Index, "aux", "aux:pass") ? "VBD" : verb.FineTag };
            for (var child = verb.Index + 1; child < words.Length; child++)
            {
                if (words[child].Head == i)
                {
                    words[child] = words[child] with { Head = verb.Index };
                }
            }
        }

        words[i] = remnant with { Head = noun, Relation = "acl:relcl" };
        words[noun] = words[noun] with { Head = verb.Index, Relation = "nsubj" };
        words[i + 1] = words[i + 1] with { Head = i, Relation = "dep" };
        return true;
    }
}
