using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary><c>foothold eval claims</c>: the coder against annotated reports.</summary>
static class EvalClaimsCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("gold") { Description = "a folder of annotated reports, *.json, or a table of notes, *.tsv (specs/coding/README.md tells the formats)" };
        var part = Options.Part("of a table of notes: open, held (every second), or all");
        var misses = new Option<bool>("--misses") { Description = "list what is owed and not given, and given and not owed" };
        var json = new Option<bool>("--json") { Description = "print one JSON object of figures" };
        var command = new Command("claims", "measure the coder against annotated reports") { gold, part, misses, json };
        command.Does((parsed, speaker) => Run(parsed.GetRequiredValue(gold), parsed.GetRequiredValue(part)!.Value, parsed.GetValue(misses), parsed.GetValue(json), speaker));
        return command;
    }

    static int Run(string path, DataPart part, bool listMisses, bool asJson, Speaker speaker)
    {
        var isTable = File.Exists(path);
        if (Directory.Exists(path) && part != DataPart.All)
        {
            throw new UsageException($"--part {part.ToString().ToLowerInvariant()} is of a table of notes, and {path} is a folder; leave it out, or give the table.");
        }

        var installation = Installation.Find();
        var benches = new Dictionary<string, Workbench>();
        Tally control = default, claims = default, reality = default, time = default, sources = default, figures = default;
        var reports = 0;
        var skipped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, gold) in GoldReports.Read(path, part))
        {
            if (!installation.TheatreIds.Contains(gold.Theatre))
            {
                skipped[gold.Theatre] = skipped.GetValueOrDefault(gold.Theatre) + 1;
                continue;
            }

            if (!benches.TryGetValue(gold.Theatre, out var bench))
            {
                benches[gold.Theatre] = bench = Workbench.Open(installation, gold.Theatre);
            }

            var score = GoldReports.ScorerOf(bench).Score(gold, bench.Code(GoldReports.ReportOf(gold)));
            control += score.Control;
            claims += score.Claims;
            reality += score.Reality;
            time += score.Time;
            sources += score.Sources;
            figures += score.Figures;
            reports++;
            if (listMisses)
            {
                foreach (var miss in score.Misses)
                {
                    speaker.Say($"{name} {miss}");
                }
            }
        }

        foreach (var (theatre, count) in skipped)
        {
            speaker.Say(string.Create(CultureInfo.InvariantCulture, $"skipped: {count} reports of {theatre}, a theatre that is not here"));
        }

        Tell(speaker, asJson, reports, isTable ? [("control claims", control)] : [("control claims", control), ("all claims", claims), ("reality, polarity", reality), ("time", time), ("sources", sources), ("figures", figures)]);
        return ExitCode.Done;
    }

    static void Tell(Speaker speaker, bool asJson, int reports, IReadOnlyList<(string Name, Tally Tally)> rows)
    {
        if (asJson)
        {
            speaker.Give(JsonSerializer.Serialize(new
            {
                reports,
                figures = rows.ToDictionary(row => row.Name, row => new
                {
                    right = row.Tally.Right,
                    given = row.Tally.Given,
                    owed = row.Tally.Owed,
                    precision = Math.Round(row.Tally.Precision, 4),
                    recall = Math.Round(row.Tally.Recall, 4),
                    f1 = Math.Round(row.Tally.F1, 4),
                }),
            }));
            return;
        }

        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{reports} reports"));
        speaker.Give($"{"",-20}{"right",7}{"given",7}{"owed",7}{"precision",11}{"recall",8}{"F1",7}");
        foreach (var (name, tally) in rows)
        {
            speaker.Give(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-20}{tally.Right,7}{tally.Given,7}{tally.Owed,7}{tally.Precision,11:0.000}{tally.Recall,8:0.000}{tally.F1,7:0.000}"));
        }
    }
}
