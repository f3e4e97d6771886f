using NodaTime;

namespace Foothold.Language;

/// <summary>Reads times that are told from another: "the next day", "two days earlier", "that night", "two days after Friday".</summary>
sealed class AnaphoraReader(
    TimeClause clause,
    TimeCounts counts,
    TimeStory story,
    DateReader dates,
    WeekdayReader weekdays,
    Func<int, (TimePoint Point, int Next)?> direct)
{
    /// <summary>Reads the time that begins at a token; open at both ends where nothing was told to tell it from.</summary>
    public (TimePoint Point, int Next)? Read(int i) => Next(i) ?? Counted(i) ?? Beside(i) ?? Same(i) ?? Then(i) ?? DayOfMonth(i);

    // "the next day", "the following month", "the previous Friday", "the next three days", "the days that followed"
    (TimePoint, int)? Next(int i)
    {
        var isBack = clause.Is(i, TimeSense.Preceding);
        var isNamed = isBack || clause.Is(i, TimeSense.Following);
        var isNext = !isNamed && clause.Is(i, TimeSense.Next);
        var step = isBack ? -1 : 1;
        if (!isNamed && !isNext)
        {
            return clause.Units(i) is { } many && clause.After(i + 1, TimeSense.ThatFollowed) is > 0 and var behind ? (Run(0, many, 1), behind) : null;
        }

        // "next Friday" and "the next two weeks" may point from publication
        if (isNext && !(clause.Is(i - 1, TimeSense.The) && !IsAhead(i)) && !IsDay(i + 1))
        {
            return null;
        }

        if (clause.Is(i + 1, TimeSense.PartsOfDay))
        {
            return (Stepped(1, TimeUnit.Day, step), i + 2);
        }

        if (clause.Unit(i + 1) is { } unit)
        {
            return (Stepped(1, unit, step), i + 2);
        }

        if (counts.Amount(i + 1) is { IsArticle: false } amount)
        {
            return (Run(amount.Max, amount.Unit, step), amount.Next);
        }

        if (clause.Units(i + 1) is { } untold)
        {
            return (Run(0, untold, step), i + 2);
        }

        if (isNext)
        {
            return null;
        }

        if (weekdays.Weekday(i + 1) is { } weekday)
        {
            var point = story.Before(TimeUnit.Day) is not { } told ? TimePoint.Unknown(TimePrecision.Day)
                : isBack ? WeekdayReader.NotAfter(told.Start.PlusDays(-1), weekday)
                : WeekdayReader.NotBefore(told.End, weekday);
            return (point, i + 2);
        }

        if (dates.MonthName(i + 1) is { } month && clause.HasCapital(i + 1))
        {
            return (Turn(TimePoint.OfMonth(clause.Published.Year, month), TimeUnit.Month, step), i + 2);
        }

        return clause.Value(i + 1, TimeSense.Seasons) is > 0 and var season && !clause.Is(i + 2, TimeSense.Of)
            ? (Turn(TimePoint.OfSeason(clause.Published.Year, season), TimeUnit.Year, step), i + 2)
            : null;
    }

    // "two days earlier", "a week later", "hours later", "two days after the attack", "three days before Ramadan"
    (TimePoint, int)? Counted(int i)
    {
        var untold = counts.Amount(i) is null ? clause.Units(i) : null;
        if (counts.Amount(i) is not { } amount)
        {
            if (untold is not { } many)
            {
                return null;
            }

            amount = new TimeAmount(many is TimeUnit.Hour or TimeUnit.Minute ? 1 : 2, Few(many), many, false, i + 1);
        }

        var joint = clause.Past(amount.Next, TimeSense.ToTheDay);
        var step = clause.Is(joint, TimeSense.LaterThanTold) ? 1 : clause.Is(joint, TimeSense.EarlierThanTold) ? -1 : 0;
        return step == 0 ? null : From(amount, joint, step, isFirst: i == 0);
    }

    // "the day before", "the week after the raid", where no number stands
    (TimePoint, int)? Beside(int i)
    {
        var isNoun = clause.Unit(i) is not null || clause.Is(i, TimeSense.PartsOfDay);
        if (!isNoun || !clause.Is(i - 1, TimeSense.The))
        {
            return null;
        }

        var step = clause.Is(i + 1, TimeSense.AfterTold) ? 1 : clause.Is(i + 1, TimeSense.EarlierThanTold) ? -1 : 0;
        return step == 0 ? null : From(new TimeAmount(1, 1, clause.Unit(i) ?? TimeUnit.Day, false, i + 1), i + 1, step, isFirst: i <= 2);
    }

    // "the same day", "that night", "that summer"
    (TimePoint, int)? Same(int i)
    {
        var isThat = clause.Is(i, TimeSense.That);
        var j = clause.After(i, TimeSense.Same);
        if (j < 0 || (isThat && clause.IsNominal(j + 1)))
        {
            return null;
        }

        if (clause.Is(j, TimeSense.PartsOfDay))
        {
            return (story.Before(TimeUnit.Day) is { } day ? new TimePoint(day.Start, day.End, OfRun(day)) : TimePoint.Unknown(TimePrecision.Day), j + 1);
        }

        if (clause.Unit(j) is { } unit and (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
        {
            var last = (unit == TimeUnit.Day ? story.LastWeeksOrMonth() : null) ?? story.Before(unit); // "left in October; it was retaken the same day"
            return (last is not { } told ? TimePoint.Unknown(TimeUnits.Precision(unit))
                : unit == TimeUnit.Day ? new TimePoint(told.Start, told.End, OfRun(told))
                : DeicticReader.Calendar(told.Start, unit, 0), j + 1);
        }

        var isSeason = clause.Value(j, TimeSense.Seasons) > 0;
        var month = isSeason ? clause.Value(j, TimeSense.Seasons) : dates.MonthName(j) is { } named && clause.HasCapital(j) ? named : 0;
        return month == 0 || clause.Is(j + 1, TimeSense.Of) ? null
            : story.Before(TimeUnit.Year) is not { } around ? (TimePoint.Unknown(isSeason ? TimePrecision.Season : TimePrecision.Month), j + 1)
            : (isSeason ? TimePoint.OfSeason(around.Start.Year, month) : TimePoint.OfMonth(around.Start.Year, month), j + 1);
    }

    // "since then", "by then"
    (TimePoint, int)? Then(int i)
    {
        var isBound = clause.Is(i - 1, TimeSense.Since) || clause.Is(i - 1, TimeSense.By) || clause.Is(i - 1, TimeSense.Until) || clause.Is(i - 1, TimeSense.Before) || clause.Is(i - 1, TimeSense.From);
        return isBound && clause.Is(i, TimeSense.Then)
            ? (story.Before(TimeUnit.Decade) is { } told ? new TimePoint(told.Start, told.End, OfRun(told)) : TimePoint.Unknown(TimePrecision.Vague), i + 1)
            : null;
    }

    // "on 6 July and on the 8th"
    (TimePoint, int)? DayOfMonth(int i)
    {
        if (dates.DayAlone(i) is not { } alone || IsAhead(i) || story.Before(TimeUnit.Day) is not { } told)
        {
            return null;
        }

        var day = told.Start.PlusDays(alone.Point.Start.Day - told.Start.Day);
        return day.Month == told.Start.Month ? (TimePoint.OfDay(day), alone.Next) : null;
    }

    // So much before or after what was told, or what stands behind: "two days after Friday".
    (TimePoint, int)? From(TimeAmount amount, int joint, int step, bool isFirst)
    {
        var isJoint = clause.Is(joint, step > 0 ? TimeSense.AfterTold : TimeSense.BeforeTold);
        if (isJoint && direct(clause.Past(joint + 1, TimeSense.The)) is { Point: { IsUnknown: false, Precision: TimePrecision.Day or TimePrecision.Week or TimePrecision.Month } } named)
        {
            var point = named.Point.LacksYear ? named.Point.LastBefore(clause.Tomorrow) : named.Point;
            return (Stepped(amount, step, (point.Start, point.End)), named.Next);
        }

        // "on Sunday, three months after the siege": Sunday tells when it was, and nothing when the siege was.
        var isTold = !isJoint || !IsEvent(joint + 1) || isFirst;
        var stepped = Stepped(amount, step, isTold ? story.Before(amount.Unit) : null);
        return (stepped.IsUnknown && isJoint ? stepped with { Apart = amount.Length } : stepped, joint + 1);
    }

    // Whether what begins at a token is what a time is counted from: "after the raid", "before losing it".
    bool IsEvent(int i) => clause.Has(i) && char.IsLetterOrDigit(clause.At(i)[0]) && !clause.Is(i, TimeSense.That)
        && clause.Tokens[i].Word.Tag is not (UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Aux or UniversalTag.Adv or UniversalTag.Part);

    TimePoint Stepped(int count, TimeUnit unit, int step) => Stepped(new TimeAmount(count, count, unit, false, 0), step, story.Before(unit));

    static TimePoint Stepped(TimeAmount amount, int step, (LocalDate Start, LocalDate End)? from)
    {
        if (from is not { } told || !TimeStory.IsWithin(told.Start, told.End))
        {
            return TimePoint.Unknown(amount.Min == amount.Max ? TimeUnits.Precision(amount.Unit) : TimeUnits.Coarse(amount.Unit));
        }

        var origin = step > 0 ? told.End.PlusDays(-1) : told.Start;
        if (amount.Unit is TimeUnit.Hour or TimeUnit.Minute)
        {
            var reach = TimeUnits.Move(origin, step * Math.Max(24, amount.Max), TimeUnit.Hour);
            var nearest = amount.Unit == TimeUnit.Minute ? origin : reach;
            return new TimePoint(LocalDate.Min(origin, nearest), LocalDate.Max(origin, nearest).PlusDays(1), TimePrecision.Day);
        }

        var near = TimeUnits.Move(origin, step * amount.Min, amount.Unit);
        if (amount.Min == amount.Max)
        {
            return TimeUnits.Around(near, amount.Unit);
        }

        var far = TimeUnits.Move(origin, step * amount.Max, amount.Unit);
        return new TimePoint(LocalDate.Min(near, far), LocalDate.Max(near, far).PlusDays(1), TimeUnits.Coarse(amount.Unit));
    }

    // "the next three days", "the following weeks": the whole run beside what was told; 0 is a few.
    TimePoint Run(int count, TimeUnit unit, int step)
    {
        var (length, counted) = count > 0 ? (count, unit) : TimeUnits.Untold(unit);
        if (story.Before(unit) is not { } told)
        {
            return TimePoint.Unknown(TimeUnits.Coarse(unit));
        }

        var (start, end) = step > 0 ? (told.End, TimeUnits.Move(told.End, length, counted)) : (TimeUnits.Move(told.Start, -length, counted), told.Start);
        var hours = start == end ? 1 : 0; // less than a day
        return new TimePoint(start, end.PlusDays(hours), TimeUnits.OfDays(Period.DaysBetween(start, end))) { IsReckoned = true };
    }

    TimePoint Turn(TimePoint yearly, TimeUnit unit, int step)
    {
        if (story.Before(unit) is not { } told)
        {
            return TimePoint.Unknown(yearly.Precision);
        }

        var last = (yearly with { LacksYear = true }).LastBefore(told.Start);
        return step < 0 ? (last.End <= told.Start ? last : last.Turned(-1)) : last.Turned(1);
    }

    static TimePrecision OfRun((LocalDate Start, LocalDate End) told) => Period.DaysBetween(told.Start, told.End) switch
    {
        <= 2 => TimePrecision.Day,
        <= 14 => TimePrecision.Week,
        <= 33 => TimePrecision.Month,
        <= 200 => TimePrecision.Season,
        <= 366 => TimePrecision.Year,
        _ => TimePrecision.Vague,
    };

    static int Few(TimeUnit unit) => unit switch { TimeUnit.Week or TimeUnit.Fortnight => 4, _ => TimeUnits.Untold(unit).Count };

    bool IsDay(int i) => clause.Is(i, TimeSense.PartsOfDay) || clause.Unit(i) is TimeUnit.Day;

    bool IsAhead(int i) => TenseEvidence.IsFuture(clause, i, i + 2);
}
