namespace Foothold.Control;

/// <summary>Finds the days on which reports say that the leading state began.</summary>
static class Onset
{
    /// <summary>The days of the report of its beginning in which the estimate believes most, cut to those that others say too.</summary>
    /// <param name="space">The states.</param>
    /// <param name="factors">What is said of the district.</param>
    /// <param name="spell">When the estimate says that it began.</param>
    /// <param name="leader">The leading holder.</param>
    /// <param name="day">The day on which it leads.</param>
    /// <param name="first">The first day of its unbroken lead.</param>
    /// <returns>Null where no report tells of its beginning, or one says that it held before.</returns>
    internal static SinceInterval? Of(StateSpace space, IReadOnlyList<VoiceFactor> factors, Spell spell, int leader, int day, int first)
    {
        var begun = factors
            .Where(factor => factor.From <= day && factor.To > first && Begins(space, factor.Item, leader))
            .OrderByDescending(factor => spell.In(factor.From, factor.To))
            .ThenBy(factor => factor.To)
            .ThenBy(factor => factor.From)
            .ToList();
        return begun.Count > 0 && !factors.Any(factor => HeldBefore(space, factor, leader, first, begun[0].From))
            ? Common(begun)
            : null;
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
