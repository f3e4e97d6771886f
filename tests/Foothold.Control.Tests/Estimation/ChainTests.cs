using Foothold.Coding;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ChainTests
{
    const int States = 6;
    const int Length = 6;
    static readonly Generator Generator = new(Estimator.Space, Parameters.Rates);

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
        var late = Estimator.States([], Day("2215-07-01"));
        var step = Uniformization.Transition(Generator.Build([1, 1], [1, 1]), States, 1);
        for (var to = 0; to < States; to++)
        {
            var next = Enumerable.Range(0, States).Sum(from => late[from] * step[(from * States) + to]);
            Assert.Equal(late[to], next, 1e-14);
        }

        Assert.Equal(0.72, Estimator.Space.ByHolder(Estimator.States([], Day("2015-07-01")))[Estimator.Space.Holder(Government)], 1e-15);
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
        var states = Estimator.States(evidence, Day("2015-09-01"));
        Assert.All(states, state => Assert.True(double.IsFinite(state)));
        Assert.Equal(1, states.Sum(), 1e-12);
    }

    [Fact]
    public void When_a_hold_began_is_the_sum_over_every_path_that_holds_it_since()
    {
        EvidenceItem[] evidence =
        [
            Said("held", EvidenceType.Holds, Government, "2015-07-01"),
            Said("some day", EvidenceType.Captured, Taliban, "2015-07-02", to: "2015-07-07"),
            Said("clash", EvidenceType.Fighting, Taliban, "2015-07-03"),
        ];
        var (days, view) = Estimator.View(evidence, Day("2015-07-07"));
        var first = Day("2015-07-01").Number();
        var spell = Spell.Of(Estimator.Space, view, 1, first + Length - 1);
        var (_, total, began) = EveryPath(days, Length);
        var held = began.Sum();
        Assert.Equal(began[0] / held, spell.Before, 1e-10);
        for (var day = 1; day < Length; day++)
        {
            Assert.Equal(began[day] / held, spell.In(first + day, first + day + 1), 1e-10);
        }

        Assert.True(total > 0);
    }

    static void AgreesWithEveryPath(IReadOnlyList<EvidenceItem> evidence)
    {
        var (days, view) = Estimator.View(evidence, Day("2015-07-01").PlusDays(Length));
        var (marginals, total, _) = EveryPath(days, Length);
        var first = Day("2015-07-01").Number();
        for (var day = 0; day < Length; day++)
        {
            var states = view.States(first + day);
            for (var state = 0; state < States; state++)
            {
                Assert.Equal(marginals[day][state], states[state], 1e-12);
            }
        }

        Assert.Equal(Math.Log(total), LogEvidence(days, view), 1e-11);
    }

    /// <summary>The logarithm of the probability of all that is said: of what each day's factors scale the states by.</summary>
    static double LogEvidence(DistrictDays days, DistrictView view)
    {
        var evidence = 0.0;
        for (var day = Math.Min(days.Begin, Day("2015-07-01").Number()); day < Day("2015-07-01").Number() + Length; day++)
        {
            var blocks = day <= days.Begin ? view.Opened(day) : new double[DayFactors.Blocks * States];
            if (day > days.Begin)
            {
                view.Blocks(day - 1).CopyTo(blocks);
                evidence += view.Overnight(day, blocks);
            }

            evidence += days.On(day)?.Apply(blocks, States) ?? 0;
        }

        return evidence;
    }

    /// <summary>Sums over all paths and, for each factor without a sure day, over its days.</summary>
    /// <returns>day x state -> probability; the sum over the paths; day -> of those that the Taliban hold at the end, what holds it since that day.</returns>
    static (double[][] Marginals, double Total, double[] Began) EveryPath(DistrictDays days, int length)
    {
        var first = Day("2015-07-01").Number();
        var start = Estimator.Model.Start;
        var began = new double[length];
        var steps = Enumerable.Range(0, length)
            .Select(day => Uniformization.Transition(Generator.Build(Loss(days.Pressure, first + day), [1, 1], Untold(days, first, first + day + 1)), States, 1))
            .ToArray();
        var marginals = Enumerable.Range(0, length).Select(_ => new double[States]).ToArray();
        var total = 0.0;
        var rates = days.Factors.Select(factor => factor.LogRates.Select(Math.Exp).ToArray()).ToArray();
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
                weight *= Rate(days.Factors[factor], rates[factor]);
            }

            total += weight;
            if (path[^1] / 2 == 1)
            {
                began[Array.FindLastIndex(path, state => state / 2 != 1) + 1] += weight;
            }

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

        return (marginals, total, began);

        static double Untold(DistrictDays days, int first, int day)
        {
            var factors = days.Factors;
            if (day <= days.Begin
                || factors.Any(factor => factor.From <= day && day < factor.To && factor.Item.Type is EvidenceType.Captured or EvidenceType.Withdrew))
            {
                return 1;
            }

            var rules = Parameters.Silence;
            var (usual, lately) = (Spoken(rules.Usual), Spoken(rules.Lately));
            var flowing = lately == 0 ? 0 : Math.Min(1, (double)lately / rules.Lately * Math.Clamp(day + 1 - first, rules.Lately, rules.Usual) / usual);
            return 1 - (rules.Told * flowing * (1 - Math.Exp(-usual / rules.Voices)));

            int Spoken(int days) => factors.Count(factor => factor.From > day - days && factor.From <= day);
        }

        static double[] Loss(Pressure pressure, int day) => pressure.Exponents(day) is { IsEmpty: false } exponents ? [.. exponents.ToArray().Select(exponent => Math.Exp(exponent))] : [1, 1];

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
