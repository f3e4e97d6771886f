namespace Foothold.Language;

/// <summary>Trains the network that tells names apart. The same samples, seed and recipe give the same network, to the bit, on every machine.</summary>
static class NameTrainer
{
    /// <summary>Trains a network.</summary>
    /// <param name="samples">What it learns from.</param>
    /// <param name="vectorWidth">The numbers of a word's vector.</param>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about what was learnt; null for none.</param>
    public static NameNetwork Train(IReadOnlyList<NameSample> samples, int vectorWidth, NameRecipe recipe, ulong seed, Action<string>? say)
    {
        var layout = new NameLayout(vectorWidth);
        var features = LearnFeatures(samples, recipe);
        var found = samples.Select(sample => sample.Keys.Select(key => key == 0 ? -1 : features.Find(key)).ToArray()).ToArray();
        var chance = new Chance(seed);
        var values = DrawWeights(layout, ref chance);
        var table = new float[features.Count * NameLayout.Hidden];
        var weights = new Adam(values, NameLayout.Columns, recipe.Average);
        var rows = new Adam(table, NameLayout.Hidden, recipe.Average);
        var learner = new NameGradient(layout, recipe);
        var batches = (samples.Sum(sample => sample.Tags.Length) / recipe.Batch) + 1;
        var (batch, loss) = (0, 0.0);
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            var order = Enumerable.Range(0, samples.Count).ToArray();
            chance.Shuffle(order);
            loss = 0;
            var words = 0;
            learner.Clear();
            for (var i = 0; i < order.Length; i++)
            {
                loss += learner.Learn(values, table, samples[order[i]], found[order[i]], new Chance(chance.Next()));
                words += samples[order[i]].Tags.Length;
                if (words >= recipe.Batch || i == order.Length - 1)
                {
                    var fall = 1 - ((1 - recipe.LastRate) * Math.Min(1f, (float)batch++ / (batches * recipe.Epochs)));
                    Move(learner, weights, rows, words, recipe.Rate * fall, recipe);
                    learner.Clear();
                    words = 0;
                }
            }
        }

        say?.Invoke($"{features.Count} features of words; {(loss / samples.Sum(sample => sample.Tags.Length)).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)} of the tags missed in the last epoch");
        return new NameNetwork(layout, features, ByteTable.Of(rows.Averages(), NameLayout.Hidden), [.. weights.Averages().Select(value => (float)(Half)value)]);
    }

    static WordCode LearnFeatures(IReadOnlyList<NameSample> samples, NameRecipe recipe)
    {
        var counts = new Dictionary<ulong, (int Seen, int InNames)>();
        foreach (var sample in samples)
        {
            for (var at = 0; at < sample.Keys.Length; at++)
            {
                var (seen, inNames) = counts.GetValueOrDefault(sample.Keys[at]);
                counts[sample.Keys[at]] = (seen + 1, inNames + (sample.Tags[at / NameFeatures.Each] == NameTags.Outside ? 0 : 1));
            }
        }

        return new WordCode(
        [
            .. counts.Where(pair => pair.Key != 0 && pair.Value.Seen >= recipe.RarestFeature)
                .OrderByDescending(pair => pair.Value.Seen + (recipe.WorthInNames * pair.Value.InNames)).ThenBy(pair => pair.Key)
                .Take(recipe.MostFeatures).Select(pair => pair.Key).Order(),
        ]);
    }

    static float[] DrawWeights(NameLayout layout, ref Chance chance)
    {
        var values = new float[layout.Count];
        foreach (var part in (NetworkLayout.Part[])[layout.States, .. layout.Vectors, layout.HeadVector, layout.Output])
        {
            var reach = MathF.Sqrt(6f / (part.Rows + NameLayout.Hidden));
            foreach (ref var value in part.Row(values))
            {
                value = (float)(((chance.Next() >> 11) * (2.0 / (1UL << 53))) - 1) * reach;
            }
        }

        return values;
    }

    static void Move(NameGradient learner, Adam weights, Adam rows, int words, float rate, NameRecipe recipe)
    {
        var scale = 1f / words;
        var square = 0.0;
        foreach (var slope in learner.Gradient)
        {
            square += (double)slope * slope;
        }

        foreach (var slope in learner.TableGradient.AsSpan(0, learner.Touched.Count * NameLayout.Hidden))
        {
            square += (double)slope * slope;
        }

        var length = Math.Sqrt(square) * scale;
        scale *= length > recipe.LongestGradient ? (float)(recipe.LongestGradient / length) : 1;
        weights.Step();
        rows.Step();
        for (var row = 0; row < learner.Gradient.Length / NameLayout.Columns; row++)
        {
            weights.Move(row, learner.Gradient.AsSpan(row * NameLayout.Columns, NameLayout.Columns), scale, rate);
        }

        foreach (var (row, at) in learner.Touched)
        {
            rows.Move(row, learner.TableGradient.AsSpan(at, NameLayout.Hidden), scale, rate);
        }
    }
}
