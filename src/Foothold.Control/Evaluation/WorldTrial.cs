namespace Foothold.Control;

/// <summary>Puts the estimator and what it must beat through a synthetic world.</summary>
public static class WorldTrial
{
    static readonly string[] States = [.. SyntheticWorld.Start.Sides.Keys.Order(StringComparer.Ordinal), DistrictControl.ContestedState];

    /// <summary>The methods: the filter as known each day, its ablations, hindsight, and the simple baselines.</summary>
    public static IReadOnlyList<string> Methods { get; } =
        ["last claim wins", "majority of 30 days", "filter", "filter, copies counted", "hindsight"];

    /// <summary>Scores every method on one world.</summary>
    /// <param name="parameters">The estimator's numbers.</param>
    /// <param name="seed">The world's seed.</param>
    /// <returns>A score for each of <see cref="Methods"/>, in that order.</returns>
    public static IReadOnlyList<ControlScore> Run(EstimatorParameters parameters, int seed)
    {
        var world = new SyntheticWorld(seed);
        var estimator = new ControlEstimator(parameters, SyntheticWorld.Start);
        var evidence = world.Evidence.ToLookup(item => item.District);
        var truth = world.Districts
            .Select((_, district) => Enumerable.Range(0, SyntheticWorld.Days).Select(day => Array.IndexOf(States, world.Truth(district, day))).ToArray())
            .ToList();
        Func<IReadOnlyList<EvidenceItem>, string, double[][]>[] methods =
        [
            (items, _) => LastClaim(items),
            (items, _) => Majority(items),
            (items, district) => Series(estimator, items, district, false),
            (items, district) => Series(estimator, [.. items.Select(item => item with { Voice = item.Id })], district, false),
            (items, district) => Series(estimator, items, district, true),
        ];
        return [.. methods.Select(method => ControlScore.Of(
            truth,
            [.. world.Districts.Select(district => method([.. evidence[district]], district))]))];
    }

    static double[][] Series(ControlEstimator estimator, IReadOnlyList<EvidenceItem> items, string district, bool hindsight)
    {
        var first = SyntheticWorld.First;
        var end = first.PlusDays(SyntheticWorld.Days);
        return [.. estimator
            .Series(district, items, first, end, hindsight ? end : null)
            .Select(day => States.Select(state => state == DistrictControl.ContestedState ? day.Contested : day.Probabilities[state]).ToArray())];
    }

    /// <summary>The state that the last published claim names; the likeliest start before any.</summary>
    static double[][] LastClaim(IReadOnlyList<EvidenceItem> items) =>
        Each(items, (published, _) => published.Count == 0 ? Start() : Sure(published[^1].State));

    /// <summary>The state that most claims of the last 30 days name; the last claim's where none is so young.</summary>
    static double[][] Majority(IReadOnlyList<EvidenceItem> items) =>
        Each(items, (published, day) =>
        {
            var recent = published.Where(claim => claim.Published > day - 30).ToList();
            if (recent.Count == 0)
            {
                return published.Count == 0 ? Start() : Sure(published[^1].State);
            }

            return [.. States.Select((_, state) => (double)recent.Count(claim => claim.State == state) / recent.Count)];
        });

    static double[][] Each(IReadOnlyList<EvidenceItem> items, Func<List<(int Published, int State)>, int, double[]> answer)
    {
        var first = SyntheticWorld.First.Number();
        var claims = items
            .OrderBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => (Published: item.Published.Number() - first, State: Named(item)))
            .ToList();
        return [.. Enumerable.Range(0, SyntheticWorld.Days).Select(day => answer([.. claims.TakeWhile(claim => claim.Published <= day)], day))];
    }

    static int Named(EvidenceItem item) =>
        item.Type is EvidenceType.Fighting or EvidenceType.Neither ? States.Length - 1 : Array.IndexOf(States, item.Side);

    static double[] Sure(int state) => [.. States.Select((_, other) => other == state ? 1.0 : 0.0)];

    static double[] Start() =>
        [.. States.Select(state => state == DistrictControl.ContestedState ? SyntheticWorld.Start.Contested : SyntheticWorld.Start.Sides[state])];
}
