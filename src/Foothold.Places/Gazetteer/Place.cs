namespace Foothold.Places;

/// <summary>What sort of place a place is.</summary>
public enum PlaceKind
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A first-level division: a province, a governorate, an oblast.</summary>
    Province,

    /// <summary>An area of the theatre's boundary set, the unit of the map.</summary>
    District,

    /// <summary>A city, town or village.</summary>
    Settlement,

    /// <summary>A part of a country that is no division ("southern Afghanistan"), a valley, a highway, a base.</summary>
    Region,
}

/// <summary>A point or area with a name.</summary>
/// <param name="Id">"gn:…", "wof:…" or an id of our own.</param>
/// <param name="Name">The name shown to readers.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Country">The ISO 3166 alpha-2 code of the country it lies in.</param>
/// <param name="ProvinceName">The name of the province it lies in or is; null for a country.</param>
/// <param name="DistrictId">The id of the district it lies in or is; null where it is larger than one or the district is not known.</param>
/// <param name="Latitude">Degrees north, WGS 84, of its label point.</param>
/// <param name="Longitude">Degrees east, WGS 84, of its label point.</param>
/// <param name="Population">The number of people where the source gives one, else 0. Old: good for ranking only.</param>
public sealed record Place(
    string Id,
    string Name,
    PlaceKind Kind,
    string Country,
    string? ProvinceName,
    string? DistrictId,
    double Latitude,
    double Longitude,
    long Population);
