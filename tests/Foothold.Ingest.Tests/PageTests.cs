using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>Web pages as reports.</summary>
public sealed class PageTests : IDisposable
{
    const string Page =
        """
        <!DOCTYPE html>
        <html lang="en"><head>
        <title>Bridge held | Valley Radio</title>
        <meta property="og:site_name" content="Valley Radio">
        <meta property="og:title" content="Army holds the bridge">
        <meta property="article:published_time" content="2016-01-02T08:00:00+04:30">
        <link rel="canonical" href="https://sample.invalid/bridge">
        <script>document.write("<p>The script ran.</p>")</script>
        </head><body>
        <nav><a href="/">Home</a><a href="/news">News</a></nav>
        <article><h1>Army holds the bridge</h1>
        <p>The army still holds the bridge over the river, two <b>residents</b> said by telephone on Saturday, after three days of fighting in the villages on the other bank.</p>
        <p>Fighters had attacked the post from two directions before dawn, and the road to the district centre was closed until the evening, the residents said.</p>
        <p>Neither side gave a number of dead. A doctor at the hospital said that eleven people had been brought in since Thursday, most of them hurt by shells.</p>
        </article>
        <script type="text/javascript">alert("never")</script>
        <footer>All rights are somebody's.</footer>
        </body></html>
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_gives_its_heading_and_its_main_text()
    {
        var report = Read(Page).Report!;

        Assert.Equal(
            ("Valley Radio", new LocalDate(2016, 1, 2), "https://sample.invalid/bridge", "Army holds the bridge"),
            (report.Outlet, report.Published, report.Url, report.Title));
        Assert.Contains("two residents said by telephone", report.Text, StringComparison.Ordinal);
        Assert.Contains("the residents said.\n\nNeither side", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_are_neither_run_nor_read()
    {
        var text = Read(Page).Report!.Text;

        Assert.DoesNotContain("script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_gives_the_date_where_no_description_does()
    {
        var page = Page
            .Replace("""<meta property="article:published_time" content="2016-01-02T08:00:00+04:30">""", """<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2016-01-03","author":[{"name":"A. Reporter"}]}]}</script>""", StringComparison.Ordinal);

        var report = Read(page).Report!;

        Assert.Equal((new LocalDate(2016, 1, 3), "A. Reporter"), (report.Published, report.Author));
    }

    [Fact]
    public void Broken_structured_data_is_passed_over() =>
        Assert.NotNull(Read(Page.Replace("</head>", """<script type="application/ld+json">{"@graph":[</script></head>""", StringComparison.Ordinal)).Report);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<div></b>")]
    [InlineData("<div title='<!--'>")]
    [InlineData("<svg><g>")]
    public void A_page_nested_too_deep_is_refused(string element)
    {
        var html = string.Concat(Enumerable.Repeat(element, 100)) + "The bridge is held.";

        var outcome = Read(html, new ReadingLimits { PageDepth = 50 });

        Assert.Null(outcome.Report);
        Assert.Contains("more than 50 elements stand inside each other", outcome.Refusal!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_refused()
    {
        var outcome = Read(Page, new ReadingLimits { PageTime = TimeSpan.Zero });

        Assert.Null(outcome.Report);
        Assert.Contains("takes longer than 0 s", outcome.Refusal!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_no_web_address_is_dropped() =>
        Assert.Null(Read(Page.Replace("https://sample.invalid/bridge", "javascript:alert(1)", StringComparison.Ordinal)).Report!.Url);

    ReadOutcome Read(string html, ReadingLimits? limits = null) =>
        Assert.Single(new ReportReader(new ReportHeading("Example Wire", new LocalDate(2015, 8, 24)), limits).Read(_folder.Write("page.html", html)));
}
