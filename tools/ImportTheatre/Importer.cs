namespace Foothold.ImportTheatre;

/// <summary>Runs the steps of an import in order.</summary>
public static class Importer
{
    /// <summary>Writes every file of a theatre, or the world list.</summary>
    /// <returns>What was written, a line a file.</returns>
    public static IReadOnlyList<string> Run(string placesFolder, string theatre, string outputFolder, OrdinaryWords words, IEnumerable<string> faultFiles, IEnumerable<string> shownFiles, IEnumerable<string> capitalFiles)
    {
        Directory.CreateDirectory(outputFolder);
        return theatre == "world"
            ? [WorldList.Write(placesFolder, outputFolder, words), Provenance.WriteWorld(outputFolder)]
            : RunTheatre(TheatreFiles.Find(placesFolder, theatre), outputFolder, words, faultFiles, shownFiles, capitalFiles);
    }

    static List<string> RunTheatre(TheatreFiles files, string outputFolder, OrdinaryWords words, IEnumerable<string> faultFiles, IEnumerable<string> shownFiles, IEnumerable<string> capitalFiles)
    {
        var source = PlaceRow.WithoutFaults(PlaceRow.Read(files.Places), faultFiles).Select(row => row.InLatin()).ToList();
        var shown = ShownNames.Read(shownFiles, source);
        var districts = DistrictLayer.Read(files.Districts).Renamed(shown);
        var rows = source.Select(shown.Apply).ToList();
        return
        [
            districts.WriteDistricts(Path.Combine(outputFolder, "districts.geojson")),
            districts.WriteProvinces(Path.Combine(outputFolder, "provinces.geojson")),
            districts.WriteNeighbours(Path.Combine(outputFolder, "neighbours.tsv")),
            PlaceList.Write(Path.Combine(outputFolder, "places.tsv"), districts, rows, words),
            Capitals.Write(Path.Combine(outputFolder, "capitals.tsv"), rows, Capitals.Corrections(capitalFiles)),
            words.Write(Path.Combine(outputFolder, "ordinary.tsv"), rows.Where(row => row.Feature != "PCLI").SelectMany(row => row.Alternates.Prepend(row.Name))),
            Basemap.Write(Path.Combine(outputFolder, "basemap.geojson"), files, districts.Envelope),
            Provenance.WriteTheatre(outputFolder, files, districts, rows),
        ];
    }
}
