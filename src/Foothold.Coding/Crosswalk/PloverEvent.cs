namespace Foothold.Coding;

/// <summary>An event as PLOVER codes it, from the claims of one sentence.</summary>
/// <param name="Type">The event type; one of the sixteen.</param>
/// <param name="Sources">The codes of who acts: ISO 3166 alpha-3, or INT for a body of many states; empty where none is known.</param>
/// <param name="Targets">The codes of whom it is done to.</param>
public sealed record PloverEvent(ClaimType Type, IReadOnlyList<string> Sources, IReadOnlyList<string> Targets);
