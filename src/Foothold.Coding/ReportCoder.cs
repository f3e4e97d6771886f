using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Reads reports into claims. Safe for use from many threads; the same report gives the same claims.</summary>
public sealed class ReportCoder
{
    readonly LanguageModel _model;
    readonly ActorCatalogue _actors;
    readonly RoleNouns _roles;
    readonly WordLists _words;
    readonly Theatre _theatre;
    readonly PlaceResolver _places;
    readonly PlaceAttachment _attachment;
    readonly UnknownPlaces _unknownPlaces;
    readonly SiteNames _siteNames;
    readonly FrameMatcher _frames;
    readonly TreeRepair _repair;
    readonly ProvinceCapitals _capitals;
    readonly Func<string, string, bool> _areNeighbours;
    readonly Place? _country;
    readonly TimeRecogniser _times;
    readonly ReaderVersion _version;
    readonly Doubts _doubts;
    readonly TraitModel? _storyDays;

    /// <summary>Makes a coder for one theatre.</summary>
    /// <param name="model">The language model.</param>
    /// <param name="times">What finds the times of the model's language.</param>
    /// <param name="frames">The frames.</param>
    /// <param name="actors">The actors.</param>
    /// <param name="roles">The role nouns.</param>
    /// <param name="words">The word lists.</param>
    /// <param name="theatre">The theatre.</param>
    /// <param name="places">The theatre's place names.</param>
    /// <param name="capitals">The towns that its provinces are run from.</param>
    /// <param name="areNeighbours">Whether two districts, by id, share a border.</param>
    /// <param name="country">The theatre's country as a place; null where its gazetteer has none.</param>
    /// <param name="version">What to mark claims with.</param>
    /// <param name="confidence">How sure claims of control are; null where nobody has learned that for the language.</param>
    /// <param name="storyDays">How likely a claim shares the day that the story is at; null where nobody has learned that for the language.</param>
    public ReportCoder(
        LanguageModel model,
        TimeRecogniser times,
        IReadOnlyList<Frame> frames,
        ActorCatalogue actors,
        RoleNouns roles,
        WordLists words,
        Theatre theatre,
        PlaceResolver places,
        ProvinceCapitals capitals,
        Func<string, string, bool> areNeighbours,
        Place? country,
        ReaderVersion version,
        TraitModel? confidence = null,
        TraitModel? storyDays = null)
    {
        _model = model;
        _doubts = new Doubts(confidence);
        _storyDays = storyDays;
        _times = times;
        _actors = actors;
        _roles = roles;
        _words = words;
        _repair = new TreeRepair(
            words,
            frames.SelectMany(frame => frame.Readings).Where(reading => reading.Trigger == TriggerClass.Verb && reading.Roles.Any(role =>
                    role.Needed && role.Slots.Contains("object") && role.Kinds.Any(kind => kind is "civilians" or "person" or "figure")))
                .SelectMany(reading => reading.Lemmas).Select(trigger => trigger.Lemma).ToHashSet(),
            frames.SelectMany(frame => frame.Readings).Where(reading => reading.Trigger == TriggerClass.Verb)
                .SelectMany(reading => reading.Lemmas).Select(trigger => trigger.Lemma)
                .Concat(words.Framing.Lemmas(FramingClass.Speech)).ToHashSet());
        _theatre = theatre;
        _places = places;
        _attachment = new PlaceAttachment(words);
        _unknownPlaces = new UnknownPlaces(words);
        _siteNames = new SiteNames(words);
        _frames = new FrameMatcher(frames, words);
        _capitals = capitals;
        _areNeighbours = areNeighbours;
        _country = country;
        _version = version;
    }

    /// <summary>A text read into sentences with their trees, as the coder sees it.</summary>
    public ParsedText Parse(string text)
    {
        var parsed = _model.Parse(text);
        return parsed with { Sentences = [.. parsed.Sentences.Select(_repair.Mend)] };
    }

    /// <summary>The claims of a report, in text order. Text that cannot be read yields none; nothing throws.</summary>
    /// <remarks>What is more likely misread than not says nothing of control (<see cref="Doubts"/>).</remarks>
    public IReadOnlyList<Claim> Code(Report report)
    {
        var (claims, traits) = Read(report, misses: null);
        return [.. _doubts.Weigh(claims, traits).Select(claim => _doubts.Resolve(claim, traits.Sentences))];
    }

    /// <summary>The claims of a report, in text order, doubtful ones with their control too.</summary>
    public IReadOnlyList<Claim> ReadAll(Report report)
    {
        var (claims, traits) = Read(report, misses: null);
        return _doubts.Weigh(claims, traits);
    }

    /// <summary>The claims of control of a report, doubtful ones too, each with the traits that its confidence is read from.</summary>
    public IEnumerable<(Claim Claim, IReadOnlyList<string> Traits)> ReadTraits(Report report)
    {
        var (claims, traits) = Read(report, misses: null);
        return claims.Where(claim => claim.Control is not null).Select(claim => (claim, traits.Of(claim, claims)));
    }

