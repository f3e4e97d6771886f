using System.Globalization;
using System.Text.Json;
using Foothold.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO.Converters;

namespace Foothold.Ingest;

/// <summary>What is wrong with a theatre's map and names, beyond what keeps its files from being read.</summary>
public static class TheatreCheck
{
    const double LeastOverlap = 1; // square kilometres; less is rounding
    const int MostNamed = 5; // places that a fault names

    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Lists the faults, each a line that begins with its code; the same files give the same lines.</summary>
    /// <param name="folder">The theatre.</param>
    /// <exception cref="InstallationException">The map or the table of capitals cannot be read.</exception>
    /// <exception cref="GazetteerException">The place names have faults.</exception>
    public static IReadOnlyList<string> Faults(TheatreFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var gazetteer = folder.ReadGazetteer();
        var faults = new List<string>();
        var areas = ReadAreas(folder);
        if (areas is null)
        {
            faults.Add($"PL020 the theatre has no map: {TheatreFolder.DistrictsFile} is not there");
        }
        else
        {
            faults.AddRange(OfAreas(gazetteer, areas));
            faults.AddRange(OfPoints(gazetteer, areas));
        }

        faults.AddRange(OfNames(gazetteer));
        faults.AddRange(folder.ReadCapitals(gazetteer).All.Where(pair => pair.Town.ProvinceName != pair.Province.Name)
            .Select(pair => $"PL029 the capital of {pair.Province.Name}, {pair.Town.Name}, lies in {pair.Town.ProvinceName}"));
        return faults;
    }

    static IReadOnlyList<(string Id, Geometry Area)>? ReadAreas(TheatreFolder folder)
    {
        var path = Path.Combine(folder.Path, TheatreFolder.DistrictsFile);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("features").EnumerateArray()
                .Select(feature => (feature.GetProperty("properties").GetProperty("id").ToString(), feature.GetProperty("geometry").Deserialize<Geometry>(Json)!))
                .OrderBy(area => area.Item1, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new InstallationException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    static IEnumerable<string> OfAreas(Gazetteer gazetteer, IReadOnlyList<(string Id, Geometry Area)> areas)
    {
        foreach (var (id, area) in areas.Where(area => !area.Area.IsValid))
        {
            yield return $"PL021 the polygon of {Name(gazetteer, id)} is not valid";
        }

        foreach (var group in areas.GroupBy(area => area.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            yield return $"PL022 the map has {group.Key} more than once";
        }

        foreach (var (id, _) in areas.Where(area => gazetteer.Find(area.Id) is not { Kind: PlaceKind.District }))
        {
            yield return $"PL022 the map has {id}, which is no district of places.tsv";
        }

        var drawn = areas.Select(area => area.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var district in gazetteer.Districts.Where(district => !drawn.Contains(district.Id)))
        {
            yield return $"PL022 {Name(gazetteer, district.Id)} is not on the map";
        }

        var tree = new STRtree<int>();
        var whole = areas.Select(area => area.Area.IsValid ? area.Area : GeometryFixer.Fix(area.Area)).ToList();
        for (var i = 0; i < whole.Count; i++)
        {
            tree.Insert(whole[i].EnvelopeInternal, i);
        }

        for (var i = 0; i < whole.Count; i++)
        {
            foreach (var j in tree.Query(whole[i].EnvelopeInternal).Where(j => j > i).Order())
            {
                if (SquareKilometres(whole[i].Intersection(whole[j])) is var overlap && overlap >= LeastOverlap)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"PL023 {Name(gazetteer, areas[i].Id)} and {Name(gazetteer, areas[j].Id)} overlap by {overlap:0} square kilometres");
                }
            }
        }
    }

    static IEnumerable<string> OfPoints(Gazetteer gazetteer, IReadOnlyList<(string Id, Geometry Area)> areas)
    {
        var prepared = areas.DistinctBy(area => area.Id).ToDictionary(area => area.Id, area => (Area: PreparedGeometryFactory.Prepare(area.Area.Buffer(Outlines.Beside)), Box: area.Area.EnvelopeInternal), StringComparer.Ordinal);
        var home = gazetteer.Places.Where(place => place.Country == gazetteer.Country?.Country && place.Kind is PlaceKind.Settlement or PlaceKind.District).ToList();
        var homeless = home.Where(place => place.Kind == PlaceKind.Settlement && place.DistrictId is null && gazetteer.Country?.Country == place.Country).ToList();
        if (homeless.Count > 0)
        {
            yield return Several("PL024", "lie in no district", homeless);
        }

        var outside = home.Where(place => place.DistrictId is { } id && prepared.TryGetValue(id, out var district)
            && !district.Area.Contains(new Point(place.Longitude, place.Latitude))).ToList();
        if (outside.Count > 0)
        {
            yield return Several("PL025", "lie outside the district that they are said to lie in", outside);
        }
    }

    static IEnumerable<string> OfNames(Gazetteer gazetteer)
    {
        foreach (var group in gazetteer.Districts.GroupBy(district => (NameFolding.Fold(district.Name), district.ProvinceName)).Where(group => group.Skip(1).Any()))
        {
            yield return $"PL026 {string.Join(" and ", group.Select(district => Name(gazetteer, district.Id)))} have one name in one province";
        }

        var others = gazetteer.OtherNamesOfDistricts();
        foreach (var district in gazetteer.Districts)
        {
            var reached = (others.GetValueOrDefault(district.Id) ?? []).Prepend(district.Name)
                .Any(name => gazetteer.Lookup(name).FirstOrDefault(match => match.Place.ProvinceName == district.ProvinceName && match.Place.Kind is PlaceKind.District or PlaceKind.Settlement) is { Place: { } first }
                    && (first.Id == district.Id || first.DistrictId == district.Id));
            if (!reached)
            {
                yield return $"PL027 no name reaches {Name(gazetteer, district.Id)}: another place of the province always comes first";
            }
        }

        foreach (var province in gazetteer.Provinces.Where(province => province.Country == gazetteer.Country?.Country && !gazetteer.Districts.Any(district => district.ProvinceName == province.ProvinceName)))
        {
            yield return $"PL028 {Name(gazetteer, province.Id)} has no district";
        }
    }

    static string Several(string code, string what, List<Place> places) => string.Create(
        CultureInfo.InvariantCulture,
        $"{code} {places.Count} places {what}, the largest of them {string.Join(", ", places.OrderByDescending(place => place.Population).ThenBy(place => place.Id, StringComparer.Ordinal).Take(MostNamed).Select(place => place.Name))}");

    static string Name(Gazetteer gazetteer, string id) => gazetteer.Find(id) is { } place ? $"{place.Name} ({id})" : id;

    // Good enough for a fault: the area in degrees, made smaller with the latitude.
    static double SquareKilometres(Geometry area) => area.IsEmpty ? 0 : area.Area * 111.2 * 111.2 * Math.Cos(area.Centroid.Y * Math.PI / 180);
}
