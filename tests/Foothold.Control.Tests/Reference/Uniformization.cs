namespace Foothold.Control;

/// <summary>exp(Q t) by uniformization (Jensen 1953): a Poisson mixture of powers of a stochastic matrix, no cancellation.</summary>
static class Uniformization
{
    const double Tail = 1e-15;
    const double LongestStep = 16;

    /// <summary>The transition probabilities over a span of time.</summary>
    /// <param name="generator">state x state, rows summing to 0, or to less where some of the transitions are ruled out.</param>
    /// <param name="count">The number of states.</param>
    /// <param name="time">In the generator's unit; not negative.</param>
    /// <returns>state x state, rows summing to 1, or to less.</returns>
    internal static double[] Transition(double[] generator, int count, double time)
    {
        var rate = Rate(generator, count);
        if (rate * time > LongestStep)
        {
            var half = Transition(generator, count, time / 2);
            return Product(half, half, count);
        }

        var jump = Jump(generator, count, rate);
        var power = Identity(count);
        var sum = new double[count * count];
        var weight = Math.Exp(-rate * time);
        var left = 1.0;
        for (var term = 1; ; term++)
        {
            AddScaled(sum, power, weight);
            left -= weight;
            if (left < Tail && term > rate * time)
            {
                break;
            }

            power = Product(power, jump, count);
            weight *= rate * time / term;
        }

        return IsWhole(generator, count) ? WithRowsSummingToOne(sum, count) : sum;
    }

    /// <summary>Carries a vector over one unit of time without writing out the transition probabilities.</summary>
    /// <param name="vector">A row vector to go forward, a column vector to go back; replaced.</param>
    /// <param name="generator">state x state, rows summing to 0.</param>
    /// <param name="forward">Whether it is a row vector.</param>
    internal static void Step(Span<double> vector, double[] generator, bool forward)
    {
        var count = vector.Length;
        var rate = Rate(generator, count);
        if (rate > LongestStep)
        {
            var transition = Transition(generator, count, 1);
            if (forward)
            {
                Forward(vector, transition);
            }
            else
            {
                Backward(vector, transition);
            }

            return;
        }

        Span<double> term = stackalloc double[count];
        Span<double> moved = stackalloc double[count];
        vector.CopyTo(term);
        var weight = Math.Exp(-rate);
        var left = 1 - weight;
        Scale(vector, weight);
        for (var power = 1; left >= Tail || power <= rate; power++)
        {
            Moved(term, generator, forward, moved);
            weight *= rate / power;
            left -= weight;
            for (var state = 0; state < count; state++)
            {
                term[state] += moved[state] / rate;
                vector[state] += weight * term[state];
            }
        }
    }

    static void Scale(Span<double> vector, double factor)
    {
        for (var state = 0; state < vector.Length; state++)
        {
            vector[state] *= factor;
        }
    }

    static void Moved(ReadOnlySpan<double> vector, double[] generator, bool forward, Span<double> moved)
    {
        var count = vector.Length;
        moved.Clear();
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                var rate = generator[(from * count) + to];
                if (forward)
                {
                    moved[to] += vector[from] * rate;
                }
                else
                {
                    moved[from] += vector[to] * rate;
                }
            }
        }
    }

    /// <summary>Multiplies a row vector by the transition probabilities.</summary>
    internal static void Forward(Span<double> row, ReadOnlySpan<double> transition)
    {
        var count = row.Length;
        Span<double> next = stackalloc double[count];
        next.Clear();
        for (var from = 0; from < count; from++)
        {
            var weight = row[from];
            if (weight != 0)
            {
                for (var to = 0; to < count; to++)
                {
                    next[to] += weight * transition[(from * count) + to];
                }
            }
        }

        next.CopyTo(row);
    }

    /// <summary>Multiplies the transition probabilities by a column vector.</summary>
    internal static void Backward(Span<double> column, ReadOnlySpan<double> transition)
    {
        var count = column.Length;
        Span<double> next = stackalloc double[count];
        for (var from = 0; from < count; from++)
        {
            var sum = 0.0;
            for (var to = 0; to < count; to++)
            {
                sum += transition[(from * count) + to] * column[to];
            }

            next[from] = sum;
        }

        next.CopyTo(column);
    }

    static double Rate(double[] generator, int count)
    {
        var rate = 1e-12;
        for (var state = 0; state < count; state++)
        {
            rate = Math.Max(rate, -generator[(state * count) + state]);
        }

        return rate;
    }

    static double[] Jump(double[] generator, int count, double rate)
    {
        var jump = Identity(count);
        AddScaled(jump, generator, 1 / rate);
        return jump;
    }

    static double[] Identity(int count)
    {
        var identity = new double[count * count];
        for (var state = 0; state < count; state++)
        {
            identity[(state * count) + state] = 1;
        }

        return identity;
    }

    static void AddScaled(double[] sum, double[] term, double weight)
    {
        for (var cell = 0; cell < sum.Length; cell++)
        {
            sum[cell] += weight * term[cell];
        }
    }

    static double[] Product(double[] left, double[] right, int count)
    {
        var product = new double[count * count];
        for (var row = 0; row < count; row++)
        {
            for (var middle = 0; middle < count; middle++)
            {
                var weight = left[(row * count) + middle];
                for (var column = 0; column < count; column++)
                {
                    product[(row * count) + column] += weight * right[(middle * count) + column];
                }
            }
        }

        return product;
    }

    static bool IsWhole(double[] generator, int count) =>
        Enumerable.Range(0, count).All(row => Math.Abs(generator.AsSpan(row * count, count).ToArray().Sum()) < 1e-12);

    static double[] WithRowsSummingToOne(double[] matrix, int count)
    {
        for (var row = 0; row < count; row++)
        {
            var cells = matrix.AsSpan(row * count, count);
            var sum = 0.0;
            foreach (var cell in cells)
            {
                sum += cell;
            }

            for (var column = 0; column < count; column++)
            {
                cells[column] /= sum;
            }
        }

        return matrix;
    }
}
