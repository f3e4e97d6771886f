using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>A report goes in; who holds what, and why, comes out.</summary>
public sealed class ProjectTests(ProjectFixture project) : IClassFixture<ProjectFixture>
{
    [Fact]
    public async Task Why_says_who_holds_the_district_and_shows_the_sentence()
    {
        var answer = await project.RunAsync("why", "Naw Zad", "--on", "2015-08-24");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("Held by the Taliban", answer.Data, StringComparison.Ordinal);
        Assert.Contains("captured Naw Zad", answer.Data, StringComparison.Ordinal);
        Assert.Contains("Example Wire, 2015-08-24", answer.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nowzad")]
    [InlineData("Now Zad")]
    [InlineData("nawzad")]
    public async Task Another_spelling_is_the_same_district(string name)
    {
        var owed = await project.RunAsync("why", "Naw Zad", "--on", "2015-08-24", "--json");
        var given = await project.RunAsync("why", name, "--on", "2015-08-24", "--json");

        Assert.Equal(owed.Data, given.Data);
    }

    [Fact]
    public async Task An_unknown_district_exits_4_with_suggestions()
    {
        var answer = await project.RunAsync("why", "Atlantis");

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.Contains("'Atlantis'", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Did you mean", answer.Words, StringComparison.Ordinal);
        Assert.Empty(answer.Data);
    }

    [Fact]
    public async Task A_district_without_evidence_says_so()
    {
        var answer = await project.RunAsync("why", "Chora");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("No report says who holds it.", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_in_json_quotes_what_is_in_the_report()
    {
        var answer = await project.RunAsync("why", "Naw Zad", "--on", "2015-08-24", "--json");

        using var json = JsonDocument.Parse(answer.Data);
        Assert.Equal("taliban", json.RootElement.GetProperty("state").GetString());
        var claim = json.RootElement.GetProperty("for")[0].GetProperty("evidence")[0].GetProperty("claim");
        Assert.Contains(claim.GetProperty("quote").GetString()!, ProjectFixture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_after_the_newest_evidence_why_says_that_it_tells_of_drift()
    {
        var soon = await project.RunAsync("why", "Naw Zad", "--on", "2015-09-24");
        Assert.DoesNotContain("drift", soon.Data, StringComparison.Ordinal);

        var late = await project.RunAsync("why", "Naw Zad", "--on", "2015-11-24");
        Assert.Contains("When last told of, held by the Taliban and allies (probability now 0.", late.Data, StringComparison.Ordinal);
        Assert.Contains("Nothing is reported of who held it after 23 August 2015 and up to 24 November 2015: what is told of those days is no news but drift by base rates.", late.Data, StringComparison.Ordinal);

        // By then base rates have another side in the lead, of which no report speaks.
        using var json = JsonDocument.Parse((await project.RunAsync("why", "Naw Zad", "--on", "2017-08-24", "--json")).Data);
        Assert.True(json.RootElement.GetProperty("stale").GetBoolean());
        Assert.Equal("drift", json.RootElement.GetProperty("basis").GetString());
        Assert.Equal("government", json.RootElement.GetProperty("likeliest").GetString());
        Assert.Null(json.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_side_that_no_report_names_in_a_district_has_no_share_of_it()
    {
        var answer = await project.RunAsync("why", "Naw Zad", "--on", "2020-08-24", "--json");

        using var json = JsonDocument.Parse(answer.Data);
        Assert.Equal(0, json.RootElement.GetProperty("probabilities").GetProperty("islamic-state").GetDouble());
        Assert.NotEqual(0, json.RootElement.GetProperty("probabilities").GetProperty("government").GetDouble());
    }

    [Fact]
    public async Task A_day_before_any_report_was_published_knows_nothing()
    {
        var answer = await project.RunAsync("why", "Naw Zad", "--on", "2015-08-24", "--as-of", "2015-08-01");

        Assert.Contains("No report says who holds it.", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_again_says_already_known_and_changes_nothing()
    {
        var before = await project.RunAsync("status", "--json");
        var answer = await project.AddAsync();

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.StartsWith("already known ", answer.Data, StringComparison.Ordinal);
        Assert.Equal(before.Data, (await project.RunAsync("status", "--json")).Data);
    }

    [Fact]
    public async Task A_batch_with_a_bad_file_keeps_the_rest_and_exits_3()
    {
        var empty = Path.Combine(project.Folder, "empty.txt");
        await File.WriteAllTextAsync(empty, "", TestContext.Current.CancellationToken);

        var answer = await project.RunAsync("add", empty, project.Report, "--outlet", "Example Wire", "--published", "2015-08-24");

        Assert.Equal(ExitCode.PartlyDone, answer.Code);
        Assert.Contains("empty.txt: it is empty", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_another_theatre_exits_5()
    {
        var answer = await project.RunAsync("add", project.Report, "--theatre", "iraq", "--outlet", "Example Wire", "--published", "2015-08-24");

        Assert.Equal(ExitCode.Conflict, answer.Code);
    }

    [Fact]
    public async Task Verify_finds_every_quote_at_its_span()
    {
        var answer = await project.RunAsync("verify");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains("every quote is found at its span", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_gives_the_report_and_its_claims_as_one_object()
    {
        var answer = await CommandLine.RunAsync("code", project.Report, "--theatre", "afghanistan", "--outlet", "Example Wire", "--published", "2015-08-24", "--json");

        using var json = JsonDocument.Parse(answer.Data);
        var text = json.RootElement.GetProperty("report").GetProperty("text").GetString()!;
        Assert.NotEmpty(json.RootElement.GetProperty("claims").EnumerateArray());
        foreach (var claim in json.RootElement.GetProperty("claims").EnumerateArray())
        {
            var span = claim.GetProperty("span");
            Assert.Equal(claim.GetProperty("quote").GetString(), text[span[0].GetInt32()..span[1].GetInt32()]);
        }
    }

    [Fact]
    public async Task Timeline_says_what_it_is_of_and_begins_with_the_first_day_there_is_a_report_for()
    {
        var answer = await project.RunAsync("timeline", "Nowzad");
        Assert.StartsWith("Naw Zad, Helmand, from 2015-08-24 to 2015-08-24\n2015-08-24  Taliban and allies  0.", answer.Data, StringComparison.Ordinal);

        var early = await project.RunAsync("timeline", "Naw Zad", "--as-of", "2015-08-01");
        Assert.Equal("Naw Zad, Helmand, from 2015-08-24 to 2015-08-24, as known on 2015-08-01\n", early.Data);
        Assert.Equal("No report says who holds Naw Zad.\n", early.Words);
        Assert.Empty((await project.RunAsync("timeline", "Chora", "--json")).Data);
    }

    [Fact]
    public async Task Outlook_lists_only_districts_that_evidence_reaches()
    {
        var answer = await project.RunAsync("outlook", "--json");

        var names = answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString());
        Assert.Contains("Naw Zad", names);
        Assert.DoesNotContain("Chora", names);
    }
}
