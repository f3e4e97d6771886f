using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What <c>claims</c> lists of a few short reports.</summary>
public sealed class ClaimsTests(ReportedDistricts project) : IClassFixture<ReportedDistricts>
{
    [Fact]
    public async Task Every_claim_is_listed_with_its_day_effect_holder_place_sentence_speaker_and_report()
    {
        var answer = await project.RunAsync("claims");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Matches(@"(?m)^2010-02-03  gain, actual  .*  Nad Ali, Helmand  c_[0-9a-f]{20}\n  “Afghan and British troops took control of Nad Ali on Wednesday after days of fighting, the provincial governor said\.”\n    Kabul Daily, 2010-02-05, said by the provincial governor$", answer.Data);
        Assert.Matches(@"(?m)^2015-08-13 to 2015-08-19  threaten, possible  Taliban  Sangin, Helmand  c_", answer.Data);
        Assert.Matches("(?m)^told on 2015-08-12  hold, ongoing  Afghan government  Sangin, Helmand  c_", answer.Data);
        var days = answer.Data.Split('\n').Where(line => line.StartsWith("20", StringComparison.Ordinal)).ToList();
        Assert.Equal(days.OrderBy(line => line[..10], StringComparer.Ordinal), days);
        var count = answer.Data.Split('\n').Count(line => line.Contains("  c_", StringComparison.Ordinal));
        Assert.Equal($"{count} claims.\n", answer.Words);
    }

    [Theory]
    [InlineData("Marjah", "Marjah")]
    [InlineData("Nad Ali", "Nad Ali")]
    [InlineData("Helmand", "Sangin")]
    public async Task A_place_chooses_its_claims_and_those_of_the_places_in_it(string asked, string told)
    {
        var answer = await project.RunAsync("claims", asked);

        Assert.Contains(told, answer.Data, StringComparison.Ordinal);
        Assert.Equal(asked == "Helmand", answer.Data.Contains("Baghran", StringComparison.Ordinal));
        Assert.Equal(asked != "Marjah", answer.Data.Contains("took control of Nad Ali", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_and_effects_choose_claims()
    {
        var gains = await Effects("--effect", "gain", "--to", "2010-12-31");
        Assert.NotEmpty(gains);
        Assert.All(gains, effect => Assert.Equal("gain", effect));
        Assert.Empty(await Effects("--effect", "gain", "--from", "2011-01-01", "--to", "2011-12-31"));
        Assert.Contains("threaten", await Effects("Sangin", "--from", "2015-08-12"));
        Assert.Empty(await Effects("--as-of", "2009-01-01"));
    }

    [Fact]
    public async Task A_province_called_as_its_district_is_asked_for_as_a_province()
    {
        var district = await project.RunAsync("claims", "Kandahar");
        Assert.Equal(("", "No claim is told.\n"), (district.Data, district.Words));
        var province = await project.RunAsync("claims", "Kandahar province");
        Assert.Contains("“The Taliban controlled Panjwayi until 2009.”", province.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("Helmand", province.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_so_until_some_day_may_have_been_so_on_any_day_before()
    {
        const string Until = "“The Taliban controlled Panjwayi until 2009.”";
        Assert.Contains(Until, (await project.RunAsync("claims", "--to", "2007-06-01")).Data, StringComparison.Ordinal);
        Assert.Contains(Until, (await project.RunAsync("claims", "--from", "2008-06-01")).Data, StringComparison.Ordinal);
        Assert.DoesNotContain(Until, (await project.RunAsync("claims", "--from", "2010-06-01")).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said()
    {
        Assert.Equal(ExitCode.NotFound, (await project.RunAsync("claims", "Atlantis")).Code);
        Assert.Equal(ExitCode.Usage, (await project.RunAsync("claims", "--from", "2015-01-02", "--to", "2015-01-01")).Code);
        Assert.Contains("not one of the words it takes", (await project.RunAsync("claims", "--effect", "win")).Words, StringComparison.Ordinal);
    }

    async Task<List<string?>> Effects(params string[] args)
    {
        var answer = await project.RunAsync(["claims", .. args, "--json"]);
        Assert.Equal(ExitCode.Done, answer.Code);
        return [.. answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var control = json.RootElement.GetProperty("claim").GetProperty("control");
            return control.ValueKind == JsonValueKind.Null ? null : control.GetProperty("effect").GetString();
        })];
    }
}
