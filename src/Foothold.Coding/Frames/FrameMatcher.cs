using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Finds frames in sentences: a trigger word, and around it phrases of the right kinds in the right slots.</summary>
sealed class FrameMatcher
{
    const double FarthestThreat = 25; // kilometres from which a force threatens a place; our own choice

    readonly Dictionary<(TriggerClass Class, string Lemma), List<(Frame Frame, FrameReading Reading, string? Particle)>> _byTrigger = [];
    readonly HashSet<string> _lossVerbs = []; // by which losses are told ("kill"), whatever caused them
    readonly WordLists _words;

    public FrameMatcher(IEnumerable<Frame> frames, WordLists words)
    {
        _words = words;
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

                    var key = (reading.Trigger, trigger.Lemma);
                    if (!_byTrigger.TryGetValue(key, out var list))
                    {
                        _byTrigger[key] = list = [];
                    }

                    list.Add((frame, reading, trigger.Particle));
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
        foreach (var word in grammar.Words.Where(word => !(word.Tag == UniversalTag.Propn && phrases.IsTime(grammar.Sentence.Index, word.Index)))) // "in March" is no march
        {
            FrameMatch? best = null;
            foreach (var (frame, reading, particle) in Readings(grammar, word))
            {
                var match = TryMatch(grammar, phrases, antecedents, word.Index, frame, reading, particle, misses);
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

    IEnumerable<(Frame Frame, FrameReading Reading, string? Particle)> Readings(SentenceGrammar grammar, Word word)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        if (word.Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adj && word.FineTag.StartsWith("VB", StringComparison.Ordinal)
            && !grammar.IsAttribute(word.Index))
        {
            foreach (var reading in _byTrigger.GetValueOrDefault((TriggerClass.Verb, lemma)) ?? [])
            {
                yield return reading;
            }
        }

        // "Fighting continued", "US airstrikes against …": nouns that the tagger may take for verbs.
        var noun = word.FineTag == "VBG" ? word.Form.ToLowerInvariant() : grammar.Hyphened(word.Index) is { } whole && _byTrigger.ContainsKey((TriggerClass.Noun, whole)) ? whole : lemma;
        if (word.Tag is UniversalTag.Noun || (word.Tag is UniversalTag.Propn && !IsPartOfName(grammar, word)) || word.FineTag is "NN" or "NNS"
            || (word.Tag == UniversalTag.Verb && !_byTrigger.ContainsKey((TriggerClass.Verb, noun))))
        {
            foreach (var reading in _byTrigger.GetValueOrDefault((TriggerClass.Noun, noun)) ?? [])
            {
                yield return reading;
            }
        }

        if (word.Tag is UniversalTag.Adj || word.FineTag is "VBN" or "VBG" or "JJ")
        {
            foreach (var reading in _byTrigger.GetValueOrDefault((TriggerClass.Adjective, word.Form.ToLowerInvariant())) ?? [])
            {
                yield return reading;
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
        Frame frame,
        FrameReading reading,
        string? particle,
        List<NearMiss>? misses)
    {
        if (reading.Trigger == TriggerClass.Noun && reading.Cases.Count == 0 && grammar.Words[trigger].FineTag == "NNS" && frame.Control?.Effect == "loss" && reading.Roles.Any(role => role.Needed && role.Slots.Contains("possessor")))
        {
            return null; // "its losses" are people
        }

        var span = grammar.Words[trigger].Span;
        var score = 0.0;
        if (particle is not null)
        {
            if (ParticleOf(grammar, trigger, particle) is not { } found)
            {
                return Miss(MatchStep.Particle, $"'{particle}' is not there");
            }

            span = span.Union(grammar.Words[found].Span);
            score += 2;
        }

        var anchor = trigger; // the word whose slots count besides the trigger's own
        if (reading.Objects.Count > 0)
        {
            var noun = grammar.Fill(trigger, "object").SelectMany(word => CountedBy(grammar, word).Prepend(word)).Cast<int?>()
                .FirstOrDefault(word => IsAmong(reading.Objects, word!.Value, grammar));
            if (noun is null)
            {
                return Miss(MatchStep.With, $"its object is none of {Some(reading.Objects)}");
            }

            anchor = noun.Value;
            if (frame.Control?.Effect == "gain" && phrases.Read(grammar.Sentence.Index, anchor) is { Area.Level: not "ground" } area
                && (area.Place is not null || (area.Area.Level != "part" && grammar.Words[anchor].FineTag != "NNS")))
            {
                return Miss(MatchStep.With, "its object is a place of its own"); // "taking the district" takes one; it is not "taking ground"
            }

            span = span.Union(grammar.Words[anchor].Span);
            score += 2;
        }

        if (reading.Cases.Count > 0)
        {
            if (grammar.CaseOf(trigger) is not { } preposition || !reading.Cases.Contains(preposition))
            {
                return Miss(MatchStep.After, $"it does not stand after {Some(reading.Cases)}");
            }

            score += 2;
        }

        if (reading.Modifiers.Count > 0)
        {
            if (!grammar.Sentence.Children(trigger).Concat(grammar.Sentence.Children(grammar.Words[trigger].Relation == "cop" ? grammar.Words[trigger].Head : anchor))
                .Concat(anchor == trigger ? [] : grammar.Related(trigger, "obl").SelectMany(word => grammar.Sentence.Children(word))) // "changed hands twice in a day"
                .Concat(reading.Trigger == TriggerClass.Noun ? grammar.Tight(trigger).Skip(1) : []) // "a suicide truck bombing"
                .Any(child => IsAmong(reading.Modifiers, child, grammar)))
            {
                return Miss(MatchStep.Beside, $"none of {Some(reading.Modifiers)} is beside it");
            }

            score += 1.5;
        }

        if (reading.Governors.Count > 0 && !IsGoverned(grammar, trigger, reading.Governors))
        {
            return Miss(MatchStep.Governed, $"it hangs on none of {Some(reading.Governors)}");
        }

        if (reading.Without.Count > 0 && grammar.Sentence.Children(trigger).Concat(anchor == trigger ? [] : grammar.Sentence.Children(anchor).Concat(grammar.Related(trigger, "obl").SelectMany(word => grammar.Sentence.Children(word))))
            .Any(child => reading.Without.Contains(grammar.Words[child].Lemma.ToLowerInvariant())))
        {
            return Miss(MatchStep.Without, $"one of {Some(reading.Without)} is with it");
        }

        if (reading.Telling.Count > 0)
        {
            if (!grammar.Fill(trigger, "complement").Any(clause => clause > trigger && reading.Telling.Any(told => IsSaidIn(grammar, clause, told))))
            {
                return Miss(MatchStep.Telling, $"what it tells of says none of {Some(reading.Telling)}");
            }

            score += 2;
        }

        if (reading.Voice is { } voice && reading.Trigger == TriggerClass.Verb
            && (grammar.IsPassive(trigger) != (voice == "passive") || (voice == "intransitive" && grammar.Related(trigger, "obj").Any())))
        {
            return Miss(MatchStep.Voice, $"it is not {voice}");
        }

        if (reading is { Voice: "intransitive", Trigger: TriggerClass.Verb } && grammar.Words[trigger] is { FineTag: "VBN", Relation: "acl" or "amod" })
        {
            return Miss(MatchStep.Voice, "it tells what is left of its noun"); // "not one soldier left"
        }

        var roles = new Dictionary<string, IReadOnlyList<Phrase>>();
        var taken = new HashSet<int>();
        foreach (var role in reading.Roles.OrderByDescending(role => role.Needed))
        {
            var (fillers, conflict) = FillRole(grammar, phrases, antecedents, trigger, anchor, reading.Trigger == TriggerClass.Verb, particle, role, taken, frame.Control is not null, frame.Type == "RETREAT");
            if (fillers.Count == 0)
            {
                if (conflict || (role.Needed && !IsToldBefore(grammar, trigger, frame, reading)))
                {
                    return Miss(MatchStep.Role, conflict
                        ? $"its subject cannot be its {role.Name}: {Some(role.Kinds)}"
                        : $"nothing fills {role.Name}: {Some(role.Slots)} that is {Some(role.Kinds)}");
                }

                continue;
            }

            roles[role.Name] = fillers;
            taken.UnionWith(fillers.Where(filler => !filler.Inferred).Select(filler => filler.Head));
            score += role.Needed ? 1.5 : 1;
        }

        if (frame.Control?.Effect == "hold" && grammar.Is(WordClass.Have, trigger) && grammar.Related(trigger, "xcomp").Any(child => grammar.Words[child].FineTag == "VBN"))
        {
            return Miss(MatchStep.Role, "what it has is done to its object"); // "has the town encircled"
        }

        if (frame.Control?.Effect is "hold" or "gain" && roles.GetValueOrDefault("place") is [{ Area: not null } way] && way.Sentence == grammar.Sentence.Index && grammar.Is(WordClass.Way, way.Head)
            && grammar.Related(way.Head, "nmod").Any(child => grammar.HasCase(WordClass.FromOrTo, child) || grammar.HasCase(WordClass.Between, child)))
        {
            return Miss(MatchStep.Role, "a way to a place is not the place"); // "controls the road to X"
        }

        if (frame.Control?.Effect == "gain" && grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "obj" or "nsubj:pass", Head: >= 0 and var halting } && grammar.Is(WordClass.Halting, halting))
        {
            return Miss(MatchStep.Role, "it is said to be halted or feared"); // "dug trenches to slow the advance"
        }

        if (frame.Control?.Effect == "contest" && grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var ending } && grammar.Is(WordClass.Ended, ending))
        {
            return Miss(MatchStep.Role, "it is over");
        }

        // "took over the post": a person's office
        if (frame.Control is not null && roles.GetValueOrDefault("place") is [{ Place: null, Area: not null } office] && office.Sentence == grammar.Sentence.Index && grammar.Is(WordClass.Office, office.Head)
            && roles.GetValueOrDefault("agent") is [{ } bearer, ..] && bearer.Sentence == grammar.Sentence.Index && (bearer.Actor is null or { Kind: ActorKind.Person } || bearer.IsUnknownName || (grammar.Words[bearer.Head].FineTag == "NN" && phrases.RoleOf(bearer) is RolePart.Government)))
        {
            return Miss(MatchStep.Role, "its place is somebody's office");
        }

        // What is said of a subject with "is" hangs on the word that says it.
        var told = grammar.Words[trigger].Relation == "cop" ? grammar.Words[trigger].Head : trigger;
        return new FrameMatch(frame, reading, grammar.Sentence.Index, told, span, roles, score);

        FrameMatch? Miss(MatchStep step, string reason)
        {
            misses?.Add(new NearMiss(grammar.Sentence.Index, grammar.Words[trigger].Form, grammar.Words[trigger].Span, frame.Id, reason, step));
            return null;
        }
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

    /// <summary>"dozens of *shells*", "200 kilograms of *explosives*": what an object only counts.</summary>
    IEnumerable<int> CountedBy(SentenceGrammar grammar, int word) => _words.Number(grammar.Words[word].Form.ToLowerInvariant()) is null && !grammar.Is(WordClass.CountedHead, word)
        ? []
        : grammar.Related(word, "nmod").Where(child => grammar.HasCase(WordClass.Of, child)).SelectMany(grammar.Conjuncts);

    /// <summary>Whether each word of a phrase is a clause's verb or one of its dependents.</summary>
    static bool IsSaidIn(SentenceGrammar grammar, int clause, string phrase) => phrase.Split(' ').All(word =>
        grammar.Sentence.Children(clause).Append(clause).Any(child => string.Equals(grammar.Words[child].Lemma, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(grammar.Words[child].Form, word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a word hangs on one of some verbs, itself or as part of a phrase ("fell into the *hands*", "is the *target*").</summary>
    bool IsGoverned(SentenceGrammar grammar, int trigger, IReadOnlyList<string> governors)
    {
        var head = grammar.Words[trigger].Head;
        return (head >= 0 && governors.Contains(grammar.Words[head].Lemma.ToLowerInvariant())
                && !(grammar.Words[head].Tag == UniversalTag.Noun && _words.Area(grammar.Words[head].Lemma.ToLowerInvariant()) is not null)) // "the only place in their hands" was not placed there
            || grammar.Sentence.Children(trigger).Any(child => grammar.Words[child].Relation == "acl:relcl" && governors.Contains(grammar.Words[child].Lemma.ToLowerInvariant())) // "clashes which left 31 dead"
            || grammar.Sentence.Children(trigger).Any(child => grammar.Words[child].Relation == "cop" && governors.Any(governor => _words.Is(WordClass.Be, governor)));
    }

    static int? ParticleOf(SentenceGrammar grammar, int trigger, string particle)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            if (string.Equals(grammar.Words[child].Form, particle, StringComparison.OrdinalIgnoreCase)
                && grammar.Words[child].Relation is "compound:prt" or "advmod" or "case" or "mark" or "xcomp" or "obl" or "advmod:emph")
            {
                return child;
            }
        }

        var next = trigger + 1;
        if (next < grammar.Words.Count && grammar.IsPassive(trigger) && grammar.Words[next].Relation == "case" && grammar.Words[grammar.Words[next].Head].Head == trigger)
        {
            return null; // "the schools were closed in X"
        }

        return next < grammar.Words.Count && string.Equals(grammar.Words[next].Form, particle, StringComparison.OrdinalIgnoreCase)
            ? next
            : null;
    }

    (IReadOnlyList<Phrase> Fillers, bool Conflict) FillRole(
        SentenceGrammar grammar,
        PhraseReader phrases,
        Antecedents antecedents,
        int trigger,
        int anchor,
        bool isVerb,
        string? particle,
        FrameRole role,
        HashSet<int> taken,
        bool isTerritorial,
        bool isRetreat)
    {
        var conflict = false;
        List<Phrase>? wide = null;
        foreach (var slot in role.Slots)
        {
            var fillers = new List<Phrase>();
            var heads = grammar.Fill(trigger, slot, isVerb);
            if (particle is not null && slot == "object")
            {
                // "handed over X" read as a preposition, "beat back X" with X hung on the adverb
                heads = heads.Concat(grammar.Fill(trigger, particle, isVerb));
                heads = ParticleOf(grammar, trigger, particle) is { } at
                    ? heads.Concat(grammar.Related(at, "obl")).Concat(grammar.Related(at, "obj"))
                    : heads;
            }

            if (anchor != trigger && slot is not ("subject" or "object"))
            {
                heads = grammar.Fill(anchor, slot).Concat(heads);
            }

            if (role.Kinds.Any(kind => kind is "place" or "site" or "post"))
            {
                heads = heads.Concat(heads.ToList().SelectMany(head => phrases.PlacesBehindContainer(grammar, head)));
            }

            foreach (var head in heads.Distinct())
            {
                if (head == trigger || (taken.Contains(head) && slot != "concerned"))
                {
                    continue;
                }

                if (isVerb && ((slot == "subject" && IsMeansOfTravel(grammar, head)) || phrases.IsTime(grammar.Sentence.Index, head)))
                {
                    continue;
                }

                if (head == anchor)
                {
                    if (slot == "object" && role.Kinds.Contains("figure"))
                    {
                        fillers.Add(phrases.Read(grammar.Sentence.Index, head)); // "took 15 *prisoners*"
                    }

                    continue;
                }

                var phrase = phrases.Read(grammar.Sentence.Index, head);
                if (slot == "concerned" && (!phrases.IsNamed(phrase) || (fillers.Count > 0 && grammar.Words[head] is not { Relation: "conj" })))
                {
                    continue; // far from the trigger only who is named by name, and whoever is named first
                }

                var meant = Meant(grammar, phrases, phrase, role, antecedents, taken, isTerritorial || slot == "object" || (isVerb && _words.Is(WordClass.Inside, slot))) ?? AsUnknownPlace(phrases, phrase, role, slot, isTerritorial, isLeft: isRetreat && grammar.IsPassive(trigger), isListed: grammar.Words[head].Relation == "conj" && fillers.Exists(filler => filler is { Inferred: false, Place: not null }));
                if (meant is not null)
                {
                    fillers.AddRange(role.Kinds.Any(kind => kind is "place" or "site" or "town" or "post") ? antecedents.Places(meant) ?? phrases.Lists.Places(meant) : phrases.Lists.Owners(meant));
                }
                else if (slot == "subject" && isVerb && IsOrdinaryThing(grammar, phrase))
                {
                    conflict = true;
                }
            }

            fillers.AddRange(slot == "object" && role.Kinds.Any(kind => kind is "place" or "site" or "post") && fillers.Exists(filler => filler is { Inferred: false, Place: not null })
                ? PlacesBehindTimes(grammar, phrases, trigger).Where(place => !fillers.Exists(filler => filler.Place?.Span == place.Place!.Span)).ToList()
                : []);
            if (fillers.Count > 2 && fillers[^1] is { Area: not null, Place: { } around } && around.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country } && grammar.Words[fillers[^1].Head].FineTag == "NNS")
            {
                fillers.RemoveAt(fillers.Count - 1); // "A, B and C, three districts of X province"
            }

            if (fillers.Count > 0 && wide is null && role.Slots.Count > 1 && fillers.TrueForAll(IsWide) && role.Kinds.Any(kind => kind is "place" or "site" or "post"))
            {
                wide = fillers; // "repelled attacks near A in B province": what another preposition names may be finer
            }
            else if (fillers.Count > 0 && !(wide is not null && fillers.TrueForAll(IsWide)))
            {
                return (fillers, false);
            }
        }

        return wide is not null ? (wide, false) : ([], conflict);
    }

    static bool IsWide(Phrase phrase) => phrase.Place?.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country };

    /// <summary>"took A on Saturday and *B* a day later": a place that the tree joins to the time before it.</summary>
    static IEnumerable<Phrase> PlacesBehindTimes(SentenceGrammar grammar, PhraseReader phrases, int trigger) => grammar.Sentence.Children(trigger)
        .Where(child => child > trigger && grammar.Words[child].Relation is "obl" or "obl:unmarked" && phrases.IsTime(grammar.Sentence.Index, child))
        .SelectMany(time => grammar.Related(time, "conj"))
        .Where(word => grammar.Words[word].Tag == UniversalTag.Propn)
        .Select(word => phrases.Read(grammar.Sentence.Index, word))
        .Where(phrase => phrase is { Place: not null, Actor: null });

    /// <summary>The phrase as the role takes it, pronouns resolved; null where it is of no kind the role takes.</summary>
    Phrase? Meant(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase, FrameRole role, Antecedents antecedents, HashSet<int> taken, bool mayBeCapital)
    {
        if (grammar.Is(WordClass.WholeList, phrase.Head) && grammar.Related(phrase.Head, "nmod").Where(child => grammar.Words[child].FineTag == "PRP").Cast<int?>().FirstOrDefault() is { } those)
        {
            phrase = phrases.Read(phrase.Sentence, those); // "all of them"
        }

        foreach (var kind in role.Kinds)
        {
            if (role.Name != "agent" && _words.Is(WordClass.ItAlone, phrase.Text) && kind is "armed" or "person" or "civilians" && (role.Kinds.Contains("person") || role.Kinds.Contains("civilians")))
            {
                continue; // what is done to people is not done to "it"
            }

            var meant = kind switch
            {
                "place" => AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital),
                "site" => phrase.Place is not null || IsPointing(phrase) || IsPronoun(phrase) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "several" => IsSeveral(grammar, phrase) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "town" => phrase.Area is null or { Level: "district" or "settlement" or "province" or "part" } && (phrase.Place is not null || IsPointing(phrase) || IsPronoun(phrase))
                    ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital)
                    : null,
                "figure" => IsFigure(grammar, phrase) ? phrase : null,
                "fighters" => phrase.IsArmed && grammar.Words[phrase.Head].Tag != UniversalTag.Propn ? phrase : null,
                "weapon" => _words.IsWeapon(grammar.Words[phrase.Head].Lemma.ToLowerInvariant()) ? phrase : null,
                "leader" => IsLeader(grammar, phrase) ? phrase : null,
                "group" => phrase.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia ? phrase : null,
                "nearby" => phrase.Place is { Nearness.Kilometres: <= FarthestThreat } ? phrase : null,
                "nobody" => grammar.IsNone(phrase.Head) ? phrase : null,
                "post" => phrase.Area is { Level: "post" } && grammar.Words[phrase.Head].FineTag == "NN" && !grammar.Is(WordClass.CountedHead, phrase.Head) && !grammar.Is(WordClass.House, phrase.Head) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "thing" => phrase is { Place: null, Area: null, Actor: null, IsArmed: false, IsCivilian: false } && !IsPronoun(phrase) && !phrases.IsHouse(phrase) ? phrase : null,
                "absent" => grammar.IsNone(phrase.Head) && phrase is { IsArmed: true, Actor: not null } ? phrase : null,
                "crowd" => grammar.Is(WordClass.Protester, phrase.Head) || grammar.Is(WordClass.Rioter, phrase.Head) || _words.Is(WordClass.Protester, grammar.Hyphened(phrase.Head)) ? phrase : null,
                "aircraft" => grammar.Is(WordClass.Aircraft, phrase.Head) ? phrase : null,
                "suicidal" => grammar.Tight(phrase.Head).Any(word => grammar.Is(WordClass.Suicide, word)) ? phrase : null,
                "name" => phrase.IsUnknownName ? phrase with { Place = new PlaceMention(phrase.Span, phrase.Text, phrase.Sentence, phrase.Head, phrase.Head, []) } : null,
                "area" => phrase.Area is not null || phrase.Place is not null ? phrase : null,
                "armed" => AsActor(phrase, antecedents, taken, armed: true),
                "forces" => AsActor(phrase, antecedents, taken, armed: true) is { IsArmed: true } forces ? forces : null,
                "actor" => AsActor(phrase, antecedents, taken, armed: false),
                "named" => phrases.IsNamed(phrase) ? phrase : null,
                "official" => phrases.IsNamed(phrase) && (phrase.Actor?.Kind == ActorKind.Person || phrases.RoleOf(phrase) == RolePart.Government) ? phrase : null,
                "party" => AsParty(phrases, phrase, role, antecedents, taken),
                "civilians" => phrase.IsCivilian || IsPeople(grammar, phrase) ? phrase : null,
                "person" => phrase.Actor?.Kind == ActorKind.Person || phrase.IsUnknownName || phrase.IsAnimate ? phrase : null,
                _ => phrase,
            };
            if (meant is not null)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>"from Tessit", "took Kamianka": a name in a place's position that no gazetteer has, unless it is known to be a person's or a group's.</summary>
    Phrase? AsUnknownPlace(PhraseReader phrases, Phrase phrase, FrameRole role, string slot, bool isTerritorial, bool isLeft, bool isListed)
    {
        if (!phrase.IsUnknownName || phrase.Place is not null || phrases.IsSeveralThings(phrase) || phrases.IsHouse(phrase) || !role.Kinds.Any(kind => kind is "place" or "site" or "town" or "post"))
        {
            return null;
        }

        var kind = phrases.NameKindOf(phrase);
        var isLocative = _words.Is(WordClass.Locative, slot) || _words.Is(WordClass.FromOrTo, slot);
        var isEntered = isTerritorial && role.Needed && (slot == "object" || _words.Is(WordClass.Of, slot)); // "control of X"
        return kind == NameKind.Place || (isListed && isTerritorial && kind != NameKind.Organisation) || (kind is null && (isLocative || isEntered)) || (isTerritorial && role.Needed && slot == "object" && role.Kinds.Contains("place") && isLeft) || (kind == NameKind.Person && isTerritorial && role.Needed && ((isEntered && role.Kinds.Contains("town")) || _words.Is(WordClass.From, slot))) // nobody enters a person or is driven from one
            ? phrase with { IsUnknownName = false, IsAnimate = false, Place = phrases.UnknownPlace(phrase) }
            : null;
    }

    /// <summary>"13 posts", "several villages": places that are counted or told as several, by no name.</summary>
    bool IsSeveral(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Area is { Level: "post" or "settlement" or "district" } && grammar.Words[phrase.Head].FineTag == "NNS" && IsFigure(grammar, phrase);

    /// <summary>Whether a phrase names people by their country ("thousands of Bulgarians").</summary>
    static bool IsPeople(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Actor?.Kind == ActorKind.Country && grammar.Words[phrase.Head] is { FineTag: "NNPS" or "NNS" } word && word.Relation != "flat"
        && !grammar.Related(phrase.Head, "amod").Any(child => grammar.Words[child].FineTag.StartsWith("NNP", StringComparison.Ordinal)); // "the United States"

    /// <summary>Whether a phrase means one known person, or one by name or by the word for a leader.</summary>
    static bool IsLeader(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Actor?.Kind == ActorKind.Person
        || (phrase.IsAnimate && (phrase.IsUnknownName
            || grammar.Is(WordClass.Leader, phrase.Head)));

    /// <summary>Whether a phrase counts people or things ("two of them", "dozens").</summary>
    bool IsFigure(SentenceGrammar grammar, Phrase phrase) =>
        IsNumber(grammar.Words[phrase.Head]) || grammar.Sentence.Children(phrase.Head).Any(child =>
            grammar.Words[child].Relation is "nummod" or "nummod:gov" || (grammar.Words[child].Relation is "amod" or "det" && IsNumber(grammar.Words[child])));

    bool IsNumber(Word word) => word.Tag == UniversalTag.Num || (word.Tag != UniversalTag.Det && _words.Number(word.Form.ToLowerInvariant()) is not null)
        || _words.Is(WordClass.Counting, word.Lemma);

    bool IsPronoun(Phrase phrase) => _words.Is(WordClass.It, phrase.Text);

    Phrase? AsPlace(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase, Antecedents antecedents, bool mayBeCapital)
    {
        if (phrase.Area is { Level: "part" } or { Noun: "place" } && phrase.Place is null && grammar.Words[phrase.Head].FineTag == "NN"
            && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "det" or "amod" or "nmod" or "nmod:poss" or "det:predet"))
        {
            return null; // "took part", "took place"
        }

        if (phrase.Place is not null)
        {
            return phrase.Actor is { Kind: not ActorKind.Country } && phrase.Area is null && !(mayBeCapital && phrases.IsCapital(phrase)) ? null : phrase;
        }

        if (phrase.Area is { Level: "district" or "settlement" or "post" or "part" } area)
        {
            return IsPointing(phrase) ? antecedents.Place(phrase) ?? phrase : phrase;
        }

        if (phrase.Area is not null)
        {
            return phrase;
        }

        return IsPronoun(phrase) ? antecedents.Place(phrase) : null;
    }

    /// <summary>Whether a phrase points back at something named before ("the district", "that town").</summary>
    public static bool IsPointing(Phrase phrase, WordLists words)
    {
        var parts = phrase.Text.Split(' ');
        return parts.Length > 1 && (words.Is(WordClass.Pointing, parts[0])
            || parts.Zip(parts.Skip(1)).Any(pair => words.Is(WordClass.Of, pair.First) && words.Is(WordClass.Pointing, pair.Second))); // "almost all of the district"
    }

    bool IsPointing(Phrase phrase) => IsPointing(phrase, _words);

    /// <summary>Who acts in politics or is acted on: an actor, whoever is of a country, and what is of one where it is only done to.</summary>
    Phrase? AsParty(PhraseReader phrases, Phrase phrase, FrameRole role, Antecedents antecedents, HashSet<int> taken)
    {
        if (phrase.Actor is null && _words.Is(WordClass.ActorPronoun, phrase.Text) && antecedents.SubjectAbove(phrase) is { } meant)
        {
            return meant;
        }

        return AsActor(phrase, antecedents, taken, armed: false) ?? (role.Name == "agent" || phrases.CountryOf(phrase) is null ? null : phrase);
    }

    Phrase? AsActor(Phrase phrase, Antecedents antecedents, HashSet<int> taken, bool armed)
    {
        if (phrase.IsArmed || (!armed && (phrase.Actor is not null || phrase.IsAnimate)))
        {
            if (phrase.Actor is null && !phrase.IsUnknownName && IsPointing(phrase))
            {
                return antecedents.Actor(phrase, other => other.Sentence == phrase.Sentence && taken.Contains(other.Head)) ?? phrase;
            }

            return phrase.IsDescribed ? antecedents.SameNoun(phrase) ?? antecedents.NamedGroup(phrase) ?? phrase : phrase;
        }

        if (_words.Is(WordClass.ActorPronoun, phrase.Text))
        {
            var found = antecedents.Actor(phrase, other => other.Sentence == phrase.Sentence && taken.Contains(other.Head));
            return found ?? (phrase.IsAnimate ? phrase : null);
        }

        return phrase.IsUnknownName && phrase.Place is null ? phrase : null;
    }

    /// <summary>"evacuated by helicopter": no agent.</summary>
    bool IsMeansOfTravel(SentenceGrammar grammar, int word) =>
        grammar.Words[word].FineTag == "NN" && grammar.HasCase(WordClass.By, word) && _words.IsVehicle(grammar.Words[word].Lemma.ToLowerInvariant())
        && !grammar.Sentence.Children(word).Any(child => grammar.Words[child].Relation is "det" or "amod" or "nmod:poss" or "nummod");

    /// <summary>Whether a phrase is a plain thing that cannot act ("the storm", "the film").</summary>
    bool IsOrdinaryThing(SentenceGrammar grammar, Phrase phrase)
    {
        var word = grammar.Words[phrase.Head];
        return word.Tag == UniversalTag.Noun && !phrase.IsAnimate && phrase.Actor is null
            && !_words.IsAct(word.Lemma.ToLowerInvariant()) && !_words.IsWeapon(word.Lemma.ToLowerInvariant());
    }
}
