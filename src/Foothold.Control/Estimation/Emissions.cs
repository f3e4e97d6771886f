using Foothold.Coding;

namespace Foothold.Control;

/// <summary>How likely each state makes a claim: relative rates of a marked point process, in logarithms.</summary>
sealed class Emissions(StateSpace space, EstimatorParameters parameters)
{
    /// <summary>The log relative rate of a claim in each state; null where the claim says nothing of the state.</summary>
    internal double[]? LogRates(EvidenceItem item)
    {
        if (item.OutlookOnly)
        {
            return null;
        }

        var side = space.Holder(item.Side);
        var opponent = space.Holder(item.Opponent);
        var exponent = Exponent(item);
        var floor = Floor(item);
        return item.Polarity == Polarity.Denied
            ? Denied(item.Type, side, opponent, exponent * parameters.Denied, floor)
            : Affirmed(item.Type, side, opponent, exponent, floor);
    }

    /// <summary>How much a claim can tell: the greatest difference it makes between two states.</summary>
    internal static double Information(double[] logRates) => logRates.Max() - logRates.Min();

    double[]? Affirmed(EvidenceType type, int side, int opponent, double exponent, double floor) => type switch
    {
        EvidenceType.Fighting when side >= 0 => Row(TableRow.FightingAttacker, side, exponent, floor),
        EvidenceType.Fighting => Row(TableRow.Fighting, -1, exponent, floor),
        EvidenceType.Neither => Row(TableRow.Neither, -1, exponent, floor),
        _ when Of(type) is { } row => AnyOf(row, side, opponent, exponent, floor),
        _ => null,
    };

    /// <summary>A denial is the contrary, less surely; a denied fight says nothing of who holds.</summary>
    double[]? Denied(EvidenceType type, int side, int opponent, double exponent, double floor) => type switch
    {
        EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers =>
            AnyOf(TableRow.Holds, opponent, opponent >= 0 ? -1 : side, exponent, floor),
        EvidenceType.Withdrew when side >= 0 => Row(TableRow.Holds, side, exponent, floor),
        _ => null,
    };

    /// <summary>The row for the side where it is named, else the best over every side but the opponent.</summary>
    double[]? AnyOf(TableRow row, int side, int opponent, double exponent, double floor)
    {
        if (side >= 0)
        {
            return Row(row, side, exponent, floor);
        }

        if (opponent < 0)
        {
            return null;
        }

        double[]? best = null;
        for (var other = 0; other < space.Sides.Count; other++)
        {
            if (other != opponent)
            {
                var rates = Row(row, other, exponent, floor);
                best = best is null ? rates : [.. best.Zip(rates, Math.Max)];
            }
        }

        return best;
    }

    double[] Row(TableRow row, int side, double exponent, double floor)
    {
        var rates = parameters.Table[row];
        var logRates = new double[space.Count];
        for (var holder = 0; holder < space.Holders; holder++)
        {
            var (settled, fresh) = holder == space.ContestedHolder
                ? (rates.ContestedSettled, rates.ContestedFresh)
                : holder == side ? (rates.SideSettled, rates.SideFresh) : (rates.OtherSettled, rates.OtherFresh);
            logRates[StateSpace.Settled(holder)] = Math.Log(Math.Max(Math.Pow(settled, exponent), floor));
            logRates[StateSpace.Fresh(holder)] = Math.Log(Math.Max(Math.Pow(fresh, exponent), floor));
        }

        return logRates;
    }

    double Exponent(EvidenceItem item) => item.Village
        ? parameters.Scope.Village
        : item.Scope switch
        {
            ControlScope.Whole => parameters.Scope.Whole,
            ControlScope.Centre => parameters.Scope.Centre,
            ControlScope.Most => parameters.Scope.Most,
            ControlScope.Parts => parameters.Scope.Parts,
            _ => parameters.Scope.Outskirts,
        };

    double Floor(EvidenceItem item)
    {
        var channel = parameters.Floors[item.Interest];
        var multipliers = parameters.FloorMultipliers;
        var floor = item.Type is EvidenceType.Captured or EvidenceType.Withdrew && item.Polarity == Polarity.Affirmed
            ? channel.Transition
            : channel.Status;
        floor *= parameters.ErrorProneOutlets.Contains(item.Outlet) ? multipliers.ErrorProne : 1;
        floor *= item.NamedSource ? 1 : multipliers.Unnamed;
        floor *= item.Certainty == Certainty.Asserted ? 1 : multipliers.Doubtful;
        return Math.Min(floor, multipliers.Most);
    }

    static TableRow? Of(EvidenceType type) => type switch
    {
        EvidenceType.Captured => TableRow.Captured,
        EvidenceType.Holds => TableRow.Holds,
        EvidenceType.Repelled => TableRow.Repelled,
        EvidenceType.Airstrike => TableRow.Airstrike,
        EvidenceType.Withdrew => TableRow.Withdrew,
        EvidenceType.Surrounds => TableRow.Surrounds,
        EvidenceType.Administers => TableRow.Administers,
        _ => null,
    };
}
