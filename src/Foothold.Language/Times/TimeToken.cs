namespace Foothold.Language;

/// <summary>A word, or a part of a word between hyphens, as the recogniser of times sees it.</summary>
/// <param name="Text">In lower case and with straight marks, without the full stop of an abbreviation and without a possessive ending.</param>
/// <param name="HasCapital">Whether it begins with a capital.</param>
/// <param name="HasStop">Whether it is an abbreviation with its full stop.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Word">The word it is or is part of.</param>
readonly record struct TimeToken(string Text, bool HasCapital, bool HasStop, TextSpan Span, Word Word)
{
    /// <summary>Its digits as a number where it is nothing but one to four digits; else -1.</summary>
    public int Number => Text.Length is > 0 and <= 4 && !Text.AsSpan().ContainsAnyExceptInRange('0', '9') ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>Whether its first character is a digit.</summary>
    public bool IsNumeric => char.IsAsciiDigit(Text[0]);

    /// <summary>Cuts a sentence into tokens.</summary>
    public static List<TimeToken> Of(Sentence sentence)
    {
        var tokens = new List<TimeToken>(sentence.Words.Count + 8);
        foreach (var word in sentence.Words)
        {
            if (word.Form.AsSpan().IndexOfAny('-', '–', '—') < 0 || word.Form.Length == 1 || word.Form.Length != word.Span.Length || IsWrittenDate(word.Form))
            {
                Add(word, 0, word.Form.Length);
                continue;
            }

            var start = 0;
            for (var i = 0; i <= word.Form.Length; i++)
            {
                if (i == word.Form.Length || word.Form[i] is '-' or '–' or '—')
                {
                    Add(word, start, i);
                    if (i < word.Form.Length)
                    {
                        Add(word, i, i + 1);
                    }

                    start = i + 1;
                }
            }
        }

        return tokens;

        void Add(Word word, int from, int to)
        {
            var form = word.Form[from..to];
            var text = form.ToLowerInvariant().Replace('’', '\'');
            if (text.Length > 2 && text.EndsWith("'s", StringComparison.Ordinal))
            {
                text = text[..^2];
                to -= 2;
            }

            var hasStop = text.Length > 1 && text[^1] == '.' && char.IsLetter(text[0]);
            if (text.Length > 0)
            {
                var isPart = word.Form.Length == word.Span.Length;
                var span = isPart ? new TextSpan(word.Span.Start + from, word.Span.Start + to) : word.Span;
                tokens.Add(new TimeToken(hasStop ? text[..^1] : text, char.IsUpper(form[0]), hasStop, span, word));
            }
        }
    }

    static bool IsWrittenDate(string form) => form.Length is >= 8 and <= 10 && form.Count(char.IsAsciiDigit) >= 6 && form.Count(sign => sign is '-' or '/' or '.') == 2;
}
