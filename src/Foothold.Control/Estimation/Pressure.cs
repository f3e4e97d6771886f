namespace Foothold.Control;

/// <summary>What raises a district's loss rates from day to day: clashes and statements of what may come.</summary>
/// <remarks>A day's rates use what was known of the days up to it, so one forward pass needs no loop.</remarks>
sealed class Pressure
{
    readonly StateSpace _space;
    readonly CovariateWeights _weights;
    readonly List<Push> _clashes = [];
    readonly List<Push> _statements = [];
    readonly List<(int From, int To)> _active;
    readonly double[] _standing;

    /// <summary>Makes the pressure of one district.</summary>
    /// <param name="space">The states.</param>
    /// <param name="parameters">The weights and half-lives.</param>
    /// <param name="factors">Its factors.</param>
    /// <param name="evidence">Its evidence, already cut to what was published in time.</param>
    /// <param name="standing">side -> what adds to the exponent on every day, as neighbours do; null for nothing.</param>
    internal Pressure(
        StateSpace space,
        EstimatorParameters parameters,
        IEnumerable<VoiceFactor> factors,
        IEnumerable<EvidenceItem> evidence,
        double[]? standing = null)
    {
        _space = space;
        _weights = parameters.Covariates;
        _standing = standing ?? new double[space.Sides.Count];
        foreach (var factor in factors)
        {
            if (factor.Item.Type == EvidenceType.Fighting)
            {
                _clashes.Add(new Push(factor.Last, 1, -1, -1));
            }
        }

        foreach (var statement in Statements(evidence))
        {
            var weight = statement.IsReasonOnly ? _weights.SupportAsked : _weights.OutlookStatement;
            if (Target(space, statement) is var (only, spared))
            {
                _statements.Add(new Push(statement.Published.Number(), weight, only, spared));
            }
        }

        _active = Merged();
    }

    /// <summary>The statements of what may come, one for each voice, ordered by day and voice.</summary>
    internal static IEnumerable<EvidenceItem> Statements(IEnumerable<EvidenceItem> evidence) =>
        evidence
            .Where(IsStatement)
            .GroupBy(item => (item.Voice, item.IsReasonOnly ? item.Type : EvidenceType.Surrounds))
            .Select(voice => voice.OrderBy(item => item.Published).ThenBy(item => item.Id, StringComparer.Ordinal).First())
            .OrderBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal);

    /// <summary>Whether a statement stands against a holder.</summary>
    internal static bool Against(StateSpace space, EvidenceItem statement, int holder) =>
        Target(space, statement) is var (only, spared) && holder != spared && (only < 0 || only == holder);

    /// <summary>The weight left of a statement after some days; 0 where negligible.</summary>
    internal double Decayed(double weight, int age, double halfLife)
    {
        var left = age < 0 ? 0 : weight * Math.Pow(2, -age / halfLife);
        return left < _weights.Negligible ? 0 : left;
    }

    /// <summary>The first day from <paramref name="day"/> on which the rates are not the standing ones; null where none comes.</summary>
    internal int? NextActive(int day)
    {
        foreach (var (from, to) in _active)
        {
            if (day < to)
            {
                return Math.Max(day, from);
            }
        }

        return null;
    }

    /// <summary>side -> the factor on its loss rates between this day and the next.</summary>
    internal double[] Loss(int day)
    {
        var clashes = 0.0;
        foreach (var clash in _clashes)
        {
            clashes += Decayed(clash.Weight, day - clash.Day, _weights.ClashHalfLife);
        }

        var loss = new double[_space.Sides.Count];
        for (var side = 0; side < loss.Length; side++)
        {
            var statements = 0.0;
            foreach (var statement in _statements)
            {
                if (side != statement.Spared && (statement.Only < 0 || statement.Only == side))
                {
                    statements += Decayed(statement.Weight, day - statement.Day, _weights.OutlookHalfLife);
                }
            }

            loss[side] = Math.Exp(
                (_weights.Clashes * Math.Log(1 + clashes)) + Math.Min(statements, _weights.OutlookMost) + _standing[side]);
        }

        return loss;
    }

    /// <summary>side -> the factor on its loss rates when nothing is active.</summary>
    internal double[] Standing() => [.. _standing.Select(Math.Exp)];

    static bool IsStatement(EvidenceItem item) =>
        item.Polarity == Coding.Polarity.Affirmed
        && (item.Type is EvidenceType.Surrounds || item.IsReasonOnly
            || (item.OutlookOnly && item.Type is EvidenceType.Captured or EvidenceType.Withdrew or EvidenceType.Fighting));

    /// <summary>The only side it stands against, or -1 for every side but the spared one; null where it names neither.</summary>
    static (int Only, int Spared)? Target(StateSpace space, EvidenceItem statement)
    {
        var side = space.Holder(statement.Side);
        var opponent = space.Holder(statement.Opponent);
        return statement.Type is EvidenceType.Withdrew or EvidenceType.SupportAsked
            ? side >= 0 ? (side, -1) : null
            : opponent >= 0 ? (opponent, side) : side >= 0 ? (-1, side) : null;
    }

    List<(int From, int To)> Merged()
    {
        var spans = _clashes.Select(clash => (clash.Day, clash.Day + Life(clash.Weight, _weights.ClashHalfLife)))
            .Concat(_statements.Select(statement => (statement.Day, statement.Day + Life(statement.Weight, _weights.OutlookHalfLife))))
            .OrderBy(span => span);
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in spans)
        {
            if (merged.Count > 0 && from <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return merged;
    }

    int Life(double weight, double halfLife) =>
        weight < _weights.Negligible ? 0 : (int)Math.Floor(halfLife * Math.Log2(weight / _weights.Negligible)) + 1;

    /// <summary>A push of a day.</summary>
    /// <param name="Day">The day number.</param>
    /// <param name="Weight">Its weight on that day.</param>
    /// <param name="Only">The only side it stands against, or -1.</param>
    /// <param name="Spared">The side it does not stand against, or -1.</param>
    readonly record struct Push(int Day, double Weight, int Only, int Spared);
}
