using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Weighs whole rows of name tags: each word's own scores and a weight for each tag after each (a linear-chain random field, Lafferty et al. 2001).</summary>
/// <remarks>Rows of tags that no names can have are out of the question, whatever their scores.</remarks>
static class NameChain
{
    /// <summary>The cells of one row of weights: one for each tag, and room to spare.</summary>
    public const int Width = 8;

    /// <summary>Finds the row of tags with the highest score (Viterbi 1967).</summary>
    /// <param name="scores">A row for each word, a column for each tag.</param>
    /// <param name="weights">Tag before × tag, <see cref="Width"/> a row.</param>
    /// <param name="back">Room for <see cref="Width"/> numbers for each word.</param>
    /// <param name="tags">Receives the tags.</param>
    public static void Decode(Matrix scores, ReadOnlySpan<float> weights, Span<int> back, Span<int> tags)
    {
        if (tags.Length == 0)
        {
            return;
        }

        Span<float> best = stackalloc float[Width];
        Span<float> next = stackalloc float[Width];
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            best[tag] = NameTags.MayStart(tag) ? scores[0][tag] : float.NegativeInfinity;
        }

        for (var word = 1; word < tags.Length; word++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var (from, most) = (0, float.NegativeInfinity);
                for (var before = 0; before < NameTags.Count; before++)
                {
                    var score = best[before] + weights[(before * Width) + tag];
                    if (score > most && NameTags.MayFollow(before, tag))
                    {
                        (from, most) = (before, score);
                    }
                }

                next[tag] = most + scores[word][tag];
                back[(word * Width) + tag] = from;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var tag = 1; tag < NameTags.Count; tag++)
        {
            last = best[tag] > best[last] ? tag : last;
        }

        for (var word = tags.Length - 1; word >= 0; word--)
        {
            tags[word] = last;
            last = word > 0 ? back[(word * Width) + last] : 0;
        }
    }

    /// <summary>Turns scores into each word's share for each tag over all rows of tags (forwards and backwards, scaled at each word).</summary>
    /// <param name="scores">A row for each word; receives the shares, which sum to 1 in each row.</param>
    /// <param name="weights">Tag before × tag, <see cref="Width"/> a row.</param>
    /// <param name="room">Room for three times <see cref="Width"/> numbers for each word.</param>
    /// <param name="pairs">Has the expected number of each tag after each added to it, laid out as the weights; empty where nobody asks.</param>
    public static void Share(Matrix scores, ReadOnlySpan<float> weights, Span<float> room, Span<float> pairs)
    {
        var count = scores.Rows;
        Span<float> links = stackalloc float[Width * Width];
        for (var before = 0; before < Width; before++)
        {
            for (var tag = 0; tag < Width; tag++)
            {
                links[(before * Width) + tag] = before < NameTags.Count && tag < NameTags.Count && NameTags.MayFollow(before, tag)
                    ? Exp(weights[(before * Width) + tag])
                    : 0;
            }
        }

        var own = room[..(count * Width)];
        var ahead = room.Slice(count * Width, count * Width);
        var behind = room.Slice(2 * count * Width, count * Width);
        for (var word = 0; word < count; word++)
        {
            Raise(scores[word], own.Slice(word * Width, Width));
        }

        for (var word = 0; word < count; word++)
        {
            var here = ahead.Slice(word * Width, Width);
            for (var tag = 0; tag < Width; tag++)
            {
                var sum = word == 0 && NameTags.MayStart(tag) ? 1f : 0f;
                for (var before = 0; word > 0 && before < NameTags.Count; before++)
                {
                    sum += ahead[((word - 1) * Width) + before] * links[(before * Width) + tag];
                }

                here[tag] = sum * own[(word * Width) + tag];
            }

            Scale(here);
        }

        behind[((count - 1) * Width)..].Fill(1);
        for (var word = count - 2; word >= 0; word--)
        {
            var here = behind.Slice(word * Width, Width);
            for (var tag = 0; tag < Width; tag++)
            {
                var sum = 0f;
                for (var after = 0; after < NameTags.Count; after++)
                {
                    sum += links[(tag * Width) + after] * own[((word + 1) * Width) + after] * behind[((word + 1) * Width) + after];
                }

                here[tag] = sum;
            }

            Scale(here);
        }

        Span<float> shares = stackalloc float[Width];
        for (var word = 0; word < count; word++)
        {
            for (var tag = 0; tag < Width; tag++)
            {
                shares[tag] = ahead[(word * Width) + tag] * behind[(word * Width) + tag];
            }

            Scale(shares);
            shares[..NameTags.Count].CopyTo(scores[word]);
            if (word > 0 && !pairs.IsEmpty)
            {
                AddPairs(ahead.Slice((word - 1) * Width, Width), links, own.Slice(word * Width, Width), behind.Slice(word * Width, Width), pairs);
            }
        }
    }

    static void AddPairs(ReadOnlySpan<float> before, ReadOnlySpan<float> links, ReadOnlySpan<float> own, ReadOnlySpan<float> behind, Span<float> pairs)
    {
        Span<float> shares = stackalloc float[Width * Width];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = before[i / Width] * links[i] * own[i % Width] * behind[i % Width];
        }

        Scale(shares);
        for (var i = 0; i < shares.Length; i++)
        {
            pairs[i] += shares[i];
        }
    }

    static void Raise(ReadOnlySpan<float> scores, Span<float> raised)
    {
        var most = scores[0];
        for (var tag = 1; tag < NameTags.Count; tag++)
        {
            most = Math.Max(most, scores[tag]);
        }

        raised.Clear();
        scores[..NameTags.Count].CopyTo(raised);
        Curves.Exp(Vector256.Create(raised) - Vector256.Create(most)).CopyTo(raised);
        raised[NameTags.Count..].Clear();
    }

    static void Scale(Span<float> numbers)
    {
        var sum = 0f;
        foreach (var number in numbers)
        {
            sum += number;
        }

        var part = 1 / Math.Max(sum, 1e-30f);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] *= part;
        }
    }

    static float Exp(float x) => Curves.Exp(Vector256.Create(x))[0];
}
