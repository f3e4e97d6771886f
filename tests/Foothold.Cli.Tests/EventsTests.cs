using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>Two outlets tell of one capture; a person parts them, and takes it back.</summary>
public sealed class EventsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-events").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Claims_of_two_reports_are_one_event_until_somebody_parts_them()
    {
        await Add("a.txt", "Example Wire", "Taliban fighters captured Naw Zad on Sunday, a police commander said.");
        await Add("b.txt", "Valley Post", "The district of Naw Zad fell to the Taliban on Sunday, residents said.");
        var told = Assert.Single(await Events());
        var claims = told.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()!).ToList();
        Assert.Equal(2, claims.Count);
        Assert.Equal("takeover", told.GetProperty("kind").GetString());

        Assert.Equal(ExitCode.Done, (await Run("events", "part", claims[0], claims[1], "--reason", "two different posts")).Code);
        Assert.Equal(2, (await Events()).Count);
        Assert.Equal(ExitCode.Done, (await Run("events", "forget", claims[1], claims[0], "--reason", "it was one after all")).Code);
        Assert.Single(await Events());

        Assert.Equal(ExitCode.NotFound, (await Run("events", "join", claims[0], "c_nobody", "--reason", "x")).Code);
        var empty = await Run("events", "join", claims[0], claims[1], "--reason", " ");
        Assert.NotEqual(ExitCode.Done, empty.Code);
        Assert.Contains("--reason", empty.Words, StringComparison.Ordinal);
        var again = await Run("events", "forget", claims[0], claims[1], "--reason", "twice");
        Assert.NotEqual(ExitCode.Done, again.Code);
        Assert.Contains("nothing was said", again.Words, StringComparison.Ordinal);
    }

    async Task Add(string name, string outlet, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var answer = await CommandLine.RunAsync("add", path, "--project", _folder, "--theatre", "afghanistan", "--outlet", outlet, "--published", "2015-08-24");
        Assert.Equal(ExitCode.Done, answer.Code);
    }

    async Task<List<JsonElement>> Events()
    {
        var answer = await Run("events", "--json", "--district", "Nowzad");
        return [.. answer.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }

    Task<Answer> Run(params string[] arguments) => CommandLine.RunAsync([.. arguments, "--project", _folder]);
}
