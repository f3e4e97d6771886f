using Foothold.Coding;
using Foothold.Language;
using NodaTime;

namespace Foothold.Control;

/// <summary>The days on the ground that a claim speaks of.</summary>
/// <param name="From">The first day, included; null where open or not known.</param>
/// <param name="To">The day after the last; null where open or not known. Never both set and reversed.</param>
/// <param name="Future">Whether all of it lies after publication.</param>
readonly record struct ClaimDays(LocalDate? From, LocalDate? To, bool Future)
{
    /// <summary>The days within which a hold began that is told with its beginning; null where none is told.</summary>
    internal SinceInterval? Begun { get; private init; }

    /// <summary>Whether a hold that is told with its beginning was over with <see cref="To"/>, as a taking tells.</summary>
    internal bool IsEnded { get; private init; }

    internal static ClaimDays Of(Claim claim, LocalDate published, DayRules rules)
    {
        var end = published.PlusDays(1);
        if (claim.Time is not { } time || (time.Start is null && time.End is null))
        {
            return claim.Reality switch
            {
                // It was so once; nothing says when.
                Reality.Past => default,
                Reality.Actual when claim.Control?.Effect != ControlEffect.Hold =>
                    new ClaimDays(published.PlusDays(1 - rules.Recent), end, false),
                _ => new ClaimDays(published, end, false),
            };
        }

        if (time.Start >= end)
        {
            return new ClaimDays(time.Start, time.End, true);
        }

        var to = time.End is { } last ? LocalDate.Min(last, end) : end;
        if (claim.Control?.Effect == ControlEffect.Hold && claim.Reality == Reality.Past && time.End is not null)
        {
            return Ended(time, to);
        }

        if (claim.Control?.Effect == ControlEffect.Hold && time is { Start: { } since, End: null })
        {
            var sure = LocalDate.Min(Sure(time.Precision, since), to.PlusDays(-1));
            return new ClaimDays(sure, to, false) { Begun = new SinceInterval(since, sure.PlusDays(1)) };
        }

        return claim.Control?.Effect == ControlEffect.Hold && time.Start is null
            ? new ClaimDays(to.PlusDays(-1), to, false)
            : new ClaimDays(time.Start ?? to.PlusDays(-1), to, false);
    }

    /// <summary>The first day alone: "had held it since May", which is over nobody says when.</summary>
    internal ClaimDays Beginning() => From is { } first ? this with { To = first.PlusDays(1) } : this;

    /// <summary>The same, over with a day; unchanged where that is no later than the first.</summary>
    internal ClaimDays EndedBy(LocalDate day) => From < day && day < To ? this with { To = day, IsEnded = true } : this;

    /// <summary>The first day on which a hold is sure that began at some time: "since June" began on some day of it, so it is sure only when June ends.</summary>
    static LocalDate Sure(TimePrecision precision, LocalDate since) => precision switch
    {
        TimePrecision.Year or TimePrecision.Vague => new LocalDate(since.Year, 12, 31),
        TimePrecision.Season => since.PlusMonths(2).With(DateAdjusters.EndOfMonth),
        TimePrecision.Month => since.With(DateAdjusters.EndOfMonth),
        TimePrecision.Week => since.PlusDays(6),
        _ => since,
    };

    /// <summary>The day on which actors are grouped into sides.</summary>
    internal static LocalDate Anchor(ClaimDays days, LocalDate published) =>
        LocalDate.Min(days.From ?? days.To?.PlusDays(-1) ?? published, published);

    /// <summary>
    /// A hold that is over: "until 2007" ended on some day of that year, so it is sure only before the year began. It
    /// says nothing of a day after its end.
    /// </summary>
    static ClaimDays Ended(ClaimTime time, LocalDate to)
    {
        var last = to.PlusDays(-1);
        var sure = time.Precision switch
        {
            TimePrecision.Year or TimePrecision.Vague => new LocalDate(last.Year, 1, 1),
            TimePrecision.Month or TimePrecision.Season => new LocalDate(last.Year, last.Month, 1),
            _ => to,
        };
        if (time.Start is not { } from)
        {
            return new ClaimDays(sure.PlusDays(-1), sure, false);
        }

        return from < sure ? new ClaimDays(from, sure, false) : new ClaimDays(from, from.PlusDays(1), false);
    }
}
