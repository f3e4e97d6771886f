using System.Collections.Frozen;

namespace Foothold.Places;

/// <summary>The places of a theatre and of the world around it, found by id, by name and by neighbourhood.</summary>
/// <remarks>Never changes once read; safe for use from many threads at once.</remarks>
public sealed class Gazetteer
{
    readonly Dictionary<string, Place> _byId;
    readonly NameIndex _names;
    readonly RecentLookups _spellings;
    readonly FrozenDictionary<string, string[]> _neighbours; // district id -> ids of its neighbours, in id order
    readonly HashSet<string> _ordinary;

    Gazetteer(Dictionary<string, Place> byId, IReadOnlyList<Place> places, NameIndex names, FrozenDictionary<string, string[]> neighbours, HashSet<string> ordinary)
    {
        _byId = byId;
        _names = names;
        _spellings = new RecentLookups(name => names.Lookup(QueryName.Read(name), slips: false));
        _neighbours = neighbours;
        _ordinary = ordinary;
        Places = places;
        Districts = [.. places.Where(place => place.Kind == PlaceKind.District)];
        Provinces = [.. places.Where(place => place.Kind == PlaceKind.Province)];
        Country = places.FirstOrDefault(place => place.Kind == PlaceKind.Country);
    }

    /// <summary>Reads the files of a theatre.</summary>
    /// <param name="places">The theatre's places, as <c>tools/ImportTheatre</c> writes them. Not disposed, as no reader here is.</param>
    /// <param name="neighbours">The pairs of districts that share a border.</param>
    /// <param name="names">Seats of districts, short and former names; null for none.</param>
    /// <param name="world">Places outside the theatre, in the columns of <paramref name="places"/>; ids the theatre has already are passed over.</param>
    /// <param name="ordinary">Names that are also English words or people's names, one a line; null for none.</param>
    /// <param name="worldNames">As <paramref name="names"/>, for <paramref name="world"/>.</param>
    /// <param name="worldOrdinary">As <paramref name="ordinary"/>, for <paramref name="world"/>.</param>
    /// <param name="regions">Parts of the theatre that are no division ("Darfur"), in the columns of <paramref name="places"/>; null for none.</param>
    /// <exception cref="GazetteerException">A file has faults; it names them all.</exception>
    public static Gazetteer Read(
        TextReader places,
        TextReader neighbours,
        TextReader? names = null,
        TextReader? world = null,
        TextReader? ordinary = null,
        TextReader? worldNames = null,
        TextReader? worldOrdinary = null,
        TextReader? regions = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(neighbours);
        var faults = new List<GazetteerFault>();
        var file = new PlaceFile(faults);
        var list = new List<Place>(40_000);
        var alternates = new List<string>(40_000);
        var lines = new List<int>(40_000);
        file.ReadPlaces(places, "places.tsv", list, alternates, lines);
        if (regions is not null)
        {
            file.ReadPlaces(regions, "regions.tsv", list, alternates, lines);
        }

        var home = list.Count;
        if (world is not null)
        {
            file.ReadPlaces(world, "world/places.tsv", list, alternates, lines);
        }

        var byId = Index(file, list, alternates, lines, home);
        var index = new NameIndex(list, alternates, home);
        AddNames(file, names, "seats.tsv", byId, index);
        AddNames(file, worldNames, "world/seats.tsv", byId, index);
        var pairs = Pairs(file, neighbours, byId);
        var words = new HashSet<string>(StringComparer.Ordinal);
        words.UnionWith(ordinary is null ? [] : file.ReadWords(ordinary, "ordinary.tsv"));
        words.UnionWith(worldOrdinary is null ? [] : file.ReadWords(worldOrdinary, "world/ordinary.tsv"));
        return faults.Count > 0 ? throw new GazetteerException(InOrder(faults)) : new Gazetteer(byId, list, index, pairs, words);
    }

