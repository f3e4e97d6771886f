namespace Foothold.Places;

/// <summary>Finds names by the thirds of their letters, so that up to two slips of the keyboard leave at least one of them whole.</summary>
static class SlipSearch
{
    /// <summary>How many letters a name has at least to be looked for so.</summary>
    public const int ShortestName = 6;

    /// <summary>The three parts of a name of so many letters.</summary>
    public static (int Start, int Length)[] Thirds(int length)
    {
        var third = length / 3;
        return [(0, third), (third, third), (2 * third, length - (2 * third))];
    }

    /// <summary>The hash of a part of a name.</summary>
    /// <param name="letters">The letters of the part.</param>
    /// <param name="part">Which part it is, from 0.</param>
    /// <param name="length">How many letters the whole name has.</param>
    public static uint Hash(ReadOnlySpan<char> letters, int part, int length) => HashedList.Hash(letters, (uint)((length * 4) + part + 1));

    /// <summary>How many slips a name of so many letters bears.</summary>
    public static int Limit(int length) => length switch { < ShortestName => 0, < 9 => 1, _ => 2 };
}
