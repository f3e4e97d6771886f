using System.Globalization;
using System.Text;

namespace Foothold.Cli;

/// <summary>Makes text from reports safe to show on a terminal.</summary>
public static class PlainText
{
    /// <summary>Replaces what could steer a terminal or reorder a line (control, format and line-separator characters) by U+FFFD; keeps tabs and line feeds.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(Steers))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            clean.Append(Steers(character) ? '\uFFFD' : character);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line: line feeds and tabs become spaces.</summary>
    public static string Line(string text) => Of(text).ReplaceLineEndings(" ").Replace('\t', ' ');

    static bool Steers(char character) =>
        character is not ('\t' or '\n') && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';
}
