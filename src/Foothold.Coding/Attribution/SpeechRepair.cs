using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends how a sentence's attribution hangs on what is said, where the words leave no doubt about it.</summary>
/// <remarks>A report says who told it in few fixed ways, mostly at the end; a long sentence before it misleads a parser.</remarks>
sealed class SpeechRepair(WordLists lists)
{
    /// <summary>Mends what one word needs, in place; says whether anything changed.</summary>
    public bool Mend(Word[] words, int i) =>
        TellParenthesis(words, i) | RaiseSaying(words, i) | TellWarningFromNoun(words, i) | HangAccordingOnTheClause(words, i) | HangWhatIsToldOnTelling(words, i)
        | GiveFinalSpeakerBack(words, i) | RaiseTrailingClause(words, i);

    bool IsSpeech(Word word) =>
        word.Tag == UniversalTag.Verb && lists.Framing.Find(word.Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;

    /// <summary>"X, *say* officials, has fallen": between commas stands only who says it, so that what stands before them is told of by what stands behind.</summary>
    bool TellParenthesis(Word[] words, int i)
    {
        if (i < 2 || words[i].FineTag is not ("VBD" or "VBZ" or "VBP") || words[i - 1].Form != "," || !IsSpeech(words[i])
            || words.FindDependent(i, child => child is { Relation: "ccomp" }, after: i) is not { } told || EndOfParenthesis(words, i, told.Index) is not { } end
            || words.FindDependent(told.Index, child => child.Relation is "nsubj" or "nsubj:pass" && child.Index < end, after: i) is not { } speaker
            || words[speaker.Index].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron) || words.HasDependent(i, "mark", "aux")
            || words.HasDependent(told.Index, child => child.Relation is "nsubj" or "nsubj:pass" or "expl" && child.Index > end))
        {
            return false;
        }

        words[told.Index] = told with { Head = words[i].Head, Relation = words[i].Relation };
        words[i] = words[i] with { Head = told.Index, Relation = "parataxis" };
        words[speaker.Index] = speaker with { Head = i, Relation = "nsubj" };
        var isPassive = words.HasDependent(told.Index, "aux:pass");
        for (var child = 0; child < words.Length; child++)
        {
            if (words[child].Head == i && child != speaker.Index && (child < i - 1 || child > end))
            {
                words[child] = words[child] with { Head = told.Index, Relation = words[child].Relation is "nsubj" or "nsubj:pass" ? isPassive ? "nsubj:pass" : "nsubj" : words[child].Relation };
            }
        }

        return true;
    }

    /// <summary>The comma behind who says something, where a finite verb goes on behind it; null where none does.</summary>
    static int? EndOfParenthesis(Word[] words, int saying, int told)
    {
        var end = Array.FindIndex(words, saying + 1, word => word.Form == ",");
        return end > saying + 1 && end < told + 1 && end + 1 < words.Length && words[end + 1] is { Tag: UniversalTag.Verb or UniversalTag.Aux, FineTag: "VBD" or "VBZ" or "VBP" or "MD" }
            && !words.AnyBetween(saying, end, between => between.Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Sconj)
                ? end
                : null;
    }

    /// <summary>"denied that X had fallen, *saying* its troops …": who denies says the rest.</summary>
    bool RaiseSaying(Word[] words, int i)
    {
        if (words[i] is not { FineTag: "VBG", Relation: "advcl" or "acl", Head: >= 0 and var told } || !IsSpeech(words[i]) || i == 0 || words[i - 1].Form != "," || told > i
            || words.HasDependent(i, "nsubj", "mark")
            || ClauseOver(words, told) is not (>= 0 and var clause))
        {
            return false;
        }

        words[i] = words[i] with { Head = words[clause].Head, Relation = "advcl" };
        return true;
    }

    int ClauseOver(Word[] words, int told) =>
        words.Above(told).Prepend(told).FirstOrDefault(word => words[word] is { Relation: "ccomp", Head: >= 0 and var above } && above < word && IsSpeech(words[above]), -1);

