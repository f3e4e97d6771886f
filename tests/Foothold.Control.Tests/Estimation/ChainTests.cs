using Foothold.Coding;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ChainTests
{
    const int States = 6;
    const int Length = 6;

    [Fact]
    public void Filter_and_hindsight_equal_the_sum_over_every_path()
    {
        EvidenceItem[] evidence =
        [
            Said("held", EvidenceType.Holds, Government, "2015-07-02"),
            Said("clash", EvidenceType.Fighting, Taliban, "2015-07-03"),
            Said("taken", EvidenceType.Captured, Taliban, "2015-07-05", Interest.Own),
        ];
        AgreesWithEveryPath(evidence);
    }

    [Fact]
    public void A_day_that_is_one_of_several_is_the_mean_over_them()
    {
        EvidenceItem[] evidence =
        [
            Said("some day", EvidenceType.Captured, Taliban, "2015-07-01", to: "2015-07-06"),
            Said("another", EvidenceType.Withdrew, Government, "2015-07-02", to: "2015-07-07"),
            Said("held", EvidenceType.Holds, Government, "2015-07-03"),
            Said("struck", EvidenceType.Airstrike, Government, "2015-07-06", published: "2015-07-06"),
        ];
        AgreesWithEveryPath(evidence);
    }

    [Fact]
    public void Rates_that_move_from_day_to_day_are_followed()
    {
        EvidenceItem[] evidence =
        [
            Said("soon", EvidenceType.Surrounds, Taliban, "2015-07-02", reality: Reality.Possible),
            Said("clash", EvidenceType.Fighting, null, "2015-07-03"),
            Said("held", EvidenceType.Holds, Government, "2015-07-06"),
        ];
        AgreesWithEveryPath(evidence);
    }

    [Fact]
    public void Without_evidence_the_start_goes_to_what_the_rates_keep_still()
    {
        var run = Estimator.Build([]);
        var late = run.Chain.States(Day("2215-07-01").Number());
        var step = Uniformization.Transition(Estimator.Generator.Build([1, 1], [1, 1]), States, 1);
        for (var to = 0; to < States; to++)
        {
            var next = Enumerable.Range(0, States).Sum(from => late[from] * step[(from * States) + to]);
            Assert.Equal(late[to], next, 1e-14);
        }

        Assert.Equal(0.72, Estimator.Space.ByHolder(run.Chain.States(Day("2015-07-01").Number()))[Estimator.Space.Holder(Government)], 1e-15);
    }

    [Fact]
    public void A_hundred_thousand_claims_stay_finite()
    {
        var evidence = Enumerable.Range(0, 100_000)
            .Select(number => Said(
                "claim" + number,
                number % 3 == 0 ? EvidenceType.Captured : EvidenceType.Fighting,
                number % 2 == 0 ? Taliban : Government,
                "2015-08-0" + (1 + (number % 9))))
            .ToList();
        var states = Estimator.Build(ControlEstimator.Known("d", evidence, Day("2015-09-01"))).Chain.States(Day("2015-09-01").Number());
        Assert.All(states, state => Assert.True(double.IsFinite(state)));
        Assert.Equal(1, states.Sum(), 1e-12);
    }

    static void AgreesWithEveryPath(IReadOnlyList<EvidenceItem> evidence)
    {
        var run = Estimator.Build(evidence);
        var (marginals, total) = EveryPath(run, Length);
        var first = Day("2015-07-01").Number();
        for (var day = 0; day < Length; day++)
        {
            var states = run.Chain.States(first + day);
            for (var state = 0; state < States; state++)
            {
                Assert.Equal(marginals[day][state], states[state], 1e-12);
            }
        }

        Assert.Equal(Math.Log(total), run.Chain.LogEvidence, 1e-11);
    }

    /// <summary>Sums over all paths and, for each factor without a sure day, over its days.</summary>
    static (double[][] Marginals, double Total) EveryPath(ControlEstimator.Run run, int length)
    {
        var first = Day("2015-07-01").Number();
        var start = Estimator.Space.Start(Start);
        var steps = Enumerable.Range(0, length)
            .Select(day => Uniformization.Transition(Estimator.Generator.Build(run.Pressure.Loss(first + day), [1, 1]), States, 1))
            .ToArray();
        var marginals = Enumerable.Range(0, length).Select(_ => new double[States]).ToArray();
        var total = 0.0;
        var rates = run.Factors.Select(factor => factor.LogRates.Select(Math.Exp).ToArray()).ToArray();
        var path = new int[length];
        for (var number = 0; number < Math.Pow(States, length); number++)
        {
            for (int day = 0, rest = number; day < length; day++, rest /= States)
            {
                path[day] = rest % States;
            }

            var weight = start[path[0]];
            for (var day = 1; day < length; day++)
            {
                weight *= steps[day - 1][(path[day - 1] * States) + path[day]];
            }

            for (var factor = 0; factor < rates.Length; factor++)
            {
                weight *= Rate(run.Factors[factor], rates[factor]);
            }

            total += weight;
            for (var day = 0; day < length; day++)
            {
                marginals[day][path[day]] += weight;
            }
        }

        foreach (var day in marginals)
        {
            for (var state = 0; state < States; state++)
            {
                day[state] /= total;
            }
        }

        return (marginals, total);

        double Rate(VoiceFactor factor, double[] rates)
        {
            var (sum, product) = (0.0, 1.0);
            for (var day = factor.From; day < factor.To; day++)
            {
                sum += rates[path[day - first]];
            }

            foreach (var day in factor.Points)
            {
                product *= rates[path[day - first]];
            }

            return factor.Spread ? sum / (factor.To - factor.From) : product;
        }
    }
}
