using System.Globalization;
using System.Text;

namespace Foothold.Places;

/// <summary>Brings a place name to the form in which spellings are compared.</summary>
/// <remarks>
/// Lower case, no diacritics, no apostrophes, no word breaks; "Nad-e Ali", "Nad Ali" and "NADALI" fold alike, because the
/// linking vowel of Persian and Pashto ("-e", "-i", "-ye") between two words is dropped too.
/// </remarks>
public static class NameFolding
{
    /// <summary>Folds a name. The answer is empty for a text without letters or digits.</summary>
    /// <param name="name">Any text.</param>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return JoinWords(Words(name));
    }

    /// <summary>Splits a name into its folded words, at spaces, hyphens and other marks; apostrophes do not split.</summary>
    /// <param name="name">Any text.</param>
    public static IReadOnlyList<string> Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>(3);
        var buffer = new StringBuilder(name.Length);
        foreach (var c in Ascii.IsValid(name) ? name : Decompose(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                buffer.Append(char.ToLowerInvariant(c));
            }
            else if (IsApostrophe(c) || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format))
            {
                continue;
            }
            else if (c > 127 && char.IsLetter(c))
            {
                Append(buffer, char.ToLowerInvariant(c));
            }
            else
            {
                Cut(words, buffer);
            }
        }

        Cut(words, buffer);
        return words;
    }

    /// <summary>Joins folded words into one key, without the linking vowels between them.</summary>
    internal static string JoinWords(IReadOnlyList<string> words)
    {
        if (words.Count == 1)
        {
            return words[0];
        }

        var joined = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 || i == words.Count - 1 || !IsLink(words[i]))
            {
                joined.Append(words[i]);
            }
        }

        return joined.ToString();
    }

    static bool IsLink(string word) => word is "e" or "i" or "ye" or "yi" or "ya" or "é";

    static bool IsApostrophe(char c) => c is '\'' or '`' or '‘' or '’' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '´' or '′';

    static string Decompose(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // An unpaired surrogate: news text is never an error, so it is compared as it stands.
            return name;
        }
    }

    static void Append(StringBuilder buffer, char c)
    {
        // Latin letters that Unicode does not decompose.
        switch (c)
        {
            case 'ı': buffer.Append('i'); break;
            case 'ł': buffer.Append('l'); break;
            case 'ø': buffer.Append('o'); break;
            case 'đ' or 'ð': buffer.Append('d'); break;
            case 'ß': buffer.Append("ss"); break;
            case 'æ' or 'ə': buffer.Append('a'); break;
            case 'œ': buffer.Append('o'); break;
            case 'þ': buffer.Append("th"); break;
            default: buffer.Append(c); break;
        }
    }

    static void Cut(List<string> words, StringBuilder buffer)
    {
        if (buffer.Length > 0)
        {
            words.Add(buffer.ToString());
            buffer.Clear();
        }
    }
}
