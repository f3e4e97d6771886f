using NodaTime;

namespace Foothold.Language;

/// <summary>Puts a point where the tense of its verb puts it, and cuts off what the tense rules out.</summary>
sealed class TimeTense(TimeClause clause)
{
    const int FarthestPlan = 183; // days
    const int JustGone = 14; // days; our own choice

    /// <summary>The point moved and cut.</summary>
    /// <param name="point">The point.</param>
    /// <param name="first">The index of its first token.</param>
    /// <param name="next">The index behind its last.</param>
    /// <param name="isPast">Whether it is past whatever the verb says; null to ask the verb.</param>
    public TimePoint Settle(TimePoint point, int first, int next, bool? isPast = null)
    {
        var isFuture = isPast is { } told ? !told : IsFuture(point, first, next);
        point = Move(point, isFuture);
        var holdsToday = point.Start <= clause.Published && clause.Published < point.End.PlusDays(-1);
        if (point.IsReckoned || !holdsToday || isPast == false)
        {
            return point;
        }

        return isFuture ? point with { Start = clause.Published } : point with { End = clause.Tomorrow };
    }

    /// <summary>The point moved, but not cut.</summary>
    public TimePoint Move(TimePoint point, int first, int next) => Move(point, IsFuture(point, first, next));

    /// <summary>Whether the verb nearest to these tokens tells of what is to come.</summary>
    public bool IsFuture(int first, int next) => TenseEvidence.IsFuture(clause, first, next);

    // "The talks start in July", told in August, is the July just gone: a plan in the present tense is not most of a year away.
    bool IsFuture(TimePoint point, int first, int next) =>
        IsFuture(first, next) && !IsJustGone(point)
        && !(point is { LacksYear: true, IsByWeek: false } && Period.DaysBetween(clause.Published, Move(point, isFuture: true).Start) > FarthestPlan && TenseEvidence.IsPlanned(clause, first, next));

    // "Its capture on 12 January would open the road", told on the 13th: nobody tells of the day but a year ahead without the year.
    bool IsJustGone(TimePoint point) => point is { LacksYear: true, IsByWeek: false, Precision: TimePrecision.Day } && point.LastBefore(clause.Published) is var last
        && last.End <= clause.Published && Period.DaysBetween(last.Start, clause.Published) <= JustGone;

    /// <summary>Whether the verb nearest to these tokens is in the perfect.</summary>
    public bool IsPerfect(int first, int next) => TenseEvidence.IsPerfect(clause, first, next);

    /// <summary>The point moved to its next or last turn, but not cut.</summary>
    public TimePoint Move(TimePoint point, bool isFuture)
    {
        if (!point.LacksYear)
        {
            return point;
        }

        var last = point.LastBefore(clause.Tomorrow);

        // In the future a weekday is the next one, not the day itself; a month or season is the one that has not ended.
        var isOver = point.IsByWeek ? last.Start <= clause.Published : last.End <= clause.Published;
        return isFuture && isOver ? (last with { LacksYear = true }).Turned(1) with { LacksYear = false } : last;
    }
}
