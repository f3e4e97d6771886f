using NodaTime;

namespace Foothold.Lexicon;

/// <summary>Who can act, speak or hold ground.</summary>
/// <param name="Id">The actor's id, dotted ("AFG.TAL"); the first part is the ISO 3166 alpha-3 code of the country, or "INT".</param>
/// <param name="Name">The name shown to readers.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Names">Other names it goes by, as reports spell them; does not hold <paramref name="Name"/>.</param>
/// <param name="Memberships">What it is part of, and when.</param>
public sealed record Actor(
    string Id,
    string Name,
    ActorKind Kind,
    IReadOnlyList<string> Names,
    IReadOnlyList<Membership> Memberships);

/// <summary>A span of days during which an actor belongs to another.</summary>
/// <param name="Parent">The id of the actor it belongs to.</param>
/// <param name="From">The first day, included; null where it has no known start.</param>
/// <param name="To">The day after the last; null while it lasts.</param>
public readonly record struct Membership(string Parent, LocalDate? From, LocalDate? To)
{
    /// <summary>Whether the membership holds on a day.</summary>
    public bool HoldsOn(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day < to);
}
