using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>The exponential function and what is made of it, the same to the bit on every machine.</summary>
static class Curves
{
    const float Log2E = 1.44269504f;
    const float Ln2High = 0.693359375f;
    const float Ln2Low = -2.12194440e-4f;
    const float Largest = 87f;
    const float LargestRough = 25f;

    /// <summary>Added to a number of up to 22 bits, it leaves it rounded to a whole one in the sum's low bits.</summary>
    public const float Rounder = 12_582_912;

    public const int Width = 8;

    /// <summary>e to the power of each number; powers beyond 87 and -87 are cut.</summary>
    /// <remarks>A Taylor polynomial of degree 6 on half a binary order either side of 0; the relative error is below 3e-7.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Largest)), Vector256.Create(Largest));
        var order = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2E), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(order, Vector256.Create(-Ln2High), x);
        r = Vector256.FusedMultiplyAdd(order, Vector256.Create(-Ln2Low), r);
        var p = Vector256.Create(1f / 720);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 120));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 24));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1f / 6));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        var power = (Vector256.ConvertToInt32Native(order) + Vector256.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>e to the power of each number times a factor, for answers that are rounded to bytes; powers beyond 25 and -25 are cut, so that three can be multiplied.</summary>
    /// <remarks>A power of 2, whose whole part goes into the exponent; for the rest a Taylor polynomial of degree 5. The relative error is below 1e-5.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> RoughExp(Vector256<float> x, float factor)
    {
        var most = Vector256.Create(LargestRough / Math.Abs(factor));
        x = Vector256.MinNative(Vector256.MaxNative(x, -most), most);
        var orders = Vector256.Create(Log2E * factor);
        var shifted = Vector256.FusedMultiplyAdd(x, orders, Vector256.Create(Rounder));
        var r = Vector256.FusedMultiplyAdd(x, orders, Vector256.Create(Rounder) - shifted);
        var p = Vector256.Create(0.00133335581f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.00961812911f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.0555041087f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.240226507f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.693147181f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        return (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256<float>.One - (Vector256.Create(2f) / (Vector256<float>.One + Exp(x + x)));

    /// <summary>Turns scores into shares of 1.</summary>
    /// <param name="scores">The scores; receives the shares.</param>
    /// <returns>The logarithm of the sum of the scores' exponentials, by the machine's own logarithm: for showing a loss, not for reckoning on.</returns>
    public static float Softmax(Span<float> scores)
    {
        var most = scores[0];
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(scores);
        for (; at + Width <= scores.Length; at += Width)
        {
            Exp(Vector256.LoadUnsafe(ref start, (nuint)at) - Vector256.Create(most)).StoreUnsafe(ref start, (nuint)at);
        }

        for (; at < scores.Length; at++)
        {
            scores[at] = Exp(Vector256.Create(scores[at] - most))[0];
        }

        var sum = 0f;
        foreach (var share in scores)
        {
            sum += share;
        }

        var part = 1 / sum;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= part;
        }

        return most + MathF.Log(sum);
    }

    /// <summary>The logarithm of the sum of the scores' exponentials.</summary>
    /// <param name="scores">The scores; those of negative infinity count for nothing.</param>
    /// <param name="most">The largest of them.</param>
    public static float LogSumExp(ReadOnlySpan<float> scores, float most)
    {
        var at = 0;
        var sums = Vector256<float>.Zero;
        ref var start = ref MemoryMarshal.GetReference(scores);
        for (; at + Width <= scores.Length; at += Width)
        {
            sums += Exp(Vector256.LoadUnsafe(ref start, (nuint)at) - Vector256.Create(most));
        }

        var sum = 0f;
        for (var i = 0; i < Width; i++)
        {
            sum += sums[i];
        }

        for (; at < scores.Length; at++)
        {
            sum += Exp(Vector256.Create(scores[at] - most))[0];
        }

        return most + Log(sum);
    }

    /// <summary>The natural logarithm of a number that is above 0, finite and not subnormal.</summary>
    /// <remarks>The number's binary order, and the series of the inverse hyperbolic tangent for the rest; the error is below 1e-7 of 1 or of the answer, whichever is more.</remarks>
    public static float Log(float x)
    {
        const int FractionBits = 23;
        const int HalfOrder = 0x3504F3; // the fraction of the root of 2
        var bits = BitConverter.SingleToInt32Bits(x);
        var order = (bits >> FractionBits) - 127;
        var fraction = bits & ((1 << FractionBits) - 1);
        order += fraction > HalfOrder ? 1 : 0;
        double rest = BitConverter.Int32BitsToSingle(fraction | ((fraction > HalfOrder ? 126 : 127) << FractionBits));
        var t = (rest - 1) / (rest + 1);
        var square = t * t;
        var series = 1 + (square * ((1.0 / 3) + (square * ((1.0 / 5) + (square * ((1.0 / 7) + (square / 9)))))));
        return (float)((order * 0.6931471805599453) + (2 * t * series));
    }
}
