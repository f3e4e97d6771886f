using System.Text.Json;
using Foothold.ImportTheatre;

namespace Foothold.Places.Tests;

public sealed class ImportTests : IDisposable
{
    // A land of two provinces: A and B lie side by side, C above A; B and C only touch at a corner.
    const string Districts = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"x:b","name":"Brook","province":"South"},"geometry":{"type":"Polygon","coordinates":[[[11,50],[12,50],[12,51],[11,51],[11,50]]]}},
        {"type":"Feature","properties":{"id":"x:a","name":"Alder","province":"South"},"geometry":{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,51],[10,50]]]}},
        {"type":"Feature","properties":{"id":"x:c","name":"Cairn","province":"North"},"geometry":{"type":"Polygon","coordinates":[[[10,51],[11,51],[11,52],[10,52],[10,51]]]}}
        ]}
        """;

    const string Land = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[-20,30],[40,30],[40,70],[-20,70],[-20,30]]]}},{"type":"Feature","properties":{},"geometry":null}]}""";

    readonly string _root = Path.Combine(Path.GetTempPath(), "foothold-import-" + Path.GetRandomFileName());

    public ImportTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "in", "basemap"));
        Write("countries.tsv", "iso2\tiso3\tgeonames_id\tname\nQQ\tQQQ\t1\tMadeland\n");
        Write("madeland_districts.geojson", Districts);
        Write("basemap/ne_50m_land.geojson", Land);
        Write("madeland_places.tsv", string.Join('\n',
            "id\tname\tascii\talternates\tlat\tlon\tclass\tfeature\tcountry\tadmin1\tadmin1_name\tadmin2\tadmin2_name\tpopulation",
            "x:v\tOldmill\t\tOld Mill|Altmühle|آسيا|host\t50.5\t10.5\tP\tPPL\tQQ\tS\tSouth\tx:a\tAlder\t120",
            "x:b\tBrook\t\tBrook District|South\t50.5\t11.5\tA\tADM2\tQQ\tS\tSouth\tx:b\tBrook\t",
            "x:a\tAlder\t\t\t50.5\t10.5\tA\tADM2\tQQ\tS\tSouth\tx:a\tAlder\t",
            "x:c\tCairn\t\tKarn\t51.5\t10.5\tA\tADM2\tQQ\tN\tNorth\tx:c\tCairn\t",
            "x:ruin\tRuin\t\t\t51.5\t10.5\tP\tPPLW\tQQ\tN\tNorth\tx:c\tCairn\t",
            "x:q\tMadeland\t\tMade\t51\t11\tA\tPCLI\tQQ\t\t\t\t\t9"));
        Write("words.conllu", "1\thost\thost\tNOUN\tNN\n2\tbrook\tbrook\tNOUN\tNN\n3\tAlder\tAlder\tPROPN\tNNP\n");
    }

    [Theory]
    [InlineData("Згурівка", "Zghurivka")]
    [InlineData("Підгайці", "Pidhaitsi")]
    [InlineData("Єнакієве", "Yenakiieve")]
    [InlineData("Знам'янка", "Znamianka")]
    [InlineData("Юр’ївка", "Yurivka")]
    [InlineData("Щастя", "Shchastia")]
    [InlineData("Новий Світ", "Novyi Svit")]
    [InlineData("Ясинувата-2", "Yasynuvata-2")]
    [InlineData("Чорний Яр", "Chornyi Yar")]
    public void Cyrillic_names_are_written_by_the_national_system(string name, string latin) => Assert.Equal(latin, Romanisation.Of(name));

    [Theory]
    [InlineData("Солонка", "Los Navalmorales|Солонка", "Solonka")]
    [InlineData("الشرقاط", "Al Shirqat", "Al Shirqat")]
    [InlineData("المشاف", "", "المشاف")]
    [InlineData("Ḩarastā", "Harasta", "Ḩarastā")]
    public void A_name_is_Latin_where_one_can_be_had(string name, string alternates, string expected)
    {
        var row = new PlaceRow("x:1", name, alternates.Split('|', StringSplitOptions.RemoveEmptyEntries), 50, 10, "P", "PPL", "QQ", "", "", 0);

        Assert.Equal(expected, row.InLatin().Name);
    }

    [Fact]
    public void Provenance_says_which_provinces_have_no_district()
    {
        File.AppendAllText(Path.Combine(_root, "in", "madeland_places.tsv"), "\nx:p\tIsles\t\t\t49\t10\tA\tADM1\tQQ\tI\tIsles\t\t\t5");

        Import("out");

        Assert.Contains("- no district is drawn in Isles\n", File.ReadAllText(Out("PROVENANCE.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_has_the_seat_of_its_division_for_a_capital_and_else_the_capital_of_the_country_which_has_it_too()
    {
        File.AppendAllText(Path.Combine(_root, "in", "madeland_places.tsv"), string.Concat(
            "\nx:s\tSouth\t\t\t50.5\t11\tA\tADM1\tQQ\tS\tSouth\t\t\t5",
            "\nx:n\tNorth\t\t\t51.5\t10.5\tA\tADM1\tQQ\tN\tNorth\t\t\t5",
            "\nx:big\tBigton\t\t\t50.5\t10.5\tP\tPPLC\tQQ\tS\tSouth\tx:a\tAlder\t900",
            "\nx:seat\tSeaton\t\t\t50.5\t10.6\tP\tPPLA\tQQ\tS\tSouth\tx:a\tAlder\t50",
            "\nx:far\tFarton\t\t\t51.5\t10.5\tP\tPPLC\tQQ\tN\tNorth\tx:c\tCairn\t9"));

        Import("out");

        Assert.Equal(["province\tsettlement", "x:n\tx:far", "x:q\tx:big", "x:s\tx:seat"], File.ReadAllLines(Out("capitals.tsv")));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var (first, second) = (Import("first"), Import("second"));

        Assert.Equal(8, first.Length);
        Assert.Equal(first.Select(Path.GetFileName), second.Select(Path.GetFileName));
        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void Districts_that_only_touch_at_a_corner_are_no_neighbours()
    {
        Import("out");

        var pairs = File.ReadAllLines(Out("neighbours.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal([("x:a", "x:b"), ("x:a", "x:c")], pairs.Select(cells => (cells[0], cells[1])));
        Assert.Equal("111.20", pairs[0][2]);
    }

    [Fact]
    public void Provinces_are_dissolved_from_their_districts()
    {
        Import("out");

        using var map = JsonDocument.Parse(File.ReadAllBytes(Out("provinces.geojson")));
        var features = map.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal([("North", 1), ("South", 2)], features.Select(feature => feature.GetProperty("properties")).Select(properties => (properties.GetProperty("name").GetString(), properties.GetProperty("districts").GetInt32())));
        Assert.Equal(1, features[1].GetProperty("geometry").GetProperty("coordinates").GetArrayLength());
    }

    [Fact]
    public void The_place_list_keeps_Latin_names_that_differ()
    {
        Import("out");

        Assert.Equal(
            [
                "x:q\tcountry\tMadeland\t\t51\t11\tQQ\t\t\t9",
                "x:a\tdistrict\tAlder\t\t50.5\t10.5\tQQ\tSouth\tx:a\t0",
                "x:b\tdistrict\tBrook\t\t50.5\t11.5\tQQ\tSouth\tx:b\t0",
                "x:c\tdistrict\tCairn\tKarn\t51.5\t10.5\tQQ\tNorth\tx:c\t0",
                "x:v\tsettlement\tOldmill\tAltmühle\t50.5\t10.5\tQQ\tSouth\tx:a\t120",
            ],
            File.ReadAllLines(Out("places.tsv")).Skip(1));
        Assert.Equal(["word", "brook", "host"], File.ReadAllLines(Out("ordinary.tsv")));
    }

    [Fact]
    public void The_base_map_is_clipped_to_the_theatre()
    {
        Import("out");

        using var map = JsonDocument.Parse(File.ReadAllBytes(Out("basemap.geojson")));
        var ring = map.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(point => point[0].GetDouble()).ToList();
        Assert.Equal((6.0, 16.0), (ring.Min(), ring.Max()));
    }

    [Fact]
    public void The_gazetteer_reads_what_the_importer_writes()
    {
        Import("out");

        var gazetteer = Gazetteer.ReadTheatre(name => File.Exists(Out(name)) ? File.OpenText(Out(name)) : null);
        Assert.Equal("x:v", gazetteer.Lookup("Old Mill")[0].Place.Id);
        Assert.True(gazetteer.AreNeighbours("x:c", "x:a"));
        Assert.True(gazetteer.IsOrdinary("Brook"));
        Assert.False(gazetteer.IsOrdinary("Alder"));
    }

    [Fact]
    public void A_district_without_a_place_stops_the_import()
    {
        Write("madeland_places.tsv", "id\tname\tascii\talternates\tlat\tlon\tclass\tfeature\tcountry\tadmin1\tadmin1_name\tadmin2\tadmin2_name\tpopulation\n");

        Assert.Contains("x:a, x:b, x:c", Assert.Throws<InvalidDataException>(() => Import("out")).Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    string[] Import(string name)
    {
        var words = OrdinaryWords.Read([Path.Combine(_root, "in", "words.conllu")], []);
        Importer.Run(Path.Combine(_root, "in"), "madeland", Path.Combine(_root, name), words, [], [], []);
        return [.. Directory.GetFiles(Path.Combine(_root, name)).Order(StringComparer.Ordinal)];
    }

    string Out(string name) => Path.Combine(_root, "out", name);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_root, "in", name), text);
}
