namespace Foothold.Places;

/// <summary>The number of slips of the keyboard between two words.</summary>
static class TypingDistance
{
    /// <summary>Counts insertions, losses, changes and swaps of neighbours; answers <paramref name="limit"/> + 1 as soon as there are more.</summary>
    public static int Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || right.Length >= 63)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[64];
        Span<int> above = stackalloc int[64];
        Span<int> row = stackalloc int[64];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(above[j - 1] + change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[right.Length];
    }
}
