using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

/// <summary>Sixteen real, contradictory claims about Now Zad and Musa Qala, July 2015 to February 2016.</summary>
public sealed class HelmandTests
{
    readonly List<EvidenceItem> _evidence = Helmand();

    [Fact]
    public void Now_Zad_is_lost_at_the_end_of_July() =>
        Assert.True(Known("Now Zad", "2015-07-30").Probabilities[Taliban] >= 0.85);

    [Fact]
    public void Musa_Qala_is_the_governments_before_the_assault()
    {
        // No report had reached it by 20 August: likeliest the government's, but not coloured.
        var known = Known("Musa Qala", "2015-08-20");
        Assert.Null(known.Leader);
        Assert.True(known.Probabilities[Government] > 0.5);
        Assert.Equal(Government, Estimator.Estimate("Musa Qala", _evidence, Day("2015-07-02"), Day("2015-08-26")).Leader);
    }

    [Theory]
    [InlineData("2015-08-26")]
    [InlineData("2015-08-27")]
    [InlineData("2015-08-28")]
    [InlineData("2015-08-29")]
    public void Musa_Qala_is_the_Talibans_once_its_governor_admits_it(string day)
    {
        var control = Known("Musa Qala", day);
        Assert.Equal((Taliban, ControlBasis.Assessed), (control.Leader, control.Basis));
        Assert.Equal(new SinceInterval(Day("2015-08-26"), Day("2015-08-27")), control.Since);
        Assert.Equal("claim-8", control.Contributions[0].Voice);
    }

    [Fact]
    public void The_ministrys_recapture_moves_it_as_a_claim_of_its_own()
    {
        var before = Known("Musa Qala", "2015-08-29");
        var after = Known("Musa Qala", "2015-08-30");
        Assert.True(after.Probabilities[Government] - before.Probabilities[Government] >= 0.3);
        Assert.Equal(ControlBasis.Claimed, after.Basis);
    }

    [Fact]
    public void Musa_Qala_is_contested_in_September() =>
        Assert.Equal(DistrictControl.ContestedState, Known("Musa Qala", "2015-09-05").Leader);

    [Theory]
    [InlineData("Now Zad")]
    [InlineData("Musa Qala")]
    public void Both_are_the_Talibans_in_February(string place) =>
        Assert.True(Known(place, "2016-02-22").Probabilities[Taliban] >= 0.8);

    [Fact]
    public void Nine_in_ten_coloured_days_agree_with_the_record()
    {
        var (agreed, coloured) = (0, 0);
        foreach (var row in Rows("helmand_2015_expected.csv"))
        {
            foreach (var day in Estimator.Series(row[0], _evidence, Day(row[1]), Day(row[2]).PlusDays(1), null))
            {
                coloured += day.Leader is null ? 0 : 1;
                agreed += row[3].Split('|').Contains(day.Leader) ? 1 : 0;
            }
        }

        Assert.True(coloured >= 120, $"{coloured} days coloured");
        Assert.True(agreed >= 0.9 * coloured, $"{agreed} of {coloured}");
    }

    DistrictControl Known(string place, string day) => Estimator.Estimate(place, _evidence, Day(day), Day(day));
}
