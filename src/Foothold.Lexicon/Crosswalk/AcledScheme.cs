namespace Foothold.Lexicon;

/// <summary>The event types of ACLED, spelt as its files spell them.</summary>
public static class AcledScheme
{
    /// <summary>Event type to its sub-event types, in the order of ACLED's codebook.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> SubEventTypes { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["Battles"] = ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
        ["Protests"] = ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
        ["Riots"] = ["Violent demonstration", "Mob violence"],
        ["Explosions/Remote violence"] =
            ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
        ["Violence against civilians"] = ["Sexual violence", "Attack", "Abduction/forced disappearance"],
        ["Strategic developments"] =
        [
            "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
            "Looting/property destruction", "Non-violent transfer of territory", "Other",
        ],
    };

    /// <summary>The event type that a sub-event type belongs to; null where there is no such sub-event type.</summary>
    public static string? EventTypeOf(string subEventType) =>
        SubEventTypes.Where(pair => pair.Value.Contains(subEventType)).Select(pair => pair.Key).FirstOrDefault();

    /// <summary>Whether a sub-event type tells who holds a place from then on.</summary>
    public static bool IsTerritorial(string subEventType) => subEventType is "Government regains territory" or "Non-state actor overtakes territory"
        or "Non-violent transfer of territory" or "Headquarters or base established";

    /// <summary>Whether a code tells that a place was taken in battle.</summary>
    public static bool IsTaking(AcledCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.SubEventType is "Government regains territory" or "Non-state actor overtakes territory";
    }

    /// <summary>Whether a code tells of violence: a battle, an explosion, an attack on civilians.</summary>
    public static bool IsViolent(AcledCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.EventType is "Battles" or "Explosions/Remote violence" or "Violence against civilians";
    }

    /// <summary>The code of a place that changes hands without a fight.</summary>
    public static AcledCode Transfer { get; } = new("Strategic developments", "Non-violent transfer of territory");
}
