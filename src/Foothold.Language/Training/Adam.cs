using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Moves weights against their gradient, each at a pace of its own (Kingma and Ba 2015), and keeps their running average.</summary>
/// <remarks>The weights are rows; a row that had no gradient since is left where it is, and its average is caught up when it is asked for.</remarks>
sealed class Adam(float[] values, int width, float average)
{
    const float First = 0.9f;
    const float Second = 0.95f;
    const float Tiny = 1e-9f;

    readonly float[] _firsts = new float[values.Length];
    readonly float[] _seconds = new float[values.Length];
    readonly float[] _averages = (float[])values.Clone();
    readonly int[] _lastSteps = new int[values.Length / width];
    double _firstLeft = 1;
    double _secondLeft = 1;
    int _step;

    /// <summary>Starts the next batch.</summary>
    public void Step()
    {
        _step++;
        _firstLeft *= First;
        _secondLeft *= Second;
    }

    /// <summary>Moves one row.</summary>
    /// <param name="row">Which.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="scale">What the gradient is multiplied by first.</param>
    /// <param name="rate">How far to go.</param>
    public void Move(int row, ReadOnlySpan<float> gradient, float scale, float rate)
    {
        CatchUp(row, _step - 1);
        var from = row * width;
        var paceOfFirst = Vector256.Create((float)(rate / (1 - _firstLeft)));
        var paceOfSecond = Vector256.Create((float)(1 / (1 - _secondLeft)));
        ref var gradients = ref MemoryMarshal.GetReference(gradient);
        ref var weights = ref values[from];
        ref var firsts = ref _firsts[from];
        ref var seconds = ref _seconds[from];
        ref var averages = ref _averages[from];
        for (nuint at = 0; at < (nuint)width; at += 8)
        {
            var slope = Vector256.LoadUnsafe(ref gradients, at) * scale;
            var first = (Vector256.LoadUnsafe(ref firsts, at) * First) + (slope * (1 - First));
            var second = (Vector256.LoadUnsafe(ref seconds, at) * Second) + (slope * slope * (1 - Second));
            var weight = Vector256.LoadUnsafe(ref weights, at) - (first * paceOfFirst / (Vector256.Sqrt(second * paceOfSecond) + Vector256.Create(Tiny)));
            var mean = Vector256.LoadUnsafe(ref averages, at);
            first.StoreUnsafe(ref firsts, at);
            second.StoreUnsafe(ref seconds, at);
            weight.StoreUnsafe(ref weights, at);
            (weight + ((mean - weight) * average)).StoreUnsafe(ref averages, at);
        }

        _lastSteps[row] = _step;
    }

    /// <summary>The running average of all weights.</summary>
    public float[] Averages()
    {
        for (var row = 0; row < _lastSteps.Length; row++)
        {
            CatchUp(row, _step);
        }

        return _averages;
    }

    void CatchUp(int row, int step)
    {
        var missed = step - _lastSteps[row];
        if (missed <= 0)
        {
            return;
        }

        var left = 1f;
        for (; missed > 0 && left > 1e-7f; missed--)
        {
            left *= average;
        }

        for (var i = row * width; i < (row + 1) * width; i++)
        {
            _averages[i] = values[i] + ((_averages[i] - values[i]) * left);
        }

        _lastSteps[row] = step;
    }
}
