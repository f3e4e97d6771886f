using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>The demo as a process of its own, from its start to the address it prints.</summary>
sealed partial class Demo : IAsyncDisposable
{
    readonly Process _process;

    Demo(Process process, Uri address, Stopwatch sinceStart) => (_process, Address, SinceStart) = (process, address, sinceStart);

    /// <summary>Where its page is.</summary>
    public Uri Address { get; }

    /// <summary>Runs since the process was started.</summary>
    public Stopwatch SinceStart { get; }

    public static async Task<Demo> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "foothold.dll"), "demo", "--no-open", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Pattern().Match(line) is { Success: true } found)
            {
                return new Demo(process, new Uri(found.Value), clock);
            }
        }

        using (process)
        {
            throw new InvalidOperationException($"The demo ended without an address: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/?")]
    internal static partial Regex Pattern();
}
