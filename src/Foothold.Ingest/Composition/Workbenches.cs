using System.Collections.Concurrent;
using Foothold.Coding;

namespace Foothold.Ingest;

/// <summary>The workbenches of one theatre, one for each language that its reports turn out to be in. Safe for use from many threads.</summary>
/// <param name="installation">Where the data is.</param>
/// <param name="theatreId">The theatre.</param>
public sealed class Workbenches(Installation installation, string theatreId)
{
    readonly ConcurrentDictionary<string, Lazy<Workbench>> _benches = new(StringComparer.Ordinal);

    /// <summary>The workbench for a language, opened when it is first asked for; throws as <see cref="Workbench.Open"/> does.</summary>
    /// <param name="language">The code of the language.</param>
    public Workbench Of(string language) =>
        _benches.GetOrAdd(language, code => new Lazy<Workbench>(() => Workbench.Open(installation, theatreId, code))).Value;

    /// <summary>The claims of a report, read in its own language.</summary>
    public IReadOnlyList<Claim> Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Language).Code(report);
    }
}
