using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Language;

/// <summary>How pages of examples write a time: <c>since July = 2015-07-01.. month</c>.</summary>
public static class TimeNotation
{
    /// <summary>What stands for no time at all.</summary>
    public const string Nothing = "nothing";

    /// <summary>A time as its quote and its days; an open bound is left out and the end is the day after the last.</summary>
    public static string Write(TimeExpression time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Text} = {Write(time.Start)}..{Write(time.End)} {time.Precision.ToString().ToLowerInvariant()}");
    }

    static string Write(LocalDate? day) => day is { } told ? LocalDatePattern.Iso.Format(told) : "";
}
