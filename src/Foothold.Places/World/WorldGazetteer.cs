using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Foothold.Places;

/// <summary>The places of the world in one compiled file, read where it lies.</summary>
/// <remarks>Nothing is unpacked: it is ready once its bytes are there. Never changes; safe for use from many threads.</remarks>
public sealed class WorldGazetteer
{
    const uint PlaceMask = 0xFFFFFF;
    const uint OrdinaryMask = 0x80000000;
    const int LongestName = 120; // letters
    const int MostSilent = 3; // letters that one spelling has and another of the same sounds has not

    readonly ReadOnlyMemory<byte> _content;
    readonly (int Start, int Length)[] _sections;
    readonly string?[] _areaTexts; // area -> its text, once it has been asked for

    WorldGazetteer(ReadOnlyMemory<byte> content, (int Start, int Length)[] sections)
    {
        _content = content;
        _sections = sections;
        _areaTexts = new string?[sections[(int)WorldFile.Section.Areas].Length / sizeof(uint)];
    }

    /// <summary>Looks into a compiled file.</summary>
    /// <param name="content">The whole file, as <see cref="WorldCompiler"/> wrote it; kept, not copied.</param>
    /// <exception cref="InvalidDataException">It is no compiled gazetteer, is cut short, or is of another version.</exception>
    public static WorldGazetteer Open(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length < WorldFile.HeaderLength || MemoryMarshal.Read<ulong>(bytes) != WorldFile.Magic || MemoryMarshal.Read<long>(bytes[8..]) != (long)WorldFile.Section.Count)
        {
            throw new InvalidDataException("The file is no compiled gazetteer, or one of another version.");
        }

        var sections = new (int, int)[(int)WorldFile.Section.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            var (start, length) = (MemoryMarshal.Read<long>(bytes[(16 + (i * 16))..]), MemoryMarshal.Read<long>(bytes[(24 + (i * 16))..]));
            if (start < WorldFile.HeaderLength || length < 0 || start + length > bytes.Length || start % 8 != 0)
            {
                throw new InvalidDataException("The compiled gazetteer is cut short.");
            }

            sections[i] = ((int)start, (int)length);
        }

