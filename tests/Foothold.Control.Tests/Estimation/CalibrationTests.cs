using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

/// <summary>Simulation-based calibration (Talts et al. 2018): what the chain believes of worlds drawn from the chain itself must be borne out.</summary>
/// <remarks>The uncoupled chain, silence counted: a day on which nothing is said is evidence too, or the worlds would not be the chain's.</remarks>
public sealed class CalibrationTests
{
    const int Draws = 1000;
    const int Days = 40;
    const double Rate = 0.09; // of each kind of claim in the state where it appears most
    const double Critical = 36.19; // chi-square, 19 degrees of freedom, p = 0.01

    static readonly EvidenceItem[] Kinds =
    [
        .. new[] { Government, Taliban }.SelectMany(side => new[]
        {
            Said("captured " + side, EvidenceType.Captured, side, "2015-07-02"),
            Said("boasted " + side, EvidenceType.Captured, side, "2015-07-02", Coding.Interest.Own),
            Said("held " + side, EvidenceType.Holds, side, "2015-07-02"),
            Said("repelled " + side, EvidenceType.Repelled, side, "2015-07-02"),
        }),
        Said("neither", EvidenceType.Neither, null, "2015-07-02"),
    ];

    [Theory]
    [InlineData(1, Days - 1)]
    [InlineData(2, 20)]
    public void Ranks_are_even_and_nine_tenths_are_nine_tenths(int seed, int asked)
    {
        var chance = new Random(seed);
        var bins = new int[20];
        var covered = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var (path, factors) = Draw(chance);
            var states = Estimator.View(factors, First + Days).States(First + asked);
            var truth = path[asked];
            bins[(int)(20 * (states.Take(truth).Sum() + (chance.NextDouble() * states[truth])))]++;
            covered += IsInNineTenths(states, truth, chance) ? 1 : 0;
        }

        var square = bins.Sum(count => Math.Pow(count - (Draws / 20.0), 2) / (Draws / 20.0));
        Assert.True(square < Critical, $"{square}: {string.Join(' ', bins)}");
        Assert.InRange((double)covered / Draws, 0.88, 0.92);
    }

    static int First => Start.Day.Number();

    static (int[] Path, List<VoiceFactor> Factors) Draw(Random chance)
    {
        var transition = Uniformization.Transition(new Generator(Estimator.Space, Parameters.Rates).Build([1, 1], [1, 1]), Estimator.Space.Count, 1);
        var emissions = new Emissions(Estimator.Space, Parameters, Parameters.Scope);
        var rates = Kinds.Select(kind => emissions.LogRates(kind)!.Select(Math.Exp).ToArray()).ToArray();
        var silence = Enumerable.Range(0, Estimator.Space.Count).Select(state => Math.Log(1 - (Rate * rates.Sum(kind => kind[state])))).ToArray();
        var path = new int[Days];
        var factors = new List<VoiceFactor>();
        for (var day = 0; day < Days; day++)
        {
            path[day] = Drawn(chance, day == 0 ? Estimator.Model.Start : transition.AsSpan(path[day - 1] * Estimator.Space.Count, Estimator.Space.Count));
            var said = chance.NextDouble();
            var kind = 0;
            for (; kind < Kinds.Length && said >= Rate * rates[kind][path[day]]; kind++)
            {
                said -= Rate * rates[kind][path[day]];
            }

            var (item, log) = kind < Kinds.Length ? (Kinds[kind], emissions.LogRates(Kinds[kind])!) : (Kinds[0], silence);
            factors.Add(new VoiceFactor($"{day}", item, First + day, First + day + 1, [First + day], log));
        }

        return (path, factors);
    }

    static int Drawn(Random chance, ReadOnlySpan<double> shares)
    {
        var drawn = chance.NextDouble();
        for (var state = 0; state < shares.Length - 1; state++)
        {
            drawn -= shares[state];
            if (drawn < 0)
            {
                return state;
            }
        }

        return shares.Length - 1;
    }

    /// <summary>The likeliest states up to nine tenths, the last of them by chance, so that the set has nine tenths exactly.</summary>
    static bool IsInNineTenths(double[] states, int truth, Random chance)
    {
        var left = 0.9;
        foreach (var state in Enumerable.Range(0, states.Length).OrderByDescending(state => states[state]))
        {
            if (state == truth)
            {
                return left >= states[state] || chance.NextDouble() < left / states[state];
            }

            left -= states[state];
            if (left <= 0)
            {
                return false;
            }
        }

        return false;
    }
}
