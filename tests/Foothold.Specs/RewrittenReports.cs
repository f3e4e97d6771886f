using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Holds that nothing is fitted to names: a report of ours, rewritten, gives the same rows, exchanged.</summary>
public sealed class RewrittenReports
{
    static readonly LocalDate Published = new(2015, 8, 24);

    [Theory]
    [InlineData(null, "afghanistan")]
    [InlineData("iraq.tsv", "iraq")]
    [InlineData("sides-swapped.tsv", "afghanistan")]
    public void A_rewritten_report_gives_the_same_rows_exchanged(string? rules, string theatre)
    {
        var installation = Installation.Find();
        var folder = Path.Combine(installation.Root, "specs", "coding", "rewrites");
        var bench = Workbench.Open(installation, theatre);
        var text = File.ReadAllText(Path.Combine(folder, "report.txt"));
        var table = File.ReadAllText(Path.Combine(folder, "README.md"));
        if (rules is not null)
        {
            using var reader = File.OpenText(Path.Combine(folder, rules));
            var rewriter = new ReportRewriter(reader);
            var (passive, turned) = rewriter.MakePassive(bench.Parse(text));
            Assert.True(turned >= 2, "no clause was made passive");
            (text, table) = (rewriter.Rename(passive), rewriter.Rename(table));
            Assert.DoesNotContain("Taliban fighters took", text, StringComparison.Ordinal);
        }

        var claims = bench.Code(Report.Create("Example Wire", null, "", null, Published, "en", [], text));
        var verdicts = new RowScorer(bench.Lexicon.Actors, bench.Theatre, Published).Score(OwedRow.ReadTable(table), claims);

        Assert.Equal(7, verdicts.Count);
        Assert.All(verdicts, verdict => Assert.True(
            verdict.IsFound && verdict.Wrong.Count == 0,
            $"row {verdict.Row.Number} '{verdict.Row.Said}': {string.Join(", ", verdict.Wrong)}\n{text}"));
    }
}
