namespace Foothold.Language;

/// <summary>In which sections of the words of times a word stands, so that readers which ask for many need not look the word up for each.</summary>
sealed class WordSenses
{
    const int Bits = 64;

    static readonly int Cells = (Enum.GetValues<TimeSense>().Length + Bits - 1) / Bits;

    readonly ulong[] _whole = new ulong[Cells]; // a bit a section: those that have the word as an entry
    readonly ulong[] _first = new ulong[Cells]; // those that have an entry of several words that begins with it

    /// <summary>Those of a word that stands in no section.</summary>
    public static WordSenses None { get; } = new();

    /// <summary>Whether a section has the word as an entry.</summary>
    public bool IsWhole(TimeSense sense) => Has(_whole, sense);

    /// <summary>Whether an entry of a section is the word or begins with it.</summary>
    public bool CanStart(TimeSense sense) => Has(_whole, sense) || Has(_first, sense);

    /// <summary>Adds a section.</summary>
    /// <param name="sense">The section.</param>
    /// <param name="isWhole">Whether the word is all of the entry.</param>
    public void Add(TimeSense sense, bool isWhole) => (isWhole ? _whole : _first)[(int)sense / Bits] |= 1UL << ((int)sense % Bits);

    static bool Has(ulong[] sections, TimeSense sense) => (sections[(int)sense / Bits] >> ((int)sense % Bits) & 1) != 0;
}
