using Xunit;

namespace Foothold.Architecture.Tests;

/// <summary>Says that nothing breaks a rule, and names whatever does.</summary>
static class Strays
{
    /// <summary>Fails with every line of <paramref name="found"/>.</summary>
    public static void None(IEnumerable<string> found)
    {
        var lines = found.ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} found:\n{string.Join('\n', lines)}");
    }
}
