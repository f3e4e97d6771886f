using System.Text.Json;

namespace Foothold.Places.Tests;

public sealed class MapTests
{
    public static TheoryData<string, int> Theatres => new()
    {
        { "afghanistan", 34 }, { "iraq", 19 }, { "mali", 8 }, { "myanmar", 15 }, { "somalia", 13 },
        { "sudan", 18 }, { "syria", 14 }, { "ukraine", 24 }, { "yemen", 22 },
    };

    public static TheoryData<string> Names => [.. Theatres.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Theatres))]
    public void The_drawn_districts_are_those_of_the_gazetteer(string theatre, int provinces)
    {
        using var map = Open(theatre, "districts.geojson");

        var drawn = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
            .Select(properties => (properties.GetProperty("id").GetString(), properties.GetProperty("name").GetString(), properties.GetProperty("province").GetString()))
            .ToList();

        Assert.Equal(
            Theatre.Of(theatre).Districts.Select(district => ((string?)district.Id, (string?)district.Name, district.ProvinceName)).Order(),
            drawn.Order());
        Assert.Equal(provinces, drawn.Select(district => district.Item3).Distinct().Count());
    }

    // Crimea, Bamako and the strip on the Golan that the United Nations watch are provinces without a district: places, but not drawn.
    [Theory]
    [MemberData(nameof(Theatres))]
    public void Every_province_that_has_districts_is_drawn_once(string theatre, int provinces)
    {
        var gazetteer = Theatre.Of(theatre);
        using var map = Open(theatre, "provinces.geojson");

        var names = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("name").GetString()!).ToList();

        Assert.Equal(provinces, names.Count);
        Assert.Equal(gazetteer.Districts.Select(district => district.ProvinceName!).Distinct().Order(), names.Order());
        Assert.Superset(names.ToHashSet(), gazetteer.Provinces.Select(province => province.Name).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_base_map_has_land_borders_and_rivers(string theatre)
    {
        using var map = Open(theatre, "basemap.geojson");

        var layers = map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("layer").GetString()).ToHashSet();

        Assert.Superset(new HashSet<string?> { "land", "border", "river" }, layers);
    }

    [Theory]
    [InlineData("afghanistan/districts.geojson", 2_500_000)]
    [InlineData("iraq/districts.geojson", 2_500_000)]
    [InlineData("myanmar/districts.geojson", 2_500_000)]
    [InlineData("ukraine/districts.geojson", 2_500_000)]
    [InlineData("yemen/districts.geojson", 2_500_000)]
    [InlineData("afghanistan/basemap.geojson", 200_000)]
    [InlineData("world/places.tsv", 1_500_000)]
    public void Files_that_are_sent_or_read_often_stay_small(string file, long most) =>
        Assert.InRange(new FileInfo(Theatre.Folder(file)).Length, 1, most);

    static JsonDocument Open(string theatre, string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Theatre.Folder(theatre), file)));
}
