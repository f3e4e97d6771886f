using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Remembers the places that a report has spoken of, and says which outweighs the others at a point of its text.</summary>
/// <remarks>Weights fade from sentence to sentence; what a report opened with, and what it speaks of most, is never quite forgotten.</remarks>
sealed class PlaceMemory
{
    const double Kept = 1; // "the district", or a happening that was set in X without its name
    const double Fading = 0.8; // a sentence
    const double LeastFading = 0.15; // what a report opened with is never quite forgotten
    const double Least = 0.25; // weight under which nothing is in focus
    const double JustSpokenOf = 2; // factor for a place that the same sentence has meant already
    const double Joined = 1.6; // factor for "crossed to X and killed two"
    const double CalledSo = 1.7; // factor for a place that the report has called by the noun that points back ("X base … the base")
    const double LeastBeside = 0.4; // what any name weighs for a description behind it in its own sentence
    const double Beside = 2; // factor for a name before the description in one sentence
    const double Faded = 0.3; // what such a name weighs yet
    const double CalledExactlySo = 2.5; // the same where it has called it so to the adjective ("X, a border town … the border town")
    const double CalledOther = 0.6; // factor for a village where a town or city is asked for, and the other way round
    const int Opening = 3; // sentences that are never quite forgotten
    const int Memory = 20; // sentences that are remembered
    const double Unknown = 0.7; // factor for a name that no gazetteer has and the report calls no kind of place
    const double InParagraph = 1.4; // factor for what points back to a place that the same paragraph speaks of
    const double LeastInParagraph = 0.2; // how much it must be spoken of there
    const double Apart = 0.8; // factor for a name before the description in a relative clause that the description is not in
    const double OfTopic = 0.5; // how much more a place weighs that the report speaks of most, others in proportion
    const double TopicFading = 0.3; // under which the place that the report speaks of most never fades, others in proportion
    const double Clear = 1.15; // how much the first must outweigh another of the same sentence

    readonly ReportReading _reading;
    readonly WordLists _words;
    readonly List<NamedPlace>[] _named; // sentence -> the places named in it
    readonly Dictionary<string, HashSet<string>> _called = []; // key of a place -> the nouns that the report calls it by
    readonly Dictionary<string, double> _spoken = []; // key of a place -> the sum of what its names weigh in the report
    readonly double _most; // the greatest of these

    /// <summary>Takes note of every name of a report.</summary>
    public PlaceMemory(ReportReading reading, WordLists words, PlaceWeights weights)
    {
        _reading = reading;
        _words = words;
        _named = [.. reading.Grammars.Select(_ => new List<NamedPlace>())];
        foreach (var mention in reading.Places)
        {
            _named[mention.Sentence].Add(new NamedPlace(mention, KeyOf(mention), TownKeyOf(mention), weights.Of(mention), mention.Sentence));
            foreach (var noun in NounsFor(reading.Grammars[mention.Sentence], mention))
            {
                Call(mention, noun);
            }
        }

        foreach (var named in _named.SelectMany(list => list))
        {
            foreach (var key in named.Key == named.TownKey ? [named.Key] : new[] { named.Key, named.TownKey })
            {
                _spoken[key] = _spoken.GetValueOrDefault(key) + named.Weight;
            }
        }

        _most = _spoken.Count == 0 ? 0 : _spoken.Values.Max();
    }

    /// <summary>Takes note that the report calls a place by a noun.</summary>
    public void Call(PlaceMention mention, string noun)
    {
        if (!_called.TryGetValue(KeyOf(mention), out var nouns))
        {
            _called[KeyOf(mention)] = nouns = [];
        }

        nouns.Add(noun);
    }

    /// <summary>Takes note that a name, with the noun behind it, only says where another place lies ("*Aleppo* town", of a town in Aleppo).</summary>
    public void Leave(PlaceMention mention, string noun)
    {
        _named[mention.Sentence].RemoveAll(named => named.Mention.Span == mention.Span);
        if (_called.TryGetValue(KeyOf(mention), out var nouns))
        {
            nouns.Remove(noun);
        }
    }

