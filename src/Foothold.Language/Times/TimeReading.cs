using NodaTime;

namespace Foothold.Language;

/// <summary>A time that has been read: its tokens and what they say.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Next">The index behind its last.</param>
/// <param name="Start">The first day; null where the start is open.</param>
/// <param name="End">The day after the last; null where the end is open.</param>
/// <param name="Precision">How finely it is said.</param>
readonly record struct TimeReading(int First, int Next, LocalDate? Start, LocalDate? End, TimePrecision Precision)
{
    /// <summary>What kind of time it is.</summary>
    public TimeKind Kind { get; init; }

    /// <summary>How long it lasts, or after how long it comes round again; null for a stretch of days.</summary>
    public TimeLength? Length { get; init; }

    /// <summary>How far it is from what the words behind it tell, where nothing else tells its days ("two days after the raid"); null elsewhere.</summary>
    public TimeLength? Apart { get; init; }

    /// <summary>Whether no other time is told from it.</summary>
    public bool IsLoose { get; init; }

    /// <summary>A stretch of days.</summary>
    public static TimeReading Of(int first, int next, TimePoint point) =>
        new(first, next, point.IsOpenStart || point.IsUnknown ? null : point.Start, point.IsOpenEnd || point.IsUnknown ? null : point.End, point.Precision) { IsLoose = point.IsLoose, Apart = point.Apart };

    /// <summary>What lasts so long.</summary>
    public static TimeReading Lasting(int first, int next, TimeLength length) =>
        new(first, next, null, null, PrecisionOf(length)) { Kind = TimeKind.Duration, Length = length };

    /// <summary>What comes round after so long.</summary>
    public static TimeReading Every(int first, int next, TimeLength period) =>
        new(first, next, null, null, PrecisionOf(period)) { Kind = TimeKind.Repeated, Length = period };

    static TimePrecision PrecisionOf(TimeLength length) => length.Most == 1 ? TimeUnits.Precision(length.Unit) : TimeUnits.Coarse(length.Unit);
}
