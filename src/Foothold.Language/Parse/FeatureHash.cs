using System.Runtime.CompilerServices;

namespace Foothold.Language;

/// <summary>Turns words, tags and their combinations into well-mixed 64-bit numbers, the same on every machine.</summary>
static class FeatureHash
{
    const ulong Basis = 0xCBF29CE484222325UL;
    const ulong Prime = 0x100000001B3UL;

    public static ulong Start => Basis;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Push(ulong hash, char letter) => (hash ^ letter) * Prime;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0x9FB21C651E98DF25UL;
        return hash ^ (hash >> 29);
    }

    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var hash = Basis;
        foreach (var letter in letters)
        {
            hash = Push(hash, letter);
        }

        return Mix(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int value) => Mix(((ulong)(uint)value + 1) * 0xD6E8FEB86659FD93UL);

    /// <summary>Folds a letter so that forms that differ only in case, digits or the shape of their quotes are one.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' or '\u2018' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' => '\u2014',
        < '\u0080' => letter,
        _ => char.ToLowerInvariant(letter),
    };
}
