using System.Runtime.InteropServices;

namespace Foothold.Language;

/// <summary>Learns from sentences with marked names: how the weights would have to change for the marks to be likelier.</summary>
sealed class NameGradient(NameLayout layout, NameRecipe recipe)
{
    const int Hidden = NameLayout.Hidden;

    readonly NetworkDesk.Sheet _states = new();
    readonly NetworkDesk.Sheet _vectors = new();
    readonly NetworkDesk.Sheet _heads = new();
    readonly NetworkDesk.Sheet _hidden = new();
    readonly NetworkDesk.Sheet _dropped = new();
    readonly NetworkDesk.Sheet _scores = new();
    readonly NetworkDesk.Sheet _errors = new();
    readonly NetworkDesk.Sheet _turned = new();
    readonly NetworkDesk.Sheet _turnedOutput = new();
    readonly NetworkDesk.Sheet _room = new();

    /// <summary>The gradient of the weights, added up since it was last cleared.</summary>
    public float[] Gradient { get; } = new float[layout.Count];

    /// <summary>Rows of features and the gradient of each, in order of their first use since the last clearing.</summary>
    public List<(int Row, int At)> Touched { get; } = [];

    /// <summary>The gradients of the rows touched, <see cref="NameLayout.Hidden"/> numbers each.</summary>
    public float[] TableGradient { get; private set; } = [];

    readonly Dictionary<int, int> _places = []; // row -> where its gradient is

    public void Clear()
    {
        Gradient.AsSpan().Clear();
        Touched.Clear();
        _places.Clear();
    }

    /// <summary>Learns one sentence.</summary>
    /// <param name="values">The weights.</param>
    /// <param name="table">The features' rows.</param>
    /// <param name="sample">The sentence.</param>
    /// <param name="found">The rows of its features; -1 for those that have none.</param>
    /// <param name="chance">What is left out now.</param>
    /// <returns>The share of the tags that were not to be, summed over the words.</returns>
    public double Learn(float[] values, float[] table, NameSample sample, ReadOnlySpan<int> found, Chance chance)
    {
        var count = sample.Tags.Length;
        var states = Drop(sample.States, _states.Take(count, NetworkLayout.Context), recipe.StateDropout, ref chance);
        var vectors = Drop(sample.Vectors, _vectors.Take(count, layout.VectorWidth), recipe.VectorDropout, ref chance);
        var heads = NameNetwork.GatherHeads(vectors, sample.Heads, _heads.Take(count, layout.VectorWidth));
        var rows = found.ToArray();
        DropFeatures(rows, ref chance);
        var hidden = _hidden.Take(count, Hidden);
        NameNetwork.Judge(layout, values, states, vectors, heads, hidden);
        for (var word = 0; word < count; word++)
        {
            foreach (var row in rows.AsSpan(word * NameFeatures.Each, NameFeatures.Each))
            {
                if (row >= 0)
                {
                    Add(table.AsSpan(row * Hidden, Hidden), hidden[word]);
                }
            }

            ParserNetwork.Rectify(hidden[word]);
        }

        var dropped = _dropped.Take(count, Hidden);
        FillMask(dropped, recipe.HiddenDropout, ref chance);
        Multiply(dropped, hidden);
        var scores = _scores.Take(count, NameLayout.Columns);
        NameNetwork.ScoreTags(layout, values, hidden, scores);
        var loss = JudgeTags(values, sample, scores);
        var errors = _errors.Take(count, Hidden);
        SendBack(values, hidden, scores, errors);
        Multiply(dropped, errors);
        Collect(states, vectors, heads, rows, errors);
        return loss;
    }

    // Turns the scores into how far the shares of the tags are from those owed.
    double JudgeTags(float[] values, NameSample sample, Matrix scores)
    {
        var count = sample.Tags.Length;
        Span<float> pairs = stackalloc float[NameChain.Width * NameChain.Width];
        pairs.Clear();
        var room = _room.Take(3 * count, NameChain.Width);
        NameChain.Share(scores, layout.Chain.Row(values), MemoryMarshal.CreateSpan(ref room.Start(), 3 * count * NameChain.Width), pairs);
        var loss = 0.0;
        for (var word = 0; word < count; word++)
        {
            scores[word][NameTags.Count..].Clear();
            loss += 1 - scores[word][sample.Tags[word]];
            scores[word][sample.Tags[word]] -= 1;
            if (word > 0)
            {
                pairs[(sample.Tags[word - 1] * NameChain.Width) + sample.Tags[word]] -= 1;
            }

            foreach (ref var error in scores[word])
            {
                error *= sample.Weight;
            }
        }

        var chain = layout.Chain.Row(Gradient);
        for (var i = 0; i < pairs.Length; i++)
        {
            chain[i] += pairs[i] * sample.Weight;
        }

        return loss;
    }

