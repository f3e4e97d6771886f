namespace Foothold.Control;

/// <summary>When the leading state of a day began: as reports tell, and as the estimate has it.</summary>
sealed class LeadBeginning
{
    const double IntervalShare = 0.8;

    readonly SinceInterval _estimated;

    /// <summary>Finds it.</summary>
    /// <param name="known">The district.</param>
    /// <param name="view">Its days.</param>
    /// <param name="reign">The leading state.</param>
    /// <param name="day">The day number on which it leads.</param>
    internal LeadBeginning(KnownDistrict known, DistrictView view, Reign reign, int day)
    {
        var spell = Spell.Of(known.Space, view, reign.Leader, day);
        Told = Onset.Of(known.Space, known.Days.Factors, spell, reign.Leader, day, reign.First);
        Interval = Estimated(known, spell, reign, day, out _estimated);
    }

    /// <summary>The days that reports tell; null where none does.</summary>
    internal SinceInterval? Told { get; }

    /// <summary>The days within which it began as the estimate has it, cut where somebody in its unbroken lead says that it is so already; null where somebody says so before all of them.</summary>
    internal SinceInterval? Interval { get; }

    /// <summary>The days that reports tell, else those of the estimate; where somebody says before all of those that it is so, that day or before.</summary>
    internal SinceInterval Since => Told ?? _estimated;

    /// <summary>Whether <see cref="Interval"/> may stand beside what is told: it shares a day with it.</summary>
    internal bool IsIntervalBorneOut => Told is null || (Interval is { } within && ShareDays(Told.Value, within));

    static SinceInterval? Estimated(KnownDistrict known, Spell spell, Reign reign, int day, out SinceInterval since)
    {
        var middle = spell.Middle(IntervalShare);
        var said = known.Days.Factors
            .Take(known.Reached(day))
            .Where(factor => factor.Last >= (reign.Before ?? int.MinValue) && known.Testimony.Supports(factor, reign.Leader))
            .Select(factor => factor.Spread ? factor.Last : factor.Points[0])
            .Where(first => first >= reign.First)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        if (said == int.MaxValue || middle.Latest is not { } latest || latest.Number() <= said + 1)
        {
            since = middle;
            return middle;
        }

        var isAfter = middle.Earliest is { } earliest && earliest.Number() > said;
        since = new SinceInterval(isAfter ? null : middle.Earliest, DayNumbers.Day(said + 1));
        return isAfter ? null : since;
    }

    static bool ShareDays(SinceInterval one, SinceInterval other) =>
        !(one.Earliest >= other.Latest) && !(other.Earliest >= one.Latest);
}
