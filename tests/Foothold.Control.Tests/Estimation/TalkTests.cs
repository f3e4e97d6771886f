using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

/// <summary>What it says that nobody tells of a taking.</summary>
public sealed class TalkTests
{
    static readonly EvidenceItem[] Steady = [.. Enumerable.Range(0, 20).Select(number => Said(
        $"held {number}", EvidenceType.Fighting, Taliban, NodaTime.Text.LocalDatePattern.Iso.Format(Day("2015-07-02").PlusDays(3 * number)), opponent: Government))];

    [Fact]
    public void Where_much_is_told_a_fight_of_whose_end_nobody_tells_goes_on()
    {
        var day = Day("2015-08-29");
        var heard = Estimator.Estimate("d", Steady, day, day);
        var unheard = new Alone(Deaf, Start).Estimate("d", Steady, day, day);
        Assert.True(heard.Contested > 0.5);
        Assert.NotEqual(unheard.Contested, heard.Contested);
        var space = Estimator.Space;
        var (_, view) = Estimator.View(Steady, day.PlusDays(1));
        var (_, deaf) = new Alone(Deaf, Start).View(Steady, day.PlusDays(1));
        Assert.True(Fresh(view) < Fresh(deaf), "a taking of these days would have been told of");

        double Fresh(DistrictView of) => of.Filtered(day.Number()) is var states ? states[StateSpace.Fresh(space.Holder(Taliban))] + states[StateSpace.Fresh(space.Holder(Government))] : 0;
    }

    [Fact]
    public void Where_all_reports_stop_silence_says_nothing()
    {
        var rules = Parameters.Silence;
        var talk = new TheatreTalk(rules);
        Assert.Equal(1, talk.Flowing(60, 0, 55, 60));
        Assert.Equal(0, talk.Flowing(60, 0, 60, 60));
        Assert.Equal(0.5, talk.Flowing(120, 0, 115, 60));
        Assert.Equal(1, talk.Untold(40, 0));
        Assert.Equal(1, talk.Untold(0, 1));
        Assert.True(talk.Untold(40, 1) < 0.2);

        // From two weeks after the last report on the chain drifts as if nobody had ever listened for silence.
        var (gone, later) = (Day("2015-09-12"), Day("2015-09-22"));
        Assert.Equal(Drift(new Alone(Deaf, Start)), Drift(Estimator), 0.01);

        double Drift(Alone alone)
        {
            var known = alone.Knowing(Steady, later, "d");
            return known.On(later)[0][^1] / known.On(gone)[0][^1];
        }
    }

    [Fact]
    public void Days_that_are_not_yet_told_of_are_not_silent()
    {
        var last = Day("2015-08-29");
        var known = Estimator.Knowing(Steady, last, "d");
        var deaf = new Alone(Deaf, Start).Knowing(Steady, last, "d");
        Assert.Equal(Ahead(deaf), Ahead(known), 0.02);

        double Ahead(TheatreEstimator of) => of.On(last.PlusDays(30))[0][^1] / of.On(last)[0][^1];
    }

    static EstimatorParameters Deaf => Parameters with { Silence = Parameters.Silence with { Told = 0 } };
}
