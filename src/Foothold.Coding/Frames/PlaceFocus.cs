using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Knows which place a report speaks of at a point of its text, though no name stands there (MODEL rule 1).</summary>
/// <remarks>
/// Every name has a weight by the part it plays: most as what a sentence is about, less as where something is set, next to
/// nothing where it only says where a speaker sits, which way someone went or how far off something lies. Weights fade from
/// sentence to sentence. What is found is marked as inferred and carries the span of the name it came from.
/// </remarks>
sealed class PlaceFocus
{
    const double Subject = 2; // "X fell", "captured the centre of X", "In X, …"
    const double Setting = 1.3; // "… in X"
    const double Nested = 0.7; // factor for "after the fall of X", whatever stands before it
    const double Kept = 1; // "the district", or a happening that was set in X without its name
    const double Aside = 0.3; // "from X", "the governor of X said"
    const double Bystander = 0.4; // factor for "a farmer in X", as against "the fighting in X"
    const double Owner = 0.25; // factor for "the governor of X"
    const double Nothing = 0.05; // "told journalists in X"
    const double Fading = 0.8; // a sentence
    const double LeastFading = 0.15; // what a report opened with is never quite forgotten
    const double Least = 0.25; // weight under which nothing is in focus
    const double JustSpokenOf = 2; // factor for a place that the same sentence has meant already
    const double Joined = 1.6; // factor for "crossed to X and killed two"
    const double CalledSo = 1.7; // factor for a place that the report has called by the noun that points back ("X base … the base")
    const double LeastBeside = 0.4; // what any name weighs for a description behind it in its own sentence
    const double Beside = 2; // factor for a name before the description in one sentence
    const int Opening = 3; // sentences that are never quite forgotten
    const int Memory = 20; // sentences that are remembered
    const double OfTopic = 0.5; // how much more a place weighs that the report speaks of most, others in proportion
    const double TopicFading = 0.3; // under which the place that the report speaks of most never fades, others in proportion
    const double OutOf = 0.6; // factor for "ordered out of X"
    const double Compared = 0.3; // factor for "its biggest success since X fell"
    const double Abroad = 0.5; // factor for a place outside the theatre's country
    const int Ahead = 3; // sentences behind an opening in which the place is named that it speaks of ("a town in the north … X")
    const double Clear = 1.15; // how much the first must outweigh another of the same sentence

    readonly ReportReading _reading;
    readonly PhraseReader _phrases;
    readonly WordLists _words;
    readonly RoleNouns _roles;
    readonly List<Named>[] _named; // sentence -> the places named in it
    readonly PlaceMention?[] _country; // sentence -> the country that it says it speaks of ("across Iraq")
    readonly Dictionary<string, HashSet<string>> _called = []; // key of a place -> the nouns that the report calls it by
    readonly Dictionary<string, double> _spoken = []; // key of a place -> the sum of what its names weigh in the report
    readonly double _most; // the greatest of these
    readonly string _home; // code of the theatre's country
    readonly bool[] _isGeneral; // sentence -> whether it speaks of a whole country

    // Sentence: where it was spoken of, which for a place kept in mind is not where its name stands.
    readonly record struct Named(PlaceMention Mention, string Key, double Weight, int Sentence);

    /// <summary>Weighs the places of a report.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="phrases">What its phrases mean.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="roles">Nouns for what people do.</param>
    /// <param name="home">The ISO 3166 alpha-2 code of the theatre's country.</param>
    public PlaceFocus(ReportReading reading, PhraseReader phrases, WordLists words, RoleNouns roles, string home)
    {
        _home = home;
        _reading = reading;
        _phrases = phrases;
        _words = words;
        _roles = roles;
        _named = [.. reading.Grammars.Select(_ => new List<Named>())];
        _country = new PlaceMention?[reading.Grammars.Count];
        _isGeneral = [.. reading.Grammars.Select(IsGeneral)];
        foreach (var mention in reading.Places)
        {
            _named[mention.Sentence].Add(new Named(mention, KeyOf(mention), WeightOf(mention), mention.Sentence));
            var grammar = reading.Grammars[mention.Sentence];
            foreach (var noun in NounsFor(grammar, mention))
            {
                if (!_called.TryGetValue(KeyOf(mention), out var nouns))
                {
                    _called[KeyOf(mention)] = nouns = [];
                }

                nouns.Add(noun);
            }

            if (mention.Best() is { Place.Kind: PlaceKind.Country } && grammar.HasCase(WordClass.OverCountry, HeadOf(grammar, mention)))
            {
                _country[mention.Sentence] ??= mention;
            }
        }

        foreach (var named in _named.SelectMany(list => list))
        {
            _spoken[named.Key] = _spoken.GetValueOrDefault(named.Key) + named.Weight;
        }

        _most = _spoken.Count == 0 ? 0 : _spoken.Values.Max();
    }

