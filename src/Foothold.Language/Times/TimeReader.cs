using System.Collections.Frozen;
using NodaTime;

namespace Foothold.Language;

/// <summary>Reads one time with the preposition that opens or closes it.</summary>
sealed class TimeReader(List<TimeToken> tokens, LocalDate published)
{
    static readonly FrozenSet<string> Closing = TimeWords.Set("until", "till", "before");
    static readonly FrozenSet<string> Articles = TimeWords.Set("the", "about", "around", "on", "in");

    readonly TimePointReader _points = new(tokens, published);

    /// <summary>Reads the time that begins at a token; null where none does.</summary>
    public TimeReading? Read(int i) =>
        Between(i) ?? FromTo(i) ?? Opened(i) ?? Closed(i) ?? Duration(i) ?? Ahead(i) ?? Plain(i);

    // "between 3 and 5 May".
    TimeReading? Between(int i)
    {
        if (_points.At(i) != "between")
        {
            return null;
        }

        if (_points.Read(Skip(i + 1)) is not { } first)
        {
            return null;
        }

        return _points.At(first.Next) == "and" && Second(first, first.Next + 1) is { } second
            ? Joined(i, first.Point, second.Point, second.Next)
            : Bounded(i, first.Point, first.Next);
    }

    // "from June to August", "from 2007 on".
    TimeReading? FromTo(int i)
    {
        if (_points.At(i) != "from" || _points.Read(Skip(i + 1)) is not { } first)
        {
            return null;
        }

        if (IsSpan(_points.At(first.Next)) && Second(first, first.Next + 1) is { } second)
        {
            return Joined(i, first.Point, second.Point, second.Next);
        }

        // "from 3 to 5 May" has been read as one.
        if (tokens.Take(first.Next).Skip(i + 1).Any(token => IsSpan(token.Text)))
        {
            return Bounded(i, first.Point, first.Next);
        }

        if (_points.At(first.Next) is "on" or "onward" or "onwards")
        {
            return new TimeReading(i, first.Next + 1, Settle(first.Point, i, first.Next, isPast: false).Start, null, first.Point.Precision);
        }

        return null;
    }

    // "since 2007", "after 2001", "post-2014", "starting in June".
    TimeReading? Opened(int i)
    {
        var word = _points.At(i);
        var next = word switch
        {
            "since" or "after" => i + 1,
            "post" when _points.At(i + 1) == "-" => i + 2,
            "starting" or "beginning" when _points.At(i + 1) is not "of" => i + 1,
            _ => -1,
        };
        if (next < 0 || _points.Read(Skip(next)) is not { } read)
        {
            return null;
        }

        // What began since then began before now, whatever the verb.
        var point = Settle(read.Point, i, read.Next, isPast: word is "since" or "after" ? true : null);
        // "After Monday's attack" is the day itself.
        var isNamed = _points.At(read.Next) is "'s" or "’s";
        var start = word is "after" or "post" && !isNamed ? point.End : point.Start;
        return new TimeReading(i, read.Next, start, null, read.Point.Precision);
    }

    // "until 2007", "before 2007", "by Friday", "through Friday", "pre-2001", "prior to 2001".
    TimeReading? Closed(int i)
    {
        var word = _points.At(i);
        var next = word switch
        {
            "by" => i + 1,
            "through" when _points.At(i - 1) != "all" => i + 1,
            "up" when _points.At(i + 1) is "to" or "until" => i + 2,
            "prior" when _points.At(i + 1) == "to" => i + 2,
            "ahead" when _points.At(i + 1) == "of" => i + 2,
            "pre" when _points.At(i + 1) == "-" => i + 2,
            _ when Closing.Contains(word) => i + 1,
            _ => -1,
        };
        if (next < 0 || _points.Read(Skip(next)) is not { } read)
        {
            return null;
        }

        var point = Move(read.Point, i, read.Next);
        var isWhole = word is not ("before" or "pre" or "prior" or "ahead") || point.IsAnEnd;
        return new TimeReading(i, read.Next, null, isWhole ? point.End : point.Start, read.Point.Precision);
    }

