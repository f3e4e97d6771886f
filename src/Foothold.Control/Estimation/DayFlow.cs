namespace Foothold.Control;

/// <summary>How one district's states flow over one day: <see cref="Generator"/>'s rates without writing out the matrix.</summary>
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

    readonly double[] _term;
    readonly double[] _moved;

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
        _term = new double[space.Count];
        _moved = new double[space.Count];
    }

    /// <summary>Sets the day's rates.</summary>
    /// <param name="loss">side -> the factor on its loss rates.</param>
    /// <param name="taker">side -> the weight with which it takes what another loses.</param>
    internal void Set(ReadOnlySpan<double> loss, ReadOnlySpan<double> taker)
    {
        var takers = 0.0;
        _resolvedAll = 0;
        for (var side = 0; side < _sides; side++)
        {
            _direct[side] = (1 - _rates.LossToContested) * taker[side] / (_sides - 1);
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
    }

    /// <summary>Carries a row vector forward over the day.</summary>
    internal void Forward(Span<double> vector) => Step(vector, forward: true);

    /// <summary>Carries a column vector back over the day.</summary>
    internal void Backward(Span<double> vector) => Step(vector, forward: false);

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

    void Step(Span<double> vector, bool forward)
    {
        var steps = _fastest > LongestStep ? (int)Math.Ceiling(_fastest / LongestStep) : 1;
        var rate = _fastest / steps;
        for (var step = 0; step < steps; step++)
        {
            Short(vector, rate, 1.0 / _fastest, forward);
        }
    }

    /// <summary>Uniformization over the time in which the fastest state leaves <paramref name="rate"/> times.</summary>
    void Short(Span<double> vector, double rate, double perJump, bool forward)
    {
        var count = vector.Length;
        var term = _term.AsSpan(0, count);
        vector.CopyTo(term);
        var weight = Math.Exp(-rate);
        var left = 1 - weight;
        for (var state = 0; state < count; state++)
        {
            vector[state] *= weight;
        }

        for (var power = 1; left >= Tail || power <= rate; power++)
        {
            if (forward)
            {
                MoveForward(term);
            }
            else
            {
                MoveBackward(term);
            }

            weight *= rate / power;
            left -= weight;
            for (var state = 0; state < count; state++)
            {
                term[state] += _moved[state] * perJump;
                vector[state] += weight * term[state];
            }
        }
    }

    void MoveForward(ReadOnlySpan<double> vector)
    {
        var all = 0.0;
        var undecided = vector[_contested] + vector[_contested + 1];
        for (var side = 0; side < _sides; side++)
        {
            all += Lost(vector, side);
        }

        for (var side = 0; side < _sides; side++)
        {
            var (settled, fresh) = (StateSpace.Settled(side), StateSpace.Fresh(side));
            var share = _rates.LossToContested + _directOfOthers[side];
            var settling = _rates.Settling * vector[fresh];
            _moved[settled] = settling - (vector[settled] * _settledLoss[side] * share);
            _moved[fresh] = (_direct[side] * (all - Lost(vector, side))) + (_resolved[side] * undecided)
                - settling - (vector[fresh] * _freshLoss[side] * share);
        }

        var settlingContest = _rates.Settling * vector[_contested + 1];
        _moved[_contested] = settlingContest - (vector[_contested] * _resolvedAll);
        _moved[_contested + 1] = (all * _rates.LossToContested) - settlingContest - (vector[_contested + 1] * _resolvedAll);
    }

    void MoveBackward(ReadOnlySpan<double> vector)
    {
        var (direct, resolved) = (0.0, 0.0);
        for (var side = 0; side < _sides; side++)
        {
            direct += _direct[side] * vector[StateSpace.Fresh(side)];
            resolved += _resolved[side] * vector[StateSpace.Fresh(side)];
        }

        var contestedFresh = vector[_contested + 1];
        for (var side = 0; side < _sides; side++)
        {
            var (settled, fresh) = (StateSpace.Settled(side), StateSpace.Fresh(side));
            var share = _rates.LossToContested + _directOfOthers[side];
            var taken = (_rates.LossToContested * contestedFresh) + direct - (_direct[side] * vector[fresh]);
            _moved[settled] = _settledLoss[side] * (taken - (share * vector[settled]));
            _moved[fresh] = (_freshLoss[side] * (taken - (share * vector[fresh]))) + (_rates.Settling * (vector[settled] - vector[fresh]));
        }

        _moved[_contested] = resolved - (_resolvedAll * vector[_contested]);
        _moved[_contested + 1] = resolved - (_resolvedAll * contestedFresh) + (_rates.Settling * (vector[_contested] - contestedFresh));
    }
}
