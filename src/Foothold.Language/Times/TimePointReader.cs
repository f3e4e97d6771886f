using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Language;

/// <summary>Reads the words that name a stretch of days, prepositions apart.</summary>
/// <remarks>
/// Every rule takes the index of the first token and gives the point and the index after its last token, or null. Rules are
/// tried in the order of <see cref="Read"/>: those with more words before those with fewer.
/// </remarks>
sealed class TimePointReader(IReadOnlyList<TimeToken> tokens, LocalDate published)
{
    const int FirstYear = 1900;
    const int YearAfterLast = 2100;

    static readonly FrozenSet<string> YearOpeners = TimeWords.Set(
        "in", "since", "until", "till", "before", "after", "by", "during", "throughout", "early", "late", "mid", "from", "between", "to", "through", "of", "pre", "post", "to", "around", "about", "back", "later");

    static readonly FrozenSet<string> MonthOpeners = TimeWords.Set(
        "in", "since", "until", "till", "by", "of", "from", "to", "early", "late", "mid", "last", "this", "next", "through", "during", "before", "after", "between", "and", "throughout", "on");

    readonly LocalDate _tomorrow = published.PlusDays(1);

    /// <summary>Reads the point that begins at a token.</summary>
    public (TimePoint Point, int Next)? Read(int i) =>
        WrittenDate(i)
        ?? DayAndMonth(i)
        ?? PartOfPeriod(i)
        ?? WeekOfMonth(i)
        ?? QuarterOrHalf(i)
        ?? NamedSeason(i)
        ?? Deictic(i)
        ?? RelativePeriod(i)
        ?? Rolling(i)
        ?? Ago(i)
        ?? NamedWeekday(i)
        ?? Month(i)
        ?? DecadeOrYear(i);

    /// <summary>Reads a number of units ("two weeks", "several days"), given as how many at least and at most.</summary>
    public (int Min, int Max, TimeUnit Unit, int Next)? Amount(int i)
    {
        if (Number(i) is { } number && number.Next < tokens.Count && TimeWords.UnitOf(tokens[number.Next].Text) is { } unit && number.Max <= Limit(unit))
        {
            return (number.Min, number.Max, unit, number.Next + 1);
        }

        return null;
    }

