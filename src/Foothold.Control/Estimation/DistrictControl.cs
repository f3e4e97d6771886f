using NodaTime;

namespace Foothold.Control;

/// <summary>Who holds a district on a day, how sure, and why.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="Day">The day on the ground.</param>
/// <param name="AsOf">Only reports published by this day count, this day included.</param>
/// <param name="Probabilities">Side id to probability; with <paramref name="Contested"/> they sum to 1.</param>
/// <param name="Contested">The probability that neither side has it whole.</param>
/// <param name="Leader">The likeliest state: a side id, "contested", or null where no evidence reaches the district.</param>
/// <param name="Basis">What the leading state rests on.</param>
/// <param name="Threatened">Whether an active threat or "may soon fall" stands against the leader.</param>
/// <param name="Since">When the leading state began: as reports say, else as the estimate does; null where it was not asked.</param>
/// <param name="LastEvidence">The day of the newest evidence on the ground; null where there is none.</param>
/// <param name="Contributions">Each voice's part, in the order of <see cref="ContributionOrder"/>; where no evidence reaches the district, those that speak of what may come.</param>
public sealed record DistrictControl(
    string District,
    LocalDate Day,
    LocalDate AsOf,
    IReadOnlyDictionary<string, double> Probabilities,
    double Contested,
    string? Leader,
    ControlBasis Basis,
    bool Threatened,
    SinceInterval? Since,
    LocalDate? LastEvidence,
    IReadOnlyList<Contribution> Contributions)
{
    /// <summary>The name of the state in which neither side has the district whole.</summary>
    public const string ContestedState = "contested";

    /// <summary>The name of what is told where no report bears out the likeliest state.</summary>
    public const string UnclearState = "unclear";

    /// <summary>After so many days without evidence a state is stale: what is told of it since is drift. Our own choice.</summary>
    public const int StaleAfterDays = 60;

    /// <summary>The state to tell: <see cref="Leader"/>, but null where base rates alone make it the likeliest.</summary>
    public string? Told => Basis == ControlBasis.Drift ? null : Leader;

    /// <summary>Whether nothing is told of it for more than <see cref="StaleAfterDays"/> days.</summary>
    public bool IsStale => Freshness > StaleAfterDays;

    /// <summary>The first day on which the leading state led up to <see cref="Day"/> without a break; null where it has led from the first evidence on, or nothing leads.</summary>
    public LocalDate? LedSince { get; init; }

    /// <summary>Whether reports say when the leading state began, so that <see cref="Since"/> gives their days rather than the estimate's.</summary>
    public bool IsSinceTold { get; init; }

    /// <summary>
    /// The days within which the leading state began with a probability of 80 %, cut where reports say that it was so already;
    /// open where it may be older than the theatre; null where it was not asked, or where they share no day with those that
    /// reports tell of.
    /// </summary>
    public SinceInterval? ChangeInterval { get; init; }

    /// <summary>How the log-odds of the leading state came to what they are, the start first; empty where it was not asked.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>The single claims that would put another state in the lead, the likeliest first; empty where none would or it was not asked.</summary>
    public IReadOnlyList<TurningClaim> Turning { get; init; } = [];

    /// <summary>Its centre and its rest; null where nobody tells of them apart, or of both the same.</summary>
    public DistrictSplit? Split { get; init; }

    /// <summary>The ids of the evidence behind <see cref="Threatened"/>, the newest first.</summary>
    public IReadOnlyList<string> Threats { get; init; } = [];

    /// <summary>The days from <see cref="LastEvidence"/> to <see cref="Day"/>; null where there is no evidence.</summary>
    public int? Freshness => LastEvidence is { } last ? Period.DaysBetween(last, Day) : null;

    /// <summary>The probability of <see cref="Leader"/>; null where it is null.</summary>
    public double? LeaderProbability => Leader switch
    {
        null => null,
        ContestedState => Contested,
        var side => Probabilities[side],
    };
}

/// <summary>The days between which a state began.</summary>
/// <param name="Earliest">The first day it may have begun, included; null where open.</param>
/// <param name="Latest">The day after the last it may have begun; null where open.</param>
public readonly record struct SinceInterval(LocalDate? Earliest, LocalDate? Latest);

/// <summary>What a district's colour rests on.</summary>
public enum ControlBasis
{
    /// <summary>Nothing: the district has no evidence.</summary>
    None,

    /// <summary>On base rates alone: evidence reaches the district, but none says that the side has it, or had it since another was said to.</summary>
    Drift,

    /// <summary>Only on what a claim presupposes or on what was once so.</summary>
    Inferred,

    /// <summary>Only on statements of the side that gains by them.</summary>
    Claimed,

    /// <summary>On third parties or on admissions.</summary>
    Assessed,
}

/// <summary>What one voice did to the estimate.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Evidence">The ids of its evidence, the most informative first.</param>
/// <param name="Influence">Log-odds of the leading state with all evidence less the same without this voice; positive speaks for it.</param>
/// <param name="Standing">Whether it speaks for the leading state, against it, or is context.</param>
public sealed record Contribution(string Voice, IReadOnlyList<string> Evidence, double Influence, ContributionStanding Standing);

/// <summary>How a voice stands to the leading state.</summary>
public enum ContributionStanding
{
    /// <summary>It speaks for it.</summary>
    For,

    /// <summary>It speaks against it.</summary>
    Against,

    /// <summary>It says nothing of who holds the place and moves the estimate little, or it spoke long ago of what might come.</summary>
    Context,

    /// <summary>It speaks of what may come, a fear, a plan or a threat, and so for the outlook; who holds the place it does not say.</summary>
    Outlook,
}
