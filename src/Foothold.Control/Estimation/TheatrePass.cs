using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    const int Alone = 0; // the row of the common chain of districts that border on none
    const int Among = 1; // and of those that border on their like
    const int CommonRows = 2;

    readonly TheatreModel _model;
    readonly int[][] _neighbours; // district -> districts
    readonly int[] _beyond; // district -> how many it borders on that nothing is ever said of
    readonly DistrictDays[] _known;
    readonly int[] _begin; // district -> the first day of its own chain
    readonly int[] _row; // district -> its row on the days from that day on, once they are run
    readonly List<int> _begun = []; // the districts that have a row, in its order: that of their first days
    readonly List<TheatreDay> _days = []; // from _first on
    readonly AbreastRates _rates;
    readonly double[] _held; // side -> share of what the district at hand borders on
    readonly DistrictCursor[] _at; // district -> how far its own evidence has been followed
    readonly TheatreTalk _talk;
    readonly int[] _abreast = new int[DayFlow.Lanes]; // lane -> district at hand
    readonly Vector256<double>[] _before; // state -> probability in each lane: on the day before,
    readonly Vector256<double>[] _expected; // before the day's factors,
    readonly Vector256<double>[] _after; // and with them
    int _first;
    int _clock = int.MaxValue; // the last day of which it is known that nobody told of it
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
        _begin = [.. neighbours.Select(_ => nothing.Begin)];
        _row = new int[neighbours.Length];
        _first = model.StartDay;
        _talk = new TheatreTalk(model.Parameters.Silence);
        _rates = new AbreastRates(space, model.Parameters);
        _held = new double[space.Sides.Count];
        _before = new Vector256<double>[space.Count];
        _expected = new Vector256<double>[space.Count];
        _after = new Vector256<double>[space.Count];
        _at = new DistrictCursor[neighbours.Length];
    }

    /// <summary>The day number after the last that has been run.</summary>
    internal int End => _first + _days.Count;

    internal DayFlow Flow => _rates.Flow;

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

        _talk.Count(before.Talk, -1);
        _talk.Count(days.Talk, 1);
        _known[district] = days;
        _begin[district] = days.Begin;
        if (days.Begin < _first)
        {
            Forget(_first);
            _first = days.Begin;
        }
    }

    /// <summary>Sets the last day of publication that counts: silence of later days is not known yet.</summary>
    internal void KnownBy(int day)
    {
        if (day != _clock)
        {
            Forget(Math.Min(day, _clock) + 1);
            _clock = day;
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
            _at[district] = new DistrictCursor(_known[district], End, _talk.Usual);
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
        return day < _begin[district] ? Unreached(district, _known[district], day) : On(_row[district], day).ToArray();
    }

    /// <summary>block x state on a day from its beginning on, given the factors up to it; only the first block where no range is open.</summary>
    internal ReadOnlySpan<double> Blocks(int district, int day)
    {
        RunTo(day);
        return _days[day - _first].Open is { } open && open.TryGetValue(district, out var blocks) ? blocks : On(_row[district], day);
    }

    /// <summary>state -> probability before anything is said of a district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">A day not after its beginning.</param>
    internal double[] Unreached(int district, DistrictDays known, int day)
    {
        RunTo(day);
        var states = day < _first ? [.. _model.Start] : On(Common(district), day).ToArray();
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
        Flow.Carry(later, step?.UsedBefore ?? DayFactors.FirstOnly, back: true);
        return scale + DayFactors.Scale(later);
    }

    /// <summary>Carries blocks over the night before a day; the day's factors are left to the caller.</summary>
    /// <param name="district">The district.</param>
    /// <param name="known">What is known of it; need not be what the pass knows.</param>
    /// <param name="day">The day.</param>
    /// <param name="blocks">block x state; replaced, summing to 1 after.</param>
    /// <returns>The logarithm of what they were scaled by: how likely it is that nobody tells of a taking.</returns>
    internal double Overnight(int district, DistrictDays known, int day, Span<double> blocks)
    {
        var count = _model.Space.Count;
        var step = known.On(day);
        SetRates(district, known, day - 1);
        Flow.Carry(blocks, step?.UsedBefore ?? DayFactors.FirstOnly, back: false);
        return DayFactors.Scale(blocks);
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

        var untold = UntoldOn(known, day + 1);
        Hold(district, day);
        SetRates(known.Candidates, known.Pressure.Exponents(day), HasNeighbours(district), TempoAfter(day), untold);
    }

    double UntoldOn(DistrictDays known, int day)
    {
        if (known.Talk.Tells(day))
        {
            return 1;
        }

        RunTo(day);
        return _talk.Untold(known.Talk.Voices(day, _talk.Usual), _days[day - _first].Flowing);
    }

    /// <summary>Sets the flow of one district, what it borders on taken from <see cref="_held"/>.</summary>
    void SetRates(bool[] candidates, ReadOnlySpan<float> exponents, bool hasNeighbours, double tempo, double untold = 1) =>
        _rates.Set(candidates, exponents, hasNeighbours ? _held : [], tempo, untold);

    /// <summary>Those of a district of which nothing is said: among its like, or without neighbours.</summary>
    void SetCommonRates(int row, int day)
    {
        if (row == Among)
        {
            var states = On(Among, day);
            for (var side = 0; side < _held.Length; side++)
            {
                _held[side] = states[StateSpace.Settled(side)] + states[StateSpace.Fresh(side)];
            }
        }

        SetRates(_model.Everywhere, [], row == Among, TempoAfter(day));
    }

    void Run(int day)
    {
        var count = _model.Space.Count;
        for (var district = 0; district < _begin.Length; district++)
        {
            if (_begin[district] == day)
            {
                _row[district] = CommonRows + _begun.Count;
                _begun.Add(district);
            }
        }

        var today = new TheatreDay(new double[(CommonRows + _begun.Count) * count]);
        today.Voices = VoicesUpTo(day - 1) + _talk.On(day);
        today.Flowing = day > _clock ? 0 : _talk.Flowing(today.Voices, VoicesUpTo(day - _talk.Usual), VoicesUpTo(day - _talk.Lately), day + 1 - _first);
        RunCommon(Alone, day, today.Row(Alone, count));
        RunCommon(Among, day, today.Row(Among, count));
        var (seen, usual) = (0.0, 0.0);
        var abreast = 0;
        for (var district = 0; district < _known.Length; district++)
        {
            if (day > _begin[district])
            {
                _abreast[abreast++] = district;
            }
            else if (day == _begin[district])
            {
                Begin(district, _at[district].StepOn(day), today);
            }

            if (abreast == DayFlow.Lanes || (abreast > 0 && district == _known.Length - 1))
            {
                Run(_abreast.AsSpan(0, abreast), day, today, ref seen, ref usual);
                abreast = 0;
            }
        }

        var before = _days.Count == 0 ? null : _days[^1];
        today.Seen = (before?.Seen ?? 0) + seen;
        today.Usual = (before?.Usual ?? 0) + usual;
        _days.Add(today);
    }

    /// <summary>The voices that speak of days up to one that has been run.</summary>
    int VoicesUpTo(int day) => day < _first ? 0 : _days[day - _first].Voices;

    void RunCommon(int row, int day, Span<double> states)
    {
        if (day <= _model.StartDay)
        {
            _model.Start.CopyTo(states);
            return;
        }

        SetCommonRates(row, day - 1);
        On(row, day - 1).CopyTo(states);
        Flow.Forward(states);
    }

    /// <summary>The first day of a district's own chain.</summary>
    void Begin(int district, DayFactors? step, TheatreDay today)
    {
        var count = _model.Space.Count;
        var states = today.Row(_row[district], count);
        today.Row(Common(district), count).CopyTo(states);
        Join(_known[district], states);
        if (step is not null)
        {
            Apply(step, district, 0, states, today, null);
        }
    }

    /// <summary>A day of districts that have a chain of their own, side by side.</summary>
    void Run(ReadOnlySpan<int> districts, int day, TheatreDay today, ref double seen, ref double usual)
    {
        var yesterday = _days[^1];
        var tempo = TempoAfter(day - 1);
        for (var lane = 0; lane < DayFlow.Lanes; lane++)
        {
            // Lanes without a district go along with the last.
            var district = districts[Math.Min(lane, districts.Length - 1)];
            var known = _known[district];
            Hold(district, yesterday, day - 1);
            var (voices, tells) = _at[district].TalkOn(day);
            _rates.Lay(
                lane,
                known.Candidates,
                _at[district].Pressed(day - 1),
                HasNeighbours(district) ? _held : [],
                tells ? 1 : _talk.Untold(voices, today.Flowing));
            PutInLane(_before, lane, yesterday.Row(_row[district], _before.Length));
        }

        _rates.Set(tempo);
        _before.CopyTo(_expected, 0);
        Flow.Forward(_expected);
        var expected = MemoryMarshal.Cast<Vector256<double>, double>(_expected.AsSpan());
        for (var lane = 0; lane < districts.Length; lane++)
        {
            var district = districts[lane];
            var states = today.Row(_row[district], _expected.Length);
            for (var state = 0; state < states.Length; state++)
            {
                states[state] = expected[(state * DayFlow.Lanes) + lane];
            }

            DayFactors.Normalise(states);
            if (_at[district].StepOn(day) is { } step)
            {
                if (step.IsPlain)
                {
                    step.Apply(states, states.Length);
                }
                else
                {
                    Apply(step, district, lane, states, today, yesterday);
                }
            }

            PutInLane(_after, lane, states);
        }

        var came = Flow.LossesSeen(_before, _expected, _after);
        var expectable = Flow.Losses(_before);
        for (var lane = 0; lane < districts.Length; lane++)
        {
            seen += came[lane];
            usual += expectable[lane] / tempo;
        }
    }

    static void PutInLane(Vector256<double>[] lanes, int lane, ReadOnlySpan<double> states)
    {
        var cells = MemoryMarshal.Cast<Vector256<double>, double>(lanes.AsSpan());
        for (var state = 0; state < states.Length; state++)
        {
            cells[(state * DayFlow.Lanes) + lane] = states[state];
        }
    }

    /// <summary>A day on which ranges are open: every block is carried, and their sum is the district's state.</summary>
    void Apply(DayFactors step, int district, int lane, Span<double> states, TheatreDay today, TheatreDay? yesterday)
    {
        var count = states.Length;
        var blocks = new double[DayFactors.Blocks * count];
        if (yesterday?.Open is { } open && open.TryGetValue(district, out var before))
        {
            before.CopyTo(blocks, 0);
            for (var block = 0; block < DayFactors.Blocks; block++)
            {
                if (step.UsedBefore[block])
                {
                    Flow.Forward(blocks.AsSpan(block * count, count), lane);
                }
            }

            DayFactors.Normalise(blocks);
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
            (today.Open ??= [])[district] = blocks;
        }
    }

    /// <summary>Sets what each side holds around a district on a day that has been run.</summary>
    void Hold(int district, int day) => Hold(district, _days[day - _first], day);

    void Hold(int district, TheatreDay today, int day)
    {
        var neighbours = _neighbours[district];
        var beyond = _beyond[district];
        var all = neighbours.Length + beyond;
        Array.Clear(_held);
        if (all == 0)
        {
            return;
        }

        var count = _model.Space.Count;
        foreach (var neighbour in neighbours)
        {
            var states = today.Row(day < _begin[neighbour] ? Common(neighbour) : _row[neighbour], count);
            for (var side = 0; side < _held.Length; side++)
            {
                _held[side] += states[StateSpace.Settled(side)] + states[StateSpace.Fresh(side)];
            }
        }

        var common = today.Row(Among, count);
        for (var side = 0; side < _held.Length; side++)
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
        if (day >= End)
        {
            return;
        }

        var kept = Math.Max(day - _first, 0);
        _days.RemoveRange(kept, _days.Count - kept);
        while (_begun.Count > 0 && _begin[_begun[^1]] >= day)
        {
            _begun.RemoveAt(_begun.Count - 1);
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
        var last = _days[day - _first];
        var before = day - rules.Window >= _first ? _days[day - rules.Window - _first] : null;
        var seen = last.Seen - (before?.Seen ?? 0);
        var usual = last.Usual - (before?.Usual ?? 0);
        return Math.Clamp((seen + rules.Prior) / (usual + rules.Prior), rules.Least, rules.Most);
    }

    int Common(int district) => HasNeighbours(district) ? Among : Alone;

    ReadOnlySpan<double> On(int row, int day) => _days[day - _first].Row(row, _model.Space.Count);
}
