namespace Foothold.Language;

/// <summary>Reads seasons and the parts of years, months and weeks.</summary>
sealed class PeriodReader(TimeClause clause, DateReader dates, FeastReader feasts, DeicticReader deictics)
{
    /// <summary>Reads "earlier this month", "late July", "mid-2014", "the end of the year", "early in 2015", "year's end".</summary>
    public (TimePoint Point, int Next)? Part(int i)
    {
        if (clause.Is(i, TimeSense.Earlier) || clause.Is(i, TimeSense.Later))
        {
            return Since(i, clause.Is(i, TimeSense.Earlier));
        }

        // "year's end"
        if (clause.Unit(i) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) && clause.Past(clause.Past(i + 1, TimeSense.Possessive), TimeSense.End) is var behind
            && behind > i + 1 && clause.Is(behind - 1, TimeSense.End))
        {
            return (Third(DeicticReader.Calendar(clause.Published, unit, 0), 3, isSharp: true), behind);
        }

        var isSharp = clause.Is(i, TimeSense.Beginning) || clause.Is(i, TimeSense.End);
        var third = clause.Is(i, TimeSense.Early) || clause.Is(i, TimeSense.Beginning) ? 1
            : clause.Is(i, TimeSense.Mid) || clause.Is(i, TimeSense.Middle) ? 2
            : clause.Is(i, TimeSense.Late) || clause.Is(i, TimeSense.End) ? 3
            : 0;
        if (third == 0)
        {
            return null;
        }

        var j = i + 1;
        if (isSharp || clause.Is(i, TimeSense.Middle))
        {
            if (!clause.Is(j, TimeSense.Of))
            {
                return null;
            }

            j++;
        }
        else if (clause.Is(j, TimeSense.In) || clause.At(j) == "-")
        {
            j++;
        }

