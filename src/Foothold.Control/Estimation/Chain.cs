namespace Foothold.Control;

/// <summary>The hidden Markov chain of one district, given some factors: forward and, for days gone by, backward.</summary>
sealed class Chain
{
    readonly StateSpace _space;
    readonly Drift _drift;
    readonly int _startDay;
    readonly double[] _start;
    readonly List<DayFactors> _steps;

    // step -> block x state: the filtered weights once the step's factors are in, summing to 1.
    readonly List<double[]> _forward = [];
    double[][]? _backward;

    /// <summary>Makes the chain and runs it forward.</summary>
    /// <param name="space">The states.</param>
    /// <param name="drift">What happens between factors.</param>
    /// <param name="start">state -> probability at <paramref name="startDay"/>.</param>
    /// <param name="startDay">A day number before every factor, or that of the first.</param>
    /// <param name="steps">What is said, ascending by day.</param>
    internal Chain(StateSpace space, Drift drift, double[] start, int startDay, List<DayFactors> steps)
    {
        _space = space;
        _drift = drift;
        _start = start;
        _startDay = startDay;
        _steps = steps;
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
        var used = last >= 0 ? _steps[last].UsedAfter : [true, .. new bool[DayFactors.Blocks - 1]];
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

    void RunForward()
    {
        var blocks = Opened();
        var used = new bool[DayFactors.Blocks];
        used[0] = true;
        var day = _startDay;
        foreach (var step in _steps)
        {
            _drift.Forward(blocks, used, day, step.Day);
            LogEvidence += step.Apply(blocks, _space.Count);
            _forward.Add(blocks);
            blocks = blocks.AsSpan().ToArray();
            used = step.UsedAfter;
            day = step.Day;
        }
    }

    double[] Opened()
    {
        var blocks = new double[DayFactors.Blocks * _space.Count];
        _start.CopyTo(blocks, 0);
        return blocks;
    }

    /// <summary>block x state: how likely the factors after a day are, from the state of that day on.</summary>
    double[] Later(int step, int day)
    {
        var next = _steps[step + 1];
        var blocks = Backward()[step + 1].AsSpan().ToArray();
        next.Undo(blocks, _space.Count);
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
        var blocks = new double[DayFactors.Blocks * _space.Count];
        Array.Fill(blocks, 1, 0, _space.Count);
        for (var step = _steps.Count - 1; step >= 0; step--)
        {
            _backward[step] = blocks;
            if (step > 0)
            {
                blocks = blocks.AsSpan().ToArray();
                _steps[step].Undo(blocks, _space.Count);
                _drift.Backward(blocks, _steps[step].UsedBefore, _steps[step - 1].Day, _steps[step].Day);
                DayFactors.Scale(blocks);
            }
        }

        return _backward;
    }

    /// <summary>Sums the blocks, each weighed with what comes later, to one distribution.</summary>
    double[] Folded(double[] blocks, double[]? later)
    {
        var states = new double[_space.Count];
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            states[cell % states.Length] += later is null ? blocks[cell] : blocks[cell] * later[cell];
        }

        DayFactors.Scale(states);
        return states;
    }
}
