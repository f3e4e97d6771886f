namespace Foothold.Language;

/// <summary>Learns a tagger from a treebank.</summary>
static class TaggerTrainer
{
    public const int Bits = 21;
    const double Dropout = 0.2; // of the features of each decision while learning
    const double Smallest = 0.06;
    const double Largest = 24;

    public static Tagger Train(IReadOnlyList<TreebankSentence> treebank, TagSet tags, int epochs, params ReadOnlySpan<ulong> seeds)
    {
        var classes = AmbiguityClasses.Learn(treebank, tags);
        var learners = new SparsePerceptron[seeds.Length];
        var seedList = seeds.ToArray();
        Parallel.For(0, seedList.Length, i => learners[i] = Learn(treebank, tags, classes, epochs, seedList[i]));
        return new Tagger(SparsePerceptron.Freeze(learners, Smallest, Largest), classes);
    }

    static SparsePerceptron Learn(IReadOnlyList<TreebankSentence> treebank, TagSet tags, AmbiguityClasses classes, int epochs, ulong seed)
    {
        var learner = new SparsePerceptron(Bits, tags.Tags.Count);
        var chance = new Chance(seed);
        var order = Enumerable.Range(0, treebank.Count).ToArray();
        var words = new WordFeatures();
        Span<uint> buckets = stackalloc uint[TagFeatures.Most];
        Span<float> scores = stackalloc float[tags.Tags.Count];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (var sentence in order.Select(at => treebank[at]))
            {
                words.Fill([.. sentence.Words.Select(word => word.Form)], classes.Of);
                var last = FeatureHash.Of(-1);
                var beforeLast = FeatureHash.Of(-2);
                for (var i = 0; i < words.Count; i++)
                {
                    var features = new FeatureList(buckets, Bits);
                    TagFeatures.AddSeen(ref features, words, i);
                    TagFeatures.AddTags(ref features, words, i, last, beforeLast);
                    var kept = chance.Keep(features.Buckets, Dropout);
                    learner.Score(kept, scores);
                    var guess = Perceptrons.Best(scores);
                    var right = tags.Find(sentence.Words[i].Tag, sentence.Words[i].FineTag);
                    if (right >= 0 && guess != right)
                    {
                        learner.Update(kept, right, guess);
                    }

                    learner.Step();
                    beforeLast = last;
                    last = FeatureHash.Of(guess);
                }
            }
        }

        return learner;
    }

    /// <summary>Tags each sentence by a tagger that has not seen it, so that a parser learns from tags as wrong as it will meet.</summary>
    /// <returns>For each sentence the joint tags of its words.</returns>
    public static int[][] Jackknife(IReadOnlyList<TreebankSentence> treebank, TagSet tags, int epochs, int folds, ulong seed)
    {
        var tagged = new int[treebank.Count][];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, fold =>
        {
            var seen = treebank.Where((_, at) => at * folds / treebank.Count != fold).ToList();
            var tagger = Train(seen, tags, epochs, seed + (ulong)fold);
            var words = new WordFeatures();
            for (var at = 0; at < treebank.Count; at++)
            {
                if (at * folds / treebank.Count == fold)
                {
                    tagged[at] = new int[treebank[at].Words.Count];
                    tagger.Tag(words, [.. treebank[at].Words.Select(word => word.Form)], tagged[at]);
                }
            }
        });
        return tagged;
    }
}
