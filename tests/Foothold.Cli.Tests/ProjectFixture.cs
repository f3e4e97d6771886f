using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>A project with one report of our own writing.</summary>
public sealed class ProjectFixture : IAsyncLifetime
{
    /// <summary>The report's text.</summary>
    public const string Text = "Taliban fighters captured Naw Zad district in Helmand province last week, residents said. The army has sent reinforcements to Musa Qala.";

    /// <summary>Where everything of the test lies.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    /// <summary>The report's file.</summary>
    public string Report => Path.Combine(Folder, "report.txt");

    string Project => Path.Combine(Folder, "project");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Report, Text);
        var answer = await AddAsync();
        Assert.True(answer.Code == ExitCode.Done, answer.Words);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Answer> AddAsync() => RunAsync("add", Report, "--theatre", "afghanistan", "--outlet", "Example Wire", "--published", "2015-08-24");

    internal Task<Answer> RunAsync(params string[] args) => CommandLine.RunAsync([.. args, "--project", Project]);
}
