namespace Foothold.Places.Tests;

public sealed class GazetteerTests
{
    const string PlaceHeader = "id\tkind\tname\talternates\tlat\tlon\tcountry\tprovince\tdistrict\tpopulation\n";
    const string NeighbourHeader = "district\tneighbour\tborder_km\n";
    const string NameHeader = "place\tname\trole\tsettlement\tsource\n";
    const string Places = PlaceHeader
        + "x:1\tdistrict\tLowmarsh\tLow Marsh\t50\t1\tXX\tEastland\tx:1\t10\n"
        + "x:2\tdistrict\tHighmoor\t\t50.5\t1\tXX\tEastland\tx:2\t10\n"
        + "x:3\tsettlement\tMillbrook\tMilbruk\t50.1\t1\tXX\tEastland\tx:1\t9000\n";

    static Gazetteer Afghanistan => Theatre.Afghanistan;

    [Fact]
    public void Musa_Qala_is_a_neighbour_of_Naw_Zad()
    {
        var nawZad = Afghanistan.Lookup("Naw Zad")[0].Place;
        var musaQala = Afghanistan.Lookup("Musa Qala")[0].Place;

        Assert.Contains(musaQala, Afghanistan.NeighboursOf(nawZad.Id));
        Assert.True(Afghanistan.AreNeighbours(nawZad.Id, musaQala.Id));
        Assert.True(Afghanistan.AreNeighbours(musaQala.Id, nawZad.Id));
    }

    [Fact]
    public void Districts_apart_and_a_district_itself_are_no_neighbours()
    {
        var nawZad = Afghanistan.Lookup("Naw Zad")[0].Place.Id;

        Assert.False(Afghanistan.AreNeighbours(nawZad, Afghanistan.Lookup("Faizabad")[0].Place.Id));
        Assert.False(Afghanistan.AreNeighbours(nawZad, nawZad));
        Assert.False(Afghanistan.AreNeighbours("x:none", nawZad));
        Assert.Empty(Afghanistan.NeighboursOf("x:none"));
    }

    [Fact]
    public void Every_district_of_a_theatre_has_a_neighbour()
    {
        Assert.All(Afghanistan.Districts, district => Assert.NotEmpty(Afghanistan.NeighboursOf(district.Id)));
        Assert.All(Theatre.Iraq.Districts, district => Assert.NotEmpty(Theatre.Iraq.NeighboursOf(district.Id)));
    }

    [Fact]
    public void The_theatres_have_their_districts_and_provinces()
    {
        Assert.Equal((398, 34, "Afghanistan"), (Afghanistan.Districts.Count, Afghanistan.Provinces.Count, Afghanistan.Country?.Name));
        Assert.Equal((109, 19, "Iraq"), (Theatre.Iraq.Districts.Count, Theatre.Iraq.Provinces.Count, Theatre.Iraq.Country?.Name));
    }

    [Theory]
    [InlineData("Artemivsk", "Bakhmutska")]
    [InlineData("Bakhmut", "Bakhmutska")]
    [InlineData("Krasnoarmiiskyi", "Pokrovskyi")]
    [InlineData("Novomoskovsk", "Samarivska")]
    [InlineData("Samar", "Samarivska")]
    [InlineData("Krasnohrad", "Berestynskyi")]
    [InlineData("Berestyn", "Berestynskyi")]
    [InlineData("Kirovohradskyi", "Kropyvnytskyi")]
    public void A_renamed_district_is_found_by_either_name_and_stands_under_the_one_in_use(string name, string shown)
    {
        var ukraine = Theatre.Of("ukraine");

        Assert.Equal(shown, ukraine.Find(ukraine.Lookup(name)[0].Place.DistrictId!)?.Name);
    }

    [Fact]
    public void A_place_is_found_by_its_id()
    {
        Assert.Equal("Naw Zad", Afghanistan.Find("gn:9653598")?.Name);
        Assert.Null(Afghanistan.Find("gn:0"));
    }

    [Fact]
    public void Kilometres_are_measured_over_the_sphere()
    {
        var kabul = Afghanistan.Lookup("Kabul city")[0].Place;
        var kandahar = Afghanistan.Lookup("Kandahar city")[0].Place;

        Assert.InRange(Gazetteer.Kilometres(kabul, kandahar), 450, 475);
        Assert.Equal(0, Gazetteer.Kilometres(kabul, kabul));
    }

    [Fact]
    public void A_seat_gives_its_district_all_the_towns_names()
    {
        var gazetteer = Read(Places, names: NameHeader + "x:1\tMillbrook\tseat\tx:3\tmade up\n");

        Assert.Equal(["x:1", "x:3"], gazetteer.Lookup("Milbruk").Select(match => match.Place.Id));
        Assert.Equal("x:3", gazetteer.Lookup("town of Millbrook")[0].Place.Id);
    }

    [Fact]
    public void A_part_of_a_district_comes_after_the_part_itself()
    {
        var gazetteer = Read(Places, names: NameHeader + "x:2\tMillbrook\tpart\tx:3\tmade up\n");

        Assert.Equal(["x:3", "x:2"], gazetteer.Lookup("Millbrook").Select(match => match.Place.Id));
    }

