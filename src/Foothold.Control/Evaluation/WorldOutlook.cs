namespace Foothold.Control;

/// <summary>Scores outlooks on worlds whose truth is known: what was said each fortnight, from what was then told, against what came.</summary>
/// <remarks>Districts lie as far apart as there are borders between them.</remarks>
public static class WorldOutlook
{
    const int BurnIn = 60; // days before the first outlook
    const int Fortnight = 14;
    const double Never = 1e9; // changes before what is learnt takes over

    /// <summary>Scores the outlooks of some worlds together.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="parameters">The estimator's numbers.</param>
    /// <returns>For 7 and for 30 days.</returns>
    public static IReadOnlyList<WorldOutlookScore> Score(IReadOnlyList<KnownWorld> worlds, EstimatorParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(parameters);
        var said = worlds.SelectMany(world => Said(world, parameters)).ToList();
        return [.. HazardRules.Spans.Select(days => Scored(days, [.. said.Where(one => one.Days == days)]))];
    }

    static WorldOutlookScore Scored(int days, List<(int Days, bool Changed, double Usual, double Chain, double Learnt, double Mixed)> said)
    {
        var usual = Brier(one => one.Usual);
        return new WorldOutlookScore(
            days,
            said.Count,
            said.Count(one => one.Changed),
            Skill(one => one.Chain),
            Skill(one => one.Learnt),
            Skill(one => one.Mixed));

        double Skill(Func<(int Days, bool Changed, double Usual, double Chain, double Learnt, double Mixed), double> probability) => 1 - (Brier(probability) / usual);

        double Brier(Func<(int Days, bool Changed, double Usual, double Chain, double Learnt, double Mixed), double> probability) =>
            said.Sum(one => Math.Pow(probability(one) - (one.Changed ? 1 : 0), 2));
    }

    static IEnumerable<(int Days, bool Changed, double Usual, double Chain, double Learnt, double Mixed)> Said(KnownWorld world, EstimatorParameters parameters)
    {
        var estimator = new TheatreEstimator(parameters, world.Start, world.Districts, world.Neighbours);
        estimator.Add(world.Evidence);
        var mixed = new TheatreOutlook(estimator, parameters.Hazards, Distances(world));
        var alone = new TheatreOutlook(estimator, parameters.Hazards with { TakesOver = Never }, Distances(world));
        var climatology = new StateClimatology(world.States.Count, parameters.Hazards.HalfLife);
        var places = world.Districts.Select((district, place) => (district, place)).ToDictionary(pair => pair.district, pair => pair.place, StringComparer.Ordinal);
        for (var day = 0; day + HazardRules.Spans.Max() < world.Days; day++)
        {
            climatology.Learn([.. world.Truth.Select(truth => truth[day])]);
            if (day < BurnIn || (day - BurnIn) % Fortnight != 0)
            {
                continue;
            }

            estimator.KnownBy(world.First.PlusDays(day));
            var both = mixed.On(world.First, world.First.PlusDays(day));
            var chain = alone.On(world.First, world.First.PlusDays(day));
            for (var at = 0; at < both.Count; at++)
            {
                var truth = world.Truth[places[both[at].District]];
                foreach (var days in truth[day] < 0 ? [] : HazardRules.Spans)
                {
                    var changed = truth.AsSpan(day + 1, days).ContainsAnyExcept(truth[day]);
                    var (all, own) = days == 7 ? (both[at].Within7Days, chain[at].Within7Days) : (both[at].Within30Days, chain[at].Within30Days);
                    var weight = both[at].Learnt;
                    var learnt = weight > 0 ? (all - ((1 - weight) * own)) / weight : own;
                    yield return (days, changed, climatology.Within(truth[day], days), own, learnt, all);
                }
            }
        }
    }

    /// <summary>The borders between two districts; as many as there are districts where no way leads from one to the other.</summary>
    static Func<string, string, double> Distances(KnownWorld world)
    {
        var steps = world.Districts.ToDictionary(district => district, district => Steps(world, district), StringComparer.Ordinal);
        return (from, to) => steps[from].GetValueOrDefault(to, world.Districts.Count);
    }

    static Dictionary<string, int> Steps(KnownWorld world, string from)
    {
        var steps = new Dictionary<string, int>(StringComparer.Ordinal) { [from] = 0 };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var district))
        {
            foreach (var other in world.Neighbours(district))
            {
                if (steps.TryAdd(other, steps[district] + 1))
                {
                    next.Enqueue(other);
                }
            }
        }

        return steps;
    }
}

/// <summary>How good outlooks were.</summary>
/// <param name="Days">How far they went.</param>
/// <param name="Cases">How many there were.</param>
/// <param name="Changes">How many of them changed.</param>
/// <param name="Chain">The Brier skill of the estimator's own chain over the forgetting rate of the true state.</param>
/// <param name="Learnt">The same of what the war's changes taught.</param>
/// <param name="Mixed">The same of both, mixed as an outlook mixes them.</param>
public sealed record WorldOutlookScore(int Days, int Cases, int Changes, double Chain, double Learnt, double Mixed);
