using System.Text.RegularExpressions;

namespace Foothold.Language;

/// <summary>Finds the dateline before a report's first sentence: "KABUL, Afghanistan (Outlet) - ".</summary>
static partial class Dateline
{
    /// <summary>Where the dateline of a paragraph ends, after its dash; the paragraph's start where it has none.</summary>
    public static int End(string text, TextSpan paragraph)
    {
        var match = Pattern().Match(text, paragraph.Start, paragraph.Length);
        if (!match.Success)
        {
            match = Dated().Match(text, paragraph.Start, paragraph.Length);
        }

        if (!match.Success && text.AsSpan(0, paragraph.Start).IsWhiteSpace())
        {
            match = Opening().Match(text, paragraph.Start, paragraph.Length);
        }

        return match.Success && match.Index + match.Length < paragraph.End ? match.Index + match.Length : paragraph.Start;
    }

    // A place in capitals, or any with the outlet, or its country and the outlet, in brackets, then perhaps a country, a day and the outlet, then a dash, or a colon behind the outlet.
    [GeneratedRegex(
        @"\G(?:[\p{Lu}][\p{Lu}'’.\-]+(?:[ /][\p{Lu}][\p{Lu}'’.\-]*){0,3}(?:, [\p{L}'’. \-]{2,40}){0,2}(?:, (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}))?(?: \([^()\n]{2,60}\))?|[\p{Lu}][\p{L}'’\-]+(?:[ /][\p{Lu}][\p{L}'’\-]+){0,3}(?:, [\p{L}'’. \-]{2,40})?(?: \([^()\n]{2,60}\)){1,2})(?: ?(?:--?|–|—)|(?<=\)):) ",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)] // every repetition is bounded or apart from what follows it
    internal static partial Regex Pattern();

    // A place in capitals, perhaps its country, and a day of a month, perhaps the outlet, with or without a dash: "KIEV Aug 28 Rebels …", "ZAATARI, Jordan, Dec 16 (Outlet) Ali …".
    [GeneratedRegex(
        @"\G[\p{Lu}][\p{Lu}'’.\-]+(?:[ /][\p{Lu}][\p{Lu}'’.\-]*){0,3}(?:, [\p{L}'’. \-]{2,40}?)?,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.? \d{1,2}(?:, \d{4})?(?: \([^()\n]{2,60}\))?(?: ?(?:--?|–|—))? (?=[\p{Lu}""“])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)] // every repetition is bounded or apart from what follows it
    internal static partial Regex Dated();

    // What may only open a report: the outlet alone, or behind a day ("March 3 (Outlet) - "); a place, mostly with its country or outlet, before a dash that no other
    // dash of the sentence answers ("Homs, SANA – "); or a place, its country and an outlet in capitals, without a dash ("Ramadi, Iraq (CNN) The …").
    [GeneratedRegex(
        @"\G(?:(?:(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}),? ?)?\([\p{Lu}][^()\n]{1,60}\) ?(?:--?|–|—) |[\p{Lu}][\p{L}'’\-]+(?: [\p{Lu}][\p{L}'’\-]+){0,2}(?:/[\p{Lu}][\p{L}'’\-]+)?(?:, [\p{Lu}][\p{L}'’. \-]{1,30}?)? (?:--?|–|—) (?![^.\n]{0,400} (?:--?|–|—) )(?=[\p{Lu}""“])|[\p{Lu}][\p{L}'’\-]+(?: [\p{Lu}][\p{L}'’\-]+){0,3}, [\p{Lu}][\p{L}'’. \-]{1,30} \([\p{Lu}]{2,8}\) (?=[\p{Lu}]))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: Timeout.Infinite)] // every repetition is bounded or apart from what follows it
    internal static partial Regex Opening();
}