        return Whole(j) is { } period && period.Point.Precision != TimePrecision.Day ? (Third(period.Point, third, isSharp), period.Next) : null;
    }

    /// <summary>Reads "the first week of August", "the last days of July".</summary>
    public (TimePoint Point, int Next)? WeekOfMonth(int i)
    {
        var isLast = clause.Is(i, TimeSense.Final);
        var number = isLast ? (0, i + 1) : clause.Ordinal(i) ?? default;
        if (number.Item2 == 0 || !clause.Is(number.Item2 + 1, TimeSense.Of) && !clause.Is(number.Item2 + 1, TimeSense.In)
            || (dates.Month(number.Item2 + 2) ?? feasts.Month(number.Item2 + 2)) is not { } month)
        {
            return null;
        }

        var isWeek = clause.Unit(number.Item2) is TimeUnit.Week;
        if (!isWeek && !(clause.Units(number.Item2) is TimeUnit.Day && (isLast || number.Item1 == 1)))
        {
            return null;
        }

        return (Turning(month.Point, point =>
        {
            var start = isLast ? point.End.PlusDays(-7) : point.Start.PlusDays(7 * (number.Item1 - 1));
            return point with { Start = start, End = start.PlusDays(7), Precision = TimePrecision.Week };
        }), month.Next);
    }

    /// <summary>Reads "the first quarter of 2015", "the second half of the year".</summary>
    public (TimePoint Point, int Next)? QuarterOrHalf(int i)
    {
        var isLast = clause.Is(i, TimeSense.Final);
        var number = isLast ? 9 : clause.Value(i, TimeSense.Ordinals);
        var isHalf = clause.Is(i + 1, TimeSense.Half);
        if (number == 0 || !(isHalf || clause.Is(i + 1, TimeSense.Quarter)) || !(clause.Is(i + 2, TimeSense.Of) || clause.Is(i + 2, TimeSense.In))
            || Whole(i + 3) is not { } period)
        {
            return null;
        }

        var parts = isHalf ? 2 : 4;
        number = isLast ? parts : number;
        var isYear = period.Point.Precision == TimePrecision.Year;
        if (number > parts || !(isYear || (isHalf && period.Point.Precision == TimePrecision.Month)))
        {
            return null;
        }

        return (Turning(period.Point, point => isYear
            ? point with { Start = point.Start.PlusMonths(12 / parts * (number - 1)), End = point.Start.PlusMonths(12 / parts * number), Precision = TimePrecision.Season }
            : point with { Start = point.Start.PlusDays(15 * (number - 1)), End = number == 2 ? point.End : point.Start.PlusDays(15) }), period.Next);
    }

    /// <summary>Reads "spring 2006", "the winter of 2001", "last summer", "in the autumn".</summary>
    public (TimePoint Point, int Next)? Season(int i)
    {
        var isLast = clause.Is(i, TimeSense.Last) || clause.Is(i, TimeSense.Past);
        var isNext = clause.Is(i, TimeSense.Next);
        var isThis = clause.Is(i, TimeSense.This);
        var j = isLast || isNext || isThis ? i + 1 : i;
        if (clause.Value(j, TimeSense.Seasons) is not (> 0 and var month))
        {
            return null;
        }

        var k = clause.Past(j + 1, TimeSense.Of);
        if (j == i && clause.Year(k) is { } year)
        {
            return (TimePoint.OfSeason(year, month), dates.AfterPair(k) ?? k + 1);
        }

        if (j == i && dates.PointedYear(k) is { } told)
        {
            return (TimePoint.OfSeason(told.Year, month), told.Next);
        }

        // "the fall of Kunduz" is no season, and "a spring offensive" no day.
        var isOpened = j > i
            || clause.Is(i - 1, TimeSense.Early) || clause.Is(i - 1, TimeSense.Late) || clause.Is(i - 1, TimeSense.Mid)
            || (clause.Is(i - 1, TimeSense.The) && clause.Is(i - 2, TimeSense.SeasonPrepositions))
            || clause.Is(i - 1, TimeSense.SeasonBounds);
        if (!isOpened || clause.Is(j + 1, TimeSense.Of))
        {
            return null;
        }

        var season = TimePoint.OfSeason(clause.Published.Year + 1, month);
        while (isLast ? season.End > clause.Published : (isNext ? season.InYear(season.Start.Year - 1) : season).Start > clause.Published)
        {
            season = season.InYear(season.Start.Year - 1);
        }

        return (season with { LacksYear = !isLast && !isNext }, j + 1);
    }

    // "earlier this month" ends today, "later this year" begins tomorrow.
    (TimePoint, int)? Since(int i, bool isEarlier)
    {
        if (Whole(clause.Past(i + 1, TimeSense.In)) is not { } within || !(within.Point.Start <= clause.Published && clause.Published < within.Point.End))
        {
            return clause.Is(i + 1, TimeSense.Today) ? (TimePoint.OfDay(clause.Published), i + 2) : null;
        }

        var rest = clause.Published < within.Point.End.PlusDays(-1) ? clause.Tomorrow : clause.Published;
        var point = isEarlier ? within.Point with { End = clause.Tomorrow } : within.Point with { Start = rest };
        return (point with { IsReckoned = true }, within.Next);
    }

    // Of a year the beginning and the end are a month, of all else a third.
    static TimePoint Third(TimePoint period, int third, bool isSharp)
    {
        if (period.Precision == TimePrecision.Year && isSharp)
        {
            var start = third == 3 ? period.End.PlusMonths(-1) : period.Start;
            return new TimePoint(start, start.PlusMonths(1), TimePrecision.Month) { IsAnEnd = third == 3 };
        }

        return Turning(period, point => point.Third(third)) with { IsAnEnd = third == 3 && isSharp };
    }

    // A part of a stretch turns as the stretch does.
    static TimePoint Turning(TimePoint whole, Func<TimePoint, TimePoint> part)
    {
        var inTurn = whole.InTurn;
        return part(whole) with { InTurn = inTurn is null ? null : turns => Turning(inTurn(turns), part) };
    }

    // What a part can be a part of; "the" may stand before it.
    (TimePoint Point, int Next)? Whole(int i)
    {
        if (clause.Is(i, TimeSense.The) && clause.Unit(i + 1) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) && !clause.Is(i + 2, TimeSense.Of))
        {
            return (DeicticReader.Calendar(clause.Published, unit, 0), i + 2);
        }

        var j = clause.Past(i, TimeSense.The);
        return Season(j) ?? deictics.Relative(j) ?? dates.Month(j) ?? feasts.Month(j) ?? dates.DecadeOrYear(j);
    }
}
