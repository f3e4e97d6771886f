using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds the places that a report names and says which they are, with runners-up.</summary>
/// <remarks>Reading changes nothing: the same text gives the same mentions. Safe for use from many threads at once.</remarks>
public sealed class PlaceResolver
{
    const double LeastConfidence = 0.01;
    const long CityPopulation = 50_000; // whose name alone tells, where it is no word and no short one
    const int LongName = 5; // letters
    const double NearlyFirst = 0.06; // how much below the first choice a place of the very name still vouches for it
    const double SureAbroad = 0.6; // confidence of a place that only the gazetteer of the world has

    readonly Gazetteer _gazetteer;
    readonly Regions _regions;
    readonly WorldResolver? _world;

    /// <summary>Makes a resolver over a theatre's places.</summary>
    /// <param name="gazetteer">The theatre's places.</param>
    /// <param name="world">Knows the places of other countries that the theatre's gazetteer has not; null to do without.</param>
    public PlaceResolver(Gazetteer gazetteer, WorldResolver? world = null)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
        _world = world;
        _regions = new Regions(gazetteer);
    }

    /// <summary>Reads the places out of a whole report, deciding on all of them together.</summary>
    /// <param name="text">The report. Nothing in it is an error.</param>
    /// <param name="taken">Spans known to name people or organisations; no place is read out of a word in one. In any order.</param>
    /// <returns>
    /// The mentions in text order, none overlapping another. A name in a place's position that no gazetteer has ("in Sarband
    /// district") is kept, without candidates.
    /// </returns>
    public IReadOnlyList<PlaceMention> Read(ParsedText text, IReadOnlyList<TextSpan> taken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(taken);
        var finder = new NameFinder(_gazetteer);
        var names = Find(finder, text, taken);
        if (names.ConvertAll(finder.Establish).Contains(true))
        {
            names = Find(finder, text, taken);
        }

        var atHome = names.Any(name => IsSureOfHome(name));
        names.RemoveAll(name => !name.IsVillageOnly && !StandsAlone(name, atHome));
        var support = new VillageSupport(names.Where(name => !name.IsVillageOnly));
        foreach (var name in names.Where(name => name.IsVillageOnly && !IsSupported(name, support, atHome)))
        {
            name.Matches = []; // which of the villages of that name is not said
        }

        names.RemoveAll(name => name.IsVillageOnly && name.Matches.Count == 0 && !name.IsMarked && !(atHome && NameFinder.IsSite(name.Sentence.Words, name.FirstWord)));
        new ReportWeighing(names).Weigh();
        List<PlaceMention> mentions = [.. names.Select((name, index) => Mention(text.Text, name, index > 0 ? names[index - 1] : null))];
        return _world is null ? mentions : WithTheWorld(mentions, _world.Read(text, taken));
    }

    // What the theatre does not know and the world does, where it is surely abroad: at home the theatre's own districts and villages tell more.
    List<PlaceMention> WithTheWorld(List<PlaceMention> mentions, IReadOnlyList<PlaceMention> world)
    {
        foreach (var abroad in world.Where(IsSurelyAbroad))
        {
            var at = mentions.FindIndex(mention => mention.Span.Overlaps(abroad.Span));
            if (at < 0)
            {
                mentions.Add(abroad with { IsFromWorld = true });
            }
            else if (mentions[at] is { Candidates.Count: 0 } unknown && unknown.Span == abroad.Span)
            {
                mentions[at] = unknown with { Candidates = abroad.Candidates, IsFromWorld = true };
            }
        }

        mentions.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return mentions;
    }

    bool IsSurelyAbroad(PlaceMention mention) =>
        mention is { IsPeople: false, Candidates: [{ Confidence: >= SureAbroad } best, ..] } && best.Place.Country != _gazetteer.Country?.Country
        && !mention.Candidates.Any(other => other.Place.Country == _gazetteer.Country?.Country)
        && _gazetteer.LookupSpelling(mention.Text).Count == 0;

    static List<FoundName> Find(NameFinder finder, ParsedText text, IReadOnlyList<TextSpan> taken)
    {
        var names = new List<FoundName>();
        var takenInOrder = new TakenSpans(taken);
        foreach (var sentence in text.Sentences)
        {
            var found = finder.Find(text.Text, sentence, takenInOrder);
            foreach (var name in found)
            {
                ReadPart(name);
            }

            Containment.Read(found);
            names.AddRange(found);
        }

        return names;
    }

    static void ReadPart(FoundName name)
    {
        if (name.FirstWord > 0
            && name.Matches.Count > 0
            && name.Matches[0].Place.Kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.District
            && (name.Matches[0].Place.Kind != PlaceKind.District || name.Matches.Any(match => match.Place.Kind == PlaceKind.Province)))
        {
            name.Part = PlaceWords.Part(name.Sentence.Words[name.FirstWord - 1].Form.ToLowerInvariant());
        }

        // "The southern province of Helmand" is the whole province, and so is "southern Helmand province".
        if (name.KindSaid is PlaceKind.Province or PlaceKind.District or PlaceKind.Settlement)
        {
            name.Part = null;
        }
    }

    // Whether a name says by itself that the report is about the theatre.
    bool IsSureOfHome(FoundName name) =>
        name.Matches is [{ Match: NameMatch.Exact, Place.Kind: PlaceKind.Country or PlaceKind.Province or PlaceKind.District } first, ..]
        && first.Place.Country == _gazetteer.Country?.Country;

    // Names that fit loosely need a report that is about the theatre.
    bool StandsAlone(FoundName name, bool atHome)
    {
        var first = name.Matches.Count > 0 ? name.Matches[0] : default;
        return atHome || name.Matches.Count == 0 || name.KindSaid is not null || first.Place.Country != _gazetteer.Country?.Country
            || name.Matches.Any(match => match.Match == NameMatch.Exact && match.Score >= first.Score - NearlyFirst
                && (match.Place.Kind != PlaceKind.Settlement || name.InPlacePosition || name.IsMarked || (match.Place.Population >= CityPopulation && name.Text.Length >= LongName)))
            || (first.Match == NameMatch.Spelling && first.Score >= 0.95 && name.FirstWord < name.LastWord);
    }

    // A name that only villages bear needs its province or district beside it, or a word that says it is a village; only the
    // villages that lie there are left.
    static bool IsSupported(FoundName name, VillageSupport support, bool atHome)
    {
        var kept = name.Matches.Where(match => support.Supports(name, match.Place)).ToList();
        if (kept.Count > 0)
        {
            name.Matches = kept;
            return true;
        }

        if (atHome && name.KindSaid == PlaceKind.Settlement)
        {
            return true;
        }

        // Nothing else is called so, and the language model is sure of it.
        return name.IsMarked && name.Matches.Count(match => match.Match == NameMatch.Exact) == 1;
    }

    PlaceMention Mention(string text, FoundName name, FoundName? before)
    {
        var words = name.Sentence.Words;
        var span = words[name.MentionStart].Span.Union(words[name.LastWord].Span);
        var isSecond = before?.Sentence == name.Sentence && name.MentionStart > 0
            && PlaceWords.Is(PlaceWordClass.And, words[name.MentionStart - 1].Form) && before.LastWord >= name.MentionStart - 3;
        return new PlaceMention(span, span.In(text), name.Sentence.Index, name.MentionStart, name.LastWord, Candidates(name))
        {
            KindSaid = name.KindSaid,
            Nearness = NearnessReader.Read(words, name.MentionStart, isSecond),
        };
    }

    PlaceCandidate[] Candidates(FoundName name)
    {
        var candidates = name.Matches
            .Select((match, i) => new PlaceCandidate(match.Place, Round(name.Confidences[i])))
            .Where(candidate => candidate.Confidence >= LeastConfidence)
            .OrderByDescending(candidate => candidate.Confidence)
            .ToList();
        if (name.Part is { } part && !(PlaceWords.Bearing(part) is null && candidates is [{ Place.Kind: PlaceKind.Settlement or PlaceKind.District }, ..])) // "central Khartoum" is the city's
        {
            var whole = candidates.FindIndex(candidate => candidate.Place.Kind is PlaceKind.Country or PlaceKind.Province);
            if (whole >= 0)
            {
                var bearing = PlaceWords.Bearing(part);
                var of = candidates[whole];
                candidates[whole] = of with { Confidence = Round(of.Confidence * 0.1) };
                candidates.Insert(0, new PlaceCandidate(_regions.PartOf(part, bearing, of.Place), Round(of.Confidence * 0.9)));
                candidates = [.. candidates.OrderByDescending(candidate => candidate.Place.Kind == PlaceKind.Region).ThenByDescending(candidate => candidate.Confidence)];
            }
        }

        return [.. candidates];
    }

    static double Round(double confidence) => Math.Floor(confidence * 1000) / 1000;
}
