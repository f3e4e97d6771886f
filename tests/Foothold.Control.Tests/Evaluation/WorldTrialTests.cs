using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class WorldTrialTests
{
    const double SureEnough = 0.05; // what the flooded district's taker had without the flood: where it had more, one report may well decide
    [Fact]
    public void One_seed_is_one_world()
    {
        Assert.Equal(new SyntheticWorld(3).Evidence, new SyntheticWorld(3).Evidence);
        Assert.NotEqual(new SyntheticWorld(3).Evidence, new SyntheticWorld(4).Evidence);
    }

    [Fact]
    public void The_world_is_as_hard_as_the_one_the_estimator_was_designed_on()
    {
        var worlds = Worlds(WorldHabits.Standard, 21, 22, 23, 24);
        Assert.InRange(worlds.Average(world => world.Evidence.Count), 5900, 6700);
        Assert.InRange(Score(worlds, Baselines.All[0]).Accuracy, 0.642 - 0.03, 0.642 + 0.03);
        Assert.InRange(Score(worlds, Baselines.All[1]).Accuracy, 0.707 - 0.03, 0.707 + 0.03);
        Assert.InRange(Score(worlds, Baselines.All[0]).TrueChanges, 130, 190);
    }

    [Fact]
    public void The_filter_beats_every_baseline_and_loses_with_each_part_taken_out()
    {
        var worlds = Worlds(WorldHabits.Standard, 21, 22);
        var filter = Score(worlds, WorldTrial.Estimator[0]);
        Assert.True(filter.Accuracy >= 0.86, $"{filter.Accuracy}");
        foreach (var baseline in Baselines.All.Where(baseline => baseline.Name.StartsWith("truth", StringComparison.Ordinal) is false))
        {
            var score = Score(worlds, baseline);
            Assert.True(filter.Accuracy >= score.Accuracy + 0.12, $"{baseline.Name}: {score.Accuracy}");
        }

        foreach (var ablation in WorldTrial.Ablations)
        {
            var score = Score(worlds, ablation);
            Assert.True(filter.Brier < score.Brier, $"{ablation.Name}: {score.Brier} and {filter.Brier}");
        }

        var hindsight = Score(worlds, WorldTrial.Estimator[1]);
        Assert.True(hindsight.Brier < filter.Brier && hindsight.Accuracy > filter.Accuracy);
    }

    [Fact]
    public void What_is_counted_on_some_worlds_helps_on_another_and_can_be_kept()
    {
        var counted = Parameters with { Channels = new ChannelCounts(Worlds(WorldHabits.Standard, 41, 42), Parameters).Rates() };
        var written = new StringWriter();
        counted.Write(written, ["Counted."]);
        var read = EstimatorParameters.Read(new StringReader(written.ToString()), "counted.yaml");
        Assert.Equal(counted.Channels.OrderBy(pair => pair.ToString()), read.Channels.OrderBy(pair => pair.ToString()));
        Assert.Contains(counted.Channels.Keys, channel => channel.Origin == "Blog");
        var other = Worlds(WorldHabits.Standard, 43);
        var (before, after) = (Score(other, WorldTrial.Estimator[0]), ControlScore.Mean([.. other.Select(world => WorldTrial.Estimator[0].Score(world, read))]));
        Assert.True(after.Brier < before.Brier - 0.005, $"{before.Brier} and {after.Brier}");
    }

    [Fact]
    public void A_flood_of_copies_of_a_false_capture_does_not_turn_a_district_that_nothing_else_speaks_against()
    {
        foreach (var seed in new[] { 31, 32 })
        {
            var flooded = new SyntheticWorld(WorldHabits.Variants.Single(habits => habits.FloodCopies > 0), seed);
            var world = KnownWorld.Of(flooded);
            var voices = flooded.Floods.Select(item => item.Voice).ToHashSet();
            Assert.True(world.Evidence.Count(item => voices.Contains(item.Voice)) >= 50 * voices.Count && voices.Count >= 5);
            var with = WorldTrial.Filter(world, Parameters, world.Neighbours);
            var without = WorldTrial.Filter(
                world with { Evidence = [.. world.Evidence.Where(item => !voices.Contains(item.Voice))] }, Parameters, world.Neighbours);
            var insurgents = world.States.ToList().IndexOf("INS");
            var seen = 0;
            foreach (var flood in flooded.Floods)
            {
                var (district, day) = (world.Districts.ToList().IndexOf(flood.District), flood.Published.Number() - world.First.Number());
                var before = without[district][day][insurgents];
                if (before <= SureEnough)
                {
                    seen++;
                    Assert.True(with[district][day][insurgents] < 0.5, $"seed {seed}, {flood.District}, day {day}: from {before} to {with[district][day][insurgents]}");
                }
            }

            Assert.True(seen >= 5, $"{seen}");
        }
    }

    [Fact]
    public void A_perfect_answer_scores_perfectly()
    {
        int[] truth = [0, 0, 1, .. Enumerable.Repeat(1, 20), 2];
        var answers = truth.Select(state => Enumerable.Range(0, 3).Select(other => other == state ? 1.0 : 0.0).ToArray()).ToArray();
        Assert.Equal(new ControlScore(1, 1, 1, 0, 0, 0, 1, 0, 2, 2), ControlScore.Of([truth], [answers]));
        var late = truth.Select((_, day) => answers[Math.Max(day - 4, 0)]).ToArray();
        var score = ControlScore.Of([truth], [late]);
        Assert.Equal((4.0, 1.0), (score.MedianDateError, score.Shown));
        Assert.Equal(2.0 * 5 / truth.Length, score.Brier, 1e-12);
        int[] gap = [.. truth[..10], -1, -1, .. truth[12..]];
        Assert.Equal(22, gap.Count(state => state >= 0));
        Assert.Equal(2.0 * 5 / 22, ControlScore.Of([gap], [late]).Brier, 1e-12);
    }

    static List<KnownWorld> Worlds(WorldHabits habits, params int[] seeds) =>
        [.. seeds.Select(seed => KnownWorld.Of(new SyntheticWorld(habits, seed)))];

    static ControlScore Score(List<KnownWorld> worlds, TrialMethod method) =>
        ControlScore.Mean([.. worlds.Select(world => method.Score(world, Parameters))]);
}
