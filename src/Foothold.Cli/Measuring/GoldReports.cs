using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary>Reads annotated reports, of a folder of pages or a table of notes; specs/coding/README.md tells the formats.</summary>
static class GoldReports
{
    /// <summary>The reports, each with the name to tell it by: pages by the names of their files, notes in the order of the table.</summary>
    /// <param name="path">A folder with *.json, or a table.</param>
    /// <param name="part">Which notes of a table.</param>
    /// <exception cref="NotFoundException">There is no such folder or table.</exception>
    /// <exception cref="DataException">A page or the table is not what it should be.</exception>
    public static IEnumerable<(string Name, GoldReport Gold)> Read(string path, DataPart part) =>
        File.Exists(path) ? Notes(path, part)
        : Directory.Exists(path) ? Pages(new DirectoryInfo(path))
        : throw new NotFoundException($"{path}: there is no such folder or table; check the path");

    /// <summary>The report as it would be taken in.</summary>
    public static Report ReportOf(GoldReport gold) => Report.Create(gold.Outlet, null, "", null, gold.Published, Installation.DefaultLanguage, [], gold.Text);

    /// <summary>What compares claims of a theatre with a reader's.</summary>
    public static ClaimScorer ScorerOf(Workbench bench) => new(
        (actor, day) => bench.Theatre.SideOf(actor, day, bench.Lexicon.Actors),
        bench.Lexicon.Actors.IsPartOf,
        (name, place) => bench.Gazetteer.Lookup(name).Any(match => match.Place.Id == place));

    static IEnumerable<(string Name, GoldReport Gold)> Pages(DirectoryInfo folder) =>
        folder.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, ReadPage(file)));

    static IEnumerable<(string Name, GoldReport Gold)> Notes(string path, DataPart part)
    {
        try
        {
            using var reader = File.OpenText(path);
            return [.. ControlNote.ReadAll(reader).Where(note => part.Takes(note.IsHeld)).Select(note => (note.Id, note.Report))];
        }
        catch (InvalidDataException fault)
        {
            throw new DataException($"{path}: it is no table of notes ({fault.Message}); specs/coding/README.md tells the format");
        }
    }

    static GoldReport ReadPage(FileInfo file)
    {
        try
        {
            return GoldReport.Parse(File.ReadAllText(file.FullName));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new DataException($"{file.FullName}: it is no annotated report ({fault.Message}); specs/coding/README.md tells the format");
        }
    }
}
