using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class UniformizationTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(7)]
    [InlineData(400)]
    public void Two_states_follow_the_closed_form(double time)
    {
        const double leave = 0.03;
        const double back = 0.011;
        var transition = Uniformization.Transition([-leave, leave, back, -back], 2, time);
        var expected = leave / (leave + back) * (1 - Math.Exp(-(leave + back) * time));
        Assert.Equal(expected, transition[1], 1e-13);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 30)]
    [InlineData(2, 3000)]
    [InlineData(4, 1)]
    [InlineData(4, 365)]
    public void Any_number_of_sides_agrees_with_scaling_and_squaring(int sides, int days)
    {
        var generator = Generator(sides);
        var count = 2 * (sides + 1);
        var expected = Exponential(generator, count, days);
        var transition = Uniformization.Transition(generator, count, days);
        for (var cell = 0; cell < expected.Length; cell++)
        {
            Assert.Equal(expected[cell], transition[cell], 1e-11);
        }
    }

    [Fact]
    public void Rows_sum_to_one()
    {
        foreach (var days in new[] { 0, 1, 17, 250, 9000 })
        {
            var transition = Uniformization.Transition(Generator(3), 8, days);
            for (var row = 0; row < 8; row++)
            {
                Assert.Equal(1, transition.AsSpan(row * 8, 8).ToArray().Sum(), 1e-13);
            }
        }
    }

    [Fact]
    public void Two_spans_make_one()
    {
        var first = Uniformization.Transition(Generator(2), 6, 13);
        var second = Uniformization.Transition(Generator(2), 6, 29);
        var both = Uniformization.Transition(Generator(2), 6, 42);
        var product = Product(first, second, 6);
        for (var cell = 0; cell < both.Length; cell++)
        {
            Assert.Equal(both[cell], product[cell], 1e-13);
        }
    }

    [Fact]
    public void A_step_is_one_unit_of_the_transition()
    {
        var transition = Uniformization.Transition(Generator(3), 8, 1);
        for (var state = 0; state < 8; state++)
        {
            var row = new double[8];
            row[state] = 1;
            var column = row.AsSpan().ToArray();
            Uniformization.Step(row, Generator(3), forward: true);
            Uniformization.Step(column, Generator(3), forward: false);
            for (var other = 0; other < 8; other++)
            {
                Assert.Equal(transition[(state * 8) + other], row[other], 1e-14);
                Assert.Equal(transition[(other * 8) + state], column[other], 1e-14);
            }
        }
    }

    static double[] Product(double[] left, double[] right, int count)
    {
        var product = new double[count * count];
        for (var cell = 0; cell < product.Length; cell++)
        {
            for (var middle = 0; middle < count; middle++)
            {
                product[cell] += left[(cell / count * count) + middle] * right[(middle * count) + (cell % count)];
            }
        }

        return product;
    }

    static double[] Generator(int sides)
    {
        var space = new StateSpace(Enumerable.Range(0, sides).Select(side => "s" + side));
        var even = Enumerable.Repeat(1.0, sides).ToArray();
        return new Generator(space, Parameters.Rates).Build([.. even.Select((_, side) => 1.0 + side)], even);
    }

    static double[] Exponential(double[] generator, int count, double time)
    {
        const int halvings = 11;
        var small = generator.Select(rate => rate * time / Math.Pow(2, halvings)).ToArray();
        var sum = new double[count * count];
        var term = new double[count * count];
        for (var state = 0; state < count; state++)
        {
            term[(state * count) + state] = 1;
        }

        for (var power = 1; power <= 30; power++)
        {
            sum = [.. sum.Zip(term, (left, right) => left + right)];
            term = [.. Product(term, small, count).Select(cell => cell / power)];
        }

        for (var halving = 0; halving < halvings; halving++)
        {
            sum = Product(sum, sum, count);
        }

        return sum;
    }
}