    [Fact]
    public void Comments_and_empty_lines_are_passed_over() =>
        Assert.Equal(2, Read(Places + "# a note\n\n").Districts.Count);

    [Fact]
    public void All_faults_are_told_at_once_with_their_lines()
    {
        var exception = Assert.Throws<GazetteerException>(() => Read(
            Places
                + "x:4\tplanet\tMars\t\t0\t0\tXX\t\t\t0\n"
                + "x:5\tsettlement\tToohigh\t\t91\tfar\tXX\t\t\t-1\n"
                + "x:1\tdistrict\tAgain\t\t0\t0\tXX\t\tx:1\t0\n"
                + "x:6\tsettlement\tLost\t\t0\t0\tXX\t\tx:9\t0\n"
                + "x:7\tsettlement\n"
                + "\tsettlement\t\t\t0\t0\tXX\t\t\t0\n",
            NeighbourHeader + "x:1\tx:8\t1\nx:1\tx:2\tlong\nx:2\tx:2\t1\n",
            NameHeader + "x:9\tNobody\tseat\t\tmade up\nx:1\tNothing\tqueen\t\tmade up\nx:1\tNowhere\tseat\tx:99\tmade up\nx:1\tOldmarsh\tformer ..soon\t\tmade up\nx:1\tOldmarsh\tseat ..2016-02-04\t\tmade up\n",
            "word\nmarsh\nmarsh\n"));

        Assert.Equal(
            [
                "places.tsv:5 PL002 'planet' is no kind of place",
                "places.tsv:6 PL003 '91' is not a latitude",
                "places.tsv:6 PL003 'far' is not a longitude",
                "places.tsv:6 PL004 '-1' is not a population",
                "places.tsv:7 PL009 the id 'x:1' stands twice",
                "places.tsv:8 PL010 'x:9' is no district",
                "places.tsv:9 PL001 2 columns where 10 are owed",
                "places.tsv:10 PL005 the place has no id",
                "places.tsv:10 PL005 the place has no name",
                "seats.tsv:2 PL010 'x:9' is no place",
                "seats.tsv:3 PL007 'queen' is not one of also, short, former, seat, part",
                "seats.tsv:4 PL010 'x:99' is no place",
                "seats.tsv:5 PL007 '..soon' is not the day until which a former name was borne (former ..yyyy-mm-dd)",
                "seats.tsv:6 PL007 '..2016-02-04' is not the day until which a former name was borne (former ..yyyy-mm-dd)",
                "neighbours.tsv:2 PL010 'x:8' is no district",
                "neighbours.tsv:3 PL006 'long' is not a length",
                "neighbours.tsv:4 PL011 'x:2' is paired with itself",
                "ordinary.tsv:3 PL008 'marsh' stands twice",
            ],
            exception.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_file_with_another_header_is_refused()
    {
        var exception = Assert.Throws<GazetteerException>(() => Read("name\tlat\tlon\n", ""));

        Assert.Equal(["places.tsv:1", "neighbours.tsv:1"], exception.Faults.Select(fault => $"{fault.File}:{fault.Line}"));
    }

    [Fact]
    public void A_missing_folder_is_told_as_missing_files() =>
        Assert.Throws<GazetteerException>(() => Gazetteer.ReadTheatre(_ => null));

    static Gazetteer Read(string places, string neighbours = NeighbourHeader, string? names = null, string? ordinary = null) =>
        Gazetteer.Read(new StringReader(places), new StringReader(neighbours), names is null ? null : new StringReader(names), ordinary: ordinary is null ? null : new StringReader(ordinary));

    [Fact]
    public void A_former_name_says_until_when_it_was_borne()
    {
        var gazetteer = Read(Places, names: NameHeader + "x:3\tRedbrook\tformer ..2016-02-04\t\tmade up\nx:3\tOldbrook\tformer\t\tmade up\n");

        Assert.Equal(("x:3", new DateOnly(2016, 2, 4)), (gazetteer.Lookup("Redbrook")[0].Place.Id, gazetteer.Lookup("Redbrook")[0].Until));
        Assert.Equal(("x:3", null), (gazetteer.Lookup("Oldbrook")[0].Place.Id, gazetteer.Lookup("Oldbrook")[0].Until));
        Assert.Null(gazetteer.Lookup("Millbrook")[0].Until);
    }

    [Fact]
    public void A_districts_other_names_are_those_of_its_files_and_find_it_again()
    {
        var others = Theatre.Afghanistan.OtherNamesOfDistricts();

        Assert.NotEmpty(others);
        Assert.All(others, pair =>
        {
            var district = Theatre.Afghanistan.Find(pair.Key)!;
            Assert.Equal(PlaceKind.District, district.Kind);
            Assert.DoesNotContain(district.Name, pair.Value);
            Assert.All(pair.Value, name => Assert.Contains(Theatre.Afghanistan.Lookup(name), match => match.Place.Id == pair.Key));
        });
    }
}
