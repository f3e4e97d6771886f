using System.Diagnostics;
using System.Text.RegularExpressions;
using Foothold.Web.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foothold.Cli.Tests;

/// <summary>The demo as a first visitor meets it: the command, the address it prints, the page behind it.</summary>
public sealed partial class DemoTests
{
    [Fact]
    public async Task The_demo_leads_from_a_coloured_district_to_the_sentence_behind_it()
    {
        using var demo = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "foothold.dll"), "demo", "--no-open", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var address = await AddressOf(demo);
            await using var browser = await Chromium.Open(address);
            var page = browser.Page;
            await page.GotoAsync(address.AbsoluteUri + "#on=2015-07-05&at=7.6/32.300/64.900");
            await page.WaitForSelectorAsync("body[data-drawn='2015-07-05']");
            await Expect(page.Locator("#notice")).ToContainTextAsync("not news");

            var label = await page.Locator(".labels span", new PageLocatorOptions { HasTextString = "Naw Zad" }).BoundingBoxAsync();
            Assert.NotNull(label);
            await page.Mouse.ClickAsync(label.X + (label.Width / 2), label.Y + (label.Height / 2) + 10);
            await Expect(page.Locator("#panel h2")).ToContainTextAsync("Naw Zad");
            await Expect(page.Locator("#panel .state strong").First).ToContainTextAsync("Taliban");
            await Expect(page.Locator("#panel .for .quote q").First).ToContainTextAsync("Naw Zad");
            if (Environment.GetEnvironmentVariable("FOOTHOLD_DEMO_SCREENSHOT") is { Length: > 0 } picture)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
            }

            await page.Locator("#panel .for .quote").First.ClickAsync();
            await Expect(page.Locator("#reader mark").First).ToContainTextAsync("Naw Zad");
            Assert.Empty(browser.Complaints);
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    static async Task<Uri> AddressOf(Process demo)
    {
        while (await demo.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
            {
                return new Uri(found.Value);
            }
        }

        throw new InvalidOperationException($"The demo ended without an address: {await demo.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/?")]
    internal static partial Regex Address();
}
