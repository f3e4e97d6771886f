namespace Foothold.Control;

/// <summary>The rate of change of each state, over all its days or forgetting them: what an outlook must beat.</summary>
/// <param name="states">How many states there are; 1 to count all alike.</param>
/// <param name="halfLife">The days after which a change counts half.</param>
sealed class StateClimatology(int states, double halfLife)
{
    readonly double[] _changes = new double[states];
    readonly double[] _days = new double[states];
    int[]? _before;

    /// <summary>Takes in one day: place -> state, or -1 where not known.</summary>
    internal void Learn(int[] today)
    {
        var kept = Math.Pow(2, -1 / halfLife);
        for (var state = 0; state < states; state++)
        {
            _changes[state] *= kept;
            _days[state] *= kept;
        }

        for (var town = 0; _before is not null && town < today.Length; town++)
        {
            if (_before[town] is var state and >= 0)
            {
                _days[state % states]++;
                _changes[state % states] += today[town] != state ? 1 : 0;
            }
        }

        _before = today;
    }

    /// <summary>The probability of a change within so many days.</summary>
    internal double Within(int state, int days) => 1 - Math.Exp(-Hazard(state) * days);

    /// <summary>The rate of change of a state, per day.</summary>
    internal double Hazard(int state) => (_changes[state % states] + 0.1) / (_days[state % states] + 100);
}
