using System.CommandLine;
using Foothold.Store;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold status</c>: what a project holds.</summary>
public static class StatusCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("status", "Shows what a project holds.") { project, json };
        command.Does((result, speaker) =>
        {
            var folder = result.GetRequiredValue(project);
            using var store = SqliteStore.Open(folder);
            var counts = store.Counts();
            if (result.GetValue(json))
            {
                speaker.GiveJson(line =>
                {
                    line.WriteStartObject();
                    line.WriteString("project", Path.GetFullPath(folder));
                    line.WriteString("theatre", store.Theatre);
                    line.WriteNumber("reports", counts.Reports);
                    line.WriteNumber("claims", counts.Claims);
                    line.WriteString("firstPublished", Day(counts.FirstPublished));
                    line.WriteString("lastPublished", Day(counts.LastPublished));
                    line.WriteNumber("revision", store.Revision);
                    line.WriteEndObject();
                });
                return ExitCode.Done;
            }

            speaker.Give($"project    {Path.GetFullPath(folder)}");
            speaker.Give($"theatre    {store.Theatre}");
            speaker.Give(FormattableString.Invariant($"reports    {counts.Reports}{(counts.Reports == 0 ? "" : $", published {Day(counts.FirstPublished)} to {Day(counts.LastPublished)}")}"));
            speaker.Give(FormattableString.Invariant($"claims     {counts.Claims}"));
            return ExitCode.Done;
        });
        return command;
    }

    static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
