using NodaTime;

namespace Foothold.Language;

/// <summary>Reads times that point from the day of publication.</summary>
sealed class DeicticReader(TimeClause clause, DateReader dates, TimeCounts counts)
{
    // What the words mean that stand by themselves, told from the day of publication; the first of which one begins.
    static readonly (TimeSense Sense, Func<LocalDate, TimePoint> Point)[] Words =
    [
        (TimeSense.BeforeYesterday, today => TimePoint.OfDay(today.PlusDays(-2))),
        (TimeSense.AfterTomorrow, today => TimePoint.OfDay(today.PlusDays(2))),
        (TimeSense.NightBeforeLast, today => TimePoint.OfDay(today.PlusDays(-2))),
        (TimeSense.LastNight, today => TimePoint.OfDay(today.PlusDays(-1))),
        (TimeSense.Yesterday, today => TimePoint.OfDay(today.PlusDays(-1))),
        (TimeSense.Tomorrow, today => TimePoint.OfDay(today.PlusDays(1))),
        (TimeSense.Today, TimePoint.OfDay),
        (TimeSense.Overnight, today => new TimePoint(today.PlusDays(-1), today.PlusDays(1), TimePrecision.Day)),
        (TimeSense.Now, today => TimePoint.OfDay(today) with { IsLoose = true }),
        (TimeSense.LastDays, today => new TimePoint(today.PlusDays(-7), today.PlusDays(1), TimePrecision.Week) { IsLoose = true }),
        (TimeSense.Recently, today => new TimePoint(today.PlusMonths(-1), today.PlusDays(1), TimePrecision.Month) { IsLoose = true }),
        (TimeSense.Soon, today => new TimePoint(today.PlusDays(1), today.PlusDays(8), TimePrecision.Vague) { IsLoose = true }),
    ];

    readonly LocalDate _published = clause.Published;
    readonly LocalDate _tomorrow = clause.Tomorrow;

    /// <summary>Reads "today", "the day before yesterday", "last night", "now", "recently".</summary>
    public (TimePoint Point, int Next)? Word(int i)
    {
        (TimePoint Point, int Next)? found = null;
        foreach (var (sense, point) in Words)
        {
            if (clause.After(i, sense) is > 0 and var next)
            {
                found = (point(_published), next);
                break;
            }
        }

        if (found is null && clause.Is(i, TimeSense.This) && clause.Is(i + 1, TimeSense.PartsOfDay))
        {
            found = (TimePoint.OfDay(_published), i + 2);
        }

        // "the now-deserted bazaar"
        return found is { } told && clause.At(told.Next) != "-" ? (told.Point with { IsReckoned = true }, AfterPartOfDay(told.Next)) : null;
    }

