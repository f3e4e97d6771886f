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
    /// <summary>Whoever governs the country, in a frame's control effect.</summary>
    public const string StateRole = "state";

    readonly FramingReader _framing = new(words);
    readonly StateOrAct _states = new(words, phrases);
    readonly Figures _figures = new(words);
    readonly TimeFinder _times = new(reading);
    readonly StateTimes _stateTimes = new(reading, words);
    readonly LocationFinder _locations = new(reading, phrases, antecedents, focus);
    readonly HeldPlaces _held = new(reading, focus, words);
    readonly ClaimPlaces _places = new(reading, phrases, focus, words, actors, theatre, remarks, country);
    readonly Journeys _journeys = new(reading, phrases);
    readonly PurposeReader _purposes = new(reading);
    readonly ControlReader _control = new(reading, phrases, actors, theatre);

    /// <summary>The claims of one match: one for each place whose control it speaks of, else one; none where too little is said.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="all">All matches of the sentence, this one too.</param>
    public IEnumerable<Claim> Build(SentenceGrammar grammar, FrameMatch match, IReadOnlyList<FrameMatch> all)
    {
        var agents = WithLosses(match, "agent").Where(phrase => phrase.Head != match.Trigger || match.Reading.Trigger == TriggerClass.Verb).Concat(ShootersOf(match)).Select(ToParticipant).ToList();
        var targets = WithLosses(match, "target").Concat(OwnersOf(match)).Select(ToParticipant).ToList();
        agents = [.. agents.Select(agent => IsDescribedAsFoe(match, agent, targets) ? agent with { Actor = null } : agent)];
        if (match.Frame.Control?.From == "target")
        {
            agents.RemoveAll(agent => agent is { Inferred: true, Actor: { } doer } && targets.Exists(target => target.Actor == doer)); // "they have pushed the insurgents out" is not told of the insurgents
        }

        var locations = match.Losses.Prepend(match).SelectMany(part => _locations.Find(grammar, part)).DistinctBy(phrase => phrase.Place!.Span).ToList();
        var held = _held.Of(match, locations);
        var isNamed = held.Exists(phrase => phrase.Place is not null && !(locations.Count > 1 && _held.IsWider(grammar, phrase) && phrase.Place.Best() is { Place.Kind: PlaceKind.Province })); // "two districts in Z, X and Y"
        if (match.Roles.Count == 0 && locations.Count == 0 && match.Losses.All(loss => loss.Roles.Count == 0)
            && (!CanBeToldAlone(match) || focus.SettingOf(match.Sentence, match.Trigger) is null))
        {
            yield break;
        }

        if (match.Frame.Control is not null && match.Frame.Type == "ASSAULT" && held.Count > 0 && !isNamed
            && locations.Count == 0 && agents.All(agent => agent.Actor is null)
            && held.All(phrase => phrase.Area is not { Level: "post" or "settlement" or "district" or "province" }))
        {
            yield break;
        }

        held = HeldPlaces.OfEach(grammar, match, held, isNamed, locations);
        var subjects = match.Frame.Control is null || held.Count == 0 ? [(Phrase?)null] : held.Cast<Phrase?>().ToList();
        HashSet<string> places = []; // whose control has been told
        var quantities = _figures.Of(grammar, match, all);
        foreach (var subject in subjects)
        {
            var claim = Build(grammar, match, agents, targets, subject, held, locations) with { Quantities = quantities };

            // "the bazaar and the governor's compound" of one district, or "South Afghanistan", are one place whose control is told;
            // a site and a name that no gazetteer has are places of their own, whatever district lies around them.
            var isSite = subject is { Place.Site: not null };
            var isUnknown = isSite || (subject is { Place.Candidates.Count: 0 } && (!subject.Inferred || held.Count > 1));
            var listed = held.Count > 1 && subject is { Place.Candidates: [var best, ..] } ? best.Place.Id : null; // "the towns of A and B", in one district
            var isNew = (isUnknown ? subject!.Place!.Span.ToString() : listed ?? claim.Control?.Place ?? subject?.Place?.Span.ToString()) is not { } place || places.Add(place);
            if (claim.Control?.Place is { } mapped && !isSite)
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

    /// <summary>"X fell in April. *Y went the same way in July, followed by Z.*": the change that the sentence before told last, told of the places that it befell next; none where this one names none.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public IReadOnlyList<Claim> Following(SentenceGrammar grammar, IReadOnlyList<Claim> before)
    {
        if (grammar.Words.FirstOrDefault(word => (word is { Relation: "root", FineTag: "VBD" } || (word is { Relation: "root", FineTag: "VBN" } && grammar.Related(word.Index, "aux").Any() && !grammar.Related(word.Index, "aux:pass").Any())) && grammar.IsFollowingSuit(word.Index)) is not { } verb
            || before.LastOrDefault(claim => claim.Control is not null) is not { Reality: Reality.Actual, Polarity: Polarity.Affirmed, Control: { Effect: ControlEffect.Gain or ControlEffect.Loss or ControlEffect.Leave } change } told
            || told.Sentence != grammar.Sentence.Index - 1)
        {
            return [];
        }

        var next = grammar.Related(verb.Index, "advcl").Where(clause => grammar.Words[clause].FineTag == "VBN" && grammar.Is(WordClass.FollowingSuit, clause)).SelectMany(clause => grammar.Related(clause, "obl:agent"));
        var named = grammar.SurfaceSubjects(verb.Index).Concat(next).SelectMany(grammar.Conjuncts).Distinct().Select(word => phrases.Read(grammar.Sentence.Index, word))
            .Select(phrase => phrase is { IsUnknownName: true, Place: null, Actor: null } && phrases.NameKindOf(phrase) is null or NameKind.Place ? phrase with { Place = phrases.UnknownPlace(phrase) } : phrase).ToList();
        if (named.Count == 0 || !named.TrueForAll(phrase => phrase is { Place: not null, Actor: null }))
        {
            return [];
        }

        return [.. named.Select(phrase => _places.ToPlace(phrase)).Select(place => told with
        {
            Id = ContentHash.Id("c_", reading.Report.Id, told.Frame, verb.Span.ToString(), place.Span.ToString()),
            Sentence = grammar.Sentence.Index,
            Span = grammar.Sentence.Span,
            Quote = grammar.Sentence.Span.In(reading.Text.Text),
            Trigger = new Trigger(verb.Form, verb.Span),
            Agents = [.. told.Agents.Select(agent => agent with { Inferred = true })],
            Targets = [.. told.Targets.Select(target => target with { Inferred = true })],
            Places = [place],
            Time = _times.Find(grammar, verb.Index),
            Sources = speakers.Read(grammar, verb.Index).Sources,
            Quantities = [],
            Control = change with { Place = place.Precision is "district" or "settlement" ? place.Place : null, Scope = ControlScope.Whole },
            Confidence = Math.Round(told.Confidence * 0.85, 3),
        })];
    }

    /// <summary>"*Local fighters* beat back a Taliban assault": whether an agent that is only described is taken for those whom the clause names as beaten.</summary>
    static bool IsDescribedAsFoe(FrameMatch match, Participant agent, List<Participant> targets) => match.Frame.Type == "ASSAULT" && match.Frame.Control is not null && agent is { Actor: { } doer, Inferred: false } && targets.Exists(target => target.Actor == doer)
        && WithLosses(match, "agent").Any(phrase => phrase.Span == agent.Span && phrase.IsDescribed) && WithLosses(match, "target").Any(phrase => phrase.Actor?.Id == doer && !phrase.IsDescribed);

    /// <summary>What fills a role of a match, or of the losses told with it where the match itself says nothing.</summary>
    static IReadOnlyList<Phrase> WithLosses(FrameMatch match, string role) =>
        match.Losses.Prepend(match).Select(part => part.Role(role)).FirstOrDefault(fillers => fillers.Count > 0) ?? [];

    /// <summary>"A Russian missile hit the block": who acts by a weapon that is theirs, where nobody else is said to.</summary>
    static IEnumerable<Phrase> ShootersOf(FrameMatch match) => WithLosses(match, "agent").Count > 0
        ? []
        : WithLosses(match, "weapon").Concat(WithLosses(match, "means")).Where(phrase => phrase.Actor is not null).Take(1);

    /// <summary>"the army's base is surrounded": whose post it is that is threatened, where nobody else is said to be.</summary>
    IEnumerable<Phrase> OwnersOf(FrameMatch match) => match.Frame.Control is not { Effect: "threaten" } || WithLosses(match, "target").Count > 0 || WithLosses(match, "agent").Count > 0
        ? []
        : match.Role("place").Where(place => place is { Area.Level: "post" } && place.Sentence == match.Sentence)
            .SelectMany(place => reading.Grammars[match.Sentence].Related(place.Head, "nmod:poss").Concat(reading.Grammars[match.Sentence].Related(place.Head, "compound")))
            .Select(owner => phrases.Read(match.Sentence, owner)).Where(owner => owner is { IsArmed: true, Actor: not null }).Take(1);

    Participant ToParticipant(Phrase phrase) => new(phrase.Text, phrase.Span, phrase.Actor?.Id, phrase.Inferred)
    {
        Country = phrase.Actor is null ? phrases.CountryOf(phrase) ?? (antecedents.Clauses.SubjectAbove(phrase) is { } meant ? phrases.CountryOf(meant) : null) : null,
    };

    /// <summary>Whether a happening is told without its parties and its place where a report goes on about one ("Clashes continued", "A clearing operation will begin").</summary>
    bool CanBeToldAlone(FrameMatch match) => match.IsToldBefore || match.Frame.Control?.Holder == StateRole || match is { Frame: { Type: "ASSAULT", Mode: "offensive" or "clash" }, Reading.Trigger: TriggerClass.Noun } || match.Frame.Control?.Effect switch
    {
        "contest" => true,
        "defend" => speakers.Read(reading.Grammars[match.Sentence], match.Trigger).Sources is [.., { Actor: not null }],
        _ => false,
    };

    /// <summary>"attacks on A and B": one claim for each place of a list; the claim itself where it is set in one. The losses are told with the first.</summary>
    static IEnumerable<Claim> PerPlace(SentenceGrammar grammar, Claim claim, List<Phrase> held, IReadOnlyList<Phrase> locations)
    {
        var listed = held.Concat(locations).Where(phrase => phrase is { Inferred: false, Place: not null } && phrase.Sentence == claim.Sentence).DistinctBy(phrase => phrase.Place!.Span).ToList();
        var places = listed.Select(phrase => claim.Places.FirstOrDefault(place => place.Span == phrase.Place!.OwnSpan())).OfType<ClaimPlace>().ToList();
        if (claim.Type != ClaimType.Assault || claim.Control is not null || places.Count < 2 || places.Count < listed.Count || !listed.Skip(1).All(phrase => grammar.Conjuncts(listed[0].Head).Contains(phrase.Head)))
        {
            return [claim];
        }

        return places.Select((place, index) => index == 0
            ? claim with { Places = [place] }
            : claim with { Id = ContentHash.Id("c_", claim.Id, place.Span.ToString()), Places = [place], Quantities = [] });
    }

    Claim Build(
        SentenceGrammar grammar,
        FrameMatch match,
        List<Participant> agents,
        List<Participant> targets,
        Phrase? subject,
        List<Phrase> held,
        IReadOnlyList<Phrase> locations)
    {
        var frame = match.Frame;
        var type = Enum.Parse<ClaimType>(frame.Type, ignoreCase: true);
        var isState = _stateTimes.IsState(match);
        var isAttribute = isState && grammar.Words[match.Trigger].Relation == "amod"; // "Kurdish-held" says not since when
        var listed = subject is { Place: { } named, Inferred: false } && subject.Sentence == match.Sentence && !isAttribute ? _times.OfListed(grammar, match.Trigger, named.LastWord) : null;
        var time = isAttribute || (frame.Control is not null && grammar.IsAttribute(match.Trigger)) ? null : listed ?? match.Losses.Prepend(match).Select(part => _times.Find(grammar, part.Trigger)).FirstOrDefault(found => found is not null);
        var framing = _framing.Read(
            grammar,
            match.Trigger,
            isState,
            frame.Reality is null ? null : Enum.Parse<Reality>(frame.Reality, ignoreCase: true),
            TimeFinder.IsBefore(time, reading.Report.Published),
            "threaten".Equals(frame.Control?.Effect, StringComparison.OrdinalIgnoreCase));
        if (isState)
        {
            time = _stateTimes.Of(grammar, match.Trigger, framing.Reality, time);
        }

        var (sources, speakerDenies) = SourcesOf(grammar, match, type, agents, framing);
        var isOfNobody = match.Reading.IsNegated || match.Role("nobody").Count > 0; // "nobody holds it" tells how it stands
        var polarity = speakerDenies ^ (framing.Polarity == Polarity.Denied && !isOfNobody) ? Polarity.Denied : Polarity.Affirmed;
        var places = _places.Of(grammar, match, type, subject, held, locations);
        var told = _states.PatternOf(grammar, match, framing.Reality, framing.Polarity);

        // "surrounded a compound": a house is no place that anybody holds
        var isHouse = subject is { Area: not null } && subject.Sentence == match.Sentence && told?.Effect == "threaten" && words.Is(WordClass.House, grammar.Words[subject.Head].Lemma);
        var isTurned = told != frame.Control;
        framing = isTurned && told!.Effect == "threaten" && framing.Reality == Reality.Planned ? framing with { Reality = Reality.Possible } : framing; // no place plans to fall
        type = !isTurned ? type : told!.Effect switch { "hold" => ClaimType.State, "threaten" => ClaimType.Threaten, _ => ClaimType.Assault };
        var isSent = match.Frame.Control?.Effect == "leave" && _journeys.IsPassingColumn(grammar, match);
        type = isSent ? ClaimType.Mobilize : type;
        var isTooWide = places is [{ Precision: "country" } wide]
            && (isAttribute || (frame.Mode == "capture" && !IsShareOfCountry(subject)) || told?.Effect == "contest" || wide.Inferred || (country is not null && wide.Place != country.Id)); // nor is another country held
        var isOnlyMeant = told?.Effect switch
        {
            "contest" => framing.Reality == Reality.Planned
                || (framing.Polarity == Polarity.Denied && !isOfNobody && (match.Reading.Trigger == TriggerClass.Verb || grammar.HasChild(match.Trigger, WordClass.No, "det"))) // "did not stand and fight", "there was no fighting in X"
                || (match.Reading.Trigger == TriggerClass.Noun && places is [{ Precision: "province" }, ..]), // "new fighting in Blue Nile State": who holds what in it is not told
            "leave" => places.TrueForAll(place => place.Inferred) && IsFromCountry(match, framing.Reality == Reality.Planned, agents),
            "defend" => framing.Reality == Reality.Planned && frame.Mode == "repel" && match.Reading.Objects.Count == 0 && targets.Count > 0, // "tried to push them back"
            _ => false,
        };
        var control = told is null || match.IsHowItCame || isHouse || isTooWide || isOnlyMeant || _journeys.IsJourney(grammar, match) ? null : _control.Of(told, match, agents, targets, subject, places);
        var purpose = _purposes.Of(grammar, match.Trigger);
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
            isSent ? "deployment" : !isTurned ? frame.Mode : told!.Effect switch { "hold" => "control", "threaten" => "territory", _ => "capture" },
            trigger,
            agents,
            targets,
            places,
            time,
            polarity,
            framing.Reality,
            sources,
            [], // the caller's: they are the same for every place
            control,
            framing.Certainty,
            _control.InterestOf(sources, control, polarity),
            purpose,
            frame.Id,
            confidence,
            version);
    }

    /// <summary>"took *most of the country*", "won back *towns in the south*": a part of a country, as against one post in it.</summary>
    static bool IsShareOfCountry(Phrase? subject) => subject is { Inferred: false, Scope: ControlScope.Parts or ControlScope.Most, Area: null or { Level: "part" or "settlement" } };

    /// <summary>"as American soldiers finish their *withdrawal*", "NATO will leave in December": whether those who help the state leave its country, and no place in it.</summary>
    bool IsFromCountry(FrameMatch match, bool isPlanned, List<Participant> agents) => (isPlanned || match.Reading is { Trigger: TriggerClass.Noun, Cases.Count: 0 }) && phrases.State() is { } state
        && agents.Exists(agent => agent.Actor is { } actor && (isPlanned || actors.Find(actor)?.Kind == ActorKind.Military) && actor.Split('.')[0] != state.Id.Split('.')[0]
            && theatre.SideOf(actor, reading.Report.Published, actors) is { } side && side == theatre.SideOf(state.Id, reading.Report.Published, actors));

    /// <summary>Who tells of a match, the innermost last, and whether he denies it.</summary>
    (IReadOnlyList<Attribution> Sources, bool SpeakerDenies) SourcesOf(SentenceGrammar grammar, FrameMatch match, ClaimType type, List<Participant> agents, Framing framing)
    {
        var (sources, speakerDenies) = speakers.Read(grammar, match.Trigger);
        if (type == ClaimType.Statement && sources.Count == 0)
        {
            sources = [.. agents.Where(agent => agent.Actor is not null).Take(1).Select(agent => new Attribution(agent.Text, agent.Span, agent.Actor, Stance.Said))];
        }

        if (framing.IsCalledUntrue)
        {
            var denier = sources.ToList().FindLastIndex(source => source.Stance == Stance.Said);
            sources = denier < 0 ? sources : [.. sources.Take(denier), sources[denier] with { Stance = Stance.Denied }, .. sources.Skip(denier + 1)]; // "A says that B's claim to have taken it is false": B does not deny it
        }
        else if (framing is { Polarity: Polarity.Denied, Reality: Reality.Actual or Reality.Ongoing } && !speakerDenies && match.Role("nobody").Count == 0 && sources is [.., { Stance: Stance.Said or Stance.Claimed }])
        {
            sources = [.. sources.SkipLast(1), sources[^1] with { Stance = Stance.Denied }]; // "maintains that it has not fallen"
        }

        return (sources, speakerDenies);
    }

    /// <summary>How sure a reading is by how much of it was carried over: what stands where <see cref="Doubts"/> know no better.</summary>
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
