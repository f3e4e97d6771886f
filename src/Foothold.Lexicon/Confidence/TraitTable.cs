using System.Globalization;

namespace Foothold.Lexicon;

/// <summary>How much each trait of a claim speaks for its being read rightly: what was learned from annotated reports for one language.</summary>
public sealed class TraitTable
{
    static readonly string[] Columns = ["trait", "weight"];

    TraitTable(IReadOnlyDictionary<string, double> weights) => Weights = weights;

    /// <summary>The weight of each trait, in log-odds; a trait that is not there weighs nothing.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Reads a tab-separated file with the columns <c>trait</c> and <c>weight</c>, a finite number.</summary>
    /// <param name="file">The name to show in faults.</param>
    /// <param name="reader">The text; read to the end, not closed.</param>
    public static ReadResult<TraitTable> Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var faults = new List<LexiconFault>();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Table.Read(file, reader, Columns, [], faults).Rows)
        {
            if (row["trait"].Length == 0)
            {
                faults.Add(row.Fault("trait", FaultCode.Empty, "a trait is missing"));
            }
            else if (!double.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
            {
                faults.Add(row.Fault("weight", FaultCode.BadNumber, $"'{row["weight"]}' is no number"));
            }
            else if (!weights.TryAdd(row["trait"], weight))
            {
                faults.Add(row.Fault("trait", FaultCode.DuplicateName, $"the trait '{row["trait"]}' stands twice"));
            }
        }

        return new ReadResult<TraitTable>(faults.Count == 0 ? new TraitTable(weights) : null, faults);
    }
}
