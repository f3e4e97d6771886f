namespace Foothold.Control;

/// <summary>One pass over a theatre, day by day: every district's chain, coupled through the day before.</summary>
/// <remarks>
/// A day's rates in a district use its neighbours' filtered means of the day before and the tempo of the days up to it: mean
/// field, one pass, no loops. Every day keeps what the next one needs, so a pass restarted on any day gives the same bits as
/// one from the beginning.
/// </remarks>
sealed class TheatrePass
{
    readonly StateSpace _space;
    readonly EstimatorParameters _parameters;
    readonly double[] _start;
    readonly int[][] _neighbours; // district -> districts
    readonly DistrictDays[] _districts;
    readonly DayFlow _flow;
    readonly double[] _loss; // side -> factor, of the district at hand
    readonly double[] _taker;
    readonly int[] _next; // district -> place of its next day with factors
    readonly List<Day> _days = []; // from _first on
    int _first;
    (int Day, double Factor) _tempo = (int.MinValue, 1); // of the day last asked for

    internal TheatrePass(StateSpace space, EstimatorParameters parameters, double[] start, int[][] neighbours, DistrictDays[] districts)
    {
        _space = space;
        _parameters = parameters;
        _start = start;
        _neighbours = neighbours;
        _districts = districts;
        _flow = new DayFlow(space, parameters.Rates);
        _loss = new double[space.Sides.Count];
        _taker = new double[space.Sides.Count];
        _next = new int[districts.Length];
        _first = districts.Length == 0 ? 0 : districts.Min(district => district.StartDay);
    }

    /// <summary>The day number after the last that has been run.</summary>
    internal int End => _first + _days.Count;

    /// <summary>Puts what is now known of a district in place of what was, and forgets the days from which they part.</summary>
    internal void Replace(int district, DistrictDays days)
    {
        if (_districts[district].PartsFrom(days) is { } day)
        {
            Forget(day);
        }

        _districts[district] = days;
        if (days.StartDay < _first)
        {
            Forget(_first);
            _first = days.StartDay;
        }
    }

    /// <summary>Forgets the days from this one on.</summary>
    internal void Forget(int day)
    {
        _tempo = (int.MinValue, 1);
        var kept = Math.Max(day - _first, 0);
        if (kept < _days.Count)
        {
            _days.RemoveRange(kept, _days.Count - kept);
        }
    }

    /// <summary>Runs on until a day is done.</summary>
    internal void RunTo(int day)
    {
        if (day < End)
        {
            return;
        }

        for (var district = 0; district < _districts.Length; district++)
        {
            _next[district] = _districts[district].From(End);
        }

        while (End <= day)
        {
            _days.Add(Run(End));
        }
    }

    /// <summary>state -> probability, given the factors up to that day.</summary>
    internal ReadOnlySpan<double> Filtered(int district, int day)
    {
        RunTo(day);
        return day < _first ? _start : Of(_days[day - _first].Filtered, district);
    }

    /// <summary>The factor on every loss rate between a day and the next.</summary>
    internal double Tempo(int day)
    {
        RunTo(day);
        return day < _first ? 1 : TempoAfter(day);
    }

    /// <summary>day x state -> probability, given every factor up to the last of the days.</summary>
    internal double[][] Smoothed(int district, int from, int to)
    {
        RunTo(to - 1);
        var count = _space.Count;
        var answers = new double[to - from][];
        var later = new double[DayFactors.Blocks * count];
        Array.Fill(later, 1, 0, count);
        var next = _districts[district].From(to) - 1;
        for (var day = to - 1; day >= from && day >= _first; day--)
        {
            var folded = new double[count];
            var blocks = Blocks(district, day);
            for (var cell = 0; cell < blocks.Length; cell++)
            {
                folded[cell % count] += blocks[cell] * later[cell];
            }

            DayFactors.Scale(folded);
            answers[day - from] = folded;
            if (day > _first && day > _districts[district].StartDay)
            {
                var laid = _districts[district].Laid;
                var step = next >= 0 && laid[next].Day == day ? laid[next--] : null;
                Back(district, day, step, later);
            }
        }

        for (var day = from; day < Math.Min(_first, to); day++)
        {
            answers[day - from] = [.. _start];
        }

        return answers;
    }

    /// <summary>Carries weights of what comes later from the end of a day to the end of the day before.</summary>
    void Back(int district, int day, DayFactors? step, double[] later)
    {
        var count = _space.Count;
        step?.Undo(later, count);
        SetRates(district, day - 1);
        for (var block = 0; block < DayFactors.Blocks; block++)
        {
            if (step is null || step.IsPlain ? block == 0 : step.UsedBefore[block])
            {
                _flow.Backward(later.AsSpan(block * count, count));
            }
        }

        DayFactors.Scale(later);
    }

