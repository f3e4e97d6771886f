using NodaTime;

namespace Foothold.Language;

/// <summary>The times a text has told so far, from which others are told: "the next day".</summary>
sealed class TimeStory
{
    const int ShortestRun = 4; // days that still are one day's story: "on Saturday and Sunday"

    const int LongestMonth = 33; // days

    const int FarthestTime = 100; // times back

    const int FirstYear = 1000; // beyond these years lies nothing that a report tells of
    const int LastYear = 9000;

    readonly List<(LocalDate Start, LocalDate End, bool IsSaying)> _told = [];

    /// <summary>Whether a stretch lies in the years, 1000 to 9000, from which others can be told.</summary>
    public static bool IsWithin(LocalDate start, LocalDate end) => start.Year >= FirstYear && end.Year <= LastYear;

    /// <summary>Keeps a time that has been told, unless it leaves the years 1000 to 9000.</summary>
    /// <param name="start">Its first day.</param>
    /// <param name="end">The day after its last.</param>
    /// <param name="isSaying">Whether it only says when something was said.</param>
    public void Tell(LocalDate start, LocalDate end, bool isSaying)
    {
        if (IsWithin(start, end))
        {
            _told.Add((start, end, isSaying));
        }
    }

    /// <summary>How many times it keeps.</summary>
    public int Count => _told.Count;

    /// <summary>Forgets all but so many of the first.</summary>
    public void Forget(int count) => _told.RemoveRange(count, _told.Count - count);

    /// <summary>The last time told that is fine enough to count units from, the times of sayings after all others; null where there is none.</summary>
    public (LocalDate Start, LocalDate End)? Before(TimeUnit unit) => Last(unit, isSaying: false) ?? Last(unit, isSaying: true);

    /// <summary>The last time told of something that happened, where it is too long to be a day and no longer than a month; null elsewhere.</summary>
    public (LocalDate Start, LocalDate End)? LastWeeksOrMonth() => _told.FindLastIndex(told => !told.IsSaying) is >= 0 and var last
        && Period.DaysBetween(_told[last].Start, _told[last].End) is > ShortestRun and <= LongestMonth ? (_told[last].Start, _told[last].End) : null;

    (LocalDate Start, LocalDate End)? Last(TimeUnit unit, bool isSaying)
    {
        var longest = unit switch
        {
            TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => ShortestRun,
            TimeUnit.Week or TimeUnit.Fortnight => 8,
            TimeUnit.Month => 33,
            TimeUnit.Year => 366,
            _ => int.MaxValue,
        };
        for (var i = _told.Count - 1; i >= 0 && i >= _told.Count - FarthestTime; i--)
        {
            var (start, end, isSaid) = _told[i];
            if (isSaid == isSaying && Period.DaysBetween(start, end) <= longest)
            {
                return (start, end);
            }
        }

        return null;
    }
}
