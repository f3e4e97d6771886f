namespace Foothold.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
static class CommandLine
{
    public static async Task<Answer> RunAsync(params string[] args)
    {
        using var data = new StringWriter();
        using var words = new StringWriter();
        var code = await FootholdCommand.RunAsync(args, data, words);
        return new Answer(code, data.ToString(), words.ToString());
    }
}

/// <summary>What a command said.</summary>
sealed record Answer(int Code, string Data, string Words);