    // "for two weeks" with a verb in the perfect, "for 14 years now": from so long ago until the day of publication.
    TimeReading? Duration(int i)
    {
        if (_points.At(i) != "for")
        {
            return null;
        }

        var j = _points.At(i + 1) is "the" ? i + 2 : i + 1;
        if (_points.Read(j) is { Point.IsReckoned: true } rolling && _points.At(j) is "past" or "last" or "next" or "coming")
        {
            return Of(i, rolling.Next, rolling.Point);
        }

        if (_points.Amount(i + 1) is { } amount && _points.At(amount.Next) != "ago")
        {
            var next = _points.At(amount.Next) == "now" ? amount.Next + 1 : amount.Next;
            if (next == amount.Next && !TenseEvidence.IsPerfect(tokens, i, next))
            {
                return null;
            }

            var start = TimeWords.Move(published, -amount.Max, amount.Unit);
            var precision = amount.Unit switch
            {
                TimeUnit.Hour => TimePrecision.Day,
                TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight => TimePrecision.Week,
                TimeUnit.Month => TimePrecision.Month,
                TimeUnit.Year => TimePrecision.Year,
                _ => TimePrecision.Vague,
            };
            return new TimeReading(i, next, start, published.PlusDays(1), precision);
        }

        // "for years", "for some time", "for quite a while": the start is not told.
        var k = _points.At(i + 1) is "many" or "quite" or "some" ? i + 2 : i + 1;
        k = _points.At(k) == "a" ? k + 1 : k;
        k = _points.At(k) is "long" or "some" ? k + 1 : k;
        var isVague = _points.At(k) is "while" or "awhile" or "time" || (TimeWords.UnitOf(_points.At(k)) is not null && TimeWords.IsPlural(_points.At(k)));
        return isVague && k > i && TenseEvidence.IsPerfect(tokens, i, k + 1)
            ? new TimeReading(i, k + 1, null, published.PlusDays(1), TimePrecision.Vague)
            : null;
    }

    // "in two weeks", "within six months" with a verb of the future.
    TimeReading? Ahead(int i)
    {
        // "within days"
        if (_points.At(i) == "within" && TimeWords.UnitOf(_points.At(i + 1)) is { } few && TimeWords.IsPlural(_points.At(i + 1)) && TenseEvidence.IsFuture(tokens, i, i + 2))
        {
            var days = few switch { TimeUnit.Hour => 1, TimeUnit.Day => 7, TimeUnit.Week => 28, _ => 0 };
            return days == 0 ? null : new TimeReading(i, i + 2, published.PlusDays(few == TimeUnit.Hour ? 0 : 1), published.PlusDays(days + 1), few == TimeUnit.Week ? TimePrecision.Month : TimePrecision.Week);
        }

        if (_points.At(i) is not ("in" or "within") || _points.Amount(i + 1) is not { } amount || !TenseEvidence.IsFuture(tokens, i, amount.Next))
        {
            return null;
        }

        var day = TimeWords.Move(published, amount.Max, amount.Unit);
        var start = _points.At(i) == "in" ? TimeWords.Move(published, amount.Min, amount.Unit) : published.PlusDays(1);
        var point = amount.Unit switch
        {
            _ when start != day => new TimePoint(start, day.PlusDays(1), TimePrecision.Week),
            TimeUnit.Hour or TimeUnit.Day => TimePoint.OfDay(day),
            TimeUnit.Week or TimeUnit.Fortnight => TimePoint.OfWeek(day),
            TimeUnit.Month => TimePoint.OfMonth(day.Year, day.Month),
            _ => TimePoint.OfYear(day.Year),
        };
        return new TimeReading(i, amount.Next, point.Start, point.End, point.Precision);
    }

    // A point by itself, or two joined: "in 2006 and 2007", "3-5 May", "June to August".
    TimeReading? Plain(int i)
    {
        if (_points.Read(i) is not { } first)
        {
            return null;
        }

        var joint = _points.At(first.Next);
        if (IsSpan(joint) || joint == "and")
        {
            var second = Second(first, first.Next + 1);
            if (second is { } told && (joint == "and" ? Follows(first.Point, told.Point) : first.Point.Precision == told.Point.Precision))
            {
                return Joined(i, first.Point, told.Point, told.Next);
            }
        }

        return Bounded(i, first.Point, first.Next);
    }

