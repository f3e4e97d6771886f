using Foothold.Coding;
using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class DistrictTests
{
    static readonly LocalDate On = Day("2015-08-27");
    static readonly LocalDate[] Days = [Day("2015-08-26"), Day("2015-08-30"), Day("2015-09-05"), Day("2016-02-22")];

    [Theory]
    [InlineData(Interest.Neutral, 1 / 0.012)]
    [InlineData(Interest.Own, 25)]
    [InlineData(Interest.Against, 500)]
    public void One_capture_lifts_the_odds_of_a_fresh_taker_over_a_settled_holder(Interest interest, double lift)
    {
        var before = Odds([]);
        var after = Odds([Said("taken", EvidenceType.Captured, Taliban, "2015-08-27", interest)]);
        Assert.Equal(lift, after / before, 1e-9 * lift);

        static double Odds(EvidenceItem[] evidence)
        {
            var states = Estimator.States(evidence, On);
            var space = Estimator.Space;
            return states[StateSpace.Fresh(space.Holder(Taliban))] / states[StateSpace.Settled(space.Holder(Government))];
        }
    }

    [Fact]
    public void A_district_without_evidence_has_no_colour()
    {
        var control = Estimator.Estimate("elsewhere", Helmand(), On, On);
        Assert.Null(control.Leader);
        Assert.Null(control.Freshness);
        Assert.Equal(ControlBasis.None, control.Basis);
        Assert.Equal(1, control.Probabilities.Values.Sum() + control.Contested, 1e-12);
    }

    [Fact]
    public void Copies_leave_every_probability_bit_identical()
    {
        var evidence = Helmand();
        var copies = evidence.Select(item => item with { Id = item.Id + "-copy", Outlet = "Another", Published = item.Published.PlusDays(1) });
        var late = Day("2015-09-12");
        Same(
            Estimator.Estimate("Musa Qala", evidence, late, late),
            Estimator.Estimate("Musa Qala", [.. evidence, .. copies], late, late));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        var evidence = Helmand();
        var whole = Estimator.Estimate("Musa Qala", evidence, On, Day("2016-01-01"));
        evidence.Reverse();
        Same(whole, Estimator.Estimate("Musa Qala", evidence, On, Day("2016-01-01")));
        evidence.Sort((left, right) => string.CompareOrdinal(left.Outlet + left.Id, right.Outlet + right.Id));
        Same(whole, Estimator.Estimate("Musa Qala", evidence, On, Day("2016-01-01")));
    }

    [Fact]
    public void Taking_a_claim_away_and_back_restores_every_bit()
    {
        var evidence = Helmand();
        var whole = Estimator.Estimate("Now Zad", evidence, On, On);
        Estimator.Estimate("Now Zad", [.. evidence.Skip(1)], On, On);
        Same(whole, Estimator.Estimate("Now Zad", [.. evidence.Skip(1), evidence[0]], On, On));
    }

    [Fact]
    public void What_was_known_is_what_a_store_cut_off_that_day_would_say()
    {
        var evidence = Helmand();
        foreach (var day in Days)
        {
            Same(
                Estimator.Estimate("Musa Qala", evidence, day, day),
                Estimator.Estimate("Musa Qala", [.. evidence.Where(item => item.Published <= day)], day, day));
        }
    }

    [Fact]
    public void Other_names_for_the_sides_change_names_only()
    {
        var evidence = Helmand();
        var renamed = evidence.Select(item => item with { Side = Other(item.Side), Opponent = Other(item.Opponent) }).ToList();
        var estimator = new Alone(
            Parameters,
            new StartDistribution(Start.Day, new Dictionary<string, double> { ["a"] = 0.18, ["z"] = 0.72 }, 0.10));
        foreach (var day in Days)
        {
            var one = Estimator.Estimate("Musa Qala", evidence, day, day);
            var two = estimator.Estimate("Musa Qala", renamed, day, day);
            Assert.Equal(one.Probabilities[Government], two.Probabilities["z"], 1e-12);
            Assert.Equal(one.Probabilities[Taliban], two.Probabilities["a"], 1e-12);
            Assert.Equal(one.Contested, two.Contested, 1e-12);
            Assert.Equal(one.Since, two.Since);
            Assert.Equal(one.Basis, two.Basis);
        }

        static string? Other(string? side) => side switch { Government => "z", Taliban => "a", _ => side };
    }

    [Fact]
    public void Saying_that_a_side_holds_it_never_lowers_that_side()
    {
        var evidence = Helmand().Where(item => item.District == "Musa Qala").ToList();
        for (var day = Day("2015-08-20"); day < Day("2015-09-10"); day = day.PlusDays(3))
        {
            foreach (var side in new[] { Government, Taliban })
            {
                foreach (var interest in Enum.GetValues<Interest>())
                {
                    var said = Said("more", EvidenceType.Holds, side, "2015-01-01", interest, district: "Musa Qala") with { From = day, To = day.PlusDays(1), Published = day };
                    var without = Estimator.Estimate("Musa Qala", evidence, day, day).Probabilities[side];
                    var with = Estimator.Estimate("Musa Qala", [.. evidence, said], day, day).Probabilities[side];
                    Assert.True(with >= without - 1e-12, $"{day} {side} {interest}: {without} to {with}");
                }
            }
        }
    }

    [Fact]
    public void A_speaker_with_more_false_claims_moves_less()
    {
        var moved = new[] { Interest.Against, Interest.Neutral, Interest.Own }
            .Select(interest => Estimator.Estimate("d", [Said("taken", EvidenceType.Captured, Taliban, "2015-08-27", interest)], On, On).Probabilities[Taliban])
            .ToList();
        Assert.True(moved[0] > moved[1] && moved[1] > moved[2], string.Join(' ', moved));
    }

    [Fact]
    public void Only_its_own_word_makes_a_claim_and_a_third_party_an_assessment()
    {
        var own = Said("own", EvidenceType.Captured, Taliban, "2015-08-26", Interest.Own);
        var hold = Said("own too", EvidenceType.Holds, Taliban, "2015-08-27", Interest.Own);
        var claimed = Estimator.Estimate("d", [own, hold], On, On);
        Assert.Equal(Taliban, claimed.Leader);
        Assert.Equal(ControlBasis.Claimed, claimed.Basis);
        var third = Said("third", EvidenceType.Captured, Taliban, "2015-08-27");
        Assert.Equal(ControlBasis.Assessed, Estimator.Estimate("d", [own, hold, third], On, On).Basis);
    }

    [Fact]
    public void A_hold_that_was_once_so_is_inferred()
    {
        var control = Estimator.Estimate("d", [Said("once", EvidenceType.Holds, Government, "2015-07-02")], Day("2016-12-01"), Day("2016-12-01"));
        Assert.Equal((Government, ControlBasis.Inferred), (control.Leader, control.Basis));
    }

    [Fact]
    public void A_side_that_base_rates_alone_put_in_the_lead_is_not_told()
    {
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-27", opponent: Government);
        var drifted = EstimateAmongTheGovernments([taken], Day("2025-08-27"));
        Assert.Equal((Government, ControlBasis.Drift), (drifted.Leader, drifted.Basis));
        Assert.Null(drifted.Told);

        // What was said of it before the other side took it bears out nothing of the days after.
        var before = Said("before", EvidenceType.Holds, Government, "2015-08-01");
        Assert.Null(EstimateAmongTheGovernments([before, taken], Day("2025-08-27")).Told);

        var after = Said("after", EvidenceType.Holds, Government, "2016-08-01");
        var told = EstimateAmongTheGovernments([taken, after], Day("2025-08-27"));
        Assert.Equal((Government, ControlBasis.Inferred), (told.Told, told.Basis));
    }

    [Fact]
    public void What_one_side_is_told_to_have_lost_to_nobody_named_bears_out_who_leads_of_the_others()
    {
        var start = new StartDistribution(Day("2015-07-01"), new Dictionary<string, double> { [Government] = 0.4, [Taliban] = 0.45, ["OTHER"] = 0.05 }, 0.1);
        var lost = Said("lost", EvidenceType.Captured, null, "2015-08-26", opponent: Government);
        var told = new Alone(Parameters, start).Estimate("d", [lost], On, On);
        Assert.Equal((Taliban, Taliban), (told.Leader, told.Told));
    }

    [Fact]
    public void Contested_is_not_told_where_base_rates_alone_make_it_the_likeliest()
    {
        var on = Day("2015-07-02");
        var start = new StartDistribution(on.PlusDays(-1), new Dictionary<string, double> { [Government] = 0.01, [Taliban] = 0.01 }, 0.98);
        var estimator = new Alone(Parameters, start);
        var claimed = Said("claimed", EvidenceType.Holds, Taliban, "2015-07-02", Coding.Interest.Own, opponent: Government, scope: Coding.ControlScope.Parts);
        var drifted = estimator.Estimate("d", [claimed], on, on);
        Assert.Equal((DistrictControl.ContestedState, ControlBasis.Drift), (drifted.Leader, drifted.Basis));
        Assert.Null(drifted.Told);

        var fought = Said("fought", EvidenceType.Fighting, null, "2015-07-02");
        Assert.Equal(DistrictControl.ContestedState, estimator.Estimate("d", [claimed, fought], on, on).Told);
    }

    [Fact]
    public void Fighting_alone_tells_of_no_holder_until_a_later_loss_does()
    {
        var fought = Said("fought", EvidenceType.Fighting, Taliban, "2015-08-20", opponent: Government);
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-26", opponent: Government);
        var known = Estimator.Estimate("d", [fought], Day("2015-08-22"), Day("2015-08-22"));
        Assert.Equal((Government, ControlBasis.Drift), (known.Leader, known.Basis));
        var hindsight = Estimator.Estimate("d", [fought, taken], Day("2015-08-22"), On);
        Assert.Equal((Government, ControlBasis.Inferred), (hindsight.Told, hindsight.Basis));
    }

    [Fact]
    public void A_hold_told_with_its_beginning_began_then()
    {
        var held = Said("held", EvidenceType.Holds, Taliban, "2008-12-31", to: "2015-08-28", published: "2015-08-27") with
        {
            Begun = new SinceInterval(Day("2008-01-01"), Day("2009-01-01")),
        };
        var estimator = new Alone(Parameters, StartOn(Day("2006-01-01")));
        var control = estimator.Estimate("d", [held], On, On);
        Assert.Equal((Taliban, true), (control.Leader, control.IsSinceTold));
        Assert.Equal(held.Begun, control.Since);
        Assert.Null(control.ChangeInterval); // the chain alone, which forgets what it is not told anew, would have it later

        // A capture within those days says the day.
        var late = held with { From = Day("2015-08-20"), Begun = new SinceInterval(Day("2015-08-11"), Day("2015-08-21")) };
        var captured = Said("captured", EvidenceType.Captured, Taliban, "2015-08-17", opponent: Government);
        Assert.Equal(new SinceInterval(Day("2015-08-17"), Day("2015-08-18")), estimator.Estimate("d", [late, captured], On, On).Since);

        // Where it was another's meanwhile, it began again after.
        var lost = Said("lost", EvidenceType.Captured, Government, "2015-08-10", Coding.Interest.Against, opponent: Taliban);
        var retaken = Said("retaken", EvidenceType.Captured, Taliban, "2015-08-20", opponent: Government);
        var again = estimator.Estimate("d", [held, lost, retaken], On, On);
        Assert.Equal(Taliban, again.Leader);
        Assert.Equal(new SinceInterval(Day("2015-08-20"), Day("2015-08-21")), again.Since);
    }

    [Fact]
    public void What_the_estimate_says_of_the_beginning_never_contradicts_what_is_told()
    {
        var retold = Said("held", EvidenceType.Holds, Government, "2015-08-01");
        foreach (var day in new[] { "2015-08-27", "2016-08-27", "2019-08-27" })
        {
            var control = Estimator.Estimate("d", [retold], Day(day), Day(day));
            Assert.Equal(Government, control.Leader);
            Assert.True(control.Since!.Value.Latest <= Day("2015-08-02"), $"{day}: {control.Since}");
            Assert.True(control.ChangeInterval is null || control.ChangeInterval == control.Since);
        }

        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-20");
        var late = Estimator.Estimate("d", [taken], Day("2018-08-27"), Day("2018-08-27"));
        Assert.Equal((new SinceInterval(Day("2015-08-20"), Day("2015-08-21")), (SinceInterval?)null), (late.Since, late.ChangeInterval));
    }

    [Fact]
    public void A_denial_speaks_for_the_other_side()
    {
        var taken = Said("taken", EvidenceType.Captured, Taliban, "2015-08-27", Interest.Own, opponent: Government);
        var denied = Said("denied", EvidenceType.Captured, Taliban, "2015-08-27", Interest.Own, opponent: Government, polarity: Polarity.Denied);
        var before = Estimator.Estimate("d", [taken], On, On);
        var after = Estimator.Estimate("d", [taken, denied], On, On);
        Assert.True(after.Probabilities[Government] > before.Probabilities[Government]);
    }

    [Fact]
    public void A_plan_or_a_fear_is_no_evidence_of_the_state()
    {
        var plan = Said("plan", EvidenceType.Captured, Taliban, "2015-08-27", reality: Reality.Planned, opponent: Government);
        var control = Estimator.Estimate("d", [plan], On, On);
        Assert.Null(control.Leader);
        Assert.Equal(("plan", ContributionStanding.Outlook), (control.Contributions.Single().Evidence.Single(), control.Contributions.Single().Standing));
        Assert.Equal(Estimator.Estimate("d", [], On, On).Probabilities[Taliban], control.Probabilities[Taliban], 1e-15);
    }

    [Theory]
    [InlineData("2015-08-27", ContributionStanding.Outlook)]
    [InlineData("2015-10-27", ContributionStanding.Outlook)]
    [InlineData("2016-08-27", ContributionStanding.Context)] // it has faded
    [InlineData("2015-08-20", ContributionStanding.Context)] // nobody had said it yet
    public void A_fear_speaks_for_the_outlook_as_long_as_it_presses(string day, ContributionStanding standing)
    {
        var held = Said("held", EvidenceType.Holds, Government, "2015-08-19");
        var fear = Said("fear", EvidenceType.Surrounds, Taliban, "2015-08-27", reality: Reality.Possible, opponent: Government);
        var control = Estimator.Estimate("d", [held, fear], Day(day), LocalDate.Max(Day(day), On));
        Assert.Equal(standing, control.Contributions.Single(part => part.Voice == "fear").Standing);
    }

    [Fact]
    public void Three_sides_are_told_apart()
    {
        var estimator = new Alone(
            Parameters,
            new StartDistribution(Start.Day, new Dictionary<string, double> { ["x"] = 0.4, ["y"] = 0.3, ["z"] = 0.2 }, 0.1));
        EvidenceItem[] evidence =
        [
            Said("held", EvidenceType.Holds, "x", "2015-08-20"),
            Said("lost", EvidenceType.Captured, null, "2015-08-25", Interest.Against, opponent: "x"),
            Said("taken", EvidenceType.Captured, "z", "2015-08-26"),
        ];
        var lost = estimator.Estimate("d", evidence[..2], Day("2015-08-25"), On);
        Assert.True(lost.Probabilities["x"] < lost.Probabilities["y"] + lost.Probabilities["z"]);
        Assert.Equal("z", estimator.Estimate("d", evidence, On, On).Leader);
    }

    [Fact]
    public void A_series_says_what_each_day_alone_says()
    {
        var evidence = Helmand();
        foreach (var asOf in new LocalDate?[] { null, Day("2015-09-20") })
        {
            var series = Estimator.Series("Musa Qala", evidence, Day("2015-08-20"), Day("2015-09-20"), asOf);
            Assert.Equal(31, series.Count);
            foreach (var day in series)
            {
                var alone = Estimator.Estimate("Musa Qala", evidence, day.Day, asOf ?? day.Day);
                Same(alone with { Contributions = [], Since = null }, day);
            }
        }
    }

    [Fact]
    public void Deleting_a_row_of_evidence_changes_the_numbers()
    {
        // A voice's part leaves it as it is that so much is told; without its row less is. So silence says nothing here.
        var estimator = new Alone(Parameters with { Silence = Parameters.Silence with { Told = 0 } }, Start);
        var evidence = Helmand();
        var whole = estimator.Estimate("Musa Qala", evidence, On, On);
        foreach (var part in whole.Contributions.Where(part => part.Standing != ContributionStanding.Context))
        {
            var without = estimator.Estimate("Musa Qala", [.. evidence.Where(item => item.Voice != part.Voice)], On, On);
            Assert.Equal(part.Influence, Odds(whole) - Odds(without), 1e-9);
        }

        double Odds(DistrictControl control) =>
            Math.Log(control.Probabilities[whole.Leader!] / (1 - control.Probabilities[whole.Leader!]));
    }

    static void Same(DistrictControl left, DistrictControl right)
    {
        Assert.Equal(left.Leader, right.Leader);
        Assert.Equal(left.Basis, right.Basis);
        Assert.Equal(left.Since, right.Since);
        Assert.Equal(left.Threats, right.Threats);
        Assert.Equal(BitConverter.DoubleToInt64Bits(left.Contested), BitConverter.DoubleToInt64Bits(right.Contested));
        foreach (var (side, probability) in left.Probabilities)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(probability), BitConverter.DoubleToInt64Bits(right.Probabilities[side]));
        }

        Assert.Equal(
            left.Contributions.Select(part => (part.Voice, part.Influence, part.Standing)),
            right.Contributions.Select(part => (part.Voice, part.Influence, part.Standing)));
    }
}
