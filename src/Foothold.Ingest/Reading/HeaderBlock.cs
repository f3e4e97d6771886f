using NodaTime;
using NodaTime.Text;

namespace Foothold.Ingest;

/// <summary>Reads the lines that may stand above a text: <c>Outlet: …</c>, <c>Published: …</c> and the like, then an empty line.</summary>
/// <remarks>
/// Plain texts begin with "Note: …" or "Title: …" too. Such lines alone are a heading only where they have a title or an author,
/// an empty line ends them and a text follows; otherwise they are the text. Where one of the other lines stands among them,
/// nobody meant a text, and a line that does not fit is a fault.
/// </remarks>
static class HeaderBlock
{
    static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "Outlet", "Published", "Url", "Title", "Author", "Theatre", "Language", "Note" };
    static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase) { "Outlet", "Published", "Url", "Theatre", "Language" };

    /// <summary>Parts a text into its heading and what follows it.</summary>
    /// <param name="text">The text, its lines ended by line feeds.</param>
    /// <param name="body">What follows the heading; the whole text where it has none.</param>
    /// <param name="fault">What is wrong with the heading; null where nothing is.</param>
    /// <returns>What the heading says; empty where there is none.</returns>
    public static ReportHeading Read(string text, out string body, out string? fault)
    {
        body = text;
        fault = null;
        var heading = new ReportHeading();
        var start = 0;
        var isMeant = false;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text[start..end];
            var number = text.AsSpan(0, start).Count('\n') + 1;
            if (string.IsNullOrWhiteSpace(line))
            {
                var rest = text[Math.Min(end + 1, text.Length)..];
                if (!isMeant && ((heading.Title ?? heading.Author) is null || string.IsNullOrWhiteSpace(rest)))
                {
                    return new ReportHeading();
                }

                body = rest;
                return heading;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : line[..colon].Trim();
            if (!Names.Contains(name))
            {
                if (isMeant)
                {
                    fault = FormattableString.Invariant($"line {number} is no line of a heading ('{Shorten(line)}')");
                }

                return isMeant ? heading : new ReportHeading();
            }

            isMeant |= Telling.Contains(name);
            heading = With(heading, name, line[(colon + 1)..].Trim(), ref fault);
            if (fault is not null)
            {
                return heading;
            }

            start = end + 1;
        }

        body = isMeant ? "" : text;
        return isMeant ? heading : new ReportHeading();
    }

    /// <summary>Reads a day written yyyy-mm-dd, or the day of an instant written so ("2015-08-24T10:00:00Z").</summary>
    public static LocalDate? Day(string text)
    {
        var date = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        return LocalDatePattern.Iso.Parse(date) is { Success: true } parsed ? parsed.Value : null;
    }

    static ReportHeading With(ReportHeading heading, string name, string value, ref string? fault)
    {
        var said = value.Length == 0 ? null : value;
        switch (name.ToUpperInvariant())
        {
            case "OUTLET":
                return heading with { Outlet = said };
            case "PUBLISHED":
                if (Day(value) is not { } day)
                {
                    fault = $"'{Shorten(value)}' is not a day";
                    return heading;
                }

                return heading with { Published = day };
            case "URL":
                return heading with { Url = said };
            case "TITLE":
                return heading with { Title = said };
            case "AUTHOR":
                return heading with { Author = said };
            case "THEATRE":
                return heading with { Theatre = said };
            case "LANGUAGE":
                return heading with { Language = said?.ToLowerInvariant() };
            default:
                return heading;
        }
    }

    static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
