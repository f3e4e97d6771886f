using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Foothold.Language;

/// <summary>A view of numbers as rows and columns, row after row.</summary>
readonly ref struct Matrix
{
    readonly Span<float> _cells;

    /// <param name="cells">The numbers; the first row starts at the first.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="stride">How far the start of a row is from that of the next; 0 for rows that stand close.</param>
    public Matrix(Span<float> cells, int rows, int columns, int stride = 0)
        : this(cells, (rows, columns, stride == 0 ? columns : stride))
    {
    }

    Matrix(Span<float> cells, (int Rows, int Columns, int Stride) shape)
    {
        (Rows, Columns, Stride) = shape;
        _cells = cells[..(Rows == 0 ? 0 : ((Rows - 1) * Stride) + Columns)];
    }

    /// <summary>One row, as often as is asked for.</summary>
    public static Matrix OfOne(Span<float> row, int rows) => new(row, (rows, row.Length, 0));

    public int Rows { get; }

    public int Columns { get; }

    public int Stride { get; }

    public Span<float> this[int row] => _cells.Slice(row * Stride, Columns);

    public Matrix TakeRows(int from, int count) => new(count == 0 ? [] : _cells[(from * Stride)..], (count, Columns, Stride));

    public Matrix TakeColumns(int from, int count) => new(Rows == 0 ? [] : _cells[from..], (Rows, count, Stride));

    public void Clear()
    {
        for (var row = 0; row < Rows; row++)
        {
            this[row].Clear();
        }
    }

    /// <summary>Sets every row to the same numbers.</summary>
    public void Fill(ReadOnlySpan<float> row)
    {
        for (var i = 0; i < Rows; i++)
        {
            row.CopyTo(this[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Start() => ref MemoryMarshal.GetReference(_cells);
}
