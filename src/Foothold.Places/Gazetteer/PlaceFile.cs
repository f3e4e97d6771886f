using System.Globalization;

namespace Foothold.Places;

/// <summary>Reads the columns of the gazetteer's files and keeps their faults.</summary>
sealed class PlaceFile(List<GazetteerFault> faults)
{
    /// <summary>A name that a file adds to a place: a seat, a short or former name.</summary>
    public readonly record struct AddedName(string PlaceId, string Name, NameRole Role, string? SettlementId, int Line);

    static readonly string[] PlaceColumns = ["id", "kind", "name", "alternates", "lat", "lon", "country", "province", "district", "population"];
    static readonly string[] NeighbourColumns = ["district", "neighbour", "border_km"];
    static readonly string[] NameColumns = ["place", "name", "role", "settlement", "source"];

    /// <summary>Reads places; <paramref name="alternates"/> gets each one's other names, separated by "|", <paramref name="lines"/> where it stands.</summary>
    public void ReadPlaces(TextReader reader, string file, List<Place> places, List<string> alternates, List<int> lines)
    {
        ForEachLine(reader, file, PlaceColumns, (line, cells) =>
        {
            var ok = Kind(cells[1]) is not null || Fault(file, line, "PL002", $"'{cells[1]}' is no kind of place");
            ok &= Number(cells[4], 90, out var latitude) || Fault(file, line, "PL003", $"'{cells[4]}' is not a latitude");
            ok &= Number(cells[5], 180, out var longitude) || Fault(file, line, "PL003", $"'{cells[5]}' is not a longitude");
            ok &= long.TryParse(cells[9], NumberStyles.None, CultureInfo.InvariantCulture, out var population) || Fault(file, line, "PL004", $"'{cells[9]}' is not a population");
            ok &= cells[0].Length > 0 || Fault(file, line, "PL005", "the place has no id");
            ok &= cells[2].Length > 0 || Fault(file, line, "PL005", "the place has no name");
            if (ok)
            {
                places.Add(new Place(
                    cells[0], cells[2], Kind(cells[1])!.Value, cells[6], Null(cells[7]), Null(cells[8]), latitude, longitude, population));
                alternates.Add(cells[3]);
                lines.Add(line);
            }
        });
    }

    /// <summary>Reads pairs of neighbouring districts.</summary>
    public List<(string Left, string Right, int Line)> ReadNeighbours(TextReader reader, string file)
    {
        var pairs = new List<(string, string, int)>();
        ForEachLine(reader, file, NeighbourColumns, (line, cells) =>
        {
            if (!double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var kilometres) || !(kilometres >= 0))
            {
                Fault(file, line, "PL006", $"'{cells[2]}' is not a length");
            }
            else
            {
                pairs.Add((cells[0], cells[1], line));
            }
        });
        return pairs;
    }

    /// <summary>Reads names that are added to places.</summary>
    public List<AddedName> ReadNames(TextReader reader, string file)
    {
        var names = new List<AddedName>();
        ForEachLine(reader, file, NameColumns, (line, cells) =>
        {
            if (!Enum.TryParse<NameRole>(cells[2], ignoreCase: true, out var role) || role == NameRole.Own || char.IsDigit(cells[2][0]))
            {
                Fault(file, line, "PL007", $"'{cells[2]}' is not one of seat, short, former, also, part");
            }
            else if (NameFolding.Fold(cells[1]).Length == 0)
            {
                Fault(file, line, "PL005", "the name is empty");
            }
            else
            {
                names.Add(new AddedName(cells[0], cells[1], role, Null(cells[3]), line));
            }
        });
        return names;
    }

    /// <summary>Reads a list of folded words, one a line.</summary>
    public HashSet<string> ReadWords(TextReader reader, string file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        ForEachLine(reader, file, ["word"], (line, cells) =>
        {
            if (!words.Add(NameFolding.Fold(cells[0])))
            {
                Fault(file, line, "PL008", $"'{cells[0]}' stands twice");
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

    void ForEachLine(TextReader reader, string file, string[] columns, Action<int, string[]> use)
    {
        var header = reader.ReadLine();
        if (header is null || !header.Split('\t').AsSpan().SequenceEqual(columns))
        {
            Fault(file, 1, "PL001", $"the header is not {string.Join(", ", columns)}");
            return;
        }

        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var cells = text.Split('\t');
            if (cells.Length != columns.Length)
            {
                Fault(file, line, "PL001", FormattableString.Invariant($"{cells.Length} columns where {columns.Length} are owed"));
            }
            else
            {
                use(line, cells);
            }
        }
    }

    static PlaceKind? Kind(string word) => word switch
    {
        "country" => PlaceKind.Country,
        "province" => PlaceKind.Province,
        "district" => PlaceKind.District,
        "settlement" => PlaceKind.Settlement,
        "region" => PlaceKind.Region,
        _ => null,
    };

    static bool Number(string cell, double bound, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= bound;

    static string? Null(string cell) => cell.Length == 0 ? null : cell;
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
