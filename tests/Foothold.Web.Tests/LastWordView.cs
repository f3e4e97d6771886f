using Foothold.Coding;
using Foothold.Control;
using Foothold.Lexicon;
using Foothold.Store;
using NodaTime;

namespace Foothold.Web.Tests;

/// <summary>
/// A stand-in for the estimator: the last claim of gain or hold about a district gives its colour. Good enough to ask the
/// server and the page about; not a way to estimate control.
/// </summary>
public sealed class LastWordView(IClaimStore store, IReadOnlyList<Side> sides) : IControlView
{
    static readonly Dictionary<string, string> NoWords = [];

    readonly IReadOnlyList<PublishedClaim> _claims = store.AllClaims();

    public IReadOnlyList<SourceRecord> Sources(LocalDate? asOf) => [];

    public ControlDay ControlOn(LocalDate day, LocalDate? asOf)
    {
        var claims = Telling(day, asOf).ToList();
        var districts = claims
            .Where(item => item.Claim.Control?.Place is not null)
            .GroupBy(item => item.Claim.Control!.Place!)
            .Select(group => State(group.Key, day, [.. group]))
            .ToList();
        return new ControlDay(day, asOf, districts, claims.Count, claims.Count(item => item.Claim.Control?.Place is not null));
    }

    public DistrictReasons Why(string district, LocalDate day, LocalDate? asOf)
    {
        var claims = Telling(day, asOf).Where(item => item.Claim.Control?.Place == district).ToList();
        var state = State(district, day, claims);
        var probabilities = sides.ToDictionary(side => side.Id, side => side.Id == state.Leader ? state.Probability : 0.04);
        var contributions = claims
            .Select(item => new Contribution(item.Outlet, [item.Claim.Id], Influence(item.Claim, state.Leader), Standing(item.Claim, state.Leader)))
            .OrderByDescending(contribution => Math.Abs(contribution.Influence))
            .ToList();
        var since = claims.FindLast(item => IsTransition(item.Claim)).Claim?.Time;
        var control = new DistrictControl(
            district, day, asOf ?? day, probabilities, state.Leader == DistrictControl.ContestedState ? state.Probability : 0.08, state.Leader, state.Basis,
            state.Threatened, since is null ? null : new SinceInterval(since.Start, since.End), state.LastEvidence, contributions);
        IReadOnlyList<string> words = state.Leader is null
            ? ["Nothing is known of this district on this day."]
            : [$"{Name(state.Leader)}, said last on {state.LastEvidence:uuuu-MM-dd}.", .. state.Threatened ? ["It is threatened."] : Array.Empty<string>()];
        return new DistrictReasons(control with { Split = state.Split is null ? null : Split(district, day, contributions) }, words)
        {
            Split = state.Split is null ? [] : ["Its centre is held by the crown; the rest is held by Hill Front."],
        };
    }

    // Millford is told apart from its bazaar: enough to ask the server and the page for it.
    DistrictSplit Split(string district, LocalDate day, IReadOnlyList<Contribution> contributions)
    {
        return new DistrictSplit(Portion(sides[0], 0.81234567), Portion(sides[1], 0.7));

        DistrictControl Portion(Side side, double probability) => new(
            district, day, day, sides.ToDictionary(one => one.Id, one => one == side ? probability : 0.1), 0.05, side.Id, ControlBasis.Assessed, false, null, day.PlusDays(-2), contributions);
    }

    // One event a claim of gain: enough to ask the server for them.
    public IReadOnlyList<ReportedEvent> Events(LocalDate? asOf) =>
    [
        .. Published(asOf)
            .Where(item => item.Claim is { Control.Effect: ControlEffect.Gain, Time: { Start: not null, End: not null } })
            .Select(item => new ReportedEvent(
                "e_" + item.Claim.Id, "takeover", [new Telling(item.Claim, item.Outlet, item.Published, "en")], item.Claim.Places is [var place, ..] ? place : null,
                item.Claim.Time!.Start!.Value, item.Claim.Time.End!.Value, [], [], [], [])),
    ];

    public ControlTimeline Timeline(LocalDate? asOf)
    {
        var dated = Published(asOf).Where(item => item.Claim.Time?.Start is not null).ToList();
        if (dated.Count == 0)
        {
            return new ControlTimeline([]);
        }

        var first = dated.Min(item => item.Claim.Time!.Start!.Value).PlusDays(-5);
        var last = dated.Max(item => item.Published).PlusDays(5);
        var days = new List<TimelineDay>();
        var before = new Dictionary<string, string>();
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var leaders = ControlOn(day, asOf).Districts.Where(state => state.Leader is not null).ToDictionary(state => state.District, state => state.Leader!);
            days.Add(new TimelineDay(
                day,
                leaders.Values.CountBy(leader => leader).ToDictionary(pair => pair.Key, pair => pair.Value),
                dated.Count(item => item.Claim.Time!.Start == day),
                leaders.Count != before.Count || leaders.Any(pair => before.GetValueOrDefault(pair.Key) != pair.Value)));
            before = leaders;
        }

        return new ControlTimeline(days);
    }

    IEnumerable<PublishedClaim> Telling(LocalDate day, LocalDate? asOf) => Published(asOf)
        .Where(item => item.Claim.Control is not null && item.Claim.Time is { Start: { } start } && start <= day)
        .OrderBy(item => item.Claim.Time!.Start);

    IEnumerable<PublishedClaim> Published(LocalDate? asOf) => _claims.Where(item => asOf is null || item.Published <= asOf);

    DistrictState State(string district, LocalDate day, IReadOnlyList<PublishedClaim> claims)
    {
        var last = claims.LastOrDefault(item => IsTransition(item.Claim)).Claim;
        if (last is null)
        {
            return new DistrictState(district, null, 0, ControlBasis.None, false, null, NoWords);
        }

        var newest = claims.Max(item => item.Claim.Time!.Start!.Value);
        var leader = last.Control!.Effect == ControlEffect.Contest
            ? DistrictControl.ContestedState
            : sides.First(side => side.Members.Any(member => member.Parent == last.Control.Holder)).Id;
        var basis = last.Interest == Interest.Own ? ControlBasis.Claimed : last.Reality == Reality.Past ? ControlBasis.Inferred : ControlBasis.Assessed;
        var threatened = claims.Any(item => item.Claim.Control!.Effect == ControlEffect.Threaten && item.Claim.Time!.Start!.Value.PlusDays(20) > day);
        return new DistrictState(district, leader, 0.88, basis, threatened, newest, NoWords) { Split = district == Vale.Millford ? Split(district, day, []) : null };
    }

    static bool IsTransition(Claim claim) =>
        claim is { Polarity: Polarity.Affirmed, Control.Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Contest };

    double Influence(Claim claim, string? leader) => Standing(claim, leader) switch
    {
        ContributionStanding.For => 2.4,
        ContributionStanding.Against => -1.2,
        _ => 0.02,
    };

    ContributionStanding Standing(Claim claim, string? leader)
    {
        if (claim.Control!.Effect == ControlEffect.Threaten)
        {
            return ContributionStanding.Context;
        }

        var side = claim.Control.Effect == ControlEffect.Contest
            ? DistrictControl.ContestedState
            : sides.FirstOrDefault(candidate => candidate.Members.Any(member => member.Parent == claim.Control.Holder))?.Id;
        return (side == leader) == (claim.Polarity == Polarity.Affirmed) ? ContributionStanding.For : ContributionStanding.Against;
    }

    string Name(string leader) => sides.FirstOrDefault(side => side.Id == leader)?.Name ?? "Contested";
}
