using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Foothold.Ingest;

/// <summary>What areas that lie side by side have in common: their borders, and how finely those are drawn.</summary>
public static class Outlines
{
    /// <summary>How many points the outlines of a theatre have at most; a map with more is slow to send and to draw.</summary>
    public const int MostPoints = 120_000;

    /// <summary>The degrees by which a place may lie beside its district: a port, a bank of a river.</summary>
    public const double Beside = 0.02;

    /// <summary>Kilometres in a degree of a great circle.</summary>
    public const double Degree = 111.195;

    const double FirstTolerance = 0.0005; // degrees, some fifty metres
    const double LastTolerance = 0.01;

    /// <summary>Draws areas with fewer points where they have very many; the border that two of them share stays one line.</summary>
    /// <param name="areas">The areas, in degrees, none overlapping another.</param>
    /// <param name="mostPoints">How many points they may have together.</param>
    /// <returns>
    /// The areas in their order, and the tolerance in degrees: the square root of the largest corner that was cut off, 0 where none was. It
    /// begins with 0.0005 and is doubled until the points are few enough, to 0.008 at most.
    /// </returns>
    /// <remarks>After Visvalingam and Whyatt 1993, as NetTopologySuite has it for coverages.</remarks>
    public static (IReadOnlyList<Geometry> Areas, double Tolerance) Simplify(IReadOnlyList<Geometry> areas, int mostPoints = MostPoints)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var (simpler, tolerance) = (areas, 0.0);
        for (var next = FirstTolerance; Points(simpler) > mostPoints && next <= LastTolerance; next *= 2)
        {
            tolerance = next;
            simpler = [.. CoverageSimplifier.Simplify([.. areas], tolerance).Select((area, i) => area.IsEmpty ? areas[i] : area.IsValid ? area : GeometryFixer.Fix(area))];
        }

        return (simpler, tolerance);
    }

    /// <summary>How many points areas have together.</summary>
    public static int Points(IReadOnlyList<Geometry> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return areas.Sum(area => area.NumPoints);
    }

    /// <summary>Each pair of areas whose borders run together, once, with the kilometres for which they do.</summary>
    /// <param name="areas">The areas, in degrees.</param>
    /// <param name="shortest">The kilometres below which it is a touch.</param>
    /// <returns>Numbers of areas, the lower first, in their order.</returns>
    public static IEnumerable<(int Left, int Right, double Kilometres)> SharedBorders(IReadOnlyList<Geometry> areas, double shortest)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var tree = new STRtree<int>();
        for (var i = 0; i < areas.Count; i++)
        {
            tree.Insert(areas[i].EnvelopeInternal, i);
        }

        for (var i = 0; i < areas.Count; i++)
        {
            foreach (var j in tree.Query(areas[i].EnvelopeInternal).Where(j => j > i).Order())
            {
                if (SharedKilometres(areas[i], areas[j]) is var kilometres && kilometres >= shortest)
                {
                    yield return (i, j, kilometres);
                }
            }
        }
    }

    static double SharedKilometres(Geometry left, Geometry right)
    {
        var shared = left.Boundary.Intersection(right.Boundary);
        return Enumerable.Range(0, shared.NumGeometries).Select(shared.GetGeometryN).OfType<LineString>()
            .Sum(line => line.Coordinates.Zip(line.Coordinates.Skip(1), Kilometres).Sum());
    }

    static double Kilometres(Coordinate from, Coordinate to)
    {
        var north = (to.Y - from.Y) * Degree;
        var east = (to.X - from.X) * Degree * Math.Cos((from.Y + to.Y) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
