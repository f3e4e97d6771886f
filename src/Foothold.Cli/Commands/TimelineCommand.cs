using System.CommandLine;
using Foothold.Control;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold timeline</c>: when a district changed hands.</summary>
public static class TimelineCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var district = Options.District();
        var asOf = Options.Day("--as-of", "Only reports published by this day count; where not given, every report.");
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("timeline", "Lists the days on which the state of a district changed.") { district, asOf, project, json };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var place = view.District(result.GetRequiredValue(district));
            var days = view.Situation.Newest().SeriesOf(result.GetValue(asOf)).GetValueOrDefault(place.Id, []);
            if (days.Count == 0)
            {
                speaker.Say($"No report says who holds {place.Name}.");
                return ExitCode.Done;
            }

            DistrictControl? before = null;
            foreach (var control in days)
            {
                if (before is null || (before.Leader, before.Told) != (control.Leader, control.Told))
                {
                    Give(speaker, view, control, result.GetValue(json));
                }

                before = control;
            }

            return ExitCode.Done;
        });
        return command;
    }

    static void Give(Speaker speaker, ProjectView view, DistrictControl control, bool asJson)
    {
        var day = LocalDatePattern.Iso.Format(control.Day);
        if (!asJson)
        {
            speaker.Give(control.Leader is { } leader
                ? FormattableString.Invariant($"{day}  {view.NameOf(control)}  {control.LeaderProbability:0.00}{(control.Told is null ? $" {view.NameOf(leader)} by base rates" : "")}")
                : $"{day}  no evidence");
            return;
        }

        speaker.GiveJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("day", day);
            json.WriteString("state", control.Told);
            json.WriteString("likeliest", control.Leader);
            if (control.LeaderProbability is { } probability)
            {
                json.WriteNumber("probability", probability);
            }
            else
            {
                json.WriteNull("probability");
            }

            json.WriteEndObject();
        });
    }
}
