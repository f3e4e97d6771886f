using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Foothold.Places;

/// <summary>Compiles places into the one file that a <see cref="WorldGazetteer"/> reads.</summary>
/// <remarks>The same rows in the same order give the same bytes.</remarks>
public sealed class WorldCompiler
{
    const long NotablePopulation = 5_000;
    const int MostPlaces = 1 << 24;
    const int ShortestFuzzy = 5; // letters

    readonly ArrayBufferWriter<byte> _texts = new(1 << 20);
    readonly Dictionary<string, uint> _textOffsets = new(StringComparer.Ordinal);
    readonly Dictionary<(string Country, string Province, string District), int> _areas = [];
    readonly List<uint> _areaTexts = [];
    readonly List<int> _areaPlaces = [];
    readonly List<PlaceCell> _places = [];
    readonly List<ulong> _features = [];
    readonly Dictionary<string, List<uint>> _bearers = new(StringComparer.Ordinal); // fold -> places with what the name is to each
    readonly HashSet<string> _notable = new(StringComparer.Ordinal); // folds that may be misspelled
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    readonly HashSet<string> _ordinary;

    WorldCompiler(IEnumerable<string> ordinary) => _ordinary = [.. ordinary.Select(NameFolding.Fold)];

    /// <summary>Compiles places.</summary>
    /// <param name="rows">The places; of two with one id the first stays.</param>
    /// <param name="ordinary">Words, and names of people, that a name may be beside a place's.</param>
    /// <param name="output">Where the file is written; not closed.</param>
    /// <returns>How many places it holds.</returns>
    /// <exception cref="ArgumentException">There are more places than the file can tell apart.</exception>
    public static int Write(IEnumerable<GazetteerRow> rows, IEnumerable<string> ordinary, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(ordinary);
        ArgumentNullException.ThrowIfNull(output);
        var compiler = new WorldCompiler(ordinary);
        foreach (var row in rows)
        {
            if (compiler._ids.Add(row.Id))
            {
                compiler.Add(row);
            }
        }

        compiler.Write(output);
        return compiler._places.Count;
    }

    void Add(GazetteerRow row)
    {
        if (_places.Count == MostPlaces)
        {
            throw new ArgumentException($"A gazetteer holds at most {MostPlaces} places.", nameof(row));
        }

        var place = _places.Count;
        var (scheme, id) = Id(row.Id);
        var country = row.Country.Length > 0 ? Area(row.Country, "", "") : ushort.MaxValue;
        if (country > ushort.MaxValue || (country == ushort.MaxValue && row.Country.Length > 0))
        {
            throw new ArgumentException("Countries must come before the places of so many divisions.", nameof(row));
        }

        var province = row.Province is { Length: > 0 } first ? Area(row.Country, first, "") : -1;
        var district = row.District is { Length: > 0 } second ? Area(row.Country, row.Province ?? "", second) : -1;
        if (row.Kind switch { PlaceKind.Country => country, PlaceKind.Province => province, PlaceKind.District => district, _ => -1 } is >= 0 and var own && own < _areaPlaces.Count)
        {
            _areaPlaces[own] = _areaPlaces[own] < 0 ? place : _areaPlaces[own];
        }

        _places.Add(new PlaceCell
        {
            Latitude = (int)Math.Round(row.Latitude * 100_000),
            Longitude = (int)Math.Round(row.Longitude * 100_000),
            Id = id,
            Name = Text(row.Name),
            Population = (uint)Math.Clamp(row.Population, 0, uint.MaxValue),
            Province = province,
            District = district,
            Country = (ushort)country,
            KindAndScheme = (byte)((byte)row.Kind | ((byte)scheme << 4)),
            Feature = Feature(row.Feature),
        });
        var notable = row.Kind != PlaceKind.Settlement || row.Population >= NotablePopulation || row.Feature is "PPLC" or "PPLA" or "PPLA2";
        AddName(row.Name, place, NameUse.Main, notable);
        foreach (var further in row.Further)
        {
            AddName(further, place, row.Kind == PlaceKind.Province && IsAbbreviation(further) ? NameUse.Short : NameUse.Main, notable);
        }

        foreach (var alternate in row.Alternates)
        {
            AddName(alternate, place, NameUse.Alternate, notable);
        }
    }

    // "ME" and "Calif." say which division a place lies in; alone they are words.
    static bool IsAbbreviation(string name) => name.EndsWith('.') || (name.Length <= 3 && name.All(char.IsUpper));

    void AddName(string name, int place, NameUse use, bool notable)
    {
        var fold = NameFolding.Fold(name);
        if (fold.Length == 0 || Encoding.UTF8.GetByteCount(fold) >= byte.MaxValue)
        {
            return;
        }

        if (!_bearers.TryGetValue(fold, out var bearers))
        {
            _bearers[fold] = bearers = new List<uint>(1);
        }

        if (!bearers.Exists(bearer => (bearer & 0xFFFFFF) == (uint)place))
        {
            bearers.Add((uint)place | ((uint)use << 24));
        }

        if (notable && use != NameUse.Short && fold.Length >= ShortestFuzzy)
        {
            _notable.Add(fold);
        }
    }

