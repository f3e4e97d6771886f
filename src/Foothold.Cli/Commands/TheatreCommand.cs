using System.CommandLine;
using Foothold.Ingest;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold theatre</c>: the theatres there are, and what is wrong with them.</summary>
public static class TheatreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("theatre", "Shows, checks and adds theatres.") { CreateList(), CreateCheck(), TheatreAddCommand.Create() };

    static Command CreateCheck()
    {
        var id = new Argument<string?>("ID") { Description = "The theatre; where not given, all.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Lists the faults that are known as well." };
        var command = new Command("check", "Lists every fault of a theatre's map and names that its README does not list as known.") { id, all };
        command.Does((result, speaker) =>
        {
            var installation = Installation.Find();
            var fresh = 0;
            foreach (var theatre in result.GetValue(id) is { } one ? [one] : installation.TheatreIds)
            {
                var folder = installation.Theatre(theatre);
                var known = KnownFaults.Read(folder);
                var faults = TheatreCheck.Faults(folder);
                foreach (var fault in faults.Where(fault => result.GetValue(all) || !known.Contains(fault)))
                {
                    speaker.Give($"{theatre}: {fault}");
                }

                var mended = known.Except(faults, StringComparer.Ordinal).ToList();
                foreach (var fault in mended)
                {
                    speaker.Give($"{theatre}: listed as known and not there: {fault}");
                }

                var unknown = faults.Count(fault => !known.Contains(fault)) + mended.Count;
                speaker.Say(FormattableString.Invariant($"{theatre}: {faults.Count} faults, {faults.Count(known.Contains)} of them known{(unknown == 0 ? "" : FormattableString.Invariant($"; {unknown} to see to"))}."));
                fresh += unknown;
            }

            return fresh == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    static Command CreateList()
    {
        var json = Options.Json();
        var command = new Command("list", "Lists the theatres with their days and sides.") { json };
        command.Does((result, speaker) =>
        {
            var installation = Installation.Find();
            var lexicon = new LexiconFolder(installation.Lexicon).Read();
            foreach (var id in installation.TheatreIds)
            {
                var read = installation.Theatre(id).ReadTheatre(lexicon.Actors);
                var theatre = read.Value ?? throw new LexiconException(read.Faults);
                var (from, to) = (LocalDatePattern.Iso.Format(theatre.From), theatre.To is { } end ? LocalDatePattern.Iso.Format(end.PlusDays(-1)) : null);
                if (!result.GetValue(json))
                {
                    speaker.Give($"{id}\t{theatre.Name}\t{from} to {to ?? "now"}\t{string.Join(", ", theatre.Sides.Select(side => side.Name))}");
                    continue;
                }

                speaker.GiveJson(line =>
                {
                    line.WriteStartObject();
                    line.WriteString("id", id);
                    line.WriteString("name", theatre.Name);
                    line.WriteString("from", from);
                    line.WriteString("to", to);
                    line.WriteStartArray("sides");
                    foreach (var side in theatre.Sides)
                    {
                        line.WriteStringValue(side.Id);
                    }

                    line.WriteEndArray();
                    line.WriteEndObject();
                });
            }

            return ExitCode.Done;
        });
        return command;
    }
}
