namespace Foothold.Lexicon;

/// <summary>What claims of a kind are called in the schemes that analysts know.</summary>
/// <param name="Line">The line of the file; the rows stand from the gravest to the slightest.</param>
/// <param name="Type">The type of claim, in upper case.</param>
/// <param name="Modes">The modes it is for; empty for any.</param>
/// <param name="Effects">The effects on control it is for; empty for any, and for none.</param>
/// <param name="Agents">Who must act; empty for anybody.</param>
/// <param name="Targets">Whom it must be done to; empty for anybody.</param>
/// <param name="Cameo">The CAMEO code; null where CAMEO has none.</param>
/// <param name="Plover">The type, mode and context of PLOVER 2021; null where PLOVER has none.</param>
/// <param name="Acled">The event and sub-event type of ACLED; null where ACLED does not code it.</param>
public sealed record CrosswalkRow(
    int Line,
    string Type,
    IReadOnlyList<string> Modes,
    IReadOnlyList<string> Effects,
    IReadOnlyList<PartyKind> Agents,
    IReadOnlyList<PartyKind> Targets,
    string? Cameo,
    PloverCode? Plover,
    AcledCode? Acled)
{
    /// <summary>Whether the row is for claims of this kind.</summary>
    /// <param name="type">The type, in upper case.</param>
    /// <param name="mode">The mode; null for none.</param>
    /// <param name="effect">The effect on control, in lower case; null for none.</param>
    /// <param name="agent">What kind of party acts or holds.</param>
    /// <param name="target">What kind of party it is done to.</param>
    public bool Covers(string type, string? mode, string? effect, PartyKind agent, PartyKind target) =>
        Type == type
        && Allows(Modes, mode)
        && Allows(Effects, effect)
        && (Agents.Count == 0 || Agents.Contains(agent))
        && (Targets.Count == 0 || Targets.Contains(target));

    /// <summary>Whether every claim that another row is for is one of this row's.</summary>
    public bool CoversAllOf(CrosswalkRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Type == other.Type
            && IsWider(Modes, other.Modes)
            && IsWider(Effects, other.Effects)
            && IsWider(Agents, other.Agents)
            && IsWider(Targets, other.Targets);
    }

    static bool Allows(IReadOnlyList<string> allowed, string? word) => allowed.Count == 0 || (word is not null && allowed.Contains(word));

    static bool IsWider<T>(IReadOnlyList<T> wide, IReadOnlyList<T> narrow) => wide.Count == 0 || (narrow.Count > 0 && narrow.All(wide.Contains));
}

/// <summary>A code of PLOVER 2021.</summary>
/// <param name="Type">One of the sixteen types.</param>
/// <param name="Mode">The mode; null where there is none.</param>
/// <param name="Context">The context; null where there is none.</param>
public sealed record PloverCode(string Type, string? Mode, string? Context);

/// <summary>A code of ACLED.</summary>
/// <param name="EventType">The event type ("Battles").</param>
/// <param name="SubEventType">The sub-event type ("Armed clash").</param>
public sealed record AcledCode(string EventType, string SubEventType);

/// <summary>What kind of party takes part, as far as the schemes tell them apart.</summary>
public enum PartyKind
{
    /// <summary>Nobody is named.</summary>
    None,

    /// <summary>Somebody of whom no more is known.</summary>
    Unknown,

    /// <summary>The forces and organs of a state, and those who fight at its side.</summary>
    State,

    /// <summary>People under arms of no state.</summary>
    Armed,

    /// <summary>People without arms.</summary>
    Civilians,

    /// <summary>People who demonstrate.</summary>
    Protesters,

    /// <summary>People who riot.</summary>
    Rioters,
}
