using System.CommandLine;
using Foothold.Control;
using NodaTime;
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
        var command = new Command("timeline", "Lists the days on which the state of a district changed, and from which on no report tells of it any more.") { district, asOf, project, json };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var place = view.District(result.GetRequiredValue(district));
            var newest = view.Situation.Newest();
            var (last, known) = (view.DayOr(null), result.GetValue(asOf));
            if (!result.GetValue(json))
            {
                speaker.Give($"{place.Name}, {place.ProvinceName}, from {Day(newest.FirstDay ?? last)} to {Day(last)}{(known is { } until ? $", as known on {Day(until)}" : "")}");
            }

            var days = newest.SeriesOf(known).GetValueOrDefault(place.Id, []);
            if (days.All(control => control.Leader is null))
            {
                speaker.Say($"No report says who holds {place.Name}.");
                return ExitCode.Done;
            }

            DistrictControl? before = null;
            foreach (var control in days)
            {
                if (before is null || (before.Leader, before.Told, before.IsStale) != (control.Leader, control.Told, control.IsStale))
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
        if (!asJson)
        {
            var old = control.IsStale ? $"  {Explanation.Silence(control.LastEvidence!.Value)}" : "";
            speaker.Give(control.Leader is { } leader
                ? FormattableString.Invariant($"{Day(control.Day)}  {view.NameOf(control)}  {control.LeaderProbability:0.00}{(control.Told is null ? $" {view.NameOf(leader)} by base rates" : "")}{old}")
                : $"{Day(control.Day)}  no evidence");
            return;
        }

        speaker.GiveJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("day", Day(control.Day));
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

            json.WriteBoolean("stale", control.IsStale);
            json.WriteString("lastEvidence", control.LastEvidence is { } evidence ? Day(evidence) : null);
            json.WriteEndObject();
        });
    }

    static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
