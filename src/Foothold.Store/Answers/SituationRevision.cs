using System.Collections.Concurrent;
using Foothold.Coding;
using Foothold.Control;
using Foothold.Places;
using NodaTime;

namespace Foothold.Store;

/// <summary>What one revision of a store says about who holds what. Never changes; safe for use from many threads.</summary>
/// <remarks>
/// In every member <c>asOf</c> is the last day of publication that counts, included; null means every report there is.
/// </remarks>
public sealed class SituationRevision
{
    const int MostSeries = 8;

    readonly SideEstimators _estimators;
    readonly Gazetteer _gazetteer;
    readonly Dictionary<string, Report> _reports; // report id -> report
    readonly Dictionary<string, PublishedClaim> _claims; // claim id -> claim
    readonly Dictionary<string, List<EvidenceItem>> _evidence; // district id -> its evidence
    readonly Dictionary<string, string> _claimOf; // evidence id -> claim id
    readonly ConcurrentDictionary<LocalDate, Lazy<IReadOnlyDictionary<string, IReadOnlyList<DistrictControl>>>> _series = new(); // asOf -> district -> a row a day

    internal SituationRevision(
        long revision,
        IReadOnlyList<Report> reports,
        IReadOnlyList<PublishedClaim> claims,
        IReadOnlyList<EvidenceItem> evidence,
        SideEstimators estimators,
        Gazetteer gazetteer)
    {
        Revision = revision;
        Claims = claims;
        Evidence = evidence;
        _estimators = estimators;
        _gazetteer = gazetteer;
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _claims = claims.ToDictionary(claim => claim.Claim.Id, StringComparer.Ordinal);
        _evidence = evidence.GroupBy(item => item.District, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _claimOf = evidence.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.ClaimId, StringComparer.Ordinal);
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
    public IReadOnlyList<string> Districts => [.. _evidence.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The claim of an id, of itself or of a piece of evidence made of it, with its report; null where there is none.</summary>
    public (Claim Claim, Report Report)? Said(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _claims.TryGetValue(_claimOf.GetValueOrDefault(id, id), out var published)
            ? (published.Claim, _reports[published.Claim.ReportId])
            : null;
    }

    /// <summary>The claims with their reports, in the order of the store.</summary>
    public IEnumerable<Telling> Tellings(LocalDate? asOf) => Claims
        .Where(said => asOf is null || said.Published <= asOf)
        .Select(said => new Telling(said.Claim, said.Outlet, said.Published, _reports[said.Claim.ReportId].Language));

    /// <summary>The piece of evidence of an id; null where there is none.</summary>
    public EvidenceItem? EvidenceOf(string id) => Evidence.FirstOrDefault(item => item.Id == id);

    /// <summary>Estimates one district on a day, with each voice's part in it.</summary>
    public DistrictControl Control(string district, LocalDate day, LocalDate? asOf)
    {
        var evidence = EvidenceIn(district);
        var until = Until(day, asOf);
        return _estimators.WithEverySide(_estimators.For(evidence, until).Control.Estimate(district, evidence, day, until));
    }

    /// <summary>Estimates every district that evidence reaches, on a day, without the voices' parts; ordered by district id.</summary>
    public IReadOnlyList<DistrictControl> ControlOn(LocalDate day, LocalDate? asOf)
    {
        if (FirstDay is not { } first || LastDay is not { } last)
        {
            return [];
        }

        if (day < first || day > last)
        {
            var until = Until(day, asOf);
            return [.. Districts.Select(district => Series(district, day, day.PlusDays(1), until)[0])];
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

    /// <summary>Estimates how likely control of a district changes, as known on a day.</summary>
    public DistrictOutlook Outlook(string district, LocalDate day)
    {
        var neighbours = _gazetteer.NeighboursOf(district)
            .Where(neighbour => _evidence.ContainsKey(neighbour.Id))
            .Select(neighbour => Control(neighbour.Id, day, day))
            .ToList();
        var evidence = EvidenceIn(district);
        return _estimators.For(evidence, day).Outlook.Estimate(district, evidence, day, neighbours);
    }

    Dictionary<string, IReadOnlyList<DistrictControl>> Series(LocalDate first, LocalDate last, LocalDate until) =>
        Districts.AsParallel().ToDictionary(district => district, district => Series(district, first, last.PlusDays(1), until), StringComparer.Ordinal);

    IReadOnlyList<DistrictControl> Series(string district, LocalDate from, LocalDate to, LocalDate until)
    {
        var evidence = EvidenceIn(district);
        return [.. _estimators.For(evidence, until).Control.Series(district, evidence, from, to, until).Select(_estimators.WithEverySide)];
    }

    List<EvidenceItem> EvidenceIn(string district) => _evidence.GetValueOrDefault(district, []);

    // Every report there is: those up to the last, and to the day itself where that is later.
    LocalDate Until(LocalDate day, LocalDate? asOf) => asOf ?? (LastDay is { } last && last > day ? last : day);
}
