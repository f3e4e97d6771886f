using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Language;

/// <summary>How pages of examples write a time: <c>since July = 2015-07-01.. month</c>.</summary>
public static class TimeNotation
{
    /// <summary>What stands for no time at all.</summary>
    public const string Nothing = "nothing";

    /// <summary>
    /// A time as its quote and its days; an open bound is left out and the end is the day after the last. A duration is
    /// <c>for three days = lasting 3 days</c>, a repeated time <c>every night = every 1 day</c>.
    /// </summary>
    public static string Write(TimeExpression time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time switch
        {
            { Kind: TimeKind.Duration, Length: { } length } => $"{time.Text} = lasting {Write(length)}",
            { Kind: TimeKind.Repeated, Length: { } length } => $"{time.Text} = every {Write(length)}",
            _ => $"{time.Text} = {Write(time.Start)}..{Write(time.End)} {time.Precision.ToString().ToLowerInvariant()}",
        };
    }

    static string Write(TimeLength length)
    {
        var unit = length.Unit.ToString().ToLowerInvariant() + (length.Most == 1 ? "" : "s");
        return length switch
        {
            { Most: 0 } => unit,
            _ when length.Least == length.Most => string.Create(CultureInfo.InvariantCulture, $"{length.Most} {unit}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{length.Least}-{length.Most} {unit}"),
        };
    }

    static string Write(LocalDate? day) => day is { } told ? LocalDatePattern.Iso.Format(told) : "";
}
