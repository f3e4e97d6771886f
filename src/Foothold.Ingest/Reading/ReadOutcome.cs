using Foothold.Coding;

namespace Foothold.Ingest;

/// <summary>What became of one thing that was to be read: a report, or why there is none.</summary>
public sealed record ReadOutcome
{
    /// <summary>Says that a report was read.</summary>
    /// <param name="where">The file, with the line where it matters.</param>
    /// <param name="report">The report.</param>
    public ReadOutcome(string where, Report report) => (Where, Report) = (where, report);

    /// <summary>Says that none was read.</summary>
    public ReadOutcome(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        (Where, Refusal) = (refusal.Where, refusal);
    }

    /// <summary>The file, with the line where it matters.</summary>
    public string Where { get; }

    /// <summary>The report; null exactly where there is a refusal.</summary>
    public Report? Report { get; }

    /// <summary>Why there is no report; null exactly where there is one.</summary>
    public Refusal? Refusal { get; }
}
