using System.Text.Json;

namespace Foothold.Places;

/// <summary>The areas of a theatre's districts, to find the one that a point lies in.</summary>
/// <remarks>Never changes once read; safe for use from many threads at once. Coordinates are WGS 84; edges are straight in them.</remarks>
public sealed class DistrictMap
{
    sealed record Area(string Id, double South, double North, double West, double East, IReadOnlyList<double[]> Rings); // each ring longitude, latitude, …

    readonly IReadOnlyList<Area> _areas;

    DistrictMap(IReadOnlyList<Area> areas) => _areas = areas;

    /// <summary>Reads the polygons of a GeoJSON file whose features have an id among their properties.</summary>
    /// <param name="stream">The file; not closed.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static DistrictMap Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new DistrictMap([.. document.RootElement.GetProperty("features").EnumerateArray()
                .Select(feature => ReadArea(feature.GetProperty("properties").GetProperty("id").ToString(), feature.GetProperty("geometry")))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"the file is no collection of polygons with ids: {fault.Message}", fault);
        }
    }

    /// <summary>The id of the district that a point lies in, or null where it lies in none; of two that overlap the first of the file.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public string? At(double latitude, double longitude)
    {
        foreach (var area in _areas)
        {
            if (latitude >= area.South && latitude <= area.North && longitude >= area.West && longitude <= area.East && Contains(area, latitude, longitude))
            {
                return area.Id;
            }
        }

        return null;
    }

    // A point is inside where a line from it eastwards crosses the rings, those of holes among them, an odd number of times.
    static bool Contains(Area area, double latitude, double longitude)
    {
        var inside = false;
        foreach (var ring in area.Rings)
        {
            for (var i = 0; i + 3 < ring.Length; i += 2)
            {
                var (west, south, east, north) = (ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
                if (south > latitude != north > latitude && longitude < ((east - west) * (latitude - south) / (north - south)) + west)
                {
                    inside = !inside;
                }
            }
        }

        return inside;
    }

    static Area ReadArea(string id, JsonElement geometry)
    {
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [geometry.GetProperty("coordinates")],
            "MultiPolygon" => geometry.GetProperty("coordinates").EnumerateArray().ToList(),
            var other => throw new InvalidDataException($"the area of {id} is a {other}"),
        };
        var rings = polygons.SelectMany(polygon => polygon.EnumerateArray())
            .Select(ring => ring.EnumerateArray().SelectMany(point => new[] { point[0].GetDouble(), point[1].GetDouble() }).ToArray())
            .ToList();
        var points = rings.SelectMany(ring => ring.Chunk(2)).ToList();
        return new Area(id, points.Min(point => point[1]), points.Max(point => point[1]), points.Min(point => point[0]), points.Max(point => point[0]), rings);
    }
}
