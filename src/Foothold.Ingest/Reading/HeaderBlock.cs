using NodaTime;
using NodaTime.Text;

namespace Foothold.Ingest;

/// <summary>Reads the lines that may stand above a text: <c>Outlet: …</c>, <c>Published: …</c> and the like, then an empty line.</summary>
static class HeaderBlock
{
    static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "Outlet", "Published", "Url", "Title", "Author", "Theatre", "Note" };

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
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text[start..end];
            var number = text.AsSpan(0, start).Count('\n') + 1;
            if (string.IsNullOrWhiteSpace(line))
            {
                body = start == 0 ? text : text[Math.Min(end + 1, text.Length)..];
                return heading;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : line[..colon].Trim();
            if (!Names.Contains(name))
            {
                if (start > 0)
                {
                    fault = FormattableString.Invariant($"line {number} is no line of a heading ('{Shorten(line)}')");
                }

                return start > 0 ? heading : new ReportHeading();
            }

            heading = With(heading, name, line[(colon + 1)..].Trim(), ref fault);
            if (fault is not null)
            {
                return heading;
            }

            start = end + 1;
        }

        body = "";
        return heading;
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
            default:
                return heading;
        }
    }

    static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
