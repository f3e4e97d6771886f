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
    [InlineData("theatre", "add", "Not An Id", "--country", "TD", "--districts", "d.geojson", "--from", "2005-12-18", "--boundary-set", "own", "--licence", "own")]
    [InlineData("theatre", "add", "chad", "--country", "TD", "--districts", "d.geojson", "--from", "some day", "--boundary-set", "own", "--licence", "own")]
    [InlineData("theatre", "add", "chad")]
    public async Task A_question_that_says_too_little_is_refused(params string[] arguments) =>
        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync(arguments)).Code);

    [Theory]
    [InlineData("place", "Qwrtzkx", "--theatre", "afghanistan")]
    [InlineData("eval", "places", "--corpus", "nothing.xml")]
    [InlineData("gazetteer", "add", "nothing.txt")]
    [InlineData("theatre", "add", "chad", "--country", "TD", "--districts", "nothing.geojson", "--from", "2005-12-18", "--boundary-set", "own", "--licence", "own")]
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
    public async Task Downloaded_places_are_added_to_a_gazetteer_and_what_is_passed_over_is_said()
    {
        var folder = Directory.CreateTempSubdirectory("foothold-test-");
        try
        {
            string Line(int id, string name, string featureClass, string feature, string second, int people) => $"{id}\t{name}\t{name}\t\t44.8\t-68.8\t{featureClass}\t{feature}\tUS\t\tME\t{second}\t\t\t{people}\t\t50\tAmerica/New_York\t2020-01-01";
            var dump = Path.Combine(folder.FullName, "US.txt");
            await File.WriteAllLinesAsync(dump, [Line(4971068, "Maine", "A", "ADM1", "", 1_300_000), Line(9, "Upper Foothold", "P", "PPL", "019", 32)], TestContext.Current.CancellationToken);
            var records = Directory.CreateDirectory(Path.Combine(folder.FullName, "records"));
            await File.WriteAllTextAsync(Path.Combine(records.FullName, "1.geojson"), """{"properties":{"wof:id":1,"wof:name":"Kidal","wof:placetype":"region","wof:country":"ML","geom:latitude":19,"geom:longitude":1}}""", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(records.FullName, "2.geojson"), "no record", TestContext.Current.CancellationToken);
            var target = Path.Combine(folder.FullName, "world.bin");

            var anew = await CommandLine.RunAsync("gazetteer", "add", dump, records.FullName, "--anew", "--out", target);

            Assert.True(anew.Code == ExitCode.Done, anew.Words);
            Assert.Contains("1 records could not be read", anew.Words, StringComparison.Ordinal);
            Assert.Contains("2.geojson", anew.Words, StringComparison.Ordinal);
            Assert.Contains("names.tsv:", anew.Words, StringComparison.Ordinal); // abbreviations of states that are not among these
            var small = new Foothold.Ingest.GazetteerFolder(folder.FullName).Open();
            Assert.Equal("gn:9", Assert.Single(small.Lookup("Upper Foothold")).Place.Id);
            Assert.Equal("wof:1", small.Lookup("Kidal")[0].Place.Id);

            var added = await CommandLine.RunAsync("gazetteer", "add", dump, "--out", target);

            Assert.True(added.Code == ExitCode.Done, added.Words);
            var large = new Foothold.Ingest.GazetteerFolder(folder.FullName).Open();
            Assert.Equal("gn:9", Assert.Single(large.Lookup("Upper Foothold")).Place.Id);
            Assert.Contains(large.Lookup("Bangor"), match => match.Place.ProvinceName == "Maine");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
