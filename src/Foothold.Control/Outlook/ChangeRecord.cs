namespace Foothold.Control;

/// <summary>The changes of many places, taken in day by day, and what they say of changes to come.</summary>
/// <remarks>Only what <see cref="Learn"/> was told is known, so there is no look ahead. The weights of the signs are only right for the reaches and half-lives given here.</remarks>
public sealed class ChangeRecord
{
    const double Prior = 0.1; // change
    const double PriorDays = 100; // place-days
    const double PacePrior = 1; // change and place-day
    const double Month = 30;
    const double Horizon = 80; // kilometres: beyond it nothing is near
    const double Close = 7; // kilometres at which a place weighs half: close by,
    const double Around = 10; // around,
    const double Front = 15; // along a front,
    const double Region = 30; // and in the region
    const double DistanceFloor = 2; // kilometres, added before the logarithm
    const int FrontPlaces = 3;
    const double OpposedPrior = 0.1; // places

    const double WeekHalfLife = 7;
    const double FortnightHalfLife = 14;
    const double PaceHalfLife = 15;
    const double MonthHalfLife = 30;
    const double MonthsHalfLife = 120;

    readonly double _halfLife;
    readonly int _contested;
    readonly Neighbour[][] _near; // place -> the others within the horizon, the nearest first
    readonly double[] _changes; // state -> forgetting count
    readonly double[] _days; // state -> forgetting place-days
    readonly double[] _ownWeek; // place -> forgetting count of its changes
    readonly double[] _ownMonth;
    readonly double[] _ownMonths;
    readonly int[] _ownEver;
    readonly double[][] _lost; // state -> place -> forgetting count of its changes out of that state
    readonly int[] _now; // place -> state, or -1 where not known
    double _paceChanges;
    double _paceDays;