    void SendBack(float[] values, Matrix hidden, Matrix scores, Matrix errors)
    {
        var turned = _turned.Take(Hidden, hidden.Rows);
        Products.Transpose(hidden, turned);
        Products.Add(turned, scores, layout.Output.In(Gradient));
        LstmGradient.AddRows(scores, layout.OutputBias.Row(Gradient));
        var output = _turnedOutput.Take(NameLayout.Columns, Hidden);
        Products.Transpose(layout.Output.In(values), output);
        errors.Clear();
        Products.Add(scores, output, errors);
        for (var word = 0; word < errors.Rows; word++)
        {
            var error = errors[word];
            var told = hidden[word];
            for (var i = 0; i < Hidden; i++)
            {
                error[i] *= told[i] > 0 ? 1 : ParserNetwork.Leak;
            }
        }
    }

    void Collect(Matrix states, Matrix vectors, Matrix heads, int[] rows, Matrix errors)
    {
        LstmGradient.AddRows(errors, layout.Bias.Row(Gradient));
        AddProduct(states, errors, layout.States);
        for (var i = 0; i < layout.Vectors.Length; i++)
        {
            var (from, to, count) = NameNetwork.Shift(i - NameLayout.Reach, errors.Rows);
            AddProduct(vectors.TakeRows(from, count), errors.TakeRows(to, count), layout.Vectors[i]);
        }

        AddProduct(heads, errors, layout.HeadVector);
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at] >= 0)
            {
                Add(errors[at / NameFeatures.Each], GradientOf(rows[at]));
            }
        }
    }

    void AddProduct(Matrix left, Matrix errors, NetworkLayout.Part part)
    {
        if (left.Rows == 0)
        {
            return;
        }

        var turned = _turned.Take(left.Columns, left.Rows);
        Products.Transpose(left, turned);
        Products.Add(turned, errors, part.In(Gradient));
    }

    Span<float> GradientOf(int row)
    {
        if (!_places.TryGetValue(row, out var at))
        {
            at = Touched.Count * Hidden;
            if (TableGradient.Length < at + Hidden)
            {
                var grown = new float[(at + Hidden) * 2];
                TableGradient.CopyTo(grown, 0);
                TableGradient = grown;
            }

            TableGradient.AsSpan(at, Hidden).Clear();
            _places.Add(row, at);
            Touched.Add((row, at));
        }

        return TableGradient.AsSpan(at, Hidden);
    }

    void DropFeatures(int[] rows, ref Chance chance)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var feature = at % NameFeatures.Each;
            var share = feature < NameFeatures.Identities ? recipe.WordDropout : feature < NameFeatures.Lists ? recipe.FeatureDropout : recipe.ListDropout;
            rows[at] = rows[at] >= 0 && chance.Happens(share) ? -1 : rows[at];
        }
    }

    static Matrix Drop(float[] numbers, Matrix into, double share, ref Chance chance)
    {
        var keep = (float)(1 / (1 - share));
        for (var row = 0; row < into.Rows; row++)
        {
            var from = numbers.AsSpan(row * into.Columns, into.Columns);
            var to = into[row];
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = share > 0 && chance.Happens(share) ? 0 : from[i] * keep;
            }
        }

        return into;
    }

    static void FillMask(Matrix mask, double share, ref Chance chance)
    {
        var keep = (float)(1 / (1 - share));
        for (var row = 0; row < mask.Rows; row++)
        {
            foreach (ref var factor in mask[row])
            {
                factor = share > 0 && chance.Happens(share) ? 0 : keep;
            }
        }
    }

    static void Multiply(Matrix mask, Matrix numbers)
    {
        for (var row = 0; row < mask.Rows; row++)
        {
            for (var i = 0; i < mask.Columns; i++)
            {
                numbers[row][i] *= mask[row][i];
            }
        }
    }

    static void Add(ReadOnlySpan<float> numbers, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += numbers[i];
        }
    }
}
