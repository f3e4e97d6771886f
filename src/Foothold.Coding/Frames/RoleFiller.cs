using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Finds what fills the roles of a frame: the phrases of the right kinds in the right slots around its trigger.</summary>
sealed class RoleFiller(WordLists words)
{
    readonly PhraseKinds _kinds = new(words);
    readonly OtherPlaces _others = new(words);

    /// <summary>What fills a role, from the best of its slots that anything fills; empty where nothing does.</summary>
    /// <returns>The phrases, and whether the subject is a plain thing that the role cannot be.</returns>
    public (IReadOnlyList<Phrase> Fillers, bool Conflict) Fill(
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
        var isOfPlaces = role.Kinds.Contains("place") || role.Kinds.Contains("site") || role.Kinds.Contains("post");
        List<Phrase>? wide = null;
        foreach (var slot in role.Slots)
        {
            var found = HeadsIn(grammar, phrases, trigger, anchor, isVerb, particle, slot, isOfPlaces);
            var isBearer = slot == "bearer" && isOfPlaces && isTerritorial;
            if (found.Count == 0 && !isBearer)
            {
                continue; // as it is for most slots
            }

            var fillers = new List<Phrase>();
            var heads = (isRetreat && isVerb && slot == "subject" ? AllCarried(grammar, found) : found).Select(head => (Head: head, IsNear: false))
                .Concat(isBearer ? NounsBefore(grammar, phrases, trigger).Select(head => (head, true)) : []);
            foreach (var (head, isNear) in heads)
            {
                if (isNear && fillers.Count > 0)
                {
                    break;
                }

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

                var phrase = phrases.Read(grammar.Sentence.Index, isOfPlaces && isTerritorial && isVerb && words.Is(WordClass.Of, slot) ? FinerOf(grammar, trigger, head) : head);
                if (slot == "concerned" && (!phrases.IsNamed(phrase) || (fillers.Count > 0 && grammar.Words[head] is not { Relation: "conj" })))
                {
                    continue; // far from the trigger only who is named by name, and whoever is named first
                }

                if (isOfPlaces && SeveralOf(grammar, phrase) is { } counted)
                {
                    phrase = phrases.Read(grammar.Sentence.Index, counted); // "several of its *quarters*"
                }
                else if (isOfPlaces && isTerritorial && CountedBefore(grammar, phrase) is { } named)
                {
                    phrase = phrases.Read(grammar.Sentence.Index, named) with { Scope = ControlScope.Parts };
                }

                if (isOfPlaces && phrases.Lists.Comprised(phrase) is { Count: > 0 } comprised)
                {
                    fillers.AddRange(comprised); // "the enclave made up of *A and B*"
                    continue;
                }

                if (role.Kinds.Any(kind => kind is "place" or "site" or "town" or "several") && (grammar.Words[head].Tag != UniversalTag.Pron || (isTerritorial && role.Needed && slot == "object")) && antecedents.Places(phrase) is { } several)
                {
                    fillers.AddRange(several); // "withdrew from both", "captured the latter"
                    continue;
                }

                if (isOfPlaces && phrase is { Area: not null, Place: null, Inferred: false } && grammar.Related(phrase.Head, "nummod").Any() && phrases.Lists.Places(phrase) is { Count: > 1 } listed)
                {
                    fillers.AddRange(listed); // "took two villages, A and B", before any place told of earlier
                    continue;
                }

                var meant = _kinds.Meant(grammar, phrases, phrase, role, antecedents, taken, (isTerritorial ? !phrases.IsForeignCapital(phrase) : slot == "object") || (isVerb && words.Is(WordClass.Inside, slot))) ?? AsUnknownPlace(phrases, phrase, role, slot, isTerritorial, isLeft: isRetreat && grammar.IsPassive(trigger), isFallen: slot == "subject" && isVerb && FallsToForce(grammar, phrases, trigger), isListed: grammar.Words[head].Relation == "conj" && fillers.Exists(filler => filler is { Inferred: false, Place: not null }));
                if (meant is not null)
                {
                    if (isOfPlaces && !isVerb && slot == "possessor" && grammar.Words[head].Tag == UniversalTag.Pron)
                    {
                        taken.Add(head); // "X fell, and *its* capture …": not whoever took it too
                    }

                    fillers.AddRange(role.Kinds.Any(kind => kind is "place" or "site" or "town" or "post") ? IsWhereItIs(grammar, trigger, head) ? phrases.Lists.Places(meant).Select(place => place with { Inferred = true }) : phrases.Lists.Places(meant) : phrases.Lists.Owners(meant));
                }
                else if (slot == "subject" && isVerb && IsOrdinaryThing(grammar, phrase))
                {
                    conflict = true;
                }
            }

            fillers.AddRange(slot is "object" or "subject" or "bearer" && isOfPlaces && fillers.Exists(filler => filler.Place is not null)
                ? NewBeside(fillers, (slot == "object" && fillers.Exists(filler => filler is { Inferred: false, Place: not null }) ? PlacesBehindTimes(grammar, phrases, trigger) : []).Concat(PlacesAlongside(grammar, phrases, trigger, slot == "object")))
                : []);
            fillers.AddRange(slot is "object" or "subject" && isVerb && isOfPlaces && isTerritorial && role.Needed && fillers.Exists(filler => filler is { Inferred: false, Place: not null } or { Area: not null })
                ? NewBeside(fillers, _others.Of(grammar, phrases, trigger, slot))
                : []);
            if (fillers.Count > 2 && fillers[^1] is { Area: not null, Place: { } around } && around.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country } && fillers[^1].Sentence == grammar.Sentence.Index && grammar.Words[fillers[^1].Head].FineTag == "NNS")
            {
                fillers.RemoveAt(fillers.Count - 1); // "A, B and C, three districts of X province"
            }

            if (fillers.Count > 0 && wide is null && role.Slots.Count > 1 && fillers.TrueForAll(IsWide) && isOfPlaces)
            {
                wide = fillers; // "repelled attacks near A in B province": what another preposition names may be finer
            }
            else if (fillers.Count > 0 && !(wide is not null && fillers.TrueForAll(IsWide)))
            {
                return (fillers, false);
            }
        }

