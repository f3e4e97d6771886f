using System.CommandLine;
using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>`foothold train confidence`: learns from annotated reports how sure claims of control are.</summary>
static class TrainConfidenceCommand
{
    const double Penalty = 20; // of 10 to 60 the one with the best log-likelihood in cross-validation over reports
    const double DevelopedWeight = 0.5; // of a claim from texts that the coder was developed on, where it does better than elsewhere

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var fresh = new Option<string[]>("--fresh") { Description = "Tables of notes, or folders of pages, that nobody develops on: all of each is learned from.", Required = true, AllowMultipleArgumentsPerToken = true };
        var developed = new Option<string[]>("--developed") { Description = "Tables and folders that the coder is developed on: the open part of each table counts half.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo?>("--out") { Description = "The table to write, as lexicon/en/confidence.tsv; without it only what was learned is told." };
        var folds = new Option<int>("--folds") { Description = "Cross-validate over so many parts of the fresh reports instead, and write nothing." };
        var command = new Command("confidence", "Learn from annotated reports how sure claims of control are.") { fresh, developed, output, folds };
        command.Does((result, speaker) => Run(result.GetRequiredValue(fresh), result.GetValue(developed) ?? [], result.GetValue(output), result.GetValue(folds), speaker));
        return command;
    }

    static int Run(string[] fresh, string[] developed, FileInfo? output, int folds, Speaker speaker)
    {
        LearnedTable.RequireFolds(folds);
        LearnedTable.RequireFolder(output);
        var installation = Installation.Find();
        var benches = new Dictionary<string, Workbench>();
        var first = fresh.SelectMany(path => GoldReports.Read(path, DataPart.All)).Select(report => Judge(report.Gold, 1)).ToList();
        var others = developed.SelectMany(path => GoldReports.Read(path, DataPart.Open)).SelectMany(report => Judge(report.Gold, DevelopedWeight)).ToList();
        List<JudgedReading> all = [.. first.SelectMany(claims => claims), .. others];
        if (first.TrueForAll(claims => claims.Count == 0) || all.TrueForAll(claim => claim.IsRight) || !all.Exists(claim => claim.IsRight))
        {
            throw new DataException("the fresh reports tell of no control, or all claims of it are right, or all wrong: there is nothing to learn from");
        }

        if (folds > 1)
        {
            var judged = new List<(double Likely, bool IsRight)>();
            for (var fold = 0; fold < folds; fold++)
            {
                var model = TraitTrainer.Train(LearnedTable.RequireBoth([.. first.Where((_, number) => number % folds != fold).SelectMany(claims => claims), .. others], folds), Penalty, together: true);
                judged.AddRange(first.Where((_, number) => number % folds == fold).SelectMany(claims => claims).Select(claim => (model.Of(claim.Traits), claim.IsRight)));
            }

            LearnedTable.Tell(judged, "claims", speaker);
            return ExitCode.Done;
        }

        var trained = TraitTrainer.Train(all, Penalty, together: true);
        LearnedTable.Write(
            trained,
            output,
            [
                "What speaks for and against a claim of control being read rightly, in log-odds; learned from annotated reports by",
                $"foothold train confidence --fresh {string.Join(' ', fresh)} --developed {string.Join(' ', developed)}",
            ],
            fresh.Concat(developed));
        speaker.Say(string.Create(CultureInfo.InvariantCulture, $"{all.Count} claims, of which {all.Count(claim => claim.IsRight)} right"));
        return ExitCode.Done;

        List<JudgedReading> Judge(GoldReport gold, double weight)
        {
            if (!benches.TryGetValue(gold.Theatre, out var bench))
            {
                benches[gold.Theatre] = bench = Workbench.Open(installation, gold.Theatre);
            }

            var claims = bench.ReadTraits(GoldReports.ReportOf(gold)).ToList();
            var wrong = GoldReports.ScorerOf(bench).Score(gold, [.. claims.Select(claim => claim.Claim)]).Wrong;
            return [.. claims.Select(claim => new JudgedReading(claim.Traits, !wrong.Contains(claim.Claim.Id), weight))];
        }
    }
}
