using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold eval seed</c>: a report against a table of what a careful coder reads out of it.</summary>
static partial class EvalSeedCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "a folder with report.txt and README.md, which holds the table of owed rows" };
        var heading = new Options.Heading();
        var theatre = Options.Theatre();
        var rewrite = new Option<FileInfo?>("--rewrite") { Description = "rules that rewrite report and table before they are compared (specs/coding/rewrites/)" };
        var json = new Option<bool>("--json") { Description = "print one JSON object" };
        var command = new Command("seed", "compare a report's claims with a table of owed rows") { folder, theatre, rewrite, json };
        heading.AddTo(command);
        command.Does((parsed, _) => Run(parsed.GetRequiredValue(folder), heading.Read(parsed, parsed.GetValue(theatre)), parsed.GetValue(rewrite), parsed.GetValue(json)));
        return command;
    }

    /// <summary>What the page with the table tells of its report: "--published 2015-08-24", "outlet Example Wire", "country Afghanistan".</summary>
    static ReportHeading HeadingOf(string page) => new(
        Outlet: Outlet().Match(page) is { Success: true } outlet ? outlet.Groups[1].Value : null,
        Published: Published().Match(page) is { Success: true } day ? LocalDatePattern.Iso.Parse(day.Groups[1].Value).GetValueOrThrow() : null,
        Theatre: Country().Match(page) is { Success: true } country ? country.Groups[1].Value.ToLowerInvariant() : null);

    [GeneratedRegex(@"--published (\d{4}-\d{2}-\d{2})")]
    internal static partial Regex Published();

    [GeneratedRegex(@"\boutlet ([^,;)\n]+)")]
    internal static partial Regex Outlet();

    [GeneratedRegex(@"\bcountry (\p{Lu}\p{L}+)")]
    internal static partial Regex Country();

    static int Run(DirectoryInfo folder, ReportHeading told, FileInfo? rules, bool asJson)
    {
        var reportPath = Path.Combine(folder.FullName, "report.txt");
        var tablePath = Path.Combine(folder.FullName, "README.md");
        if (!File.Exists(reportPath) || !File.Exists(tablePath))
        {
            Console.Error.WriteLine($"foothold: {folder.FullName} must hold report.txt and README.md");
            return ExitCode.NotFound;
        }

        told = told.Or(HeadingOf(File.ReadAllText(tablePath)));
        var outcome = new ReportReader(told with { Theatre = null }).Read(reportPath).Single();
        if (outcome.Refusal is { } refusal)
        {
            throw new DataException(refusal.ToString());
        }

        var bench = Workbench.Open(Installation.Find(), told.Theatre ?? throw new UsageException("Say in which theatre the report is read, with --theatre."));
        var (text, outlet, published) = (outcome.Report!.Text, outcome.Report.Outlet, outcome.Report.Published);
        var table = File.ReadAllText(tablePath);
        if (rules is not null)
        {
            using var reader = rules.OpenText();
            var rewriter = new ReportRewriter(reader);
            var (passive, turned) = rewriter.MakePassive(bench.Parse(text));
            text = rewriter.Rename(passive);
            table = rewriter.Rename(table);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rewritten: {turned} clauses made passive"));
        }

        var report = Report.Create(outlet, null, "", null, published, "en", [], text);
        var claims = bench.Code(report);
        var verdicts = new RowScorer(bench.Lexicon.Actors, bench.Theatre, published).Score(OwedRow.ReadTable(table), claims);
        var found = verdicts.Count(verdict => verdict.IsFound);
        var whole = verdicts.Count(verdict => verdict.IsFound && verdict.Wrong.Count == 0);
        var carried = verdicts.Select(verdict => verdict.Claim?.Id).ToHashSet();
        var extra = claims.Where(claim => !carried.Contains(claim.Id)).ToList();
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                rows = verdicts.Select(verdict => new { row = verdict.Row.Number, found = verdict.IsFound, wrong = verdict.Wrong }),
                found,
                whole,
                owed = verdicts.Count,
                extra = extra.Count,
            }));
            return ExitCode.Done;
        }

        foreach (var verdict in verdicts)
        {
            var mark = verdict.IsFound ? verdict.Wrong.Count == 0 ? "right" : "found" : "  -  ";
            var wrong = verdict.IsFound && verdict.Wrong.Count > 0 ? $"  (wrong: {string.Join(", ", verdict.Wrong)})" : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Row.Number,3} {mark}  {verdict.Row.Said}{wrong}"));
        }

        foreach (var claim in extra)
        {
            Console.WriteLine($"  + extra  {claim.Type}/{claim.Mode} '{claim.Trigger.Text}' {string.Join('+', claim.Agents.Select(agent => agent.Actor))} @ {string.Join('+', claim.Places.Select(place => place.Name))}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {verdicts.Count} rows found, {whole} right in every column, {extra.Count} claims beside the table"));
        return ExitCode.Done;
    }
}
