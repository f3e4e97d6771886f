using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Knows which place a report speaks of at a point of its text, though no name stands there (MODEL rule 1).</summary>
/// <remarks>What is found is marked as inferred and carries the span of the name it came from.</remarks>
sealed class PlaceFocus
{
    const int FarthestSame = 2; // sentences back from "the areas" to those it takes up
    const int FarthestPart = 5; // words from a comma to the part that is told of

    readonly ReportReading _reading;
    readonly PhraseReader _phrases;
    readonly WordLists _words;
    readonly RoleNouns _roles;
    readonly PlaceWeights _weights;
    readonly PlaceMemory _memory;
    readonly DescribedPlaces _described;
    readonly DescribedCapitals _capitals;
    readonly string _home;
    readonly Place? _theatreCountry;
    readonly PlaceMention?[] _country; // sentence -> the country that it says it speaks of ("across Iraq")
    readonly bool[] _isGeneral; // sentence -> whether it speaks of a whole country

    /// <summary>Weighs the places of a report.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="phrases">What its phrases mean.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="roles">Nouns for what people do.</param>
    /// <param name="home">The ISO 3166 alpha-2 code of the theatre's country.</param>
    /// <param name="country">That country; null where no gazetteer has it.</param>
    public PlaceFocus(ReportReading reading, PhraseReader phrases, WordLists words, RoleNouns roles, string home, Place? country)
    {
        _reading = reading;
        _phrases = phrases;
        _words = words;
        _roles = roles;
        _home = home;
        _theatreCountry = country;
        _weights = new PlaceWeights(reading, words, roles, home);
        _memory = new PlaceMemory(reading, words, _weights);
        _described = new DescribedPlaces(reading, words, _memory, _weights);
        _capitals = new DescribedCapitals(reading, words, _memory, home);
        _isGeneral = [.. reading.Grammars.Select(IsGeneral)];
        _country = new PlaceMention?[reading.Grammars.Count];
        foreach (var mention in reading.Places)
        {
            var grammar = reading.Grammars[mention.Sentence];
            if (mention.Best() is { Place.Kind: PlaceKind.Country } && grammar.HasCase(WordClass.OverCountry, mention.HeadIn(grammar)))
            {
                _country[mention.Sentence] ??= mention;
            }
        }
    }

