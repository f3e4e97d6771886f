using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Products of matrices, added to what is there.</summary>
/// <remarks>
/// Every cell of an answer is summed over the inner side in its order with fused multiply-adds, so the same numbers come out on every
/// machine, whatever the width of its vectors and however many rows are done at once.
/// </remarks>
static class Products
{
    const int InnerAtOnce = 256; // so many rows of the columns at hand fit into the nearest memory
    const int RowsWorthCopying = 12;
    const int FarApart = 128; // numbers from one row to the next; rows that are nearer stay in the nearest memory as they are

    /// <summary>Adds left times right to the sum.</summary>
    /// <param name="left">Rows by inner.</param>
    /// <param name="right">Inner by columns.</param>
    /// <param name="sum">Rows by columns.</param>
    public static void Add(Matrix left, Matrix right, Matrix sum)
    {
        if (left.Columns != right.Rows || sum.Rows != left.Rows || sum.Columns != right.Columns)
        {
            throw new ArgumentException($"{left.Rows}x{left.Columns} times {right.Rows}x{right.Columns} is not {sum.Rows}x{sum.Columns}.", nameof(sum));
        }

        if (left.Rows == 0 || left.Columns == 0 || right.Columns == 0)
        {
            return;
        }

        if (Vector512.IsHardwareAccelerated)
        {
            Add<WideLanes>(left, right, sum);
        }
        else
        {
            Add<NarrowLanes>(left, right, sum);
        }
    }

    // A few columns of the right side at a time, as many as sums fit into registers. For more than a few rows they are copied together first:
    // where they stand they are far apart, and the nearest memory would not hold them from one row to the next.
    static void Add<TLanes>(Matrix left, Matrix right, Matrix sum)
        where TLanes : struct, ILanes<TLanes>
    {
        var width = 2 * TLanes.Width;
        var whole = sum.Columns - (sum.Columns % width);
        if (sum.Rows >= RowsWorthCopying && right.Stride >= FarApart)
        {
            Span<float> copied = stackalloc float[InnerAtOnce * width];
            for (var from = 0; from < right.Rows; from += InnerAtOnce)
            {
                var inner = Math.Min(InnerAtOnce, right.Rows - from);
                for (var column = 0; column < whole; column += width)
                {
                    for (var k = 0; k < inner; k++)
                    {
                        right[from + k].Slice(column, width).CopyTo(copied[(k * width)..]);
                    }

                    AddColumns<TLanes>(left, from, inner, ref MemoryMarshal.GetReference(copied), width, sum, column);
                }
            }
        }
        else
        {
            for (var column = 0; column < whole; column += width)
            {
                AddColumns<TLanes>(left, 0, left.Columns, ref Unsafe.Add(ref right.Start(), column), right.Stride, sum, column);
            }
        }

        for (var column = whole; column < sum.Columns; column++)
        {
            AddColumn(left, right, sum, column);
        }
    }

    static void AddColumns<TLanes>(Matrix left, int from, int inner, ref float b, int stride, Matrix sum, int column)
        where TLanes : struct, ILanes<TLanes>
    {
        var row = 0;
        if (TLanes.Width == WideLanes.Width)
        {
            for (; row + 8 <= sum.Rows; row += 8)
            {
                AddEight<TLanes>(ref Unsafe.Add(ref left.Start(), (row * left.Stride) + from), left.Stride, ref b, stride, ref Unsafe.Add(ref sum.Start(), (row * sum.Stride) + column), sum.Stride, inner);
            }
        }
        else
        {
            for (; row + 6 <= sum.Rows && row + 8 != sum.Rows; row += 6) // eight are two times four
            {
                AddSix<TLanes>(ref Unsafe.Add(ref left.Start(), (row * left.Stride) + from), left.Stride, ref b, stride, ref Unsafe.Add(ref sum.Start(), (row * sum.Stride) + column), sum.Stride, inner);
            }
        }

        for (; row + 4 <= sum.Rows; row += 4)
        {
            AddFour<TLanes>(ref Unsafe.Add(ref left.Start(), (row * left.Stride) + from), left.Stride, ref b, stride, ref Unsafe.Add(ref sum.Start(), (row * sum.Stride) + column), sum.Stride, inner);
        }

        for (; row < sum.Rows; row++)
        {
            AddOne<TLanes>(ref Unsafe.Add(ref left.Start(), (row * left.Stride) + from), ref b, stride, ref Unsafe.Add(ref sum.Start(), (row * sum.Stride) + column), inner);
        }
    }

