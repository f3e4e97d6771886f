namespace Foothold.Language;

/// <summary>Forms that stay whole although marks stand in them: addresses, dates, numbers of telephones, faces.</summary>
static class WholeForms
{
    const int FarthestBracket = 64; // letters back

    /// <summary>An address of a page or of a mailbox.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = word.IndexOf('@');
        return at >= 0 && at + 1 < word.Length && word.Length > 2 && !word[..at].Contains('/');
    }

    /// <summary>"11/28/2000", "9/11", "2015-08-24", but not "24/7".</summary>
    public static bool IsDate(ReadOnlySpan<char> word)
    {
        var marks = 0;
        var mark = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '/' or '-')
            {
                if (mark != '\0' && word[i] != mark)
                {
                    return false;
                }

                mark = word[i];
                marks++;
            }
            else if (!char.IsAsciiDigit(word[i]))
            {
                return false;
            }
        }

        if (mark == '-')
        {
            return marks == 2 && word.Length is >= 8 and <= 14;
        }

        return mark == '/' && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1])
            && (marks == 2 || (marks == 1 && IsUpTo(word[..word.IndexOf('/')], 12) && IsUpTo(word[(word.IndexOf('/') + 1)..], 31)));
    }

    /// <summary>"713-853-3989", "1-800-991-9019", "345-9945", "+93-700-555-0134": groups of digits, the last but one of three and the last of four.</summary>
    public static bool IsTelephone(ReadOnlySpan<char> word)
    {
        if (word.Length is < 6 or > 20)
        {
            return false;
        }

        var (group, before, groups) = (0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]))
            {
                group++;
            }
            else if (group > 0 && word[i] is '-' or '/' && i + 1 < word.Length)
            {
                (before, group) = (group, 0);
                groups++;
            }
            else if (i > 0 || word[i] != '+')
            {
                return false;
            }
        }

        return group == 4 && (groups > 0 ? before == 3 || (groups == 1 && before == 1) : false);
    }

    /// <summary>Two letters for two words: "w/o", "b/c".</summary>
    public static bool IsLetterPair(ReadOnlySpan<char> word) => word.Length == 3 && word[1] == '/' && char.IsLetter(word[0]) && char.IsLetter(word[2]);

    /// <summary>":-)" and its like.</summary>
    public static bool IsFace(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && word[0] is ':' or ';' or '=' && word[^1] is ')' or '(' or 'D' or 'P' && (word.Length == 2 || word[1] == '-');

    /// <summary>How many letters at the end are a face; 0 without one. Behind an open bracket there is none: "(see below:)".</summary>
    public static int FaceAtEnd(ReadOnlySpan<char> word)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (word.Length >= length && word[^1] is ')' or '(' && IsFace(word[^length..]) && !word[Math.Max(0, word.Length - FarthestBracket)..^length].Contains('('))
            {
                return length;
            }
        }

        return 0;
    }

    static bool IsUpTo(ReadOnlySpan<char> digits, int most) =>
        digits.Length is 1 or 2 && (digits.Length == 1 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0') <= most;
}
