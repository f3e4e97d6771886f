namespace Foothold.Places;

/// <summary>Makes the places that a phrase names and no gazetteer lists: "southern Afghanistan".</summary>
sealed class Regions(Gazetteer gazetteer)
{
    /// <summary>A part of a country or province. Its label point lies half way from the middle of the base towards that edge.</summary>
    /// <param name="part">"southern", "central" and so on.</param>
    /// <param name="bearing">Degrees east of north, or null for the middle.</param>
    /// <param name="of">The country or province it is a part of.</param>
    public Place PartOf(string part, int? bearing, Place of)
    {
        var (north, east) = bearing is { } degrees ? (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180)) : (0, 0);
        var (height, width) = HalfExtent(of);
        return new Place(
            $"region:{part}:{of.Id}",
            $"{part} {of.Name}",
            PlaceKind.Region,
            of.Country,
            of.Kind == PlaceKind.Province ? of.ProvinceName : null,
            null,
            Math.Round(of.Latitude + (north * height / 2), 4),
            Math.Round(of.Longitude + (east * width / 2), 4),
            0);
    }

    // Half the height and width in degrees of what the districts of the base span; of a land without districts, two degrees.
    (double Height, double Width) HalfExtent(Place of)
    {
        var (south, north, west, east) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var district in gazetteer.Districts)
        {
            if (district.Country == of.Country && (of.Kind == PlaceKind.Country || district.ProvinceName == of.ProvinceName))
            {
                (south, north) = (Math.Min(south, district.Latitude), Math.Max(north, district.Latitude));
                (west, east) = (Math.Min(west, district.Longitude), Math.Max(east, district.Longitude));
            }
        }

        return south > north ? (2, 2) : ((north - south) / 2, (east - west) / 2);
    }
}
