using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What the commands say of the demo's war.</summary>
public sealed class ControlTests(DemoProject demo) : IClassFixture<DemoProject>
{
    [Fact]
    public async Task Two_days_before_it_fell_Musa_Qala_is_among_the_three_likeliest_to()
    {
        var answer = await demo.RunAsync("outlook", "--on", "2015-08-24", "--json");
        var names = answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString());
        Assert.Contains("Musa Qala", names);
    }

    [Fact]
    public async Task In_hindsight_too_Naw_Zad_fell_on_the_day_that_the_reports_say()
    {
        foreach (var day in new[] { "2015-07-05", "2015-08-01", "2015-09-01" })
        {
            using var why = JsonDocument.Parse((await demo.RunAsync("why", "Naw Zad", "--on", day, "--json")).Data);
            Assert.Equal("taliban", why.RootElement.GetProperty("state").GetString());
            Assert.Equal(["2015-06-27", "2015-06-28"], why.RootElement.GetProperty("since").EnumerateArray().Select(end => end.GetString()));
        }
    }

    [Fact]
    public async Task Why_tells_how_the_state_was_reached_and_what_would_change_it_in_the_words_of_its_json()
    {
        var words = (await demo.RunAsync("why", "Naw Zad", "--on", "2015-07-05")).Data;
        using var why = JsonDocument.Parse((await demo.RunAsync("why", "Naw Zad", "--on", "2015-07-05", "--json")).Data);
        foreach (var part in new[] { "words", "reached", "turning" })
        {
            var sentences = why.RootElement.GetProperty(part).EnumerateArray().Select(sentence => sentence.GetString()!).ToList();
            Assert.NotEmpty(sentences);
            Assert.All(sentences, sentence => Assert.Contains(sentence, words, StringComparison.Ordinal));
        }

        var ledger = why.RootElement.GetProperty("ledger").EnumerateArray().ToList();
        var probability = why.RootElement.GetProperty("probabilities").GetProperty("taliban").GetDouble();
        Assert.Equal(Math.Log(probability / (1 - probability)), ledger.Sum(entry => entry.GetProperty("change").GetDouble()), 1e-9);
    }
}
