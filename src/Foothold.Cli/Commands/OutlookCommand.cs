using System.CommandLine;
using Foothold.Control;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold outlook</c>: where control may change soon.</summary>
public static class OutlookCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var on = Options.Day("--on", "The day it is given on; only reports published by then count. Where not given, the day of the newest report.");
        var asOf = Options.Day("--as-of", "Only reports published by this day count, if it is before that of --on.");
        var by = Options.Choice<Order>("--by", "What comes first: \"risk\", the likeliest to change, or \"disagreement\", where voices contradict each other most.", Order.Risk);
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("outlook", "Lists the districts that evidence reaches by how likely control of them changes, with the reasons.") { on, asOf, by, project, json };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var (day, known) = (view.StartOr(result.GetValue(on)), result.GetValue(asOf));
            var newest = view.Situation.Newest();
            var outlooks = newest.Outlooks(day, known)
                .Select(outlook => (Outlook: outlook, Balance: result.GetValue(by) == Order.Disagreement ? newest.Balance(outlook.District, day, known) : (VoiceBalance?)null))
                .OrderByDescending(one => one.Balance?.Disagreement ?? 0)
                .ThenByDescending(one => one.Outlook.Within30Days)
                .ThenBy(one => one.Outlook.District, StringComparer.Ordinal);
            foreach (var (outlook, balance) in outlooks)
            {
                if (result.GetValue(json))
                {
                    GiveJson(speaker, view, outlook, balance);
                }
                else
                {
                    Give(speaker, view, outlook, balance);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    static void Give(Speaker speaker, ProjectView view, DistrictOutlook outlook, VoiceBalance? balance)
    {
        var place = view.Content.Gazetteer.Find(outlook.District);
        speaker.Give($"{place?.Name ?? outlook.District}, {place?.ProvinceName}: {(outlook.IsUnclear ? DistrictControl.UnclearState : view.NameOf(outlook.Holder!))}{(outlook.Freshness is { } age ? $"; {Explanation.Age(age)}" : "")}");
        if (balance is { } weighed)
        {
            speaker.Give($"  {Explanation.Sentence(weighed)}");
        }

        foreach (var sentence in view.Situation.Explanation.Sentences(outlook))
        {
            speaker.Give($"  {sentence}");
        }

        foreach (var (claim, report) in outlook.Reasons.SelectMany(reason => reason.Evidence).Select(view.Situation.Newest().Said).OfType<(Coding.Claim Claim, Coding.Report Report)>().DistinctBy(said => said.Claim.Id))
        {
            speaker.Give($"    “{PlainText.Line(claim.Quote)}” {PlainText.Line(report.Outlet)}, {LocalDatePattern.Iso.Format(report.Published)}");
        }
    }

    static void GiveJson(Speaker speaker, ProjectView view, DistrictOutlook outlook, VoiceBalance? balance) => speaker.GiveJson(json =>
    {
        var place = view.Content.Gazetteer.Find(outlook.District);
        json.WriteStartObject();
        json.WriteString("district", outlook.District);
        json.WriteString("name", place?.Name);
        json.WriteString("province", place?.ProvinceName);
        json.WriteString("on", LocalDatePattern.Iso.Format(outlook.Day));
        json.WriteString("state", outlook.IsUnclear ? null : outlook.Holder);
        json.WriteString("likeliest", outlook.Holder);
        json.WriteBoolean("stale", outlook.IsStale);
        json.WriteString("lastEvidence", outlook.LastEvidence is { } evidence ? LocalDatePattern.Iso.Format(evidence) : null);
        json.WriteNumber("within7Days", outlook.Within7Days);
        json.WriteNumber("within30Days", outlook.Within30Days);
        json.WriteNumber("usual7Days", outlook.Usual7Days);
        json.WriteNumber("usual30Days", outlook.Usual30Days);
        json.WriteNumber("learnt", outlook.Learnt);
        if (balance is { } weighed)
        {
            json.WriteNumber("for", weighed.For);
            json.WriteNumber("against", weighed.Against);
        }

        json.WriteStartArray("reasons");
        foreach (var reason in outlook.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", reason.Kind.ToString());
            json.WriteString("district", reason.District);
            json.WriteNumber("factor", reason.Factor);
            json.WriteStartArray("claims");
            foreach (var id in reason.Evidence)
            {
                json.WriteStringValue(view.Situation.Newest().Said(id)?.Claim.Id ?? id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    enum Order
    {
        Risk,
        Disagreement,
    }
}
