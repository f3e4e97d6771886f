namespace Foothold.Language;

/// <summary>Reads the words that name a stretch of days, prepositions apart.</summary>
/// <remarks>
/// Every reader takes the index of the first token and gives the point and the index behind its last token, or null. They are asked
/// in the order of <see cref="Read"/>: those with more words before those with fewer.
/// </remarks>
sealed class TimePointReader
{
    readonly DateReader _dates;
    readonly FeastReader _feasts;
    readonly DeicticReader _deictics;
    readonly PeriodReader _periods;
    readonly WeekdayReader _weekdays;
    readonly AnaphoraReader _anaphora;

    /// <summary>Makes the reader of a sentence.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="counts">Its numbers of units.</param>
    /// <param name="story">What the text has told before; asked, not changed.</param>
    public TimePointReader(TimeClause clause, TimeCounts counts, TimeStory story)
    {
        _dates = new DateReader(clause);
        _feasts = new FeastReader(clause, _dates);
        _deictics = new DeicticReader(clause, _dates, counts);
        _periods = new PeriodReader(clause, _dates, _feasts, _deictics);
        _weekdays = new WeekdayReader(clause, _dates, _feasts, _deictics, counts);
        _anaphora = new AnaphoraReader(clause, counts, story, _dates, _weekdays, ReadDirectly);
    }

    /// <summary>Reads the point that begins at a token.</summary>
    public (TimePoint Point, int Next)? Read(int i) => _deictics.Word(i) ?? _deictics.BeforeLast(i) ?? _anaphora.Read(i) ?? ReadDirectly(i);

    /// <summary>Reads a weekday by itself; null for other words.</summary>
    public int? Weekday(int i) => _weekdays.Weekday(i);

    /// <summary>The month that a token names; null for other words.</summary>
    public int? MonthName(int i) => _dates.MonthName(i);

    // What is told without another time to tell it from.
    (TimePoint Point, int Next)? ReadDirectly(int i) =>
        _dates.Written(i)
        ?? _dates.DayAndMonth(i)
        ?? _feasts.DayAndMonth(i)
        ?? _periods.Part(i)
        ?? _periods.WeekOfMonth(i)
        ?? _periods.QuarterOrHalf(i)
        ?? _periods.Season(i)
        ?? _feasts.Holiday(i)
        ?? _feasts.Month(i)
        ?? _feasts.Year(i)
        ?? _deictics.Word(i)
        ?? _weekdays.Read(i)
        ?? _deictics.Relative(i)
        ?? _deictics.Rolling(i)
        ?? _deictics.Counted(i)
        ?? _dates.Month(i)
        ?? _dates.DayAlone(i)
        ?? _dates.DecadeOrYear(i);
}
