using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Foothold.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NodaTime.Text;

namespace Foothold.Ingest;

/// <summary>Writes the files of a new theatre; the same content gives the same bytes.</summary>
sealed class TheatreFiles(TheatreOrder order, string iso3, GazetteerRow land)
{
    const double ShortestBorder = 0.05; // kilometres; less is a touch

    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };
    static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A province or a district.</summary>
    /// <param name="Id">Its id in places.tsv.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="OtherNames">Its other names.</param>
    /// <param name="Province">The name of the province it lies in or is.</param>
    /// <param name="Area">Its area.</param>
    /// <param name="Code">Its code in the boundary set.</param>
    public sealed record Division(string Id, string Name, IReadOnlyList<string> OtherNames, string Province, Geometry Area, string Code);

    /// <summary>The provinces, by code.</summary>
    public required IReadOnlyList<Division> Provinces { get; init; }

    /// <summary>The districts, by code.</summary>
    public required IReadOnlyList<Division> Districts { get; init; }

    /// <summary>The settlements, each with the id of its district and the name of its province, or nulls.</summary>
    public required IReadOnlyList<(GazetteerRow Row, string? District, string? Province)> Settlements { get; init; }

    /// <summary>Words and names of people, folded.</summary>
    public required IReadOnlySet<string> Ordinary { get; init; }

    /// <summary>How many areas were mended.</summary>
    public required int Mended { get; init; }

    /// <summary>The tolerance in degrees with which outlines were drawn with fewer points; 0 where they were left as they are.</summary>
    public required double Tolerance { get; init; }

    /// <summary>From when the boundaries hold, as their file says; null where it does not.</summary>
    public required string? ValidOn { get; init; }

    string Vintage => order.Vintage ?? ValidOn ?? "unknown";

    /// <summary>Writes all files but the README into a new folder.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write("places.tsv", PlaceLines().Prepend("id\tkind\tname\talternates\tlat\tlon\tcountry\tprovince\tdistrict\tpopulation"));
        Write("neighbours.tsv", NeighbourLines().Prepend("district\tneighbour\tborder_km"));
        Write("ordinary.tsv", OrdinaryWords().Prepend("word"));
        Write("sides.tsv",
        [
            "# Who is on which side, and when: the first day included, the day after the last. Made by 'foothold theatre add': to be written by whoever knows the war.",
            "side\tactor\tfrom\tto\tnote",
            $"government\t{iso3}\t\t\tthe country as a whole, until its forces and their opponents are told apart",
        ]);
        Write(TheatreFolder.DistrictsFile, Collection(Districts.Select(district => Feature(district, ("id", district.Id), ("province", district.Province)))));
        Write("provinces.geojson", Collection(Provinces.Select(province => Feature(province, ("code", province.Code)))));
        Write("PROVENANCE.md", Provenance());
        Write(TheatreFolder.DescriptionFile, Description());

        void Write(string name, IEnumerable<string> lines) => File.WriteAllText(Path.Combine(folder, name), string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>Writes the README, with the faults that are known.</summary>
    public void WriteReadMe(string folder, IReadOnlyList<string> faults) => File.WriteAllText(Path.Combine(folder, "README.md"), $"""
        # {order.Name}

        Boundary set: {order.BoundarySet}, {Count(Districts.Count, "district")} in {Count(Provinces.Count, "province")}, of {Vintage}. Licence: {order.Licence}.

        Made by `foothold theatre add`. Where each file comes from, and under what licence, is told in [PROVENANCE.md](PROVENANCE.md).

        ## To be done by whoever knows the war

        - `sides.tsv` and the sides of `theatre.yaml`: there is one side, the country itself. Name the others with their actors (a file of your own in `lexicon/actors`, named in `theatre.yaml`) and days, and what each holds at the start.
        - `descriptions` of `theatre.yaml`: the bare phrases of its reports ("rebels") that mean an actor.
        - `seats.tsv`: the towns that districts are run from, short and former names.

        Then `foothold lexicon check` and `foothold theatre check {order.Id}`.

        ## Known faults

        As `foothold theatre check {order.Id}` finds them; it fails for any other, and for one of these that is no longer there.

        ```text
        {(faults.Count == 0 ? "" : string.Join('\n', faults))}
        ```

        """.ReplaceLineEndings("\n"));

    IEnumerable<string> PlaceLines()
    {
        yield return Line(land.Id, "country", land.Name, [], land.Latitude, land.Longitude, "", "", land.Population);
        foreach (var province in Provinces)
        {
            var point = province.Area.InteriorPoint;
            yield return Line(province.Id, "province", province.Name, province.OtherNames, point.Y, point.X, province.Province, "", People(row => row.Province == province.Name));
        }

        foreach (var district in Districts)
        {
            var point = district.Area.InteriorPoint;
            yield return Line(district.Id, "district", district.Name, district.OtherNames, point.Y, point.X, district.Province, district.Id, People(row => row.District == district.Id));
        }

        foreach (var (row, district, province) in Settlements.OrderBy(place => place.Row.Id, StringComparer.Ordinal))
        {
            yield return Line(row.Id, "settlement", row.Name, row.Alternates, row.Latitude, row.Longitude, province ?? "", district ?? "", row.Population);
        }
    }

    // Good for ranking only: those who live in the settlements that say so.
    long People(Func<(GazetteerRow Row, string? District, string? Province), bool> isIn) => Settlements.Where(isIn).Sum(place => place.Row.Population);

    string Line(string id, string kind, string name, IEnumerable<string> others, double latitude, double longitude, string province, string district, long people)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { NameFolding.Fold(name) };
        var alternates = others.Select(Clean).Where(other => NameFolding.Fold(other) is { Length: > 1 } fold && seen.Add(fold));
        return string.Create(CultureInfo.InvariantCulture, $"{id}\t{kind}\t{Clean(name)}\t{string.Join('|', alternates)}\t{latitude:0.####}\t{longitude:0.####}\t{order.Iso2}\t{Clean(province)}\t{district}\t{people}");
    }

    static string Clean(string name) => name.Replace('\t', ' ').Replace('|', ' ').Replace('\n', ' ').Trim();

    // Each pair of districts whose borders run together for some length, once.
    IEnumerable<string> NeighbourLines()
    {
        var ordered = Districts.OrderBy(district => district.Id, StringComparer.Ordinal).ToList();
        return Outlines.SharedBorders([.. ordered.Select(district => district.Area)], ShortestBorder)
            .Select(border => string.Create(CultureInfo.InvariantCulture, $"{ordered[border.Left].Id}\t{ordered[border.Right].Id}\t{border.Kilometres:0.00}"));
    }

    IEnumerable<string> OrdinaryWords() => Settlements.Select(place => place.Row.Name).Concat(Districts.Select(district => district.Name)).Concat(Provinces.Select(province => province.Name))
        .Select(NameFolding.Fold).Where(Ordinary.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    static IEnumerable<string> Collection(IEnumerable<string> features)
    {
        yield return """{"type":"FeatureCollection","features":[""";
        yield return string.Join(",\n", features);
        yield return "]}";
    }

    static string Feature(Division division, params (string Name, string Value)[] properties)
    {
        var point = division.Area.InteriorPoint;
        var cells = properties.Prepend(("name", division.Name)).Select(property => $"{JsonSerializer.Serialize(property.Item1, Quoted)}:{JsonSerializer.Serialize(property.Item2, Quoted)}");
        var squareKilometres = division.Area.Area * Outlines.Degree * Outlines.Degree * Math.Cos(division.Area.Centroid.Y * Math.PI / 180);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"type":"Feature","id":{{{JsonSerializer.Serialize(division.Id, Quoted)}}},"properties":{{{{string.Join(',', cells)}}},"label":[{{{point.X:0.####}}},{{{point.Y:0.####}}}],"km2":{{{squareKilometres:0}}}},"geometry":{{{JsonSerializer.Serialize(division.Area, Json)}}}}""");
    }

    IEnumerable<string> Description() =>
    [
        $"# {order.Name}. Made by 'foothold theatre add'; the sides are a beginning, see README.md.",
        $"id: {order.Id}",
        $"name: {Quote(order.Name)}",
        $"country: {{ iso2: {order.Iso2}, iso3: {iso3} }}",
        $"from: {LocalDatePattern.Iso.Format(order.From)}",
        "",
        "boundaries:",
        $"  name: {Quote($"{order.BoundarySet} ({Districts.Count.ToString(CultureInfo.InvariantCulture)} districts)")}",
        $"  vintage: {Quote(Vintage)}",
        "",
        "attribution:",
        $"  - {Quote($"Boundaries: {order.BoundarySet}, {order.Licence}.")}",
        "  - \"Place names: GeoNames (geonames.org), CC BY 4.0.\"",
        "  - \"Country names: mledoze/countries (ODbL 1.0).\"",
        "",
        "actors: [countries.tsv, country-names.tsv, world.tsv]",
        "",
        "# start: the probability that a district without evidence is the side's on the first day (an estimate).",
        "sides:",
        "  - { id: government, name: Government, colour: \"#1142B7\", start: 0.9 }",
        "contested: { start: 0.1 }",
        "",
        "# Bare phrases of its reports, without articles, and how surely they mean the actor: estimates.",
        "descriptions:",
        $"  - {{ phrase: government, actor: {iso3}, sure: 0.8 }}",
    ];

    IEnumerable<string> Provenance() =>
    [
        "# Where the map and the names come from",
        "",
        $"Written by `foothold theatre add`. Coordinates are WGS 84. Boundary set: {order.BoundarySet}, {Vintage}.",
        "",
        "| file | source and licence | what was changed |",
        "|---|---|---|",
        $"| `{TheatreFolder.DistrictsFile}` | {order.BoundarySet}, file `{Path.GetFileName(order.Districts)}`; {order.Licence} | attributes cut to id, name, province, label point and area; {Count(Mended, "area")} mended to be valid{Simplified} |",
        $"| `provinces.geojson` | {(order.Provinces is null ? "as above" : $"{order.BoundarySet}, file `{Path.GetFileName(order.Provinces)}`; {order.Licence}")} | {(order.Provinces is null ? "own dissolve of the districts" : Tolerance > 0 ? "names and codes; the outlines are an own dissolve of the simplified districts" : "attributes cut to name, code, label point and area")} |",
        "| `neighbours.tsv` | as above | own computation: pairs of districts whose borders run together, and for how many kilometres |",
        $"| `places.tsv` | divisions as above; settlements from {(order.Places is null ? "the gazetteer of the world (GeoNames, CC BY 4.0)" : $"GeoNames, file `{Path.GetFileName(order.Places)}` (CC BY 4.0)")}; the country from the gazetteer of the world | Latin spellings only, those that fold alike merged; provinces and districts by point in polygon, up to {Beside} degrees off; a division has the people of its settlements, good for ranking only |",
        "| `ordinary.tsv` | the names above that are also words or people's names, by the gazetteer of the world | a list of single words |",
        "| `theatre.yaml`, `sides.tsv` | made by `foothold theatre add` | a beginning |",
    ];

    string Simplified => Tolerance > 0
        ? string.Create(CultureInfo.InvariantCulture, $"; outlines simplified with a tolerance of {Tolerance:0.####} degrees, shared borders kept shared (Visvalingam and Whyatt)")
        : "";

    static string Beside => Outlines.Beside.ToString(CultureInfo.InvariantCulture);

    static string Quote(string text) => JsonSerializer.Serialize(text, Quoted);

    static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
