using System.Globalization;
using NodaTime;

namespace Foothold.Language;

/// <summary>Reads days, months and years of this calendar.</summary>
sealed class DateReader(TimeClause clause)
{
    const int DecadeDigits = 4;
    const int FirstSolar = 1300;
    const int FarthestSolar = 5; // years ahead

    /// <summary>Reads "2015-08-24", "2015-08-24T04:30:00Z", "24/08/2015": day and month only where they cannot be taken for each other.</summary>
    public (TimePoint Point, int Next)? Written(int i)
    {
        var text = clause.At(i);
        if (clause.Year(i) is { } stamped && clause.At(i + 1) == "-" && clause.At(i + 3) == "-" && clause.Has(i + 2) && clause.At(i + 4) is { Length: > 4 } rest
            && rest[2] == 't' && rest[..2].All(char.IsAsciiDigit) && char.IsAsciiDigit(rest[3]))
        {
            return Day(stamped, clause.Tokens[i + 2].Number, Whole(rest[..2]), i + 5);
        }

        if (text.Length is < 8 or > 10 || !clause.Tokens[i].IsNumeric)
        {
            return null;
        }

        var parts = text.Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = parts.Select(Whole).ToList();
        if (parts[0].Length == 4)
        {
            return Day(numbers[0], numbers[1], numbers[2], i + 1) ?? SolarDay(numbers[0], numbers[1], numbers[2], i + 1);
        }

        var (first, second) = (numbers[0], numbers[1]);
        var year = parts[2].Length == 4 ? numbers[2] : Near(numbers[2]);
        var isDayFirst = text.Contains('.', StringComparison.Ordinal) || first > 12 || first == second;
        return isDayFirst ? Day(year, second, first, i + 1) : second > 12 ? Day(year, first, second, i + 1) : null;
    }

    /// <summary>Reads "24 August 2015", "the 24th of August", "Aug. 24", "3, 4 and 7 May", "May 3 to 5".</summary>
    public (TimePoint Point, int Next)? DayAndMonth(int i) => DayFirst(i) ?? MonthFirst(i);

    /// <summary>Reads "on the 3rd": the day of a month that is not named.</summary>
    public (TimePoint Point, int Next)? DayAlone(int i)
    {
        var isOpened = clause.Is(i - 1, TimeSense.The) && clause.Is(i - 2, TimeSense.MonthOpeners);
        if (!isOpened || clause.DigitsOfOrdinal(i) is null || clause.DayOfMonth(i) is not { } day || clause.IsNominal(i + 1)
            || clause.Is(i + 1, TimeSense.Of) || clause.At(i + 1) == "-" || clause.Is(i + 1, TimeSense.Straight) || clause.AnyUnit(i + 1) is not null)
        {
            return null;
        }

        var month = (clause.Published.Year * 12) + clause.Published.Month - 1;
        return (OfMonths(month, day, 1), i + 1);
    }

    /// <summary>Reads "July", "July 2015", "July last year"; a name that is another word too only where the words around it say so.</summary>
    public (TimePoint Point, int Next)? Month(int i)
    {
        var start = clause.Past(i, TimeSense.MonthOf);
        if (MonthName(start) is not { } month || !clause.HasCapital(start))
        {
            return null;
        }

        var (year, next) = YearAfter(start + 1);
        if (year is { } told)
        {
            return (TimePoint.OfMonth(told, month), next);
        }

        var isOpened = clause.Is(start - 1, TimeSense.MonthOpeners) || clause.At(start - 1) == "-" || start > i;
        var isMonth = clause.Is(start, TimeSense.ShortMonths) ? clause.Tokens[start].HasStop : isOpened || !clause.Is(start, TimeSense.DoubtfulMonths);
        return isMonth ? (TimePoint.OfMonth(clause.Published.Year, month) with { LacksYear = true }, start + 1) : null;
    }

    /// <summary>Reads "the 1990s", "the nineties", "the 19th century", "2007" after a preposition, "the 2009 offensive".</summary>
    public (TimePoint Point, int Next)? DecadeOrYear(int i) => Century(i) ?? Decade(i) ?? Year(i);

    /// <summary>The index behind a year and the one after it in two digits ("2013-14"); null where there is but one year.</summary>
    public int? AfterPair(int i) =>
        clause.At(i + 1) is "-" or "–" or "/" && clause.At(i + 2).Length == 2 && clause.Tokens[i + 2].Number == (clause.Year(i) + 1) % 100 ? i + 3 : null;