    /// <summary>The place a pronoun or an area without a name stands for ("the district", "its bazaar", "14 posts"); null where none is clear.</summary>
    public Phrase? Meant(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        if (phrase.Place is null && PartOfCountry(phrase) is { } wide)
        {
            return wide;
        }

        if (OfWhich(grammar, phrase.Head) is { } parted)
        {
            return With(phrase, parted) is { } part ? part with { Scope = ControlScope.Parts } : null;
        }

        if (CountedOf(grammar, phrase.Head) is { } counted && Meant(_phrases.Read(phrase.Sentence, counted)) is { } among)
        {
            return among with { Head = phrase.Head, Scope = ControlScope.Parts };
        }

        if (phrase.Area is null && _words.Is(WordClass.Bearing, grammar.Words[phrase.Head].Form) && grammar.HasChild(phrase.Head, WordClass.Pointing, "det"))
        {
            return null; // "the larger towns of *the south*": a side of the country
        }

        if (phrase.Area is not { } area)
        {
            return With(phrase, Entered(grammar, phrase.Head) ?? TakenAbove(grammar, phrase.Head)?.Place ?? _memory.Find(phrase.Sentence, phrase.Head, Mentions.IsFine, after: false));
        }

        if ((IsPointing(phrase) ? Within(grammar, phrase.Head, Mentions.IsFine) : area.Level is "ground" or "region" or "part" ? Within(grammar, phrase.Head, _ => true) : null) is { } described)
        {
            return With(phrase, described); // "X, where fighting raged around *the bazaar*"
        }

        if ((area.Level == "post" || area.Scope == "centre") && BehindJoined(grammar, phrase.Head) is { } shared)
        {
            return With(phrase, shared);
        }

        var tight = grammar.Tight(phrase.Head).ToList();
        var isProvincial = _words.Is(WordClass.CapitalWord, area.Noun) && tight.Any(word => grammar.Is(WordClass.Provincial, word));
        if (tight.Any(word => grammar.Is(WordClass.OtherPlace, word) && !(isProvincial && grammar.Is(WordClass.Provincial, word))))
        {
            return null;
        }

        if (grammar.Related(phrase.Head, "cop").Any() && grammar.Related(phrase.Head, "nsubj").FirstOrDefault(subject => grammar.Words[subject].Tag == UniversalTag.Pron && _words.Is(WordClass.It, grammar.Words[subject].Form), -1) is >= 0 and var it)
        {
            return With(phrase, _memory.Find(phrase.Sentence, it, Mentions.IsFine, after: false)); // "*It* is the only town that they hold"
        }

        if (area.Level == "settlement" && IsHere(grammar, phrase.Head) && DatelineTown() is { } seat)
        {
            return With(phrase, seat); // "in *this town*, …", told from it
        }

        var isPlural = grammar.Words[phrase.Head].FineTag is "NNS" or "NNPS";
        if (isPlural && area.Level == "district" && grammar.Related(phrase.Head, "nummod").Any() && grammar.HasChild(phrase.Head, WordClass.It, "nmod:poss"))
        {
            return With(phrase, _memory.Find(phrase.Sentence, phrase.Head, Mentions.IsProvince, after: false)) is { } wider ? wider with { Scope = ControlScope.Parts } : null; // "six of *its* 17 districts"
        }

        if (InnerArea(grammar, phrase.Head) is { } inner)
        {
            return Meant(inner) is { } meant ? meant with { Head = phrase.Head, Area = area, Scope = phrase.Scope == ControlScope.Whole ? meant.Scope : phrase.Scope } : null;
        }

        var isTheirs = grammar.HasChild(phrase.Head, WordClass.They, "nmod:poss") || grammar.HasChild(phrase.Head, WordClass.His, "nmod:poss");
        if (area.Level is "settlement" or "district" && (isTheirs || (!_words.Is(WordClass.CapitalWord, area.Noun) && PhraseKinds.IsPointing(phrase, _words)))
            && HomeOf(grammar, phrase.Head, ofPeople: !isTheirs) is { } home)
        {
            return With(phrase, home);
        }

        var points = PhraseKinds.IsPointing(phrase, _words) && !isPlural;
        var ofDistrict = tight.Any(word => word != phrase.Head && grammar.Is(WordClass.DistrictWord, word));
        return area.Level switch
        {
            "part" or "post" or "ground" when isPlural && IsPointing(phrase) && SameNounBefore(phrase) is { } told => With(phrase, told) is { } again ? again with { Scope = ControlScope.Parts } : null,
            "district" when points || ofDistrict => With(phrase, _memory.FindTown(phrase.Sentence, phrase.Head, mention => mention.IsDistrict() || IsCalledDistrict(mention))),
            "settlement" when _words.Is(WordClass.CapitalWord, area.Noun) && !ofDistrict => points ? With(phrase, _capitals.Of(phrase, isProvincial)) : null,
            "settlement" when area.Scope == "parts" && points => With(phrase, _memory.FindTown(phrase.Sentence, phrase.Head, Mentions.IsVillage)
                ?? _memory.FindTown(phrase.Sentence, phrase.Head, Mentions.IsFine)),
            "settlement" when area.Scope == "parts" || points || ofDistrict => With(phrase, _memory.FindTown(phrase.Sentence, phrase.Head, mention => mention.IsTown() && !IsSite(mention)) ?? (points ? SeatOfTeller(grammar, phrase.Head) : null)),
            "post" when _capitals.SeatOfState(phrase) is { } seated => With(phrase, seated),
            "post" => With(phrase, SiteCalled(phrase) ?? _memory.Find(phrase.Sentence, phrase.Head, Mentions.IsFine, after: false)),
            "part" when isPlural => With(phrase, _memory.Find(phrase.Sentence, phrase.Head, Mentions.IsFine, after: false)),
            "region" when points => With(phrase, _memory.Find(phrase.Sentence, phrase.Head, mention => _memory.IsCalled(mention, area.Noun), after: false)
                ?? _memory.Find(phrase.Sentence, phrase.Head, _ => true, after: false)),
            "part" or "ground" when points => With(phrase, _memory.Find(phrase.Sentence, phrase.Head, _ => true, after: false)),
            "province" when points => With(phrase, _memory.FindTown(phrase.Sentence, phrase.Head, Mentions.IsProvince)),
            _ => null,
        };
    }

