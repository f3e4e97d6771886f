using Foothold.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;

namespace Foothold.Ingest;

/// <summary>Makes the folder of a theatre out of boundary files and a file of places that a person has downloaded.</summary>
public static class TheatreMaker
{
    sealed record Province(string Id, string Code, string Name, IReadOnlyList<string> OtherNames, Geometry Area);

    /// <summary>Makes a theatre, checks it, and puts it among the others.</summary>
    /// <param name="installation">Where the theatres are, and the gazetteer of the world, which knows the country.</param>
    /// <param name="order">What it is to be.</param>
    /// <param name="isTrial">Whether nothing stays on the disk.</param>
    /// <exception cref="InvalidDataException">A file cannot be used, or the country is not known; the message says which, why, and what to do.</exception>
    /// <exception cref="TheatreExistsException">There is a theatre of that id.</exception>
    public static MadeTheatre Make(Installation installation, TheatreOrder order, bool isTrial)
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(order);
        var target = Path.Combine(installation.Theatres, order.Id);
        if (Directory.Exists(target))
        {
            throw new TheatreExistsException(order.Id, target);
        }

        var world = installation.Gazetteer.Open();
        var land = world.Rows().FirstOrDefault(row => row.Kind == PlaceKind.Country && row.Country == order.Iso2)
            ?? throw new InvalidDataException($"no country has the code '{order.Iso2}'; say the two letters of ISO 3166, as TD for Chad");
        var iso3 = CountryFiles.LongCode(Path.Combine(installation.Lexicon, "actors"), order.Iso2)
            ?? throw new InvalidDataException($"lexicon/actors/countries.tsv has no country '{order.Iso2}'");
        var areas = BoundaryFile.Read(order.Districts, 2);
        if (areas.FirstOrDefault(area => area.Country is { } country && country != order.Iso2 && country != iso3) is { } foreign)
        {
            throw new InvalidDataException($"{order.Districts}: {foreign.Name} is a district of {foreign.Country}, not of {order.Iso2}; is it another country's file?");
        }

        var drawn = order.Provinces is { } file ? BoundaryFile.Read(file, 1) : [];
        var provinceOf = ProvincesOf(order, areas, drawn);
        var (simpler, tolerance) = Outlines.Simplify([.. areas.Select(area => area.Area)]);
        areas = [.. areas.Zip(simpler, (area, outline) => area with { Area = outline })];
        var provinces = Provinces(areas, tolerance > 0 ? Dissolved(areas, drawn, provinceOf) : drawn, provinceOf);
        var (settlements, abroad) = Settlements(order, world);
        var districtOf = DistrictsOf(areas, settlements);
        var content = new TheatreFiles(order, iso3, land)
        {
            Provinces = [.. provinces.Select(province => new TheatreFiles.Division(province.Id, province.Name, province.OtherNames, province.Name, province.Area, province.Code))],
            Districts = [.. areas.Select(area => new TheatreFiles.Division(DistrictId(area), area.Name, area.OtherNames, provinceOf[area.Code].Name, area.Area, area.Code))],
            Settlements = [.. settlements.Zip(districtOf, (row, area) => (row, area is null ? null : DistrictId(area), area is null ? null : provinceOf[area.Code].Name))],
            Ordinary = world.OrdinaryNames().ToHashSet(StringComparer.Ordinal),
            Mended = areas.Count(area => area.WasMended) + drawn.Count(area => area.WasMended),
            Tolerance = tolerance,
            ValidOn = areas.Select(area => area.ValidOn).FirstOrDefault(day => day is not null),
        };

