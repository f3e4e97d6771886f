namespace Foothold.Places.Tests;

/// <summary>What a reader who asks for a place is given.</summary>
public sealed class PlaceSearchTests
{
    static readonly PlaceSearch Afghanistan = new(Theatre.Afghanistan);

    [Theory]
    [InlineData("Fayzabad, Badakhshan", "Badakhshan")]
    [InlineData("Fayzabad, Jowzjan", "Jowzjan")]
    [InlineData("fayzabad,jawzjan province", "Jowzjan")]
    [InlineData("Fayzabad, Jowzjan, Afghanistan", "Jowzjan")]
    public void A_province_behind_the_name_says_which_of_two_districts_is_meant(string name, string province)
    {
        var match = Assert.Single(Afghanistan.Alike(name, HasDistrict));

        Assert.Equal((PlaceKind.District, "Fayzabad", province), (match.Place.Kind, match.Place.Name, match.Place.ProvinceName));
    }

    [Theory]
    [InlineData("Fayzabad", "Fayzabad, Badakhshan", "Fayzabad, Jowzjan")]
    [InlineData("Faizabad", "Fayzabad, Badakhshan", "Fayzabad, Jowzjan")]
    [InlineData("Fayzabad district", "Fayzabad, Badakhshan", "Fayzabad, Jowzjan")]
    [InlineData("Arghandab", "Arghandab, Kandahar", "Arghandab, Zabul")]
    public void Districts_that_share_a_name_are_all_told_with_how_to_ask_for_each(string name, params string[] asking)
    {
        Assert.Equal(asking, Afghanistan.Alike(name, HasDistrict).Select(match => Afghanistan.Asking(match.Place)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Naw Zad")]
    [InlineData("Kandahar")]
    [InlineData("Gereshk")]
    [InlineData("Marjah, Nad Ali, Helmand")]
    public void A_name_that_one_district_has_means_it_alone(string name) => Assert.Single(Afghanistan.Alike(name, HasDistrict));

    [Fact]
    public void Villages_that_share_a_name_are_asked_for_with_their_district()
    {
        var villages = Afghanistan.Alike("Qal'ah-ye Now, Helmand", HasDistrict);

        Assert.True(villages.Count > 1);
        Assert.All(villages, village =>
        {
            Assert.Equal(PlaceKind.Settlement, village.Place.Kind);
            Assert.Equal(village.Place, Assert.Single(Afghanistan.Alike(Afghanistan.Asking(village.Place), HasDistrict)).Place);
        });
    }

    [Theory]
    [InlineData("Fayzabad, Nimroz")]
    [InlineData("Fayzabad, Atlantis")]
    public void A_name_with_a_province_that_it_does_not_lie_in_means_nothing(string name) => Assert.Empty(Afghanistan.Alike(name, HasDistrict));

    [Theory]
    [InlineData("afghanistan")]
    [InlineData("iraq")]
    [InlineData("mali")]
    [InlineData("myanmar")]
    [InlineData("somalia")]
    [InlineData("sudan")]
    [InlineData("syria")]
    [InlineData("ukraine")]
    [InlineData("yemen")]
    public void Every_district_can_be_asked_for_alone(string theatre)
    {
        var search = new PlaceSearch(Theatre.Of(theatre));

        Assert.All(Theatre.Of(theatre).Districts, district => Assert.Equal(district, Assert.Single(search.Alike(search.Asking(district), HasDistrict)).Place));
    }

    static bool HasDistrict(Place place) => place.DistrictId is not null;
}
