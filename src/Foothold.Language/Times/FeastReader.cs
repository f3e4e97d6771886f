using NodaTime;
using NodaTime.Calendars;

namespace Foothold.Language;

/// <summary>Reads dates of the Afghan solar and the Islamic calendar, and holidays of all three.</summary>
/// <remarks>
/// The solar calendar is reckoned by arithmetic. The Islamic one is that of Umm al-Qura where its tables reach (1900 to 2077), else the
/// tabular one; as a month begins when its moon is seen, a day is added at either end and a single day counts as a few.
/// </remarks>
sealed class FeastReader(TimeClause clause, DateReader dates)
{
    const int FirstYear = 1300;
    const int YearAfterLast = 1500;
    const int Doubt = 1; // days
    const int FirstTabled = 1318;
    const int LastTabled = 1500;

    static readonly CalendarSystem Tabular = CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base15, IslamicEpoch.Civil);

    /// <summary>Reads "15 Sunbula 1394", "the 24th of Asad", "Saratan 5, 1394", "27 Ramadan".</summary>
    public (TimePoint Point, int Next)? DayAndMonth(int i)
    {
        if (clause.DayOfMonth(i) is { } day)
        {
            return Named(clause.Past(clause.Past(i + 1, TimeSense.Of), TimeSense.MonthOf)) is { } month ? WithYear(month, day, 1, AfterYear(month.Next)) : null;
        }

        return Named(i) is { } first && clause.DayOfMonth(first.Next) is { } its ? WithYear(first, its, 1, AfterYear(first.Next + 1)) : null;
    }

    /// <summary>Reads "the month of Asad", "Jawza 1393", "during Ramadan": a month by itself may be a man or a district, a solar one behind a preposition too.</summary>
    public (TimePoint Point, int Next)? Month(int i) => Month(i, isSure: false);

    (TimePoint Point, int Next)? Month(int i, bool isSure)
    {
        var start = clause.Past(i, TimeSense.MonthOf);
        if (Named(start) is not { } month)
        {
            return null;
        }

        var year = AfterYear(month.Next);
        var isOpened = clause.Is(start - 1, TimeSense.MonthOpeners) && !clause.HasCapital(month.Next);
        return year.Year is not null || start > i || isSure || (month.IsLunar && isOpened) ? WithYear(month, 0, 0, year) is { } whole ? InCivilYear(whole, whole.Item2) : null : null;
    }

    /// <summary>Reads "the solar year 1390".</summary>
    public (TimePoint Point, int Next)? Year(int i)
    {
        if (clause.After(i, TimeSense.SolarYear) is not (> 0 and var next) || YearAt(next) is not { } year)
        {
            return null;
        }

        var calendar = CalendarSystem.PersianArithmetic;
        return (new TimePoint(Iso(year, 1, 1, calendar), Iso(year + 1, 1, 1, calendar), TimePrecision.Year), next + 1);
    }

    /// <summary>Reads "Christmas", "last Nowruz", "the eve of Eid al-Adha", "the first day of Eid".</summary>
    public (TimePoint Point, int Next)? Holiday(int i)
    {
        var step = clause.Is(i, TimeSense.Last) ? -1 : clause.Is(i, TimeSense.Next) ? 1 : 0;
        if (step != 0)
        {
            return Feast(i + 1) is { } pointed ? (Pointed(pointed.Point, step), pointed.Next) : null;
        }

        if (clause.Is(i, TimeSense.Eve) && clause.Is(i + 1, TimeSense.Of) && Feast(clause.Past(i + 2, TimeSense.The)) is { } eve)
        {
            return (Moved(eve.Point, day => day.PlusDays(-1)), eve.Next);
        }

        // "the three days of Eid"
        if ((clause.Value(i, TimeSense.Numerals) > 1 || clause.DayOfMonth(i) > 1) && clause.Units(i + 1) is TimeUnit.Day && clause.Is(i + 2, TimeSense.Of) && Feast(i + 3) is { } days)
        {
            return days;
        }

        if (clause.Ordinal(i) is { Value: <= 30 } number && clause.Unit(number.Next) is TimeUnit.Day && clause.Is(number.Next + 1, TimeSense.Of))
        {
            var j = clause.Past(number.Next + 2, TimeSense.The);
            var whole = Feast(j) ?? Month(j, isSure: true);
            return whole is { } told && Lasts(told.Point) >= number.Value ? (Moved(told.Point, day => day.PlusDays(number.Value - 1)), told.Next) : null;
        }

        return Feast(i);
    }

    // A feast, and the year of this calendar in which it falls: "Christmas 2014", "Ashura in 2011".
    (TimePoint Point, int Next)? Feast(int i)
    {
        if (FeastAlone(i) is not { } feast)
        {
            return null;
        }

        var j = clause.Past(clause.Past(feast.Next, TimeSense.In), TimeSense.Of);
        return InCivilYear(feast, j);
    }

    // "Ramadan next year", "Eid al-Adha in 2014"
    (TimePoint Point, int Next) InCivilYear((TimePoint Point, int Next) feast, int i)
    {
        var year = clause.Year(i) is { } told ? (told, i + 1) : dates.PointedYear(i);
        return feast.Point.LacksYear && year is { } its ? (feast.Point.LastBefore(new LocalDate(its.Item1 + 1, 1, 1)), its.Item2) : feast;
    }

    (TimePoint Point, int Next)? FeastAlone(int i)
    {
        if (clause.Entry(i, TimeSense.NamedDays) is { } named)
        {
            return (TimePoint.OfDay(new LocalDate(named.Value / 10_000, named.Value / 100 % 100, named.Value % 100)), named.Next);
        }

        if (!clause.HasCapital(i))
        {
            return null;
        }

        var year = clause.Published.Year;
        if (clause.Entry(i, TimeSense.Holidays) is { } holiday)
        {
            return (InYear(year, at => TimePoint.OfDay(Iso(at, holiday.Value / 100, holiday.Value % 100, CalendarSystem.Iso))), holiday.Next);
        }

        if (clause.Entry(i, TimeSense.SolarHolidays) is { } solar)
        {
            return (InYear(SolarYear, at => OfDays(at, solar.Value / 100, solar.Value % 100, 1, isLunar: false)), solar.Next);
        }

        if (clause.Entry(i, TimeSense.LunarFeasts) is { } lunar)
        {
            return (InYear(LunarYear, at => OfFeast(at, lunar.Value)), lunar.Next);
        }

        if (clause.After(i, TimeSense.Feast) is not (> 0 and var next))
        {
            return null;
        }

        // Whichever comes round next: the feasts of several days of a year, in turn.
        var feasts = clause.Words.Values(TimeSense.LunarFeasts).Where(value => value % 100 > 1).Distinct().Order().ToList();
        return feasts.Count == 0 ? null : (InYear(LunarYear * feasts.Count, at => OfFeast(at / feasts.Count, feasts[at % feasts.Count])), next);
    }

    int SolarYear => clause.Published.WithCalendar(CalendarSystem.PersianArithmetic).Year;

    int LunarYear => clause.Published.WithCalendar(Tabular).Year;

    // "last Nowruz", "next Christmas"
    TimePoint Pointed(TimePoint feast, int step)
    {
        var last = feast.LastBefore(clause.Tomorrow);
        return step < 0 ? last : (last with { LacksYear = true }).Turned(1) with { LacksYear = false };
    }

    (TimePoint, int)? WithYear((int Month, bool IsLunar, int Next) month, int day, int days, (int? Year, int Next) year)
    {
        var calendar = month.IsLunar ? LunarYear : SolarYear;
        if (day > 30 + (month.IsLunar ? 0 : 1) || (year.Year ?? calendar) is < 1 or > 9000)
        {
            return null;
        }

        TimePoint At(int told) => days == 0 ? OfMonth(told, month.Month, month.IsLunar) : OfDays(told, month.Month, day, days, month.IsLunar);
        return (year.Year is { } told ? At(told) : InYear(calendar, At), year.Next);
    }

    static TimePoint InYear(int year, Func<int, TimePoint> at) => at(year) with { LacksYear = true, InTurn = turns => InYear(year + turns, at) };

    static TimePoint OfFeast(int year, int feast) => OfDays(year, feast / 10_000, feast / 100 % 100, feast % 100, isLunar: true);

    static TimePoint OfDays(int year, int month, int day, int days, bool isLunar)
    {
        var start = Iso(year, month, day, isLunar ? Lunar(year) : CalendarSystem.PersianArithmetic);
        return isLunar
            ? new TimePoint(start.PlusDays(-Doubt), start.PlusDays(days + Doubt), TimePrecision.Week) { Doubt = Doubt }
            : new TimePoint(start, start.PlusDays(days), days == 1 ? TimePrecision.Day : TimePrecision.Week);
    }

    static TimePoint OfMonth(int year, int month, bool isLunar)
    {
        var calendar = isLunar ? Lunar(year) : CalendarSystem.PersianArithmetic;
        var start = Iso(year, month, 1, calendar);
        var end = start.PlusDays(calendar.GetDaysInMonth(year, month));
        return isLunar ? new TimePoint(start.PlusDays(-Doubt), end.PlusDays(Doubt), TimePrecision.Month) { Doubt = Doubt } : new TimePoint(start, end, TimePrecision.Month);
    }

    static CalendarSystem Lunar(int year) => year is >= FirstTabled and <= LastTabled ? CalendarSystem.UmAlQura : Tabular;

    // A day beyond the end of its month is the month's last.
    static LocalDate Iso(int year, int month, int day, CalendarSystem calendar) =>
        new LocalDate(year, month, Math.Min(day, calendar.GetDaysInMonth(year, month)), calendar).WithCalendar(CalendarSystem.Iso);

    // A single day of a feast or month; the days of doubt stay around it.
    static TimePoint Moved(TimePoint whole, Func<LocalDate, LocalDate> move)
    {
        var doubt = whole.Doubt;
        var day = move(whole.Start.PlusDays(doubt));
        var inTurn = whole.InTurn;
        return whole with
        {
            Start = day.PlusDays(-doubt),
            End = day.PlusDays(1 + doubt),
            Precision = doubt == 0 ? TimePrecision.Day : TimePrecision.Week,
            InTurn = inTurn is null ? null : turns => Moved(inTurn(turns), move),
        };
    }

    static int Lasts(TimePoint point) => Period.DaysBetween(point.Start, point.End) - (2 * point.Doubt);

    (int Month, bool IsLunar, int Next)? Named(int i)
    {
        if (!clause.HasCapital(i))
        {
            return null;
        }

        if (clause.Entry(i, TimeSense.LunarMonths) is { } lunar)
        {
            return (lunar.Value, true, lunar.Next);
        }

        return clause.Entry(i, TimeSense.SolarMonths) is { } solar ? (solar.Value, false, solar.Next) : null;
    }

    (int? Year, int Next) AfterYear(int i)
    {
        var j = clause.At(i) == "," ? i + 1 : clause.Past(i, TimeSense.Of);
        return YearAt(j) is { } year ? (year, j + 1) : (null, i);
    }

    int? YearAt(int i) => clause.At(i).Length == 4 && clause.Tokens[i].Number is >= FirstYear and < YearAfterLast and var year ? year : null;
}
