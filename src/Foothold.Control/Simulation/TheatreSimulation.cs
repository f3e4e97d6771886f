using NodaTime;

namespace Foothold.Control;

/// <summary>Draws many wars from a day's estimate, with suppositions and without, and counts what became of each district.</summary>
sealed class TheatreSimulation
{
    const int Week = 7;
    const int MostPaths = 3;
    const double LeastShare = 0.02; // of a place's changes, for a path that is told

    readonly TheatreModel _model;
    readonly string[] _districts; // place -> id
    readonly SimulatedPlace[] _places;
    readonly DrawnWar _war;
    readonly SimulationRules _rules;

    /// <summary>Makes a simulation of the districts that something is said of.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="pass">The theatre.</param>
    /// <param name="ids">district -> its id.</param>
    /// <param name="day">The day it begins on.</param>
    /// <param name="rules">How it is run.</param>
    /// <param name="supposed">The ids of districts that are drawn whether or not anything is said of them.</param>
    internal TheatreSimulation(TheatreModel model, TheatrePass pass, IReadOnlyList<string> ids, LocalDate day, SimulationRules rules, IReadOnlySet<string> supposed)
    {
        _model = model;
        _rules = rules;
        var number = day.Number();
        var drawn = Enumerable.Range(0, ids.Count).Where(district => pass.Known(district).Begin <= number || supposed.Contains(ids[district])).ToList();
        var placeOf = drawn.Select((district, place) => (district, place)).ToDictionary(pair => pair.district, pair => pair.place);
        _districts = [.. drawn.Select(district => ids[district])];
        _places = [.. drawn.Select(district => Place(pass, district, number, placeOf))];
        _war = new DrawnWar(model.Space, model.Parameters, pass.Tempo(number), _places);
    }

    /// <summary>Runs it.</summary>
    /// <param name="suppositions">What is taken as given.</param>
    internal List<SimulatedDistrict> Run(IReadOnlyList<Supposition> suppositions)
    {
        var none = Enumerable.Repeat(-1, _places.Length).ToArray();
        var supposed = none.ToArray();
        foreach (var supposition in suppositions)
        {
            supposed[Array.IndexOf(_districts, supposition.District)] = supposition.State == DistrictControl.ContestedState
                ? _model.Space.ContestedHolder
                : _model.Space.Holder(supposition.State);
        }

        var without = Count(none);
        var with = suppositions.Count == 0 ? without : Count(supposed);
        return [.. Enumerable.Range(0, _places.Length).Select(place => Told(with[place], without[place], _districts[place]))];
    }

    SimulatedPlace Place(TheatrePass pass, int district, int day, Dictionary<int, int> placeOf)
    {
        var known = pass.Known(district);
        var sides = _model.Space.Sides.Count;
        var exponents = new double[_rules.Days * sides];
        for (var ahead = 0; ahead < _rules.Days && day + ahead >= known.Begin; ahead++)
        {
            var pushed = known.Pressure.Exponents(day + ahead);
            for (var side = 0; side < pushed.Length; side++)
            {
                exponents[(ahead * sides) + side] = pushed[side];
            }
        }

        var neighbours = pass.NeighboursOf(district);
        var all = pass.CountNeighbours(district);
        var beyond = pass.Held(district, day).ToArray();
        foreach (var neighbour in neighbours.Where(placeOf.ContainsKey))
        {
            var holders = _model.Space.ByHolder(pass.Filtered(neighbour, day));
            for (var side = 0; side < sides; side++)
            {
                beyond[side] = Math.Max(beyond[side] - (holders[side] / all), 0);
            }
        }

        return new SimulatedPlace(
            pass.Filtered(district, day),
            known.Candidates,
            exponents,
            [.. neighbours.Where(placeOf.ContainsKey).Select(neighbour => placeOf[neighbour])],
            all == 0 ? 0 : 1.0 / all,
            beyond,
            all > 0);
    }

    Counts[] Count(int[] supposed)
    {
        var counts = _places.Select(_ => new Counts(_model.Space.Holders)).ToArray();
        var first = new int[_places.Length];
        var changed = new bool[_places.Length];
        for (var draw = 0; draw < _rules.Draws; draw++)
        {
            var chance = new Random(unchecked((_rules.Seed * 1_000_003) + draw));
            _war.Begin(chance, supposed);
            for (var place = 0; place < first.Length; place++)
            {
                first[place] = _war.Holder(place);
                counts[place].First[first[place]]++;
            }

            for (var ahead = 0; ahead < _rules.Days; ahead++)
            {
                _war.Run(chance, ahead);
            }

            Array.Clear(changed);
            for (var at = 0; at < _war.Changes.Count; at++)
            {
                var (day, place, _, _) = _war.Changes[at];
                if (!changed[place])
                {
                    changed[place] = true;
                    counts[place].Changed++;
                    counts[place].ChangedInWeek += day < Week ? 1 : 0;
                    counts[place].Add(PathTo(at));
                }
            }

            for (var place = 0; place < counts.Length; place++)
            {
                counts[place].Last[_war.Holder(place)]++;
            }
        }

        return counts;
    }

    /// <summary>What changed around a place before a change in it, and the change.</summary>
    List<(int Place, int From, int To)> PathTo(int change)
    {
        var place = _war.Changes[change].Place;
        var path = new List<(int Place, int From, int To)>();
        for (var at = 0; at <= change; at++)
        {
            var step = _war.Changes[at];
            if (at == change || Array.IndexOf(_places[place].Neighbours, step.Place) >= 0)
            {
                path.Add((step.Place, step.From, step.To));
            }
        }

        return path;
    }

    SimulatedDistrict Told(Counts with, Counts without, string district) => new(
        district,
        _model.Space.Name(Array.IndexOf(with.First, with.First.Max())),
        SimulatedShare.Of(with.ChangedInWeek, _rules.Draws),
        SimulatedShare.Of(with.Changed, _rules.Draws),
        SimulatedShare.Of(without.Changed, _rules.Draws),
        Enumerable.Range(0, _model.Space.Holders).ToDictionary(_model.Space.Name, holder => (double)with.Last[holder] / _rules.Draws, StringComparer.Ordinal),
        [.. with.Paths
            .Where(path => path.Value.Count >= LeastShare * with.Changed)
            .OrderByDescending(path => path.Value.Count)
            .ThenBy(path => path.Key, StringComparer.Ordinal)
            .Take(MostPaths)
            .Select(path => new SimulatedPath(
                [.. path.Value.Steps.Select(step => new SimulatedStep(_districts[step.Place], _model.Space.Name(step.From), _model.Space.Name(step.To)))],
                (double)path.Value.Count / with.Changed))]);

    /// <summary>What became of a place.</summary>
    sealed class Counts(int holders)
    {
        internal int[] First { get; } = new int[holders];

        internal int[] Last { get; } = new int[holders];

        internal int Changed { get; set; }

        internal int ChangedInWeek { get; set; }

        internal Dictionary<string, (List<(int Place, int From, int To)> Steps, int Count)> Paths { get; } = new(StringComparer.Ordinal);

        internal void Add(List<(int Place, int From, int To)> path)
        {
            var key = string.Join(' ', path);
            Paths[key] = Paths.TryGetValue(key, out var known) ? (known.Steps, known.Count + 1) : (path, 1);
        }
    }
}
