using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads what a report says of its places themselves: what they are worth and what they border (MODEL rule 8).</summary>
sealed class PlaceRemarks
{
    readonly Dictionary<string, List<PlaceRemark>> _remarks = []; // place id -> what is said of it

    PlaceRemarks()
    {
    }

    /// <summary>Reads the remarks of a whole report.</summary>
    public static PlaceRemarks Read(
        ReportReading reading, PhraseReader phrases, Antecedents antecedents, WordLists words, Func<string, string, bool> areNeighbours)
    {
        var remarks = new PlaceRemarks();
        foreach (var grammar in reading.Grammars)
        {
            foreach (var word in grammar.Words)
            {
                if (word.Tag is not (UniversalTag.Noun or UniversalTag.Propn))
                {
                    continue;
                }

                var kinds = grammar.Related(word.Index, "amod")
                    .Select(child => words.Remark(grammar.Words[child].Form.ToLowerInvariant())).ToList();
                if (kinds.Contains("worth"))
                {
                    remarks.AddWorth(reading, phrases, grammar, word.Index);
                }

                if (kinds.Contains("neighbour"))
                {
                    remarks.AddNeighbour(phrases, antecedents, grammar, word.Index, areNeighbours);
                }
            }
        }

        return remarks;
    }

    /// <summary>What is said of a place; empty where nothing is.</summary>
    public IReadOnlyList<PlaceRemark> Of(string? place) => place is not null && _remarks.TryGetValue(place, out var found) ? found : [];

    /// <summary>"X is a key town on the river".</summary>
    void AddWorth(ReportReading reading, PhraseReader phrases, SentenceGrammar grammar, int noun)
    {
        if (!grammar.Related(noun, "cop").Any())
        {
            return;
        }

        foreach (var subject in grammar.Related(noun, "nsubj"))
        {
            if (IdOf(phrases.Read(grammar.Sentence.Index, subject)) is { } id)
            {
                var span = grammar.PhraseSpan(noun);
                foreach (var child in grammar.Related(noun, "nmod").Where(child => child > noun))
                {
                    span = span.Union(grammar.PhraseSpan(child));
                }

                Add(id, new PlaceRemark("worth", span.In(reading.Text.Text), span, null, null));
            }
        }
    }

    /// <summary>"the neighbouring district of Y", after X was spoken of.</summary>
    void AddNeighbour(
        PhraseReader phrases, Antecedents antecedents, SentenceGrammar grammar, int noun, Func<string, string, bool> areNeighbours)
    {
        var phrase = phrases.Read(grammar.Sentence.Index, noun);
        if (IdOf(phrase) is not { } id || antecedents.Place(phrase with { Place = null, Area = null, Head = grammar.Tight(noun).Min() }) is not { } other
            || IdOf(other) is not { } otherId || otherId == id)
        {
            return;
        }

        Add(id, new PlaceRemark("neighbour", phrase.Text, phrase.Span, otherId, areNeighbours(id, otherId)));
    }

    static string? IdOf(Phrase phrase) => phrase.Place is { Candidates: [var best, ..] } ? best.Place.Id : null;

    void Add(string place, PlaceRemark remark)
    {
        if (!_remarks.TryGetValue(place, out var list))
        {
            _remarks[place] = list = [];
        }

        list.Add(remark);
    }
}
