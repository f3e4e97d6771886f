namespace Foothold.Places;

/// <summary>The names of all places, found by fold, by sound and by slip.</summary>
/// <remarks>Names are added while the files are read; after the first look-up none may be.</remarks>
sealed class NameIndex
{
    const long TownPopulation = 5_000;
    const long BigCityPopulation = 1_000_000;
    const double Rounding = 1e-9; // so that no likeness is cut off that is just enough

    readonly List<Place> _places;
    readonly int _home; // places before this index belong to the theatre
    readonly List<NameEntry> _entries;
    readonly List<int> _next; // entry -> the next entry of the same fold, -1 at the end
    readonly Dictionary<string, int> _byFold; // fold -> its first entry
    readonly int[] _firstEntry; // place -> its first own name; its names stand together
    readonly Dictionary<string, int> _byId = []; // id -> place, filled when the first name is added
    readonly HashSet<int> _seats = []; // settlements that districts are run from
    readonly Lazy<Dictionary<(int Place, string Folded), double>> _townNames; // district, a name of it that a settlement in it bears too -> what is held against it
    readonly Lazy<SoundIndex> _notable; // names that reports are likely to misspell
    readonly Lazy<SoundIndex> _others;

    /// <summary>Indexes the own names of places.</summary>
    /// <param name="places">The places, those of the theatre first; kept, not copied.</param>
    /// <param name="alternates">Each one's other names, separated by "|".</param>
    /// <param name="home">How many of the places belong to the theatre.</param>
    public NameIndex(List<Place> places, List<string> alternates, int home)
    {
        _places = places;
        _home = home;
        _entries = new List<NameEntry>(places.Count * 3);
        _next = new List<int>(places.Count * 3);
        _byFold = new Dictionary<string, int>(places.Count * 3, StringComparer.Ordinal);
        _firstEntry = new int[places.Count + 1];
        for (var i = 0; i < places.Count; i++)
        {
            _firstEntry[i] = _entries.Count;
            AddOwn(i, places[i].Name, true);
            foreach (var part in alternates[i].AsSpan().Split('|'))
            {
                if (!alternates[i].AsSpan()[part].IsEmpty)
                {
                    AddOwn(i, alternates[i][part], false);
                }
            }
        }

        _firstEntry[^1] = _entries.Count;
        AddSeatsOfLongerNames();
        _townNames = new Lazy<Dictionary<(int, string), double>>(TownNames);
        _notable = new Lazy<SoundIndex>(() => Sound(IsNotable));
        _others = new Lazy<SoundIndex>(() => Sound(entry => entry.Place < _home && !IsNotable(entry)));
    }

    /// <summary>Gives a place one more name, until a day where one is said, or, with a settlement, all the names of the settlement.</summary>
    public void Add(Place place, string name, NameRole role, DateOnly? until, string? settlementId)
    {
        if (_byId.Count == 0)
        {
            for (var i = 0; i < _places.Count; i++)
            {
                _byId[_places[i].Id] = i;
            }
        }

        var index = _byId[place.Id];
        AddEntry(index, name, role, until: until);
        if (settlementId is not null)
        {
            var settlement = _byId[settlementId];
            _seats.Add(settlement);
            for (var i = _firstEntry[settlement]; i < _firstEntry[settlement + 1]; i++)
            {
                AddEntry(index, _entries[i].Name, role);
            }
        }
    }

    /// <summary>Finds the places a name may mean, the likeliest first, each once.</summary>
    /// <param name="query">The name.</param>
    /// <param name="slips">Whether slips of the keyboard are looked for where nothing else fits.</param>
    /// <param name="known">False to look as though no place bore the very name.</param>
    public IReadOnlyList<PlaceMatch> Lookup(QueryName query, bool slips, bool known = true)
    {
        var found = new BestMatches(_places, query.Kind);
        foreach (var key in known ? query.Keys : [])
        {
            for (var i = _byFold.GetValueOrDefault(key, -1); i >= 0; i = _next[i])
            {
                found.Add(_entries[i], Rank(_entries[i], 1), NameMatch.Exact);
            }
        }

        var near = false;
        foreach (var key in query.Keys)
        {
            near |= AddSpellings(found, _notable.Value, key, 0, known);
        }

        if (slips && !near && found.IsEmpty)
        {
            foreach (var key in query.Keys)
            {
                AddSlips(found, key, known);
            }
        }

        if (found.IsEmpty)
        {
            foreach (var key in query.Keys)
            {
                AddSpellings(found, _others.Value, key, 0.93, known);
            }
        }

        return found.Ranked();
    }

