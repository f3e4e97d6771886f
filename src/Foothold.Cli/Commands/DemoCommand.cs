using System.CommandLine;
using System.Diagnostics;
using Foothold.Ingest;
using Foothold.Store;

namespace Foothold.Cli;

/// <summary><c>foothold demo</c>: the sample reports read into a new project, and its map.</summary>
public static class DemoCommand
{
    const string Theatre = "afghanistan";
    const string Notice = "Sample data: written for this demo, not news.";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var port = ServeCommand.PortOption();
        var noOpen = new Option<bool>("--no-open") { Description = "Does not open a browser." };
        var once = new Option<bool>("--once") { Description = "Reads the samples and ends without serving the map." };
        var project = new Option<string?>("--project") { Description = "The folder to make the demo's project in; it must have none yet. Where not given, a new temporary one, removed at the end.", HelpName = "DIR" };
        var command = new Command("demo", "Reads the sample reports into a new project and serves its map.") { port, noOpen, once, project };
        command.Does((result, speaker, cancellation) => RunAsync(result.GetValue(project), result.GetValue(port), !result.GetValue(noOpen), result.GetValue(once), speaker, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string? told, int port, bool open, bool once, Speaker speaker, CancellationToken cancellation)
    {
        if (told is not null && SqliteStore.Exists(told))
        {
            speaker.Say($"{told} has a project already; the demo makes its own.");
            return ExitCode.Conflict;
        }

        var folder = told ?? Directory.CreateTempSubdirectory("foothold-demo-").FullName;
        try
        {
            var code = Read(folder, speaker, cancellation);
            if (code != ExitCode.Done || once)
            {
                return code;
            }

            using var view = ProjectView.Open(folder);
            return await ServeCommand.ServeAsync(view, port, Notice, speaker, cancellation, open ? OpenBrowser : null);
        }
        finally
        {
            if (told is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static int Read(string folder, Speaker speaker, CancellationToken cancellation)
    {
        var installation = Installation.Find();
        var bench = Workbench.Open(installation, Theatre);
        using var store = SqliteStore.OpenOrCreate(folder, Theatre);
        var watch = Stopwatch.StartNew();
        var (reports, claims) = (0, 0);
        foreach (var kept in new Pipeline(store, bench.Code).Keep(new ReportReader(new ReportHeading(Theatre: Theatre)).Read(installation.Samples), cancellation))
        {
            if (kept.Refusal is { } refusal)
            {
                speaker.Say(refusal.ToString());
                return ExitCode.Failed;
            }

            reports++;
            claims += kept.Claims;
        }

        speaker.Say(FormattableString.Invariant($"Read {reports} sample reports, written for this demo and not news, into {claims} claims in {watch.Elapsed.TotalSeconds:0.0} s."));
        return ExitCode.Done;
    }

    // A machine without a browser is no fault: the address is printed.
    static void OpenBrowser(string address)
    {
        var program = OperatingSystem.IsMacOS() ? "open" : OperatingSystem.IsWindows() ? "explorer" : "xdg-open";
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(program, address) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
        }
    }
}
