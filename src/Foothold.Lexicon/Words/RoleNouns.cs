namespace Foothold.Lexicon;

/// <summary>The role nouns of the lexicon, by their dictionary form.</summary>
public sealed class RoleNouns
{
    static readonly string[] Columns = ["noun", "part", "acts", "speaks"];

    readonly Dictionary<string, RoleNoun> _nouns;

    RoleNouns(Dictionary<string, RoleNoun> nouns) => _nouns = nouns;

    /// <summary>All nouns in the order of the file.</summary>
    public IReadOnlyCollection<RoleNoun> All => _nouns.Values;

    /// <summary>Reads a tab-separated file of the columns <c>noun</c>, <c>part</c>, <c>acts</c>, <c>speaks</c> (yes or no) and <c>note</c>.</summary>
    /// <param name="file">The name to show in faults.</param>
    /// <param name="reader">The text; read to the end, not closed.</param>
    public static ReadResult<RoleNouns> Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var faults = new List<LexiconFault>();
        var nouns = new Dictionary<string, RoleNoun>(StringComparer.Ordinal);
        foreach (var row in Table.Read(file, reader, Columns, ["note"], faults).Rows)
        {
            var part = default(RolePart);
            if (row["noun"].Length == 0 || row["noun"].Any(char.IsUpper))
            {
                faults.Add(row.Fault("noun", FaultCode.Empty, "a role noun is written in lower case and is not empty"));
            }
            else if (!Enum.TryParse(row["part"], out part) || !Enum.IsDefined(part) || char.IsDigit(row["part"][0]))
            {
                faults.Add(row.Fault("part", FaultCode.UnknownWord, $"'{row["part"]}' is none of {string.Join(", ", Enum.GetNames<RolePart>())}"));
            }

            var acts = YesOrNo(row, "acts", faults);
            var speaks = YesOrNo(row, "speaks", faults);
            if (!nouns.TryAdd(row["noun"], new RoleNoun(row["noun"], part, acts, speaks)))
            {
                faults.Add(row.Fault("noun", FaultCode.DuplicateName, $"'{row["noun"]}' stands twice"));
            }
        }

        return new ReadResult<RoleNouns>(faults.Count == 0 ? new RoleNouns(nouns) : null, faults);
    }

    /// <summary>Finds a role noun; null where the lemma is none.</summary>
    /// <param name="lemma">The dictionary form in any case; words of a compound parted by a space or a hyphen.</param>
    public RoleNoun? Find(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        var noun = lemma.ToLowerInvariant().Replace('-', ' ');
        return _nouns.GetValueOrDefault(noun)
            ?? (noun is [.., 's'] && _nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun.AsSpan(0, noun.Length - 1), out var single) ? single : null); // "troops" is a lemma of its own in the treebanks
    }

    static bool YesOrNo(Table.Row row, string column, List<LexiconFault> faults)
    {
        if (row[column] is not ("yes" or "no"))
        {
            faults.Add(row.Fault(column, FaultCode.UnknownWord, $"'{row[column]}' is neither yes nor no"));
        }

        return row[column] == "yes";
    }
}