        return new WorldGazetteer(content, sections);
    }

    /// <summary>How many places there are.</summary>
    public int Count => Places.Length;

    /// <summary>How many folded names there are.</summary>
    public int NameCount => Names.Length - 1;

    /// <summary>A place by its number.</summary>
    /// <param name="place">From 0 to <see cref="Count"/>, the end excluded.</param>
    public Place this[int place]
    {
        get
        {
            ref readonly var cell = ref Places[place];
            return new Place(
                IdOf(cell),
                TextAt(cell.Name),
                (PlaceKind)cell.Kind,
                cell.Country == ushort.MaxValue ? "" : AreaText(cell.Country),
                cell.Province < 0 ? null : AreaText(cell.Province),
                cell.District >= 0 && AreaPlaces[cell.District] is >= 0 and var district ? IdOf(Places[district]) : null,
                cell.Latitude / 100_000.0,
                cell.Longitude / 100_000.0,
                cell.Population);
        }
    }

    /// <summary>The GeoNames code of a place's feature; empty where it has none.</summary>
    public string FeatureOf(int place)
    {
        Span<char> code = stackalloc char[8];
        var length = 0;
        for (var feature = Places[place].Feature; feature != 0; feature >>= 8)
        {
            code[length++] = (char)(feature & 0x7F);
        }

        return new string(code[..length]);
    }

    /// <summary>The name of the second-level division that a place lies in or is; null where it is not known.</summary>
    public string? DistrictNameOf(int place) => Places[place].District is >= 0 and var district ? AreaText(district) : null;

    /// <summary>The place with an id, or null. Looks through all of them.</summary>
    public Place? Find(string id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (IdOf(Places[i]) == id)
            {
                return this[i];
            }
        }

        return null;
    }

    /// <summary>Finds the places a name may mean, the likeliest first: those of the very name, else of a like sound, else of a slip or two.</summary>
    /// <param name="name">The name, with or without "city of" and the like.</param>
    /// <returns>Each place once; empty where nothing is near enough.</returns>
    public IReadOnlyList<PlaceMatch> Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = Numbers(name, out var match);
        var matches = new PlaceMatch[found.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            var place = this[found[i].Place];
            matches[i] = new PlaceMatch(place, Math.Max(0, found[i].Likeness - (0.05 * (1 - Importance(found[i].Place)))), match, TextAt(found[i].NameText));
        }

        Array.Sort(matches, static (left, right) =>
        {
            var order = right.Score.CompareTo(left.Score);
            order = order != 0 ? order : right.Place.Population.CompareTo(left.Place.Population);
            return order != 0 ? order : string.CompareOrdinal(left.Place.Id, right.Place.Id);
        });
        return matches;
    }

    /// <summary>Whether any place bears the name, once folded.</summary>
    public bool Has(ReadOnlySpan<char> name)
    {
        Span<char> fold = stackalloc char[LongestName];
        return name.Length < LongestName / 2 && NameOf(fold[..Fold(name, fold)]) >= 0;
    }

    /// <summary>Whether the name is also a word or a person's name.</summary>
    public bool IsOrdinary(string name) => NameOf(NameFolding.Fold(name)) is >= 0 and var number && (Names[number].First & OrdinaryMask) != 0;

    /// <summary>The places nearest to a point, the nearest first.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="kind">Of which kind; null for any.</param>
    public IReadOnlyList<(Place Place, double Kilometres)> Nearest(double latitude, double longitude, int count, PlaceKind? kind = PlaceKind.Settlement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var found = new List<(int Number, double Kilometres)>();
        for (var reach = 1; reach <= 8; reach++)
        {
            found.Clear();
            foreach (var number in Within(latitude, longitude, reach))
            {
                ref readonly var cell = ref Places[number];
                if (kind is null || cell.Kind == (byte)kind)
                {
                    found.Add((number, Gazetteer.Kilometres(latitude, longitude, cell.Latitude / 100_000.0, cell.Longitude / 100_000.0)));
                }
            }

            // Beyond the fields looked at lies nothing nearer than their narrower side.
            var sure = reach * 111 * Math.Cos(Math.Min(89, Math.Abs(latitude) + reach) * Math.PI / 180);
            if (found.Count(place => place.Kilometres <= sure) >= count)
            {
                break;
            }
        }

        return [.. found.OrderBy(place => place.Kilometres).ThenBy(place => place.Number).Take(count).Select(place => (this[place.Number], place.Kilometres))];
    }

    /// <summary>Reads every place back into the form it was compiled from; its names are those that stand in the file.</summary>
    public IEnumerable<GazetteerRow> Rows()
    {
        var alternates = new List<string>?[Count];
        var further = new List<string>?[Count];
        for (var name = 0; name < NameCount; name++)
        {
            var text = TextAt(Names[name].Fold);
            foreach (var bearer in BearersOf(name))
            {
                var place = (int)(bearer & PlaceMask);
                if (bearer >> 24 == (uint)NameUse.Alternate)
                {
                    (alternates[place] ??= []).Add(text);
                }
                else if (bearer >> 24 == (uint)NameUse.Short)
                {
                    (further[place] ??= []).Add(text.ToUpperInvariant() + ".");
                }
                else if (NameFolding.Fold(TextAt(Places[place].Name)) != text)
                {
                    (further[place] ??= []).Add(text);
                }
            }
        }

        for (var i = 0; i < Count; i++)
        {
            var place = this[i];
            yield return new GazetteerRow(
                place.Id, place.Name, alternates[i] ?? [], place.Kind, FeatureOf(i), place.Country, place.ProvinceName, DistrictNameOf(i), place.Latitude, place.Longitude, place.Population)
            {
                Further = further[i] ?? [],
            };
        }
    }

    /// <summary>The words and people's names among the names, folded.</summary>
    public IEnumerable<string> OrdinaryNames()
    {
        for (var name = 0; name < NameCount; name++)
        {
            if ((Names[name].First & OrdinaryMask) != 0)
            {
                yield return TextAt(Names[name].Fold);
            }
        }
    }

    /// <summary>How well known a place is, from 0 to 1: by its kind and the number of its people.</summary>
    internal double Importance(int place)
    {
        ref readonly var cell = ref Places[place];
        var people = Math.Log10(Math.Max(1, (double)cell.Population)) / 8;
        return (PlaceKind)cell.Kind switch
        {
            PlaceKind.Country => 0.9 + (0.1 * people),
            PlaceKind.Region => 0.85,
            PlaceKind.Province => 0.6 + (0.35 * people),
            PlaceKind.District => 0.2 + (0.4 * people),
            _ => Math.Min(1, people + (IsCapital(cell) ? 0.15 : 0)),
        };
    }

    /// <summary>The places of a name as it stands: numbers with what the name is to each.</summary>
    internal ReadOnlySpan<uint> Exact(string name) => NameOf(NameFolding.Fold(name)) is >= 0 and var number ? BearersOf(number) : [];

    /// <summary>Whether a place is the capital of its country.</summary>
    internal bool IsCapital(int place) => IsCapital(Places[place]);

    /// <summary>The distance between two places in kilometres, over the sphere.</summary>
    internal double Kilometres(int from, int to)
    {
        ref readonly var a = ref Places[from];
        ref readonly var b = ref Places[to];
        return Gazetteer.Kilometres(a.Latitude / 100_000.0, a.Longitude / 100_000.0, b.Latitude / 100_000.0, b.Longitude / 100_000.0);
    }

    /// <summary>The cell of a place.</summary>
    internal ref readonly PlaceCell Cell(int place) => ref Places[place];

    /// <summary>The places that a name may mean, in no order, and how it fits.</summary>
    internal List<(int Place, double Likeness, uint NameText)> Numbers(string name, out NameMatch match)
    {
        var found = new List<(int, double, uint)>();
        match = NameMatch.Exact;
        if (NameOf(NameFolding.Fold(name)) is >= 0 and var whole)
        {
            AddBearers(found, whole, 1, null);
            return found;
        }

        var query = QueryName.Read(name);
        foreach (var key in query.Keys)
        {
            if (NameOf(key) is >= 0 and var number)
            {
                AddBearers(found, number, 1, query.Kind);
            }
        }

        if (found.Count > 0 || query.Keys.Count == 0)
        {
            return found;
        }

        match = NameMatch.Spelling;
        foreach (var key in query.Keys)
        {
            AddSpellings(found, key, query.Kind);
        }

        if (found.Count == 0)
        {
            match = NameMatch.Typing;
            foreach (var key in query.Keys)
            {
                AddSlips(found, key, query.Kind);
            }
        }

        return found;
    }

    void AddBearers(List<(int Place, double Likeness, uint NameText)> found, int name, double likeness, PlaceKind? kind)
    {
        var isFirst = found.Count == 0; // one name has each place once
        foreach (var bearer in BearersOf(name))
        {
            var place = (int)(bearer & PlaceMask);
            var weight = likeness - (bearer >> 24 == (uint)NameUse.Main ? 0 : 0.01) - (kind is { } wanted && wanted != (PlaceKind)Places[place].Kind ? 0.1 : 0);
            var text = bearer >> 24 == (uint)NameUse.Main ? Places[place].Name : Names[name].Fold;
            var i = isFirst ? -1 : found.FindIndex(other => other.Place == place);
            if (i < 0)
            {
                found.Add((place, weight, text));
            }
            else if (found[i].Likeness < weight)
            {
                found[i] = (place, weight, text);
            }
        }
    }

    void AddSpellings(List<(int Place, double Likeness, uint NameText)> found, string key, PlaceKind? kind)
    {
        var needed = NameIndex.LeastLikeness(Sounds.Count(key));
        var skeleton = Sounds.Skeleton(key);
        if (needed > 1 || skeleton.Length < 2)
        {
            return;
        }

        Span<char> fold = stackalloc char[byte.MaxValue];
        foreach (var cell in List(WorldFile.Section.BySkeleton).Find(HashedList.Hash(skeleton)))
        {
            var name = (int)(uint)cell;
            if (Math.Abs(Bytes(Names[name].Fold) - key.Length) > MostSilent)
            {
                continue;
            }

            var letters = fold[..Letters(Names[name].Fold, fold)];
            if (Sounds.Likeness(key, letters, needed) is var likeness && likeness >= needed)
            {
                AddBearers(found, name, likeness, kind);
            }
        }
    }

    void AddSlips(List<(int Place, double Likeness, uint NameText)> found, string key, PlaceKind? kind)
    {
        var limit = SlipSearch.Limit(key.Length);
        var list = List(WorldFile.Section.ByPart);
        Span<char> fold = stackalloc char[byte.MaxValue];
        for (var length = Math.Max(SlipSearch.ShortestName, key.Length - limit); limit > 0 && length <= key.Length + limit; length++)
        {
            var allowed = Math.Min(limit, SlipSearch.Limit(length));
            for (var part = 0; part < SlipSearch.Parts(length); part++)
            {
                var (start, count) = SlipSearch.Part(length, part);
                var (low, high) = part == 0 ? (0, 0) // the first letters stand first
                    : part == SlipSearch.Parts(length) - 1 ? (key.Length - count, key.Length - count) // the last stand last
                    : (start - allowed, start + allowed);
                for (var at = Math.Max(0, low); at <= high && at + count <= key.Length; at++)
                {
                    foreach (var cell in list.Find(SlipSearch.Hash(key.AsSpan(at, count), part, length)))
                    {
                        var name = (int)(uint)cell;
                        if (FirstByte(Names[name].Fold) != (byte)key[0])
                        {
                            continue;
                        }

                        var letters = fold[..Letters(Names[name].Fold, fold)];
                        var slips = TypingDistance.Count(key, letters, allowed);
                        if (slips <= allowed)
                        {
                            AddBearers(found, name, 1 - (1.5 * slips / key.Length), kind);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The number of the name with a fold, or -1.</summary>
    int NameOf(ReadOnlySpan<char> fold)
    {
        if (fold.IsEmpty)
        {
            return -1;
        }

        Span<char> letters = stackalloc char[byte.MaxValue];
        foreach (var cell in List(WorldFile.Section.ByFold).Find(HashedList.Hash(fold)))
        {
            var name = (int)(uint)cell;
            if (letters[..Letters(Names[name].Fold, letters)].SequenceEqual(fold))
            {
                return name;
            }
        }

        return -1;
    }

    ReadOnlySpan<uint> BearersOf(int name)
    {
        var start = (int)(Names[name].First & ~OrdinaryMask);
        return Bearers[start..(int)(Names[name + 1].First & ~OrdinaryMask)];
    }

    IEnumerable<int> Within(double latitude, double longitude, int reach)
    {
        for (var row = Math.Max(-90, (int)Math.Floor(latitude) - reach); row <= Math.Min(89, (int)Math.Floor(latitude) + reach); row++)
        {
            for (var column = (int)Math.Floor(longitude) - reach; column <= (int)Math.Floor(longitude) + reach; column++)
            {
                var field = WorldCompiler.Field(row, ((((column + 180) % 360) + 360) % 360) - 180);
                for (var i = Ints(WorldFile.Section.Fields)[field]; i < Ints(WorldFile.Section.Fields)[field + 1]; i++)
                {
                    yield return Ints(WorldFile.Section.ByField)[i];
                }
            }
        }
    }

    static int Fold(ReadOnlySpan<char> name, Span<char> fold)
    {
        var folded = NameFolding.Fold(name.ToString());
        folded.CopyTo(fold);
        return folded.Length;
    }

    static bool IsCapital(in PlaceCell cell) => cell.Feature == 0x43_4C_50_50; // "PPLC", the first letter lowest

    string IdOf(in PlaceCell cell) => cell.Scheme switch
    {
        IdScheme.GeoNames => string.Create(CultureInfo.InvariantCulture, $"gn:{cell.Id}"),
        IdScheme.WhosOnFirst => string.Create(CultureInfo.InvariantCulture, $"wof:{cell.Id}"),
        _ => TextAt(cell.Id),
    };

    // Two threads may read one at once; both read the same.
    string AreaText(int area) => _areaTexts[area] ??= TextAt(MemoryMarshal.Cast<byte, uint>(Part(WorldFile.Section.Areas))[area]);

    int Bytes(uint offset) => Part(WorldFile.Section.Texts)[(int)offset];

    byte FirstByte(uint offset) => Part(WorldFile.Section.Texts)[(int)offset + 1];

    string TextAt(uint offset)
    {
        var texts = Part(WorldFile.Section.Texts);
        return Encoding.UTF8.GetString(texts.Slice((int)offset + 1, texts[(int)offset]));
    }

    // Writes the letters of a text and answers how many there are.
    int Letters(uint offset, Span<char> letters)
    {
        var texts = Part(WorldFile.Section.Texts);
        return Encoding.UTF8.GetChars(texts.Slice((int)offset + 1, texts[(int)offset]), letters);
    }

    ReadOnlySpan<PlaceCell> Places => MemoryMarshal.Cast<byte, PlaceCell>(Part(WorldFile.Section.Places));

    ReadOnlySpan<NameCell> Names => MemoryMarshal.Cast<byte, NameCell>(Part(WorldFile.Section.Names));

    ReadOnlySpan<uint> Bearers => MemoryMarshal.Cast<byte, uint>(Part(WorldFile.Section.Bearers));

    ReadOnlySpan<int> AreaPlaces => Ints(WorldFile.Section.AreaPlaces);

    ReadOnlySpan<int> Ints(WorldFile.Section section) => MemoryMarshal.Cast<byte, int>(Part(section));

    HashedList List(WorldFile.Section section) => new(Part(section), Part(section + 1));

    ReadOnlySpan<byte> Part(WorldFile.Section section)
    {
        var (start, length) = _sections[(int)section];
        return _content.Span.Slice(start, length);
    }
}
