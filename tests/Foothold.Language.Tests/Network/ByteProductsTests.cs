using System.Runtime.Intrinsics;
using Xunit;

namespace Foothold.Language.Tests;

public class ByteProductsTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 },
        { 1, 16, 64 },
        { 3, 5, 33 },
        { 7, 100, 64 },
        { 13, 17, 96 },
        { 40, 104, 47 },
        { 6, 160, 640 },
        { 2, 320, 65 },
        { 19, 513, 197 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_is_what_it_is_by_hand_in_every_way_that_the_machine_has(int rows, int inner, int columns)
    {
        var chance = new Chance(7);
        var left = Draw(rows, inner, 3, ref chance);
        var right = ByteWeights.Of(new Matrix(Numbers(inner * columns, 1, ref chance), inner, columns));
        var start = Numbers(rows * columns, 1, ref chance);
        var owed = ByHand(left, right, start);
        Assert.Equal(owed, Answer<PlainSums>(left, right, start));
        if (PairedSums.IsSupported)
        {
            Assert.Equal(owed, Answer<PairedSums>(left, right, start));
        }

        if (FourfoldSums.IsSupported)
        {
            Assert.Equal(owed, Answer<FourfoldSums>(left, right, start));
        }

        ByteProducts.Add(left, right, new Matrix(start, rows, columns));
        Assert.Equal(owed, start);
    }

    [Fact]
    public void No_sum_is_cut_where_all_bytes_and_weights_are_the_largest()
    {
        const int Inner = 320, Columns = 64;
        foreach (var sign in new[] { 1, -1 })
        {
            var right = ByteWeights.Of(new Matrix([.. Enumerable.Repeat(0.37f * sign, Inner * Columns)], Inner, Columns));
            var left = Draw(1, Inner, 1, ref Unused);
            left[0].Fill(ByteMatrix.Zero + ByteMatrix.Most);
            var owed = ByHand(left, right, new float[Columns]);
            Assert.InRange(owed[0] * sign / left.Scales[0] / ByteMatrix.Most, Inner * 0.34f, Inner * 0.38f);
            Assert.Equal(owed, Answer<PlainSums>(left, right, new float[Columns]));
            Assert.True(!PairedSums.IsSupported || owed.SequenceEqual(Answer<PairedSums>(left, right, new float[Columns])));
        }
    }

    [Fact]
    public void A_row_has_the_same_answer_whatever_rows_are_beside_it()
    {
        const int Rows = 23, Inner = 160, Columns = 640;
        var chance = new Chance(5);
        var left = Draw(Rows, Inner, 1, ref chance);
        var right = ByteWeights.Of(new Matrix(Numbers(Inner * Columns, 1, ref chance), Inner, Columns));
        var start = Numbers(Columns, 1, ref chance);
        var all = new float[Rows * Columns];
        ByteProducts.Set(left, right, start, new Matrix(all, Rows, Columns));
        for (var row = 0; row < Rows; row++)
        {
            var alone = new float[Columns];
            ByteProducts.Set(left.TakeRows(row, 1), right, start, new Matrix(alone, 1, Columns));
            Assert.Equal(all.AsSpan(row * Columns, Columns).ToArray(), alone);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_is_near_the_one_of_the_numbers_before_rounding(int rows, int inner, int columns)
    {
        var chance = new Chance(9);
        var (numbers, weights) = (Numbers(rows * inner, 1, ref chance), Numbers(inner * columns, 1, ref chance));
        var left = Round(new Matrix(numbers, rows, inner));
        var (found, owed) = (new float[rows * columns], new float[rows * columns]);
        ByteProducts.Add(left, ByteWeights.Of(new Matrix(weights, inner, columns)), new Matrix(found, rows, columns));
        Products.Add(new Matrix(numbers, rows, inner), new Matrix(weights, inner, columns), new Matrix(owed, rows, columns));
        var far = found.Zip(owed, (one, other) => (one - other) * (one - other)).Sum() / found.Length;
        Assert.InRange(Math.Sqrt(far), 0, 0.02 * Math.Sqrt(inner)); // of 0.33 times as much
    }

    [Fact]
    public void A_row_of_zeros_and_a_column_of_zeros_are_zeros()
    {
        var chance = new Chance(2);
        var weights = Numbers(32 * 64, 1, ref chance);
        for (var k = 0; k < 32; k++)
        {
            weights[(k * 64) + 5] = 0;
        }

        var numbers = Numbers(2 * 32, 1, ref chance);
        numbers.AsSpan(32).Clear();
        var found = new float[2 * 64];
        ByteProducts.Add(Round(new Matrix(numbers, 2, 32)), ByteWeights.Of(new Matrix(weights, 32, 64)), new Matrix(found, 2, 64));
        Assert.Equal(0, found[5]);
        Assert.NotEqual(0, found[6]);
        Assert.All(found[64..], cell => Assert.Equal(0, cell));
    }

    [Fact]
    public void Rounding_keeps_the_largest_number_and_errs_by_half_a_step_at_most()
    {
        float[] numbers = [0.5f, -2.52f, 0, 1.26f, 0.02f, -0.01f, 2.5f, 0.77f, -0.33f];
        var rounded = Round(new Matrix(numbers, 1, numbers.Length));
        Assert.Equal(1, rounded[0][1]); // the least byte
        Assert.Equal(ByteMatrix.Zero, rounded[0][2]);
        Assert.All(numbers.Zip(rounded.ToNumbers()), pair => Assert.InRange(pair.Second - pair.First, -0.0201f, 0.0201f));
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ByteProducts.Add(Draw(2, 16, 1, ref Unused), ByteWeights.Of(new Matrix(new float[17 * 64], 17, 64)), new Matrix(new float[2 * 64], 2, 64)));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Weights_that_are_no_numbers_are_refused(float bad) =>
        Assert.Throws<ArgumentException>(() => ByteWeights.Of(new Matrix([0.5f, bad, 1, 2], 2, 2)));

    [Fact]
    public void The_rough_exponential_is_within_a_hundred_thousandth()
    {
        for (var x = -24.9f; x < 25; x += 0.037f)
        {
            var found = Curves.RoughExp(Vector256.Create(x / 2), 2)[0];
            Assert.InRange(found / Math.Exp(x), 1 - 1e-5, 1 + 1e-5);
        }

        Assert.InRange(Curves.RoughExp(Vector256.Create(1e9f), -1)[0], float.Epsilon, 1e-10f);
        Assert.InRange(Curves.RoughExp(Vector256.Create(-1e9f), -1)[0], 1e10f, 1e12f);
    }

    static Chance Unused = new(1);

    // Rows whose bytes stand a little apart, from the least byte to the largest, with a scale each.
    static ByteMatrix Draw(int rows, int columns, int apart, ref Chance chance)
    {
        var stride = ByteMatrix.Whole(columns) + (apart * ByteMatrix.Together);
        var left = new ByteMatrix(new byte[rows * stride], Numbers(rows, 1, ref chance), columns, stride);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                left[row][column] = (byte)(1 + chance.Below(127));
            }
        }

        return left;
    }

    static ByteMatrix Round(Matrix numbers)
    {
        var rounded = new ByteMatrix(new byte[numbers.Rows * ByteMatrix.Whole(numbers.Columns)], new float[numbers.Rows], numbers.Columns);
        for (var row = 0; row < numbers.Rows; row++)
        {
            rounded.Round(row, numbers[row]);
        }

        return rounded;
    }

    // One product after another, stretch by stretch.
    static float[] ByHand(ByteMatrix left, ByteWeights right, float[] start)
    {
        var owed = (float[])start.Clone();
        for (var at = 0; at < owed.Length; at++)
        {
            var (row, column) = (at / right.Columns, at % right.Columns);
            for (var from = 0; from < right.Inner; from += ByteWeights.Stretch)
            {
                var sum = 0;
                for (var k = from; k < Math.Min(from + ByteWeights.Stretch, right.Inner); k++)
                {
                    sum += (left[row][k] - ByteMatrix.Zero) * right[k, column];
                }

                owed[at] = MathF.FusedMultiplyAdd(sum, right.Scales[column] * left.Scales[row], owed[at]);
            }
        }

        return owed;
    }

    static float[] Answer<TSums>(ByteMatrix left, ByteWeights right, float[] start)
        where TSums : struct, IByteSums<TSums>
    {
        var answer = new float[start.Length];
        ByteProducts.Run<TSums>(left, right, new Matrix(start, left.Rows, right.Columns), new Matrix(answer, left.Rows, right.Columns));
        return answer;
    }

    static float[] Numbers(int count, float reach, ref Chance chance)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
        {
            value = (chance.Below(2001) - 1000) / 1000f * reach;
        }

        return values;
    }
}
