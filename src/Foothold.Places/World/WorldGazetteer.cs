using System.Buffers.Binary;

namespace Foothold.Places;

/// <summary>The places of the world in one compiled file, read where it lies.</summary>
/// <remarks>Nothing is unpacked: it is ready once its bytes are there. Never changes; safe for use from many threads.</remarks>
public sealed class WorldGazetteer
{
    const int LongestName = 120; // letters

    readonly WorldContent _content;
    readonly WorldNameSearch _search;

    WorldGazetteer(WorldContent content) => (_content, _search) = (content, new WorldNameSearch(content));

    /// <summary>Looks into a compiled file.</summary>
    /// <param name="content">The whole file, as <see cref="WorldCompiler"/> wrote it; kept, not copied.</param>
    /// <exception cref="InvalidDataException">It is no compiled gazetteer, is cut short or damaged, or is of another version.</exception>
    public static WorldGazetteer Open(ReadOnlyMemory<byte> content) => new(new WorldContent(content));

    /// <summary>A sum over a compiled file by which two versions of it can be told apart, read from its first bytes; null where they are too few.</summary>
    /// <param name="start">The first <see cref="StartLength"/> bytes of the file or more.</param>
    public static ulong? SumOf(ReadOnlySpan<byte> start) =>
        start.Length < StartLength ? null : BinaryPrimitives.ReadUInt64LittleEndian(start[WorldFile.HeaderSumStart..]);

    /// <summary>How many bytes <see cref="SumOf"/> needs.</summary>
    public const int StartLength = WorldFile.HeaderLength;

    /// <summary>How many places there are.</summary>
    public int Count => _content.Places.Length;

    /// <summary>How many folded names there are.</summary>
    public int NameCount => _content.Names.Length - 1;

    /// <summary>A place by its number.</summary>
    /// <param name="place">From 0 to <see cref="Count"/>, the end excluded.</param>
    public Place this[int place]
    {
        get
        {
            ref readonly var cell = ref _content.Places[place];
            return new Place(
                _content.IdOf(cell),
                _content.TextAt(cell.Name),
                (PlaceKind)cell.Kind,
                cell.Country == ushort.MaxValue ? "" : _content.AreaText(cell.Country),
                cell.Province < 0 ? null : _content.AreaText(cell.Province),
                cell.District >= 0 && _content.AreaPlaces[cell.District] is >= 0 and var district ? _content.IdOf(_content.Places[district]) : null,
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
        for (var feature = _content.FeatureOf(_content.Places[place]); feature != 0; feature >>= 8)
        {
            code[length++] = (char)(feature & 0x7F);
        }

        return new string(code[..length]);
    }

    /// <summary>The name of the second-level division that a place lies in or is; null where it is not known.</summary>
    public string? DistrictNameOf(int place) => _content.Places[place].District is >= 0 and var district ? _content.AreaText(district) : null;

    /// <summary>The place with an id, or null. Looks through all of them.</summary>
    public Place? Find(string id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_content.IdOf(_content.Places[i]) == id)
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
            matches[i] = new PlaceMatch(place, Math.Max(0, found[i].Likeness - (0.05 * (1 - Importance(found[i].Place)))), match, _content.TextAt(found[i].NameText));
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
        return name.Length < LongestName / 2 && _search.NameOf(fold[..Fold(name, fold)]) >= 0;
    }

    /// <summary>Whether the name is also a word or a person's name.</summary>
    public bool IsOrdinary(string name) => _search.NameOf(NameFolding.Fold(name)) is >= 0 and var number && (_content.Names[number].First & WorldContent.OrdinaryMask) != 0;

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
                ref readonly var cell = ref _content.Places[number];
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
            var text = _content.TextAt(_content.Names[name].Fold);
            foreach (var bearer in _content.BearersOf(name))
            {
                var place = (int)(bearer & WorldContent.PlaceMask);
                if (bearer >> 24 == (uint)NameUse.Alternate)
                {
                    (alternates[place] ??= []).Add(text);
                }
                else if (bearer >> 24 == (uint)NameUse.Short)
                {
                    (further[place] ??= []).Add(text.ToUpperInvariant() + ".");
                }
                else if (NameFolding.Fold(_content.TextAt(_content.Places[place].Name)) != text)
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
            if ((_content.Names[name].First & WorldContent.OrdinaryMask) != 0)
            {
                yield return _content.TextAt(_content.Names[name].Fold);
            }
        }
    }

    /// <summary>How well known a place is, from 0 to 1: by its kind and the number of its people.</summary>
    internal double Importance(int place)
    {
        ref readonly var cell = ref _content.Places[place];
        var people = Math.Log10(Math.Max(1, (double)cell.Population)) / 8;
        return (PlaceKind)cell.Kind switch
        {
            PlaceKind.Country => 0.9 + (0.1 * people),
            PlaceKind.Region => 0.85,
            PlaceKind.Province => 0.6 + (0.35 * people),
            PlaceKind.District => 0.2 + (0.4 * people),
            _ => Math.Min(1, people + (_content.IsCapital(cell) ? 0.15 : 0)),
        };
    }

    /// <summary>The places of a name as it stands: numbers with what the name is to each.</summary>
    internal ReadOnlySpan<uint> Exact(string name) => _search.NameOf(NameFolding.Fold(name)) is >= 0 and var number ? _content.BearersOf(number) : [];

    /// <summary>Whether a place is the capital of its country.</summary>
    internal bool IsCapital(int place) => _content.IsCapital(_content.Places[place]);

    /// <summary>Whether a place is the seat of a division of the first level.</summary>
    internal bool IsProvincialCapital(int place) => _content.FeatureOf(_content.Places[place]) == 0x41_4C_50_50; // "PPLA", the first letter lowest

    /// <summary>Whether a place is a part of a town.</summary>
    internal bool IsSection(int place) => _content.FeatureOf(_content.Places[place]) == 0x58_4C_50_50; // "PPLX"

    /// <summary>The name shown of a place.</summary>
    internal string NameOf(int place) => _content.TextAt(_content.Places[place].Name);

    /// <summary>The distance between two places in kilometres, over the sphere.</summary>
    internal double Kilometres(int from, int to)
    {
        ref readonly var a = ref _content.Places[from];
        ref readonly var b = ref _content.Places[to];
        return Gazetteer.Kilometres(a.Latitude / 100_000.0, a.Longitude / 100_000.0, b.Latitude / 100_000.0, b.Longitude / 100_000.0);
    }

    /// <summary>The cell of a place.</summary>
    internal ref readonly PlaceCell Cell(int place) => ref _content.Places[place];

    /// <summary>The places that a name may mean, in no order, and how it fits.</summary>
    internal List<(int Place, double Likeness, uint NameText)> Numbers(string name, out NameMatch match) => _search.Find(name, out match);

    IEnumerable<int> Within(double latitude, double longitude, int reach)
    {
        for (var row = Math.Max(-90, (int)Math.Floor(latitude) - reach); row <= Math.Min(89, (int)Math.Floor(latitude) + reach); row++)
        {
            for (var column = (int)Math.Floor(longitude) - reach; column <= (int)Math.Floor(longitude) + reach; column++)
            {
                var field = WorldCompiler.Field(row, ((((column + 180) % 360) + 360) % 360) - 180);
                for (var i = _content.Ints(WorldFile.Section.Fields)[field]; i < _content.Ints(WorldFile.Section.Fields)[field + 1]; i++)
                {
                    yield return _content.Ints(WorldFile.Section.ByField)[i];
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
}
