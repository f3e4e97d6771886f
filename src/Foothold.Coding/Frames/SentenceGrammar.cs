using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads who does what to whom off a dependency tree, alike for active and passive, full and shortened clauses.</summary>
/// <remarks>
/// A word's slots are logical ones: "subject" is who acts, whether the tree has it as nsubj, as a by-phrase, as the noun a
/// participle or relative clause hangs on, or as the subject of a verb further up.
/// </remarks>
sealed class SentenceGrammar(Sentence sentence, WordLists lists)
{
    // What was asked before of a word: a sentence does not change, and its words are asked for each reading of each frame.
    readonly WordClasses[] _classes = [.. sentence.Words.Select(word => lists.ClassesOf(word.Lemma))];
    readonly (string? Form, WordClasses Classes)?[] _cases = new (string?, WordClasses)?[sentence.Words.Count];
    readonly int[]?[] _conjuncts = new int[]?[sentence.Words.Count];
    readonly int[]?[] _tight = new int[]?[sentence.Words.Count];

    public Sentence Sentence { get; } = sentence;

    public List<Word> Words { get; } = [.. sentence.Words];

    /// <summary>The word lists of the sentence's language.</summary>
    public WordLists Lists => lists;

    /// <summary>The words as they stand.</summary>
    public IReadOnlyList<string> Forms { get; } = [.. sentence.Words.Select(word => word.Form)];

    /// <summary>Whether a word is, by its dictionary form, of a closed class.</summary>
    public bool Is(WordClass wordClass, int word) => _classes[word].Has(wordClass);

    /// <summary>Whether a word's preposition is of a closed class; a word without one has none.</summary>
    public bool HasCase(WordClass wordClass, int word) => Case(word).Classes.Has(wordClass);

