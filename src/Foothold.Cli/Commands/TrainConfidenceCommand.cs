using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>`foothold train confidence`: learns from annotated reports how sure claims of control are.</summary>
static class TrainConfidenceCommand
{
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
        if (folds is 1 or < 0)
        {
            throw new UsageException($"--folds {folds} leaves nothing to learn from or to judge; give two or more.");
        }

        if (output is { Directory.Exists: false })
        {
            throw new NotFoundException($"{output.FullName}: there is no such folder to write to; make it first, or name another file");
        }

        var installation = Installation.Find();
        var benches = new Dictionary<string, Workbench>();
        var first = fresh.SelectMany(path => GoldReports.Read(path, DataPart.All)).Select(report => Judge(report.Gold, 1)).ToList();
        var others = developed.SelectMany(path => GoldReports.Read(path, DataPart.Open)).SelectMany(report => Judge(report.Gold, DevelopedWeight)).ToList();
        List<JudgedClaim> all = [.. first.SelectMany(claims => claims), .. others];
        if (first.TrueForAll(claims => claims.Count == 0) || all.TrueForAll(claim => claim.IsRight) || !all.Exists(claim => claim.IsRight))
        {
            throw new DataException("the fresh reports tell of no control, or all claims of it are right, or all wrong: there is nothing to learn from");
        }

        if (folds > 1)
        {
            var judged = new List<(double Likely, bool IsRight)>();
            for (var fold = 0; fold < folds; fold++)
            {
                var model = ConfidenceTrainer.Train([.. first.Where((_, number) => number % folds != fold).SelectMany(claims => claims), .. others]);
                judged.AddRange(first.Where((_, number) => number % folds == fold).SelectMany(claims => claims).Select(claim => (model.Of(claim.Traits), claim.IsRight)));
            }

            Tell(judged, speaker);
            return ExitCode.Done;
        }

        var trained = ConfidenceTrainer.Train(all);
        if (output is not null)
        {
            using var table = new StringWriter();
            trained.Write(table,
            [
                "What speaks for and against a claim of control being read rightly, in log-odds; learned from annotated reports by",
                $"foothold train confidence --fresh {string.Join(' ', fresh)} --developed {string.Join(' ', developed)}",
                .. fresh.Concat(developed).Where(File.Exists).Select(path => $"{Path.GetFileName(path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}"),
            ]);
            try
            {
                File.WriteAllText(output.FullName, table.ToString());
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new DataException($"{output.FullName}: it cannot be written ({fault.Message}); close what has it open, or name another file");
            }
        }

        speaker.Say(string.Create(CultureInfo.InvariantCulture, $"{all.Count} claims, of which {all.Count(claim => claim.IsRight)} right"));
        return ExitCode.Done;

        List<JudgedClaim> Judge(GoldReport gold, double weight)
        {
            if (!benches.TryGetValue(gold.Theatre, out var bench))
            {
                benches[gold.Theatre] = bench = Workbench.Open(installation, gold.Theatre);
            }

            var claims = bench.ReadTraits(GoldReports.ReportOf(gold)).ToList();
            var wrong = GoldReports.ScorerOf(bench).Score(gold, [.. claims.Select(claim => claim.Claim)]).Wrong;
            return [.. claims.Select(claim => new JudgedClaim(claim.Traits, !wrong.Contains(claim.Claim.Id), weight))];
        }
    }

    static void Tell(List<(double Likely, bool IsRight)> judged, Speaker speaker)
    {
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{judged.Count} claims, {judged.Count(claim => claim.IsRight)} right; log-likelihood {judged.Average(claim => Math.Log(claim.IsRight ? claim.Likely : 1 - claim.Likely)):0.0000}"));
        speaker.Give($"{"sure at least",-15}{"claims",7}{"right",7}{"of all right",14}");
        foreach (var least in new[] { 0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8 })
        {
            var kept = judged.Where(claim => claim.Likely >= least).ToList();
            speaker.Give(string.Create(CultureInfo.InvariantCulture,
                $"{least,-15:0.00}{kept.Count,7}{(double)kept.Count(claim => claim.IsRight) / kept.Count,7:0.000}{(double)kept.Count(claim => claim.IsRight) / judged.Count(claim => claim.IsRight),14:0.000}"));
        }
    }
}
