using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold eval`: measures what the repository holds against marked data.</summary>
static class EvalLanguageCommand
{
    static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Makes the command.</summary>
    public static Command Create() => CreateLanguage();

    static Command CreateLanguage()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U).", Required = true };
        var model = new Option<DirectoryInfo>("--model") { Description = "The folder with language.bin.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "en")) };
        var split = new Option<string>("--split") { Description = "test (of EWT) or dev (of EWT and GUM).", DefaultValueFactory = _ => "test" };
        split.AcceptOnlyFromAmong("test", "dev");
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("language", "Measure tokens, tags and trees.") { treebanks, model, split, json };
        command.Does((result, _) => Measure(
            result.GetRequiredValue(treebanks).FullName,
            result.GetRequiredValue(model).FullName,
            result.GetValue(split) == "dev" ? ["ewt-dev", "gum_permissive-dev"] : ["ewt-test"],
            result.GetValue(json)));
        return command;
    }

    static int Measure(string folder, string modelFolder, string[] names, bool asJson)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            using var stream = File.OpenRead(Path.Combine(modelFolder, "language.bin"));
            using var recogniser = OpenNames(modelFolder);
            var model = LanguageModel.Read(stream, recogniser);
            var load = clock.Elapsed;
            var rows = new List<Row>();
            foreach (var name in names)
            {
                using var reader = new StreamReader(Path.Combine(folder, name + ".conllu"));
                var treebank = TreebankReader.Read(reader);
                rows.Add(new Row(name, LanguageEvaluator.Measure(model, treebank), Speed(model, treebank)));
            }

            Print(model, load, rows, asJson);
            MeasureNames(model, folder, names, asJson);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    // The recogniser of names is trained on the dev file: only the test file tells how good it is.
    static void MeasureNames(LanguageModel model, string folder, string[] treebanks, bool asJson)
    {
        var path = Path.Combine(folder, "uner_ewt-test.iob2");
        if (!asJson && model.NamesVersion.Length > 0 && treebanks.Contains("ewt-test") && File.Exists(path))
        {
            using var reader = new StreamReader(path);
            TrainNamesCommand.Print("uner_ewt-test, gold words", NameEvaluator.Measure(model, reader));
        }
    }

    static FileStream? OpenNames(string folder)
    {
        var path = Path.Combine(folder, "names.bin");
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    // Words a second from raw text to trees on one thread, the best of three passes.
    static double Speed(LanguageModel model, IReadOnlyList<TreebankSentence> treebank)
    {
        var texts = LanguageEvaluator.Texts(treebank).ToList();
        var best = 0.0;
        for (var pass = 0; pass < 3; pass++)
        {
            var clock = Stopwatch.StartNew();
            var words = texts.Sum(text => model.Parse(text).Sentences.Sum(sentence => sentence.Words.Count));
            best = Math.Max(best, words / clock.Elapsed.TotalSeconds);
        }

        return best;
    }

    static void Print(LanguageModel model, TimeSpan load, List<Row> rows, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { model = model.Version, treebanks = rows }, Indented));
            return;
        }

        Console.WriteLine($"model {model.Version}, read in {load.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        foreach (var (name, scores, speed) in rows)
        {
            Console.WriteLine($"{name}: {scores.SentenceCount} sentences, {scores.WordCount} words, {speed.ToString("0", CultureInfo.InvariantCulture)} words/s raw text to trees");
            Console.WriteLine($"  raw text    sentences {Percent(scores.Sentences)}  words {Percent(scores.Words)}");
            PrintTree("raw text  ", scores.Raw);
            PrintTree("gold words", scores.Gold);
            Console.WriteLine($"  gold words  core roles {Percent(scores.CoreRoles)}");
        }
    }

    static void PrintTree(string from, TreeScores tree) => Console.WriteLine(
        $"  {from}  UPOS {Percent(tree.Tags)}  XPOS {Percent(tree.FineTags)}  lemma {Percent(tree.Lemmas)}  UAS {Percent(tree.Heads)}  LAS {Percent(tree.Relations)}  LAS+subtype {Percent(tree.FullRelations)}");

    static string Percent(double part) => (100 * part).ToString("0.00", CultureInfo.InvariantCulture);

    sealed record Row(string Treebank, LanguageScores Scores, double WordsPerSecond);
}
