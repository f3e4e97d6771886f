using Foothold.Coding;
using Foothold.Store;

namespace Foothold.Ingest;

/// <summary>Keeps what was read: codes each report that is new and stores it with its claims.</summary>
/// <param name="store">Where they are kept; asked for when there is a first report to keep.</param>
/// <param name="code">Reads a report into claims; <see cref="Workbench.Code"/>.</param>
public sealed class Pipeline(Lazy<IClaimStore> store, Func<Report, IReadOnlyList<Claim>> code)
{
    /// <summary>Makes a pipeline into a store that is open.</summary>
    /// <param name="store">Where reports are kept.</param>
    /// <param name="code">Reads a report into claims; <see cref="Workbench.Code"/>.</param>
    public Pipeline(IClaimStore store, Func<Report, IReadOnlyList<Claim>> code)
        : this(new Lazy<IClaimStore>(store), code)
    {
    }

    /// <summary>Keeps reports one after the other, as they are read.</summary>
    /// <param name="outcomes">What was read.</param>
    /// <param name="cancellation">Stops between two reports; what was kept stays kept.</param>
    /// <returns>What became of each, in the same order, as soon as it is so.</returns>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public IEnumerable<KeepOutcome> Keep(IEnumerable<ReadOutcome> outcomes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        foreach (var outcome in outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return outcome.Report is { } report ? Keep(outcome.Where, report) : new KeepOutcome(outcome.Where, KeepResult.Refused, null, 0, outcome.Refusal);
        }
    }

    KeepOutcome Keep(string where, Report report)
    {
        if (store.Value.Report(report.Id) is not null)
        {
            return new KeepOutcome(where, KeepResult.AlreadyKnown, report, 0, null);
        }

        var claims = code(report);
        if (ClaimCheck.FaultsOf(report, claims) is [var fault, ..] faults)
        {
            var more = faults.Count == 1 ? "" : FormattableString.Invariant($" and {faults.Count - 1} more");
            var refusal = new Refusal(where, $"Foothold read it wrongly and kept nothing of it ({fault}{more})", "this is a fault of ours; please report it with the text");
            return new KeepOutcome(where, KeepResult.Refused, report, 0, refusal);
        }

        return store.Value.AddReport(report, claims) == AddOutcome.Added
            ? new KeepOutcome(where, KeepResult.Added, report, claims.Count, null) { Read = claims }
            : new KeepOutcome(where, KeepResult.AlreadyKnown, report, 0, null);
    }
}

/// <summary>What became of one report.</summary>
/// <param name="Where">The file, with the line where it matters.</param>
/// <param name="Result">Whether it was kept.</param>
/// <param name="Report">The report; null where none could be read.</param>
/// <param name="Claims">How many claims were kept with it.</param>
/// <param name="Refusal">Why it was not kept; null unless it was refused.</param>
public sealed record KeepOutcome(string Where, KeepResult Result, Report? Report, int Claims, Refusal? Refusal)
{
    /// <summary>The claims that were kept with it; empty unless it is new.</summary>
    public IReadOnlyList<Claim> Read { get; init; } = [];
}

/// <summary>Whether a report was kept.</summary>
public enum KeepResult
{
    /// <summary>It is new and kept now.</summary>
    Added,

    /// <summary>It was kept before; nothing changed.</summary>
    AlreadyKnown,

    /// <summary>It was not kept.</summary>
    Refused,
}