    /// <summary>The token's text; "" past the end.</summary>
    public string At(int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    // "2015-08-24", "24/08/2015": day and month only where they cannot be taken for each other.
    (TimePoint, int)? WrittenDate(int i)
    {
        var text = At(i);
        if (text.Length is < 8 or > 10 || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true } iso)
        {
            return InRange(iso.Value.Year) ? (TimePoint.OfDay(iso.Value), i + 1) : null;
        }

        var parts = text.Split('/', '.');
        if (parts.Length != 3 || parts[2].Length != 4 || !parts.All(part => part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var (first, second, year) = (Whole(parts[0]), Whole(parts[1]), Whole(parts[2]));
        var (day, month) = text.Contains('.', StringComparison.Ordinal) || first > 12 ? (first, second) : second > 12 ? (second, first) : (0, 0);
        return first == second && first is >= 1 and <= 12 ? Day(year, first, first, i + 1) : Day(year, month, day, i + 1);
    }

    // "24 August 2015", "the 24th of August", "Aug. 24", "3 and 5 May", "May 3 to 5".
    (TimePoint, int)? DayAndMonth(int i) => DayFirst(i) ?? MonthFirst(i);

    (TimePoint, int)? DayFirst(int i)
    {
        if (DayNumber(i) is not { } first)
        {
            return null;
        }

        var j = i + 1;
        var last = first;
        if (IsJoint(At(j)) && DayNumber(j + 1) is { } second && second > first && (MonthName(At(j + 2) == "of" ? j + 3 : j + 2) is not null))
        {
            last = second;
            j += 2;
        }

        if (At(j) == "of")
        {
            j++;
        }

        if (MonthName(j) is not { } month || (month == 5 && !tokens[j].HasCapital))
        {
            return null;
        }

        var (year, next) = YearAfter(j + 1);
        return Days(year, month, first, last, next);
    }

    (TimePoint, int)? MonthFirst(int i)
    {
        if (MonthName(i) is not { } month || !tokens[i].HasCapital)
        {
            return null;
        }

        var j = At(i + 1) == "." ? i + 2 : i + 1;
        j = At(j) == "the" ? j + 1 : j;
        if (DayNumber(j) is not { } first)
        {
            return null;
        }

        var last = first;
        if (IsJoint(At(j + 1)) && DayNumber(j + 2) is { } second && second > first && MonthName(j + 3) is null && !IsCountedNoun(j + 3, At(j + 1)))
        {
            last = second;
            j += 2;
        }

        var (year, next) = YearAfter(j + 1);
        return Days(year, month, first, last, next);
    }

    // "earlier this month", "late July", "mid-2014", "the end of the year", "early in 2015".
    (TimePoint, int)? PartOfPeriod(int i)
    {
        var word = At(i);
        if (word is "earlier" or "later")
        {
            var inner = Period(At(i + 1) == "in" ? i + 2 : i + 1);
            if (inner is not { } within || !(within.Point.Start <= published && published < within.Point.End))
            {
                return At(i + 1) == "today" ? (TimePoint.OfDay(published), i + 2) : null;
            }

            var end = published < within.Point.End.PlusDays(-1) ? _tomorrow : published;
            var point = word == "earlier" ? within.Point with { End = _tomorrow } : within.Point with { Start = end };
            return (point with { IsReckoned = true }, within.Next);
        }

        var third = word switch
        {
            "early" or "beginning" or "start" => 1,
            "mid" or "middle" => 2,
            "late" or "end" => 3,
            _ => 0,
        };
        if (third == 0)
        {
            return null;
        }

        var j = i + 1;
        if (word is "beginning" or "start" or "middle" or "end")
        {
            if (At(j) != "of")
            {
                return null;
            }

            j++;
        }
        else if (At(j) is "in" or "-")
        {
            j++;
        }

        return Period(j) is { } period && period.Point.Precision != TimePrecision.Day ? (Part(period.Point, word, third), period.Next) : null;
    }

    // Of a year the beginning and the end are a month, of all else a third.
    static TimePoint Part(TimePoint period, string word, int third)
    {
        if (period.Precision == TimePrecision.Year && word is "beginning" or "start" or "end")
        {
            var start = word == "end" ? period.End.PlusMonths(-1) : period.Start;
            return new TimePoint(start, start.PlusMonths(1), TimePrecision.Month) { IsAnEnd = word == "end" };
        }

        return period.Third(third) with { IsAnEnd = word == "end" };
    }

    // What a part can be a part of; "the" may stand before it.
    (TimePoint Point, int Next)? Period(int i)
    {
        if (At(i) == "the" && TimeWords.UnitOf(At(i + 1)) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) && !TimeWords.IsPlural(At(i + 1)) && At(i + 2) != "of")
        {
            return (Calendar(unit, 0), i + 2);
        }

        var j = At(i) == "the" ? i + 1 : i;
        return NamedSeason(j) ?? RelativePeriod(j) ?? Month(j) ?? DecadeOrYear(j);
    }

    // "the first week of August".
    (TimePoint, int)? WeekOfMonth(int i)
    {
        var number = At(i) == "last" ? 5 : TimeWords.Ordinal(At(i));
        if (number == 0 || At(i + 1) != "week" || At(i + 2) is not ("of" or "in") || Month(i + 3) is not { } month)
        {
            return null;
        }

        var start = number == 5 ? month.Point.End.PlusDays(-7) : month.Point.Start.PlusDays(7 * (number - 1));
        return (month.Point with { Start = start, End = start.PlusDays(7), Precision = TimePrecision.Week }, month.Next);
    }

    // "the first quarter of 2015", "the second half of the year".
    (TimePoint, int)? QuarterOrHalf(int i)
    {
        var number = At(i) == "last" ? 9 : TimeWords.Ordinal(At(i));
        if (number == 0 || At(i + 1) is not ("quarter" or "half") || At(i + 2) is not ("of" or "in") || Period(i + 3) is not { } period)
        {
            return null;
        }

        var parts = At(i + 1) == "half" ? 2 : 4;
        number = number == 9 ? parts : number;
        if (number > parts || period.Point.Precision is not (TimePrecision.Year or TimePrecision.Month) || (parts == 4 && period.Point.Precision == TimePrecision.Month))
        {
            return null;
        }

        var (start, end) = period.Point.Precision == TimePrecision.Year
            ? (period.Point.Start.PlusMonths(12 / parts * (number - 1)), period.Point.Start.PlusMonths(12 / parts * number))
            : (period.Point.Start.PlusDays(15 * (number - 1)), number == 2 ? period.Point.End : period.Point.Start.PlusDays(15));
        var precision = period.Point.Precision == TimePrecision.Year ? TimePrecision.Season : TimePrecision.Month;
        return (period.Point with { Start = start, End = end, Precision = precision }, period.Next);
    }

    // "spring 2006", "the winter of 2001", "last summer", "in the autumn".
    (TimePoint Point, int Next)? NamedSeason(int i)
    {
        var relative = At(i) is "last" or "this" or "next" or "past" ? At(i) : "";
        var j = relative.Length > 0 ? i + 1 : i;
        if (!TimeWords.Seasons.TryGetValue(At(j), out var month))
        {
            return null;
        }

        var k = At(j + 1) == "of" ? j + 2 : j + 1;
        if (relative.Length == 0 && YearNumber(k) is { } year)
        {
            return (TimePoint.OfSeason(year, month), k + 1);
        }

        if (relative.Length == 0 && (At(j + 1) == "of" ? LastThisOrNextYear(j + 2) : LastThisOrNextYear(j + 1)) is { } told)
        {
            return (TimePoint.OfSeason(told.Year, month), told.Next);
        }

        // "the fall of Kunduz" is no season, and "a spring offensive" no day.
        var isOpened = relative.Length > 0 || At(i - 1) is "early" or "late" or "mid" || (At(i - 1) == "the" && At(i - 2) is "in" or "since" or "during" or "by" or "until" or "before" or "after" or "over" or "for")
            || At(i - 1) is "before" or "until" or "by" or "since";
        if (!isOpened || At(j + 1) == "of")
        {
            return null;
        }

        var season = TimePoint.OfSeason(published.Year + 1, month);
        while (relative switch
        {
            "last" or "past" => season.End > published,
            "next" => season.InYear(season.Start.Year - 1).Start > published,
            _ => season.Start > published,
        })
        {
            season = season.InYear(season.Start.Year - 1);
        }

        return (season with { LacksYear = relative is "" or "this" }, j + 1);
    }

    // Words that point from the day of publication.
    (TimePoint, int)? Deictic(int i)
    {
        var (text, second, third) = (At(i), At(i + 1), At(i + 2));
        var yesterday = published.PlusDays(-1);
        (TimePoint, int)? found = text switch
        {
            "day" when second is "before" or "after" && third is "yesterday" or "tomorrow" =>
                (TimePoint.OfDay(published.PlusDays(second == "before" ? -2 : 2)), i + 3),
            "today" or "tonight" => (TimePoint.OfDay(published), i + 1),
            "this" when TimeWords.PartsOfDay.Contains(second) => (TimePoint.OfDay(published), i + 2),
            "last" when second == "night" => (TimePoint.OfDay(yesterday), i + 2),
            "yesterday" => (TimePoint.OfDay(yesterday), AfterPartOfDay(i + 1)),
            "tomorrow" => (TimePoint.OfDay(_tomorrow), AfterPartOfDay(i + 1)),
            "overnight" => (new TimePoint(yesterday, _tomorrow, TimePrecision.Day), i + 1),
            "now" or "currently" or "nowadays" => (TimePoint.OfDay(published), i + 1),
            "at" when second == "present" => (TimePoint.OfDay(published), i + 2),
            "at" when second == "the" && third == "moment" => (TimePoint.OfDay(published), i + 3),
            "these" when second == "days" => (new TimePoint(published.PlusDays(-7), _tomorrow, TimePrecision.Week), i + 2),
            "recently" or "lately" => (new TimePoint(published.PlusMonths(-1), _tomorrow, TimePrecision.Month), i + 1),
            "soon" when second is not ("after" or "as" or "before") => (new TimePoint(_tomorrow, published.PlusDays(8), TimePrecision.Vague), i + 1),
            "9/11" => (TimePoint.OfDay(new LocalDate(2001, 9, 11)), i + 1),
            _ => null,
        };
        return found is { } told ? (told.Item1 with { IsReckoned = true }, told.Item2) : null;
    }

    // "last week", "this month", "next year", "the weekend", "last Monday", "next March".
    (TimePoint Point, int Next)? RelativePeriod(int i)
    {
        var relative = At(i);
        if (relative == "weekend" && At(i - 1) is "the" or "at" or "over")
        {
            return (Weekend(published) with { LacksYear = true, IsByWeek = true }, i + 1);
        }

        if (relative is not ("last" or "this" or "next" or "coming" or "past" or "previous"))
        {
            return null;
        }

        var noun = At(i + 1);
        var step = relative switch { "last" or "past" or "previous" => -1, "this" => 0, _ => 1 };
        if (noun == "weekend")
        {
            var weekend = Weekend(published);
            var point = step switch
            {
                -1 => weekend.End <= published ? weekend : Weekend(published.PlusDays(-7)),
                0 => weekend with { LacksYear = true, IsByWeek = true },
                _ => weekend.Start > published ? weekend : Weekend(weekend.Start.PlusDays(7)),
            };
            return (point, i + 2);
        }

        if (TimeWords.Weekdays.TryGetValue(noun, out var weekday) && tokens[i + 1].HasCapital)
        {
            var point = step switch
            {
                -1 => WeekdayBefore(weekday, published.PlusDays(-1)),
                1 => WeekdayAfter(weekday),
                _ => WeekdayBefore(weekday, published) with { LacksYear = true, IsByWeek = true },
            };
            return (point, AfterPartOfDay(i + 2));
        }

        if (MonthName(i + 1) is { } month && tokens[i + 1].HasCapital)
        {
            var current = TimePoint.OfMonth(published.Year, month);
            var point = step switch
            {
                -1 => current.End <= published ? current : current.InYear(published.Year - 1),
                1 => current.Start > published ? current : current.InYear(published.Year + 1),
                _ => current with { LacksYear = true },
            };
            return (point, i + 2);
        }

        // "the last week", "over the past month" and "this past year" are reckoned back from the day; "last week" is the calendar's.
        var isRolling = relative == "coming" || (step != 0 && At(i - 1) is "the" or "this" or "these") || relative == "past";
        return !isRolling && TimeWords.UnitOf(noun) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade) && !TimeWords.IsPlural(noun)
            ? (Calendar(unit, step), i + 2)
            : null;
    }

