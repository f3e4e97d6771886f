namespace Foothold.ImportTheatre;

/// <summary>The names that are shown for places whose source has a slip, another language's spelling, two names in one or a name from before a renaming.</summary>
public sealed class ShownNames
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal); // id -> name
    readonly Dictionary<string, string> _provinces = new(StringComparer.Ordinal); // the source's name of a province -> name

    /// <summary>Reads tables: a header, then id and name, on each line.</summary>
    public static ShownNames Read(IEnumerable<string> paths, IReadOnlyList<PlaceRow> rows)
    {
        var shown = new ShownNames();
        foreach (var cells in paths.SelectMany(path => File.ReadLines(path).Skip(1)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            shown._names[cells[0]] = cells[1];
        }

        foreach (var row in rows.Where(row => row.Feature == "ADM1" && shown._names.ContainsKey(row.Id)))
        {
            shown._provinces[row.ProvinceName] = shown._names[row.Id];
        }

        return shown;
    }

    /// <summary>The name shown for a place; null where it is the source's.</summary>
    public string? Of(string id) => _names.GetValueOrDefault(id);

    /// <summary>The name shown for a province that the source calls so.</summary>
    public string OfProvince(string province) => _provinces.GetValueOrDefault(province, province);

    /// <summary>The row under its shown names; the source's name is kept among the others.</summary>
    public PlaceRow Apply(PlaceRow row) => (_names.TryGetValue(row.Id, out var name) ? row with { Name = name, Alternates = [row.Name, .. row.Alternates] } : row) with { ProvinceName = OfProvince(row.ProvinceName) };
}
