using System.CommandLine;
using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>`foothold train story-days`: learns from annotated pages which claims share the day that the story is at.</summary>
static class TrainStoryDaysCommand
{
    const double Penalty = 14; // of 3, 8, 14 and 20 the one with the best log-likelihood in cross-validation over pages

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var pages = new Option<string>("--pages") { Description = "The folder of annotated pages, whose claims have times.", Required = true };
        var output = new Option<FileInfo?>("--out") { Description = "The table to write, as lexicon/en/story-days.tsv; without it only what was learned is told." };
        var folds = new Option<int>("--folds") { Description = "Cross-validate over so many parts of the pages instead, and write nothing." };
        var command = new Command("story-days", "Learn from annotated pages which claims without a day share the story's.") { pages, output, folds };
        command.Does((result, speaker) => Run(result.GetRequiredValue(pages), result.GetValue(output), result.GetValue(folds), speaker));
        return command;
    }

    static int Run(string pages, FileInfo? output, int folds, Speaker speaker)
    {
        LearnedTable.RequireFolds(folds);
        LearnedTable.RequireFolder(output);
        var installation = Installation.Find();
        var benches = new Dictionary<string, Workbench>();
        var judged = GoldReports.Read(pages, DataPart.All).Select(page => Judge(page.Gold)).ToList();
        List<JudgedReading> all = [.. judged.SelectMany(days => days)];
        if (all.TrueForAll(day => day.IsRight) || !all.Exists(day => day.IsRight))
        {
            throw new DataException($"{pages}: no claims without a day of their own, or all share the story's, or none: there is nothing to learn from");
        }

        if (folds > 1)
        {
            var told = new List<(double, bool)>();
            for (var fold = 0; fold < folds; fold++)
            {
                var model = TraitTrainer.Train(LearnedTable.RequireBoth([.. judged.Where((_, number) => number % folds != fold).SelectMany(days => days)], folds), Penalty);
                told.AddRange(judged.Where((_, number) => number % folds == fold).SelectMany(days => days).Select(day => (model.Of(day.Traits), day.IsRight)));
            }

            LearnedTable.Tell(told, "days", speaker);
            return ExitCode.Done;
        }

        LearnedTable.Write(
            TraitTrainer.Train(all, Penalty),
            output,
            ["What speaks for and against a claim without a day of its own sharing the story's, in log-odds; learned from annotated pages by", $"foothold train story-days --pages {pages}"],
            [pages]);
        speaker.Say(string.Create(CultureInfo.InvariantCulture, $"{all.Count} claims, of which {all.Count(day => day.IsRight)} share the day"));
        return ExitCode.Done;

        List<JudgedReading> Judge(GoldReport gold)
        {
            if (!benches.TryGetValue(gold.Theatre, out var bench))
            {
                benches[gold.Theatre] = bench = Workbench.Open(installation, gold.Theatre).OfNoStoryDays();
            }

            var scorer = GoldReports.ScorerOf(bench);
            return [.. bench.ReadStoryDays(GoldReports.ReportOf(gold))
                .Select(offer => scorer.Shares(gold, offer.Claim, offer.Day) is { } shares ? new JudgedReading(offer.Traits, shares) : null)
                .OfType<JudgedReading>()];
        }
    }
}
