using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Lexicon;

namespace Foothold.Cli;

/// <summary><c>foothold eval acled</c>: the coder against short notes in the manner of ACLED's, one code each.</summary>
static class EvalAcledCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var path = new Argument<FileInfo>("PATH") { Description = "The notes: a table of id, published, country, text, event_type and sub_event_type." };
        var theatre = Options.Theatre();
        theatre.Description = "The theatre that every note is read in; where not given, that of the note's country, else the first there is.";
        var part = Options.Part("Which notes: open, held (every fifth), or all.");
        var misses = new Option<bool>("--misses") { Description = "Lists the notes whose code is not the one owed." };
        var json = Options.Json();
        var command = new Command("acled", "Compares the code of each note, in the manner of ACLED, with the one it is owed.") { path, theatre, part, misses, json };
        command.Does((result, speaker) => Run(
            result.GetRequiredValue(path),
            result.GetValue(theatre),
            result.GetRequiredValue(part)!.Value,
            result.GetValue(misses),
            result.GetValue(json),
            speaker));
        return command;
    }

    static int Run(FileInfo file, string? theatre, DataPart part, bool listMisses, bool asJson, Speaker speaker)
    {
        if (!file.Exists)
        {
            throw new NotFoundException($"{file}: there is no such file; check the path");
        }

        var benches = new Dictionary<string, Workbench>(StringComparer.Ordinal);
        var installation = Installation.Find();
        var scores = new List<(AcledCode Owed, AcledCode? Given, AcledScore Score)>();
        foreach (var snippet in Read(file).Where(snippet => part.Takes(snippet.IsHeld)))
        {
            var bench = BenchOf(installation, theatre ?? TheatreOf(installation, snippet.Country), benches);
            var claims = bench.Code(Report.Create("ACLED", null, "", null, snippet.Published, "en", [], snippet.Text));
            var given = EventCoder.MainOf(claims.Select(claim => bench.Codes.Of(claim, snippet.Published)));
            scores.Add((snippet.Owed, given, AcledScore.Of(snippet.Owed, given)));
            if (listMisses && given != snippet.Owed)
            {
                speaker.Say($"{snippet.Id} owed {snippet.Owed.SubEventType}, given {given?.SubEventType ?? "nothing"} ({string.Join(", ", claims.Select(claim => claim.Frame))}) :: {snippet.Text}");
            }
        }

        var sum = scores.Aggregate(default(AcledScore), (total, score) => total + score.Score);
        if (asJson)
        {
            speaker.GiveJson(writer => Write(writer, sum, scores));
            return ExitCode.Done;
        }

        speaker.Give($"{sum.Snippets} notes, {sum.Coded} coded");
        Give(speaker, "sub-event type right", sum.SubEvents, sum.Snippets);
        Give(speaker, "event type right", sum.EventTypes, sum.Snippets);
        Give(speaker, "territory, of those owed", sum.TerritorialFound, sum.Territorial);
        Give(speaker, "territory, of those given", sum.TerritorialFound, sum.TerritorialGiven);
        foreach (var (code, right, owed, given) in ByCode(scores))
        {
            speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  {code,-36}{right,5} right{given,5} given{owed,5} owed"));
        }

        return ExitCode.Done;
    }

    static IReadOnlyList<AcledSnippet> Read(FileInfo file)
    {
        try
        {
            return DataFile.Read(file.FullName, AcledSnippet.ReadAll);
        }
        catch (InvalidDataException fault)
        {
            throw new DataException(fault.Message);
        }
    }

    static void Give(Speaker speaker, string name, int right, int all) =>
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{name,-26}{right,5} of{all,5}{(all == 0 ? 0 : (double)right / all),8:0.000}"));

    static string TheatreOf(Installation installation, string country) =>
        installation.TheatreIds.FirstOrDefault(id => id.Equals(country.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase), installation.TheatreIds[0]);

    static Workbench BenchOf(Installation installation, string theatre, Dictionary<string, Workbench> benches)
    {
        if (!benches.TryGetValue(theatre, out var bench))
        {
            benches[theatre] = bench = Workbench.Open(installation, theatre);
        }

        return bench;
    }

    static IEnumerable<(string Code, int Right, int Owed, int Given)> ByCode(IReadOnlyList<(AcledCode Owed, AcledCode? Given, AcledScore Score)> scores) =>
        AcledScheme.SubEventTypes.Values.SelectMany(codes => codes).Select(code => (
            code,
            scores.Count(score => score.Owed.SubEventType == code && score.Given == score.Owed),
            scores.Count(score => score.Owed.SubEventType == code),
            scores.Count(score => score.Given?.SubEventType == code)));

    static void Write(Utf8JsonWriter json, AcledScore sum, IReadOnlyList<(AcledCode Owed, AcledCode? Given, AcledScore Score)> scores)
    {
        json.WriteStartObject();
        json.WriteNumber("notes", sum.Snippets);
        json.WriteNumber("coded", sum.Coded);
        json.WriteNumber("subEventTypes", sum.SubEvents);
        json.WriteNumber("eventTypes", sum.EventTypes);
        json.WriteNumber("territoryOwed", sum.Territorial);
        json.WriteNumber("territoryFound", sum.TerritorialFound);
        json.WriteNumber("territoryGiven", sum.TerritorialGiven);
        json.WriteStartObject("codes");
        foreach (var (code, right, owed, given) in ByCode(scores))
        {
            json.WriteStartObject(code);
            json.WriteNumber("right", right);
            json.WriteNumber("given", given);
            json.WriteNumber("owed", owed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
