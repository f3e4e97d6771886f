using NodaTime;

namespace Foothold.Control;

/// <summary>Says an estimate in the words of other maps. They grade other things, so these are views and no measurements.</summary>
/// <remarks>
/// Ours are bands of confidence: how sure it is who holds a district. Long War Journal and ISW/CTP name the degree of control
/// and what it rests on; SIGAR's five classes grade the degree alone, so with them only the order of districts is compared.
/// </remarks>
public static class OtherVocabularies
{
    const double Sure = 0.85; // from which a state is called control (CONTROL.md 4.1)
    const int Recent = 30; // days

    /// <summary>Long War Journal's words: the challenger's hold as its maps of Afghanistan graded it.</summary>
    /// <param name="control">The estimate.</param>
    /// <param name="incumbent">The side that the map takes to hold what nobody else does.</param>
    /// <returns>"controlled", "contested", "unconfirmed" (claimed by the challenger alone) or "government or undetermined".</returns>
    public static string LongWarJournal(DistrictControl control, string incumbent)
    {
        ArgumentNullException.ThrowIfNull(control);
        return control.Told is null || (control.Leader == incumbent && control.LeaderProbability >= Sure) ? "government or undetermined"
            : control.Leader == DistrictControl.ContestedState || control.Leader == incumbent ? "contested"
            : control.Basis == ControlBasis.Claimed ? "unconfirmed"
            : control.LeaderProbability >= Sure ? "controlled"
            : "contested";
    }

    /// <summary>ISW/CTP's layers: what is assessed apart from what is only claimed.</summary>
    /// <param name="control">The estimate.</param>
    /// <returns>"assessed control", "assessed advance" (led for at most thirty days), "claimed control", "contested" or "not assessed".</returns>
    public static string StudyOfWar(DistrictControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return control.Told is null ? "not assessed"
            : control.Leader == DistrictControl.ContestedState ? "contested"
            : control.Basis == ControlBasis.Claimed ? "claimed control"
            : control.LedSince is { } since && Period.DaysBetween(since, control.Day) <= Recent ? "assessed advance"
            : "assessed control";
    }

    /// <summary>Where a district stands between the incumbent and the others, for comparing its rank with SIGAR's classes: never its class.</summary>
    /// <param name="control">The estimate.</param>
    /// <param name="incumbent">The incumbent side.</param>
    /// <returns>From 0, surely another's, to 1, surely the incumbent's; what is contested counts half.</returns>
    public static double Standing(DistrictControl control, string incumbent)
    {
        ArgumentNullException.ThrowIfNull(control);
        return control.Probabilities.GetValueOrDefault(incumbent) + (control.Contested / 2);
    }

    /// <summary>Kendall's rank correlation with ties, tau-b (Kendall 1945).</summary>
    /// <param name="pairs">The two values of each district.</param>
    /// <returns>From -1, the contrary order, to 1, the same order; null where either is the same for all.</returns>
    public static double? RankCorrelation(IReadOnlyList<(double One, double Other)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var (agreed, tiedInOne, tiedInOther, all) = (0L, 0L, 0L, 0L);
        for (var left = 0; left < pairs.Count; left++)
        {
            for (var right = left + 1; right < pairs.Count; right++)
            {
                var one = pairs[left].One.CompareTo(pairs[right].One);
                var other = pairs[left].Other.CompareTo(pairs[right].Other);
                agreed += one * other;
                tiedInOne += one == 0 ? 1 : 0;
                tiedInOther += other == 0 ? 1 : 0;
                all++;
            }
        }

        return all == tiedInOne || all == tiedInOther ? null : agreed / Math.Sqrt((double)(all - tiedInOne) * (all - tiedInOther));
    }
}
