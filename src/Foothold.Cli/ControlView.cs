using Foothold.Coding;
using Foothold.Control;
using Foothold.Store;
using Foothold.Web;
using NodaTime;

namespace Foothold.Cli;

/// <summary>Answers what the map asks out of a project's situation.</summary>
sealed class ControlView(Situation situation, string incumbent) : IControlView
{
    /// <inheritdoc/>
    public ControlDay ControlOn(LocalDate day, LocalDate? asOf)
    {
        var newest = situation.Newest();
        var onMap = newest.Evidence.Select(item => item.ClaimId).ToHashSet(StringComparer.Ordinal);
        var claims = newest.Claims
            .Where(published => (asOf is not { } last || published.Published <= last) && Counts(published.Claim) && Begins(published) <= day)
            .ToList();
        return new ControlDay(
            day,
            asOf,
            [.. newest.ControlOn(day, asOf).Where(control => control.Leader is not null).Select(State)],
            claims.Count,
            claims.Count(published => onMap.Contains(published.Claim.Id)));
    }

    /// <inheritdoc/>
    public DistrictReasons Why(string district, LocalDate day, LocalDate? asOf)
    {
        var newest = situation.Newest();
        var control = newest.Control(district, day, asOf);
        var words = situation.Explanation.Sentences(control);
        return new DistrictReasons(Cited(control) with { Split = control.Split is { } split ? new DistrictSplit(Cited(split.Centre), Cited(split.Rest)) : null }, words)
        {
            Tells = control.Contributions
                .Select(part => (part.Voice, Item: part.Evidence.Select(newest.EvidenceOf).FirstOrDefault(item => item is not null)))
                .Where(told => told.Item is not null)
                .ToDictionary(told => told.Voice, told => situation.Explanation.Tells(told.Item!), StringComparer.Ordinal),
            Split = situation.Explanation.Apart(control, newest.EvidenceOf),
            Reached = situation.Explanation.Reached(control, newest.EvidenceOf),
            Turning = situation.Explanation.Turning(control),
            Outlook = newest.Outlook(district, day, asOf) is { } outlook ? situation.Explanation.Sentences(outlook) : [],
        };

        DistrictControl Cited(DistrictControl answer) => answer with
        {
            Contributions = [.. answer.Contributions.Select(part => part with { Evidence = [.. part.Evidence.Select(id => newest.Said(id)?.Claim.Id ?? id).Distinct()] })],
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReportedEvent> Events(LocalDate? asOf) => situation.Events(asOf);

    /// <inheritdoc/>
    public ControlTimeline Timeline(LocalDate? asOf)
    {
        var newest = situation.Newest();
        var series = newest.SeriesOf(asOf);
        if (newest.FirstDay is not { } first || newest.LastDay is not { } last)
        {
            return new ControlTimeline([]);
        }

        var begun = newest.Claims
            .Where(published => (asOf is not { } until || published.Published <= until) && Counts(published.Claim))
            .CountBy(Begins)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var days = new List<TimelineDay>();
        for (var at = 0; at <= Period.DaysBetween(first, last); at++)
        {
            var day = first.PlusDays(at);
            var counts = series.Values
                .Select(district => district[at].Told)
                .OfType<string>()
                .CountBy(leader => leader)
                .ToDictionary(pair => pair.Key, pair => pair.Value);
            var changed = at > 0 && series.Values.Any(district => district[at].Told != district[at - 1].Told);
            days.Add(new TimelineDay(day, counts, begun.GetValueOrDefault(day), changed));
        }

        return new ControlTimeline(days);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SourceRecord> Sources(LocalDate? asOf) => situation.Newest().Sources(asOf);

    DistrictState State(DistrictControl control) => new(
        control.District,
        control.Told,
        control.LeaderProbability ?? 0,
        control.Basis,
        control.Threatened,
        control.LastEvidence,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["lwj"] = OtherVocabularies.LongWarJournal(control, incumbent),
            ["isw"] = OtherVocabularies.StudyOfWar(control),
        })
    {
        Split = control.Split,
    };

    // Whether a claim is about control or fighting.
    static bool Counts(Claim claim) => claim.Control is not null || claim.Type == ClaimType.Assault;

    static LocalDate Begins(PublishedClaim published) => published.Claim.Time?.Start ?? published.Published;
}
