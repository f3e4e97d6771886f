namespace Foothold.Control;

/// <summary>What one voice tells about the state on some days.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Item">Its most informative member, whose words these are.</param>
/// <param name="From">The first day number, included.</param>
/// <param name="To">The day number after the last.</param>
/// <param name="Spread">Whether it is true of one unknown day of the range rather than of each end.</param>
/// <param name="LogRates">state -> log relative rate.</param>
sealed record VoiceFactor(string Voice, EvidenceItem Item, int From, int To, bool Spread, double[] LogRates)
{
    /// <summary>The last day it speaks of.</summary>
    internal int Last => To - 1;

    /// <summary>The days on which it is applied, where it is not spread.</summary>
    internal IEnumerable<int> Points => From == Last ? [From] : [From, Last];
}
