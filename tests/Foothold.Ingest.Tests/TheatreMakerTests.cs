using System.Globalization;
using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>A theatre made out of small boundary files of our own, in the columns that OCHA and geoBoundaries give theirs.</summary>
public sealed class TheatreMakerTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;
    readonly Installation _installation;

    public TheatreMakerTests()
    {
        var shipped = Installation.Find();
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home", "theatres")).Parent!.FullName;
        Directory.CreateSymbolicLink(Path.Combine(home, "lexicon"), shipped.Lexicon);
        Directory.CreateSymbolicLink(Path.Combine(home, "gazetteer"), Path.Combine(shipped.Root, "gazetteer"));
        Directory.CreateSymbolicLink(Path.Combine(home, "theatres", "world"), Path.Combine(shipped.Theatres, "world"));
        _installation = Installation.Find(home, home);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    static string Square(double west, double south, double width = 0.5) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{west + width}},{{south}}],[{{west + width}},{{south + 0.5}}],[{{west}},{{south + 0.5}}],[{{west}},{{south}}]]]}""");

    static string Features(params IEnumerable<(string Properties, string Geometry)> features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features.Select(feature => $$"""{"type":"Feature","properties":{{{feature.Properties}}},"geometry":{{feature.Geometry}}}"""))}}]}""";

    static string Cod(string code, string name, string province, string provinceName) =>
        $""" "ADM0_EN":"Chad","ADM0_PCODE":"TD","ADM1_EN":"{provinceName}","ADM1_PCODE":"{province}","ADM2_EN":"{name}","ADM2_FR":"Le {name}","ADM2_PCODE":"{code}","validOn":"2023-05-05","validTo":null """;

    static string Newer(string code, string name, string province, string provinceName) =>
        $""" "adm0_name":"Chad","adm0_pcode":"TD","adm1_name":"{provinceName}","adm1_pcode":"{province}","adm2_name":"{name}","adm2_pcode":"{code}","valid_on":"2025-01-01","area_sqkm":3000.5 """;

    static string Shape(string id, string name, string type) =>
        $""" "shapeName":"{name}","shapeISO":"","shapeID":"{id}","shapeGroup":"TCD","shapeType":"{type}" """;

    static string Place(int id, string name, string others, double latitude, double longitude, string country, int people) => string.Create(
        CultureInfo.InvariantCulture, $"{id}\t{name}\t{name}\t{others}\t{latitude}\t{longitude}\tP\tPPL\t{country}\t\t15\t\t\t\t{people}\t\t500\tAfrica/Ndjamena\t2020-01-01\n");

    string Districts => Write("adm2.geojson", Features(
        (Cod("TD1401", "Ouara", "TD14", "Ouaddai"), Square(20.5, 13.5)),
        (Cod("TD1402", "Assoungha", "TD14", "Ouaddai"), Square(21, 13.5)),
        (Cod("TD2103", "Kimiti", "TD21", "Sila"), Square(21, 13))));

    string Places => Write("TD.txt", Place(9_900_001, "Abougoudam", "Abu Gudam,Абугудам", 13.8, 20.8, "TD", 900) + Place(9_900_002, "Goz Beida", "", 13.2, 21.505, "TD", 400) + Place(9_900_003, "Elsewhere", "", 12, 25, "SD", 10));

    static TheatreOrder Order(string districts, string? provinces = null, string? places = null) =>
        new("chad", "Chad", "TD", new LocalDate(2005, 12, 18), "OCHA COD-AB Chad", null, "CC BY-IGO", districts, provinces, places);

    [Fact]
    public void A_theatre_of_the_files_of_OCHA_and_GeoNames_passes_its_own_check()
    {
        var made = TheatreMaker.Make(_installation, Order(Districts, places: Places), isTrial: false);

        Assert.Equal((2, 3, 2, 0, 1), (made.Provinces, made.Districts, made.Settlements, made.Mended, made.Abroad));
        var folder = _installation.Theatre("chad");
        Assert.Equal(TheatreCheck.Faults(folder), KnownFaults.Read(folder));
        var gazetteer = folder.ReadGazetteer();
        Assert.Equal("cod:TD1401", gazetteer.Lookup("Abu Gudam")[0].Place.DistrictId);
        Assert.Equal("cod:TD2103", gazetteer.Lookup("Goz Beida")[0].Place.DistrictId); // half a kilometre beside it
        Assert.Equal("Kimiti", gazetteer.Lookup("Le Kimiti")[0].Place.Name);
        Assert.Equal(["cod:TD1402"], gazetteer.NeighboursOf("cod:TD1401").Select(place => place.Id));
        Assert.Equal("cod:TD2103", folder.ReadMap()!.At(13.25, 21.25));
        var theatre = folder.ReadTheatre(new LexiconFolder(_installation.Lexicon).Read().Actors).Value!;
        Assert.Equal(("OCHA COD-AB Chad (3 districts)", "2023-05-05"), (theatre.Boundaries.Name, theatre.Boundaries.Vintage));
        Assert.Contains(theatre.Attribution, line => line.Contains("CC BY-IGO", StringComparison.Ordinal));
    }

    [Fact]
    public void The_newer_columns_of_OCHA_are_read_and_places_may_come_from_the_world()
    {
        var districts = Write("new.geojson", Features((Newer("TD1401", "Ouara", "TD14", "Ouaddai"), Square(20.5, 13.5))));
        var made = TheatreMaker.Make(_installation, Order(districts), isTrial: false);

        Assert.True(made.Settlements > 10);
        Assert.Equal("cod:TD1401", _installation.Theatre("chad").ReadGazetteer().Lookup("Abéché")[0].Place.DistrictId);
    }

    [Fact]
    public void Districts_of_geoBoundaries_lie_in_the_provinces_that_hold_them()
    {
        var districts = Write("gb2.geojson", Features((Shape("2746875B92746481", "Ouara", "ADM2"), Square(20.5, 13.5)), (Shape("2746875B92746482", "Assoungha", "ADM2"), Square(21, 13.5))));
        var provinces = Write("gb1.geojson", Features((Shape("574987B11111111", "Ouaddai", "ADM1"), Square(20.5, 13.5, 1))));

        Assert.Contains("--provinces", Assert.Throws<InvalidDataException>(() => TheatreMaker.Make(_installation, Order(districts), isTrial: false)).Message, StringComparison.Ordinal);

        TheatreMaker.Make(_installation, Order(districts, provinces), isTrial: false);

        Assert.Equal(("gb:2746875B92746481", "Ouaddai"), _installation.Theatre("chad").ReadGazetteer().Lookup("Ouara")[0].Place is var place ? (place.Id, place.ProvinceName) : default);
    }

    [Fact]
    public void A_trial_leaves_nothing_and_a_theatre_is_never_written_over()
    {
        TheatreMaker.Make(_installation, Order(Districts, places: Places), isTrial: true);

        Assert.Empty(_installation.TheatreIds);
        Assert.Equal(["world"], Directory.GetDirectories(_installation.Theatres).Select(Path.GetFileName));

        TheatreMaker.Make(_installation, Order(Districts, places: Places), isTrial: false);

        Assert.Throws<TheatreExistsException>(() => TheatreMaker.Make(_installation, Order(Districts, places: Places), isTrial: false));
    }

    [Fact]
    public void An_area_that_crosses_itself_is_mended_and_counted()
    {
        const string Bow = """{"type":"Polygon","coordinates":[[[20,13],[21,14],[21,13],[20,14],[20,13]]]}""";
        var made = TheatreMaker.Make(_installation, Order(Write("bow.geojson", Features((Cod("TD1401", "Ouara", "TD14", "Ouaddai"), Bow))), places: Places), isTrial: false);

        Assert.Equal(1, made.Mended);
        Assert.DoesNotContain(made.Faults, fault => fault.StartsWith("PL021", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no JSON", "it is no JSON")]
    [InlineData("{}", "no GeoJSON collection")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "has no feature")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"NAME":"Ouara"},"geometry":null}]}""", "feature 1 has neither ADM2_PCODE")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ADM1_EN":"Sila","ADM1_PCODE":"TD21"},"geometry":null}]}""", "is of level 1; give the file of level 2")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"shapeName":"Sila","shapeID":"1","shapeType":"ADM1"},"geometry":null}]}""", "give the file of ADM2")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ADM2_EN":"Ouara","ADM2_PCODE":"TD1401"},"geometry":null}]}""", "(Ouara) is no area but nothing")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ADM2_EN":"Ouara","ADM2_PCODE":"TD1401"},"geometry":{"type":"Point","coordinates":[20,13]}}]}""", "a Point")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ADM2_EN":"Ouara","ADM2_PCODE":"TD1401"},"geometry":{"type":"Polygon","coordinates":[[[500000,1500000],[600000,1500000],[600000,1600000],[500000,1500000]]]}}]}""", "EPSG:4326")]
    public void A_boundary_file_that_cannot_be_used_is_refused_with_what_to_do(string content, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => BoundaryFile.Read(Write("bad.geojson", content), 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_districts_of_one_code_are_refused() =>
        Assert.Contains("TD1401 stands more than once (Ouara, Kimiti)", Assert.Throws<InvalidDataException>(() => BoundaryFile.Read(
            Write("twice.geojson", Features((Cod("TD1401", "Ouara", "TD14", "Ouaddai"), Square(20.5, 13.5)), (Cod("TD1401", "Kimiti", "TD21", "Sila"), Square(21, 13)))), 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_country_and_a_file_of_other_places_are_refused()
    {
        Assert.Contains("not of SD", Assert.Throws<InvalidDataException>(() => TheatreMaker.Make(_installation, Order(Districts) with { Iso2 = "SD" }, isTrial: false)).Message, StringComparison.Ordinal);
        Assert.Contains("ISO 3166", Assert.Throws<InvalidDataException>(() => TheatreMaker.Make(_installation, Order(Districts) with { Iso2 = "XX" }, isTrial: false)).Message, StringComparison.Ordinal);
        Assert.Contains("no settlement of TD", Assert.Throws<InvalidDataException>(() => TheatreMaker.Make(_installation, Order(Districts, places: Write("SD.txt", Place(1, "Elsewhere", "", 12, 25, "SD", 10))), isTrial: false)).Message, StringComparison.Ordinal);
        Assert.Contains("nineteen columns", Assert.Throws<InvalidDataException>(() => TheatreMaker.Make(_installation, Order(Districts, places: Write("letter.txt", "Dear friend")), isTrial: false)).Message, StringComparison.Ordinal);
        Assert.Empty(_installation.TheatreIds);
    }
}
