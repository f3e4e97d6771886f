namespace Foothold.Places;

/// <summary>Something wrong in a file of places.</summary>
/// <param name="File">The file, as the reader of places names it ("places.tsv").</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Code">A stable code ("PL003"), to search for.</param>
/// <param name="Message">What is wrong, with the text that is.</param>
public sealed record GazetteerFault(string File, int Line, string Code, string Message)
{
    /// <summary>Writes <c>places.tsv:41 PL003 '99x' is not a latitude</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line} {Code} {Message}");
}

/// <summary>Says that files of places cannot be used, with every fault found in them.</summary>
public sealed class GazetteerException : Exception
{
    /// <summary>Makes the exception from at least one fault.</summary>
    public GazetteerException(IReadOnlyList<GazetteerFault> faults)
        : base(string.Join('\n', faults))
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        Faults = faults;
    }

    /// <summary>The faults, in the order of the files and lines.</summary>
    public IReadOnlyList<GazetteerFault> Faults { get; }
}
