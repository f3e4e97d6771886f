namespace Foothold.Control;

/// <summary>One pass over a theatre, day by day: every district's chain, coupled through the day before.</summary>
/// <remarks>
/// A day's rates in a district use its neighbours' filtered means of the day before and the tempo of the days up to it: mean
/// field, one pass, no loops. Every day keeps what the next one needs, so a pass restarted on any day gives the same bits as
/// one from the beginning. Until evidence first reaches a district it goes with the common chain: that of a district among
/// others of which nobody says anything.
/// </remarks>
sealed class TheatrePass
{
    readonly TheatreModel _model;
    readonly int[][] _neighbours; // district -> districts
    readonly int[] _beyond; // district -> how many it borders on that nothing is ever said of
    readonly DistrictDays[] _known;
    readonly Track[] _tracks;
    readonly Track _alone; // the common chain of districts that border on none
    readonly Track _among; // and of those that border on their like
    readonly List<(double Seen, double Usual)> _losses = []; // from _first on: losses believed to have happened, and those usual
    readonly DayFlow _flow;
    readonly double[] _held; // side -> share of what the district at hand borders on
    readonly double[] _loss; // side -> factor, of the district at hand
    readonly double[] _taker;
    readonly int[] _next; // district -> place of its next day with factors
    readonly double[] _shares; // district x side -> what the side has of it on _sharesDay
    int _sharesDay = int.MinValue;
    int _first;
    (int Day, double Factor) _tempo = (int.MinValue, 1); // of the day last asked for

    /// <summary>Makes a pass over districts of which nothing is known.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="neighbours">district -> the districts it borders on.</param>
    /// <param name="beyond">district -> how many more it borders on, of which nothing is ever said.</param>
    internal TheatrePass(TheatreModel model, int[][] neighbours, int[] beyond)
    {
        var space = model.Space;
        _model = model;
        _neighbours = neighbours;
        _beyond = beyond;
        var nothing = model.Lay([]);
        _known = [.. neighbours.Select(_ => nothing)];
        _tracks = [.. neighbours.Select(_ => new Track(space.Count))];
        _first = model.StartDay;
        _alone = Begun(space.Count, _first);
        _among = Begun(space.Count, _first);
        _flow = new DayFlow(space, model.Parameters.Rates);
        _held = new double[space.Sides.Count];
        _loss = new double[space.Sides.Count];
        _taker = new double[space.Sides.Count];
        _next = new int[neighbours.Length];
        _shares = new double[neighbours.Length * space.Sides.Count];
    }

    /// <summary>The day number after the last that has been run.</summary>
    internal int End => _first + _losses.Count;

    internal DayFlow Flow => _flow;

    /// <summary>What is known of a district.</summary>
    internal DistrictDays Known(int district) => _known[district];

    /// <summary>Puts what is now known of a district in place of what was, and forgets the days from which they part.</summary>
    internal void Replace(int district, DistrictDays days)
    {
        var before = _known[district];
        if (before.PartsFrom(days) is { } day)
        {
            Forget(day);
        }

        _known[district] = days;
        if (_tracks[district].Begin != days.Begin)
        {
            _tracks[district].Restart(days.Begin);
        }

        if (days.Begin < _first)
        {
            Forget(_first);
            _first = days.Begin;
            _alone.Restart(_first);
            _among.Restart(_first);
        }
    }

    /// <summary>Runs on until a day is done.</summary>
    internal void RunTo(int day)
    {
        if (day < End)
        {
            return;
        }

        for (var district = 0; district < _known.Length; district++)
        {
            _next[district] = _known[district].From(End);
        }

        while (End <= day)
        {
            Run(End);
        }
    }

    /// <summary>state -> probability, given the factors up to that day.</summary>
    internal double[] Filtered(int district, int day)
    {
        RunTo(day);
        return day < _known[district].Begin ? Unreached(district, _known[district], day) : _tracks[district].On(day).ToArray();
    }

    /// <summary>block x state on a day from its beginning on, given the factors up to it; only the first block where no range is open.</summary>
    internal ReadOnlySpan<double> Blocks(int district, int day)
    {
        RunTo(day);
        return _tracks[district].Blocks(day);
    }

    /// <summary>state -> probability before anything is said of a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">A day not after its beginning.</param>
    internal double[] Unreached(int district, DistrictDays known, int day)
    {
        RunTo(day);
        var states = day < _first ? [.. _model.Start] : Common(district).On(day).ToArray();
        Join(known, states);
        return states;
    }

    /// <summary>The factor on every loss rate between a day and the next.</summary>
    internal double Tempo(int day)
    {
        RunTo(day);
        return day < _first ? 1 : TempoAfter(day);
    }

    /// <summary>side -> the share of what a district borders on that the side held on a day; all 0 where it borders on none.</summary>
    internal ReadOnlySpan<double> Held(int district, int day)
    {
        RunTo(day);
        Hold(district, day);
        return _held;
    }

    internal bool HasNeighbours(int district) => CountNeighbours(district) > 0;

