using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class LedgerTests
{
    [Theory]
    [InlineData("Musa Qala", "2015-08-27", Taliban)]
    [InlineData("Musa Qala", "2015-09-05", DistrictControl.ContestedState)]
    [InlineData("Musa Qala", "2016-02-22", Taliban)]
    [InlineData("Now Zad", "2015-08-28", Government)]
    public void Its_changes_sum_to_the_log_odds_that_are_estimated(string place, string day, string holder)
    {
        var control = Estimator.Estimate(place, Helmand(), Day(day), Day(day));
        var ledger = Estimator.LedgerOf(place, Helmand(), Day(day), holder);
        var probability = holder == DistrictControl.ContestedState ? control.Contested : control.Probabilities[holder];
        var odds = Math.Log(probability / (1 - probability));
        Assert.Equal(odds, ledger.Sum(entry => entry.Change), 1e-9);
        Assert.Equal(odds, ledger[^1].LogOdds, 1e-9);
        var known = Helmand().Where(item => item.District == place && item.Published <= Day(day) && !item.OutlookOnly).Select(item => item.Id).ToHashSet();
        Assert.Equal(known.Order(), ledger.SelectMany(entry => entry.Evidence).Distinct().Order());
    }

    [Fact]
    public void The_governors_admission_is_the_step_that_turned_Musa_Qala()
    {
        var ledger = Estimator.LedgerOf("Musa Qala", Helmand(), Day("2015-08-27"), Taliban);
        Assert.Equal(["claim-8"], ledger.MaxBy(entry => entry.Change)!.Evidence);
    }

    [Fact]
    public void What_would_turn_it_turns_it()
    {
        var day = Day("2015-08-27");
        var before = Estimator.Estimate("Musa Qala", Helmand(), day, day);
        var turning = before.Turning;
        Assert.NotEmpty(turning);
        Assert.Equal(turning.OrderByDescending(claim => claim.Likelihood), turning);
        foreach (var claim in turning)
        {
            var said = Said("imagined", claim.Type, claim.Side, "2015-08-27", claim.Interest, district: "Musa Qala");
            var after = Estimator.Estimate("Musa Qala", [.. Helmand(), said], day, day);
            Assert.NotEqual(before.Leader, after.Leader);
            Assert.Equal((claim.Leader, claim.Probability), (after.Leader, after.LeaderProbability!.Value));
        }

        // Where twenty voices agree, no single claim would.
        var sure = Enumerable.Range(0, 20).Select(number => Said($"held {number}", EvidenceType.Holds, Government, "2015-08-27", Coding.Interest.Against)).ToList();
        Assert.Empty(Estimator.Estimate("d", [.. sure, .. sure.Select(item => item with { Id = item.Id + "b", Voice = item.Id + "b", Type = EvidenceType.Administers })], day, day).Turning);
    }
}
