using NodaTime;

namespace Foothold.Language;

/// <summary>Reads weekdays with what stands around them: a part of the day, a week, a date.</summary>
sealed class WeekdayReader(TimeClause clause, DateReader dates, FeastReader feasts, DeicticReader deictics, TimeCounts counts)
{
    const int LongestWeek = 7; // days

    /// <summary>Reads "Monday", "early on Tuesday", "last Friday night", "Thursday of last week", "two Fridays ago", "the first Monday of May".</summary>
    public (TimePoint Point, int Next)? Read(int i) => Prefixed(i) ?? Counted(i) ?? OfMonth(i) ?? Pointed(i) ?? Named(i);

    /// <summary>The weekday that a token names and no rite; null for other words. Monday is 1.</summary>
    public int? Weekday(int i)
    {
        var weekday = clause.Value(i, TimeSense.Weekdays) is > 0 and var full ? full
            : clause.Has(i) && clause.Tokens[i].HasStop ? clause.Value(i, TimeSense.ShortWeekdays)
            : 0;
        return weekday > 0 && clause.HasCapital(i) && !clause.Is(i - 1, TimeSense.WeekdayNames) && !clause.Is(i + 1, TimeSense.WeekdayRites) ? weekday : null;
    }

    /// <summary>The last of a weekday that is not after a day.</summary>
    public static TimePoint NotAfter(LocalDate day, int weekday) => TimePoint.OfDay(day.PlusDays(-(((int)day.DayOfWeek - weekday + LongestWeek) % LongestWeek)));

    /// <summary>The first of a weekday that is not before a day.</summary>
    public static TimePoint NotBefore(LocalDate day, int weekday) => TimePoint.OfDay(day.PlusDays((weekday - (int)day.DayOfWeek + LongestWeek) % LongestWeek));

    // "early Thursday", "late on Sunday", "the early hours of Friday"
    (TimePoint, int)? Prefixed(int i)
    {
        if (clause.After(i, TimeSense.EarlyHours) is > 0 and var hours)
        {
            return Pointed(hours) ?? Named(hours);
        }

        if (!clause.Is(i, TimeSense.Early) && !clause.Is(i, TimeSense.Late))
        {
            return null;
        }

        var j = clause.Past(i + 1, TimeSense.On);
        return Named(j) ?? (j == i + 1 ? deictics.Word(j) is { Point.Precision: TimePrecision.Day, Point.IsLoose: false } told ? told : null : null);
    }

    (TimePoint, int)? Counted(int i) =>
        counts.Number(i) is { } number && number.Min == number.Max && clause.Value(number.Next, TimeSense.WeekdayPlurals) is > 0 and var weekday
        && clause.After(number.Next + 1, TimeSense.Ago) is > 0 and var next && number.Min < 1000
            ? (NotAfter(clause.Published.PlusDays(-1 - (LongestWeek * (number.Min - 1))), weekday), next)
            : null;

    // "the first Monday of September", "the last Friday in July"
    (TimePoint, int)? OfMonth(int i)
    {
        var isLast = clause.Is(i, TimeSense.Final);
        var number = isLast ? (Value: 0, Next: i + 1) : clause.Ordinal(i) ?? default;
        if (number.Next == 0 || number.Value > 5 || Weekday(number.Next) is not { } weekday
            || !(clause.Is(number.Next + 1, TimeSense.Of) || clause.Is(number.Next + 1, TimeSense.In))
            || (dates.Month(number.Next + 2) ?? deictics.Relative(number.Next + 2)) is not { Point.Precision: TimePrecision.Month } month)
        {
            return null;
        }

        return (Nth(month.Point), month.Next);

        TimePoint Nth(TimePoint whole)
        {
            var day = isLast ? NotAfter(whole.End.PlusDays(-1), weekday) : NotBefore(whole.Start.PlusDays(LongestWeek * (number.Value - 1)), weekday);
            return day with { LacksYear = whole.LacksYear, InTurn = turns => Nth(whole.Turned(turns)) };
        }
    }

    // "last Monday", "this Friday"
    (TimePoint, int)? Pointed(int i)
    {
        var isLast = clause.Is(i, TimeSense.Last) || clause.Is(i, TimeSense.Past);
        var isNext = clause.Is(i, TimeSense.Next) || clause.Is(i, TimeSense.Coming);
        if (!(isLast || isNext || clause.Is(i, TimeSense.This)) || Weekday(i + 1) is not { } weekday)
        {
            return null;
        }

        var point = isLast ? NotAfter(clause.Published.PlusDays(-1), weekday)
            : isNext ? NotBefore(clause.Tomorrow, weekday)
            : NotAfter(clause.Published, weekday) with { LacksYear = true, IsByWeek = true };
        return (point, deictics.AfterPartOfDay(i + 2));
    }

    (TimePoint Point, int Next)? Named(int i)
    {
        if (Weekday(i) is not { } weekday)
        {
            return null;
        }

        // "the Friday before last"
        if (clause.After(i + 1, TimeSense.BeforeLast) is > 0 and var behind)
        {
            return (NotAfter(clause.Published.PlusDays(-1 - LongestWeek), weekday), behind);
        }

        // "Sunday, 20 September"
        var j = clause.At(i + 1) == "," ? i + 2 : i + 1;
        if ((dates.DayAndMonth(j) ?? feasts.DayAndMonth(j) ?? dates.Written(j)) is { } date)
        {
            return date;
        }

        // "Thursday of last week", "Friday next week"
        j = clause.Past(deictics.AfterPartOfDay(i + 1), TimeSense.Of);
        if (deictics.Relative(j) is { Point.Precision: TimePrecision.Week } week && Period.DaysBetween(week.Point.Start, week.Point.End) == LongestWeek)
        {
            return (NotBefore(week.Point.Start, weekday), week.Next);
        }

        return (NotAfter(clause.Published, weekday) with { LacksYear = true, IsByWeek = true }, deictics.AfterPartOfDay(i + 1));
    }
}
