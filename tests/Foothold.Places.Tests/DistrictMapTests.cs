using System.Text;

namespace Foothold.Places.Tests;

public sealed class DistrictMapTests
{
    [Theory]
    [InlineData(32.43, 64.47, "Naw Zad")]
    [InlineData(31.59, 64.37, "Lashkar Gah")]
    [InlineData(34.53, 69.17, "Kabul")]
    public void A_point_lies_in_its_district(double latitude, double longitude, string name)
    {
        using var stream = File.OpenRead(Path.Combine(Theatre.Folder("afghanistan"), "districts.geojson"));

        Assert.Equal(name, Theatre.Afghanistan.Find(DistrictMap.Read(stream).At(latitude, longitude)!)?.Name);
    }

    [Fact]
    public void A_hole_belongs_to_no_district_and_neither_does_the_sea()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(
            """{"features":[{"properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]}}]}"""));
        var map = DistrictMap.Read(stream);

        Assert.Equal(("a", null, null), (map.At(3, 3), map.At(1.5, 1.5), map.At(5, 5)));
    }

    [Fact]
    public void A_file_of_another_form_is_refused()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{"features":[{"properties":{}}]}"""));

        Assert.Throws<InvalidDataException>(() => DistrictMap.Read(stream));
    }
}