    /// <summary>Makes a record of nothing yet.</summary>
    /// <param name="rules">The numbers.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="contested">Which of them is contested.</param>
    /// <param name="distances">place x place -> kilometres.</param>
    public ChangeRecord(HazardRules rules, int states, int contested, IReadOnlyList<double[]> distances)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(distances);
        _halfLife = rules.HalfLife;
        _contested = contested;
        var scale = Spacing(distances) is var spacing and > 0 ? rules.Spacing / spacing : 1;
        _near = [.. distances.Select((row, place) => row
            .Select((distance, other) => new Neighbour(other, distance * scale))
            .Where(other => other.Place != place && other.Distance < Horizon)
            .OrderBy(other => other.Distance)
            .ThenBy(other => other.Place)
            .ToArray())];
        _changes = new double[states];
        _days = new double[states];
        _ownWeek = new double[distances.Count];
        _ownMonth = new double[distances.Count];
        _ownMonths = new double[distances.Count];
        _ownEver = new int[distances.Count];
        _lost = [.. Enumerable.Range(0, states).Select(_ => new double[distances.Count])];
        _now = [.. Enumerable.Repeat(-1, distances.Count)];
    }

    /// <summary>How many changes it has learnt from, older ones counting less.</summary>
    public double Changes => _changes.Sum();

    /// <summary>The median distance from a place to the nearest other one that is not in the same spot; 0 where there is none.</summary>
    public static double Spacing(IReadOnlyList<double[]> distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var nearest = distances.Select(row => row.Where(distance => distance > 0).DefaultIfEmpty(0).Min()).Where(distance => distance > 0).Order().ToList();
        return nearest.Count == 0 ? 0 : nearest[nearest.Count / 2];
    }

    /// <summary>Takes in one day.</summary>
    /// <param name="today">place -> the state on the day, or -1 where not known.</param>
    public void Learn(ReadOnlySpan<int> today)
    {
        Forget(_changes, _halfLife);
        Forget(_days, _halfLife);
        Forget(_ownWeek, WeekHalfLife);
        Forget(_ownMonth, MonthHalfLife);
        Forget(_ownMonths, MonthsHalfLife);
        foreach (var lost in _lost)
        {
            Forget(lost, FortnightHalfLife);
        }

        _paceChanges *= Kept(PaceHalfLife);
        _paceDays *= Kept(PaceHalfLife);
        for (var place = 0; place < _now.Length; place++)
        {
            if (today[place] < 0)
            {
                continue;
            }

            if (_now[place] >= 0)
            {
                Count(place, _now[place], _now[place] != today[place]);
            }

            _now[place] = today[place];
        }
    }

    /// <summary>The rate per day at which places in its state lately changed: a place's base rate; 0 where its state is not known.</summary>
    public double Usual(int place) => _now[place] < 0 ? 0 : (_changes[_now[place]] + Prior) / (_days[_now[place]] + PriorDays);

    /// <summary>What speaks for a change of a place whose state is known, in the order of <see cref="OutlookSign"/>.</summary>
    public IReadOnlyList<double> Signs(int place)
    {
        var own = _now[place];
        if (own < 0)
        {
            throw new ArgumentException("Nothing is known of the place.", nameof(place));
        }

        var (front, frontPlaces) = (0.0, 0);
        var (opposed, all, contested) = (0.0, 0.0, 0.0);
        var (closeWeek, aroundMonth, regionMonth, othersLost) = (0.0, 0.0, 0.0, 0.0);
        foreach (var near in _near[place])
        {
            var state = _now[near.Place];
            if (state < 0)
            {
                continue;
            }

            if (state != own && frontPlaces < FrontPlaces)
            {
                front += Math.Log(near.Distance + DistanceFloor);
                frontPlaces++;
            }

            all += near.Around;
            opposed += state == own ? 0 : near.Around;
            contested += state == _contested ? near.Around : 0;
            closeWeek += near.Close * _ownWeek[near.Place];
            aroundMonth += near.Around * _ownMonth[near.Place];
            regionMonth += near.Region * _ownMonth[near.Place];
            for (var other = 0; other < _lost.Length; other++)
            {
                othersLost += other == own ? 0 : near.Front * _lost[other][near.Place];
            }
        }

        front += (FrontPlaces - frontPlaces) * Math.Log(100 + DistanceFloor); // none nearer than the horizon: as if at 100 km
        return
        [
            1,
            Math.Log(Usual(place) * Month),
            own == _contested ? 1 : 0,
            front / FrontPlaces,
            opposed / (all + OpposedPrior),
            Counted(contested),
            Counted(_ownWeek[place]),
            Counted(_ownMonths[place]),
            Counted(_ownEver[place]),
            Counted(closeWeek),
            Counted(aroundMonth),
            Counted(regionMonth),
            Counted(othersLost),
            Math.Log((_paceChanges + PacePrior) / (_paceDays + PacePrior) * Month),
        ];

        static double Counted(double sum) => Math.Log(1 + sum);
    }

    void Count(int place, int state, bool changed)
    {
        _days[state]++;
        _paceDays++;
        if (changed)
        {
            _changes[state]++;
            _paceChanges++;
            _ownWeek[place]++;
            _ownMonth[place]++;
            _ownMonths[place]++;
            _ownEver[place]++;
            _lost[state][place]++;
        }
    }

    static double Kept(double halfLife) => Math.Pow(2, -1 / halfLife);

    static void Forget(double[] counts, double halfLife)
    {
        var kept = Kept(halfLife);
        foreach (ref var count in counts.AsSpan())
        {
            count *= kept;
        }
    }

    /// <summary>Another place.</summary>
    readonly record struct Neighbour(int Place, double Distance)
    {
        internal double Close { get; } = Weight(Distance, ChangeRecord.Close);

        internal double Around { get; } = Weight(Distance, ChangeRecord.Around);

        internal double Front { get; } = Weight(Distance, ChangeRecord.Front);

        internal double Region { get; } = Weight(Distance, ChangeRecord.Region);

        static double Weight(double distance, double reach) => Math.Pow(2, -distance / reach);
    }
}