    // "past three days", "the last week", "recent months", "the next two weeks", "the coming days".
    (TimePoint, int)? Rolling(int i)
    {
        var word = At(i);
        if (word is not ("past" or "last" or "recent" or "next" or "coming" or "previous"))
        {
            return null;
        }

        var isAhead = word is "next" or "coming";
        if (Amount(i + 1) is { } amount && word != "recent")
        {
            return (Reckoned(isAhead ? amount.Max : -amount.Max, amount.Unit), amount.Next);
        }

        if (TimeWords.UnitOf(At(i + 1)) is not { } unit || (unit == TimeUnit.Day && !TimeWords.IsPlural(At(i + 1))))
        {
            return null;
        }

        // "recent weeks" and "the coming months" say no number: a few.
        var count = !TimeWords.IsPlural(At(i + 1)) ? 1 : unit switch
        {
            TimeUnit.Hour => 24,
            TimeUnit.Day => 7,
            TimeUnit.Week => 4,
            TimeUnit.Month => 6,
            TimeUnit.Decade => 3,
            _ => 5,
        };
        return (Reckoned(isAhead ? count : -count, unit), i + 2);
    }

    // "two days ago", "several weeks ago", "a decade ago".
    (TimePoint, int)? Ago(int i)
    {
        if (Amount(i) is not { } amount || At(amount.Next) != "ago")
        {
            return null;
        }

        var (min, max, unit, next) = amount;
        TimePoint point;
        if (min == max)
        {
            var day = TimeWords.Move(published, -min, unit);
            point = unit switch
            {
                TimeUnit.Hour or TimeUnit.Day => TimePoint.OfDay(day),
                TimeUnit.Week or TimeUnit.Fortnight => TimePoint.OfWeek(day),
                TimeUnit.Month => TimePoint.OfMonth(day.Year, day.Month),
                TimeUnit.Year => TimePoint.OfYear(day.Year),
                _ => new TimePoint(day.PlusYears(-5), day.PlusYears(5), TimePrecision.Vague),
            };
        }
        else
        {
            point = new TimePoint(TimeWords.Move(published, -max, unit), TimeWords.Move(published, -min, unit).PlusDays(1), Coarse(unit));
        }

        return (point with { IsReckoned = true }, next + 1);
    }

