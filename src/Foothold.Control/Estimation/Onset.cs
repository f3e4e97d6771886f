namespace Foothold.Control;

/// <summary>Finds when the leading state began, as far as the evidence says.</summary>
static class Onset
{
    internal static SinceInterval? Of(StateSpace space, ControlEstimator.Run run, int leader, int day)
    {
        if (Reign(space, run.Chain, leader, day) is not { } reign)
        {
            return null;
        }

        var begun = run.Factors
            .Where(factor => factor.From <= day && factor.To > reign.First && Begins(space, factor.Item, leader))
            .OrderBy(factor => factor.To)
            .ThenBy(factor => factor.From)
            .ToList();

        // The first report of its beginning, unless it was said to hold before that report's days.
        if (begun.Count > 0 && !run.Factors.Any(factor => HeldBefore(space, factor, leader, reign.First, begun[0].From)))
        {
            return Common(begun);
        }

        return new SinceInterval(
            reign.Before is { } other ? DayNumbers.Day(other) : null,
            DayNumbers.Day(reign.First + 1));
    }

    /// <summary>The first day with factors of the unbroken lead, and the last one before it on which another led.</summary>
    static (int First, int? Before)? Reign(StateSpace space, Chain chain, int leader, int day)
    {
        (int First, int? Before)? reign = null;
        int? before = null;
        foreach (var (at, states) in chain.Smoothed())
        {
            if (at > day)
            {
                break;
            }

            if (StateSpace.Leading(space.ByHolder(states)) == leader)
            {
                reign ??= (at, before);
            }
            else
            {
                reign = null;
                before = at;
            }
        }

        return reign;
    }

    /// <summary>Whether it tells of the beginning of a holder's hold.</summary>
    static bool Begins(StateSpace space, EvidenceItem item, int leader) =>
        item.Polarity == Coding.Polarity.Affirmed && item.Type switch
        {
            EvidenceType.Captured => space.Holder(item.Side) is var side and >= 0
                ? side == leader
                : space.Holder(item.Opponent) != leader && leader != space.ContestedHolder,
            EvidenceType.Fighting or EvidenceType.Neither => leader == space.ContestedHolder,
            _ => false,
        };

    static bool HeldBefore(StateSpace space, VoiceFactor factor, int leader, int first, int begun) =>
        factor.From >= first
        && factor.From < begun
        && factor.Item.Type is EvidenceType.Holds or EvidenceType.Administers or EvidenceType.Repelled
        && space.Holder(factor.Item.Side) == leader;

    /// <summary>The days that the first report shares with each later one that has days in common.</summary>
    static SinceInterval Common(List<VoiceFactor> begun)
    {
        var (from, to) = (begun[0].From, begun[0].To);
        foreach (var factor in begun.Skip(1))
        {
            if (factor.From < to && from < factor.To && factor.Item.Type == begun[0].Item.Type)
            {
                (from, to) = (Math.Max(from, factor.From), Math.Min(to, factor.To));
            }
        }

        return new SinceInterval(DayNumbers.Day(from), DayNumbers.Day(to));
    }
}
