using NodaTime;

namespace Foothold.Language;

/// <summary>Reads one time with the words that open, close or join it.</summary>
sealed class TimeReader
{
    const int FarthestEnd = 31; // days

    readonly TimeClause _clause;
    readonly TimePointReader _points;
    readonly TimeTense _tense;
    readonly DurationReader _durations;
    readonly RepeatReader _repeats;

    /// <summary>Makes the reader of a sentence.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="story">What the text has told before; asked, not changed.</param>
    public TimeReader(TimeClause clause, TimeStory story)
    {
        var counts = new TimeCounts(clause);
        _clause = clause;
        _points = new TimePointReader(clause, counts, story);
        _tense = new TimeTense(clause);
        _durations = new DurationReader(clause, counts, _points, _tense);
        _repeats = new RepeatReader(clause, counts, _points);
    }

    /// <summary>Reads the time that begins at a token; null where none does.</summary>
    public TimeReading? Read(int i) =>
        _repeats.Read(i) ?? Between(i) ?? FromTo(i) ?? Opened(i) ?? Closed(i) ?? Plain(i) ?? _durations.Read(i);

    // "between 3 and 5 May".
    TimeReading? Between(int i)
    {
        if (!_clause.Is(i, TimeSense.Between) || _points.Read(Skip(i + 1)) is not { } first)
        {
            return null;
        }

        return _clause.Is(first.Next, TimeSense.And) && Second(first, first.Next + 1) is { } second
            ? Joined(i, first.Point, second.Point, second.Next)
            : Bounded(i, first.Point, first.Next);
    }

    // "from June to August", "from 2007 on", "will apply from Tuesday".
    TimeReading? FromTo(int i)
    {
        if (!_clause.Is(i, TimeSense.From) || _points.Read(Skip(i + 1)) is not { } first)
        {
            return null;
        }

        if (_clause.Is(first.Next, TimeSense.To) && Second(first, first.Next + 1) is { } second)
        {
            return Joined(i, first.Point, second.Point, second.Next);
        }

        // "from 3 to 5 May" has been read as one.
        if (Enumerable.Range(i + 1, first.Next - i - 1).Any(at => _clause.Is(at, TimeSense.To) && !(_clause.At(at) == "-" && _clause.Is(at - 1, TimeSense.Mid))))
        {
            return Bounded(i, first.Point, first.Next);
        }

        var isOn = _clause.Is(first.Next, TimeSense.Onward);
        return first.Point.IsUnknown || !(isOn || _tense.IsFuture(i, first.Next)) ? null
            : new TimeReading(i, isOn ? first.Next + 1 : first.Next, (isOn ? _tense.Settle(first.Point, i, first.Next, isPast: false) : _tense.Move(first.Point, i, first.Next)).Start, null, first.Point.Precision);
    }

    // "since 2007", "after 2001", "post-2014", "starting in June".
    TimeReading? Opened(int i)
    {
        var isSince = _clause.Is(i, TimeSense.Since);
        var isAfter = _clause.Is(i, TimeSense.After);
        var isPost = _clause.Is(i, TimeSense.Post) && _clause.At(i + 1) == "-";
        var isStarting = _clause.Is(i, TimeSense.Starting) && !_clause.Is(i + 1, TimeSense.Of);
        if (!(isSince || isAfter || isPost || isStarting) || _points.Read(isSince ? SkipHour(i + 1) : Skip(isPost ? i + 2 : i + 1)) is not { } read)
        {
            return null;
        }

        // What began since then began before now, whatever the verb.
        var point = _tense.Settle(read.Point, i, read.Next, isPast: isSince ? true : null);
        // "After Monday's attack" is the day itself.
        var isNamed = _clause.Is(read.Next, TimeSense.Possessive);
        var start = (isAfter || isPost) && !isNamed ? point.End : point.Start;
        return new TimeReading(i, read.Next, point.IsUnknown ? null : start, null, read.Point.Precision);
    }

    // "until 2007", "before 2007", "by Friday", "through Friday", "pre-2001", "prior to 2001".
    TimeReading? Closed(int i)
    {
        var before = _clause.After(i, TimeSense.Before);
        var isPre = _clause.Is(i, TimeSense.Pre) && _clause.At(i + 1) == "-";
        var next = before > 0 ? before
            : isPre ? i + 2
            : _clause.After(i, TimeSense.By) is > 0 and var by ? by
            : _clause.After(i, TimeSense.Until) is > 0 and var until ? until
            : _clause.Is(i, TimeSense.Through) && !_clause.Is(i - 1, TimeSense.AllThrough) ? i + 1
            : -1;
        var isHour = before < 0 && !isPre && !_clause.Is(i, TimeSense.Through);
        if (next < 0 || _points.Read(isHour ? SkipHour(next) : Skip(next)) is not { } read || (_clause.Is(i, TimeSense.Through) && _clause.After(read.Next - 1, TimeSense.Ago) > 0))
        {
            return null;
        }

        // "has until Friday to leave"
        var isDeadline = _clause.After(i, TimeSense.Until) > 0 && TenseEvidence.IsInfinitive(_clause, read.Next);
        var point = isDeadline ? _tense.Move(read.Point, isFuture: true) : _tense.Move(read.Point, i, read.Next);
        var isWhole = (before < 0 && !isPre) || point.IsAnEnd;
        return new TimeReading(i, read.Next, null, point.IsUnknown ? null : isWhole ? point.End : point.Start, read.Point.Precision);
    }

