using System.Runtime.InteropServices;

namespace Foothold.Control;

/// <summary>What is said of one day of a district: factors of that day, and ranges of days it may be one of.</summary>
/// <remarks>
/// A factor that is true of one unknown day of a range doubles the state while its range lasts: a block in which its day is
/// still to come and one in which it has been. So the mean over its days is exact, whatever else happens in them. At most
/// <see cref="Slots"/> ranges are open at once; a further one is put on its middle day.
/// </remarks>
sealed class DayFactors
{
    internal const int Slots = 3;
    internal const int Blocks = 1 << Slots;
    internal static readonly bool[] FirstOnly = Used([]);

    readonly DayRates? _points; // null where only ranges are open
    readonly Open? _open; // null where no range is

    DayFactors(int day, DayRates? points, OpenRange[] ranges)
    {
        Day = day;
        _points = points;
        _open = ranges.Length == 0 ? null : new Open(ranges, Used(ranges.Where(range => range.From < day)), Used(ranges.Where(range => range.To > day + 1)));
    }

    internal int Day { get; }

    /// <summary>The blocks in use before the day's factors.</summary>
    internal bool[] UsedBefore => _open?.UsedBefore ?? FirstOnly;

    /// <summary>The blocks in use after them.</summary>
    internal bool[] UsedAfter => _open?.UsedAfter ?? FirstOnly;

    /// <summary>Whether only the first block is in use, before and after.</summary>
    internal bool IsPlain => _open is null;

    /// <summary>Lays factors on days, ascending.</summary>
    /// <param name="factors">Ordered by day and voice.</param>
    internal static List<DayFactors> Lay(IReadOnlyList<VoiceFactor> factors)
    {
        var points = new Dictionary<int, Told>();
        var ranges = new List<(VoiceFactor Factor, int Slot)>();
        Span<int> free = stackalloc int[Slots];
        free.Fill(int.MinValue);
        foreach (var factor in factors)
        {
            var slot = factor.Spread ? FirstFree(free, factor.From) : -1;
            if (slot >= 0)
            {
                free[slot] = factor.To;
                ranges.Add((factor, slot));
            }
            else if (factor.Spread)
            {
                AddPoint(points, factor.Middle, factor);
            }
            else
            {
                foreach (var day in factor.Points)
                {
                    AddPoint(points, day, factor);
                }
            }
        }

        return Laid(points, ranges);
    }

    /// <summary>Multiplies the day's factors into the state of each block.</summary>
    /// <param name="blocks">block x state; replaced, summing to 1 after.</param>
    /// <param name="count">The number of states.</param>
    /// <returns>The logarithm of what they were scaled by.</returns>
    internal double Apply(Span<double> blocks, int count)
    {
        ApplyRanges(blocks, count);
        var scale = ApplyPoints(blocks, count);
        return scale + Scale(blocks);
    }

    /// <summary>The transpose of <see cref="Apply"/> without its scaling to 1: carries weights of what comes later before the day's factors.</summary>
    /// <returns>The logarithm of what they were scaled by.</returns>
    internal double Undo(Span<double> blocks, int count)
    {
        var scale = ApplyPoints(blocks, count);
        var ranges = _open?.Ranges ?? [];
        for (var at = ranges.Length - 1; at >= 0; at--)
        {
            var range = ranges[at];
            for (var pending = 0; pending < Blocks; pending++)
            {
                if ((pending & range.Bit) == 0)
                {
                    var still = blocks.Slice(pending * count, count);
                    var been = blocks.Slice((pending | range.Bit) * count, count);
                    if (range.To == Day + 1)
                    {
                        still.CopyTo(been);
                        still.Clear();
                    }

                    for (var state = 0; state < count; state++)
                    {
                        still[state] += been[state] * range.Rates[state];
                    }

                    if (range.From == Day)
                    {
                        been.Clear();
                    }
                }
            }
        }

        return scale;
    }

    /// <summary>Scales weights to sum to 1.</summary>
    /// <returns>The logarithm of their sum.</returns>
    internal static double Scale(Span<double> weights) => Math.Log(Normalise(weights));

    /// <summary>Scales weights to sum to 1.</summary>
    /// <returns>Their sum.</returns>
    internal static double Normalise(Span<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        for (var cell = 0; cell < weights.Length; cell++)
        {
            weights[cell] /= sum;
        }

        return sum;
    }

