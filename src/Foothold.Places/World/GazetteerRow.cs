namespace Foothold.Places;

/// <summary>A place with its names, as a gazetteer is compiled from and can be read back into.</summary>
/// <param name="Id">"gn:…", "wof:…" or another id, no tab in it.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Alternates">Other names, in any order; none where there are none.</param>
/// <param name="Kind">What sort of place it is; a district is a division of the second level.</param>
/// <param name="Feature">The GeoNames code of its feature ("PPLA2"), or empty.</param>
/// <param name="Country">The ISO 3166 alpha-2 code of its country; empty for what lies in several.</param>
/// <param name="Province">The name of the first-level division it lies in or is; null where it is not known.</param>
/// <param name="District">The name of the second-level division it lies in or is; null where it is not known.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Population">The number of people, 0 where it is not known.</param>
public sealed record GazetteerRow(
    string Id,
    string Name,
    IReadOnlyList<string> Alternates,
    PlaceKind Kind,
    string Feature,
    string Country,
    string? Province,
    string? District,
    double Latitude,
    double Longitude,
    long Population)
{
    /// <summary>Other names that English uses as much as the one shown ("New York" of New York City), abbreviations of divisions among them.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];
}
