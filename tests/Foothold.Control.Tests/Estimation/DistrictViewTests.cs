using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class DistrictViewTests
{
    static readonly KnownWorld World = KnownWorld.Of(new SyntheticWorld(6));
    static readonly LocalDate Late = World.First.PlusDays(120);

    [Fact]
    public void Without_a_voice_it_is_what_a_theatre_told_nothing_else_would_say_where_nothing_couples_them()
    {
        var even = Parameters with { Tempo = Parameters.Tempo with { Least = 1, Most = 1 }, Silence = Parameters.Silence with { Told = 0 } };
        var evidence = World.Evidence.Where(item => item.District == "d11" && item.Published <= Late).ToList();
        var whole = Alone(even, evidence).Estimate("d11", Late);
        Assert.NotEmpty(whole.Contributions);
        foreach (var part in whole.Contributions.Take(20))
        {
            var without = Alone(even, [.. evidence.Where(item => item.Voice != part.Voice)]).Estimate("d11", Late);
            var probability = whole.Leader == DistrictControl.ContestedState ? without.Contested : without.Probabilities[whole.Leader!];
            Assert.Equal(part.Influence, Math.Log(whole.LeaderProbability!.Value / (1 - whole.LeaderProbability.Value)) - Math.Log(probability / (1 - probability)), 1e-9);
        }

        static TheatreEstimator Alone(EstimatorParameters parameters, IReadOnlyList<EvidenceItem> evidence)
        {
            var theatre = new TheatreEstimator(parameters, World.Start, ["d11"], _ => []);
            theatre.KnownBy(Late);
            theatre.Add(evidence);
            return theatre;
        }
    }

    [Fact]
    public void One_day_of_hindsight_is_that_day_of_all_of_them()
    {
        var theatre = Whole();
        var from = World.First.PlusDays(30);
        var series = theatre.Series("d20", from, Late);
        foreach (var day in new[] { 0, 7, 31, 60 })
        {
            var alone = theatre.Estimate("d20", from.PlusDays(day));
            Assert.Equal(alone.Contested, series[day].Contested);
            Assert.Equal((alone.Leader, alone.Basis, alone.LastEvidence), (series[day].Leader, series[day].Basis, series[day].LastEvidence));
            Assert.Equal(alone.Threats, series[day].Threats);
        }
    }

    [Fact]
    public void The_ledger_of_a_theatre_sums_to_what_it_says_on_the_day_and_in_hindsight()
    {
        var theatre = Whole();
        foreach (var day in new[] { World.First.PlusDays(40), World.First.PlusDays(90), Late })
        {
            var control = theatre.Estimate("d30", day);
            var odds = Math.Log(control.LeaderProbability!.Value / (1 - control.LeaderProbability.Value));
            Assert.Equal(odds, control.Ledger.Sum(entry => entry.Change), 1e-9);
            Assert.Equal(LedgerStep.Start, control.Ledger[0].Kind);
            Assert.Equal(day < Late, control.Ledger[^1].Kind == LedgerStep.Hindsight);
        }
    }

    [Fact]
    public void A_district_that_nothing_is_said_of_is_as_if_it_were_not_there()
    {
        var evidence = World.Evidence.Where(item => item.District != "d27").ToList();
        var with = Knowing(World.Districts, evidence).On(Late);
        var without = Knowing([.. World.Districts.Where(district => district != "d27")], evidence).On(Late);
        var at = World.Districts.Order(StringComparer.Ordinal).ToList().IndexOf("d27");
        foreach (var (said, owed) in without.Zip(with.Where((_, district) => district != at)))
        {
            Assert.Equal(owed[0], said[0], 1e-12);
        }
    }

    [Fact]
    public void A_side_that_may_not_be_anywhere_has_nothing_where_nobody_names_it_and_a_chance_where_somebody_does()
    {
        var start = new StartDistribution(Theatre.Start.Day, new Dictionary<string, double> { [Government] = 0.7, [Taliban] = 0.17, ["ZZZ"] = 0.03 }, 0.10);
        var theatre = new TheatreEstimator(Parameters, start, ["d", "e"], district => [district == "d" ? "e" : "d"], new HashSet<string> { Government, Taliban });
        theatre.KnownBy(Day("2015-09-01"));
        theatre.Add([Said("held", EvidenceType.Holds, Government, "2015-08-01"), Said("taken", EvidenceType.Captured, "ZZZ", "2015-08-02", Coding.Interest.Against, district: "e"), Said("kept", EvidenceType.Holds, "ZZZ", "2015-08-03", district: "e")]);
        var (d, e) = (theatre.Estimate("d", Day("2015-08-03")), theatre.Estimate("e", Day("2015-08-03")));
        Assert.Equal(0, d.Probabilities["ZZZ"]);
        Assert.Equal("ZZZ", e.Leader);
        Assert.Equal(1, e.Probabilities.Values.Sum() + e.Contested, 1e-12);
        Assert.Equal(0, theatre.Hindsight("d", Day("2015-07-01"), Day("2015-09-01")).Max(day => day[2]));
        Assert.Equal(0.03, theatre.On(Day("2015-08-01"))[1][2], 1e-12);
        Assert.Throws<ArgumentException>(() => new TheatreEstimator(Parameters, start, ["d"], _ => [], new HashSet<string> { Government }));
    }

    [Fact]
    public void Evidence_older_than_the_theatre_is_counted_on_its_day()
    {
        var theatre = new TheatreEstimator(Parameters, Theatre.Start, ["d", "e"], district => [district == "d" ? "e" : "d"]);
        theatre.Add([Said("recent", EvidenceType.Holds, Government, "2015-08-01", district: "e")]);
        theatre.KnownBy(Day("2015-09-01"));
        Assert.True(theatre.On(Day("2015-08-02"))[1][0] > 0.8);
        theatre.Add([Said("old", EvidenceType.Captured, Taliban, "2014-01-05", Coding.Interest.Against)]);
        Assert.True(theatre.On(Day("2014-01-05"))[0][1] > 0.8);
        var anew = new TheatreEstimator(Parameters, Theatre.Start, ["d", "e"], district => [district == "d" ? "e" : "d"]);
        anew.KnownBy(Day("2015-09-01"));
        anew.Add([Said("old", EvidenceType.Captured, Taliban, "2014-01-05", Coding.Interest.Against), Said("recent", EvidenceType.Holds, Government, "2015-08-01", district: "e")]);
        Assert.Equal(anew.On(Day("2015-08-02")).SelectMany(row => row), theatre.On(Day("2015-08-02")).SelectMany(row => row));
    }

    static TheatreEstimator Whole() => Knowing(World.Districts, World.Evidence);

    static TheatreEstimator Knowing(IReadOnlyList<string> districts, IReadOnlyList<EvidenceItem> evidence)
    {
        var theatre = new TheatreEstimator(Parameters, World.Start, districts, World.Neighbours);
        theatre.KnownBy(Late);
        theatre.Add(evidence);
        return theatre;
    }
}
