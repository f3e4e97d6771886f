namespace Foothold.Ingest;

/// <summary>How much is read before a file is refused; each is named when it is hit.</summary>
public sealed record ReadingLimits
{
    /// <summary>The most bytes of one text.</summary>
    public int TextBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The most bytes of one page.</summary>
    public int PageBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The most elements that may stand inside each other on a page; readers of pages slow down with the square of it.</summary>
    public int PageDepth { get; init; } = 512;

    /// <summary>The longest that parsing a page may take.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most bytes of one line of a .jsonl file.</summary>
    public int LineBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>A number of bytes as a person says it.</summary>
    internal static string Say(long bytes) =>
        bytes >= 1024 * 1024
            ? FormattableString.Invariant($"{bytes / (1024.0 * 1024.0):0.#} MiB")
            : FormattableString.Invariant($"{bytes} bytes");
}