    Day Run(int day)
    {
        var count = _space.Count;
        var today = new Day(new double[_districts.Length * count]);
        var yesterday = day > _first ? _days[day - 1 - _first] : null;
        var (seen, usual) = (0.0, 0.0);
        Span<double> expected = stackalloc double[count];
        for (var district = 0; district < _districts.Length; district++)
        {
            var known = _districts[district];
            var laid = known.Laid;
            var step = _next[district] < laid.Count && laid[_next[district]].Day == day ? laid[_next[district]++] : null;
            var filtered = today.Filtered.AsSpan(district * count, count);
            if (yesterday is null || day <= known.StartDay)
            {
                _start.CopyTo(filtered);
                if (step is not null)
                {
                    Apply(step, district, today, null);
                }

                continue;
            }

            SetRates(district, day - 1);
            var before = Of(yesterday.Filtered, district);
            before.CopyTo(filtered);
            if (step is null or { IsPlain: true })
            {
                _flow.Forward(filtered);
                filtered.CopyTo(expected);
                step?.Apply(filtered, count);
            }
            else
            {
                _flow.Forward(filtered);
                filtered.CopyTo(expected);
                Apply(step, district, today, yesterday);
            }

            seen += _flow.LossesSeen(before, expected, filtered);
            usual += _flow.Losses(before) / TempoAfter(day - 1);
        }

        today.Seen = (yesterday?.Seen ?? 0) + seen;
        today.Usual = (yesterday?.Usual ?? 0) + usual;
        return today;
    }

    /// <summary>A day on which ranges are open: every block is carried, and their sum is the district's state.</summary>
    void Apply(DayFactors step, int district, Day today, Day? yesterday)
    {
        var count = _space.Count;
        var filtered = today.Filtered.AsSpan(district * count, count);
        var blocks = new double[DayFactors.Blocks * count];
        if (yesterday?.Open is { } open && open.TryGetValue(district, out var before))
        {
            before.CopyTo(blocks, 0);
            for (var block = 0; block < DayFactors.Blocks; block++)
            {
                if (step.UsedBefore[block])
                {
                    _flow.Forward(blocks.AsSpan(block * count, count));
                }
            }
        }
        else
        {
            filtered.CopyTo(blocks);
        }

        step.Apply(blocks, count);
        filtered.Clear();
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            filtered[cell % count] += blocks[cell];
        }

        if (step.UsedAfter.AsSpan(1).Contains(true))
        {
            (today.Open ??= [])[district] = blocks;
        }
    }

    ReadOnlySpan<double> Blocks(int district, int day) =>
        _days[day - _first].Open is { } open && open.TryGetValue(district, out var blocks)
            ? blocks
            : Of(_days[day - _first].Filtered, district);

    /// <summary>Sets the flow between a day and the next: pressure, neighbours and tempo.</summary>
    void SetRates(int district, int day)
    {
        var exponents = _districts[district].Pressure.Exponents(day);
        var neighbours = _neighbours[district];
        var tempo = TempoAfter(day);
        var filtered = _days[day - _first].Filtered;
        for (var side = 0; side < _loss.Length; side++)
        {
            var held = 0.0;
            foreach (var neighbour in neighbours)
            {
                held += filtered[(neighbour * _space.Count) + StateSpace.Settled(side)] + filtered[(neighbour * _space.Count) + StateSpace.Fresh(side)];
            }

            held = neighbours.Length == 0 ? 0 : held / neighbours.Length;
            var exponent = exponents.IsEmpty ? 0 : (double)exponents[side];
            exponent += neighbours.Length == 0 ? 0 : _parameters.Covariates.Neighbours * (1 - held);
            _loss[side] = Math.Exp(exponent) * tempo;
            _taker[side] = neighbours.Length == 0 ? 1 : held + _parameters.Covariates.TakerFloor;
        }

        _flow.Set(_loss, _taker);
    }

    double TempoAfter(int day)
    {
        if (day != _tempo.Day)
        {
            _tempo = (day, FreshTempo(day));
        }

        return _tempo.Factor;
    }

    double FreshTempo(int day)
    {
        var rules = _parameters.Tempo;
        var last = _days[day - _first];
        var before = day - rules.Window >= _first ? _days[day - rules.Window - _first] : null;
        var seen = last.Seen - (before?.Seen ?? 0);
        var usual = last.Usual - (before?.Usual ?? 0);
        return Math.Clamp((seen + rules.Prior) / (usual + rules.Prior), rules.Least, rules.Most);
    }

    ReadOnlySpan<double> Of(double[] states, int district) => states.AsSpan(district * _space.Count, _space.Count);

    /// <summary>What a day leaves for the next.</summary>
    /// <param name="filtered">district x state -> probability, given the factors up to this day.</param>
    sealed class Day(double[] filtered)
    {
        internal double[] Filtered => filtered;

        /// <summary>district -> block x state, where ranges are open.</summary>
        internal Dictionary<int, double[]>? Open { get; set; }

        /// <summary>The losses believed to have happened from the first day on.</summary>
        internal double Seen { get; set; }

        /// <summary>The losses that the rates expected at their usual tempo.</summary>
        internal double Usual { get; set; }
    }
}
