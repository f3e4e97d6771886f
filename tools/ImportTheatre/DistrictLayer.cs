using System.Globalization;
using System.Text.Json;
using Foothold.Ingest;
using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Union;

namespace Foothold.ImportTheatre;

/// <summary>A district of the boundary set.</summary>
public sealed record District(string Id, string Name, string Province, string ProvinceCode, Geometry Area, Coordinate Label, double SquareKilometres, long Population);

/// <summary>The districts of a theatre and what follows from their boundaries.</summary>
public sealed class DistrictLayer
{
    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    const double Touch = 0.005; // kilometres; less is the rounding of the coordinates

    DistrictLayer(IReadOnlyList<District> districts)
    {
        Districts = districts;
        foreach (var district in districts)
        {
            Envelope.ExpandToInclude(district.Area.EnvelopeInternal);
        }
    }

    /// <summary>The districts, by id.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>The box around them all.</summary>
    public Envelope Envelope { get; } = new();

    /// <summary>The same under the names that are shown instead of the source's.</summary>
    public DistrictLayer Renamed(ShownNames shown) =>
        new([.. Districts.Select(district => district with { Name = shown.Of(district.Id) ?? district.Name, Province = shown.OfProvince(district.Province) })]);

    /// <summary>Reads a GeoJSON file of districts.</summary>
    public static DistrictLayer Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var districts = new List<District>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var area = feature.GetProperty("geometry").Deserialize<Geometry>(Json)!;
            area = area.IsValid ? area : GeometryFixer.Fix(area);
            var label = Text(properties, "label_lon") is { } lon && Text(properties, "label_lat") is { } lat
                ? new Coordinate(Parse(lon), Parse(lat))
                : MaximumInscribedCircle.GetCenter(area, 0.002).Coordinate;
            districts.Add(new District(
                Text(properties, "id")!,
                Text(properties, "name")!.Trim(),
                Text(properties, "province") ?? Text(properties, "admin1_name") ?? "",
                Text(properties, "iso") ?? Text(properties, "admin1") ?? "",
                area,
                label,
                Text(properties, "area_km2") is { } km2 ? Parse(km2) : SphericalArea(area),
                Text(properties, "population") is { } people ? (long)Parse(people) : 0));
        }

        districts.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return new DistrictLayer(districts);
    }

    /// <summary>Writes the districts with the attributes a map needs.</summary>
    public string WriteDistricts(string path)
    {
        GeoJsonFile.Write(path, Districts.Select(district => new MapFeature(
            district.Id,
            [
                ("id", district.Id),
                ("name", district.Name),
                ("province", district.Province),
                ("label", new[] { Math.Round(district.Label.X, 4), Math.Round(district.Label.Y, 4) }),
                ("km2", Math.Round(district.SquareKilometres)),
                ("population", district.Population),
            ],
            district.Area)), 4);
        return $"districts.geojson: {Districts.Count} districts, {new FileInfo(path).Length} bytes";
    }

    /// <summary>Dissolves the districts of each province and writes the provinces.</summary>
    public string WriteProvinces(string path)
    {
        var provinces = Districts
            .GroupBy(district => (district.Province, district.ProvinceCode))
            .OrderBy(group => group.Key.Province, StringComparer.Ordinal)
            .ToList();
        GeoJsonFile.Write(path, provinces.Select(group =>
        {
            var area = WithoutSlivers(CascadedPolygonUnion.Union([.. group.Select(district => district.Area)]));
            var label = MaximumInscribedCircle.GetCenter(area, 0.005).Coordinate;
            return new MapFeature(
                group.Key.ProvinceCode,
                [
                    ("name", group.Key.Province),
                    ("code", group.Key.ProvinceCode),
                    ("label", new[] { Math.Round(label.X, 4), Math.Round(label.Y, 4) }),
                    ("districts", group.Count()),
                ],
                area);
        }), 4);
        return $"provinces.geojson: {provinces.Count} provinces, {new FileInfo(path).Length} bytes";
    }

    /// <summary>Writes each pair of districts whose borders run together for some length, in both id orders once.</summary>
    public string WriteNeighbours(string path)
    {
        var lines = Outlines.SharedBorders([.. Districts.Select(district => district.Area)], Touch)
            .Select(border => string.Create(CultureInfo.InvariantCulture, $"{Districts[border.Left].Id}\t{Districts[border.Right].Id}\t{border.Kilometres:0.00}")).ToList();
        File.WriteAllText(path, "district\tneighbour\tborder_km\n" + string.Join('\n', lines) + "\n");
        return $"neighbours.tsv: {lines.Count} pairs, {new FileInfo(path).Length} bytes";
    }

    static double SphericalArea(Geometry area)
    {
        var centre = area.Centroid.Y;
        return Math.Round(area.Area * Outlines.Degree * Outlines.Degree * Math.Cos(centre * Math.PI / 180), 1);
    }

    // Dissolving leaves hairline gaps where two borders were simplified apart; a province has no hole that small.
    static Geometry WithoutSlivers(Geometry area)
    {
        var factory = area.Factory;
        var polygons = new List<Polygon>();
        for (var i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is Polygon polygon && polygon.Area > 1e-6)
            {
                polygons.Add(factory.CreatePolygon(
                    (LinearRing)polygon.ExteriorRing,
                    [.. polygon.InteriorRings.Cast<LinearRing>().Where(ring => factory.CreatePolygon(ring).Area > 0.002)]));
            }
        }

        return polygons.Count == 1 ? polygons[0] : factory.CreateMultiPolygon([.. polygons]);
    }

    static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
