using NodaTime;

namespace Foothold.Language;

/// <summary>A sentence as the readers of times see it: its tokens, the language's words, and the day of publication.</summary>
sealed class TimeClause(List<TimeToken> tokens, TimeWords words, LocalDate published)
{
    const int FirstYear = 1900;
    const int YearAfterLast = 2100;
    const int LongestRun = 8;

    readonly WordSenses[] _senses = [.. tokens.Select(token => words.SensesOf(token.Text))]; // of each token

    /// <summary>The tokens.</summary>
    public List<TimeToken> Tokens => tokens;

    /// <summary>The language's words.</summary>
    public TimeWords Words => words;

    /// <summary>The day of publication.</summary>
    public LocalDate Published => published;

    /// <summary>The day after it.</summary>
    public LocalDate Tomorrow { get; } = published.PlusDays(1);

    /// <summary>Whether there is a token at an index.</summary>
    public bool Has(int i) => i >= 0 && i < tokens.Count;

    /// <summary>The text of a token; "" outside the sentence.</summary>
    public string At(int i) => Has(i) ? tokens[i].Text : "";

    /// <summary>Whether a time may begin with a token: digits, or a word that an entry begins with.</summary>
    public bool CanStart(int i) => tokens[i].IsNumeric || _senses[i] != WordSenses.None;

    /// <summary>Whether a token is a word of a section.</summary>
    public bool Is(int i, TimeSense sense) => Has(i) && _senses[i].IsWhole(sense);

    /// <summary>The value of a token in a section; 0 where it is not there.</summary>
    public int Value(int i, TimeSense sense) => Is(i, sense) ? words.Value(sense, tokens[i].Text) : 0;

    /// <summary>The index behind the longest entry of a section that begins at a token; -1 where none does.</summary>
    public int After(int i, TimeSense sense) => Entry(i, sense)?.Next ?? -1;

    /// <summary>The longest entry of a section that begins at a token; null where none does.</summary>
    public (int Value, int Next)? Entry(int i, TimeSense sense) => Has(i) && _senses[i].CanStart(sense) ? words.Longest(sense, tokens, i) : null;

    /// <summary>The index behind a word of a section, or the index itself where another stands there.</summary>
    public int Past(int i, TimeSense sense) => After(i, sense) is > 0 and var next ? next : i;

    /// <summary>The index behind as many words of a section as follow each other, up to eight.</summary>
    public int PastAll(int i, TimeSense sense)
    {
        for (var count = 0; count < LongestRun && After(i, sense) is > 0 and var next; count++)
        {
            i = next;
        }

        return i;
    }

    /// <summary>Whether a token begins with a capital.</summary>
    public bool HasCapital(int i) => Has(i) && tokens[i].HasCapital;

    /// <summary>Whether a token is tagged as a noun or what stands before one.</summary>
    public bool IsNominal(int i) => Has(i) && char.IsLetter(At(i)[0]) && tokens[i].Word.Tag is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Propn;

    /// <summary>The unit of a noun in the singular; null for other words.</summary>
    public TimeUnit? Unit(int i) => Value(i, TimeSense.Unit) is > 0 and var unit ? (TimeUnit)(unit - 1) : null;

    /// <summary>The unit of a noun in the plural; null for other words.</summary>
    public TimeUnit? Units(int i) => Value(i, TimeSense.Units) is > 0 and var unit ? (TimeUnit)(unit - 1) : null;

    /// <summary>The unit of a noun in either number; null for other words.</summary>
    public TimeUnit? AnyUnit(int i) => Unit(i) ?? Units(i);

    /// <summary>A number of four digits that can be a year of this calendar; null for other words.</summary>
    public int? Year(int i) => At(i).Length == 4 && tokens[i].Number is var year && IsYear(year) ? year : null;

    /// <summary>Whether a number can be a year of this calendar.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and < YearAfterLast;

    /// <summary>The day of a month that a token names, in digits with or without the ending of an ordinal; null for other words.</summary>
    public int? DayOfMonth(int i)
    {
        if (!Has(i) || !tokens[i].IsNumeric)
        {
            return null;
        }

        var digits = DigitsOfOrdinal(i) ?? At(i);
        return digits.Length is 1 or 2 && digits.All(char.IsAsciiDigit) && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    /// <summary>The digits of an ordinal ("3rd"); null for other words.</summary>
    public string? DigitsOfOrdinal(int i)
    {
        var text = At(i);
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && words.Has(TimeSense.OrdinalEndings, text[digits..]) ? text[..digits] : null;
    }

    /// <summary>An ordinal in words or digits and the index behind it ("third", "twenty-first", "19th"); null for other words.</summary>
    public (int Value, int Next)? Ordinal(int i)
    {
        if (Value(i, TimeSense.OrdinalTens) is > 0 and var tens && At(i + 1) == "-" && Value(i + 2, TimeSense.Ordinals) is > 0 and < 10 and var ones)
        {
            return (tens + ones, i + 3);
        }

        if (Value(i, TimeSense.Ordinals) is > 0 and var value)
        {
            return (value, i + 1);
        }

        return DigitsOfOrdinal(i) is { Length: <= 2 } digits ? (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), i + 1) : null;
    }
}