        var fresh = $"{target}.{Guid.NewGuid():N}"; // nobody else's, as it is deleted
        try
        {
            content.Write(fresh);
            var folder = new TheatreFolder(order.Id, fresh);
            RequireReadable(installation, folder);
            var faults = TheatreCheck.Faults(folder);
            content.WriteReadMe(fresh, faults);
            if (!isTrial)
            {
                Directory.Move(fresh, target);
            }

            return new MadeTheatre(target, provinces.Count, areas.Count, settlements.Count, content.Mended, abroad, faults);
        }
        finally
        {
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }
        }
    }

    static string DistrictId(Boundary area) => $"{Scheme(area)}:{area.Code}";

    // The codes of geoBoundaries are long numbers; those of OCHA begin with the country.
    static string Scheme(Boundary area) => area.ParentCode is null && area.Code.Length > 12 ? "gb" : "cod";

    static Dictionary<string, (string Code, string Name)> ProvincesOf(TheatreOrder order, IReadOnlyList<Boundary> areas, IReadOnlyList<Boundary> drawn)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var prepared = drawn.Select(province => (Province: province, Area: PreparedGeometryFactory.Prepare(province.Area))).ToList();
        foreach (var area in areas)
        {
            var inner = area.Area.InteriorPoint;
            var province = drawn.FirstOrDefault(one => one.Code == area.ParentCode) ?? prepared.FirstOrDefault(one => one.Area.Contains(inner)).Province;
            found[area.Code] = province is not null ? (province.Code, province.Name)
                : area is { ParentName: { } name, ParentCode: var code } && drawn.Count == 0 ? (code ?? name, name)
                : throw new InvalidDataException(drawn.Count == 0
                    ? $"{order.Districts}: the file does not say in which province {area.Name} lies; give the file of level 1 with --provinces"
                    : $"{order.Provinces}: no province holds {area.Name} ({area.Code}); is it a file of the same set?");
        }

        var twice = found.Values.Distinct().GroupBy(province => province.Item1, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? found
            : throw new InvalidDataException($"{order.Districts}: the province {twice.Key} is called {string.Join(" and ", twice.Select(province => province.Item2))}; give the file of level 1 with --provinces");
    }

    static List<Province> Provinces(IReadOnlyList<Boundary> areas, IReadOnlyList<Boundary> drawn, Dictionary<string, (string Code, string Name)> provinceOf) =>
        drawn.Count > 0
            ? [.. drawn.Select(area => new Province($"{Scheme(area)}:{area.Code}", area.Code, area.Name, area.OtherNames, area.Area))]
            : [.. areas.GroupBy(area => provinceOf[area.Code]).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => new Province($"cod:{group.Key.Code}", group.Key.Code, group.Key.Name, [], Union(group.Key.Name, [.. group.Select(area => area.Area)])))];

    // Provinces that are drawn finer than their districts would no longer have the same borders.
    static List<Boundary> Dissolved(IReadOnlyList<Boundary> areas, IReadOnlyList<Boundary> drawn, Dictionary<string, (string Code, string Name)> provinceOf)
    {
        var within = areas.ToLookup(area => provinceOf[area.Code].Code, StringComparer.Ordinal);
        return [.. drawn.Where(province => within.Contains(province.Code)).Select(province => province with { Area = Union(province.Name, [.. within[province.Code].Select(area => area.Area)]) })];
    }

    static Geometry Union(string province, Geometry[] areas)
    {
        try
        {
            return CascadedPolygonUnion.Union(areas);
        }
        catch (TopologyException fault)
        {
            throw new InvalidDataException($"the districts of {province} cannot be joined to one outline ({fault.Message}); give the file of level 1 with --provinces", fault);
        }
    }

    static (IReadOnlyList<GazetteerRow> Rows, int Abroad) Settlements(TheatreOrder order, WorldGazetteer world)
    {
        if (order.Places is not { } file)
        {
            return ([.. world.Rows().Where(row => row.Kind == PlaceKind.Settlement && row.Country == order.Iso2)], 0);
        }

        if (!GeoNamesDump.IsPlaces(GazetteerFolder.ReadLines(file).FirstOrDefault() ?? ""))
        {
            throw new InvalidDataException($"{file}: it is no GeoNames file of places (nineteen columns, tabs between them); download {order.Iso2}.zip from GeoNames' dump");
        }

        var rows = GeoNamesDump.ReadPlaces(GazetteerFolder.ReadLines(file), everyName: true).Where(row => row.Kind == PlaceKind.Settlement).ToList();
        var home = rows.Where(row => row.Country == order.Iso2).DistinctBy(row => row.Id).ToList();
        return home.Count > 0 ? (home, rows.Count - home.Count) : throw new InvalidDataException($"{file}: it has no settlement of {order.Iso2}; is it another country's file?");
    }

    // The district that each place lies in or, a little way off, nearest to; null where there is none.
    static List<Boundary?> DistrictsOf(IReadOnlyList<Boundary> areas, IReadOnlyList<GazetteerRow> places)
    {
        var tree = new STRtree<(Boundary Area, IPreparedGeometry Shape)>();
        foreach (var area in areas)
        {
            var box = area.Area.EnvelopeInternal.Copy();
            box.ExpandBy(Outlines.Beside);
            tree.Insert(box, (area, PreparedGeometryFactory.Prepare(area.Area)));
        }

        return [.. places.Select(place =>
        {
            var point = new Point(place.Longitude, place.Latitude);
            var around = tree.Query(point.EnvelopeInternal);
            return around.Where(area => area.Shape.Contains(point)).Select(area => area.Area).FirstOrDefault()
                ?? around.Select(area => (area.Area, Distance: area.Area.Area.Distance(point))).Where(area => area.Distance <= Outlines.Beside).OrderBy(area => area.Distance).Select(area => area.Area).FirstOrDefault();
        })];
    }

    static void RequireReadable(Installation installation, TheatreFolder folder)
    {
        var read = folder.ReadTheatre(new LexiconFolder(installation.Lexicon).Read().Actors);
        if (read.Value is null)
        {
            throw new LexiconException(read.Faults);
        }
    }
}

/// <summary>Says that there is a theatre of an id already.</summary>
/// <param name="id">The id.</param>
/// <param name="folder">Where it is.</param>
public sealed class TheatreExistsException(string id, string folder) : Exception($"There is a theatre '{id}' already, in {folder}; choose another id, or move that folder away first.");