    // A point by itself, or two joined: "in 2006 and 2007", "3-5 May", "June to August".
    TimeReading? Plain(int i)
    {
        if (_points.Read(i) is not { } first)
        {
            return null;
        }

        var isAnd = _clause.Is(first.Next, TimeSense.And);
        if (isAnd || _clause.Is(first.Next, TimeSense.To))
        {
            var second = Second(first, first.Next + 1);
            if (second is { } told && (isAnd ? Follows(first.Point, told.Point) : first.Point.Precision == told.Point.Precision))
            {
                return Joined(i, first.Point, told.Point, told.Next);
            }
        }

        return Bounded(i, first.Point, first.Next);
    }

    // "in 2006 and 2007": the second year has no preposition of its own. "August 3 through 9": the second day has no month.
    (TimePoint Point, int Next)? Second((TimePoint Point, int Next) first, int i) =>
        _points.Read(Skip(i)) ?? YearAlone(first, Skip(i));

    (TimePoint Point, int Next)? YearAlone((TimePoint Point, int Next) first, int i) =>
        first.Point.Precision == TimePrecision.Year && _clause.Year(i) is { } year ? (TimePoint.OfYear(year), i + 1) : null;

    // Whether two points told with "and" are one stretch: months, years or days next to each other.
    static bool Follows(TimePoint first, TimePoint second) =>
        first.Precision == second.Precision && !first.IsUnknown && !second.IsUnknown && !second.IsLoose // "attacked on Wednesday and now hold it"
        && (Lend(first, second).End == second.Start || (first.LacksYear && second.LacksYear && IsNextDay(first, second)));

    static bool IsNextDay(TimePoint first, TimePoint second) =>
        first.Precision == TimePrecision.Day && Period.DaysBetween(first.Start, second.Start) is 1 or -6;

    TimeReading? Joined(int i, TimePoint first, TimePoint second, int next)
    {
        if (first.IsUnknown || second.IsUnknown)
        {
            return null;
        }

        if (UnderWay(first, second) is { } stretch)
        {
            return Bounded(i, stretch, next);
        }

        second = _tense.Settle(second, i, next);
        first = Lend(first, second);
        first = first.LacksYear ? first.LastBefore(second.End) : first;
        return first.Start < second.End ? TimeReading.Of(i, next, first.To(second)) : null;
    }

    // "closed from 20 August to 25 August", told on the 24th: what has begun and ends within a month is this year's, in any tense.
    TimePoint? UnderWay(TimePoint first, TimePoint second)
    {
        if (!IsDayOfYear(first) || !IsDayOfYear(second))
        {
            return null;
        }

        var start = first.LastBefore(_clause.Tomorrow);
        var end = second.LastBefore(start.Start);
        end = (end with { LacksYear = true }).Turned(1) with { LacksYear = false };
        return end.Start >= _clause.Published && Period.DaysBetween(_clause.Published, end.Start) <= FarthestEnd ? start.To(end) : null;
    }

    static bool IsDayOfYear(TimePoint point) => point is { LacksYear: true, IsByWeek: false, Precision: TimePrecision.Day };

    // A month or day without a year takes the year of what it is joined to.
    static TimePoint Lend(TimePoint first, TimePoint second) =>
        first is { LacksYear: true, IsByWeek: false, Precision: <= TimePrecision.Season } && !second.LacksYear ? first.LastBefore(second.End) : first;

    TimeReading? Bounded(int i, TimePoint point, int next) => TimeReading.Of(i, next, _tense.Settle(point, i, next));

    int Skip(int i) => _clause.PastAll(i, TimeSense.Fillers);

    // "until about noon on Tuesday", "since 4 a.m. on Friday": times of day are not kept. "Before dawn on Sunday" is that Sunday.
    int SkipHour(int i)
    {
        i = _clause.PastAll(i, TimeSense.Fillers);
        var hour = _clause.Is(i, TimeSense.PartsOfDay) ? i + 1 : _clause.Has(i) && _clause.Tokens[i].IsNumeric && _clause.Is(i + 1, TimeSense.Clock) ? i + 2 : i;
        return hour > i && (_clause.Is(hour, TimeSense.On) || _clause.Is(hour, TimeSense.Of)) ? _clause.PastAll(hour + 1, TimeSense.Fillers) : i;
    }
}
