using NodaTime;

namespace Foothold.Ingest;

/// <summary>What a person says of a theatre that is to be made.</summary>
/// <param name="Id">Its id, the name of its folder: lower-case letters, digits and hyphens.</param>
/// <param name="Name">Its name.</param>
/// <param name="Iso2">The ISO 3166 alpha-2 code of its country.</param>
/// <param name="From">Its first day.</param>
/// <param name="BoundarySet">What the boundary set is called, wherever the map is shown.</param>
/// <param name="Vintage">Of when the boundary set is.</param>
/// <param name="Licence">Under what licence it is.</param>
/// <param name="Districts">The file of its districts.</param>
/// <param name="Provinces">The file of its provinces; null where that of the districts says which province each lies in.</param>
/// <param name="Places">GeoNames' file of its country; null to take the settlements of the gazetteer of the world.</param>
public sealed record TheatreOrder(
    string Id, string Name, string Iso2, LocalDate From, string BoundarySet, string? Vintage, string Licence, string Districts, string? Provinces, string? Places);

/// <summary>What a theatre was made of.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Provinces">How many provinces it has.</param>
/// <param name="Districts">How many districts.</param>
/// <param name="Settlements">How many settlements.</param>
/// <param name="Mended">How many areas had to be mended to be valid.</param>
/// <param name="Abroad">How many places of the file of places were left out as another country's.</param>
/// <param name="Faults">What is wrong with it all the same; its README lists them as known.</param>
public sealed record MadeTheatre(string Folder, int Provinces, int Districts, int Settlements, int Mended, int Abroad, IReadOnlyList<string> Faults);
