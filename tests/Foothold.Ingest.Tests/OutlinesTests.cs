using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Xunit;

namespace Foothold.Ingest.Tests;

public sealed class OutlinesTests
{
    // Two areas side by side, the border between them a fine zigzag of some hundred metres.
    static Geometry[] Pair(int points)
    {
        var border = Enumerable.Range(0, points + 1).Select(i => new Coordinate(1 + (i % 2 * 0.001), (double)i / points)).ToArray();
        Coordinate[] left = [new(0, 1), new(0, 0), .. border, new(0, 1)];
        Coordinate[] right = [new(2, 0), new(2, 1), .. Enumerable.Reverse(border), new(2, 0)];
        var factory = new GeometryFactory();
        return [factory.CreatePolygon(left), factory.CreatePolygon(right)];
    }

    [Fact]
    public void Few_points_are_left_as_they_are()
    {
        var pair = Pair(100);
        var (areas, tolerance) = Outlines.Simplify(pair);
        Assert.Equal(0, tolerance);
        Assert.Equal(pair, areas);
    }

    [Fact]
    public void Many_points_become_few_and_a_shared_border_stays_one_line()
    {
        var pair = Pair(2000);
        var (areas, tolerance) = Outlines.Simplify(pair, mostPoints: 500);
        Assert.True(tolerance > 0);
        Assert.InRange(Outlines.Points(areas), 8, 500);
        Assert.All(areas, area => Assert.True(area.IsValid));
        Assert.True(CoverageValidator.IsValid([.. areas]));
        Assert.InRange(Outlines.SharedBorders(areas, 0.05).Single().Kilometres, 111, 113);
    }

    [Fact]
    public void Areas_that_touch_in_a_point_share_no_border()
    {
        var factory = new GeometryFactory();
        Assert.Empty(Outlines.SharedBorders([factory.ToGeometry(new Envelope(0, 1, 0, 1)), factory.ToGeometry(new Envelope(1, 2, 1, 2))], 0.05));
    }
}
