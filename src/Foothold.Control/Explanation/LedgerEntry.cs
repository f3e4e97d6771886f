using NodaTime;

namespace Foothold.Control;

/// <summary>One step by which a holder's log-odds came to what they are.</summary>
/// <param name="Day">The day it was taken on; of a stretch of days without a word the last.</param>
/// <param name="Kind">What took it.</param>
/// <param name="Evidence">The ids of the evidence whose words took it, one for each voice; empty where no voice did.</param>
/// <param name="Change">What it added to the log-odds.</param>
/// <param name="LogOdds">The log-odds after it.</param>
public sealed record LedgerEntry(LocalDate Day, LedgerStep Kind, IReadOnlyList<string> Evidence, double Change, double LogOdds);

/// <summary>What takes a step of a ledger.</summary>
public enum LedgerStep
{
    /// <summary>What the theatre's start, and its war since, make of a district of which nothing is said.</summary>
    Start,

    /// <summary>Days on which nothing is said: forgetting, neighbours, the pace of the war.</summary>
    Silence,

    /// <summary>What is said of the day.</summary>
    Word,

    /// <summary>What is said of later days.</summary>
    Hindsight,
}
