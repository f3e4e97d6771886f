using System.Globalization;
using System.IO.Compression;
using Foothold.Places;

namespace Foothold.ImportGazetteer;

/// <summary>The table of the world's places, as it grows.</summary>
public sealed class WorldTable
{
    const string UnitedStates = "US";
    const string NamelessId = "rg:"; // of rows that came without an id of GeoNames
    const double SamePlace = 6; // kilometres within which a row without an id is the settlement of its name
    const double SameTown = 15; // kilometres within which the census means the town of its name
    const int DumpColumns = 19;

    readonly string _header;
    readonly List<string[]> _rows;
    readonly int _id, _name, _ascii, _alternates, _latitude, _longitude, _class, _feature, _country, _admin1, _admin1Name, _admin2, _admin2Name, _population, _source;

    WorldTable(string header, List<string[]> rows)
    {
        (_header, _rows) = (header, rows);
        var columns = header.Split('\t');
        int At(string column) => Array.IndexOf(columns, column) is >= 0 and var at ? at : throw new InvalidDataException($"The table has no column {column}.");
        (_id, _name, _ascii, _alternates, _latitude, _longitude) = (At("id"), At("name"), At("ascii"), At("alternates"), At("lat"), At("lon"));
        (_class, _feature, _country, _population, _source) = (At("class"), At("feature"), At("country"), At("population"), At("source"));
        (_admin1, _admin1Name, _admin2, _admin2Name) = (At("admin1"), At("admin1_name"), At("admin2"), At("admin2_name"));
    }

    /// <summary>How many places there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a table packed with gzip.</summary>
    public static WorldTable Read(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads a table; the reader is not closed.</summary>
    public static WorldTable Read(TextReader reader)
    {
        var header = reader.ReadLine() ?? throw new InvalidDataException("The table is empty.");
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Split('\t'));
        }

