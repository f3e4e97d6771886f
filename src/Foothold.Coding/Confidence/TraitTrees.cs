namespace Foothold.Coding;

/// <summary>Learns what traits say together that none of them says alone: a few small trees upon the weights of single traits.</summary>
/// <remarks>
/// Gradient boosting with Newton leaves (Friedman, 2001; with the penalty on leaves of Chen and Guestrin, 2016). A tree asks at each branch whether a reading has
/// one trait. There is no chance in it: the same readings give the same trees.
/// </remarks>
sealed class TraitTrees
{
    const int Trees = 100;
    const int Depth = 3; // questions from root to leaf
    const double Rate = 0.05; // how much of what a tree says is believed
    const double LeafPenalty = 5; // on the square of what a leaf says
    const int FewestOfLeaf = 15; // readings
    const int Fewest = 20; // readings that must have a trait, and as many that must not, for it to be asked for
    const double SmallestGain = 0.5; // in log-likelihood, doubled, under which a branch is not worth its question

    readonly IReadOnlyList<JudgedReading> _readings;
    readonly double[] _sums; // reading -> its log-odds so far
    readonly string[] _asked; // the traits that may be asked for
    readonly int[][] _traits; // reading -> the numbers of those that it has
    readonly double[] _slopes; // reading -> how its log-odds should move
    readonly double[] _curves; // reading -> how soon that is enough
    readonly Dictionary<string, double> _leaves = new(StringComparer.Ordinal); // the traits that lead to it -> what it says

    TraitTrees(IReadOnlyList<JudgedReading> readings, double[] sums)
    {
        _readings = readings;
        _sums = sums;
        _asked = [.. readings.SelectMany(reading => reading.Traits).CountBy(trait => trait)
            .Where(pair => pair.Value >= Fewest && pair.Value <= readings.Count - Fewest).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        var numbers = _asked.Select((trait, number) => (trait, number)).ToDictionary(pair => pair.trait, pair => pair.number);
        _traits = [.. readings.Select(reading => reading.Traits.Where(numbers.ContainsKey).Select(trait => numbers[trait]).ToArray())];
        _slopes = new double[readings.Count];
        _curves = new double[readings.Count];
    }

    /// <summary>What the leaves say, in log-odds to add, by the traits that lead to them as <see cref="TraitModel.Together"/> writes them.</summary>
    /// <param name="readings">Readings that a reader has judged.</param>
    /// <param name="sums">The log-odds of each by the weights of its single traits; the trees' are added to them.</param>
    public static IReadOnlyDictionary<string, double> Learn(IReadOnlyList<JudgedReading> readings, double[] sums)
    {
        var trees = new TraitTrees(readings, sums);
        for (var tree = 0; tree < Trees; tree++)
        {
            trees.Grow();
        }

        return trees._leaves;
    }

    void Grow()
    {
        for (var reading = 0; reading < _readings.Count; reading++)
        {
            var likely = 1 / (1 + Math.Exp(-_sums[reading]));
            _slopes[reading] = _readings[reading].Weight * ((_readings[reading].IsRight ? 1 : 0) - likely);
            _curves[reading] = _readings[reading].Weight * likely * (1 - likely);
        }

        Branch([.. Enumerable.Range(0, _readings.Count)], [], []);
    }

    /// <summary>Parts readings by the trait that tells most of them apart; where none does, or the tree is deep enough, says what they have in common.</summary>
    void Branch(List<int> readings, IReadOnlyList<string> with, IReadOnlyList<string> without)
    {
        var (slope, curve) = (readings.Sum(reading => _slopes[reading]), readings.Sum(reading => _curves[reading]));
        if (with.Count + without.Count < Depth && Best(readings, slope, curve) is { } trait)
        {
            var parts = readings.ToLookup(reading => _traits[reading].Contains(trait));
            Branch([.. parts[true]], [.. with, _asked[trait]], without);
            Branch([.. parts[false]], with, [.. without, _asked[trait]]);
        }
        else if (with.Count + without.Count > 0)
        {
            var said = Rate * slope / (curve + LeafPenalty);
            var path = TraitModel.Together(with, without);
            _leaves[path] = _leaves.GetValueOrDefault(path) + said;
            foreach (var reading in readings)
            {
                _sums[reading] += said;
            }
        }
    }

    int? Best(List<int> readings, double slope, double curve)
    {
        if (readings.Count < 2 * FewestOfLeaf)
        {
            return null;
        }

        var slopes = new double[_asked.Length];
        var curves = new double[_asked.Length];
        var counts = new int[_asked.Length];
        foreach (var reading in readings)
        {
            foreach (var trait in _traits[reading])
            {
                slopes[trait] += _slopes[reading];
                curves[trait] += _curves[reading];
                counts[trait]++;
            }
        }

        var (best, most) = ((int?)null, SmallestGain + Worth(slope, curve));
        for (var trait = 0; trait < _asked.Length; trait++)
        {
            var worth = counts[trait] < FewestOfLeaf || readings.Count - counts[trait] < FewestOfLeaf
                ? 0
                : Worth(slopes[trait], curves[trait]) + Worth(slope - slopes[trait], curve - curves[trait]);
            (best, most) = worth > most ? (trait, worth) : (best, most);
        }

        return best;
    }

    static double Worth(double slope, double curve) => slope * slope / (curve + LeafPenalty);
}
