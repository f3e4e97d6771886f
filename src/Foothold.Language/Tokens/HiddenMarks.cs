using System.Buffers;

namespace Foothold.Language;

/// <summary>Marks that are not seen: of direction, of no width, of order, soft hyphens. They belong to no word's form.</summary>
static class HiddenMarks
{
    /// <summary>A space of no width; it parts words.</summary>
    public const char ThinSpace = '\u200B';

    static readonly SearchValues<char> All = SearchValues.Create(
        "\0\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Whether a letter is one of them.</summary>
    public static bool Contains(char letter) => All.Contains(letter);

    /// <summary>Whether any letter is one of them.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>A word as it is seen.</summary>
    public static string Strip(ReadOnlySpan<char> word)
    {
        Span<char> seen = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        foreach (var letter in word)
        {
            if (!All.Contains(letter))
            {
                seen[count++] = letter;
            }
        }

        return new string(seen[..count]);
    }

    /// <summary>A part of a text as it is seen; spaces of no width become plain ones.</summary>
    /// <param name="text">The part.</param>
    /// <param name="places">Receives where each letter of the answer stands in the part.</param>
    public static string Strip(ReadOnlySpan<char> text, List<int> places)
    {
        places.Clear();
        var seen = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ThinSpace || !All.Contains(text[i]))
            {
                seen[places.Count] = text[i] == ThinSpace ? ' ' : text[i];
                places.Add(i);
            }
        }

        return new string(seen.AsSpan(0, places.Count));
    }
}
