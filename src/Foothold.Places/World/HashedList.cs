using System.Runtime.InteropServices;

namespace Foothold.Places;

/// <summary>Numbers found by the hash of a text: all of them sorted by hash, and where each hash's upper half begins.</summary>
readonly ref struct HashedList
{
    /// <summary>How many 32-bit numbers the directory has.</summary>
    public const int DirectoryLength = 65_537;

    readonly ReadOnlySpan<int> _directory; // upper 16 bits of a hash -> its first cell
    readonly ReadOnlySpan<ulong> _cells; // hash in the upper half, number in the lower; ascending

    /// <summary>Looks into a directory and its cells.</summary>
    public HashedList(ReadOnlySpan<byte> directory, ReadOnlySpan<byte> cells)
    {
        _directory = MemoryMarshal.Cast<byte, int>(directory);
        _cells = MemoryMarshal.Cast<byte, ulong>(cells);
    }

    /// <summary>The cells of a hash; the lower half of each is a number.</summary>
    public ReadOnlySpan<ulong> Find(uint hash)
    {
        var start = _directory[(int)(hash >> 16)];
        var end = _directory[(int)(hash >> 16) + 1];
        while (start < end && (uint)(_cells[start] >> 32) < hash)
        {
            start++;
        }

        var last = start;
        while (last < end && (uint)(_cells[last] >> 32) == hash)
        {
            last++;
        }

        return _cells[start..last];
    }

    /// <summary>The hash of a text (FNV-1a, its bits mixed once more), the same on every machine.</summary>
    public static uint Hash(ReadOnlySpan<char> text, uint seed = 0)
    {
        var hash = 2_166_136_261 ^ seed;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    /// <summary>Makes the directory and the cells of hashes with their numbers.</summary>
    public static (int[] Directory, ulong[] Cells) Make(IEnumerable<(uint Hash, int Number)> entries)
    {
        var cells = entries.Select(entry => ((ulong)entry.Hash << 32) | (uint)entry.Number).Distinct().ToArray();
        Array.Sort(cells);
        var directory = new int[DirectoryLength];
        var next = 0;
        for (var upper = 0; upper < DirectoryLength; upper++)
        {
            while (next < cells.Length && (int)(cells[next] >> 48) < upper)
            {
                next++;
            }

            directory[upper] = next;
        }

        return (directory, cells);
    }
}
