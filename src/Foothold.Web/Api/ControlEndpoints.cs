using Foothold.Coding;
using Foothold.Control;
using Foothold.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Foothold.Web;

/// <summary>Who holds what on a day, and why.</summary>
static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebSettings settings, DistrictSet districts, IClaimStore store, IControlView view)
    {
        routes.MapMethods("/api/control", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "on", "as_of");
            var on = parameters.NeededDay("on");
            var asOf = parameters.Day("as_of");
            return parameters.Problem ?? TooLate(store, on) ?? (IResult)Reply.Json(Colours(view.ControlOn(on, asOf), settings, districts.Count));
        });
        routes.MapMethods("/api/districts/{id}/why", Methods.Read, (string id, HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "on", "as_of");
            var on = parameters.NeededDay("on");
            var asOf = parameters.Day("as_of");
            if ((parameters.Problem ?? TooLate(store, on)) is { } problem)
            {
                return problem;
            }

            return districts.Find(id) is { } district
                ? (IResult)Reply.Json(Reasons(district, view.Why(id, on, asOf), store))
                : Problem.NotFound($"No district has the id “{id}”.", districts.Like(id));
        });
        routes.MapMethods("/api/sources", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "as_of");
            var asOf = parameters.Day("as_of");
            return parameters.Problem ?? (IResult)Reply.Json(view.Sources(asOf));
        });
        routes.MapMethods("/api/timeline", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "as_of");
            var asOf = parameters.Day("as_of");
            return parameters.Problem ?? (IResult)Reply.Json(Columns(view.Timeline(asOf), settings));
        });
    }

    static Problem? TooLate(IClaimStore store, LocalDate on) => store.Counts().LastAnswered is { } last && on > last ? Problem.TooLate("on", last) : null;

    static ColoursBody Colours(ControlDay day, WebSettings settings, int districtCount) => new(
        day.Day,
        day.AsOf,
        Summary.Of(day, settings.Sides, districtCount),
        day.Claims,
        day.Claims - day.ClaimsOnMap,
        [.. day.Districts
            .OrderBy(state => state.District, StringComparer.Ordinal)
            .Select(state => new ColourBody(
                state.District,
                state.Leader,
                Math.Round(state.Probability, 4),
                state.Basis,
                state.LastEvidence,
                Freshness(day.Day, state.LastEvidence),
                state.Threatened,
                state.Words,
                Portion(state.Split?.Centre),
                Portion(state.Split?.Rest)))]);

    static PortionColourBody? Portion(DistrictControl? portion) =>
        portion is null ? null : new PortionColourBody(portion.Told, Math.Round(portion.LeaderProbability ?? 0, 4), portion.Basis);

    static ReasonsBody Reasons(District district, DistrictReasons reasons, IClaimStore store)
    {
        var control = reasons.Control;
        return new ReasonsBody(
            new Suggestion(district.Id, district.Name, district.Province),
            control.Day,
            control.AsOf,
            control.Told,
            control.Leader,
            Probabilities(control),
            Math.Round(control.Contested, 4),
            control.Basis,
            control.Threatened,
            control.Since,
            control.IsSinceTold,
            control.ChangeInterval,
            control.LastEvidence,
            Freshness(control.Day, control.LastEvidence),
            reasons.Words,
            reasons.Split,
            Reasons(control.Split?.Centre),
            Reasons(control.Split?.Rest),
            reasons.Reached,
            reasons.Turning,
            reasons.Outlook,
            [.. control.Ledger.Select(entry => new StepBody(entry.Day, entry.Kind, Math.Round(entry.Change, 4), Math.Round(entry.LogOdds, 4)))],
            [.. control.Contributions.Select(contribution => new VoiceBody(
                contribution.Voice,
                contribution.Standing,
                Math.Round(contribution.Influence, 4),
                reasons.Tells.GetValueOrDefault(contribution.Voice),
                [.. contribution.Evidence.Distinct(StringComparer.Ordinal).Select(id => Sentence(id, store))]))]);
    }

    static PortionBody? Reasons(DistrictControl? portion) => portion is null
        ? null
        : new PortionBody(
            portion.Told,
            portion.Leader,
            Probabilities(portion),
            Math.Round(portion.Contested, 4),
            portion.Basis,
            portion.LastEvidence,
            Freshness(portion.Day, portion.LastEvidence),
            [.. portion.Contributions.Select(contribution => new PortionVoiceBody(
                contribution.Voice,
                contribution.Standing,
                Math.Round(contribution.Influence, 4),
                contribution.Evidence))]);

    static Dictionary<string, double> Probabilities(DistrictControl control) =>
        control.Probabilities.ToDictionary(side => side.Key, side => Math.Round(side.Value, 4));

    static SentenceBody Sentence(string claimId, IClaimStore store)
    {
        var claim = store.Claim(claimId);
        var report = claim is null ? null : store.Report(claim.ReportId);
        return new SentenceBody(claimId, claim, report is null ? null : new HeadingBody(report.Id, report.Outlet, report.Title, report.Published, report.Url));
    }

    static ColumnsBody Columns(ControlTimeline timeline, WebSettings settings)
    {
        var states = settings.Sides.Select(side => side.Id).Append(DistrictControl.ContestedState);
        var days = timeline.Days;
        return new ColumnsBody(
            days.Count > 0 ? days[0].Day : null,
            days.Count > 0 ? days[^1].Day : null,
            states.ToDictionary(state => state, state => days.Select(day => day.Districts.GetValueOrDefault(state)).ToArray()),
            [.. days.Select(day => day.Claims)],
            [.. days.Where(day => day.Changed).Select(day => day.Day)]);
    }

    static int? Freshness(LocalDate day, LocalDate? lastEvidence) =>
        lastEvidence is { } last ? Period.DaysBetween(last, day) : null;

    sealed record ColoursBody(
        LocalDate On,
        LocalDate? AsOf,
        string Summary,
        int Claims,
        int ClaimsNotOnMap,
        IReadOnlyList<ColourBody> Districts);

    sealed record ColourBody(
        string Id,
        string? Leader,
        double Probability,
        ControlBasis Basis,
        LocalDate? LastEvidence,
        int? FreshnessDays,
        bool Threatened,
        IReadOnlyDictionary<string, string> Words,
        PortionColourBody? Centre,
        PortionColourBody? Rest);

    sealed record PortionColourBody(string? Leader, double Probability, ControlBasis Basis);

    sealed record ReasonsBody(
        Suggestion District,
        LocalDate On,
        LocalDate AsOf,
        string? Leader,
        string? Likeliest,
        IReadOnlyDictionary<string, double> Probabilities,
        double Contested,
        ControlBasis Basis,
        bool Threatened,
        SinceInterval? Since,
        bool SinceTold,
        SinceInterval? ChangeInterval,
        LocalDate? LastEvidence,
        int? FreshnessDays,
        IReadOnlyList<string> Words,
        IReadOnlyList<string> Split,
        PortionBody? Centre,
        PortionBody? Rest,
        IReadOnlyList<string> Reached,
        IReadOnlyList<string> Turning,
        IReadOnlyList<string> Outlook,
        IReadOnlyList<StepBody> Ledger,
        IReadOnlyList<VoiceBody> Voices);

    sealed record PortionBody(
        string? Leader,
        string? Likeliest,
        IReadOnlyDictionary<string, double> Probabilities,
        double Contested,
        ControlBasis Basis,
        LocalDate? LastEvidence,
        int? FreshnessDays,
        IReadOnlyList<PortionVoiceBody> Voices);

    sealed record PortionVoiceBody(string Voice, ContributionStanding Standing, double Influence, IReadOnlyList<string> Claims);

    sealed record StepBody(LocalDate Day, LedgerStep Kind, double Change, double LogOdds);

    sealed record VoiceBody(string Voice, ContributionStanding Standing, double Influence, string? Tells, IReadOnlyList<SentenceBody> Sentences);

    // Claim and report are null where the store lost them, which `verify` reports too.
    sealed record SentenceBody(string Id, Claim? Claim, HeadingBody? Report);

    sealed record HeadingBody(string Id, string Outlet, string Title, LocalDate Published, string? Url);

    sealed record ColumnsBody(
        LocalDate? From,
        LocalDate? To,
        IReadOnlyDictionary<string, int[]> Districts,
        IReadOnlyList<int> Claims,
        IReadOnlyList<LocalDate> Changes);
}
