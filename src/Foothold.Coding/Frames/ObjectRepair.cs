using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends what is the object of a verb, and what only says where, when, how or by whom.</summary>
sealed class ObjectRepair(WordLists lists)
{
    /// <summary>"cleared the village house by house": the object is the village, and the houses say how.</summary>
    public static bool TellHouseByHouse(Word[] words, int i)
    {
        if (i == 0 || i + 2 >= words.Length || words[i] is not { Tag: UniversalTag.Noun, Relation: not "obl:unmarked", Head: >= 0 } unit || words[i + 1].Tag != UniversalTag.Adp || words[i + 2].Lemma != unit.Lemma
            || words[i - 1] is not { Relation: "compound", Tag: UniversalTag.Noun or UniversalTag.Propn } noun || noun.Head != i)
        {
            return false;
        }

        GiveToNounBefore(words, i, noun);
        words[i] = unit with { Relation = "obl:unmarked" };
        words[i + 2] = words[i + 2] with { Head = i, Relation = "nmod" };
        return true;
    }

    /// <summary>"took the town hours later", "announced the capture of X hours before": the object is the town, and the hours say when.</summary>
    public bool TellObjectFromTime(Word[] words, int i)
    {
        if (i == 0 || i + 1 >= words.Length || words[i] is not { Relation: "obj" or "obl" or "nmod" or "nsubj:pass", Head: >= 0 } time || !lists.Is(WordClass.SpanUnit, time.Lemma) || !lists.Is(WordClass.Later, words[i + 1].Form)
            || words[i - 1] is not { Tag: UniversalTag.Noun or UniversalTag.Propn, Relation: "compound" } noun || noun.Head != i)
        {
            return false;
        }

        GiveToNounBefore(words, i, noun);
        words[i] = time with { Relation = "obl:unmarked" };
        return true;
    }

    /// <summary>Puts the noun right before a word in its place in the tree, with all that stands before.</summary>
    static void GiveToNounBefore(Word[] words, int i, Word noun)
    {
        words[noun.Index] = noun with { Head = words[i].Head, Relation = words[i].Relation };
        for (var before = 0; before < noun.Index; before++)
        {
            if (words[before].Head == i)
            {
                words[before] = words[before] with { Head = noun.Index };
            }
        }
    }

    /// <summary>"handing the government the whole of the city": what is given is no predicate of whoever gets it.</summary>
    public bool TellGift(Word[] words, int i)
    {
        if (words[i] is not { Relation: "xcomp", Tag: UniversalTag.Noun, Head: >= 0 and var verb } || !lists.Is(WordClass.Giving, words[verb].Lemma)
            || !words.HasDependent(i, "det") || words.HasDependent(i, "case", "cop")
            || words.FindDependent(verb, child => child.Relation == "obj") is not { } taker || taker.Index > i)
        {
            return false;
        }

        words[taker.Index] = taker with { Relation = "iobj" };
        words[i] = words[i] with { Relation = "obj" };
        return true;
    }

    /// <summary>"has given the Taliban Kunduz", read as one name: what has an article before it is whom the other is given.</summary>
    public bool TellGiftOfPlace(Word[] words, int i)
    {
        if (i < 3 || words[i] is not { Tag: UniversalTag.Propn, Relation: "obj", Head: >= 0 and var verb } || verb > i || !lists.Is(WordClass.Giving, words[verb].Lemma)
            || words[i - 1] is not { Tag: UniversalTag.Propn, Relation: "compound" } taker || taker.Head != i
            || words[i - 2] is not { Relation: "det", Head: var told } || told != i || i - 3 != verb || words.HasDependent(verb, "iobj"))
        {
            return false;
        }

        words[i - 2] = words[i - 2] with { Head = i - 1 };
        words[i - 1] = taker with { Head = verb, Relation = "iobj" };
        return true;
    }

