namespace Foothold.Control;

/// <summary>What one voice tells about the state on some days.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Item">Its most informative member, whose words these are.</param>
/// <param name="From">The first day number, included.</param>
/// <param name="To">The day number after the last.</param>
/// <param name="Points">The days on which it is applied; empty where it is true of one unknown day of the range.</param>
/// <param name="LogRates">state -> log relative rate.</param>
sealed record VoiceFactor(string Voice, EvidenceItem Item, int From, int To, IReadOnlyList<int> Points, double[] LogRates)
{
    /// <summary>Whether no other voice of its interest tells of the same event, so that its weight hangs on none and none's on it.</summary>
    internal bool IsLone { get; init; } = true;

    /// <summary>The last day it speaks of.</summary>
    internal int Last => To - 1;

    /// <summary>The day in the middle of the range, the earlier of two.</summary>
    internal int Middle => MiddleOf(From, To);

    /// <summary>The day in the middle of a range, the earlier of two.</summary>
    /// <param name="from">The first day number, included.</param>
    /// <param name="to">The day number after the last.</param>
    internal static int MiddleOf(int from, int to) => from + ((to - 1 - from) / 2);

    /// <summary>Whether it is true of one unknown day of the range.</summary>
    internal bool Spread => Points.Count == 0;
}
