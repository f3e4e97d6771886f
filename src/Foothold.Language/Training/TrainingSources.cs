namespace Foothold.Language;

/// <summary>What a language model is trained from. All readers and streams are read to their ends and not closed.</summary>
public sealed record TrainingSources
{
    /// <summary>CoNLL-U texts, in the order in which they are read.</summary>
    public required IReadOnlyList<TextReader> Treebanks { get; init; }

    /// <summary>The word lists of the tokeniser.</summary>
    public required TextReader Words { get; init; }

    /// <summary>Rules that further sentences with trees are written from; null for none.</summary>
    public TextReader? Grammar { get; init; }

    /// <summary>How many sentences the grammar writes.</summary>
    public int Written { get; init; } = LanguageTrainer.DefaultWritten;

    /// <summary>How headlines differ from running text, for headline-like sentences to be made of the others; null for none.</summary>
    public TextReader? Headlines { get; init; }

    /// <summary>The words' vectors.</summary>
    public WordVectors Vectors { get; init; } = WordVectors.None;

    /// <summary>What larger readers think of sentences, as tools/TeachParser writes it; null for none.</summary>
    public Stream? Taught { get; init; }
}
