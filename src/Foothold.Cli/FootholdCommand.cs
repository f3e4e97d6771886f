using System.CommandLine;
using System.CommandLine.Parsing;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>The whole command line.</summary>
public static class FootholdCommand
{
    /// <summary>Makes the root command with every command below it.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Foothold reads news reports of a war and answers who holds each district, and why.");
        root.Add(DemoCommand.Create());
        root.Add(AddCommand.Create());
        root.Add(CodeCommand.Create());
        root.Add(StatusCommand.Create());
        root.Add(WhyCommand.Create());
        root.Add(TimelineCommand.Create());
        root.Add(OutlookCommand.Create());
        root.Add(SimulateCommand.Create());
        root.Add(SourcesCommand.Create());
        root.Add(ClaimsCommand.Create());
        root.Add(EventsCommand.Create());
        root.Add(ServeCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(TheatreCommand.Create());
        root.Add(PlaceCommand.Create());
        root.Add(GazetteerCommand.Create());
        root.Add(LexiconCommand.Create());
        root.Add(TrainCommand.Create());
        root.Add(EvalCommand.Create());
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="data">Where data goes.</param>
    /// <param name="words">Where words about the data, faults and progress go.</param>
    /// <returns>The exit code; <see cref="ExitCode"/> says what each means.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter data, TextWriter words)
    {
        ArgumentNullException.ThrowIfNull(args);
        ParseResult result;
        try
        {
            result = Create().Parse(args);
        }
        catch (InstallationException fault)
        {
            await words.WriteLineAsync(PlainText.Of(fault.Message)); // a default that needs the installation found none
            return ExitCode.Failed;
        }

        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await words.WriteLineAsync(PlainText.Of(error.Message));
            }

            await words.WriteLineAsync($"Say '{NameOf(result.CommandResult)} --help' for what it takes.");
            return ExitCode.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { Output = data, Error = words, EnableDefaultExceptionHandler = false });
    }

    // As it is typed: "foothold lexicon try". The root's own name is that of the file that runs.
    static string NameOf(CommandResult result) => result.Parent is CommandResult above ? $"{NameOf(above)} {result.Command.Name}" : "foothold";
}
