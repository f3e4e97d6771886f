namespace Foothold.Language;

/// <summary>Lists of words that tell of names: ranks, given names, nouns of bodies and of places; which there are, the language's data say.</summary>
/// <param name="masks">A word's sum, case apart -> a bit for each list that has the word.</param>
sealed class NameLists(Dictionary<ulong, int> masks)
{
    /// <summary>How many lists there can be.</summary>
    public const int Most = 16;

    const int MostWords = 200_000;

    /// <summary>The lists that a word stands in, a bit each.</summary>
    /// <param name="word">The word's sum (<see cref="WordFeatures.Word"/>).</param>
    public int Of(ulong word) => masks.GetValueOrDefault(word);

    /// <summary>Makes lists of words.</summary>
    /// <param name="lists">The lists; what consists of several words is none of a list's words.</param>
    /// <exception cref="InvalidDataException">There are too many lists.</exception>
    public static NameLists Of(IReadOnlyList<IReadOnlyCollection<string>> lists)
    {
        if (lists.Count > Most)
        {
            throw new InvalidDataException($"There are {lists.Count} lists of words; a model can hold {Most}.");
        }

        var masks = new Dictionary<ulong, int>();
        var features = new WordFeatures();
        for (var list = 0; list < lists.Count; list++)
        {
            features.Fill([.. lists[list]]);
            for (var word = 0; word < features.Count; word++)
            {
                var key = features.At(word, WordFeatures.Word);
                masks[key] = masks.GetValueOrDefault(key) | (1 << list);
            }
        }

        return new NameLists(masks);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(masks.Count);
        foreach (var (word, mask) in masks.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write((ushort)mask);
        }
    }

    public static NameLists Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostWords)
        {
            throw new InvalidDataException($"Lists of {count} words are not what a model can hold.");
        }

        var masks = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++)
        {
            masks.Add(reader.ReadUInt64(), reader.ReadUInt16());
        }

        return new NameLists(masks);
    }
}