    /// <summary>The place a pronoun or an area without a name stands for ("the district", "its bazaar", "14 posts"); null where none is clear.</summary>
    public Phrase? Meant(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        if (phrase.Area is not { } area)
        {
            return With(phrase, Entered(grammar, phrase.Head) ?? Find(phrase.Sentence, phrase.Head, IsFine, after: false));
        }

        if ((IsPointing(phrase) ? Within(grammar, phrase.Head, IsFine) : area.Level is "ground" or "region" or "part" ? Within(grammar, phrase.Head, _ => true) : null) is { } described)
        {
            return With(phrase, described); // "X, where fighting raged around *the bazaar*"
        }

        if (area.Level == "post" && BehindJoined(grammar, phrase.Head) is { } shared)
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
            return With(phrase, Find(phrase.Sentence, it, IsFine, after: false)); // "*It* is the only town that they hold"
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

        var isPlural = grammar.Words[phrase.Head].FineTag is "NNS" or "NNPS";
        var points = PhraseKinds.IsPointing(phrase, _words) && !isPlural;
        var ofDistrict = tight.Any(word => word != phrase.Head && grammar.Is(WordClass.DistrictWord, word));
        return area.Level switch
        {
            "district" when points || ofDistrict => With(phrase, Find(phrase.Sentence, phrase.Head, IsDistrict, after: false)),
            "settlement" when _words.Is(WordClass.CapitalWord, area.Noun) && !ofDistrict => points ? With(phrase, Find(phrase.Sentence, phrase.Head, IsProvincialCapital, after: false) ?? (isProvincial ? CapitalInFocus(phrase) : null)) : null,
            "settlement" when area.Scope == "parts" && points => With(phrase, Find(phrase.Sentence, phrase.Head, IsVillage, after: false)
                ?? Find(phrase.Sentence, phrase.Head, IsFine, after: false)),
            "settlement" when area.Scope == "parts" || points || ofDistrict => With(phrase, Find(phrase.Sentence, phrase.Head, mention => IsTown(mention) && !IsSite(mention), after: false) ?? (points ? SeatOfTeller(grammar, phrase.Head) : null)),
            "post" => With(phrase, Find(phrase.Sentence, phrase.Head, IsFine, after: false)),
            "part" when isPlural => With(phrase, Find(phrase.Sentence, phrase.Head, IsFine, after: false)),
            "part" or "region" or "ground" when points => With(phrase, Find(phrase.Sentence, phrase.Head, _ => true, after: false)),
            "province" when points => With(phrase, Find(phrase.Sentence, phrase.Head, IsProvince, after: false)),
            _ => null,
        };
    }

    /// <summary>"rolled into X and occupied *it*": the one place that the verb before speaks of; null where it speaks of none or several.</summary>
    PlaceMention? Entered(SentenceGrammar grammar, int pronoun) => grammar.Words[pronoun] is { Relation: "obj", Head: >= 0 and var verb } && grammar.Words[verb] is { Relation: "conj", Head: >= 0 and var first } && grammar.IsVerbal(first)
        && grammar.Sentence.Children(first).Where(child => child > first && child < verb && grammar.Words[child].Relation is "obj" or "obl")
            .Select(child => _reading.PlaceAt(grammar.Sentence.Index, child)).OfType<PlaceMention>().Where(mention => IsFine(mention) && !IsFar(mention)).ToList() is [var only]
            ? only
            : null;

