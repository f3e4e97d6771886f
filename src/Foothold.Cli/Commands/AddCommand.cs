using System.CommandLine;
using Foothold.Ingest;
using Foothold.Store;

namespace Foothold.Cli;

/// <summary><c>foothold add</c>: reads files and folders into a project.</summary>
public static class AddCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATHS") { Description = "Files (.txt, .html, .jsonl), folders of them, or - for a text on standard input.", Arity = ArgumentArity.OneOrMore };
        var project = Options.Project();
        var theatre = Options.Theatre();
        var json = Options.Json();
        var heading = new Options.Heading();
        var command = new Command("add", "Reads reports and keeps them with their claims.") { paths, project, theatre, json };
        heading.AddTo(command);
        command.Does((result, speaker, cancellation) =>
        {
            var folder = result.GetRequiredValue(project);
            var theatreId = TheatreOf(folder, result.GetValue(theatre));
            var installation = Installation.Find();
            var benches = new Workbenches(installation, installation.Theatre(theatreId).Id);
            IReadOnlyList<ReportRemark> Remarks(KeepOutcome kept) => kept is { Result: KeepResult.Added, Report: { } report } && benches.Of(report.Language) is var bench
                ? new TheatreFit(bench.Theatre, bench.Gazetteer).Of(report, kept.Read)
                : [];
            var store = new Lazy<IClaimStore>(() => SqliteStore.OpenOrCreate(folder, theatreId));
            try
            {
                _ = SqliteStore.Exists(folder) ? store.Value : null; // a new project is made for its first report
                var reader = new ReportReader(heading.Read(result, theatreId), languages: ReportLanguages.Read(installation));
                var read = result.GetRequiredValue(paths).SelectMany(path => path == "-" ? [FromStandardInput(reader)] : reader.Read(path));
                var code = Keep(new Pipeline(store, benches.Code), read, speaker, result.GetValue(json), cancellation, Remarks);
                if (reader.PassedOver > 0)
                {
                    speaker.Say(FormattableString.Invariant($"Passed over {reader.PassedOver} {(reader.PassedOver == 1 ? "file that is" : "files that are")} not .txt, .html or .jsonl."));
                }

                return Task.FromResult(code);
            }
            finally
            {
                if (store.IsValueCreated)
                {
                    store.Value.Dispose();
                }
            }
        });
        return command;
    }

    /// <summary>Keeps reports, says what became of each, and sums up.</summary>
    /// <param name="pipeline">Keeps them.</param>
    /// <param name="read">What was read.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="asJson">Whether to give JSON.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    /// <param name="remarksOn">What is remarkable about what was kept; null for nothing.</param>
    /// <returns>The exit code.</returns>
    internal static int Keep(
        Pipeline pipeline,
        IEnumerable<ReadOutcome> read,
        Speaker speaker,
        bool asJson,
        CancellationToken cancellation,
        Func<KeepOutcome, IReadOnlyList<ReportRemark>>? remarksOn = null)
    {
        var remarked = new Dictionary<ReportRemark, int>();
        var counts = new Dictionary<KeepResult, int>();
        var claims = 0;
        var refusals = new List<RefusalKind>();
        foreach (var kept in pipeline.Keep(read, cancellation))
        {
            counts[kept.Result] = counts.GetValueOrDefault(kept.Result) + 1;
            claims += kept.Claims;
            var remarks = remarksOn?.Invoke(kept) ?? [];
            foreach (var remark in remarks)
            {
                remarked[remark] = remarked.GetValueOrDefault(remark) + 1;
            }

            if (asJson)
            {
                GiveJson(speaker, kept, remarks);
            }

            if (kept.Refusal is { } refusal)
            {
                refusals.Add(refusal.Kind);
                speaker.Say(refusal.ToString());
            }
            else if (!asJson)
            {
                speaker.Give(kept.Result == KeepResult.Added
                    ? $"added {kept.Where}: {Counted.Of(kept.Claims, "claim")}"
                    : $"already known {kept.Where}");
                foreach (var remark in remarks)
                {
                    speaker.Say($"{kept.Where}: it {Words(remark, 1)}");
                }
            }
        }

        var (added, known, refused) = (counts.GetValueOrDefault(KeepResult.Added), counts.GetValueOrDefault(KeepResult.AlreadyKnown), counts.GetValueOrDefault(KeepResult.Refused));
        speaker.Say(FormattableString.Invariant($"{added} added with {Counted.Of(claims, "claim")}, {known} already known, {refused} refused."));
        foreach (var (remark, count) in remarked.OrderBy(pair => pair.Key))
        {
            speaker.Say($"{Counted.Of(count, "report")} {Words(remark, count)}.");
        }

        return ExitCode.Of(refusals, added + known);
    }

    static string Words(ReportRemark remark, int count) => (remark, count) switch
    {
        (ReportRemark.TellsNothing, 1) => "tells nothing that Foothold reads",
        (ReportRemark.TellsNothing, _) => "tell nothing that Foothold reads",
        (ReportRemark.OfNoPlaceOfTheatre, 1) => "tells of nothing in a place of this theatre",
        (ReportRemark.OfNoPlaceOfTheatre, _) => "tell of nothing in a place of this theatre",
        (_, 1) => "is of a day outside this theatre's",
        _ => "are of a day outside this theatre's",
    };

    static void GiveJson(Speaker speaker, KeepOutcome kept, IReadOnlyList<ReportRemark> remarks) => speaker.GiveJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("where", kept.Where);
        json.WriteString("result", kept.Result switch { KeepResult.Added => "added", KeepResult.AlreadyKnown => "already known", _ => "refused" });
        json.WriteString("report", kept.Report?.Id);
        json.WriteNumber("claims", kept.Claims);
        json.WriteString("reason", kept.Refusal is { } refusal ? $"{refusal.What}; {refusal.Remedy}" : null);
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStringValue(Words(remark, 1));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    static ReadOutcome FromStandardInput(ReportReader reader)
    {
        using var input = Console.OpenStandardInput();
        return reader.ReadText("standard input", input);
    }

    // A project that is there knows its theatre.
    static string TheatreOf(string folder, string? told)
    {
        if (told is not null)
        {
            return told;
        }

        if (!SqliteStore.Exists(folder))
        {
            throw new UsageException($"{folder} has no project yet: say which theatre it is about with --theatre ({string.Join(", ", Installation.Find().TheatreIds)}).");
        }

        using var store = SqliteStore.Open(folder);
        return store.Theatre;
    }
}
