namespace Foothold.Language;

/// <summary>Trains the network that tags and parses. The same sentences, vectors, seed and recipe give the same network, to the bit, on every machine.</summary>
static class NetworkTrainer
{
    const int Halves = 2; // a batch is always learnt in two halves, on however many cores, and their gradients added in order
    // Sentences of like length are put together out of so many. Any few hundred do; with this number, which an overflow once came to, the
    // kept model is made again to the byte.
    const int PoolOfSentences = 527;

    /// <summary>Trains a network.</summary>
    /// <param name="treebank">What it learns from.</param>
    /// <param name="tags">The tags and relations it tells apart.</param>
    /// <param name="known">The words' vectors.</param>
    /// <param name="taught">What teachers think of sentences: of those of the treebank beside their own answers, of others instead; null for none.</param>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line for each epoch.</param>
    /// <param name="look">Is shown the average so far after each epoch; null for none.</param>
    public static ParserNetwork Train(
        IReadOnlyList<TreebankSentence> treebank, TagSet tags, WordVectors known, TaughtText? taught, NetworkRecipe recipe, ulong seed, Action<string>? say, Action<int, ParserNetwork>? look = null)
    {
        var rows = new WordRows(LearnFeatures(treebank, recipe), new WordCode([.. known.Words.Select(word => WordFeatures.VectorKey(word))]));
        SentenceRows[] sentences = [.. treebank.Select(sentence => Prepare(sentence, tags, rows))];
        return Train(taught is null ? sentences : Teach(sentences, treebank, taught, tags, rows, recipe), rows, ByteTable.Of(known.Values, known.Width), tags, recipe, seed, say, look);
    }

    // The treebank's own sentences keep their trees and learn the chances beside them; what is left of the taught sentences follows.
    static SentenceRows[] Teach(SentenceRows[] sentences, IReadOnlyList<TreebankSentence> treebank, TaughtText taught, TagSet tags, WordRows rows, NetworkRecipe recipe)
    {
        var own = new Dictionary<string, SentenceRows>(StringComparer.Ordinal);
        for (var i = 0; i < sentences.Length; i++)
        {
            own.TryAdd(Line(Forms(treebank[i])), sentences[i]);
        }

        var others = new List<SentenceRows>();
        var said = taught.Prepare(tags, rows).GetEnumerator();
        foreach (var sentence in taught.Sentences)
        {
            said.MoveNext();
            if (own.TryGetValue(Line(sentence.Forms), out var gold))
            {
                gold.Taught = gold.Heads.AsSpan().SequenceEqual(said.Current.Heads) ? said.Current.Taught : null;
            }
            else
            {
                others.Add(said.Current);
            }
        }

        return [.. Enumerable.Repeat(sentences, recipe.TreebankTimes).SelectMany(all => all), .. others];
    }

    static string Line(IReadOnlyList<string> forms) => string.Join(' ', forms);

    /// <summary>Trains a network on sentences that are prepared.</summary>
    /// <param name="sentences">What it learns from: rows and answers.</param>
    /// <param name="rows">How words' rows are found.</param>
    /// <param name="bytes">The vectors.</param>
    /// <param name="tags">The tags and relations it tells apart.</param>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line for each epoch.</param>
    /// <param name="look">Is shown the average so far after each epoch; null for none.</param>
    public static ParserNetwork Train(
        SentenceRows[] sentences, WordRows rows, ByteTable bytes, TagSet tags, NetworkRecipe recipe, ulong seed, Action<string>? say, Action<int, ParserNetwork>? look = null)
    {
        var layout = new NetworkLayout(recipe.Layers, bytes.Width, tags.Tags.Count, tags.Relations.Count);
        var chance = new Chance(seed);
        var values = DrawWeights(layout, ref chance);
        var features = new float[(rows.Features.Count + WordRows.Kept) * NetworkLayout.Input];
        DrawEvenly(features, 0.1f, ref chance);
        var total = recipe.Epochs * CountBatches(sentences, recipe);
        recipe = recipe.For(total);
        var vectors = bytes.ToNumbers(); // what the network will see when it is used
        var learners = Enumerable.Range(0, Halves).Select(_ => new NetworkGradient(layout, recipe)).ToArray();
        var weights = new Adam(values, layout.Count / RowsOf(layout), recipe.Average);
        var table = new Adam(features, NetworkLayout.Input, recipe.Average);
        var work = new Work(layout, recipe, values, features, vectors, learners, weights, table);
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            var (loss, words) = (0.0, 0);
            foreach (var halves in Batches(sentences, recipe, ref chance))
            {
                var count = halves.Sum(half => half.Sum(sentence => sentence.Count));
                loss += work.Learn(halves, count, total, seed);
                words += count;
            }

            say?.Invoke($"epoch {epoch + 1}: loss {(loss / words).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)} a word");
            look?.Invoke(epoch, Finish());
        }

