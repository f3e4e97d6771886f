using System.CommandLine;
using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold events</c>: claims of one happening joined, and what a person decides about that.</summary>
public static class EventsCommand
{
    /// <summary>Makes the command with those below it.</summary>
    public static Command Create()
    {
        var district = Options.OnlyDistrict("Only what happened in this district");
        var from = Options.Day("--from", "Only what may have happened on this day or later.");
        var to = Options.Day("--to", "Only what may have happened on this day or before.");
        var asOf = Options.Day("--as-of", "Only reports published by this day count; where not given, every report.");
        var disputed = new Option<bool>("--disputed") { Description = "Only events whose claims contradict each other." };
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("events", "Lists what happened, with every claim that tells of it and what they disagree in.") { district, from, to, asOf, disputed, project, json };
        command.Add(Deciding("join", "Says that two events, or claims, are of one happening.", true));
        command.Add(Deciding("part", "Says that two events, or claims, are of two happenings.", false));
        command.Add(Deciding("forget", "Takes back what was said of two events or claims.", null));
        command.Does((result, speaker) =>
        {
            Options.CheckOrder(result.GetValue(from), result.GetValue(to));
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var place = result.GetValue(district) is { } name ? view.District(name) : null;
            var events = view.Situation.Events(result.GetValue(asOf))
                .Where(told => place is null || told.Place?.District == place.Id)
                .Where(told => result.GetValue(from) is not { } first || told.End > first)
                .Where(told => result.GetValue(to) is not { } last || told.Start <= last)
                .Where(told => !result.GetValue(disputed) || told.Contradictions.Count > 0)
                .OrderBy(told => told.Start)
                .ToList();
            foreach (var told in events)
            {
                if (result.GetValue(json))
                {
                    speaker.GiveJson(writer => EventJson.Write(writer, told));
                }
                else
                {
                    Give(speaker, view, told);
                }
            }

            var claims = events.Sum(told => told.Tellings.Count);
            speaker.Say(events.Count == 0 ? "No event is told of." : $"{Counted.Of(events.Count, "event")} of {Counted.Of(claims, "claim")}.");
            return ExitCode.Done;
        });
        return command;
    }

    static Command Deciding(string name, string description, bool? areOne)
    {
        var one = new Argument<string>("ONE") { Description = "The id of an event (e_…) or of a claim (c_…)." };
        var other = new Argument<string>("OTHER") { Description = "The id of another." };
        var reason = new Option<string>("--reason") { Description = "Why; kept with the decision.", Required = true, HelpName = "TEXT" };
        var project = Options.Project();
        var command = new Command(name, description) { one, other, reason, project };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var some = ClaimsOf(view, result.GetRequiredValue(one));
            var others = ClaimsOf(view, result.GetRequiredValue(other));
            if (result.GetRequiredValue(reason).Trim() is not { Length: > 0 } why)
            {
                throw new DataException("--reason is empty; say why, since it is kept with the decision");
            }

            var pairs = areOne is null
                ? view.Store.EventDecisions().Select(said => (said.One, said.Other)).Where(said => IsBetween(some, others, said)).ToList()
                : [.. some.SelectMany(left => others.Where(right => right != left && !(some.Contains(right) && others.Contains(left))).Select(right => (left, right)))];
            if (pairs.Count == 0)
            {
                throw new DataException(areOne is null
                    ? "nothing was said of the two; 'foothold events' shows what is joined"
                    : "the two are the same claims; give two events, or an event and a claim of it");
            }

            view.Store.Decide(pairs, areOne, why, SystemClock.Instance.GetCurrentInstant());
            speaker.Say($"{Counted.Of(pairs.Count, "pair")} of claims decided; {Counted.Of(view.Situation.Events().Count, "event")} now.");
            return ExitCode.Done;
        });
        return command;
    }

    // Of two events that were joined both ids name the one; then what was said within it is meant.
    static bool IsBetween(IReadOnlyList<string> some, IReadOnlyList<string> others, (string One, string Other) said) =>
        (some.Contains(said.One) && others.Contains(said.Other)) || (some.Contains(said.Other) && others.Contains(said.One));

    // An event has its id of its first claim; joined to an earlier one it is still found by it.
    static IReadOnlyList<string> ClaimsOf(ProjectView view, string id) =>
        view.Situation.Events().FirstOrDefault(told => told.Tellings.Any(telling => ReportedEvent.IdOf(telling.Claim) == id)) is { } found ? [.. found.Tellings.Select(telling => telling.Claim.Id)]
        : view.Store.Claim(id) is { } claim ? [claim.Id]
        : throw new NotFoundException($"No event and no claim has the id '{id}'; 'foothold events --json' lists them.");

    static void Give(Speaker speaker, ProjectView view, ReportedEvent told)
    {
        var where = told.Place is { } place ? place.Province is { } province && province != place.Name ? $"{place.Name}, {province}" : place.Name : "no place named";
        var who = string.Join(", ", told.Agents.Select(Name));
        var whom = string.Join(", ", told.Targets.Select(Name));
        var parties = (who, whom) switch
        {
            ("", "") => "",
            (_, "") => $": {who}",
            ("", _) => $": against {whom}",
            _ => $": {who} against {whom}",
        };
        var reports = told.Tellings.Select(telling => telling.Claim.ReportId).Distinct().Count();
        speaker.Give(PlainText.Line($"{ClaimTable.When(told.Start, told.End)}  {told.Kind}  {where}{parties}  ({Counted.Of(told.Tellings.Count, "claim")}, {Counted.Of(reports, "report")})  {told.Id}"));
        foreach (var figure in told.Figures)
        {
            var whose = figure.Who is { } counted ? $" of {Name(counted)}" : "";
            speaker.Give($"  {figure.Kind}{whose}: {(figure.Maximum is not { } most ? $"{figure.Minimum} or more" : most == figure.Minimum ? $"{most}" : $"{figure.Minimum} to {most}")}");
        }

        foreach (var contradiction in told.Contradictions)
        {
            speaker.Give($"  they disagree: {contradiction.Aspect} ({contradiction.One} and {contradiction.Other})");
        }

        foreach (var telling in told.Tellings)
        {
            var sources = telling.Claim.Sources.Count == 0 ? "" : $", said by {string.Join(", ", telling.Claim.Sources.Select(source => source.Text))}";
            var denied = telling.Claim.Polarity == Polarity.Denied ? "denied: " : "";
            speaker.Give(PlainText.Line($"    {denied}“{telling.Claim.Quote}” {telling.Outlet}, {LocalDatePattern.Iso.Format(telling.Published)}{sources}  {telling.Claim.Id}"));
        }

        string Name(string actor) => view.Content.Actors.Find(actor)?.Name ?? actor;
    }
}
