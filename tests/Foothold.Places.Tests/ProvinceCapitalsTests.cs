namespace Foothold.Places.Tests;

/// <summary>The towns that provinces are run from.</summary>
public sealed class ProvinceCapitalsTests
{
    [Fact]
    public void A_capital_may_mean_the_district_of_its_name()
    {
        var gazetteer = Theatre.Afghanistan;
        var helmand = gazetteer.Provinces.Single(place => place.Name == "Helmand");
        var town = gazetteer.Find("gn:1134720")!; // Lashkar Gah

        var capitals = ProvinceCapitals.Read(new StringReader($"province\tsettlement\n{helmand.Id}\t{town.Id}\n"), gazetteer);

        Assert.Equal([PlaceKind.District, PlaceKind.Settlement], capitals.Of(helmand).Select(candidate => candidate.Place.Kind));
        Assert.True(capitals.IsCapital(town));
        Assert.Empty(ProvinceCapitals.None.Of(helmand));
    }

    [Fact]
    public void The_country_has_its_capital_in_the_same_table_and_is_no_province()
    {
        var gazetteer = Theatre.Afghanistan;
        var kabul = gazetteer.Find("gn:1138958")!;

        var capitals = ProvinceCapitals.Read(new StringReader($"province\tsettlement\n{gazetteer.Country!.Id}\t{kabul.Id}\n"), gazetteer);

        Assert.Contains(kabul, capitals.OfCountry.Select(candidate => candidate.Place));
        Assert.Equal(capitals.OfCountry, capitals.Of(gazetteer.Country));
        Assert.Empty(capitals.All);
        Assert.Empty(ProvinceCapitals.None.OfCountry);
    }

    [Theory]
    [InlineData("province\tsettlement\nx:1\tx:2\n", "capitals.tsv line 2: 'x:1' is no province or country of places.tsv; give the id of one")]
    [InlineData("province\ttown\n", "settlement")]
    public void A_table_with_faults_says_which(string table, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => ProvinceCapitals.Read(new StringReader(table), Theatre.Afghanistan)).Message, StringComparison.Ordinal);
}
