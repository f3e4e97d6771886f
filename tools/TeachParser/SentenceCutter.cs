using Foothold.Language;

namespace Foothold.Tools;

/// <summary>Cuts texts into sentences and words by the rules that the parser's own are learnt by, without a parser.</summary>
/// <param name="rules">The rules for words.</param>
/// <param name="breaks">Where sentences end.</param>
sealed class SentenceCutter(TokenRules rules, SentenceBreaks breaks)
{
    const int FewestWords = 3;
    const int MostWords = 60;

    readonly Tokeniser _tokeniser = new(rules);
    readonly SentenceSplitter _splitter = new(rules, breaks);
    readonly TokenSheet _sheet = new();
    readonly BreakFeatures _features = new();
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The words of each sentence of three to sixty words, at least half of them of letters, that was not cut before.</summary>
    public IEnumerable<string[]> Cut(string text)
    {
        foreach (var paragraph in Paragraph.Find(text))
        {
            _sheet.Tokens.Clear();
            _tokeniser.Cut(text, paragraph.Span, _sheet);
            List<int> ends = [];
            _splitter.Split(text, _sheet.Tokens, ends, _features);
            string[] words = [.. _sheet.Tokens.Select(token => token.In(text))];
            var first = 0;
            foreach (var end in ends)
            {
                var sentence = words[first..end];
                first = end;
                if (sentence.Length is >= FewestWords and <= MostWords
                    && sentence.Count(word => word.Length > 1 && char.IsLetter(word[0])) * 2 >= sentence.Length
                    && _seen.Add(string.Join(' ', sentence)))
                {
                    yield return sentence;
                }
            }
        }
    }
}
