using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds the places that a text of general news names, anywhere in the world, and says which they are, with runners-up.</summary>
/// <remarks>
/// For a report of a theatre <see cref="PlaceResolver"/> knows its districts and villages; this one knows no theatre.
/// Reading changes nothing: the same text gives the same mentions. Safe for use from many threads at once.
/// </remarks>
public sealed class WorldResolver
{
    internal const double LeastBelief = 0.5;
    const double LeastConfidence = 0.01;
    const int MostCandidates = 10;

    readonly WorldGazetteer _gazetteer;
    readonly WorldNameFinder _finder;
    readonly WorldContainment _containment;
    readonly WorldCountries _countries;

    /// <summary>Makes a resolver.</summary>
    /// <param name="gazetteer">The places.</param>
    /// <param name="countries">What countries and their people are called.</param>
    /// <param name="vocabulary">The words around names in the language of the texts.</param>
    public WorldResolver(WorldGazetteer gazetteer, IEnumerable<CountryWords> countries, PlaceVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(vocabulary);
        _gazetteer = gazetteer;
        _countries = new WorldCountries(gazetteer, countries);
        _containment = new WorldContainment(gazetteer, vocabulary);
        _finder = new WorldNameFinder(gazetteer, _countries, _containment, vocabulary);
    }

    /// <summary>The places that a name may mean, countries by what English calls them included, the likeliest first.</summary>
    public IReadOnlyList<PlaceMatch> Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var matches = _gazetteer.Lookup(name);
        var exact = matches.Where(match => match.Match == NameMatch.Exact).ToList();
        if (_countries.OfName(name) is not (>= 0 and var number) || _gazetteer[number] is not { } country || exact.Exists(match => match.Place.Id == country.Id))
        {
            return matches;
        }

        // "England" is what some call the country; its own place is a part of it and comes first.
        var isPart = exact.Exists(match => match.Place.Country == country.Country && match.Place.Kind is PlaceKind.Province or PlaceKind.Region && NameFolding.Fold(match.Name) == NameFolding.Fold(match.Place.Name));
        var asCountry = new PlaceMatch(country, 1, NameMatch.Exact, name);
        return isPart ? [.. exact, asCountry] : [asCountry, .. exact];
    }

    /// <summary>Reads the places out of a whole text, deciding on all of them together.</summary>
    /// <param name="text">The text. Nothing in it is an error.</param>
    /// <param name="taken">Spans known to name people or organisations; no place is read out of a word in one. In any order.</param>
    /// <returns>
    /// The mentions in text order, none overlapping another, those of peoples marked as such. A name that is surely a place's and that
    /// the gazetteer has not is kept, without candidates.
    /// </returns>
    public IReadOnlyList<PlaceMention> Read(ParsedText text, IReadOnlyList<TextSpan> taken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(taken);
        var names = _finder.Find(text, new TakenSpans(taken));
        Agree(names);
        var believed = names.Where(name => name.Belief >= LeastBelief).ToList();
        new WorldWeighing(_gazetteer, _containment, believed).Weigh();
        if (NearbySupport.Raise(_gazetteer, believed, names))
        {
            believed = [.. names.Where(name => name.Belief >= LeastBelief)];
            new WorldWeighing(_gazetteer, _containment, believed).Weigh();
        }

        var named = believed.Where(name => !name.IsRespelled && name.Candidates.Count > 0).Select(name => CountryOf(name)).ToHashSet();
        return [.. believed.Select((name, i) => Mention(name, i > 0 ? believed[i - 1] : null, isUnknown: name.IsRespelled && name.Candidates.Count > 0 && !named.Contains(CountryOf(name))))];
    }

    // Of the likeliest of its places; 65 535 where that is in none.
    int CountryOf(WorldName name) => _gazetteer.Cell(name.Candidates[Array.IndexOf(name.Shares, name.Shares.Max())].Place).Country;

    // A name that the text surely uses of a place is one wherever it stands, unless it is most unlikely there.
    static void Agree(List<WorldName> names)
    {
        foreach (var group in names.Where(name => name is { IsDemonym: false, IsShort: false }).GroupBy(name => name.Text, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            var surest = group.Max(name => name.Belief);
            foreach (var name in group)
            {
                name.Belief = surest >= 0.9 && name is { Belief: >= 0.2, IsWithinBody: false } ? Math.Max(name.Belief, 0.6) : name.Belief;
            }
        }
    }

    // A name that the gazetteer has in another spelling only, and in a country that nothing else speaks of, is one that it has not.
    PlaceMention Mention(WorldName name, WorldName? before, bool isUnknown)
    {
        var words = name.Sentence.Words;
        var span = words[name.First].Span.Union(words[name.Last].Span);
        var isSecond = before?.Sentence == name.Sentence && name.First > 0 && words[name.First - 1].Tag == UniversalTag.Cconj && before.Last >= name.First - 3;
        return new PlaceMention(span, name.Text, name.Sentence.Index, name.First, name.Last, [.. (isUnknown ? [] : name.Candidates)
            .Select((candidate, i) => (candidate.Place, Confidence: Math.Floor(name.Shares[i] * name.Belief * 1000) / 1000))
            .Where(candidate => candidate.Confidence >= LeastConfidence)
            .OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Place)
            .Take(MostCandidates)
            .Select(candidate => new PlaceCandidate(_gazetteer[candidate.Place], candidate.Confidence))])
        {
            KindSaid = name.KindSaid,
            Nearness = NearnessReader.Read(words, name.First, isSecond),
            IsPeople = name.IsDemonym,
        };
    }
}
