using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;

namespace Foothold.Ingest;

/// <summary>A division as a boundary file draws it.</summary>
/// <param name="Code">Its code in the boundary set, the same in every file of the set ("TD0101").</param>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">Its names in other languages, in Latin letters; none where the file has none.</param>
/// <param name="ParentCode">The code of the division it lies in, or null where the file does not say.</param>
/// <param name="ParentName">The name of that division, or null likewise.</param>
/// <param name="Country">What the file calls its country (a code of two or three letters), or null.</param>
/// <param name="ValidOn">From when the boundary holds, as the file says it, or null.</param>
/// <param name="Area">Its area in degrees, WGS 84; valid.</param>
/// <param name="WasMended">Whether the area had to be mended to be valid.</param>
public sealed record Boundary(
    string Code, string Name, IReadOnlyList<string> OtherNames, string? ParentCode, string? ParentName, string? Country, string? ValidOn, Geometry Area, bool WasMended);

/// <summary>Reads boundary files as they are given out: the COD-AB of OCHA, older and newer columns, and geoBoundaries, as GeoJSON.</summary>
/// <remarks>
/// COD-AB to 2024 has ADM2_EN (or another language), ADM2_PCODE, ADM1_EN, ADM1_PCODE, ADM0_PCODE, validOn; since 2025 adm2_name, adm2_pcode,
/// adm1_name, adm1_pcode, adm0_pcode, valid_on. geoBoundaries has shapeName, shapeID, shapeGroup, shapeType, and does not say in which
/// province a district lies. Of a file of another level the columns have its number.
/// </remarks>
public static class BoundaryFile
{
    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Reads the divisions of one level, in the order of their codes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="level">The level of its divisions: 1 for provinces, 2 for districts.</param>
    /// <exception cref="InvalidDataException">It is no such file, or a feature of it cannot be used; the message says which, why, and what to do.</exception>
    public static IReadOnlyList<Boundary> Read(string path, int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"{path}: it is no GeoJSON collection of features; download the boundaries as GeoJSON");
        }

        var read = features.EnumerateArray().Select((feature, i) => Feature(FormattableString.Invariant($"{path}: feature {i + 1}"), feature, level)).ToList();
        if (read.Count == 0)
        {
            throw new InvalidDataException($"{path}: it has no feature");
        }

        if (read.GroupBy(boundary => boundary.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new InvalidDataException($"{path}: the code {twice.Key} stands more than once ({string.Join(", ", twice.Select(boundary => boundary.Name))}); is it a file of a lower level?");
        }

        return [.. read.OrderBy(boundary => boundary.Code, StringComparer.Ordinal)];
    }

    static JsonDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: it is no JSON: {fault.Message}", fault);
        }
    }

    static Boundary Feature(string where, JsonElement feature, int level)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{where} has no properties");
        }

        var cells = properties.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);
        var (own, parent) = (FormattableString.Invariant($"ADM{level}"), FormattableString.Invariant($"ADM{level - 1}"));
        var code = Cell($"{own}_PCODE") ?? Cell("shapeID");
        var name = Name(own) ?? Cell("shapeName");
        if (code is null || name is null)
        {
            var lower = Enumerable.Range(1, 4).Where(other => other != level && (Cell(FormattableString.Invariant($"ADM{other}_PCODE")) is not null)).ToList();
            throw new InvalidDataException(lower.Count > 0
                ? FormattableString.Invariant($"{where} has no {own}_PCODE with a name but is of level {lower[^1]}; give the file of level {level}")
                : $"{where} has neither {own}_PCODE and a name ({own}_EN, {own.ToLowerInvariant()}_name), as OCHA's files have, nor shapeID and shapeName, as those of geoBoundaries have");
        }

        if (Cell("shapeType") is { } type && type != own)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{where} is of {type}; give the file of {own}"));
        }

        var (area, wasMended) = Area(where, name, feature);
        return new Boundary(
            code,
            name,
            [.. cells.Where(cell => IsNameColumn(cell.Key, own) && cell.Value.Length > 0 && cell.Value != name && cell.Value.All(GazetteerNames.IsLatin)).Select(cell => cell.Value).Distinct(StringComparer.Ordinal)],
            level > 1 ? Cell($"{parent}_PCODE") : null,
            level > 1 ? Name(parent) : null,
            Cell("ADM0_PCODE") ?? Cell("shapeGroup"),
            Cell("validOn") ?? Cell("valid_on") ?? Cell("date"),
            area,
            wasMended);

        string? Cell(string column) => cells.GetValueOrDefault(column) is { Length: > 0 } cell ? cell : null;

        // English first, then whichever language the file has in Latin letters, then any.
        string? Name(string prefix)
        {
            var names = cells.Where(cell => IsNameColumn(cell.Key, prefix) && cell.Value.Length > 0).ToList();
            return Cell($"{prefix}_EN") ?? Cell($"{prefix}_name")
                ?? names.Where(cell => cell.Value.All(GazetteerNames.IsLatin)).Concat(names).Select(cell => cell.Value).FirstOrDefault();
        }
    }

    // ADM2_EN, ADM2_FR, ADM2_ALT1EN, adm2_name, adm2_name1; not ADM2_PCODE, ADM2_ID, ADM2_REF, ADM2_TYPE.
    static bool IsNameColumn(string column, string prefix)
    {
        if (!column.StartsWith(prefix + "_", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = column[(prefix.Length + 1)..].ToUpperInvariant();
        return rest.StartsWith("NAME", StringComparison.Ordinal) || (rest.Length == 2 && rest.All(char.IsAsciiLetter) && rest != "ID") || rest.StartsWith("ALT", StringComparison.Ordinal);
    }

    static (Geometry Area, bool WasMended) Area(string where, string name, JsonElement feature)
    {
        Geometry? area;
        try
        {
            area = feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object ? geometry.Deserialize<Geometry>(Json) : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"{where} ({name}) has a geometry that cannot be read: {fault.Message}", fault);
        }

        if (area is not (Polygon or MultiPolygon) || area.IsEmpty)
        {
            throw new InvalidDataException($"{where} ({name}) is no area but {(area is null || area.IsEmpty ? "nothing" : $"a {area.GeometryType}")}; give the file of areas, not of points or lines");
        }

        var box = area.EnvelopeInternal;
        if (box.MinX < -180.001 || box.MaxX > 180.001 || box.MinY < -90.001 || box.MaxY > 90.001)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{where} ({name}) reaches to {box.MaxX:0.###}, {box.MaxY:0.###}, which are no degrees; convert the file to WGS 84 (EPSG:4326)"));
        }

        if (area.IsValid)
        {
            return (area, false);
        }

        var mended = Polygons(GeometryFixer.Fix(area));
        return mended.IsEmpty ? throw new InvalidDataException($"{where} ({name}) has an outline without an inside; draw it anew or leave it out") : (mended, true);
    }

    // Mending may leave lines where an area had a spike.
    static Geometry Polygons(Geometry mended) => mended is Polygon or MultiPolygon
        ? mended
        : mended.Factory.BuildGeometry(PolygonExtracter.GetPolygons(mended));
}
