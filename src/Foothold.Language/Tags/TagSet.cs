namespace Foothold.Language;

/// <summary>The joint tags (universal and Penn) and the relations of a language, numbered.</summary>
sealed class TagSet
{
    readonly Dictionary<(UniversalTag Tag, string FineTag), int> _tags = [];
    readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    public TagSet(IReadOnlyList<(UniversalTag Tag, string FineTag)> tags, IReadOnlyList<string> relations)
    {
        if (tags.Count is 0 or > 255 || relations.Count is 0 or > 63)
        {
            throw new InvalidDataException($"{tags.Count} tags and {relations.Count} relations are not what a model can hold.");
        }

        Tags = [.. tags.Select(tag => (tag.Tag, string.Intern(tag.FineTag)))];
        Relations = [.. relations.Select(string.Intern)];
        for (var i = 0; i < Tags.Count; i++)
        {
            _tags.Add(Tags[i], i);
        }

        for (var i = 0; i < Relations.Count; i++)
        {
            _relations.Add(Relations[i], i);
        }
    }

    public IReadOnlyList<(UniversalTag Tag, string FineTag)> Tags { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>The number of a joint tag; -1 for one that is not in the set.</summary>
    public int Find(UniversalTag tag, string fineTag) => _tags.GetValueOrDefault((tag, fineTag), -1);

    /// <summary>The number of a relation; -1 for one that is not in the set.</summary>
    public int FindRelation(string relation) => _relations.GetValueOrDefault(relation, -1);

    /// <summary>Takes the tags and relations of a treebank that occur at least so often, in a fixed order.</summary>
    public static TagSet Of(IEnumerable<TreebankSentence> treebank, int atLeast)
    {
        var tags = new Dictionary<(UniversalTag Tag, string FineTag), int>();
        var relations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in treebank.SelectMany(sentence => sentence.Words))
        {
            tags[(word.Tag, word.FineTag)] = tags.GetValueOrDefault((word.Tag, word.FineTag)) + 1;
            relations[word.Relation] = relations.GetValueOrDefault(word.Relation) + 1;
        }

        return new TagSet(
            [.. tags.Where(tag => tag.Value >= atLeast).Select(tag => tag.Key).OrderBy(tag => tag.Tag).ThenBy(tag => tag.FineTag, StringComparer.Ordinal)],
            [.. relations.Where(relation => relation.Value >= atLeast).Select(relation => relation.Key).Order(StringComparer.Ordinal)]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Tags.Count);
        foreach (var (tag, fineTag) in Tags)
        {
            writer.Write((byte)tag);
            writer.Write(fineTag);
        }

        writer.Write((byte)Relations.Count);
        foreach (var relation in Relations)
        {
            writer.Write(relation);
        }
    }

    public static TagSet Read(BinaryReader reader)
    {
        var tags = new (UniversalTag, string)[reader.ReadByte()];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = ((UniversalTag)reader.ReadByte(), reader.ReadString());
        }

        var relations = new string[reader.ReadByte()];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = reader.ReadString();
        }

        return new TagSet(tags, relations);
    }
}
