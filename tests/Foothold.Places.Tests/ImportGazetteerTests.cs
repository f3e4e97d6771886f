using Foothold.ImportGazetteer;

namespace Foothold.Places.Tests;

public sealed class ImportGazetteerTests : IDisposable
{
    const string Header = "id\tname\tascii\talternates\tlat\tlon\tclass\tfeature\tcountry\tadmin1\tadmin1_name\tadmin2\tadmin2_name\tpopulation\tsource";
    const string World = Header + """

        gn:1	Kentucky	Kentucky		37.5	-85.0	A	ADM1	US	KY	Kentucky				world
        gn:2	Pulaski County	Pulaski County				A	ADM2	US	KY	Kentucky	199	Pulaski County		world
        rg:US:37.1,-84.6	Somerset	Somerset		37.09	-84.6	P	PPL	US	KY	Kentucky	199	Pulaski County	11000	world
        """;

    const string Census = """
        [fips21199]
        centroid = (0.6478, -1.4761)
        description = Pulaski County, KY

        [fips2110828]
        centroid = (0.6453, -1.4767)
        description = Burnside city, KY

        [fips2171688]
        centroid = (0.6473, -1.4766)
        description = Somerset city, KY

        [fips2119990001]
        centroid = (0.6460, -1.4760)
        description = Elm township, KY

        [fips2119999999]
        centroid = (0.6460, -1.4760)
        description = Somerset CCD, KY
        """;

    const string Kinds = "word\tkind\ncity\tsettlement\ntownship\ttownship\nCounty\tcounty\n";

    readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    string[] Rows(Action<WorldTable> add)
    {
        using var reader = new StringReader(World);
        var table = WorldTable.Read(reader);
        add(table);
        table.Write(_path);
        return File.ReadAllLines(_path);
    }

    static IReadOnlyList<CensusPlace> Places()
    {
        using var reader = new StringReader(Census);
        using var kinds = new StringReader(Kinds);
        return CensusPlaces.Read(reader, kinds);
    }

    [Fact]
    public void Words_of_the_census_say_what_a_row_is_and_leave_a_town_s_name() =>
        Assert.Equal(
            [("Pulaski County", CensusKind.County), ("Burnside", CensusKind.Settlement), ("Somerset", CensusKind.Settlement), ("Elm Township", CensusKind.Township)],
            Places().Select(place => (place.Name, place.Kind)));

    [Fact]
    public void A_county_lies_where_the_census_has_it_and_new_towns_lie_in_it()
    {
        var rows = Rows(table => table.AddCensus(Places()));
        Assert.Contains(rows, row => row.StartsWith("gn:2\tPulaski County\t", StringComparison.Ordinal) && row.Contains("\t37.1162\t-84.5743\t", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("us:2110828\tBurnside\t", StringComparison.Ordinal) && row.Contains("\t199\tPulaski County\t", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("us:2190001\tElm Township\t", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("\tSomerset\t", StringComparison.Ordinal)); // it was there
    }

    [Fact]
    public void A_row_without_an_id_takes_that_of_the_dump()
    {
        var rows = Rows(table => table.AddDump(["4308225\tSomerset\tSomerset\tCamp Somerset\t37.092\t-84.604\tP\tPPLA2\tUS\t\tKY\t199\t\t\t11352\t\t279\tAmerica/New_York\t2017-03-09"]));
        Assert.Contains(rows, row => row.StartsWith("gn:4308225\tSomerset\tSomerset\tCamp Somerset\t", StringComparison.Ordinal));
        Assert.Equal(4, rows.Length);
    }
}
