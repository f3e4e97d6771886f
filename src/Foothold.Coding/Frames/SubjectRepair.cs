using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends which verb a subject belongs to.</summary>
sealed class SubjectRepair(WordLists lists)
{
    /// <summary>"is under [Taliban] control": what the parser hung on a noun's modifier belongs to the noun.</summary>
    public static bool LiftFromCompound(Word[] words, int i)
    {
        var holder = words[i].Head;
        if (holder < 0 || words[holder].Head <= holder || words[holder].Relation is not ("compound" or "amod" or "nmod:poss")
            || i > holder)
        {
            return false;
        }

        var word = words[i];
        switch (word.Relation)
        {
            case "cop" or "aux" or "aux:pass" or "mark" or "nsubj" or "nsubj:pass":
            case "case" when word.FineTag != "POS":
                words[i] = word with { Head = words[holder].Head };
                return true;
            case "compound" or "flat" when words.AnyBetween(i, holder, between => between.Tag is UniversalTag.Aux or UniversalTag.Verb or UniversalTag.Adp):
                words[i] = word with { Head = words[holder].Head, Relation = "nsubj" };
                return true;
            default:
                return false;
        }
    }

    /// <summary>"X is once more in their hands", with X hung on "more": no adverb has a subject, so it belongs to what the adverb is said of.</summary>
    public static bool LiftFromAdverb(Word[] words, int i)
    {
        if (words[i] is not { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var adverb } || words[adverb] is not { Relation: "advmod", Tag: UniversalTag.Adv or UniversalTag.Adj, Head: >= 0 and var predicate } || predicate == i
            || words.HasDependent(predicate, "nsubj", "nsubj:pass") || words.HasDependent(adverb, "cop"))
        {
            return false;
        }

        words[i] = words[i] with { Head = predicate };
        return true;
    }

