using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary>The part of <c>foothold eval places</c> that draws pairs of names a letter or two apart, and names that are nobody's.</summary>
static class LookalikeRun
{
    /// <summary>Draws and measures: among all places, and among districts and towns alone.</summary>
    public static int Run(string theatre, int count, int seed, bool list, bool asJson, Speaker speaker)
    {
        if (count < 1)
        {
            throw new UsageException("--lookalikes is at least 1.");
        }

        var installation = Installation.Find();
        var gazetteer = installation.Theatre(theatre).ReadGazetteer();
        foreach (var notable in new[] { false, true })
        {
            var drawn = LookalikeNames.Draw(gazetteer, count, seed, notable);
            if (asJson)
            {
                speaker.GiveJson(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("theatre", theatre);
                    writer.WriteBoolean("onlyDistrictsAndTowns", notable);
                    writer.WriteNumber("pairs", drawn.Pairs);
                    writer.WriteNumber("firstRight", drawn.FirstRight);
                    writer.WriteNumber("otherNotOffered", drawn.NotOffered);
                    writer.WriteNumber("apartWereTheNameUnknown", drawn.ApartWhereUnknown);
                    writer.WriteEndObject();
                });
                continue;
            }

            speaker.Give(FormattableString.Invariant(
                $"{theatre}, {(notable ? "districts, provinces and towns" : "all places")}: {drawn.Pairs} pairs a letter or two apart, first choice right {drawn.FirstRight}, the other not offered {drawn.NotOffered}, apart even were the name unknown {drawn.ApartWhereUnknown}"));
            foreach (var fault in list ? drawn.Faults : [])
            {
                speaker.Give($"  {fault}");
            }
        }

        var strange = StrangeNames.Draw(gazetteer, installation.Gazetteer.Open(), count, seed);
        if (asJson)
        {
            speaker.GiveJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("theatre", theatre);
                writer.WriteNumber("foreignNames", strange.Foreign);
                writer.WriteNumber("foreignUnmatched", strange.ForeignUnmatched);
                writer.WriteNumber("inventedNames", strange.Invented);
                writer.WriteNumber("inventedUnmatched", strange.InventedUnmatched);
                writer.WriteEndObject();
            });
            return ExitCode.Done;
        }

        speaker.Give(FormattableString.Invariant(
            $"{theatre}, names of none of its places: of {strange.Foreign} from elsewhere in the world {strange.ForeignUnmatched} match nothing, of {strange.Invented} with three consonants changed {strange.InventedUnmatched}"));
        foreach (var fault in list ? strange.Faults : [])
        {
            speaker.Give($"  {fault}");
        }

        return ExitCode.Done;
    }
}
