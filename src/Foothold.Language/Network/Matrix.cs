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
    {
        Rows = rows;
        Columns = columns;
        Stride = stride == 0 ? columns : stride;
        var needed = rows == 0 ? 0 : ((rows - 1) * Stride) + columns;
        _cells = cells[..needed];
    }

    Matrix(Span<float> row, int rows)
    {
        (Rows, Columns) = (rows, row.Length);
        _cells = row;
    }

    /// <summary>One row, as often as is asked for.</summary>
    public static Matrix OfOne(Span<float> row, int rows) => new(row, rows);

    public int Rows { get; }

    public int Columns { get; }

    public int Stride { get; }

    public Span<float> this[int row] => _cells.Slice(row * Stride, Columns);

    public Matrix TakeRows(int from, int count) =>
        count == 0 ? new Matrix([], 0, Columns, Stride) : new(_cells[(from * Stride)..], count, Columns, Stride);

    public Matrix TakeColumns(int from, int count) =>
        Rows == 0 ? new Matrix([], 0, count, Stride) : new(_cells[from..], Rows, count, Stride);

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
