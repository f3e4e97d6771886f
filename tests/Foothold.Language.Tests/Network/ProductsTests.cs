using Xunit;

namespace Foothold.Language.Tests;

public class ProductsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 128, 512)]
    [InlineData(3, 5, 33)]
    [InlineData(8, 16, 64)]
    [InlineData(13, 7, 96)]
    [InlineData(40, 104, 47)]
    [InlineData(6, 9, 160)]
    [InlineData(12, 300, 160)] // copied together, and in two parts
    [InlineData(19, 513, 197)]
    public void A_product_is_what_it_is_by_hand(int rows, int inner, int columns)
    {
        var chance = new Chance(7);
        var (left, right, sum) = (Draw(rows * inner, ref chance), Draw(inner * columns, ref chance), Draw(rows * columns, ref chance));
        var owed = (float[])sum.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < inner; k++)
                {
                    owed[(row * columns) + column] = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], owed[(row * columns) + column]);
                }
            }
        }

        Products.Add(new Matrix(left, rows, inner), new Matrix(right, inner, columns), new Matrix(sum, rows, columns));
        Assert.Equal(owed, sum); // to the bit, whatever the width of the machine's vectors
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Products.Add(new Matrix(new float[6], 2, 3), new Matrix(new float[4], 2, 2), new Matrix(new float[4], 2, 2)));
    }

    [Fact]
    public void Turning_twice_gives_the_same()
    {
        var chance = new Chance(3);
        var from = Draw(35 * 21, ref chance);
        var (once, twice) = (new float[from.Length], new float[from.Length]);
        Products.Transpose(new Matrix(from, 35, 21), new Matrix(once, 21, 35));
        Products.Transpose(new Matrix(once, 21, 35), new Matrix(twice, 35, 21));
        Assert.Equal(from, twice);
        Assert.Equal(from[(4 * 21) + 9], once[(9 * 35) + 4]);
    }

    [Fact]
    public void The_exponential_is_within_a_millionth()
    {
        for (var x = -80f; x < 80; x += 0.37f)
        {
            var found = Curves.Exp(System.Runtime.Intrinsics.Vector256.Create(x))[0];
            Assert.InRange(found / Math.Exp(x), 1 - 1e-6, 1 + 1e-6);
        }
    }

    [Fact]
    public void The_logarithm_is_within_a_millionth()
    {
        for (var x = 1e-6f; x < 1e6; x *= 1.37f)
        {
            Assert.InRange(Curves.Log(x) - Math.Log(x), -1e-6, 1e-6);
        }

        Assert.Equal(0f, Curves.Log(1));
    }

    [Fact]
    public void What_is_impossible_adds_nothing_to_a_sum_of_exponentials()
    {
        float[] scores = [2, 1, float.NegativeInfinity, -3, 0.5f, float.NegativeInfinity, 2, 0, -1, 1.5f];
        var owed = Math.Log(scores.Sum(score => Math.Exp(score)));
        Assert.InRange(Curves.LogSumExp(scores, 2) - owed, -1e-5, 1e-5);
    }

    static float[] Draw(int count, ref Chance chance)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (chance.Below(2001) - 1000) / 1000f;
        }

        return values;
    }
}
