using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>Places by name and by point, the theatres' faults, and that places are found as well as we say.</summary>
public sealed class PlaceTests
{
    static readonly string Specs = Path.Combine(Foothold.Ingest.Installation.Find().Root, "specs", "places");

    [Fact]
    public async Task A_district_is_found_in_another_spelling_near_its_province()
    {
        var answer = await CommandLine.RunAsync("place", "Nowzad", "--theatre", "afghanistan", "--near", "Helmand", "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var first = JsonDocument.Parse(answer.Data.Split('\n')[0]);
        Assert.Equal("gn:9653598", first.RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_point_gives_its_district()
    {
        var answer = await CommandLine.RunAsync("place", "--at", "32.43,64.47", "--theatre", "afghanistan");

        Assert.StartsWith("Naw Zad, district in Helmand", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_many_places_is_told_apart_by_what_they_are_near()
    {
        var answer = await CommandLine.RunAsync("place", "Springfield", "--near", "Illinois");

        Assert.StartsWith("Springfield, settlement in Illinois, US", answer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_and_distances_are_told()
    {
        var answer = await CommandLine.RunAsync("place", "Musa Qala", "--theatre", "afghanistan", "--neighbours", "--to", "Sangin");

        Assert.Contains("Kajaki, district in Helmand", answer.Data, StringComparison.Ordinal);
        Assert.Matches(@"Musa Qala to Sangin: 4\d\.\d km", answer.Data);
    }

    [Theory]
    [InlineData("place")]
    [InlineData("place", "--at", "north")]
    [InlineData("place", "--at", "91,0")]
    [InlineData("eval", "places")]
    [InlineData("eval", "places", "--near-misses", "10")]
    public async Task A_question_that_says_too_little_is_refused(params string[] arguments) =>
        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync(arguments)).Code);

    [Theory]
    [InlineData("place", "Qwrtzkx", "--theatre", "afghanistan")]
    [InlineData("eval", "places", "--corpus", "nothing.xml")]
    [InlineData("gazetteer", "add", "nothing.txt")]
    public async Task What_is_not_there_is_not_found(params string[] arguments) =>
        Assert.Equal(ExitCode.NotFound, (await CommandLine.RunAsync(arguments)).Code);

    [Theory]
    [InlineData("afghanistan")]
    [InlineData("mali")]
    [InlineData("syria")]
    public async Task A_theatre_has_no_faults_but_those_its_page_lists(string theatre)
    {
        var answer = await CommandLine.RunAsync("theatre", "check", theatre);

        Assert.True(answer.Code == ExitCode.Done, answer.Data);
    }

    [Fact]
    public async Task A_corpus_is_measured_end_to_end()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{nameof(PlaceTests)}-{Environment.ProcessId}.csv");
        await File.WriteAllTextAsync(path, "article,text,start,end,phrase,lat,lon\n1,\"Police in Bangor, Maine, called for help.\",10,16,Bangor,44.8,-68.77\n1,,18,23,Maine,45.3,-69\n", TestContext.Current.CancellationToken);
        try
        {
            var answer = await CommandLine.RunAsync("eval", "places", "--corpus", path, "--json");

            Assert.True(answer.Code == ExitCode.Done, answer.Words);
            using var scores = JsonDocument.Parse(answer.Data);
            Assert.Equal((2, 2, 1.0), (scores.RootElement.GetProperty("owed").GetInt32(), scores.RootElement.GetProperty("near").GetInt32(), scores.RootElement.GetProperty("f1").GetDouble()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Places_in_our_own_reports_are_found_and_told_apart()
    {
        var answer = await CommandLine.RunAsync("eval", "places", "--spec", Specs, "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        var pages = answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(page => page.GetProperty("page").GetString()!);
        foreach (var all in new[] { pages["all theatres"], pages["general news"] })
        {
            Assert.True(all.GetProperty("recognitionF1").GetDouble() >= 0.92, answer.Data);
            Assert.True(all.GetProperty("rightShare").GetDouble() >= 0.93, answer.Data);
        }

        Assert.True(pages["all theatres"].GetProperty("owed").GetInt32() >= 400);
    }
}