    /// <summary>Whether both say the same of the same day, to the last bit.</summary>
    internal bool IsSameAs(DayFactors other) =>
        Day == other.Day
        && (_points == other._points || (_points is not null && other._points is not null && _points.IsSameAs(other._points)))
        && (_open?.Ranges.Length ?? 0) == (other._open?.Ranges.Length ?? 0)
        && (_open is null || _open.Ranges.Zip(other._open!.Ranges).All(pair => pair.First.IsSameAs(pair.Second)));

    static List<DayFactors> Laid(Dictionary<int, Told> points, List<(VoiceFactor Factor, int Slot)> ranges)
    {
        var laid = new List<DayFactors>();
        if (ranges.Count == 0)
        {
            laid.AddRange(points.Select(point => new DayFactors(point.Key, point.Value.Rates(), [])));
            laid.Sort((left, right) => left.Day.CompareTo(right.Day));
            return laid;
        }

        var days = new SortedSet<int>(points.Keys);
        foreach (var (factor, _) in ranges)
        {
            days.UnionWith(Enumerable.Range(factor.From, factor.To - factor.From));
        }

        var opened = 0;
        var open = new List<OpenRange>();
        foreach (var day in days)
        {
            for (; opened < ranges.Count && ranges[opened].Factor.From == day; opened++)
            {
                var (factor, slot) = ranges[opened];
                open.Add(new OpenRange(slot, factor.From, factor.To, Scaled(factor.LogRates, factor.To - factor.From)));
            }

            laid.Add(new DayFactors(day, points.TryGetValue(day, out var told) ? told.Rates() : null, [.. open]));
            open.RemoveAll(range => range.To == day + 1);
        }

        return laid;
    }

    static int FirstFree(ReadOnlySpan<int> free, int from)
    {
        for (var slot = 0; slot < free.Length; slot++)
        {
            if (free[slot] <= from)
            {
                return slot;
            }
        }

        return -1;
    }

    static void AddPoint(Dictionary<int, Told> points, int day, VoiceFactor factor)
    {
        ref var told = ref CollectionsMarshal.GetValueRefOrAddDefault(points, day, out var further);
        if (!further)
        {
            told.First = factor;
            return;
        }

        told.Sum ??= [.. told.First.LogRates];
        for (var state = 0; state < told.Sum.Length; state++)
        {
            told.Sum[state] += factor.LogRates[state];
        }
    }

    static double[] Scaled(double[] logRates, int days) => [.. logRates.Select(rate => Math.Exp(rate) / days)];

    static bool[] Used(IEnumerable<OpenRange> open)
    {
        var bits = open.Aggregate(0, (bits, range) => bits | range.Bit);
        var used = new bool[Blocks];
        for (var block = 0; block < Blocks; block++)
        {
            used[block] = (block & ~bits) == 0;
        }

        return used;
    }

    void ApplyRanges(Span<double> blocks, int count)
    {
        foreach (var range in _open?.Ranges ?? [])
        {
            for (var pending = 0; pending < Blocks; pending++)
            {
                if ((pending & range.Bit) == 0)
                {
                    var from = blocks.Slice(pending * count, count);
                    var to = blocks.Slice((pending | range.Bit) * count, count);
                    for (var state = 0; state < count; state++)
                    {
                        to[state] += from[state] * range.Rates[state];
                    }

                    if (range.To == Day + 1)
                    {
                        to.CopyTo(from);
                        to.Clear();
                    }
                }
            }
        }
    }

    double ApplyPoints(Span<double> blocks, int count) => _points?.Apply(blocks, count) ?? 0;

    /// <summary>The factors of one day as they are laid.</summary>
    struct Told
    {
        /// <summary>The first.</summary>
        internal VoiceFactor First;

        /// <summary>The sum of all their log rates; null where there is but one.</summary>
        internal double[]? Sum;

        /// <summary>What they come to: what lone voices say is said again and again, and kept once.</summary>
        internal readonly DayRates Rates() => Sum is not null ? DayRates.Of(Sum) : First.IsLone ? DayRates.Shared(First.LogRates) : DayRates.Of(First.LogRates);
    }

    /// <summary>The ranges open on the day, and the blocks in use before and after it.</summary>
    sealed record Open(OpenRange[] Ranges, bool[] UsedBefore, bool[] UsedAfter);

    /// <summary>A range whose day is one of several.</summary>
    readonly record struct OpenRange(int Slot, int From, int To, double[] Rates)
    {
        internal int Bit => 1 << Slot;

        internal bool IsSameAs(OpenRange other) =>
            Slot == other.Slot && From == other.From && To == other.To && Rates.AsSpan().SequenceEqual(other.Rates);
    }
}
