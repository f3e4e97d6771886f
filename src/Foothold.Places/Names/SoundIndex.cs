namespace Foothold.Places;

/// <summary>Names by their consonants, and by their first letter and length.</summary>
sealed class SoundIndex
{
    readonly Dictionary<string, List<NameEntry>> _bySkeleton = new(StringComparer.Ordinal);
    readonly Dictionary<(char, int), List<NameEntry>> _byStart = [];

    public SoundIndex(IEnumerable<NameEntry> entries)
    {
        Entries = [.. entries];
        foreach (var entry in Entries)
        {
            var skeleton = Sounds.Skeleton(entry.Folded);
            if (!_bySkeleton.TryGetValue(skeleton, out var list))
            {
                _bySkeleton[skeleton] = list = [];
            }

            list.Add(entry);
            var start = (entry.Folded[0], entry.Folded.Length);
            if (!_byStart.TryGetValue(start, out var alike))
            {
                _byStart[start] = alike = [];
            }

            alike.Add(entry);
        }
    }

    public List<NameEntry> Entries { get; }

    public List<NameEntry> WithSkeleton(string skeleton) =>
        // One consonant tells nothing.
        skeleton.Length >= 2 && _bySkeleton.TryGetValue(skeleton, out var list) ? list : [];

    public List<NameEntry> WithStart(char first, int length) => _byStart.GetValueOrDefault((first, length)) ?? [];
}
