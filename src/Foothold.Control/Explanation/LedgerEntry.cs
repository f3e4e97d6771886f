using NodaTime;

namespace Foothold.Control;

/// <summary>One step by which a holder's log-odds came to what they are.</summary>
/// <param name="Day">The day it was taken on.</param>
/// <param name="Voices">The voices that took it; empty for the start and for what the days without a word did.</param>
/// <param name="Change">What it added to the log-odds.</param>
/// <param name="LogOdds">The log-odds after it.</param>
public sealed record LedgerEntry(LocalDate Day, IReadOnlyList<string> Voices, double Change, double LogOdds);
