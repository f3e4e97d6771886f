using System.Globalization;
using Foothold.Web.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foothold.Cli.Tests;

/// <summary>The demo as a first visitor meets it: the command, the address it prints, the page behind it.</summary>
public sealed class DemoTests
{
    const string Taliban = "#AC4B14";
    const string Government = "#1142B7";

    [Fact]
    public async Task The_demo_leads_from_a_coloured_district_to_the_sentence_behind_it()
    {
        await using var demo = await Demo.StartAsync();
        await using var browser = await Chromium.Open(demo.Address);
        var page = browser.Page;
        await page.GotoAsync(demo.Address.AbsoluteUri + "#on=2015-07-05&at=7.6/32.150/64.300");
        await page.WaitForSelectorAsync("body[data-drawn='2015-07-05']");
        await Expect(page.Locator("#notice")).ToContainTextAsync("not news");

        await ClickDistrict(page, "Naw Zad");
        await Expect(page.Locator("#panel h2")).ToContainTextAsync("Naw Zad");
        await Expect(page.Locator("#panel .state strong").First).ToContainTextAsync("Taliban");
        var naming = page.Locator("#panel .for .quote", new PageLocatorOptions { HasText = "Naw Zad" }).First; // others say "the whole district"
        await Expect(naming).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("FOOTHOLD_DEMO_SCREENSHOT") is { Length: > 0 } picture)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
        }

        await naming.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToContainTextAsync("Naw Zad");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_first_visitor_finds_the_way_in_ten_steps()
    {
        await using var demo = await Demo.StartAsync();
        var printed = demo.SinceStart.Elapsed;
        await using var browser = await Chromium.Open(demo.Address);
        var page = browser.Page;
        var opened = demo.SinceStart.Elapsed;

        // 1. Opens the address that the command printed.
        await page.GotoAsync(demo.Address.AbsoluteUri);
        await Expect(page.Locator("#theatre")).ToHaveTextAsync("Afghanistan");

        // 2. Sees the map, coloured for the newest day, and the day in a sentence.
        await page.WaitForSelectorAsync("body[data-drawn='2016-10-21']");
        var coloured = printed + (demo.SinceStart.Elapsed - opened); // a visitor's browser is open already
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"from the start of the command to its address {printed.TotalSeconds:0.0} s, to the coloured map {coloured.TotalSeconds:0.0} s"));
        Assert.True(await CountPixels(page, Taliban) > 500);
        Assert.True(await CountPixels(page, Government) > 500);
        await Expect(page.Locator("#day")).ToHaveTextAsync("21 October 2016");
        await Expect(page.Locator("#summary")).ToContainTextAsync("of 398 districts");
        await Expect(page.Locator("#hint")).ToContainTextAsync("Click a district");

        // 3. Reads what the colours mean.
        await Expect(page.Locator("#legend li")).ToContainTextAsync(
            ["Government and allies", "Taliban and allies", "Islamic State", "Other armed groups", "Contested", "Claimed only by its holder", "Inferred", "Stale", "Threatened", "No evidence"]);

        // 4. Moves the day with the timeline.
        var slider = page.Locator("#timeline input[type=range]");
        await slider.FillAsync((DaysOf(await slider.GetAttributeAsync("max")) - (new DateOnly(2016, 10, 21).DayNumber - new DateOnly(2015, 7, 5).DayNumber)).ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator("#day")).ToHaveTextAsync("5 July 2015");
        await page.WaitForSelectorAsync("body[data-drawn='2015-07-05']");

        // 5. Goes nearer and clicks a district.
        await ZoomTo(page, "Helmand", "Naw Zad");
        await ClickDistrict(page, "Naw Zad");
        await Expect(page.Locator("#panel h2")).ToHaveTextAsync("Naw Zad");
        await Expect(page.Locator("#hint")).ToBeHiddenAsync();

        // 6. Reads who holds it, how sure that is, since when, and the sentences for and against.
        await Expect(page.Locator("#panel .state strong").First).ToContainTextAsync("Taliban");
        await Expect(page.Locator("#panel .state .sure")).ToContainTextAsync("%");
        await Expect(page.Locator("#panel .facts dt").First).ToHaveTextAsync("Since");
        await Expect(page.Locator("#panel .facts dd").First).ToContainTextAsync("2015");
        await Expect(page.Locator("#panel .for .quote q", new PageLocatorOptions { HasText = "Naw Zad" }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#panel .for .meta b").First).Not.ToBeEmptyAsync();
        await Expect(page.Locator("#panel .against .quote q").First).Not.ToBeEmptyAsync();

        // And how that was reached and what would change it, in the words of the API.
        var why = await page.EvaluateAsync<string[][]>("async () => { const id = document.querySelector('#panel .state') && (await (await fetch('/api/control?on=2015-07-05')).json()).districts; const found = await Promise.all(id.map(async one => (await fetch(`/api/districts/${encodeURIComponent(one.id)}/why?on=2015-07-05`)).json())); const naw = found.find(one => one.district.name === 'Naw Zad'); return [naw.reached, naw.turning]; }");
        Assert.Equal(why[0], await page.Locator("#panel .reached p").AllInnerTextsAsync());
        Assert.Equal(why[1], await page.Locator("#panel .turning p").AllInnerTextsAsync());
        Assert.StartsWith("Were nothing said of it, it would be held by the Taliban and allies", why[0][0], StringComparison.Ordinal);

        // 7. Opens the report behind a sentence and finds the sentence in it.
        var quoted = await page.Locator("#panel .for .quote q").First.InnerTextAsync();
        await page.Locator("#panel .for .quote").First.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();
        Assert.Equal(quoted, string.Concat(await page.Locator("#reader .text mark").AllInnerTextsAsync()));
        await Expect(page.Locator("#reader .heading")).ToContainTextAsync("published");
        await page.Locator("#reader .close").ClickAsync();
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();

        // 8. Looks for another district, spelt a little otherwise.
        await page.Locator(".search input").FillAsync("wash-er");
        await page.Locator("#found [role=option]").First.ClickAsync();
        await Expect(page.Locator("#panel h2")).ToHaveTextAsync("Washer");
        Assert.Contains("on=2015-07-05", page.Url, StringComparison.Ordinal);

        // 9. Sees what may come there.
        await Expect(page.Locator("#panel .outlook h3")).ToHaveTextAsync("Outlook");
        await Expect(page.Locator("#panel .outlook p").First).ToContainTextAsync("within 7 days");

        // 10. Sees that it is sample data, how much of it there is, and whose the boundaries are.
        await Expect(page.Locator("#notice")).ToHaveTextAsync("Sample data: written for this demo, not news.");
        await Expect(page.Locator("#reports")).ToHaveTextAsync("68 reports");
        await Expect(page.Locator("#off-map")).ToContainTextAsync("claims not on the map");
        await Expect(page.Locator("#sources")).ToContainTextAsync("geoBoundaries");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Who_has_the_centre_and_who_the_rest_is_told_on_the_page_in_the_words_of_the_interface()
    {
        await using var demo = await Demo.StartAsync();
        await using var browser = await Chromium.Open(demo.Address);
        var page = browser.Page;
        await page.GotoAsync(demo.Address.AbsoluteUri + "#on=2016-02-14");
        await page.WaitForSelectorAsync("body[data-drawn='2016-02-14']");
        await page.Locator(".search input").FillAsync("Khas Uruzgan");
        await page.Locator("#found [role=option]").First.ClickAsync();
        await Expect(page.Locator("#panel h2")).ToHaveTextAsync("Khas Uruzgan");
        var told = await page.EvaluateAsync<string[]>("async () => { const apart = (await (await fetch('/api/control?on=2016-02-14')).json()).districts.filter(one => one.centre); const found = await Promise.all(apart.map(async one => (await fetch(`/api/districts/${encodeURIComponent(one.id)}/why?on=2016-02-14`)).json())); return found.find(one => one.district.name === 'Khas Uruzgan').split; }");
        Assert.Equal(told, await page.Locator("#panel .split p").AllInnerTextsAsync());
        Assert.StartsWith("Its centre is held by the government and allies (probability 0.", told[0], StringComparison.Ordinal);
        await page.Locator(".search input").FillAsync("Washer");
        await page.Locator("#found [role=option]").First.ClickAsync();
        await Expect(page.Locator("#panel h2")).ToHaveTextAsync("Washer");
        await Expect(page.Locator("#panel .split")).ToHaveCountAsync(0);
        Assert.Empty(browser.Complaints);
    }

    static int DaysOf(string? number) => int.Parse(number!, CultureInfo.InvariantCulture);

    static async Task ClickDistrict(IPage page, string name)
    {
        var label = await page.Locator(".labels span", new PageLocatorOptions { HasTextString = name }).BoundingBoxAsync();
        Assert.NotNull(label);
        await page.Mouse.ClickAsync(label.X + (label.Width / 2), label.Y + (label.Height / 2) + 10);
    }

    // Turns the wheel over a province until a district's name is shown.
    static async Task ZoomTo(IPage page, string province, string district)
    {
        var wanted = page.Locator(".labels span", new PageLocatorOptions { HasTextString = district });
        for (var turn = 0; turn < 12 && await wanted.CountAsync() == 0; turn++)
        {
            var label = await page.Locator(".labels .province", new PageLocatorOptions { HasTextString = province }).First.BoundingBoxAsync();
            Assert.NotNull(label);
            await page.Mouse.MoveAsync(label.X + (label.Width / 2), label.Y - 40);
            await page.Mouse.WheelAsync(0, -300);
            await Rest(page);
        }

        await Expect(wanted.First).ToBeVisibleAsync();
    }

    // The map glides to rest, which takes long on a busy machine: until then labels come and go.
    static async Task Rest(IPage page)
    {
        const string Labels = "() => [...document.querySelectorAll('.labels span')].map(label => label.textContent + label.getAttribute('style')).join()";
        await page.WaitForTimeoutAsync(700);
        var before = "";
        for (var look = 0; look < 40 && await page.EvaluateAsync<string>(Labels) is var now && now != before; look++)
        {
            before = now;
            await page.WaitForTimeoutAsync(400);
        }
    }

    // How many pixels of the map are near a colour; the page itself reads its picture.
    static async Task<int> CountPixels(IPage page, string colour)
    {
        var picture = await page.Locator("#map").ScreenshotAsync();
        return await page.EvaluateAsync<int>(
            """
            async ([picture, colour]) => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
              const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
              context.drawImage(bitmap, 0, 0);
              const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
              const wanted = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
              let count = 0;
              for (let i = 0; i < pixels.length; i += 4) if (wanted.every((value, at) => Math.abs(pixels[i + at] - value) < 48)) count++;
              return count;
            }
            """,
            new[] { Convert.ToBase64String(picture), colour });
    }
}
