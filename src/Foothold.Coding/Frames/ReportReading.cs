using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>A report's text with everything found in it before frames are matched.</summary>
sealed class ReportReading
{
    readonly ActorMatch?[][] _actors; // sentence × word -> the actor name over that word
    readonly PlaceMention?[][] _places; // sentence × word -> the place name over that word
    readonly Dictionary<(int Sentence, int Word), PlaceMention> _sites = []; // the noun of a site that is named for a place -> that name
    readonly NameMention?[][] _names; // sentence × word -> the name over that word, known or not

    public ReportReading(
        Report report,
        ParsedText text,
        IReadOnlyList<IReadOnlyList<ActorMatch>> actors,
        IReadOnlyList<PlaceMention> places,
        IReadOnlyList<IReadOnlyList<TimeExpression>> times,
        ProvinceCapitals capitals,
        WordLists words)
    {
        Capitals = capitals;
        Report = report;
        Text = text;
        Times = times;
        Grammars = text.Sentences.Select(sentence => new SentenceGrammar(sentence, words)).ToList();
        _actors = text.Sentences.Select(sentence => new ActorMatch?[sentence.Words.Count]).ToArray();
        _places = text.Sentences.Select(sentence => new PlaceMention?[sentence.Words.Count]).ToArray();
        _names = text.Sentences.Select(sentence => new NameMention?[sentence.Words.Count]).ToArray();
        Places = places;
        for (var sentence = 0; sentence < actors.Count; sentence++)
        {
            foreach (var match in actors[sentence])
            {
                Array.Fill(_actors[sentence], match, match.First, match.Last - match.First + 1);
            }
        }

        foreach (var sentence in text.Sentences)
        {
            foreach (var name in sentence.Names)
            {
                Array.Fill(_names[sentence.Index], name, name.First, name.Last - name.First + 1);
            }
        }

        foreach (var mention in places)
        {
            Array.Fill(_places[mention.Sentence], mention, mention.FirstWord, mention.LastWord - mention.FirstWord + 1);
            if (mention.Site is { } site)
            {
                _sites[(mention.Sentence, site.LastWord)] = mention;
            }
        }
    }

    public Report Report { get; }

    public ParsedText Text { get; }

    public IReadOnlyList<SentenceGrammar> Grammars { get; }

    public IReadOnlyList<PlaceMention> Places { get; }

    /// <summary>The towns that the theatre's provinces and its country are run from.</summary>
    public ProvinceCapitals Capitals { get; }

    /// <summary>A mention of a province or of the theatre's country as one of its capital; null where it is no mention of one whose capital is known.</summary>
    public PlaceMention? CapitalOf(PlaceMention mention) =>
        (mention.Best() is { Place.Kind: PlaceKind.Country } country ? country : mention.Best(PlaceKind.Province)) is { } run && Capitals.Of(run.Place) is { Count: > 0 } candidates
            ? mention with { Candidates = candidates, KindSaid = PlaceKind.Settlement, IsPeople = false } : null;

    /// <summary>The capital of the theatre's country as a noun for it means it; null where it is not known.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The noun.</param>
    public PlaceMention? StateCapital(int sentence, int word) => Capitals.OfCountry is { Count: > 0 } candidates
        ? new PlaceMention(Grammars[sentence].Words[word].Span, Grammars[sentence].Words[word].Form, sentence, word, word, candidates) { KindSaid = PlaceKind.Settlement }
        : null;

    /// <summary>The times of each sentence.</summary>
    public IReadOnlyList<IReadOnlyList<TimeExpression>> Times { get; }

    public ActorMatch? ActorAt(int sentence, int word) => _actors[sentence][word];

    /// <summary>The actor names of the report in text order, each as often as it stands there.</summary>
    public IEnumerable<ActorMatch> ActorNames()
    {
        foreach (var sentence in _actors)
        {
            for (var word = 0; word < sentence.Length; word++)
            {
                if (sentence[word] is { } name && name.First == word)
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The name that the language model marked over a word, whether or not anybody knows its bearer.</summary>
    public NameMention? NameAt(int sentence, int word) => _names[sentence][word];

    public PlaceMention? PlaceAt(int sentence, int word) => _places[sentence][word];

    /// <summary>The place name over a word, or that of which the site that the word is a noun for has its name ("the X oil *fields*").</summary>
    public PlaceMention? PlaceOrSiteAt(int sentence, int word) => PlaceAt(sentence, word) ?? _sites.GetValueOrDefault((sentence, word));

    /// <summary>The place name over a word, or behind it where the word is the article that heads the name and the gazetteer has the rest ("el-Fasher").</summary>
    public PlaceMention? PlaceHeadedBy(int sentence, int head)
    {
        var words = Grammars[sentence].Words;
        return PlaceAt(sentence, head)
            ?? (words[head] is { Tag: UniversalTag.Propn } article && char.IsLower(article.Form[0]) && head + 2 < words.Count && words[head + 1].Form == "-"
                && words[head + 2].Head == head && words[head + 1].Span.End == words[head + 2].Span.Start
                ? PlaceAt(sentence, head + 2)
                : null);
    }
}
