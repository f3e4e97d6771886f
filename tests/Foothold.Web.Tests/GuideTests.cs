using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Foothold.Web.Tests;

/// <summary>The guide says what there is, and nothing that there is not.</summary>
public sealed partial class GuideTests : IAsyncLifetime
{
    Vale _vale = null!;

    public async ValueTask InitializeAsync() => _vale = await Vale.Start(withReports: false);

    public ValueTask DisposeAsync() => _vale.DisposeAsync();

    [Fact]
    public void Every_address_of_the_interface_is_in_the_guide_and_no_other()
    {
        var served = _vale.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => pattern.StartsWith("/api", StringComparison.Ordinal) || pattern.StartsWith("/healthz", StringComparison.Ordinal));
        var written = Address().Matches(Guide("web.md")).Select(match => match.Groups[1].Value);
        Assert.Equal(served.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_that_verify_may_give_is_in_the_guide()
    {
        var guide = Guide("store.md");
        Assert.All(Enumerable.Range(1, 7), number => Assert.Contains($"| ST00{number} |", guide, StringComparison.Ordinal));
    }

    static string Guide(string page) => File.ReadAllText(Repository.PathOf($"docs/guide/{page}"));

    [GeneratedRegex("^\\| `(/[^`]+)` \\|", RegexOptions.Multiline)]
    internal static partial Regex Address();
}
