namespace Foothold.Control;

/// <summary>What is known of one district, laid on days: a function of the evidence alone.</summary>
/// <param name="Begin">The day number from which it has a chain of its own; <see cref="int.MaxValue"/> where nothing reaches it.</param>
/// <param name="Candidates">side -> whether it may hold the district.</param>
/// <param name="Joined">state -> the share with which sides enter that may not be anywhere.</param>
/// <param name="Factors">Its factors, one for each voice, ordered by day and voice.</param>
/// <param name="Laid">The same laid on days, ascending.</param>
/// <param name="Pressure">What raises its loss rates.</param>
/// <param name="Talk">How much is said of it, and which days' takings are told of.</param>
sealed record DistrictDays(
    int Begin, bool[] Candidates, double[] Joined, IReadOnlyList<VoiceFactor> Factors, List<DayFactors> Laid, Pressure Pressure, Talk Talk)
{
    /// <summary>The place in <see cref="Laid"/> of the first day not before this one.</summary>
    internal int From(int day)
    {
        var (low, high) = (0, Laid.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Laid[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What is said of a day; null where nothing is.</summary>
    internal DayFactors? On(int day) => From(day) is var at && at < Laid.Count && Laid[at].Day == day ? Laid[at] : null;

    /// <summary>The first day on which a run over this and one over the other may part; null where they never do.</summary>
    internal int? PartsFrom(DistrictDays other)
    {
        if (Begin != other.Begin || !Candidates.AsSpan().SequenceEqual(other.Candidates))
        {
            return Math.Min(Begin, other.Begin);
        }

        var parts = Pressure.PartsFrom(other.Pressure) is { } pressed ? pressed + 1 : int.MaxValue;
        parts = Math.Min(parts, Talk.PartsFrom(other.Talk) ?? int.MaxValue);
        var common = Math.Min(Laid.Count, other.Laid.Count);
        for (var at = 0; at < common; at++)
        {
            if (!Laid[at].IsSameAs(other.Laid[at]))
            {
                return Math.Min(parts, Math.Min(Laid[at].Day, other.Laid[at].Day));
            }
        }

        var rest = Laid.Count > common ? Laid[common].Day : other.Laid.Count > common ? other.Laid[common].Day : int.MaxValue;
        return Math.Min(parts, rest) is var first and < int.MaxValue ? first : null;
    }
}
