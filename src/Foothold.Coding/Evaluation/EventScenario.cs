using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>Some reports with the happenings that a reader found in them, to measure joining against.</summary>
/// <param name="Theatre">The theatre they are read in.</param>
/// <param name="Reports">The reports.</param>
/// <param name="Events">The happenings; each mention is in one.</param>
public sealed record EventScenario(string Theatre, IReadOnlyList<ScenarioReport> Reports, IReadOnlyList<ScenarioEvent> Events)
{
    /// <summary>Reads a scenario.</summary>
    /// <exception cref="JsonException">The text is not JSON or lacks a field.</exception>
    public static EventScenario Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var scenario = new EventScenario(
            Word(root, "theatre"),
            [.. List(root, "reports").Select(report => new ScenarioReport(Word(report, "id"), Word(report, "outlet"), Day(report), Word(report, "text")))],
            [.. List(root, "events").Select(told => new ScenarioEvent(
                Word(told, "kind"),
                [.. List(told, "mentions").Select(mention => new ScenarioMention(Word(mention, "report"), Number(mention, "sentence"), Word(mention, "trigger")))],
                [.. List(told, "contradictions").Select(aspect => aspect.GetString() ?? "")]))]);
        var ids = scenario.Reports.Select(report => report.Id).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Count ? throw new JsonException("two reports have one id")
            : scenario.Reports.DistinctBy(report => (report.Outlet, report.Published, report.Text)).Count() < ids.Count ? throw new JsonException("two reports are the same")
            : scenario.Events.SelectMany(told => told.Mentions).FirstOrDefault(mention => !ids.Contains(mention.Report)) is { } stray ? throw new JsonException($"a mention is of a report '{stray.Report}' that is not there")
            : scenario;
    }

    static LocalDate Day(JsonElement report) =>
        LocalDatePattern.Iso.Parse(Word(report, "published")) is { Success: true } day ? day.Value : throw new JsonException("published is no day");

    static string Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"{name} is missing");

    static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new JsonException($"{name} is no number");

    static JsonElement.ArrayEnumerator List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new JsonException($"{name} is missing");
}

/// <summary>A report of a scenario.</summary>
/// <param name="Id">What mentions call it.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Text">Its text.</param>
public sealed record ScenarioReport(string Id, string Outlet, LocalDate Published, string Text);

/// <summary>A happening as a reader found it told.</summary>
/// <param name="Kind">What it is, in the reader's words.</param>
/// <param name="Mentions">Where it is told.</param>
/// <param name="Contradictions">In what the mentions disagree: "denied", "agent", "time", or the kind of a figure.</param>
public sealed record ScenarioEvent(string Kind, IReadOnlyList<ScenarioMention> Mentions, IReadOnlyList<string> Contradictions);

/// <summary>A word that tells of a happening.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Sentence">The sentence, from 0.</param>
/// <param name="Trigger">The word.</param>
public sealed record ScenarioMention(string Report, int Sentence, string Trigger);
