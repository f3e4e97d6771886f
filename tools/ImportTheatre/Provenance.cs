namespace Foothold.ImportTheatre;

/// <summary>Says where each file came from, under which licence, and what was changed.</summary>
public static class Provenance
{
    const int MentionedOutside = 50; // fewer settlements outside all districts are islands and slips of a border

    /// <summary>Writes the page of a theatre.</summary>
    public static string WriteTheatre(string folder, TheatreFiles files, DistrictLayer layer, IReadOnlyList<PlaceRow> rows)
    {
        var afghan = files.Country == "AF";
        var boundaries = afghan
            ? "geoBoundaries gbOpen AFG ADM2 (2014; source AIMS and Esri Disaster Response), public domain as geoBoundaries states; names and codes from Who's On First and GeoNames (CC BY 4.0)"
            : "Who's On First counties, geometry Mesoshapes / Quattroshapes (OCHA open data, ESOC), CC BY by the register of Who's On First";
        var vintage = afghan ? "the 398 districts of 2014" : $"the {layer.Districts.Count} districts as Who's On First has them";
        File.WriteAllText(Path.Combine(folder, "PROVENANCE.md"), $"""
            # Where the map and the names come from

            Written by `tools/ImportTheatre`; edit the input or the importer, not these files. Coordinates are WGS 84.
            Boundary set: {vintage}.

            | file | source and licence | what was changed |
            |---|---|---|
            | `districts.geojson` | {boundaries} | simplified with shared borders kept, rounded to 1e-4°, attributes cut to id, name, province, label point, area, population |
            | `provinces.geojson` | as above | own dissolve of the districts; holes under 0.002 square degrees filled |
            | `neighbours.tsv` | as above | own computation: pairs of districts whose borders run together, and for how many kilometres |
            | `capitals.tsv` | GeoNames feature codes PPLA and PPLC (CC BY 4.0) | the province or the country of `places.tsv` and the settlement that it is run from; the capital of the country where it is its province's too |
            | `places.tsv` | Who's On First (places from GeoNames, CC BY 4.0) and GeoNames cities files (CC BY 4.0) | Latin spellings only, those that fold alike merged{(rows.Any(row => row.IsRomanised) ? "; names in Cyrillic romanised by the Ukrainian national system" : "")}; names of other languages for "province" dropped; provinces and districts assigned by point in polygon; populations are old and serve for ranking only |
            | `ordinary.tsv` | the names above that are also lower-case words of UD English EWT and GUM (CC BY-SA 4.0) | a list of single words |
            | `basemap.geojson` | Natural Earth 4 (public domain) | clipped to four degrees around the districts, thinned to 0.01°, rounded to 0.001° |

            `seats.tsv`, where there is one, is our own: general knowledge, each row says of what kind.

            Attribution to show wherever the map is shown: "Place names: GeoNames (geonames.org), CC BY 4.0. Places: Who's On First
            (whosonfirst.org), CC BY. {(afghan ? "Boundaries: geoBoundaries (Runfola et al. 2020, doi:10.1371/journal.pone.0231866), source AIMS/Esri." : "Boundaries: Who's On First, with Mesoshapes and Quattroshapes (CC BY).")}
            Base map: Natural Earth (public domain)."
            {Gaps(layer, rows)}
            """);
        return "PROVENANCE.md";
    }

    /// <summary>What the boundary set leaves out, as a list; empty where it leaves out nothing that a reader would miss.</summary>
    static string Gaps(DistrictLayer layer, IReadOnlyList<PlaceRow> rows)
    {
        var drawn = layer.Districts.Select(district => district.Province).ToHashSet();
        var known = layer.Districts.Select(district => district.Id).ToHashSet();
        var undrawn = rows.Where(row => row.Feature == "ADM1" && !drawn.Contains(row.Name)).Select(row => row.Name).Order(StringComparer.Ordinal).ToList();
        var outside = rows.Count(row => row.Class == "P" && row.Latitude is not null && !known.Contains(row.District));
        var lines = new List<string>();
        if (undrawn.Count > 0)
        {
            lines.Add($"- no district is drawn in {string.Join(", ", undrawn)}");
        }

        if (outside >= MentionedOutside)
        {
            lines.Add($"- {outside} settlements lie in no district and count for none");
        }

        return lines.Count == 0 ? "" : "\n## What is missing\n\n" + string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Writes the page of the world list.</summary>
    public static string WriteWorld(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "PROVENANCE.md"), """
            # Where the world list comes from

            Written by `tools/ImportTheatre --theatre world`; edit the input or the importer, not these files.

            | file | source and licence | what was changed |
            |---|---|---|
            | `places.tsv` | GeoNames countryInfo and cities files (CC BY 4.0); coordinates of countries from Natural Earth (public domain) | countries, capitals and cities of at least 100 000 people; up to eight plain Latin spellings for capitals and cities of half a million |
            | `ordinary.tsv` | the names above that are also lower-case words of UD English EWT and GUM (CC BY-SA 4.0) | a list of single words |
            | `seats.tsv` | our own: what English calls the countries ("Britain", "the US"); general knowledge | |

            Attribution: "Place names: GeoNames (geonames.org), CC BY 4.0. Natural Earth (public domain)."

            """);
        return "PROVENANCE.md";
    }
}
