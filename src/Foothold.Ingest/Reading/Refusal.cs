namespace Foothold.Ingest;

/// <summary>Why something could not be read as a report.</summary>
/// <param name="Where">The file, with the line where it matters ("reports.jsonl:12").</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Refusal(string Where, string What, string Remedy)
{
    /// <summary>Writes <c>reports.jsonl:12: there is no date; give one with --published</c>.</summary>
    public override string ToString() => $"{Where}: {What}; {Remedy}";
}