        return new WorldTable(header, rows);
    }

    /// <summary>Adds the settlements of a GeoNames dump that are not there yet; a row without an id that is one of them takes its id.</summary>
    public void AddDump(IEnumerable<string> lines)
    {
        var ids = _rows.Select(row => row[_id]).ToHashSet(StringComparer.Ordinal);
        var nameless = _rows.Where(row => row[_id].StartsWith(NamelessId, StringComparison.Ordinal)).ToLookup(row => (NameFolding.Fold(row[_name]), row[_country]));
        var taken = new HashSet<string[]>(ReferenceEqualityComparer.Instance);
        var divisions = Divisions();
        foreach (var cells in lines.Select(line => line.Split('\t')).Where(cells => cells.Length == DumpColumns && cells[6] == "P" && cells[7] is not ("PPLQ" or "PPLH" or "PPLCH" or "PPLW")))
        {
            if (!ids.Add($"gn:{cells[0]}"))
            {
                continue;
            }

            var same = nameless[(NameFolding.Fold(cells[1]), cells[8])].FirstOrDefault(row => !taken.Contains(row) && Kilometres(row, cells[4], cells[5]) < SamePlace);
            if (same is null)
            {
                _rows.Add(same = Row());
                same[_admin1Name] = divisions.GetValueOrDefault((cells[8], cells[10], ""), "");
                same[_admin2Name] = divisions.GetValueOrDefault((cells[8], cells[10], cells[11]), "");
            }

            taken.Add(same);
            (same[_id], same[_name], same[_ascii], same[_alternates]) = ($"gn:{cells[0]}", cells[1], cells[2], cells[3].Replace(',', '|'));
            (same[_latitude], same[_longitude], same[_class], same[_feature], same[_country]) = (cells[4], cells[5], "P", cells[7], cells[8]);
            (same[_admin1], same[_admin2], same[_population], same[_source]) = (cells[10], cells[11], cells[14], "geonames-dump");
        }
    }

    /// <summary>Puts counties where the census has them, and adds its places that are not there yet.</summary>
    public void AddCensus(IReadOnlyList<CensusPlace> places)
    {
        var divisions = Divisions();
        var states = _rows.Where(row => row[_country] == UnitedStates && row[_feature] == "ADM1").ToDictionary(row => row[_admin1], row => row[_name], StringComparer.Ordinal);
        var counties = _rows.Where(row => row[_country] == UnitedStates && row[_feature] == "ADM2").ToLookup(row => (row[_admin1], NameFolding.Fold(row[_name])));
        var countyNames = new Dictionary<string, string>(StringComparer.Ordinal); // FIPS code -> name
        foreach (var place in places.Where(place => place.Kind == CensusKind.County))
        {
            countyNames[place.Code] = place.Name;
            foreach (var row in counties[(place.State, NameFolding.Fold(place.Name))])
            {
                (row[_latitude], row[_longitude]) = (Text(place.Latitude), Text(place.Longitude));
            }
        }

        var parts = places.Where(place => place.County is not null).ToLookup(place => place.State, StringComparer.Ordinal);
        var known = new Dictionary<(string State, string Fold), List<(double Latitude, double Longitude)>>();
        foreach (var row in _rows.Where(row => row[_country] == UnitedStates && row[_class] == "P"))
        {
            Know(known, row[_admin1], NameFolding.Fold(row[_name]), Degrees(row[_latitude]), Degrees(row[_longitude]));
        }

        foreach (var place in places.Where(place => place.Kind != CensusKind.County && states.ContainsKey(place.State)).OrderBy(place => place.County is null ? 0 : 1).ThenBy(place => place.Code, StringComparer.Ordinal))
        {
            var fold = NameFolding.Fold(place.Name);
            if (fold.Length == 0 || known.GetValueOrDefault((place.State, fold))?.Exists(other => Gazetteer.Kilometres(other.Latitude, other.Longitude, place.Latitude, place.Longitude) < SameTown) == true)
            {
                continue;
            }

            var county = place.County ?? parts[place.State].MinBy(part => Gazetteer.Kilometres(part.Latitude, part.Longitude, place.Latitude, place.Longitude))?.County ?? "";
            var row = Row();
            (row[_id], row[_name], row[_latitude], row[_longitude]) = (IdOf(place.Code), place.Name, Text(place.Latitude), Text(place.Longitude));
            (row[_class], row[_feature], row[_country], row[_source]) = ("P", "PPL", UnitedStates, "census");
            (row[_admin1], row[_admin1Name]) = (place.State, states[place.State]);
            (row[_admin2], row[_admin2Name]) = (county.Length > 2 ? county[2..] : "", countyNames.GetValueOrDefault(county, ""));
            _rows.Add(row);
            Know(known, place.State, fold, place.Latitude, place.Longitude);
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(_header);
        foreach (var row in _rows)
        {
            writer.WriteLine(string.Join('\t', row));
        }
    }

    // Country, first and second code -> name; of a division of the first level the second is "".
    Dictionary<(string, string, string), string> Divisions()
    {
        var divisions = new Dictionary<(string, string, string), string>();
        foreach (var row in _rows.Where(row => row[_class] == "A" && row[_feature] is "ADM1" or "ADM2"))
        {
            divisions.TryAdd((row[_country], row[_admin1], row[_feature] == "ADM2" ? row[_admin2] : ""), row[_name]);
        }

        return divisions;
    }

    // The code of a part of a county without the county's: its last five digits are its own within the state.
    static string IdOf(string code) => $"us:{code[..2]}{code[^5..]}";

    string[] Row() => [.. Enumerable.Repeat("", _header.Split('\t').Length)];

    double Kilometres(string[] row, string latitude, string longitude) =>
        row[_latitude].Length == 0 ? double.MaxValue : Gazetteer.Kilometres(Degrees(row[_latitude]), Degrees(row[_longitude]), Degrees(latitude), Degrees(longitude));

    static void Know(Dictionary<(string, string), List<(double, double)>> known, string state, string fold, double latitude, double longitude)
    {
        if (!known.TryGetValue((state, fold), out var points))
        {
            known[(state, fold)] = points = [];
        }

        points.Add((latitude, longitude));
    }

    static double Degrees(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;

    static string Text(double degrees) => degrees.ToString("0.####", CultureInfo.InvariantCulture);
}
