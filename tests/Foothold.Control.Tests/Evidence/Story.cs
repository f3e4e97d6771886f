using Foothold.Coding;
using Foothold.Language;
using NodaTime;

namespace Foothold.Control.Tests;

/// <summary>Reports and claims made by hand, each from one sentence of our own.</summary>
sealed class Story
{
    readonly List<Report> _reports = [];
    readonly List<Claim> _claims = [];

    internal Story Add(Claim claim, string published, string outlet = "Sample Wire")
    {
        var id = _reports.Find(report => report.Outlet == outlet && report.Text == claim.Quote && report.Published == Theatre.Day(published))?.Id ?? $"r_{_reports.Count}";
        if (!_reports.Exists(report => report.Id == id))
        {
            _reports.Add(new Report(id, outlet, null, "", null, Theatre.Day(published), "en", "", claim.Quote));
        }

        _claims.Add(claim with { ReportId = id, Id = $"c_{_claims.Count:000}" });
        return this;
    }

    internal IReadOnlyList<EvidenceItem> Evidence(bool reversed = false)
    {
        var claims = reversed ? _claims.AsEnumerable().Reverse() : _claims;
        return Builder.Build(_reports, claims);
    }

    internal static EvidenceBuilder Builder { get; } = new(
        Theatre.Parameters,
        [Theatre.Government, Theatre.Taliban],
        place => place.StartsWith("village of ", StringComparison.Ordinal) ? place["village of ".Length..] : place.StartsWith("province", StringComparison.Ordinal) ? null : place,
        (actor, day) => actor switch
        {
            "TAL" or "TAL.SPOKESMAN" => Theatre.Taliban,
            "GOV" or "GOV.GOVERNOR" or "GOV.MINISTRY" => Theatre.Government,
            "NATO" when day < new LocalDate(2021, 9, 1) => Theatre.Government,
            _ => null,
        },
        isWithin: (district, place) => place == "province of " + district);

    internal static Claim Says(
        string quote,
        ControlEffect? effect,
        string? holder,
        string place,
        string? from = null,
        Reality reality = Reality.Actual,
        (string? Start, string? End, TimePrecision Precision)? time = null,
        (string Text, string? Actor, Stance Stance)[]? sources = null,
        ClaimType type = ClaimType.Assault,
        string? mode = null,
        Polarity polarity = Polarity.Affirmed,
        Certainty certainty = Certainty.Asserted,
        ControlScope scope = ControlScope.Whole,
        int trigger = 0)
    {
        var span = new TextSpan(0, quote.Length);
        return new Claim(
            "",
            "",
            0,
            span,
            quote,
            type,
            mode,
            new Trigger(quote, new TextSpan(trigger, trigger + 1)),
            holder is null ? [] : [new Participant(holder, span, holder, false)],
            from is null ? [] : [new Participant(from, span, from, false)],
            [new ClaimPlace(place, span, place, place, null, place, null, null, "district", 1, [], [], false)],
            time is var (start, end, precision)
                ? new ClaimTime("", null, start is null ? null : Theatre.Day(start), end is null ? null : Theatre.Day(end), precision, false)
                : null,
            polarity,
            reality,
            [.. (sources ?? []).Select(source => new Attribution(source.Text, span, source.Actor, source.Stance))],
            [],
            effect is { } changed ? new ControlChange(changed, holder, from, place, scope) : null,
            certainty,
            Interest.Neutral,
            null,
            "frame",
            1,
            new ReaderVersion("", "", ""));
    }
}
