namespace Foothold.Control;

/// <summary>Draws wars from today's estimate by the estimator's own rates: each district a jumping chain that sees its neighbours of the morning.</summary>
/// <remarks>
/// Within a day the rates stand, so waiting times are exponential and nothing is approximated (Gillespie 1977). The tempo stays
/// as it is today, statements and clashes fade, and districts of which nothing is said stay as the estimate has them. Not for two
/// threads at once.
/// </remarks>
sealed class DrawnWar
{
    readonly StateSpace _space;
    readonly TransitionRates _rates;
    readonly CovariateWeights _weights;
    readonly double _tempo;
    readonly SimulatedPlace[] _places;
    readonly int[] _states; // place -> state
    readonly int[] _morning; // place -> holder
    readonly double[] _held; // side -> share of what the place at hand borders on

    /// <summary>Makes wars over some places.</summary>
    /// <param name="space">The states.</param>
    /// <param name="parameters">The rates and weights.</param>
    /// <param name="tempo">The factor on every loss rate.</param>
    /// <param name="places">The places that are drawn.</param>
    internal DrawnWar(StateSpace space, EstimatorParameters parameters, double tempo, SimulatedPlace[] places)
    {
        _space = space;
        _rates = parameters.Rates;
        _weights = parameters.Covariates;
        _tempo = tempo;
        _places = places;
        _states = new int[places.Length];
        _morning = new int[places.Length];
        _held = new double[space.Sides.Count];
    }

    /// <summary>What changed in the war last drawn, in order.</summary>
    internal List<(int Day, int Place, int From, int To)> Changes { get; } = [];

    internal int Holder(int place) => _states[place] / 2;

    /// <summary>Draws who has what today.</summary>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="supposed">place -> the holder it is supposed to have; -1 for none.</param>
    internal void Begin(Random chance, ReadOnlySpan<int> supposed)
    {
        Changes.Clear();
        for (var place = 0; place < _places.Length; place++)
        {
            var drawn = Drawn(chance, _places[place].Today);
            _states[place] = supposed[place] >= 0 ? StateSpace.Fresh(supposed[place]) : drawn;
        }
    }

    /// <summary>Draws one day.</summary>
    /// <param name="chance">Where chance comes from.</param>
    /// <param name="ahead">The days from today to it.</param>
    internal void Run(Random chance, int ahead)
    {
        for (var place = 0; place < _places.Length; place++)
        {
            _morning[place] = _states[place] / 2;
        }

        for (var place = 0; place < _places.Length; place++)
        {
            Hold(place);
            for (var left = 1.0; ;)
            {
                var state = _states[place];
                var leaves = Leaves(place, state / 2, state % 2 == 1, ahead);
                var settles = state % 2 == 1 ? _rates.Settling : 0;
                left -= -Math.Log(1 - chance.NextDouble()) / (leaves + settles);
                if (!(left > 0))
                {
                    break;
                }

                if (chance.NextDouble() * (leaves + settles) >= leaves)
                {
                    _states[place] = state - 1;
                    continue;
                }

                var taker = Taker(chance, place, state / 2);
                Changes.Add((ahead, place, state / 2, taker));
                _states[place] = StateSpace.Fresh(taker);
            }
        }
    }

    void Hold(int place)
    {
        var around = _places[place];
        around.Beyond.CopyTo(_held, 0);
        foreach (var neighbour in around.Neighbours)
        {
            if (_morning[neighbour] < _held.Length)
            {
                _held[_morning[neighbour]] += around.Each;
            }
        }
    }

    /// <summary>The rate per day at which a holder loses the place.</summary>
    double Leaves(int place, int holder, bool fresh, int ahead)
    {
        var around = _places[place];
        if (holder == _space.ContestedHolder)
        {
            return _rates.Resolution * Takers(around, -1);
        }

        var exponent = around.Exponents[(ahead * _held.Length) + holder] + (around.HasNeighbours ? _weights.Neighbours * (1 - _held[holder]) : 0);
        var rate = (fresh ? _rates.FreshLoss : _rates.Loss) * Math.Exp(exponent) * _tempo;
        return rate * (_rates.LossToContested + ((1 - _rates.LossToContested) * Takers(around, holder) / (around.CandidateCount - 1)));
    }

    int Taker(Random chance, int place, int loser)
    {
        var around = _places[place];
        var contested = loser == _space.ContestedHolder ? 0 : _rates.LossToContested;
        var each = loser == _space.ContestedHolder ? 1 : (1 - _rates.LossToContested) / (around.CandidateCount - 1);
        var drawn = (chance.NextDouble() * (contested + (each * Takers(around, loser)))) - contested;
        if (drawn < 0)
        {
            return _space.ContestedHolder;
        }

        var last = -1;
        for (var side = 0; side < _held.Length; side++)
        {
            if (side != loser && around.Candidates[side])
            {
                last = side;
                drawn -= each * Weight(around, side);
                if (drawn < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    double Takers(SimulatedPlace around, int but)
    {
        var sum = 0.0;
        for (var side = 0; side < _held.Length; side++)
        {
            sum += side == but || !around.Candidates[side] ? 0 : Weight(around, side);
        }

        return sum;
    }

    double Weight(SimulatedPlace around, int side) => around.HasNeighbours ? _held[side] + _weights.TakerFloor : 1;

    static int Drawn(Random chance, double[] shares)
    {
        var drawn = chance.NextDouble();
        for (var at = 0; at < shares.Length - 1; at++)
        {
            drawn -= shares[at];
            if (drawn < 0)
            {
                return at;
            }
        }

        return Array.FindLastIndex(shares, share => share > 0);
    }
}

/// <summary>A district as it is drawn.</summary>
/// <param name="Today">state -> probability.</param>
/// <param name="Candidates">side -> whether it may hold it.</param>
/// <param name="Exponents">day ahead x side -> what clashes and statements add to the exponent of its loss rates.</param>
/// <param name="Neighbours">The places it borders on.</param>
/// <param name="Each">The share that one of them is of all it borders on.</param>
/// <param name="Beyond">side -> the share that it holds in what is not drawn of them.</param>
/// <param name="HasNeighbours">Whether it borders on any district.</param>
sealed record SimulatedPlace(double[] Today, bool[] Candidates, double[] Exponents, int[] Neighbours, double Each, double[] Beyond, bool HasNeighbours)
{
    internal int CandidateCount { get; } = Candidates.Count(candidate => candidate);
}
