namespace Foothold.Lexicon;

/// <summary>The words that say how a thing stands to what is real, and who says it.</summary>
public sealed class FramingWords
{
    readonly Dictionary<(string Lemma, FramingClass Class), FramingEffect> _effects = [];

    FramingWords()
    {
    }

    /// <summary>Reads a list with the columns lemma, class and effect.</summary>
    /// <param name="name">The file's name, for the faults.</param>
    /// <param name="text">The list; read to the end, not closed.</param>
    public static ReadResult<FramingWords> Read(string name, TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<LexiconFault> faults = [];
        var words = new FramingWords();
        foreach (var row in Table.Read(name, text, ["lemma", "class", "effect"], ["note"], faults).Rows)
        {
            if (!Enum.TryParse<FramingClass>(row["class"], ignoreCase: true, out var wordClass))
            {
                faults.Add(row.Fault("class", FaultCode.UnknownWord, $"'{row["class"]}' is no class of framing word"));
            }
            else if (!Enum.TryParse<FramingEffect>(row["effect"], ignoreCase: true, out var effect))
            {
                faults.Add(row.Fault("effect", FaultCode.UnknownWord, $"'{row["effect"]}' is no effect of a framing word"));
            }
            else if (!words._effects.TryAdd((row["lemma"], wordClass), effect))
            {
                faults.Add(row.Fault("lemma", FaultCode.DuplicateName, $"'{row["lemma"]}' as {row["class"]} stands twice"));
            }
        }

        return new ReadResult<FramingWords>(words, faults);
    }

    /// <summary>The effect of a word in a class; null where it has none.</summary>
    public FramingEffect? Find(string lemma, FramingClass wordClass) =>
        _effects.TryGetValue((lemma, wordClass), out var effect) ? effect : null;

    /// <summary>The words of a class.</summary>
    public IEnumerable<string> Lemmas(FramingClass wordClass) => _effects.Keys.Where(key => key.Class == wordClass).Select(key => key.Lemma);
}
