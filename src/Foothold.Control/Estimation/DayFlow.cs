using System.Runtime.Intrinsics;

namespace Foothold.Control;

/// <summary>How one district's states flow over one day: the chain's rates (CONTROL.md 4.2) without writing out their matrix.</summary>
/// <remarks>Reused from day to day and district to district; not for two threads at once.</remarks>
sealed class DayFlow
{
    const double Tail = 1e-15;
    const double LongestStep = 8;

    readonly int _sides;
    readonly int _contested;
    readonly TransitionRates _rates;

    // side -> per day.
    readonly double[] _settledLoss;
    readonly double[] _freshLoss;
    readonly double[] _direct; // the rate at which a loss of another goes straight to this side, as a share of that loss
    readonly double[] _resolved;
    readonly double[] _directOfOthers; // of this side's losses, the share that goes straight to others
    double _resolvedAll;
    double _fastest;
    bool _isTurned; // whether the day's chances are turned over

    // from x to -> the chance of a jump at the pace of the fastest state; rows padded to whole vectors, and the same turned over.
    readonly int _count;
    readonly int _stride;
    readonly double[] _jump;
    readonly double[] _jumpBack;
    readonly double[] _term;
    readonly double[] _sum;
    readonly double[] _next;

    internal DayFlow(StateSpace space, TransitionRates rates)
    {
        _rates = rates;
        _sides = space.Sides.Count;
        _contested = StateSpace.Settled(space.ContestedHolder);
        _settledLoss = new double[_sides];
        _freshLoss = new double[_sides];
        _direct = new double[_sides];
        _resolved = new double[_sides];
        _directOfOthers = new double[_sides];
        _count = space.Count;
        _stride = (space.Count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        _jump = new double[space.Count * _stride];
        _jumpBack = new double[space.Count * _stride];
        _term = new double[_stride];
        _sum = new double[_stride];
        _next = new double[_stride];
    }

    /// <summary>Sets the day's rates.</summary>
    /// <param name="loss">side -> the factor on its loss rates.</param>
    /// <param name="taker">side -> the weight with which it takes what another loses; 0 for a side that may not hold the district.</param>
    /// <param name="candidates">How many sides may hold it: what they take from one straight away is shared out among the others.</param>
    internal void Set(ReadOnlySpan<double> loss, ReadOnlySpan<double> taker, int candidates)
    {
        var takers = 0.0;
        _resolvedAll = 0;
        for (var side = 0; side < _sides; side++)
        {
            _direct[side] = (1 - _rates.LossToContested) * taker[side] / (candidates - 1);
            _resolved[side] = _rates.Resolution * taker[side];
            takers += _direct[side];
            _resolvedAll += _resolved[side];
        }

        _fastest = Math.Max(_resolvedAll + _rates.Settling, 1e-12);
        for (var side = 0; side < _sides; side++)
        {
            _settledLoss[side] = _rates.Loss * loss[side];
            _freshLoss[side] = _rates.FreshLoss * loss[side];
            _directOfOthers[side] = takers - _direct[side];
            var share = _rates.LossToContested + _directOfOthers[side];
            _fastest = Math.Max(_fastest, Math.Max(_settledLoss[side] * share, (_freshLoss[side] * share) + _rates.Settling));
        }

        Lay();
    }

    /// <summary>Carries a row vector forward over the day.</summary>
    internal void Forward(Span<double> vector) => Step(vector, _jump);

    /// <summary>Carries a column vector back over the day.</summary>
    internal void Backward(Span<double> vector)
    {
        if (!_isTurned)
        {
            _isTurned = true;
            for (var from = 0; from < _count; from++)
            {
                for (var to = 0; to < _count; to++)
                {
                    _jumpBack[(to * _stride) + from] = _jump[(from * _stride) + to];
                }
            }
        }

        Step(vector, _jumpBack);
    }

    /// <summary>The rate at which sides lose what they hold, under the day's rates.</summary>
    internal double Losses(ReadOnlySpan<double> states)
    {
        var losses = 0.0;
        for (var side = 0; side < _sides; side++)
        {
            losses += Lost(states, side) * (_rates.LossToContested + _directOfOthers[side]);
        }

        return losses;
    }

    /// <summary>Carries what a holder has over the day, what it loses left out: the chain killed when it leaves the holder's two states.</summary>
    /// <param name="holder">The holder.</param>
    /// <param name="settled">The probability that it has it settled; replaced.</param>
    /// <param name="fresh">The probability that it has it fresh; replaced.</param>
    internal void Stay(int holder, ref double settled, ref double fresh)
    {
        var (settledOut, freshOut) = Leaving(holder);
        var freshGone = freshOut + _rates.Settling;
        var stays = Math.Exp(-settledOut);
        var apart = freshGone - settledOut;
        settled = (settled * stays) + (fresh * _rates.Settling * (Math.Abs(apart) < 1e-9 ? stays : (stays - Math.Exp(-freshGone)) / apart));
        fresh *= Math.Exp(-freshGone);
    }

    /// <summary>The rates per day at which a holder leaves, from its settled and from its fresh state.</summary>
    internal (double Settled, double Fresh) Leaving(int holder)
    {
        if (holder == _sides)
        {
            return (_resolvedAll, _resolvedAll);
        }

        var share = _rates.LossToContested + _directOfOthers[holder];
        return (_settledLoss[holder] * share, _freshLoss[holder] * share);
    }

    /// <summary>How many losses by a side the day is believed to have seen, given its factors.</summary>
    /// <param name="before">state -> probability on the day before.</param>
    /// <param name="expected">The same carried forward over the day.</param>
    /// <param name="after">The same with the day's factors.</param>
    internal double LossesSeen(ReadOnlySpan<double> before, ReadOnlySpan<double> expected, ReadOnlySpan<double> after)
    {
        var all = 0.0;
        for (var side = 0; side < _sides; side++)
        {
            all += Lost(before, side);
        }

        var seen = Came(all * _rates.LossToContested, expected[_contested + 1], after[_contested + 1]);
        for (var side = 0; side < _sides; side++)
        {
            var fresh = StateSpace.Fresh(side);
            seen += Came((all - Lost(before, side)) * _direct[side], expected[fresh], after[fresh]);
        }

        return seen;

        static double Came(double inflow, double was, double now) => was <= 0 ? 0 : Math.Min(inflow / was, 1) * now;
    }

    double Lost(ReadOnlySpan<double> states, int side) =>
        (states[StateSpace.Settled(side)] * _settledLoss[side]) + (states[StateSpace.Fresh(side)] * _freshLoss[side]);

    /// <summary>Lays the chances of a jump.</summary>
    void Lay()
    {
        var perJump = 1 / _fastest;
        _isTurned = false;
        for (var side = 0; side < _sides; side++)
        {
            var (settled, fresh) = (StateSpace.Settled(side), StateSpace.Fresh(side));
            var share = _rates.LossToContested + _directOfOthers[side];
            Put(settled, settled, 1 - (_settledLoss[side] * share * perJump));
            Put(fresh, fresh, 1 - (((_freshLoss[side] * share) + _rates.Settling) * perJump));
            Put(fresh, settled, _rates.Settling * perJump);
            Put(settled, _contested + 1, _settledLoss[side] * _rates.LossToContested * perJump);
            Put(fresh, _contested + 1, _freshLoss[side] * _rates.LossToContested * perJump);
            Put(_contested, fresh, _resolved[side] * perJump);
            Put(_contested + 1, fresh, _resolved[side] * perJump);
            for (var other = 0; other < _sides; other++)
            {
                if (other != side)
                {
                    Put(settled, StateSpace.Fresh(other), _settledLoss[side] * _direct[other] * perJump);
                    Put(fresh, StateSpace.Fresh(other), _freshLoss[side] * _direct[other] * perJump);
                }
            }
        }

        Put(_contested, _contested, 1 - (_resolvedAll * perJump));
        Put(_contested + 1, _contested + 1, 1 - ((_resolvedAll + _rates.Settling) * perJump));
        Put(_contested + 1, _contested, _rates.Settling * perJump);

        void Put(int from, int to, double chance)
        {
            _jump[(from * _stride) + to] = chance;
        }
    }

    /// <summary>Uniformization (Jensen 1953), in as many steps as keep the jumps of each few.</summary>
    void Step(Span<double> vector, double[] jump)
    {
        var steps = _fastest > LongestStep ? (int)Math.Ceiling(_fastest / LongestStep) : 1;
        var rate = _fastest / steps;
        for (var step = 0; step < steps; step++)
        {
            Short(vector, rate, jump);
        }
    }

    void Short(Span<double> vector, double rate, double[] jump)
    {
        var count = vector.Length;
        vector.CopyTo(_term);
        var weight = Math.Exp(-rate);
        var left = 1 - weight;
        for (var state = 0; state < count; state++)
        {
            _sum[state] = vector[state] * weight;
        }

        var next = _next.AsSpan();
        for (var power = 1; left >= Tail || power <= rate; power++)
        {
            weight *= rate / power;
            left -= weight;
            for (var column = 0; column < _stride; column += Vector256<double>.Count)
            {
                var moved = Vector256<double>.Zero;
                for (var from = 0; from < count; from++)
                {
                    moved += Vector256.Create(_term[from]) * Vector256.Create<double>(jump, (from * _stride) + column);
                }

                moved.CopyTo(next[column..]);
                (Vector256.Create<double>(_sum, column) + (moved * weight)).CopyTo(_sum, column);
            }

            next.CopyTo(_term);
        }

        _sum.AsSpan(0, count).CopyTo(vector);
    }
}
