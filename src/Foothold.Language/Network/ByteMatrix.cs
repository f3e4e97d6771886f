using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>
/// A view of numbers as rows and columns, each rounded to one of 127 steps of its row: a byte less <see cref="Zero"/>, times the row's scale,
/// is the number.
/// </summary>
readonly ref struct ByteMatrix
{
    /// <summary>The byte that stands for 0.</summary>
    public const int Zero = 64;

    /// <summary>The steps to either side of it.</summary>
    public const int Most = 63;

    /// <summary>Products take so many bytes of a row at once: what follows the last column, up to a multiple of it, is read and counts for nothing.</summary>
    public const int Together = 4;

    readonly Span<byte> _cells;

    /// <param name="cells">The bytes; the first row starts at the first.</param>
    /// <param name="scales">The scale of each row.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="stride">How far the start of a row is from that of the next; 0 for rows that stand close.</param>
    public ByteMatrix(Span<byte> cells, Span<float> scales, int columns, int stride = 0)
    {
        Scales = scales;
        Columns = columns;
        Stride = stride == 0 ? Whole(columns) : stride;
        _cells = cells[..(scales.Length == 0 ? 0 : ((scales.Length - 1) * Stride) + Whole(columns))];
    }

    public int Rows => Scales.Length;

    public int Columns { get; }

    public int Stride { get; }

    /// <summary>The scale of each row.</summary>
    public Span<float> Scales { get; }

    public Span<byte> this[int row] => _cells.Slice(row * Stride, Columns);

    /// <summary>How many bytes a row takes.</summary>
    public static int Whole(int columns) => (columns + Together - 1) / Together * Together;

    public ByteMatrix TakeRows(int from, int count) => new(count == 0 ? [] : _cells[(from * Stride)..], Scales.Slice(from, count), Columns, Stride);

    public ByteMatrix TakeColumns(int from, int count) => new(Rows == 0 ? [] : _cells[from..], Scales, count, Stride);

    public ref byte Start() => ref MemoryMarshal.GetReference(_cells);

    /// <summary>Sets a row to another's.</summary>
    public void Copy(int row, ByteMatrix from, int fromRow)
    {
        from[fromRow].CopyTo(this[row]);
        Scales[row] = from.Scales[fromRow];
    }

    /// <summary>The numbers that the bytes stand for, row after row.</summary>
    public float[] ToNumbers()
    {
        var numbers = new float[Rows * Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                numbers[(row * Columns) + column] = (this[row][column] - Zero) * Scales[row];
            }
        }

        return numbers;
    }

    /// <summary>Sets a row to zeros.</summary>
    public void Clear(int row)
    {
        this[row].Fill(Zero);
        Scales[row] = 0;
    }

    /// <summary>Rounds numbers into a row whose scale is the least that holds them.</summary>
    public void Round(int row, ReadOnlySpan<float> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbers.Length, Columns);
        var most = MostOf(numbers);
        Scales[row] = most / Most;
        RoundBy(most > 0 ? Most / most : 0, numbers, this[row]);
    }

    static float MostOf(ReadOnlySpan<float> numbers)
    {
        var most = Vector256<float>.Zero;
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(numbers);
        for (; at + 8 <= numbers.Length; at += 8)
        {
            most = Vector256.MaxNative(most, Vector256.Abs(Vector256.LoadUnsafe(ref start, (nuint)at)));
        }

        var largest = 0f;
        for (var i = 0; i < 8; i++)
        {
            largest = Math.Max(largest, most[i]);
        }

        for (; at < numbers.Length; at++)
        {
            largest = Math.Max(largest, Math.Abs(numbers[at]));
        }

        return largest;
    }

    static void RoundBy(float factor, ReadOnlySpan<float> numbers, Span<byte> bytes)
    {
        var at = 0;
        ref var from = ref MemoryMarshal.GetReference(numbers);
        for (; at + 8 <= numbers.Length; at += 8)
        {
            Store(ToSteps(Vector256.LoadUnsafe(ref from, (nuint)at), factor), ref bytes[at]);
        }

        for (; at < numbers.Length; at++)
        {
            bytes[at] = (byte)ToSteps(Vector256.Create(numbers[at]), factor)[0];
        }
    }

    /// <summary>Numbers times a factor, rounded to whole steps from <see cref="Zero"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToSteps(Vector256<float> numbers, float factor) =>
        Vector256.FusedMultiplyAdd(numbers, Vector256.Create(factor), Vector256.Create(Curves.Rounder + Zero)).AsInt32() - Vector256.Create(Curves.Rounder).AsInt32();

    /// <summary>Stores eight steps as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> steps, ref byte to)
    {
        var shorts = Vector128.NarrowWithSaturation(steps.GetLower(), steps.GetUpper());
        var eight = Vector128.NarrowWithSaturation(shorts, shorts).AsUInt64()[0];
        Unsafe.WriteUnaligned(ref to, eight);
    }
}
