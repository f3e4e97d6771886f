using System.Globalization;
using System.Text.Json;
using Foothold.Control;
using Foothold.Ingest;
using NodaTime;
using NodaTime.Text;
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
    public async Task Timeline_says_from_which_day_on_its_evidence_is_old_and_from_which_it_is_new_again()
    {
        var lines = (await demo.RunAsync("timeline", "Nahri Sarraj")).Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = Rows(await demo.RunAsync("timeline", "Nahri Sarraj", "--json"));

        Assert.Matches("^Nahri Sarraj, Helmand, from 20..-..-.. to 20..-..-..$", lines[0]);
        Assert.Equal(rows.Select(row => row.GetProperty("day").GetString()), lines.Skip(1).Select(line => line[..10]));
        Assert.All(rows.Zip(lines.Skip(1)), pair =>
        {
            var (row, line) = pair;
            Assert.Equal(row.GetProperty("stale").GetBoolean(), line.Contains("  no report of the days since ", StringComparison.Ordinal));
            if (row.GetProperty("stale").GetBoolean())
            {
                Assert.EndsWith($" {Day(row, "lastEvidence").ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}", line, StringComparison.Ordinal);
            }
        });
        Assert.Contains(rows.Zip(rows.Skip(1)), pair => pair.First.GetProperty("stale").GetBoolean() && pair.Second.GetProperty("lastEvidence").GetString() == pair.Second.GetProperty("day").GetString());
        Assert.Contains(rows.Zip(rows.Skip(1)), pair => pair.Second.GetProperty("stale").GetBoolean() && Period.DaysBetween(Day(pair.Second, "lastEvidence"), Day(pair.Second, "day")) == DistrictControl.StaleAfterDays + 1);
    }

    [Theory]
    [InlineData("2015-07-05", null)]
    [InlineData("2015-07-05", "2015-05-12")]
    [InlineData("2015-07-05", "2016-10-21")]
    public async Task Outlook_and_why_foretell_the_same_of_a_day_as_known_on_another(string on, string? asOf)
    {
        string[] days = asOf is null ? ["--on", on] : ["--on", on, "--as-of", asOf];
        var known = asOf is not null && string.CompareOrdinal(asOf, on) < 0 ? asOf : on;
        using var why = JsonDocument.Parse((await demo.RunAsync(["why", "Washer", "--json", .. days])).Data);
        var outlook = (await demo.RunAsync(["outlook", .. days])).Data;
        var told = outlook[outlook.IndexOf("Washer, Helmand: ", StringComparison.Ordinal)..].Split('\n');
        Assert.NotEmpty(why.RootElement.GetProperty("outlookWords").EnumerateArray());
        foreach (var (sentence, line) in why.RootElement.GetProperty("outlookWords").EnumerateArray().Zip(told.Skip(1)))
        {
            Assert.Equal($"  {sentence.GetString()}", line);
        }

        Assert.Equal(outlook, (await demo.RunAsync("outlook", "--on", on, "--as-of", known)).Data);
    }

    [Fact]
    public async Task Outlook_of_each_district_says_how_old_its_newest_evidence_is()
    {
        string[] days = ["--on", "2015-07-05", "--as-of", "2015-05-12"];
        var rows = Rows(await demo.RunAsync(["outlook", "--json", .. days]));
        var washer = rows.Single(row => row.GetProperty("name").GetString() == "Washer");
        var age = Period.DaysBetween(Day(washer, "lastEvidence"), Day(washer, "on"));

        Assert.Matches($"(?m)^Washer, Helmand: .*; newest evidence {age} days old$", (await demo.RunAsync(["outlook", .. days])).Data);
        Assert.Equal(age > DistrictControl.StaleAfterDays, washer.GetProperty("stale").GetBoolean());
        Assert.All(rows, row => Assert.True(string.CompareOrdinal(row.GetProperty("lastEvidence").GetString(), "2015-05-12") <= 0, row.ToString()));
    }

    [Fact]
    public async Task Why_says_what_the_README_shows()
    {
        const string Command = "    $ ./foothold why ";
        var shown = File.ReadLines(Path.Combine(Installation.Find().Root, "README.md")).SkipWhile(line => !line.StartsWith(Command, StringComparison.Ordinal)).ToList();
        var arguments = shown[0][Command.Length..].Split(' ').TakeWhile(argument => argument != "--project");
        var answer = await demo.RunAsync(["why", .. arguments]);
        var lines = shown.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim()).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines, answer.Data.Split('\n').Take(lines.Count));
    }

    [Theory]
    [InlineData("2001-10-06", "outlook", "--on")]
    [InlineData("1990-01-01", "simulate", "--on")]
    [InlineData("9999-12-31", "outlook", "--on")]
    [InlineData("9999-12-31", "status", "--view", "lwj", "--on")]
    [InlineData("9999-12-31", "why", "Washer", "--on")]
    public async Task A_day_outside_the_time_of_the_project_is_refused_with_one_that_may_be_given(string day, params string[] command)
    {
        var answer = await demo.RunAsync([.. command, day]);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith($"--on {day}: ", answer.Words, StringComparison.Ordinal);
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

    [Fact]
    public async Task Centre_and_rest_are_told_by_why_its_json_and_the_list_of_districts_with_the_same_numbers()
    {
        string[] ask = ["--on", "2016-02-14", "--as-of", "2016-02-14"];
        var words = (await demo.RunAsync(["why", "Khas Uruzgan", .. ask])).Data;
        using var why = JsonDocument.Parse((await demo.RunAsync(["why", "Khas Uruzgan", "--json", .. ask])).Data);
        var sentences = why.RootElement.GetProperty("split").EnumerateArray().Select(sentence => sentence.GetString()!).ToList();
        Assert.Equal(3, sentences.Count);
        Assert.All(sentences, sentence => Assert.Contains("\n" + sentence + "\n", words, StringComparison.Ordinal));
        var (centre, rest) = (why.RootElement.GetProperty("centre"), why.RootElement.GetProperty("rest"));
        Assert.Equal(("government", "taliban"), (centre.GetProperty("state").GetString(), rest.GetProperty("state").GetString()));
        var (held, around) = (centre.GetProperty("probabilities").GetProperty("government").GetDouble(), rest.GetProperty("probabilities").GetProperty("taliban").GetDouble());
        Assert.StartsWith(FormattableString.Invariant($"Its centre is held by the government and allies (probability {held:0.00}, "), sentences[0], StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"; the rest is held by the Taliban and allies (probability {around:0.00}, "), sentences[0], StringComparison.Ordinal);
        Assert.NotEmpty(rest.GetProperty("voices").EnumerateArray());

        var list = (await demo.RunAsync(["status", "--view", "lwj", .. ask])).Data.Split('\n');
        Assert.Contains(list, line => line.Contains("Khas Uruzgan", StringComparison.Ordinal) && line.EndsWith(FormattableString.Invariant($"; centre Government and allies {held:0.00}, rest Taliban and allies {around:0.00}"), StringComparison.Ordinal));
        using var none = JsonDocument.Parse((await demo.RunAsync("why", "Naw Zad", "--on", "2015-07-05", "--json")).Data);
        Assert.Equal((0, JsonValueKind.Null), (none.RootElement.GetProperty("split").GetArrayLength(), none.RootElement.GetProperty("centre").ValueKind));
    }

    [Fact]
    public async Task Supposing_that_Naw_Zad_falls_says_so_and_draws_the_same_wars_twice()
    {
        string[] ask = ["simulate", "--if", "Naw Zad=government", "--on", "2015-08-24", "--draws", "300", "--top", "3"];
        var answer = await demo.RunAsync(ask);
        Assert.StartsWith("A model's answer, not a forecast: 300 wars drawn from what was known on 2015-08-24, 30 days ahead, seed 1, supposing that Naw Zad is held by the government and allies from that day.", answer.Data, StringComparison.Ordinal);
        Assert.Equal(answer.Data, (await demo.RunAsync(ask)).Data);
        var lines = (await demo.RunAsync([.. ask, "--json"])).Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal("a model's answer, not a forecast", first.RootElement.GetProperty("model").GetString());
        Assert.Equal(1, first.RootElement.GetProperty("then").EnumerateObject().Sum(state => state.Value.GetDouble()), 1e-9);
    }

    [Theory]
    [InlineData("--if", "Naw Zad", "is not a district and a state")]
    [InlineData("--if", "Naw Zad=martians", "'martians' is no state here; there are government, taliban")]
    [InlineData("--if", "Atlantis=taliban", "No district of Afghanistan is called 'Atlantis'")]
    [InlineData("--days", "3", "is not from 7 to 365")]
    [InlineData("--draws", "2000000", "is more than 1000000")]
    public async Task What_cannot_be_simulated_is_said(string option, string value, string fault)
    {
        var answer = await demo.RunAsync("simulate", option, value);
        Assert.NotEqual(ExitCode.Done, answer.Code);
        Assert.Contains(fault, answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Districts_are_listed_in_other_maps_words_and_sources_with_counts()
    {
        Assert.Contains("assessed", (await demo.RunAsync("status", "--view", "isw")).Data, StringComparison.Ordinal);
        var lwj = (await demo.RunAsync("status", "--view", "lwj", "--on", "2015-07-05", "--json")).Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lwj, line => JsonDocument.Parse(line).RootElement is var row && row.GetProperty("name").GetString() == "Naw Zad" && row.GetProperty("word").GetString() == "controlled");
        Assert.Contains("only the order can be compared", (await demo.RunAsync("status", "--view", "sigar")).Words, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await demo.RunAsync("status", "--on", "2015-07-05")).Code);
        var sources = (await demo.RunAsync("sources", "--json")).Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(sources, line =>
        {
            var row = JsonDocument.Parse(line).RootElement;
            Assert.Equal(row.GetProperty("said").GetInt32(), row.GetProperty("borneOut").GetInt32() + row.GetProperty("notBorneOut").GetInt32() + row.GetProperty("open").GetInt32());
        });
        Assert.NotEmpty(sources);
        Assert.Contains("Its voices disagree", (await demo.RunAsync("outlook", "--on", "2015-08-24", "--by", "disagreement")).Data, StringComparison.Ordinal);
    }

    static List<JsonElement> Rows(Answer answer) =>
        [.. answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    static LocalDate Day(JsonElement row, string name) => LocalDatePattern.Iso.Parse(row.GetProperty(name).GetString()!).Value;
}
