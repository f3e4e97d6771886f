using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>The demo's map against what a careful reader of its reports is sure of.</summary>
public sealed class SamplesTests
{
    const int Owed = 32; // raised as the reading gets better; "foothold eval samples" lists them all

    [Fact]
    public async Task Most_checkpoints_of_the_samples_are_right()
    {
        var answer = await CommandLine.RunAsync("eval", "samples", "--json");

        using var json = JsonDocument.Parse(answer.Data);
        var right = json.RootElement.GetProperty("right").GetInt32();
        Assert.True(right >= Owed, $"{right} of {json.RootElement.GetProperty("checkpoints").GetInt32()} right, {Owed} owed.");
    }
}
