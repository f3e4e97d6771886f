using System.Globalization;

namespace Foothold.Places;

/// <summary>Reads the columns of the gazetteer's files and keeps their faults.</summary>
sealed class PlaceFile(List<GazetteerFault> faults)
{
    /// <summary>A name that a file adds to a place: a seat, a short or former name, this until a day.</summary>
    public readonly record struct AddedName(string PlaceId, string Name, NameRole Role, DateOnly? Until, string? SettlementId, int Line);

    readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal); // one string for each country, province, district

    static readonly string[] PlaceColumns = ["id", "kind", "name", "alternates", "lat", "lon", "country", "province", "district", "population"];
    static readonly string[] NeighbourColumns = ["district", "neighbour", "border_km"];
    static readonly string[] NameColumns = ["place", "name", "role", "settlement", "source"];

    /// <summary>Reads places; <paramref name="alternates"/> gets each one's other names, separated by "|", <paramref name="lines"/> where it stands.</summary>
    public void ReadPlaces(TextReader reader, string file, List<Place> places, List<string> alternates, List<int> lines)
    {
        var shared = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
        ForEachLine(reader, file, PlaceColumns, (line, text, cells) =>
        {
            var ok = Kind(text.AsSpan(cells[1])) is not null || Fault(file, line, "PL002", $"'{text[cells[1]]}' is no kind of place");
            ok &= Number(text.AsSpan(cells[4]), 90, out var latitude) || Fault(file, line, "PL003", $"'{text[cells[4]]}' is not a latitude");
            ok &= Number(text.AsSpan(cells[5]), 180, out var longitude) || Fault(file, line, "PL003", $"'{text[cells[5]]}' is not a longitude");
            ok &= long.TryParse(text.AsSpan(cells[9]), NumberStyles.None, CultureInfo.InvariantCulture, out var population)
                || Fault(file, line, "PL004", $"'{text[cells[9]]}' is not a population");
            ok &= text.AsSpan(cells[0]).Length > 0 || Fault(file, line, "PL005", "the place has no id");
            ok &= text.AsSpan(cells[2]).Length > 0 || Fault(file, line, "PL005", "the place has no name");
            if (ok)
            {
                places.Add(new Place(
                    text[cells[0]],
                    text[cells[2]],
                    Kind(text.AsSpan(cells[1]))!.Value,
                    Share(text.AsSpan(cells[6])) ?? "",
                    Share(text.AsSpan(cells[7])),
                    Share(text.AsSpan(cells[8])),
                    latitude,
                    longitude,
                    population));
                alternates.Add(text[cells[3]]);
                lines.Add(line);
            }
        });

        string? Share(ReadOnlySpan<char> cell)
        {
            if (cell.IsEmpty)
            {
                return null;
            }

            if (!shared.TryGetValue(cell, out var kept))
            {
                shared[cell] = kept = cell.ToString();
            }

            return kept;
        }
    }

    /// <summary>Reads pairs of neighbouring districts.</summary>
    public List<(string Left, string Right, int Line)> ReadNeighbours(TextReader reader, string file)
    {
        var pairs = new List<(string, string, int)>();
        ForEachLine(reader, file, NeighbourColumns, (line, text, cells) =>
        {
            if (!double.TryParse(text.AsSpan(cells[2]), NumberStyles.Float, CultureInfo.InvariantCulture, out var kilometres) || !(kilometres >= 0))
            {
                Fault(file, line, "PL006", $"'{text[cells[2]]}' is not a length");
            }
            else
            {
                pairs.Add((text[cells[0]], text[cells[1]], line));
            }
        });
        return pairs;
    }

    /// <summary>Reads names that are added to places.</summary>
    public List<AddedName> ReadNames(TextReader reader, string file)
    {
        var names = new List<AddedName>();
        ForEachLine(reader, file, NameColumns, (line, text, cells) =>
        {
            var (word, days) = text[cells[2]] is var cell && cell.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? (cell[..space], cell[(space + 1)..]) : (cell, null);
            var until = days is null ? null : Until(days);
            if (Role(word) is not { } role)
            {
                Fault(file, line, "PL007", $"'{word}' is not one of also, short, former, seat, part");
            }
            else if (days is not null && (role != NameRole.Former || until is null))
            {
                Fault(file, line, "PL007", $"'{days}' is not the day until which a former name was borne (former ..yyyy-mm-dd)");
            }
            else if (NameFolding.Fold(text[cells[1]]).Length == 0)
            {
                Fault(file, line, "PL005", "the name is empty");
            }
            else
            {
                names.Add(new AddedName(text[cells[0]], text[cells[1]], role, until, text[cells[3]] is { Length: > 0 } settlement ? settlement : null, line));
            }
        });
        return names;
    }

    /// <summary>Reads a list of folded words, one a line.</summary>
    public HashSet<string> ReadWords(TextReader reader, string file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        ForEachLine(reader, file, ["word"], (line, text, cells) =>
        {
            if (!words.Add(NameFolding.Fold(text[cells[0]])))
            {
                Fault(file, line, "PL008", $"'{text[cells[0]]}' stands twice");
            }
        });
        return words;
    }

    /// <summary>Notes a fault; always false, to be the end of a condition.</summary>
    public bool Fault(string file, int line, string code, string message)
    {
        faults.Add(new GazetteerFault(file, line, code, message));
        return false;
    }

    void ForEachLine(TextReader reader, string file, string[] columns, Action<int, string, Range[]> use)
    {
        var header = reader.ReadLine();
        if (header is null || !header.Split('\t').AsSpan().SequenceEqual(columns))
        {
            Fault(file, 1, "PL001", $"the header is not {string.Join(", ", columns)}");
            return;
        }

        var cells = new Range[columns.Length + 1];
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var count = text.AsSpan().Split(cells, '\t');
            if (count != columns.Length)
            {
                Fault(file, line, "PL001", FormattableString.Invariant($"{text.AsSpan().Count('\t') + 1} columns where {columns.Length} are owed"));
            }
            else
            {
                use(line, text, cells);
            }
        }
    }

    // "..2016-02-04": half-open, as days are everywhere.
    static DateOnly? Until(string days) =>
        days.StartsWith("..", StringComparison.Ordinal) && DateOnly.TryParseExact(days.AsSpan(2), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static NameRole? Role(string word) => word switch
    {
        "also" => NameRole.Also,
        "short" => NameRole.Short,
        "former" => NameRole.Former,
        "seat" => NameRole.Seat,
        "part" => NameRole.Part,
        _ => null,
    };

    static PlaceKind? Kind(ReadOnlySpan<char> word) => word switch
    {
        "country" => PlaceKind.Country,
        "province" => PlaceKind.Province,
        "district" => PlaceKind.District,
        "settlement" => PlaceKind.Settlement,
        "region" => PlaceKind.Region,
        _ => null,
    };

    static bool Number(ReadOnlySpan<char> cell, double bound, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= bound;
}

/// <summary>What a name is to its place.</summary>
enum NameRole
{
    /// <summary>Its own name or another spelling of it.</summary>
    Own,

    /// <summary>Another name in use.</summary>
    Also,

    /// <summary>What reports shorten it to.</summary>
    Short,

    /// <summary>A name it no longer has.</summary>
    Former,

    /// <summary>The town it is run from.</summary>
    Seat,

    /// <summary>A part of it that the boundary set has no area for.</summary>
    Part,
}