    static void AddColumn(Matrix left, Matrix right, Matrix sum, int column)
    {
        for (var row = 0; row < sum.Rows; row++)
        {
            var cell = sum[row][column];
            var factors = left[row];
            for (var k = 0; k < factors.Length; k++)
            {
                cell = MathF.FusedMultiplyAdd(factors[k], right[k][column], cell);
            }

            sum[row][column] = cell;
        }
    }

    static void AddOne<TLanes>(ref float a, ref float b, int rightStride, ref float c, int inner)
        where TLanes : struct, ILanes<TLanes>
    {
        var second = (nuint)TLanes.Width;
        var (c0, c1) = (TLanes.Load(ref c, 0), TLanes.Load(ref c, second));
        for (var k = 0; k < inner; k++)
        {
            var factor = TLanes.Of(Unsafe.Add(ref a, k));
            c0 = TLanes.MultiplyAdd(factor, TLanes.Load(ref b, 0), c0);
            c1 = TLanes.MultiplyAdd(factor, TLanes.Load(ref b, second), c1);
            b = ref Unsafe.Add(ref b, rightStride);
        }

        c0.Store(ref c, 0);
        c1.Store(ref c, second);
    }

    static void AddFour<TLanes>(ref float a, int leftStride, ref float b, int rightStride, ref float c, int sumStride, int inner)
        where TLanes : struct, ILanes<TLanes>
    {
        var second = (nuint)TLanes.Width;
        ref var a1 = ref Unsafe.Add(ref a, leftStride);
        ref var a2 = ref Unsafe.Add(ref a1, leftStride);
        ref var a3 = ref Unsafe.Add(ref a2, leftStride);
        ref var r1 = ref Unsafe.Add(ref c, sumStride);
        ref var r2 = ref Unsafe.Add(ref r1, sumStride);
        ref var r3 = ref Unsafe.Add(ref r2, sumStride);
        var (c00, c01) = (TLanes.Load(ref c, 0), TLanes.Load(ref c, second));
        var (c10, c11) = (TLanes.Load(ref r1, 0), TLanes.Load(ref r1, second));
        var (c20, c21) = (TLanes.Load(ref r2, 0), TLanes.Load(ref r2, second));
        var (c30, c31) = (TLanes.Load(ref r3, 0), TLanes.Load(ref r3, second));
        for (var k = 0; k < inner; k++)
        {
            var b0 = TLanes.Load(ref b, 0);
            var b1 = TLanes.Load(ref b, second);
            var f = TLanes.Of(Unsafe.Add(ref a, k));
            c00 = TLanes.MultiplyAdd(f, b0, c00);
            c01 = TLanes.MultiplyAdd(f, b1, c01);
            f = TLanes.Of(Unsafe.Add(ref a1, k));
            c10 = TLanes.MultiplyAdd(f, b0, c10);
            c11 = TLanes.MultiplyAdd(f, b1, c11);
            f = TLanes.Of(Unsafe.Add(ref a2, k));
            c20 = TLanes.MultiplyAdd(f, b0, c20);
            c21 = TLanes.MultiplyAdd(f, b1, c21);
            f = TLanes.Of(Unsafe.Add(ref a3, k));
            c30 = TLanes.MultiplyAdd(f, b0, c30);
            c31 = TLanes.MultiplyAdd(f, b1, c31);
            b = ref Unsafe.Add(ref b, rightStride);
        }

        c00.Store(ref c, 0);
        c01.Store(ref c, second);
        c10.Store(ref r1, 0);
        c11.Store(ref r1, second);
        c20.Store(ref r2, 0);
        c21.Store(ref r2, second);
        c30.Store(ref r3, 0);
        c31.Store(ref r3, second);
    }

