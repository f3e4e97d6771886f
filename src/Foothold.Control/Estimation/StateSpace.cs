namespace Foothold.Control;

/// <summary>The states of one district: each side settled and fresh, then contested settled and fresh.</summary>
/// <remarks>Sides are ordered by id, so that the order in which a theatre names them cannot matter.</remarks>
sealed class StateSpace
{
    readonly string[] _sides;

    internal StateSpace(IEnumerable<string> sides)
    {
        _sides = [.. sides.Order(StringComparer.Ordinal)];
    }

    internal IReadOnlyList<string> Sides => _sides;

    /// <summary>The number of states.</summary>
    internal int Count => 2 * (_sides.Length + 1);

    /// <summary>The number of holders: the sides, then contested.</summary>
    internal int Holders => _sides.Length + 1;

    internal int ContestedHolder => _sides.Length;

    internal static int Settled(int holder) => 2 * holder;

    internal static int Fresh(int holder) => (2 * holder) + 1;

    /// <summary>The side's index, or -1 where it is null or none of the theatre's.</summary>
    internal int Holder(string? side) => side is null ? -1 : Array.BinarySearch(_sides, side, StringComparer.Ordinal) is var at and >= 0 ? at : -1;

    internal string Name(int holder) => holder == ContestedHolder ? DistrictControl.ContestedState : _sides[holder];

    /// <summary>state -> probability before any report, over some of the sides and contested.</summary>
    /// <param name="start">The theatre's.</param>
    /// <param name="candidates">side -> whether it may hold the district.</param>
    internal double[] Start(StartDistribution start, ReadOnlySpan<bool> candidates)
    {
        var distribution = new double[Count];
        var whole = start.Contested;
        for (var side = 0; side < _sides.Length; side++)
        {
            distribution[Settled(side)] = candidates[side] ? start.Sides[_sides[side]] : 0;
            whole += distribution[Settled(side)];
        }

        distribution[Settled(ContestedHolder)] = start.Contested;
        if (candidates.Contains(false))
        {
            for (var state = 0; state < distribution.Length; state++)
            {
                distribution[state] /= whole;
            }
        }

        return distribution;
    }

    /// <summary>Sums settled and fresh.</summary>
    internal double[] ByHolder(ReadOnlySpan<double> states)
    {
        var holders = new double[Holders];
        for (var holder = 0; holder < holders.Length; holder++)
        {
            holders[holder] = states[Settled(holder)] + states[Fresh(holder)];
        }

        return holders;
    }

    /// <summary>The likeliest holder; of equals the first.</summary>
    internal static int Leading(ReadOnlySpan<double> holders)
    {
        var best = 0;
        for (var holder = 1; holder < holders.Length; holder++)
        {
            if (holders[holder] > holders[best])
            {
                best = holder;
            }
        }

        return best;
    }
}
