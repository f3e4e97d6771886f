using System.Globalization;
using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Makes claims of frame matches: who, where, when, according to whom, how real, and what it means for control.</summary>
sealed class ClaimBuilder(
    ReportReading reading,
    PhraseReader phrases,
    Antecedents antecedents,
    PlaceFocus focus,
    SpeakerReader speakers,
    WordLists words,
    ActorCatalogue actors,
    Theatre theatre,
    PlaceRemarks remarks,
    Place? country,
    ReaderVersion version)
{
    const string StateRole = "state"; // whoever governs the country, in a frame's control effect

    readonly FramingReader _framing = new(words);
    readonly StateOrAct _states = new(words, phrases);
    readonly Figures _figures = new(words);
    readonly TimeFinder _times = new(reading);
    readonly LocationFinder _locations = new(reading, phrases, antecedents, focus);

    /// <summary>The claims of one match: one for each place whose control it speaks of, else one; none where too little is said.</summary>
    public IEnumerable<Claim> Build(SentenceGrammar grammar, FrameMatch match)
    {
        var agents = WithLosses(match, "agent").Where(phrase => phrase.Head != match.Trigger || match.Reading.Trigger == TriggerClass.Verb).Concat(ShootersOf(match)).Select(ToParticipant).ToList();
        var targets = WithLosses(match, "target").Concat(OwnersOf(match)).Select(ToParticipant).ToList();
        if (match.Frame.Control?.From == "target")
        {
            agents.RemoveAll(agent => agent is { Inferred: true, Actor: { } doer } && targets.Exists(target => target.Actor == doer)); // "they have pushed the insurgents out" is not told of the insurgents
        }

        var locations = match.Losses.Prepend(match).SelectMany(part => _locations.Find(grammar, part)).DistinctBy(phrase => phrase.Place!.Span).ToList();
        var isNear = match.Reading.Roles.Any(role => role.Kinds.Contains("nearby"));
        var around = locations.Where(location => !location.Inferred && location.Place!.Best() is { Place.Kind: PlaceKind.District or PlaceKind.Settlement }).ToList();
        var meant = match.Role("place").Select(phrase => phrase is { Place: null, Area.Level: "post" or "part" } && around.Count == 1
            ? phrase with { Place = around[0].Place } // "abandoned their bases in X"
            : Meant(phrase, isNear)).ToList();
        var held = meant.Where(phrase => !meant.Exists(other => IsSameName(phrase, other))).Select(phrase => match.Frame is { Control: not null, Mode: not "advance" } ? AsTown(phrase) : phrase).ToList();
        var named = held.Where(phrase => phrase.Place is not null && !(locations.Count > 1 && IsWider(grammar, phrase) && phrase.Place.Best() is { Place.Kind: PlaceKind.Province })).ToList(); // "two districts in Z, X and Y"
        if (match.Roles.Count == 0 && locations.Count == 0 && match.Losses.All(loss => loss.Roles.Count == 0)
            && (!CanBeToldAlone(match) || focus.SettingOf(match.Sentence, match.Trigger) is null))
        {
            yield break;
        }

        if (match.Frame.Control is not null && match.Frame.Type == "ASSAULT" && held.Count > 0 && named.Count == 0
            && locations.Count == 0 && agents.All(agent => agent.Actor is null)
            && held.All(phrase => phrase.Area is not { Level: "post" or "settlement" or "district" or "province" }))
        {
            yield break;
        }

        // "In A and B they keep the centres": what is held is of each place that the clause is set in.
        if (match.Frame.Control is not null && held.Count > 0 && named.Count == 0 && locations.Count > 1)
        {
            var finer = locations.Where(location => location.Place!.Best() is not { Place.Kind: PlaceKind.Province or PlaceKind.Country }).ToList();
            held = [.. (finer.Count > 0 ? finer : locations).Select(location => held[0] with { Place = location.Place, Span = location.Span, Text = location.Text, Head = location.Head })];
        }

        // "seized ground in A and B"
        if (match.Frame.Control is not null && held.Count == 0 && locations.Count > 1 && locations[0] is { Inferred: false } first && first.Sentence == match.Sentence
            && locations.Skip(1).All(other => !other.Inferred && grammar.Conjuncts(first.Head).Contains(other.Head)))
        {
            held = [.. locations];
        }

        var subjects = match.Frame.Control is null || held.Count == 0 ? [(Phrase?)null] : held.Cast<Phrase?>().ToList();
        HashSet<string> places = []; // whose control has been told
        foreach (var subject in subjects)
        {
            var claim = Build(grammar, match, agents, targets, subject, held, locations);

            // "the bazaar and the governor's compound" of one district, or "South Afghanistan", are one place whose control is told;
            // a name that no gazetteer has is a place of its own, whatever district lies around it.
            var isUnknown = subject is { Place: { Candidates.Count: 0 }, Inferred: false };
            var listed = held.Count > 1 && subject is { Inferred: false, Place: { Candidates: [var best, ..] } } ? best.Place.Id : null; // "the towns of A and B", in one district
            var isNew = (isUnknown ? subject!.Place!.Span.ToString() : listed ?? claim.Control?.Place ?? subject?.Place?.Span.ToString()) is not { } place || places.Add(place);
            if (claim.Control?.Place is { } mapped)
            {
                places.Add(mapped);
            }

            if (isNew)
            {
                foreach (var told in subject is null ? PerPlace(grammar, claim, held, locations) : [claim])
                {
                    yield return told;
                }
            }
        }
    }

    /// <summary>"attacks on A and B": one claim for each place of a list; the claim itself where it is set in one. The losses are told with the first.</summary>
    static IEnumerable<Claim> PerPlace(SentenceGrammar grammar, Claim claim, List<Phrase> held, IReadOnlyList<Phrase> locations)
    {
        var listed = held.Concat(locations).Where(phrase => phrase is { Inferred: false, Place: not null } && phrase.Sentence == claim.Sentence).DistinctBy(phrase => phrase.Place!.Span).ToList();
        var places = listed.Select(phrase => claim.Places.FirstOrDefault(place => place.Span == phrase.Place!.Span)).OfType<ClaimPlace>().ToList();
        if (claim.Type != ClaimType.Assault || claim.Control is not null || places.Count < 2 || places.Count < listed.Count || !listed.Skip(1).All(phrase => grammar.Conjuncts(listed[0].Head).Contains(phrase.Head)))
        {
            return [claim];
        }

        return places.Select((place, index) => index == 0
            ? claim with { Places = [place] }
            : claim with { Id = ContentHash.Id("c_", claim.Id, place.Span.ToString()), Places = [place], Quantities = [] });
    }

    /// <summary>Whether a happening is told without its parties and its place where a report goes on about one ("Clashes continued").</summary>
    bool CanBeToldAlone(FrameMatch match) => match.IsToldBefore || match.Frame.Control?.Holder == StateRole || match.Frame.Control?.Effect switch
    {
        "contest" => true,
        "defend" => speakers.Read(reading.Grammars[match.Sentence], match.Trigger).Sources is [.., { Actor: not null }],
        _ => false,
    };

    /// <summary>"the army's base is surrounded": whose post it is that is threatened, where nobody else is said to be.</summary>
    IEnumerable<Phrase> OwnersOf(FrameMatch match) => match.Frame.Control is not { Effect: "threaten" } || WithLosses(match, "target").Count > 0 || WithLosses(match, "agent").Count > 0
        ? []
        : match.Role("place").Where(place => place is { Area.Level: "post" } && place.Sentence == match.Sentence)
            .SelectMany(place => reading.Grammars[match.Sentence].Related(place.Head, "nmod:poss").Concat(reading.Grammars[match.Sentence].Related(place.Head, "compound")))
            .Select(owner => phrases.Read(match.Sentence, owner)).Where(owner => owner is { IsArmed: true, Actor: not null }).Take(1);

    /// <summary>"A Russian missile hit the block": who acts by a weapon that is theirs, where nobody else is said to.</summary>
    static IEnumerable<Phrase> ShootersOf(FrameMatch match) => WithLosses(match, "agent").Count > 0
        ? []
        : WithLosses(match, "weapon").Concat(WithLosses(match, "means")).Where(phrase => phrase.Actor is not null).Take(1);

    /// <summary>What fills a role of a match, or of the losses told with it where the match itself says nothing.</summary>
    static IReadOnlyList<Phrase> WithLosses(FrameMatch match, string role) =>
        match.Losses.Prepend(match).Select(part => part.Role(role)).FirstOrDefault(fillers => fillers.Count > 0) ?? [];

    Claim Build(
        SentenceGrammar grammar,
        FrameMatch match,
        List<Participant> agents,
        List<Participant> targets,
        Phrase? subject,
        IReadOnlyList<Phrase> held,
        IReadOnlyList<Phrase> locations)
    {
        var frame = match.Frame;
        var type = Enum.Parse<ClaimType>(frame.Type, ignoreCase: true);
        var isState = IsState(match);
        var isAttribute = isState && grammar.Words[match.Trigger].Relation == "amod"; // "Kurdish-held" says not since when
        var time = isAttribute ? null : match.Losses.Prepend(match).Select(part => _times.Find(grammar, part.Trigger)).FirstOrDefault(found => found is not null);
        var framing = _framing.Read(
            grammar,
            match.Trigger,
            isState,
            frame.Reality is null ? null : Enum.Parse<Reality>(frame.Reality, ignoreCase: true),
            TimeFinder.IsBefore(time, reading.Report.Published),
            "threaten".Equals(frame.Control?.Effect, StringComparison.OrdinalIgnoreCase));
        if (framing.Reality == Reality.Past && isState)
        {
            time = EndOf(grammar, match.Trigger) ?? time;
        }

        if (time is not null && isState && framing.Reality == Reality.Ongoing)
        {
            time = WhileItLasts(time);
        }

        if (time is null && isState && framing.Reality is Reality.Ongoing)
        {
            time = _times.OfSaying(grammar, match.Trigger);
        }

        var (sources, speakerDenies) = speakers.Read(grammar, match.Trigger);
        if (type == ClaimType.Statement && sources.Count == 0)
        {
            sources = [.. agents.Where(agent => agent.Actor is not null).Take(1).Select(agent => new Attribution(agent.Text, agent.Span, agent.Actor, Stance.Said))];
        }

        if (framing is { Polarity: Polarity.Denied, Reality: Reality.Actual or Reality.Ongoing } && !speakerDenies && match.Role("nobody").Count == 0 && sources is [.., { Stance: Stance.Said or Stance.Claimed }])
        {
            sources = [.. sources.SkipLast(1), sources[^1] with { Stance = Stance.Denied }]; // "maintains that it has not fallen"
        }

        var isOfNobody = match.Role("nobody").Count > 0; // "nobody holds it" tells how it stands
        var polarity = speakerDenies ^ (framing.Polarity == Polarity.Denied && !isOfNobody) ? Polarity.Denied : Polarity.Affirmed;

        var places = (subject is null ? held : [subject]).Where(phrase => phrase.Place is not null)
            .Concat(locations.Where(location => subject is null || !held.Any(other => other.Place?.Span == location.Place!.Span && other.Place.Span != subject.Place?.Span)))
            .DistinctBy(phrase => phrase.Place!.Span)
            .Select(ToPlace)
            .ToList();
        places = WithoutEnclosing(places);
        if (places.Count == 0 && HasSetting(type) && !IsWider(grammar, subject) && !match.Role("place").Any(IsAnyGround) && focus.SettingOf(match.Sentence, match.Trigger) is { } setting && !(type == ClaimType.Retreat && IsGoal(grammar, match.Trigger, setting)))
        {
            places.Add(ToPlace(setting));
        }

        if (places.Count > 0 && places.All(place => place.Place is null) && focus.DistrictAround(match.Sentence, match.Trigger, beside: held) is { } around)
        {
            places.Add(ToPlace(around));
        }

        // A site that no gazetteer has is told before the district around it.
        if (places.Exists(place => place is { Place: null, Inferred: false }))
        {
            places = [.. places.OrderBy(place => place.Inferred)];
        }

        if (places.Count == 0 && CountryOf(grammar, match) is { } wide)
        {
            places.Add(wide);
        }

        var told = _states.PatternOf(grammar, match, framing.Reality, framing.Polarity);

        // "surrounded a compound": a house is no place that anybody holds
        var isHouse = subject is { Area: not null } && subject.Sentence == match.Sentence && told?.Effect == "threaten" && words.Is(WordClass.House, grammar.Words[subject.Head].Lemma);
        var isTurned = told != frame.Control;
        framing = isTurned && told!.Effect == "threaten" && framing.Reality == Reality.Planned ? framing with { Reality = Reality.Possible } : framing; // no place plans to fall
        type = !isTurned ? type : told!.Effect switch { "hold" => ClaimType.State, "threaten" => ClaimType.Threaten, _ => ClaimType.Assault };
        var control = told is not null && !isHouse && !IsJourney(grammar, match) && !(places is [{ Precision: "country" }] && (isAttribute || frame.Mode == "capture" || told.Effect == "contest" || places[0].Inferred)) ? ControlOf(told, match, agents, targets, subject, places) : null;
        var quantities = _figures.Of(grammar, match);
        var purpose = Purpose(grammar, match.Trigger);
        var span = grammar.Sentence.Span;
        var trigger = new Trigger(match.TriggerSpan.In(reading.Text.Text), match.TriggerSpan);
        var confidence = ConfidenceOf(match, agents, places);
        return new Claim(
            ContentHash.Id("c_", reading.Report.Id, frame.Id, trigger.Span.ToString(), subject?.Span.ToString(), subject?.Head.ToString(CultureInfo.InvariantCulture)),
            reading.Report.Id,
            grammar.Sentence.Index,
            span,
            span.In(reading.Text.Text),
            type,
            !isTurned ? frame.Mode : told!.Effect switch { "hold" => "control", "threaten" => "territory", _ => "capture" },
            trigger,
            agents,
            targets,
            places,
            time,
            polarity,
            framing.Reality,
            sources,
            quantities,
            control,
            framing.Certainty,
            InterestOf(sources, control, polarity),
            purpose,
            frame.Id,
            confidence,
            version);
    }

    /// <summary>"retreated into X": where a verb of leaving leads to.</summary>
    static bool IsGoal(SentenceGrammar grammar, int verb, Phrase setting) => setting.Place is { } place && place.Sentence == grammar.Sentence.Index
        && grammar.Sentence.Children(verb).Concat(grammar.Related(verb, "advmod").SelectMany(adverb => grammar.Sentence.Children(adverb)))
            .Any(child => place.FirstWord <= child && child <= place.LastWord && (grammar.HasCase(WordClass.To, child) || grammar.HasCase(WordClass.LikeTo, child) || grammar.HasCase(WordClass.Crossing, child)));

    /// <summary>Whether a departure is only a journey, by which nobody gives a place up.</summary>
    bool IsJourney(SentenceGrammar grammar, FrameMatch match) => match.Frame.Control?.Effect == "leave"
        && (IsOnePerson(grammar, match) || IsOneOfficial(grammar, match) || IsFromNoPlace(grammar, match) || IsPassingColumn(grammar, match));

    /// <summary>A person who is named goes from place to place as anybody does, unless it is others whose withdrawal he orders.</summary>
    static bool IsOnePerson(SentenceGrammar grammar, FrameMatch match) => match.Reading.Objects.Count == 0 && match.Role("agent") is [{ Actor.Kind: ActorKind.Person, Inferred: false } person]
        && person.Sentence == match.Sentence && grammar.Words[person.Head].Tag == UniversalTag.Propn;

    /// <summary>"An official who fled the city."</summary>
    bool IsOneOfficial(SentenceGrammar grammar, FrameMatch match) => match.Role("agent") is [{ Inferred: false } one] && one.Sentence == match.Sentence
        && grammar.Words[one.Head].FineTag == "NN" && phrases.RoleOf(one) == RolePart.Government && !grammar.Is(WordClass.Government, one.Head);

    /// <summary>"Fell back from the shoreline": what is left is told and is no place, whatever place the report speaks of.</summary>
    bool IsFromNoPlace(SentenceGrammar grammar, FrameMatch match) => match.Role("place").Count == 0
        && grammar.Sentence.Children(match.Trigger).Any(child => child > match.Trigger && grammar.Words[child] is { Relation: "obl", Tag: UniversalTag.Noun }
            && grammar.HasCase(WordClass.From, child) && !grammar.HasCase(WordClass.LikeFrom, child) && phrases.Read(match.Sentence, child) is { Place: null, Area: null });

    /// <summary>"A column left the town to open the road."</summary>
    bool IsPassingColumn(SentenceGrammar grammar, FrameMatch match) => match.Role("agent") is [{ } unit] && unit.Sentence == match.Sentence
        && grammar.Words[unit.Head].FineTag == "NN" && grammar.Is(WordClass.Column, unit.Head) && Purpose(grammar, match.Trigger) is not null;

    /// <summary>A phrase with the place it means: its own, one in focus, or none where its name only says what lies near.</summary>
    Phrase Meant(Phrase phrase, bool isNear)
    {
        if (phrase.Place is { } named && focus.PartBeside(named) is not null)
        {
            return phrase with { Scope = ControlScope.Parts };
        }

        if (phrase is { Area.Level: "district", Place: { } province } && province.Best() is { Place: { Kind: PlaceKind.Province } inside }
            && focus.Meant(phrase with { Place = null }) is { Place: { } district } && district.Best() is { } best && best.Place.ProvinceName == inside.Name)
        {
            return phrase with { Place = district, Span = district.Span, Text = district.Text, Inferred = true }; // "the Helmand district", told of before
        }

        if (phrase is { Area.Level: "settlement", Place: { } seatOf } && words.Is(WordClass.CapitalWord, phrase.Area.Noun) && seatOf.Best() is { Place: { Kind: PlaceKind.Province } around }
            && focus.Meant(phrase with { Place = null }) is { Place: { } capital } && capital.Best() is { } seat && (seat.Place.ProvinceName == around.Name || capital.Candidates.Any(other => other.Place.ProvinceName == around.Name)))
        {
            return phrase with { Place = capital, Span = capital.Span, Text = capital.Text, Inferred = true }; // "the Central Darfur capital", named before
        }

        var near = phrase.Place is { } far && focus.IsFar(far) && !isNear ? phrase with { Place = null } : phrase;
        return near.Place is null ? focus.Meant(near) ?? near : near;
    }

    /// <summary>"Taiz fell", "controls Herat": of a name that a province and its town share, and of which the text does not say the kind, the town is taken or held; it comes first then, however likely.</summary>
    static Phrase AsTown(Phrase phrase)
    {
        if (phrase is not { Place: { KindSaid: null, Candidates: [{ Place: { Kind: PlaceKind.Province } province }, ..] } mention, Area: null or { Level: "settlement" or "post" } or { Scope: "centre" } }
            || mention.Candidates.FirstOrDefault(other => other.Place is { Kind: PlaceKind.District or PlaceKind.Settlement } && (other.Place.ProvinceName is null || other.Place.ProvinceName == province.Name)
                && NameFolding.Fold(other.Place.Name) == NameFolding.Fold(province.Name)) is not { Place: not null } town)
        {
            return phrase;
        }

        return phrase with { Place = mention with { Candidates = [town, .. mention.Candidates.Where(other => other != town)] } };
    }

    /// <summary>Whether a name is read a second time with the word behind it ("Baghlan-e Jadid" and "Baghlan-e Jadid district").</summary>
    static bool IsSameName(Phrase name, Phrase whole) =>
        name.Place is { } mention && name.Area is null && whole.Area is not null && whole.Place?.Span == mention.Span && whole.Head == mention.LastWord + 1;

    /// <summary>"all of the province", "twelve provincial capitals": what is told of more than one place, which is not that of the story.</summary>
    bool IsWider(SentenceGrammar grammar, Phrase? subject) => subject is { Area: { } area } && subject.Sentence == grammar.Sentence.Index
        && (area.Level == "province" || (grammar.Words[subject.Head].FineTag == "NNS" && (area.Level == "district" || words.Is(WordClass.CapitalWord, area.Noun))));

    /// <summary>"leave by way of government-held *territory*": ground that is no place's in particular.</summary>
    bool IsAnyGround(Phrase phrase) => phrase is { Place: null, Area.Level: "ground" or "region" or "part" } && !PhraseKinds.IsPointing(phrase, words)
        && reading.Grammars[phrase.Sentence] is var grammar && grammar.Tight(phrase.Head).Any(word => grammar.BoundParticiple(word) is not null)
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "det" or "nmod:poss" or "nummod" or "nmod");

    /// <summary>Whether what a claim of this type tells of is set where the story is, where it names no place: what happens does, and so do requests, talks, deals and changes; what is only said or felt between people does not.</summary>
    static bool HasSetting(ClaimType type) => type is ClaimType.Assault or ClaimType.State or ClaimType.Mobilize or ClaimType.Retreat
        or ClaimType.Coerce or ClaimType.Protest or ClaimType.Aid or ClaimType.Threaten or ClaimType.Request or ClaimType.Consult or ClaimType.Change or ClaimType.Agree;

    /// <summary>Whether a match tells how things are, as against what happens: a loss or a flight happens, being besieged is so.</summary>
    bool IsState(FrameMatch match) => match.Frame switch
    {
        { Type: "STATE", Control.Effect: var effect, Mode: var mode } => !"loss".Equals(effect, StringComparison.OrdinalIgnoreCase) && mode != "displacement",
        { Control.Effect: var effect } => "threaten".Equals(effect, StringComparison.OrdinalIgnoreCase) && IsKeptUp(reading.Grammars[match.Sentence], match.Trigger),
        _ => false,
    };

    /// <summary>"is surrounded", "had besieged it for months", as against "surrounded it on Monday".</summary>
    static bool IsKeptUp(SentenceGrammar grammar, int verb) =>
        (grammar.IsPassive(verb) && grammar.Words[verb].Relation != "amod")
        || grammar.HasCase(WordClass.Under, verb)
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "VBD" } && grammar.Is(WordClass.Have, child));

    /// <summary>The time of what still is so: "now" tells no day, and "for ten days" has no end yet.</summary>
    ClaimTime? WhileItLasts(ClaimTime time)
    {
        var today = reading.Report.Published.PlusDays(1);
        return words.Is(WordClass.Now, time.Text) ? null : time is { Start: not null, End: { } end } && end == today && time.Start < reading.Report.Published ? time with { End = null } : time;
    }

    /// <summary>When a state ended that is told as over: "held it before X took it in 2007".</summary>
    ClaimTime? EndOf(SentenceGrammar grammar, int trigger)
    {
        foreach (var child in grammar.ChildrenNear(trigger))
        {
            if (grammar.Words[child].Relation is "advcl" or "obl" or "obl:agent"
                && grammar.HasChild(child, WordClass.Until)
                && _times.Find(grammar, child) is { End: { } end } time)
            {
                return time with { Start = null, End = end };
            }
        }

        return null;
    }

    Participant ToParticipant(Phrase phrase) => new(phrase.Text, phrase.Span, phrase.Actor?.Id, phrase.Inferred)
    {
        Country = phrase.Actor is null ? phrases.CountryOf(phrase) ?? (antecedents.SubjectAbove(phrase) is { } meant ? phrases.CountryOf(meant) : null) : null,
    };

    ClaimPlace ToPlace(Phrase phrase)
    {
        var mention = phrase.Place!;
        if (phrase.Inferred || mention.Candidates.Count == 0)
        {
            focus.Keep(phrase.Sentence, mention);
        }

        var best = mention.Candidates.Count > 0 ? mention.Candidates[0] : (PlaceCandidate?)null;
        return new ClaimPlace(
            mention.Text,
            mention.Span,
            best?.Place.Id,
            best?.Place.Name ?? mention.Text,
            best?.Place.ProvinceName,
            best?.Place.DistrictId,
            best?.Place.Latitude,
            best?.Place.Longitude,
            best?.Place.Kind.ToString().ToLowerInvariant() ?? "unknown",
            best?.Confidence ?? 0,
            mention.Candidates.Skip(1).Take(3)
                .Select(other => new RunnerUp(other.Place.Id, other.Place.Name, other.Place.ProvinceName, other.Confidence))
                .ToList(),
            remarks.Of(best?.Place.Id),
            phrase.Inferred)
        {
            Country = phrases.CountryOf(mention),
            Gazetteer = best is null ? null : mention.IsFromWorld ? PlaceGazetteer.World : PlaceGazetteer.Theatre,
            Nearness = mention.Nearness,
        };
    }

    /// <summary>The theatre's country, where an adjective around the trigger or its parts names it ("Afghan losses").</summary>
    ClaimPlace? CountryOf(SentenceGrammar grammar, FrameMatch match)
    {
        if (country is null)
        {
            return null;
        }

        var heads = match.Roles.Values.SelectMany(fillers => fillers)
            .Where(phrase => !phrase.Inferred && phrase.Sentence == match.Sentence)
            .Select(phrase => phrase.Head)
            .Prepend(match.Trigger);
        foreach (var word in heads.SelectMany(grammar.Tight))
        {
            if (actors.Match([grammar.Words[word].Form], 0) is { Use: ActorNameUse.Adjective } adjective && adjective.Actor == theatre.CountryIso3)
            {
                var span = grammar.Words[word].Span;
                var mention = new PlaceMention(span, grammar.Words[word].Form, match.Sentence, word, word, [new PlaceCandidate(country, 0.6)]);
                return ToPlace(new Phrase(match.Sentence, word, span, mention.Text) { Place = mention, Inferred = true });
            }
        }

        return null;
    }

    /// <summary>Leaves out the province or country of a finer place that is named too.</summary>
    static List<ClaimPlace> WithoutEnclosing(List<ClaimPlace> places) =>
        places.Where(place => place.Precision is not ("province" or "country" or "region")
            || !places.Any(other => other != place && other.Precision is "district" or "settlement"
                && (place.Country is null || other.Country is null || place.Country == other.Country)
                && (place.Precision != "province" || other.Province == place.Name || place.Province == other.Province))).ToList();

    ControlChange ControlOf(
        ControlPattern pattern,
        FrameMatch match,
        List<Participant> agents,
        List<Participant> targets,
        Phrase? subject,
        List<ClaimPlace> places)
    {
        var effect = Enum.Parse<ControlEffect>(pattern.Effect, ignoreCase: true);
        var holder = RoleActor(pattern.Holder, match, agents, targets);
        var from = RoleActor(pattern.From, match, agents, targets);
        // Where the clause names nothing that is held ("our men withdrew"), it is where it happens.
        var place = subject is { Place: not null } ? places.FirstOrDefault(place => place.Span == subject.Place.Span)
            : subject is null or { Area.Level: "post" or "part" } ? places.FirstOrDefault() : null;
        var isMapped = place?.Precision is "district" or "settlement";
        if (place is { Place: null } && places.FirstOrDefault(other => other is { Inferred: true, Precision: "district" }) is { } around)
        {
            return new ControlChange(effect, holder, from, around.Place, subject is null or { Scope: ControlScope.Whole } ? ControlScope.Parts : subject.Scope);
        }

        return new ControlChange(effect, holder, from, isMapped ? place!.Place : null, subject?.Scope ?? ControlScope.Whole);
    }

    string? RoleActor(string? role, FrameMatch match, List<Participant> agents, List<Participant> targets) => role switch
    {
        null => null,
        StateRole => phrases.State()?.Id,
        "agent" => agents.FirstOrDefault(agent => agent.Actor is not null)?.Actor,
        "target" => targets.FirstOrDefault(target => target.Actor is not null)?.Actor,
        _ => match.Role(role).Select(phrase => phrase.Actor?.Id).FirstOrDefault(id => id is not null),
    };

    Trigger? Purpose(SentenceGrammar grammar, int trigger)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            if (grammar.Words[child] is { Relation: "advcl", FineTag: "VB" }
                && grammar.HasChild(child, WordClass.InfinitiveMark))
            {
                var span = Subtree(grammar, child);
                return new Trigger(span.In(reading.Text.Text), span);
            }
        }

        return null;
    }

    static TextSpan Subtree(SentenceGrammar grammar, int word)
    {
        var span = grammar.Words[word].Span;
        foreach (var child in grammar.Sentence.Children(word))
        {
            span = span.Union(Subtree(grammar, child));
        }

        return span;
    }

    /// <summary>Whether the side of the innermost speaker, or of a communique, gains by what is said, or admits its own loss.</summary>
    Interest InterestOf(IReadOnlyList<Attribution> sources, ControlChange? control, Polarity polarity)
    {
        var speaker = sources.LastOrDefault(source => source.Actor is not null)?.Actor ?? (sources.Count == 0 ? phrases.Parties?.OfOutlet()?.Id : null);
        if (speaker is null || control is null)
        {
            return Interest.Neutral;
        }

        var day = reading.Report.Published;
        var speakerSide = theatre.SideOf(speaker, day, actors);
        if (speakerSide is null)
        {
            return Interest.Neutral;
        }

        var holderSide = control.Holder is { } holder ? theatre.SideOf(holder, day, actors) : null;
        var fromSide = control.From is { } from ? theatre.SideOf(from, day, actors) : null;
        var holderGains = control.Effect is not (ControlEffect.Loss or ControlEffect.Leave) ^ polarity == Polarity.Denied; // whoever denies a loss speaks for himself
        if (holderSide is not null)
        {
            return (holderSide == speakerSide) == holderGains ? Interest.Own : Interest.Against;
        }

        return fromSide == speakerSide ? polarity == Polarity.Denied ? Interest.Own : Interest.Against : Interest.Neutral;
    }

    static double ConfidenceOf(FrameMatch match, List<Participant> agents, List<ClaimPlace> places)
    {
        var confidence = 0.92;
        confidence -= agents.Any(agent => agent.Inferred) ? 0.15 : 0;
        confidence -= agents.Count == 0 ? 0.08 : 0;
        confidence -= match.Role("place").Any(phrase => phrase.Inferred) ? 0.12 : 0;
        if (places.Count > 0)
        {
            confidence *= 0.5 + 0.5 * Math.Clamp(places[0].Confidence, 0, 1);
        }

        return Math.Round(Math.Clamp(confidence, 0.05, 1), 3);
    }
}
