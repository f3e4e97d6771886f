using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary><c>foothold eval events</c>: joined claims against a reader's.</summary>
static class EvalEventsCommand
{
    public static Command Create()
    {
        var path = new Argument<DirectoryInfo>("DIR") { Description = "The folder of scenarios: JSON files, each some reports and the happenings they tell of." };
        var misses = new Option<bool>("--misses") { Description = "Lists what is parted, joined or not found." };
        var command = new Command("events", "Joins the claims of a few reports at a time and compares the events with a reader's.") { path, misses };
        command.Does((result, speaker) => Run(result.GetRequiredValue(path), result.GetValue(misses), speaker));
        return command;
    }

    static int Run(DirectoryInfo folder, bool listMisses, Speaker speaker)
    {
        if (!folder.Exists || folder.GetFiles("*.json") is not [_, ..] files)
        {
            throw new NotFoundException($"{folder}: there are no scenarios (*.json) there; check the path");
        }

        var installation = Installation.Find();
        var scenarios = files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read).ToList();
        var scores = new List<(string Name, EventScore Score)>();
        foreach (var theatre in scenarios.GroupBy(scenario => scenario.Scenario.Theatre))
        {
            var bench = Workbench.Open(installation, theatre.Key);
            scores.AddRange(theatre.Select(scenario => (scenario.Name, ScoreOf(scenario.Scenario, bench))));
        }

        foreach (var (name, score) in scores.Where(_ => listMisses).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            foreach (var fault in score.Groups.Concat(score.Faults).Concat(score.Missed.Select(mention => $"not found: {mention.Report} {mention.Sentence} {mention.Trigger}")))
            {
                speaker.Say($"{name}: {fault}");
            }
        }

        speaker.Give(string.Create(
            CultureInfo.InvariantCulture,
            $"{scores.Count} scenarios; {scores.Sum(pair => pair.Score.Found)} of {scores.Sum(pair => pair.Score.Found + pair.Score.Missed.Count)} mentions are in an event"));
        speaker.Give($"{"",-24}{"right",7}{"given",7}{"owed",7}{"precision",11}{"recall",8}{"F1",7}");
        Give(speaker, "pairs of one event", scores.Aggregate(default(Tally), (sum, pair) => sum + pair.Score.Pairs));
        Give(speaker, "disagreements", scores.Aggregate(default(Tally), (sum, pair) => sum + pair.Score.Contradictions));
        return ExitCode.Done;
    }

    static void Give(Speaker speaker, string name, Tally tally) => speaker.Give(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24}{tally.Right,7}{tally.Given,7}{tally.Owed,7}{tally.Precision,11:0.000}{tally.Recall,8:0.000}{tally.F1,7:0.000}"));

    static (string Name, EventScenario Scenario) Read(FileInfo file)
    {
        try
        {
            return (Path.GetFileNameWithoutExtension(file.Name), EventScenario.Parse(File.ReadAllText(file.FullName)));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new DataException($"{file}: it is no scenario ({fault.Message}); give reports and events");
        }
    }

    static EventScore ScoreOf(EventScenario scenario, Workbench bench)
    {
        var reports = scenario.Reports.ToDictionary(
            report => report.Id,
            report => Report.Create(report.Outlet, null, "", null, report.Published, "en", [], report.Text),
            StringComparer.Ordinal);
        var tellings = reports.Values.SelectMany(report => bench.Code(report).Select(claim => new Telling(claim, report.Outlet, report.Published, report.Language)));
        return EventScorer.Score(scenario, reports.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal), bench.Events.Join(tellings));
    }
}