        return wide is not null ? (wide, false)
            : isOfPlaces && isTerritorial && role.Needed && role.Slots.Any(slot => words.Is(WordClass.In, slot)) && PlaceThere(grammar, phrases, antecedents, trigger) is { } there ? ([there], false)
            : role.Slots.Contains("adversaries") ? (antecedents.Told.Adversaries(grammar.Sentence.Index, trigger), conflict)
            : ([], conflict);
    }

    /// <summary>"are in charge *there*", "have no presence there": the place that the adverb points back at; null where none does.</summary>
    static Phrase? PlaceThere(SentenceGrammar grammar, PhraseReader phrases, Antecedents antecedents, int trigger)
    {
        var word = grammar.Words[trigger];
        var told = word.Head >= 0 && (word.Relation is "cop" || (word.Relation is "obj" or "obl" or "nsubj" or "xcomp" && grammar.IsVerbal(word.Head))) ? word.Head : trigger;
        return new[] { trigger, told }.SelectMany(head => grammar.Related(head, "advmod")).FirstOrDefault(adverb => grammar.Is(WordClass.There, adverb), -1) is >= 0 and var there
            ? antecedents.Place(phrases.Read(grammar.Sentence.Index, there))
            : null;
    }

    /// <summary>"*X*, where nine were killed": the place that a clause only takes up by "where".</summary>
    static bool IsWhereItIs(SentenceGrammar grammar, int trigger, int place) => grammar.Words[trigger] is { Relation: "acl:relcl", Head: var head } && head == place && grammar.HasChild(trigger, WordClass.Where, "advmod", "mark");

    /// <summary>The words, each once, that stand where a slot of a trigger and of its object noun is.</summary>
    static IReadOnlyList<int> HeadsIn(SentenceGrammar grammar, PhraseReader phrases, int trigger, int anchor, bool isVerb, string? particle, string slot, bool isOfPlaces)
    {
        var own = grammar.Fill(trigger, slot, isVerb);
        var isOfAnchor = anchor != trigger && slot is not ("subject" or "object");
        var isOfParticle = particle is not null && slot == "object";
        if (!isOfAnchor && !isOfParticle && (own.Count == 0 || !isOfPlaces))
        {
            return own;
        }

        List<int> heads = isOfAnchor ? [.. grammar.Fill(anchor, slot), .. own] : [.. own];
        if (isOfParticle)
        {
            // "handed over X" read as a preposition, "beat back X" with X hung on the adverb
            heads.AddRange(grammar.Fill(trigger, particle!, isVerb));
            heads.AddRange(ParticleOf(grammar, trigger, particle!) is { } at ? grammar.Related(at, "obl").Concat(grammar.Related(at, "obj")) : []);
        }

        if (isOfPlaces)
        {
            foreach (var head in heads.ToList())
            {
                heads.AddRange(phrases.Lists.PlacesBehindContainer(grammar, head));
            }
        }

        return [.. heads.Distinct()];
    }

    /// <summary>The particle that goes with a trigger, hung on it or right behind it; null where it is not there.</summary>
    public static int? ParticleOf(SentenceGrammar grammar, int trigger, string particle)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            if (string.Equals(grammar.Words[child].Form, particle, StringComparison.OrdinalIgnoreCase)
                && (grammar.Words[child].Relation is "compound:prt" or "advmod" or "case" or "xcomp" or "obl" or "advmod:emph" || (child > trigger && grammar.Words[child].Relation == "mark"))) // not "succeeded *in* taking it"
            {
                return child;
            }
        }

        foreach (var source in grammar.Related(trigger, "obj").Any() ? grammar.Related(trigger, "obl") : [])
        {
            if (grammar.Related(source, "case").Cast<int?>().FirstOrDefault() is { } first && first > trigger && string.Equals(grammar.Words[first].Form, particle, StringComparison.OrdinalIgnoreCase)
                && first + 1 < grammar.Words.Count && grammar.Words[first + 1].Relation is "case" or "fixed" && grammar.Is(WordClass.Of, first + 1))
            {
                return first; // "took its men *out* of X"
            }
        }

        var next = trigger + 1;
        if (next < grammar.Words.Count && grammar.IsPassive(trigger) && grammar.Words[next].Relation == "case" && grammar.Words[grammar.Words[next].Head].Head == trigger
            && !(next + 1 < grammar.Words.Count && grammar.Words[next + 1].Relation == "case" && grammar.Words[next + 1].Head == grammar.Words[next].Head && !grammar.Is(WordClass.Of, next + 1)))
        {
            return null; // "the schools were closed in X", as against "the town was hemmed *in* on three sides"
        }

        return next < grammar.Words.Count && string.Equals(grammar.Words[next].Form, particle, StringComparison.OrdinalIgnoreCase)
            ? next
            : null;
    }

    /// <summary>"live in *X*, under siege", "fled from *X*, which is out of their hands": the nouns that end right before such a phrase, or before the pronoun it is said of, the widest first.</summary>
    static List<int> NounsBefore(SentenceGrammar grammar, PhraseReader phrases, int trigger)
    {
        var children = grammar.Sentence.Children(trigger);
        var start = children.FirstOrDefault(child => grammar.Words[child].Relation == "nsubj" && grammar.IsRelativePronoun(child), -1);
        start = start >= 0 ? start : children.FirstOrDefault(child => child < trigger && grammar.Words[child].Relation == "case", -1);
        var at = start - 1;
        while (at >= 0 && (grammar.Words[at].Form == "," || grammar.Words[at].Tag == UniversalTag.Adv))
        {
            at--;
        }

        List<int> nouns = [.. grammar.SurfaceSubjects(trigger).Where(subject => phrases.Read(grammar.Sentence.Index, subject).IsAnimate).SelectMany(subject => grammar.Related(subject, "nmod")).Where(home => home < trigger && (grammar.HasCase(WordClass.Of, home) || grammar.HasCase(WordClass.In, home)))]; // "people in *X* are under siege"
        while (at >= 0 && grammar.Words[at].Tag is UniversalTag.Noun or UniversalTag.Propn)
        {
            nouns.Insert(0, at);
            at = grammar.Words[at] is { Relation: "flat" or "compound" or "nmod" or "appos" or "conj" } word && word.Head < at ? word.Head : -1;
        }

        return nouns;
    }

    /// <summary>"left *four villages* of the X region": the noun for places that a wider one hangs on, where that is what the verb is done to; the wider one's word otherwise.</summary>
    int FinerOf(SentenceGrammar grammar, int trigger, int wide) => grammar.Words[wide] is { Relation: "nmod", Head: >= 0 and var finer } && grammar.Words[finer] is { Relation: "obj", Tag: UniversalTag.Noun, Head: var verb } && verb == trigger
        && words.Area(grammar.Words[finer].Lemma.ToLowerInvariant()) is { Level: "settlement" or "district", Scope: not "centre" } ? finer : wide;

    /// <summary>The plural noun for places of which a word counts some ("several of *its quarters*"); null where it counts none.</summary>
    int? SeveralOf(SentenceGrammar grammar, Phrase phrase)
    {
        var of = phrase.Head + 1;
        return phrase is { Place: null, Area: null, Actor: null } && grammar.Words[phrase.Head] is { Tag: UniversalTag.Adj or UniversalTag.Num or UniversalTag.Det } word && words.Number(word.Form.ToLowerInvariant()) is not null
            && of < grammar.Words.Count && grammar.Words[of] is { Relation: "case", Head: var noun } && noun > of && grammar.Is(WordClass.Of, of)
            && grammar.Words[noun].FineTag == "NNS" && words.Area(grammar.Words[noun].Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" }
                ? noun
                : null;
    }

    /// <summary>"Of the province's 19 *districts* they hold ten", "hold 13 of its *districts*, the army 20": the plural noun for places, told before in the sentence, that a bare number counts; null where it counts none.</summary>
    int? CountedBefore(SentenceGrammar grammar, Phrase phrase) => phrase is { Place: null, Area: null, Actor: null } && grammar.Words[phrase.Head] is { Tag: UniversalTag.Num, Relation: "obj" or "nsubj" or "nsubj:pass" }
        && grammar.Sentence.Children(phrase.Head).All(child => grammar.Words[child].Tag is UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Punct || grammar.Words[child].Relation is "conj" or "cc" or "parataxis" or "appos" or "dep")
            ? grammar.Words.Take(phrase.Head).Where(word => word.FineTag == "NNS" && grammar.HasCase(WordClass.Of, word.Index) && words.Area(word.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "province" })
                .Select(word => (int?)word.Index).LastOrDefault()
            : null;

    static bool IsWide(Phrase phrase) => phrase.Place?.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country };

    /// <summary>"took A on Saturday and *B* a day later": a place that the tree joins to the time before it.</summary>
    static IEnumerable<Phrase> PlacesBehindTimes(SentenceGrammar grammar, PhraseReader phrases, int trigger) => grammar.Sentence.Children(trigger)
        .Where(child => child > trigger && grammar.Words[child].Relation is "obl" or "obl:unmarked" && phrases.IsTime(grammar.Sentence.Index, child))
        .SelectMany(time => OtherPlaces.NamesBehind(grammar, time))
        .Select(word => phrases.Read(grammar.Sentence.Index, word))
        .Select(phrase => phrase is { IsUnknownName: true, Place: null, Actor: null } && !phrases.IsTime(grammar.Sentence.Index, phrase.Head) && phrases.NameKindOf(phrase) != NameKind.Organisation ? phrase with { IsUnknownName = false, IsAnimate = false, Place = phrases.UnknownPlace(phrase) } : phrase)
        .Where(phrase => phrase is { Place: not null, Actor: null });

    /// <summary>"took A along with *B*", "A, together with *B*, fell": places that are told beside the object or the subject.</summary>
    IEnumerable<Phrase> PlacesAlongside(SentenceGrammar grammar, PhraseReader phrases, int trigger, bool isOfObject) => grammar.Sentence.Children(trigger)
        .Concat(grammar.Sentence.Children(trigger).Where(told => grammar.Words[told].Relation is "obj" == isOfObject && grammar.Words[told].Relation is "obj" or "nsubj" or "nsubj:pass")
            .SelectMany(told => grammar.Related(told, "nmod").Concat(grammar.Related(told, "advmod").SelectMany(adverb => grammar.Related(adverb, "obl")))))
        .Where(child => child > trigger == isOfObject && (grammar.HasCase(WordClass.Alongside, child) || grammar.Related(child, "case").Any(last => last > 0 && words.Is(WordClass.Alongside, $"{grammar.Words[last - 1].Form} {grammar.Words[last].Form}"))))
        .SelectMany(grammar.Conjuncts)
        .Select(word => phrases.Read(grammar.Sentence.Index, word))
        .Where(phrase => phrase is { Place: not null } && (phrase.Actor is null || phrases.IsCapital(phrase)));

    /// <summary>"from Tessit", "took Kamianka": a name in a place's position that no gazetteer has, unless it is known to be a person's or a group's.</summary>
    Phrase? AsUnknownPlace(PhraseReader phrases, Phrase phrase, FrameRole role, string slot, bool isTerritorial, bool isLeft, bool isFallen, bool isListed)
    {
        if (!phrase.IsUnknownName || phrase.Place is not null || !phrase.Text.Any(char.IsUpper) || phrases.IsAcronym(phrase) || phrases.IsPeopleByPlural(phrase) || words.Is(WordClass.Channel, phrase.Text) || phrases.IsSeveralThings(phrase) || phrases.IsHouse(phrase) || !role.Kinds.Any(kind => kind is "place" or "site" or "town" or "post"))
        {
            return null;
        }

        var kind = phrases.NameKindOf(phrase);
        var isDemanded = isTerritorial && role.Needed;
        var isEntered = isDemanded && (slot is "object" or "bearer" || words.Is(WordClass.Of, slot)); // "control of X", "X is out of their control"
        var isTaken = isDemanded && slot == "object" && role.Kinds.Contains("place");
        var isPlacePosition = isEntered || words.Is(WordClass.Locative, slot) || words.Is(WordClass.FromOrTo, slot);
        var isListedWithPlaces = isTerritorial && isListed && kind != NameKind.Organisation;
        var isNoPerson = kind == NameKind.Person
            && ((isTaken && phrases.IsBareName(phrase)) || (isEntered && role.Kinds.Contains("town")) || (isDemanded && words.Is(WordClass.From, slot))); // nobody enters a person or is driven from one
        return kind == NameKind.Place || (kind is null && isPlacePosition) || isListedWithPlaces || (isTaken && isLeft) || (isDemanded && isFallen && kind != NameKind.Organisation) || isNoPerson
            ? phrase with { IsUnknownName = false, IsAnimate = false, Place = phrases.UnknownPlace(phrase) }
            : null;
    }

    /// <summary>"X *fell* to the rebels": whether what a verb tells of goes to somebody under arms, so that it is no person, whatever its name.</summary>
    static bool FallsToForce(SentenceGrammar grammar, PhraseReader phrases, int trigger) => grammar.Prepositional(trigger, WordClass.To).Any(taker => taker > trigger && (phrases.Read(grammar.Sentence.Index, taker) is { IsArmed: true, Actor: not null } || (grammar.Words[taker].Tag == UniversalTag.Pron && grammar.Is(WordClass.They, taker))));

    /// <summary>"evacuated by helicopter": no agent.</summary>
    bool IsMeansOfTravel(SentenceGrammar grammar, int word) =>
        grammar.Words[word].FineTag == "NN" && grammar.HasCase(WordClass.By, word) && words.IsVehicle(grammar.Words[word].Lemma.ToLowerInvariant())
        && !grammar.Sentence.Children(word).Any(child => grammar.Words[child].Relation is "det" or "amod" or "nmod:poss" or "nummod");

    static List<Phrase> NewBeside(List<Phrase> fillers, IEnumerable<Phrase> places) => places.Where(place => !fillers.Exists(filler => filler.Place?.Span == place.Place!.Span)).ToList();

    IEnumerable<int> AllCarried(SentenceGrammar grammar, IReadOnlyList<int> words) => words.SelectMany(word => Carried(grammar, word));

    /// <summary>"*buses* carrying the rebels left X": whoever goes in what goes; the word itself where it carries nobody.</summary>
    IEnumerable<int> Carried(SentenceGrammar grammar, int word)
    {
        if (!words.IsVehicle(grammar.Words[word].Lemma.ToLowerInvariant()) && !grammar.Is(WordClass.Column, word))
        {
            return [word];
        }

        var carried = grammar.Related(word, "acl").Where(carrying => grammar.Is(WordClass.Carrying, carrying)).SelectMany(carrying => grammar.Related(carrying, "obj")).ToList();
        return carried.Count > 0 ? carried.SelectMany(grammar.Conjuncts) : [word];
    }

    /// <summary>Whether a phrase is a plain thing that cannot act ("the storm", "the film").</summary>
    bool IsOrdinaryThing(SentenceGrammar grammar, Phrase phrase)
    {
        var word = grammar.Words[phrase.Head];
        return word.Tag == UniversalTag.Noun && !phrase.IsAnimate && phrase.Actor is null
            && !words.IsAct(word.Lemma.ToLowerInvariant()) && !words.IsWeapon(word.Lemma.ToLowerInvariant());
    }
}
