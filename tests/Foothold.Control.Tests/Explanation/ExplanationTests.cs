using Foothold.Coding;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ExplanationTests
{
    readonly Explanation _explanation = new(side => side == Taliban ? "the Taliban" : "the government", district => district + " district");

    [Theory]
    [InlineData("2015-08-26", "2015-08-27", "since 26 August 2015")]
    [InlineData("2015-08-17", "2015-08-24", "since between 17 and 23 August 2015")]
    [InlineData("2015-08-30", "2015-09-03", "since between 30 August and 2 September 2015")]
    [InlineData("2014-12-30", "2015-01-03", "since between 30 December 2014 and 2 January 2015")]
    [InlineData("2007-01-01", "2008-01-01", "since 2007")]
    [InlineData("2014-02-01", "2014-03-01", "since February 2014")]
    [InlineData(null, "2015-08-13", "since 12 August 2015 or before")]
    [InlineData("2015-08-13", null, "since 13 August 2015 or after")]
    public void A_beginning_is_said_as_finely_as_it_is_known(string? earliest, string? latest, string words) =>
        Assert.Equal(
            words,
            Explanation.Began(new SinceInterval(earliest is null ? null : Day(earliest), latest is null ? null : Day(latest))));

    [Fact]
    public void Deleting_any_voice_that_weighs_changes_the_words_or_the_colour()
    {
        foreach (var on in new[] { Day("2015-08-27"), Day("2015-08-30"), Day("2015-09-05"), Day("2016-02-22") })
        {
            var evidence = Helmand();
            var whole = Estimator.Estimate("Musa Qala", evidence, on, on);
            var words = Everything(whole, evidence);
            foreach (var part in whole.Contributions.Where(part => Math.Abs(part.Influence) >= 0.1))
            {
                List<EvidenceItem> left = [.. evidence.Where(item => item.Voice != part.Voice)];
                var without = Estimator.Estimate("Musa Qala", left, on, on);
                Assert.NotEqual(words, Everything(without, left));
                Assert.DoesNotContain(part.Evidence[0], without.Ledger.SelectMany(entry => entry.Evidence));
            }
        }
    }

    [Fact]
    public void How_it_was_reached_is_told_from_the_ledger_alone()
    {
        var on = Day("2015-08-27");
        var evidence = Helmand();
        var control = Estimator.Estimate("Musa Qala", evidence, on, on);
        var reached = _explanation.Reached(control, id => evidence.Find(item => item.Id == id));
        Assert.StartsWith("Were nothing said of it, it would be held by the Taliban with probability 0.", reached[0], StringComparison.Ordinal);
        Assert.Contains(reached, sentence => sentence.StartsWith("26 August 2015, Outlet, 26 August 2015, telling that the Taliban captured it: +", StringComparison.Ordinal));
        Assert.Contains(reached, sentence => sentence.StartsWith("Most speaks for it: Outlet, 26 August 2015, telling that the Taliban captured it (without this voice", StringComparison.Ordinal));
        var twice = _explanation.Reached(
            control with { Ledger = [.. control.Ledger.Select(entry => entry with { Change = 2 * entry.Change, LogOdds = 2 * entry.LogOdds })] },
            id => evidence.Find(item => item.Id == id));
        Assert.NotEqual(reached, twice);
        Assert.Empty(_explanation.Reached(Estimator.Estimate("elsewhere", evidence, on, on), _ => null));
    }

    [Fact]
    public void What_would_change_it_is_told_once_for_each_state_it_would_change_to()
    {
        var on = Day("2015-08-27");
        var control = Estimator.Estimate("Musa Qala", Helmand(), on, on);
        var turning = _explanation.Turning(control);
        Assert.Equal(control.Turning.Select(claim => claim.Leader).Distinct().Count(), turning.Count);
        Assert.All(turning, sentence => Assert.StartsWith("Were ", sentence, StringComparison.Ordinal));
        Assert.Equal(["No single report of the day would change that."], _explanation.Turning(control with { Turning = [] }));
    }

    [Fact]
    public void When_it_began_is_told_with_its_interval_where_reports_do_not_say_the_same()
    {
        var on = Day("2015-08-27");
        var control = Estimator.Estimate("Musa Qala", Helmand(), on, on) with { ChangeInterval = new SinceInterval(Day("2015-08-24"), Day("2015-08-28")) };
        Assert.Contains("By the estimate it may have begun earlier or later, between 24 and 27 August 2015 with a probability of 80 %.", _explanation.Sentences(control));
        Assert.DoesNotContain(_explanation.Sentences(control with { ChangeInterval = control.Since }), sentence => sentence.StartsWith("By the estimate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_beginning_that_no_report_tells_of_is_said_to_be_the_estimates()
    {
        var on = Day("2015-08-27");
        var told = _explanation.Sentences(Estimator.Estimate("d", [Said("taken", EvidenceType.Captured, Taliban, "2015-08-27")], on, on));
        Assert.Contains(", since 27 August 2015; ", told[0], StringComparison.Ordinal);
        var untold = _explanation.Sentences(Estimator.Estimate("d", [Said("held", EvidenceType.Holds, Taliban, "2015-08-27")], on, on));
        Assert.Contains(" by the estimate; ", untold[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_of_which_only_fears_are_told_says_so()
    {
        var on = Day("2015-08-27");
        var fear = Said("fear", EvidenceType.Captured, Taliban, "2015-08-27", reality: Reality.Possible);
        Assert.Equal(["No report says who holds it.", "One voice speaks of what may come."], _explanation.Sentences(Estimator.Estimate("d", [fear], on, on)));
        Assert.Equal(["No report says who holds it."], _explanation.Sentences(Estimator.Estimate("d", [fear], Day("2017-08-27"), Day("2017-08-27"))));
    }

    [Fact]
    public void What_evidence_tells_is_said_with_its_days()
    {
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-08", opponent: Government);
        Assert.Equal("tells that the Taliban captured it on 8 August 2015", _explanation.Tells(taken));
        Assert.Equal("denies that the Taliban captured it on 8 August 2015", _explanation.Tells(taken with { Polarity = Polarity.Denied }));
        Assert.Equal("tells that the government lost it between 8 and 10 August 2015", _explanation.Tells(taken with { Side = null, To = Day("2015-08-11") }));
        Assert.Equal("tells that the Taliban may take village district (a place in it)", _explanation.Tells(taken with { Reality = Reality.Possible, Place = "village" }));
        var held = Said("held", EvidenceType.Holds, Government, "2015-08-08");
        Assert.Equal("tells that the government held it", _explanation.Tells(held));
        Assert.Equal("takes for granted that the government held it", _explanation.Tells(held with { Presupposed = true }));
        var since = held with { Begun = new SinceInterval(Day("2008-01-01"), Day("2009-01-01")), From = Day("2008-12-31") };
        Assert.Equal("tells that the government held it since 2008", _explanation.Tells(since));
        Assert.Equal("tells that the government held it since 2008 until 1 August 2015", _explanation.Tells(since with { To = Day("2015-08-02"), IsEnded = true }));
        Assert.Equal("tells that the government had held it since 2008", _explanation.Tells(since with { To = Day("2009-01-01"), Reality = Reality.Past }));
        Assert.Equal("tells that the government asked for support in it", _explanation.Tells(held with { Type = EvidenceType.SupportAsked, Reality = Reality.Requested }));
    }

    List<string> Everything(DistrictControl control, List<EvidenceItem> evidence) =>
    [
        .. _explanation.Sentences(control),
        .. _explanation.Reached(control, id => evidence.Find(item => item.Id == id)),
        .. _explanation.Turning(control),
    ];

    [Fact]
    public void Long_after_the_newest_evidence_the_drift_is_said_to_be_drift()
    {
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-27");
        var soon = _explanation.Sentences(Estimator.Estimate("d", [taken], Day("2015-10-26"), Day("2015-10-26")));
        Assert.StartsWith("Held by the Taliban (probability 0.", soon[0], StringComparison.Ordinal);
        Assert.DoesNotContain(soon, sentence => sentence.Contains("drift", StringComparison.Ordinal));

        static string Stale(string day) => $"Nothing is reported of who held it after 27 August 2015 and up to {day}: what is told of those days is no news but drift by base rates.";
        var late = _explanation.Sentences(Estimator.Estimate("d", [taken], Day("2015-10-27"), Day("2015-10-27")));
        Assert.StartsWith("When last told of, held by the Taliban (probability now 0.", late[0], StringComparison.Ordinal);
        Assert.Equal(Stale("27 October 2015"), late[1]);

        var later = _explanation.Sentences(EstimateAmongTheGovernments([taken], Day("2025-08-27")));
        Assert.StartsWith("Unclear who holds it: by base rates alone it is likeliest held by the government (probability 0.", later[0], StringComparison.Ordinal);
        Assert.EndsWith(", but no report bears that out; newest evidence 3653 days old.", later[0], StringComparison.Ordinal);
        Assert.Equal(Stale("27 August 2025"), later[1]);
    }

    [Fact]
    public void A_side_that_came_to_lead_after_the_last_telling_is_not_said_to_have_been_told_of()
    {
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-27");
        var late = Estimator.Estimate("d", [taken], Day("2015-10-27"), Day("2015-10-27"));
        Assert.StartsWith("When last told of, held by", _explanation.Sentences(late with { LedSince = Day("2015-08-27") })[0], StringComparison.Ordinal);
        Assert.StartsWith("Held by the Taliban (probability 0.", _explanation.Sentences(late with { LedSince = Day("2015-08-28") })[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unclear_has_no_holder_in_any_words()
    {
        var on = Day("2015-08-27");
        var fear = Said("fear", EvidenceType.Surrounds, Taliban, "2015-08-26", reality: Reality.Possible, opponent: Government);
        var held = Estimator.Estimate("d", [Said("held", EvidenceType.Holds, Government, "2015-08-25"), fear], on, on);
        Assert.Contains(_explanation.Sentences(held), sentence => sentence.Contains("the government may lose it", StringComparison.Ordinal));
        var unclear = held with { Basis = ControlBasis.Drift };
        Assert.DoesNotContain(_explanation.Sentences(unclear), sentence => sentence.Contains("may lose it", StringComparison.Ordinal));

        var apart = _explanation.Apart(unclear with { Split = new DistrictSplit(held, unclear) }, _ => null);
        Assert.StartsWith("Its centre is held by the government (probability 0.", apart[0], StringComparison.Ordinal);
        Assert.EndsWith("; the rest is unclear (no report bears out who holds it, newest evidence 2 days old).", apart[0], StringComparison.Ordinal);
        Assert.StartsWith("Of its centre ", Assert.Single(apart.Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutlookReasonKind.Threat)]
    [InlineData(OutlookReasonKind.SupportAsked)]
    [InlineData(OutlookReasonKind.ForcesThreatened)]
    [InlineData(OutlookReasonKind.Surroundings)]
    public void An_outlook_of_what_is_unclear_tells_no_reason_that_speaks_of_its_holder(OutlookReasonKind kind)
    {
        var outlook = new DistrictOutlook("d", Day("2015-08-24"), Government, 0.05, 0.2, 0.01, 0.05, [new OutlookReason(kind, "d", ["a"], 2), new OutlookReason(OutlookReasonKind.NeighbourLost, "e", ["c"], 2.7)]);
        Assert.Equal(3, _explanation.Sentences(outlook).Count);
        Assert.Equal("Because the neighbouring e district was lost lately.", Assert.Single(_explanation.Sentences(outlook with { IsUnclear = true }).Skip(1)));
    }

    [Fact]
    public void A_close_rival_is_named()
    {
        var on = Day("2015-08-30");
        var sentences = _explanation.Sentences(Estimator.Estimate("Musa Qala", Helmand(), on, on));
        Assert.Contains(sentences, sentence => sentence.StartsWith("The Taliban may hold it instead (probability 0.", StringComparison.Ordinal));
        Assert.Contains("claimed by its own side only", sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_outlook_names_its_reasons()
    {
        var outlook = new DistrictOutlook(
            "d",
            Day("2015-08-24"),
            Government,
            0.05,
            0.2,
            0.01,
            0.05,
            [
                new OutlookReason(OutlookReasonKind.NeighbourLost, "e", ["c"], 2.7),
                new OutlookReason(OutlookReasonKind.Threat, "d", ["a", "b"], 2),
            ]);
        Assert.Equal(
            [
                "Change of control within 7 days: 2 to 10 % (usual for such a district under 2 %); within 30 days: 10 to 30 % (usual 2 to 10 %).",
                "Because the neighbouring e district was lost lately.",
                "Because 2 statements say that it may be lost.",
            ],
            _explanation.Sentences(outlook));
    }
}
