using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>What the program's exit codes mean.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Partly done; the list on standard error says which.</summary>
    public const int PartlyDone = 3;

    /// <summary>What was asked for is not there.</summary>
    public const int NotFound = 4;

    /// <summary>It conflicts with what is there.</summary>
    public const int Conflict = 5;

    /// <summary>Refused by policy.</summary>
    public const int Refused = 6;

    /// <summary>What is stored does not bear itself out.</summary>
    public const int Integrity = 7;

    /// <summary>A service that is needed cannot be reached.</summary>
    public const int Unreachable = 8;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;

    /// <summary>The code for what was read: done, partly done or, where nothing could be read, the reason they share.</summary>
    /// <param name="refusals">Why each that could not be read was refused.</param>
    /// <param name="read">How many could be read.</param>
    internal static int Of(IReadOnlyCollection<RefusalKind> refusals, int read) => refusals.Count == 0
        ? Done
        : read > 0
            ? PartlyDone
            : refusals.Distinct().ToList() switch
            {
                [RefusalKind.Missing] => NotFound,
                [RefusalKind.Policy] => Refused,
                _ => Failed,
            };
}