    static void AddSix<TLanes>(ref float a, int leftStride, ref float b, int rightStride, ref float c, int sumStride, int inner)
        where TLanes : struct, ILanes<TLanes>
    {
        var second = (nuint)TLanes.Width;
        ref var a3 = ref Unsafe.Add(ref a, 3 * leftStride);
        ref var c3 = ref Unsafe.Add(ref c, 3 * sumStride);
        var (c00, c01) = (TLanes.Load(ref c, 0), TLanes.Load(ref c, second));
        var (c10, c11) = (TLanes.Load(ref Unsafe.Add(ref c, sumStride), 0), TLanes.Load(ref Unsafe.Add(ref c, sumStride), second));
        var (c20, c21) = (TLanes.Load(ref Unsafe.Add(ref c, 2 * sumStride), 0), TLanes.Load(ref Unsafe.Add(ref c, 2 * sumStride), second));
        var (c30, c31) = (TLanes.Load(ref c3, 0), TLanes.Load(ref c3, second));
        var (c40, c41) = (TLanes.Load(ref Unsafe.Add(ref c3, sumStride), 0), TLanes.Load(ref Unsafe.Add(ref c3, sumStride), second));
        var (c50, c51) = (TLanes.Load(ref Unsafe.Add(ref c3, 2 * sumStride), 0), TLanes.Load(ref Unsafe.Add(ref c3, 2 * sumStride), second));
        for (var k = 0; k < inner; k++)
        {
            var b0 = TLanes.Load(ref b, 0);
            var b1 = TLanes.Load(ref b, second);
            var f = TLanes.Of(a);
            c00 = TLanes.MultiplyAdd(f, b0, c00);
            c01 = TLanes.MultiplyAdd(f, b1, c01);
            f = TLanes.Of(Unsafe.Add(ref a, leftStride));
            c10 = TLanes.MultiplyAdd(f, b0, c10);
            c11 = TLanes.MultiplyAdd(f, b1, c11);
            f = TLanes.Of(Unsafe.Add(ref a, 2 * leftStride));
            c20 = TLanes.MultiplyAdd(f, b0, c20);
            c21 = TLanes.MultiplyAdd(f, b1, c21);
            f = TLanes.Of(a3);
            c30 = TLanes.MultiplyAdd(f, b0, c30);
            c31 = TLanes.MultiplyAdd(f, b1, c31);
            f = TLanes.Of(Unsafe.Add(ref a3, leftStride));
            c40 = TLanes.MultiplyAdd(f, b0, c40);
            c41 = TLanes.MultiplyAdd(f, b1, c41);
            f = TLanes.Of(Unsafe.Add(ref a3, 2 * leftStride));
            c50 = TLanes.MultiplyAdd(f, b0, c50);
            c51 = TLanes.MultiplyAdd(f, b1, c51);
            a = ref Unsafe.Add(ref a, 1);
            a3 = ref Unsafe.Add(ref a3, 1);
            b = ref Unsafe.Add(ref b, rightStride);
        }

        c00.Store(ref c, 0);
        c01.Store(ref c, second);
        c10.Store(ref Unsafe.Add(ref c, sumStride), 0);
        c11.Store(ref Unsafe.Add(ref c, sumStride), second);
        c20.Store(ref Unsafe.Add(ref c, 2 * sumStride), 0);
        c21.Store(ref Unsafe.Add(ref c, 2 * sumStride), second);
        c30.Store(ref c3, 0);
        c31.Store(ref c3, second);
        c40.Store(ref Unsafe.Add(ref c3, sumStride), 0);
        c41.Store(ref Unsafe.Add(ref c3, sumStride), second);
        c50.Store(ref Unsafe.Add(ref c3, 2 * sumStride), 0);
        c51.Store(ref Unsafe.Add(ref c3, 2 * sumStride), second);
    }

