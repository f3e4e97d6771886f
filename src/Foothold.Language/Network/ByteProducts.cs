using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Products of rounded numbers with rounded weights.</summary>
/// <remarks>
/// They are summed as whole numbers, exactly, and scaled once: the same on every machine, and for a row the same whatever rows are beside it.
/// A row is taken alone, but with 64 columns, whose weights stay in the nearest memory from one row to the next.
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
        if (left.Columns != right.Inner || answer.Rows != left.Rows || answer.Columns != right.Columns || start.Columns != right.Columns)
        {
            throw new ArgumentException($"{left.Rows}x{left.Columns} times {right.Inner}x{right.Columns} is not {answer.Rows}x{answer.Columns}.", nameof(answer));
        }

        if (DotSteps.IsSupported)
        {
            Run<DotSteps>(left, right, start, answer);
        }
        else if (PairSteps.IsSupported)
        {
            Run<PairSteps>(left, right, start, answer);
        }
        else
        {
            Run<PlainSteps>(left, right, start, answer);
        }
    }

    /// <summary>Sets an answer to a start and left times right, in one of the ways to do so.</summary>
    public static void Run<TSteps>(ByteMatrix left, ByteWeights right, Matrix start, Matrix answer)
        where TSteps : struct, IByteSteps
    {
        Span<float> room = stackalloc float[ByteWeights.Block];
        for (var column = 0; column < answer.Columns; column += ByteWeights.Block)
        {
            var block = new Block(right, column);
            var count = Math.Min(ByteWeights.Block, answer.Columns - column);
            for (var row = 0; row < left.Rows; row++)
            {
                ref var bytes = ref Unsafe.Add(ref left.Start(), row * left.Stride);
                if (count == ByteWeights.Block)
                {
                    AddRow<TSteps>(ref bytes, left.Scales[row], block, ref Unsafe.Add(ref start.Start(), (row * start.Stride) + column), ref Unsafe.Add(ref answer.Start(), (row * answer.Stride) + column));
                }
                else
                {
                    start[row].Slice(column, count).CopyTo(room);
                    AddRow<TSteps>(ref bytes, left.Scales[row], block, ref room[0], ref room[0]);
                    room[..count].CopyTo(answer[row][column..]);
                }
            }
        }
    }

    /// <summary>The weights of 64 columns.</summary>
    readonly ref struct Block(ByteWeights weights, int column)
    {
        public readonly ref readonly sbyte Cells = ref MemoryMarshal.GetReference(weights.BlockAt(column));
        public readonly ref readonly float Scales = ref weights.Scales[column];
        public readonly ref readonly int Zeros = ref weights.Zeros[column];
        public readonly int Chunks = ByteMatrix.Whole(weights.Inner) / ByteMatrix.Chunk;
    }

    static void AddRow<TSteps>(ref byte left, float scale, Block block, ref float start, ref float answer)
        where TSteps : struct, IByteSteps
    {
        const int Each = ByteWeights.Lanes * ByteMatrix.Chunk;
        var (s0, s1, s2, s3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (s4, s5, s6, s7) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        ref var right = ref Unsafe.AsRef(in block.Cells);
        for (var chunk = block.Chunks; chunk > 0; chunk--)
        {
            var bytes = new SixteenBytes(ref left);
            s0 = TSteps.Add(s0, bytes, ref right, 0 * Each);
            s1 = TSteps.Add(s1, bytes, ref right, 1 * Each);
            s2 = TSteps.Add(s2, bytes, ref right, 2 * Each);
            s3 = TSteps.Add(s3, bytes, ref right, 3 * Each);
            s4 = TSteps.Add(s4, bytes, ref right, 4 * Each);
            s5 = TSteps.Add(s5, bytes, ref right, 5 * Each);
            s6 = TSteps.Add(s6, bytes, ref right, 6 * Each);
            s7 = TSteps.Add(s7, bytes, ref right, 7 * Each);
            left = ref Unsafe.Add(ref left, ByteMatrix.Chunk);
            right = ref Unsafe.Add(ref right, 8 * Each);
        }

        var factor = Vector256.Create(scale);
        Finish(s0, block, factor, ref start, ref answer, 0);
        Finish(s1, block, factor, ref start, ref answer, 8);
        Finish(s2, block, factor, ref start, ref answer, 16);
        Finish(s3, block, factor, ref start, ref answer, 24);
        Finish(s4, block, factor, ref start, ref answer, 32);
        Finish(s5, block, factor, ref start, ref answer, 40);
        Finish(s6, block, factor, ref start, ref answer, 48);
        Finish(s7, block, factor, ref start, ref answer, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Finish(Vector256<int> sums, Block block, Vector256<float> factor, ref float start, ref float answer, nuint at) =>
        Vector256.FusedMultiplyAdd(
            Vector256.ConvertToSingle(sums - Vector256.LoadUnsafe(in block.Zeros, at)),
            Vector256.LoadUnsafe(in block.Scales, at) * factor,
            Vector256.LoadUnsafe(ref start, at)).StoreUnsafe(ref answer, at);
}
