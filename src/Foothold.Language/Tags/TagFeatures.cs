namespace Foothold.Language;

/// <summary>The features by which a word's tag is chosen: what is seen around it, and the two tags before.</summary>
static class TagFeatures
{
    public const int Most = 80;
    const uint Dynamic = 1000;

    /// <summary>Adds what does not depend on the tags before.</summary>
    public static void AddSeen(ref FeatureList features, WordFeatures words, int i)
    {
        var word = words.At(i, WordFeatures.Word);
        var before = words.At(i - 1, WordFeatures.Word);
        var after = words.At(i + 1, WordFeatures.Word);
        var shape = words.At(i, WordFeatures.Shape);
        var kind = words.At(i, WordFeatures.Kind);
        var known = words.At(i, WordFeatures.Class);
        var knownAfter = words.At(i + 1, WordFeatures.Class);
        var knownSecond = words.At(i + 2, WordFeatures.Class);
        var knownBefore = words.At(i - 1, WordFeatures.Class);
        features.StartAt(0);
        features.Add(FeatureHash.Of(7));
        features.Add(word);
        features.Add(before);
        features.Add(after);
        features.Add(words.At(i - 2, WordFeatures.Word));
        features.Add(words.At(i + 2, WordFeatures.Word));
        features.Add(word, before);
        features.Add(word, after);
        features.Add(before, after);
        features.Add(word, kind);
        features.Add(shape);
        features.Add(kind);
        features.Add(shape, words.At(i, WordFeatures.Suffix + 2));
        features.Add(shape, words.At(i - 1, WordFeatures.Shape));
        features.Add(shape, words.At(i + 1, WordFeatures.Shape));
        features.Add(kind, words.At(i - 1, WordFeatures.Kind), words.At(i + 1, WordFeatures.Kind));
        for (var end = 0; end < WordFeatures.Ends; end++)
        {
            features.Add(words.At(i, WordFeatures.Prefix + end));
            features.Add(words.At(i, WordFeatures.Suffix + end), known);
            features.Add(words.At(i, WordFeatures.Suffix + end));
        }

        features.Add(words.At(i - 1, WordFeatures.Suffix + 2));
        features.Add(words.At(i + 1, WordFeatures.Suffix + 2));
        features.Add(words.At(i + 1, WordFeatures.Suffix + 1), known);
        features.Add(words.At(i - 1, WordFeatures.Suffix + 1), known);
        features.Add(known);
        features.Add(known, kind);
        features.Add(knownAfter);
        features.Add(known, knownAfter);
        features.Add(known, knownAfter, knownSecond);
        features.Add(knownBefore, known);
        features.Add(knownBefore, known, knownAfter);
        features.Add(word, knownAfter);
        features.Add(word, knownAfter, knownSecond);
        features.Add(known, after);
        features.Add(knownAfter, knownSecond);
    }

    /// <summary>Adds what does.</summary>
    public static void AddTags(ref FeatureList features, WordFeatures words, int i, ulong lastTag, ulong tagBeforeLast)
    {
        var word = words.At(i, WordFeatures.Word);
        var known = words.At(i, WordFeatures.Class);
        var knownAfter = words.At(i + 1, WordFeatures.Class);
        features.StartAt(Dynamic);
        features.Add(lastTag);
        features.Add(lastTag, tagBeforeLast);
        features.Add(lastTag, word);
        features.Add(lastTag, known);
        features.Add(lastTag, known, knownAfter);
        features.Add(lastTag, tagBeforeLast, known);
        features.Add(lastTag, tagBeforeLast, word);
        features.Add(lastTag, words.At(i, WordFeatures.Suffix + 2));
        features.Add(lastTag, words.At(i, WordFeatures.Suffix + 1), knownAfter);
        features.Add(lastTag, words.At(i + 1, WordFeatures.Word));
        features.Add(lastTag, words.At(i + 1, WordFeatures.Suffix + 2));
        features.Add(lastTag, words.At(i, WordFeatures.Kind));
        features.Add(lastTag, words.At(i - 1, WordFeatures.Word));
        features.Add(tagBeforeLast, words.At(i - 1, WordFeatures.Word), known);
    }
}
