using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>
/// Knows which place a report means that describes it before it names it, as leads and headlines do: "overran *a district in Paktika* …
/// entered the centre of Omna", "*Key town in the north* recaptured".
/// </summary>
/// <remarks>
/// It is the place of that kind, lying in the wider place that the description names, which the sentences behind it tell of first; where they
/// tell of none, the one that they name at all. Without either, the description stays what it is.
/// </remarks>
/// <param name="reading">The report.</param>
/// <param name="words">The language's words.</param>
/// <param name="memory">The places that it names, with what they weigh.</param>
/// <param name="weights">What says how much it speaks of each.</param>
sealed class DescribedPlaces(ReportReading reading, WordLists words, PlaceMemory memory, PlaceWeights weights)
{
    const int Ahead = 3; // running sentences with names behind a description in which the place is named
    const int FarAhead = 5; // sentences behind a headline, with those that have no name, as captions and bylines have none
    const int Opening = 2; // running sentences that a report opens with; our own choice

    readonly Dictionary<(int Sentence, int Head), PlaceMention?> _meant = []; // a description means one place, whatever is remembered later
    readonly HashSet<(int Sentence, int Head)> _remembered = [];
    readonly bool[] _isLine = [.. reading.Grammars.Select(grammar => IsLine(reading, grammar))];

    /// <summary>The place that a description means; null where a phrase is none, or the report names nothing that fits.</summary>
    /// <param name="phrase">A noun for one place without a name, and perhaps the wider place that it lies in or near.</param>
    public PlaceMention? Meant(Phrase phrase)
    {
        if (!_meant.TryGetValue((phrase.Sentence, phrase.Head), out var meant))
        {
            _meant[(phrase.Sentence, phrase.Head)] = meant = Find(phrase);
        }

        return meant;
    }

    /// <summary>Takes note that a description speaks of the place that it means ("a town was taken, days after *it* had fallen"), of each description once.</summary>
    public void Remember(Phrase phrase, PlaceMention meant)
    {
        if (!_remembered.Add((phrase.Sentence, phrase.Head)))
        {
            return;
        }

        var noun = reading.Grammars[phrase.Sentence].Words[phrase.Head].Lemma.ToLowerInvariant();
        if (phrase.Place is { } wider && wider.Sentence == phrase.Sentence && wider.Best() is { Place.Kind: PlaceKind.District or PlaceKind.Settlement } && wider.Nearness is null && _isLine[phrase.Sentence])
        {
            memory.Leave(wider, noun);
        }
        else if (phrase.Place is { } around && around.Sentence == phrase.Sentence && around.Span != meant.Span && around.IsWide())
        {
            memory.Fade(around);
        }

        memory.Keep(phrase.Sentence, meant);
        memory.Call(meant, noun);
    }

