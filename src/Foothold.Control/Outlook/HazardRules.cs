namespace Foothold.Control;

/// <summary>The numbers of what is learnt from a war's own changes.</summary>
/// <param name="HalfLife">Days after which a change, and a day under risk, count half in the rate of a state.</param>
/// <param name="Spacing">The median distance from a place to the nearest other one, in kilometres, where the weights were fitted: other theatres' distances are scaled to it.</param>
/// <param name="TakesOver">So many changes learnt from weigh as much in an outlook as the estimator's chain.</param>
/// <param name="Signs">How each sign counts.</param>
public sealed record HazardRules(double HalfLife, double Spacing, double TakesOver, IReadOnlyDictionary<OutlookSign, SignWeight> Signs)
{
    /// <summary>The days that a change within which can be foretold.</summary>
    public static IReadOnlyList<int> Spans { get; } = [7, 30];

    /// <summary>The probability of a change within so many days.</summary>
    /// <param name="signs">The value of each sign, in the order of <see cref="OutlookSign"/>.</param>
    /// <param name="days">One of <see cref="Spans"/>.</param>
    public double Within(IReadOnlyList<double> signs, int days)
    {
        ArgumentNullException.ThrowIfNull(signs);
        return days switch
        {
            7 => Logistic(signs, weight => weight.Within7Days),
            30 => Math.Max(Logistic(signs, weight => weight.Within30Days), Within(signs, 7)),
            _ => throw new ArgumentOutOfRangeException(nameof(days), days, "A change can be foretold within 7 or 30 days."),
        };
    }

    double Logistic(IReadOnlyList<double> signs, Func<SignWeight, double> weight)
    {
        var sum = 0.0;
        for (var sign = 0; sign < signs.Count; sign++)
        {
            var own = Signs[(OutlookSign)sign];
            sum += weight(own) * own.Standard(signs[sign]);
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}

/// <summary>How a sign counts.</summary>
/// <param name="Mean">Its mean where the weights were fitted.</param>
/// <param name="Spread">Its standard deviation there; above 0.</param>
/// <param name="Within7Days">What one spread more adds to the log-odds of a change within 7 days.</param>
/// <param name="Within30Days">And to those within 30 days.</param>
public readonly record struct SignWeight(double Mean, double Spread, double Within7Days, double Within30Days)
{
    const double Farthest = 6; // spreads from the mean: beyond it nothing was learnt

    /// <summary>A value in spreads from the mean.</summary>
    internal double Standard(double value) => Math.Clamp((value - Mean) / Spread, -Farthest, Farthest);
}
