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
        var seen = Options.Choice<OtherMap>("--view", "Lists the districts in another map's words instead: \"lwj\" (Long War Journal), \"isw\" (Institute for the Study of War) or \"sigar\" (only their order compares).");
        var on = Options.Day("--on", "With --view: the day on the ground; where not given, the day of the newest report.");
        var asOf = Options.Day("--as-of", "With --view: only reports published by this day count; where not given, every report.");
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("status", "Shows what a project holds, or its districts in another map's words.") { seen, on, asOf, project, json };
        command.Does((result, speaker) =>
        {
            if (result.GetValue(seen) is { } map)
            {
                using var view = ProjectView.Open(result.GetRequiredValue(project));
                return OtherMapTable.Give(speaker, view, map, view.DayOr(result.GetValue(on)), result.GetValue(asOf), result.GetValue(json));
            }

            if ((result.GetValue(on) ?? result.GetValue(asOf)) is not null)
            {
                throw new UsageException("--on and --as-of choose the day of a view; say --view too.");
            }

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
