using System.Text.Json;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Reads the records of Who's On First: a GeoJSON feature a file.</summary>
public static class WhosOnFirstRecords
{
    /// <summary>Reads the records of a folder and of those below it, in the order of their ids.</summary>
    /// <param name="folder">The folder. Records of other kinds of place, and of places that are no more, are passed over.</param>
    /// <param name="broken">Gets the paths of the files that hold no record, and why; null where they are of no interest.</param>
    public static IReadOnlyList<GazetteerRow> Read(string folder, ICollection<string>? broken = null)
    {
        var records = Directory.EnumerateFiles(folder, "*.geojson", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => ReadFile(path, broken)).OfType<Record>().OrderBy(record => record.Id).DistinctBy(record => record.Id).ToList(); // a place may have further outlines under its id
        var names = records.ToDictionary(record => record.Id, record => record.Row.Name);
        return [.. records.Select(record => record.Row with
        {
            Province = record.Row.Kind == PlaceKind.Province ? record.Row.Name : names.GetValueOrDefault(record.Region),
            District = record.Row.Kind == PlaceKind.District ? record.Row.Name : names.GetValueOrDefault(record.County),
        })];
    }

    sealed record Record(long Id, long Region, long County, GazetteerRow Row);

    static Record? ReadFile(string path, ICollection<string>? broken)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            {
                return Read(properties, fault => broken?.Add($"{path}: {fault}"));
            }

            broken?.Add($"{path}: it is no GeoJSON feature");
        }
        catch (JsonException fault)
        {
            broken?.Add($"{path}: it is no JSON: {fault.Message}");
        }

        return null;
    }

    static Record? Read(JsonElement properties, Action<string> isBroken)
    {
        if (Number(properties, "wof:id") is not { } id || Text(properties, "wof:name") is not { Length: > 0 } name)
        {
            isBroken("it has no wof:id or no wof:name");
            return null;
        }

        if (KindOf(Text(properties, "wof:placetype")) is not { } kind || IsDeprecated(properties) || Text(properties, "mz:is_current") == "0")
        {
            return null;
        }

        if ((Number(properties, "lbl:latitude") ?? Number(properties, "geom:latitude")) is not { } latitude
            || (Number(properties, "lbl:longitude") ?? Number(properties, "geom:longitude")) is not { } longitude)
        {
            isBroken("it has no point: neither lbl:latitude and lbl:longitude nor geom:latitude and geom:longitude");
            return null;
        }

        var people = (long)(Number(properties, "gn:population") ?? Number(properties, "wof:population") ?? 0);
        var country = Text(properties, "wof:country") ?? "";
        var names = properties.EnumerateObject()
            .Where(property => property.Name.StartsWith("name:eng", StringComparison.Ordinal) && property.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(property => property.Value.EnumerateArray())
            .Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : "")
            .Where(other => other != name && other.Length > 2 && char.IsUpper(other[0]))
            .Distinct(StringComparer.Ordinal);
        return new Record(
            (long)id,
            Parent(properties, "region_id"),
            Parent(properties, "county_id"),
            new GazetteerRow(FormattableString.Invariant($"wof:{(long)id}"), name, [.. names], kind, "", country, null, null, latitude, longitude, people));
    }

    // A day, or "" and "uuuu" where it has not been.
    static bool IsDeprecated(JsonElement properties) => Text(properties, "edtf:deprecated") is { Length: > 0 } day && day is not "uuuu";

    static PlaceKind? KindOf(string? type) => type switch
    {
        "country" => PlaceKind.Country,
        "region" => PlaceKind.Province,
        "county" => PlaceKind.District,
        "locality" or "neighbourhood" => PlaceKind.Settlement,
        _ => null,
    };

    static long Parent(JsonElement properties, string level)
    {
        if (properties.TryGetProperty("wof:hierarchy", out var hierarchies) && hierarchies.ValueKind == JsonValueKind.Array)
        {
            foreach (var hierarchy in hierarchies.EnumerateArray())
            {
                if (hierarchy.ValueKind == JsonValueKind.Object && hierarchy.TryGetProperty(level, out var id) && id.TryGetInt64(out var number))
                {
                    return number;
                }
            }
        }

        return -1;
    }

    static double? Number(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    static string? Text(JsonElement properties, string name) =>
        !properties.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
