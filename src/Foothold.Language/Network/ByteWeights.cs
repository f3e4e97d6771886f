using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>
/// A matrix of weights rounded to signed bytes, each column with its own scale, in the order in which <see cref="ByteProducts"/> takes them:
/// 64 columns at a time; of these 16 weights of each column, of these 8 columns at a time, of these 4 weights of each column.
/// </summary>
/// <remarks>
/// A column's scale is the least with which its weights fit into bytes and the products of 8 of its weights with the largest bytes of a
/// <see cref="ByteMatrix"/> can be summed in 16 bits. So no sum is ever cut, and every way of adding up gives the same.
/// </remarks>
sealed class ByteWeights
{
    /// <summary>Columns that are taken at once.</summary>
    public const int Block = 64;

    /// <summary>Columns whose sums stand side by side.</summary>
    public const int Lanes = 8;

    const int Together = 4; // weights of a column that stand side by side
    const float Largest = 127;
    const int MostOfOneSign = short.MaxValue / (ByteMatrix.Zero + ByteMatrix.Most); // of weights summed in 16 bits
    const int Line = 64; // bytes that the machine moves at once: a vector that lies across two of them takes twice as long
    const float Least = 1e-30f; // a scale where all weights are 0

    readonly sbyte[] _cells;
    readonly int _start;
    readonly float[] _scales;
    readonly int[] _zeros;

    ByteWeights(int inner, int columns)
    {
        Inner = inner;
        Columns = columns;
        var whole = (columns + Block - 1) / Block * Block;
        _cells = GC.AllocateArray<sbyte>((whole * ByteMatrix.Whole(inner)) + Line, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_cells, 0) & (Line - 1));
        _scales = new float[whole];
        _zeros = new int[whole];
    }

    /// <summary>How many weights a column has.</summary>
    public int Inner { get; }

    public int Columns { get; }

    /// <summary>The scale of each column; the columns are rounded up to whole blocks.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>What each column's sum is too large by because a byte of <see cref="ByteMatrix.Zero"/> stands for 0.</summary>
    public ReadOnlySpan<int> Zeros => _zeros;

    /// <summary>A weight, rounded.</summary>
    public sbyte this[int inner, int column] => BlockAt(column / Block * Block)[Place(inner, column % Block)];

    /// <summary>The bytes of the block that starts at a column.</summary>
    public ReadOnlySpan<sbyte> BlockAt(int column) => _cells.AsSpan(_start + (column * ByteMatrix.Whole(Inner)), Block * ByteMatrix.Whole(Inner));

    /// <summary>Rounds weights.</summary>
    /// <param name="weights">Inner by columns.</param>
    public static ByteWeights Of(Matrix weights)
    {
        var rounded = new ByteWeights(weights.Rows, weights.Columns);
        Span<float> lanes = stackalloc float[ByteMatrix.Whole(weights.Rows) * Lanes];
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

    void Take(ReadOnlySpan<float> lanes, int column)
    {
        var most = Vector256.Create(Least);
        for (var at = 0; at < lanes.Length; at += Lanes)
        {
            most = Vector256.MaxNative(most, Vector256.Abs(Vector256.Create(lanes[at..])));
        }

        var scale = most / Largest;
        var room = RoomNeeded(lanes, scale);
        while (Vector256.GreaterThanAny(room, Vector256.Create(MostOfOneSign)))
        {
            var excess = Vector256.ConvertToSingle(Vector256.Max(room, Vector256.Create(MostOfOneSign))) / MostOfOneSign;
            scale *= excess;
            room = RoomNeeded(lanes, scale);
        }

        scale.CopyTo(_scales, column);
        var block = _cells.AsSpan(_start + (column / Block * Block * ByteMatrix.Whole(Inner)), Block * ByteMatrix.Whole(Inner));
        var sum = Vector256<int>.Zero;
        for (var k = 0; k < ByteMatrix.Whole(Inner); k += Together)
        {
            var four = Vector256<int>.Zero;
            for (var i = 0; i < Together; i++)
            {
                var weight = Rounded(lanes, k + i, scale);
                sum += weight;
                four |= (weight & Vector256.Create(0xFF)) << (8 * i);
            }

            four.AsSByte().CopyTo(block[Place(k, column % Block)..]);
        }

        (sum * ByteMatrix.Zero).CopyTo(_zeros, column);
    }

    // Where a weight stands in its block.
    static int Place(int inner, int column)
    {
        var chunk = inner / ByteMatrix.Chunk * ByteMatrix.Chunk * Block;
        var lanes = column / Lanes * Lanes * ByteMatrix.Chunk;
        return chunk + lanes + (inner % ByteMatrix.Chunk / Together * Together * Lanes) + (column % Lanes * Together) + (inner % Together);
    }

    // The most that weights of one sign which are summed in 16 bits come to: every first two of four over a chunk, and every last two.
    static Vector256<int> RoomNeeded(ReadOnlySpan<float> lanes, Vector256<float> scale)
    {
        var most = Vector256<int>.Zero;
        for (var from = 0; from * Lanes < lanes.Length; from += ByteMatrix.Chunk)
        {
            for (var half = 0; half < 2; half++)
            {
                var (above, below) = (Vector256<int>.Zero, Vector256<int>.Zero);
                for (var k = from + (2 * half); k < from + ByteMatrix.Chunk; k += Together)
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

    static Vector256<int> Rounded(ReadOnlySpan<float> lanes, int k, Vector256<float> scale) =>
        ((Vector256.Create(lanes[(k * Lanes)..]) / scale) + Vector256.Create(Curves.Rounder)).AsInt32() - Vector256.Create(Curves.Rounder).AsInt32();
}
