namespace Foothold.Coding;

/// <summary>Something read from a report that a reader has judged: a claim of control, or the day that a claim may share.</summary>
/// <param name="Traits">Its traits, each once.</param>
/// <param name="IsRight">Whether a careful reader reads it so.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record JudgedReading(IReadOnlyList<string> Traits, bool IsRight, double Weight = 1);

/// <summary>Learns how sure readings are from readings that readers have judged.</summary>
/// <remarks>
/// Logistic regression with a penalty on the squares of all weights but that of the trait all have, by Newton steps one weight at a time
/// (coordinate descent; Yuan, Chang and Lin, 2010, compare such methods); where asked for, <see cref="TraitTrees"/> learn from what is left.
/// There is no chance in it: the same readings give the same weights.
/// </remarks>
public static class TraitTrainer
{
    const double BasePenalty = 0.01; // of the trait that all have
    const double LargestStep = 2;
    const double SmallestStep = 1e-4; // under which a weight rests
    const double Settled = 1e-3; // the largest step of a pass after which nothing moves any more
    const int MostPasses = 60;
    const double SmallestWeight = 0.005; // under which a weight is not kept
    const double SmallestOfTogether = 0.0005; // the same of traits together, which are many and say little each
    const int Fewest = 5; // readings that must have a trait for it to get a weight

    /// <summary>Learns from judged readings.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="penalty">What the square of a weight costs, halved, in log-likelihood.</param>
    /// <param name="together">Whether to learn what traits say together as well; a few hundred readings are too few for it.</param>
    /// <exception cref="ArgumentException">There are none, or all are right or all wrong.</exception>
    public static TraitModel Train(IReadOnlyList<JudgedReading> readings, double penalty, bool together = false)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.All(reading => reading.IsRight) || !readings.Any(reading => reading.IsRight))
        {
            throw new ArgumentException("there must be right and wrong readings to learn from", nameof(readings));
        }

        var traits = readings.SelectMany(reading => reading.Traits).CountBy(trait => trait).Where(pair => pair.Value >= Fewest).Select(pair => pair.Key)
            .Order(StringComparer.Ordinal).ToList();
        var numbers = traits.Select((trait, number) => (trait, number)).ToDictionary(pair => pair.trait, pair => pair.number);
        var having = traits.Select(_ => new List<int>()).ToArray(); // trait -> the readings that have it
        for (var reading = 0; reading < readings.Count; reading++)
        {
            foreach (var trait in readings[reading].Traits)
            {
                if (numbers.TryGetValue(trait, out var number))
                {
                    having[number].Add(reading);
                }
            }
        }

        var weights = new double[traits.Count];
        var sums = new double[readings.Count];
        var largest = double.PositiveInfinity;
        for (var pass = 0; pass < MostPasses && largest > Settled; pass++)
        {
            largest = 0;
            for (var trait = 0; trait < weights.Length; trait++)
            {
                var held = traits[trait] == ClaimTraits.OfAll ? BasePenalty : penalty;
                var (slope, curve) = (held * weights[trait], held);
                foreach (var reading in having[trait])
                {
                    var likely = 1 / (1 + Math.Exp(-sums[reading]));
                    slope += readings[reading].Weight * (likely - (readings[reading].IsRight ? 1 : 0));
                    curve += readings[reading].Weight * likely * (1 - likely);
                }

                var step = Math.Clamp(-slope / curve, -LargestStep, LargestStep);
                if (Math.Abs(step) < SmallestStep)
                {
                    continue;
                }

                largest = Math.Max(largest, Math.Abs(step));
                weights[trait] += step;
                foreach (var reading in having[trait])
                {
                    sums[reading] += step;
                }
            }
        }

        // A leaf that asks for one trait alone adds to its weight.
        IEnumerable<KeyValuePair<string, double>> leaves = together ? TraitTrees.Learn(readings, sums) : [];
        return new TraitModel(traits.Zip(weights, KeyValuePair.Create).Where(pair => Math.Abs(pair.Value) >= SmallestWeight)
            .Concat(leaves.Where(leaf => Math.Abs(leaf.Value) >= SmallestOfTogether))
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(weight => weight.Key, weight => weight.Sum()));
    }
}
