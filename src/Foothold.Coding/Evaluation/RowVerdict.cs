namespace Foothold.Coding;

/// <summary>How a row of a reading table came out.</summary>
/// <param name="Row">The row.</param>
/// <param name="Claim">The claim that carries it best; null where none does.</param>
/// <param name="IsFound">Whether type, agent and place are right.</param>
/// <param name="Wrong">The columns that are wrong, by name; empty where every column is right.</param>
public sealed record RowVerdict(OwedRow Row, Claim? Claim, bool IsFound, IReadOnlyList<string> Wrong);
