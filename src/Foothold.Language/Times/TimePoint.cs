using NodaTime;

namespace Foothold.Language;

/// <summary>A stretch of days that words name, before a preposition opens or closes it.</summary>
/// <param name="Start">The first day, included.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Precision">How finely it is said.</param>
readonly record struct TimePoint(LocalDate Start, LocalDate End, TimePrecision Precision)
{
    /// <summary>Whether the words give no year, so that another may lend it ("from June to August 2015").</summary>
    public bool LacksYear { get; init; }

    /// <summary>Whether it comes round every week rather than every year; only where <see cref="LacksYear"/> is set.</summary>
    public bool IsByWeek { get; init; }

    /// <summary>The same stretch so many of its turns later, where its turn is neither a week nor a year of this calendar; else null.</summary>
    public Func<int, TimePoint>? InTurn { get; init; }

    /// <summary>How many days at either end are there only because the calendar does not say which day it is.</summary>
    public int Doubt { get; init; }

    /// <summary>Whether nothing tells its days, as it points at a time that was not told: only its precision counts.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>How far it is from what the words behind it tell, where nothing else tells its days ("two days after the raid"); null elsewhere.</summary>
    public TimeLength? Apart { get; init; }

    /// <summary>Whether no other time is told from it: "now", "recent weeks".</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether its start is not told ("soon", "for years"): only the other bound counts.</summary>
    public bool IsOpenStart { get; init; }

    /// <summary>Whether its end is not told ("soon").</summary>
    public bool IsOpenEnd { get; init; }

    /// <summary>Whether it is reckoned from the day of publication, so that no tense moves or cuts it.</summary>
    public bool IsReckoned { get; init; }

    /// <summary>Whether it is the end of something: "until the end of July" closes with its end, not with its start.</summary>
    public bool IsAnEnd { get; init; }

    /// <summary>A stretch of which nothing is told but how finely.</summary>
    public static TimePoint Unknown(TimePrecision precision) => new(default, default(LocalDate).PlusDays(1), precision) { IsUnknown = true, IsReckoned = true, IsLoose = true };

    /// <summary>A single day.</summary>
    public static TimePoint OfDay(LocalDate day) => new(day, day.PlusDays(1), TimePrecision.Day);

    /// <summary>A calendar month.</summary>
    public static TimePoint OfMonth(int year, int month)
    {
        var start = new LocalDate(year, month, 1);
        return new TimePoint(start, start.PlusMonths(1), TimePrecision.Month);
    }

    /// <summary>A calendar year.</summary>
    public static TimePoint OfYear(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1), TimePrecision.Year);

    /// <summary>The week from Monday on that holds a day.</summary>
    public static TimePoint OfWeek(LocalDate day)
    {
        var start = day.PlusDays(1 - (int)day.DayOfWeek);
        return new TimePoint(start, start.PlusDays(7), TimePrecision.Week);
    }

    /// <summary>A season by its first month; winter runs into the next year.</summary>
    public static TimePoint OfSeason(int year, int month)
    {
        var start = new LocalDate(year, month, 1);
        return new TimePoint(start, start.PlusMonths(3), TimePrecision.Season);
    }

    /// <summary>The first (1), second (2) or last (3) third of it.</summary>
    public TimePoint Third(int third)
    {
        var days = Period.DaysBetween(Start, End);
        var years = Period.Between(Start, End, PeriodUnits.Years).Years; // of a decade or a century
        var (start, end) = Precision switch
        {
            TimePrecision.Month => (Start.PlusDays(10 * (third - 1)), third == 3 ? End : Start.PlusDays(10 * third)),
            TimePrecision.Year => (Start.PlusMonths(4 * (third - 1)), Start.PlusMonths(4 * third)),
            TimePrecision.Vague => (Start.PlusYears((years * (third - 1) + 2) / 3), Start.PlusYears((years * third + 2) / 3)),
            _ => (Start.PlusDays((days + 1) * (third - 1) / 3), third == 3 ? End : Start.PlusDays((days + 1) * third / 3)),
        };
        var precision = Precision switch
        {
            TimePrecision.Year => TimePrecision.Season,
            TimePrecision.Season => TimePrecision.Month,
            _ => Precision,
        };
        return this with { Start = start, End = end, Precision = precision, IsAnEnd = third == 3, IsReckoned = false };
    }

    /// <summary>The stretch from the start of this to the end of another; not reversed.</summary>
    public TimePoint To(TimePoint other)
    {
        var precision = (TimePrecision)Math.Max((int)Precision, (int)other.Precision);
        if (precision == TimePrecision.Day)
        {
            precision = Period.DaysBetween(Start, other.End) switch
            {
                1 => TimePrecision.Day,
                <= 14 => TimePrecision.Week,
                _ => TimePrecision.Month,
            };
        }

        return new TimePoint(Start, other.End, precision) { IsReckoned = IsReckoned };
    }

    /// <summary>It moved by so many of its turns: weeks, years, or its own.</summary>
    public TimePoint Turned(int turns)
    {
        if (InTurn is not null)
        {
            return InTurn(turns);
        }

        return IsByWeek
            ? this with { Start = Start.PlusDays(7 * turns), End = End.PlusDays(7 * turns) }
            : InYear(Start.Year + turns) with { LacksYear = LacksYear };
    }

    /// <summary>The last of its turns that starts before a day.</summary>
    public TimePoint LastBefore(LocalDate day)
    {
        var point = this;
        while (point.Start >= day)
        {
            point = point.Turned(-1);
        }

        for (var next = point.Turned(1); next.Start < day; next = point.Turned(1))
        {
            point = next;
        }

        return point with { LacksYear = false };
    }

    /// <summary>The same days of another year; 29 February becomes the 28th where it must.</summary>
    public TimePoint InYear(int year)
    {
        var years = year - Start.Year;
        return this with { Start = Start.PlusYears(years), End = Start.PlusYears(years).Plus(Period.Between(Start, End)), LacksYear = false };
    }
}
