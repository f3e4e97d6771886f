namespace Foothold.Control;

/// <summary>The parameters file has faults.</summary>
public sealed class ParametersException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">Every fault found; at least one.</param>
    public ParametersException(IReadOnlyList<ParametersFault> faults)
        : base(string.Join('\n', faults))
    {
        Faults = faults;
    }

    /// <summary>Every fault, in the order of the file.</summary>
    public IReadOnlyList<ParametersFault> Faults { get; }
}

/// <summary>One thing wrong with the parameters file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Code">FP001 not YAML, FP002 missing, FP003 not a number, FP004 out of range, FP005 unknown key, FP006 wrong shape.</param>
/// <param name="Message">What is wrong, in words.</param>
public readonly record struct ParametersFault(string File, long Line, long Column, string Code, string Message)
{
    /// <summary>Writes <c>file:line:column code message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column} {Code} {Message}");
}
