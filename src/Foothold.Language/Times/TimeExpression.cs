using NodaTime;

namespace Foothold.Language;

/// <summary>How finely a time expression names its days.</summary>
public enum TimePrecision
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A few days or a week.</summary>
    Week,

    /// <summary>A month or a part of one.</summary>
    Month,

    /// <summary>A season, a quarter or a part of a year.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>More than a year, or not said.</summary>
    Vague,
}

/// <summary>What a time says.</summary>
public enum TimeKind
{
    /// <summary>When: a stretch of days.</summary>
    Stretch,

    /// <summary>How often: something that comes round again ("every night", "on Fridays"), of which no single day is told.</summary>
    Repeated,

    /// <summary>How long, but not when ("for three days", "a two-week siege").</summary>
    Duration,
}

/// <summary>A time that a text names, resolved against the day the text was published and what the text told before.</summary>
/// <param name="Span">Where it is said.</param>
/// <param name="Text">The words at <paramref name="Span"/>.</param>
/// <param name="Start">The first day, included; null where the start is open ("until 2007").</param>
/// <param name="End">The day after the last; null where the end is open ("since 2007").</param>
/// <param name="Precision">How finely it is said.</param>
/// <remarks>
/// Both ends are open where it is no stretch of days, and of a stretch where it is told from a time that the text has not told: "the
/// next day" as its first words.
/// </remarks>
public sealed record TimeExpression(TextSpan Span, string Text, LocalDate? Start, LocalDate? End, TimePrecision Precision)
{
    /// <summary>Whether it says when, how often or how long.</summary>
    public TimeKind Kind { get; init; }

    /// <summary>How long a duration is, or after how long a repeated time comes round; null for a stretch.</summary>
    public TimeLength? Length { get; init; }

    /// <summary>How far a stretch is from what the words behind it tell, where nothing else tells its days ("two days after the raid"); null elsewhere.</summary>
    public TimeLength? Apart { get; init; }
}
