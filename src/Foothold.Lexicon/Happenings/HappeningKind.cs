namespace Foothold.Lexicon;

/// <summary>What kind of happening claims of a kind tell of.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Type">The type of claim, in upper case.</param>
/// <param name="Modes">The modes it is for; empty for any.</param>
/// <param name="Effects">The effects on control it is for; empty for any, and for none.</param>
/// <param name="Scopes">How much of the place its control must be told of; empty for any, and for none.</param>
/// <param name="Kind">The kind, with the kinds it lies within before it: "attack/bombing".</param>
/// <param name="Days">How far apart the days may be that two tellings of one happening name.</param>
/// <param name="Parties">How two tellings are compared in who took part.</param>
public sealed record HappeningKind(int Line, string Type, IReadOnlyList<string> Modes, IReadOnlyList<string> Effects, IReadOnlyList<string> Scopes, string Kind, int Days, HappeningParties Parties)
{
    /// <summary>The widest kind it lies within.</summary>
    public string Root { get; } = Kind.Split('/')[0];

    /// <summary>Whether the row is for claims of this kind.</summary>
    /// <param name="type">The type, in upper case.</param>
    /// <param name="mode">The mode; null for none.</param>
    /// <param name="effect">The effect on control, in lower case; null for none.</param>
    /// <param name="scope">How much of the place, in lower case; null for none.</param>
    public bool Covers(string type, string? mode, string? effect, string? scope) =>
        Type == type
        && (Modes.Count == 0 || (mode is not null && Modes.Contains(mode)))
        && (Effects.Count == 0 || (effect is not null && Effects.Contains(effect)))
        && (Scopes.Count == 0 || (scope is not null && Scopes.Contains(scope)));

    /// <summary>Whether two tellings can be of one happening: their kinds are the same, or one lies within the other.</summary>
    public bool CanBe(HappeningKind other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsWithin(Kind, other.Kind) || IsWithin(other.Kind, Kind);
    }

    static bool IsWithin(string kind, string wide) => kind == wide || kind.StartsWith(wide + "/", StringComparison.Ordinal);
}

/// <summary>How two tellings of a happening are compared in who took part.</summary>
public enum HappeningParties
{
    /// <summary>Agent with agent, target with target.</summary>
    Roles,

    /// <summary>By who has the place after it and who had it before.</summary>
    Holders,

    /// <summary>By who is named, on whichever side: a clash is told from either.</summary>
    Either,
}
