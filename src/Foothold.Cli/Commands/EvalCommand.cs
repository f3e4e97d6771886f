using System.CommandLine;

namespace Foothold.Cli;

/// <summary><c>foothold eval</c>: measures a part of Foothold on data given by its path.</summary>
static class EvalCommand
{
    public static Command Create()
    {
        var command = new Command("eval", "measure a part of Foothold on data given by its path");
        command.Add(EvalSeedCommand.Create());
        command.Add(EvalClaimsCommand.Create());
        command.Add(EvalEventsCommand.Create());
        command.Add(EvalPloverCommand.Create());
        command.Add(EvalAcledCommand.Create());
        command.Add(EvalReleasesCommand.Create());
        command.Add(EvalSpecificityCommand.Create());
        command.Add(EvalLanguageCommand.Create());
        command.Add(EvalFoldsCommand.Create());
        command.Add(EvalPlacesCommand.Create());
        command.Add(EvalControlCommand.Create());
        command.Add(EvalSamplesCommand.Create());
        return command;
    }
}