    // "Monday", "Tuesday night", "Wed."
    (TimePoint, int)? NamedWeekday(int i)
    {
        if (!TimeWords.Weekdays.TryGetValue(At(i), out var weekday)
            || !tokens[i].HasCapital
            || (At(i).Length < 6 && !tokens[i].HasStop)
            || At(i - 1) is "every" or "each" or "black" or "bloody" or "good"
            || At(i + 1) is "prayers" or "prayer" or "sermon" or "sermons")
        {
            return null;
        }

        // "Sunday, 20 September"
        if (DayAndMonth(At(i + 1) == "," ? i + 2 : i + 1) is { } date)
        {
            return date;
        }

        return (WeekdayBefore(weekday, published) with { LacksYear = true, IsByWeek = true }, AfterPartOfDay(i + 1));
    }

    // "July", "July 2015", "July last year". "May" and "March" only where a preposition or a year shows the month.
    (TimePoint Point, int Next)? Month(int i)
    {
        if (MonthName(i) is not { } month || !tokens[i].HasCapital)
        {
            return null;
        }

        var (year, next) = YearAfter(i + 1);
        if (year is { } told)
        {
            return (TimePoint.OfMonth(told, month), next);
        }

        var isFull = At(i).Length >= 4 && At(i) is not ("march" or "sept");
        if (!isFull && !(At(i) is "may" or "march" or "june" or "july" ? MonthOpeners.Contains(At(i - 1)) || At(i - 1) == "-" : tokens[i].HasStop))
        {
            return null;
        }

        return (TimePoint.OfMonth(published.Year, month) with { LacksYear = true }, i + 1);
    }

