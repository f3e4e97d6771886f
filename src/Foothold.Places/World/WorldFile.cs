using System.Numerics;
using System.Runtime.InteropServices;

namespace Foothold.Places;

/// <summary>The parts of a compiled gazetteer: a header, then one section after another, little-endian, each on a multiple of eight bytes.</summary>
/// <remarks>
/// Texts are UTF-8 in one section, each after its length in one byte or, from 255 on, cut; a text is told by where it begins.
/// Folded names are ASCII or UTF-8 likewise.
/// </remarks>
static class WorldFile
{
    /// <summary>What the file begins with: its name and the version of its form.</summary>
    public const ulong Magic = 0x32_30_5A_41_47_48_46_00; // "\0FHGAZ02" as it is read

    /// <summary>How many bytes tell of a section: its start, its length, its sum.</summary>
    public const int EntryLength = 8 + 8 + 8;

    /// <summary>Where the sum of what stands before it in the header is.</summary>
    public const int HeaderSumStart = 8 + 8 + ((int)Section.Count * EntryLength);

    /// <summary>How many bytes stand before the first section: the magic number, the count of sections, what tells of each, the sum of all that.</summary>
    public const int HeaderLength = HeaderSumStart + 8;

    /// <summary>A sum over bytes that any one changed bit changes, the same on every machine; made for damage, not against forgery.</summary>
    public static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15; // times an odd number no two sums become one
        var sum = (ulong)bytes.Length + Odd;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.RotateLeft(sum ^ word, 29) * Odd;
        }

        foreach (var last in bytes[(bytes.Length & ~7)..])
        {
            sum = BitOperations.RotateLeft(sum ^ last, 29) * Odd;
        }

        return sum;
    }

    /// <summary>The sections, in their order.</summary>
    public enum Section
    {
        /// <summary>Texts: names, ids, countries.</summary>
        Texts,

        /// <summary>A <see cref="PlaceCell"/> for each place.</summary>
        Places,

        /// <summary>The feature codes: up to eight ASCII characters each, the first lowest.</summary>
        Features,

        /// <summary>Where the text of each country, province or district begins.</summary>
        Areas,

        /// <summary>The place that each area is, or -1.</summary>
        AreaPlaces,

        /// <summary>A <see cref="NameCell"/> for each folded name, in ordinal order of the folds, and one more to end the last.</summary>
        Names,

        /// <summary>The places of each name: the place in the lower 24 bits, what the name is to it above.</summary>
        Bearers,

        /// <summary>Directory and cells of the names by their fold.</summary>
        ByFold,

        /// <summary>The cells of <see cref="ByFold"/>.</summary>
        ByFoldCells,

        /// <summary>Directory and cells of the notable names by their consonants.</summary>
        BySkeleton,

        /// <summary>The cells of <see cref="BySkeleton"/>.</summary>
        BySkeletonCells,

        /// <summary>Directory and cells of the notable names by each part of their letters.</summary>
        ByPart,

        /// <summary>The cells of <see cref="ByPart"/>.</summary>
        ByPartCells,

        /// <summary>Places in the order of the one-degree fields that they lie in.</summary>
        ByField,

        /// <summary>Where each field's places begin in <see cref="ByField"/>: 180 rows of 360, and one more.</summary>
        Fields,

        /// <summary>How many there are.</summary>
        Count,
    }
}

/// <summary>How the id of a place is kept.</summary>
enum IdScheme : byte
{
    /// <summary>"gn:" and the number.</summary>
    GeoNames,

    /// <summary>"wof:" and the number.</summary>
    WhosOnFirst,

    /// <summary>"us:" and seven digits, the census code of a place of the United States.</summary>
    Census,

    /// <summary>The text that begins at the number.</summary>
    Text,
}

/// <summary>A place of a compiled gazetteer.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
struct PlaceCell
{
    /// <summary>Degrees north, times 100 000.</summary>
    public int Latitude;

    /// <summary>Degrees east, times 100 000.</summary>
    public int Longitude;

    /// <summary>The number of the id, by <see cref="Scheme"/>.</summary>
    public uint Id;

    /// <summary>Where its name begins.</summary>
    public uint Name;

    /// <summary>The number of people.</summary>
    public uint Population;

    /// <summary>The area of its province, or -1.</summary>
    public int Province;

    /// <summary>The area of its district, or -1.</summary>
    public int District;

    /// <summary>The area of its country, or 65 535.</summary>
    public ushort Country;

    /// <summary>Which of the feature codes it has.</summary>
    public byte Feature;

    /// <summary>Its <see cref="PlaceKind"/> in the lower half, how its id is kept in the upper.</summary>
    public byte KindAndScheme;

    /// <summary>Its <see cref="PlaceKind"/> as a number.</summary>
    public readonly byte Kind => (byte)(KindAndScheme & 0xF);

    /// <summary>How its id is kept.</summary>
    public readonly IdScheme Scheme => (IdScheme)(KindAndScheme >> 4);
}

/// <summary>A folded name of a compiled gazetteer.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
struct NameCell
{
    /// <summary>Where the fold begins.</summary>
    public uint Fold;

    /// <summary>Its first bearer; the highest bit says that it is also an ordinary word.</summary>
    public uint First;
}

/// <summary>What a name is to a place that bears it.</summary>
enum NameUse : byte
{
    /// <summary>The name shown.</summary>
    Main,

    /// <summary>Another name or spelling.</summary>
    Alternate,

    /// <summary>An abbreviation that stands behind another place's name only ("Bangor, ME").</summary>
    Short,
}