    /// <summary>Reads "last week", "this month", "next year", "the weekend", "next March".</summary>
    public (TimePoint Point, int Next)? Relative(int i)
    {
        // "the weekend of 15 August", "the week of August 10"
        var isWeekend = clause.Is(i, TimeSense.Weekend);
        if ((isWeekend || clause.Unit(i) is TimeUnit.Week) && clause.Is(i + 1, TimeSense.Of) && dates.DayAndMonth(clause.Past(i + 2, TimeSense.The)) is { } date)
        {
            return (Holding(date.Point, isWeekend), date.Next);
        }

        if (isWeekend && clause.Is(i - 1, TimeSense.WeekendOpeners))
        {
            return (Weekend(_published) with { LacksYear = true, IsByWeek = true }, i + 1);
        }

        var isPast = clause.Is(i, TimeSense.Past);
        var isComing = clause.Is(i, TimeSense.Coming);
        var step = clause.Is(i, TimeSense.Last) || isPast ? -1 : clause.Is(i, TimeSense.This) ? 0 : clause.Is(i, TimeSense.Next) || isComing ? 1 : 2;
        if (step == 2)
        {
            return null;
        }

        if (clause.Is(i + 1, TimeSense.Weekend))
        {
            var weekend = Weekend(_published);
            var point = step switch
            {
                -1 => weekend.End <= _published ? weekend : Weekend(_published.PlusDays(-7)),
                0 => weekend with { LacksYear = true, IsByWeek = true },
                _ => weekend.Start > _published ? weekend : Weekend(weekend.Start.PlusDays(7)),
            };
            return (point, i + 2);
        }

        if (dates.MonthName(i + 1) is { } month && clause.HasCapital(i + 1) && clause.DayOfMonth(i + 2) is null)
        {
            return (Pointed(TimePoint.OfMonth(_published.Year, month), step), i + 2);
        }

        // "the last week", "over the past month" and "this past year" are reckoned back from the day; "last week" is the calendar's.
        var isRolling = isPast || isComing || (step != 0 && (clause.Is(i - 1, TimeSense.The) || clause.Is(i - 1, TimeSense.This)));
        return !isRolling && clause.Unit(i + 1) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade)
            ? (Calendar(_published, unit, step), i + 2)
            : null;
    }

    /// <summary>Reads "the week before last", "the year after next".</summary>
    public (TimePoint Point, int Next)? BeforeLast(int i)
    {
        if (clause.Unit(i) is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || clause.Unit(i) is not { } unit)
        {
            return null;
        }

        return clause.After(i + 1, TimeSense.BeforeLast) is > 0 and var next ? (Calendar(_published, unit, -2), next)
            : clause.After(i + 1, TimeSense.AfterNext) is > 0 and var behind ? (Calendar(_published, unit, 2), behind)
            : null;
    }

    /// <summary>A yearly stretch pointed at with "last" (-1), "this" (0) or "next" (1).</summary>
    public TimePoint Pointed(TimePoint current, int step)
    {
        var latest = current.LastBefore(_tomorrow);
        return step switch
        {
            -1 => latest.End <= _published ? latest : latest.Turned(-1),
            1 => latest.Turned(1),
            _ => current with { LacksYear = true },
        };
    }

    /// <summary>Reads "past three days", "the last week", "recent months", "the next two weeks", "the coming days".</summary>
    public (TimePoint Point, int Next)? Rolling(int i)
    {
        var isAhead = clause.Is(i, TimeSense.Next) || clause.Is(i, TimeSense.Coming);
        var isRecent = clause.Is(i, TimeSense.Recent);
        if (!isAhead && !isRecent && !clause.Is(i, TimeSense.Past) && !clause.Is(i, TimeSense.Last))
        {
            return null;
        }

        if (!isRecent && counts.Amount(i + 1) is { } amount)
        {
            return (Reckoned(isAhead ? amount.Max : -amount.Max, amount.Unit), amount.Next);
        }

        if (clause.Unit(i + 1) is { } one && one > TimeUnit.Day)
        {
            return (Reckoned(isAhead ? 1 : -1, one), i + 2);
        }

        // "recent weeks" and "the coming months" say no number: a few.
        if (clause.Units(i + 1) is not { } many)
        {
            return null;
        }

        var (count, unit) = TimeUnits.Untold(many);
        return (Reckoned(isAhead ? count : -count, unit), i + 2);
    }

    /// <summary>Reads "two days ago", "several weeks ago", "days ago", "three weeks from now".</summary>
    public (TimePoint Point, int Next)? Counted(int i)
    {
        if (clause.Units(i) is { } many && clause.After(i + 1, TimeSense.Ago) is > 0 and var end)
        {
            var (count, unit) = TimeUnits.Untold(many);
            return (Between(2, many is TimeUnit.Week or TimeUnit.Fortnight ? 4 : count, many == TimeUnit.Hour ? many : unit == TimeUnit.Day ? many : unit), end);
        }

        if (counts.Amount(i) is not { } amount)
        {
            return null;
        }

        if (clause.After(amount.Next, TimeSense.Ago) is > 0 and var next)
        {
            // "a year ago today"
            if (amount.Min == amount.Max && clause.Is(next, TimeSense.Today))
            {
                return (TimePoint.OfDay(TimeUnits.Move(_published, -amount.Min, amount.Unit)) with { IsReckoned = true }, next + 1);
            }

            return (amount.Min == amount.Max ? Around(-amount.Min, amount.Unit) : Between(amount.Min, amount.Max, amount.Unit), next);
        }

        return clause.After(amount.Next, TimeSense.FromNow) is > 0 and var behind && amount.Min == amount.Max ? (Around(amount.Min, amount.Unit), behind) : null;
    }

    /// <summary>The calendar's week, month, year or decade so many steps from the one that holds a day.</summary>
    public static TimePoint Calendar(LocalDate origin, TimeUnit unit, int step)
    {
        var day = TimeUnits.Move(unit == TimeUnit.Week ? origin : origin.PlusDays(1 - origin.Day), step, unit);
        return unit == TimeUnit.Decade
            ? new TimePoint(new LocalDate(day.Year / 10 * 10, 1, 1), new LocalDate((day.Year / 10 * 10) + 10, 1, 1), TimePrecision.Vague)
            : TimeUnits.Around(day, unit);
    }

    /// <summary>The index behind a part of a day, or the index itself.</summary>
    public int AfterPartOfDay(int i) => clause.Is(i, TimeSense.PartsOfDay) ? i + 1 : i;

    TimePoint Around(int count, TimeUnit unit) => TimeUnits.Around(TimeUnits.Move(_published, count, unit), unit) with { IsReckoned = true };

    TimePoint Between(int min, int max, TimeUnit unit) =>
        new(TimeUnits.Move(_published, -max, unit), TimeUnits.Move(_published, -min, unit).PlusDays(1), TimeUnits.Coarse(unit)) { IsReckoned = true, IsLoose = true };

    TimePoint Reckoned(int count, TimeUnit unit)
    {
        var other = TimeUnits.Move(_published, count, unit);
        if (unit is TimeUnit.Hour or TimeUnit.Minute)
        {
            var day = unit == TimeUnit.Hour ? 24 : 24 * 60;
            other = _published.PlusDays(Math.Sign(count) * ((Math.Abs(count) + day - 1) / day));
        }

        var precision = TimeUnits.OfDays(Math.Abs(Period.DaysBetween(_published, other)));
        return new TimePoint(count < 0 ? other : _tomorrow, count < 0 ? _tomorrow : other.PlusDays(1), precision) { IsReckoned = true, IsLoose = true };
    }

    // The week or the weekend at a day, which moves as the day does.
    static TimePoint Holding(TimePoint day, bool isWeekend) => (isWeekend ? Weekend(day.Start.PlusDays(2)) : TimePoint.OfWeek(day.Start)) with
    {
        LacksYear = day.LacksYear,
        InTurn = turns => Holding(day.Turned(turns), isWeekend),
    };

    // The last Saturday and Sunday that have begun by a day.
    static TimePoint Weekend(LocalDate day)
    {
        var saturday = day.PlusDays(-(((int)day.DayOfWeek + 1) % 7));
        return new TimePoint(saturday, saturday.PlusDays(2), TimePrecision.Week);
    }
}
