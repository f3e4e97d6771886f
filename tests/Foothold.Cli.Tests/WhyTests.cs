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
        Assert.Contains("Most speaks for it: Kabul Daily, 25 February 2010, telling that the government and allies captured Marjah, a place in it (", answer.Data, StringComparison.Ordinal);
        Assert.Contains("telling that the government and allies captured it: ", answer.Data, StringComparison.Ordinal);
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
