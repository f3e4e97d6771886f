using System.Collections.Concurrent;
using Foothold.Coding;
using Foothold.Control;
using NodaTime;

namespace Foothold.Store;

/// <summary>What one revision of a store says about who holds what. Never changes; safe for use from many threads.</summary>
/// <remarks>
/// In every member <c>asOf</c> is the last day of publication that counts, included; null means every report there is.
/// </remarks>
public sealed class SituationRevision
{
    const int MostSeries = 8;
    const int MostLearnt = 64; // days
    const int BorneOutAfter = 14; // days, within which others may still speak of it (CONTROL.md 4.7)

    readonly TheatreEstimators _estimators;
    readonly Dictionary<string, Report> _reports; // report id -> report
    readonly Dictionary<string, PublishedClaim> _claims; // claim id -> claim
    readonly Dictionary<string, EvidenceItem> _items; // evidence id -> evidence
    readonly ConcurrentDictionary<LocalDate, Lazy<IReadOnlyDictionary<string, IReadOnlyList<DistrictControl>>>> _series = new(); // asOf -> district -> a row a day
    readonly ConcurrentDictionary<(LocalDate Day, LocalDate Known), Lazy<LearntChanges>> _learnt = new(); // day and last day of publication -> what the changes up to the day teach

    internal SituationRevision(
        long revision,
        IReadOnlyList<Report> reports,
        IReadOnlyList<PublishedClaim> claims,
        IReadOnlyList<EvidenceItem> evidence,
        TheatreEstimators estimators)
    {
        Revision = revision;
        Claims = claims;
        Evidence = evidence;
        _estimators = estimators;
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _claims = claims.ToDictionary(claim => claim.Claim.Id, StringComparer.Ordinal);
        Districts = [.. evidence.Select(item => item.District).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _items = evidence.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        FirstDay = reports.Count == 0 ? null : reports.Min(report => report.Published);
        LastDay = reports.Count == 0 ? null : reports.Max(report => report.Published);
    }

    /// <summary>The store's revision.</summary>
    public long Revision { get; }

    /// <summary>Every claim, in the order of the store.</summary>
    public IReadOnlyList<PublishedClaim> Claims { get; }

    /// <summary>What of the claims the estimator sees.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; }

    /// <summary>The day the first report was published; null where there are none.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>The day the last report was published; null where there are none.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The ids of the districts that evidence reaches, in ordinal order.</summary>
    public IReadOnlyList<string> Districts { get; }

    /// <summary>The claim of an id, of itself or of a piece of evidence made of it, with its report; null where there is none.</summary>
    public (Claim Claim, Report Report)? Said(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _claims.TryGetValue(_items.GetValueOrDefault(id)?.ClaimId ?? id, out var published)
            ? (published.Claim, _reports[published.Claim.ReportId])
            : null;
    }

    /// <summary>The claims with their reports, in the order of the store.</summary>
    public IEnumerable<Telling> Tellings(LocalDate? asOf) => Claims
        .Where(said => asOf is null || said.Published <= asOf)
        .Select(said => new Telling(said.Claim, said.Outlet, said.Published, _reports[said.Claim.ReportId].Language));

    /// <summary>The piece of evidence of an id; null where there is none.</summary>
    public EvidenceItem? EvidenceOf(string id) => _items.GetValueOrDefault(id);

    /// <summary>Estimates one district on a day, with each voice's part in it, how it came about and what would change it.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="day">The day on the ground.</param>
    /// <param name="asOf">The last day of publication that counts, included; null for every report there is.</param>
    public DistrictControl Control(string district, LocalDate day, LocalDate? asOf) =>
        _estimators.Ask(Until(day, asOf), estimator => estimator.Estimate(district, day));

    /// <summary>Estimates every district that evidence reaches, on a day, without the voices' parts; ordered by district id.</summary>
    public IReadOnlyList<DistrictControl> ControlOn(LocalDate day, LocalDate? asOf)
    {
        if (FirstDay is not { } first || LastDay is not { } last)
        {
            return [];
        }

        if (day < first || day > last)
        {
            return [.. Series(day, day, Until(day, asOf)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value[0])];
        }

        var at = Period.DaysBetween(first, day);
        return [.. SeriesOf(asOf).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value[at])];
    }

