using System.CommandLine;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold code</c>: a text in, its claims out; nothing is kept.</summary>
public static class CodeCommand
{
    // Nothing is kept, so nobody needs to be answerable for the text.
    static readonly ReportHeading Unnamed = new(Outlet: "no outlet named");

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "A file, - for standard input, or the text itself.", DefaultValueFactory = _ => "-" };
        var theatre = Options.Theatre();
        theatre.Required = true;
        var json = Options.Json();
        var heading = new Options.Heading();
        var command = new Command("code", "Reads a text into claims and shows them; keeps nothing.") { input, theatre, json };
        heading.AddTo(command);
        command.Does((result, speaker) =>
        {
            var theatreId = result.GetRequiredValue(theatre)!;
            var installation = Installation.Find();
            var reader = new ReportReader(heading.Read(result, installation.Theatre(theatreId).Id).Or(Unnamed), languages: ReportLanguages.Read(installation));
            var outcomes = Read(reader, result.GetRequiredValue(input)).ToList();
            var reports = outcomes.Where(outcome => outcome.Report is not null).ToList();
            if (reports.Count > 0)
            {
                var benches = new Workbenches(installation, theatreId);
                foreach (var outcome in reports)
                {
                    Give(speaker, outcome.Report!, benches.Of(outcome.Report!.Language), result.GetValue(json));
                }
            }

            foreach (var outcome in outcomes.Where(outcome => outcome.Refusal is not null))
            {
                speaker.Say(outcome.Refusal!.ToString());
            }

            return ExitCode.Of([.. outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().Select(refusal => refusal.Kind)], reports.Count);
        });
        return command;
    }

    static IEnumerable<ReadOutcome> Read(ReportReader reader, string input)
    {
        if (input == "-")
        {
            using var stream = Console.OpenStandardInput();
            return [reader.ReadText("standard input", stream)];
        }

        return GivenText.IsPath(input) ? reader.Read(input) : [reader.ReadText("the text", input)];
    }

    static void Give(Speaker speaker, Report report, Workbench bench, bool asJson)
    {
        var claims = bench.Code(report);
        if (!asJson)
        {
            ClaimTable.Give(speaker, claims, bench);
            return;
        }

        speaker.GiveJson(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("report");
            json.WriteString("id", report.Id);
            json.WriteString("outlet", report.Outlet);
            json.WriteString("url", report.Url);
            json.WriteString("title", report.Title);
            json.WriteString("author", report.Author);
            json.WriteString("published", LocalDatePattern.Iso.Format(report.Published));
            json.WriteString("language", report.Language);
            json.WriteString("sha256", report.BytesHash);
            json.WriteString("text", report.Text);
            json.WriteEndObject();
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                ClaimJson.Write(json, claim, bench.Codes.Of(claim, report.Published));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
