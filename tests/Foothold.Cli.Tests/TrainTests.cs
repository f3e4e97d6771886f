using System.Security.Cryptography;
using Foothold.Ingest;
using Foothold.Language;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>A model is trained from what lies in folders, and the same data and seed give the same file.</summary>
public sealed class TrainTests : IDisposable
{
    const string Treebank = """
        # text = Ribeluloj kaptis la ponton.
        1	Ribeluloj	ribelulo	NOUN	_	Number=Plur	2	nsubj	_	_
        2	kaptis	kapti	VERB	_	Tense=Past|VerbForm=Fin	0	root	_	_
        3	la	la	DET	_	_	4	det	_	_
        4	ponton	ponto	NOUN	_	Number=Sing	2	obj	_	SpaceAfter=No
        5	.	.	PUNCT	_	_	2	punct	_	_

        """;

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_treebank_and_word_lists_are_enough_and_give_the_same_file_twice()
    {
        Write("own-train.conllu", string.Concat(Enumerable.Repeat(Treebank + "\n", 20)));
        Write("own-test.conllu", Treebank);
        Write("words.txt", "[openers]\nLa\n");

        var first = await TrainAsync("--epochs", "40");
        Assert.Equal(ExitCode.Done, first.Code);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, "language.bin"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, (await TrainAsync("--epochs", "40")).Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(_folder, "language.bin"), TestContext.Current.CancellationToken));

        var sentence = LanguageModel.Read(new MemoryStream(bytes)).Parse("Ribeluloj kaptis la ponton.").Sentences.Single();
        Assert.Equal([1, -1, 3, 1, 1], sentence.Words.Select(word => word.Head));
        Assert.Equal(["NNS", "VBD", "DT", "NN", "."], sentence.Words.Select(word => word.FineTag));
    }

    [Fact]
    public async Task A_folder_with_nothing_to_learn_from_is_said()
    {
        Write("words.txt", "");

        Assert.NotEqual(ExitCode.Done, (await TrainAsync()).Code);
        Assert.False(File.Exists(Path.Combine(_folder, "language.bin")));
    }

    [Theory]
    [InlineData("--epochs")]
    [InlineData("--written")]
    public async Task A_count_of_none_is_refused(string option) => Assert.Equal(ExitCode.Usage, (await TrainAsync(option, "0")).Code);

    [Fact]
    public void The_Spanish_model_is_the_one_that_its_page_tells_of()
    {
        var folder = Path.Combine(Installation.Find().Models, "es");
        var page = File.ReadAllText(Path.Combine(folder, "TRAINING.md"));
        foreach (var name in new[] { "treebank-train.conllu", "treebank-test.conllu", "words.txt", "reports.grammar", "language.bin" })
        {
            Assert.Contains($"| {name} | {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))))} |", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Confidence_is_learned_from_a_table_and_the_same_table_gives_the_same_weights()
    {
        Write("notes.tsv", "id\ttheatre\tpublished\tcontrol\ttext\n" + string.Concat(Enumerable.Range(0, 12).Select(number =>
            $"x{number:000}\tafghanistan\t2015-08-24\t{(number % 3 == 0 ? "none" : "gain|AFG.TAL|Sangin|whole|affirmed|actual||")}\tThe Taliban captured Sangin on Friday.\n")));
        var table = Path.Combine(_folder, "confidence.tsv");

        var first = await CommandLine.RunAsync("train", "confidence", "--fresh", Path.Combine(_folder, "notes.tsv"), "--out", table);
        Assert.Equal(ExitCode.Done, first.Code);
        Assert.Contains("12 claims, of which 8 right", first.Words, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken);
        Assert.Contains("\nany\t", written, StringComparison.Ordinal);
        await CommandLine.RunAsync("train", "confidence", "--fresh", Path.Combine(_folder, "notes.tsv"), "--out", table);
        Assert.Equal(written, await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_confidence_cannot_be_written_or_judged_is_said_before_anything_is_read()
    {
        var nowhere = await CommandLine.RunAsync("train", "confidence", "--fresh", "notes.tsv", "--out", Path.Combine(_folder, "none", "confidence.tsv"));
        Assert.Equal(ExitCode.NotFound, nowhere.Code);
        Assert.Contains("no such folder to write to", nowhere.Words, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync("train", "confidence", "--fresh", "notes.tsv", "--folds", "1")).Code);
    }

    [Fact]
    public async Task Which_claims_share_the_day_is_learned_from_pages_and_the_same_pages_give_the_same_weights()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        for (var number = 0; number < 18; number++)
        {
            Write($"pages/{number:000}.json", Page(number % 3 == 0 ? "Militants have killed 300 policemen in the district." : "Two policemen were killed.", shares: number % 3 != 0));
        }

        var table = Path.Combine(_folder, "story-days.tsv");
        var first = await CommandLine.RunAsync("train", "story-days", "--pages", pages, "--out", table);
        Assert.Equal(ExitCode.Done, first.Code);
        Assert.Contains("18 claims, of which 12 share the day", first.Words, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken);
        Assert.Contains("\nauxiliaries=have\t-", written, StringComparison.Ordinal);
        await CommandLine.RunAsync("train", "story-days", "--pages", pages, "--out", table);
        Assert.Equal(written, await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync("train", "story-days", "--pages", pages, "--folds", "3")).Code); // each third page is of one kind
        var folds = await CommandLine.RunAsync("train", "story-days", "--pages", pages, "--folds", "2");
        Assert.Contains("18 days, 12 right", folds.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_learned_from_pages_that_tell_of_no_shared_day()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        Write("pages/001.json", Page("Two policemen were killed.", shares: true));

        var answer = await CommandLine.RunAsync("train", "story-days", "--pages", pages);
        Assert.NotEqual(ExitCode.Done, answer.Code);
        Assert.Contains("there is nothing to learn from", answer.Words, StringComparison.Ordinal);
    }

    static string Page(string second, bool shares)
    {
        var text = $"Gunmen attacked a post in Sangin on Sunday. {second}";
        var time = shares ? """{"start": "2015-08-23", "end": "2015-08-24"}""" : "null";
        var (agent, actor) = shares ? ("null", "null") : ("\"Militants\"", "\"AFG.TAL\"");
        return $$"""
            {"outlet": "Example Wire", "published": "2015-08-24", "theatre": "afghanistan", "title": "", "text": "{{text}}", "claims": [
            {"sentence": "{{second}}", "trigger": "killed", "type": "ASSAULT", "mode": "kill", "agent": {{agent}}, "agentActor": {{actor}},
             "target": null, "targetActor": null, "place": "Sangin", "within": [], "time": {{time}}, "polarity": "affirmed", "reality": "actual", "certainty": "asserted",
             "source": null, "sourceActor": null, "stance": null, "quantities": [], "control": null, "inferred": ["place"]}]}
            """;
    }

    Task<Answer> TrainAsync(params string[] more) => CommandLine.RunAsync(["train", "language", "--ud", _folder, "--out", _folder, .. more]);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
