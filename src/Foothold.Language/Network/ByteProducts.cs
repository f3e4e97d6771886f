using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Products of rounded numbers with rounded weights.</summary>
/// <remarks>
/// They are summed as whole numbers, exactly, and scaled once a stretch: the same on every machine, and for a row the same whatever rows are
/// beside it. A row is taken alone, but with 64 columns, whose weights stay in the nearest memory from one row to the next.
/// </remarks>
static class ByteProducts
{
    /// <summary>Adds left times right to the sum.</summary>
    /// <param name="left">Rows by inner.</param>
    /// <param name="right">Inner by columns.</param>
    /// <param name="sum">Rows by columns.</param>
    public static void Add(ByteMatrix left, ByteWeights right, Matrix sum) => Run(left, right, sum, sum);

    /// <summary>Sets each row of an answer to a row that all start from, and left times right.</summary>
    /// <param name="left">Rows by inner.</param>
    /// <param name="right">Inner by columns.</param>
    /// <param name="start">What is added to, in each row.</param>
    /// <param name="answer">Rows by columns.</param>
    public static void Set(ByteMatrix left, ByteWeights right, Span<float> start, Matrix answer) =>
        Run(left, right, Matrix.OfOne(start, answer.Rows), answer);

    static void Run(ByteMatrix left, ByteWeights right, Matrix start, Matrix answer)
    {
        if (left.Columns != right.Inner || answer.Rows != left.Rows || answer.Columns != right.Columns || start.Columns != right.Columns || start.Rows != left.Rows)
        {
            throw new ArgumentException($"{left.Rows}x{left.Columns} times {right.Inner}x{right.Columns} is not {answer.Rows}x{answer.Columns}.", nameof(answer));
        }

        if (FourfoldSums.IsSupported)
        {
            Run<FourfoldSums>(left, right, start, answer);
        }
        else if (PairedSums.IsSupported)
        {
            Run<PairedSums>(left, right, start, answer);
        }
        else
        {
            Run<PlainSums>(left, right, start, answer);
        }
    }

    /// <summary>Sets an answer to a start and left times right, in one of the ways to sum.</summary>
    public static void Run<TSums>(ByteMatrix left, ByteWeights right, Matrix start, Matrix answer)
        where TSums : struct, IByteSums<TSums>
    {
        var whole = answer.Columns / ByteWeights.Block * ByteWeights.Block;
        for (var column = 0; column < whole; column += ByteWeights.Block)
        {
            SetBlock<TSums>(left, right, column, start.TakeColumns(column, ByteWeights.Block), answer.TakeColumns(column, ByteWeights.Block));
        }

        if (whole < answer.Columns)
        {
            SetRest<TSums>(left, right, whole, start, answer);
        }
    }

    // The last columns, fewer than a block, by way of a row that has room for one.
    static void SetRest<TSums>(ByteMatrix left, ByteWeights right, int column, Matrix start, Matrix answer)
        where TSums : struct, IByteSums<TSums>
    {
        var count = answer.Columns - column;
        Span<float> room = stackalloc float[ByteWeights.Block];
        var block = new Matrix(room, 1, ByteWeights.Block);
        for (var row = 0; row < left.Rows; row++)
        {
            start[row].Slice(column, count).CopyTo(room);
            SetBlock<TSums>(left.TakeRows(row, 1), right, column, block, block);
            room[..count].CopyTo(answer[row][column..]);
        }
    }

    static void SetBlock<TSums>(ByteMatrix left, ByteWeights right, int column, Matrix start, Matrix answer)
        where TSums : struct, IByteSums<TSums>
    {
        for (var stretch = 0; stretch < right.Stretches; stretch++)
        {
            AddStretch<TSums>(left, right, column, stretch, stretch == 0 ? start : answer, answer);
        }
    }

    static void AddStretch<TSums>(ByteMatrix left, ByteWeights right, int column, int stretch, Matrix start, Matrix answer)
        where TSums : struct, IByteSums<TSums>
    {
        ref var weights = ref MemoryMarshal.GetReference(right.Cells(column, stretch));
        ref var zeros = ref MemoryMarshal.GetReference(right.Zeros(column, stretch));
        ref var scales = ref MemoryMarshal.GetReference(right.Scales[column..]);
        var fours = right.Cells(column, stretch).Length / (ByteWeights.Block * ByteMatrix.Together);
        for (var row = 0; row < left.Rows; row++)
        {
            AddRow<TSums>(
                ref Unsafe.Add(ref left.Start(), (row * left.Stride) + (stretch * ByteWeights.Stretch)),
                fours,
                ref weights,
                ref zeros,
                ref scales,
                left.Scales[row],
                ref Unsafe.Add(ref start.Start(), row * start.Stride),
                ref Unsafe.Add(ref answer.Start(), row * answer.Stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddRow<TSums>(ref byte left, int fours, ref sbyte right, ref int zeros, ref float scales, float scale, ref float start, ref float answer)
        where TSums : struct, IByteSums<TSums>
    {
        TSums s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (; fours > 0; fours--)
        {
            var four = Vector256.Create(Unsafe.ReadUnaligned<uint>(ref left)).AsByte();
            s0 = TSums.Add(s0, four, Vector256.LoadUnsafe(ref right, 0 * 32));
            s1 = TSums.Add(s1, four, Vector256.LoadUnsafe(ref right, 1 * 32));
            s2 = TSums.Add(s2, four, Vector256.LoadUnsafe(ref right, 2 * 32));
            s3 = TSums.Add(s3, four, Vector256.LoadUnsafe(ref right, 3 * 32));
            s4 = TSums.Add(s4, four, Vector256.LoadUnsafe(ref right, 4 * 32));
            s5 = TSums.Add(s5, four, Vector256.LoadUnsafe(ref right, 5 * 32));
            s6 = TSums.Add(s6, four, Vector256.LoadUnsafe(ref right, 6 * 32));
            s7 = TSums.Add(s7, four, Vector256.LoadUnsafe(ref right, 7 * 32));
            left = ref Unsafe.Add(ref left, ByteMatrix.Together);
            right = ref Unsafe.Add(ref right, ByteWeights.Block * ByteMatrix.Together);
        }

        var factor = Vector256.Create(scale);
        Finish(s0.Whole, ref zeros, ref scales, factor, ref start, ref answer, 0);
        Finish(s1.Whole, ref zeros, ref scales, factor, ref start, ref answer, 8);
        Finish(s2.Whole, ref zeros, ref scales, factor, ref start, ref answer, 16);
        Finish(s3.Whole, ref zeros, ref scales, factor, ref start, ref answer, 24);
        Finish(s4.Whole, ref zeros, ref scales, factor, ref start, ref answer, 32);
        Finish(s5.Whole, ref zeros, ref scales, factor, ref start, ref answer, 40);
        Finish(s6.Whole, ref zeros, ref scales, factor, ref start, ref answer, 48);
        Finish(s7.Whole, ref zeros, ref scales, factor, ref start, ref answer, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Finish(Vector256<int> sums, ref int zeros, ref float scales, Vector256<float> factor, ref float start, ref float answer, nuint at) =>
        Vector256.FusedMultiplyAdd(
            Vector256.ConvertToSingle(sums - Vector256.LoadUnsafe(ref zeros, at)),
            Vector256.LoadUnsafe(ref scales, at) * factor,
            Vector256.LoadUnsafe(ref start, at)).StoreUnsafe(ref answer, at);
}
