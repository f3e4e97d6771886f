using System.Globalization;

namespace Foothold.Lexicon;

/// <summary>The small word lists under lexicon/words/ that the coder reads phrases by.</summary>
public sealed class WordLists
{
    readonly Dictionary<string, AreaNoun> _areas = [];
    readonly HashSet<string> _acts = [];
    readonly Dictionary<string, (long? Least, long? Greatest)> _numbers = [];

    WordLists(FramingWords framing)
    {
        Framing = framing;
    }

    /// <summary>The words that frame what is said.</summary>
    public FramingWords Framing { get; }

    /// <summary>Reads the lists. The readers are read to the end, not closed.</summary>
    /// <param name="framing">framing.tsv: lemma, class, effect.</param>
    /// <param name="areas">areas.tsv: noun, scope, level.</param>
    /// <param name="acts">acts.tsv: noun.</param>
    /// <param name="numbers">numbers.tsv: word, least, greatest.</param>
    public static ReadResult<WordLists> Read(
        (string File, TextReader Reader) framing,
        (string File, TextReader Reader) areas,
        (string File, TextReader Reader) acts,
        (string File, TextReader Reader) numbers)
    {
        var words = FramingWords.Read(framing.File, framing.Reader);
        List<LexiconFault> faults = [.. words.Faults];
        var lists = new WordLists(words.ValueOrThrow());
        foreach (var row in Table.Read(areas.File, areas.Reader, ["noun", "scope", "level"], ["note"], faults).Rows)
        {
            CheckNew(lists._areas.TryAdd(row["noun"], new AreaNoun(row["noun"], row["scope"], row["level"])), row, "noun", faults);
        }

        foreach (var row in Table.Read(acts.File, acts.Reader, ["noun"], ["note"], faults).Rows)
        {
            CheckNew(lists._acts.Add(row["noun"]), row, "noun", faults);
        }

        foreach (var row in Table.Read(numbers.File, numbers.Reader, ["word", "least", "greatest"], ["note"], faults).Rows)
        {
            if (!TryBound(row["least"], out var least) || !TryBound(row["greatest"], out var greatest) || least > greatest)
            {
                faults.Add(row.Fault("least", FaultCode.BadNumber, $"'{row["least"]}' to '{row["greatest"]}' is no range"));
            }
            else
            {
                CheckNew(lists._numbers.TryAdd(row["word"], (least, greatest)), row, "word", faults);
            }
        }

        return new ReadResult<WordLists>(lists, faults);
    }

    static void CheckNew(bool isNew, Table.Row row, string column, List<LexiconFault> faults)
    {
        if (!isNew)
        {
            faults.Add(row.Fault(column, FaultCode.DuplicateName, $"'{row[column]}' stands twice"));
        }
    }

    static bool TryBound(string text, out long? bound)
    {
        bound = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        bound = value;
        return read;
    }

    /// <summary>The area noun with this lemma; null where it is none.</summary>
    public AreaNoun? Area(string lemma) => _areas.GetValueOrDefault(lemma);

    /// <summary>Whether the noun names an act that stands for whoever does it.</summary>
    public bool IsAct(string lemma) => _acts.Contains(lemma);

    /// <summary>The least and greatest number a word may mean; null where it is no number word.</summary>
    public (long? Least, long? Greatest)? Number(string word) =>
        _numbers.TryGetValue(word, out var range) ? range : null;
}
