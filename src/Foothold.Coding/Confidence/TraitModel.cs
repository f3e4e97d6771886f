using System.Globalization;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How likely something read from a report is what a careful reader reads, by its traits: a logistic regression learned from annotated reports.</summary>
/// <param name="weights">The weight of each trait, in log-odds; one that is not there weighs nothing.</param>
public sealed class TraitModel(IReadOnlyDictionary<string, double> weights)
{
    /// <summary>The share of readings with such traits that were right: from 0 to 1, both excluded.</summary>
    public double Of(IEnumerable<string> traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return 1 / (1 + Math.Exp(-traits.Sum(trait => weights.GetValueOrDefault(trait))));
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
        foreach (var (trait, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{trait}\t{weight:0.###}\n"));
        }
    }
}
