using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Rows of numbers kept as bytes, each row with its own scale.</summary>
sealed class ByteTable
{
    const float Largest = 127;

    readonly sbyte[] _cells;
    readonly float[] _scales;

    ByteTable(int width, sbyte[] cells, float[] scales)
    {
        Width = width;
        _cells = cells;
        _scales = scales;
    }

    public int Width { get; }

    public int Rows => _scales.Length;

    /// <summary>Rounds a table of numbers to bytes.</summary>
    /// <param name="values">Row after row; whole rows.</param>
    /// <param name="width">The numbers of a row.</param>
    public static ByteTable Of(ReadOnlySpan<float> values, int width)
    {
        var cells = new sbyte[values.Length];
        var scales = new float[values.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            var numbers = values.Slice(row * width, width);
            var most = 0f;
            foreach (var number in numbers)
            {
                most = Math.Max(most, Math.Abs(number));
            }

            scales[row] = most / Largest;
            for (var i = 0; i < width && most > 0; i++)
            {
                cells[(row * width) + i] = (sbyte)MathF.Round(numbers[i] / scales[row]);
            }
        }

        return new ByteTable(width, cells, scales);
    }

    /// <summary>Adds a row to numbers.</summary>
    public void AddTo(int row, Span<float> sum)
    {
        var cells = _cells.AsSpan(row * Width, Width);
        var scale = Vector256.Create(_scales[row]);
        ref var from = ref MemoryMarshal.GetReference(cells);
        ref var to = ref MemoryMarshal.GetReference(sum);
        var at = 0;
        for (; at + 16 <= cells.Length; at += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)at).ToVector256()));
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), scale, Vector256.LoadUnsafe(ref to, (nuint)at)).StoreUnsafe(ref to, (nuint)at);
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), scale, Vector256.LoadUnsafe(ref to, (nuint)at + 8)).StoreUnsafe(ref to, (nuint)at + 8);
        }

        for (; at < cells.Length; at++)
        {
            sum[at] = MathF.FusedMultiplyAdd(cells[at], _scales[row], sum[at]);
        }
    }

    /// <summary>The numbers that the bytes stand for.</summary>
    public float[] ToNumbers()
    {
        var numbers = new float[_cells.Length];
        for (var row = 0; row < Rows; row++)
        {
            AddTo(row, numbers.AsSpan(row * Width, Width));
        }

        return numbers;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Rows);
        writer.Write(MemoryMarshal.AsBytes(_cells.AsSpan()));
        foreach (var scale in _scales)
        {
            writer.Write(scale);
        }
    }

    public static ByteTable Read(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var rows = reader.ReadInt32();
        if (width is <= 0 or > 4096 || rows is < 0 or > 4_000_000)
        {
            throw new InvalidDataException($"A table of {rows} rows of {width} is not what a model can hold.");
        }

        var cells = GC.AllocateUninitializedArray<sbyte>(checked(width * rows));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
        var scales = new float[rows];
        NumberRows.Read(reader, scales);
        return new ByteTable(width, cells, scales);
    }
}