    /// <summary>"the provincial capital", where the report has named the province alone.</summary>
    PlaceMention? CapitalInFocus(Phrase phrase) =>
        Find(phrase.Sentence, phrase.Head, mention => mention.Best() is { Place.Kind: PlaceKind.Province }, after: false) is { } province ? _reading.CapitalOf(province) : null;

    /// <summary>"X base", "the town of X", "X, the provincial capital", "X is a village": the nouns of area that a name stands with.</summary>
    IEnumerable<string> NounsFor(SentenceGrammar grammar, PlaceMention mention)
    {
        var head = HeadOf(grammar, mention);
        var with = grammar.Related(head, "appos").ToList();
        if (grammar.Words[head] is { Head: >= 0 and var up, Relation: var relation } && (relation is "compound" or "nmod:desc" or "appos" or "flat"
            || (relation == "nmod" && grammar.HasCase(WordClass.Of, head)) || (relation == "nsubj" && grammar.Related(up, "cop").Any())))
        {
            with.Add(up);
        }

        return with.Select(word => grammar.Words[word].Lemma.ToLowerInvariant()).Where(noun => _words.Area(noun) is not null);
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
        .FirstOrDefault(place => place is not null && IsFine(place));

    /// <summary>"They left *the town*, a priest from X said": where whoever tells of it is from, where no place was named before; null where that is not told.</summary>
    PlaceMention? SeatOfTeller(SentenceGrammar grammar, int head) => grammar.Ancestors(head)
        .Where(word => _words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
        .SelectMany(verb => grammar.Related(verb, "nsubj")).Where(subject => subject > head)
        .SelectMany(subject => grammar.Related(subject, "nmod").Concat(grammar.Related(subject, "compound")))
        .Select(place => _reading.PlaceAt(grammar.Sentence.Index, place)).FirstOrDefault(place => place is not null && IsFine(place));

    /// <summary>The place a happening is set in that names none; null where the sentence speaks in general or no place is clear.</summary>
    public Phrase? SettingOf(int sentence, int trigger)
    {
        var mention = Related(sentence, trigger) ?? _country[sentence] ?? (_isGeneral[sentence] ? null : Find(sentence, trigger, _ => true, after: true)
            ?? OnlyOne(sentence)
            ?? _named[sentence].Select(named => named.Mention).FirstOrDefault(IsFar));
        if (mention is null)
        {
            return null;
        }

        return new Phrase(sentence, trigger, mention.Span, mention.Text) { Place = mention, Inferred = true };
    }

    /// <summary>The one district or town that a sentence names, whatever part it plays but that of a speaker's seat or a way; null where it names several.</summary>
    PlaceMention? OnlyOne(int sentence) =>
        _named[sentence].Where(named => IsFine(named.Mention) && !IsFar(named.Mention)).ToList() is [{ Weight: > Nothing } only] ? only.Mention : null;

    /// <summary>"X, where two died", "X, whose garrison was shelled": the place that a clause is hung on; null where it is hung on none.</summary>
    PlaceMention? Related(int sentence, int trigger)
    {
        var grammar = _reading.Grammars[sentence];
        foreach (var word in grammar.Ancestors(trigger).TakeWhile(word => grammar.Words[word].Relation is not ("ccomp" or "parataxis")))
        {
            if (grammar.Words[word].Relation == "acl:relcl" && _phrases.Read(sentence, grammar.Words[word].Head) is { Place: { } place, Actor: null })
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>"South Hospital": a name that says itself that it is no town.</summary>
    bool IsSite(PlaceMention mention) => mention.LastWord > mention.FirstWord && _words.Area(_reading.Grammars[mention.Sentence].Words[mention.LastWord].Lemma.ToLowerInvariant()) is { Level: "post" };

    bool IsPointing(Phrase phrase) => PhraseKinds.IsPointing(phrase, _words);

    /// <summary>"*the police station* and the courthouse in X": where the last of a list of posts is said to be.</summary>
    PlaceMention? BehindJoined(SentenceGrammar grammar, int head) => grammar.Conjuncts(head).Where(other => other > head)
        .SelectMany(other => grammar.Related(other, "nmod")).Where(place => IsLocative(PrepositionOf(grammar, place)) || grammar.HasCase(WordClass.Of, place))
        .Select(place => _reading.PlaceAt(grammar.Sentence.Index, place)).FirstOrDefault(place => place is not null && IsFine(place));

    /// <summary>
    /// "Rebels overran *a garrison town in the north* … They took X": the place that a report names shortly behind its opening, which spoke of
    /// it without its name; null where the opening does not, or nothing fits.
    /// </summary>
    /// <param name="phrase">A noun for one place without a name, and perhaps the wider place that it lies in.</param>
    public Phrase? NamedLater(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        if (phrase.Area is not { Level: "settlement" or "district" } area || grammar.Words[phrase.Head].FineTag != "NN" || !grammar.HasChild(phrase.Head, WordClass.One, "det")
            || _reading.Grammars.Take(phrase.Sentence).Any(before => !before.Sentence.IsHeading)
            || (phrase.Place is not null && phrase.Place.Best() is not { Place.Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Province }))
        {
            return null;
        }

        var wide = phrase.Place?.Best()?.Place;
        for (var sentence = phrase.Sentence + 1; sentence <= phrase.Sentence + Ahead && sentence < _named.Length; sentence++)
        {
            foreach (var named in _named[sentence].Where(named => named.Weight >= 1 && IsFine(named.Mention) && !IsFar(named.Mention) && (area.Level != "district" || IsDistrict(named.Mention))))
            {
                var place = named.Mention.Best()?.Place;
                if (place is null || wide is null || (place.Country == wide.Country && (wide.ProvinceName is null || place.ProvinceName == wide.ProvinceName)))
                {
                    return With(phrase, named.Mention);
                }
            }
        }

        return null;
    }

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

    /// <summary>Takes note that a sentence spoke of a place without its name, or by one that only its part in the sentence shows to be a place's.</summary>
    public void Keep(int sentence, PlaceMention mention)
    {
        var key = KeyOf(mention);
        var weight = mention.Sentence == sentence ? Subject : Kept;
        var at = _named[sentence].FindIndex(named => named.Key == key);
        if (at < 0)
        {
            _named[sentence].Add(new Named(mention, key, weight, sentence));
        }
        else if (_named[sentence][at].Weight < Kept)
        {
            _named[sentence][at] = _named[sentence][at] with { Weight = Kept }; // named in passing, and then spoken of
        }
    }

    /// <summary>The district in focus around a word, for a site in it that no gazetteer has; null where none is clear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="beside">Places of one list with the site, which none of them lies around.</param>
    public Phrase? DistrictAround(int sentence, int word, IReadOnlyList<Phrase> beside) =>
        Find(sentence, word, mention => mention.Candidates.Count > 0 && IsDistrict(mention) && !beside.Any(other => other.Place?.Span == mention.Span), after: true) is { } mention
            ? new Phrase(sentence, word, mention.Span, mention.Text) { Place = mention, Inferred = true }
            : null;

    static Phrase? With(Phrase phrase, PlaceMention? mention) => mention is null
        ? null
        : phrase with { Place = mention, Span = mention.Span, Text = mention.Text, Inferred = true };

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

    /// <summary>The heaviest of the places named so far; null where none weighs enough, or two of one sentence weigh alike.</summary>
    PlaceMention? Find(int sentence, int word, Func<PlaceMention, bool> fits, bool after)
    {
        var noun = after ? null : _reading.Grammars[sentence].Words[word].Lemma.ToLowerInvariant();
        var weights = new Dictionary<string, (double Most, double Sum, PlaceMention Last)>();
        foreach (var named in Upto(sentence))
        {
            var mention = named.Mention;
            if (named.Weight == 0 || !fits(mention))
            {
                continue;
            }

            var isBehind = mention.Sentence == sentence && mention.LastWord >= word;
            var ownWeight = noun is not null && mention.Sentence == sentence && !isBehind ? Math.Max(LeastBeside, named.Weight) : named.Weight;
            if (isBehind && (!after || named.Weight < 1))
            {
                continue;
            }

            var weight = ownWeight * (noun is not null && _called.TryGetValue(named.Key, out var nouns) && nouns.Contains(noun) ? CalledSo : 1) * (mention.Sentence == sentence
                ? (isBehind ? 1.1 : noun is not null && !IsApart(_reading.Grammars[sentence], HeadOf(_reading.Grammars[sentence], mention), word) ? Beside : 1.4) * (after && IsJoined(_reading.Grammars[sentence], HeadOf(_reading.Grammars[sentence], mention), word) ? Joined : 1)
                : named.Sentence == sentence ? JustSpokenOf : Math.Max(Math.Max(LeastFading, TopicFading * ShareOf(named.Key)), Math.Pow(Fading, sentence - named.Sentence)));
            var before = weights.GetValueOrDefault(named.Key);
            weights[named.Key] = (Math.Max(before.Most, weight), before.Sum + weight, before.Last is null || weight >= before.Most ? mention : before.Last);
        }

        if (weights.Count == 0)
        {
            return null;
        }

        var ranked = weights
            .Select(entry => (Weight: (entry.Value.Most + (0.3 * (entry.Value.Sum - entry.Value.Most))) * (1 + (OfTopic * ShareOf(entry.Key))), entry.Value.Last))
            .OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Last.Span.Start)
            .ToList();
        var isEven = ranked.Count > 1 && ranked[0].Weight < Clear * ranked[1].Weight && ranked[0].Last.Sentence == ranked[1].Last.Sentence
            && IsList(ranked[0].Last, ranked[1].Last);
        return ranked[0].Weight < Least || isEven ? null : ranked[0].Last;
    }

    /// <summary>How much of the report speaks of a place, as against the one that it speaks of most: 0 to 1.</summary>
    double ShareOf(string key) => _most == 0 ? 0 : Math.Min(1, _spoken.GetValueOrDefault(key) / _most);

    /// <summary>The names that may still be in mind at a sentence: those of the report's opening and of the sentences just before.</summary>
    IEnumerable<Named> Upto(int sentence)
    {
        for (var at = 0; at <= sentence; at = at == Opening && sentence - Memory > Opening ? sentence - Memory : at + 1)
        {
            foreach (var named in _named[at])
            {
                yield return named;
            }
        }
    }

    /// <summary>Whether two names stand side by side in a list, so that neither is meant more than the other.</summary>
    bool IsList(PlaceMention left, PlaceMention right)
    {
        if (left.Best() is { Place.Kind: PlaceKind.Province } != right.Best() is { Place.Kind: PlaceKind.Province })
        {
            return false; // "Baghlan-e Jadid, Baghlan province"
        }

        var grammar = _reading.Grammars[left.Sentence];
        var (first, second) = left.FirstWord < right.FirstWord ? (left, right) : (right, left);
        return grammar.Ancestors(HeadOf(grammar, second)).TakeWhile(word => word != HeadOf(grammar, first))
            .Any(word => grammar.Words[word].Relation == "conj") && grammar.Ancestors(HeadOf(grammar, second)).Contains(HeadOf(grammar, first));
    }

    /// <summary>Whether a name only helps to say where something else lies ("20 km north of X"); villages and posts beside a place are its own.</summary>
    public bool IsFar(PlaceMention mention) =>
        mention.Nearness is { Kilometres: not null } || (mention.Nearness is { Bearing: not null } && PartBeside(mention) is null);

    /// <summary>"twelve villages north of X": the noun for a part of a place that a bearing stands behind; null where none does.</summary>
    public AreaNoun? PartBeside(PlaceMention mention)
    {
        if (mention.Nearness is not { Bearing: not null, Kilometres: null } nearness)
        {
            return null;
        }

        var before = _reading.Grammars[mention.Sentence].Words
            .LastOrDefault(word => word.Span.End <= nearness.Span.Start && !_words.Is(WordClass.BeforeBearing, word.Form));
        return before is { Tag: UniversalTag.Noun } && _words.Area(before.Lemma.ToLowerInvariant()) is { Level: "settlement" or "post", Scope: "parts" or "outskirts" } part ? part : null;
    }

    /// <summary>Whether two words belong to verbs that are joined, so that one is set where the other is.</summary>
    static bool IsJoined(SentenceGrammar grammar, int left, int right) => JoinedRoot(grammar, left) == JoinedRoot(grammar, right);

    /// <summary>Whether a word stands in a relative clause that another is not in ("the rebels, who hold X, took the town").</summary>
    static bool IsApart(SentenceGrammar grammar, int left, int right) =>
        grammar.Ancestors(left).Except(grammar.Ancestors(right)).Any(word => grammar.Words[word].Relation == "acl:relcl");

    static int JoinedRoot(SentenceGrammar grammar, int word)
    {
        while (grammar.Words[word].Head >= 0 && grammar.Words[word].Relation is not ("ccomp" or "acl:relcl" or "parataxis" or "root" or "csubj"))
        {
            word = grammar.Words[word].Head;
        }

        return word;
    }

    double WeightOf(PlaceMention mention)
    {
        var grammar = _reading.Grammars[mention.Sentence];
        if (IsDateline(grammar) || IsInDateline(grammar, mention) || mention.Best() is { Place.Kind: PlaceKind.Country })
        {
            return 0;
        }

        var at = HeadOf(grammar, mention);
        var factor = IsAbroad(mention) ? Abroad : 1;
        factor *= IsFar(mention) || mention.Nearness is { Relation: PlaceRelation.Toward or PlaceRelation.Between } ? Aside / Subject : 1;
        if (mention.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Region })
        {
            factor *= 0.6;
        }

        if (_reading.ActorAt(mention.Sentence, at) is { Use: ActorNameUse.Capital } && !grammar.HasCase(WordClass.Inside, at))
        {
            return 0; // "Kabul said", "called on Kabul": its government
        }

        if (PartBeside(mention) is not null)
        {
            return Setting;
        }

        var isSetting = false; // "the fighting in X"
        var isNested = false; // "after the fall of X"
        var persons = 1.0; // what a person between the name and the verb leaves of its weight
        while (grammar.Words[at].Head >= 0)
        {
            var (word, up) = (grammar.Words[at], grammar.Words[at].Head);
            var preposition = PrepositionOf(grammar, at);
            if (IsNominal(word.Relation) && !grammar.IsVerbal(up))
            {
                if (word.Relation != "conj" && !Covers(mention, up) && IsPerson(grammar, up))
                {
                    persons = IsLocative(preposition) ? Bystander : IsProvincial(mention) ? Nothing : Owner;
                }
                else if (!Covers(mention, up) && word.Relation != "conj" && _words.Area(grammar.Words[up].Lemma.ToLowerInvariant()) is null)
                {
                    isNested = true;
                }

                if (word.Relation is "nmod" && persons == 1 && preposition is not null && !_words.Is(WordClass.Of, preposition))
                {
                    isSetting = true;
                    factor *= FactorOf(preposition, null);
                }

                at = up;
                continue;
            }

            if (IsInSpeech(grammar, at, word.Relation, up, preposition))
            {
                return word.Relation == "nsubj" && persons < 1 && persons != Bystander ? Subject * persons * factor
                    : persons == 1 && IsOpening(grammar, at, up) && _words.Is(WordClass.Opening, preposition) && grammar.Related(up, "ccomp").Any(clause => clause > up) ? Subject * factor // "In X, the mayor said the town had fallen"
                    : Nothing;
            }

            var weight = word.Relation switch
            {
                "obl" or "obl:npmod" or "obl:unmarked" or "advmod" or "nmod" or "advcl" => (IsOpening(grammar, at, up) && _words.Is(WordClass.Opening, preposition) ? Subject : Setting)
                    * Math.Max(isNested && !_words.Is(WordClass.FromOrTo, preposition) ? Nested : grammar.HasCase(WordClass.OutOf, at) ? OutOf : 0, FactorOf(preposition, grammar.Words[up].Lemma.ToLowerInvariant())),
                "obl:agent" => Aside,
                _ => isSetting ? 1.6 : Subject,
            };
            persons = persons == Bystander && word.Relation is not ("nsubj" or "obl:agent") ? 1 : persons;
            return weight * factor * persons * (IsCompared(grammar, up) ? Compared : IsBackground(grammar, up) && !grammar.Sentence.IsHeading ? 0.7 : 1); // a headline's "as X" is no background
        }

        return (isSetting ? 1.6 : Subject) * factor * persons;
    }

    bool IsLocative(string? preposition) => _words.Is(WordClass.Locative, preposition);

    /// <summary>Whether a name may mean a region or a province or its capital, which many people are "of" who speak of other places.</summary>
    static bool IsProvincial(PlaceMention mention) => mention.Best(PlaceKind.Province, PlaceKind.Region) is not null;

    bool IsPerson(SentenceGrammar grammar, int word) =>
        grammar.Words[word].Tag == UniversalTag.Pron || _roles.Find(grammar.Words[word].Lemma) is not null;

    /// <summary>The last of the words that introduce a phrase, with "out of" and its like as the first of <see cref="WordClass.From"/>; null where there is none.</summary>
    public static string? PrepositionOf(SentenceGrammar grammar, int word)
    {
        if (grammar.CaseOf(word) is not { } first)
        {
            return null;
        }

        var last = grammar.Related(word, "case").Select(child => grammar.Words[child]).Last(child => child.FineTag != "POS").Form.ToLowerInvariant();
        return grammar.Lists.Is(WordClass.OutOf, first) ? grammar.Lists.Of(WordClass.From)[0] : first.Contains(' ') ? first.Split(' ')[^1] : last;
    }

    /// <summary>Whether a verb tells of leaving, so that what comes "from" is where it happens.</summary>
    bool IsLeaving(string? verb) => _words.Is(WordClass.Leaving, verb);

    double FactorOf(string? preposition, string? verb) =>
        preposition is null || _words.Is(WordClass.Of, preposition) || IsLocative(preposition) || (_words.Is(WordClass.From, preposition) && IsLeaving(verb)) ? 1
        : _words.Is(WordClass.ToOrFor, preposition) && !IsLeaving(verb) ? 0.55
        : 0.2;

    static bool IsNominal(string relation) =>
        relation is "nmod" or "nmod:poss" or "nmod:desc" or "compound" or "flat" or "flat:name" or "appos" or "amod" or "conj" or "dep" or "list" or "nummod";

    /// <summary>Whether an argument of a verb of speaking says who speaks, to whom or where, not what is said.</summary>
    bool IsInSpeech(SentenceGrammar grammar, int word, string relation, int verb, string? preposition) =>
        ((_words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null && (relation == "nsubj" || Says(grammar, verb)))
            || grammar.Related(verb, "ccomp").Any(clause => clause > verb && grammar.Related(clause, "mark").Any()))
        && (relation is "nsubj" or "iobj" || (relation is "obl" && !_words.Is(WordClass.Topic, preposition))
            || (relation == "obj" && IsPerson(grammar, word)));

    /// <summary>Whether a clause or quotation hangs on a verb of speaking or over it, so that it does speak ("found a cache" does not).</summary>
    static bool Says(SentenceGrammar grammar, int verb) =>
        grammar.Words[verb].Relation == "parataxis"
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "ccomp" or "parataxis" or "iobj" or "advcl")
        || grammar.Is(WordClass.PlainSaying, verb);

    /// <summary>Whether a phrase opens its clause ("In X, …").</summary>
    static bool IsOpening(SentenceGrammar grammar, int word, int verb) =>
        word < verb && !grammar.Sentence.Children(verb).Any(child => child < word && grammar.Words[child].Relation is "nsubj" or "nsubj:pass");

    /// <summary>"its biggest success *since* X fell": whether a verb only tells how long ago something was.</summary>
    static bool IsCompared(SentenceGrammar grammar, int verb) => grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "mark" } mark && grammar.Lists.Is(WordClass.Since, mark.Form));

    /// <summary>Whether a verb tells something beside the main line: a relative clause, a participle.</summary>
    static bool IsBackground(SentenceGrammar grammar, int verb) =>
        grammar.Ancestors(verb).Any(word => grammar.Words[word].Relation is "acl:relcl" or "acl" or "advcl");

    /// <summary>"KABUL, Afghanistan (Agency) -", "KABUL (Agency):": where a reporter sits. A name and a colon is what a notice is about.</summary>
    static bool IsDateline(SentenceGrammar grammar) =>
        grammar.Sentence.IsHeading && (grammar.Words[^1].Form is "-" or "–" or "—" or "--" || (grammar.Words is [.., { Form: ")" }, { Form: ":" }]));

    /// <summary>"December 19, 2023 (PORT SUDAN) - The army …": where a reporter sits, in parentheses before the dash that opens a report.</summary>
    static bool IsInDateline(SentenceGrammar grammar, PlaceMention mention) => mention.Sentence == 0 && mention.LastWord + 2 < grammar.Words.Count
        && grammar.Words[mention.LastWord + 1].Form == ")" && grammar.Words[mention.LastWord + 2].Form is "-" or "–" or "—" or "--";

    /// <summary>Whether a name means a place outside the theatre's country, whatever it may mean.</summary>
    bool IsAbroad(PlaceMention mention) => mention.Candidates.Count > 0 && mention.Candidates.All(other => other.Place.Country != _home);

    /// <summary>Whether a sentence speaks of a whole country ("nationwide", "this year").</summary>
    static bool IsGeneral(SentenceGrammar grammar)
    {
        var before = "";
        foreach (var word in grammar.Words)
        {
            if (grammar.Lists.Is(WordClass.General, word.Form) || grammar.Lists.Is(WordClass.General, $"{before} {word.Form}"))
            {
                return true;
            }

            before = word.Form;
        }

        return false;
    }

    static bool Covers(PlaceMention mention, int word) => word >= mention.FirstWord && word <= mention.LastWord;

    /// <summary>The word of a name that hangs on the rest of the sentence.</summary>
    public static int HeadOf(SentenceGrammar grammar, PlaceMention mention)
    {
        for (var word = mention.FirstWord; word <= mention.LastWord; word++)
        {
            if (!Covers(mention, grammar.Words[word].Head))
            {
                return word;
            }
        }

        return mention.LastWord;
    }

    /// <summary>One key for a district and the town it is named for.</summary>
    static string KeyOf(PlaceMention mention)
    {
        if (mention.Best() is not { Place: var place })
        {
            return NameFolding.Fold(mention.Text);
        }

        return place.DistrictId is { } district && mention.Candidates.Any(other => other.Place.Id == district) ? district : place.Id;
    }

    /// <summary>Whether a mention may mean the capital of a province: by the theatre's table, or as a town that its province has its name of.</summary>
    bool IsProvincialCapital(PlaceMention mention) => mention.Best() is not { Place.Kind: PlaceKind.Province }
        && mention.Best(PlaceKind.Settlement, PlaceKind.District) is { Place: var town }
        && (_reading.Capitals.IsCapital(town) || (town.ProvinceName is { } province && NameFolding.Fold(province).StartsWith(NameFolding.Fold(town.Name), StringComparison.Ordinal)));

    static bool IsFine(PlaceMention mention) =>
        mention.Candidates.Count == 0 || mention.Candidates[0].Place.Kind is PlaceKind.District or PlaceKind.Settlement;

    /// <summary>Whether a mention may mean a town, as that of a province and its town may.</summary>
    static bool IsTown(PlaceMention mention) => IsFine(mention) || mention.Best(PlaceKind.Settlement, PlaceKind.District) is not null;

    static bool IsDistrict(PlaceMention mention) =>
        mention.Candidates.Count == 0
            ? mention.KindSaid == PlaceKind.District
            : mention.Candidates[0].Place.Kind == PlaceKind.District || (mention.Candidates[0].Place.Kind == PlaceKind.Settlement && mention.Best(PlaceKind.District) is not null);

    static bool IsVillage(PlaceMention mention) =>
        mention.KindSaid == PlaceKind.Settlement || (mention.Candidates.Count == 0 && mention.KindSaid is null) || (mention.Best() is { Place.Kind: PlaceKind.Settlement } && mention.Best(PlaceKind.District) is null);

    static bool IsProvince(PlaceMention mention) => mention.Best(PlaceKind.Province) is not null;
}
