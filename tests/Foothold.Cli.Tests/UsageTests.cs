using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What a wrong command line, a missing project or a bad file answers.</summary>
public sealed class UsageTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("whatever")]
    [InlineData("why")]
    [InlineData("code", "a text")]
    [InlineData("why", "Somewhere", "--on", "yesterday")]
    [InlineData("code", "a text", "--theatre", "afghanistan", "--published", "yesterday")]
    [InlineData("add")]
    public async Task A_wrong_command_line_exits_2_with_words_and_no_data(params string[] args)
    {
        var answer = await CommandLine.RunAsync(args);

        Assert.Equal(ExitCode.Usage, answer.Code);
        Assert.NotEmpty(answer.Words);
        Assert.Empty(answer.Data);
    }

    [Theory]
    [InlineData("foothold", "whatever")]
    [InlineData("foothold why", "why")]
    [InlineData("foothold lexicon try", "lexicon", "try")]
    [InlineData("foothold eval language", "eval", "language")]
    [InlineData("foothold train names", "train", "names", "--seed", "one")]
    public async Task The_hint_names_the_whole_command(string command, params string[] args)
    {
        var answer = await CommandLine.RunAsync(args);

        Assert.EndsWith($"Say '{command} --help' for what it takes.", answer.Words.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--view foo: not one of the words it takes; say lwj or isw or sigar.", "status", "--view", "foo")]
    [InlineData("--view 1: not one of the words it takes", "status", "--view", "1")]
    [InlineData("--by luck: not one of the words it takes; say risk or disagreement.", "outlook", "--by", "luck")]
    [InlineData("--seed x: not a whole number, or too large a one; give one such as 1.", "simulate", "--seed", "x")]
    [InlineData("--seed 1.5: not a whole number", "simulate", "--seed", "1.5")]
    [InlineData("--seed 99999999999: not a whole number, or too large", "simulate", "--seed", "99999999999")]
    [InlineData("--first-seed one: not a whole number", "eval", "control", "--first-seed", "one")]
    [InlineData("--seeds x: not a whole number", "eval", "control", "--seeds", "x")]
    [InlineData("--seeds 0: --seeds is at least 1.", "eval", "control", "--seeds", "0")]
    [InlineData("--from 2015-09-02 is later than --to 2015-09-01, so nothing can be between them; give the earlier day to --from.", "events", "--from", "2015-09-02", "--to", "2015-09-01")]
    public async Task A_value_that_an_option_does_not_take_is_answered_with_what_it_takes(string words, params string[] args)
    {
        var answer = await CommandLine.RunAsync(args);

        Assert.Equal(ExitCode.Usage, answer.Code);
        Assert.Empty(answer.Data);
        Assert.StartsWith(words, answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0999-12-31")]
    [InlineData("9001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_day_that_no_report_is_of_is_a_fault_of_the_option(string day)
    {
        foreach (var args in new string[][] { ["lexicon", "try", "The town fell."], ["code", "The town fell.", "--theatre", "afghanistan"], ["add", _folder, "--theatre", "afghanistan"] })
        {
            var answer = await CommandLine.RunAsync([.. args, "--published", day]);

            Assert.Equal(ExitCode.Usage, answer.Code);
            Assert.Empty(answer.Data);
            Assert.StartsWith($"--published {day}: no report is of a year before 1000 or after 9000", answer.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Code_needs_no_outlet_as_it_keeps_nothing()
    {
        var answer = await CommandLine.RunAsync("code", "Taliban fighters captured Sangin.", "--theatre", "afghanistan", "--published", "2015-08-24");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("Sangin", answer.Data, StringComparison.Ordinal);
        Assert.Equal("1 claim.", answer.Words.TrimEnd());
    }

    [Theory]
    [InlineData("why", "Somewhere")]
    [InlineData("status")]
    [InlineData("verify")]
    [InlineData("outlook")]
    [InlineData("timeline", "Somewhere")]
    [InlineData("serve")]
    public async Task A_folder_without_a_project_exits_4(params string[] args)
    {
        var answer = await CommandLine.RunAsync([.. args, "--project", _folder]);

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.Contains(_folder, answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_project_needs_a_theatre_and_the_message_names_them()
    {
        var answer = await CommandLine.RunAsync("add", _folder, "--project", Path.Combine(_folder, "project"));

        Assert.Equal(ExitCode.Usage, answer.Code);
        Assert.Contains("afghanistan", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_theatre_exits_4_and_the_message_names_those_there_are()
    {
        var answer = await CommandLine.RunAsync("code", "a text", "--theatre", "atlantis");

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.Contains("afghanistan", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_a_date_exits_1_and_says_what_to_give()
    {
        var answer = await CommandLine.RunAsync("code", "The bridge is held.", "--theatre", "afghanistan", "--outlet", "Example Wire");

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Contains("--published", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theatres_are_listed()
    {
        var answer = await CommandLine.RunAsync("theatre", "list");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("afghanistan\tAfghanistan\t", answer.Data, StringComparison.Ordinal);
    }
}
