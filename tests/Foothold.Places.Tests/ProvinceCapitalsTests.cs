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

    [Theory]
    [InlineData("province\tsettlement\nx:1\tx:2\n", "capitals.tsv line 2: 'x:1' is no province of places.tsv; give the id of one")]
    [InlineData("province\ttown\n", "settlement")]
    public void A_table_with_faults_says_which(string table, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => ProvinceCapitals.Read(new StringReader(table), Theatre.Afghanistan)).Message, StringComparison.Ordinal);
}
