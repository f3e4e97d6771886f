using System.IO.Compression;
using Foothold.Places;
using Xunit;

namespace Foothold.Ingest.Tests;

public sealed class GazetteerSourcesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
        return path;
    }

    static string Line(int id, string name, string alternates, string featureClass, string feature, string first, string second, int people) =>
        $"{id}\t{name}\t{name}\t{alternates}\t44.8\t-68.8\t{featureClass}\t{feature}\tUS\t\t{first}\t{second}\t\t\t{people}\t\t50\tAmerica/New_York\t2020-01-01";

    [Fact]
    public void A_dump_of_places_is_read_with_the_divisions_they_lie_in()
    {
        var rows = GazetteerSources.Read(
            [Write("US.txt", Line(1, "Maine", "", "A", "ADM1", "ME", "", 1_300_000), Line(2, "Penobscot County", "", "A", "ADM2", "ME", "019", 150_000), Line(3, "Bangor", "BGR,Bangora", "P", "PPLA2", "ME", "019", 32_000), Line(4, "A Mall", "", "S", "MALL", "ME", "019", 0))],
            []);

        Assert.Equal(3, rows.Count);
        Assert.Equal(("gn:3", "Bangor", PlaceKind.Settlement, "Maine", "Penobscot County", 32_000), (rows[2].Id, rows[2].Name, rows[2].Kind, rows[2].Province, rows[2].District, rows[2].Population));
    }

    [Theory]
    [InlineData("US.zip", false)]
    [InlineData("US.txt.gz", false)]
    [InlineData("US.zip", true)]
    [InlineData("US.txt.gz", true)]
    public void A_broken_archive_is_refused_with_its_name_and_what_to_do(string name, bool isCutShort)
    {
        var path = Path.Combine(_folder, name);
        if (isCutShort)
        {
            File.WriteAllBytes(path, Packed(name)[..^200]);
        }
        else
        {
            File.WriteAllText(path, "<html>Not found</html>");
        }

        var message = Assert.Throws<InvalidDataException>(() => GazetteerSources.Read([path], [])).Message;
        Assert.StartsWith($"{path}: ", message, StringComparison.Ordinal);
        Assert.Contains("download it again", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("US.zip")]
    [InlineData("US.txt.gz")]
    public void A_packed_dump_is_read_like_a_plain_one(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, Packed(name));
        Assert.Equal(500, GazetteerSources.Read([path], []).Count);
    }

    static byte[] Packed(string name)
    {
        using var packed = new MemoryStream();
        using (var archive = name.EndsWith(".zip", StringComparison.Ordinal) ? new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true) : null)
        {
            using var writer = new StreamWriter(archive?.CreateEntry("US.txt").Open() ?? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true));
            for (var i = 1; i <= 500; i++)
            {
                writer.WriteLine(Line(i, $"Town {i * 7919 % 1000}", "", "P", "PPL", "ME", "", i * 131));
            }
        }

        return packed.ToArray();
    }

    [Fact]
    public void A_dump_of_names_adds_those_that_English_uses()
    {
        var names = Write("alternateNamesV2.txt", "10\t3\ten\tQueen City\t\t\t\t", "11\t3\tlink\tSomewhere\t\t\t\t", "12\t3\ten\tOld Bangor\t\t\t\t1", "13\t3\tiata\tBGR\t\t\t\t");
        var rows = GazetteerSources.Read([names, Write("US.txt", Line(3, "Bangor", "", "P", "PPLA2", "ME", "", 32_000))], []);

        Assert.Equal(["Queen City"], Assert.Single(rows).Alternates);
    }

    [Fact]
    public void An_added_place_tells_where_it_is_and_keeps_what_it_leaves_out()
    {
        GazetteerRow[] before = [new("gn:3", "Bangorr", [], PlaceKind.Settlement, "PPL", "US", "Maine", "Penobscot County", 40, -60, 10)];
        var row = Assert.Single(GazetteerSources.Read([Write("US.txt", Line(3, "Bangor", "", "P", "PPLA2", "ME", "", 0))], before));

        Assert.Equal(("Bangor", 44.8, "Maine", 10), (row.Name, row.Latitude, row.Province, row.Population));
        Assert.Contains("Bangorr", row.Alternates);
    }

    [Fact]
    public void Records_of_a_folder_are_read_with_their_parents()
    {
        Write("a/1.geojson", """{"properties":{"wof:id":1,"wof:name":"Kidal","wof:placetype":"region","wof:country":"ML","geom:latitude":19,"geom:longitude":1}}""");
        Write("a/b/2.geojson", """{"properties":{"wof:id":2,"wof:name":"Tessalit","wof:placetype":"locality","wof:country":"ML","lbl:latitude":20.2,"lbl:longitude":1,"name:eng_x_variant":["Tessalite"],"wof:hierarchy":[{"region_id":1}]}}""");
        Write("a/3.geojson", """{"properties":{"wof:id":3,"wof:name":"Gone","wof:placetype":"locality","mz:is_current":0,"lbl:latitude":20.2,"lbl:longitude":1}}""");
        Write("a/4.geojson", "no record");
        Write("a/5.geojson", """{"properties":{"wof:id":5,"wof:name":"Nowhere","wof:placetype":"locality"}}""");
        var broken = new List<string>();
        var rows = GazetteerSources.Read([Path.Combine(_folder, "a")], [], broken);

        Assert.Collection(
            broken,
            line => Assert.Contains("4.geojson: it is no JSON", line, StringComparison.Ordinal),
            line => Assert.Contains("5.geojson: it has no point", line, StringComparison.Ordinal));
        Assert.Equal(["wof:1", "wof:2"], rows.Select(row => row.Id));
        Assert.Equal(("Kidal", "Tessalite"), (rows[1].Province, Assert.Single(rows[1].Alternates)));
    }

    [Fact]
    public void A_division_without_a_point_lies_amid_its_places()
    {
        var rows = GazetteerSources.Read(
            [Write(
                "table.tsv",
                "id\tname\talternates\tlat\tlon\tclass\tfeature\tcountry\tadmin1\tadmin1_name\tadmin2_name\tpopulation",
                "gn:1\tA County\t\t\t\tA\tADM2\tUS\tME\tMaine\tA County\t",
                "gn:2\tEmpty County\t\t\t\tA\tADM2\tUS\tME\tMaine\tEmpty County\t",
                "gn:3\tNorth\t\t46\t-68\tP\tPPL\tUS\tME\tMaine\tA County\t100",
                "gn:4\tSouth\t\t44\t-70\tP\tPPL\tUS\tME\tMaine\tA County\t200")],
            []);

        Assert.Equal(["gn:1", "gn:4", "gn:3"], rows.Select(row => row.Id));
        Assert.Equal((45, -69, 300), (rows[0].Latitude, rows[0].Longitude, rows[0].Population));
    }

    [Fact]
    public void Tables_of_our_own_add_names_points_regions_and_the_shorter_names_of_divisions()
    {
        Write("names.tsv", "place\tnames\tsource", "PH/Bulacan Province\tBul.\tus", "US/Ohio\tOH\tus");
        Write("points.tsv", "# Where they lie.", "place\tlat\tlon", "PH\t13\t122");
        Write("regions.tsv", "id\tname\talternates\tlat\tlon\tcountry", "region:luzon\tLuzon\t\t16\t121\tPH");
        Write("division-words.tsv", "where\twords", "after\tProvince|Region", "before\tCity of");
        GazetteerRow[] rows =
        [
            new("gn:1", "Philippines", [], PlaceKind.Country, "PCLI", "PH", null, null, 15.7, 121.5, 0),
            new("gn:2", "Bulacan Province", [], PlaceKind.Province, "ADM1", "PH", "Bulacan Province", null, 15, 121, 0),
            new("region:luzon", "Old Luzon", [], PlaceKind.Region, "RGN", "PH", null, null, 0, 0, 0),
        ];
        var (added, strays) = new GazetteerFolder(_folder).WithOwnTables(rows);

        Assert.Equal(["gn:1", "gn:2", "region:luzon"], added.Select(row => row.Id));
        Assert.Equal((13, 122), (added[0].Latitude, added[0].Longitude));
        Assert.Equal(("Bulacan", "Bul."), (Assert.Single(added[1].Alternates), Assert.Single(added[1].Further)));
        Assert.Equal("Luzon", added[2].Name);
        Assert.Equal("names.tsv:3 US/Ohio", Assert.Single(strays));
    }

    [Theory]
    [InlineData("points.tsv", "PH\tnorth\t122", "points.tsv:2")]
    [InlineData("points.tsv", "PH", "points.tsv: line 2")]
    [InlineData("names.tsv", "PH", "names.tsv: the table has no column names")]
    public void A_line_of_our_own_tables_that_cannot_be_read_is_named(string file, string line, string where)
    {
        Write(file, "place\tlat\tlon", line);

        Assert.Contains(where, Assert.Throws<InvalidDataException>(() => new GazetteerFolder(_folder).WithOwnTables([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapped_gazetteer_answers_as_its_bytes_do()
    {
        using (var file = File.Create(Path.Combine(_folder, "world.bin")))
        {
            WorldCompiler.Write([new("gn:3", "Bangor", [], PlaceKind.Settlement, "PPLA2", "US", "Maine", null, 44.8, -68.8, 32_000)], [], file);
        }

        var folder = new GazetteerFolder(_folder);

        Assert.Equal(folder.OpenCopy().Lookup("Bangor"), folder.Open().Lookup("Bangor"));
        Assert.Equal("gn:3", Assert.Single(folder.Open().Lookup("Bangor")).Place.Id);
    }

    [Fact]
    public void An_empty_gazetteer_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "world.bin"), []);

        Assert.Contains("empty", Assert.Throws<InstallationException>(() => new GazetteerFolder(_folder).Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_known_form_is_refused_by_its_name()
    {
        var path = Write("letter.txt", "Dear friend,");

        Assert.Contains("letter.txt", Assert.Throws<InvalidDataException>(() => GazetteerSources.Read([path], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gazetteer_that_is_shipped_opens_and_knows_the_world()
    {
        var gazetteer = Installation.Find().Gazetteer.Open();

        Assert.InRange(gazetteer.Count, 150_000, 1_000_000);
        Assert.Equal("Maine", gazetteer.Lookup("Bangor").First(match => match.Place.Country == "US").Place.ProvinceName);
    }
}
