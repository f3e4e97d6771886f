namespace Foothold.Language;

/// <summary>Lifts crossing arcs until none cross, as Nivre and Nilsson 2005 do: the shortest crossing arc goes to its head's head.</summary>
static class Projective
{
    /// <summary>The heads of a sentence's words without crossings, the root being the number of words.</summary>
    public static int[] Heads(TreebankSentence sentence)
    {
        var count = sentence.Words.Count;
        var heads = sentence.Words.Select(word => word.Head < 0 ? count : word.Head).ToArray();
        while (ShortestCrossing(heads) is var lifted and >= 0)
        {
            heads[lifted] = heads[heads[lifted]];
        }

        return heads;
    }

    // An arc crosses where a word between its ends does not come, by its heads, to the arc's head.
    static int ShortestCrossing(int[] heads)
    {
        var best = -1;
        for (var dependent = 0; dependent < heads.Length; dependent++)
        {
            var head = heads[dependent];
            if (head < heads.Length && !Spans(heads, head, dependent)
                && (best < 0 || Math.Abs(head - dependent) < Math.Abs(heads[best] - best)))
            {
                best = dependent;
            }
        }

        return best;
    }

    static bool Spans(int[] heads, int head, int dependent)
    {
        for (var between = Math.Min(head, dependent) + 1; between < Math.Max(head, dependent); between++)
        {
            var above = between;
            while (above != head && above < heads.Length)
            {
                above = heads[above];
            }

            if (above != head)
            {
                return false;
            }
        }

        return true;
    }
}