    /// <summary>The claims of a report that say no day of their own, each with the day that the story is at where it stands, and what speaks for its sharing that.</summary>
    public IReadOnlyList<(Claim Claim, ClaimTime Day, IReadOnlyList<string> Traits)> ReadStoryDays(Report report)
    {
        var offered = new Dictionary<string, (ClaimTime Day, IReadOnlyList<string> Traits)>();
        var (claims, _) = Read(report, misses: null, offered);
        return [.. claims.Where(claim => offered.ContainsKey(claim.Id)).Select(claim => (claim, offered[claim.Id].Day, offered[claim.Id].Traits))];
    }

    /// <summary>The claims of a report, doubtful ones too, and of each word that might have told another frame which one and what it lacks.</summary>
    /// <returns>
    /// The misses in text order, one a word and frame: that of the reading that came farthest. A frame that the word did tell, or
    /// whose particle or object noun is not there, is no near one.
    /// </returns>
    public (IReadOnlyList<Claim> Claims, IReadOnlyList<NearMiss> Misses) Explain(Report report)
    {
        var misses = new List<NearMiss>();
        var (read, traits) = Read(report, misses);
        var claims = _doubts.Weigh(read, traits);
        return (claims, [.. misses
            .Where(miss => miss.Step > MatchStep.With && !claims.Any(claim => claim.Frame == miss.Frame && claim.Trigger.Span.Contains(miss.Span)))
            .GroupBy(miss => (miss.Span, miss.Frame))
            .Select(group => group.MaxBy(miss => miss.Step)!)
            .OrderBy(miss => miss.Span.Start)]);
    }

    (List<Claim> Claims, ClaimTraits Traits) Read(Report report, List<NearMiss>? misses, Dictionary<string, (ClaimTime Day, IReadOnlyList<string> Traits)>? offered = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = Parse(report.Text);
        var actors = IntroducedNames.Add(text, [.. text.Sentences.Select(sentence => ActorsOf(sentence, report.Published))]);
        var taken = text.Sentences.Zip(actors)
            .SelectMany(pair => pair.Second.Where(match => IsNoPlace(match)).Select(match => SpanOf(pair.First, match)))
            .ToList();
        var times = _times.Find(text, report.Published);
        var known = _places.Read(text, taken).Where(mention => !times[mention.Sentence].Any(time => time.Span.Contains(mention.Span)) // "died in Monday's bombing"
            && (mention.Candidates.Count > 0 || !(_words.Is(WordClass.Channel, mention.Text) || _unknownPlaces.IsNoName(text.Sentences[mention.Sentence], mention.LastWord)))).ToList(); // "wrote on Telegram"
        known = PeopleNames.Without(known, text, _words);
        var rivers = known.Where(mention => Waterways.IsOne(mention, text.Sentences[mention.Sentence], _words)).Select(mention => mention.Span).ToHashSet();
        known = rivers.Count == 0 ? known : [.. known.Where(mention => !rivers.Contains(mention.Span))];
        text = _attachment.Mend(text, known, times);
        var forms = new string[]?[text.Sentences.Count];
        var mentions = _unknownPlaces.Add(text, known, (sentence, word) =>
            actors[sentence].Any(match => match.First <= word && word <= match.Last)
            || rivers.Any(river => river.Contains(text.Sentences[sentence].Words[word].Span))
            || times[sentence].Any(time => time.Span.Contains(text.Sentences[sentence].Words[word].Span))
            || _theatre.Describe(forms[sentence] ??= [.. text.Sentences[sentence].Words.Select(other => other.Form)], word, report.Published) is not null); // "villages of *Kurds*"
        text = _attachment.Mend(text, mentions, times); // and on those that no gazetteer has
        var reading = new ReportReading(report, text, actors, _siteNames.Add(text, mentions), times, _capitals, _words);
        var phrases = new PhraseReader(reading, _actors, _roles, _words, _theatre);
        var focus = new PlaceFocus(reading, phrases, _words, _roles, _theatre.CountryIso2, _country);
        var antecedents = new Antecedents(reading, phrases, focus);
        var remarks = PlaceRemarks.Read(reading, phrases, antecedents, _words, _areNeighbours);
        var speakers = new SpeakerReader(reading, phrases, _actors, _roles, _theatre, _words, antecedents);
        var parties = new Parties(reading, speakers, phrases, _actors, _roles, _words, _theatre);
        phrases.Parties = parties;
        var taker = new ImpliedTaker(parties, _actors, _words, _theatre, phrases, antecedents, report.Published);
        var builder = new ClaimBuilder(reading, phrases, antecedents, focus, speakers, _words, _actors, _theatre, remarks, _country, _version);
        var denials = new Denials(speakers, _actors, _theatre, report.Published);
        var carryOver = new CarryOver(_actors, _theatre, report.Published);
        var story = new StoryTime(report.Published, [.. reading.Grammars.Select(grammar => (grammar.Sentence.Paragraph, StoryTime.DaysOf(grammar, times[grammar.Sentence.Index], _words)))], _storyDays);
        var claims = new List<Claim>();
        foreach (var grammar in reading.Grammars)
        {
            var told = claims.Count;
            HashSet<string> bare = []; // claims whose words say nothing of a place
            var matches = _frames.Match(grammar, phrases, antecedents, misses);
            foreach (var match in matches)
            {
                var standing = StandingReader.Of(grammar, match, matches);
                foreach (var carried in builder.Build(grammar, match, matches).SelectMany(claim => carryOver.Complete(claim with { Standing = standing }, match, claims)).ToList())
                {
                    var trigger = grammar.Words[match.Trigger];
                    var telling = new StoryTelling(grammar, match.Trigger, speakers.IsQuoted(trigger.Span), standing);
                    if (offered is not null && story.Offer(carried, telling, claims) is { } day)
                    {
                        offered[carried.Id] = day;
                    }

                    var completed = story.Complete(carried, telling, claims);
                    var claim = Raids.WithoutDeparture(grammar, match.Trigger, WithControlOfSomebody(taker.Complete(completed, trigger.Lemma.ToLowerInvariant(), ChangeTelling.Of(grammar, match.Trigger, telling.IsQuoted), claims)), claims);
                    if (!Retelling.IsOne(grammar, match.Trigger, claim, claims))
                    {
                        claims.Add(claim);
                        if (match.Role("place").Count == 0)
                        {
                            bare.Add(claim.Id);
                        }
                    }
                }
            }

            for (var at = told; at < claims.Count; at++)
            {
                claims[at] = taker.CompleteFromSentence(claims[at], claims);
            }

            Retelling.WithoutBareDepartures(claims, told, bare);
            claims.AddRange(builder.Following(grammar, claims));
            claims.AddRange(denials.Read(grammar, report.Text, claims));
            Answers.Settle(grammar, reading, speakers, _words, claims);
            WithheldFigures.Add(grammar, _words, claims);
        }

        taker.CompleteThreats(claims);
        taker.CompleteFromReport(claims);
        taker.TellFallsAsTaken(claims);
        new HeldBefore(reading, actor => _theatre.SideOf(actor, report.Published, _actors)).Settle(claims);
        new ImpliedDoer(_actors, _theatre, phrases.State()?.Id, report.Published).Complete(claims);
        return (claims.DistinctBy(claim => claim.Id).ToList(), new ClaimTraits(reading, actor => _theatre.SideOf(actor, report.Published, _actors), phrases.State()?.Id, _theatre.CountryIso3));
    }

