using System.Collections.Concurrent;
using Foothold.Coding;

namespace Foothold.Control;

/// <summary>How likely each state makes a claim: relative rates of a marked point process, in logarithms.</summary>
/// <param name="space">The states.</param>
/// <param name="parameters">The numbers.</param>
/// <param name="scope">The exponents by how much of the district a claim is about; a claim whose exponent is 0 says nothing.</param>
sealed class Emissions(StateSpace space, EstimatorParameters parameters, ScopeExponents scope)
{
    readonly ConcurrentDictionary<Likes, double[]?> _known = new(); // of all that matters in a claim -> its log rates

    /// <summary>The log relative rate of a claim in each state, not to be changed; null where the claim says nothing of the state.</summary>
    internal double[]? LogRates(EvidenceItem item) => item.OutlookOnly ? null : _known.GetOrAdd(
        new Likes(
            item.Type,
            item.Side,
            item.Opponent,
            item.Polarity,
            item.Scope,
            item.Village,
            item.Interest,
            FloorFactor(item),
            parameters.Channels.Count == 0 ? null : item.Origin),
        static (_, given) => given.Self.Rates(given.Item),
        (Self: this, Item: item));

    double[]? Rates(EvidenceItem item)
    {
        var side = space.Holder(item.Side);
        var opponent = space.Holder(item.Opponent);
        var exponent = Exponent(item);
        var floor = Floor(item);
        return exponent == 0 ? null
            : item.Polarity == Polarity.Denied ? Denied(item, side, opponent, exponent * parameters.Denied, floor)
            : Affirmed(item, side, opponent, exponent, floor);
    }

    /// <summary>How much a claim can tell: the greatest difference it makes between two states.</summary>
    internal static double Information(double[] logRates) => logRates.Max() - logRates.Min();

    double[]? Affirmed(EvidenceItem item, int side, int opponent, double exponent, double floor) => item.Type switch
    {
        EvidenceType.Fighting when side >= 0 => Row(TableRow.FightingAttacker, item, side, exponent, floor),
        EvidenceType.Fighting => Row(TableRow.Fighting, item, -1, exponent, floor),
        EvidenceType.Neither => Row(TableRow.Neither, item, -1, exponent, floor),
        _ when Of(item.Type) is { } row => AnyOf(row, item, side, opponent, exponent, floor),
        _ => null,
    };

    /// <summary>A denial is the contrary, less surely; a denied fight says nothing of who holds.</summary>
    double[]? Denied(EvidenceItem item, int side, int opponent, double exponent, double floor) => item.Type switch
    {
        EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers =>
            AnyOf(TableRow.Holds, item, opponent, opponent >= 0 ? -1 : side, exponent, floor),
        EvidenceType.Withdrew when side >= 0 => Row(TableRow.Holds, item, side, exponent, floor),
        _ => null,
    };

    /// <summary>The row for the side where it is named, else the best over every side but the opponent.</summary>
    double[]? AnyOf(TableRow row, EvidenceItem item, int side, int opponent, double exponent, double floor)
    {
        if (side >= 0)
        {
            return Row(row, item, side, exponent, floor);
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
                var rates = Row(row, item, other, exponent, floor);
                best = best is null ? rates : [.. best.Zip(rates, Math.Max)];
            }
        }

        return best;
    }

    double[] Row(TableRow row, EvidenceItem item, int side, double exponent, double floor)
    {
        var (rates, least) = Channel(row, item) is { } measured
            ? (measured, Math.Min(Least(measured) * FloorFactor(item), parameters.FloorMultipliers.Most))
            : (parameters.Table[row], floor);
        var logRates = new double[space.Count];
        for (var holder = 0; holder < space.Holders; holder++)
        {
            var (settled, fresh) = holder == space.ContestedHolder
                ? (rates.ContestedSettled, rates.ContestedFresh)
                : holder == side ? (rates.SideSettled, rates.SideFresh) : (rates.OtherSettled, rates.OtherFresh);
            logRates[StateSpace.Settled(holder)] = Math.Log(Math.Max(Math.Pow(settled, exponent), least));
            logRates[StateSpace.Fresh(holder)] = Math.Log(Math.Max(Math.Pow(fresh, exponent), least));
        }

        return logRates;
    }

    /// <summary>What was measured of the claim's channel: of its origin, else of anybody; null where nothing was.</summary>
    RelativeRates? Channel(TableRow row, EvidenceItem item) =>
        parameters.Channels.Count == 0 || item.Polarity == Polarity.Denied ? null
        : parameters.Channels.TryGetValue(new Channel(row, item.Interest, item.Origin), out var own) ? own
        : parameters.Channels.GetValueOrDefault(new Channel(row, item.Interest, null));

    static double Least(RelativeRates rates) => Math.Min(
        Math.Min(Math.Min(rates.SideSettled, rates.SideFresh), Math.Min(rates.OtherSettled, rates.OtherFresh)),
        Math.Min(rates.ContestedSettled, rates.ContestedFresh));

    double Exponent(EvidenceItem item) => item.Village
        ? scope.Village
        : item.Scope switch
        {
            ControlScope.Whole => scope.Whole,
            ControlScope.Centre => scope.Centre,
            ControlScope.Most => scope.Most,
            ControlScope.Parts => scope.Parts,
            _ => scope.Outskirts,
        };

    double Floor(EvidenceItem item)
    {
        var channel = parameters.Floors[item.Interest];
        var floor = item.Type is EvidenceType.Captured or EvidenceType.Withdrew && item.Polarity == Polarity.Affirmed
            ? channel.Transition
            : channel.Status;
        return Math.Min(floor * FloorFactor(item), parameters.FloorMultipliers.Most);
    }

    double FloorFactor(EvidenceItem item)
    {
        var multipliers = parameters.FloorMultipliers;
        return (parameters.ErrorProneOutlets.Contains(item.Outlet) ? multipliers.ErrorProne : 1)
            * (item.NamedSource ? 1 : multipliers.Unnamed)
            * (item.Certainty == Certainty.Asserted ? 1 : multipliers.Doubtful);
    }

    internal static TableRow? Of(EvidenceType type) => type switch
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

    /// <summary>All that matters of a claim.</summary>
    readonly record struct Likes(
        EvidenceType Type,
        string? Side,
        string? Opponent,
        Polarity Polarity,
        ControlScope Scope,
        bool Village,
        Interest Interest,
        double FloorFactor,
        string? Origin);
}
