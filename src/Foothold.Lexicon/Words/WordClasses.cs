namespace Foothold.Lexicon;

/// <summary>The closed classes that a word is of, so that whoever asks for many of them need not look the word up for each.</summary>
public sealed class WordClasses
{
    const int Bits = 64;

    readonly ulong[] _classes = new ulong[(Enum.GetValues<WordClass>().Length + Bits - 1) / Bits]; // a bit a class

    internal WordClasses()
    {
    }

    /// <summary>Those of a word that is of no class.</summary>
    public static WordClasses None { get; } = new();

    /// <summary>Whether the word is of a class.</summary>
    public bool Has(WordClass wordClass) => (_classes[(int)wordClass / Bits] >> ((int)wordClass % Bits) & 1) != 0;

    internal void Add(WordClass wordClass) => _classes[(int)wordClass / Bits] |= 1UL << ((int)wordClass % Bits);
}
