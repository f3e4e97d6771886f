using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Foothold.ImportTheatre;

/// <summary>A feature to write: its id (null for none), its properties in order, its geometry.</summary>
public sealed record MapFeature(string? Id, IReadOnlyList<(string Name, object Value)> Properties, Geometry Geometry);

/// <summary>Writes GeoJSON with one feature a line and short numbers, so that a change of one district is a change of one line.</summary>
public static class GeoJsonFile
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the features in the order given.</summary>
    public static void Write(string path, IEnumerable<MapFeature> features, int decimals)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        var first = true;
        foreach (var feature in features)
        {
            text.Append(first ? "" : ",\n").Append("{\"type\":\"Feature\",");
            first = false;
            if (feature.Id is { Length: > 0 } id)
            {
                text.Append("\"id\":").Append(JsonSerializer.Serialize(id, Plain)).Append(',');
            }

            text.Append("\"properties\":{");
            text.AppendJoin(',', feature.Properties.Select(property =>
                JsonSerializer.Serialize(property.Name, Plain) + ":" + JsonSerializer.Serialize(property.Value, Plain)));
            text.Append("},\"geometry\":");
            Append(text, feature.Geometry, decimals);
            text.Append('}');
        }

        File.WriteAllText(path, text.Append("\n]}\n").ToString());
    }

    static void Append(StringBuilder text, Geometry geometry, int decimals)
    {
        switch (geometry)
        {
            case Polygon polygon:
                text.Append("{\"type\":\"Polygon\",\"coordinates\":");
                Append(text, polygon, decimals);
                text.Append('}');
                break;
            case MultiPolygon many:
                text.Append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
                AppendEach(text, many, part => Append(text, (Polygon)part, decimals));
                text.Append("]}");
                break;
            case LineString line:
                text.Append("{\"type\":\"LineString\",\"coordinates\":");
                Append(text, line.CoordinateSequence, decimals);
                text.Append('}');
                break;
            case MultiLineString many:
                text.Append("{\"type\":\"MultiLineString\",\"coordinates\":[");
                AppendEach(text, many, part => Append(text, ((LineString)part).CoordinateSequence, decimals));
                text.Append("]}");
                break;
            default:
                throw new NotSupportedException($"A map has no {geometry.GeometryType}.");
        }
    }

    static void Append(StringBuilder text, Polygon polygon, int decimals)
    {
        text.Append('[');
        Append(text, polygon.ExteriorRing.CoordinateSequence, decimals);
        foreach (var hole in polygon.InteriorRings)
        {
            text.Append(',');
            Append(text, hole.CoordinateSequence, decimals);
        }

        text.Append(']');
    }

    static void Append(StringBuilder text, CoordinateSequence points, int decimals)
    {
        text.Append('[');
        for (var i = 0; i < points.Count; i++)
        {
            text.Append(i == 0 ? "[" : ",[")
                .Append(Math.Round(points.GetX(i), decimals).ToString(CultureInfo.InvariantCulture)).Append(',')
                .Append(Math.Round(points.GetY(i), decimals).ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        text.Append(']');
    }

    static void AppendEach(StringBuilder text, GeometryCollection parts, Action<Geometry> append)
    {
        for (var i = 0; i < parts.NumGeometries; i++)
        {
            text.Append(i == 0 ? "" : ",");
            append(parts.GetGeometryN(i));
        }
    }
}