    /// <summary>The month that a token names, long or short; null for other words.</summary>
    public int? MonthName(int i) =>
        clause.Value(i, TimeSense.Months) is > 0 and var month ? month : clause.Value(i, TimeSense.ShortMonths) is > 0 and var shortened ? shortened : null;

    /// <summary>Reads "last year", "this year" and "next year" as a year.</summary>
    public (int Year, int Next)? PointedYear(int i)
    {
        if (clause.Unit(i + 1) is not TimeUnit.Year)
        {
            return null;
        }

        var year = clause.Published.Year;
        return clause.Is(i, TimeSense.Last) ? (year - 1, i + 2) : clause.Is(i, TimeSense.This) ? (year, i + 2) : clause.Is(i, TimeSense.Next) ? (year + 1, i + 2) : null;
    }

    (TimePoint, int)? DayFirst(int i)
    {
        if (clause.DayOfMonth(i) is not { } first)
        {
            // "the second of August"
            return clause.Ordinal(i) is { Value: <= 31 } named && clause.Is(named.Next, TimeSense.Of) && MonthName(named.Next + 1) is { } its && clause.HasCapital(named.Next + 1)
                ? WithYear(its, named.Value, named.Value, named.Next + 2)
                : null;
        }

        // "19-Aug-2015"
        if (clause.At(i + 1) == "-" && clause.At(i + 3) == "-" && MonthName(i + 2) is { } written && clause.Year(i + 4) is { } inYear)
        {
            return Days(inYear, written, first, first, i + 5);
        }

        var j = i + 1;
        var last = first;
        while (IsJoint(j) && clause.DayOfMonth(j + 1) is { } next && next > last)
        {
            last = next;
            j += 2;
        }

        var k = clause.Past(j, TimeSense.Of);
        return MonthName(k) is { } month && (clause.HasCapital(k) || !clause.Is(k, TimeSense.DoubtfulMonths)) ? WithYear(month, first, last, k + 1) : null;
    }

    (TimePoint, int)? MonthFirst(int i)
    {
        if (MonthName(i) is not { } month || !clause.HasCapital(i))
        {
            return null;
        }

        var j = clause.At(i + 1) == "." ? i + 2 : i + 1;
        j = clause.Past(j, TimeSense.The);
        if (clause.DayOfMonth(j) is not { } first)
        {
            return null;
        }

        var last = first;
        while (IsJoint(j + 1) && clause.DayOfMonth(j + 2) is { } next && next > last && MonthName(j + 3) is null && !IsCountedNoun(j + 3, j + 1)
            && (clause.At(j + 1) != "," || clause.Is(j + 3, TimeSense.And) || clause.At(j + 3) == ","))
        {
            last = next;
            j += 2;
        }

        return WithYear(month, first, last, j + 1);
    }

    (TimePoint, int)? WithYear(int month, int first, int last, int next)
    {
        var (year, end) = YearAfter(next);
        return Days(year, month, first, last, end);
    }

    (int? Year, int Next) YearAfter(int i)
    {
        var j = clause.At(i) == "," ? i + 1 : clause.Past(i, TimeSense.Of);
        if (clause.Year(j) is { } year)
        {
            return (year, j + 1);
        }

        return PointedYear(j) is { } told ? (told.Year, told.Next) : (null, i);
    }

    (TimePoint, int)? Days(int? year, int month, int first, int last, int next)
    {
        // 29 February without a year is in the last leap year.
        var isLeapDay = month == 2 && first == 29;
        var told = year ?? clause.Published.Year;
        while (year is null && isLeapDay && !CalendarSystem.Iso.IsLeapYear(told))
        {
            told--;
        }

        if (Day(told, month, first, next) is { } start && Day(told, month, last, next) is { } end)
        {
            return (start.Point.To(end.Point) with { LacksYear = year is null && !isLeapDay }, next);
        }

        // "February 29, 2015" is no day, but some day of that month; without a year the month is read by itself.
        return year is { } inYear && TimeClause.IsYear(inYear) ? (TimePoint.OfMonth(inYear, month), next) : null;
    }