    /// <summary>Every district that evidence reaches, with an estimate for each day from <see cref="FirstDay"/> to <see cref="LastDay"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DistrictControl>> SeriesOf(LocalDate? asOf)
    {
        if (FirstDay is not { } first || LastDay is not { } last)
        {
            return new Dictionary<string, IReadOnlyList<DistrictControl>>();
        }

        if (_series.Count > MostSeries)
        {
            _series.Clear();
        }

        return _series.GetOrAdd(Until(last, asOf), until => new(() => Series(first, last, until))).Value;
    }

    /// <summary>Estimates how likely control changes in each district that evidence reaches; ordered by district id.</summary>
    /// <param name="day">The day the outlook is given on; what is published later never counts.</param>
    /// <param name="asOf">The last day of publication that counts, included; null for every report up to <paramref name="day"/>.</param>
    public IReadOnlyList<DistrictOutlook> Outlooks(LocalDate day, LocalDate? asOf) => Learnt(day, asOf) is { } learnt
        ? _estimators.Outlooks(Known(day, asOf), learnt, learnt.Districts)
        : [];

    /// <summary>Estimates how likely control of a district changes, as <see cref="Outlooks"/> does; null where no evidence reaches it by then.</summary>
    public DistrictOutlook? Outlook(string district, LocalDate day, LocalDate? asOf) => Learnt(day, asOf) is { } learnt
        ? _estimators.Outlooks(Known(day, asOf), learnt, [district]).SingleOrDefault()
        : null;

    /// <summary>Weighs the voices for a district's leading state against those that speak against it, on a day of which nothing published later counts.</summary>
    public VoiceBalance Balance(string district, LocalDate day, LocalDate? asOf) => _estimators.Ask(Known(day, asOf), estimator => estimator.Balance(district, day));

    /// <summary>Counts how often what each source said was borne out by everybody else; what is said of the last two weeks is left out.</summary>
    /// <param name="asOf">The last day of publication that counts, included; null for every report there is.</param>
    /// <returns>Ordered by source, kind and interest; empty where there are no reports.</returns>
    public IReadOnlyList<SourceRecord> Sources(LocalDate? asOf) => (asOf < LastDay ? asOf : LastDay) is { } until
        ? _estimators.Ask(until, estimator => estimator.SourceRecords(until.PlusDays(-BorneOutAfter)))
        : [];

    /// <summary>Draws wars from what was known on a day: a model's answer, not a forecast.</summary>
    /// <param name="day">The day; only reports published by then count.</param>
    /// <param name="suppositions">What is taken as given; may be empty.</param>
    /// <param name="rules">How it is run.</param>
    public IReadOnlyList<SimulatedDistrict> Simulate(LocalDate day, IReadOnlyList<Supposition> suppositions, SimulationRules rules) =>
        _estimators.Ask(day, estimator => estimator.Simulate(day, suppositions, rules));

    Dictionary<string, IReadOnlyList<DistrictControl>> Series(LocalDate first, LocalDate last, LocalDate until) => _estimators.Ask(
        until,
        estimator => Districts.ToDictionary(district => district, district => estimator.Series(district, first, last.PlusDays(1)), StringComparer.Ordinal));

    // What the war's changes up to a day teach; null before the first report.
    LearntChanges? Learnt(LocalDate day, LocalDate? asOf)
    {
        if (FirstDay is not { } first || Known(day, asOf) < first)
        {
            return null; // nothing was known
        }

        if (_learnt.Count > MostLearnt)
        {
            _learnt.Clear();
        }

        return _learnt.GetOrAdd((day, Known(day, asOf)), key => new(() => _estimators.Learn(key.Known, first, key.Day))).Value;
    }

    // The last day of publication that counts for what is foretold from a day on.
    static LocalDate Known(LocalDate day, LocalDate? asOf) => asOf is { } until && until < day ? until : day;

    // Every report there is: those up to the last, and to the day itself where that is later; no report is of a day after both.
    LocalDate Until(LocalDate day, LocalDate? asOf)
    {
        var every = LastDay is { } last && last > day ? last : day;
        return asOf is { } until && until < every ? until : every;
    }
}