    // "in 2006 and 2007": the second year has no preposition of its own.
    (TimePoint Point, int Next)? Second((TimePoint Point, int Next) first, int i) =>
        _points.Read(Skip(i)) ?? YearAlone(first, Skip(i));

    (TimePoint Point, int Next)? YearAlone((TimePoint Point, int Next) first, int i) =>
        first.Point.Precision == TimePrecision.Year && i < tokens.Count && tokens[i] is { Text.Length: 4, Number: >= 1900 and < 2100 } year
            ? (TimePoint.OfYear(year.Number), i + 1)
            : null;

    // Whether two points told with "and" are one stretch: months, years or days next to each other.
    static bool Follows(TimePoint first, TimePoint second) =>
        first.Precision == second.Precision && (Lend(first, second).End == second.Start || (first.LacksYear && second.LacksYear && IsNextDay(first, second)));

    static bool IsNextDay(TimePoint first, TimePoint second) =>
        first.Precision == TimePrecision.Day && Period.DaysBetween(first.Start, second.Start) is 1 or -6;

    TimeReading? Joined(int i, TimePoint first, TimePoint second, int next)
    {
        second = Settle(second, i, next, isPast: null);
        first = Lend(first, second);
        first = first.LacksYear ? Before(first, second.End) : first;
        return first.Start < second.End ? Of(i, next, first.To(second)) : null;
    }

    // A month or day without a year takes the year of what it is joined to.
    static TimePoint Lend(TimePoint first, TimePoint second)
    {
        if (!first.LacksYear || second.LacksYear || first.Precision > TimePrecision.Season)
        {
            return first;
        }

        return first.IsByWeek ? first : Before(first, second.End);
    }

    // A weekday or a weekend moves by weeks, everything else by years.
    static TimePoint Before(TimePoint point, LocalDate end)
    {
        while (point.Start >= end)
        {
            point = Shift(point, -1);
        }

        while (Shift(point, 1).Start < end)
        {
            point = Shift(point, 1);
        }

        return point with { LacksYear = false };
    }

    static TimePoint Shift(TimePoint point, int steps)
    {
        if (!point.IsByWeek)
        {
            return point.InYear(point.Start.Year + steps) with { LacksYear = point.LacksYear };
        }

        return point with { Start = point.Start.PlusDays(7 * steps), End = point.End.PlusDays(7 * steps) };
    }

    TimeReading? Bounded(int i, TimePoint point, int next) => Of(i, next, Settle(point, i, next, isPast: null));

    static TimeReading Of(int i, int next, TimePoint point) =>
        new(i, next, point.IsOpenStart ? null : point.Start, point.IsOpenEnd ? null : point.End, point.Precision);

    // Moves the point to where the tense puts it and cuts off what the tense rules out.
    TimePoint Settle(TimePoint point, int first, int next, bool? isPast)
    {
        var isFuture = isPast is { } told ? !told : TenseEvidence.IsFuture(tokens, first, next);
        point = Move(point, isFuture);
        if (point.IsReckoned || !(point.Start <= published && published < point.End.PlusDays(-1)))
        {
            return point;
        }

        if (isPast == false)
        {
            return point;
        }

        return isFuture ? point with { Start = published } : point with { End = published.PlusDays(1) };
    }

    TimePoint Move(TimePoint point, int first, int next) => Move(point, TenseEvidence.IsFuture(tokens, first, next));

    TimePoint Move(TimePoint point, bool isFuture)
    {
        if (!point.LacksYear)
        {
            return point;
        }

        if (!isFuture)
        {
            return Before(point, published.PlusDays(1));
        }

        // A weekday is the next one, not the day itself; a month or season is the one that has not ended.
        point = Before(point, published.PlusDays(1));
        return (point.IsByWeek ? point.Start <= published : point.End <= published) ? Shift(point, 1) : point;
    }

    static bool IsSpan(string text) => text is "to" or "until" or "till" or "through" or "-" or "–" or "—";

    int Skip(int i)
    {
        while (i < tokens.Count && Articles.Contains(_points.At(i)))
        {
            i++;
        }

        return i;
    }
}

/// <summary>A time that has been read: its tokens and its days.</summary>
readonly record struct TimeReading(int First, int Next, LocalDate? Start, LocalDate? End, TimePrecision Precision);