    // "the 1990s", "2007" after a preposition, "the 2009 offensive".
    (TimePoint Point, int Next)? DecadeOrYear(int i)
    {
        var text = At(i);
        if (text.Length == 5 && text[4] == 's' && text[3] == '0' && text.Take(4).All(char.IsAsciiDigit) && InRange(Whole(text[..4])))
        {
            var start = new LocalDate(Whole(text[..4]), 1, 1);
            return (new TimePoint(start, start.PlusYears(10), TimePrecision.Vague), i + 1);
        }

        if (YearNumber(i) is not { } year)
        {
            return null;
        }

        var before = At(i - 1) == "-" ? At(i - 2) : At(i - 1);
        var isNounAfter = i + 1 < tokens.Count && At(i + 1).Length > 1 && char.IsLetter(At(i + 1)[0]) && tokens[i + 1].Word.Tag is UniversalTag.Noun;
        var isOpened = YearOpeners.Contains(before) && !(isNounAfter && At(i + 1)[^1] == 's' && before is not ("pre" or "post"));
        var isNamed = before is "the" or "a" or "its" or "their" && year % 100 != 0 && isNounAfter;
        return isOpened || isNamed ? (TimePoint.OfYear(year), i + 1) : null;
    }

    (int? Year, int Next) YearAfter(int i)
    {
        var j = At(i) is "," or "of" ? i + 1 : i;
        if (YearNumber(j) is { } year)
        {
            return (year, j + 1);
        }

        return LastThisOrNextYear(j) is { } told ? (told.Year, told.Next) : (null, i);
    }

