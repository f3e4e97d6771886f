using System.CommandLine;
using System.Diagnostics;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold gazetteer</c>: the places of the world.</summary>
static class GazetteerCommand
{
    const int MostTold = 20; // lines of what was passed over

    /// <summary>Makes the command.</summary>
    public static Command Create() => new("gazetteer", "Shows and extends the places of the world.") { CreateShow(), CreateAdd() };

    static Command CreateShow()
    {
        var json = Options.Json();
        var command = new Command("show", "Says how many places and names there are, and how long they take to open.") { json };
        command.Does((result, speaker) =>
        {
            var folder = Installation.Find().Gazetteer;
            var clock = Stopwatch.StartNew();
            var gazetteer = folder.Open();
            var milliseconds = clock.Elapsed.TotalMilliseconds;
            if (result.GetValue(json))
            {
                speaker.GiveJson(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("places", gazetteer.Count);
                    writer.WriteNumber("names", gazetteer.NameCount);
                    writer.WriteNumber("openedInMilliseconds", Math.Round(milliseconds, 1));
                    writer.WriteEndObject();
                });
                return ExitCode.Done;
            }

            speaker.Give(FormattableString.Invariant($"{gazetteer.Count} places with {gazetteer.NameCount} names, opened in {milliseconds:0} ms"));
            return ExitCode.Done;
        });
        return command;
    }

    static Command CreateAdd()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Downloaded files: GeoNames dumps of places (allCountries, a country's, cities) and of names (alternateNames), tables of places, folders of Who's On First records.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; where not given, the one Foothold reads.", HelpName = "FILE" };
        var words = new Option<FileInfo[]>("--words") { Description = "Files of words and people's names that a place's name may be beside: CoNLL-U, or one a line.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var anew = new Option<bool>("--anew") { Description = "Starts from nothing instead of from the places that are there." };
        var command = new Command("add", "Adds the places of downloaded files to the gazetteer.") { paths, output, words, anew };
        command.Does((result, speaker) =>
        {
            var folder = Installation.Find().Gazetteer;
            var given = result.GetRequiredValue(paths);
            if (given.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            {
                throw new NotFoundException($"{missing}: there is no such file or folder; check the path");
            }

            var before = result.GetValue(anew) ? null : folder.OpenCopy();
            try
            {
                var broken = new List<string>();
                var (rows, strays) = folder.WithOwnTables(GazetteerSources.Read(given, before?.Rows() ?? [], broken));
                Tell("records could not be read and are passed over", broken, speaker);
                Tell("lines of the gazetteer's own tables name places that are not among these", strays, speaker);
                var ordinary = (before?.OrdinaryNames() ?? []).Concat(OrdinaryNames.Read((result.GetValue(words) ?? []).Select(file => file.FullName)));
                using var content = new MemoryStream();
                var count = WorldCompiler.Write(rows, ordinary, content);
                var target = result.GetValue(output)?.FullName ?? folder.Compiled;
                using (var file = File.Create(target + ".new"))
                {
                    content.WriteTo(file);
                }

                File.Move(target + ".new", target, overwrite: true); // what was there stays until the new one is whole

                speaker.Say(FormattableString.Invariant($"{count} places ({count - (before?.Count ?? 0)} more than before), {content.Length / 1e6:0.0} MB."));
                return ExitCode.Done;
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                throw new DataException(fault.Message);
            }
        });
        return command;
    }

    static void Tell(string what, IReadOnlyList<string> lines, Speaker speaker)
    {
        if (lines.Count > 0)
        {
            speaker.Say(FormattableString.Invariant($"{lines.Count} {what}:"));
            foreach (var line in lines.Take(MostTold))
            {
                speaker.Say($"  {line}");
            }

            if (lines.Count > MostTold)
            {
                speaker.Say(FormattableString.Invariant($"  and {lines.Count - MostTold} more"));
            }
        }
    }
}