    /// <summary>"…, warning that the town could fall": a participle that was taken for the noun.</summary>
    static bool TellWarningFromNoun(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Noun, Head: >= 0 } || !words[i].Form.Equals("warning", StringComparison.OrdinalIgnoreCase)
            || i == 0 || words[i - 1].Form != "," || i + 1 >= words.Length || !words[i + 1].Form.Equals("that", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var verb = FiniteAbove(words, i);
        if (verb == i || words[verb].Tag != UniversalTag.Verb)
        {
            return false;
        }

        words[i] = words[i] with { Lemma = "warn", Tag = UniversalTag.Verb, FineTag = "VBG", Head = verb, Relation = "advcl" };
        return true;
    }

    static int FiniteAbove(Word[] words, int i) => words.Above(i).FirstOrDefault(above => words[above].FineTag is "VBD" or "VBZ" or "VBP", i);

    /// <summary>"…, according to two residents reached by telephone": what "according to" opens is no subject.</summary>
    bool HangAccordingOnTheClause(Word[] words, int i)
    {
        var participle = words[i].Head;
        if (participle <= i || words[i].Relation is not ("nsubj" or "nsubj:pass")
            || !words.HasDependent(i, child => child.Relation == "case" && lists.Is(WordClass.According, child.Lemma))
            || words[participle] is not { FineTag: "VBN" or "VBG" or "VBD", Head: >= 0 })
        {
            return false;
        }

        words[i] = words[i] with { Head = words[participle].Head, Relation = "obl" };
        words[participle] = words[participle] with { Head = i, Relation = "acl" };
        return true;
    }

