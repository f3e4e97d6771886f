using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>
/// A matrix of weights rounded to signed bytes, each column with its own scale, in the order in which <see cref="ByteProducts"/> takes them:
/// 64 columns at a time, and of these four weights of each column at a time.
/// </summary>
/// <remarks>
/// A column's scale is the least with which its weights fit into bytes and the products of each <see cref="Stretch"/> of them with the
/// largest bytes of a <see cref="ByteMatrix"/> can be summed in two sums of 16 bits. So no sum is ever cut, and every way of adding up gives
/// the same.
/// </remarks>
sealed class ByteWeights
{
    /// <summary>Columns that are taken at once.</summary>
    public const int Block = 64;

    /// <summary>Weights of a column whose products are summed before they are scaled.</summary>
    public const int Stretch = 160;

    const int Together = ByteMatrix.Together;
    const int Lanes = 8; // columns whose sums stand side by side
    const float Largest = 127;
    const int MostOfOneSign = short.MaxValue / (ByteMatrix.Zero + ByteMatrix.Most); // of weights whose products are in one sum
    const int Line = 64; // bytes that the machine moves at once: a vector that lies across two of them takes twice as long
    const float Least = 1e-30f; // a scale where all weights are 0

    readonly sbyte[] _cells; // block -> four weights -> column -> weight
    readonly int _start;
    readonly int _whole;
    readonly float[] _scales;
    readonly int[] _zeros; // stretch -> column

    ByteWeights(int inner, int columns)
    {
        Inner = inner;
        Columns = columns;
        Stretches = (inner + Stretch - 1) / Stretch;
        _whole = ByteMatrix.Whole(inner);
        _scales = new float[(columns + Block - 1) / Block * Block];
        _zeros = new int[_scales.Length * Stretches];
        _cells = GC.AllocateArray<sbyte>((_scales.Length * _whole) + Line, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_cells, 0) & (Line - 1));
    }

    /// <summary>How many weights a column has.</summary>
    public int Inner { get; }

    public int Columns { get; }

    /// <summary>How many stretches a column has; the last may be shorter.</summary>
    public int Stretches { get; }

    /// <summary>The scale of each column; the columns are rounded up to whole blocks.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>What the sums of a stretch are too large by, because a byte of <see cref="ByteMatrix.Zero"/> stands for 0, from a column on.</summary>
    public ReadOnlySpan<int> Zeros(int column, int stretch) => _zeros.AsSpan((stretch * _scales.Length) + column, Block);

    /// <summary>A weight, rounded.</summary>
    public sbyte this[int inner, int column] => _cells[Place(inner, column)];

    /// <summary>The bytes of a stretch of the block that starts at a column.</summary>
    public ReadOnlySpan<sbyte> Cells(int column, int stretch) =>
        _cells.AsSpan(Place(stretch * Stretch, column), Math.Min(Stretch, _whole - (stretch * Stretch)) * Block);

    int Place(int inner, int column) =>
        _start + (column / Block * Block * _whole) + (inner / Together * Together * Block) + (column % Block * Together) + (inner % Together);

    /// <summary>Rounds weights.</summary>
    /// <param name="weights">Inner by columns.</param>
    /// <exception cref="ArgumentException">One of them is no number, or infinite.</exception>
    public static ByteWeights Of(Matrix weights)
    {
        var rounded = new ByteWeights(weights.Rows, weights.Columns);
        Span<float> lanes = stackalloc float[rounded._whole * Lanes];
        for (var column = 0; column < weights.Columns; column += Lanes)
        {
            lanes.Clear();
            var count = Math.Min(Lanes, weights.Columns - column);
            for (var k = 0; k < weights.Rows; k++)
            {
                weights[k].Slice(column, count).CopyTo(lanes[(k * Lanes)..]);
            }

            rounded.Take(lanes, column);
        }

        return rounded;
    }

    // A model is opened once, before the machine has seen that these two are worth its pains.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Take(ReadOnlySpan<float> lanes, int column)
    {
        var scale = LeastScale(lanes);
        scale.CopyTo(_scales, column);
        var sum = Vector256<int>.Zero;
        for (var k = 0; k < _whole; k += Together)
        {
            sum = k % Stretch == 0 ? Vector256<int>.Zero : sum;
            var four = Vector256<int>.Zero;
            for (var i = 0; i < Together; i++)
            {
                var weight = Rounded(lanes, k + i, scale);
                sum += weight;
                four |= (weight & Vector256.Create(0xFF)) << (8 * i);
            }

            four.AsSByte().CopyTo(_cells, Place(k, column));
            (sum * ByteMatrix.Zero).CopyTo(_zeros, (k / Stretch * _scales.Length) + column);
        }
    }

    static Vector256<float> LeastScale(ReadOnlySpan<float> lanes)
    {
        var most = Vector256.Create(Least);
        for (var at = 0; at < lanes.Length; at += Lanes)
        {
            most = Vector256.Max(most, Vector256.Abs(Vector256.Create(lanes[at..])));
        }

        if (!Vector256.LessThanAll(most, Vector256.Create(float.PositiveInfinity)))
        {
            throw new ArgumentException("A weight is no number.", nameof(lanes));
        }

        var scale = most / Largest;
        while (true)
        {
            var together = MostTogether(lanes, scale);
            if (Vector256.LessThanOrEqualAll(together, Vector256.Create(MostOfOneSign)))
            {
                return scale;
            }

            scale *= Vector256.ConvertToSingle(Vector256.Max(together, Vector256.Create(MostOfOneSign))) / MostOfOneSign;
        }
    }

    // The most that weights of one sign come to whose products are in one sum: the first two of every four over a stretch, or the last two.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Vector256<int> MostTogether(ReadOnlySpan<float> lanes, Vector256<float> scale)
    {
        var most = Vector256<int>.Zero;
        var count = lanes.Length / Lanes;
        for (var from = 0; from < count; from += Stretch)
        {
            for (var half = 0; half < Together; half += 2)
            {
                var (above, below) = (Vector256<int>.Zero, Vector256<int>.Zero);
                for (var k = from + half; k < Math.Min(from + Stretch, count); k += Together)
                {
                    var (first, second) = (Rounded(lanes, k, scale), Rounded(lanes, k + 1, scale));
                    above += Vector256.Max(first, Vector256<int>.Zero) + Vector256.Max(second, Vector256<int>.Zero);
                    below -= Vector256.Min(first, Vector256<int>.Zero) + Vector256.Min(second, Vector256<int>.Zero);
                }

                most = Vector256.Max(most, Vector256.Max(above, below));
            }
        }

        return most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> Rounded(ReadOnlySpan<float> lanes, int k, Vector256<float> scale) =>
        ((Vector256.Create(lanes[(k * Lanes)..]) / scale) + Vector256.Create(Curves.Rounder)).AsInt32() - Vector256.Create(Curves.Rounder).AsInt32();
}
