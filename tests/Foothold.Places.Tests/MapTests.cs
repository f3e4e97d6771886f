using System.Text.Json;

namespace Foothold.Places.Tests;

public sealed class MapTests
{
    [Theory]
    [InlineData("afghanistan")]
    [InlineData("iraq")]
    public void The_drawn_districts_are_those_of_the_gazetteer(string theatre)
    {
        var gazetteer = theatre == "iraq" ? Theatre.Iraq : Theatre.Afghanistan;
        using var map = Open(theatre, "districts.geojson");

        var drawn = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
            .Select(properties => (properties.GetProperty("id").GetString(), properties.GetProperty("name").GetString(), properties.GetProperty("province").GetString()));

        Assert.Equal(
            gazetteer.Districts.Select(district => ((string?)district.Id, (string?)district.Name, district.ProvinceName)).Order(),
            drawn.Order());
    }

    [Theory]
    [InlineData("afghanistan", 34)]
    [InlineData("iraq", 19)]
    public void Every_province_is_drawn_once(string theatre, int count)
    {
        var gazetteer = theatre == "iraq" ? Theatre.Iraq : Theatre.Afghanistan;
        using var map = Open(theatre, "provinces.geojson");

        var names = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("name").GetString()!).ToList();

        Assert.Equal(count, names.Count);
        Assert.Equal(gazetteer.Provinces.Select(province => province.Name).Order(), names.Order());
    }

    [Theory]
    [InlineData("afghanistan")]
    [InlineData("iraq")]
    public void The_base_map_has_land_borders_and_rivers(string theatre)
    {
        using var map = Open(theatre, "basemap.geojson");

        var layers = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("layer").GetString()).ToHashSet();

        Assert.Superset(new HashSet<string?> { "land", "border", "river" }, layers);
    }

    [Theory]
    [InlineData("afghanistan/districts.geojson", 2_500_000)]
    [InlineData("iraq/districts.geojson", 2_500_000)]
    [InlineData("afghanistan/basemap.geojson", 200_000)]
    [InlineData("world/places.tsv", 1_500_000)]
    public void Files_that_are_sent_or_read_often_stay_small(string file, long most) =>
        Assert.InRange(new FileInfo(Theatre.Folder(file)).Length, 1, most);

    static JsonDocument Open(string theatre, string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Theatre.Folder(theatre), file)));
}
