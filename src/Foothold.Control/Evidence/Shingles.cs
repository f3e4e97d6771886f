namespace Foothold.Control;

/// <summary>Texts as sets of word runs (Broder 1997), to tell copies.</summary>
static class Shingles
{
    /// <summary>The runs of so many words; the words themselves of a text shorter than that.</summary>
    internal static HashSet<string> Of(string text, int length)
    {
        var words = Words(text).ToList();
        if (words.Count <= length)
        {
            return [string.Join(' ', words)];
        }

        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first + length <= words.Count; first++)
        {
            runs.Add(string.Join(' ', words.Skip(first).Take(length)));
        }

        return runs;
    }

    /// <summary>What both have, as a share of what either has; 0 where both are empty.</summary>
    internal static double Likeness(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count <= right.Count ? left.Count(right.Contains) : right.Count(left.Contains);
        var either = left.Count + right.Count - shared;
        return either == 0 ? 0 : (double)shared / either;
    }

    /// <summary>The words in small letters, without marks.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return text[start..at].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