    /// <summary>"have, in two days, gained X", read as having something: behind a comma and an adjunct, "have" helps the verb that comes next.</summary>
    public bool TellPartedAuxiliary(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Head: var head } have || !lists.Is(WordClass.Have, have.Lemma.ToLowerInvariant()) || i + 1 >= words.Length || words[i + 1].Form != "," || words.HasDependent(i, "obj", "xcomp")
            || BareVerbJoinedTo(words, i) is not { } verb)
        {
            return false;
        }

        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i && child != verb.Index)
            {
                words[child] = words[child] with { Head = verb.Index };
            }
        }

        words[verb.Index] = verb with { Head = head, Relation = have.Relation, FineTag = "VBN" };
        words[i] = have with { Tag = UniversalTag.Aux, Head = verb.Index, Relation = "aux" };
        return true;
    }

    /// <summary>The first verb of the past behind a word that is joined to it with nothing of its own; null where there is none.</summary>
    static Word? BareVerbJoinedTo(Word[] words, int i) =>
        words.FindDependent(i, word => word is { Relation: "conj", Tag: UniversalTag.Verb, FineTag: "VBD" or "VBN" } && !words.HasDependent(word.Index, "cc", "nsubj", "aux"), after: i);

    /// <summary>"X, a town that …, has been taken by Y", read as a name with a clause beside it: a clause with an auxiliary and no subject has the name for it.</summary>
    public static bool RootVerbOfSubject(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "parataxis", Head: >= 0 } verb || words[verb.Head] is not { Relation: "root", Tag: UniversalTag.Propn or UniversalTag.Noun } noun || noun.Index > i
            || !words.HasDependent(i, child => child.Index < child.Head && child.Relation is "aux" or "aux:pass")
            || words.HasDependent(i, "nsubj", "nsubj:pass", "expl", "mark")
            || words.HasDependent(noun.Index, "cop", "nsubj", "case")
            || !words.AnyBetween(noun.Index, i, between => between.Form == ","))
        {
            return false;
        }

        var isPassive = words.HasDependent(i, "aux:pass");
        words[i] = verb with { Head = -1, Relation = "root" };
        words[noun.Index] = noun with { Head = i, Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"The rebels threatened state employees", read as one noun around its verb: what stands before a verb is no part of its object.</summary>
    public static bool GiveSubjectAcrossVerb(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i].Relation is not ("compound" or "amod" or "nmod" or "nmod:poss" or "nmod:desc") || words[i].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || noun <= i || words[noun].Relation != "obj" || words[noun].Head <= i || words[noun].Head >= noun
            || words.HasDependent(i, "case") || words.HasDependent(words[noun].Head, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        words[i] = words[i] with { Head = words[noun].Head, Relation = "nsubj" };
        return true;
    }

    /// <summary>"after *most of the fighters* defending it slipped away", "*A man* identifying himself as X laughed": the subject before a participle is that of the finite verb behind it, which has none.</summary>
    public static bool GiveSubjectAcrossParticiple(Word[] words, int i) => words[i] is { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBZ" or "VBP" } verb && !words.HasDependent(i, "nsubj", "nsubj:pass", "expl", "cc")
        && GiveSubjectOfParticiple(words, i, verb);

    static bool GiveSubjectOfParticiple(Word[] words, int i, Word verb)
    {
        if (words.LastOrDefault(word => word.Index < i && word is { Tag: UniversalTag.Verb, FineTag: "VBG" } && ((word.Head == i && word.Relation == "advcl") || (verb.Head == word.Index && verb.Relation is "advcl" or "parataxis"))) is not { } participle
            || (verb.Head == participle.Index && (words.HasDependent(participle.Index, "aux", "mark") || words.HasDependent(i, "mark")))
            || words.FindDependent(participle.Index, child => child.Relation == "nsubj" && child.Index < participle.Index && child.Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num) is not { } subject
            || words.AnyBetween(subject.Index, i, between => between.Form is "," or ";" or ":" || between.Tag == UniversalTag.Cconj))
        {
            return false;
        }

        if (verb.Head == participle.Index)
        {
            words[i] = verb with { Head = participle.Head, Relation = participle.Relation };
            foreach (var before in words.Where(word => word.Head == participle.Index && word.Index < subject.Index).ToList())
            {
                words[before.Index] = before with { Head = i }; // what stands before the subject is the finite verb's
            }
        }

        words[subject.Index] = subject with { Head = i };
        words[participle.Index] = participle with { Head = subject.Index, Relation = "acl" };
        return true;
    }

    /// <summary>"fled after *the forces (RF)* seized X", with "after the forces" hung on the flight: what stands between the subordinator and a verb without a subject is its subject.</summary>
    public bool GiveSubjectBehindMark(Word[] words, int i) => words[i] is { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBZ" or "VBP", Relation: "advcl" or "acl", Head: >= 0 and var main } && !words.HasDependent(i, "nsubj:pass", "aux:pass", "expl", "obl:agent")
        && GiveNounBehindMark(words, i, main);

    bool GiveNounBehindMark(Word[] words, int i, int main)
    {
        var last = i - 1;
        while (last > 0 && ((words[last].Head == i && words[last].Tag is UniversalTag.Aux or UniversalTag.Adv) || words[last].Form == ")"))
        {
            last--;
        }

        var noun = last;
        while (noun > 0 && words[noun] is { Head: >= 0 and var up, Relation: "flat" or "flat:name" or "compound" or "appos" or "nmod" or "nmod:poss" or "conj" or "amod" } && up < i && words[up].Tag is UniversalTag.Noun or UniversalTag.Propn
            && !words.HasDependent(noun, child => child.Relation == "case" && child.Index < noun && lists.Is(WordClass.AsideMark, child.Form.ToLowerInvariant()))) // "a day after *X* took it"
        {
            noun = up;
        }

        if (noun < 1 || words[noun] is not { Tag: UniversalTag.Noun or UniversalTag.Propn, Relation: "obl" or "nmod", Head: >= 0 } subject || (subject.Head > noun && subject.Head != i)
            || (words.FindDependent(noun, child => child.Relation is "case" or "mark" && child.Index < noun) ?? words.FindDependent(i, child => child.Relation == "mark" && child.Index < noun)) is not { } mark
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

    /// <summary>"with ground being taken by them": what stands between "with" and a verb of its own is the verb's subject.</summary>
    public bool TellSubjectAfterWith(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i].Relation is not "obl" || verb <= i || words[verb].FineTag is not ("VBN" or "VBG")
            || words.HasDependent(verb, "nsubj", "nsubj:pass")
            || !words.HasDependent(i, child => child.Index < child.Head && child.Relation == "case" && lists.Is(WordClass.With, child.Lemma))
            || words.AnyBetween(i, verb, between => between.Tag is not (UniversalTag.Aux or UniversalTag.Adv)))
        {
            return false;
        }

        var isPassive = words.HasDependent(verb, "aux:pass");
        words[i] = words[i] with { Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"is in effect ruled by them", read as something in an effect: what is said is the participle behind it.</summary>
    public bool TellHedge(Word[] words, int i)
    {
        if (i < 2 || i + 1 >= words.Length || words[i].Tag != UniversalTag.Noun || !lists.Is(WordClass.Hedge, words[i].Lemma) || words[i - 1] is not { Relation: "case" } || words[i - 1].Head != i
            || words[i + 1] is not { FineTag: "VBN", Relation: "acl" } participle || participle.Head != i || words.FindDependent(i, word => word.Relation == "cop") is not { } copula)
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

    /// <summary>"What was left of the garrison filed out": the garrison is the subject of what follows, and the clause before it counts what there is of it.</summary>
    public bool TellRemnant(Word[] words, int i)
    {
        if (i == 0 || i + 2 >= words.Length || words[i].Tag != UniversalTag.Verb || !(lists.Is(WordClass.Remaining, words[i].Lemma) || lists.Is(WordClass.Lasting, words[i].Lemma))
            || words[i - 1].Tag == UniversalTag.Aux && i < 2 || words[words[i - 1].Tag == UniversalTag.Aux ? i - 2 : i - 1].FineTag != "WP"
            || !lists.Is(WordClass.Of, words[i + 1].Form)
            || words[i + 1] is not { Relation: "case", Head: > 0 and var noun } || noun <= i || words[noun].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || words.Skip(noun + 1).FirstOrDefault(word => word.Tag is UniversalTag.Verb or UniversalTag.Punct) is not { Tag: UniversalTag.Verb } verb
            || words.Skip(noun + 1).Take(verb.Index - noun - 1).Any(between => between.Tag == UniversalTag.Adp))
        {
            return false;
        }

        var remnant = words[i];
        if (!words.Above(i).Contains(verb.Index))
        {
            words[verb.Index] = verb with { Head = remnant.Head, Relation = remnant.Relation, FineTag = verb.FineTag == "VBN" && !words.HasDependent(verb.Index, "aux", "aux:pass") ? "VBD" : verb.FineTag };
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

    /// <summary>"It took the army two weeks to retake X": what took the time was done, by whom it took it.</summary>
    public bool TellDoerOfWhatTook(Word[] words, int i) => words[i].Tag == UniversalTag.Verb && lists.Is(WordClass.TakingTime, words[i].Lemma) && TellDoerOfWhatTookTime(words, i);

    bool TellDoerOfWhatTookTime(Word[] words, int i)
    {
        if (Array.Find(words, word => word.Index > i && (lists.Is(WordClass.SpanUnit, word.Lemma) || lists.Is(WordClass.LongTime, word.Lemma))) is not { } span
            || Array.Find(words, word => word is { FineTag: "VB", Relation: "advcl" or "acl" or "xcomp" or "csubj" } && word.Index > span.Index && words.Above(word.Index).Contains(i) && words.HasDependent(word.Index, child => child.Relation == "mark" && lists.Is(WordClass.InfinitiveMark, child.Form))) is not { } done
            || words.AnyBetween(i, done.Index, between => between.Form is "," or ";"))
        {
            return false;
        }

        if (!words.HasDependent(i, child => child.Index < i && child.Relation is "nsubj" or "expl" && lists.Is(WordClass.It, child.Form.ToLowerInvariant())))
        {
            if (words[i].FineTag != "VBD" || span.Head != i || span.Relation != "obj" || done.Relation == "xcomp")
            {
                return false;
            }

            words[done.Index] = done with { Head = i, Relation = "xcomp" }; // "the army needed two weeks to retake it"
            return true;
        }

        var doer = words.FindDependent(i, child => child.Index < span.Index && child.Relation is "obj" or "iobj", after: i)
            ?? words.FindDependent(span.Index, child => child is { Relation: "compound" or "nmod:desc" or "amod", Tag: UniversalTag.Propn or UniversalTag.Noun } && child.Index > i && child.Index < span.Index)
            ?? words.FindDependent(i, child => child.Relation == "obl" && child.Index > span.Index && child.Index < done.Index && words.HasDependent(child.Index, mark => mark.Relation is "case" or "mark" && lists.Is(WordClass.ForSpan, mark.Form)));
        var isSoon = words.HasDependent(i, child => lists.Is(WordClass.Not, child.Lemma)) && !words.HasDependent(i, child => child.FineTag == "MD"); // "did not take them long to": they did
        words[done.Index] = done with { Head = i, Relation = isSoon ? "parataxis" : "xcomp" };
        if (doer is not null && !words.HasDependent(done.Index, "nsubj", "nsubj:pass"))
        {
            words[doer.Index] = doer with { Head = done.Index, Relation = "nsubj" };
        }

        return true;
    }

    /// <summary>"Rumours that X had fallen are false", read as two things that the rumours say: the verdict is said of the rumours.</summary>
    public bool TellVerdict(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Adj, Relation: "ccomp" or "advcl" or "parataxis", Head: >= 0 and var noun } || noun > i || words[noun] is not { FineTag: "NNS" or "NN" } rumour
            || (lists.Framing.Find(rumour.Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) ?? lists.Framing.Find(rumour.Lemma.ToLowerInvariant(), FramingClass.Noun)) is null
            || !words.HasDependent(i, "cop") || words.HasDependent(i, "nsubj", "mark")
            || !(words.FindDependent(noun, child => child is { Tag: UniversalTag.Verb, Relation: "acl" or "ccomp" }, after: noun) is { } told && told.Index < i))
        {
            return false;
        }

        words[i] = words[i] with { Head = rumour.Head, Relation = rumour.Relation };
        words[noun] = rumour with { Head = i, Relation = "nsubj" };
        return true;
    }

    /// <summary>"A commander reached by telephone said …": the participle tells of the speaker, who is the subject of the saying.</summary>
    public bool TellReachedSpeaker(Word[] words, int i)
    {
        if (words[i] is not { FineTag: "VBN" or "VBD", Relation: "ccomp" or "advcl", Head: >= 0 and var saying } || saying < i || lists.Framing.Find(words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is null
            || words.HasDependent(saying, "nsubj", "nsubj:pass") || words.HasDependent(i, "aux", "aux:pass", "obj", "mark")
            || words.FindDependent(i, child => child.Index < child.Head && child.Relation is "nsubj" or "nsubj:pass") is not { } subject
            || subject.Index + 1 != i || words.AnyBetween(i - 1, saying, between => between.Form is "," or "\"" or "”"))
        {
            return false;
        }

        words[subject.Index] = subject with { Head = saying, Relation = "nsubj" };
        words[i] = words[i] with { Head = subject.Index, Relation = "acl", FineTag = "VBN" };
        return true;
    }

    /// <summary>"The rebels took X, officials said": a subject that stands before what is said belongs to it, not to the saying.</summary>
    public bool GiveSubjectToWhatIsSaid(Word[] words, int i)
    {
        var saying = words[i].Head;
        if (words[i].Relation is not ("nsubj" or "nsubj:pass") || saying < i || lists.Framing.Find(words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is null)
        {
            return false;
        }

        var said = words.FindDependent(saying, word => word.Relation == "ccomp" && word.Index < word.Head && word.Tag is UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Noun, after: i);
        if (said is null || words.HasDependent(said.Index, "nsubj", "nsubj:pass", "expl"))
        {
            return false;
        }

        var isPassive = words.HasDependent(said.Index, "aux:pass");
        words[i] = words[i] with { Head = said.Index, Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"…, officials said": the noun right before a verb of saying is its subject.</summary>
    public bool GiveSpeakerBack(Word[] words, Sentence sentence, int i)
    {
        if (i == 0 || words[i].Tag != UniversalTag.Verb || words[i].FineTag is not ("VBD" or "VBZ" or "VBP")
            || lists.Framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is null)
        {
            return false;
        }

        return GiveSpeakerBackTo(words, sentence, i);
    }

    static bool GiveSpeakerBackTo(Word[] words, Sentence sentence, int i)
    {
        if (sentence.Children(i).Any(child => words[child].Relation is "nsubj" or "nsubj:pass" or "expl"))
        {
            return false;
        }

        var speaker = i - 1;
        if (words[speaker].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron))
        {
            return false;
        }

        var start = speaker;
        while (start > 0 && words[start - 1].Tag != UniversalTag.Punct && words[start - 1].Tag is not (UniversalTag.Verb or UniversalTag.Aux))
        {
            start--;
        }

        speaker = words.Above(speaker).TakeWhile(above => above >= start && above < i).Append(-1).Aggregate(speaker, (top, above) => above < 0 ? top : above);

        // "…, residents and an official said", hung on a noun of the clause before: the first of them heads the others.
        var first = Enumerable.Range(start, speaker - start).Cast<int?>()
            .FirstOrDefault(at => words[at!.Value].Head == words[speaker].Head && words[at.Value].Relation == "conj" && words[speaker].Relation == "conj");
        if (first is { } lead)
        {
            words[speaker] = words[speaker] with { Head = lead };
            speaker = lead;
        }

        if (words[speaker].Head == i || words[speaker].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)
            || sentence.Children(speaker).Any(child => words[child].Relation == "case" && words[child].FineTag != "POS")
            || words[speaker].Head < 0)
        {
            return false;
        }

        words[speaker] = words[speaker] with { Head = i, Relation = "nsubj" };
        return true;
    }
}
