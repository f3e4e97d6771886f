namespace Foothold.Places;

/// <summary>Finds names by parts of their letters, so that the slips a name may have leave at least one part whole.</summary>
static class SlipSearch
{
    /// <summary>How many letters a name has at least to be looked for so.</summary>
    public const int ShortestName = 6;

    const int LongName = 9; // letters from which two slips are borne

    /// <summary>How many slips a name of so many letters bears.</summary>
    public static int Limit(int length) => length switch { < ShortestName => 0, < LongName => 1, _ => 2 };

    /// <summary>How many parts a name of so many letters has: one more than it bears slips.</summary>
    public static int Parts(int length) => Limit(length) + 1;

    /// <summary>A part of a name of so many letters.</summary>
    public static (int Start, int Length) Part(int length, int part)
    {
        var (parts, each) = (Parts(length), length / Parts(length));
        return (part * each, part == parts - 1 ? length - (part * each) : each);
    }

    /// <summary>The hash of a part of a name.</summary>
    /// <param name="letters">The letters of the part.</param>
    /// <param name="part">Which part it is, from 0.</param>
    /// <param name="length">How many letters the whole name has.</param>
    public static uint Hash(ReadOnlySpan<char> letters, int part, int length) => HashedList.Hash(letters, (uint)((length * 4) + part + 1));
}
