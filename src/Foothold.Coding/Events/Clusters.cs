namespace Foothold.Coding;

/// <summary>A partition of the numbers from 0 that grows coarser by joining.</summary>
sealed class Clusters
{
    readonly List<int>[] _clusters; // number -> the members of its cluster, in ascending order; shared by all of them

    public Clusters(int count) => _clusters = [.. Enumerable.Range(0, count).Select(number => new List<int> { number })];

    public IReadOnlyList<int> Of(int number) => _clusters[number];

    public bool AreOne(int one, int other) => ReferenceEquals(_clusters[one], _clusters[other]);

    public void Join(int one, int other)
    {
        if (AreOne(one, other))
        {
            return;
        }

        List<int> joined = [.. _clusters[one].Concat(_clusters[other]).Order()];
        foreach (var member in joined)
        {
            _clusters[member] = joined;
        }
    }

    /// <summary>The clusters in the order of their first members.</summary>
    public IEnumerable<IReadOnlyList<int>> All() => _clusters.Where((cluster, number) => cluster[0] == number);
}
