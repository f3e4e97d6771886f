namespace Foothold.Language;

/// <summary>Gives each word of a sentence its joint tag, from left to right.</summary>
sealed class Tagger(SparseWeights weights, AmbiguityClasses classes)
{
    public AmbiguityClasses Classes => classes;

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">Filled with the words' features.</param>
    /// <param name="forms">The words.</param>
    /// <param name="tags">Receives a joint tag for each word.</param>
    public void Tag(WordFeatures words, IReadOnlyList<string> forms, Span<int> tags)
    {
        words.Fill(forms, classes.Of);
        Span<uint> buckets = stackalloc uint[TagFeatures.Most];
        Span<int> scores = stackalloc int[weights.ClassCount];
        var last = FeatureHash.Of(-1);
        var beforeLast = FeatureHash.Of(-2);
        for (var i = 0; i < words.Count; i++)
        {
            var features = new FeatureList(buckets, weights.Bits);
            TagFeatures.AddSeen(ref features, words, i);
            TagFeatures.AddTags(ref features, words, i, last, beforeLast);
            weights.Score(features.Buckets, scores);
            tags[i] = SparseWeights.Best(scores);
            beforeLast = last;
            last = FeatureHash.Of(tags[i]);
        }
    }

    public void Write(BinaryWriter writer)
    {
        classes.Write(writer);
        weights.Write(writer);
    }

    public static Tagger Read(BinaryReader reader)
    {
        var classes = AmbiguityClasses.Read(reader);
        return new Tagger(SparseWeights.Read(reader), classes);
    }
}
