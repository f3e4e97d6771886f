namespace Foothold.Language;

/// <summary>Finds the short words that lean on the word before them: "n't", "'s", "'ve".</summary>
static class Clitics
{
    /// <summary>Where the clitic at the end of a word starts; 0 without one. After a 0 there is none ("1990's").</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        if (word.Length > 3 && Marks.IsApostrophe(word[^2]) && (word[^1] | 0x20) == 't' && (word[^3] | 0x20) == 'n')
        {
            return word.Length - 3;
        }

        if (Marks.IsApostrophe(word[^2]) && (word[^1] | 0x20) is 's' or 'm' or 'd')
        {
            return word[^3] == '0' ? 0 : word.Length - 2;
        }

        return word.Length > 3 && Marks.IsApostrophe(word[^3]) && IsLong(word[^2], word[^1]) ? word.Length - 3 : 0;
    }

    /// <summary>Whether what follows an apostrophe at the start of a chunk belongs to it: a clitic apart from its word, or a year ('72).</summary>
    public static bool StandsApart(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2)
        {
            return false;
        }

        if (char.IsDigit(chunk[1]))
        {
            return true;
        }

        return (chunk.Length == 2 && (chunk[1] | 0x20) is 's' or 'm' or 'd') || (chunk.Length == 3 && IsLong(chunk[1], chunk[2]));
    }

    static bool IsLong(char first, char second) => ((char)(first | 0x20), (char)(second | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l');
}
