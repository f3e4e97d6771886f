namespace Foothold.Control;

/// <summary>What a holder's log-odds were without each voice that hangs together with no other, all from one walk back.</summary>
/// <remarks>
/// The odds on a day are the filter's weights of an earlier day times how likely, from each state of it, the holder has the
/// district on the day and all is said that is said meanwhile. Taking one factor of the earlier day out of the weights takes
/// the voice out of the odds. That is exact where nothing else would change: the voice speaks of one day and tells of no taking,
/// neither clashes nor statements of it press on the rates, no other voice's weight hangs on it, and it neither opens the chain nor
/// names a side that would else be none.
/// </remarks>
static class Voiceless
{
    /// <summary>Computes them.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="view">The district.</param>
    /// <param name="days">What is known of it, its factors too.</param>
    /// <param name="known">Its evidence.</param>
    /// <param name="holder">The holder.</param>
    /// <param name="day">The day whose odds are asked for.</param>
    /// <returns>voice -> log-odds without it; voices that are not so simple are left out.</returns>
    internal static Dictionary<string, double> Of(
        TheatreModel model, DistrictView view, DistrictDays days, IReadOnlyList<EvidenceItem> known, int holder, int day)
    {
        var pressing = Pressure.Statements(known).Select(item => item.Voice).ToHashSet(StringComparer.Ordinal);
        pressing.UnionWith(known.Where(item => Names(model, item.Side) || Names(model, item.Opponent)).Select(item => item.Voice));
        var simple = days.Factors
            .Where(factor => factor is { IsLone: true, Points.Count: 1 } && factor.Item.Type != EvidenceType.Fighting && !Talk.TellsOfTaking(factor))
            .Where(factor => factor.Points[0] > days.Begin && factor.Points[0] <= day && !pressing.Contains(factor.Voice))
            .ToLookup(factor => factor.Points[0]);
        var odds = new Dictionary<string, double>(StringComparer.Ordinal);
        if (simple.Count == 0)
        {
            return odds;
        }

        var first = simple.Min(factors => factors.Key);
        var (with, others) = Parted(model.Space, view.Later(day), holder);
        var scale = 0.0; // the logarithm of what with was scaled by, less that of others
        for (var at = day; ; at--)
        {
            foreach (var factor in simple[at])
            {
                odds[factor.Voice] = Sum(view.Blocks(at), with, factor.LogRates) - Sum(view.Blocks(at), others, factor.LogRates) + scale;
            }

            if (at == first)
            {
                return odds;
            }

            scale += view.Back(at, with) - view.Back(at, others);
        }
    }

    /// <summary>Whether evidence that names a side makes it a candidate.</summary>
    static bool Names(TheatreModel model, string? side) => model.Space.Holder(side) is var at and >= 0 && !model.Everywhere[at];

    static (double[] With, double[] Others) Parted(StateSpace space, double[] later, int holder)
    {
        var (with, others) = (new double[later.Length], new double[later.Length]);
        for (var cell = 0; cell < later.Length; cell++)
        {
            (cell % space.Count / 2 == holder ? with : others)[cell] = later[cell];
        }

        return (with, others);
    }

    /// <summary>The logarithm of the weights' sum, one factor taken out.</summary>
    static double Sum(ReadOnlySpan<double> blocks, double[] later, double[] logRates)
    {
        var sum = 0.0;
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            sum += blocks[cell] * later[cell] * Math.Exp(-logRates[cell % logRates.Length]);
        }

        return Math.Log(sum);
    }
}