        return Finish();

        ParserNetwork Finish() => new(
            layout, rows, ByteTable.Of(table.Averages(), NetworkLayout.Input), bytes, [.. weights.Averages().Select(value => (float)(Half)value)]);
    }

    // The dense weights have no rows of their own: they are moved in rows of 32, which divide every part.
    static int RowsOf(NetworkLayout layout) => layout.Count / 32;

    public static WordCode LearnFeatures(IReadOnlyList<TreebankSentence> treebank, NetworkRecipe recipe)
    {
        var counts = new Dictionary<ulong, (int Count, bool IsWord)>();
        var words = new WordFeatures();
        foreach (var sentence in treebank)
        {
            words.Fill(Forms(sentence));
            for (var word = 0; word < words.Count; word++)
            {
                for (var feature = 0; feature < WordRows.Each; feature++)
                {
                    var key = WordRows.Key(words, word, feature);
                    counts[key] = (counts.GetValueOrDefault(key).Count + 1, feature == 0);
                }
            }
        }

        return new WordCode([.. counts.Where(pair => pair.Value.Count >= (pair.Value.IsWord ? recipe.RarestWord : recipe.RarestEnding)).Select(pair => pair.Key).Order()]);
    }

    static string[] Forms(TreebankSentence sentence) => [.. sentence.Words.Select(word => word.Form)];

    public static SentenceRows Prepare(TreebankSentence sentence, TagSet tags, WordRows rows)
    {
        var words = new WordFeatures();
        words.Fill(Forms(sentence));
        var prepared = new SentenceRows(words.Count);
        rows.Find(words, prepared.Features, prepared.Vectors);
        for (var i = 0; i < words.Count; i++)
        {
            prepared.Tags[i] = tags.Find(sentence.Words[i].Tag, sentence.Words[i].FineTag);
            prepared.Heads[i] = sentence.Words[i].Head;
            prepared.Labels[i] = tags.FindRelation(sentence.Words[i].Relation);
        }

        return prepared;
    }

    static float[] DrawWeights(NetworkLayout layout, ref Chance chance)
    {
        var values = new float[layout.Count];
        foreach (var direction in layout.Directions)
        {
            Draw(direction.FromInput, ref chance);
            Draw(direction.FromPast, ref chance);
            direction.Bias.Row(values).Slice(NetworkLayout.Hidden, NetworkLayout.Hidden).Fill(1); // to begin with, what is known is kept
        }

        Draw(layout.Vectors, ref chance);
        Draw(layout.Tag, ref chance);
        Draw(layout.View, ref chance);
        Draw(layout.ArcPair, ref chance);
        return values; // the relations' weights start from 0

        void Draw(NetworkLayout.Part part, ref Chance chance) =>
            DrawEvenly(part.Row(values), MathF.Sqrt(6f / (part.Rows + (part.Columns == NetworkLayout.Gates ? NetworkLayout.Hidden : part.Columns))), ref chance);
    }

    static void DrawEvenly(Span<float> values, float reach, ref Chance chance)
    {
        foreach (ref var value in values)
        {
            value = (float)(((chance.Next() >> 11) * (2.0 / (1UL << 53))) - 1) * reach;
        }
    }

    static int CountBatches(SentenceRows[] sentences, NetworkRecipe recipe) =>
        (sentences.Sum(sentence => sentence.Count) / (recipe.HalfBatch * Halves)) + 1;

    static List<IReadOnlyList<SentenceRows>[]> Batches(SentenceRows[] sentences, NetworkRecipe recipe, ref Chance chance)
    {
        var order = (SentenceRows[])sentences.Clone();
        chance.Shuffle(order);
        var halves = new List<IReadOnlyList<SentenceRows>>();
        foreach (var pool in order.Chunk(PoolOfSentences))
        {
            var (half, words) = (new List<SentenceRows>(), 0);
            foreach (var sentence in pool.OrderByDescending(sentence => sentence.Count)) // stable, so the same everywhere
            {
                if (words > 0 && words + sentence.Count > recipe.HalfBatch)
                {
                    halves.Add(half);
                    (half, words) = ([], 0);
                }

                half.Add(sentence);
                words += sentence.Count;
            }

            halves.Add(half);
        }

        var shuffled = halves.ToArray();
        chance.Shuffle(shuffled);
        return [.. shuffled.Chunk(Halves)];
    }

    sealed class Work(NetworkLayout layout, NetworkRecipe recipe, float[] values, float[] features, float[] vectors, NetworkGradient[] learners, Adam weights, Adam table)
    {
        readonly int[] _places = new int[features.Length / NetworkLayout.Input]; // feature -> where its gradient is + 1
        readonly List<int> _touched = [];
        float[] _tableGradient = [];
        int _batch;

        public double Learn(IReadOnlyList<SentenceRows>[] halves, int words, int total, ulong seed)
        {
            var losses = new double[halves.Length];
            var batch = _batch++;
            Parallel.For(0, halves.Length, i =>
                losses[i] = learners[i].Learn(values, features, vectors, halves[i], new Chance(FeatureHash.Mix((seed * 31) + (ulong)((batch * Halves) + i) + 1))));
            var gradient = learners[0].Gradient;
            for (var i = 1; i < halves.Length; i++)
            {
                LstmGradient.AddRows(new Matrix(learners[i].Gradient, 1, gradient.Length), gradient);
            }

            GatherTable(halves.Length);
            var scale = 1f / words;
            var length = Math.Sqrt(Square(gradient) + Square(_tableGradient.AsSpan(0, _touched.Count * NetworkLayout.Input))) * scale;
            if (length > recipe.LongestGradient)
            {
                scale *= (float)(recipe.LongestGradient / length);
            }

            Move(gradient, scale, Rate(batch, total));
            return losses.Sum();
        }

        // Rises in a straight line, then falls in one.
        float Rate(int batch, int total)
        {
            var rise = Math.Min(1f, (batch + 1f) / recipe.WarmUp);
            var fall = 1 - ((1 - recipe.LastRate) * Math.Min(1f, (float)batch / total));
            return recipe.Rate * rise * fall;
        }

        void Move(float[] gradient, float scale, float rate)
        {
            const int Width = 32;
            weights.Step();
            table.Step();
            for (var row = 0; row < layout.Count / Width; row++)
            {
                weights.Move(row, gradient.AsSpan(row * Width, Width), scale, rate);
            }

            for (var i = 0; i < _touched.Count; i++)
            {
                table.Move(_touched[i], _tableGradient.AsSpan(i * NetworkLayout.Input, NetworkLayout.Input), scale, rate);
                _places[_touched[i]] = 0;
            }
        }

        void GatherTable(int halves)
        {
            _touched.Clear();
            for (var half = 0; half < halves; half++)
            {
                var errors = learners[half].InputErrors(learners[half].Rows);
                foreach (var (feature, row) in learners[half].Touched)
                {
                    if (_places[feature] == 0)
                    {
                        _touched.Add(feature);
                        _places[feature] = _touched.Count;
                        if (_tableGradient.Length < _touched.Count * NetworkLayout.Input)
                        {
                            Array.Resize(ref _tableGradient, _touched.Count * NetworkLayout.Input * 2);
                        }

                        _tableGradient.AsSpan((_touched.Count - 1) * NetworkLayout.Input, NetworkLayout.Input).Clear();
                    }

                    LstmGradient.AddRows(errors.TakeRows(row, 1), _tableGradient.AsSpan((_places[feature] - 1) * NetworkLayout.Input, NetworkLayout.Input));
                }
            }
        }

        static double Square(ReadOnlySpan<float> numbers)
        {
            var sum = 0.0;
            foreach (var number in numbers)
            {
                sum += (double)number * number;
            }

            return sum;
        }
    }
}
