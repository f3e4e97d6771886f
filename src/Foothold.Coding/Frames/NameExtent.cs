using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Finds how far a name reaches around its head.</summary>
static class NameExtent
{
    /// <summary>The first and the last word of a name, both included: its parts side by side, and over a hyphen without spaces ("al-Foua").</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="head">A word of the name.</param>
    /// <param name="isPart">Whether a word beside it is part of the name.</param>
    public static (int First, int Last) Around(IReadOnlyList<Word> words, int head, Func<int, bool> isPart)
    {
        var (first, last) = (head, head);
        while (true)
        {
            if (last + 1 < words.Count && isPart(last + 1))
            {
                last++;
            }
            else if (last + 2 < words.Count && IsHyphen(words, last + 1) && isPart(last + 2))
            {
                last += 2;
            }
            else
            {
                break;
            }
        }

        while (true)
        {
            if (first > 0 && isPart(first - 1))
            {
                first--;
            }
            else if (first > 1 && IsHyphen(words, first - 1) && isPart(first - 2))
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        return (first, last);
    }

    static bool IsHyphen(IReadOnlyList<Word> words, int word) => words[word].Form == "-"
        && words[word - 1].Span.End == words[word].Span.Start && words[word].Span.End == words[word + 1].Span.Start;
}
