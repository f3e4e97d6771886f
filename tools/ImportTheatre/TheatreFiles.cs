namespace Foothold.ImportTheatre;

/// <summary>The input files of one theatre.</summary>
public sealed record TheatreFiles(string Theatre, string Country, string Districts, string Places, string BasemapFolder)
{
    /// <summary>Finds them under their own name, or under the code of the country in <c>theatres/</c>.</summary>
    public static TheatreFiles Find(string folder, string theatre)
    {
        var country = CountryCode(folder, theatre);
        var code = country.ToLowerInvariant();
        return new TheatreFiles(
            theatre,
            country,
            First(folder, $"{theatre}_districts.geojson", $"theatres/districts_{code}.geojson"),
            First(folder, $"{theatre}_places.tsv", $"theatres/places_{code}.tsv.gz"),
            Path.Combine(folder, "basemap"));
    }

    /// <summary>The country's own file of a base map layer where there is one, else the world's; null where there is neither.</summary>
    public string? Layer(string own, string world)
    {
        var first = Path.Combine(BasemapFolder, $"{Country.ToLowerInvariant()}_{own}");
        var second = Path.Combine(BasemapFolder, world);
        return File.Exists(first) ? first : File.Exists(second) ? second : null;
    }

    static string CountryCode(string folder, string theatre)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "countries.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            if (string.Equals(cells[3], theatre, StringComparison.OrdinalIgnoreCase))
            {
                return cells[0];
            }
        }

        throw new FileNotFoundException($"countries.tsv has no country '{theatre}'.");
    }

    static string First(string folder, params string[] names) =>
        names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"None of {string.Join(", ", names)} is in {folder}.");
}
