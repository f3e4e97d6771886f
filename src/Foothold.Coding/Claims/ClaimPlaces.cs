using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Makes the places of a claim of what its match names, of where it is set and of what its report speaks of.</summary>
sealed class ClaimPlaces(
    ReportReading reading, PhraseReader phrases, PlaceFocus focus, WordLists words, ActorCatalogue actors, Theatre theatre, PlaceRemarks remarks, Place? country)
{
    readonly HeldPlaces _held = new(reading, focus, words);

    /// <summary>The places of a claim, the one that it speaks of first; empty where none is clear.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="type">What kind of claim it makes.</param>
    /// <param name="subject">What the claim says is held; null where it speaks of no one place's control.</param>
    /// <param name="held">All that the match says is held.</param>
    /// <param name="locations">Where it is set.</param>
    public List<ClaimPlace> Of(SentenceGrammar grammar, FrameMatch match, ClaimType type, Phrase? subject, IReadOnlyList<Phrase> held, IReadOnlyList<Phrase> locations)
    {
        var places = (subject is null ? held : [subject]).Where(phrase => phrase.Place is not null)
            .Concat(locations.Where(location => subject is null || !held.Any(other => other.Place?.Span == location.Place!.Span && other.Place.Span != subject.Place?.Span)))
            .DistinctBy(phrase => phrase.Place!.Span)
            .Select(ToPlace)
            .ToList();
        places = WithoutEnclosing(places);
        if (places.Count == 0 && country is not null && match.IsOfWholeWar) // which is set in no one place
        {
            return [OfCountry(country, match.Sentence, match.Trigger, match.TriggerSpan, reading.Text.Text)];
        }

        if (places.Count == 0 && HasSetting(type) && !_held.IsWider(grammar, subject) && !match.Role("place").Any(_held.IsAnyGround) && focus.SettingOf(match.Sentence, match.Trigger) is { } setting)
        {
            var isGoal = type == ClaimType.Retreat && (Journeys.IsGoal(grammar, match.Trigger, setting) || setting.Place is { Nearness.Relation: PlaceRelation.Toward });
            if ((isGoal ? focus.SettingOf(match.Sentence, match.Trigger, goal: setting.Place) : setting) is { } told) // "fell back on X" from where it was told to be
            {
                places.Add(ToPlace(told));
            }
        }

        if (places.Count > 0 && places.All(place => place.Place is null) && (WithinOf(subject) ?? (IsNumberedSite(subject) ? focus.TownAround(match.Sentence, match.Trigger, beside: held) : focus.DistrictAround(match.Sentence, match.Trigger, beside: held))) is { } around)
        {
            places.Add(Made(around)); // which is not spoken of itself
        }

        // A site that no gazetteer has is told before the district around it.
        if (places.Exists(place => place is { Place: null, Inferred: false }))
        {
            places = [.. places.OrderBy(place => place.Inferred)];
        }

        return places.Count == 0 && CountryOf(grammar, match) is { } wide ? [wide] : places;
    }

    /// <summary>"seized Battalion 269", "overran Base 46": whether what is held has its name of a number, as posts of soldiers have and towns do not.</summary>
    static bool IsNumberedSite(Phrase? subject) => subject is { Place: { Candidates.Count: 0 } mention } && mention.Text.Any(char.IsDigit);

    /// <summary>Where the report has said that a place lies which no gazetteer has; null where it has not.</summary>
    static Phrase? WithinOf(Phrase? subject) => subject is { Place.Within: { } around } ? subject with { Place = around, Span = around.Span, Text = around.Text, Area = null, Inferred = true } : null;

    /// <summary>The place of a phrase that has one, as a claim keeps it.</summary>
    public ClaimPlace ToPlace(Phrase phrase)
    {
        if (phrase.Inferred || phrase.Place!.Candidates.Count == 0)
        {
            focus.Keep(phrase.Sentence, phrase.Place!);
        }

        return Made(phrase);
    }

    ClaimPlace Made(Phrase phrase)
    {
        var mention = phrase.Place!;
        var best = mention.Candidates.Count > 0 ? mention.Candidates[0] : (PlaceCandidate?)null;
        var span = mention.OwnSpan();
        return new ClaimPlace(
            span.In(reading.Text.Text),
            span,
            best?.Place.Id,
            best?.Place.Name ?? mention.Text,
            best?.Place.ProvinceName ?? ProvinceBehind(mention, best?.Place.Kind),
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

    /// <summary>"X district, *Y* province", "Base X in *Y* province", "the X mountains, *Y* province": the province that is named right behind a place that no gazetteer has, or that lies in no one province; null where none is.</summary>
    string? ProvinceBehind(PlaceMention mention, PlaceKind? kind)
    {
        if (kind is not (null or PlaceKind.Region))
        {
            return null;
        }

        var told = reading.Grammars[mention.Sentence].Words;
        var at = mention.LastWord + 1;
        at += at < told.Count && told[at].Tag == UniversalTag.Noun ? 1 : 0; // "district", "mountains"
        return at + 1 < told.Count && words.Is(WordClass.BeforeContainer, told[at].Form) && reading.PlaceAt(mention.Sentence, at + 1)?.Best() is { Place: { Kind: PlaceKind.Province, Name: var province } } ? province : null;
    }

    /// <summary>Leaves out the province or country of a finer place that is named too.</summary>
    static List<ClaimPlace> WithoutEnclosing(List<ClaimPlace> places) =>
        places.Where(place => place.Precision is not ("province" or "country" or "region")
            || !places.Any(other => other != place && other.Precision is "district" or "settlement"
                && (place.Country is null || other.Country is null || place.Country == other.Country)
                && (place.Precision != "province" || other.Province == place.Name || place.Province == other.Province))).ToList();

    /// <summary>Whether what a claim of this type tells of is set where the story is, where it names no place: what happens does, and so do requests, talks, deals and changes; what is only said or felt between people does not.</summary>
    static bool HasSetting(ClaimType type) => type is ClaimType.Assault or ClaimType.State or ClaimType.Mobilize or ClaimType.Retreat
        or ClaimType.Coerce or ClaimType.Protest or ClaimType.Aid or ClaimType.Threaten or ClaimType.Request or ClaimType.Consult or ClaimType.Change or ClaimType.Agree;

    ClaimPlace OfCountry(Place wide, int sentence, int word, TextSpan span, string text) =>
        ToPlace(new Phrase(sentence, word, span, span.In(text)) { Place = new PlaceMention(span, span.In(text), sentence, word, word, [new PlaceCandidate(wide, 0.6)]), Inferred = true });

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
                return OfCountry(country, match.Sentence, word, grammar.Words[word].Span, reading.Text.Text);
            }
        }

        return null;
    }
}