    PlaceMention? Find(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var greatest = GreatestOf(grammar, phrase.Head);
        var head = greatest ?? DescribedIn(grammar, phrase.Head);
        if (words.Area(grammar.Words[head].Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" or "province" } area || words.Is(WordClass.CapitalWord, area.Noun)
            || (greatest is null && (grammar.Words[head].FineTag != "NN" || !IsIntroduced(grammar, head))) || !IsInOpening(phrase.Sentence) || WiderIn(grammar, head, phrase.Place) is not { } wider)
        {
            return null;
        }

        var (passing, named, unknown) = ((PlaceMention?)null, 0, (PlaceMention?)null);
        var isAnother = IsAnother(grammar, head);
        var left = Ahead;
        for (var sentence = phrase.Sentence + 1; left > 0 && sentence <= phrase.Sentence + FarAhead && sentence < reading.Grammars.Count; sentence++)
        {
            left -= _isLine[sentence] || (_isLine[phrase.Sentence] && memory.In(sentence).Count == 0) ? 0 : 1;
            foreach (var place in memory.In(sentence).OrderByDescending(place => place.Mention.Site?.Noun == area.Noun).ThenByDescending(place => place.Weight))
            {
                if (unknown is null && area.Level is "district" && place is { Weight: >= PlaceWeights.Subject, Mention: { Candidates.Count: 0, KindSaid: null, FirstWord: var first } }
                    && reading.Grammars[sentence] is var own && !(first > 0 && own.Words[first - 1].Tag is UniversalTag.Propn or UniversalTag.Noun)) // not "Operation X"
                {
                    unknown = place.Mention; // "a district … *X* fell": what no gazetteer has may be one
                }

                if (weights.IsFar(place.Mention) || (isAnother && IsNamedUpTo(phrase.Sentence, place.Key)) || Fitting(place.Mention, area, wider) is not { } fitting)
                {
                    continue;
                }

                if (place.Weight >= 1)
                {
                    return fitting;
                }

                if (place.Weight > PlaceWeights.Nothing && area.Level is "district" && wider.Place is { Kind: PlaceKind.Province } && passing?.Text != fitting.Text)
                {
                    (passing, named) = (fitting, named + 1);
                }
            }
        }

        return named == 1 ? passing : named == 0 ? unknown : null;
    }

    /// <summary>"much of *a stronghold*", "the centre of *a town*": the noun for the place that a noun for a part of one is of; the noun itself where it is no part.</summary>
    int DescribedIn(SentenceGrammar grammar, int head) => words.Area(grammar.Words[head].Lemma.ToLowerInvariant()) is { Level: "part" }
        && grammar.Prepositional(head, WordClass.Of).FirstOrDefault(-1) is >= 0 and var whole && grammar.Words[whole].FineTag == "NN" ? whole : head;

    /// <summary>"*one* of the country's largest gas fields": the noun for those of which one is meant; null where none is.</summary>
    static int? GreatestOf(SentenceGrammar grammar, int head) => grammar.Is(WordClass.OneOfThem, head)
        ? grammar.Prepositional(head, WordClass.Of).Where(several => grammar.Words[several].FineTag == "NNS" && IsGreatest(grammar, several)).Cast<int?>().FirstOrDefault()
        : null;

    static bool IsGreatest(SentenceGrammar grammar, int head) => grammar.Related(head, "amod").Any(most => grammar.Words[most].FineTag == "JJS");

    /// <summary>"*another* village", "*one more* town": one beside those that are known already.</summary>
    static bool IsAnother(SentenceGrammar grammar, int head) => grammar.HasChild(head, WordClass.AnotherHappening, "det")
        || (grammar.HasChild(head, WordClass.OneOfThem, "nummod") && grammar.HasChild(head, WordClass.More, "amod"));

    /// <summary>Whether a sentence or one before it names a place.</summary>
    bool IsNamedUpTo(int sentence, string key) => Enumerable.Range(0, sentence + 1).Any(at => memory.In(at).Any(named => named.Key == key));

    /// <summary>"*a* town", "the centre of *a* district", "*the* outpost where nine died", a headline's bare noun: what a text brings up without its name.</summary>
    bool IsIntroduced(SentenceGrammar grammar, int head) => grammar.HasChild(head, WordClass.One, "det") || IsAnother(grammar, head)
        || (grammar.Is(WordClass.Site, head) && IsGreatest(grammar, head)) // "the country's largest refinery"
        || (_isLine[grammar.Sentence.Index] && !grammar.Sentence.Children(head).Any(child => grammar.Words[child].Relation is "det" or "nmod:poss" or "cop"))
        || (grammar.HasChild(head, WordClass.Pointing, "det") && (grammar.Related(head, "acl:relcl").Any(clause => grammar.HasChild(clause, WordClass.Where, "advmod", "mark"))
            || grammar.Related(head, "nmod").Any(whole => grammar.Words[whole].FineTag == "NN" && grammar.HasCase(WordClass.Of, whole) && grammar.HasChild(whole, WordClass.One, "det"))));

    /// <summary>Whether a sentence is a headline or one of those that a report opens with.</summary>
    bool IsInOpening(int sentence) => _isLine[sentence] || _isLine.Take(sentence).Count(isLine => !isLine) < Opening;

    /// <summary>Whether a sentence is a headline, a dateline or a caption: its paragraph ends without a mark near the top of the report.</summary>
    static bool IsLine(ReportReading reading, SentenceGrammar grammar) => grammar.Sentence.IsHeading
        || (grammar.Sentence.Paragraph <= 1 && reading.Grammars.Last(other => other.Sentence.Paragraph == grammar.Sentence.Paragraph).Words[^1].Tag != UniversalTag.Punct);

    /// <summary>The place that a description lies in or near, as far as its own words say so; null where they name the place itself.</summary>
    Wider? WiderIn(SentenceGrammar grammar, int head, PlaceMention? named)
    {
        if (named is null)
        {
            return !_isLine[grammar.Sentence.Index] && memory.In(grammar.Sentence.Index).Any(place => place.Weight >= 1 && place.Mention.IsFine() && !weights.IsFar(place.Mention)) ? null // "In X they seized *a hilltop post*"
                : new Wider(null, null, true);
        }

        if (named.Best(PlaceKind.Country, PlaceKind.Region, PlaceKind.Province) is { } wide)
        {
            return new Wider(named, wide.Place, true);
        }

        if (_isLine[grammar.Sentence.Index] && ProvinceBehind(grammar, head, named) is { } province)
        {
            return new Wider(named, province, true); // "*Aleppo town* falls", a town in Aleppo
        }

        if (named.Candidates.Count == 0 && words.Is(WordClass.Bearing, grammar.Words[named.FirstWord].Form.ToLowerInvariant()))
        {
            return new Wider(named, null, true); // "East Ukraine"
        }

        var between = named.Sentence == grammar.Sentence.Index ? grammar.Ancestors(named.HeadIn(grammar)).TakeWhile(word => word != head).ToList() : [];
        if (between.Count == 0 || grammar.Words[between[^1]].Head != head)
        {
            return null; // "X, *a town* …"
        }

        return named.Nearness is not null || between.Exists(word => grammar.HasCase(WordClass.Beside, word)) ? new Wider(named, named.Best()?.Place, false)
            : between.Exists(word => grammar.HasCase(WordClass.In, word)) ? new Wider(named, named.Best()?.Place, true)
            : null;
    }

    /// <summary>"Army takes *Aleppo town* … took Al-Eis, in Aleppo province": the province that a headline's name means, as the sentences behind it show; null where it means a town.</summary>
    Place? ProvinceBehind(SentenceGrammar grammar, int head, PlaceMention named)
    {
        if (grammar.Words[named.HeadIn(grammar)] is not { Relation: "compound", Head: var noun } || noun != head)
        {
            return null;
        }

        var province = reading.Places.FirstOrDefault(mention => mention.Sentence > grammar.Sentence.Index && mention.Sentence <= grammar.Sentence.Index + Ahead && NameFolding.Fold(mention.Text) == NameFolding.Fold(named.Text)
            && mention.Best() is { Place.Kind: PlaceKind.Province });
        return province?.Best()?.Place is { } wide && memory.In(province.Sentence).Any(place => place.Weight >= 1 && place.Mention.IsFine() && NameFolding.Fold(place.Mention.Text) != NameFolding.Fold(named.Text)
            && (place.Mention.Candidates.Count == 0 || place.Mention.Candidates.Any(candidate => candidate.Place.ProvinceName == wide.Name))) ? wide : null;
    }

    /// <summary>A name as that of a place of the kind that a description tells, lying where that says; null where it may mean no such place.</summary>
    PlaceMention? Fitting(PlaceMention mention, AreaNoun area, Wider wider)
    {
        if (wider.Name is { } name && NameFolding.Fold(name.Text) == NameFolding.Fold(mention.Text))
        {
            return null;
        }

        if (mention.Candidates.Count == 0)
        {
            return area.Level switch
            {
                "province" => null,
                "district" when !words.Is(WordClass.Stronghold, area.Noun) => mention.KindSaid is PlaceKind.District || (mention.KindSaid is null && memory.NounsFor(mention).Any(noun => words.Area(noun) is { Level: "district" })) ? mention : null,
                _ => mention.KindSaid is null or PlaceKind.Settlement or PlaceKind.District ? mention : null,
            };
        }

        foreach (var candidate in mention.Candidates)
        {
            if (IsOfKind(mention, candidate.Place, area) && (wider.Place is null || Lies(candidate.Place, wider)))
            {
                return candidate == mention.Candidates[0] ? mention : mention with { Candidates = [candidate, .. mention.Candidates.Where(other => other != candidate)] };
            }
        }

        return null;
    }

    bool IsOfKind(PlaceMention mention, Place place, AreaNoun area) => area.Level switch
    {
        "province" => mention.Candidates[0].Place.Kind == PlaceKind.Province && place.Kind == PlaceKind.Province,
        "district" when !words.Is(WordClass.Stronghold, area.Noun) => mention.IsDistrict() && place.Kind is PlaceKind.District or PlaceKind.Settlement,
        _ => mention.IsFine() && place.Kind is PlaceKind.District or PlaceKind.Settlement,
    };

    static bool Lies(Place place, Wider wider) => place.Country == wider.Place!.Country
        && (!wider.IsAround || wider.Place is { Kind: PlaceKind.Region } or { ProvinceName: null } || place.ProvinceName == wider.Place.ProvinceName)
        && (!wider.IsAround || wider.Place.DistrictId is not { } district || wider.Place.Kind is not (PlaceKind.District or PlaceKind.Settlement) || place.DistrictId == district);

    /// <summary>What a description says of where its place lies.</summary>
    /// <param name="Name">The name that it gives; null where it gives none.</param>
    /// <param name="Place">What that means, where the gazetteer has it.</param>
    /// <param name="IsAround">Whether the place lies in it, and not beside it.</param>
    sealed record Wider(PlaceMention? Name, Place? Place, bool IsAround);
}
