using System.Text;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What the command says to input that is no report, and that it reads the rest.</summary>
public sealed class BadInputTests : IDisposable
{
    const string Heading = "Outlet: Example Wire\nPublished: 2015-08-24\n\n";
    const string Good = Heading + "Taliban fighters captured Naw Zad district in Helmand province last week, residents said.\n";

    // name -> what the line about it says
    static readonly Dictionary<string, string> Owed = new()
    {
        ["ancient.txt"] = "it says it was published on 0900-08-24, and no report is of a year before 1000 or after 9000; mend the day it gives",
        ["atlantis.txt"] = "'atlantis'",
        ["binary.txt"] = "it is binary, not text; add the text itself",
        ["blank.txt"] = "it is empty; a report needs a text",
        ["empty.txt"] = "it is empty; a report needs a text",
        ["fifty-megabytes.txt"] = "longer than 5 MiB",
        ["invalid.txt"] = "it is not UTF-8 (its byte 48 belongs to no character); save it as UTF-8",
        ["lines.jsonl:1"] = "\"text\" is a number, not a text",
        ["lines.jsonl:3"] = "the line is not JSON (at its byte 2)",
        ["lines.jsonl:4"] = "it says it was published on 9998-01-01",
        ["no-date.txt"] = "it does not say when it was published; give the day with --published yyyy-mm-dd",
        ["no-outlet.txt"] = "it does not say who published it; give the name with --outlet",
        ["page.html"] = "it is binary, not text",
        ["utf16.txt"] = "it is UTF-16, not UTF-8; save it as UTF-8",
        ["wrong-date.txt"] = "'24 August 2015' is not a day",
    };

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Project => Path.Combine(_folder, "project");

    string Batch => Path.Combine(_folder, "batch");

