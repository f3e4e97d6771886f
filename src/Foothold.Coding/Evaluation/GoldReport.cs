using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>A report annotated by a reader, to measure the coder against.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Theatre">The theatre it is read in.</param>
/// <param name="Text">Its text.</param>
/// <param name="Claims">What is owed, in text order.</param>
public sealed record GoldReport(string Outlet, LocalDate Published, string Theatre, string Text, IReadOnlyList<GoldClaim> Claims)
{
    /// <summary>Reads one annotated report.</summary>
    /// <param name="json">An object with outlet, published, theatre, text and claims.</param>
    /// <exception cref="JsonException">The text is not JSON or lacks a field.</exception>
    public static GoldReport Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new GoldReport(
            Word(root, "outlet") ?? throw new JsonException("outlet is missing"),
            Day(root, "published") is not { } published ? throw new JsonException("published is missing")
                : Report.CanBePublishedOn(published) ? published
                : throw new JsonException("published is no day that a report can be of"),
            Word(root, "theatre") ?? throw new JsonException("theatre is missing"),
            Word(root, "text") ?? throw new JsonException("text is missing"),
            root.GetProperty("claims").EnumerateArray().Select(ReadClaim).ToList());
    }

    static GoldClaim ReadClaim(JsonElement claim)
    {
        var time = claim.TryGetProperty("time", out var said) && said.ValueKind == JsonValueKind.Object ? said : (JsonElement?)null;
        var control = claim.TryGetProperty("control", out var change) && change.ValueKind == JsonValueKind.Object
            ? change
            : (JsonElement?)null;
        return new GoldClaim(
            Word(claim, "sentence") ?? "",
            Word(claim, "trigger") ?? "",
            Word(claim, "type") ?? "",
            Word(claim, "mode"),
            Word(claim, "agent"),
            Word(claim, "agentActor"),
            Word(claim, "targetActor"),
            Word(claim, "place"),
            time is { } at ? Day(at, "start") : null,
            time is { } until ? Day(until, "end") : null,
            Word(claim, "polarity") ?? "affirmed",
            Word(claim, "reality") ?? "actual",
            Word(claim, "source"),
            Word(claim, "sourceActor"),
            control is { } effect ? Word(effect, "effect") : null,
            control is { } holder ? Word(holder, "holder") : null,
            control is { } place ? Word(place, "district") ?? Word(place, "place") : null,
            claim.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True)
        {
            Figures = claim.TryGetProperty("quantities", out var figures) && figures.ValueKind == JsonValueKind.Array
                ? [.. figures.EnumerateArray().Select(figure => new GoldFigure(Word(figure, "kind") ?? "", Number(figure, "min"), Number(figure, "max")))]
                : [],
        };
    }

    static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static LocalDate? Day(JsonElement element, string name) =>
        Word(element, name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
}

/// <summary>One claim that is owed, as the reader wrote it down.</summary>
/// <param name="Sentence">The sentence's exact text.</param>
/// <param name="Trigger">The words that say it.</param>
/// <param name="Type">The claim type.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Agent">The words for the agent; null where the text names none.</param>
/// <param name="AgentActor">The agent's actor id.</param>
/// <param name="TargetActor">The target's actor id.</param>
/// <param name="Place">The place's name.</param>
/// <param name="Start">The first day; null where open or not said.</param>
/// <param name="End">The day after the last; null where open or not said.</param>
/// <param name="Polarity">affirmed or denied.</param>
/// <param name="Reality">The reality.</param>
/// <param name="Source">The words for the speaker; null for the report itself.</param>
/// <param name="SourceActor">The speaker's actor id.</param>
/// <param name="Effect">The effect on control; null where there is none.</param>
/// <param name="Holder">The actor of the effect.</param>
/// <param name="ControlPlace">The district or place of the effect.</param>
/// <param name="IsOptional">Whether finding it counts neither for nor against.</param>
public sealed record GoldClaim(
    string Sentence,
    string Trigger,
    string Type,
    string? Mode,
    string? Agent,
    string? AgentActor,
    string? TargetActor,
    string? Place,
    LocalDate? Start,
    LocalDate? End,
    string Polarity,
    string Reality,
    string? Source,
    string? SourceActor,
    string? Effect,
    string? Holder,
    string? ControlPlace,
    bool IsOptional)
{
    /// <summary>The figures that belong to it.</summary>
    public IReadOnlyList<GoldFigure> Figures { get; init; } = [];
}

/// <summary>A figure that is owed.</summary>
/// <param name="Kind">killed, wounded and so on.</param>
/// <param name="Minimum">The least number; null where open or undisclosed.</param>
/// <param name="Maximum">The greatest number, included; null where open or undisclosed.</param>
public readonly record struct GoldFigure(string Kind, long? Minimum, long? Maximum)
{
    /// <summary>Writes "killed 3..5", an open end as nothing.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind} {Minimum}..{Maximum}");
}
