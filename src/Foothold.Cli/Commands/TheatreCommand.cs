using System.CommandLine;
using Foothold.Ingest;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold theatre list</c>: the theatres there are.</summary>
public static class TheatreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("theatre", "Shows the theatres.") { CreateList() };

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
