using System.CommandLine;

namespace Foothold.Cli;

/// <summary><c>foothold eval</c>: measures the reading against what is owed.</summary>
public static class EvalCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("eval", "Measures the reading against what is owed; takes its data by path.")
    {
        EvalSeedCommand.Create(),
        EvalClaimsCommand.Create(),
        EvalPlacesCommand.Create(),
    };
}
