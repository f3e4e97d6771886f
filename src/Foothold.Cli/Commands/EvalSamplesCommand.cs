using System.CommandLine;
using Foothold.Control;
using Foothold.Ingest;
using Foothold.Store;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold eval samples</c>: the whole path, from reports to states, against checkpoints a careful reader is sure of.</summary>
public static class EvalSamplesCommand
{
    const string Theatre = "afghanistan";
    const string NoEvidence = "none";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "Reports with expected.tsv (district, province, day, state, why); where not given, the samples.", DefaultValueFactory = _ => null };
        var json = Options.Json();
        var command = new Command("samples", "Compares the state of districts, as known on a day, with checkpoints.") { folder, json };
        command.Does((result, speaker) =>
        {
            var installation = Installation.Find();
            var samples = result.GetValue(folder)?.FullName ?? installation.Samples;
            var table = Path.Combine(samples, "expected.tsv");
            if (!File.Exists(table))
            {
                throw new NotFoundException($"{samples} has no expected.tsv.");
            }

            var project = Directory.CreateTempSubdirectory("foothold-eval-").FullName;
            try
            {
                Keep(installation, samples, project);
                using var view = ProjectView.Open(project);
                return Compare(speaker, view, [.. File.ReadLines(table).Where(line => !line.StartsWith('#')).Skip(1).Select(Checkpoint.Read)], result.GetValue(json));
            }
            finally
            {
                Directory.Delete(project, recursive: true);
            }
        });
        return command;
    }

    static void Keep(Installation installation, string samples, string project)
    {
        var bench = Workbench.Open(installation, Theatre);
        using var store = SqliteStore.OpenOrCreate(project, Theatre);
        foreach (var kept in new Pipeline(store, bench.Code).Keep(new ReportReader(new ReportHeading(Theatre: Theatre)).Read(samples)))
        {
            if (kept.Refusal is { } refusal)
            {
                throw new NotFoundException(refusal.ToString());
            }
        }
    }

    static int Compare(Speaker speaker, ProjectView view, List<Checkpoint> checkpoints, bool asJson)
    {
        var right = 0;
        foreach (var checkpoint in checkpoints)
        {
            var control = view.Situation.Newest().Control(view.District(checkpoint.District).Id, checkpoint.Day, checkpoint.Day);
            var given = control.Leader ?? NoEvidence;
            right += given == checkpoint.State ? 1 : 0;
            if (!asJson)
            {
                var mark = given == checkpoint.State ? "right" : "WRONG";
                speaker.Give(FormattableString.Invariant($"{mark}  {LocalDatePattern.Iso.Format(checkpoint.Day)}  {checkpoint.District,-14} owed {checkpoint.State,-10} given {given,-10} {Likelihood(control)}"));
            }
        }

        if (asJson)
        {
            speaker.GiveJson(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("checkpoints", checkpoints.Count);
                json.WriteNumber("right", right);
                json.WriteEndObject();
            });
        }
        else
        {
            speaker.Give(FormattableString.Invariant($"{right} of {checkpoints.Count} checkpoints right"));
        }

        return ExitCode.Done;
    }

    static string Likelihood(DistrictControl control) =>
        string.Join(' ', control.Probabilities
            .Append(new KeyValuePair<string, double>(DistrictControl.ContestedState, control.Contested))
            .Where(state => state.Value >= 0.05)
            .OrderByDescending(state => state.Value)
            .Select(state => FormattableString.Invariant($"{state.Key} {state.Value:0.00}")));

    sealed record Checkpoint(string District, LocalDate Day, string State)
    {
        public static Checkpoint Read(string line)
        {
            var cells = line.Split('\t');
            return new Checkpoint(cells[0], LocalDatePattern.Iso.Parse(cells[2]).GetValueOrThrow(), cells[3]);
        }
    }
}
