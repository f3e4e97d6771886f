using NodaTime;

namespace Foothold.Control;

/// <summary>A world whose truth is known, made up or recorded: what was told of it, and who held what.</summary>
/// <param name="First">The first day of the truth.</param>
/// <param name="Days">The number of days.</param>
/// <param name="Districts">The ids of the districts.</param>
/// <param name="Neighbours">district id -> the ids of those it borders on.</param>
/// <param name="Start">Who held a district before any report.</param>
/// <param name="Evidence">Everything told.</param>
/// <param name="Truth">district x day -> the true state, an index into <see cref="States"/>; -1 where it is not known.</param>
public sealed record KnownWorld(
    LocalDate First,
    int Days,
    IReadOnlyList<string> Districts,
    Func<string, IEnumerable<string>> Neighbours,
    StartDistribution Start,
    IReadOnlyList<EvidenceItem> Evidence,
    IReadOnlyList<int[]> Truth)
{
    /// <summary>The states: the sides in the order of their ids, then contested.</summary>
    public IReadOnlyList<string> States { get; } = [.. Start.Sides.Keys.Order(StringComparer.Ordinal), DistrictControl.ContestedState];

    /// <summary>The day after the last.</summary>
    public LocalDate End => First.PlusDays(Days);

    /// <summary>Every second place of the world, with what is told of it and whom it borders on among them.</summary>
    /// <param name="half">0 or 1.</param>
    public KnownWorld Half(int half)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)half, 1u, nameof(half));
        int[] places = [.. Enumerable.Range(0, Districts.Count).Where(place => place % 2 == half)];
        var districts = places.Select(place => Districts[place]).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Districts = [.. places.Select(place => Districts[place])],
            Neighbours = district => Neighbours(district).Where(districts.Contains),
            Evidence = [.. Evidence.Where(item => districts.Contains(item.District))],
            Truth = [.. places.Select(place => Truth[place])],
        };
    }

    /// <summary>A made-up world.</summary>
    public static KnownWorld Of(SyntheticWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        string[] states = [.. world.Sides.Order(StringComparer.Ordinal), DistrictControl.ContestedState];
        return new KnownWorld(
            SyntheticWorld.First,
            SyntheticWorld.Days,
            SyntheticWorld.Districts,
            SyntheticWorld.Neighbours,
            world.Start,
            world.Evidence,
            [.. SyntheticWorld.Districts.Select((_, district) => Enumerable.Range(0, SyntheticWorld.Days)
                .Select(day => Array.IndexOf(states, world.Truth(district, day)))
                .ToArray())]);
    }
}
