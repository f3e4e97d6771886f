namespace Foothold.Coding;

/// <summary>A claim of control that a reader has judged.</summary>
/// <param name="Traits">Its traits, each once.</param>
/// <param name="IsRight">Whether it is one that a careful reader finds told.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record JudgedClaim(IReadOnlyList<string> Traits, bool IsRight, double Weight = 1);

/// <summary>Learns how sure claims are from claims that readers have judged.</summary>
/// <remarks>
/// Logistic regression with a penalty on the squares of all weights but that of the trait all claims have, by Newton steps one weight at a time
/// (coordinate descent; Yuan, Chang and Lin, 2010, compare such methods). There is no chance in it: the same claims give the same weights.
/// </remarks>
public static class ConfidenceTrainer
{
    const double Penalty = 20; // of 10 to 60 the one with the best log-likelihood in cross-validation over reports
    const double BasePenalty = 0.01; // of the trait that all claims have
    const double LargestStep = 2;
    const double SmallestStep = 1e-4; // under which a weight rests
    const double Settled = 1e-3; // the largest step of a pass after which nothing moves any more
    const int MostPasses = 60;
    const double SmallestWeight = 0.005; // under which a weight is not kept
    const int Fewest = 5; // claims that must have a trait for it to get a weight

    /// <summary>Learns from judged claims.</summary>
    /// <exception cref="ArgumentException">There are no claims, or all are right or all wrong.</exception>
    public static ConfidenceModel Train(IReadOnlyList<JudgedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.All(claim => claim.IsRight) || !claims.Any(claim => claim.IsRight))
        {
            throw new ArgumentException("there must be right and wrong claims to learn from", nameof(claims));
        }

        var traits = claims.SelectMany(claim => claim.Traits).CountBy(trait => trait).Where(pair => pair.Value >= Fewest).Select(pair => pair.Key)
            .Order(StringComparer.Ordinal).ToList();
        var numbers = traits.Select((trait, number) => (trait, number)).ToDictionary(pair => pair.trait, pair => pair.number);
        var having = traits.Select(_ => new List<int>()).ToArray(); // trait -> the claims that have it
        for (var claim = 0; claim < claims.Count; claim++)
        {
            foreach (var trait in claims[claim].Traits)
            {
                if (numbers.TryGetValue(trait, out var number))
                {
                    having[number].Add(claim);
                }
            }
        }

        var weights = new double[traits.Count];
        var sums = new double[claims.Count];
        var largest = double.PositiveInfinity;
        for (var pass = 0; pass < MostPasses && largest > Settled; pass++)
        {
            largest = 0;
            for (var trait = 0; trait < weights.Length; trait++)
            {
                var penalty = traits[trait] == ClaimTraits.OfAll ? BasePenalty : Penalty;
                var (slope, curve) = (penalty * weights[trait], penalty);
                foreach (var claim in having[trait])
                {
                    var likely = 1 / (1 + Math.Exp(-sums[claim]));
                    slope += claims[claim].Weight * (likely - (claims[claim].IsRight ? 1 : 0));
                    curve += claims[claim].Weight * likely * (1 - likely);
                }

                var step = Math.Clamp(-slope / curve, -LargestStep, LargestStep);
                if (Math.Abs(step) < SmallestStep)
                {
                    continue;
                }

                largest = Math.Max(largest, Math.Abs(step));
                weights[trait] += step;
                foreach (var claim in having[trait])
                {
                    sums[claim] += step;
                }
            }
        }

        return new ConfidenceModel(traits.Zip(weights).Where(pair => Math.Abs(pair.Second) >= SmallestWeight).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
