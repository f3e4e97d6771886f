using System.CommandLine;
using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold eval releases</c>: the coder against releases of a military command, field by field.</summary>
static class EvalReleasesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var path = new Argument<FileInfo>("PATH") { Description = "The releases: a table of id, theatre, published, date, province, district, killed, captured, airstrike, group and text." };
        var part = Options.Part("Which releases: open, held (every second), or all.");
        var misses = new Option<bool>("--misses") { Description = "Lists the releases in which a field is wrong." };
        var json = Options.Json();
        var command = new Command("releases", "Compares date, place, dead, captured, air strike and group of each release of a military command with what a reader finds in it.") { path, part, misses, json };
        command.Does((result, speaker) => Run(result.GetRequiredValue(path), result.GetRequiredValue(part)!.Value, result.GetValue(misses), result.GetValue(json), speaker));
        return command;
    }

    static int Run(FileInfo file, DataPart part, bool listMisses, bool asJson, Speaker speaker)
    {
        if (!file.Exists)
        {
            throw new NotFoundException($"{file}: there is no such file; check the path");
        }

        var installation = Installation.Find();
        var benches = new Dictionary<string, Workbench>(StringComparer.Ordinal);
        var tallies = ReleaseScorer.Fields.ToDictionary(field => field, _ => (Right: 0, Of: 0));
        var releases = Read(file).Where(release => part.Takes(release.IsHeld)).ToList();
        foreach (var release in releases)
        {
            if (!benches.TryGetValue(release.Theatre, out var bench))
            {
                benches[release.Theatre] = bench = Workbench.Open(installation, release.Theatre);
            }

            var verdicts = Score(bench, release);
            foreach (var (field, isRight, _, _) in verdicts)
            {
                tallies[field] = (tallies[field].Right + (isRight ? 1 : 0), tallies[field].Of + 1);
            }

            if (listMisses && verdicts.Any(verdict => !verdict.IsRight))
            {
                speaker.Say($"{release.Id} {string.Join("; ", verdicts.Where(verdict => !verdict.IsRight).Select(verdict => $"{verdict.Field} owed {verdict.Owed}, given {(verdict.Given.Length == 0 ? "nothing" : verdict.Given)}"))} :: {release.Text}");
            }
        }

        Give(speaker, asJson, releases.Count, tallies);
        return ExitCode.Done;
    }

    static IReadOnlyList<(string Field, bool IsRight, string Owed, string Given)> Score(Workbench bench, PressRelease release)
    {
        var claims = bench.Code(Report.Create("", null, "", null, release.Published, "en", [], release.Text));
        var events = bench.Events.Join(claims.Select(claim => new Telling(claim, "", release.Published, "en")));
        bool IsNameOf(string name, string place) => bench.Gazetteer.Lookup(name).Any(match => match.Place.Id == place || (match.Place.Kind == PlaceKind.Province && match.Place.Name == place));
        return new ReleaseScorer(bench.Lexicon.Actors, IsNameOf).Score(release, ReleaseReading.Of(release.Text, claims, events, release.Published, bench.Lexicon.Actors, bench.Lexicon.Words));
    }

    static IReadOnlyList<PressRelease> Read(FileInfo file)
    {
        try
        {
            return DataFile.Read(file.FullName, PressRelease.ReadAll);
        }
        catch (InvalidDataException fault)
        {
            throw new DataException($"{fault.Message}; specs/coding/README.md tells the format");
        }
    }

    static void Give(Speaker speaker, bool asJson, int releases, Dictionary<string, (int Right, int Of)> tallies)
    {
        if (asJson)
        {
            speaker.GiveJson(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("releases", releases);
                foreach (var field in ReleaseScorer.Fields)
                {
                    json.WriteStartObject(field);
                    json.WriteNumber("right", tallies[field].Right);
                    json.WriteNumber("of", tallies[field].Of);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            });
            return;
        }

        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{releases} releases"));
        foreach (var field in ReleaseScorer.Fields)
        {
            var (right, of) = tallies[field];
            speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{field,-12}{right,5} of{of,5}{(of == 0 ? 0 : (double)right / of),8:0.000}"));
        }
    }
}