    [Fact]
    public async Task A_folder_of_everything_bad_keeps_the_good_ones_and_says_a_line_for_each_of_the_others()
    {
        WriteBatch();

        var answer = await AddAsync(Batch);

        Assert.Equal(ExitCode.PartlyDone, answer.Code);
        var added = answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["0-good.txt", "lines.jsonl:2", "sub/good.txt"], added.Select(line => line["added ".Length..line.LastIndexOf(':')]).Select(Name));
        var refused = answer.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith(Batch, StringComparison.Ordinal)).ToList();
        Assert.Equal(Owed.Keys.Order(StringComparer.Ordinal), refused.Select(line => Name(line[..line.IndexOf(": ", StringComparison.Ordinal)])));
        foreach (var line in refused)
        {
            Assert.Contains(Owed[Name(line[..line.IndexOf(": ", StringComparison.Ordinal)])], line, StringComparison.Ordinal);
            Assert.Contains("; ", line, StringComparison.Ordinal); // what to do
        }

        Assert.Contains("3 added with", answer.Words, StringComparison.Ordinal);
        Assert.Contains($"{Owed.Count} refused.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Passed over 1 file that is not .txt, .html or .jsonl.", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    public async Task The_lexicon_is_not_tried_on_nothing(string text)
    {
        var answer = await CommandLine.RunAsync("lexicon", "try", text);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Empty(answer.Data);
        Assert.Equal("the text: it is empty; give a sentence, or a file of them\n", answer.Words);
    }

    [Fact]
    public async Task Reports_of_another_war_or_another_day_are_kept_and_said_to_be_so()
    {
        Directory.CreateDirectory(Batch);
        await File.WriteAllTextAsync(Path.Combine(Batch, "here.txt"), Good, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Batch, "nigeria.txt"), Heading + "Nigerian troops recaptured the town of Mubi in Adamawa state from Boko Haram on Monday.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Batch, "early.txt"), Good.Replace("2015", "1995", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Batch, "weather.txt"), Heading + "It will be sunny.\n", TestContext.Current.CancellationToken);

        var answer = await AddAsync(Batch);

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("4 added with", answer.Words, StringComparison.Ordinal);
        Assert.Contains("nigeria.txt: it tells of nothing in a place of this theatre\n", answer.Words, StringComparison.Ordinal);
        Assert.Contains("\n1 report tells nothing that Foothold reads.\n1 report tells of nothing in a place of this theatre.\n1 report is of a day outside this theatre's.\n", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("here.txt: it", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", ExitCode.Failed)]
    [InlineData("binary.txt", ExitCode.Failed)]
    [InlineData("invalid.txt", ExitCode.Failed)]
    [InlineData("no-date.txt", ExitCode.Failed)]
    [InlineData("ancient.txt", ExitCode.Failed)]
    [InlineData("atlantis.txt", ExitCode.Failed)]
    [InlineData("fifty-megabytes.txt", ExitCode.Refused)]
    [InlineData("none.txt", ExitCode.NotFound)]
    public async Task A_bad_file_alone_exits_with_its_reason_and_leaves_no_project(string name, int code)
    {
        WriteBatch();

        var answer = await AddAsync(Path.Combine(Batch, name));

        Assert.Equal(code, answer.Code);
        Assert.Empty(answer.Data);
        Assert.StartsWith(Path.Combine(Batch, name) + ": ", answer.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Project));
    }

    [Theory]
    [InlineData("empty.txt", ExitCode.Failed)]
    [InlineData("fifty-megabytes.txt", ExitCode.Refused)]
    [InlineData("none.txt", ExitCode.NotFound)]
    public async Task Code_says_the_same_of_a_bad_file(string name, int code)
    {
        WriteBatch();

        var answer = await CommandLine.RunAsync("code", Path.Combine(Batch, name), "--theatre", "afghanistan");

        Assert.Equal(code, answer.Code);
        Assert.Empty(answer.Data);
        Assert.StartsWith(Path.Combine(Batch, name) + ": ", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.txt", "there is no such file or folder; check the path", ExitCode.NotFound)]
    [InlineData("sub", "it is a folder, not a text", ExitCode.Failed)]
    public async Task The_lexicon_is_not_tried_on_the_name_of_a_file(string name, string owed, int code)
    {
        WriteBatch();

        var answer = await CommandLine.RunAsync("lexicon", "try", Path.Combine(Batch, name));

        Assert.Equal(code, answer.Code);
        Assert.Empty(answer.Data);
        Assert.StartsWith($"{Path.Combine(Batch, name)}: {owed}", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_refused_by_policy()
    {
        var answer = await AddAsync("https://sample.invalid/report");

        Assert.Equal(ExitCode.Refused, answer.Code);
        Assert.Contains("addresses are not fetched", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_theatre_leaves_no_project()
    {
        WriteBatch();

        var answer = await CommandLine.RunAsync("add", Batch, "--theatre", "atlantis", "--project", Project);

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.Equal("There is no theatre 'atlantis'; there are afghanistan, colombia, iraq, mali, myanmar, somalia, sudan, syria, ukraine, yemen.", answer.Words.TrimEnd());
        Assert.False(Directory.Exists(Project));
    }

    [Fact]
    public async Task Different_reasons_together_exit_1()
    {
        WriteBatch();

        var answer = await AddAsync(Path.Combine(Batch, "empty.txt"), Path.Combine(Batch, "fifty-megabytes.txt"));

        Assert.Equal(ExitCode.Failed, answer.Code);
    }

    Task<Answer> AddAsync(params string[] paths) => CommandLine.RunAsync(["add", .. paths, "--theatre", "afghanistan", "--project", Project]);

    string Name(string path) => Path.GetRelativePath(Batch, path).Replace('\\', '/');

    void WriteBatch()
    {
        Directory.CreateDirectory(Path.Combine(Batch, "sub"));
        Write("0-good.txt", Good);
        Write("sub/good.txt", Good.Replace("Naw Zad", "Sangin", StringComparison.Ordinal));
        Write("empty.txt", "");
        Write("blank.txt", " \n\t\n");
        Write("binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0]);
        Write("page.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]);
        Write("map.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]);
        Write("invalid.txt", [.. Encoding.UTF8.GetBytes(Heading), .. "Naw"u8, 0xFF, .. " Zad fell.\n"u8]);
        Write("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)]);
        Write("no-date.txt", "Outlet: Example Wire\n\nNaw Zad fell.\n");
        Write("no-outlet.txt", "Published: 2015-08-24\n\nNaw Zad fell.\n");
        Write("wrong-date.txt", "Outlet: Example Wire\nPublished: 24 August 2015\n\nNaw Zad fell.\n");
        Write("ancient.txt", Good.Replace("2015", "0900", StringComparison.Ordinal));
        Write("atlantis.txt", "Theatre: atlantis\n" + Good);
        Write("lines.jsonl", "{\"text\":5}\n{\"outlet\":\"Example Wire\",\"published\":\"2015-08-24\",\"text\":\"Taliban fighters captured Kajaki.\"}\nno JSON\n{\"outlet\":\"Example Wire\",\"published\":\"9998-01-01\",\"text\":\"Kajaki fell.\"}\n");
        using var large = File.Create(Path.Combine(Batch, "fifty-megabytes.txt"));
        large.Write(Encoding.UTF8.GetBytes(Good));
        large.SetLength(50 * 1024 * 1024);
    }

    void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Batch, name), bytes);
}
