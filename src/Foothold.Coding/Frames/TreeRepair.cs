using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends what a parser is known to confuse in reports, where the words themselves leave no doubt.</summary>
/// <remarks>Only heads, relations and dictionary forms change, never words; a mend that would break the tree is not made.</remarks>
sealed class TreeRepair(WordLists lists, IReadOnlySet<string> deedsToPeople, IReadOnlySet<string> fieldVerbs)
{
    static readonly string[] Endings = ["ing", "ed", "es", "s"];

    readonly FramingWords _framing = lists.Framing;
    readonly SpeechRepair _speech = new(lists);
    readonly ClauseRepair _clauses = new(lists, fieldVerbs);

    /// <summary>The sentence with its mends; the same object where there is nothing to mend.</summary>
    public Sentence Mend(Sentence sentence)
    {
        var words = sentence.Words.ToArray();
        var good = sentence.Words.ToArray();
        var changed = false;
        var isCapitals = words.Count(word => IsAbbreviation(word.Form)) * 2 > words.Length;
        for (var i = 0; i < words.Length && !isCapitals; i++)
        {
            changed |= Keep(words, good, TellAbbreviation(words, i));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, LiftFromCompound(words, i) | NameIrregular(words, i) | TellActFromVerb(words, i) | TellObjectFromTime(words, i) | (!sentence.IsHeading && (TellArticleFromPreposition(words, i) || TellHyphenedName(words, i))));
        }

