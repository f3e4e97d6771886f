namespace Foothold.Control;

/// <summary>How likely places change hands, learnt day by day from changes: hazards by state, neighbours and age, and by what lately changed around.</summary>
/// <remarks>
/// Forgetting hazards of strata, each drawn to its state's and that to the whole (empirical Bayes); times how many more changes
/// a place's surroundings lately had than their strata say. Only what <see cref="Learn"/> was told is known, so there is no look ahead.
/// </remarks>
public sealed class StratifiedHazards
{
    static readonly double[] Rings = [8, 15, 30, 60]; // kilometres to the nearest place in another state
    static readonly int Buckets = Rings.Length + 1;

    const double Prior = 1; // change
    const double PriorDays = 500;
    const double Negligible = 0.02;

    readonly HazardRules _rules;
    readonly (int Place, double Weight)[][] _near; // place -> places around, itself too
    readonly (int Place, double Distance)[][] _around; // place -> the others within the last ring, the nearest first
    readonly double[] _changes; // stratum -> forgetting count
    readonly double[] _days; // stratum -> forgetting place-days
    readonly double[] _seen; // place -> forgetting count of its changes
    readonly double[] _expected; // place -> forgetting count of those its strata expected
    readonly int[] _last; // place -> days since its last change
    readonly int[] _now; // place -> state, or -1 where not known

    /// <summary>Makes hazards that know nothing yet.</summary>
    /// <param name="rules">The numbers.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="distances">place x place -> kilometres.</param>
    public StratifiedHazards(HazardRules rules, int states, IReadOnlyList<double[]> distances)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(distances);
        _rules = rules;
        _near = [.. distances.Select(row => row
            .Select((distance, place) => (Place: place, Weight: Math.Pow(2, -distance / rules.Reach)))
            .Where(other => other.Weight >= Negligible)
            .ToArray())];
        _around = [.. distances.Select((row, place) => row
            .Select((distance, other) => (Place: other, Distance: distance))
            .Where(other => other.Place != place && other.Distance < Rings[^1])
            .OrderBy(other => other.Distance)
            .ThenBy(other => other.Place)
            .ToArray())];
        _changes = new double[states * Buckets * 2];
        _days = new double[_changes.Length];
        _seen = new double[distances.Count];
        _expected = new double[distances.Count];
        _last = Enumerable.Repeat(int.MaxValue / 2, distances.Count).ToArray();
        _now = Enumerable.Repeat(-1, distances.Count).ToArray();
    }

    /// <summary>Takes in one day.</summary>
    /// <param name="today">place -> the state on the day, or -1 where not known.</param>
    public void Learn(ReadOnlySpan<int> today)
    {
        var kept = Math.Pow(2, -1 / _rules.HalfLife);
        var keptNear = Math.Pow(2, -1 / _rules.NearHalfLife);
        var strata = new int[_now.Length];
        var hazards = new double[_now.Length];
        for (var place = 0; place < _now.Length; place++)
        {
            strata[place] = _now[place] < 0 ? -1 : Stratum(place);
            hazards[place] = strata[place] < 0 ? 0 : OfStratum(strata[place]);
        }

        for (var stratum = 0; stratum < _changes.Length; stratum++)
        {
            _changes[stratum] *= kept;
            _days[stratum] *= kept;
        }

        for (var place = 0; place < _now.Length; place++)
        {
            _seen[place] *= keptNear;
            _expected[place] *= keptNear;
            _last[place]++;
            if (strata[place] >= 0 && today[place] >= 0)
            {
                var changed = today[place] != _now[place];
                _days[strata[place]]++;
                _expected[place] += hazards[place];
                if (changed)
                {
                    _changes[strata[place]]++;
                    _seen[place]++;
                    _last[place] = 0;
                }
            }

            _now[place] = today[place] >= 0 ? today[place] : _now[place];
        }
    }

    /// <summary>How many changes it has learnt from, older ones counting less.</summary>
    public double Changes => _changes.Sum();

    /// <summary>The hazard per day of places like it, whatever else lately changed around it: its base rate.</summary>
    public double UsualHazard(int place) => _now[place] < 0 ? 0 : OfStratum(Stratum(place));

    /// <summary>The hazard per day that a place's state changes, from what is known of the days learnt.</summary>
    public double Hazard(int place)
    {
        if (_now[place] < 0)
        {
            return 0;
        }

        var (seen, expected) = (_rules.NearWeight, _rules.NearWeight);
        foreach (var (other, weight) in _near[place])
        {
            seen += weight * _seen[other];
            expected += weight * _expected[other];
        }

        return OfStratum(Stratum(place)) * Math.Pow(seen / expected, _rules.NearShare);
    }

    int Stratum(int place)
    {
        var bucket = Rings.Length;
        foreach (var (other, distance) in _around[place])
        {
            if (_now[other] >= 0 && _now[other] != _now[place])
            {
                bucket = Array.FindIndex(Rings, ring => distance < ring);
                break;
            }
        }

        return (((_now[place] * Buckets) + bucket) * 2) + (_last[place] <= _rules.Changed ? 1 : 0);
    }

    double OfStratum(int stratum)
    {
        var state = stratum / (Buckets * 2);
        var (changes, days, allChanges, allDays) = (0.0, 0.0, 0.0, 0.0);
        for (var other = 0; other < _changes.Length; other++)
        {
            allChanges += _changes[other];
            allDays += _days[other];
            if (other / (Buckets * 2) == state)
            {
                changes += _changes[other];
                days += _days[other];
            }
        }

        var all = (allChanges + Prior) / (allDays + PriorDays);
        var ofState = (changes + (_rules.StateWeight * all)) / (days + _rules.StateWeight);
        return (_changes[stratum] + (_rules.StratumWeight * ofState)) / (_days[stratum] + _rules.StratumWeight);
    }
}
