using System.Runtime.CompilerServices;

namespace Foothold.Language;

/// <summary>What is seen of each word of a parsed sentence to tell whether it is part of a name: itself, its neighbours, its head, their tags and lists.</summary>
static class NameFeatures
{
    /// <summary>How many features a word has at most.</summary>
    public const int Each = 24 + (3 * ListBits);

    /// <summary>Where a word's features from lists begin; they are those that a learner may be kept from seeing.</summary>
    public const int Lists = 24;

    /// <summary>Features that know the word itself, and not only what it looks like and stands beside.</summary>
    public const int Identities = 2;

    const int ListBits = 4; // so many lists of one word are seen

    const ulong Edge = 0x5DEECE66DUL; // what stands before the first word and after the last

    /// <summary>Finds the features of a sentence's words.</summary>
    /// <param name="sentence">The sentence with its tags and tree.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="keys">Receives <see cref="Each"/> keys for each word; 0 where there is none.</param>
    public static void Fill(SentenceRows sentence, NameLists lists, Span<ulong> keys)
    {
        keys.Clear();
        for (var word = 0; word < sentence.Count; word++)
        {
            FillWord(sentence, lists, word, keys.Slice(word * Each, Each));
        }
    }

    static void FillWord(SentenceRows sentence, NameLists lists, int word, Span<ulong> keys)
    {
        var rows = sentence.Features.AsSpan(word * WordRows.Each, WordRows.Each);
        var own = sentence.Keys[word];
        var before = KeyAt(sentence, word - 1);
        var after = KeyAt(sentence, word + 1);
        var head = sentence.Heads[word];
        var headKey = head < 0 ? Edge : sentence.Keys[head];
        var tag = (ulong)sentence.Tags[word];
        var label = (ulong)sentence.Labels[word];
        var at = 0;
        Put(keys, ref at, own);
        Put(keys, ref at, own ^ (before * 3));
        Put(keys, ref at, before);
        Put(keys, ref at, after);
        Put(keys, ref at, KeyAt(sentence, word - 2));
        Put(keys, ref at, KeyAt(sentence, word + 2));
        Put(keys, ref at, Row(rows[1]));
        Put(keys, ref at, Row(rows[2]));
        Put(keys, ref at, RowAt(sentence, word - 1, 1));
        Put(keys, ref at, RowAt(sentence, word + 1, 1));
        Put(keys, ref at, RowAt(sentence, word - 1, 1) * 31 + Row(rows[1]) * 7 + RowAt(sentence, word + 1, 1));
        for (var length = 1; length < 4; length++)
        {
            Put(keys, ref at, Row(rows[3 + length]));
            Put(keys, ref at, Row(rows[3 + WordFeatures.Ends + length]));
        }

        Put(keys, ref at, tag + 1);
        Put(keys, ref at, TagAt(sentence, word - 1));
        Put(keys, ref at, TagAt(sentence, word + 1));
        Put(keys, ref at, ((TagAt(sentence, word - 1) * 300) + tag) * 300 + TagAt(sentence, word + 1));
        Put(keys, ref at, label + 1);
        Put(keys, ref at, headKey + label);
        Put(keys, ref at, (label * 300) + TagAt(sentence, head));
        for (var offset = -1; offset <= 1; offset++)
        {
            at = Lists + ((offset + 1) * ListBits);
            var mask = word + offset >= 0 && word + offset < sentence.Count ? lists.Of(sentence.Keys[word + offset]) : 0;
            for (var bits = 0; mask != 0 && bits < ListBits; bits++)
            {
                var bit = System.Numerics.BitOperations.TrailingZeroCount(mask);
                keys[at] = Mixed(Lists + offset + 1, (ulong)bit);
                at++;
                mask &= mask - 1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Put(Span<ulong> keys, ref int at, ulong value)
    {
        keys[at] = Mixed(at, value);
        at++;
    }

    static ulong Mixed(int feature, ulong value) => FeatureHash.Mix(value + ((ulong)(feature + 1) * 0x9E3779B97F4A7C15UL)) | 1;

    static ulong Row(int row) => (ulong)(row + 2);

    static ulong KeyAt(SentenceRows sentence, int word) => word < 0 || word >= sentence.Count ? Edge : sentence.Keys[word];

    static ulong RowAt(SentenceRows sentence, int word, int feature) =>
        word < 0 || word >= sentence.Count ? 0 : Row(sentence.Features[(word * WordRows.Each) + feature]);

    static ulong TagAt(SentenceRows sentence, int word) => word < 0 || word >= sentence.Count ? 0 : (ulong)sentence.Tags[word] + 1;
}
