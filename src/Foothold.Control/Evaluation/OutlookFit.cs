namespace Foothold.Control;

/// <summary>Fits the weights of the signs of a change to the half of a record that is for tuning: logistic, drawn to 0. The same record gives the same weights.</summary>
/// <param name="replay">The record.</param>
/// <param name="start">The numbers that are not fitted.</param>
public sealed class OutlookFit(OutlookReplay replay, HazardRules start)
{
    const double Ridge = 30; // of standardised weights; chosen in parts of the tuning half
    const int Parts = 5;
    const int Rounds = 50;
    const double Done = 1e-9;

    static readonly int Signs = Enum.GetValues<OutlookSign>().Length;

    /// <summary>Fits them.</summary>
    public HazardRules Fit() => Fit(_ => true);

    /// <summary>The skill in the tuning half where each fifth of its towns is told by weights fitted to the others.</summary>
    /// <param name="days">How far the outlooks go.</param>
    public OutlookScore Crossed(int days)
    {
        var rules = start with { Spacing = replay.Spacing };
        var cases = replay.Cases(rules, days).Where(one => replay.Half(one.Town) == 0).ToList();
        var said = new List<OutlookCase>();
        for (var part = 0; part < Parts; part++)
        {
            var fitted = Fit(town => replay.Part(town, Parts) != part);
            said.AddRange(cases.Where(one => replay.Part(one.Town, Parts) == part).Select(one => one with { Said = fitted.Within(one.Signs, days) }));
        }

        return replay.Score(said, 0);
    }

    HazardRules Fit(Func<int, bool> counts)
    {
        var rules = start with { Spacing = replay.Spacing };
        var cases = HazardRules.Spans.ToDictionary(
            days => days,
            days => replay.Cases(rules, days).Where(one => replay.Half(one.Town) == 0 && counts(one.Town)).ToList());
        var signs = Enumerable.Range(0, Signs).Select(sign => Scale((OutlookSign)sign, cases[7])).ToArray();
        var (week, month) = (Weights(signs, cases[7]), Weights(signs, cases[30]));
        return rules with
        {
            Signs = Enumerable.Range(0, Signs).ToDictionary(
                sign => (OutlookSign)sign,
                sign => signs[sign] with { Within7Days = Rounded(week[sign]), Within30Days = Rounded(month[sign]) }),
        };
    }

    static SignWeight Scale(OutlookSign sign, List<OutlookCase> cases)
    {
        if (sign == OutlookSign.Always)
        {
            return new SignWeight(0, 1, 0, 0);
        }

        if (cases.Count == 0)
        {
            return new SignWeight(0, 1, 0, 0); // a record without a town to fit to says nothing of a sign
        }

        var mean = cases.Average(one => one.Signs[(int)sign]);
        var spread = Math.Sqrt(cases.Average(one => Math.Pow(one.Signs[(int)sign] - mean, 2)));
        return new SignWeight(Rounded(mean), Math.Max(Rounded(spread), 1e-4), 0, 0);
    }

    static double Rounded(double value) => Math.Round(value, 4);

    /// <summary>Newton's method on the penalised likelihood.</summary>
    static double[] Weights(SignWeight[] signs, List<OutlookCase> cases)
    {
        var rows = cases.Select(one => one.Signs.Select((value, sign) => signs[sign].Standard(value)).ToArray()).ToArray();
        var weights = new double[Signs];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[Signs];
            var curve = new double[Signs, Signs];
            for (var at = 0; at < rows.Length; at++)
            {
                var sum = 0.0;
                for (var sign = 0; sign < Signs; sign++)
                {
                    sum += weights[sign] * rows[at][sign];
                }

                var said = 1 / (1 + Math.Exp(-sum));
                for (var sign = 0; sign < Signs; sign++)
                {
                    slope[sign] += ((cases[at].Changed ? 1 : 0) - said) * rows[at][sign];
                    for (var other = 0; other < Signs; other++)
                    {
                        curve[sign, other] += said * (1 - said) * rows[at][sign] * rows[at][other];
                    }
                }
            }

            for (var sign = 0; sign < Signs; sign++)
            {
                var drawn = sign == (int)OutlookSign.Always ? 1e-6 : Ridge;
                slope[sign] -= drawn * weights[sign];
                curve[sign, sign] += drawn;
            }

            var step = Solved(curve, slope);
            for (var sign = 0; sign < Signs; sign++)
            {
                weights[sign] += step[sign];
            }

            if (step.Max(Math.Abs) < Done)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>Solves a positive definite system by elimination; both are overwritten.</summary>
    static double[] Solved(double[,] matrix, double[] vector)
    {
        for (var pivot = 0; pivot < Signs; pivot++)
        {
            for (var row = pivot + 1; row < Signs; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < Signs; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                vector[row] -= factor * vector[pivot];
            }
        }

        for (var row = Signs - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < Signs; column++)
            {
                vector[row] -= matrix[row, column] * vector[column];
            }

            vector[row] /= matrix[row, row];
        }

        return vector;
    }
}
