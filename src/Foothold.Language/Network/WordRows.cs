namespace Foothold.Language;

/// <summary>Which rows of the network's tables stand for each word of a sentence.</summary>
sealed class WordRows(WordCode features, WordCode vectors)
{
    /// <summary>How many features a word has: itself, its shape, its kind, five beginnings and five endings.</summary>
    public const int Each = 3 + (2 * WordFeatures.Ends);

    /// <summary>The row for a word that the table does not know.</summary>
    public const int Unknown = 0;

    /// <summary>The row for the root of the sentence.</summary>
    public const int Root = 1;

    /// <summary>Rows kept for these two; the features' own follow.</summary>
    public const int Kept = 2;

    public WordCode Features => features;

    public WordCode Vectors => vectors;

    /// <summary>Finds the rows.</summary>
    /// <param name="words">The features of the sentence's words.</param>
    /// <param name="rows">Receives <see cref="Each"/> rows for each word, the word's own first; -1 for a feature that has none.</param>
    /// <param name="vectorRows">Receives the row of each word's vector; -1 where there is none.</param>
    public void Find(WordFeatures words, Span<int> rows, Span<int> vectorRows)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var into = rows.Slice(i * Each, Each);
            for (var feature = 0; feature < Each; feature++)
            {
                var row = features.Find(Key(words, i, feature));
                into[feature] = row >= 0 ? row + Kept : feature == 0 ? Unknown : -1;
            }

            vectorRows[i] = vectors.Find(words.At(i, WordFeatures.Vector));
        }
    }

    /// <summary>The key of one feature of a word.</summary>
    public static ulong Key(WordFeatures words, int word, int feature) =>
        FeatureHash.Mix(words.At(word, Source(feature)) + ((ulong)(feature + 1) * 0x9E3779B97F4A7C15UL));

    static int Source(int feature) => feature switch
    {
        0 => WordFeatures.Word,
        1 => WordFeatures.Shape,
        2 => WordFeatures.Kind,
        < 3 + WordFeatures.Ends => WordFeatures.Prefix + feature - 3,
        _ => WordFeatures.Suffix + feature - 3 - WordFeatures.Ends,
    };
}
