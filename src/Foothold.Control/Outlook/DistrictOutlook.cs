using NodaTime;

namespace Foothold.Control;

/// <summary>How likely it is that control of a district changes, and why.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="Day">The day it is given on; of what is published later nothing counts.</param>
/// <param name="Holder">The state that leads on that day: a side id or "contested"; null where no evidence reaches the district.</param>
/// <param name="Within7Days">The probability that whoever has it no longer has it at some time within 7 days.</param>
/// <param name="Within30Days">The same within 30 days.</param>
/// <param name="Usual7Days">The base rate: what <paramref name="Within7Days"/> is of districts in its state, whatever is told of this one.</param>
/// <param name="Usual30Days">The same within 30 days.</param>
/// <param name="Reasons">What speaks for a change, the weightiest first; empty where nothing does.</param>
public sealed record DistrictOutlook(
    string District,
    LocalDate Day,
    string? Holder,
    double Within7Days,
    double Within30Days,
    double Usual7Days,
    double Usual30Days,
    IReadOnlyList<OutlookReason> Reasons)
{
    /// <summary>The weight of what the war's own changes taught in the four probabilities, from 0 to 1; the rest is the chain's.</summary>
    public double Learnt { get; init; }

    /// <summary>Whether base rates alone make <see cref="Holder"/> the likeliest, so that it is unclear who holds the district.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The day of the newest evidence on the ground, up to <see cref="Day"/>; null where only the chain was asked.</summary>
    public LocalDate? LastEvidence { get; init; }

    /// <summary>The days from <see cref="LastEvidence"/> to <see cref="Day"/>; null where only the chain was asked.</summary>
    public int? Freshness => LastEvidence is { } last ? Period.DaysBetween(last, Day) : null;

    /// <summary>Whether nothing is told of it for more than <see cref="DistrictControl.StaleAfterDays"/> days.</summary>
    public bool IsStale => Freshness > DistrictControl.StaleAfterDays;

    /// <summary>The band of a probability: nothing finer is meant to be read.</summary>
    public static OutlookBand Band(double probability) => probability switch
    {
        < 0.02 => OutlookBand.VeryUnlikely,
        < 0.10 => OutlookBand.Unlikely,
        < 0.30 => OutlookBand.Possible,
        _ => OutlookBand.Likely,
    };
}

/// <summary>The bands in which an outlook is shown.</summary>
public enum OutlookBand
{
    /// <summary>Under 2 %.</summary>
    VeryUnlikely,

    /// <summary>From 2 to 10 %.</summary>
    Unlikely,

    /// <summary>From 10 to 30 %.</summary>
    Possible,

    /// <summary>30 % and more.</summary>
    Likely,
}

/// <summary>Something that speaks for a change.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="District">The district it is about: the neighbour for a neighbour's loss, else the district itself.</param>
/// <param name="Evidence">The ids of the evidence behind it, the newest first.</param>
/// <param name="Factor">The factor by which it multiplies the holder's loss rate; at least 1.</param>
public sealed record OutlookReason(OutlookReasonKind Kind, string District, IReadOnlyList<string> Evidence, double Factor);

/// <summary>The kinds of reasons.</summary>
public enum OutlookReasonKind
{
    /// <summary>Somebody says that the holder may lose it, or surrounds it.</summary>
    Threat,

    /// <summary>A neighbour was lost by the holder lately.</summary>
    NeighbourLost,

    /// <summary>The holder asked for support.</summary>
    SupportAsked,

    /// <summary>Its holder's forces there or in the province are threatened.</summary>
    ForcesThreatened,

    /// <summary>There was fighting in it lately.</summary>
    Fighting,

    /// <summary>Its holder has less than half of the districts around it.</summary>
    Surroundings,

    /// <summary>More changes hands in the theatre lately than usual.</summary>
    Pace,
}
