using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold eval folds`: measures the parser's way of training on documents of one kind, each left out once.</summary>
static class EvalFoldsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U); all but the tests of them are read.", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { Description = "The words' vectors.", Required = true };
        var model = new Option<DirectoryInfo>("--model") { Description = "The folder with words.txt and, where there are any, reports.grammar and headlines.txt.", DefaultValueFactory = _ => Options.EnglishModel() };
        var documents = new Option<string>("--documents") { Description = "A part of the names of the documents to measure on.", DefaultValueFactory = _ => "_news_" };
        var folds = Options.Count("--folds", "How many parts they are dealt into, at least 2.", 5);
        var epochs = Options.Count("--epochs", "How often each network sees every sentence.", 15);
        var seed = Options.Number("--seed", "The seed of all chance.", 1);
        var taught = new Option<FileInfo?>("--taught") { Description = "What larger readers think of sentences, as 'train language' takes it; readers that never saw the measured documents." };
        var only = new Option<int?>("--only") { Description = "The one part to train without and measure, from 1; all where not given." };
        var command = new Command("folds", "Train the parser without some documents, measure it on them, and so through all of a kind.") { treebanks, vectors, model, documents, folds, epochs, seed, taught, only };
        command.Does((result, _) => Measure(
            result.GetRequiredValue(treebanks).FullName,
            result.GetRequiredValue(vectors).FullName,
            result.GetRequiredValue(model).FullName,
            result.GetValue(documents)!,
            result.GetValue(taught)?.FullName,
            (result.GetValue(folds), result.GetValue(epochs), result.GetValue(seed), result.GetValue(only))));
        return command;
    }

    static int Measure(string folder, string vectors, string modelFolder, string part, string? taught, (int Folds, int Epochs, int Seed, int? Only) plan)
    {
        var clock = Stopwatch.StartNew();
        if (plan.Folds < 2)
        {
            throw new UsageException("One part alone leaves nothing to train on: say --folds 2 or more.");
        }

        if (plan.Only is { } one && (one < 1 || one > plan.Folds))
        {
            throw new UsageException($"There are {plan.Folds} parts: say --only 1 to --only {plan.Folds}.");
        }

        try
        {
            var treebank = new List<TreebankSentence>();
            foreach (var file in Directory.GetFiles(folder, "*.conllu").Where(file => !file.EndsWith("-test.conllu", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                treebank.AddRange(DataFile.Read(file, TreebankReader.Read));
            }

            using var words = new StreamReader(Path.Combine(modelFolder, "words.txt"));
            using var grammar = TrainCommand.OpenText(modelFolder, "reports.grammar");
            using var headlines = TrainCommand.OpenText(modelFolder, "headlines.txt");
            using var said = taught is null ? null : File.OpenRead(taught);
            var sources = new TrainingSources
            {
                Taught = said,
                Treebanks = [],
                Words = words,
                Grammar = grammar,
                Headlines = headlines,
                Vectors = WordVectors.Read(File.ReadAllBytes(vectors), LanguageTrainer.MostVectors),
            };
            var (documents, scores) = CrossValidator.Measure(
                treebank,
                name => name.Contains(part, StringComparison.Ordinal),
                plan.Folds,
                sources,
                plan.Epochs,
                plan.Seed,
                line => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}"),
                plan.Only);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{documents} documents *{part}*, {plan.Folds} folds, {plan.Epochs} epochs  gold words  UPOS {100 * scores.Tags:0.00}  UAS {100 * scores.Heads:0.00}  LAS {100 * scores.Relations:0.00}"));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataException(exception.Message);
        }
    }
}
