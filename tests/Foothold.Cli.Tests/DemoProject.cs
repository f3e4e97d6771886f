using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>The demo's project: the samples read once for all tests of a class.</summary>
public sealed class DemoProject : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-demo-test-").FullName;

    string Project => Path.Combine(_folder, "project");

    public async ValueTask InitializeAsync()
    {
        var answer = await CommandLine.RunAsync("demo", "--once", "--project", Project);
        Assert.True(answer.Code == ExitCode.Done, answer.Words);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Answer> RunAsync(params string[] args) => CommandLine.RunAsync([.. args, "--project", Project]);
}
