using Foothold.Coding;
using Foothold.Language;
using Xunit;
using static Foothold.Control.Tests.Story;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class EvidenceBuilderTests
{
    [Theory]
    [InlineData(ControlEffect.Gain, "TAL", null, EvidenceType.Captured, Taliban, Government)]
    [InlineData(ControlEffect.Gain, null, "GOV", EvidenceType.Captured, Taliban, Government)]
    [InlineData(ControlEffect.Loss, "GOV", null, EvidenceType.Captured, Taliban, Government)]
    [InlineData(ControlEffect.Loss, "TAL", "GOV", EvidenceType.Captured, Government, Taliban)]
    [InlineData(ControlEffect.Hold, "NATO", null, EvidenceType.Holds, Government, Taliban)]
    [InlineData(ControlEffect.Contest, null, null, EvidenceType.Fighting, null, null)]
    [InlineData(ControlEffect.Threaten, "TAL", "GOV", EvidenceType.Surrounds, Taliban, Government)]
    [InlineData(ControlEffect.Defend, "GOV", "TAL", EvidenceType.Repelled, Government, Taliban)]
    [InlineData(ControlEffect.Leave, "GOV", null, EvidenceType.Withdrew, Government, Taliban)]
    public void Each_effect_is_a_row_of_the_table(
        ControlEffect effect, string? holder, string? from, EvidenceType type, string? side, string? opponent)
    {
        var item = Assert.Single(One(Says("Sentence.", effect, holder, "d", from)));
        Assert.Equal((type, side, opponent), (item.Type, item.Side, item.Opponent));
    }

    [Theory]
    [InlineData("aerial", EvidenceType.Airstrike)]
    [InlineData("drone", EvidenceType.Airstrike)]
    [InlineData("bombing", EvidenceType.Fighting)]
    [InlineData(null, EvidenceType.Fighting)]
    public void An_assault_without_a_word_of_control_is_a_sign_of_fighting(string? mode, EvidenceType type)
    {
        var item = Assert.Single(One(Says("Sentence.", null, "NATO", "d", mode: mode)));
        Assert.Equal((type, Government), (item.Type, item.Side));
    }

    [Fact]
    public void What_names_no_district_or_no_side_is_passed_over()
    {
        Assert.Empty(One(Says("Sentence.", ControlEffect.Gain, "TAL", "province of d")));
        Assert.Empty(One(Says("Sentence.", ControlEffect.Hold, "BANDITS", "d")));
        Assert.Empty(One(Says("Sentence.", null, "TAL", "d", type: ClaimType.Consult)));
    }

    [Fact]
    public void A_threat_to_forces_in_a_province_is_a_reason_in_the_districts_that_its_report_speaks_of()
    {
        const string quote = "The Taliban took d and threaten troops in the province.";
        var threat = Says(quote, null, "TAL", "province of d", from: "NATO", type: ClaimType.Threaten);
        var told = new Story()
            .Add(Says(quote, ControlEffect.Gain, "TAL", "d"), "2015-08-24")
            .Add(Says(quote, ControlEffect.Gain, "TAL", "e"), "2015-08-24")
            .Add(threat, "2015-08-24")
            .Evidence();
        var item = Assert.Single(told, item => item.Type == EvidenceType.ForcesThreatened);
        Assert.Equal(("d", Taliban, Government), (item.District, item.Side, item.Opponent));
        Assert.True(item.OutlookOnly);
        Assert.Empty(One(threat)); // a report that names no district colours none
    }

    [Fact]
    public void A_village_is_part_of_its_district()
    {
        var item = Assert.Single(One(Says("Sentence.", ControlEffect.Gain, "TAL", "village of d")));
        Assert.Equal(("d", ControlScope.Parts, true, "village of d"), (item.District, item.Scope, item.Village, item.Place));
        Assert.Null(Assert.Single(One(Says("Sentence.", ControlEffect.Gain, "TAL", "d"))).Place);
    }

    [Fact]
    public void Days_are_those_the_text_names_and_never_after_publication()
    {
        var week = Assert.Single(One(Says("S.", ControlEffect.Gain, "TAL", "d", time: ("2015-08-17", "2015-08-24", TimePrecision.Week))));
        Assert.Equal((Day("2015-08-17"), Day("2015-08-24")), (week.From, week.To));
        var recent = Assert.Single(One(Says("S.", ControlEffect.Gain, "TAL", "d")));
        Assert.Equal((Day("2015-08-22"), Day("2015-08-25")), (recent.From, recent.To));
        var now = Assert.Single(One(Says("S.", ControlEffect.Hold, "TAL", "d", reality: Reality.Ongoing)));
        Assert.Equal((Day("2015-08-24"), Day("2015-08-25")), (now.From, now.To));
        var month = Assert.Single(One(Says("S.", ControlEffect.Gain, "TAL", "d", time: ("2015-08-01", "2015-09-01", TimePrecision.Month))));
        Assert.Equal(Day("2015-08-25"), month.To);
        var coming = Assert.Single(One(Says("S.", ControlEffect.Defend, "GOV", "d", time: ("2015-09-01", "2015-09-02", TimePrecision.Day))));
        Assert.True(coming.OutlookOnly);
    }

    [Theory]
    [InlineData("2007-01-01")]
    [InlineData("2008-01-01")]
    public void A_hold_that_ended_in_a_year_says_nothing_of_the_day_after(string end)
    {
        var item = Assert.Single(One(Says(
            "S.", ControlEffect.Hold, "TAL", "d", reality: Reality.Past, time: (null, end, TimePrecision.Year))));
        Assert.True(item.To <= Day("2007-01-01"));
        var control = Estimator.Estimate("d", [item], Day("2015-08-24"), Day("2015-08-24"));
        Assert.Equal(ControlBasis.Inferred, control.Basis);
        Assert.True(control.Probabilities[Taliban] < 0.6);
    }

    [Fact]
    public void A_hold_that_had_begun_and_is_over_is_sure_of_its_beginning_alone()
    {
        var item = Assert.Single(One(Says("S.", ControlEffect.Hold, "TAL", "d", reality: Reality.Past, time: ("2015-03-01", null, TimePrecision.Month))));
        Assert.Equal(Day("2015-03-31"), item.From);
        Assert.Equal(Day("2015-04-01"), item.To);
        Assert.False(item.IsEnded);
    }

    [Fact]
    public void A_hold_told_with_its_beginning_is_over_where_its_report_tells_of_the_taking()
    {
        var held = Says("The Taliban had held d since 2008.", ControlEffect.Hold, "TAL", "d", time: ("2008-01-01", null, TimePrecision.Year));
        var alone = Assert.Single(One(held));
        Assert.Equal(new SinceInterval(Day("2008-01-01"), Day("2009-01-01")), alone.Begun);
        Assert.Equal((Day("2008-12-31"), Day("2015-08-25")), (alone.From, alone.To));

        var taken = Says("The Taliban had held d since 2008.", ControlEffect.Gain, "GOV", "d", time: ("2015-08-23", "2015-08-24", TimePrecision.Day));
        var over = Assert.Single(new Story().Add(held, "2015-08-24").Add(taken, "2015-08-24").Evidence(), item => item.Type == EvidenceType.Holds);
        Assert.Equal((Day("2008-12-31"), Day("2015-08-23"), true), (over.From, over.To, over.IsEnded));

        var elsewhere = new Story().Add(held, "2015-08-24").Add(taken with { Control = taken.Control! with { Place = "village of d" } }, "2015-08-24").Evidence();
        Assert.Equal(Day("2015-08-25"), Assert.Single(elsewhere, item => item.Type == EvidenceType.Holds).To);
    }

    [Fact]
    public void A_hold_is_not_over_with_a_taking_before_it_began()
    {
        const string quote = "The government took d in 2005. The Taliban had held it since 2008.";
        var held = Says(quote, ControlEffect.Hold, "TAL", "d", reality: Reality.Past, time: ("2008-01-01", null, TimePrecision.Year));
        var before = Says(quote, ControlEffect.Gain, "GOV", "d", time: ("2005-01-01", "2006-01-01", TimePrecision.Year));
        var after = Says(quote, ControlEffect.Gain, "GOV", "d", time: ("2015-08-23", "2015-08-24", TimePrecision.Day));

        var alone = Hold(held, before);
        Assert.Equal((Day("2008-12-31"), Day("2009-01-01"), false), (alone.From, alone.To, alone.IsEnded));
        var over = Hold(held, before, after);
        Assert.Equal((Day("2008-12-31"), Day("2015-08-23"), true), (over.From, over.To, over.IsEnded));
    }

    [Fact]
    public void A_hold_is_not_over_with_a_taking_that_its_report_has_somebody_deny()
    {
        const string quote = "The Taliban have held d since 2008. The army said that it retook it on Sunday, which the Taliban denied.";
        var held = Says(quote, ControlEffect.Hold, "TAL", "d", reality: Reality.Ongoing, time: ("2008-01-01", null, TimePrecision.Year));
        var taken = Says(quote, ControlEffect.Gain, "GOV", "d", time: ("2015-08-23", "2015-08-24", TimePrecision.Day), sources: [("the army", "GOV.MINISTRY", Stance.Claimed)]);
        var contrary = Says(quote, ControlEffect.Gain, "GOV", "d", time: ("2015-08-23", "2015-08-24", TimePrecision.Day), sources: [("the Taliban", "TAL.SPOKESMAN", Stance.Said)], polarity: Polarity.Denied);

        Assert.Equal(Day("2015-08-23"), Hold(held, taken).To);
        Assert.Equal(Day("2015-08-25"), Hold(held, taken, contrary).To);
        Assert.Equal(Day("2015-08-25"), Hold(held, taken with { Sources = [.. taken.Sources, contrary.Sources[0] with { Stance = Stance.Denied }] }).To);
    }

    static EvidenceItem Hold(params Claim[] claims) =>
        Assert.Single(claims.Aggregate(new Story(), (story, claim) => story.Add(claim, "2015-08-24")).Evidence(), item => item is { Type: EvidenceType.Holds, Polarity: Polarity.Affirmed });

    [Fact]
    public void A_past_hold_without_a_time_is_no_evidence_of_a_day()
    {
        var item = Assert.Single(One(Says("S.", ControlEffect.Hold, "TAL", "d", reality: Reality.Past)));
        Assert.Null(item.From);
        Assert.Null(Estimator.Estimate("d", [item], Day("2015-08-24"), Day("2015-08-24")).Leader);
    }

    [Theory]
    [InlineData(ControlEffect.Gain, "TAL", "TAL.SPOKESMAN", Interest.Own)]
    [InlineData(ControlEffect.Gain, "TAL", "GOV.GOVERNOR", Interest.Against)]
    [InlineData(ControlEffect.Gain, "TAL", null, Interest.Neutral)]
    [InlineData(ControlEffect.Loss, "GOV", "GOV.GOVERNOR", Interest.Against)]
    [InlineData(ControlEffect.Hold, "GOV", "GOV.MINISTRY", Interest.Own)]
    [InlineData(ControlEffect.Leave, "GOV", "GOV.MINISTRY", Interest.Against)]
    [InlineData(ControlEffect.Leave, "GOV", "TAL.SPOKESMAN", Interest.Own)]
    [InlineData(ControlEffect.Defend, "GOV", "GOV.MINISTRY", Interest.Own)]
    [InlineData(ControlEffect.Contest, null, "GOV.MINISTRY", Interest.Neutral)]
    public void Whose_interest_a_speaker_serves_follows_from_sides(ControlEffect effect, string? holder, string? speaker, Interest interest)
    {
        var item = Assert.Single(One(Says("S.", effect, holder, "d", sources: [("Somebody", speaker, Stance.Said)])));
        Assert.Equal(interest, item.Interest);
    }

    [Fact]
    public void A_claim_that_another_denies_is_two_items()
    {
        var items = One(Says("S.", ControlEffect.Gain, "TAL", "d", sources:
        [
            ("a Taliban spokesman", "TAL.SPOKESMAN", Stance.Claimed),
            ("the governor", "GOV.GOVERNOR", Stance.Denied),
        ]));
        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.Equal(Interest.Own, item.Interest));
        Assert.Equal([Polarity.Affirmed, Polarity.Denied], items.Select(item => item.Polarity));
        Assert.Equal(2, items.Select(item => item.Voice).Distinct().Count());
        Assert.Single(items.Select(item => item.ClaimId).Distinct());
    }

    [Fact]
    public void May_soon_lose_it_presupposes_that_it_still_holds_it()
    {
        var items = One(Says("The gain may soon be lost.", ControlEffect.Threaten, "TAL", "d", reality: Reality.Possible));
        var hold = Assert.Single(items, item => item.Presupposed);
        Assert.Equal((EvidenceType.Holds, Government, false), (hold.Type, hold.Side, hold.OutlookOnly));
        Assert.True(Assert.Single(items, item => !item.Presupposed).OutlookOnly);
    }

    [Fact]
    public void A_presupposed_hold_that_was_already_read_is_not_counted_twice()
    {
        const string text = "The gain may soon be lost.";
        var items = new Story()
            .Add(Says(text, ControlEffect.Threaten, "TAL", "d", reality: Reality.Possible), "2015-08-24")
            .Add(Says(text, ControlEffect.Hold, "GOV", "d", reality: Reality.Ongoing), "2015-08-24")
            .Evidence();
        Assert.True(Assert.Single(items, item => item.Type == EvidenceType.Holds).Presupposed);
    }

    [Fact]
    public void A_missing_report_is_refused() =>
        Assert.Throws<ArgumentException>(() => Builder.Build([], [Says("S.", ControlEffect.Gain, "TAL", "d")]));

    static IReadOnlyList<EvidenceItem> One(Claim claim) => new Story().Add(claim, "2015-08-24").Evidence();
}
