using System.Globalization;
using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Control;

/// <summary>Reads a world from files: its claims, its truth and its neighbours.</summary>
public sealed class WorldFiles
{
    const int MostFaults = 20;
    const int FewestClaims = 3;
    const int Twentieth = 20;
    const double SureEnough = 0.75;
    const double LikelyEnough = 0.5;
    const double UsualContested = 0.1;
    const double FirstWrittenTogether = 1e6; // a smaller number cannot be yyyymmdd
    const double Partisan = 0.75; // of the claims that favour a side

    static readonly LocalDate DayZero = new(2001, 1, 1);

    readonly ClaimWords _words;
    readonly VoiceRules _voices;
    readonly List<string> _faults = [];
    string? _dated; // where a day was first written as a date
    string? _numbered; // and as a number
    readonly SortedDictionary<string, int> _remarks = new(StringComparer.Ordinal); // what was taken for something else -> rows
    List<string> _sides = [];
    Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase); // a side as written anyhow -> its id

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
    public IReadOnlyList<string> Remarks =>
        [.. _remarks.Select(remark => string.Create(CultureInfo.InvariantCulture, $"{remark.Key} ({remark.Value} rows)"))];

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
        _faults.Clear();
        _remarks.Clear();
        (_dated, _numbered) = (null, null);
        var claimTable = CellTable.Read(claims.Reader, claims.Name, _words);
        var truthTable = CellTable.Read(truth.Reader, truth.Name, _words);
        Demand(claimTable, "place", "type");
        Demand(truthTable, "place", "state", "event-from");
        GiveUpOnFaults();
        var spells = Spells(truthTable);
        NameSides(spells, claimTable, start);
        GiveUpOnFaults();
        var (first, days) = Range(spells);
        var evidence = Evidence(claimTable);
        GiveUpOnFaults();
        var around = neighbours is { } file ? Neighbours(CellTable.Read(file.Reader, file.Name, _words)) : [];
        string[] districts = [.. spells.Select(spell => spell.Place)
            .Concat(evidence.Select(item => item.District))
            .Concat(around.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        var states = Truth(districts, spells, first, days);
        return new KnownWorld(
            first,
            days,
            districts,
            district => around.GetValueOrDefault(district, []),
            Start(first, start, states),
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

    void GiveUpOnFaults()
    {
        if (_faults.Count > 0)
        {
            throw new WorldFilesException(_faults);
        }
    }

    void Fault(CellTable table, int row, string message)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add($"{table.Where(row)}: {message}");
        }
    }

    void Remark(string message) => _remarks[message] = _remarks.GetValueOrDefault(message) + 1;

    /// <summary>The truth as spells; a spell without an end lasts until the place's next one.</summary>
    List<Spell> Spells(CellTable table)
    {
        var spells = new List<Spell>();
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Cell(row, "place") is not { Length: > 0 } place)
            {
                Fault(table, row, "no place");
            }
            else if (Day(table, row, "event-from") is { } from)
            {
                if (Day(table, row, "event-to") is { } until && until < from)
                {
                    Fault(table, row, "the spell ends before it begins");
                    continue;
                }

                var state = table.Cell(row, "state");
                var meaning = state.Length == 0 || _words.IsSeveral(state) ? "unknown" : _words.Meaning("state", state);
                spells.Add(new Spell(place, from, Day(table, row, "event-to"), meaning ?? ClaimWords.WithoutRemark(state)));
            }
            else if (table.Cell(row, "event-from").Length == 0)
            {
                Fault(table, row, "no day");
            }
        }

        if (spells.Count == 0 && _faults.Count == 0)
        {
            _faults.Add($"{table.Name} has no rows.");
        }

        // Without a column of ends: a row for each day, or a row for each change, which holds until the next.
        return table.Has("event-to") || spells.Count == 0 ? spells : Lasting(spells);
    }

    static List<Spell> Lasting(List<Spell> spells)
    {
        var last = spells.Max(spell => spell.From);
        return [.. spells.GroupBy(spell => spell.Place, StringComparer.Ordinal).SelectMany(place =>
        {
            var ordered = place.OrderBy(spell => spell.From).ToList();
            return ordered.Select((spell, at) => spell with { To = at + 1 < ordered.Count ? LocalDate.Max(spell.From, ordered[at + 1].From.PlusDays(-1)) : last });
        })];
    }

    /// <summary>The sides: those the truth names, every actor that a twentieth of the claims names, and three at least, and those of the start that the claims name at all.</summary>
    void NameSides(List<Spell> spells, CellTable claims, IReadOnlyDictionary<string, double>? start)
    {
        var sides = new SortedSet<string>(StringComparer.Ordinal);
        sides.UnionWith(spells.Select(spell => spell.State).Where(state => state is not ("contested" or "unknown")));
        var named = Enumerable.Range(0, claims.Count)
            .SelectMany(row => Parts(claims.Cell(row, "actor")).Concat(Parts(claims.Cell(row, "opponent"))))
            .Concat(sides)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var state in start?.Keys.Where(state => _words.Meaning("state", state) is null) ?? [])
        {
            if (!named.Contains(state))
            {
                _faults.Add($"The start names '{state}', which is no state of the truth and no actor of the claims; write it as they do.");
            }
            else if (!sides.Contains(state, StringComparer.OrdinalIgnoreCase))
            {
                sides.Add(state);
            }
        }

        var actors = Enumerable.Range(0, claims.Count)
            .Select(row => claims.Cell(row, "actor"))
            .Where(actor => actor.Length > 0 && _words.Meaning("actor", actor) is null && _words.Meaning("state", actor) is null)
            .GroupBy(actor => actor, StringComparer.Ordinal);
        foreach (var actor in actors.Where(actor => actor.Count() >= Math.Max(FewestClaims, claims.Count / Twentieth) && Parts(actor.Key).All(part => !sides.Contains(part, StringComparer.OrdinalIgnoreCase))))
        {
            sides.Add(actor.Key);
        }

        _sides = [.. sides];
        _written = _sides.ToDictionary(side => side, side => side, StringComparer.OrdinalIgnoreCase);
        if (_sides.Count < 2)
        {
            _faults.Add($"The truth and the claims name fewer than two sides: {string.Join(", ", _sides)}.");
        }
    }

    static IEnumerable<string> Parts(string actor) => actor.Split('/').Select(part => part.Trim()).Prepend(actor);

    static (LocalDate First, int Days) Range(List<Spell> spells)
    {
        var first = spells.Min(spell => spell.From);
        var last = spells.Max(spell => spell.To ?? spell.From);
        return (first, Period.DaysBetween(first, last) + 1);
    }

    List<int[]> Truth(string[] districts, List<Spell> spells, LocalDate first, int days)
    {
        var states = _sides.ToList();
        states.Add("contested");
        var byPlace = spells.ToLookup(spell => spell.Place, StringComparer.Ordinal);
        return [.. districts.Select(district =>
        {
            var truth = new int[days];
            Array.Fill(truth, -1);
            foreach (var spell in byPlace[district].OrderBy(spell => spell.From))
            {
                var from = Period.DaysBetween(first, spell.From);
                var to = spell.To is { } last ? Period.DaysBetween(first, last) + 1 : days;
                if (to > from)
                {
                    truth.AsSpan(from, to - from).Fill(states.IndexOf(spell.State));
                }
            }

            return truth;
        })];
    }

    StartDistribution Start(LocalDate first, IReadOnlyDictionary<string, double>? start, List<int[]> truth)
    {
        var shares = new double[_sides.Count + 1];
        if (start is not null)
        {
            foreach (var (state, share) in start)
            {
                shares[_written.TryGetValue(state, out var side) ? _sides.IndexOf(side) : _sides.Count] += share;
            }
        }
        else
        {
            Array.Fill(shares, (1 - UsualContested) / _sides.Count);
            shares[^1] = UsualContested;
            foreach (var place in truth.Where(place => place[0] >= 0))
            {
                shares[place[0]]++;
            }
        }

        var whole = shares.Sum();
        return new StartDistribution(first, _sides.ToDictionary(side => side, side => shares[_sides.IndexOf(side)] / whole, StringComparer.Ordinal), shares[^1] / whole);
    }

    List<EvidenceItem> Evidence(CellTable table)
    {
        var items = new List<(EvidenceItem Item, int Row)>();
        for (var row = 0; row < table.Count; row++)
        {
            if (Item(table, row) is { } item)
            {
                items.Add((item, row));
            }
        }

        var speakers = Speakers([.. items.Select(one => one.Item)]);
        return new FileVoices(_voices).Assign([.. items.Select(one => (
            one.Item with { Interest = Interest(table, one.Row, one.Item, speakers) },
            table.Cell(one.Row, "voice"),
            table.Cell(one.Row, "copy-of"),
            table.Cell(one.Row, "text")))]);
    }

    EvidenceItem? Item(CellTable table, int row)
    {
        var place = table.Cell(row, "place");
        if (place.Length == 0)
        {
            Fault(table, row, "no place");
            return null;
        }

        if (_words.Meaning("type", table.Cell(row, "type"))?.Split(' ') is not { } meaning)
        {
            Fault(table, row, $"'{table.Cell(row, "type")}' is no type of claim; known are {string.Join(", ", _words.Known("type"))}");
            return null;
        }

        var from = Day(table, row, "event-from");
        var last = Day(table, row, "event-to") ?? from;
        var published = Day(table, row, "published") ?? last;
        if (published is not { } day)
        {
            Fault(table, row, "neither a day of publication nor one of the event");
            return null;
        }

        if (last < from)
        {
            Fault(table, row, "the event ends before it begins");
            return null;
        }

        var (type, side, opponent) = Said(table, row, meaning[0]);
        var reality = Reality(table, row, meaning);
        var origin = table.Cell(row, "origin") is { Length: > 0 } said ? said : table.Cell(row, "outlet");
        return new EvidenceItem(
            table.Cell(row, "id") is { Length: > 0 } id ? id : FormattableString.Invariant($"row{row + 1:0000000}"),
            place,
            null,
            type,
            side,
            opponent,
            from ?? day,
            (last ?? day).PlusDays(1),
            day,
            Scope(table, row),
            _words.Meaning("negated", table.Cell(row, "negated")) == "yes" ? Polarity.Denied : Polarity.Affirmed,
            from > day && reality is Coding.Reality.Actual or Coding.Reality.Ongoing ? Coding.Reality.Planned : reality,
            Certainty(table, row),
            Coding.Interest.Neutral,
            true,
            "",
            table.Cell(row, "outlet"))
        {
            Origin = origin,
            Village = _words.Meaning("scope", table.Cell(row, "scope")) == "village",
        };
    }

    (EvidenceType Type, string? Side, string? Opponent) Said(CellTable table, int row, string type)
    {
        var (side, opponent) = (Side(table.Cell(row, "actor")), Side(table.Cell(row, "opponent")));
        var nobody = _words.Meaning("actor", table.Cell(row, "actor")) is not null || _words.Meaning("state", table.Cell(row, "actor")) == "contested";
        if (type == "lost")
        {
            (side, opponent) = (opponent, side);
            type = "captured";
        }

        opponent = opponent == side ? null : opponent;
        if (_sides.Count == 2)
        {
            side ??= nobody ? null : Other(opponent);
            opponent ??= Other(side);
        }

        var known = Enum.Parse<EvidenceType>(type, ignoreCase: true);
        return nobody && side is null && known is EvidenceType.Captured or EvidenceType.Holds ? (EvidenceType.Neither, null, null)
            : known == EvidenceType.Neither ? (known, null, null)
            : (known, side, opponent);
    }

    string? Other(string? side) => side is null ? null : side == _sides[0] ? _sides[1] : _sides[0];

    /// <summary>The side an actor is or is part of; null where none is.</summary>
    string? Side(string actor)
    {
        if (actor.Length == 0 || _words.Meaning("actor", actor) is not null || _words.Meaning("state", actor) is not null)
        {
            return _written.GetValueOrDefault(actor);
        }

        var side = Parts(actor).Append(ClaimWords.WithoutRemark(actor)).Select(part => _written.GetValueOrDefault(part)).FirstOrDefault(known => known is not null);
        if (side is null)
        {
            Remark($"actor '{actor}' is no side");
        }

        return side;
    }

    Reality Reality(CellTable table, int row, string[] type)
    {
        if (type.Length > 1)
        {
            return Enum.Parse<Reality>(type[1], ignoreCase: true);
        }

        return _words.Meaning("certainty", table.Cell(row, "certainty")) == "outlook"
            ? Coding.Reality.Possible
            : Named(table, row, "reality", Coding.Reality.Actual);
    }

    ControlScope Scope(CellTable table, int row) =>
        _words.Meaning("scope", table.Cell(row, "scope")) == "village" ? ControlScope.Parts : Named(table, row, "scope", ControlScope.Whole);

    Certainty Certainty(CellTable table, int row)
    {
        var cell = table.Cell(row, "certainty");
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            ? share >= SureEnough ? Coding.Certainty.Asserted : share >= LikelyEnough ? Coding.Certainty.Reported : Coding.Certainty.Unconfirmed
            : _words.Meaning("certainty", cell) == "outlook" ? Coding.Certainty.Asserted : Named(table, row, "certainty", Coding.Certainty.Asserted);
    }

    /// <summary>What the file says; else by whom the speaker speaks for, as the file says or as a side's name in the origin does.</summary>
    Interest Interest(CellTable table, int row, EvidenceItem item, Dictionary<string, string?> speakers)
    {
        var cell = table.Cell(row, "interest");
        if (cell.Length > 0 && _words.Meaning("interest", cell) is not null)
        {
            return Named(table, row, "interest", Coding.Interest.Neutral);
        }

        var speaker = table.Cell(row, "speaks-for") is { Length: > 0 } said ? Side(said) : speakers[item.Origin];
        return EvidenceBuilder.Served(item, speaker);
    }

    /// <summary>
    /// Origin -> the side whose name is a word of it; null for none or several. A word that only begins like a side ("Talk Radio"
    /// and TAL) makes it the side's where what it says favours that side, as a partisan's does.
    /// </summary>
    Dictionary<string, string?> Speakers(IReadOnlyList<EvidenceItem> items)
    {
        var speakers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var origin in items.GroupBy(item => item.Origin, StringComparer.Ordinal))
        {
            var words = Shingles.Words(origin.Key).ToList();
            var named = _sides.Where(side => words.Contains(side, StringComparer.OrdinalIgnoreCase)).ToList();
            var like = named.Count > 0 ? named : _sides.Where(side => words.Exists(word => IsLike(word, side))).ToList();
            speakers[origin.Key] = like.Count == 1 && (named.Count == 1 || Favours(origin, like[0])) ? like[0] : null;
        }

        return speakers;
    }

    /// <summary>Whether most of what is told of a gain or a hold is a side's own.</summary>
    static bool Favours(IEnumerable<EvidenceItem> told, string side)
    {
        var gains = told
            .Where(item => item.Polarity == Polarity.Affirmed && item.Type is EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers or EvidenceType.Repelled && item.Side is not null)
            .Select(item => item.Side)
            .ToList();
        return gains.Count > 0 && gains.Count(gainer => gainer == side) >= Partisan * gains.Count;
    }

    static bool IsLike(string word, string side)
    {
        var name = side.ToLowerInvariant();
        return Math.Min(word.Length, name.Length) >= 3
            && (word.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(word, StringComparison.Ordinal));
    }

    T Named<T>(CellTable table, int row, string column, T otherwise)
        where T : struct, Enum
    {
        var cell = table.Cell(row, column);
        if (cell.Length == 0)
        {
            return otherwise;
        }

        if (_words.Meaning(column, cell) is { } meaning && Enum.TryParse<T>(meaning, ignoreCase: true, out var value))
        {
            return value;
        }

        Remark($"{column} '{cell}' is not known and was taken as {otherwise.ToString().ToLowerInvariant()}");
        return otherwise;
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

    /// <summary>A day as yyyy-mm-dd, with or without a time after it, as yyyymmdd, or as a number of days from the files' own day 0; dates and numbers are not mixed.</summary>
    LocalDate? Day(CellTable table, int row, string column)
    {
        var cell = table.Cell(row, column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (cell.Length >= 10 && LocalDatePattern.Iso.Parse(cell[..10]) is { Success: true } day)
        {
            return Dated(table, row, day.Value);
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e8)
        {
            if (number < FirstWrittenTogether)
            {
                _numbered ??= table.Where(row);
                MixedDays(table, row, cell);
                return DayZero.PlusDays((int)Math.Floor(number));
            }

            if (LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(cell) is { Success: true } written)
            {
                return Dated(table, row, written.Value);
            }
        }

        Fault(table, row, $"'{cell}' is no day (yyyy-mm-dd, or a whole number of days)");
        return null;
    }

    LocalDate Dated(CellTable table, int row, LocalDate day)
    {
        _dated ??= table.Where(row);
        MixedDays(table, row, LocalDatePattern.Iso.Format(day));
        return day;
    }

    /// <summary>A year alone would else be taken for that many days.</summary>
    void MixedDays(CellTable table, int row, string cell)
    {
        if (_dated is not null && _numbered is not null)
        {
            Fault(table, row, $"'{cell}' mixes days written as dates ({_dated}) and as numbers ({_numbered}); write all of them one way");
        }
    }

    /// <summary>Days in a row on which a place is in one state.</summary>
    sealed record Spell(string Place, LocalDate From, LocalDate? To, string State);
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