    /// <summary>"told a channel at noon that the centre had fallen": a clause opened by "that" with a subject of its own is what was told.</summary>
    bool HangWhatIsToldOnTelling(Word[] words, int i)
    {
        if (words[i] is not { Relation: "acl:relcl" or "acl" or "advcl", Head: >= 0 }
            || !words.HasDependent(i, child => child.Relation == "mark" && lists.Is(WordClass.That, child.Lemma))
            || !words.HasDependent(i, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        var above = PredicateAbove(words, i);
        if (above < 0 || above > i || !IsSpeech(words[above]) || words.HasDependent(above, "ccomp")
            || lists.Is(WordClass.Believing, words[above].Lemma) || words.HasDependent(above, child => child.Relation is "obl" or "xcomp" && lists.Is(WordClass.Untrue, child.Lemma))) // "described as false the reports that …"
        {
            return false;
        }

        words[i] = words[i] with { Head = above, Relation = "ccomp" };
        return true;
    }

    static int PredicateAbove(Word[] words, int i) => words.Above(i)
        .FirstOrDefault(word => words[word].Tag == UniversalTag.Verb || words[word].Relation is not ("obl" or "obj" or "iobj" or "nmod"), -1);

    /// <summary>
    /// "X overran the town, residents and an official said": behind the last comma stand only the speakers, so that they are
    /// the subject of the saying, and whatever else was hung on it is the subject of what is said.
    /// </summary>
    bool GiveFinalSpeakerBack(Word[] words, int i)
    {
        return IsSpeech(words[i]) && words[i].FineTag is "VBD" or "VBZ" or "VBP" && StartOfSpeaker(words, i) is { } start && GiveFinalSpeakerBack(words, start, i);
    }

    static bool GiveFinalSpeakerBack(Word[] words, int start, int i)
    {
        var tops = Enumerable.Range(start, i - start)
            .Where(word => words[word].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron
                && (words[word].Head < start || words[word].Head >= i)
                && !words.Any(child => child.Head == word && child.Relation == "case" && child.FineTag != "POS"))
            .ToList();
        if (tops.Count == 0 || words[tops[0]].Head < 0)
        {
            return false;
        }

        var changed = false;
        var speaker = tops[0];
        if (words[speaker].Head != i || words[speaker].Relation != "nsubj")
        {
            words[speaker] = words[speaker] with { Head = i, Relation = "nsubj" };
            changed = true;
        }

        foreach (var other in tops.Skip(1).Where(other => words[other].Head < start && words[other].Head >= 0))
        {
            words[other] = words[other] with { Head = speaker, Relation = "conj" };
            changed = true;
        }

        return changed | FreeParticiples(words, start, i) | ReturnSubject(words, start, i) | SetApart(words, start, i);
    }

    /// <summary>The first word of the noun phrase that stands between the last comma or quote and a verb of saying; null where more stands there.</summary>
    static int? StartOfSpeaker(Word[] words, int verb)
    {
        var at = BeforeApposition(words, verb) - 1;
        while (at >= 0 && words[at] is { Tag: not UniversalTag.Punct } or { Form: "-" or "." or "'" })
        {
            var isParticiple = words[at].FineTag is "VBN" && at > 0 && words[at - 1].Tag is UniversalTag.Noun or UniversalTag.Propn;
            if (words[at].Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Sconj && !isParticiple)
            {
                return null;
            }

            at--;
        }

        if (at >= 0 && words[verb - 1].Form == "," && words[at].Form == ",")
        {
            return null; // "…, a town, his base, he said" may list
        }

        return at >= 0 && at + 1 < verb && words[at].Form is "," or "”" or "\"" or "’" && words.Take(at).Any(word => word.Tag is UniversalTag.Verb or UniversalTag.Aux)
            && words[at + 1].Tag is not (UniversalTag.Cconj or UniversalTag.Adp or UniversalTag.Adv)
            && words[at + 1].FineTag is not ("WDT" or "WP")
            ? at + 1
            : null;
    }

    /// <summary>"…," the head of the group, *X*, said: where the name begins that stands between commas before a verb of saying; the verb where none does.</summary>
    static int BeforeApposition(Word[] words, int verb)
    {
        if (verb < 4 || words[verb - 1].Form != ",")
        {
            return verb;
        }

        var at = verb - 2;
        while (at > 0 && words[at].Tag == UniversalTag.Propn)
        {
            at--;
        }

        return at < verb - 2 && words[at].Form == "," ? at : verb;
    }

    /// <summary>"three residents reached by phone said": the participle tells of the speakers.</summary>
    static bool FreeParticiples(Word[] words, int start, int verb)
    {
        var changed = false;
        for (var at = start + 1; at < verb; at++)
        {
            if (words[at] is { FineTag: "VBN", Relation: not ("acl" or "amod") } && words[at].Head == verb)
            {
                words[at] = words[at] with { Head = at - 1, Relation = "acl" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>A subject of the saying that stands before the speakers is the subject of what is said.</summary>
    static bool ReturnSubject(Word[] words, int start, int verb)
    {
        for (var at = 0; at < start; at++)
        {
            if (words[at].Head != verb || words[at].Relation is not ("nsubj" or "nsubj:pass" or "dislocated"))
            {
                continue;
            }

            for (var said = at + 1; said < start; said++)
            {
                if (words[said].Head == verb && words[said].Relation == "ccomp"
                    && !words.HasDependent(said, "nsubj", "nsubj:pass"))
                {
                    var isPassive = words.HasDependent(said, "aux:pass");
                    words[at] = words[at] with { Head = said, Relation = isPassive ? "nsubj:pass" : "nsubj" };
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// "The ministry said the road was open, as the governor called for help": behind a comma the report goes on with what somebody else
    /// said at the same time, which the first speaker did not tell.
    /// </summary>
    bool RaiseTrailingClause(Word[] words, int i)
    {
        if (words[i] is not { Relation: "advcl", Head: >= 0, FineTag: "VBD" or "VBZ" or "VBP" }
            || !(IsSpeech(words[i]) || lists.Is(WordClass.Asking, words[i].Lemma)))
        {
            return false;
        }

        var mark = words.FindDependent(i, word => word.Relation == "mark" && lists.Is(WordClass.AsOrWhile, word.Lemma))?.Index ?? -1;
        if (mark < 1 || words[mark - 1].Form != "," || !words.HasDependent(i, "nsubj"))
        {
            return false;
        }

        foreach (var at in words.Above(i))
        {
            if (words[at].Relation == "ccomp" && words[at].Head is >= 0 and var saying && saying < at && at < mark && IsSpeech(words[saying]))
            {
                words[i] = words[i] with { Head = saying };
                return true;
            }
        }

        return false;
    }

    /// <summary>A saying behind what is said stands beside it, whatever it was taken for.</summary>
    static bool SetApart(Word[] words, int start, int verb)
    {
        if (words[verb].Head < 0 || words[verb].Head >= start || words[verb].Relation is not ("conj" or "xcomp" or "advcl" or "ccomp" or "acl" or "acl:relcl" or "dep"))
        {
            return false;
        }

        words[verb] = words[verb] with { Relation = "parataxis" };
        return true;
    }
}