    /// <summary>Reads the files of a theatre's folder and of the world's beside it.</summary>
    /// <param name="open">
    /// Opens a file by its path from the theatre's folder ("places.tsv", "../world/places.tsv"), or answers null where there is
    /// none. What it opens is disposed here.
    /// </param>
    /// <exception cref="GazetteerException">A file has faults, or <c>places.tsv</c> or <c>neighbours.tsv</c> is missing.</exception>
    public static Gazetteer ReadTheatre(Func<string, TextReader?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var places = open("places.tsv") ?? TextReader.Null;
        using var neighbours = open("neighbours.tsv") ?? TextReader.Null;
        using var names = open("seats.tsv");
        using var ordinary = open("ordinary.tsv");
        using var regions = open("regions.tsv");
        using var world = open("../world/places.tsv");
        using var worldNames = open("../world/seats.tsv");
        using var worldOrdinary = open("../world/ordinary.tsv");
        return Read(places, neighbours, names, world, ordinary, worldNames, worldOrdinary, regions);
    }

    /// <summary>Every place, the theatre's first, in the order of the files.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The districts of the theatre.</summary>
    public IReadOnlyList<Place> Districts { get; }

    /// <summary>The provinces of the theatre.</summary>
    public IReadOnlyList<Place> Provinces { get; }

    /// <summary>The theatre's country; null where its file has none.</summary>
    public Place? Country { get; }

