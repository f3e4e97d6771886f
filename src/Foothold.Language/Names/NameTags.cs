namespace Foothold.Language;

/// <summary>The marks that words bear when names are cut out of a sentence: 0 outside any name; for each kind one for the first word and one for those after it.</summary>
static class NameTags
{
    public const int Outside = 0;

    /// <summary>How many there are.</summary>
    public const int Count = 7;

    public static int First(NameKind kind) => 1 + (2 * (int)kind);

    public static int Later(NameKind kind) => 2 + (2 * (int)kind);

    public static NameKind KindOf(int tag) => (NameKind)((tag - 1) / 2);

    public static bool IsFirst(int tag) => (tag & 1) == 1;

    /// <summary>Whether a tag may stand first in a sentence.</summary>
    public static bool MayStart(int tag) => tag == Outside || IsFirst(tag);

    /// <summary>Whether a tag may follow another: a name goes on only as what it began as.</summary>
    public static bool MayFollow(int before, int tag) => MayStart(tag) || before == tag || before == tag - 1;

    /// <summary>Reads "O", "B-PER" and the like.</summary>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static int Read(string tag) => tag switch
    {
        "O" => Outside,
        "B-PER" => First(NameKind.Person),
        "I-PER" => Later(NameKind.Person),
        "B-ORG" => First(NameKind.Organisation),
        "I-ORG" => Later(NameKind.Organisation),
        "B-LOC" => First(NameKind.Place),
        "I-LOC" => Later(NameKind.Place),
        _ => throw new FormatException($"'{tag}' is no tag of a name."),
    };

    /// <summary>The names in a row of tags that follow each other as they may.</summary>
    /// <returns>First word, last word (included) and kind of each, in order.</returns>
    public static List<(int First, int Last, NameKind Kind)> Cut(ReadOnlySpan<int> tags)
    {
        var names = new List<(int, int, NameKind)>();
        for (var word = 0; word < tags.Length; word++)
        {
            if (tags[word] == Outside)
            {
                continue;
            }

            var first = word;
            while (word + 1 < tags.Length && tags[word + 1] == Later(KindOf(tags[first])))
            {
                word++;
            }

            names.Add((first, word, KindOf(tags[first])));
        }

        return names;
    }
}
