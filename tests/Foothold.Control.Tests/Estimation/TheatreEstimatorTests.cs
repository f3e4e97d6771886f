using System.Runtime.Intrinsics;
using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class TheatreEstimatorTests
{
    static readonly KnownWorld World = KnownWorld.Of(new SyntheticWorld(5));
    static readonly LocalDate Late = World.First.PlusDays(120);

    [Fact]
    public void Uncoupled_it_says_what_each_district_alone_says()
    {
        var uncoupled = Parameters with { Tempo = Parameters.Tempo with { Least = 1, Most = 1 }, Silence = Parameters.Silence with { Told = 0 } };
        var alone = new Alone(uncoupled, World.Start);
        var theatre = new TheatreEstimator(uncoupled, World.Start, World.Districts, _ => []);
        EvidenceItem[] evidence =
        [
            .. World.Evidence.Where(item => item.Published <= Late),
            Said("some day", EvidenceType.Captured, "INS", "2001-03-01", to: "2001-03-09", district: "d07"),
            Said("another", EvidenceType.Withdrew, "GOV", "2001-03-03", to: "2001-03-20", district: "d07"),
            Said("soon", EvidenceType.Surrounds, "INS", "2001-04-02", opponent: "GOV", reality: Coding.Reality.Possible, district: "d08"),
            Said("long", EvidenceType.Holds, "GOV", "2000-10-02", to: "2001-02-01", district: "d09"),
        ];
        theatre.Add(evidence);
        theatre.KnownBy(Late);
        var answers = theatre.On(Late);
        foreach (var (district, at) in theatre.Districts.Select((district, at) => (district, at)))
        {
            var said = alone.Estimate(district, evidence, Late, Late);
            Assert.Equal(said.Contested, answers[at][^1], 1e-10);
            Assert.Equal(said.Probabilities["GOV"], answers[at][0], 1e-10);
            var hindsight = theatre.Hindsight(district, World.First, Late.PlusDays(1));
            foreach (var day in new[] { 0, 40, 60, 65, 100, 119 })
            {
                Assert.Equal(alone.Estimate(district, evidence, World.First.PlusDays(day), Late).Contested, hindsight[day][^1], 1e-10);
            }
        }
    }

    [Fact]
    public void Day_by_day_it_says_to_the_bit_what_a_run_from_the_beginning_says()
    {
        var grown = Empty();
        foreach (var day in World.Evidence.GroupBy(item => item.Published).OrderBy(day => day.Key))
        {
            grown.Add(day);
            grown.KnownBy(day.Key);
            if (day.Key.DayOfWeek == IsoDayOfWeek.Monday && day.Key < Late)
            {
                Assert.Equal(FromTheBeginning(item => item.Published <= day.Key, day.Key).SelectMany(row => row), grown.On(day.Key).SelectMany(row => row));
            }
        }
    }

    [Fact]
    public void Order_does_not_matter_and_what_is_taken_out_and_put_back_leaves_no_trace()
    {
        var said = FromTheBeginning(_ => true, Late);
        var shuffled = Empty();
        var chance = new Random(7);
        foreach (var part in World.Evidence.OrderBy(_ => chance.Next()).Chunk(500))
        {
            shuffled.Add(part);
            shuffled.KnownBy(World.First.PlusDays(chance.Next(200)));
            shuffled.On(World.First.PlusDays(100));
        }

        shuffled.KnownBy(Late);
        Assert.Equal(said.SelectMany(row => row), shuffled.On(Late).SelectMany(row => row));
        var taken = World.Evidence.Where(item => item.District == "d20").Take(30).ToList();
        shuffled.Remove("d20", taken.Select(item => item.Id).ToHashSet());
        Assert.NotEqual(said.SelectMany(row => row), shuffled.On(Late).SelectMany(row => row));
        shuffled.Add(taken);
        Assert.Equal(said.SelectMany(row => row), shuffled.On(Late).SelectMany(row => row));
    }

    [Fact]
    public void What_comes_later_changes_nothing_that_was_known()
    {
        var whole = Empty();
        whole.Add(World.Evidence);
        whole.KnownBy(Late);
        Assert.Equal(FromTheBeginning(item => item.Published <= Late, Late).SelectMany(row => row), whole.On(Late).SelectMany(row => row));
    }

    [Fact]
    public void A_copy_changes_no_bit()
    {
        var copied = Empty();
        copied.Add(World.Evidence);
        copied.Add(World.Evidence.Take(1000).Select(item => item with { Id = item.Id + "copy", Outlet = "Another" }));
        copied.KnownBy(Late);
        Assert.Equal(FromTheBeginning(_ => true, Late).SelectMany(row => row), copied.On(Late).SelectMany(row => row));
    }

    [Fact]
    public void A_neighbours_fall_makes_a_district_likelier_to_fall()
    {
        double Held(bool fallen)
        {
            var theatre = new TheatreEstimator(Parameters, Theatre.Start, ["d", "next"], district => district == "d" ? ["next"] : ["d"]);
            theatre.Add([Said("held", EvidenceType.Holds, Government, "2015-07-02")]);
            theatre.Add(fallen ? [Said("fell", EvidenceType.Captured, Taliban, "2015-07-04", Coding.Interest.Against, district: "next")] : []);
            theatre.KnownBy(Day("2015-08-01"));
            return theatre.On(Day("2015-08-01"))[0][0];
        }

        Assert.True(Held(fallen: true) < Held(fallen: false) - 0.01, $"{Held(true)} and {Held(false)}");
    }

    [Fact]
    public void The_tempo_follows_an_offensive()
    {
        var theatre = Empty();
        theatre.Add(World.Evidence);
        theatre.KnownBy(LocalDate.MaxIsoValue);
        var quiet = Enumerable.Range(100, 40).Average(day => theatre.Tempo(World.First.PlusDays(day)));
        var offensive = Enumerable.Range(180, 40).Average(day => theatre.Tempo(World.First.PlusDays(day)));
        Assert.True(offensive > 1.02 * quiet, $"{quiet} and {offensive}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_day_flows_as_the_generator_says(int sides)
    {
        var space = new StateSpace(Enumerable.Range(0, sides).Select(side => $"S{side}"));
        var chance = new Random(sides);
        var flow = new DayFlow(space, Parameters.Rates);
        for (var trial = 0; trial < 20; trial++)
        {
            var loss = Enumerable.Range(0, sides).Select(_ => Math.Exp(6 * chance.NextDouble())).ToArray();
            var taker = Enumerable.Range(0, sides).Select(_ => 0.1 + chance.NextDouble()).ToArray();
            var untold = trial % 2 == 0 ? 1 : chance.NextDouble();
            var transition = Uniformization.Transition(new Generator(space, Parameters.Rates).Build(loss, taker, untold), space.Count, 1);
            var row = Enumerable.Range(0, space.Count).Select(_ => chance.NextDouble()).ToArray();
            var forward = row.ToArray();
            var backward = row.ToArray();
            flow.Set(loss, taker, sides, untold);
            flow.Forward(forward);
            flow.Backward(backward);
            for (var state = 0; state < space.Count; state++)
            {
                Assert.Equal(Enumerable.Range(0, space.Count).Sum(from => row[from] * transition[(from * space.Count) + state]), forward[state], 1e-12);
                Assert.Equal(Enumerable.Range(0, space.Count).Sum(to => transition[(state * space.Count) + to] * row[to]), backward[state], 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_district_flows_to_the_bit_alone_as_beside_others(int sides)
    {
        var space = new StateSpace(Enumerable.Range(0, sides).Select(side => $"S{side}"));
        var chance = new Random(7 + sides);
        var (beside, alone) = (new DayFlow(space, Parameters.Rates), new DayFlow(space, Parameters.Rates));
        for (var trial = 0; trial < 50; trial++)
        {
            // One lane in five is so fast that its day is cut into several steps, the others are not.
            double[][] Drawn(Func<double> draw) => [.. Enumerable.Range(0, DayFlow.Lanes).Select(_ => Enumerable.Range(0, sides).Select(_ => draw()).ToArray())];
            var loss = Drawn(() => Math.Exp((chance.Next(5) == 0 ? 8 : 2) * chance.NextDouble()));
            var taker = Drawn(() => 0.1 + chance.NextDouble());
            double[] untold = [1, chance.NextDouble(), 1, chance.NextDouble()];
            var rows = Enumerable.Range(0, DayFlow.Lanes).Select(_ => Enumerable.Range(0, space.Count).Select(_ => chance.NextDouble()).ToArray()).ToArray();
            Vector256<double>[] Abreast(double[][] lanes) => [.. Enumerable.Range(0, lanes[0].Length).Select(at => Vector256.Create(lanes[0][at], lanes[1][at], lanes[2][at], lanes[3][at]))];
            beside.Set(Abreast(loss), Abreast(taker), Vector256.Create((double)sides), Vector256.Create(untold));
            var together = Abreast(rows);
            beside.Forward(together);
            for (var lane = 0; lane < DayFlow.Lanes; lane++)
            {
                var own = rows[lane].ToArray();
                alone.Set(loss[lane], taker[lane], sides, untold[lane]);
                alone.Forward(own);
                Assert.Equal(own, together.Select(lanes => lanes[lane]));
                var picked = rows[lane].ToArray();
                beside.Forward(picked, lane);
                Assert.Equal(own, picked);
            }
        }
    }

    [Fact]
    public void Ground_around_says_who_wins_a_fight_and_not_when_it_ends()
    {
        var space = new StateSpace(["A", "B"]);
        var flow = new DayFlow(space, Parameters.Rates);
        flow.Set([1, 1], [1, 1], 2);
        var alone = flow.Leaving(space.ContestedHolder);
        flow.Set([1, 1], [1.2, 0.3], 2);
        var (settled, fresh) = flow.Leaving(space.ContestedHolder);
        Assert.Equal(alone.Settled, settled, 1e-15);
        Assert.Equal(2 * Parameters.Rates.Resolution, fresh, 1e-15);
        double[] states = [0, 0, 0, 0, 1, 0];
        flow.Forward(states);
        Assert.Equal(4, (states[0] + states[1]) / (states[2] + states[3]), 0.01);
    }

    [Fact]
    public void Vectors_carried_at_once_are_those_carried_one_by_one()
    {
        var space = new StateSpace(["A", "B"]);
        var chance = new Random(3);
        var flow = new DayFlow(space, Parameters.Rates);
        flow.Set([1.5, 0.7], [0.4, 0.9], 2);
        foreach (var back in new[] { false, true })
        {
            foreach (var used in new bool[][] { [true, false, false], [true, true, false, true, false, false, true, true], [false, false, false, false, true, false] })
            {
                var vectors = Enumerable.Range(0, used.Length * space.Count).Select(_ => chance.NextDouble()).ToArray();
                var one = vectors.ToArray();
                for (var vector = 0; vector < used.Length; vector++)
                {
                    var at = one.AsSpan(vector * space.Count, space.Count);
                    if (used[vector] && back)
                    {
                        flow.Backward(at);
                    }
                    else if (used[vector])
                    {
                        flow.Forward(at);
                    }
                }

                flow.Carry(vectors, used, back);
                Assert.Equal(one, vectors);
            }
        }
    }

    static TheatreEstimator Empty() => new(Parameters, World.Start, World.Districts, World.Neighbours);

    static double[][] FromTheBeginning(Func<EvidenceItem, bool> counts, LocalDate day)
    {
        var theatre = Empty();
        theatre.Add(World.Evidence.Where(counts));
        theatre.KnownBy(day);
        return theatre.On(day);
    }
}
