using System.CommandLine;
using System.Text.RegularExpressions;
using Foothold.Ingest;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold theatre add</c>: a theatre out of boundary files and a file of places that a person has downloaded.</summary>
static partial class TheatreAddCommand
{
    const int MostTold = 10; // faults

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The id of the new theatre, the name of its folder: lower-case letters, digits and hyphens." };
        var districts = new Option<FileInfo>("--districts") { Description = "Its districts as GeoJSON: level 2 of OCHA's COD-AB (ADM2_EN, ADM2_PCODE, ADM1_EN, …) or of geoBoundaries.", HelpName = "FILE", Required = true };
        var provinces = new Option<FileInfo?>("--provinces") { Description = "Its provinces, level 1 of the same set; needed where the districts do not say in which province they lie, as those of geoBoundaries.", HelpName = "FILE" };
        var places = new Option<FileInfo?>("--places") { Description = "GeoNames' file of the country (TD.zip, TD.txt); where not given, the settlements of the gazetteer of the world.", HelpName = "FILE" };
        var country = new Option<string>("--country") { Description = "The two letters of its country by ISO 3166.", HelpName = "CODE", Required = true };
        var name = new Option<string>("--name") { Description = "Its name; where not given, its id with a capital.", HelpName = "NAME" };
        var from = new Option<string>("--from") { Description = "Its first day.", HelpName = "DATE", Required = true };
        var set = new Option<string>("--boundary-set") { Description = "What the boundary set is called wherever the map is shown, its maker with it (\"OCHA COD-AB Chad\").", HelpName = "NAME", Required = true };
        var vintage = new Option<string?>("--vintage") { Description = "Of when the boundary set is; where not given, what its file says.", HelpName = "TEXT" };
        var licence = new Option<string>("--licence") { Description = "The licence of the boundary set, as the page it was downloaded from has it (\"CC BY-IGO\").", HelpName = "TEXT", Required = true };
        var trial = new Option<bool>("--dry-run") { Description = "Reads and checks everything and writes nothing." };
        var command = new Command("add", "Makes a theatre out of downloaded boundary files and places, and checks it.") { id, districts, provinces, places, country, name, from, set, vintage, licence, trial };
        command.Does((result, speaker) =>
        {
            var theatre = result.GetRequiredValue(id);
            if (!Ids.IsMatch(theatre))
            {
                throw new UsageException($"'{theatre}' is no id of a theatre; say lower-case letters, digits and hyphens.");
            }

            if (LocalDatePattern.Iso.Parse(result.GetRequiredValue(from)) is not { Success: true, Value: var first })
            {
                throw new UsageException($"'{result.GetValue(from)}' is not a day (yyyy-mm-dd).");
            }

            foreach (var file in new[] { result.GetValue(districts), result.GetValue(provinces), result.GetValue(places) }.OfType<FileInfo>())
            {
                if (!file.Exists)
                {
                    throw new NotFoundException($"{file}: there is no such file; check the path");
                }
            }

            var order = new TheatreOrder(
                theatre,
                result.GetValue(name) ?? char.ToUpperInvariant(theatre[0]) + theatre[1..],
                result.GetRequiredValue(country).ToUpperInvariant(),
                first,
                result.GetRequiredValue(set),
                result.GetValue(vintage),
                result.GetRequiredValue(licence),
                result.GetRequiredValue(districts).FullName,
                result.GetValue(provinces)?.FullName,
                result.GetValue(places)?.FullName);
            try
            {
                Tell(TheatreMaker.Make(Installation.Find(), order, result.GetValue(trial)), order, result.GetValue(trial), speaker);
                return ExitCode.Done;
            }
            catch (TheatreExistsException fault)
            {
                speaker.Say(fault.Message);
                return ExitCode.Conflict;
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                throw new DataException(fault.Message);
            }
        });
        return command;
    }

    static void Tell(MadeTheatre made, TheatreOrder order, bool isTrial, Speaker speaker)
    {
        speaker.Give(FormattableString.Invariant($"{order.Id}: {made.Provinces} provinces, {made.Districts} districts, {made.Settlements} settlements{(isTrial ? "; nothing is written" : $", in {made.Folder}")}"));
        if (made.Mended > 0)
        {
            speaker.Say(FormattableString.Invariant($"{made.Mended} areas were not valid and are mended."));
        }

        if (made.Abroad > 0)
        {
            speaker.Say(FormattableString.Invariant($"{made.Abroad} places of other countries are left out."));
        }

        if (made.Faults.Count > 0)
        {
            speaker.Say(FormattableString.Invariant($"{made.Faults.Count} faults remain; the README lists them as known:"));
            foreach (var fault in made.Faults.Take(MostTold))
            {
                speaker.Say($"  {fault}");
            }
        }

        if (!isTrial)
        {
            speaker.Say("Its sides are a beginning: the README says what is to be written.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    static partial Regex Ids { get; }
}
