using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold train names`: trains the recogniser of names for a language model that is already there.</summary>
static class TrainNamesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var model = new Option<DirectoryInfo>("--model") { Description = "The folder that holds language.bin and names.grammar and receives names.bin.", Required = true };
        var names = new Option<FileInfo>("--names") { Description = "Sentences with marked names (IOB2, as Universal NER writes them).", Required = true };
        var treebanks = new Option<DirectoryInfo?>("--ud") { Description = "The folder with the treebanks (CoNLL-U), to learn further names from; without it none are." };
        var seed = Options.Number("--seed", "The seed of all chance.", 1);
        var folds = new Option<int>("--folds") { Description = "Cross-validate over so many parts of the sentences instead, and write nothing." };
        var command = new Command("names", "Train the recogniser of names for a language model that is there.") { model, names, treebanks, seed, folds };
        command.Does((result, _) => Run(
            result.GetRequiredValue(model).FullName,
            result.GetRequiredValue(names).FullName,
            result.GetValue(treebanks)?.FullName,
            result.GetValue(seed),
            result.GetValue(folds)));
        return command;
    }

    static int Run(string folder, string names, string? treebanks, int seed, int folds)
    {
        try
        {
            if (folds < 2)
            {
                Train(folder, names, treebanks, seed);
                return 0;
            }

            var model = ReadModel(folder);
            using var named = new StreamReader(names);
            using var grammar = new StreamReader(Path.Combine(folder, "names.grammar"));
            Print($"cross-validated over {folds} parts", NameEvaluator.CrossValidate(model, named, grammar, ReadTreebanks(treebanks), seed, folds));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    /// <summary>Trains the recogniser for the model in a folder and writes it there.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static void Train(string folder, string names, string? treebanks, int seed)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var model = ReadModel(folder);
        Console.Error.WriteLine($"{Path.GetFileName(names)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(names)))}");
        using var named = new StreamReader(names);
        using var grammar = new StreamReader(Path.Combine(folder, "names.grammar"));
        var trained = NameRecogniserTrainer.Train(
            model, named, grammar, ReadTreebanks(treebanks), seed, line => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}"));
        using var file = new MemoryStream();
        trained.WriteNames(file);
        var path = Path.Combine(folder, "names.bin");
        File.WriteAllBytes(path, file.ToArray());
        Console.WriteLine($"{path} for {model.Version}, {file.Length} bytes");
    }

    static LanguageModel ReadModel(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "language.bin"));
        return LanguageModel.Read(stream);
    }

    static List<TreebankSentence> ReadTreebanks(string? folder)
    {
        var sentences = new List<TreebankSentence>();
        foreach (var path in folder is null ? [] : TrainCommand.Treebanks(folder))
        {
            sentences.AddRange(DataFile.Read(path, TreebankReader.Read));
        }

        return sentences;
    }

    /// <summary>Prints how well names are found.</summary>
    public static void Print(string what, NameScores scores) => Console.WriteLine(
        $"  {what}  names {Percent(scores.F1)}  PER {Percent(scores.Persons)}  ORG {Percent(scores.Organisations)}  LOC {Percent(scores.Places)}  (precision {Percent(scores.Precision)}, recall {Percent(scores.Recall)}, {scores.NameCount} names)");

    static string Percent(double part) => (100 * part).ToString("0.00", CultureInfo.InvariantCulture);
}
