namespace Foothold.Language;

/// <summary>Which tags each common word takes in the treebank, as a number that stands for that set of tags.</summary>
sealed class AmbiguityClasses
{
    const int CommonFrom = 4; // a rarer word says more about the annotator's one sentence than about the language

    readonly Dictionary<ulong, ulong> _classes; // word -> class

    AmbiguityClasses(Dictionary<ulong, ulong> classes) => _classes = classes;

    /// <summary>The class of a word; 0 for one that is rare or unknown.</summary>
    public ulong Of(ulong word) => _classes.GetValueOrDefault(word);

    public static AmbiguityClasses Learn(IEnumerable<TreebankSentence> treebank, TagSet tags)
    {
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        foreach (var word in treebank.SelectMany(sentence => sentence.Words))
        {
            var key = Key(word.Form);
            if (!counts.TryGetValue(key, out var seen))
            {
                counts.Add(key, seen = []);
            }

            var tag = tags.Find(word.Tag, word.FineTag);
            seen[tag] = seen.GetValueOrDefault(tag) + 1;
        }

        var classes = new Dictionary<ulong, ulong>();
        foreach (var (word, seen) in counts)
        {
            var total = seen.Values.Sum();
            if (total >= CommonFrom)
            {
                var found = FeatureHash.Of(total > 30 ? 2 : 1);
                foreach (var tag in seen.Where(tag => tag.Value * 20 >= total).OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key).Take(4))
                {
                    found = FeatureHash.Mix((found * 31) + FeatureHash.Of(tag.Key));
                }

                classes.Add(word, found);
            }
        }

        return new AmbiguityClasses(classes);
    }

    static ulong Key(string form)
    {
        Span<char> folded = stackalloc char[64];
        var length = Math.Min(form.Length, folded.Length);
        for (var i = 0; i < length; i++)
        {
            folded[i] = FeatureHash.Fold(form[i]);
        }

        return FeatureHash.Of(folded[..length]);
    }

    public void Write(BinaryWriter writer)
    {
        var kinds = _classes.Values.Distinct().Order().ToList();
        var numbers = kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind, pair => (ushort)pair.number);
        writer.Write(kinds.Count);
        kinds.ForEach(writer.Write);
        writer.Write(_classes.Count);
        foreach (var (word, found) in _classes.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write(numbers[found]);
        }
    }

    public static AmbiguityClasses Read(BinaryReader reader)
    {
        var kinds = new ulong[reader.ReadInt32()];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = reader.ReadUInt64();
        }

        var count = reader.ReadInt32();
        var classes = new Dictionary<ulong, ulong>(count);
        for (var i = 0; i < count; i++)
        {
            var word = reader.ReadUInt64();
            classes[word] = kinds[reader.ReadUInt16()];
        }

        return new AmbiguityClasses(classes);
    }
}
