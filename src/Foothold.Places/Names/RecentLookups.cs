namespace Foothold.Places;

/// <summary>Names that were looked up lately with what was found, so that a name is looked for once however many reports have it.</summary>
/// <remarks>
/// A table of fixed size in which a newcomer takes the place of what was there; what is answered does not depend on it. Safe for use
/// from many threads at once: an entry does not change.
/// </remarks>
/// <param name="find">Looks a name up, the same for every call.</param>
sealed class RecentLookups(Func<string, IReadOnlyList<PlaceMatch>> find)
{
    const int Size = 1 << 13;

    readonly Entry?[] _entries = new Entry?[Size];

    sealed record Entry(string Name, IReadOnlyList<PlaceMatch> Matches);

    /// <summary>What is found for a name.</summary>
    public IReadOnlyList<PlaceMatch> Find(string name)
    {
        ref var place = ref _entries[string.GetHashCode(name, StringComparison.Ordinal) & (Size - 1)];
        var known = Volatile.Read(ref place);
        if (known is null || known.Name != name)
        {
            known = new Entry(name, find(name));
            Volatile.Write(ref place, known);
        }

        return known.Matches;
    }
}
