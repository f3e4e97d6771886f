namespace Foothold.Control;

/// <summary>The words that files of claims use, and what each means: data, so that a word can be added.</summary>
public sealed class ClaimWords
{
    readonly Dictionary<(string Kind, string Word), string> _meanings = [];

    ClaimWords()
    {
    }

    /// <summary>Reads the words.</summary>
    /// <param name="reader">Lines of kind, word and meaning, with tabs between; "#" begins a remark. Read to its end, not closed.</param>
    /// <exception cref="FormatException">A line has not three parts.</exception>
    public static ClaimWords Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = new ClaimWords();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != 3)
            {
                throw new FormatException(FormattableString.Invariant($"Line {number} of the claim words has not three parts."));
            }

            words._meanings[(parts[0], parts[0] == "or" ? parts[1] : parts[1].Trim())] = parts[2].Trim();
        }

        return words;
    }

    /// <summary>What a cell means; null where its word is not known.</summary>
    internal string? Meaning(string kind, string cell) => _meanings.GetValueOrDefault((kind, Plain(cell)));

    /// <summary>Whether a cell names several states of which one is so.</summary>
    internal bool IsSeveral(string cell) =>
        cell.Contains('|', StringComparison.Ordinal)
        || _meanings.Keys.Any(key => key.Kind == "or" && cell.Contains(key.Word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a kind, as they may be written.</summary>
    internal IEnumerable<string> Known(string kind) =>
        _meanings.Keys.Where(key => key.Kind == kind).Select(key => key.Word).Order(StringComparer.Ordinal);

    /// <summary>A cell without the remark that follows a bracket, colon or semicolon.</summary>
    internal static string WithoutRemark(string cell)
    {
        var end = cell.AsSpan().IndexOfAny('(', ':', ';');
        return (end > 0 ? cell[..end] : cell).Trim();
    }

    static string Plain(string cell) =>
        string.Join('-', WithoutRemark(cell).ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)) is var plain and not ""
            ? plain
            : cell.Trim();
}
