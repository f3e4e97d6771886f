using System.Text.Json;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Reads the records of Who's On First: a GeoJSON feature a file.</summary>
public static class WhosOnFirstRecords
{
    /// <summary>Reads the records of a folder and of those below it, in the order of their ids.</summary>
    /// <param name="folder">The folder; files that hold no such record are passed over.</param>
    public static IReadOnlyList<GazetteerRow> Read(string folder)
    {
        var records = Directory.EnumerateFiles(folder, "*.geojson", SearchOption.AllDirectories).Select(ReadFile).OfType<Record>().OrderBy(record => record.Id).DistinctBy(record => record.Id).ToList(); // a place may have further outlines under its id
        var names = records.ToDictionary(record => record.Id, record => record.Row.Name);
        return [.. records.Select(record => record.Row with
        {
            Province = record.Row.Kind == PlaceKind.Province ? record.Row.Name : names.GetValueOrDefault(record.Region),
            District = record.Row.Kind == PlaceKind.District ? record.Row.Name : names.GetValueOrDefault(record.County),
        })];
    }

    sealed record Record(long Id, long Region, long County, GazetteerRow Row);

    static Record? ReadFile(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("properties", out var properties) ? Read(properties) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static Record? Read(JsonElement properties)
    {
        if (Number(properties, "wof:id") is not { } id || Text(properties, "wof:name") is not { Length: > 0 } name || KindOf(Text(properties, "wof:placetype")) is not { } kind
            || Number(properties, "edtf:deprecated") is not null || Text(properties, "mz:is_current") == "0"
            || (Number(properties, "lbl:latitude") ?? Number(properties, "geom:latitude")) is not { } latitude
            || (Number(properties, "lbl:longitude") ?? Number(properties, "geom:longitude")) is not { } longitude)
        {
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
