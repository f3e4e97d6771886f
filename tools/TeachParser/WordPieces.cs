using System.Globalization;
using System.Text;

namespace Foothold.Tools;

/// <summary>Cuts words into the pieces that a language model knows: the longest known beginning each time (Schuster and Nakajima 2012).</summary>
/// <param name="vocabulary">The pieces, their number being their place; a piece within a word starts with "##".</param>
sealed class WordPieces(IEnumerable<string> vocabulary)
{
    readonly Dictionary<string, int> _numbers = vocabulary.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>The number of a piece that is known.</summary>
    public int this[string piece] => _numbers[piece];

    /// <summary>Adds the pieces of a word, at least one.</summary>
    public void Cut(string word, List<long> pieces)
    {
        var plain = Plain(word);
        var before = pieces.Count;
        var at = 0;
        while (at < plain.Length)
        {
            var end = at + 1;
            while (!IsMark(plain[at]) && end < plain.Length && !IsMark(plain[end]))
            {
                end++;
            }

            CutPart(plain[at..end], pieces);
            at = end;
        }

        if (pieces.Count == before)
        {
            pieces.Add(_numbers["[UNK]"]);
        }
    }

    void CutPart(string part, List<long> pieces)
    {
        var before = pieces.Count;
        var at = 0;
        while (at < part.Length)
        {
            var end = part.Length;
            var number = -1;
            while (end > at && !_numbers.TryGetValue((at > 0 ? "##" : "") + part[at..end], out number))
            {
                end--;
            }

            if (end == at)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(_numbers["[UNK]"]);
                return;
            }

            pieces.Add(number);
            at = end;
        }
    }

    static bool IsMark(char letter) => char.IsPunctuation(letter) || char.IsSymbol(letter);

    static string Plain(string word)
    {
        var plain = new StringBuilder();
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => letter });
            }
        }

        return plain.ToString();
    }
}
