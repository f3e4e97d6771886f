namespace Foothold.Control;

/// <summary>Finds the days on which reports say that the leading state began.</summary>
static class Onset
{
    /// <summary>The days of the report of its beginning in which the estimate believes most, cut to those that others say too.</summary>
    /// <remarks>"Held since 2008" tells of a beginning as a capture does, unless somebody says that another had it meanwhile.</remarks>
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
            .Where(factor => factor.From <= day && factor.To > first)
            .Select(factor => Beginning(space, factors, factor, leader, first))
            .OfType<Told>()
            .Where(told => !factors.Any(factor => HeldBefore(space, factor, leader, first, told.From)))
            .OrderByDescending(told => spell.In(told.From, told.To))
            .ThenBy(told => told.To)
            .ThenBy(told => told.From)
            .ToList();
        return begun.Count > 0 ? Common(begun) : null;
    }

    /// <summary>The beginning of the leader's hold that a factor tells of; null where it tells of none.</summary>
    static Told? Beginning(StateSpace space, IReadOnlyList<VoiceFactor> factors, VoiceFactor factor, int leader, int first)
    {
        if (Begins(space, factor.Item, leader))
        {
            return new Told(factor.From, factor.To, factor.Item.Type);
        }

        return factor.Item is { Polarity: Coding.Polarity.Affirmed, Begun: { Earliest: { } earliest, Latest: { } latest } }
            && space.Holder(factor.Item.Side) == leader
            && !factors.Any(other => other.Last >= latest.Number() && other.Last < first && IsHeldByAnother(space, other.Item, leader))
            ? new Told(earliest.Number(), latest.Number(), factor.Item.Type)
            : null;
    }

    static bool IsHeldByAnother(StateSpace space, EvidenceItem item, int leader) =>
        item is { Polarity: Coding.Polarity.Affirmed, Type: EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers or EvidenceType.Repelled }
        && space.Holder(item.Side) is var holder and >= 0
        && holder != leader;

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

    /// <summary>The days that the first report shares with each later one of its kind that has days in common; what was held "since late June" was taken on a day of it, where one is told.</summary>
    static SinceInterval Common(List<Told> begun)
    {
        var (from, to) = (begun[0].From, begun[0].To);
        foreach (var told in begun.Skip(1))
        {
            if (told.From < to && from < told.To && (told.Type == begun[0].Type || begun[0].Type == EvidenceType.Holds))
            {
                (from, to) = (Math.Max(from, told.From), Math.Min(to, told.To));
            }
        }

        return new SinceInterval(DayNumbers.Day(from), DayNumbers.Day(to));
    }

    /// <summary>A beginning that is told.</summary>
    /// <param name="From">The first day number on which it may have been, included.</param>
    /// <param name="To">The day number after the last.</param>
    /// <param name="Type">What tells it.</param>
    sealed record Told(int From, int To, EvidenceType Type);
}
