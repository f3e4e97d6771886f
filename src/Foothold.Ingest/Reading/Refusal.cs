namespace Foothold.Ingest;

/// <summary>Why something could not be read as a report.</summary>
/// <param name="Where">The file, with the line where it matters ("reports.jsonl:12").</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Kind">What sort of reason it is.</param>
public sealed record Refusal(string Where, string What, string Remedy, RefusalKind Kind = RefusalKind.Unreadable)
{
    /// <summary>Says that a path names nothing.</summary>
    public static Refusal NotThere(string path) => new(path, "there is no such file or folder", "check the path", RefusalKind.Missing);

    /// <summary>Says that a file that is there cannot be read.</summary>
    public static Refusal NotReadable(string path, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(path, $"it cannot be read ({fault.Message})", "check that you may read it");
    }

    /// <summary>Writes <c>reports.jsonl:12: there is no date; give one with --published</c>.</summary>
    public override string ToString() => $"{Where}: {What}; {Remedy}";
}

/// <summary>What sort of reason there is for a refusal.</summary>
public enum RefusalKind
{
    /// <summary>It is no report, or lacks what a report needs.</summary>
    Unreadable,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>Foothold does not take it, whatever is in it: it is over a limit, or would have to be fetched.</summary>
    Policy,
}
