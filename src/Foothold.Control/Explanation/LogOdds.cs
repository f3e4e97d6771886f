namespace Foothold.Control;

/// <summary>Log-odds of one holder against all others.</summary>
static class LogOdds
{
    const double Least = 1e-300;

    /// <summary>The log-odds of a holder.</summary>
    /// <param name="holders">holder -> weight; need not sum to 1.</param>
    /// <param name="holder">The holder.</param>
    internal static double Of(ReadOnlySpan<double> holders, int holder)
    {
        var rest = 0.0;
        for (var other = 0; other < holders.Length; other++)
        {
            rest += other == holder ? 0 : holders[other];
        }

        return Math.Log(Math.Max(holders[holder], Least) / Math.Max(rest, Least));
    }
}
