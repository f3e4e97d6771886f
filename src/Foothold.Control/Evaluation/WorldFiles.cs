using NodaTime;

namespace Foothold.Control;

/// <summary>Reads a world from files: its claims, its truth and its neighbours.</summary>
public sealed class WorldFiles
{
    const double UsualContested = 0.1;

    readonly ClaimWords _words;
    readonly VoiceRules _voices;
    FileFaults _faults = new();

    /// <summary>Makes a reader.</summary>
    /// <param name="words">The words that the files may use.</param>
    /// <param name="voices">What counts as one voice where the files do not say.</param>
    public WorldFiles(ClaimWords words, VoiceRules voices)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(voices);
        _words = words;
        _voices = voices;
    }

    /// <summary>What was not known and passed over or taken for something else, a line each; of the files read last.</summary>
    public IReadOnlyList<string> Remarks => _faults.Remarks;

    /// <summary>Reads the files.</summary>
    /// <param name="claims">The claims, with a name for faults.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="neighbours">The neighbours; null where none are known.</param>
    /// <param name="start">State to the share of districts in which it is so before any report; null for those of the truth's first day.</param>
    /// <exception cref="WorldFilesException">The files have faults; the first of them are in the exception.</exception>
    public KnownWorld Read(
        (TextReader Reader, string Name) claims,
        (TextReader Reader, string Name) truth,
        (TextReader Reader, string Name)? neighbours,
        IReadOnlyDictionary<string, double>? start)
    {
        _faults = new FileFaults();
        var dated = new FileDays(_faults);
        var claimTable = CellTable.Read(claims.Reader, claims.Name, _words);
        var truthTable = CellTable.Read(truth.Reader, truth.Name, _words);
        Demand(claimTable, "place", "type");
        Demand(truthTable, "place", "state", "event-from");
        _faults.Throw();
        var spells = TruthFile.Read(truthTable, _words, dated, _faults);
        var sides = new FileSides(_words, _faults, spells.States, claimTable, start);
        _faults.Throw();
        var (first, days) = spells.Range();
        var evidence = new ClaimFile(_words, _voices, sides, dated, _faults).Evidence(claimTable);
        _faults.Throw();
        var around = neighbours is { } file ? Neighbours(CellTable.Read(file.Reader, file.Name, _words)) : [];
        string[] districts = [.. spells.Places
            .Concat(evidence.Select(item => item.District))
            .Concat(around.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var states = spells.Days(districts, sides.All, first, days);
        return new KnownWorld(
            first,
            days,
            districts,
            district => around.GetValueOrDefault(district, []),
            Start(first, start, sides, states),
            evidence,
            states);
    }

    void Demand(CellTable table, params string[] columns)
    {
        foreach (var column in columns.Where(column => !table.Has(column)))
        {
            _faults.Add($"{table.Name} has no column for '{column}'; it may be called {string.Join(", ", _words.Known("column").Where(word => _words.Meaning("column", word) == column))}.");
        }
    }

    static StartDistribution Start(LocalDate first, IReadOnlyDictionary<string, double>? start, FileSides sides, List<int[]> truth)
    {
        var all = sides.All;
        var shares = new double[all.Count + 1];
        if (start is not null)
        {
            foreach (var (state, share) in start)
            {
                shares[sides.Written(state) is { } side ? all.IndexOf(side) : all.Count] += share;
            }
        }
        else
        {
            Array.Fill(shares, (1 - UsualContested) / all.Count);
            shares[^1] = UsualContested;
            foreach (var place in truth.Where(place => place[0] >= 0))
            {
                shares[place[0]]++;
            }
        }

        var whole = shares.Sum();
        return new StartDistribution(first, all.ToDictionary(side => side, side => shares[all.IndexOf(side)] / whole, StringComparer.Ordinal), shares[^1] / whole);
    }

    static Dictionary<string, HashSet<string>> Neighbours(CellTable table)
    {
        var around = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var named = table.Has("place") && table.Has("neighbour");
        for (var row = 0; row < table.Count; row++)
        {
            var place = named ? table.Cell(row, "place") : table.CellAt(row, 0);
            foreach (var other in (named ? table.Cell(row, "neighbour") : table.CellAt(row, 1)).Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(place, other);
                Add(other, place);
            }
        }

        return around;

        void Add(string place, string other)
        {
            if (place.Length > 0 && place != other)
            {
                (around.TryGetValue(place, out var known) ? known : around[place] = new HashSet<string>(StringComparer.Ordinal)).Add(other);
            }
        }
    }
}

/// <summary>Says what is wrong with files of a world.</summary>
public sealed class WorldFilesException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="faults">A line each.</param>
    public WorldFilesException(IReadOnlyList<string> faults)
        : base(string.Join("\n", faults)) => Faults = faults;

    /// <summary>A line each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
