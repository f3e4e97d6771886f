using NodaTime;

namespace Foothold.Language;

/// <summary>The times a text has told so far, from which others are told: "the next day".</summary>
sealed class TimeStory
{
    const int ShortestRun = 4; // days that still are one day's story: "on Saturday and Sunday"

    const int FarthestTime = 100; // times back

    readonly List<(LocalDate Start, LocalDate End, bool IsSaying)> _told = [];

    /// <summary>Keeps a time that has been told.</summary>
    /// <param name="start">Its first day.</param>
    /// <param name="end">The day after its last.</param>
    /// <param name="isSaying">Whether it only says when something was said.</param>
    public void Tell(LocalDate start, LocalDate end, bool isSaying) => _told.Add((start, end, isSaying));

    /// <summary>The last time told that is fine enough to count units from, the times of sayings after all others; null where there is none.</summary>
    public (LocalDate Start, LocalDate End)? Before(TimeUnit unit) => Last(unit, isSaying: false) ?? Last(unit, isSaying: true);

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
