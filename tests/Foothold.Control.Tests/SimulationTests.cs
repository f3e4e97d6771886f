using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class SimulationTests
{
    static readonly LocalDate On = Day("2015-08-24");
    static readonly SimulationRules Rules = new(30, 20_000, 3);

    static readonly EvidenceItem[] Evidence =
    [
        Said("held", EvidenceType.Holds, Government, "2015-08-20"),
        Said("clash", EvidenceType.Fighting, Taliban, "2015-08-23"),
        Said("soon", EvidenceType.Surrounds, Taliban, "2015-08-24", reality: Coding.Reality.Possible, opponent: Government),
        Said("next", EvidenceType.Holds, Government, "2015-08-22", district: "e"),
    ];

    [Fact]
    public void With_nothing_supposed_and_nothing_around_it_agrees_with_the_exact_outlook()
    {
        var theatre = Knowing(_ => []);
        foreach (var district in theatre.Simulate(On, [], Rules))
        {
            var exact = theatre.Outlook(district.District, On);
            Near(exact.Within7Days, district.Within7Days);
            Near(exact.Within30Days, district.Within);
            Assert.Equal(district.Within, district.Without);
        }
    }

    [Fact]
    public void Two_neighbours_agree_with_the_chain_of_both_together()
    {
        const int States = 6;
        var theatre = Knowing(district => [district == "d" ? "e" : "d"]);
        var simulated = theatre.Simulate(On, [], Rules).ToDictionary(one => one.District);
        var (model, pass) = Pass();
        var flow = new DayFlow(model.Space, Parameters.Rates);
        var number = On.Number();
        var (d, e) = (pass.Filtered(0, number), pass.Filtered(1, number));
        var joint = new double[States, States];
        for (var left = 0; left < States; left++)
        {
            for (var right = 0; right < States; right++)
            {
                joint[left, right] = d[left] * e[right];
            }
        }

        for (var ahead = 0; ahead < Rules.Days; ahead++)
        {
            var next = new double[States, States];
            for (var left = 0; left < States; left++)
            {
                for (var right = 0; right < States; right++)
                {
                    var toLeft = Moved(0, left, right / 2);
                    var toRight = Moved(1, right, left / 2);
                    for (var cell = 0; cell < States * States; cell++)
                    {
                        next[cell / States, cell % States] += joint[left, right] * toLeft[cell / States] * toRight[cell % States];
                    }
                }
            }

            joint = next;

            double[] Moved(int district, int state, int neighbour)
            {
                var pushed = pass.Known(district).Pressure.Exponents(number + ahead).ToArray();
                double[] held = [neighbour == 0 ? 1 : 0, neighbour == 1 ? 1 : 0];
                var tempo = pass.Tempo(number);
                flow.Set(
                    [Loss(0), Loss(1)],
                    [held[0] + Parameters.Covariates.TakerFloor, held[1] + Parameters.Covariates.TakerFloor],
                    2);
                var row = new double[States];
                row[state] = 1;
                flow.Forward(row);
                return row;

                double Loss(int side) => Math.Exp((pushed.Length == 0 ? 0 : pushed[side]) + (Parameters.Covariates.Neighbours * (1 - held[side]))) * tempo;
            }
        }

        for (var holder = 0; holder < 3; holder++)
        {
            var shares = (Left: 0.0, Right: 0.0);
            for (var other = 0; other < States; other++)
            {
                shares.Left += joint[2 * holder, other] + joint[(2 * holder) + 1, other];
                shares.Right += joint[other, 2 * holder] + joint[other, (2 * holder) + 1];
            }

            Assert.Equal(shares.Left, simulated["d"].Then[model.Space.Name(holder)], 0.012);
            Assert.Equal(shares.Right, simulated["e"].Then[model.Space.Name(holder)], 0.012);
        }
    }

    [Fact]
    public void A_neighbours_fall_raises_what_is_feared_for_a_district()
    {
        var theatre = Knowing(district => [district == "d" ? "e" : "d"]);
        var fallen = theatre.Simulate(On, [new Supposition("e", Taliban)], Rules).Single(one => one.District == "d");
        Assert.True(fallen.Within.Low > fallen.Without.High, $"{fallen.Within} and {fallen.Without}");
        Assert.Equal(Taliban, theatre.Simulate(On, [new Supposition("e", Taliban)], Rules).Single(one => one.District == "e").Holder);
        Assert.NotEmpty(fallen.Paths);
        Assert.All(fallen.Paths, way => Assert.Equal("d", way.Steps[^1].District));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_seed_another()
    {
        var theatre = Knowing(district => [district == "d" ? "e" : "d"]);
        var rules = new SimulationRules(30, 500, 7);
        string Said(SimulationRules with) => string.Join('\n', theatre.Simulate(On, [new Supposition("e", Taliban)], with).Select(one => $"{one.District} {one.Within} {one.Without} {string.Join(' ', one.Then)}"));
        Assert.Equal(Said(rules), Said(rules));
        Assert.NotEqual(Said(rules), Said(rules with { Seed = 8 }));
    }

    [Fact]
    public void What_cannot_be_supposed_is_refused()
    {
        var theatre = Knowing(_ => []);
        Assert.Throws<ArgumentException>(() => theatre.Simulate(On, [new Supposition("atlantis", Taliban)], Rules));
        Assert.Throws<ArgumentException>(() => theatre.Simulate(On, [new Supposition("d", "nobody")], Rules));
        Assert.Throws<ArgumentException>(() => theatre.Simulate(On, [new Supposition("d", Taliban), new Supposition("d", Government)], Rules));
        Assert.Throws<ArgumentException>(() => theatre.Simulate(On, [], Rules with { Days = 6 }));
        Assert.Throws<ArgumentException>(() => theatre.Simulate(On, [], Rules with { Draws = 0 }));
    }

    [Fact]
    public void A_share_of_the_wars_has_the_interval_of_Wilson()
    {
        var share = SimulatedShare.Of(10, 100);
        Assert.Equal((0.1, 0.0552, 0.1744), (share.Share, Math.Round(share.Low, 4), Math.Round(share.High, 4)));
        Assert.Equal(0, SimulatedShare.Of(0, 50).Low, 1e-15);
        Assert.Equal(1, SimulatedShare.Of(50, 50).High, 1e-15);
    }

    static void Near(double exact, SimulatedShare drawn) =>
        Assert.True(Math.Abs(exact - drawn.Share) < 1.7 * (drawn.High - drawn.Low) / 2, $"{exact} and {drawn}");

    static TheatreEstimator Knowing(Func<string, IEnumerable<string>> neighbours)
    {
        var theatre = new TheatreEstimator(Parameters, Theatre.Start, ["d", "e"], neighbours);
        theatre.KnownBy(On);
        theatre.Add(Evidence);
        return theatre;
    }

    static (TheatreModel Model, TheatrePass Pass) Pass()
    {
        var model = new TheatreModel(Parameters, Theatre.Start, null);
        var pass = new TheatrePass(model, [[1], [0]], [0, 0]);
        pass.Replace(0, model.Lay([.. Evidence.Where(item => item.District == "d")]));
        pass.Replace(1, model.Lay([.. Evidence.Where(item => item.District == "e")]));
        pass.RunTo(On.Number());
        return (model, pass);
    }
}