    void Write(Stream output)
    {
        var folds = _bearers.Keys.Order(StringComparer.Ordinal).ToArray();
        var names = new NameCell[folds.Length + 1];
        var bearers = new List<uint>(folds.Length * 2);
        for (var i = 0; i < folds.Length; i++)
        {
            names[i] = new NameCell { Fold = Text(folds[i]), First = (uint)bearers.Count | (_ordinary.Contains(folds[i]) ? 0x80000000 : 0) };
            bearers.AddRange(_bearers[folds[i]]);
        }

        names[^1].First = (uint)bearers.Count;
        var byFold = HashedList.Make(folds.Select((fold, i) => (HashedList.Hash(fold), i)));
        var bySkeleton = HashedList.Make(folds.Index().Where(pair => _notable.Contains(pair.Item)).Select(pair => (HashedList.Hash(Sounds.Skeleton(pair.Item)), pair.Index)));
        var byPart = HashedList.Make(folds.Index().Where(pair => _notable.Contains(pair.Item) && pair.Item.Length >= SlipSearch.ShortestName)
            .SelectMany(pair => Enumerable.Range(0, SlipSearch.Parts(pair.Item.Length)).Select(part =>
            {
                var (start, length) = SlipSearch.Part(pair.Item.Length, part);
                return (SlipSearch.Hash(pair.Item.AsSpan(start, length), part, pair.Item.Length), pair.Index);
            })));
        var fields = Enumerable.Range(0, _places.Count).OrderBy(i => Field(_places[i])).ToArray();
        var starts = new int[(180 * 360) + 1];
        foreach (var place in _places)
        {
            starts[Field(place) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        Sections(output,
        [
            _texts.WrittenSpan.ToArray(),
            Bytes(CollectionsMarshal.AsSpan(_places)),
            Bytes(CollectionsMarshal.AsSpan(_features)),
            Bytes(CollectionsMarshal.AsSpan(_areaTexts)),
            Bytes(CollectionsMarshal.AsSpan(_areaPlaces)),
            Bytes<NameCell>(names),
            Bytes(CollectionsMarshal.AsSpan(bearers)),
            Bytes<int>(byFold.Directory),
            Bytes<ulong>(byFold.Cells),
            Bytes<int>(bySkeleton.Directory),
            Bytes<ulong>(bySkeleton.Cells),
            Bytes<int>(byPart.Directory),
            Bytes<ulong>(byPart.Cells),
            Bytes<int>(fields),
            Bytes<int>(starts),
        ]);
    }

    static void Sections(Stream output, byte[][] sections)
    {
        using var header = new MemoryStream(WorldFile.HeaderLength);
        using var writer = new BinaryWriter(header, Encoding.UTF8);
        writer.Write(WorldFile.Magic);
        writer.Write((long)sections.Length);
        long start = WorldFile.HeaderLength;
        foreach (var section in sections)
        {
            writer.Write(start);
            writer.Write((long)section.Length);
            writer.Write(WorldFile.Sum(section));
            start += Padded(section.Length);
        }

        writer.Write(WorldFile.Sum(header.GetBuffer().AsSpan(0, WorldFile.HeaderSumStart)));
        header.WriteTo(output);
        foreach (var section in sections)
        {
            output.Write(section);
            output.Write(new byte[Padded(section.Length) - section.Length]);
        }
    }

    /// <summary>The field of one degree that a place lies in.</summary>
    internal static int Field(PlaceCell place) => Field(place.Latitude / 100_000.0, place.Longitude / 100_000.0);

    /// <summary>The field of one degree that a point lies in, row by row from the south-west.</summary>
    internal static int Field(double latitude, double longitude) =>
        (Math.Clamp((int)Math.Floor(latitude) + 90, 0, 179) * 360) + Math.Clamp((int)Math.Floor(longitude) + 180, 0, 359);

    int Area(string country, string province, string district)
    {
        if (!_areas.TryGetValue((country, province, district), out var area))
        {
            _areas[(country, province, district)] = area = _areaTexts.Count;
            _areaTexts.Add(Text(district.Length > 0 ? district : province.Length > 0 ? province : country));
            _areaPlaces.Add(-1);
        }

        return area;
    }

    (IdScheme Scheme, uint Number) Id(string id) =>
        id.StartsWith("gn:", StringComparison.Ordinal) && uint.TryParse(id.AsSpan(3), out var geoNames) && id == $"gn:{geoNames}" ? (IdScheme.GeoNames, geoNames)
        : id.StartsWith("wof:", StringComparison.Ordinal) && uint.TryParse(id.AsSpan(4), out var first) && id == $"wof:{first}" ? (IdScheme.WhosOnFirst, first)
        : id.StartsWith("us:", StringComparison.Ordinal) && uint.TryParse(id.AsSpan(3), out var census) && id == $"us:{census:D7}" ? (IdScheme.Census, census)
        : (IdScheme.Text, Text(id));

    uint Text(string text)
    {
        if (!_textOffsets.TryGetValue(text, out var offset))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            while (bytes.Length >= byte.MaxValue)
            {
                text = text[..^1];
                bytes = Encoding.UTF8.GetBytes(text);
            }

            _textOffsets[text] = offset = (uint)_texts.WrittenCount;
            _texts.Write([(byte)bytes.Length]);
            _texts.Write(bytes);
        }

        return offset;
    }

    byte Feature(string code)
    {
        var packed = 0UL;
        for (var i = 0; i < Math.Min(8, code.Length); i++)
        {
            packed |= (ulong)(code[i] & 0x7F) << (8 * i);
        }

        var at = _features.IndexOf(packed);
        if (at < 0)
        {
            at = _features.Count <= byte.MaxValue ? _features.Count : throw new ArgumentException($"A gazetteer holds at most {byte.MaxValue + 1} kinds of feature.", nameof(code));
            _features.Add(packed);
        }

        return (byte)at;
    }

    static byte[] Bytes<T>(ReadOnlySpan<T> cells) where T : unmanaged => MemoryMarshal.AsBytes(cells).ToArray();

    static byte[] Bytes<T>(Span<T> cells) where T : unmanaged => MemoryMarshal.AsBytes(cells).ToArray();

    static int Padded(int length) => (length + 7) & ~7;
}