    // "1394/5/15", of the Afghan and Iranian calendar, where it is no later than a few years from now: else it may be the Islamic one's.
    (TimePoint Point, int Next)? SolarDay(int year, int month, int day, int next)
    {
        var calendar = CalendarSystem.PersianArithmetic;
        var latest = clause.Published.WithCalendar(calendar).Year + FarthestSolar;
        return year >= FirstSolar && year <= latest && month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
            ? (TimePoint.OfDay(new LocalDate(year, month, day, calendar).WithCalendar(CalendarSystem.Iso)), next)
            : null;
    }

    static (TimePoint Point, int Next)? Day(int year, int month, int day, int next) =>
        TimeClause.IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? (TimePoint.OfDay(new LocalDate(year, month, day)), next)
            : null;

    // The day of the month so many months on that has it.
    static TimePoint OfMonths(int months, int day, int step)
    {
        while (CalendarSystem.Iso.GetDaysInMonth(months / 12, (months % 12) + 1) < day)
        {
            months += step;
        }

        return TimePoint.OfDay(new LocalDate(months / 12, (months % 12) + 1, day)) with
        {
            LacksYear = true,
            InTurn = turns => OfMonths(months + turns, day, Math.Sign(turns)),
        };
    }

    (TimePoint, int)? Century(int i)
    {
        if (clause.Ordinal(i) is not { Value: >= 15 and <= 21 } number || !clause.Is(number.Next, TimeSense.Centuries))
        {
            return null;
        }

        var start = new LocalDate(((number.Value - 1) * 100) + 1, 1, 1);
        return (new TimePoint(start, start.PlusYears(100), TimePrecision.Vague), number.Next + 1);
    }

    (TimePoint, int)? Decade(int i)
    {
        var text = clause.At(i);
        var isDigits = text.Length > DecadeDigits && clause.Tokens[i].IsNumeric && clause.Words.Has(TimeSense.DecadeEnding, text[DecadeDigits..])
            && text[DecadeDigits - 1] == '0' && text.Take(DecadeDigits).All(char.IsAsciiDigit) && TimeClause.IsYear(Whole(text[..DecadeDigits]));
        var year = isDigits ? Whole(text[..DecadeDigits])
            : clause.Is(i - 1, TimeSense.The) || clause.Is(i - 1, TimeSense.Early) || clause.Is(i - 1, TimeSense.Late) ? Near(clause.Value(i, TimeSense.DecadeNames))
            : 0;
        if (!isDigits && !clause.Is(i, TimeSense.DecadeNames))
        {
            return null;
        }

        var start = year > 0 ? new LocalDate(year, 1, 1) : default;
        return year > 0 ? (new TimePoint(start, start.PlusYears(10), TimePrecision.Vague), i + 1) : null;
    }

    (TimePoint, int)? Year(int i)
    {
        if (clause.Year(i) is not { } year)
        {
            return null;
        }

        var before = clause.At(i - 1) == "-" ? i - 2 : i - 1;
        var isNounAfter = clause.At(i + 1).Length > 1 && char.IsLetter(clause.At(i + 1)[0]) && clause.Tokens[i + 1].Word.Tag is UniversalTag.Noun;
        var isPrefixed = clause.Is(before, TimeSense.Pre) || clause.Is(before, TimeSense.Post);
        var isCounted = isNounAfter && clause.Tokens[i + 1].Word.Lemma != clause.At(i + 1) && !isPrefixed;
        var isOpened = clause.Is(before, TimeSense.YearOpeners) && !isCounted;
        var isNamed = clause.Is(before, TimeSense.YearDeterminers) && year % 100 != 0 && isNounAfter;
        if (!isOpened && !isNamed)
        {
            return null;
        }

        return AfterPair(i) is { } next ? (TimePoint.OfYear(year).To(TimePoint.OfYear(year + 1)), next) : (TimePoint.OfYear(year), i + 1);
    }

    // A year of two digits: the last one that is not after the year of publication.
    int Near(int digits) => (clause.Published.Year / 100 * 100) + digits is var year && year > clause.Published.Year ? year - 100 : year;

    bool IsJoint(int i) => clause.At(i) is "," || clause.Is(i, TimeSense.And) || clause.Is(i, TimeSense.To) || clause.Is(i, TimeSense.Or) || clause.Is(i, TimeSense.Through);

    // "May 3 and 4 soldiers": the second number counts what follows.
    bool IsCountedNoun(int i, int joint) => (clause.Is(joint, TimeSense.And) || clause.Is(joint, TimeSense.Or) || clause.At(joint) == ",") && clause.IsNominal(i);

    static int Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