        for (var i = 0; i < words.Length; i++)
        {
            foreach (var mend in _clauses.Mends)
            {
                changed |= Keep(words, good, mend(words, i));
            }

            changed |= Keep(words, good, GiveSubjectToWhatIsSaid(words, i) | GiveSubjectAcrossVerb(words, i) | TellVerbBeforeItsObject(words, i) | TellCountedObject(words, i) | TellGerundSubject(words, i) | GiveParticipleToClause(words, i) | TellSharedPassive(words, i) | TellNeighbour(words, i) | TellContainerFromSubject(words, i));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, TellObliqueFromObject(words, i) | (!sentence.IsHeading && TellPastFromParticiple(words, i)) | HangParticipleOnItsNoun(words, i) | TellSubjectAfterWith(words, i) | GiveSpeakerBack(words, sentence, i) | SetSayingApart(words, i));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, _speech.Mend(words, i));
        }

        return changed
            ? new Sentence(sentence.Index, sentence.Span, sentence.Paragraph, sentence.IsHeading, words) { Names = sentence.Names }
            : sentence;
    }

    // A mend after which the words are no tree is undone.
    static bool Keep(Word[] words, Word[] good, bool changed)
    {
        if (!changed)
        {
            return false;
        }

        var isTree = IsTree(words);
        (isTree ? words : good).CopyTo(isTree ? good : words, 0);
        return isTree;
    }

    /// <summary>What a word hangs on, and so on up to the root; ends though the words be no tree.</summary>
    internal static IEnumerable<int> Above(Word[] words, int word)
    {
        var at = words[word].Head;
        for (var step = 0; at >= 0 && step < words.Length; step++)
        {
            yield return at;
            at = words[at].Head;
        }
    }

    /// <summary>Whether anything hangs on a word under one of some relations.</summary>
    internal static bool HasDependent(Word[] words, int head, params ReadOnlySpan<string> relations)
    {
        foreach (var word in words)
        {
            if (word.Head == head && relations.Contains(word.Relation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word that hangs on a word, behind another where one is given, and is as asked; null where none is.</summary>
    internal static Word? FindDependent(Word[] words, int head, Func<Word, bool> isOne, int after = -1)
    {
        for (var i = after + 1; i < words.Length; i++)
        {
            if (words[i].Head == head && isOne(words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>Whether anything that hangs on a word is as asked.</summary>
    internal static bool HasDependent(Word[] words, int head, Func<Word, bool> isOne) => FindDependent(words, head, isOne) is not null;

    /// <summary>Whether any word between two is as asked, neither of them included.</summary>
    internal static bool AnyBetween(Word[] words, int first, int last, Func<Word, bool> isOne)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (isOne(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsAbbreviation(string form) => form.Length > 1 && !form.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"occupied At Tuhayta": inside a sentence no preposition has a capital; it is the article of a name, which is the object where the verb has none.</summary>
    static bool TellArticleFromPreposition(Word[] words, int i)
    {
        if (i < 2 || i + 1 >= words.Length || words[i] is not { Relation: "case", Head: >= 0 } article || !char.IsUpper(article.Form[0]) || article.Form.All(char.IsUpper) || words[i + 1].Tag != UniversalTag.Propn
            || words[i - 1].Tag is UniversalTag.Punct or UniversalTag.Propn || article.Head < i)
        {
            return false;
        }

        words[i] = article with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = article.Form, Head = i + 1, Relation = "compound" };
        var head = words[article.Head];
        if (head is { Relation: "obl", Head: >= 0 } && words[head.Head].Tag == UniversalTag.Verb && !HasDependent(words, head.Head, "obj", "nsubj:pass"))
        {
            words[article.Head] = head with { Relation = "obj" };
        }

        return true;
    }

    /// <summary>"took In-Afarak": inside a sentence, a preposition with a capital that a hyphen binds to a name is part of it.</summary>
    static bool TellHyphenedName(Word[] words, int i)
    {
        if (i < 1 || i + 2 >= words.Length || words[i] is not { Relation: "case" or "compound:prt" or "obl" or "advmod", Head: var old } first || !char.IsUpper(first.Form[0]) || words[i - 1].Tag == UniversalTag.Punct
            || words[i + 1] is not { Form: "-" } hyphen || words[i + 2] is not { Tag: UniversalTag.Propn } name || hyphen.Span.Start != first.Span.End || hyphen.Span.End != name.Span.Start)
        {
            return false;
        }

        words[i] = first with { Tag = UniversalTag.Propn, FineTag = "NNP", Lemma = first.Form, Head = i + 2, Relation = "compound" };
        if (old >= 0 && old < i && name.Head == old && words[old].Tag == UniversalTag.Verb && name.Relation == "obl" && !HasDependent(words, i + 2, "case"))
        {
            words[i + 2] = name with { Relation = "obj" };
        }

        return true;
    }

    /// <summary>"took the town hours later": the object is the town, and the hours say when.</summary>
    bool TellObjectFromTime(Word[] words, int i)
    {
        if (i == 0 || i + 1 >= words.Length || words[i] is not { Relation: "obj" or "obl" or "nsubj:pass", Head: >= 0 } time || !lists.Is(WordClass.SpanUnit, time.Lemma) || !lists.Is(WordClass.Later, words[i + 1].Form)
            || words[i - 1] is not { Tag: UniversalTag.Noun or UniversalTag.Propn, Relation: "compound" } noun || noun.Head != i)
        {
            return false;
        }

        words[i - 1] = noun with { Head = time.Head, Relation = time.Relation };
        for (var before = 0; before < i - 1; before++)
        {
            if (words[before].Head == i)
            {
                words[before] = words[before] with { Head = i - 1 };
            }
        }

        words[i] = time with { Relation = "obl:unmarked" };
        return true;
    }

    /// <summary>"IS withdrew", "detonated a VBIED": letters that were taken for a verb are a name, and what they help to say is what it does.</summary>
    static bool TellAbbreviation(Word[] words, int i)
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

        if (words[word.Head].Tag != UniversalTag.Verb || HasDependent(words, word.Head, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        words[i] = name with { Relation = HasOtherPassive(words, word) ? "nsubj:pass" : "nsubj" };
        return true;
    }

    static bool HasOtherPassive(Word[] words, Word word) =>
        words.Any(child => child.Index != word.Index && child.Head == word.Head && child.Relation == "aux:pass");

    /// <summary>"is under [Taliban] control": what the parser hung on a noun's modifier belongs to the noun.</summary>
    static bool LiftFromCompound(Word[] words, int i)
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
            case "compound" or "flat" when AnyBetween(words, i, holder, between => between.Tag is UniversalTag.Aux or UniversalTag.Verb or UniversalTag.Adp):
                words[i] = word with { Head = words[holder].Head, Relation = "nsubj" };
                return true;
            default:
                return false;
        }
    }

    /// <summary>"In X district, Y province, a force …": what stands behind a place and a comma is where that lies, and the subject what comes next.</summary>
    bool TellContainerFromSubject(Word[] words, int i)
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
            || !HasDependent(words, place, "case"))
        {
            return false;
        }

        words[i] = subject with { Head = container.Head, Relation = container.Relation };
        words[subject.Head] = container with { Head = place, Relation = "appos" };
        return true;
    }

    /// <summary>"confirmed US airstrikes against …": a noun for an act that was taken for a verb.</summary>
    bool TellActFromVerb(Word[] words, int i)
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

    bool NameIrregular(Word[] words, int i)
    {
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

        var ending = Array.Find(Endings, ending => form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal));
        if (ending is null)
        {
            return null;
        }

        var stem = form[..^ending.Length];
        string[] candidates = [stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem, stem[^1] == 'i' ? stem[..^1] + "y" : stem];
        return Array.Find(candidates, fieldVerbs.Contains);
    }

    /// <summary>"The governor called for help": in running text a participle with a subject and no auxiliary is a past tense.</summary>
    bool TellPastFromParticiple(Word[] words, int i)
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
        && HasDependent(words, words[i].Head, "aux:pass");

    /// <summary>A noun with a preposition of its own is no object.</summary>
    bool TellObliqueFromObject(Word[] words, int i)
    {
        if (words[i].Relation is not ("obj" or "iobj" or "xcomp" or "ccomp") || words[i].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num)
            || !HasPreposition(words, i)
            || HasDependent(words, i, "cop", "nsubj"))
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

    /// <summary>"groups threatening the troops": a participle right behind an object tells of the object.</summary>
    bool HangParticipleOnItsNoun(Word[] words, int i)
    {
        if (words[i] is not { FineTag: "VBG", Relation: "advcl" or "acl" }
            || _framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Manner) is not null
            || HasDependent(words, i, "mark", "nsubj"))
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

    /// <summary>"The rebels took X, officials said": a subject that stands before what is said belongs to it, not to the saying.</summary>
    bool GiveSubjectToWhatIsSaid(Word[] words, int i)
    {
        var saying = words[i].Head;
        if (words[i].Relation is not ("nsubj" or "nsubj:pass") || saying < i || _framing.Find(words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is null)
        {
            return false;
        }

        var said = FindDependent(words, saying, word => word.Relation == "ccomp" && word.Index < word.Head && word.Tag is UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Noun, after: i);
        if (said is null || HasDependent(words, said.Index, "nsubj", "nsubj:pass", "expl"))
        {
            return false;
        }

        var isPassive = HasDependent(words, said.Index, "aux:pass");
        words[i] = words[i] with { Head = said.Index, Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"The rebels threatened state employees", read as one noun around its verb: what stands before a verb is no part of its object.</summary>
    static bool GiveSubjectAcrossVerb(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i].Relation is not ("compound" or "amod" or "nmod" or "nmod:poss" or "nmod:desc") || words[i].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || noun <= i || words[noun].Relation != "obj" || words[noun].Head <= i || words[noun].Head >= noun
            || HasDependent(words, i, "case") || HasDependent(words, words[noun].Head, "nsubj", "nsubj:pass"))
        {
            return false;
        }

        words[i] = words[i] with { Head = words[noun].Head, Relation = "nsubj" };
        return true;
    }

    /// <summary>"The police lost control of X", read as police that are control: a noun without a copula is no predicate, the participle before it is.</summary>
    static bool TellVerbBeforeItsObject(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i] is not { FineTag: "VBN" or "VBD", Relation: "amod" } || noun <= i
            || HasDependent(words, noun, "cop", "det", "case", "aux") || (i > 0 && words[i - 1].Form == "-"))
        {
            return false;
        }

        var isClause = words[noun].Relation is "root" or "ccomp" or "parataxis";
        var subject = FindDependent(words, noun, isClause
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

    /// <summary>"killed at least 21 people", "laid down their arms": a number's "at" or a particle is no preposition of the noun behind it.</summary>
    static bool TellCountedObject(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i] is not { Relation: "obl", Tag: UniversalTag.Noun } || verb < 0 || verb > i || words[verb].Tag != UniversalTag.Verb
            || !HasDependent(words, i, "nummod", "nmod:poss")
            || HasDependent(words, i, "case")
            || HasDependent(words, verb, "obj", "aux:pass", "nsubj:pass"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "obj" };
        return true;
    }

    /// <summary>"Fighting in X killed 21": a gerund phrase right before a verb that has no subject is its subject.</summary>
    static bool TellGerundSubject(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "advcl" or "csubj" } || verb <= i || words[verb].FineTag is not ("VBD" or "VBZ" or "VBP" or "VBN")
            || (i > 0 && words[i - 1].Tag is not UniversalTag.Punct)
            || HasDependent(words, verb, "nsubj", "nsubj:pass", "expl", "aux", "aux:pass")
            || AnyBetween(words, i, verb, between => between.Form == ","))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "nsubj", Tag = UniversalTag.Noun, FineTag = "NN", Lemma = words[i].Form.ToLowerInvariant() };
        return true;
    }

    /// <summary>"shelled the posts, killing two": behind a comma a participle tells what the whole clause before it did.</summary>
    static bool GiveParticipleToClause(Word[] words, int i)
    {
        var noun = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "acl", Lemma: not "include" } || i == 0 || noun < 0 || noun >= i || words[i - 1].Form != ","
            || words[noun].Relation is not ("obj" or "obl" or "nmod"))
        {
            return false;
        }

        var verb = VerbAbove(words, noun);
        if (verb < 0 || verb > noun)
        {
            return false;
        }

        words[i] = words[i] with { Head = verb, Relation = "advcl" };
        return true;
    }

    static int VerbAbove(Word[] words, int noun) => Above(words, noun).FirstOrDefault(above => words[above].Tag == UniversalTag.Verb, -1);

    /// <summary>"27 had been killed and four captured": a participle listed with a passive one is passive too.</summary>
    bool TellSharedPassive(Word[] words, int i)
    {
        var first = words[i].Head;
        if (words[i] is not { FineTag: "VBD" or "VBN", Relation: "conj" } || first < 0 || !deedsToPeople.Contains(words[i].Lemma.ToLowerInvariant())
            || !HasDependent(words, first, "aux:pass")
            || HasDependent(words, i, "obj", "aux", "aux:pass", "nsubj:pass"))
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

    static Word? SubjectBefore(Word[] words, int verb, int first) => Array.FindLast(words, child => child.Index < verb && (child.Head == verb
        ? child.Relation is "nsubj" or "nummod"
        : child.Index == verb - 1 && child.Head == first && child is { Tag: UniversalTag.Num, Relation: "conj" })); // a number listed with the deeds is of whom they were done to

    /// <summary>"Neighbouring X is in rebel hands": no gerund with an object, but a name and what is said of its place.</summary>
    bool TellNeighbour(Word[] words, int i)
    {
        var head = words[i].Head;
        if (words[i] is not { FineTag: "VBG", Relation: "csubj" or "advcl" or "nsubj" } || head < i || lists.Remark(words[i].Form.ToLowerInvariant()) is null
            || FindDependent(words, i, child => child.Relation == "obj") is not { } name || name.Index != i + 1
            || HasOtherSubject(words, words[i]))
        {
            return false;
        }

        words[name.Index] = name with { Head = head, Relation = HasDependent(words, head, "aux:pass") ? "nsubj:pass" : "nsubj" };
        words[i] = words[i] with { Head = name.Index, Relation = "amod", Tag = UniversalTag.Adj, FineTag = "JJ", Lemma = words[i].Form.ToLowerInvariant() };
        return true;
    }

    static bool HasOtherSubject(Word[] words, Word word) =>
        words.Any(child => child.Head == word.Head && child.Relation is "nsubj" or "nsubj:pass" && child.Index != word.Index);

    /// <summary>"with ground being taken by them": what stands between "with" and a verb of its own is the verb's subject.</summary>
    bool TellSubjectAfterWith(Word[] words, int i)
    {
        var verb = words[i].Head;
        if (words[i].Relation is not "obl" || verb <= i || words[verb].FineTag is not ("VBN" or "VBG")
            || HasDependent(words, verb, "nsubj", "nsubj:pass")
            || !HasDependent(words, i, child => child.Index < child.Head && child.Relation == "case" && lists.Is(WordClass.With, child.Lemma))
            || AnyBetween(words, i, verb, between => between.Tag is not (UniversalTag.Aux or UniversalTag.Adv)))
        {
            return false;
        }

        var isPassive = HasDependent(words, verb, "aux:pass");
        words[i] = words[i] with { Relation = isPassive ? "nsubj:pass" : "nsubj" };
        return true;
    }

    /// <summary>"…, officials said": the noun right before a verb of saying is its subject.</summary>
    bool GiveSpeakerBack(Word[] words, Sentence sentence, int i)
    {
        if (i == 0 || words[i].Tag != UniversalTag.Verb || words[i].FineTag is not ("VBD" or "VBZ" or "VBP")
            || _framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is null)
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

        speaker = Above(words, speaker).TakeWhile(above => above >= start && above < i).Append(-1).Aggregate(speaker, (top, above) => above < 0 ? top : above);

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

    /// <summary>"X fell, officials said": saying is no second act joined to the first where no conjunction joins them.</summary>
    bool SetSayingApart(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, Relation: "conj" } || words[i].Head > i
            || _framing.Find(words[i].Lemma.ToLowerInvariant(), FramingClass.Speech) is null
            || HasDependent(words, i, "cc", "ccomp", "obj")
            || !HasDependent(words, i, "nsubj"))
        {
            return false;
        }

        words[i] = words[i] with { Relation = "parataxis" };
        return true;
    }

    /// <summary>Whether the heads of words form one tree.</summary>
    internal static bool IsTree(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = words[at].Head)
            {
                if (++steps > words.Length)
                {
                    return false;
                }
            }
        }

        return words.Count(word => word.Head < 0) == 1;
    }
}
