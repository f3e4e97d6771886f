using Foothold.Coding;
using NodaTime;

namespace Foothold.Control;

/// <summary>A claim as the estimator sees it: a resolved district, days, a side and a voice.</summary>
/// <param name="Id">The claim's id; also breaks ties of order.</param>
/// <param name="District">The id of the district.</param>
/// <param name="Effect">What it says about control; null for an air strike or other sign of fighting that names no holder.</param>
/// <param name="Type">The row of the base table it is read by.</param>
/// <param name="Side">The side that gains, holds, threatens, defends, loses or leaves; null where neither is named.</param>
/// <param name="Opponent">The side that held it before or is opposed; null where not named.</param>
/// <param name="From">The first day on the ground, included; null where open.</param>
/// <param name="To">The day after the last; null where open.</param>
/// <param name="Published">The day the report was published.</param>
/// <param name="Scope">How much of the district.</param>
/// <param name="Polarity">Whether it is affirmed or denied.</param>
/// <param name="Reality">Plans and possibilities feed the outlook only.</param>
/// <param name="Certainty">How the text qualifies it.</param>
/// <param name="Interest">Whose interest the speaker serves by it.</param>
/// <param name="NamedSource">Whether the report or a named speaker stands behind it, rather than unnamed ones.</param>
/// <param name="Voice">The origin cluster: copies of one statement share it and count once.</param>
/// <param name="Outlet">Who published it.</param>
public sealed record EvidenceItem(
    string Id,
    string District,
    ControlEffect? Effect,
    EvidenceType Type,
    string? Side,
    string? Opponent,
    LocalDate? From,
    LocalDate? To,
    LocalDate Published,
    ControlScope Scope,
    Polarity Polarity,
    Reality Reality,
    Certainty Certainty,
    Interest Interest,
    bool NamedSource,
    string Voice,
    string Outlet)
{
    /// <summary>The id of the claim it was read from; <see cref="Id"/> unless one claim gave several.</summary>
    public string ClaimId { get; init; } = Id;

    /// <summary>Who says it: the speaker whom the report quotes, else the outlet.</summary>
    public string Origin { get; init; } = Outlet;

    /// <summary>The days within which a hold began that is told with its beginning ("held since 2008"); null where none is told.</summary>
    public SinceInterval? Begun { get; init; }

    /// <summary>Whether a hold that is told with its beginning was over with <see cref="To"/>, as its report tells; false where nobody says when it ended.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Whether the text only presupposes it: "may soon fall" presupposes that the holder still holds.</summary>
    public bool Presupposed { get; init; }

    /// <summary>The id of the place inside the district that it is told of; null where it is the district itself or its centre.</summary>
    public string? Place { get; init; }

    /// <summary>Whether the place is a village, post or base inside the district rather than the district or its centre.</summary>
    public bool Village { get; init; }

    /// <summary>Whether it is a reason for the outlook and no row of the table: support asked for, forces threatened.</summary>
    public bool IsReasonOnly => Type is EvidenceType.SupportAsked or EvidenceType.ForcesThreatened;

    /// <summary>Whether it speaks of what may come and never of who holds the district now.</summary>
    public bool OutlookOnly => IsReasonOnly || Reality is Reality.Planned or Reality.Possible or Reality.Requested;
}

/// <summary>The rows of the estimator's base table (CONTROL.md 4.3).</summary>
public enum EvidenceType
{
    /// <summary>The side took the district.</summary>
    Captured,

    /// <summary>The side holds it.</summary>
    Holds,

    /// <summary>There is fighting in it.</summary>
    Fighting,

    /// <summary>The side repelled an attack.</summary>
    Repelled,

    /// <summary>The side struck it from the air.</summary>
    Airstrike,

    /// <summary>The side withdrew or fled.</summary>
    Withdrew,

    /// <summary>Neither side holds it.</summary>
    Neither,

    /// <summary>The side surrounds or besieges it, or may soon take it.</summary>
    Surrounds,

    /// <summary>The side runs courts, taxes or flags in it.</summary>
    Administers,

    /// <summary>The side asked for support in it: a reason for the outlook, no row of the table.</summary>
    SupportAsked,

    /// <summary>The side threatens the other's forces in it or in its province: a reason for the outlook, no row of the table.</summary>
    ForcesThreatened,
}
