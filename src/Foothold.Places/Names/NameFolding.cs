using System.Globalization;
using System.Text;

namespace Foothold.Places;

/// <summary>Brings a place name to the form in which spellings are compared.</summary>
/// <remarks>
/// Lower case, no diacritics, no apostrophes, no word breaks; "Nad-e Ali", "Nad Ali" and "NADALI" fold alike, because the
/// linking vowel of Persian and Pashto ("-e", "-i", "-ye") between two words is dropped too. So is a silent last h.
/// </remarks>
public static class NameFolding
{
    const int OnStack = 128;
    const char LastLatin = '\u1eff';

    static readonly char[] Bases = ReadBases(); // letter -> the same in lower case without its marks

    /// <summary>Folds a name. The answer is empty for a text without letters or digits.</summary>
    /// <param name="name">Any text.</param>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<char> buffer = name.Length * 2 <= OnStack ? stackalloc char[OnStack] : new char[name.Length * 2];
        var length = 0; // letters written
        var start = 0; // where the current word starts in the buffer
        var words = 0; // whole words written
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                buffer[length++] = (char)(c | 0x20); // a digit has the bit already
            }
            else if (c > 127 && char.IsLetter(c) && !IsSilent(c))
            {
                length += Write(buffer[length..], c);
            }
            else if (!IsSilent(c) && length > start)
            {
                EndWord(buffer, ref length, ref start, ref words);
            }
        }

        // The last word is never a link: "Wadi" may be written "Wad i". A last h after a or e is silent: Marjah is Marja.
        if (length > 4 && buffer[length - 1] == 'h' && buffer[length - 2] is 'a' or 'e')
        {
            length--;
        }

        return new string(buffer[..length]);
    }

    /// <summary>Splits a name into its folded words, at spaces, hyphens and other marks; apostrophes do not split.</summary>
    /// <param name="name">Any text.</param>
    public static IReadOnlyList<string> Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>(3);
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var inside = i < name.Length && (char.IsLetterOrDigit(name[i]) || IsSilent(name[i]) || char.IsSurrogate(name[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                if (Fold(name[start..i]) is { Length: > 0 } word)
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }

    /// <summary>What follows the first linking vowel of a name ("Neshīn" of "Khān-e Neshīn"); null where it has none.</summary>
    internal static string? AfterLink(string name)
    {
        var start = name.IndexOf('-', StringComparison.Ordinal) + 1;
        if (start < 2)
        {
            return null;
        }

        var end = name.AsSpan(start).IndexOfAny(' ', '-');
        return end > 0 && IsLink(Fold(name[start..(start + end)])) ? name[(start + end + 1)..] : null;
    }

    static void EndWord(Span<char> buffer, ref int length, ref int start, ref int words)
    {
        if (words > 0 && IsLink(buffer[start..length]))
        {
            length = start;
        }
        else
        {
            words++;
            start = length;
        }
    }

    static bool IsLink(ReadOnlySpan<char> word) => word is "e" or "i" or "ye" or "yi";

    static bool IsSilent(char c) =>
        c is '\'' or '`' or '‘' or '’' or '´' or '′'
        || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Format);

    static char[] ReadBases()
    {
        var bases = new char[LastLatin + 1];
        for (var c = '\u0080'; c <= LastLatin; c++)
        {
            var decomposed = char.IsLetter(c) ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
            bases[c] = char.ToLowerInvariant(decomposed);
        }

        return bases;
    }

    static char Base(char c) => c <= LastLatin ? Bases[c] : char.ToLowerInvariant(c);

    // Latin letters that Unicode does not decompose.
    static int Write(Span<char> buffer, char letter)
    {
        var c = Base(letter);
        buffer[0] = c switch
        {
            'ı' => 'i',
            'ł' => 'l',
            'ø' or 'œ' => 'o',
            'đ' or 'ð' => 'd',
            'æ' or 'ə' => 'a',
            'ß' => 's',
            'þ' => 't',
            _ => c,
        };
        if (c is not ('ß' or 'þ'))
        {
            return 1;
        }

        buffer[1] = c == 'ß' ? 's' : 'h';
        return 2;
    }
}