    /// <summary>A place is held or left by somebody; where nobody is known to, the claim says nothing of its control.</summary>
    static Claim WithControlOfSomebody(Claim claim) =>
        claim.Control is { Effect: ControlEffect.Hold or ControlEffect.Leave, Holder: null } ? claim with { Control = null } : claim;

    /// <summary>Whether an actor's name cannot be a place's: a country or a capital can.</summary>
    bool IsNoPlace(ActorMatch match) =>
        match.Use == ActorNameUse.Adjective || (match.Use == ActorNameUse.Name && _actors.Find(match.Actor)?.Kind != ActorKind.Country);

    List<ActorMatch> ActorsOf(Sentence sentence, LocalDate published)
    {
        var forms = sentence.Words.Select(word => word.Form).ToList();
        var found = new List<ActorMatch>();
        for (var word = 0; word < forms.Count; word++)
        {
            if (MatchAt(forms, word) is { } match)
            {
                if (!IsCalledSoHere(forms, match, published) && !(word > 0 && match.Last == match.First && _words.Is(WordClass.Ethnic, forms[word - 1]))) // "ethnic Turks" need not be Turkey's; "the ethnic Karen National Union" is one name
                {
                    found.Add(match);
                }

                word = match.Last;
            }
        }

        return found;
    }

    /// <summary>The longest name that begins at a word; one that ends before a comma where the comma parts two ("a crossing to *Pakistan*, Taliban guards").</summary>
    ActorMatch? MatchAt(List<string> forms, int word) => _actors.Match(forms, word) is not { } match ? null
        : forms.IndexOf(",", word, match.Last - word) is >= 0 and var comma ? _actors.Match(forms.GetRange(0, comma), word) : match;

    /// <summary>"The Northern Alliance", "the Popular Resistance": whether a name is that of a party to another war, by which reports of this one mean a party of their own.</summary>
    bool IsCalledSoHere(List<string> forms, ActorMatch match, LocalDate published) => match.Last > match.First
        && _theatre.Describe(forms, match.First, published) is { } called && called.Last == match.Last && called.Description.Actor != match.Actor
        && _theatre.SideOf(match.Actor, published, _actors) is null;

    static TextSpan SpanOf(Sentence sentence, ActorMatch match) =>
        sentence.Words[match.First].Span.Union(sentence.Words[match.Last].Span);
}