    /// <summary>Takes note that a name only says where the place lies that a description means ("a key district of *Helmand*").</summary>
    public void Fade(PlaceMention wider)
    {
        var named = _named[wider.Sentence];
        for (var at = 0; at < named.Count; at++)
        {
            named[at] = named[at].Mention.Span == wider.Span ? named[at] with { Weight = Math.Min(named[at].Weight, Faded) } : named[at];
        }
    }

    /// <summary>The nouns that the report calls a place by.</summary>
    public IReadOnlyCollection<string> NounsFor(PlaceMention mention) => _called.TryGetValue(KeyOf(mention), out var nouns) ? nouns : [];

    /// <summary>Whether a place has a noun in its name or is called by it ("the Pech Valley", "Pech, a valley").</summary>
    public bool IsCalled(PlaceMention mention, string noun) => NounsFor(mention).Contains(noun)
        || string.Equals(_reading.Grammars[mention.Sentence].Words[mention.LastWord].Lemma, noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the report calls any of its places by one of some nouns.</summary>
    public bool HasCalled(IReadOnlyList<string> nouns) => _called.Values.Any(called => called.Overlaps(nouns));

    /// <summary>The places that a sentence names, or has been found to speak of.</summary>
    public IReadOnlyList<NamedPlace> In(int sentence) => _named[sentence];

    /// <summary>Takes note that a sentence spoke of a place without its name, or by one that only its part in the sentence shows to be a place's.</summary>
    public void Keep(int sentence, PlaceMention mention)
    {
        var key = KeyOf(mention);
        var weight = mention.Sentence == sentence ? PlaceWeights.Subject : Kept;
        var at = _named[sentence].FindIndex(named => named.Key == key);
        if (at < 0)
        {
            _named[sentence].Add(new NamedPlace(mention, key, TownKeyOf(mention), weight, sentence));
        }
        else if (_named[sentence][at].Weight < Kept)
        {
            _named[sentence][at] = _named[sentence][at] with { Weight = Kept }; // named in passing, and then spoken of
        }
    }

    /// <summary>The heaviest of the places named so far; null where none weighs enough, or two of one sentence weigh alike.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">A word of it: what a place is asked for.</param>
    /// <param name="fits">Which places may be meant.</param>
    /// <param name="after">Whether a place may be meant that is named behind the word; where not, one that the report has called by the word comes first.</param>
    public PlaceMention? Find(int sentence, int word, Func<PlaceMention, bool> fits, bool after) => Find(sentence, word, fits, after, isTown: false, isCalled: false);

    /// <summary>The same among towns, districts and provinces, where the name of a site names the place that it is named for.</summary>
    public PlaceMention? FindTown(int sentence, int word, Func<PlaceMention, bool> fits) => Find(sentence, word, fits, after: false, isTown: true, isCalled: false)?.AsTown();

    /// <summary>The same among those that the report calls by the word itself, or by another noun for such a site.</summary>
    public PlaceMention? FindCalled(int sentence, int word, Func<PlaceMention, bool> fits) => Find(sentence, word, fits, after: false, isTown: false, isCalled: true);

    PlaceMention? Find(int sentence, int word, Func<PlaceMention, bool> fits, bool after, bool isTown, bool isCalled)
    {
        var noun = after ? null : _reading.Grammars[sentence].Words[word].Lemma.ToLowerInvariant();
        var epithets = noun is null ? [] : EpithetsOf(_reading.Grammars[sentence], word, noun).ToList();
        var asked = noun is null || !isTown ? null : _words.Area(noun);
        var weights = new Dictionary<string, (double Most, double Sum, PlaceMention Last)>();
        foreach (var named in Upto(sentence))
        {
            var mention = named.Mention;
            if (named.Weight == 0 || !fits(mention))
            {
                continue;
            }

            var isBehind = mention.Sentence == sentence && mention.LastWord >= word;
            var own = _reading.Grammars[sentence];
            var known = mention.Candidates.Count == 0 && !(_called.TryGetValue(named.Key, out var kinds) && kinds.Any(kind => _words.Area(kind) is { Level: not "post" })) ? Unknown : 1;
            var ownWeight = noun is not null && mention.Sentence == sentence && !isBehind ? Math.Max(LeastBeside, named.Weight) : named.Weight;
            if (isBehind && (!after || named.Weight < 1))
            {
                continue;
            }

            var isSameParagraph = noun is not null && named.Weight >= LeastInParagraph && _reading.Grammars[named.Sentence].Sentence.Paragraph == own.Sentence.Paragraph;
            var key = isTown ? named.TownKey : named.Key;
            var nouns = _called.GetValueOrDefault(key);
            var isCalledSo = noun is not null && ((nouns is not null && nouns.Contains(noun)) || (!isTown && mention.Site is { } site && MeansSite(noun, site.Noun)));
            if (isCalled && !isCalledSo)
            {
                continue;
            }

            var weight = known * ownWeight * (isSameParagraph ? InParagraph : 1) * (isCalledSo ? (nouns is not null && epithets.Exists(nouns.Contains) ? CalledExactlySo : CalledSo) : nouns is not null && asked is { Level: "settlement" } && IsOtherKind(asked, nouns) ? CalledOther : 1) * (mention.Sentence == sentence
                ? (isBehind ? 1.1 : noun is null ? 1.4 : IsApart(own, mention.HeadIn(own), word) ? Apart : Beside) * (after && IsJoined(own, mention.HeadIn(own), word) ? Joined : 1)
                : named.Sentence == sentence ? JustSpokenOf : Math.Max(Math.Max(LeastFading, TopicFading * ShareOf(named.Key)), Math.Pow(Fading, sentence - named.Sentence)));
            var before = weights.GetValueOrDefault(key);
            weights[key] = (Math.Max(before.Most, weight), before.Sum + weight, before.Last is null || weight >= before.Most ? mention : before.Last);
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

    /// <summary>The names that may still be in mind at a sentence: those of the report's opening and of the sentences just before.</summary>
    IEnumerable<NamedPlace> Upto(int sentence)
    {
        for (var at = 0; at <= sentence; at = at == Opening && sentence - Memory > Opening ? sentence - Memory : at + 1)
        {
            foreach (var named in _named[at])
            {
                yield return named;
            }
        }
    }

    /// <summary>Whether a word stands in a relative clause that another is not in ("the rebels, who hold X, took the town").</summary>
    static bool IsApart(SentenceGrammar grammar, int left, int right) =>
        grammar.Ancestors(left).Except(grammar.Ancestors(right)).Any(word => grammar.Words[word].Relation == "acl:relcl");

    /// <summary>Whether two words belong to verbs that are joined, so that one is set where the other is.</summary>
    static bool IsJoined(SentenceGrammar grammar, int left, int right) => JoinedRoot(grammar, left) == JoinedRoot(grammar, right);

    static int JoinedRoot(SentenceGrammar grammar, int word)
    {
        while (grammar.Words[word].Head >= 0 && grammar.Words[word].Relation is not ("ccomp" or "acl:relcl" or "parataxis" or "root" or "csubj"))
        {
            word = grammar.Words[word].Head;
        }

        return word;
    }

    /// <summary>How much of the report speaks of a place, as against the one that it speaks of most: 0 to 1.</summary>
    double ShareOf(string key) => _most == 0 ? 0 : Math.Min(1, _spoken.GetValueOrDefault(key) / _most);

    /// <summary>Whether two names stand side by side in a list, so that neither is meant more than the other.</summary>
    bool IsList(PlaceMention left, PlaceMention right)
    {
        if (left.Best() is { Place.Kind: PlaceKind.Province } != right.Best() is { Place.Kind: PlaceKind.Province })
        {
            return false; // "Baghlan-e Jadid, Baghlan province"
        }

        var grammar = _reading.Grammars[left.Sentence];
        var (first, second) = left.FirstWord < right.FirstWord ? (left, right) : (right, left);
        return grammar.Ancestors(second.HeadIn(grammar)).TakeWhile(word => word != first.HeadIn(grammar))
            .Any(word => grammar.Words[word].Relation == "conj") && grammar.Ancestors(second.HeadIn(grammar)).Contains(first.HeadIn(grammar));
    }

    /// <summary>"X base", "the town of X", "X, the provincial capital", "X is a village": the nouns of area that a name stands with.</summary>
    IEnumerable<string> NounsFor(SentenceGrammar grammar, PlaceMention mention)
    {
        var head = mention.HeadIn(grammar);
        var with = grammar.Related(head, "appos").ToList();
        if (grammar.Words[head] is { Head: >= 0 and var up, Relation: var relation } && (relation is "compound" or "nmod:desc" or "appos" or "flat"
            || (relation == "nmod" && grammar.HasCase(WordClass.Of, head)) || (relation == "nmod:poss" && grammar.Is(WordClass.Site, up)) || (relation == "nsubj" && grammar.Related(up, "cop").Any())))
        {
            with.Add(up);
        }

        return with.Select(word => (Word: word, Noun: grammar.Words[word].Lemma.ToLowerInvariant())).Where(said => _words.Area(said.Noun) is not null)
            .SelectMany(said => EpithetsOf(grammar, said.Word, said.Noun).Prepend(said.Noun));
    }

    /// <summary>"a *border town*", "the *oil city*": what a noun for a place is with each of the words that say of what kind it is.</summary>
    static IEnumerable<string> EpithetsOf(SentenceGrammar grammar, int head, string noun) => grammar.Sentence.Children(head)
        .Where(child => child < head && grammar.Words[child] is { Relation: "compound" or "amod", Tag: UniversalTag.Noun or UniversalTag.Adj })
        .Select(child => $"{grammar.Words[child].Lemma.ToLowerInvariant()} {noun}");

    /// <summary>Whether a place that a report calls by some nouns is a village and one for a town is asked for, or the other way round.</summary>
    bool IsOtherKind(AreaNoun asked, HashSet<string> nouns)
    {
        var kinds = nouns.Select(_words.Area).Where(kind => kind is { Level: "settlement", Scope: "whole" or "parts" }).ToList();
        return asked.Scope is "whole" or "parts" && kinds.Count > 0 && kinds.TrueForAll(kind => kind!.Scope != asked.Scope);
    }

    /// <summary>"the complex", "the base": whether a noun may mean a site that is called otherwise ("X refinery", "X airfield").</summary>
    bool MeansSite(string noun, string called) => _words.Is(WordClass.AnySite, noun)
        || (_words.Is(WordClass.MilitarySite, noun) && _words.Is(WordClass.MilitarySite, called)) || (_words.Is(WordClass.IndustrialSite, noun) && _words.Is(WordClass.IndustrialSite, called));

    /// <summary>A key for a site of its own, else one for the place.</summary>
    static string KeyOf(PlaceMention mention) => mention.Site is { } site ? $"{TownKeyOf(mention)} {site.Noun}" : TownKeyOf(mention);

    /// <summary>One key for a district and the town it is named for.</summary>
    static string TownKeyOf(PlaceMention mention)
    {
        if (mention.Best() is not { Place: var place })
        {
            return NameFolding.Fold(mention.Text);
        }

        return place.DistrictId is { } district && mention.Candidates.Any(other => other.Place.Id == district) ? district : place.Id;
    }
}

/// <summary>A place that a sentence speaks of.</summary>
/// <param name="Mention">Its name.</param>
/// <param name="Key">One key for all names of the place, or of the site that is named for it.</param>
/// <param name="TownKey">One key for all names of the place, of whatever sites lie in it.</param>
/// <param name="Weight">How much it is spoken of.</param>
/// <param name="Sentence">Where it was spoken of, which for a place kept in mind is not where its name stands.</param>
readonly record struct NamedPlace(PlaceMention Mention, string Key, string TownKey, double Weight, int Sentence);