    /// <summary>The place with an id, or null.</summary>
    public Place? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the places a name may mean, the likeliest first.</summary>
    /// <remarks>
    /// Names that fold alike come first, then other spellings of the same sounds, then, for longer names of districts, towns
    /// and provinces, slips of the keyboard. Of equal names a district goes before its town, a town before a village. A short
    /// name must fit exactly.
    /// </remarks>
    /// <param name="name">The name, with or without "district", "city of" and the like, which then decide the kind.</param>
    /// <returns>Each place once; empty where nothing is near enough.</returns>
    public IReadOnlyList<PlaceMatch> Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.Lookup(QueryName.Read(name), slips: true);
    }

    /// <summary>The same without slips of the keyboard, for words of a text that may be no names at all.</summary>
    internal IReadOnlyList<PlaceMatch> LookupSpelling(string name) => _spellings.Find(name);

    /// <summary>What would be found were no place of the very name there.</summary>
    internal IReadOnlyList<PlaceMatch> LookupAsUnknown(string name) => _names.Lookup(QueryName.Read(name), slips: true, known: false);

    /// <summary>Offers the names nearest to one that is not known, however far; districts, provinces and towns only.</summary>
    /// <param name="name">Any text.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<PlaceMatch> Suggest(string name, int count)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _names.Suggest(QueryName.Read(name), count);
    }

    /// <summary>Whether two districts share a border of some length. No district is its own neighbour.</summary>
    /// <param name="left">The id of a district; any other id has no neighbours.</param>
    /// <param name="right">The id of the other.</param>
    public bool AreNeighbours(string left, string right) =>
        _neighbours.TryGetValue(left, out var ids) && Array.BinarySearch(ids, right, StringComparer.Ordinal) >= 0;

    /// <summary>The districts that share a border with one, in the order of their ids; empty for any other id.</summary>
    public IReadOnlyList<Place> NeighboursOf(string id) =>
        _neighbours.TryGetValue(id, out var ids) ? [.. ids.Select(other => _byId[other])] : [];

    /// <summary>The names of districts beside the one shown, those of their seats among them: id of a district -> its other names.</summary>
    /// <returns>A new map; a district without other names is not in it.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OtherNamesOfDistricts() => _names.OtherNamesOfDistricts();

    /// <summary>Whether a name is also an English word or a person's name, so that a capital alone does not make it a place.</summary>
    public bool IsOrdinary(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _ordinary.Contains(NameFolding.Fold(name));
    }

    /// <summary>The settlements nearest to a point, with how far they are in kilometres, the nearest first.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<(Place Place, double Kilometres)> Nearest(double latitude, double longitude, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Places.Where(place => place.Kind == PlaceKind.Settlement)
            .Select(place => (Place: place, Kilometres: Kilometres(place.Latitude, place.Longitude, latitude, longitude)))
            .OrderBy(near => near.Kilometres).ThenBy(near => near.Place.Id, StringComparer.Ordinal)
            .Take(count)];
    }

    /// <summary>The distance between two places in kilometres, over the sphere.</summary>
    public static double Kilometres(Place from, Place to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Kilometres(from.Latitude, from.Longitude, to.Latitude, to.Longitude);
    }

    /// <summary>The distance between two points in kilometres, over the sphere; all in degrees.</summary>
    public static double Kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        const double Radius = 6371;
        var (a, b) = (fromLatitude * Math.PI / 180, toLatitude * Math.PI / 180);
        var turn = (toLongitude - fromLongitude) * Math.PI / 180;
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(turn / 2), 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    static List<GazetteerFault> InOrder(List<GazetteerFault> faults)
    {
        var files = faults.Select(fault => fault.File).Distinct().ToList();
        return [.. faults.OrderBy(fault => files.IndexOf(fault.File)).ThenBy(fault => fault.Line)];
    }

    static Dictionary<string, Place> Index(PlaceFile file, List<Place> list, List<string> alternates, List<int> lines, int home)
    {
        var byId = new Dictionary<string, Place>(list.Count, StringComparer.Ordinal);
        var kept = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (byId.TryAdd(list[i].Id, list[i]))
            {
                (list[kept], alternates[kept], lines[kept]) = (list[i], alternates[i], lines[i]);
                kept++;
            }
            else if (i < home)
            {
                file.Fault("places.tsv", lines[i], "PL009", $"the id '{list[i].Id}' stands twice");
            }
        }

        list.RemoveRange(kept, list.Count - kept);
        alternates.RemoveRange(kept, alternates.Count - kept);
        for (var i = 0; i < Math.Min(home, kept); i++)
        {
            if (list[i].DistrictId is { } district && byId.GetValueOrDefault(district) is not { Kind: PlaceKind.District })
            {
                file.Fault("places.tsv", lines[i], "PL010", $"'{district}' is no district");
            }
        }

        return byId;
    }

    static void AddNames(PlaceFile file, TextReader? reader, string name, Dictionary<string, Place> byId, NameIndex index)
    {
        foreach (var added in reader is null ? [] : file.ReadNames(reader, name))
        {
            if (!byId.TryGetValue(added.PlaceId, out var place))
            {
                file.Fault(name, added.Line, "PL010", $"'{added.PlaceId}' is no place");
            }
            else if (added.SettlementId is { } settlement && !byId.ContainsKey(settlement))
            {
                file.Fault(name, added.Line, "PL010", $"'{settlement}' is no place");
            }
            else
            {
                index.Add(place, added.Name, added.Role, added.Until, added.SettlementId);
            }
        }
    }

    static FrozenDictionary<string, string[]> Pairs(PlaceFile file, TextReader reader, Dictionary<string, Place> byId)
    {
        var lists = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (left, right, line) in file.ReadNeighbours(reader, "neighbours.tsv"))
        {
            if (left == right)
            {
                file.Fault("neighbours.tsv", line, "PL011", $"'{left}' is paired with itself");
            }

            foreach (var (from, to) in new[] { (left, right), (right, left) })
            {
                if (byId.GetValueOrDefault(from) is not { Kind: PlaceKind.District })
                {
                    file.Fault("neighbours.tsv", line, "PL010", $"'{from}' is no district");
                }

                if (!lists.TryGetValue(from, out var list))
                {
                    lists[from] = list = new SortedSet<string>(StringComparer.Ordinal);
                }

                list.Add(to);
            }
        }

        return lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
