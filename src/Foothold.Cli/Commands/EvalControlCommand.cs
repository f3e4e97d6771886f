using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Control;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary><c>foothold eval control</c>: the estimator against what it must beat, on worlds whose truth is known.</summary>
static class EvalControlCommand
{
    internal static Command Create()
    {
        var parameters = new Option<FileInfo?>("--parameters") { Description = "The estimator's numbers; where not given, those that Foothold brings." };
        var seeds = new Option<int>("--seeds") { Description = "How many worlds.", DefaultValueFactory = _ => 6 };
        var first = new Option<int>("--first-seed") { Description = "The seed of the first world.", DefaultValueFactory = _ => 11 };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("control", "Score the estimator and its baselines on synthetic worlds.") { parameters, seeds, first, json };
        command.Does((parse, _, cancel) => RunAsync(
            parse.GetValue(parameters) ?? new FileInfo(Path.Combine(Installation.Find().Theatres, TheatreContent.ParametersFile)),
            parse.GetValue(first),
            parse.GetValue(seeds),
            parse.GetValue(json),
            parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error,
            cancel));
        return command;
    }

    static async Task<int> RunAsync(
        FileInfo file, int first, int seeds, bool json, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        EstimatorParameters parameters;
        try
        {
            using var reader = file.OpenText();
            parameters = EstimatorParameters.Read(reader, file.Name);
        }
        catch (IOException fault)
        {
            await error.WriteLineAsync(fault.Message.AsMemory(), cancel);
            return 4;
        }
        catch (ParametersException faults)
        {
            await error.WriteLineAsync(faults.Message.AsMemory(), cancel);
            return 1;
        }

        var scores = new List<IReadOnlyList<ControlScore>>();
        for (var seed = first; seed < first + seeds; seed++)
        {
            cancel.ThrowIfCancellationRequested();
            scores.Add(WorldTrial.Run(parameters, seed));
        }

        var rows = WorldTrial.Methods
            .Select((method, at) => new Row(method, ControlScore.Mean([.. scores.Select(score => score[at])])))
            .ToList();
        await output.WriteLineAsync((json ? Json(first, seeds, rows) : Table(first, seeds, rows)).AsMemory(), cancel);
        return 0;
    }

    static string Json(int first, int seeds, List<Row> rows) =>
        JsonSerializer.Serialize(new { firstSeed = first, seeds, methods = rows }, JsonSerializerOptions.Web);

    static string Table(int first, int seeds, List<Row> rows)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"Synthetic worlds, seeds {first} to {first + seeds - 1}, mean of {seeds}; {rows[0].Score.TrueChanges:0} true changes a world"),
            "method                    accuracy  changing  Brier    log      ECE      shown    date error  label changes",
        };
        lines.AddRange(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Method,-24}  {row.Score.Accuracy:0.000}     {row.Score.AccuracyWhereChanging:0.000}     {row.Score.Brier:0.000}    {row.Score.LogScore:0.000}    {row.Score.CalibrationError:0.000}    {row.Score.Shown:0.00}     {row.Score.MedianDateError,-10:0.0}  {row.Score.LabelChanges:0}")));
        return string.Join(Environment.NewLine, lines);
    }

    sealed record Row(string Method, ControlScore Score);
}
