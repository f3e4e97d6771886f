using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;

namespace Foothold.Cli;

/// <summary><c>foothold eval plover</c>: the coder against PLOVER's gold-standard records.</summary>
static class EvalPloverCommand
{
    static readonly LocalDate AnyDay = new(2000, 1, 1); // the day every record bears

    public static Command Create()
    {
        var path = new Argument<FileInfo>("PATH") { Description = "The records, a JSON list, or the folder that holds them." };
        var theatre = Options.Theatre();
        theatre.Description = "The theatre whose reports they are taken for; where not given, none, and the actors and places of the first there is are known.";
        var misses = new Option<bool>("--misses") { Description = "Lists the records whose type or actors are not found." };
        var json = Options.Json();
        var command = new Command("plover", "Compares event types and actors with PLOVER's gold-standard records.") { path, theatre, misses, json };
        command.Does((result, speaker) => Run(result.GetRequiredValue(path), result.GetValue(theatre), result.GetValue(misses), result.GetValue(json), speaker));
        return command;
    }

    static int Run(FileInfo file, string? theatre, bool listMisses, bool asJson, Speaker speaker)
    {
        var records = Read(file);
        var installation = Installation.Find();
        var bench = theatre is null ? Workbench.Open(installation, installation.TheatreIds[0]).OfNoTheatre() : Workbench.Open(installation, theatre);
        var scores = new List<(PloverRecord Record, PloverScore Score)>();
        foreach (var record in records)
        {
            var score = PloverScorer.Score(record, bench.Code(Report.Create("PLOVER", null, "", null, AnyDay, "en", [], record.Text)));
            scores.Add((record, score));
            if (listMisses && score.Events.Right == 0)
            {
                var given = score.Given.Count == 0 ? "nothing" : string.Join(", ", score.Given.Select(Describe));
                speaker.Say($"{(score.Types.Right == 0 ? "type  " : "actors")} {record.Id} owed {string.Join('/', record.Types.Select(Say))} {string.Join('+', record.Sources)} > {string.Join('+', record.Targets)}, given {given} :: {record.Text}");
            }
        }

        var rows = new List<(string Name, Tally Tally)>
        {
            ("event type", Sum(scores, score => score.Types)),
            ("type, source, target", Sum(scores, score => score.Events)),
            ("source, of type right", Sum(scores, score => score.Sources)),
            ("target, of type right", Sum(scores, score => score.Targets)),
        };
        if (asJson)
        {
            speaker.GiveJson(writer => Write(writer, bench.Theatre.Id, records.Count, rows, scores));
            return ExitCode.Done;
        }

        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{records.Count} records, one event each; other events of a sentence count as wrong, so precision is a lower bound"));
        speaker.Give($"{"",-24}{"right",7}{"given",7}{"owed",7}{"precision",11}{"recall",8}{"F1",7}");
        foreach (var (name, tally) in rows)
        {
            speaker.Give(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-24}{tally.Right,7}{tally.Given,7}{tally.Owed,7}{tally.Precision,11:0.000}{tally.Recall,8:0.000}{tally.F1,7:0.000}"));
        }

        foreach (var (type, right, owed, given) in ByType(scores))
        {
            speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  {Say(type),-22}{right,7}{given,7}{owed,7}"));
        }

        return ExitCode.Done;
    }

    static IReadOnlyList<PloverRecord> Read(FileInfo file)
    {
        if (Directory.Exists(file.FullName) && Directory.GetFiles(file.FullName, "*.json") is [var only])
        {
            file = new FileInfo(only);
        }

        if (!file.Exists)
        {
            throw new NotFoundException($"{file}: there is no such file; check the path");
        }

        try
        {
            return PloverRecord.ReadAll(File.ReadAllText(file.FullName));
        }
        catch (JsonException fault)
        {
            throw new DataException($"{file}: it holds no PLOVER records ({fault.Message}); give a JSON list of them");
        }
    }

    static Tally Sum(IEnumerable<(PloverRecord Record, PloverScore Score)> scores, Func<PloverScore, Tally> part) =>
        scores.Aggregate(default(Tally), (sum, pair) => sum + part(pair.Score));

    // A type that was divided counts as its first part.
    static IEnumerable<(ClaimType Type, int Right, int Owed, int Given)> ByType(IReadOnlyList<(PloverRecord Record, PloverScore Score)> scores) =>
        Enum.GetValues<ClaimType>().Where(PloverCrosswalk.IsEvent).Select(type => (
            type,
            scores.Where(pair => pair.Record.Types[0] == type).Sum(pair => pair.Score.Types.Right),
            scores.Count(pair => pair.Record.Types[0] == type),
            scores.Count(pair => pair.Score.Given.Any(told => told.Type == type))));

    static void Write(Utf8JsonWriter json, string theatre, int records, List<(string Name, Tally Tally)> rows, IReadOnlyList<(PloverRecord Record, PloverScore Score)> scores)
    {
        json.WriteStartObject();
        json.WriteString("theatre", theatre);
        json.WriteNumber("records", records);
        json.WriteStartObject("figures");
        foreach (var (name, tally) in rows)
        {
            json.WriteStartObject(name);
            json.WriteNumber("right", tally.Right);
            json.WriteNumber("given", tally.Given);
            json.WriteNumber("owed", tally.Owed);
            json.WriteNumber("precision", Math.Round(tally.Precision, 4));
            json.WriteNumber("recall", Math.Round(tally.Recall, 4));
            json.WriteNumber("f1", Math.Round(tally.F1, 4));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("types");
        foreach (var (type, right, owed, given) in ByType(scores))
        {
            json.WriteStartObject(Say(type));
            json.WriteNumber("right", right);
            json.WriteNumber("given", given);
            json.WriteNumber("owed", owed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Describe(PloverEvent told) => $"{Say(told.Type)} {string.Join('+', told.Sources)} > {string.Join('+', told.Targets)}";

    static string Say(ClaimType type) => type.ToString().ToUpperInvariant();
}
