using System.CommandLine;
using Foothold.Ingest;
using Foothold.Places;
using Foothold.Store;
using Foothold.Web;

namespace Foothold.Cli;

/// <summary>The edge of the program: runs what a command does and turns the faults it may meet into a line and an exit code.</summary>
static class Edge
{
    /// <summary>Gives a command what it does.</summary>
    public static void Does(this Command command, Func<ParseResult, Speaker, CancellationToken, Task<int>> act) =>
        command.SetAction((result, cancellation) => RunAsync(result, act, cancellation));

    /// <summary>Gives a command what it does.</summary>
    public static void Does(this Command command, Func<ParseResult, Speaker, int> act) =>
        command.Does((result, speaker, _) => Task.FromResult(act(result, speaker)));

    static async Task<int> RunAsync(ParseResult result, Func<ParseResult, Speaker, CancellationToken, Task<int>> act, CancellationToken cancellation)
    {
        var speaker = Speaker.Of(result);
        try
        {
            return await act(result, speaker, cancellation);
        }
        catch (OperationCanceledException)
        {
            speaker.Say("Interrupted; what was kept stays kept.");
            return ExitCode.Interrupted;
        }
        catch (UsageException fault)
        {
            speaker.Say(fault.Message);
            return ExitCode.Usage;
        }
        catch (NotFoundException fault)
        {
            speaker.Say(fault.Message);
            return ExitCode.NotFound;
        }
        catch (DataException fault)
        {
            speaker.Say(fault.Message);
            return ExitCode.Failed;
        }
        catch (Exception fault) when (fault is UnknownTheatreException or UnknownLanguageException)
        {
            speaker.Say(fault.Message);
            return ExitCode.NotFound;
        }
        catch (StoreException fault)
        {
            speaker.Say(fault.Message);
            return fault.Failure switch
            {
                StoreFailure.NoProject => ExitCode.NotFound,
                StoreFailure.OtherTheatre or StoreFailure.Locked => ExitCode.Conflict,
                StoreFailure.NotADatabase or StoreFailure.NotAProject => ExitCode.Integrity,
                _ => ExitCode.Failed,
            };
        }
        catch (Exception fault) when (fault is InstallationException or LexiconException or GazetteerException or TheatreException)
        {
            speaker.Say(fault.Message);
            return ExitCode.Failed;
        }
    }
}

/// <summary>Says that a command line does not say enough, or too much.</summary>
sealed class UsageException(string message) : Exception(message);

/// <summary>Says that what was asked for is not there.</summary>
sealed class NotFoundException(string message) : Exception(message);

/// <summary>Says that data to measure against, given by its path, is not what it must be; one line: where, what, what to do.</summary>
sealed class DataException(string message) : Exception(message);