    /// <summary>Finds the notable names nearest in sound, however far.</summary>
    public IReadOnlyList<PlaceMatch> Suggest(QueryName query, int count)
    {
        var found = new BestMatches(_places, query.Kind);
        foreach (var key in query.Keys)
        {
            foreach (var entry in _notable.Value.Entries)
            {
                var likeness = Sounds.Likeness(key, entry.Folded);
                if (likeness > 0)
                {
                    found.Add(entry, Rank(entry, likeness), key == entry.Folded ? NameMatch.Exact : NameMatch.Spelling);
                }
            }
        }

        return [.. found.Ranked().Take(count)];
    }

    /// <summary>The other names of each district by its id, each once, in the order they were read; none for a district without.</summary>
    public Dictionary<string, IReadOnlyList<string>> OtherNamesOfDistricts() => _entries
        .Where(entry => _places[entry.Place].Kind == PlaceKind.District && entry.Name != _places[entry.Place].Name)
        .GroupBy(entry => _places[entry.Place].Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(entry => entry.Name).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    void AddOwn(int place, string name, bool isMain)
    {
        AddEntry(place, name, NameRole.Own, isMain);
        if (_places[place].Kind is PlaceKind.District or PlaceKind.Province && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
        {
            // "Onaba(Anawa)" is two names of one place.
            AddEntry(place, name[..open], NameRole.Own);
            AddEntry(place, name[(open + 1)..].TrimEnd(')', ' '), NameRole.Own);
        }

        if (QueryName.WithoutArticle(name) is { } bare && PlaceWords.Is(PlaceWordClass.ArticleCountry, _places[place].Country))
        {
            AddEntry(place, bare, NameRole.Own, isMain);
        }
    }

    /// <summary>"Rēg-e Khān Neshīn", the Reg of Khān Neshīn: a settlement of the district that bears the last part is its seat.</summary>
    void AddSeatsOfLongerNames()
    {
        for (var district = 0; district < Math.Min(_home, _places.Count); district++)
        {
            if (_places[district].Kind != PlaceKind.District)
            {
                continue;
            }

            for (var i = _firstEntry[district]; i < _firstEntry[district + 1]; i++)
            {
                if (NameFolding.AfterLink(_entries[i].Name) is { } last && SettlementOf(district, NameFolding.Fold(last)) is { } seat)
                {
                    _seats.Add(seat);
                    for (var name = _firstEntry[seat]; name < _firstEntry[seat + 1]; name++)
                    {
                        AddEntry(district, _entries[name].Name, NameRole.Seat);
                    }
                }
            }
        }
    }

    /// <summary>The largest settlement of a district that has a name among its own; null where none has.</summary>
    int? SettlementOf(int district, string folded)
    {
        int? largest = null;
        for (var i = _byFold.GetValueOrDefault(folded, -1); i >= 0; i = _next[i])
        {
            var place = _places[_entries[i].Place];
            if (place.Kind == PlaceKind.Settlement && place.DistrictId == _places[district].Id
                && (largest is not { } other || place.Population > _places[other].Population))
            {
                largest = _entries[i].Place;
            }
        }

        return largest;
    }

    void AddEntry(int place, string name, NameRole role, bool isMain = false, DateOnly? until = null)
    {
        var folded = NameFolding.Fold(name);
        if (folded.Length == 0)
        {
            return;
        }

        _next.Add(_byFold.GetValueOrDefault(folded, -1));
        _byFold[folded] = _entries.Count;
        _entries.Add(new NameEntry(place, name, folded, role, isMain, until));
    }

    bool AddSpellings(BestMatches found, SoundIndex index, string key, double floor, bool known)
    {
        var sounds = Sounds.Count(key);
        var needed = Math.Max(floor, LeastLikeness(sounds));
        var any = false;
        if (needed > 1)
        {
            return false;
        }

        foreach (var entry in index.WithSkeleton(Sounds.Skeleton(key)))
        {
            if (found.HasExact(entry.Place) || (!known && entry.Folded == key))
            {
                any |= known;
                continue;
            }

            var likeness = Sounds.Likeness(key, entry.Folded, needed - Rounding);
            if (likeness >= needed)
            {
                any = true;
                found.Add(entry, Rank(entry, likeness), NameMatch.Spelling);
            }
        }

        return any;
    }

    // A short name has too few sounds to bear a change; see the near misses among the tests.
    internal static double LeastLikeness(int sounds) => sounds switch
    {
        < 4 => 2,
        4 => 0.94,
        5 => 0.93,
        _ => 0.88,
    };

    void AddSlips(BestMatches found, string key, bool known)
    {
        var limit = key.Length switch { < 6 => 0, < 8 => 1, _ => 2 };
        if (limit == 0)
        {
            return;
        }

        for (var length = Math.Max(6, key.Length - limit); length <= key.Length + limit; length++)
        {
            foreach (var entry in _notable.Value.WithStart(key[0], length))
            {
                var slips = TypingDistance.Count(key, entry.Folded, limit);
                if (slips <= limit && (known || slips > 0))
                {
                    found.Add(entry, Rank(entry, 1 - (1.5 * slips / key.Length)), NameMatch.Typing);
                }
            }
        }
    }

    // How much less likely than a district of the same name a place of this sort is meant.
    double Rank(NameEntry entry, double likeness)
    {
        var place = _places[entry.Place];
        var home = entry.Place < _home;
        var kind = place.Kind switch
        {
            PlaceKind.District or PlaceKind.Country => 0,
            PlaceKind.Province => 0.004,
            PlaceKind.Region => 0.02,
            _ when home && (_seats.Contains(entry.Place) || place.Population >= TownPopulation) => 0.008,
            _ when !home && place.Population >= BigCityPopulation => 0.01,
            _ when !home => 0.03,
            _ => 0.05,
        };
        var role = entry.Role switch
        {
            NameRole.Own when !entry.IsMain => 0.001,
            NameRole.Seat => 0.004,
            NameRole.Former => 0.01,
            NameRole.Part => 0.06,
            _ => 0,
        };

        // Districts are named for their towns: a name that no settlement of the district bears is the less common use of it.
        var bare = place.Kind == PlaceKind.District && entry.Role == NameRole.Own
            ? _townNames.Value.GetValueOrDefault((entry.Place, entry.Folded), 0.003)
            : 0;
        return Math.Max(0, likeness - kind - role - bare);
    }

    Dictionary<(int, string), double> TownNames()
    {
        var names = new Dictionary<(int, string), double>();
        for (var district = 0; district < _home; district++)
        {
            if (_places[district].Kind != PlaceKind.District)
            {
                continue;
            }

            for (var i = _firstEntry[district]; i < _firstEntry[district + 1]; i++)
            {
                for (var other = _byFold[_entries[i].Folded]; other >= 0; other = _next[other])
                {
                    var place = _places[_entries[other].Place];
                    if (place.Kind == PlaceKind.Settlement && place.DistrictId == _places[district].Id)
                    {
                        var key = (district, _entries[i].Folded);
                        names[key] = Math.Min(names.GetValueOrDefault(key, 1), _entries[other].IsMain ? 0 : 0.001);
                    }
                }
            }
        }

        return names;
    }

    bool IsNotable(NameEntry entry)
    {
        var place = _places[entry.Place];
        return entry.Place < _home
            ? place.Kind != PlaceKind.Settlement || place.Population >= TownPopulation || _seats.Contains(entry.Place)
            : place.Kind == PlaceKind.Country;
    }

    SoundIndex Sound(Func<NameEntry, bool> wanted) => new(_entries.Where(wanted));
}
