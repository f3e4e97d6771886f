namespace Foothold.Control;

/// <summary>The simple ways to say who holds what, which the estimator must beat. All answer as known on each day.</summary>
public static class Baselines
{
    const double Sure = 0.94; // what a rule gives the state it names
    const int Month = 30;
    const int Quarter = 90;
    const int ActiveEvents = 10;
    const double TwiceAsMany = 2;
    const double Dominance = 2.0 / 3;

    /// <summary>Every baseline.</summary>
    public static IReadOnlyList<TrialMethod> All { get; } =
    [
        new("last claim wins", (world, _) => Each(world, LastClaim)),
        new("majority of 30 days", (world, _) => Each(world, Majority)),
        new("LWJ rule", (world, _) => Each(world, LongWarJournal)),
        new("ACLED rule", (world, _) => Each(world, Acled)),
        new("Anders HMM", (world, _) => new AndersChain(world, asCoded: false).Answers()),
        new("Anders HMM, as coded", (world, _) => new AndersChain(world, asCoded: true).Answers()),
        new("truth of 30 days before", (world, _) => Persistence(world)),
    ];

    /// <summary>The states' shares at the start, in the order of the world's states.</summary>
    internal static double[] Start(KnownWorld world) =>
        [.. world.States.Select(state => state == DistrictControl.ContestedState ? world.Start.Contested : world.Start.Sides[state])];

    /// <summary>A rule's answer that names one state.</summary>
    internal static double[] Named(KnownWorld world, int state) =>
        [.. world.States.Select((_, other) => other == state ? Sure : (1 - Sure) / (world.States.Count - 1))];

    static double[][] LastClaim(KnownWorld world, List<Told> told) =>
        Daily(world, told, (known, _) => known.Count == 0 ? Start(world) : Named(world, known[^1].State));

    static double[][] Majority(KnownWorld world, List<Told> told) =>
        Daily(world, told, (known, day) =>
        {
            var recent = known.FindAll(claim => claim.Published > day - Month);
            return recent.Count > 0
                ? [.. world.States.Select((_, state) => (double)recent.Count(claim => claim.State == state) / recent.Count)]
                : known.Count == 0 ? Start(world) : Named(world, known[^1].State);
        });

    /// <summary>A side's own claims are unconfirmed and change nothing; of the others the last says who controls it or that it is contested.</summary>
    static double[][] LongWarJournal(KnownWorld world, List<Told> told) =>
        Daily(world, told, (known, _) => known.FindLast(claim => claim.Item.Interest != Coding.Interest.Own) is { } last
            ? Named(world, last.Item.Type is EvidenceType.Repelled ? world.States.Count - 1 : last.State)
            : Start(world));

    /// <summary>Of a quarter's events: who took it over twice as often as the others, else who has two thirds of the events that show dominance, else contested where active, else as before.</summary>
    static double[][] Acled(KnownWorld world, List<Told> told)
    {
        var before = StateSpace.Leading(Start(world));
        return Daily(world, told, (known, day) =>
        {
            var recent = known.FindAll(claim => claim.Published > day - Quarter);
            before = Most(recent.FindAll(claim => claim.Item.Type == EvidenceType.Captured), TwiceAsMany / (1 + TwiceAsMany))
                ?? Most(recent.FindAll(claim => claim.Item.Type is EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers or EvidenceType.Repelled), Dominance)
                ?? (recent.Count(claim => claim.State == world.States.Count - 1) >= ActiveEvents ? world.States.Count - 1 : before);
            return Named(world, before);
        });

        static int? Most(List<Told> events, double share) =>
            events.GroupBy(claim => claim.State)
                .Where(state => state.Count() >= share * events.Count)
                .OrderByDescending(state => state.Count())
                .Select(state => (int?)state.Key)
                .FirstOrDefault();
    }

    static List<double[][]> Persistence(KnownWorld world) =>
        [.. world.Truth.Select(truth => Enumerable.Range(0, world.Days)
            .Select(day => truth[Math.Max(day - Month, 0)] is var state and >= 0 ? Named(world, state) : Start(world))
            .ToArray())];

    static List<double[][]> Each(KnownWorld world, Func<KnownWorld, List<Told>, double[][]> answer)
    {
        var told = Told.Of(world).ToLookup(claim => claim.Item.District, StringComparer.Ordinal);
        return [.. world.Districts.Select(district => answer(world, [.. told[district]]))];
    }

    static double[][] Daily(KnownWorld world, List<Told> told, Func<List<Told>, int, double[]> answer)
    {
        var days = new double[world.Days][];
        var known = new List<Told>();
        for (var day = 0; day < days.Length; day++)
        {
            for (; known.Count < told.Count && told[known.Count].Published <= day;)
            {
                known.Add(told[known.Count]);
            }

            days[day] = answer(known, day);
        }

        return days;
    }
}

/// <summary>A claim that names a state.</summary>
/// <param name="Item">The claim.</param>
/// <param name="Published">The day of publication, counted from the world's first.</param>
/// <param name="State">The state it names, an index into the world's states.</param>
sealed record Told(EvidenceItem Item, int Published, int State)
{
    /// <summary>The claims of a world that name a state, in the order of publication.</summary>
    internal static IEnumerable<Told> Of(KnownWorld world)
    {
        var states = world.States.ToList();
        var first = world.First.Number();
        return world.Evidence
            .Where(item => !item.OutlookOnly && item.Polarity == Coding.Polarity.Affirmed)
            .OrderBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => new Told(item, item.Published.Number() - first, Named(item)))
            .Where(claim => claim.State >= 0);

        int Named(EvidenceItem item) => item.Type switch
        {
            EvidenceType.Fighting or EvidenceType.Neither => states.Count - 1,
            EvidenceType.Airstrike or EvidenceType.Surrounds or EvidenceType.Withdrew => item.Opponent is { } opponent ? states.IndexOf(opponent) : -1,
            _ => item.Side is { } side ? states.IndexOf(side) : -1,
        };
    }
}
