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

    /// <summary>Reads the lists.</summary>
    /// <param name="framing">framing.tsv.</param>
    /// <param name="areas">areas.tsv: noun, scope, level.</param>
    /// <param name="acts">acts.tsv: noun.</param>
    /// <param name="numbers">numbers.tsv: word, least, greatest.</param>
    /// <returns>What could be read and every fault.</returns>
    public static (WordLists Lists, IReadOnlyList<LexiconFault> Faults) Read(
        TextReader framing, TextReader areas, TextReader acts, TextReader numbers)
    {
        List<LexiconFault> faults = [];
        var (words, framingFaults) = FramingWords.Read("words/framing.tsv", framing);
        faults.AddRange(framingFaults);
        var lists = new WordLists(words);
        foreach (var (line, fields) in WordTable.Rows("words/areas.tsv", areas, 3, faults))
        {
            if (!lists._areas.TryAdd(fields[0], new AreaNoun(fields[0], fields[1], fields[2])))
            {
                faults.Add(new LexiconFault("words/areas.tsv", line, 1, "FL123", $"'{fields[0]}' stands twice"));
            }
        }

        foreach (var (line, fields) in WordTable.Rows("words/acts.tsv", acts, 1, faults))
        {
            if (!lists._acts.Add(fields[0]))
            {
                faults.Add(new LexiconFault("words/acts.tsv", line, 1, "FL123", $"'{fields[0]}' stands twice"));
            }
        }

        foreach (var (line, fields) in WordTable.Rows("words/numbers.tsv", numbers, 3, faults))
        {
            if (!TryBound(fields[1], out var least) || !TryBound(fields[2], out var greatest) || least > greatest)
            {
                faults.Add(new LexiconFault("words/numbers.tsv", line, 2, "FL124", $"'{fields[1]}' to '{fields[2]}' is no range"));
            }
            else if (!lists._numbers.TryAdd(fields[0], (least, greatest)))
            {
                faults.Add(new LexiconFault("words/numbers.tsv", line, 1, "FL123", $"'{fields[0]}' stands twice"));
            }
        }

        return (lists, faults);
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
