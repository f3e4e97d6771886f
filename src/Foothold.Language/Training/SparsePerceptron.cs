namespace Foothold.Language;

/// <summary>An averaged perceptron with many classes over hashed features, while it learns.</summary>
/// <remarks>Averages as Daumé's thesis does: beside each weight stands the sum of its changes, each times the step it was made at.</remarks>
sealed class SparsePerceptron(int bits, int classCount)
{
    const int FirstCapacity = 2;

    readonly int[] _starts = new int[1 << bits]; // bucket -> first entry, where _counts is not 0
    readonly byte[] _counts = new byte[1 << bits];
    readonly byte[] _capacities = new byte[1 << bits];
    byte[] _classes = new byte[1 << 20];
    float[] _weights = new float[1 << 20];
    double[] _changes = new double[1 << 20];
    int _used;
    double _step = 1;

    public int ClassCount => classCount;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var start = _starts[feature];
            var end = start + _counts[feature];
            for (var entry = start; entry < end; entry++)
            {
                scores[_classes[entry]] += _weights[entry];
            }
        }
    }

    public void Step() => _step++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong, float by = 1)
    {
        foreach (var feature in features)
        {
            Change(feature, (byte)right, by);
            Change(feature, (byte)wrong, -by);
        }
    }

    void Change(uint feature, byte changed, float by)
    {
        var entry = _starts[feature];
        var end = entry + _counts[feature];
        while (entry < end && _classes[entry] != changed)
        {
            entry++;
        }

        if (entry == end)
        {
            entry = Grow(feature);
            _classes[entry] = changed;
            _weights[entry] = 0;
            _changes[entry] = 0;
        }

        _weights[entry] += by;
        _changes[entry] += by * _step;
    }

    int Grow(uint feature)
    {
        if (_counts[feature] == _capacities[feature])
        {
            var capacity = Math.Min(255, Math.Max(FirstCapacity, _capacities[feature] * 2));
            if (_used + capacity > _weights.Length)
            {
                Array.Resize(ref _classes, _classes.Length * 2);
                Array.Resize(ref _weights, _weights.Length * 2);
                Array.Resize(ref _changes, _changes.Length * 2);
            }

            var from = _starts[feature];
            Array.Copy(_classes, from, _classes, _used, _counts[feature]);
            Array.Copy(_weights, from, _weights, _used, _counts[feature]);
            Array.Copy(_changes, from, _changes, _used, _counts[feature]);
            _starts[feature] = _used;
            _capacities[feature] = (byte)capacity;
            _used += capacity;
        }

        return _starts[feature] + _counts[feature]++;
    }

    /// <summary>Sums the averages of several learners and rounds them to bytes.</summary>
    /// <param name="learners">Learners of the same size, as from several seeds.</param>
    /// <param name="smallest">Sums nearer to 0 than this, in the mean of the learners, are dropped.</param>
    /// <param name="largest">The sum, in the mean of the learners, that becomes 127; larger ones are cut to it.</param>
    public static SparseWeights Freeze(IReadOnlyList<SparsePerceptron> learners, double smallest, double largest)
    {
        var buckets = learners[0]._starts.Length;
        var starts = new int[buckets + 1];
        var classes = new List<byte>();
        var weights = new List<sbyte>();
        var sums = new double[learners[0].ClassCount];
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            Array.Clear(sums);
            foreach (var learner in learners)
            {
                for (var i = 0; i < learner._counts[bucket]; i++)
                {
                    var entry = learner._starts[bucket] + i;
                    sums[learner._classes[entry]] += learner._weights[entry] - (learner._changes[entry] / learner._step);
                }
            }

            for (var found = 0; found < sums.Length; found++)
            {
                var mean = sums[found] / learners.Count;
                var rounded = (int)Math.Round(Math.Clamp(mean / largest, -1, 1) * 127);
                if (Math.Abs(mean) >= smallest && rounded != 0)
                {
                    classes.Add((byte)found);
                    weights.Add((sbyte)rounded);
                }
            }

            starts[bucket + 1] = weights.Count;
        }

        return new SparseWeights(System.Numerics.BitOperations.Log2((uint)buckets), sums.Length, starts, [.. classes], [.. weights]);
    }
}
