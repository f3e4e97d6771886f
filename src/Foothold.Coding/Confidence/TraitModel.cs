using System.Globalization;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How likely something read from a report is what a careful reader reads, by its traits: a logistic regression with a few small trees upon it, learned from annotated reports.</summary>
/// <remarks>
/// A weight belongs to one trait, or to several together: "place=said ∧ ¬agent=none" weighs where the reading has the first and lacks the second.
/// </remarks>
public sealed class TraitModel
{
    const string And = " ∧ ";
    const char Not = '¬';

    readonly IReadOnlyDictionary<string, double> _weights; // as written
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal); // trait -> its number among those that weigh with others
    readonly List<(int[] With, int[] Without, double Weight)> _together = [];

    /// <summary>A model of some weights.</summary>
    /// <param name="weights">The weight of each trait, and of traits together as <see cref="Together"/> writes them, in log-odds; what is not there weighs nothing.</param>
    public TraitModel(IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = weights;
        foreach (var (traits, weight) in weights)
        {
            if (!traits.Contains(And, StringComparison.Ordinal) && traits[0] != Not)
            {
                continue;
            }

            var parts = traits.Split(And).ToLookup(part => part[0] == Not, part => NumberOf(part.TrimStart(Not)));
            _together.Add(([.. parts[false]], [.. parts[true]], weight));
        }
    }

    /// <summary>How a table writes traits that weigh together.</summary>
    /// <param name="with">Those that a reading must have.</param>
    /// <param name="without">Those that it must lack.</param>
    public static string Together(IEnumerable<string> with, IEnumerable<string> without) =>
        string.Join(And, with.Order(StringComparer.Ordinal).Concat(without.Order(StringComparer.Ordinal).Select(trait => Not + trait)));

    /// <summary>The share of readings with such traits that were right: from 0 to 1, both excluded.</summary>
    public double Of(IEnumerable<string> traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        var sum = 0.0;
        var has = new bool[_numbers.Count];
        foreach (var trait in traits)
        {
            sum += _weights.GetValueOrDefault(trait);
            if (_numbers.TryGetValue(trait, out var number))
            {
                has[number] = true;
            }
        }

        foreach (var (with, without, weight) in _together)
        {
            sum += Are(with, has, true) && Are(without, has, false) ? weight : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Writes the weights as <see cref="TraitTable"/> reads them, in ordinal order of the traits.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="remarks">Lines that say what made them; they stand first, each behind a #.</param>
    public void Write(TextWriter writer, IEnumerable<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(remarks);
        foreach (var remark in remarks)
        {
            writer.Write($"# {remark}\n");
        }

        writer.Write("trait\tweight\n");
        foreach (var (trait, weight) in _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{trait}\t{weight:0.####}\n"));
        }
    }

    static bool Are(int[] traits, bool[] has, bool wanted)
    {
        foreach (var trait in traits)
        {
            if (has[trait] != wanted)
            {
                return false;
            }
        }

        return true;
    }

    int NumberOf(string trait)
    {
        if (!_numbers.TryGetValue(trait, out var number))
        {
            _numbers[trait] = number = _numbers.Count;
        }

        return number;
    }
}
