using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>An averaged perceptron over the three transitions, while it learns.</summary>
sealed class TransitionPerceptron(int bits)
{
    readonly Vector128<float>[] _weights = new Vector128<float>[1 << bits];
    readonly double[] _changes = new double[(1 << bits) * TransitionWeights.Transitions];
    double _step = 1;

    public Vector128<float> Score(ReadOnlySpan<uint> features)
    {
        var sum = Vector128<float>.Zero;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    public void Step() => _step++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong, float by = 1)
    {
        var weights = MemoryMarshal.Cast<Vector128<float>, float>(_weights.AsSpan());
        foreach (var feature in features)
        {
            weights[((int)feature * 4) + right] += by;
            weights[((int)feature * 4) + wrong] -= by;
            _changes[((int)feature * TransitionWeights.Transitions) + right] += by * _step;
            _changes[((int)feature * TransitionWeights.Transitions) + wrong] -= by * _step;
        }
    }

    /// <summary>Sums the averages of several learners and rounds them to bytes.</summary>
    /// <param name="learners">Learners of the same size, as from several seeds.</param>
    /// <param name="smallest">Sums nearer to 0 than this, in the mean of the learners, are dropped.</param>
    /// <param name="largest">The sum, in the mean of the learners, that becomes 127; larger ones are cut to it.</param>
    public static TransitionWeights Freeze(IReadOnlyList<TransitionPerceptron> learners, double smallest, double largest)
    {
        var rows = new int[learners[0]._weights.Length];
        for (var bucket = 0; bucket < rows.Length; bucket++)
        {
            for (var lane = 0; lane < TransitionWeights.Transitions; lane++)
            {
                var sum = 0.0;
                foreach (var learner in learners)
                {
                    sum += learner._weights[bucket][lane] - (learner._changes[(bucket * TransitionWeights.Transitions) + lane] / learner._step);
                }

                var mean = sum / learners.Count;
                var rounded = Math.Abs(mean) < smallest ? 0 : (int)Math.Round(Math.Clamp(mean / largest, -1, 1) * 127);
                rows[bucket] |= (byte)(sbyte)rounded << (8 * lane);
            }
        }

        return new TransitionWeights(BitOperations.Log2((uint)rows.Length), rows);
    }
}
