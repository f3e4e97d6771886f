namespace Foothold.Language;

/// <summary>What headline-like sentences are made by: the words and tags of a language that headlines leave out, turn or never have.</summary>
/// <remarks>Read from a text file: a section is a line in brackets, its entries follow, # starts a comment. A section that is not there has no entries.</remarks>
sealed class HeadlineWords
{
    readonly Dictionary<string, HashSet<string>> _sections;

    HeadlineWords(Dictionary<string, HashSet<string>> sections)
    {
        _sections = sections;
    }

    /// <summary>The sections there can be.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [
        "articles", "be", "have", "will", "to", "plans", "that", "and", "speech", "kept", "speaker", "stand-ins", "plural", "single", "mark",
        "past", "singular-present", "plural-present", "perfect", "progressive", "many", "quote",
    ];

    /// <summary>Reads the file to its end.</summary>
    /// <exception cref="InvalidDataException">A section is unknown, or words stand before the first.</exception>
    public static HeadlineWords Read(TextReader reader)
    {
        var sections = Sections.ToDictionary(name => name, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        HashSet<string>? current = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            line = line.Split('#')[0].Trim();
            if (line.StartsWith('['))
            {
                current = sections.TryGetValue(line.Trim('[', ']'), out var section) ? section : throw new InvalidDataException($"Line {number}: there is no section {line}.");
            }
            else if (line.Length > 0)
            {
                _ = current ?? throw new InvalidDataException($"Line {number}: words before the first section.");
                current.UnionWith(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new HeadlineWords(sections);
    }

    /// <summary>Whether a section holds a word or tag, as it is written.</summary>
    public bool Has(string section, string entry) => _sections[section].Contains(entry);

    /// <summary>The first entry of a section by the alphabet; null where it has none.</summary>
    public string? First(string section) => _sections[section].Min(StringComparer.Ordinal);
}