    /// <summary>How many districts it borders on, those that nothing is ever said of too.</summary>
    internal int CountNeighbours(int district) => _neighbours[district].Length + _beyond[district];

    /// <summary>The districts it borders on, but for those that nothing is ever said of.</summary>
    internal IReadOnlyList<int> NeighboursOf(int district) => _neighbours[district];

    /// <summary>Sets the flow of a day to come: what pushes has faded until then, what is around and the tempo are as now.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="day">Today.</param>
    /// <param name="ahead">The days from today to it.</param>
    internal void SetRatesAhead(int district, DistrictDays known, int day, int ahead)
    {
        RunTo(day);
        Hold(district, day);
        SetRates(known.Candidates, known.Pressure.Exponents(day + ahead), HasNeighbours(district), Tempo(day));
    }

    /// <summary>Sets the flow of a day on which nothing pushes, nothing is around and the tempo is the usual.</summary>
    internal void SetUsualRates(DistrictDays known) => SetRates(known.Candidates, [], false, 1);

    /// <summary>Carries weights of what comes later from the end of a day to the end of the day before.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">The later day.</param>
    /// <param name="later">block x state; replaced, summing to 1 after.</param>
    /// <returns>The logarithm of what they were scaled by.</returns>
    internal double Back(int district, DistrictDays known, int day, Span<double> later)
    {
        var count = _model.Space.Count;
        var step = known.On(day);
        var scale = step?.Undo(later, count) ?? 0;
        SetRates(district, known, day - 1);
        for (var block = 0; block < DayFactors.Blocks; block++)
        {
            if (step is null || step.IsPlain ? block == 0 : step.UsedBefore[block])
            {
                _flow.Backward(later.Slice(block * count, count));
            }
        }

        return scale + DayFactors.Scale(later);
    }

    /// <summary>Carries blocks over the night before a day; the day's factors are left to the caller.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">The day.</param>
    /// <param name="blocks">block x state; replaced.</param>
    internal void Overnight(int district, DistrictDays known, int day, Span<double> blocks)
    {
        var count = _model.Space.Count;
        var step = known.On(day);
        SetRates(district, known, day - 1);
        for (var block = 0; block < DayFactors.Blocks; block++)
        {
            if (step is null || step.IsPlain ? block == 0 : step.UsedBefore[block])
            {
                _flow.Forward(blocks.Slice(block * count, count));
            }
        }
    }

    /// <summary>Sets the flow of a district between a day and the next: pressure, neighbours and tempo.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">The earlier day.</param>
    internal void SetRates(int district, DistrictDays known, int day)
    {
        RunTo(day);
        if (day < known.Begin)
        {
            SetCommonRates(Common(district), day);
            return;
        }

        Hold(district, day);
        SetRates(known.Candidates, known.Pressure.Exponents(day), HasNeighbours(district), TempoAfter(day));
    }

    void SetRates(bool[] candidates, ReadOnlySpan<float> exponents, bool hasNeighbours, double tempo)
    {
        var covariates = _model.Parameters.Covariates;
        var count = 0;
        for (var side = 0; side < _loss.Length; side++)
        {
            if (!candidates[side])
            {
                (_loss[side], _taker[side]) = (0, 0);
                continue;
            }

            count++;
            var exponent = exponents.IsEmpty ? 0 : (double)exponents[side];
            exponent += hasNeighbours ? covariates.Neighbours * (1 - _held[side]) : 0;
            _loss[side] = Math.Exp(exponent) * tempo;
            _taker[side] = hasNeighbours ? _held[side] + covariates.TakerFloor : 1;
        }

        _flow.Set(_loss, _taker, count);
    }

    /// <summary>Those of a district of which nothing is said: among its like, or without neighbours.</summary>
    void SetCommonRates(Track common, int day)
    {
        if (common == _among)
        {
            var states = common.On(day);
            for (var side = 0; side < _held.Length; side++)
            {
                _held[side] = states[StateSpace.Settled(side)] + states[StateSpace.Fresh(side)];
            }
        }

        SetRates(_model.Everywhere, [], common == _among, TempoAfter(day));
    }

    void Run(int day)
    {
        RunCommon(_alone, day);
        RunCommon(_among, day);
        var (seen, usual) = (0.0, 0.0);
        for (var district = 0; district < _known.Length; district++)
        {
            var known = _known[district];
            if (day >= known.Begin)
            {
                var laid = known.Laid;
                var step = _next[district] < laid.Count && laid[_next[district]].Day == day ? laid[_next[district]++] : null;
                var losses = day == known.Begin ? Begin(district, step) : Run(district, known, day, step);
                seen += losses.Seen;
                usual += losses.Usual;
            }
        }

        var before = _losses.Count == 0 ? default : _losses[^1];
        _losses.Add((before.Seen + seen, before.Usual + usual));
        Share(day);
    }

    /// <summary>Lays what each side has of each district on a day side by side, so that neighbours are read from one place.</summary>
    void Share(int day)
    {
        _sharesDay = day;
        for (var district = 0; district < _known.Length; district++)
        {
            var states = States(district, day);
            for (var side = 0; side < _held.Length; side++)
            {
                _shares[(district * _held.Length) + side] = states[StateSpace.Settled(side)] + states[StateSpace.Fresh(side)];
            }
        }
    }

