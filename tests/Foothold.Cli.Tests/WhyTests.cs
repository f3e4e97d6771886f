using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What <c>why</c> tells of a few short reports: what it owes beside who holds the district.</summary>
public sealed class WhyTests(ReportedDistricts project) : IClassFixture<ReportedDistricts>
{
    [Fact]
    public async Task A_feared_fall_is_told_as_what_speaks_for_the_outlook()
    {
        var answer = await project.RunAsync("why", "Sangin");

        var outlook = Part(answer.Data, "Outlook");
        Assert.Contains("Change of control within 7 days: ", outlook, StringComparison.Ordinal);
        Assert.Contains("that it may be lost.", outlook, StringComparison.Ordinal);
        Assert.Contains("“Residents fear that Sangin may soon fall to the Taliban.”", outlook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feared_fall_is_told_where_nobody_says_who_holds_the_district()
    {
        var answer = await project.RunAsync("why", "Nahri Sarraj");

        Assert.Contains("No report says who holds it.\nOne voice speaks of what may come.\n", answer.Data, StringComparison.Ordinal);
        Assert.Contains("“Officials fear that the nearby town of Gereshk may fall to the insurgents.”", Part(answer.Data, "Outlook"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await project.RunAsync("why", "Nahri Sarraj", "--json")).Data);
        Assert.Equal(1, json.RootElement.GetProperty("outlook").GetArrayLength());
    }

    [Fact]
    public async Task What_is_told_of_the_place_asked_about_comes_before_what_weighs_as_much_and_is_older()
    {
        var answer = await project.RunAsync("why", "Marjah", "--on", "2010-03-25", "--as-of", "2010-03-25");

        Assert.StartsWith("Nad Ali, Helmand, on 2010-03-25; Marjah lies in it\n", answer.Data, StringComparison.Ordinal);
        Assert.StartsWith("\nFor\n  “US Marines and Afghan troops retook Marjah", Part(answer.Data, "For"), StringComparison.Ordinal);
        Assert.Contains("Most speaks for it: Kabul Daily, 25 February 2010, telling that the government and allies captured Marjah (a place in it) (", answer.Data, StringComparison.Ordinal);
        Assert.Contains("telling that the government and allies captured it: ", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_a_district_by_the_name_of_its_centre_asks_about_the_centre()
    {
        var answer = await project.RunAsync("why", "Gereshk");

        Assert.StartsWith("Nahri Sarraj, Helmand, on 2015-08-12; Gereshk lies in it\n", answer.Data, StringComparison.Ordinal);
        Assert.StartsWith("Nahri Sarraj, Helmand, on 2015-08-12\n", (await project.RunAsync("why", "Nahri Sarraj")).Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sangin")]
    [InlineData("Marjah")]
    [InlineData("Baghran")]
    public async Task A_sentence_is_quoted_once_with_what_each_of_its_claims_tells(string name)
    {
        var answer = await project.RunAsync("why", name);

        var quotes = answer.Data.Split('\n').Where(line => line.StartsWith("  “", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(quotes);
        Assert.Equal(quotes.Distinct(), quotes);
        Assert.True(answer.Data.Split('\n').Count(line => line.StartsWith("    tells that ", StringComparison.Ordinal) || line.StartsWith("    takes for granted that ", StringComparison.Ordinal)) >= quotes.Count, answer.Data);
    }

    [Fact]
    public async Task Copies_of_a_sentence_in_which_several_voices_speak_are_theirs()
    {
        var answer = await project.RunAsync("why", "Spin Boldak");

        Assert.Matches(@"\n    the same voices: (Border Wire|Kandahar Post) \(2015-08-11\)\n", answer.Data);
    }

    [Fact]
    public async Task What_a_claim_tells_is_told_with_its_days()
    {
        var baghran = await project.RunAsync("why", "Baghran");
        Assert.Contains("    tells that the Taliban and allies held it since 2008 (+", baghran.Data, StringComparison.Ordinal);
        var marjah = await project.RunAsync("why", "Marjah");
        Assert.Contains("    tells that the government and allies captured Marjah (a place in it) on 25 February 2010", marjah.Data, StringComparison.Ordinal);
        var sangin = await project.RunAsync("why", "Sangin", "--json");
        using var json = JsonDocument.Parse(sangin.Data);
        Assert.Contains("tells that the Taliban and allies may take it", json.RootElement.GetProperty("outlook").EnumerateArray().Select(voice => voice.GetProperty("tells").GetString()));
    }

    // The lines below a heading, up to the next empty one.
    static string Part(string answer, string heading)
    {
        var from = answer.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no part '{heading}' in\n{answer}");
        var to = answer.IndexOf("\n\n", from + 1, StringComparison.Ordinal);
        return to < 0 ? answer[from..] : answer[from..to];
    }
}
