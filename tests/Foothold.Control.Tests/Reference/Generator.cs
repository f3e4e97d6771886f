namespace Foothold.Control;

/// <summary>Writes the generator of the chain: rates per day from state to state, rows summing to 0.</summary>
sealed class Generator(StateSpace space, TransitionRates rates)
{
    internal StateSpace Space => space;

    /// <summary>Writes the generator for one day.</summary>
    /// <param name="loss">holder -> the factor on its loss rates; a factor per side.</param>
    /// <param name="taker">holder -> the weight with which it takes what another loses; a weight per side.</param>
    /// <param name="untold">The share of takings that stays, the rest being ruled out; rows sum to 0 where it is 1, else to less.</param>
    /// <returns>state x state, row by row.</returns>
    internal double[] Build(ReadOnlySpan<double> loss, ReadOnlySpan<double> taker, double untold = 1)
    {
        var count = space.Count;
        var sides = space.Sides.Count;
        var contested = space.ContestedHolder;
        var generator = new double[count * count];
        var takers = 0.0;
        foreach (var weight in taker)
        {
            takers += weight;
        }

        // Who takes a fight hangs on the weights, when it ends does not.
        var resolution = rates.Resolution * sides / takers;
        for (var side = 0; side < sides; side++)
        {
            Lose(StateSpace.Settled(side), side, rates.Loss * loss[side], taker);
            Lose(StateSpace.Fresh(side), side, rates.FreshLoss * loss[side], taker);
            Add(StateSpace.Fresh(side), StateSpace.Settled(side), rates.Settling);
            Add(StateSpace.Settled(contested), StateSpace.Fresh(side), resolution * taker[side]);
            Add(StateSpace.Fresh(contested), StateSpace.Fresh(side), resolution * taker[side]);
        }

        Add(StateSpace.Fresh(contested), StateSpace.Settled(contested), rates.Settling);
        return generator;

        void Lose(int state, int side, double rate, ReadOnlySpan<double> weights)
        {
            Add(state, StateSpace.Fresh(contested), rate * rates.LossToContested);
            for (var other = 0; other < sides; other++)
            {
                if (other != side)
                {
                    // With more than two sides the direct losses are shared out, so that their sum stays the same.
                    Add(state, StateSpace.Fresh(other), rate * (1 - rates.LossToContested) * weights[other] / (sides - 1));
                }
            }
        }

        void Add(int from, int to, double rate)
        {
            var taken = to % 2 == 1 && to / 2 != contested;
            generator[(from * count) + to] += taken ? rate * untold : rate;
            generator[(from * count) + from] -= rate;
        }
    }
}