    ReadOnlySpan<double> States(int district, int day) => day < _known[district].Begin ? Common(district).On(day) : _tracks[district].On(day);

    void RunCommon(Track common, int day)
    {
        var states = common.Next();
        if (day <= Math.Max(_model.StartDay, _first))
        {
            _model.Start.CopyTo(states);
            return;
        }

        SetCommonRates(common, day - 1);
        common.On(day - 1).CopyTo(states);
        _flow.Forward(states);
    }

    /// <summary>The first day of a district's own chain.</summary>
    (double Seen, double Usual) Begin(int district, DayFactors? step)
    {
        var known = _known[district];
        var states = _tracks[district].Next();
        Common(district).On(known.Begin).CopyTo(states);
        Join(known, states);
        if (step is not null)
        {
            Apply(step, district, known.Begin, states);
        }

        return default;
    }

    (double Seen, double Usual) Run(int district, DistrictDays known, int day, DayFactors? step)
    {
        var count = _model.Space.Count;
        var track = _tracks[district];
        var states = track.Next();
        var before = track.On(day - 1);
        Hold(district, day - 1);
        var tempo = TempoAfter(day - 1);
        SetRates(known.Candidates, known.Pressure.Exponents(day - 1), HasNeighbours(district), tempo);
        before.CopyTo(states);
        _flow.Forward(states);
        Span<double> expected = stackalloc double[count];
        states.CopyTo(expected);
        if (step is { IsPlain: true })
        {
            step.Apply(states, count);
        }
        else if (step is not null)
        {
            Apply(step, district, day, states);
        }

        return (_flow.LossesSeen(before, expected, states), _flow.Losses(before) / tempo);
    }

    /// <summary>A day on which ranges are open: every block is carried, and their sum is the district's state.</summary>
    void Apply(DayFactors step, int district, int day, Span<double> states)
    {
        var count = states.Length;
        var track = _tracks[district];
        var blocks = new double[DayFactors.Blocks * count];
        if (track.Open(day - 1) is { } open)
        {
            open.CopyTo(blocks, 0);
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
            states.CopyTo(blocks);
        }

        step.Apply(blocks, count);
        states.Clear();
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            states[cell % count] += blocks[cell];
        }

        if (step.UsedAfter.AsSpan(1).Contains(true))
        {
            track.Keep(day, blocks);
        }
    }

    /// <summary>Sets what each side holds around a district on a day that has been run.</summary>
    void Hold(int district, int day)
    {
        var neighbours = _neighbours[district];
        var beyond = _beyond[district];
        var all = neighbours.Length + beyond;
        Array.Clear(_held);
        if (all == 0)
        {
            return;
        }

        var sides = _held.Length;
        foreach (var neighbour in neighbours)
        {
            if (day == _sharesDay)
            {
                for (var side = 0; side < sides; side++)
                {
                    _held[side] += _shares[(neighbour * sides) + side];
                }
            }
            else
            {
                var states = States(neighbour, day);
                for (var side = 0; side < sides; side++)
                {
                    _held[side] += states[StateSpace.Settled(side)] + states[StateSpace.Fresh(side)];
                }
            }
        }

        var common = _among.On(day);
        for (var side = 0; side < sides; side++)
        {
            _held[side] += beyond == 0 ? 0 : beyond * (common[StateSpace.Settled(side)] + common[StateSpace.Fresh(side)]);
            _held[side] /= all;
        }
    }

    /// <summary>Lets sides in that evidence names and that may not be anywhere.</summary>
    static void Join(DistrictDays known, Span<double> states)
    {
        var joined = 0.0;
        foreach (var share in known.Joined)
        {
            joined += share;
        }

        if (joined > 0)
        {
            for (var state = 0; state < states.Length; state++)
            {
                states[state] = (states[state] * (1 - joined)) + known.Joined[state];
            }
        }
    }

    /// <summary>Forgets the days from this one on.</summary>
    void Forget(int day)
    {
        _tempo = (int.MinValue, 1);
        _sharesDay = int.MinValue;
        if (day >= End)
        {
            return;
        }

        var kept = Math.Max(day - _first, 0);
        _losses.RemoveRange(kept, _losses.Count - kept);
        _alone.Forget(day);
        _among.Forget(day);
        foreach (var track in _tracks)
        {
            track.Forget(day);
        }
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
        var rules = _model.Parameters.Tempo;
        var last = _losses[day - _first];
        var before = day - rules.Window >= _first ? _losses[day - rules.Window - _first] : default;
        return Math.Clamp((last.Seen - before.Seen + rules.Prior) / (last.Usual - before.Usual + rules.Prior), rules.Least, rules.Most);
    }

    Track Common(int district) => HasNeighbours(district) ? _among : _alone;

    static Track Begun(int count, int day)
    {
        var track = new Track(count);
        track.Restart(day);
        return track;
    }
}
