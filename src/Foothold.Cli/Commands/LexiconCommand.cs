using System.CommandLine;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold lexicon check</c>: every fault in the lexicon's and the theatres' files.</summary>
public static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("lexicon", "Checks the lexicon.") { CreateCheck() };

    static Command CreateCheck()
    {
        var command = new Command("check", "Lists every fault in the files of the lexicon and of the theatres.");
        command.Does((result, speaker) =>
        {
            var faults = 0;
            var installation = Installation.Find();
            var (lexicon, found) = new LexiconFolder(installation.Lexicon).Check();
            Report(found);
            foreach (var id in lexicon is null ? [] : installation.TheatreIds)
            {
                var folder = installation.Theatre(id);
                Report(folder.ReadTheatre(lexicon!.Actors).Faults);
                try
                {
                    folder.ReadGazetteer();
                }
                catch (GazetteerException fault)
                {
                    Report(fault.Faults.Select(line => $"{id}/{line}"));
                }
            }

            speaker.Say(faults == 0
                ? FormattableString.Invariant($"No faults: {lexicon!.Frames.Count} frames, {lexicon.Actors.Actors.Count} actors, {installation.TheatreIds.Count} theatres.")
                : FormattableString.Invariant($"{faults} faults."));
            return faults == 0 ? ExitCode.Done : ExitCode.Failed;

            void Report(IEnumerable<object> lines)
            {
                foreach (var line in lines)
                {
                    faults++;
                    speaker.Give(line.ToString()!);
                }
            }
        });
        return command;
    }
}
