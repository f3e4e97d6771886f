using System.Runtime.InteropServices;

namespace Foothold.Control;

/// <summary>How much is said of a whole theatre from day to day, and what it says that nobody tells of a taking.</summary>
/// <remarks>
/// That a place is taken is news. Where much is told of it, a taking of which nobody tells is unlikely; where the stream of reports
/// dries up, of the whole theatre at once, that nobody tells of it says nothing.
/// </remarks>
sealed class TheatreTalk(SilenceRules rules)
{
    const int Few = 64;

    readonly double[] _heard = [.. Enumerable.Range(0, Few).Select(voices => Heard(voices, rules))]; // voices -> how far a taking would be heard of
    readonly Dictionary<int, int> _spoken = []; // day -> voices whose first day it is

    /// <summary>The days over which voices are counted.</summary>
    internal int Usual => rules.Usual;

    /// <summary>The last of them, in which voices must go on.</summary>
    internal int Lately => rules.Lately;

    /// <summary>Adds or takes out the voices of one district.</summary>
    /// <param name="talk">The district's.</param>
    /// <param name="each">1 to add, -1 to take out.</param>
    internal void Count(Talk talk, int each)
    {
        foreach (var day in talk.Spoken)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_spoken, day, out _) += each;
        }
    }

    /// <summary>The voices whose first day it is.</summary>
    internal int On(int day) => _spoken.GetValueOrDefault(day);

    /// <summary>How far the theatre's voices go on as they usually do: the mean of the last few days over that of many, at most 1.</summary>
    /// <param name="now">The voices up to today,</param>
    /// <param name="beforeUsual">up to the day before the usual days,</param>
    /// <param name="beforeLately">and before the last few.</param>
    /// <param name="days">The days that there have been.</param>
    internal double Flowing(int now, int beforeUsual, int beforeLately, int days)
    {
        var (usual, lately) = (now - beforeUsual, now - beforeLately);
        return lately == 0 ? 0 : Math.Min(1, (double)lately / rules.Lately * Math.Clamp(days, rules.Lately, rules.Usual) / usual);
    }

    /// <summary>The share of takings of a day that stays possible where nobody tells of one.</summary>
    /// <param name="voices">The district's voices in the usual days.</param>
    /// <param name="flowing">How far the theatre's go on.</param>
    internal double Untold(int voices, double flowing) => 1 - (rules.Told * flowing * (voices < Few ? _heard[voices] : Heard(voices, rules)));

    static double Heard(int voices, SilenceRules rules) => 1 - Math.Exp(-voices / rules.Voices);
}
