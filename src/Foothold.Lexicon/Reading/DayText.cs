using NodaTime;
using NodaTime.Text;

namespace Foothold.Lexicon;

/// <summary>Days and ranges of days as our files write them.</summary>
static class DayText
{
    /// <summary>Reads yyyy-mm-dd; empty text is null and sound.</summary>
    public static bool TryRead(string text, out LocalDate? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        day = parsed.Success ? parsed.Value : null;
        return parsed.Success;
    }

    /// <summary>The words of a fault for text that is no day.</summary>
    public static string NotADay(string text) => $"'{text}' is not a day (yyyy-mm-dd)";

    /// <summary>The words of a fault for a range that ends before it begins.</summary>
    public static string Reversed(LocalDate from, LocalDate to) =>
        FormattableString.Invariant($"{to:uuuu-MM-dd} is not after {from:uuuu-MM-dd}");
}
