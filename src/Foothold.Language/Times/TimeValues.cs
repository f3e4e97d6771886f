using NodaTime;

namespace Foothold.Language;

/// <summary>Which values the entries of each section of <c>times.txt</c> may have.</summary>
static class TimeValues
{
    const int LeapYear = 2000;
    const int FirstYear = 1000;
    const int LastYear = 9000;
    const int LongestFeast = 30; // days

    /// <summary>Whether a value, its parts two digits each, can be one of a section.</summary>
    public static bool Fits(TimeSense sense, int value) => sense switch
    {
        TimeSense.Months or TimeSense.ShortMonths or TimeSense.SolarMonths or TimeSense.LunarMonths or TimeSense.Seasons => value is >= 1 and <= 12,
        TimeSense.Weekdays or TimeSense.ShortWeekdays or TimeSense.WeekdayPlurals => value is >= 1 and <= 7,
        TimeSense.Holidays => IsDay(LeapYear, value / 100, value % 100),
        TimeSense.NamedDays => IsDay(value / 10_000, value / 100 % 100, value % 100),
        TimeSense.SolarHolidays => value / 100 is >= 1 and <= 12 && value % 100 is var day && day >= 1 && day <= (value / 100 <= 6 ? 31 : 30),
        TimeSense.LunarFeasts => value / 10_000 is >= 1 and <= 12 && value / 100 % 100 is >= 1 and <= 30 && value % 100 is >= 1 and <= LongestFeast,
        TimeSense.Unit or TimeSense.Units or TimeSense.Repeating => Enum.IsDefined((TimeUnit)(value - 1)),
        TimeSense.Tens or TimeSense.OrdinalTens or TimeSense.DecadeNames => value is >= 10 and <= 90 && value % 10 == 0,
        TimeSense.Few => value / 100 is >= 1 and < 100 && value / 100 <= value % 100,
        TimeSense.Numerals => value <= 9999,
        _ => value < 100,
    };

    static bool IsDay(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
}
