namespace Foothold.Control;

/// <summary>The hidden Markov chain of one district, given some factors: forward and, for days gone by, backward.</summary>
/// <remarks>
/// A factor that is true of one unknown day of a range doubles the state while its range lasts: a block in which its day is
/// still to come and one in which it has been. So the mean over its days is exact, whatever else happens in them. At most
/// <see cref="Slots"/> ranges are open at once; a further one is put on its middle day.
/// </remarks>
sealed class Chain
{
    internal const int Slots = 3;
    const int Blocks = 1 << Slots;

    readonly StateSpace _space;
    readonly Drift _drift;
    readonly int _startDay;
    readonly double[] _start;
    readonly List<Step> _steps = [];

    // step -> block x state: the filtered weights once the step's factors are in, summing to 1.
    readonly List<double[]> _forward = [];
    double[][]? _backward;

    /// <summary>Makes the chain and runs it forward.</summary>
    /// <param name="space">The states.</param>
    /// <param name="drift">What happens between factors.</param>
    /// <param name="start">state -> probability at <paramref name="startDay"/>.</param>
    /// <param name="startDay">A day number before every factor, or that of the first.</param>
    /// <param name="factors">Ordered by day and voice.</param>
    internal Chain(StateSpace space, Drift drift, double[] start, int startDay, IReadOnlyList<VoiceFactor> factors)
    {
        _space = space;
        _drift = drift;
        _start = start;
        _startDay = startDay;
        LaySteps(factors);
        RunForward();
    }

    /// <summary>The days that carry factors, ascending.</summary>
    internal IEnumerable<int> Days => _steps.Select(step => step.Day);

    /// <summary>The logarithm of the probability of all factors, up to the scale of each.</summary>
    internal double LogEvidence { get; private set; }

    /// <summary>state -> probability on a day, given every factor, those of later days too; before the chain begins, that of its beginning.</summary>
    internal double[] States(int day)
    {
        day = Math.Max(day, _startDay);
        var last = _steps.FindLastIndex(step => step.Day <= day);
        var blocks = last >= 0 ? _forward[last].AsSpan().ToArray() : Opened();
        var used = last >= 0 ? _steps[last].UsedAfter : [true, .. new bool[Blocks - 1]];
        var from = last >= 0 ? _steps[last].Day : _startDay;
        if (day > from)
        {
            _drift.Forward(blocks, used, from, day);
        }

        return last == _steps.Count - 1 ? Folded(blocks, null) : Folded(blocks, Later(last, day));
    }

    /// <summary>For each day with factors, state -> probability given every factor.</summary>
    internal IEnumerable<(int Day, double[] States)> Smoothed()
    {
        for (var step = 0; step < _steps.Count; step++)
        {
            yield return (_steps[step].Day, Folded(_forward[step], Backward()[step]));
        }
    }

    void LaySteps(IReadOnlyList<VoiceFactor> factors)
    {
        var points = new SortedDictionary<int, double[]>();
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
                AddPoint(points, factor.Middle, factor.LogRates);
            }
            else
            {
                foreach (var day in factor.Points)
                {
                    AddPoint(points, day, factor.LogRates);
                }
            }
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

