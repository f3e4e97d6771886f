using Microsoft.Playwright;
using Xunit;

namespace Foothold.Web.Tests;

/// <summary>A headless browser for one test, and what it saw go wrong.</summary>
public sealed class Chromium : IAsyncDisposable
{
    const string Path = "/usr/bin/chromium";

    readonly IPlaywright _playwright;
    readonly IBrowser _browser;

    Chromium(IPlaywright playwright, IBrowser browser, IPage page, Uri address)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Complaints.Add($"asked for {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, faults of scripts and requests to anywhere but the server.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Chromium> Open(Uri address, bool drawsWithWebGl = true)
    {
        if (!File.Exists(Path))
        {
            if (Environment.GetEnvironmentVariable("FOOTHOLD_REQUIRE_SERVICES") == "1")
            {
                Assert.Fail($"There is no {Path}, and FOOTHOLD_REQUIRE_SERVICES=1 asks for it.");
            }

            Assert.Skip("skipped: no Chromium");
        }

        var playwright = await Playwright.CreateAsync();
        string[] drawing = drawsWithWebGl
            ? ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
            : ["--disable-gpu", "--disable-3d-apis"];
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox", .. drawing] });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        page.SetDefaultTimeout(120_000); // a loaded machine draws slowly in software
        Assertions.SetDefaultExpectTimeout(120_000);
        return new Chromium(playwright, browser, page, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
