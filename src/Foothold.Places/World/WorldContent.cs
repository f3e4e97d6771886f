using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Foothold.Places;

/// <summary>The bytes of a compiled gazetteer, read as what they are: places, names, texts, lists.</summary>
/// <remarks>Nothing is unpacked. Never changes; safe for use from many threads.</remarks>
sealed class WorldContent
{
    /// <summary>The bit of <see cref="NameCell.First"/> that says that the name is also an ordinary word.</summary>
    public const uint OrdinaryMask = 0x80000000;

    /// <summary>The bits of a bearer that are its place; what the name is to it stands above.</summary>
    public const uint PlaceMask = 0xFFFFFF;

    readonly ReadOnlyMemory<byte> _content;
    readonly (int Start, int Length)[] _sections;
    readonly string?[] _areaTexts; // area -> its text, once it has been asked for

    /// <summary>Looks into a compiled file.</summary>
    /// <param name="content">The whole file; kept, not copied.</param>
    /// <exception cref="InvalidDataException">It is no compiled gazetteer, is cut short or damaged, or is of another version.</exception>
    public WorldContent(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length < WorldFile.HeaderLength || MemoryMarshal.Read<ulong>(bytes) != WorldFile.Magic || MemoryMarshal.Read<long>(bytes[8..]) != (long)WorldFile.Section.Count)
        {
            throw new InvalidDataException("The file is no compiled gazetteer, or one of another version.");
        }

        Check(bytes[..WorldFile.HeaderSumStart], bytes[WorldFile.HeaderSumStart..], "header");

        _sections = new (int, int)[(int)WorldFile.Section.Count];
        for (var i = 0; i < _sections.Length; i++)
        {
            var entry = bytes[(16 + (i * WorldFile.EntryLength))..];
            var (start, length) = (MemoryMarshal.Read<long>(entry), MemoryMarshal.Read<long>(entry[8..]));
            if (start < WorldFile.HeaderLength || length < 0 || length > bytes.Length - start || start % 8 != 0)
            {
                throw new InvalidDataException("The compiled gazetteer is cut short.");
            }

            _sections[i] = ((int)start, (int)length);
            Check(bytes.Slice((int)start, (int)length), entry[16..], $"part {(WorldFile.Section)i}");
        }

        _content = content;
        _areaTexts = new string?[_sections[(int)WorldFile.Section.Areas].Length / sizeof(uint)];
    }

    static void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sum, string part)
    {
        if (WorldFile.Sum(bytes) != MemoryMarshal.Read<ulong>(sum))
        {
            throw new InvalidDataException($"The compiled gazetteer is damaged: its {part} is not as it was written.");
        }
    }

    /// <summary>The places of a name: each with what the name is to it above.</summary>
    public ReadOnlySpan<uint> BearersOf(int name)
    {
        var start = (int)(Names[name].First & ~OrdinaryMask);
        return Bearers[start..(int)(Names[name + 1].First & ~OrdinaryMask)];
    }

    /// <summary>Whether a place is the capital of its country.</summary>
    public bool IsCapital(in PlaceCell cell) => FeatureOf(cell) == 0x43_4C_50_50; // "PPLC", the first letter lowest

    /// <summary>The feature code of a place, the first letter lowest.</summary>
    public ulong FeatureOf(in PlaceCell cell) => MemoryMarshal.Cast<byte, ulong>(Part(WorldFile.Section.Features))[cell.Feature];

    /// <summary>The id of a place as text.</summary>
    public string IdOf(in PlaceCell cell) => cell.Scheme switch
    {
        IdScheme.GeoNames => string.Create(CultureInfo.InvariantCulture, $"gn:{cell.Id}"),
        IdScheme.WhosOnFirst => string.Create(CultureInfo.InvariantCulture, $"wof:{cell.Id}"),
        IdScheme.Census => string.Create(CultureInfo.InvariantCulture, $"us:{cell.Id:D7}"),
        _ => TextAt(cell.Id),
    };

    /// <summary>The name of a country, province or district.</summary>
    /// <remarks>Two threads may read one at once; both read the same.</remarks>
    public string AreaText(int area) => _areaTexts[area] ??= TextAt(MemoryMarshal.Cast<byte, uint>(Part(WorldFile.Section.Areas))[area]);

    /// <summary>How many bytes a text has.</summary>
    public int Bytes(uint offset) => Part(WorldFile.Section.Texts)[(int)offset];

    /// <summary>The texts: each one's length in a byte, then so many bytes of UTF-8.</summary>
    public ReadOnlySpan<byte> Texts => Part(WorldFile.Section.Texts);

    /// <summary>The text that begins at an offset.</summary>
    public string TextAt(uint offset)
    {
        var texts = Part(WorldFile.Section.Texts);
        return Encoding.UTF8.GetString(texts.Slice((int)offset + 1, texts[(int)offset]));
    }

    /// <summary>Writes the letters of a text and answers how many there are.</summary>
    public int Letters(uint offset, Span<char> letters) => Letters(Texts, offset, letters);

    /// <summary>The same out of texts that are at hand.</summary>
    public static int Letters(ReadOnlySpan<byte> texts, uint offset, Span<char> letters) =>
        Encoding.UTF8.GetChars(texts.Slice((int)offset + 1, texts[(int)offset]), letters);

    /// <summary>A cell for each place.</summary>
    public ReadOnlySpan<PlaceCell> Places => MemoryMarshal.Cast<byte, PlaceCell>(Part(WorldFile.Section.Places));

    /// <summary>A cell for each folded name, and one more to end the last.</summary>
    public ReadOnlySpan<NameCell> Names => MemoryMarshal.Cast<byte, NameCell>(Part(WorldFile.Section.Names));

    ReadOnlySpan<uint> Bearers => MemoryMarshal.Cast<byte, uint>(Part(WorldFile.Section.Bearers));

    /// <summary>The place that each area is, or -1.</summary>
    public ReadOnlySpan<int> AreaPlaces => Ints(WorldFile.Section.AreaPlaces);

    /// <summary>A section of whole numbers.</summary>
    public ReadOnlySpan<int> Ints(WorldFile.Section section) => MemoryMarshal.Cast<byte, int>(Part(section));

    /// <summary>The list whose directory a section is.</summary>
    public HashedList List(WorldFile.Section section) => new(Part(section), Part(section + 1));

    ReadOnlySpan<byte> Part(WorldFile.Section section)
    {
        var (start, length) = _sections[(int)section];
        return _content.Span.Slice(start, length);
    }
}
