using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Downloaded files of places, whichever of the known forms they have.</summary>
public static class GazetteerSources
{
    const int MostNamesOfAPlace = 40;

    /// <summary>Reads files and folders into places.</summary>
    /// <param name="paths">
    /// Tables of places (<see cref="PlaceTable"/>), GeoNames dumps of places and of further names, plain or packed, and folders of
    /// Who's On First records, in any order. Further names belong to the places of all of them.
    /// </param>
    /// <param name="before">Places that are there already; a place of the same id in the files stands in their stead.</param>
    /// <param name="broken">Gets a line for each record that cannot be read and is passed over; null where they are of no interest.</param>
    /// <exception cref="InvalidDataException">A file has none of the forms, or a fault; the message names it.</exception>
    public static IReadOnlyList<GazetteerRow> Read(IReadOnlyList<string> paths, IEnumerable<GazetteerRow> before, ICollection<string>? broken = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(before);
        var rows = new Dictionary<string, GazetteerRow>(StringComparer.Ordinal);
        var order = new List<string>();
        var names = new List<(string Id, string Name)>();
        foreach (var row in before.Concat(paths.SelectMany(path => ReadOne(path, names, broken))))
        {
            if (!rows.TryAdd(row.Id, row))
            {
                rows[row.Id] = Merged(rows[row.Id], row);
            }
            else
            {
                order.Add(row.Id);
            }
        }

        foreach (var group in names.Where(name => rows.ContainsKey(name.Id)).GroupBy(name => name.Id, StringComparer.Ordinal))
        {
            var row = rows[group.Key];
            rows[group.Key] = row with
            {
                Alternates = [.. row.Alternates.Concat(group.Select(name => name.Name)).Where(name => name != row.Name).Distinct(StringComparer.Ordinal).Take(MostNamesOfAPlace)],
            };
        }

        return [.. order.Select(id => rows[id])];
    }

    // The newer tells where it is and how many live there; of what it leaves out, the older stays.
    static GazetteerRow Merged(GazetteerRow older, GazetteerRow newer) => newer with
    {
        Alternates = [.. older.Alternates.Append(older.Name).Concat(newer.Alternates).Where(name => name != newer.Name).Distinct(StringComparer.Ordinal).Take(MostNamesOfAPlace)],
        Further = [.. older.Further.Concat(newer.Further).Distinct(StringComparer.Ordinal)],
        Province = newer.Province ?? older.Province,
        District = newer.District ?? older.District,
        Population = newer.Population > 0 ? newer.Population : older.Population,
    };

    static IReadOnlyList<GazetteerRow> ReadOne(string path, List<(string Id, string Name)> names, ICollection<string>? broken)
    {
        if (Directory.Exists(path))
        {
            return WhosOnFirstRecords.Read(path, broken) is { Count: > 0 } records ? records : throw new InvalidDataException($"{path}: no record of Who's On First is in this folder");
        }

        var first = GazetteerFolder.ReadLines(path).FirstOrDefault() ?? "";
        if (PlaceTable.Columns.All(first.Split('\t').Contains))
        {
            try
            {
                return PlaceTable.Read(new LineReader(GazetteerFolder.ReadLines(path)));
            }
            catch (InvalidDataException fault) when (!fault.Message.StartsWith(path, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{path}: {fault.Message}", fault);
            }
        }

        if (GeoNamesDump.IsPlaces(first))
        {
            return GeoNamesDump.ReadPlaces(GazetteerFolder.ReadLines(path));
        }

        if (GeoNamesDump.IsNames(first))
        {
            names.AddRange(GeoNamesDump.ReadNames(GazetteerFolder.ReadLines(path)));
            return [];
        }

        throw new InvalidDataException($"{path}: this is no table of places, no GeoNames dump of places or names, and no folder of Who's On First records");
    }

    sealed class LineReader(IEnumerable<string> lines) : TextReader
    {
        readonly IEnumerator<string> _lines = lines.GetEnumerator();

        public override string? ReadLine() => _lines.MoveNext() ? _lines.Current : null;
    }
}
