using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds frames in sentences: a trigger word, and around it phrases of the right kinds in the right slots.</summary>
sealed class FrameMatcher
{
    readonly Dictionary<string, List<TriggerSense>>[] _byTrigger = [.. Enum.GetValues<TriggerClass>().Select(_ => new Dictionary<string, List<TriggerSense>>(StringComparer.Ordinal))]; // word class -> lemma -> what it may tell
    readonly HashSet<string> _lossVerbs = []; // by which losses are told ("kill"), whatever caused them
    readonly WordLists _words;
    readonly RoleFiller _roles;

    public FrameMatcher(IEnumerable<Frame> frames, WordLists words)
    {
        _words = words;
        _roles = new RoleFiller(words);
        foreach (var frame in frames)
        {
            foreach (var reading in frame.Readings)
            {
                foreach (var trigger in reading.Lemmas)
                {
                    if (Casualties.IsLoss(frame) && reading.Trigger == TriggerClass.Verb && reading.Objects.Count == 0)
                    {
                        _lossVerbs.Add(trigger.Lemma);
                    }

                    var byLemma = _byTrigger[(int)reading.Trigger];
                    if (!byLemma.TryGetValue(trigger.Lemma, out var list))
                    {
                        byLemma[trigger.Lemma] = list = [];
                    }

                    list.Add(new TriggerSense(frame, reading, trigger.Particle, [.. reading.Roles.OrderByDescending(role => role.Needed)], [.. reading.Telling.Select(told => told.Split(' '))]));
                }
            }
        }
    }

    /// <summary>The best match of each trigger word of a sentence, in text order.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="phrases">What its phrases mean.</param>
    /// <param name="antecedents">What its pronouns stand for.</param>
    /// <param name="misses">Takes the frames that nearly matched; null where nobody asks.</param>
    public IReadOnlyList<FrameMatch> Match(SentenceGrammar grammar, PhraseReader phrases, Antecedents antecedents, List<NearMiss>? misses = null)
    {
        var matches = new List<FrameMatch>();
        var senses = new List<TriggerSense>();
        foreach (var word in grammar.Words)
        {
            FrameMatch? best = null;
            senses.Clear();
            AddSenses(grammar, word, senses);
            if (senses.Count == 0 || (word.Tag == UniversalTag.Propn && phrases.IsTime(grammar.Sentence.Index, word.Index))) // "in March" is no march
            {
                continue;
            }

            foreach (var sense in senses)
            {
                var match = TryMatch(grammar, phrases, antecedents, word.Index, sense, misses);
                if (match is not null && (best is null || match.Score > best.Score || (match.Score == best.Score && IsTerritorial(match) && !IsTerritorial(best)))) // a base is captured, its battalion is not arrested
                {
                    best = match;
                }
            }

            if (best is not null)
            {
                matches.Add(best);
            }
        }

        return Casualties.Fold(grammar, SwallowedMatches.LeaveOut(grammar, matches), _lossVerbs);
    }

    static bool IsTerritorial(FrameMatch match) => match.Frame.Control is not null;

    /// <summary>A way in which a word may tell a frame.</summary>
    /// <param name="Frame">The frame.</param>
    /// <param name="Reading">The reading whose trigger the word is.</param>
    /// <param name="Particle">The particle that must go with it; null where none need.</param>
    /// <param name="Roles">The reading's roles, those that must be filled first.</param>
    /// <param name="Telling">The words of each phrase that what is told may say.</param>
    sealed record TriggerSense(Frame Frame, FrameReading Reading, string? Particle, FrameRole[] Roles, string[][] Telling);

    void AddSenses(SentenceGrammar grammar, Word word, List<TriggerSense> senses)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        if (word.Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adj && word.FineTag.StartsWith("VB", StringComparison.Ordinal)
            && !grammar.IsAttribute(word.Index))
        {
            Add(TriggerClass.Verb, lemma);
        }

