using System.Text.Json;

namespace Foothold.Coding;

/// <summary>A gold-standard record of PLOVER: one sentence and the one event it was chosen to show.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Types">The types of 2021 that the record's event is; more than one where an older type was divided.</param>
/// <param name="Sources">The codes of who acts: ISO 3166 alpha-3, or PLOVER's for what is no country (IGO, NGO, IMG); empty where none is named.</param>
/// <param name="Targets">The codes of whom it is done to; empty where none is named.</param>
public sealed record PloverRecord(string Id, string Text, IReadOnlyList<ClaimType> Types, IReadOnlyList<string> Sources, IReadOnlyList<string> Targets)
{
    /// <summary>Reads a list of records.</summary>
    /// <param name="json">A JSON list of objects with id, text, event, and source and target as lists of objects with a code.</param>
    /// <exception cref="JsonException">The text is not such a list, or an event is none of PLOVER's.</exception>
    public static IReadOnlyList<PloverRecord> ReadAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(Read)]
            : throw new JsonException("it holds no list of records");
    }

    static PloverRecord Read(JsonElement record)
    {
        var id = Word(record, "id") ?? throw new JsonException("a record has no id");
        return new PloverRecord(
            id,
            Word(record, "text") ?? throw new JsonException($"{id} has no text"),
            Word(record, "event") is { } name && TypesOf(name, Word(record, "mode")) is { Count: > 0 } types ? types : throw new JsonException($"{id} has no event that PLOVER knows"),
            CodesOf(record, "source"),
            CodesOf(record, "target"));
    }

    // The records were written for version 0.5, which had five types that 2021 has not, and held destroying (CAMEO 1712), abduction
    // and human shields (181, 184) for coercion, which 2021 holds for assault.
    static IReadOnlyList<ClaimType> TypesOf(string name, string? mode) => name switch
    {
        "COERCE" when mode is "destroy" => [ClaimType.Assault],
        "COERCE" when mode is "detain" => [ClaimType.Coerce, ClaimType.Assault],
        "DEMAND" => [ClaimType.Request],
        "DISAPPROVE" or "INVESTIGATE" => [ClaimType.Accuse],
        "FIGHT" => [ClaimType.Assault],
        "YIELD" => [ClaimType.Concede, ClaimType.Retreat],
        _ => Enum.TryParse<ClaimType>(name, ignoreCase: true, out var type) && PloverCrosswalk.IsEvent(type) ? [type] : [],
    };

    // Some records hold an empty text or a context where the list belongs.
    static IReadOnlyList<string> CodesOf(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(actor => Word(actor, "code")).OfType<string>()]
            : [];

    static string? Word(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;
}
