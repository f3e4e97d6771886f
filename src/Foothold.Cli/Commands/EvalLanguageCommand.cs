using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Foothold.Ingest;
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
        var model = new Option<DirectoryInfo>("--model") { Description = "The folder with language.bin; that of the English model where not given.", DefaultValueFactory = _ => Options.EnglishModel() };
        var split = new Option<string>("--split") { Description = "test or dev: which files of the folder are read, by the end of their names (*-test.conllu).", DefaultValueFactory = _ => "test" };
        split.AcceptOnlyFromAmong("test", "dev");
        var own = new Option<DirectoryInfo?>("--own") { Description = "The folder with our own sentences and their trees (CoNLL-U); for English specs/language where not given." };
        var times = new Option<string?>("--times") { Description = "The page of times, or the folder of such pages; for English specs/language/times where not given." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("language", "Measure tokens, tags, trees and times.") { treebanks, model, split, own, times, json };
        command.Does((result, _) => Measure(
            result.GetRequiredValue(treebanks).FullName,
            result.GetRequiredValue(model).FullName,
            result.GetRequiredValue(split),
            result.GetValue(own)?.FullName ?? OwnFolder(result.GetRequiredValue(model), "specs", "language"),
            result.GetValue(times) ?? OwnFolder(result.GetRequiredValue(model), "specs", "language", "times"),
            result.GetValue(json)));
        return command;
    }

    // What Foothold brings for English; null for other languages and where it brings none.
    static string? OwnFolder(DirectoryInfo model, params string[] path) =>
        model.Name == Installation.DefaultLanguage && Path.Combine([Installation.Find().Root, .. path]) is var folder && Directory.Exists(folder) ? folder : null;

    static int Measure(string folder, string modelFolder, string split, string? ownFolder, string? pages, bool asJson)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            var model = LanguageFiles.ReadModel(Path.Combine(modelFolder, "language.bin"), Path.Combine(modelFolder, "names.bin"));
            var load = clock.Elapsed;
            var rows = new List<Row>();
            var all = new List<TreebankSentence>();
            foreach (var file in Directory.GetFiles(folder, $"*-{split}.conllu").Order(StringComparer.Ordinal))
            {
                var treebank = DataFile.Read(file, TreebankReader.Read);
                rows.Add(new Row(Path.GetFileNameWithoutExtension(file), LanguageEvaluator.Measure(model, treebank), Speed(model, treebank)));
                all.AddRange(treebank);
            }

            if (rows.Count == 0)
            {
                throw new DataException($"{folder} holds no file *-{split}.conllu.");
            }

            var times = pages is null ? (TimeScores?)null : TimePages.Measure(model, modelFolder, pages);
            Print(model, load, rows, LanguageEvaluator.CoreRoles(model, all), Own(model, ownFolder), times, asJson);
            MeasureNames(model, folder, split, asJson);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataException(exception.Message);
        }
    }

    // Our own sentences: their words as given, and tags and trees of them; Penn tags and lemmas are not marked there.
    static List<OwnRow> Own(LanguageModel model, string? folder)
    {
        var rows = new List<OwnRow>();
        foreach (var file in folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.conllu").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var scores = LanguageEvaluator.Measure(model, DataFile.Read(file, TreebankReader.Read));
            rows.Add(new OwnRow(Path.GetFileNameWithoutExtension(file), scores.SentenceCount, scores.WordCount, scores.Gold.Tags, scores.Gold.Heads, scores.Gold.Relations, scores.CoreRoles));
        }

        return rows;
    }

    // The recogniser of names is trained on the dev file: only the test file tells how good it is.
    static void MeasureNames(LanguageModel model, string folder, string split, bool asJson)
    {
        var path = Path.Combine(folder, "uner_ewt-test.iob2");
        if (!asJson && model.NamesVersion.Length > 0 && split == "test" && File.Exists(path))
        {
            TrainNamesCommand.Print("uner_ewt-test, gold words", DataFile.Read(path, reader => NameEvaluator.Measure(model, reader)));
        }
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

    static void Print(LanguageModel model, TimeSpan load, List<Row> rows, double coreRoles, List<OwnRow> own, TimeScores? times, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { model = model.Version, treebanks = rows, coreRoles, own, times }, Indented));
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

        if (rows.Count > 1)
        {
            Console.WriteLine($"all {rows.Count}: gold words  core roles {Percent(coreRoles)}");
        }

        foreach (var (name, sentences, words, tags, heads, relations, core) in own)
        {
            Console.WriteLine($"{name}: {sentences} sentences, {words} words  gold words  UPOS {Percent(tags)}  UAS {Percent(heads)}  LAS {Percent(relations)}  core roles {Percent(core)}");
        }

        if (times.HasValue)
        {
            TimePages.Print(times.Value);
        }
    }

    static void PrintTree(string from, TreeScores tree) => Console.WriteLine(
        $"  {from}  UPOS {Percent(tree.Tags)}  XPOS {Percent(tree.FineTags)}  lemma {Percent(tree.Lemmas)}  UAS {Percent(tree.Heads)}  LAS {Percent(tree.Relations)}  LAS+subtype {Percent(tree.FullRelations)}");

    static string Percent(double part) => (100 * part).ToString("0.00", CultureInfo.InvariantCulture);

    sealed record OwnRow(string Sentences, int SentenceCount, int WordCount, double Tags, double Heads, double Relations, double CoreRoles);

    sealed record Row(string Treebank, LanguageScores Scores, double WordsPerSecond);
}