    (int Year, int Next)? LastThisOrNextYear(int i) => (At(i), At(i + 1)) switch
    {
        ("last", "year") => (published.Year - 1, i + 2),
        ("this", "year") => (published.Year, i + 2),
        ("next", "year") => (published.Year + 1, i + 2),
        _ => null,
    };

    (TimePoint, int)? Days(int? year, int month, int first, int last, int next)
    {
        // 29 February without a year is in the last leap year.
        var told = year ?? published.Year;
        while (year is null && month == 2 && first == 29 && !CalendarSystem.Iso.IsLeapYear(told))
        {
            told--;
        }

        if (Day(told, month, first, next) is not { } start || Day(told, month, last, next) is not { } end)
        {
            return null;
        }

        return (start.Point.To(end.Point) with { LacksYear = year is null && !(month == 2 && first == 29) }, next);
    }

    static (TimePoint Point, int)? Day(int year, int month, int day, int next) =>
        InRange(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? (TimePoint.OfDay(new LocalDate(year, month, day)), next)
            : null;

    TimePoint Calendar(TimeUnit unit, int step)
    {
        var day = TimeWords.Move(new LocalDate(published.Year, published.Month, unit is TimeUnit.Week ? published.Day : 1), step, unit);
        return unit switch
        {
            TimeUnit.Week => TimePoint.OfWeek(day),
            TimeUnit.Month => TimePoint.OfMonth(day.Year, day.Month),
            TimeUnit.Decade => new TimePoint(new LocalDate(day.Year / 10 * 10, 1, 1), new LocalDate((day.Year / 10 * 10) + 10, 1, 1), TimePrecision.Vague),
            _ => TimePoint.OfYear(day.Year),
        };
    }

    TimePoint Reckoned(int count, TimeUnit unit)
    {
        var other = TimeWords.Move(published, count, unit);
        if (unit == TimeUnit.Hour)
        {
            other = published.PlusDays(count > 0 ? (count + 23) / 24 : -((-count + 23) / 24));
        }

        var precision = Math.Abs(NodaTime.Period.DaysBetween(published, other)) switch
        {
            <= 1 => TimePrecision.Day,
            <= 14 => TimePrecision.Week,
            <= 62 => TimePrecision.Month,
            <= 200 => TimePrecision.Season,
            <= 366 => TimePrecision.Year,
            _ => TimePrecision.Vague,
        };
        return new TimePoint(count < 0 ? other : _tomorrow, count < 0 ? _tomorrow : other.PlusDays(1), precision) { IsReckoned = true };
    }

    static TimePrecision Coarse(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => TimePrecision.Day,
        TimeUnit.Day => TimePrecision.Week,
        TimeUnit.Week or TimeUnit.Fortnight => TimePrecision.Month,
        TimeUnit.Month => TimePrecision.Season,
        _ => TimePrecision.Vague,
    };

    // The last Saturday and Sunday that have begun by a day.
    static TimePoint Weekend(LocalDate day)
    {
        var saturday = day.PlusDays(-(((int)day.DayOfWeek + 1) % 7));
        return new TimePoint(saturday, saturday.PlusDays(2), TimePrecision.Week);
    }

    static TimePoint WeekdayBefore(int weekday, LocalDate day) => TimePoint.OfDay(day.PlusDays(-(((int)day.DayOfWeek - weekday + 7) % 7)));

    TimePoint WeekdayAfter(int weekday) => TimePoint.OfDay(_tomorrow.PlusDays((weekday - (int)_tomorrow.DayOfWeek + 7) % 7));

    int AfterPartOfDay(int i) => TimeWords.PartsOfDay.Contains(At(i)) ? i + 1 : i;

    // "two", "14", "a couple of", "twenty-five", "two or three", "more than two", "a few"; not zero.
    (int Min, int Max, int Next)? Number(int i)
    {
        while (TimeWords.Approximations.Contains(At(i)))
        {
            // "handed over a few days ago"
            if (At(i) == "over" && At(i + 1) == "a" && At(i + 2) is "few" or "couple")
            {
                return null;
            }

            i++;
        }

        if (At(i) is "a" or "the" && At(i + 1) is "few" or "couple" or "dozen")
        {
            i++;
        }

        if (At(i) is "few" or "several" or "many")
        {
            return At(i) == "few" ? (2, 5, i + 1) : (3, 7, i + 1);
        }

        if (Single(i) is not { } first)
        {
            return null;
        }

        if (At(first.Next) is "or" or "to" or "-" && Single(first.Next + 1) is { } second && second.Value > first.Value)
        {
            return (first.Value, second.Value, second.Next);
        }

        return (first.Value, first.Value, At(first.Next) == "of" && At(i) is "couple" or "dozen" ? first.Next + 1 : first.Next);
    }

    (int Value, int Next)? Single(int i)
    {
        if (i >= tokens.Count)
        {
            return null;
        }

        if (tokens[i].Number is > 0 and var digits)
        {
            return (digits, i + 1);
        }

        var value = TimeWords.Numeral(At(i));
        if (value >= 20 && At(i + 1) == "-" && TimeWords.Numeral(At(i + 2)) is > 0 and < 10 and var ones)
        {
            return (value + ones, i + 3);
        }

        var next = i + 1;
        if (At(i) is "couple" && At(next) == "of")
        {
            next++;
        }

        return value > 0 ? (value, next) : null;
    }

    static int Limit(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => 900,
        TimeUnit.Decade => 90,
        _ => 9999,
    };

    int? DayNumber(int i)
    {
        if (i < 0 || i >= tokens.Count)
        {
            return null;
        }

        var text = tokens[i].Text;
        if (text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th")
        {
            text = text[..^2];
        }

        return text.Length is 1 or 2 && text.All(char.IsAsciiDigit) && Whole(text) is >= 1 and <= 31 and var day ? day : null;
    }

    int? MonthName(int i) => TimeWords.Months.TryGetValue(At(i), out var month) ? month : null;

    int? YearNumber(int i) => At(i).Length == 4 && tokens[i].Number is var year && InRange(year) ? year : null;

    static bool IsJoint(string text) => text is "and" or "to" or "-" or "–" or "—" or "through" or "until" or "or";

    // "May 3 and 4 soldiers": the second number counts what follows.
    bool IsCountedNoun(int i, string joint) =>
        joint is "and" or "or" && i < tokens.Count && At(i).All(char.IsLetter) && tokens[i].Word.Tag is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Propn;

    static bool InRange(int year) => year is >= FirstYear and < YearAfterLast;

    static int Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
