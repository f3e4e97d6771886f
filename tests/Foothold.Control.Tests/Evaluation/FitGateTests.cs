using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class FitGateTests
{
    [Fact]
    public void What_was_counted_passes_and_what_is_wrong_does_not()
    {
        var counted = Parameters with { Channels = new ChannelCounts([World(41), World(42)], Parameters).Rates() };
        Assert.True(FitGate.Judge(Parameters, counted, [World(43), World(44)]).Passes);
        Assert.False(FitGate.Judge(counted, Parameters, [World(43), World(44)]).Passes);
        Assert.False(FitGate.Judge(Parameters, Parameters, [World(43)]).Passes);
    }

    [Fact]
    public void A_single_world_is_judged_half_by_half()
    {
        var asked = new List<KnownWorld>();
        var judgement = FitGate.Crossed(World(43), Parameters, half =>
        {
            asked.Add(half);
            return Parameters;
        });
        Assert.Equal(2, judgement.Worlds);
        Assert.Equal(judgement.Before, judgement.Learnt);
        Assert.Empty(asked[0].Districts.Intersect(asked[1].Districts));
        Assert.Equal(World(43).Evidence.Count, asked.Sum(half => half.Evidence.Count));
        Assert.All(asked, half => Assert.All(half.Districts, district => Assert.All(half.Neighbours(district), other => Assert.Contains(other, half.Districts))));
    }

    [Fact]
    public void Outlooks_are_scored_on_what_came()
    {
        var scores = WorldOutlook.Score([World(43)], Parameters);
        Assert.Equal([7, 30], scores.Select(score => score.Days));
        Assert.All(scores, score => Assert.InRange(score.Changes, 1, score.Cases));
        Assert.True(scores[0].Changes < scores[1].Changes);
        Assert.All(scores, score => Assert.InRange(score.Mixed, -0.5, 0.5));
    }

    static KnownWorld World(int seed) => KnownWorld.Of(new SyntheticWorld(seed));
}