    /// <summary>Whether a name that no gazetteer has is called a district, by its seat too ("the district centre of *X*").</summary>
    bool IsCalledDistrict(PlaceMention mention) => mention is { Candidates.Count: 0, KindSaid: null } && _memory.NounsFor(mention).Any(noun => _words.Area(noun) is { Level: "district" });

    /// <summary>"the airport", "the complex": the site that a noun for one means, where the report has named one that is called so; null where it has not.</summary>
    PlaceMention? SiteCalled(Phrase phrase) => PhraseKinds.IsPointing(phrase, _words) && _reading.Grammars[phrase.Sentence] is var grammar && grammar.Words[phrase.Head].FineTag == "NN" && (grammar.Is(WordClass.Site, phrase.Head) || grammar.Is(WordClass.AnySite, phrase.Head))
        ? _memory.FindCalled(phrase.Sentence, phrase.Head, Mentions.IsFine)
        : null;

    /// <summary>The site that a noun for one means, as a phrase ("fighting at *the airport*"); null where none is named that is called so.</summary>
    public Phrase? SiteMeant(Phrase phrase) => phrase is { Area.Level: "post", Place: null } ? With(phrase, SiteCalled(phrase)) : null;

    /// <summary>"half of *the country*", "63 percent of *the country's* districts": a part of the theatre's country; null where the phrase speaks of none.</summary>
    Phrase? PartOfCountry(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        return _theatreCountry is not null && (CountryIn(grammar, phrase.Head) ?? DistrictsOfCountry(phrase)) is { } word
            ? phrase with
            {
                Place = new PlaceMention(grammar.Words[word].Span, grammar.Words[word].Form, phrase.Sentence, word, word, [new PlaceCandidate(_theatreCountry, 1)]),
                Scope = word == phrase.Head && phrase.Area is not { Level: "district" } ? phrase.Scope : ControlScope.Parts,
            }
            : null;
    }

