using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Simplify;

namespace Foothold.ImportTheatre;

/// <summary>The land, borders, rivers and lakes around a theatre, clipped and thinned for the page.</summary>
public static class Basemap
{
    const double Margin = 4; // degrees around the districts
    const double Tolerance = 0.01; // degrees, about a kilometre

    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Writes one file; the property <c>layer</c> says land, border, river or lake.</summary>
    public static string Write(string path, TheatreFiles files, Envelope theatre)
    {
        var box = theatre.Copy();
        box.ExpandBy(Margin);
        var features = new List<MapFeature>();
        Add(features, "land", files.Layer("land_10m.geojson", "ne_50m_land.geojson"), box);
        Add(features, "border", files.Layer("borders_10m.geojson", "ne_50m_country_borders.geojson"), box);
        Add(features, "river", files.Layer("rivers_10m.geojson", "world_rivers_10m.geojson"), box);
        Add(features, "lake", files.Layer("lakes_10m.geojson", "ne_10m_lakes.geojson"), box);
        GeoJsonFile.Write(path, features, 3);
        return $"basemap.geojson: {features.Count} features, {new FileInfo(path).Length} bytes";
    }

    static void Add(List<MapFeature> features, string layer, string? path, Envelope box)
    {
        if (path is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            if (feature.GetProperty("geometry").Deserialize<Geometry>(Json) is not { } geometry || !geometry.EnvelopeInternal.Intersects(box))
            {
                continue;
            }

            geometry = geometry.IsValid ? geometry : GeometryFixer.Fix(geometry);
            var clipped = geometry.Intersection(geometry.Factory.ToGeometry(box));
            var thinned = clipped.IsEmpty ? clipped : TopologyPreservingSimplifier.Simplify(clipped, Tolerance);
            var parts = Parts(thinned, geometry.Dimension);
            if (parts is null)
            {
                continue;
            }

            var properties = new List<(string, object)> { ("layer", layer) };
            if (feature.GetProperty("properties").TryGetProperty("name", out var name) && name.GetString() is { Length: > 0 } text)
            {
                properties.Add(("name", text));
            }

            features.Add(new MapFeature(null, properties, parts));
        }
    }

    // Clipping can leave points where a line touches the box; only parts of the layer's own dimension are drawn.
    static Geometry? Parts(Geometry geometry, Dimension dimension)
    {
        var factory = geometry.Factory;
        var parts = Enumerable.Range(0, geometry.NumGeometries)
            .Select(geometry.GetGeometryN)
            .Where(part => !part.IsEmpty && part.Dimension == dimension)
            .ToList();
        return (parts.Count, dimension) switch
        {
            (0, _) => null,
            (1, _) => parts[0],
            (_, Dimension.Surface) => factory.CreateMultiPolygon([.. parts.Cast<Polygon>()]),
            _ => factory.CreateMultiLineString([.. parts.Cast<LineString>()]),
        };
    }
}