    /// <summary>"had driven the last militants out of X", read as a clause about X: a name with a preposition is no predicate of what stands before it.</summary>
    public static bool TellPlaceFromClause(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Propn, Relation: "ccomp" or "xcomp" or "conj" or "advcl", Head: >= 0 } || words.HasDependent(i, "cop")
            || words.FindDependent(i, child => child.Index < child.Head && child.Relation == "case") is not { } preposition
            || preposition.Index == 0 || words[preposition.Index - 1] is not { Relation: "nsubj", Tag: UniversalTag.Noun or UniversalTag.Propn } noun || noun.Head != i
            || words.Take(noun.Index).LastOrDefault(word => word.Tag == UniversalTag.Verb) is not { } verb || words.Above(verb.Index).Contains(i))
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

    /// <summary>"killed at least 21 people", "laid down their arms": a number's "at" or a particle is no preposition of the noun behind it.</summary>
    public static bool TellCountedObject(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i] is not { Relation: "obl", Tag: UniversalTag.Noun } || verb < 0 || verb > i || words[verb].Tag != UniversalTag.Verb
            || !words.HasDependent(i, "nummod", "nmod:poss")
            || words.HasDependent(i, "case")
            || words.HasDependent(verb, "obj", "aux:pass", "nsubj:pass"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "obj" };
        return true;
    }

    /// <summary>A noun with a preposition of its own is no object.</summary>
    public bool TellObliqueFromObject(Word[] words, int i)
    {
        if (words[i].Relation is not ("obj" or "iobj" or "xcomp" or "ccomp") || words[i].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num)
            || !HasPreposition(words, i)
            || words.HasDependent(i, "cop", "nsubj"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = words[i].Head >= 0 && words[words[i].Head].Tag is UniversalTag.Noun or UniversalTag.Propn ? "nmod" : "obl" };
        return true;
    }

    bool HasPreposition(Word[] words, int noun) =>
        words.Any(child => child.Head == noun && child.Index < noun && child is { Relation: "case", FineTag: not "POS" } && !lists.Is(WordClass.ObjectMark, child.Lemma) && !IsRoughly(words, child.Index));

    /// <summary>"hold *about* a quarter of X": a word before a number or part that makes it a rough one.</summary>
    bool IsRoughly(Word[] words, int i) => lists.Is(WordClass.Roughly, words[i].Lemma)
        && (words[i + 1].Tag == UniversalTag.Num || (lists.Is(WordClass.One, words[i + 1].Form) && i + 2 < words.Length && lists.Area(words[i + 2].Lemma.ToLowerInvariant()) is { Scope: "parts" }));

    /// <summary>"control more than a third of X": what is more than a part is held, and not compared with.</summary>
    public bool TellPartFromComparison(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl" or "nmod" or "advcl" or "obj", Tag: UniversalTag.Noun } || lists.Area(words[i].Lemma.ToLowerInvariant()) is not { Level: "part" })
        {
            return false;
        }

        var more = Array.FindLastIndex(words, i, word => lists.Is(WordClass.More, word.Lemma));
        if (more < 1 || i - more > 3 || words[more - 1] is not { Tag: UniversalTag.Verb } verb || words[more + 1].Relation is not ("case" or "fixed" or "mark" or "advmod") || (words[i].Head != verb.Index && words[i].Head != more)
            || (words[i] is { Relation: "obj" } && !words.HasDependent(i, child => child.Index < child.Head && child.Relation == "case"))
            || HasOtherObject(words, verb.Index, i, more))
        {
            return false;
        }

        words[i] = words[i] with { Head = verb.Index, Relation = "obj" };
        words[more] = words[more] with { Head = i, Relation = "advmod" };
        words[more + 1] = words[more + 1] with { Head = more, Relation = "fixed" };
        return true;
    }

    /// <summary>"*More than half of X* has fallen": a part that stands before a verb without a subject, and behind no preposition, is its subject.</summary>
    public bool TellPartFromSetting(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl" or "obl:unmarked", Tag: UniversalTag.Noun, Head: >= 0 and var verb } || verb < i || lists.Area(words[i].Lemma.ToLowerInvariant()) is not { Level: "part" } || words[verb].Tag != UniversalTag.Verb
            || words.HasDependent(i, "case") || words.HasDependent(verb, "nsubj", "nsubj:pass", "csubj", "expl")
            || !HasPhraseBehind(words, i))
        {
            return false;
        }

        words[i] = words[i] with { Relation = words.HasDependent(verb, "aux:pass") ? "nsubj:pass" : "nsubj" };
        return true;
    }

    static bool HasPhraseBehind(Word[] words, int noun) =>
        words.HasDependent(noun, child => child is { Relation: "nmod" } && child.Index > child.Head && words.HasDependent(child.Index, "case"));

    static bool HasOtherObject(Word[] words, int verb, int noun, int more) =>
        words.Any(child => child.Head == verb && child.Relation == "obj" && child.Index != noun && child.Index != more);

    /// <summary>"recaptured by marines from the 35th brigade": those of whom nobody says whose they are are of the unit behind them.</summary>
    public bool HangUnitOnItsSoldiers(Word[] words, int i)
    {
        if (words[i] is not { Relation: "obl", Head: >= 0 and var verb } || words.FindDependent(i, child => child.Relation == "case") is not { Index: > 0 } preposition || !lists.Is(WordClass.From, preposition.Lemma)
            || words[preposition.Index - 1] is not { FineTag: "NNS", Relation: "obl" or "obl:agent" } soldiers || soldiers.Head != verb || !lists.Is(WordClass.OfUnit, soldiers.Lemma)
            || words.HasDependent(soldiers.Index, "amod", "compound", "nmod:poss"))
        {
            return false;
        }

        words[i] = words[i] with { Head = soldiers.Index, Relation = "nmod" };
        return true;
    }

    /// <summary>
    /// "besieged for more than two months by X", read as months by X: whoever stands behind a length of time did what lasted, and
    /// whoever stands behind those from whom something was taken took it ("regained from the rebels by X").
    /// </summary>
    public bool TellDoerFromSpan(Word[] words, int i)
    {
        if (words[i] is not { Relation: "nmod", Tag: UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron, Head: >= 0 and var span } || span > i
            || !(lists.Is(WordClass.SpanUnit, words[span].Lemma.ToLowerInvariant()) || IsTakenFrom(words, span))
            || words[span] is not { Relation: "obl" or "obl:unmarked" or "nmod", Head: >= 0 and var verb } || words[verb] is not { Tag: UniversalTag.Verb, FineTag: "VBN" or "VBD" }
            || words.FindDependent(i, child => child.Relation == "case") is not { } preposition || !lists.Is(WordClass.By, preposition.Lemma)
            || words.HasDependent(verb, "obj", "obl:agent", "nsubj"))
        {
            return false;
        }

        words[i] = words[i] with { Head = verb, Relation = "obl:agent" };
        return true;
    }

    /// <summary>"was regained *from the rebels*": whether a word says from whom or where somebody or something was taken.</summary>
    bool IsTakenFrom(Word[] words, int source) => words[source] is { Relation: "obl", Head: >= 0 and var taken } && taken < source && words.HasDependent(taken, "aux:pass")
        && words.FindDependent(source, child => child.Relation == "case") is { } from && lists.Is(WordClass.From, from.Lemma);

    /// <summary>"holds sway *over* 85 percent of X", read as more than 85: behind a noun it is where that reaches.</summary>
    public bool TellReachFromFigure(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Tag: UniversalTag.Adv, Relation: "advmod", Head: >= 0 and var figure } adverb || words[figure] is not { Tag: UniversalTag.Num, Relation: "nummod", Head: >= 0 and var counted } || counted < figure
            || words[i - 1].Tag != UniversalTag.Noun || (words[counted].Head != words[i - 1].Head && words[counted].Head != i - 1) || words[counted].Relation is not ("obl:unmarked" or "nmod:unmarked" or "obj" or "nmod" or "obl") || words.HasDependent(counted, "case") || !lists.Is(WordClass.Setting, adverb.Form.ToLowerInvariant()))
        {
            return false;
        }

        words[i] = adverb with { Tag = UniversalTag.Adp, FineTag = "IN", Relation = "case", Head = counted };
        words[counted] = words[counted] with { Relation = words[counted].Head == i - 1 ? "nmod" : "obl" };
        return true;
    }

    /// <summary>"recaptured *over* a dozen villages": right behind a verb of taking and before a number, no preposition but how rough the number is.</summary>
    public bool TellRoughObject(Word[] words, int i)
    {
        if (i == 0 || words[i] is not { Relation: "case", Head: >= 0 and var counted } rough || counted <= i || !lists.Is(WordClass.Roughly, rough.Lemma) || words[counted] is not { Relation: "obl", Tag: UniversalTag.Noun, Head: >= 0 and var verb } noun || verb >= i
            || !lists.Is(WordClass.Seizing, words[verb].Lemma) || words.AnyBetween(verb, i, between => between.Tag is not (UniversalTag.Adv or UniversalTag.Adp)) || words.HasDependent(verb, "obj", "aux:pass")
            || words.FindDependent(counted, child => child.Relation == "nummod") is not { } number || words.AnyBetween(i, number.Index, between => between.Tag != UniversalTag.Det))
        {
            return false;
        }

        words[i] = rough with { Tag = UniversalTag.Adv, FineTag = "RB", Relation = "advmod", Head = number.Index };
        words[counted] = noun with { Relation = "obj" };
        return true;
    }

    /// <summary>"were outside government control", with "outside" read as an adverb: right before a noun that has no preposition it is one.</summary>
    public bool TellPrepositionFromAdverb(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Adv, Relation: "amod" or "advmod", Head: >= 0 and var noun } adverb || noun <= i || words[noun].Tag is not (UniversalTag.Noun or UniversalTag.Propn) || !lists.Is(WordClass.InOrOut, adverb.Form.ToLowerInvariant())
            || words.HasDependent(noun, "case") || words.AnyBetween(i, noun, between => between.Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron)))
        {
            return false;
        }

        words[i] = adverb with { Tag = UniversalTag.Adp, FineTag = "IN", Relation = "case" };
        return true;
    }
}