    /// <summary>"*132 districts* are contested": a noun for a number of districts, where a report has named no place yet but the country; null where it has, or the noun is none.</summary>
    int? DistrictsOfCountry(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        return phrase is { Area.Level: "district", Place: null } && grammar.Words[phrase.Head].FineTag == "NNS" && !_words.Is(WordClass.TownPart, phrase.Area.Noun)
            && grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation == "nummod" || (grammar.Words[child].Relation == "amod" && grammar.Is(WordClass.More, child)))
            && !grammar.Related(phrase.Head, "nmod").Any() && !grammar.Related(phrase.Head, "nmod:poss").Any() && !HasNamedAny(phrase.Sentence) ? phrase.Head : null;
    }

    /// <summary>Whether a sentence or any before it tells of a place finer than the country.</summary>
    bool HasNamedAny(int sentence) => Enumerable.Range(0, sentence + 1).Any(at => _memory.In(at).Any(named => named.Weight > 0));

    /// <summary>The noun for the country that a noun is, or is a part of; null where it is neither.</summary>
    static int? CountryIn(SentenceGrammar grammar, int head)
    {
        for (var at = head; at >= 0;)
        {
            if (grammar.Is(WordClass.CountryWord, at) && grammar.Words[at].FineTag == "NN" && grammar.HasChild(at, WordClass.Pointing, "det", "nmod:poss")
                && !grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation is "nmod" or "nmod:poss" or "compound" or "amod"))
            {
                return at;
            }

            at = grammar.Sentence.Children(at).FirstOrDefault(child => grammar.Words[child].Relation == "nmod:poss" || (grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Of, child)), -1);
        }

        return null;
    }

    /// <summary>"rolled into X and occupied *it*": the one place that the verb before speaks of; null where it speaks of none or several.</summary>
    PlaceMention? Entered(SentenceGrammar grammar, int pronoun) => grammar.Words[pronoun] is { Relation: "obj", Head: >= 0 and var verb } && grammar.Words[verb] is { Relation: "conj", Head: >= 0 and var first } && grammar.IsVerbal(first)
        && grammar.Sentence.Children(first).Where(child => child > first && child < verb && grammar.Words[child].Relation is "obj" or "obl")
            .Select(child => _reading.PlaceAt(grammar.Sentence.Index, child)).OfType<PlaceMention>().Where(mention => mention.IsFine() && !IsFar(mention)).ToList() is [var only]
            ? only
            : null;

    /// <summary>"wrest *the city* from the rebels, who have held *it* since May": what a clause around the pronoun's own does something to, without its name; null where that is no place.</summary>
    Phrase? TakenAbove(SentenceGrammar grammar, int pronoun) => grammar.Ancestors(pronoun).Skip(2)
        .Where(grammar.IsVerbal).SelectMany(verb => grammar.Related(verb, "obj")).Where(done => done < pronoun && grammar.Words[done].FineTag == "NN" && grammar.HasChild(done, WordClass.Pointing, "det") && !grammar.Ancestors(pronoun).Contains(done))
        .Select(done => _phrases.Read(grammar.Sentence.Index, done)).FirstOrDefault(done => done is { Place: null, Area.Level: "settlement" or "district" or "post" }) is { } area ? Meant(area) : null;

    /// <summary>The place that a clause opened by "where" is hung on, by its name or a noun for it ("Luhansk province, where they hold *large tracts*"); null where a word stands in none that fits.</summary>
    PlaceMention? Within(SentenceGrammar grammar, int head, Func<PlaceMention, bool> fits)
    {
        foreach (var word in grammar.Ancestors(head).TakeWhile(word => grammar.Words[word].Relation is not ("ccomp" or "parataxis")))
        {
            if (grammar.Words[word].Relation == "acl:relcl" && grammar.Sentence.Children(word).Any(child => grammar.Words[child].FineTag == "WRB")
                && (_reading.PlaceAt(grammar.Sentence.Index, grammar.Words[word].Head) ?? _phrases.Read(grammar.Sentence.Index, grammar.Words[word].Head).Place) is { } place && fits(place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>"marched on X, *many quarters of which* they hold": the place right before the comma; null where a phrase is no part of what "which" means.</summary>
    PlaceMention? OfWhich(SentenceGrammar grammar, int head)
    {
        if (!grammar.Related(head, "nmod").Any(child => grammar.Words[child].FineTag == "WDT" && grammar.HasCase(WordClass.Of, child)))
        {
            return null;
        }

        var comma = head - 1;
        while (comma > 0 && grammar.Words[comma].Form != ",")
        {
            comma--;
        }

        return comma < 1 || head - comma > FarthestPart ? null
            : _reading.PlaceAt(grammar.Sentence.Index, comma - 1) ?? (comma > 1 && _words.Area(grammar.Words[comma - 1].Lemma.ToLowerInvariant()) is not null ? _reading.PlaceAt(grammar.Sentence.Index, comma - 2) : null);
    }

    /// <summary>"*six* of its 17 districts": the noun for those that a number counts some of; null where it counts none.</summary>
    int? CountedOf(SentenceGrammar grammar, int head) => grammar.Words[head].Tag == UniversalTag.Num
        ? grammar.Related(head, "nmod").Where(several => grammar.HasCase(WordClass.Of, several) && grammar.Words[several].FineTag == "NNS" && grammar.HasChild(several, WordClass.It, "nmod:poss")
            && _words.Area(grammar.Words[several].Lemma.ToLowerInvariant()) is { Level: "district" }).Cast<int?>().FirstOrDefault()
        : null;

    /// <summary>"took areas in X province … *the areas* were left": where those lay that the report told of by the same noun shortly before; null where it told of none, or of no place.</summary>
    PlaceMention? SameNounBefore(Phrase phrase)
    {
        var noun = _reading.Grammars[phrase.Sentence].Words[phrase.Head].Lemma;
        for (var sentence = phrase.Sentence - 1; sentence >= 0 && sentence >= phrase.Sentence - FarthestSame; sentence--)
        {
            foreach (var word in _reading.Grammars[sentence].Words)
            {
                if (word is { FineTag: "NNS", Tag: UniversalTag.Noun } && string.Equals(word.Lemma, noun, StringComparison.OrdinalIgnoreCase))
                {
                    return _phrases.Read(sentence, word.Index) is { Place: { } place, Inferred: false } && !IsFar(place) ? place : null;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name means another country: "next to the border with *Y*, where …" is told of this side.</summary>
    bool IsForeignCountry(PlaceMention mention) => mention.Best() is { Place.Kind: PlaceKind.Country } best && best.Place.Country != _home;

    bool IsPointing(Phrase phrase) => PhraseKinds.IsPointing(phrase, _words);

    /// <summary>"this town": a word for one place that a reporter is in.</summary>
    bool IsHere(SentenceGrammar grammar, int head) => grammar.Words[head].FineTag == "NN" && !_words.Is(WordClass.CapitalWord, grammar.Words[head].Lemma)
        && grammar.Sentence.Children(head).Any(child => grammar.Words[child].Relation == "det" && _words.Is(WordClass.This, grammar.Words[child].Form));

    /// <summary>The town that the line above a report begins with, as a dateline does; null where it begins with none, or a capital from which the whole country is told of.</summary>
    PlaceMention? DatelineTown() => _reading.Places.FirstOrDefault(mention => mention.Sentence == 0) is { } first && first.FirstWord == 0 && _reading.Grammars[0].Sentence.IsHeading && first.IsFine()
        && _reading.ActorAt(0, first.HeadIn(_reading.Grammars[0])) is not { Use: ActorNameUse.Capital } ? first : null;

    /// <summary>"*the police station* and the courthouse in X": where the last of a list of posts is said to be.</summary>
    PlaceMention? BehindJoined(SentenceGrammar grammar, int head) => grammar.Conjuncts(head).Concat(grammar.Related(head, "appos").SelectMany(grammar.Conjuncts)).Where(other => other > head)
        .SelectMany(other => grammar.Related(other, "nmod")).Where(place => _words.Is(WordClass.Locative, grammar.PrepositionOf(place)) || grammar.HasCase(WordClass.Of, place))
        .Select(place => _reading.PlaceAt(grammar.Sentence.Index, place)).FirstOrDefault(place => place is not null && place.IsFine());

    /// <summary>"most of the district", "the centre of the town": the area that an area is a part of.</summary>
    Phrase? InnerArea(SentenceGrammar grammar, int head)
    {
        foreach (var child in grammar.Sentence.Children(head))
        {
            if (grammar.Words[child].Relation is "nmod" or "nmod:poss" && (grammar.CaseOf(child) is null || grammar.HasCase(WordClass.Of, child)) && child != head
                && (grammar.Words[child].Tag == UniversalTag.Noun || _words.Is(WordClass.It, grammar.Words[child].Form)))
            {
                return _phrases.Read(grammar.Sentence.Index, child);
            }
        }

        return null;
    }

    /// <summary>"Residents of X fear that *their city* is next": where those live who are the subject of a clause over it; null where that is not told.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="head">The noun for their place.</param>
    /// <param name="ofPeople">Whether only those count who live there by their noun ("residents", "elders").</param>
    PlaceMention? HomeOf(SentenceGrammar grammar, int head, bool ofPeople) => grammar.Ancestors(head).Skip(1)
        .SelectMany(grammar.SurfaceSubjects)
        .Where(subject => subject < head && (!ofPeople || (grammar.Words[subject].FineTag == "NNS" && _roles.Find(grammar.Words[subject].Lemma) is { Part: RolePart.Civilians })))
        .SelectMany(subject => grammar.Related(subject, "nmod").Concat(grammar.Related(subject, "compound")))
        .Select(place => _reading.PlaceAt(grammar.Sentence.Index, place))
        .FirstOrDefault(place => place is not null && place.IsFine());

    /// <summary>"They left *the town*, a priest from X said": where whoever tells of it is from, where no place was named before; null where that is not told.</summary>
    PlaceMention? SeatOfTeller(SentenceGrammar grammar, int head) => grammar.Ancestors(head)
        .Where(word => _words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
        .SelectMany(verb => grammar.Related(verb, "nsubj")).Where(subject => subject > head)
        .SelectMany(subject => grammar.Related(subject, "nmod").Concat(grammar.Related(subject, "compound")))
        .Select(place => _reading.PlaceAt(grammar.Sentence.Index, place)).FirstOrDefault(place => place is not null && place.IsFine());

    /// <summary>"South Hospital", "the Old City": a name that says itself that it is no town: it ends in a noun for a site or, where no gazetteer has it, for any area.</summary>
    bool IsSite(PlaceMention mention) => mention.LastWord > mention.FirstWord && _words.Area(_reading.Grammars[mention.Sentence].Words[mention.LastWord].Lemma.ToLowerInvariant()) is { } area
        && (area.Level == "post" || mention.Candidates.Count == 0);

    /// <summary>
    /// "Rebels overran *a garrison town in the north* … They took X": the place that a report names shortly behind an opening that spoke of
    /// it without its name, of which it takes note for what comes after; null where the opening does not, or nothing fits.
    /// </summary>
    /// <param name="phrase">A noun for one place without a name, and perhaps the wider place that it lies in.</param>
    public Phrase? TakeUpNamedLater(Phrase phrase)
    {
        if (_described.Meant(phrase) is not { } meant)
        {
            return null;
        }

        _described.Remember(phrase, meant);
        return With(phrase, meant);
    }

    /// <summary>The place a happening is set in that names none; null where the sentence speaks in general or no place is clear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The word that tells of it.</param>
    /// <param name="goal">A place that it cannot be set in, as somebody goes there.</param>
    public Phrase? SettingOf(int sentence, int trigger, PlaceMention? goal = null)
    {
        var mention = goal is null ? Related(sentence, trigger) ?? HomeOfTellers(sentence, trigger) ?? _country[sentence] : null;
        mention ??= goal is not null ? _memory.Find(sentence, trigger, other => other.IsFine() && NameFolding.Fold(other.Text) != NameFolding.Fold(goal.Text), after: true) : (_isGeneral[sentence] ? null : _memory.Find(sentence, trigger, _ => true, after: true)
            ?? OnlyOne(sentence)
            ?? _memory.In(sentence).Select(named => named.Mention).FirstOrDefault(IsFar));
        if (mention is null || IsAskedOfAbroad(sentence, trigger) || IsOnSide(sentence, trigger))
        {
            return null;
        }

        return new Phrase(sentence, trigger, mention.Span, mention.Text) { Place = mention, Inferred = true };
    }

    /// <summary>"X, where two died", "X, whose garrison was shelled": the place that a clause is hung on; null where it is hung on none.</summary>
    PlaceMention? Related(int sentence, int trigger)
    {
        var grammar = _reading.Grammars[sentence];
        foreach (var word in grammar.Ancestors(trigger).TakeWhile(word => grammar.Words[word].Relation is not ("ccomp" or "parataxis")))
        {
            if (grammar.Words[word].Relation == "acl:relcl" && _phrases.Read(sentence, grammar.Words[word].Head) is { Place: { } place, Actor: null } && !IsForeignCountry(place))
            {
                return place;
            }

            if (grammar.Words[word] is { Relation: "advcl", Head: >= 0 and var told } && told < word && grammar.HasChild(word, WordClass.Passing, "mark")
                && grammar.Related(told, "obj").Concat(grammar.Related(told, "nsubj:pass")).Where(child => child < word).Select(child => _phrases.Read(sentence, child)).ToList() is [{ Place: { } taken, Actor: null }] && taken.IsFine() && !IsForeignCountry(taken))
            {
                return taken; // "took X hours after the soldiers had left"
            }
        }

        return null;
    }

    /// <summary>"called on Ankara to withdraw its troops": what another country's government is asked to do is set in no town of the story.</summary>
    bool IsAskedOfAbroad(int sentence, int trigger)
    {
        var grammar = _reading.Grammars[sentence];
        return grammar.Words[trigger] is { Relation: "xcomp" or "ccomp" or "advcl", Head: >= 0 and var asking } && grammar.Is(WordClass.Asking, asking)
            && grammar.Sentence.Children(asking).Any(asked => grammar.Words[asked].Relation is "obl" or "obj" or "iobj" && _reading.PlaceAt(sentence, asked)?.Best() is { } best && best.Place.Country != _home);
    }

    /// <summary>"in *the north* fighting went on", "their retreat from *the east*": whether a happening is set on a side of the country, and so in no town of the story.</summary>
    bool IsOnSide(int sentence, int trigger)
    {
        var grammar = _reading.Grammars[sentence];
        var told = grammar.Words[trigger] is { Relation: "nsubj" or "nsubj:pass" or "obj", Head: >= 0 and var verb } ? verb : trigger;
        return (_words.Is(WordClass.Locative, grammar.PrepositionOf(trigger)) && grammar.Related(trigger, "compound").Any(side => grammar.Is(WordClass.Bearing, side) && side > 0 && grammar.Is(WordClass.Pointing, side - 1))) // "in *the north* fighting …", hung on the fighting
            || grammar.Related(trigger, "nmod").Concat(grammar.Related(trigger, "obl")).Concat(grammar.Related(told, "obl")).Any(side => grammar.Is(WordClass.Bearing, side) && grammar.HasChild(side, WordClass.Pointing, "det")
            && (_words.Is(WordClass.Locative, grammar.PrepositionOf(side)) || (side > trigger && _words.Is(WordClass.From, grammar.PrepositionOf(side)) && !grammar.IsVerbal(trigger))) && !grammar.Related(side, "nmod").Any());
    }

    /// <summary>"Residents of *X* said that the soldiers had gone": where those live who tell of a happening that names no place; null where that is not told.</summary>
    PlaceMention? HomeOfTellers(int sentence, int trigger)
    {
        var grammar = _reading.Grammars[sentence];
        return grammar.Ancestors(trigger).TakeWhile(word => grammar.Words[word].Relation is not "parataxis").SelectMany(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 and var verb } ? [verb] : Array.Empty<int>()).Where(word => _words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .SelectMany(verb => grammar.Related(verb, "nsubj"))
            .Where(subject => subject < trigger && grammar.Words[subject].FineTag == "NNS" && _roles.Find(grammar.Words[subject].Lemma) is { Part: RolePart.Civilians })
            .SelectMany(subject => grammar.Related(subject, "nmod").Where(place => grammar.HasCase(WordClass.Of, place) || grammar.HasCase(WordClass.In, place)))
            .Select(place => _reading.PlaceAt(sentence, place)).FirstOrDefault(place => place is not null && place.IsFine());
    }

    /// <summary>The one district or town that a sentence names, whatever part it plays but that of a speaker's seat or a way; null where it names several.</summary>
    PlaceMention? OnlyOne(int sentence) =>
        _memory.In(sentence).Where(named => named.Mention.IsFine() && !IsFar(named.Mention)).ToList() is [{ Weight: > PlaceWeights.Nothing } only] ? only.Mention : null;

    /// <summary>The district in focus around a word, for a site in it that no gazetteer has; null where none is clear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="beside">Places of one list with the site, which none of them lies around.</param>
    public Phrase? DistrictAround(int sentence, int word, IReadOnlyList<Phrase> beside) =>
        _memory.Find(sentence, word, mention => mention.Candidates.Count > 0 && mention.IsDistrict() && !beside.Any(other => other.Place?.Span == mention.Span), after: true) is { } mention
            ? new Phrase(sentence, word, mention.Span, mention.Text) { Place = mention, Inferred = true }
            : null;

    /// <summary>The district in focus around a word, or else the town, for a site in it by a number or by what it is called ("seized Battalion 269"); null where none is clear.</summary>
    public Phrase? TownAround(int sentence, int word, IReadOnlyList<Phrase> beside) => DistrictAround(sentence, word, beside) is { } district ? district
        : _memory.FindTown(sentence, word, mention => mention.Candidates.Count > 0 && mention.IsFine() && !beside.Any(other => other.Place?.Span == mention.Span)) is { } town
            ? new Phrase(sentence, word, town.Span, town.Text) { Place = town, Inferred = true }
            : null;

    /// <summary>Whether a name only helps to say where something else lies ("20 km north of X"); villages and posts beside a place are its own.</summary>
    public bool IsFar(PlaceMention mention) => _weights.IsFar(mention);

    /// <summary>Whether a sentence speaks of a place by its name, and not only of where somebody sits or how far off something lies.</summary>
    public bool IsTold(PlaceMention mention) => _weights.Of(mention) > PlaceWeights.Nothing && !IsFar(mention);

    /// <summary>Whether the report calls a place by a noun ("X, a village in the east").</summary>
    public bool IsCalled(PlaceMention mention, string noun) => _memory.IsCalled(mention, noun);

    /// <summary>"twelve villages north of X": the noun for a part of a place that a bearing stands behind; null where none does.</summary>
    public AreaNoun? PartBeside(PlaceMention mention) => _weights.PartBeside(mention);

    /// <summary>Takes note that a sentence spoke of a place without its name, or by one that only its part in the sentence shows to be a place's.</summary>
    public void Keep(int sentence, PlaceMention mention) => _memory.Keep(sentence, mention);

    static Phrase? With(Phrase phrase, PlaceMention? mention) => mention is null
        ? null
        : phrase with { Place = mention, Span = mention.Span, Text = mention.Text, Inferred = true };

    /// <summary>Whether a sentence speaks of a whole country ("nationwide", "this year").</summary>
    static bool IsGeneral(SentenceGrammar grammar)
    {
        Word? before = null;
        foreach (var word in grammar.Words)
        {
            if (grammar.Lists.Is(WordClass.General, word.Form) || (before is not null && IsGeneral(grammar, before, word)))
            {
                return true;
            }

            before = word;
        }

        return false;
    }

    /// <summary>Whether two words that follow one another are a phrase for a whole country, case aside.</summary>
    static bool IsGeneral(SentenceGrammar grammar, Word first, Word second)
    {
        var phrases = grammar.Lists.Of(WordClass.General);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i].AsSpan();
            if (phrase.Length == first.Form.Length + 1 + second.Form.Length && phrase[first.Form.Length] == ' '
                && phrase.StartsWith(first.Form, StringComparison.OrdinalIgnoreCase) && phrase.EndsWith(second.Form, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