    /// <summary>"No civilians", "nobody", "neither party".</summary>
    public bool IsNone(int noun) => Is(WordClass.Nobody, noun) || IsNotOne(noun) || HasChild(noun, WordClass.No, "det", "cc:preconj", "cc")
        || (Words[noun] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 } subject && (HasChild(subject.Head, WordClass.No, "cc:preconj")
            || (Related(noun, "conj").Any() && Related(subject.Head, "advmod").Any(adverb => adverb < noun && Words[adverb].Tag == UniversalTag.Cconj && Is(WordClass.No, adverb))))); // "neither A nor B

    /// <summary>"there has *not* been a single official": one that the verb denies before it is told.</summary>
    public bool IsDeniedOne(int noun) => OneOf(noun) is { } one && Words[noun] is { Relation: "nsubj" or "obj", Head: >= 0 } told
        && Sentence.Children(told.Head).Any(child => child < one && (Is(WordClass.Not, child) || (Words[child].Relation == "advmod" && HasChild(child, WordClass.No)))); // "there is *no longer* any"

    /// <summary>"*not one* soldier".</summary>
    bool IsNotOne(int noun) => OneOf(noun) is { } one && Sentence.Children(noun).Concat(Sentence.Children(one)).Any(child => child < one && Is(WordClass.Not, child));

    int? OneOf(int noun) => Sentence.Children(noun).FirstOrDefault(child => child < noun && Words[child].Relation is "nummod" or "amod" or "det" && Is(WordClass.JustOne, child), -1) is >= 0 and var one ? one : null;

    /// <summary>Whether any dependent of a word under one of some relations is of a closed class.</summary>
    public bool HasChild(int word, WordClass wordClass, params ReadOnlySpan<string> relations)
    {
        foreach (var child in Sentence.Children(word))
        {
            if ((relations.Length == 0 || relations.Contains(Words[child].Relation)) && Is(wordClass, child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verbs joined to a verb that share its subject, so that what stands behind the last of them may be said of all ("killed two and wounded five in X").</summary>
    public IEnumerable<int> SharingVerbs(int verb) => !IsVerbal(verb)
        ? []
        : Related(verb, "conj").Where(other => IsVerbal(other) && !Sentence.Children(other).Any(child => Words[child].Relation is "nsubj" or "nsubj:pass"));

    /// <summary>A word and what is coordinated with it.</summary>
    public IReadOnlyList<int> Conjuncts(int word) =>
        _conjuncts[word] ??= FindConjuncts(word);

    int[] FindConjuncts(int word)
    {
        List<int>? all = null; // most words are joined to none
        foreach (var child in Sentence.Children(word))
        {
            if (Words[child].Relation == "conj" && IsVerbal(child) == IsVerbal(word))
            {
                (all ??= [word]).Add(child);
            }
        }

        return all is null ? [word] : [.. all];
    }

    public bool IsVerbal(int word) =>
        Words[word].Tag == UniversalTag.Verb || (Words[word].Tag == UniversalTag.Aux && Words[word].Relation == "root");

    /// <summary>
    /// Whether a participle only says which thing is meant ("the captured posts"), as against telling what happened to it: it
    /// stands before its noun with nothing of its own.
    /// </summary>
    public bool IsAttribute(int participle) =>
        Words[participle] is { FineTag: "VBN" or "VBD" or "VBG", Relation: "amod" } word && word.Head > participle && HyphenPartner(participle) is null
        && !Sentence.Children(participle).Any(child => Words[child].Relation is not ("advmod" or "punct"));

    /// <summary>"kept them from *taking* it": whether somebody is kept from what a participle tells.</summary>
    public bool IsPrevented(int participle) => Preventing(participle) is not null;

    // The verb of keeping, wherever the tree has hung what it keeps somebody from.
    int? Preventing(int participle) => Words[participle] is { FineTag: "VBG", Relation: "advcl" or "acl" or "xcomp", Head: >= 0 and var above } && HasChild(participle, WordClass.From, "mark", "case")
        ? Is(WordClass.Preventing, above) && Related(above, "obj").Any() ? above
            : Words[above] is { Relation: "obj", Head: >= 0 and var keeping } && Is(WordClass.Preventing, keeping) ? keeping : null
        : null;

    /// <summary>"were unable to stop them from *taking* it": whether what somebody was to be kept from was done all the same.</summary>
    public bool IsPreventedInVain(int participle) => Preventing(participle) is { } keeping && IsInVain(keeping);

    /// <summary>"failed to *stop* them from taking it": whether somebody who was to be kept from something did it all the same.</summary>
    public bool KeepsInVain(int keeping) => Related(keeping, "advcl").Any(IsPrevented) && IsInVain(keeping);

    bool IsInVain(int keeping)
    {
        if (Related(keeping, "advmod").Any(child => Is(WordClass.Not, child)) && Related(keeping, "aux").Any(IsOfThePast))
        {
            return true; // "could not keep them from it"
        }

        if (Related(keeping, "nsubj").Any(IsNone) && Related(keeping, "aux").Any(IsOfThePast))
        {
            return true; // "nothing could keep them from it"
        }

        if (Words[keeping] is { FineTag: "VB", Relation: "acl", Head: >= 0 and var nothing } && IsNone(nothing) && Words[nothing] is { Relation: "obj", Head: >= 0 and var doing })
        {
            return IsToldInThePast(doing); // "did nothing to keep them from it"
        }

        return Words[keeping] is { FineTag: "VB", Relation: "xcomp" or "advcl" or "acl" or "ccomp", Head: >= 0 and var failing } && IsToldInThePast(failing)
            && (Lists.Framing.Find(Words[failing].Lemma.ToLowerInvariant(), IsVerbal(failing) ? FramingClass.Verb : FramingClass.Adjective) == FramingEffect.Denied
                ? !Related(failing, "advmod").Any(child => Is(WordClass.Not, child))
                : (Is(WordClass.Able, failing) && Related(failing, "advmod").Any(child => Is(WordClass.Not, child))) || Related(failing, "obj").Any(IsNone));
    }

    bool IsOfThePast(int auxiliary) => Words[auxiliary].FineTag == "VBD" || Is(WordClass.Could, auxiliary) || Is(WordClass.Have, auxiliary);

    bool IsToldInThePast(int verb) => Words[verb].FineTag == "VBD" || Related(verb, "cop").Concat(Related(verb, "aux")).Any(IsOfThePast);

    /// <summary>Whether a verb is passive, so that its surface subject is what it is done to.</summary>
    public bool IsPassive(int verb) => Voice.IsPassive(verb);

    /// <summary>The subject the tree shows for a verb or predicate, its own or one shared from further up; empty where there is none.</summary>
    public IReadOnlyList<int> SurfaceSubjects(int predicate) => SubjectsOf.SurfaceSubjects(predicate);

    /// <summary>The words that fill a slot of a verb, noun or adjective, conjuncts included, nearest first.</summary>
    public IReadOnlyList<int> Fill(int trigger, string slot) => Slots.Fill(trigger, slot, IsVerbal(trigger));

    /// <summary>The same, with the trigger read as a verb or not, whatever its tag.</summary>
    public IReadOnlyList<int> Fill(int trigger, string slot, bool isVerb) => Slots.Fill(trigger, slot, isVerb);

    VoiceReader Voice => field ??= new VoiceReader(this);

    SubjectReader SubjectsOf => field ??= new SubjectReader(this);

    SlotReader Slots => field ??= new SlotReader(this, SubjectsOf, new ObjectReader(this, SubjectsOf));

    /// <summary>What a number alone counts as the clause before it tells ("killed five rebels and captured *two*"); null where it counts nothing there.</summary>
    public int? CountedBefore(int number)
    {
        if (Words[number] is not { Tag: UniversalTag.Num, Relation: "nsubj" or "nsubj:pass" or "obj", Head: >= 0 } word || Related(number, "nmod").Any()
            || Words[word.Head] is not { Relation: "conj" or "parataxis", Head: >= 0 } clause || !IsVerbal(word.Head))
        {
            return null;
        }

        foreach (var child in Sentence.Children(clause.Head))
        {
            if (Words[child].Relation is "obj" or "nsubj:pass" && Words[child].Tag != UniversalTag.Pron)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>"Taliban-held Baghran": the word before the hyphen, where a participle is bound to one; else null.</summary>
    public int? HyphenPartner(int verb) =>
        verb >= 2 && Words[verb - 1].Form == "-" && Words[verb - 1].Span.End == Words[verb].Span.Start
        && Words[verb - 2].Span.End == Words[verb - 1].Span.Start
            ? verb >= 3 && Words[verb - 2].FineTag == "''" ? verb - 3 : verb - 2 // "“X”-held"
            : null;

    /// <summary>"a sit-in", "the cease-fire": a word with what a hyphen joins it to, in lower case; null where none does.</summary>
    public string? Hyphened(int word) => HyphenPartner(word) is { } first ? $"{Words[first].Form}-{Words[word].Lemma}".ToLowerInvariant() : null;

    /// <summary>"Turkish-backed": the participle that a word is bound to by a hyphen; null where it is bound to none.</summary>
    public int? BoundParticiple(int word)
    {
        var hyphen = word + 1 < Words.Count && Words[word + 1].FineTag == "''" ? word + 2 : word + 1; // "“X”-held"
        return hyphen + 1 < Words.Count && Words[hyphen].Form == "-" && Words[hyphen].Span.Start == Words[hyphen - 1].Span.End && Words[hyphen + 1].FineTag is "VBN" or "VBD" or "JJ"
            ? hyphen + 1
            : null;
    }

    /// <summary>The preposition that introduces a word ("in", "out of"), lower case; null where none does.</summary>
    public string? CaseOf(int word) => Case(word).Form;

    /// <summary>"*followed* on Tuesday", "*followed* suit", "*went* the same way": whether a verb tells that what was told before befell another too.</summary>
    public bool IsFollowingSuit(int verb) => Sentence.Children(verb).Where(child => Words[child].Relation is "obj" or "obl:unmarked" && Is(WordClass.SameFate, child)).ToList() is { Count: > 0 } fates
        ? Is(WordClass.FollowingSuit, verb) || fates.Exists(fate => HasChild(fate, WordClass.Same, "amod"))
        : Is(WordClass.FollowingSuit, verb) && !Related(verb, "obj").Any();

    /// <summary>The last of the words that introduce a phrase, with "out of" and its like as the first of <see cref="WordClass.From"/>; null where there is none.</summary>
    public string? PrepositionOf(int word)
    {
        if (CaseOf(word) is not { } first)
        {
            return null;
        }

        var last = Related(word, "case").Select(child => Words[child]).Last(child => child.FineTag != "POS").Form.ToLowerInvariant();
        return lists.Is(WordClass.OutOf, first) ? lists.Of(WordClass.From)[0] : first.Contains(' ') ? first.Split(' ')[^1] : last;
    }

    (string? Form, WordClasses Classes) Case(int word)
    {
        if (_cases[word] is not { } known)
        {
            var form = FindCase(word);
            _cases[word] = known = (form, form is null ? WordClasses.None : lists.ClassesOf(form));
        }

        return known;
    }

    string? FindCase(int word)
    {
        foreach (var child in Sentence.Children(word))
        {
            if (Words[child].Relation != "case" || Words[child].FineTag == "POS")
            {
                continue;
            }

            // "is by now in their hands": a preposition before an adverb is the adverb's
            if (child + 1 < Words.Count && Words[child + 1] is { Relation: "advmod" } adverb && adverb.Head == word && HasCaseBehind(word, child))
            {
                continue;
            }

            var form = Words[child].Form.ToLowerInvariant();
            foreach (var part in Sentence.Children(child))
            {
                if (Words[part].Relation == "fixed")
                {
                    form += " " + Words[part].Form.ToLowerInvariant();
                }
            }

            // "slipped out of X", with "out" read as a part of the verb
            if (child > 0 && Words[word].Head >= 0 && lists.Is(WordClass.Of, form) && lists.Is(WordClass.Parted, Words[child - 1].Form)
                && Words[child - 1] is { Relation: "compound:prt" or "advmod" } before && before.Head == Words[word].Head)
            {
                return $"{before.Form.ToLowerInvariant()} {form}";
            }

            // "out of X", with both words hung on X
            if (lists.Is(WordClass.Parted, form) && child + 1 < word && Words[child + 1] is { Relation: "case" } next && next.Head == word)
            {
                form += " " + next.Form.ToLowerInvariant();
            }

            return form;
        }

        return null;
    }

    bool HasCaseBehind(int word, int preposition) => Sentence.Children(word).Any(other => other > preposition && Words[other].Relation == "case");

    /// <summary>Whether a word's preposition serves for the slot a frame names.</summary>
    public bool Serves(int word, string slot)
    {
        var (form, classes) = Case(word);
        return form is not null && (form == slot
            || (classes.Has(WordClass.LikeFrom) && lists.Is(WordClass.From, slot))
            || (classes.Has(WordClass.LikeIn) && lists.Is(WordClass.In, slot))
            || (classes.Has(WordClass.LikeAgainst) && lists.Is(WordClass.Against, slot))
            || (classes.Has(WordClass.LikeTo) && lists.Is(WordClass.To, slot)));
    }

    /// <summary>The direct dependents of a word under a relation.</summary>
    public IEnumerable<int> Related(int word, string relation)
    {
        var children = Sentence.Children(word);
        var count = 0;
        foreach (var child in children)
        {
            count += Words[child].Relation == relation ? 1 : 0;
        }

        if (count == 0)
        {
            return []; // as it is for most words
        }

        var related = new int[count];
        var at = 0;
        foreach (var child in children)
        {
            if (Words[child].Relation == relation)
            {
                related[at++] = child;
            }
        }

        return related;
    }

    /// <summary>Whether a word stands for the noun that its clause describes ("which", "who").</summary>
    public bool IsRelativePronoun(int word) => Words[word].FineTag is "WDT" or "WP" or "WP$"
        || (Is(WordClass.RelativePronoun, word) && (Words[word].Tag == UniversalTag.Pron || (Words[word] is { Relation: "obj" or "nsubj", Head: >= 0 and var verb } && verb > word && Words[verb].Relation == "acl:relcl")));

    /// <summary>The phrases hung on a word whose preposition serves for a slot.</summary>
    public IEnumerable<int> Prepositional(int word, string slot)
    {
        List<int>? phrases = null; // most words have none
        foreach (var child in Sentence.Children(word))
        {
            if (IsPrepositional(child) && Serves(child, slot))
            {
                (phrases ??= []).Add(child);
            }
        }

        return phrases ?? (IEnumerable<int>)[];
    }

    /// <summary>The phrases hung on a word whose preposition is of a closed class.</summary>
    public IEnumerable<int> Prepositional(int word, WordClass prepositions)
    {
        List<int>? phrases = null;
        foreach (var child in Sentence.Children(word))
        {
            if (IsPrepositional(child) && HasCase(prepositions, child))
            {
                (phrases ??= []).Add(child);
            }
        }

        return phrases ?? (IEnumerable<int>)[];
    }

    bool IsPrepositional(int word) => Words[word].Relation is "nmod" or "obl" or "obl:agent" or "nmod:agent";

    /// <summary>The words of a noun phrase that belong to its name tightly: determiners, adjectives, compounds and name parts.</summary>
    public IReadOnlyList<int> Tight(int head)
    {
        if (_tight[head] is { } known)
        {
            return known;
        }

        List<int>? words = null; // most words stand alone
        foreach (var child in Sentence.Children(head))
        {
            if (Words[child].Relation is "amod" or "compound" or "flat" or "nummod" or "det" or "nmod:poss" or "nmod:desc"
                or "flat:name" or "goeswith" or "det:predet")
            {
                (words ??= [head]).AddRange(Tight(child));
            }
        }

        return _tight[head] = words is null ? [head] : [.. words];
    }

    /// <summary>The span of the tight phrase around a head, without what comes after a clause or preposition.</summary>
    public TextSpan PhraseSpan(int head)
    {
        var low = head;
        var high = head;
        foreach (var word in Tight(head))
        {
            low = Math.Min(low, word);
            high = Math.Max(high, word);
        }

        while (low < head && Words[low].Tag is UniversalTag.Punct or UniversalTag.Adp)
        {
            low++;
        }

        return new TextSpan(Words[low].Span.Start, Words[high].Span.End);
    }

    /// <summary>
    /// The dependents of a predicate and, where it is joined to another one, those of the other that stand behind it, which
    /// may be its own ("it was a market town and had belonged to them until the war").
    /// </summary>
    public IEnumerable<int> ChildrenNear(int predicate)
    {
        var word = Words[predicate];
        return word.Head >= 0 && word.Relation is "conj" or "parataxis" or "advcl"
            ? Sentence.Children(predicate).Concat(Sentence.Children(word.Head).Where(child => child > predicate))
            : Sentence.Children(predicate);
    }

    /// <summary>The words from a word up to the root, the word itself first.</summary>
    public IEnumerable<int> Ancestors(int word)
    {
        for (var at = word; at >= 0; at = Words[at].Head)
        {
            yield return at;
        }
    }
}
