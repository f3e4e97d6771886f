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
    const int MaximumClimb = 12;

    // What was asked before of a word: a sentence does not change, and its words are asked for each reading of each frame.
    readonly WordClasses[] _classes = [.. sentence.Words.Select(word => lists.ClassesOf(word.Lemma))];
    readonly (string? Form, WordClasses Classes)?[] _cases = new (string?, WordClasses)?[sentence.Words.Count];
    readonly bool?[] _passives = new bool?[sentence.Words.Count];
    readonly IReadOnlyList<int>?[] _subjects = new IReadOnlyList<int>?[sentence.Words.Count];
    readonly int[]?[] _objects = new int[]?[sentence.Words.Count];
    readonly int[]?[] _conjuncts = new int[]?[sentence.Words.Count];
    readonly int[]?[] _tight = new int[]?[sentence.Words.Count];
    readonly List<(string Slot, bool IsVerb, int[] Words)>?[] _filled = new List<(string, bool, int[])>?[sentence.Words.Count];

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
    public bool IsNone(int noun) => Is(WordClass.Nobody, noun) || HasChild(noun, WordClass.No, "det", "cc:preconj", "cc")
        || (Words[noun] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 } subject && HasChild(subject.Head, WordClass.No, "cc:preconj"));

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

    /// <summary>The words that fill a slot of a verb, noun or adjective, conjuncts included, nearest first.</summary>
    public IReadOnlyList<int> Fill(int trigger, string slot) => Fill(trigger, slot, IsVerbal(trigger));

    /// <summary>The same, with the trigger read as a verb or not, whatever its tag.</summary>
    public IReadOnlyList<int> Fill(int trigger, string slot, bool isVerb)
    {
        var known = _filled[trigger] ??= [];
        foreach (var filled in known)
        {
            if (filled.IsVerb == isVerb && filled.Slot == slot)
            {
                return filled.Words;
            }
        }

        int[] words = [.. HeadsIn(trigger, slot, isVerb).SelectMany(Conjuncts).Distinct()];
        known.Add((slot, isVerb, words));
        return words;
    }

    IEnumerable<int> HeadsIn(int trigger, string slot, bool isVerb) => Words[trigger].Relation == "cop"
        ? FillOfCopula(Words[trigger].Head, slot)
        : slot switch
        {
            "subject" => isVerb ? Subjects(trigger) : IsPredicateAdjective(trigger) ? SurfaceSubjects(trigger) : SubjectsOfNoun(trigger),
            "object" => isVerb ? Objects(trigger) : Prepositional(trigger, WordClass.Of),
            "indirect" => Related(trigger, "iobj"),
            "complement" => Related(trigger, "xcomp").Concat(Related(trigger, "ccomp")),
            "infinitive" => Related(trigger, "xcomp").Concat(Related(trigger, "advcl").Where(word => HasChild(word, WordClass.InfinitiveMark))).Where(word => Words[word].FineTag == "VB"),
            "purpose" => Related(trigger, "xcomp").Concat(Related(trigger, "advcl")).Where(word => Words[word].FineTag == "VB"),
            "possessor" => Related(trigger, "nmod:poss"),
            "apposition" => Related(trigger, "appos").Concat(Related(trigger, "flat")),
            "modifier" => Related(trigger, "compound").Concat(Related(trigger, "amod")).Concat(Related(trigger, "nmod:desc")),
            "bearer" => Bearers(trigger),
            "owner" => Owners(trigger),
            "concerned" => Concerned(trigger),
            _ => isVerb ? PrepositionalOfVerb(trigger, slot) : PrepositionalOfNoun(trigger, slot),
        };

    /// <summary>"The town is with the rebels", "the hills are theirs": what is said of the subject hangs over the verb.</summary>
    IEnumerable<int> FillOfCopula(int predicate, string slot) => slot switch
    {
        "subject" => SurfaceSubjects(predicate),
        "complement" => [predicate],
        "owner" => IsOwner(predicate) ? [OwnerOf(predicate)] : [],
        _ => Serves(predicate, slot) ? [predicate] : PrepositionalOfNoun(predicate, slot),
    };

    /// <summary>"remained theirs", "is now the army's": whose something is said to be.</summary>
    IEnumerable<int> Owners(int verb) => Sentence.Children(verb).Where(child => Words[child].Relation is "obj" or "xcomp" or "obl" or "nmod:poss" or "ccomp" && IsOwner(child)).Select(OwnerOf);

    bool IsOwner(int word) => lists.Is(WordClass.Owner, Words[word].Form) || Sentence.Children(word).Any(child => Words[child] is { Relation: "case", FineTag: "POS" })
        || (Is(WordClass.Own, word) && Related(word, "nmod:poss").Any());

    /// <summary>"their *own*" is theirs.</summary>
    int OwnerOf(int word) => Is(WordClass.Own, word) && Related(word, "nmod:poss").Cast<int?>().FirstOrDefault() is { } owner ? owner : word;

    // "the army is aggressive", "becomes more aggressive": what it is said of is its subject.
    bool IsPredicateAdjective(int word) => Words[word].Tag == UniversalTag.Adj && Words[word].Relation is not "amod";

    /// <summary>The verbs joined to a verb that share its subject, so that what stands behind the last of them may be said of all ("killed two and wounded five in X").</summary>
    public IEnumerable<int> SharingVerbs(int verb) => !IsVerbal(verb)
        ? []
        : Related(verb, "conj").Where(other => IsVerbal(other) && !Sentence.Children(other).Any(child => Words[child].Relation is "nsubj" or "nsubj:pass"));

    /// <summary>A word and what is coordinated with it.</summary>
    public IReadOnlyList<int> Conjuncts(int word) =>
        _conjuncts[word] ??= [word, .. Related(word, "conj").Where(child => IsVerbal(child) == IsVerbal(word))];

    public bool IsVerbal(int word) =>
        Words[word].Tag == UniversalTag.Verb || (Words[word].Tag == UniversalTag.Aux && Words[word].Relation == "root");

    /// <summary>
    /// Whether a participle only says which thing is meant ("the captured posts"), as against telling what happened to it: it
    /// stands before its noun with nothing of its own.
    /// </summary>
    public bool IsAttribute(int participle) =>
        Words[participle] is { FineTag: "VBN" or "VBD" or "VBG", Relation: "amod" } word && word.Head > participle && HyphenPartner(participle) is null
        && !Sentence.Children(participle).Any(child => Words[child].Relation is not ("advmod" or "punct"));

    /// <summary>Whether a verb is passive, so that its surface subject is what it is done to.</summary>
    public bool IsPassive(int verb) => _passives[verb] ??= FindPassive(verb);

    bool FindPassive(int verb)
    {
        var children = Sentence.Children(verb);
        var hasObject = false;
        var hasHave = false;
        foreach (var child in children)
        {
            switch (Words[child].Relation)
            {
                case "aux:pass" or "nsubj:pass" or "obl:agent":
                    return true;
                case "obj":
                    hasObject = true;
                    break;
                case "aux":
                    hasHave |= Is(WordClass.ActiveAuxiliary, child);
                    break;
            }
        }

        // "43 were killed and 12 detained": a count alone is who it is done to, like those before
        if (!hasObject && !hasHave && Words[verb] is { FineTag: "VBN" or "VBD", Relation: "conj" or "parataxis", Head: >= 0 } gapped && IsBareCount(verb) && IsPassive(gapped.Head))
        {
            return true;
        }

        // "was lost in May, won back by the army and lost again"
        if (!hasObject && !hasHave && Words[verb] is { FineTag: "VBN" or "VBD", Relation: "conj", Head: >= 0 and var first } again && children.All(child => Words[child].Relation is not ("nsubj" or "nsubj:pass"))
            && (Sentence.Children(first).Any(child => Words[child].Relation == "aux:pass") || (Words[first].Relation == "conj" && IsPassive(first)))
            && (IsSaidBefore(again) || Related(verb, "obl").Any(child => HasCase(WordClass.By, child) && Words[child].Tag is UniversalTag.Noun or UniversalTag.Propn && (again.FineTag == "VBN" || HasChild(child, WordClass.Pointing, "det")))))
        {
            return true;
        }

        var isJoined = Words[verb] is { FineTag: "VBD", Relation: "conj", Head: >= 0 } joined && Words[joined.Head] is { FineTag: "VBN", Relation: "acl" or "amod" };
        if ((Words[verb].FineTag != "VBN" && !isJoined) || hasObject || hasHave)
        {
            return false;
        }

        var relation = Words[verb].Relation;
        if (relation == "advcl" && Words[verb].FineTag == "VBN" && HasChild(verb, WordClass.With, "mark") && !Is(WordClass.Vanishing, verb))
        {
            return true; // "with soldiers confined to their base"
        }

        if (relation == "conj")
        {
            return children.All(child => Words[child].Relation != "nsubj") && IsPassive(Words[verb].Head);
        }

        // In running text a participle with a plain subject is a past tense that was tagged amiss ("the army clashed").
        return relation is "acl" or "amod" or "advcl" or "root" or "xcomp" or "ccomp" or "acl:relcl" or "parataxis"
            && (Sentence.IsHeading || children.All(child => Words[child].Relation != "nsubj"))
            && !IsStrandedVerb(verb);
    }

    /// <summary>"lost on Monday and *lost* again": whether one of the verbs that a verb is joined to is the same one.</summary>
    bool IsSaidBefore(Word verb)
    {
        for (var at = verb; at is { Relation: "conj", Head: >= 0 }; at = Words[at.Head])
        {
            if (Words[at.Head].Lemma == verb.Lemma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb's subject is a number and nothing else.</summary>
    bool IsBareCount(int verb) => Related(verb, "nsubj").Concat(Related(verb, "nsubj:pass")).Any(subject => Words[subject].Tag == UniversalTag.Num && !Related(subject, "nmod").Any());

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

    /// <summary>
    /// Whether a participle is really the main verb, whose subject was read as the root: "Twenty policemen surrendered to them",
    /// with no other verb in the sentence and no by-phrase.
    /// </summary>
    bool IsStrandedVerb(int verb)
    {
        var word = Words[verb];
        return !Sentence.IsHeading && word.Relation == "acl" && word.Head == Sentence.Root
            && !Words.Any(other => other.Index != verb && other.Tag is UniversalTag.Verb or UniversalTag.Aux)
            && !Related(verb, "obl").Any(child => HasCase(WordClass.By, child));
    }

    /// <summary>"Taliban-held Baghran": the word before the hyphen, where a participle is bound to one; else null.</summary>
    int? HyphenPartner(int verb) =>
        verb >= 2 && Words[verb - 1].Form == "-" && Words[verb - 1].Span.End == Words[verb].Span.Start
        && Words[verb - 2].Span.End == Words[verb - 1].Span.Start
            ? verb - 2
            : null;

    /// <summary>"a sit-in", "the cease-fire": a word with what a hyphen joins it to, in lower case; null where none does.</summary>
    public string? Hyphened(int word) => HyphenPartner(word) is { } first ? $"{Words[first].Form}-{Words[word].Lemma}".ToLowerInvariant() : null;

    /// <summary>"Turkish-backed": the participle that a word is bound to by a hyphen; null where it is bound to none.</summary>
    public int? BoundParticiple(int word) =>
        word + 2 < Words.Count && Words[word + 1].Form == "-" && Words[word + 1].Span.Start == Words[word].Span.End && Words[word + 2].FineTag is "VBN" or "VBD" or "JJ"
            ? word + 2
            : null;

    /// <summary>The noun a hyphened participle stands before.</summary>
    IEnumerable<int> NounAfter(int verb)
    {
        var at = verb + 1;
        while (at < Words.Count && Words[at].Tag == UniversalTag.Adj)
        {
            at++;
        }

        if (at >= Words.Count || Words[at].Tag is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            yield break;
        }

        while (Words[at].Head > at && Words[at].Relation is "compound" or "amod" or "nmod:desc")
        {
            at = Words[at].Head;
        }

        while (Words[at].Relation is "flat" or "flat:name" && Words[at].Head >= 0)
        {
            at = Words[at].Head;
        }

        yield return at;
    }

    /// <summary>The preposition that introduces a word ("in", "out of"), lower case; null where none does.</summary>
    public string? CaseOf(int word) => Case(word).Form;

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
            if (child + 1 < Words.Count && Words[child + 1] is { Relation: "advmod" } adverb && adverb.Head == word
                && Sentence.Children(word).Any(other => other > child && Words[other].Relation == "case"))
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

    /// <summary>Whether a word's preposition serves for the slot a frame names.</summary>
    bool Serves(int word, string slot)
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

    /// <summary>The subject the tree shows for a verb or predicate, its own or one shared from further up; empty where there is none.</summary>
    public IReadOnlyList<int> SurfaceSubjects(int predicate) => _subjects[predicate] ??= SurfaceSubjects(predicate, 0);

    List<int> SurfaceSubjects(int predicate, int climbed)
    {
        List<int> own = [];
        foreach (var child in Sentence.Children(predicate))
        {
            if (Words[child].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer")
            {
                own.Add(child);
            }
        }

        var word = Words[predicate];
        if (own.Count > 0)
        {
            if (word is { Relation: "conj", Head: >= 0 and var first } && Words[first] is { Relation: "acl:relcl", Head: >= 0 and var described } && own.All(IsRelativePronoun))
            {
                return [described]; // "the rebels who had held it and *who* left"
            }

            return word.Relation is "acl:relcl" or "acl" && own.All(IsPartOfHead) && word.Head >= 0 ? own.Exists(IsWholeList) ? Coordinated(word.Head) : [word.Head] : own;
        }

        // "soldiers dug in around the dam repulsed the attack": a participle that was read as a verb of its own has taken the subject.
        if (word is { FineTag: "VBD", Relation: not "conj" } && Sentence.Children(predicate).FirstOrDefault(child => child < predicate
            && Words[child] is { Relation: "advcl", FineTag: "VBD" or "VBN" } && !Related(child, "mark").Any() && !Related(child, "aux").Any() && Related(child, "nsubj").Any(), -1) is >= 0 and var participle)
        {
            return [.. Related(participle, "nsubj")];
        }

        if (climbed > MaximumClimb || word.Head < 0)
        {
            return [];
        }

        switch (word.Relation)
        {
            case "acl:relcl" or "amod":
                return [word.Head];
            case "acl" when word.FineTag == "VBG" && Words[word.Head] is { Relation: "obj", Head: >= 0 and var issuing }
                && lists.Framing.Find(Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is not null:
                return SurfaceSubjects(issuing, climbed + 1); // "issued a statement demanding": whoever issues it demands
            case "acl" when word.FineTag == "VBG" && HasChild(predicate, WordClass.Of, "mark"):
                return SubjectsBehindNoun(word.Head, climbed + 1); // "have shown no sign of leaving"
            case "acl":
                return word.FineTag is "VBG" or "VBN" or "VBD" ? [word.Head] : SubjectsBehindNoun(word.Head, climbed + 1);
            case "ccomp" when IsVerbal(word.Head) && (word.FineTag == "VBG" || Related(predicate, "aux").Any(aux => Words[aux].FineTag == "VBG")):
                return SurfaceSubjects(word.Head, climbed + 1); // "confirmed having left"
            case "xcomp":
                {
                    var objects = Related(word.Head, "obj").Concat(Related(word.Head, "iobj")).ToList();
                    objects.AddRange(objects.Count == 0 && Is(WordClass.Asking, word.Head) ? Related(word.Head, "obl").Where(child => child < predicate && HasCase(WordClass.AskedBehind, child)) : []); // "called upon them to leave"
                    return objects.Count > 0 && IsVerbal(word.Head) ? objects : SurfaceSubjects(word.Head, climbed + 1);
                }

            case "conj" or "advcl" or "parataxis":
                {
                    if (word.Relation == "parataxis" && word.FineTag is not ("VBG" or "VBN"))
                    {
                        return [];
                    }

                    if (word.Relation == "advcl" && HasChild(predicate, WordClass.InfinitiveMark) && IsVerbal(word.Head))
                    {
                        // "called upon them to leave", "ordered posts to be abandoned"
                        var asked = Is(WordClass.Asking, word.Head) ? Related(word.Head, "obl").Where(child => child < predicate && HasCase(WordClass.AskedBehind, child)).ToList() : [];
                        asked.AddRange(asked.Count == 0 && (Related(predicate, "aux:pass").Any() || (Is(WordClass.Remaining, word.Head) && Words[word.Head].FineTag == "VBG")) ? Related(word.Head, "obj").Where(child => child < predicate) : []);
                        if (asked.Count > 0)
                        {
                            return asked;
                        }
                    }

                    if (Words[word.Head].Tag == UniversalTag.Adj && Words[word.Head].Relation is "xcomp" or "conj" && word.FineTag == "VBG")
                    {
                        return SurfaceSubjects(word.Head, climbed + 1); // "appears intent on taking X"
                    }

                    if (!IsVerbal(word.Head) && !IsPredicate(word.Head))
                    {
                        // A participle hung on a noun by mistake or in "with X doing": the noun is its subject.
                        return word.Relation == "advcl" ? [word.Head] : SurfaceSubjects(word.Head, climbed + 1);
                    }

                    return SurfaceSubjects(word.Head, climbed + 1);
                }

            default:
                return [];
        }
    }

    bool IsPredicate(int word) =>
        Sentence.Children(word).Any(child => Words[child].Relation is "cop" or "nsubj" or "nsubj:pass");

    bool IsRelativePronoun(int word) => Words[word].FineTag is "WDT" or "WP" or "WP$"
        || (Is(WordClass.RelativePronoun, word) && Words[word].Tag == UniversalTag.Pron);

    // "who fled", "all of which were taken", "X and Y, both held by them": the noun that the clause hangs on, or what it counts of it.
    bool IsPartOfHead(int subject) => IsRelativePronoun(subject)
        || Related(subject, "nmod").Any(child => IsRelativePronoun(child))
        || (IsWholeList(subject) && Words[subject].Tag is not UniversalTag.Noun && !Related(subject, "nmod").Any());

    bool IsWholeList(int subject) => Is(WordClass.WholeList, subject);

    /// <summary>All that is coordinated with a word, whichever of them heads the rest.</summary>
    List<int> Coordinated(int word)
    {
        while (Words[word].Relation == "conj" && Words[word].Head >= 0)
        {
            word = Words[word].Head;
        }

        return [.. Conjuncts(word)];
    }

    IEnumerable<int> Subjects(int verb)
    {
        if (HyphenPartner(verb) is { } holder)
        {
            return [holder];
        }

        if (!IsPassive(verb))
        {
            return SurfaceSubjects(verb);
        }

        if (Words[verb] is { Relation: "xcomp", FineTag: "VBN", Head: >= 0 and var having } && Is(WordClass.Have, having) && !Is(WordClass.Remaining, verb) && Related(having, "obj").Any())
        {
            return SurfaceSubjects(having); // "has the town encircled"
        }

        var agents = AgentsOf(verb);
        if (!agents.Any())
        {
            agents = SharingVerbs(verb).Where(IsPassive).SelectMany(AgentsOf); // "stormed and captured by the rebels"
        }

        // "Taliban-held": the holder is bound to the participle by a hyphen.
        return Words[verb].Relation == "amod"
            ? agents.Concat(Sentence.Children(verb).Where(child => child < verb
                && Words[child].Relation is "compound" or "obl:npmod" or "obl:unmarked" or "nsubj" or "obl" or "nmod" or "amod"))
            : agents;
    }

    /// <summary>By whom a passive verb itself says that it is done.</summary>
    IEnumerable<int> AgentsOf(int verb) => Related(verb, "obl:agent").Where(word => CaseOf(word) is null || HasCase(WordClass.By, word)).Concat(Related(verb, "obl").Where(word => HasCase(WordClass.By, word)));

    int[] Objects(int verb) => _objects[verb] ??= [.. FindObjects(verb)];

    IEnumerable<int> FindObjects(int verb)
    {
        if (HyphenPartner(verb) is not null && !Related(verb, "obj").Any())
        {
            return NounAfter(verb);
        }

        if (IsPassive(verb))
        {
            return SurfaceSubjects(verb);
        }

        var own = Related(verb, "obj").ToList();
        if (own.Count == 0)
        {
            own.AddRange(Related(verb, "iobj")); // "allow observers in": given to nobody else
        }

        if (own.Count > 0 && !own.All(noun => IsRelativePronoun(noun) || Related(noun, "nmod").Any(IsRelativePronoun)))
        {
            return own;
        }

        var word = Words[verb];
        if (word is { Relation: "acl:relcl", Head: >= 0 } && own.Exists(IsWholeList))
        {
            return Coordinated(word.Head); // "A and B, both of which they took"
        }

        if (word.Relation == "acl:relcl" && !SurfaceSubjects(verb).Contains(word.Head)
            && !Sentence.Children(verb).Any(child => CaseOf(child) is not null && IsRelativePronoun(child)))
        {
            return [word.Head];
        }

        // "took the border crossing": an object that the parser took for what something becomes.
        if (own.Count == 0 && Related(verb, "xcomp").Where(child => child > verb && Words[child].FineTag is "NN" or "NNS" && Sentence.Children(child).Any(other => Words[other].Relation == "det")
                && !Sentence.Children(child).Any(other => Words[other].Relation is "cop" or "mark" or "case")).ToList() is { Count: > 0 } complements
            && !Related(verb, "obl").Any(child => child < complements[0] && child > verb))
        {
            return complements;
        }

        // "seized and held the bridge": the object hangs on the second verb.
        var shared = Related(verb, "conj").Where(IsVerbal)
            .Where(other => !Related(verb, "obl").Any(child => child > verb && child < other)) // "passed into their hands and blew up the bridge"
            .Where(other => !Sentence.Children(other).Any(child => Words[child].Relation is "nsubj" or "nsubj:pass"))
            .SelectMany(other => Related(other, "obj")).ToList();
        return shared.Count > 0 && shared[0] > verb ? shared : [];
    }

    /// <summary>Who stands behind a noun that names an act: its possessor, the subject of the verb it is the object of, and so on.</summary>
    List<int> SubjectsBehindNoun(int noun, int climbed)
    {
        var own = Related(noun, "nmod:poss").Concat(Prepositional(noun, WordClass.By)).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        own = [.. Related(noun, "compound"), .. Related(noun, "amod")];
        if (own.Count > 0 && own.Any(child => Words[child].Tag == UniversalTag.Propn || Words[child].Relation == "compound" || char.IsUpper(Words[child].Form[0])))
        {
            return own;
        }

        var word = Words[noun];
        if (climbed > MaximumClimb || word.Head < 0)
        {
            return [];
        }

        if (IsVerbal(word.Head) && word.Relation is "obj" or "xcomp" or "obl")
        {
            return SurfaceSubjects(word.Head, climbed + 1);
        }

        return word.Relation is "nsubj:pass" ? Subjects(word.Head).ToList() : [];
    }

    IEnumerable<int> SubjectsOfNoun(int noun)
    {
        var near = Related(noun, "nmod:poss")
            .Concat(Prepositional(noun, WordClass.By))
            .Concat(Related(noun, "compound"))
            .Concat(Related(noun, "amod"))
            .Concat(Related(noun, "nmod:desc"))
            .Concat(IsVerbal(noun) ? Related(noun, "nsubj") : []); // "US airstrikes" with the noun taken for a verb
        var word = Words[noun];
        if (word.Head < 0 || !IsVerbal(word.Head))
        {
            return near;
        }

        return word.Relation switch
        {
            "obj" when IsLight(word.Head) => near.Concat(SurfaceSubjects(word.Head).Where(subject => !IsPassive(word.Head))),
            "nsubj:pass" when IsLight(word.Head) => near.Concat(Subjects(word.Head)),

            // "burning villages in a raid": the offensive is the subject's own.
            "obl" when HasCase(WordClass.During, noun) && Related(word.Head, "obj").Any() =>
                near.Concat(SurfaceSubjects(word.Head)),
            "nsubj" when IsPassive(word.Head) => near.Concat(Subjects(word.Head)),
            _ => near,
        };
    }

    bool IsLight(int verb) => lists.Framing.Find(Words[verb].Lemma.ToLowerInvariant(), FramingClass.Light) is not null;

    IEnumerable<int> Prepositional(int word, string slot) => PrepositionalChildren(word).Where(child => Serves(child, slot));

    IEnumerable<int> Prepositional(int word, WordClass prepositions) => PrepositionalChildren(word).Where(child => HasCase(prepositions, child));

    IEnumerable<int> PrepositionalChildren(int word)
    {
        foreach (var child in Sentence.Children(word))
        {
            if (Words[child].Relation is "nmod" or "obl" or "obl:agent" or "nmod:agent")
            {
                yield return child;
            }
        }
    }

    IEnumerable<int> PrepositionalOfVerb(int verb, string slot)
    {
        foreach (var child in Prepositional(verb, slot))
        {
            yield return child;
        }

        // "sending troops back into X": the phrase hangs on the adverb.
        foreach (var child in Related(verb, "advmod").SelectMany(adverb => Prepositional(adverb, slot)))
        {
            yield return child;
        }

        // "In X soldiers are reported to be surrounded": the phrase hangs on the report.
        if (Words[verb] is { Relation: "xcomp", Head: >= 0 and var report } && IsPassive(report) && lists.Framing.Find(Words[report].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
        {
            foreach (var child in Prepositional(report, slot).Where(child => child < report))
            {
                yield return child;
            }
        }

        // A phrase the parser hung on the object or on a shared verb may belong here as well.
        foreach (var child in Objects(verb).SelectMany(noun => Prepositional(noun, slot)))
        {
            yield return child;
        }

        var word = Words[verb];
        if (word.Relation == "acl:relcl" && word.Head >= 0
            && Sentence.Children(verb).Any(child => IsRelativePronoun(child) && Serves(child, slot)))
        {
            yield return word.Head;
        }

        // "clashed with the Taliban in X", read as the Taliban in X.
        if (lists.Is(WordClass.AroundSlot, slot))
        {
            foreach (var child in Sentence.Children(verb).Where(child => Words[child].Relation is "obl" or "obl:agent")
                .SelectMany(child => Prepositional(child, slot)))
            {
                yield return child;
            }
        }

        if (lists.Is(WordClass.SharedSlot, slot) && word.Head >= 0)
        {
            foreach (var other in Related(verb, "conj").Concat(Related(verb, "xcomp")).Where(IsVerbal))
            {
                foreach (var child in Prepositional(other, slot))
                {
                    yield return child;
                }
            }
        }
    }

    IEnumerable<int> PrepositionalOfNoun(int noun, string slot)
    {
        foreach (var child in Prepositional(noun, slot))
        {
            yield return child;
        }

        // "the loss of X to the Taliban", "the capture of X by the army", with the last hung on X
        if (lists.Is(WordClass.SharedSlot, slot) || lists.Is(WordClass.By, slot))
        {
            foreach (var child in Prepositional(noun, WordClass.Of).SelectMany(child => Prepositional(child, slot)))
            {
                yield return child;
            }
        }

        // "Fighting continued in X", read with the noun as the head.
        foreach (var child in Related(noun, "xcomp").Concat(Related(noun, "advcl")).Concat(Related(noun, "acl")).Where(IsVerbal)
            .SelectMany(verb => Prepositional(verb, slot)))
        {
            yield return child;
        }

        // "was captured" aside, "launched an attack on X" may hang X on the verb.
        var word = Words[noun];
        if (word.Head >= 0 && IsVerbal(word.Head) && word.Relation is "obj" or "nsubj:pass" or "nsubj" or "obl")
        {
            foreach (var child in PrepositionalOfVerb(word.Head, slot).Where(child => child != noun))
            {
                yield return child;
            }
        }
    }

    IEnumerable<int> Bearers(int predicate)
    {
        var word = Words[predicate];
        var own = Related(predicate, "nsubj").Concat(Related(predicate, "nsubj:pass")).ToList();
        if (own.Count > 0)
        {
            return own.All(IsRelativePronoun) && word.Relation == "acl:relcl" ? [word.Head] : own;
        }

        if (word.Head < 0)
        {
            return [];
        }

        if (word.Relation is "appos" or "amod" or "acl" or "nmod" or "acl:relcl" && !IsVerbal(word.Head))
        {
            return [word.Head];
        }

        if (word.Relation == "conj")
        {
            return Bearers(word.Head);
        }

        if (word.Relation is "xcomp" or "obl" or "advcl" or "ccomp" && IsVerbal(word.Head))
        {
            var objects = Objects(word.Head);
            return objects.Length > 0 ? objects : SurfaceSubjects(word.Head);
        }

        return [];
    }

    /// <summary>The nouns, the nearest first, in what a trigger is about: its objects, complements and prepositional phrases, and what hangs on those.</summary>
    IEnumerable<int> Concerned(int trigger)
    {
        var open = new Queue<int>([trigger]);
        while (open.TryDequeue(out var at))
        {
            foreach (var child in Sentence.Children(at))
            {
                if (!IsConcerned(at, child, at == trigger))
                {
                    continue;
                }

                if (Words[child].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
                {
                    yield return child;
                }

                open.Enqueue(child);
            }
        }
    }

    bool IsConcerned(int word, int child, bool isTrigger) => Words[child].Relation switch
    {
        "nsubj" or "nsubj:pass" when isTrigger => IsVerbal(word) && IsPassive(word),
        "parataxis" or "punct" or "acl:relcl" or "obl:unmarked" or "nmod:unmarked" or "obl:agent" or "discourse" => false,
        "advcl" => Words[child].FineTag == "VB" && !HasChild(child, WordClass.Passing, "mark"),
        "obl" or "nmod" => !HasChild(child, WordClass.Passing, "case") && !HasCase(WordClass.AccordingTo, child),
        "conj" => !IsVerbal(child),
        _ => true,
    };

    /// <summary>The words of a noun phrase that belong to its name tightly: determiners, adjectives, compounds and name parts.</summary>
    public IReadOnlyList<int> Tight(int head)
    {
        if (_tight[head] is { } known)
        {
            return known;
        }

        List<int> words = [head];
        foreach (var child in Sentence.Children(head))
        {
            if (Words[child].Relation is "amod" or "compound" or "flat" or "nummod" or "det" or "nmod:poss" or "nmod:desc"
                or "flat:name" or "goeswith" or "det:predet")
            {
                words.AddRange(Tight(child));
            }
        }

        return _tight[head] = [.. words];
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
