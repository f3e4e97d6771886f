namespace Foothold.Language;

/// <summary>The written names of the universal parts of speech.</summary>
public static class UniversalTags
{
    static readonly string[] Names = [.. Enum.GetNames<UniversalTag>().Select(name => name.ToUpperInvariant())];

    /// <summary>Reads a tag as treebanks write it ("NOUN"); <see cref="UniversalTag.X"/> for what is no tag.</summary>
    public static UniversalTag Read(string name) => (UniversalTag)Math.Max(0, Array.IndexOf(Names, name));

    /// <summary>Writes a tag as treebanks do ("NOUN").</summary>
    public static string Write(UniversalTag tag) => Names[(int)tag];
}