            _steps.Add(new Step(day, points.GetValueOrDefault(day), [.. open]));
            open.RemoveAll(range => range.To == day + 1);
        }
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

    static void AddPoint(SortedDictionary<int, double[]> points, int day, double[] logRates)
    {
        if (!points.TryGetValue(day, out var sum))
        {
            points[day] = sum = new double[logRates.Length];
        }

        for (var state = 0; state < sum.Length; state++)
        {
            sum[state] += logRates[state];
        }
    }

    static double[] Scaled(double[] logRates, int days) => [.. logRates.Select(rate => Math.Exp(rate) / days)];

    void RunForward()
    {
        var blocks = Opened();
        var used = new bool[Blocks];
        used[0] = true;
        var day = _startDay;
        foreach (var step in _steps)
        {
            _drift.Forward(blocks, used, day, step.Day);
            ApplyRanges(step, blocks);
            LogEvidence += ApplyPoints(step.PointLogRates, blocks);
            LogEvidence += Scale(blocks);
            _forward.Add(blocks);
            blocks = blocks.AsSpan().ToArray();
            used = step.UsedAfter;
            day = step.Day;
        }
    }

    double[] Opened()
    {
        var blocks = new double[Blocks * _space.Count];
        _start.CopyTo(blocks, 0);
        return blocks;
    }

    void ApplyRanges(Step step, double[] blocks)
    {
        var count = _space.Count;
        foreach (var range in step.Ranges)
        {
            for (var pending = 0; pending < Blocks; pending++)
            {
                if ((pending & range.Bit) == 0)
                {
                    var from = blocks.AsSpan(pending * count, count);
                    var to = blocks.AsSpan((pending | range.Bit) * count, count);
                    for (var state = 0; state < count; state++)
                    {
                        to[state] += from[state] * range.Rates[state];
                    }

                    if (range.To == step.Day + 1)
                    {
                        to.CopyTo(from);
                        to.Clear();
                    }
                }
            }
        }
    }

    /// <summary>Multiplies in the logarithm, so that any number of factors on a day stays finite.</summary>
    double ApplyPoints(double[]? logRates, double[] blocks)
    {
        if (logRates is null)
        {
            return 0;
        }

        var most = double.NegativeInfinity;
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            if (blocks[cell] > 0)
            {
                most = Math.Max(most, Math.Log(blocks[cell]) + logRates[cell % _space.Count]);
            }
        }

        for (var cell = 0; cell < blocks.Length; cell++)
        {
            if (blocks[cell] > 0)
            {
                blocks[cell] = Math.Exp(Math.Log(blocks[cell]) + logRates[cell % _space.Count] - most);
            }
        }

        return most;
    }

    static double Scale(double[] blocks)
    {
        var sum = 0.0;
        foreach (var weight in blocks)
        {
            sum += weight;
        }

        for (var cell = 0; cell < blocks.Length; cell++)
        {
            blocks[cell] /= sum;
        }

        return Math.Log(sum);
    }

    /// <summary>block x state: how likely the factors after a day are, from the state of that day on.</summary>
    double[] Later(int step, int day)
    {
        var next = _steps[step + 1];
        var blocks = Backward()[step + 1].AsSpan().ToArray();
        Undo(next, blocks);
        _drift.Backward(blocks, next.UsedBefore, day, next.Day);
        return blocks;
    }

    double[][] Backward()
    {
        if (_backward is not null)
        {
            return _backward;
        }

        _backward = new double[_steps.Count][];
        var blocks = new double[Blocks * _space.Count];
        Array.Fill(blocks, 1, 0, _space.Count);
        for (var step = _steps.Count - 1; step >= 0; step--)
        {
            _backward[step] = blocks;
            if (step > 0)
            {
                blocks = blocks.AsSpan().ToArray();
                Undo(_steps[step], blocks);
                _drift.Backward(blocks, _steps[step].UsedBefore, _steps[step - 1].Day, _steps[step].Day);
                Scale(blocks);
            }
        }

        return _backward;
    }

    void Undo(Step step, double[] blocks)
    {
        ApplyPoints(step.PointLogRates, blocks);
        var count = _space.Count;
        for (var at = step.Ranges.Length - 1; at >= 0; at--)
        {
            var range = step.Ranges[at];
            for (var pending = 0; pending < Blocks; pending++)
            {
                if ((pending & range.Bit) == 0)
                {
                    var still = blocks.AsSpan(pending * count, count);
                    var been = blocks.AsSpan((pending | range.Bit) * count, count);
                    if (range.To == step.Day + 1)
                    {
                        still.CopyTo(been);
                        still.Clear();
                    }

                    for (var state = 0; state < count; state++)
                    {
                        still[state] += been[state] * range.Rates[state];
                    }

                    if (range.From == step.Day)
                    {
                        been.Clear();
                    }
                }
            }
        }
    }

    /// <summary>Sums the blocks, each weighed with what comes later, to one distribution.</summary>
    double[] Folded(double[] blocks, double[]? later)
    {
        var states = new double[_space.Count];
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            states[cell % states.Length] += later is null ? blocks[cell] : blocks[cell] * later[cell];
        }

        Scale(states);
        return states;
    }

    /// <summary>A range whose day is one of several.</summary>
    readonly record struct OpenRange(int Slot, int From, int To, double[] Rates)
    {
        internal int Bit => 1 << Slot;
    }

    /// <summary>A day with factors.</summary>
    sealed class Step(int day, double[]? pointLogRates, OpenRange[] ranges)
    {
        internal int Day => day;

        /// <summary>state -> the sum of the logarithms; null where only ranges are open.</summary>
        internal double[]? PointLogRates => pointLogRates;

        /// <summary>The ranges that cover the day.</summary>
        internal OpenRange[] Ranges => ranges;

        /// <summary>The blocks in use before the day's factors.</summary>
        internal bool[] UsedBefore { get; } = Used(ranges.Where(range => range.From < day));

        /// <summary>The blocks in use after them.</summary>
        internal bool[] UsedAfter { get; } = Used(ranges.Where(range => range.To > day + 1));

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
    }
}
