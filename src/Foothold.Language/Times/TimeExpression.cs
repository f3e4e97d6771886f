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

/// <summary>A time that a text names, resolved against the day the text was published.</summary>
/// <param name="Span">Where it is said.</param>
/// <param name="Text">The words at <paramref name="Span"/>.</param>
/// <param name="Start">The first day, included; null where the start is open ("until 2007").</param>
/// <param name="End">The day after the last; null where the end is open ("since 2007").</param>
/// <param name="Precision">How finely it is said.</param>
public sealed record TimeExpression(TextSpan Span, string Text, LocalDate? Start, LocalDate? End, TimePrecision Precision);
