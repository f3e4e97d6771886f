using NodaTime;

namespace Foothold.Coding;

/// <summary>Claims about one happening, from however many reports, joined. It follows from the claims and is not kept with them.</summary>
/// <param name="Id">"e_" and 20 hexadecimal digits of a SHA-256 over the id of its first claim.</param>
/// <param name="Kind">The narrowest kind that its claims tell of, with the kinds that lies within before it ("attack/bombing").</param>
/// <param name="Tellings">The claims with their reports, in the order of publication, then of report id and of reading; at least one.</param>
/// <param name="Place">The narrowest place that its claims name; null where none names one.</param>
/// <param name="Start">The first day that any of the claims which date it most finely allows, included.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Agents">The ids of the actors said to have done it, the narrowest of each whole, in ordinal order.</param>
/// <param name="Targets">The ids of the actors it is said to have been done to, in the same way.</param>
/// <param name="Figures">For each kind of figure and each party counted the least and the greatest number said, in ordinal order.</param>
/// <param name="Contradictions">In what its claims disagree; empty where they agree.</param>
public sealed record ReportedEvent(
    string Id,
    string Kind,
    IReadOnlyList<Telling> Tellings,
    ClaimPlace? Place,
    LocalDate Start,
    LocalDate End,
    IReadOnlyList<string> Agents,
    IReadOnlyList<string> Targets,
    IReadOnlyList<EventFigure> Figures,
    IReadOnlyList<Contradiction> Contradictions)
{
    /// <summary>The id of an event whose first claim is this one. An earlier report of it gives an event another first claim, and so another id.</summary>
    public static string IdOf(Claim first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return ContentHash.Id("e_", first.Id);
    }
}

/// <summary>A claim with the report it was read from.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outlet">Who published the report.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Language">The code of the language it is in.</param>
public sealed record Telling(Claim Claim, string Outlet, LocalDate Published, string Language);

/// <summary>A figure as an event's claims give it.</summary>
/// <param name="Kind">killed, wounded, captured and so on.</param>
/// <param name="Who">The actor counted; null where not known.</param>
/// <param name="Minimum">The least number any claim gives.</param>
/// <param name="Maximum">The greatest number any claim gives, included; null where one is open.</param>
public readonly record struct EventFigure(string Kind, string? Who, long Minimum, long? Maximum);

/// <summary>Something in which two claims of one event disagree.</summary>
/// <param name="Aspect">"denied", "agent", "time", or the kind of a figure ("killed").</param>
/// <param name="One">The id of the claim that was published first.</param>
/// <param name="Other">The id of a later claim that cannot be right where that one is.</param>
public readonly record struct Contradiction(string Aspect, string One, string Other);

/// <summary>What a person says of two claims: that they tell of one happening, or that they do not.</summary>
/// <param name="One">The id of a claim.</param>
/// <param name="Other">The id of another.</param>
/// <param name="AreOne">Whether they tell of one happening.</param>
public readonly record struct EventDecision(string One, string Other, bool AreOne);
