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

    /// <summary>Whether its start is not told ("soon", "for years"): only the other bound counts.</summary>
    public bool IsOpenStart { get; init; }

    /// <summary>Whether its end is not told ("soon").</summary>
    public bool IsOpenEnd { get; init; }

    /// <summary>Whether it is reckoned from the day of publication, so that no tense moves or cuts it.</summary>
    public bool IsReckoned { get; init; }

    /// <summary>Whether it is the end of something: "until the end of July" closes with its end, not with its start.</summary>
    public bool IsAnEnd { get; init; }

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
        var (start, end) = Precision switch
        {
            TimePrecision.Month => (Start.PlusDays(10 * (third - 1)), third == 3 ? End : Start.PlusDays(10 * third)),
            TimePrecision.Year => (Start.PlusMonths(4 * (third - 1)), Start.PlusMonths(4 * third)),
            TimePrecision.Vague => (Start.PlusYears((10 * (third - 1) + 2) / 3), Start.PlusYears((10 * third + 2) / 3)),
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

    /// <summary>The same days of another year; 29 February becomes the 28th where it must.</summary>
    public TimePoint InYear(int year)
    {
        var years = year - Start.Year;
        return this with { Start = Start.PlusYears(years), End = Start.PlusYears(years).Plus(Period.Between(Start, End)), LacksYear = false };
    }
}
