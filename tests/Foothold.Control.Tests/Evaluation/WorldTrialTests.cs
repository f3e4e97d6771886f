using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class WorldTrialTests
{
    [Fact]
    public void One_seed_is_one_world()
    {
        Assert.Equal(new SyntheticWorld(3).Evidence, new SyntheticWorld(3).Evidence);
        Assert.NotEqual(new SyntheticWorld(3).Evidence, new SyntheticWorld(4).Evidence);
    }

    [Fact]
    public void The_filter_beats_what_is_simple_and_copies_cost_it()
    {
        var scores = WorldTrial.Methods.Zip(WorldTrial.Run(Parameters, 3)).ToDictionary(pair => pair.First, pair => pair.Second);
        var filter = scores["filter"];
        Assert.True(filter.Accuracy >= scores["last claim wins"].Accuracy + 0.12, $"{scores["last claim wins"].Accuracy} and {filter.Accuracy}");
        Assert.True(filter.Accuracy >= scores["majority of 30 days"].Accuracy + 0.08, $"{scores["majority of 30 days"].Accuracy} and {filter.Accuracy}");
        Assert.True(filter.Accuracy >= scores["filter, copies counted"].Accuracy + 0.03, $"{scores["filter, copies counted"].Accuracy} and {filter.Accuracy}");
        Assert.True(scores["hindsight"].Brier < filter.Brier);
        Assert.True(filter.CalibrationError <= 0.05, $"{filter.CalibrationError}");
    }

    [Fact]
    public void A_perfect_answer_scores_perfectly()
    {
        int[] truth = [0, 0, 1, .. Enumerable.Repeat(1, 20), 2];
        var answers = truth.Select(state => Enumerable.Range(0, 3).Select(other => other == state ? 1.0 : 0.0).ToArray()).ToArray();
        Assert.Equal(new ControlScore(1, 1, 0, 0, 0, 1, 0, 2, 2), ControlScore.Of([truth], [answers]));
        var late = truth.Select((_, day) => answers[Math.Max(day - 4, 0)]).ToArray();
        var score = ControlScore.Of([truth], [late]);
        Assert.Equal((4.0, 1.0), (score.MedianDateError, score.Shown));
        Assert.Equal(2.0 * 5 / truth.Length, score.Brier, 1e-12);
    }
}
