using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Benchmarks;

/// <summary>Writes one long text of our own, the same every time: the sample reports, what the pages of examples give, and invented fighting.</summary>
static class MixedText
{
    const int InventedUnits = 300_000; // before they repeat

    /// <summary>Writes the text.</summary>
    /// <param name="installation">Where the samples and the pages are.</param>
    /// <param name="length">How many UTF-16 units at least.</param>
    public static string Write(Installation installation, int length)
    {
        string[] reports = [.. new ReportReader(new ReportHeading()).Read(installation.Samples)
            .Select(outcome => outcome.Report).OfType<Report>().Select(report => report.Text.Trim())];
        string[] given = [.. Directory.GetFiles(Path.Combine(installation.Root, "specs", "language"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(Given)];
        var invented = Reports.Write(InventedUnits).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var text = new System.Text.StringBuilder(length + 10_000);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(reports[i % reports.Length]).Append("\n\n");
            for (var line = 0; line < 20 && given.Length > 0; line++)
            {
                text.Append(given[((i * 20) + line) % given.Length]).Append(line % 5 == 4 ? "\n\n" : " ");
            }

            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                text.Append(invented[((i * 4) + paragraph) % invented.Length]).Append("\n\n");
            }
        }

        return text.ToString();
    }

    // The first line of each example of a page.
    static IEnumerable<string> Given(string page)
    {
        var (isInside, isFirst) = (false, false);
        foreach (var line in File.ReadLines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || line == "---")
            {
                isInside = line == "---" ? isInside : !isInside;
                isFirst = isInside;
            }
            else if (isFirst)
            {
                isFirst = false;
                yield return line;
            }
        }
    }
}
