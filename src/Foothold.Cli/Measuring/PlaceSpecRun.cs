using System.Globalization;
using Foothold.Ingest;
using Foothold.Language;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary>The part of <c>foothold eval places</c> that reads pages of reports with their places marked.</summary>
static class PlaceSpecRun
{
    /// <summary>Measures each page, and all together, the reports that are held back apart.</summary>
    public static int Run(string path, DataPart part, bool list, bool asJson, Speaker speaker)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.md").Where(file => File.ReadLines(file).FirstOrDefault()?.StartsWith("theatre:", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal).ToArray()
            : File.Exists(path) ? [path] : throw new NotFoundException($"{path}: there is no such file or folder; check the path");
        var installation = Installation.Find();
        installation.RequireModel(Installation.DefaultLanguage);
        var model = LanguageFiles.ReadModel(installation.ModelFile(Installation.DefaultLanguage), installation.NamesFile(Installation.DefaultLanguage));
        var sums = new SortedDictionary<string, PlaceSpecScores>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var page = Read(file);
            var (read, lookup) = Reader(installation, page.Theatre);
            foreach (var report in page.Reports.Where(report => part.Takes(report.IsHeld)))
            {
                var scores = PlaceSpecScores.Of(report, read(model.Parse(report.Text)), lookup, page.MarksPeoples);
                foreach (var sum in new[] { Path.GetFileNameWithoutExtension(file), page.Theatre is null ? "~ general news" : "~ all theatres" })
                {
                    sums[sum] = sums.TryGetValue(sum, out var before) ? before + scores : scores;
                }

                foreach (var fault in list ? scores.Faults : [])
                {
                    speaker.Say($"{Path.GetFileName(file)}:{fault}");
                }
            }
        }

        foreach (var (name, scores) in sums)
        {
            if (asJson)
            {
                speaker.GiveJson(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("page", name.TrimStart('~', ' '));
                    writer.WriteString("part", part.ToString().ToLowerInvariant());
                    writer.WriteNumber("owed", scores.Owed);
                    writer.WriteNumber("given", scores.Given);
                    writer.WriteNumber("recognised", scores.Recognised);
                    writer.WriteNumber("right", scores.Right);
                    writer.WriteNumber("recognitionF1", Math.Round(scores.RecognitionF1, 4));
                    writer.WriteNumber("rightShare", Math.Round(scores.RightShare, 4));
                    writer.WriteNumber("f1", Math.Round(scores.F1, 4));
                    writer.WriteEndObject();
                });
                continue;
            }

            speaker.Give(string.Create(
                CultureInfo.InvariantCulture,
                $"{name.TrimStart('~', ' '),-14}{scores.Owed,5} owed{scores.Given,5} given{scores.Recognised,5} recognised, F1 {scores.RecognitionF1:0.000}{scores.Right,5} right, {scores.RightShare:0.000} of those recognised; both F1 {scores.F1:0.000}"));
        }

        return ExitCode.Done;
    }

    static PlaceSpec Read(string file)
    {
        try
        {
            return DataFile.Read(file, PlaceSpec.Read);
        }
        catch (InvalidDataException fault)
        {
            throw new DataException(fault.Message);
        }
    }

    static (Func<ParsedText, IReadOnlyList<PlaceMention>> Read, Func<string, IReadOnlyList<PlaceMatch>> Lookup) Reader(Installation installation, string? theatre)
    {
        if (theatre is null)
        {
            var resolver = installation.Gazetteer.OpenResolver(installation.Lexicon);
            return (text => resolver.Read(text, []), resolver.Lookup);
        }

        var gazetteer = installation.Theatre(theatre).ReadGazetteer();
        var places = new PlaceResolver(gazetteer);
        return (text => places.Read(text, []), gazetteer.Lookup);
    }
}
