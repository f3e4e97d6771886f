using System.CommandLine;
using Foothold.Web;

namespace Foothold.Cli;

/// <summary><c>foothold serve</c>: the map of a project, on this machine only.</summary>
public static class ServeCommand
{
    const int UsualPort = 5080;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var project = Options.Project();
        var port = PortOption();
        var command = new Command("serve", "Serves the map on 127.0.0.1 until interrupted.") { project, port };
        command.Does(async (result, speaker, cancellation) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            return await ServeAsync(view, result.GetValue(port), null, speaker, cancellation);
        });
        return command;
    }

    /// <summary>The port to serve on.</summary>
    internal static Option<int> PortOption() => new("--port")
    {
        Description = "The port on 127.0.0.1; 0 for any that is free.",
        DefaultValueFactory = _ => UsualPort,
        HelpName = "PORT",
    };

    /// <summary>Serves until interrupted; gives the address as data once it is served, and to <paramref name="open"/>.</summary>
    internal static async Task<int> ServeAsync(ProjectView view, int port, string? notice, Speaker speaker, CancellationToken cancellation, Action<string>? open = null)
    {
        await using var server = MapServer.Create(Settings(view, port, notice), view.Store, new ControlView(view.Situation, view.Content.Theatre.Sides[0].Id));
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException fault)
        {
            speaker.Say($"Port {port} cannot be used ({fault.Message}); choose another with --port.");
            return ExitCode.Failed;
        }

        _ = Task.Run(() => view.Situation.Newest().SeriesOf(null), cancellation); // so that the first map does not wait for it
        var address = server.Urls.First();
        speaker.Give(address);
        speaker.Say("Open that address in a browser; stop with Ctrl-C.");
        open?.Invoke(address);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync(CancellationToken.None);
        }

        return ExitCode.Done;
    }

    static WebSettings Settings(ProjectView view, int port, string? notice)
    {
        var theatre = view.Content.Theatre;
        return new WebSettings
        {
            TheatreId = theatre.Id,
            TheatreName = theatre.Name,
            TheatreFolder = view.Folder.Path,
            Sides = theatre.Sides,
            Boundaries = $"{theatre.Boundaries.Name}, {theatre.Boundaries.Vintage}",
            Attribution = string.Join(" ", theatre.Attribution),
            Gazetteer = view.Content.Gazetteer,
            OtherNames = view.Content.Gazetteer.OtherNamesOfDistricts(),
            Notice = notice,
            Port = port,
        };
    }
}
