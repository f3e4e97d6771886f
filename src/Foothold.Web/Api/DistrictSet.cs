using System.Text.Json;
using F23.StringSimilarity;
using Foothold.Places;

namespace Foothold.Web;

/// <summary>The theatre's map files, read once: the districts' names, and every file as it is sent.</summary>
sealed class DistrictSet
{
    const string GeoJsonType = "application/geo+json";

    readonly Dictionary<string, District> _districts; // id -> district

    DistrictSet(Dictionary<string, District> districts, DistrictMap map, Reply outlines, Reply? provinces, Reply? basemap)
    {
        _districts = districts;
        Map = map;
        Outlines = outlines;
        Provinces = provinces;
        Basemap = basemap;
    }

    public int Count => _districts.Count;

    public IEnumerable<District> All => _districts.Values;

    /// <summary>Their areas, to find the one that a point lies in.</summary>
    public DistrictMap Map { get; }

    public Reply Outlines { get; }

    public Reply? Provinces { get; }

    public Reply? Basemap { get; }

    /// <exception cref="TheatreException">The districts cannot be read.</exception>
    public static DistrictSet Read(string folder, IReadOnlyDictionary<string, IReadOnlyList<string>> otherNames)
    {
        var path = Path.Combine(folder, "districts.geojson");
        var bytes = ReadFile(path) ?? throw new TheatreException($"{path} is not there.");
        var districts = new Dictionary<string, District>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                var properties = feature.GetProperty("properties");
                var id = properties.GetProperty("id").GetString()!;
                var name = properties.GetProperty("name").GetString()!;
                var province = properties.TryGetProperty("province", out var named) ? named.GetString() : null;
                if (!districts.TryAdd(id, new District(id, name, province, otherNames.GetValueOrDefault(id, []))))
                {
                    throw new TheatreException($"{path} has {id} twice.");
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new TheatreException($"{path} is not a GeoJSON collection of districts with id and name: {fault.Message}", fault);
        }

        return new DistrictSet(
            districts,
            ReadMap(bytes, path),
            new Reply(bytes, GeoJsonType),
            ReadFile(Path.Combine(folder, "provinces.geojson")) is { } provinces ? new Reply(provinces, GeoJsonType) : null,
            ReadFile(Path.Combine(folder, "basemap.geojson")) is { } basemap ? new Reply(basemap, GeoJsonType) : null);
    }

    public District? Find(string id) => _districts.GetValueOrDefault(id);

    /// <summary>The districts whose id or a name of which is most like a text, the likest first.</summary>
    public IReadOnlyList<Suggestion> Like(string text, int limit = 5)
    {
        var likeness = new JaroWinkler();
        var folded = text.Trim().ToUpperInvariant();
        return [.. _districts.Values
            .Select(district => (District: district, Score: district.Names.Max(name => likeness.Similarity(folded, name.ToUpperInvariant()))))
            .Where(scored => scored.Score >= 0.75)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.District.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(scored => new Suggestion(scored.District.Id, scored.District.Name, scored.District.Province))];
    }

    static DistrictMap ReadMap(byte[] bytes, string path)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            return DistrictMap.Read(stream);
        }
        catch (InvalidDataException fault)
        {
            throw new TheatreException($"{path}: {fault.Message}", fault);
        }
    }

    static byte[]? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}

/// <summary>A district of the boundary set.</summary>
sealed record District(string Id, string Name, string? Province, IReadOnlyList<string> OtherNames)
{
    public IEnumerable<string> Names => [Name, Id, .. OtherNames];
}
