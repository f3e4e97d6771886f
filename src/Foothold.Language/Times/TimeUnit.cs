using NodaTime;

namespace Foothold.Language;

/// <summary>A unit in which times are counted, from the shortest on.</summary>
public enum TimeUnit
{
    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day or a night.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,
}

/// <summary>How long something is, as it is counted.</summary>
/// <param name="Least">How many units at least; 0 where no number is told ("for days").</param>
/// <param name="Most">How many at most, not below <paramref name="Least"/>.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct TimeLength(int Least, int Most, TimeUnit Unit)
{
    const int LongestMoved = 1000; // of any unit up to months, a tenth of it of years and more; what is longer says nothing of a day

    /// <summary>A day moved by the length.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isEarlier">Whether it is moved back.</param>
    /// <returns>Null where the length is not told exactly ("a few weeks") or is too long to tell a day.</returns>
    public LocalDate? Move(LocalDate day, bool isEarlier) =>
        Least == Most && Least > 0 && Least < (Unit < TimeUnit.Year ? LongestMoved : LongestMoved / 10) ? TimeUnits.Move(day, isEarlier ? -Least : Least, Unit) : null;
}

/// <summary>Arithmetic of days in units.</summary>
static class TimeUnits
{
    /// <summary>A day moved by so many units; less than a day does not move it.</summary>
    public static LocalDate Move(LocalDate day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => day.PlusDays(count / (24 * 60)),
        TimeUnit.Hour => day.PlusDays(count / 24),
        TimeUnit.Day => day.PlusDays(count),
        TimeUnit.Week => day.PlusWeeks(count),
        TimeUnit.Fortnight => day.PlusWeeks(2 * count),
        TimeUnit.Month => day.PlusMonths(count),
        TimeUnit.Year => day.PlusYears(count),
        _ => day.PlusYears(10 * count),
    };

    /// <summary>The calendar's unit that holds a day; a decade is the ten years around it.</summary>
    public static TimePoint Around(LocalDate day, TimeUnit unit) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => TimePoint.OfDay(day),
        TimeUnit.Week or TimeUnit.Fortnight => TimePoint.OfWeek(day),
        TimeUnit.Month => TimePoint.OfMonth(day.Year, day.Month),
        TimeUnit.Year => TimePoint.OfYear(day.Year),
        _ => new TimePoint(day.PlusYears(-5), day.PlusYears(5), TimePrecision.Vague),
    };

    /// <summary>How finely a single unit names its days.</summary>
    public static TimePrecision Precision(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => TimePrecision.Day,
        TimeUnit.Week or TimeUnit.Fortnight => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Vague,
    };

    /// <summary>How finely a few units name their days.</summary>
    public static TimePrecision Coarse(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour => TimePrecision.Day,
        TimeUnit.Day => TimePrecision.Week,
        TimeUnit.Week or TimeUnit.Fortnight => TimePrecision.Month,
        TimeUnit.Month => TimePrecision.Season,
        _ => TimePrecision.Vague,
    };

    /// <summary>How finely a stretch of so many days is told.</summary>
    public static TimePrecision OfDays(int days) => days switch
    {
        <= 1 => TimePrecision.Day,
        <= 14 => TimePrecision.Week,
        <= 62 => TimePrecision.Month,
        <= 200 => TimePrecision.Season,
        <= 366 => TimePrecision.Year,
        _ => TimePrecision.Vague,
    };

    /// <summary>How many of a unit are meant where no number is told: "recent weeks", "the coming months". Weeks are 30 days, as days.</summary>
    public static (int Count, TimeUnit Unit) Untold(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => (60, unit),
        TimeUnit.Hour => (24, unit),
        TimeUnit.Day => (7, unit),
        TimeUnit.Week or TimeUnit.Fortnight => (30, TimeUnit.Day),
        TimeUnit.Month => (6, unit),
        TimeUnit.Year => (5, unit),
        _ => (3, unit),
    };
}
