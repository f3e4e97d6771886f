namespace Foothold.Control;

/// <summary>What raises a district's loss rates from day to day: clashes and statements of what may come.</summary>
/// <remarks>A day's rates use what was known of the days up to it, so one forward pass needs no loop.</remarks>
sealed class Pressure
{
    readonly StateSpace _space;
    readonly CovariateWeights _weights;
    readonly List<Days> _stretches;

    /// <summary>Makes the pressure of one district.</summary>
    /// <param name="space">The states.</param>
    /// <param name="parameters">The weights and half-lives.</param>
    /// <param name="factors">Its factors.</param>
    /// <param name="evidence">Its evidence, already cut to what was published in time.</param>
    internal Pressure(
        StateSpace space,
        EstimatorParameters parameters,
        IEnumerable<VoiceFactor> factors,
        IEnumerable<EvidenceItem> evidence)
    {
        _space = space;
        _weights = parameters.Covariates;
        var pushes = new List<Push>();
        foreach (var factor in factors)
        {
            if (factor.Item.Type == EvidenceType.Fighting)
            {
                pushes.Add(new Push(factor.Last, 1, Push.Clash, -1));
            }
        }

        foreach (var statement in Statements(evidence))
        {
            var weight = statement.IsReasonOnly ? _weights.SupportAsked : _weights.OutlookStatement;
            if (Target(space, statement) is var (only, spared))
            {
                pushes.Add(new Push(statement.Published.Number(), weight, only, spared));
            }
        }

        _stretches = Laid(pushes);
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

    /// <summary>The first day on which anything pushes; null where nothing does.</summary>
    internal int? FirstDay => _stretches.Count == 0 ? null : _stretches[0].Since;

    /// <summary>side -> what clashes and statements add to the exponent between this day and the next; empty where nothing.</summary>
    internal ReadOnlySpan<float> Exponents(int day) => From(day).On(day);

    /// <summary>The first days in a row under pressure that end after a day; beyond all days where none do.</summary>
    internal Days From(int day) => FirstEndingAfter(day) is var at && at < _stretches.Count ? _stretches[at] : new Days(int.MaxValue, int.MaxValue, [], 0);

    /// <summary>The first day on which the two differ; null where they never do.</summary>
    internal int? PartsFrom(Pressure other)
    {
        for (var at = 0; at < Math.Min(_stretches.Count, other._stretches.Count); at++)
        {
            var (left, right) = (_stretches[at], other._stretches[at]);
            if (left.Since != right.Since)
            {
                return Math.Min(left.Since, right.Since);
            }

            var same = left.Exponents.AsSpan().CommonPrefixLength(right.Exponents);
            if (same < left.Exponents.Length || same < right.Exponents.Length)
            {
                return left.Since + (same / _space.Sides.Count);
            }
        }

        var rest = _stretches.Count > other._stretches.Count ? _stretches : other._stretches;
        return _stretches.Count == other._stretches.Count ? null : rest[Math.Min(_stretches.Count, other._stretches.Count)].Since;
    }

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

    int FirstEndingAfter(int day)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].To <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Lets what pushes decay from day to day, and lays down each stretch of days until all of it is negligible.</summary>
    List<Days> Laid(List<Push> pushes)
    {
        pushes.Sort();
        var stretches = new List<Days>();
        var sides = _space.Sides.Count;
        var clashesKept = Math.Pow(2, -1 / _weights.ClashHalfLife);
        var statementsKept = Math.Pow(2, -1 / _weights.OutlookHalfLife);
        var clashes = 0.0;
        var statements = new double[sides];
        var exponents = new List<float>();
        for (var next = 0; next < pushes.Count;)
        {
            var from = pushes[next].Day;
            for (var day = from; ; day++)
            {
                for (; next < pushes.Count && pushes[next].Day == day; next++)
                {
                    clashes += pushes[next].Only == Push.Clash ? pushes[next].Weight : 0;
                    for (var side = 0; side < sides; side++)
                    {
                        statements[side] += pushes[next].IsAgainst(side) ? pushes[next].Weight : 0;
                    }
                }

                if (clashes < _weights.Negligible && statements.Max() < _weights.Negligible)
                {
                    break;
                }

                foreach (var sum in statements)
                {
                    exponents.Add((float)((_weights.Clashes * Math.Log(1 + clashes)) + Math.Min(sum, _weights.OutlookMost)));
                }

                clashes *= clashesKept;
                for (var side = 0; side < sides; side++)
                {
                    statements[side] *= statementsKept;
                }
            }

            if (exponents.Count > 0)
            {
                stretches.Add(new Days(from, from + (exponents.Count / sides), [.. exponents], sides));
            }

            exponents.Clear();
            clashes = 0;
            Array.Clear(statements);
        }

        return stretches;
    }

    /// <summary>Days in a row on which something pushes.</summary>
    /// <param name="Since">The first day number.</param>
    /// <param name="To">The day number after the last.</param>
    /// <param name="Exponents">day x side -> what adds to the exponent.</param>
    /// <param name="Sides">How many sides there are.</param>
    internal readonly record struct Days(int Since, int To, float[] Exponents, int Sides)
    {
        /// <summary>side -> what adds to the exponent on a day before the end; empty on one before the first.</summary>
        internal ReadOnlySpan<float> On(int day) => day < Since ? [] : Exponents.AsSpan((day - Since) * Sides, Sides);
    }

    /// <summary>A push of a day.</summary>
    /// <param name="Day">The day number.</param>
    /// <param name="Weight">Its weight on that day.</param>
    /// <param name="Only">The only side it stands against, -1 for every side but the spared one, or <see cref="Clash"/>.</param>
    /// <param name="Spared">The side it does not stand against, or -1.</param>
    readonly record struct Push(int Day, double Weight, int Only, int Spared) : IComparable<Push>
    {
        internal const int Clash = -2;

        internal bool IsAgainst(int side) => Only != Clash && side != Spared && (Only < 0 || Only == side);

        public int CompareTo(Push other) => (Day, Only, Spared, Weight).CompareTo((other.Day, other.Only, other.Spared, other.Weight));
    }
}
