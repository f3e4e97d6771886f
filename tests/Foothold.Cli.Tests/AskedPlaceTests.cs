using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>How a district is asked for whose name another province has too.</summary>
public sealed class AskedPlaceTests(SharedNames project) : IClassFixture<SharedNames>
{
    [Fact]
    public async Task Every_command_finds_the_one_district_by_its_name_and_province()
    {
        const string Name = "Fayzabad, Jowzjan";
        Assert.StartsWith("Fayzabad, Jowzjan, on 2015-08-24\nHeld by the Taliban", (await project.RunAsync("why", Name)).Data, StringComparison.Ordinal);
        Assert.Contains("Taliban and allies", (await project.RunAsync("timeline", Name)).Data, StringComparison.Ordinal);
        Assert.Equal(["Jowzjan"], await Provinces("claims", Name));
        Assert.Equal(["Jowzjan"], await Provinces("events", "--district", Name));
        using var simulated = JsonDocument.Parse((await project.RunAsync("simulate", "--district", Name, "--if", $"{Name}=government", "--draws", "10", "--json")).Data);
        Assert.Equal("Jowzjan", simulated.RootElement.GetProperty("province").GetString());
    }

    [Theory]
    [InlineData("why", "Fayzabad")]
    [InlineData("timeline", "Fayzabad")]
    [InlineData("claims", "Fayzabad")]
    [InlineData("events", "--district", "Fayzabad")]
    [InlineData("simulate", "--district", "Fayzabad")]
    [InlineData("simulate", "--if", "Fayzabad=taliban")]
    public async Task A_name_that_two_districts_share_is_answered_with_both_and_how_to_ask(params string[] args)
    {
        var answer = await project.RunAsync(args);

        Assert.Equal((ExitCode.Usage, ""), (answer.Code, answer.Data));
        Assert.Equal("'Fayzabad' may be Fayzabad, Badakhshan; Fayzabad, Jowzjan. Say which, as in \"Fayzabad, Badakhshan\".\n", answer.Words);
    }

    [Fact]
    public async Task A_province_that_has_no_such_district_is_answered_with_those_that_have_one()
    {
        var answer = await project.RunAsync("why", "Fayzabad, Nimroz");

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.StartsWith("No district of Afghanistan is called 'Fayzabad, Nimroz'. Did you mean Fayzabad, Badakhshan; Fayzabad, Jowzjan", answer.Words, StringComparison.Ordinal);
    }

    // The provinces of the places that the claims or events of an answer are of.
    async Task<IEnumerable<string?>> Provinces(params string[] args) =>
        (await project.RunAsync([.. args, "--json"])).Data
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => Named(JsonDocument.Parse(line).RootElement, "admin1"))
            .Distinct();

    static IEnumerable<string?> Named(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name == name ? [member.Value.GetString()] : Named(member.Value, name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(one => Named(one, name)),
        _ => [],
    };
}

/// <summary>A project with a report of each of two districts called Fayzabad.</summary>
public sealed class SharedNames : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    string Project => Path.Combine(_folder, "project");

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "reports.jsonl");
        await File.WriteAllLinesAsync(file, [
            """{"outlet": "Northern Post", "published": "2015-08-24", "text": "Taliban fighters captured Fayzabad district in Jowzjan province on Sunday, residents said."}""",
            """{"outlet": "Northern Post", "published": "2015-08-24", "text": "Government forces hold Fayzabad district in Badakhshan province, the governor said on Monday."}""",
        ]);
        var answer = await RunAsync("add", file, "--theatre", "afghanistan");
        Assert.True(answer.Code == ExitCode.Done, answer.Words);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Answer> RunAsync(params string[] args) => CommandLine.RunAsync([.. args, "--project", Project]);
}
