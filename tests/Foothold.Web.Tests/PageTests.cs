using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foothold.Web.Tests;

public sealed class PageTests : IAsyncLifetime
{
    static readonly float? Patient = 120_000;

    Vale _vale = null!;

    public async ValueTask InitializeAsync() => _vale = await Vale.Start();

    public ValueTask DisposeAsync() => _vale.DisposeAsync();

    [Fact]
    public async Task A_click_on_the_map_leads_to_the_holder_and_the_sentence_and_the_day_can_be_moved()
    {
        await using var browser = await Chromium.Open(_vale.Address);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-20");
        await page.WaitForSelectorAsync("body[data-drawn='2031-05-20']");
        await Reads(page, "#day", "20 May 2031");
        await Reads(page, "#summary", "Crown hold 1 of 4 districts, Hill Front 1, 1 contested, 1 without evidence.");
        await Reads(page, "#notice", "Sample data: written for a test, not news.");
        await Reads(page, "#off-map", "1 of 6 claims not on the map");
        await Expect(page.Locator("#sources")).ToContainTextAsync("4 districts of 2030");

        // On the map, where the district's name is.
        var label = await page.Locator(".labels span", new PageLocatorOptions { HasTextString = "Redwell" }).BoundingBoxAsync();
        Assert.NotNull(label);
        await page.Mouse.ClickAsync(label.X + (label.Width / 2), label.Y + (label.Height / 2) + 14);
        await Reads(page, "#panel h2", "Redwell");
        await Reads(page, "#panel .state strong", "Hill Front");
        await Reads(page, "#panel .for .quote q", Vale.RedwellSentence);
        await Expect(page.Locator("#panel .for .meta").First).ToContainTextAsync("Valley Wire, 14 May 2031, citing a district officer");
        await Expect(page.Locator("#panel .against .quote q")).ToHaveTextAsync("denied that Redwell had fallen");
        Assert.Contains("district=t:redwell", page.Url, StringComparison.Ordinal);

        // What happened there in the days before, each with the report that tells of it.
        await Expect(page.Locator("#panel .happenings li").First).ToContainTextAsync("takeover · told by 1 report");
        await page.Locator("#panel .happenings li button").Last.ClickAsync();
        await Reads(page, "#reader mark", Vale.RedwellSentence);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();

        await Picture(page, "FOOTHOLD_SCREENSHOT");

        // The whole report, with the sentence highlighted; its markup is text.
        await page.Locator("#panel .for .quote").ClickAsync();
        await Reads(page, "#reader mark", Vale.RedwellSentence);
        await Reads(page, "#reader mark u.agent", "Hill fighters");
        await Reads(page, "#reader mark u.time", "on Tuesday");
        await Expect(page.Locator("#reader .text")).ToContainTextAsync("<b>Nothing here is markup</b> & so on.");
        Assert.Equal(0, await page.Locator("#reader .text b").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();
        await Reads(page, "#panel h2", "Redwell");

        // Back over the changes to a day when nothing was known.
        await page.Keyboard.PressAsync("[");
        await Reads(page, "#day", "18 May 2031");
        await page.Keyboard.PressAsync("[");
        await page.Keyboard.PressAsync("[");
        await Reads(page, "#day", "13 May 2031");
        await page.Locator("#timeline input[type=range]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Reads(page, "#day", "12 May 2031");
        await Reads(page, "#panel .state strong", "No evidence");
        await Reads(page, "#summary", "No evidence reaches any of the 4 districts.");
        await page.Keyboard.PressAsync("]");
        await Reads(page, "#day", "13 May 2031");
        await Reads(page, "#panel .state strong", "Hill Front");

        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task An_address_shows_again_what_was_shown()
    {
        await using var browser = await Chromium.Open(_vale.Address);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-27&district=t:stony-reach&view=table&known=then");
        await Reads(page, "#panel h2", "Stony Reach");
        await Expect(page.Locator("#panel .tag")).ToHaveTextAsync("claimed only");
        await Expect(page.Locator("#table tbody tr[aria-selected=true] th")).ToHaveTextAsync("Stony Reach");

        // As known on the 25th, the radio had not spoken yet.
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-25&district=t:stony-reach&view=table&known=then");
        await Reads(page, "#panel .state strong", "Contested");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_a_district_by_another_spelling_and_the_table()
    {
        await using var browser = await Chromium.Open(_vale.Address);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-20&view=table");
        await Expect(page.Locator("#table tbody tr")).ToHaveCountAsync(3, new LocatorAssertionsToHaveCountOptions { Timeout = Patient });

        await page.Locator(".search input").FocusAsync();
        await page.Keyboard.TypeAsync("milf");
        await Expect(page.Locator("#found [role=option]")).ToContainTextAsync("Millford");
        await page.Keyboard.PressAsync("Enter");
        await Reads(page, "#panel h2", "Millford");
        await Expect(page.Locator("#panel .tag")).ToHaveTextAsync("threatened");

        await page.Locator("#table input[type=checkbox]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("#table tbody tr")).ToHaveCountAsync(4);
        await page.Locator("#table tbody button", new PageLocatorOptions { HasTextString = "Far Field" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Reads(page, "#panel h2", "Far Field");
        await Reads(page, "#panel .state strong", "No evidence");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Without_webgl_the_map_is_drawn_as_svg_and_says_so()
    {
        await using var browser = await Chromium.Open(_vale.Address, drawsWithWebGl: false);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-20");
        await Expect(page.Locator(".no-webgl")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patient });
        await page.Locator("[data-district='t:redwell']").ClickAsync();
        await Reads(page, "#panel .for .quote q", Vale.RedwellSentence);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_server_that_fails_is_told_until_it_answers_again_and_the_notice_stays()
    {
        await using var browser = await Chromium.Open(_vale.Address);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-20");
        await page.WaitForSelectorAsync("body[data-drawn='2031-05-20']");
        await Expect(page.Locator("#fault")).ToBeHiddenAsync();

        const string Control = "**/api/control*";
        await page.RouteAsync(Control, route => route.FulfillAsync(new RouteFulfillOptions { Status = 500, Body = """{"detail":"The disk is gone."}""" }));
        await page.Keyboard.PressAsync("[");
        await Expect(page.Locator("#fault")).ToContainTextAsync("The disk is gone.");
        await Reads(page, "#notice", "Sample data: written for a test, not news.");

        await page.UnrouteAsync(Control);
        await page.Keyboard.PressAsync("[");
        await Expect(page.Locator("#fault")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_empty_project_says_that_it_is_empty()
    {
        await using var empty = await Vale.Start(withReports: false);
        await using var browser = await Chromium.Open(empty.Address);
        await browser.Page.GotoAsync(empty.Address.AbsoluteUri);
        await Reads(browser.Page, "#summary", "No evidence reaches any of the 4 districts.");
        await Expect(browser.Page.Locator("#timeline")).ToContainTextAsync("No report");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_page_breaks_no_rule_of_accessibility_that_a_program_can_check()
    {
        var rules = Repository.PathOf("src/Foothold.Web/ui/node_modules/axe-core/axe.min.js");
        Assert.SkipUnless(File.Exists(rules), "skipped: npm ci was not run in src/Foothold.Web/ui");
        await using var browser = await Chromium.Open(_vale.Address);
        var page = browser.Page;
        await page.GotoAsync(_vale.Address.AbsoluteUri + "#on=2031-05-20&district=t:redwell");
        await Reads(page, "#panel h2", "Redwell");
        await page.EvaluateAsync(await File.ReadAllTextAsync(rules, TestContext.Current.CancellationToken));
        Assert.Empty(await Broken(page));

        await page.Locator("#tools [data-view=table]").ClickAsync();
        await Expect(page.Locator("#table tbody tr")).ToHaveCountAsync(3);
        Assert.Empty(await Broken(page));

        await page.Locator("#panel .for .quote").ClickAsync();
        await Reads(page, "#reader mark", Vale.RedwellSentence);
        Assert.Empty(await Broken(page));
    }

    static Task<string[]> Broken(IPage page) => page.EvaluateAsync<string[]>(
        "axe.run().then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`)))");

    static Task Reads(IPage page, string selector, string text) =>
        Expect(page.Locator(selector).First).ToHaveTextAsync(text, new LocatorAssertionsToHaveTextOptions { Timeout = Patient });

    // To the path in an environment variable, where it is set.
    static async Task Picture(IPage page, string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        }
    }
}
