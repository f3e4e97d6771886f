using Foothold.Coding;
using Foothold.Control;
using NodaTime;

namespace Foothold.Web;

/// <summary>What the map asks of the estimator. Whoever serves the map answers it over the estimator and the store.</summary>
/// <remarks>
/// Every member may be called from several threads at once, and gives the same answer until the store's revision grows.
/// In each, <c>asOf</c> is the last day of publication that counts, included; null means every report of the store.
/// </remarks>
public interface IControlView
{
    /// <summary>Answers who holds each district on a day.</summary>
    ControlDay ControlOn(LocalDate day, LocalDate? asOf);

    /// <summary>Answers why a district has its state on a day.</summary>
    /// <param name="district">The id of a district of the boundary set.</param>
    /// <param name="day">The day on the ground.</param>
    /// <param name="asOf">The last day of publication that counts, included; null for every report.</param>
    DistrictReasons Why(string district, LocalDate day, LocalDate? asOf);

    /// <summary>Counts how often what each source said was borne out by everybody else; ordered by source, kind and interest.</summary>
    IReadOnlyList<SourceRecord> Sources(LocalDate? asOf);

    /// <summary>The happenings that the claims tell of, in the order in which they were first told.</summary>
    IReadOnlyList<ReportedEvent> Events(LocalDate? asOf);

    /// <summary>Counts districts by state for each day that the map can show.</summary>
    ControlTimeline Timeline(LocalDate? asOf);
}

/// <summary>Who holds each district on a day.</summary>
/// <param name="Day">The day on the ground.</param>
/// <param name="AsOf">The last day of publication that counts, included; null for every report.</param>
/// <param name="Districts">The districts that evidence reaches, in any order; those left out have none.</param>
/// <param name="Claims">The number of claims about control or fighting that count on this day.</param>
/// <param name="ClaimsOnMap">How many of them reached a district.</param>
public sealed record ControlDay(LocalDate Day, LocalDate? AsOf, IReadOnlyList<DistrictState> Districts, int Claims, int ClaimsOnMap);

/// <summary>A district's colour on a day.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="Leader">A side id, "contested", or null where no evidence reaches it or none bears out the likeliest state.</param>
/// <param name="Probability">The probability of the likeliest state, from 0 to 1; 0 where there is none.</param>
/// <param name="Basis">What the leading state rests on.</param>
/// <param name="Threatened">Whether an active threat stands against the leader.</param>
/// <param name="LastEvidence">The day of the newest evidence on the ground; null where there is none.</param>
/// <param name="Words">The map -> its word for the state; may be empty.</param>
public readonly record struct DistrictState(
    string District,
    string? Leader,
    double Probability,
    ControlBasis Basis,
    bool Threatened,
    LocalDate? LastEvidence,
    IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Its centre and its rest; null where reports do not tell them apart.</summary>
    public DistrictSplit? Split { get; init; }
}

/// <summary>Why a district has its state on a day.</summary>
/// <param name="Control">The estimate with each voice's part; the ids of its evidence are claim ids.</param>
/// <param name="Words">The state, since when, how fresh and how sure, a sentence each.</param>
public sealed record DistrictReasons(DistrictControl Control, IReadOnlyList<string> Words)
{
    /// <summary>voice -> what it tells, in words: "tells that the Taliban captured it on 8 August 2015"; may be empty.</summary>
    public IReadOnlyDictionary<string, string> Tells { get; init; } = new Dictionary<string, string>();

    /// <summary>Who holds the centre and who the rest, and who says so, a sentence each; empty where they are not told apart.</summary>
    public IReadOnlyList<string> Split { get; init; } = [];

    /// <summary>How the probability of the state came to what it is, a sentence each; empty where no evidence reaches the district.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    /// <summary>Which single report would change the state, a sentence each; empty where no evidence reaches the district.</summary>
    public IReadOnlyList<string> Turning { get; init; } = [];

    /// <summary>How likely a change is and why, a sentence each; empty where nothing is said of that.</summary>
    public IReadOnlyList<string> Outlook { get; init; } = [];
}

/// <summary>Districts by state, day by day.</summary>
/// <param name="Days">Every day from the first to the last that the map can show, without a gap; empty where there is no evidence.</param>
public sealed record ControlTimeline(IReadOnlyList<TimelineDay> Days);

/// <summary>One day of the timeline.</summary>
/// <param name="Day">The day on the ground.</param>
/// <param name="Districts">State (a side id or "contested") to the number of districts in which it leads; states with none may be left out.</param>
/// <param name="Claims">The number of claims whose day on the ground begins on this day.</param>
/// <param name="Changed">Whether the leading state of any district differs from the day before.</param>
public sealed record TimelineDay(LocalDate Day, IReadOnlyDictionary<string, int> Districts, int Claims, bool Changed);