        // "Fighting continued", "US airstrikes against …": nouns that the tagger may take for verbs.
        var noun = word.FineTag == "VBG" ? word.Form.ToLowerInvariant() : grammar.Hyphened(word.Index) is { } whole && _byTrigger[(int)TriggerClass.Noun].ContainsKey(whole) ? whole : lemma;
        if (word.Tag is UniversalTag.Noun || (word.Tag is UniversalTag.Propn && !IsPartOfName(grammar, word)) || word.FineTag is "NN" or "NNS"
            || (word.Tag == UniversalTag.Verb && !_byTrigger[(int)TriggerClass.Verb].ContainsKey(noun)))
        {
            Add(TriggerClass.Noun, noun);
        }

        if (word.Tag is UniversalTag.Adj || word.FineTag is "VBN" or "VBG" or "JJ")
        {
            Add(TriggerClass.Adjective, word.Form.ToLowerInvariant());
        }

        void Add(TriggerClass wordClass, string trigger)
        {
            if (_byTrigger[(int)wordClass].TryGetValue(trigger, out var found))
            {
                senses.AddRange(found);
            }
        }
    }

    /// <summary>"The withdrawal …", "the loss": an act that is named without its parties, as it was told of before.</summary>
    static bool IsToldBefore(SentenceGrammar grammar, int trigger, Frame frame, FrameReading reading) =>
        reading.Trigger == TriggerClass.Noun && reading.Cases.Count == 0 && reading.Governors.Count == 0 && grammar.Words[trigger].FineTag == "NN"
        && frame.Control?.Effect is "leave" or "loss" && IsWhatItIsAbout(grammar, grammar.Words[trigger])
        && grammar.HasChild(trigger, WordClass.Pointing, "det")
        && !grammar.Sentence.Children(trigger).Any(child => grammar.Words[child].Relation is "nmod" or "nmod:poss" or "compound" or "amod" or "nmod:desc");

    static bool IsWhatItIsAbout(SentenceGrammar grammar, Word noun) => noun.Relation == "nsubj"
        || (noun is { Relation: "obj", Head: >= 0 } && grammar.Lists.Framing.Find(grammar.Words[noun.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null);

    /// <summary>"the 9th Armoured Division": a word that only helps to name something.</summary>
    static bool IsPartOfName(SentenceGrammar grammar, Word word) =>
        !grammar.Sentence.IsHeading && word.Index > 0 && char.IsUpper(word.Form[0])
        && ((char.IsUpper(grammar.Words[word.Index - 1].Form[0]) && word.Index > 1) || grammar.Words[word.Index - 1] is { Tag: UniversalTag.Propn } or { Tag: UniversalTag.Adj, FineTag: "NNP" }
            || grammar.Related(word.Index, "compound").Concat(grammar.Related(word.Index, "flat")).Any(child => grammar.Words[child].Tag == UniversalTag.Propn));

    FrameMatch? TryMatch(
        SentenceGrammar grammar,
        PhraseReader phrases,
        Antecedents antecedents,
        int trigger,
        TriggerSense sense,
        List<NearMiss>? misses)
    {
        var (frame, reading, particle, rolesInTurn, telling) = sense;
        if (IsLossOfPeople(grammar, trigger, frame, reading))
        {
            return null;
        }

        var span = grammar.Words[trigger].Span;
        var score = 0.0;
        if (particle is not null)
        {
            if (RoleFiller.ParticleOf(grammar, trigger, particle) is not { } found)
            {
                return misses is null ? null : Miss(MatchStep.Particle, "'{0}' is not there", [particle]);
            }

            var isFar = found > trigger + 1 && grammar.Words[found] is { Relation: "case", Head: var source } && source != trigger; // behind the object
            if (isFar && !reading.Roles.Any(role => role.Slots.Contains("object")))
            {
                return Miss(MatchStep.Particle, "'{0}' tells of its object", [particle]); // "pulled its *envoys* out of X"
            }

            span = span.Union(grammar.Words[found].Span);
            score += isFar ? 0 : 2;
        }

        var anchor = trigger; // the word whose slots count besides the trigger's own
        if (reading.Objects.Count > 0)
        {
            if (ObjectNoun(grammar, trigger, reading.Objects) is not { } noun)
            {
                return Miss(MatchStep.With, "its object is none of {0}", reading.Objects);
            }

            anchor = noun;
            if (frame.Control?.Effect == "gain" && IsPlaceOfItsOwn(grammar, phrases, antecedents, anchor))
            {
                return Miss(MatchStep.With, "its object is a place of its own");
            }

            span = span.Union(grammar.Words[anchor].Span);
            score += 2;
        }

        if (reading.Cases.Count > 0)
        {
            if ((grammar.CaseOf(trigger) ?? (grammar.Words[trigger] is { Relation: "conj", Head: >= 0 and var first } ? grammar.CaseOf(first) : null)) is not { } preposition || !reading.Cases.Contains(preposition))
            {
                return Miss(MatchStep.After, "it does not stand after {0}", reading.Cases);
            }

            score += 2;
        }

        if (reading.Modifiers.Count > 0)
        {
            if (!IsModified(grammar, phrases, trigger, anchor, reading, frame.Control?.Effect))
            {
                return Miss(MatchStep.Beside, "none of {0} is beside it", reading.Modifiers);
            }

            score += 1.5;
        }

        if (reading.Governors.Count > 0 && !IsGoverned(grammar, trigger, reading.Governors))
        {
            return Miss(MatchStep.Governed, "it hangs on none of {0}", reading.Governors);
        }

        score += reading.Governors.Count > 0 && frame.Control?.Effect is "contest" or "loss" ? 0.5 : 0; // that it goes on, spreads or ends is more than that it is

        if (reading.Without.Count > 0 && HasUnwanted(grammar, trigger, anchor, reading))
        {
            return Miss(MatchStep.Without, "one of {0} is with it", reading.Without);
        }

        if (telling.Length > 0)
        {
            if (!IsTold(grammar, trigger, telling))
            {
                return Miss(MatchStep.Telling, "what it tells of says none of {0}", reading.Telling);
            }

            score += 2;
        }

        if (reading.IsNegated && !IsNegated(grammar, trigger))
        {
            return Miss(MatchStep.Beside, "it is not negated");
        }

        if (reading.Voice is { } voice && reading.Trigger == TriggerClass.Verb && !IsInVoice(grammar, trigger, voice))
        {
            return misses is null ? null : Miss(MatchStep.Voice, "it is not {0}", [voice]);
        }

        if (reading is { Voice: "intransitive", Trigger: TriggerClass.Verb } && grammar.Words[trigger] is { FineTag: "VBN", Relation: "acl" or "amod" } && !grammar.Related(trigger, "mark").Any())
        {
            return Miss(MatchStep.Voice, "it tells what is left of its noun"); // "not one soldier left"
        }

        Dictionary<string, IReadOnlyList<Phrase>>? filled = null; // most readings fail before any of their roles is
        var taken = new HashSet<int>();
        foreach (var role in rolesInTurn)
        {
            var (fillers, conflict) = _roles.Fill(grammar, phrases, antecedents, trigger, anchor, reading.Trigger == TriggerClass.Verb, particle, role, taken, frame.Control is not null, frame.Type == "RETREAT");
            if (fillers.Count == 0)
            {
                if (conflict || (role.Needed && !IsToldBefore(grammar, trigger, frame, reading)))
                {
                    return misses is null ? null
                        : conflict ? Miss(MatchStep.Role, "its subject cannot be its {0}: {1}", [role.Name], role.Kinds)
                        : Miss(MatchStep.Role, "nothing fills {0}: {1} that is {2}", [role.Name], role.Slots, role.Kinds);
                }

                continue;
            }

            (filled ??= [])[role.Name] = fillers;
            foreach (var filler in fillers)
            {
                if (!filler.Inferred)
                {
                    taken.Add(filler.Head);
                }
            }

            score += role.Needed ? 1.5 : 1;
            score += role.Kinds.Contains("nobody") && fillers[0].Sentence == grammar.Sentence.Index && grammar.Conjuncts(fillers[0].Head).Count > 1 ? 0.5 : 0; // "neither A nor B holds it" is told of both
        }

        var roles = filled ?? [];
        if (ControlMisreadings.Of(grammar, phrases, trigger, frame.Control?.Effect, roles) is { } reason)
        {
            return Miss(MatchStep.Role, reason);
        }

        // What is said of a subject with "is" hangs on the word that says it.
        var told = grammar.Words[trigger].Relation == "cop" ? grammar.Words[trigger].Head : trigger;
        return new FrameMatch(frame, reading, grammar.Sentence.Index, told, span, roles, score);

        // The reason is worded only where somebody asks for it: most words tell most frames not.
        FrameMatch? Miss(MatchStep step, string lacking, params ReadOnlySpan<IReadOnlyList<string>> wanted)
        {
            for (var i = 0; misses is not null && i < wanted.Length; i++)
            {
                lacking = lacking.Replace($"{{{i}}}", Some(wanted[i]), StringComparison.Ordinal);
            }

            misses?.Add(new NearMiss(grammar.Sentence.Index, grammar.Words[trigger].Form, grammar.Words[trigger].Span, frame.Id, lacking, step));
            return null;
        }
    }

    /// <summary>The first object of a trigger, or what it counts, that is among some nouns; null where none is.</summary>
    int? ObjectNoun(SentenceGrammar grammar, int trigger, IReadOnlyList<string> nouns)
    {
        foreach (var word in grammar.Fill(trigger, "object"))
        {
            if (IsAmong(nouns, word, grammar))
            {
                return word;
            }

            foreach (var counted in CountedBy(grammar, word))
            {
                if (IsAmong(nouns, counted, grammar))
                {
                    return counted;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a complement behind a trigger says one of some things.</summary>
    static bool IsTold(SentenceGrammar grammar, int trigger, string[][] telling)
    {
        foreach (var clause in grammar.Fill(trigger, "complement"))
        {
            foreach (var told in clause > trigger ? telling : [])
            {
                if (IsSaidIn(grammar, clause, told))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"its losses": people, and no place.</summary>
    static bool IsLossOfPeople(SentenceGrammar grammar, int trigger, Frame frame, FrameReading reading) =>
        reading.Trigger == TriggerClass.Noun && reading.Cases.Count == 0 && grammar.Words[trigger].FineTag == "NNS" && frame.Control?.Effect == "loss"
        && reading.Roles.Any(role => role.Needed && role.Slots.Contains("possessor"));

    /// <summary>"taking the district" takes one, "five districts, among them X" those it names, "two villages … They are X and Y" those that are named later; none is "taking ground".</summary>
    static bool IsPlaceOfItsOwn(SentenceGrammar grammar, PhraseReader phrases, Antecedents antecedents, int noun) => IsJoinedToPlace(grammar, phrases, noun)
        || phrases.Read(grammar.Sentence.Index, noun) is { Area.Level: not "ground" } area && (area.Place is not null || phrases.Lists.Places(area) is [{ Place: not null }, ..] || antecedents.Places(area) is not null || (area.Area.Level != "part" && grammar.Words[noun].FineTag != "NNS"));

    /// <summary>"took X, Y and dozens of *villages*": a noun in a list that begins with a place's name.</summary>
    static bool IsJoinedToPlace(SentenceGrammar grammar, PhraseReader phrases, int noun)
    {
        var counting = grammar.Words[noun] is { Relation: "nmod", Head: >= 0 and var dozens } && grammar.HasCase(WordClass.Of, noun) ? dozens : noun;
        return grammar.Words[counting] is { Relation: "conj", Head: >= 0 and var first } && phrases.Read(grammar.Sentence.Index, first).Place is not null;
    }

    /// <summary>Whether one of the words that a reading asks for is beside its trigger or its object noun.</summary>
    static bool IsModified(SentenceGrammar grammar, PhraseReader phrases, int trigger, int anchor, FrameReading reading, string? frameEffect)
    {
        var copula = grammar.Words[trigger].Relation == "cop" ? grammar.Words[trigger].Head : -1;
        return AnyModifies(grammar.Sentence.Children(trigger)) || (anchor != trigger && copula < 0 && AnyModifies(grammar.Sentence.Children(anchor)))
            || (copula >= 0 && (AnyModifies(grammar.Sentence.Children(copula)) || Modifies(copula))) // "will be *back* in X"
            || (anchor != trigger && AnyModifiesSetting()) // "changed hands twice in a day"
            || (reading.Trigger == TriggerClass.Noun && IsModifiedTightly()); // "a suicide truck bombing"

        bool AnyModifies(Dependents words)
        {
            foreach (var word in words)
            {
                if (Modifies(word))
                {
                    return true;
                }
            }

            return false;
        }

        bool AnyModifiesSetting()
        {
            foreach (var setting in grammar.Related(trigger, "obl"))
            {
                if (AnyModifies(grammar.Sentence.Children(setting)))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsModifiedTightly()
        {
            foreach (var word in grammar.Tight(trigger))
            {
                if (word != trigger && Modifies(word))
                {
                    return true;
                }
            }

            return false;
        }

        bool Modifies(int word) => IsAmong(reading.Modifiers, word, grammar) && !(frameEffect is not null && grammar.Words[word].Relation == "obl" && grammar.HasCase(WordClass.Passing, word)) // "holds X despite a *siege*"
            && !(grammar.Words[word].Tag == UniversalTag.Propn && phrases.IsTime(grammar.Sentence.Index, word)); // "fell in May"
    }

    /// <summary>Whether one of the words that a reading must not have is beside its trigger or its object noun.</summary>
    static bool HasUnwanted(SentenceGrammar grammar, int trigger, int anchor, FrameReading reading)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            if (IsUnwanted(child) && (grammar.Words[child].Relation is not ("conj" or "parataxis") || !grammar.Related(child, "nsubj").Any())) // not of another clause
            {
                return true;
            }
        }

        return (anchor != trigger && (AnyUnwanted(grammar.Sentence.Children(anchor)) || IsUnwantedInSetting()))
            || (trigger + 1 < grammar.Words.Count && grammar.Words[trigger + 1] is { Relation: "case", Head: >= 0 and var behind } && grammar.Words[behind].Head == trigger && IsUnwanted(trigger + 1)) // "left *behind* bombs", read as a preposition
            || (grammar.Words[trigger] is { Relation: "cop", Head: >= 0 and var said } && IsUnwanted(said)); // "is still *present* in X"

        bool AnyUnwanted(Dependents words)
        {
            foreach (var word in words)
            {
                if (IsUnwanted(word))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsUnwantedInSetting()
        {
            foreach (var setting in grammar.Related(trigger, "obl"))
            {
                if (AnyUnwanted(grammar.Sentence.Children(setting)))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsUnwanted(int word) => reading.Without.Contains(grammar.Words[word].Lemma.ToLowerInvariant());
    }

    static bool IsInVoice(SentenceGrammar grammar, int verb, string voice) =>
        grammar.IsPassive(verb) == (voice == "passive") && !(voice == "intransitive" && grammar.Related(verb, "obj").Any());

    /// <summary>"are not *on board*", "aren't all on board", "no soldier was *left*": whether a negation before a word hangs on it or on what stands between them.</summary>
    static bool IsNegated(SentenceGrammar grammar, int trigger)
    {
        const int Farthest = 3; // steps up the tree
        for (var word = 0; word < trigger; word++)
        {
            if ((grammar.Is(WordClass.Not, word) || (grammar.Is(WordClass.No, word) && grammar.Words[word].Relation == "det")) && grammar.Ancestors(word).Take(Farthest + 1).TakeWhile(up => up == word || !grammar.IsVerbal(up) || up == trigger).Contains(trigger))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first words of a list, for people.</summary>
    static string Some(IReadOnlyList<string> words)
    {
        const int Most = 6;
        return string.Join(", ", words.Take(Most)) + (words.Count > Most ? ", …" : "");
    }

    /// <summary>Whether a word is among some lemmas, itself or with what a hyphen joins it to; "troops" is a lemma of its own in the treebanks.</summary>
    static bool IsAmong(IReadOnlyList<string> lemmas, int word, SentenceGrammar grammar)
    {
        var lemma = grammar.Words[word].Lemma.ToLowerInvariant();
        return lemmas.Contains(lemma) || (lemma is [.., 's'] && lemmas.Contains(lemma[..^1])) || (grammar.Hyphened(word) is { } whole && lemmas.Contains(whole));
    }

    /// <summary>"dozens of *shells*", "200 kilograms of *explosives*", "two days of *fighting*": what an object only counts.</summary>
    IEnumerable<int> CountedBy(SentenceGrammar grammar, int word) => _words.Number(grammar.Words[word].Form.ToLowerInvariant()) is null && !grammar.Is(WordClass.CountedHead, word) && !grammar.Is(WordClass.SpanUnit, word)
        ? []
        : grammar.Related(word, "nmod").Where(child => grammar.HasCase(WordClass.Of, child)).SelectMany(grammar.Conjuncts);

    /// <summary>Whether each word of a phrase is a clause's verb or one of its dependents.</summary>
    static bool IsSaidIn(SentenceGrammar grammar, int clause, string[] phrase)
    {
        foreach (var word in phrase)
        {
            if (!IsOrDependsOn(word))
            {
                return false;
            }
        }

        return true;

        bool IsOrDependsOn(string word)
        {
            foreach (var child in grammar.Sentence.Children(clause))
            {
                if (IsCalled(child, word))
                {
                    return true;
                }
            }

            return IsCalled(clause, word);
        }

        bool IsCalled(int child, string word) => string.Equals(grammar.Words[child].Lemma, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(grammar.Words[child].Form, word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word hangs on one of some verbs, itself or as part of a phrase ("fell into the *hands*", "is the *target*").</summary>
    bool IsGoverned(SentenceGrammar grammar, int trigger, IReadOnlyList<string> governors)
    {
        var head = grammar.Words[trigger].Head;
        return (head >= 0 && governors.Contains(grammar.Words[head].Lemma.ToLowerInvariant())
                && !(grammar.Words[head].Tag == UniversalTag.Noun && _words.Area(grammar.Words[head].Lemma.ToLowerInvariant()) is not null)) // "the only place in their hands" was not placed there
            || (head >= 0 && grammar.IsVerbal(head) && grammar.Sentence.Children(head).Any(child => child > head && child != trigger && governors.Contains($"{grammar.Words[head].Lemma} {grammar.Words[child].Lemma}".ToLowerInvariant()))) // "came to an end"
            || (head >= 0 && grammar.Words[trigger].Relation == "nsubj" && grammar.Is(WordClass.Lasting, head)
                && grammar.Related(head, "xcomp").Any(state => governors.Contains(grammar.Words[state].Lemma.ToLowerInvariant()) || governors.Contains(grammar.Words[state].Form.ToLowerInvariant()))) // "control remains disputed"
            || grammar.Sentence.Children(trigger).Any(child => grammar.Words[child].Relation == "acl:relcl" && governors.Contains(grammar.Words[child].Lemma.ToLowerInvariant())) // "clashes which left 31 dead"
            || (head >= 0 && grammar.Words[trigger].Relation == "nsubj" && grammar.CaseOf(head) is not null && grammar.Related(head, "cop").Any() && governors.Any(governor => _words.Is(WordClass.Be, governor))) // "the *flag* is over the square"
            || grammar.Sentence.Children(trigger).Any(child => grammar.Words[child].Relation == "cop" && governors.Any(governor => _words.Is(WordClass.Be, governor)));
    }
}