    static void AddEight<TLanes>(ref float a, int leftStride, ref float b, int rightStride, ref float c, int sumStride, int inner)
        where TLanes : struct, ILanes<TLanes>
    {
        var second = (nuint)TLanes.Width;
        var (c00, c01) = (TLanes.Load(ref c, 0), TLanes.Load(ref c, second));
        ref var r = ref Unsafe.Add(ref c, sumStride);
        var (c10, c11) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c20, c21) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c30, c31) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c40, c41) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c50, c51) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c60, c61) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        r = ref Unsafe.Add(ref r, sumStride);
        var (c70, c71) = (TLanes.Load(ref r, 0), TLanes.Load(ref r, second));
        ref var a4 = ref Unsafe.Add(ref a, 4 * leftStride);
        for (var k = 0; k < inner; k++)
        {
            var b0 = TLanes.Load(ref b, 0);
            var b1 = TLanes.Load(ref b, second);
            var f = TLanes.Of(Unsafe.Add(ref a, k));
            c00 = TLanes.MultiplyAdd(f, b0, c00);
            c01 = TLanes.MultiplyAdd(f, b1, c01);
            f = TLanes.Of(Unsafe.Add(ref a, leftStride + k));
            c10 = TLanes.MultiplyAdd(f, b0, c10);
            c11 = TLanes.MultiplyAdd(f, b1, c11);
            f = TLanes.Of(Unsafe.Add(ref a, (2 * leftStride) + k));
            c20 = TLanes.MultiplyAdd(f, b0, c20);
            c21 = TLanes.MultiplyAdd(f, b1, c21);
            f = TLanes.Of(Unsafe.Add(ref a, (3 * leftStride) + k));
            c30 = TLanes.MultiplyAdd(f, b0, c30);
            c31 = TLanes.MultiplyAdd(f, b1, c31);
            f = TLanes.Of(Unsafe.Add(ref a4, k));
            c40 = TLanes.MultiplyAdd(f, b0, c40);
            c41 = TLanes.MultiplyAdd(f, b1, c41);
            f = TLanes.Of(Unsafe.Add(ref a4, leftStride + k));
            c50 = TLanes.MultiplyAdd(f, b0, c50);
            c51 = TLanes.MultiplyAdd(f, b1, c51);
            f = TLanes.Of(Unsafe.Add(ref a4, (2 * leftStride) + k));
            c60 = TLanes.MultiplyAdd(f, b0, c60);
            c61 = TLanes.MultiplyAdd(f, b1, c61);
            f = TLanes.Of(Unsafe.Add(ref a4, (3 * leftStride) + k));
            c70 = TLanes.MultiplyAdd(f, b0, c70);
            c71 = TLanes.MultiplyAdd(f, b1, c71);
            b = ref Unsafe.Add(ref b, rightStride);
        }

        c00.Store(ref c, 0);
        c01.Store(ref c, second);
        r = ref Unsafe.Add(ref c, sumStride);
        c10.Store(ref r, 0);
        c11.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c20.Store(ref r, 0);
        c21.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c30.Store(ref r, 0);
        c31.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c40.Store(ref r, 0);
        c41.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c50.Store(ref r, 0);
        c51.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c60.Store(ref r, 0);
        c61.Store(ref r, second);
        r = ref Unsafe.Add(ref r, sumStride);
        c70.Store(ref r, 0);
        c71.Store(ref r, second);
    }

    /// <summary>Writes a matrix with rows and columns exchanged.</summary>
    /// <param name="from">Rows by columns.</param>
    /// <param name="to">Columns by rows.</param>
    public static void Transpose(Matrix from, Matrix to)
    {
        const int Tile = 16;
        for (var top = 0; top < from.Rows; top += Tile)
        {
            var bottom = Math.Min(from.Rows, top + Tile);
            for (var column = 0; column < from.Columns; column++)
            {
                var target = to[column];
                for (var row = top; row < bottom; row++)
                {
                    target[row] = from[row][column];
                }
            }
        }
    }
}
