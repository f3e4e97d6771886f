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
    /// <param name="text">The list.</param>
    /// <returns>The words that could be read and every fault.</returns>
    public static (FramingWords Words, IReadOnlyList<LexiconFault> Faults) Read(string name, TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<LexiconFault> faults = [];
        var words = new FramingWords();
        foreach (var (line, fields) in WordTable.Rows(name, text, 3, faults))
        {
            if (!Enum.TryParse<FramingClass>(fields[1], ignoreCase: true, out var wordClass))
            {
                faults.Add(new LexiconFault(name, line, 2, "FL121", $"'{fields[1]}' is no class of framing word"));
            }
            else if (!Enum.TryParse<FramingEffect>(fields[2], ignoreCase: true, out var effect))
            {
                faults.Add(new LexiconFault(name, line, 3, "FL122", $"'{fields[2]}' is no effect of a framing word"));
            }
            else if (!words._effects.TryAdd((fields[0], wordClass), effect))
            {
                faults.Add(new LexiconFault(name, line, 1, "FL123", $"'{fields[0]}' as {fields[1]} stands twice"));
            }
        }

        return (words, faults);
    }

    /// <summary>The effect of a word in a class; null where it has none.</summary>
    public FramingEffect? Find(string lemma, FramingClass wordClass) =>
        _effects.TryGetValue((lemma, wordClass), out var effect) ? effect : null;
}
