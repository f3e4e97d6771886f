using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Foothold.Ingest;

/// <summary>Takes a report out of a web page. Runs no script, loads nothing, follows no link.</summary>
static class PageReader
{
    static readonly string[] DateMetas = ["article:published_time", "datePublished", "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "parsely-pub-date"];
    static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "form", "button", "iframe", "svg", "math", "select", "textarea", "head",
    };

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="mostDepth">The most elements that may stand inside each other.</param>
    /// <param name="mostTime">The longest the parser may take.</param>
    /// <param name="fault">Why it cannot be read; null where it can.</param>
    public static PageText? Read(string html, int mostDepth, TimeSpan mostTime, out string? fault)
    {
        try
        {
            using var page = Parse(html, mostTime);
            if (!PageDepth.IsDeeperThan(page, mostDepth))
            {
                fault = null;
                return new PageText(Heading(page), Article(html, page));
            }

            fault = FormattableString.Invariant($"more than {mostDepth} elements stand inside each other on it");
        }
        catch (TimeoutException)
        {
            fault = FormattableString.Invariant($"reading it takes longer than {mostTime.TotalSeconds:0.#} s");
        }

        return null;
    }

    // The parser slows down with the square of the depth, and only while it makes elements: so that is where time is watched.
    static IHtmlDocument Parse(string html, TimeSpan mostTime)
    {
        var watch = Stopwatch.StartNew();
        var options = new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                if (watch.Elapsed > mostTime)
                {
                    throw new TimeoutException();
                }
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    static ReportHeading Heading(IHtmlDocument page)
    {
        var data = StructuredData(page);
        var published = DateMetas.Select(name => Meta(page, name))
            .Append(data.Published)
            .Append(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
            .Select(text => text is null ? null : HeaderBlock.Day(text.Trim()))
            .FirstOrDefault(day => day is not null);
        return new ReportHeading(
            Meta(page, "og:site_name") ?? data.Outlet,
            published,
            Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta(page, "og:url")),
            Meta(page, "og:title") ?? Said(page.QuerySelector("h1")?.TextContent) ?? Said(page.Title),
            Meta(page, "author") ?? data.Author);
    }

    // The main text as Readability finds it, else that of the whole page.
    static string Article(string html, IHtmlDocument page)
    {
        var article = new SmartReader.Reader("https://page.invalid/", html).GetArticle();
        if (article.IsReadable && article.Content is { Length: > 0 } content)
        {
            using var read = new HtmlParser().ParseDocument(content);
            return Paragraphs(read.Body);
        }

        return Paragraphs(page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body);
    }

    static string Paragraphs(IElement? root)
    {
        var text = new StringBuilder();
        var isBroken = false; // whether an empty line is due before the next word
        if (root is not null)
        {
            Append(root);
        }

        return text.ToString();

        void Append(INode node)
        {
            switch (node)
            {
                case IText words:
                    AppendWords(words.Data);
                    break;
                case IElement element when !Unread.Contains(element.LocalName):
                    var isBlock = Blocks.Contains(element.LocalName);
                    isBroken |= isBlock;
                    foreach (var child in element.ChildNodes)
                    {
                        Append(child);
                    }

                    isBroken |= isBlock;
                    break;
            }
        }

        void AppendWords(string data)
        {
            foreach (var character in data)
            {
                if (char.IsWhiteSpace(character))
                {
                    if (!isBroken && text.Length > 0 && text[^1] is not (' ' or '\n'))
                    {
                        text.Append(' ');
                    }

                    continue;
                }

                if (isBroken && text.Length > 0)
                {
                    while (text[^1] == ' ')
                    {
                        text.Length--;
                    }

                    text.Append("\n\n");
                }

                isBroken = false;
                text.Append(character);
            }
        }
    }

    // What a page's JSON-LD says of itself; broken JSON-LD says nothing.
    static (string? Published, string? Outlet, string? Author) StructuredData(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var document = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
                foreach (var item in Items(document.RootElement))
                {
                    if (Text(item, "datePublished") is { } published)
                    {
                        return (published, Name(item, "publisher"), Name(item, "author"));
                    }
                }
            }
            catch (JsonException)
            {
                // Not ours to mend: the page may still say it elsewhere.
            }
        }

        return default;
    }

    static IEnumerable<JsonElement> Items(JsonElement root)
    {
        IEnumerable<JsonElement> top = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
        foreach (var item in top.Where(item => item.ValueKind == JsonValueKind.Object))
        {
            yield return item;
            if (item.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            {
                foreach (var node in graph.EnumerateArray().Where(node => node.ValueKind == JsonValueKind.Object))
                {
                    yield return node;
                }
            }
        }
    }

    static string? Name(JsonElement item, string member)
    {
        if (!item.TryGetProperty(member, out var value))
        {
            return null;
        }

        var first = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return first.ValueKind switch
        {
            JsonValueKind.String => Said(first.GetString()),
            JsonValueKind.Object => Text(first, "name"),
            _ => null,
        };
    }

    static string? Text(JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? Said(value.GetString()) : null;

    static string? Meta(IHtmlDocument page, string name) =>
        Said(page.QuerySelector($"meta[property='{name}' i], meta[name='{name}' i], meta[itemprop='{name}' i]")?.GetAttribute("content"));

    static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text!.Trim() : null;

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What a web page says.</summary>
/// <param name="Heading">What it says of itself.</param>
/// <param name="Text">The text of its report, paragraphs parted by an empty line.</param>
sealed record PageText(ReportHeading Heading, string Text);
