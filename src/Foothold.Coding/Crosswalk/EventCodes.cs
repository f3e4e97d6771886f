using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>What a claim is called in other schemes.</summary>
/// <param name="Cameo">The CAMEO code; null where CAMEO has none.</param>
/// <param name="Plover">The code of PLOVER 2021; null where PLOVER has none.</param>
/// <param name="Acled">The code of ACLED; null where ACLED does not code it, as it does not what is planned, denied or only possible.</param>
/// <param name="Rank">How grave it is: 0 for the gravest.</param>
/// <param name="IsEntry">Whether it tells of a place taken in words that need no fight ("entered", "moved in").</param>
public sealed record EventCodes(string? Cameo, PloverCode? Plover, AcledCode? Acled, int Rank, bool IsEntry = false);
