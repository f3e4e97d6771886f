using NodaTime;

namespace Foothold.Lexicon;

/// <summary>Reads a theatre's <c>theatre.yaml</c> and <c>sides.tsv</c>.</summary>
/// <remarks>
/// <c>theatre.yaml</c>: <c>id, name, country {iso2, iso3}, from, to, boundaries {name, vintage}, attribution […], actors […],
/// sides [{id, name, colour, article, start}] (<c>article: none</c> for a name that takes none), contested {start}, descriptions [{phrase, actor, sure, from, to}]</c>.
/// <c>sides.tsv</c>: the columns <c>side, actor, from, to, note</c>; days half-open, either may be empty.
/// </remarks>
public static class TheatreReader
{
    /// <summary>The colours the map keeps for itself: contested, and no evidence.</summary>
    static readonly string[] KeptColours = ["#E1AF2A", "#EDECEC"];

    const string NoArticle = "none";

    /// <summary>Reads a theatre, checking every actor it names against a catalogue.</summary>
    /// <param name="theatre">The name to show in faults and the text of <c>theatre.yaml</c>; not closed.</param>
    /// <param name="sides">The same for <c>sides.tsv</c>.</param>
    /// <param name="catalogue">The actors.</param>
    public static ReadResult<Theatre> Read(
        (string File, TextReader Reader) theatre, (string File, TextReader Reader) sides, ActorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var faults = new List<LexiconFault>();
        var members = ReadMembers(sides.File, sides.Reader, catalogue, faults);
        var root = YamlNode.Read(theatre.File, theatre.Reader, faults);
        root.CheckKeys(
            ["id", "name", "country", "from", "boundaries", "attribution", "actors", "sides", "contested", "descriptions"], ["to"]);
        var country = root["country"].CheckKeys(["iso2", "iso3"], []);
        var boundaries = root["boundaries"].CheckKeys(["name", "vintage"], []);
        var start = new Dictionary<string, double>(StringComparer.Ordinal);
        var read = ReadSides(root["sides"], members, start);
        var contested = root["contested"].CheckKeys(["start"], [])["start"];
        var startContested = contested.Share();
        if (root["sides"].Exists && Math.Abs(start.Values.Sum() + startContested - 1) > 1e-9)
        {
            contested.Fault(FaultCode.BadSum, FormattableString.Invariant($"the start distribution sums to {start.Values.Sum() + startContested:0.###}, not 1"));
        }

        foreach (var (side, row) in members.DistinctBy(told => told.Row["side"]).Select(told => (told.Row["side"], told.Row)))
        {
            if (read.All(known => known.Id != side))
            {
                faults.Add(row.Fault("side", FaultCode.UnknownSide, $"the theatre has no side '{side}'"));
            }
        }

        var from = root["from"].Day();
        var to = root["to"].Exists ? root["to"].Day() : null;
        if (to <= from)
        {
            root["to"].Fault(FaultCode.ReversedDays, DayText.Reversed(from!.Value, to!.Value));
        }

        var value = new Theatre(
            root["id"].Text(),
            root["name"].Text(),
            country["iso2"].Text(),
            country["iso3"].Text(),
            from ?? default,
            to,
            new BoundarySet(boundaries["name"].Text(), boundaries["vintage"].Text()),
            [.. root["attribution"].Items().Select(item => item.Text())],
            [.. root["actors"].Items().Select(item => item.Text())],
            read,
            start,
            startContested,
            [.. ReadDescriptions(root["descriptions"], catalogue)]);
        return new ReadResult<Theatre>(
            faults.Count == 0 ? value : null,
            [.. faults.OrderBy(fault => fault.File == sides.File).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    static List<(Table.Row Row, Membership Member)> ReadMembers(
        string file, TextReader reader, ActorCatalogue catalogue, List<LexiconFault> faults)
    {
        var members = new List<(Table.Row, Membership)>();
        foreach (var row in Table.Read(file, reader, ["side", "actor", "from", "to"], ["note"], faults).Rows)
        {
            if (catalogue.Find(row["actor"]) is null)
            {
                faults.Add(row.Fault("actor", FaultCode.UnknownActor, $"no file tells of '{row["actor"]}'"));
            }

            var from = ReadDay(row, "from", faults);
            var to = ReadDay(row, "to", faults);
            if (to <= from)
            {
                faults.Add(row.Fault("to", FaultCode.ReversedDays, DayText.Reversed(from!.Value, to!.Value)));
            }

            members.Add((row, new Membership(row["actor"], from, to)));
        }

        return members;
    }

    static LocalDate? ReadDay(Table.Row row, string column, List<LexiconFault> faults)
    {
        if (!DayText.TryRead(row[column], out var day))
        {
            faults.Add(row.Fault(column, FaultCode.BadDay, DayText.NotADay(row[column])));
        }

        return day;
    }

    static List<Side> ReadSides(YamlNode list, List<(Table.Row Row, Membership Member)> members, Dictionary<string, double> start)
    {
        var sides = new List<Side>();
        foreach (var item in list.Items())
        {
            item.CheckKeys(["id", "name", "colour", "start"], ["article"]);
            var id = item["id"].Text();
            var colour = item["colour"].Text();
            if (colour.Length != 7 || colour[0] != '#' || !colour.Skip(1).All(char.IsAsciiHexDigit))
            {
                item["colour"].Fault(FaultCode.BadColour, $"'{colour}' is not a colour (#RRGGBB)");
            }
            else if (KeptColours.Contains(colour.ToUpperInvariant()) || sides.Any(side => side.Colour == colour))
            {
                item["colour"].Fault(FaultCode.BadColour, $"'{colour}' is another side's, or kept for contested or for no evidence");
            }

            if (!start.TryAdd(id, item["start"].Share()))
            {
                item["id"].Fault(FaultCode.DuplicateId, $"the side '{id}' is told of twice");
            }

            List<Membership> own = [.. members.Where(told => told.Row["side"] == id).Select(told => told.Member)];
            if (own.Count == 0)
            {
                item["id"].Fault(FaultCode.UnknownSide, $"the side '{id}' has no members");
            }

            var article = item["article"].Text();
            if (article.Length > 0 && article != NoArticle)
            {
                item["article"].Fault(FaultCode.Keys, $"'{article}' is not '{NoArticle}', which is all that can be said of a name's article");
            }

            sides.Add(new Side(id, item["name"].Text(), colour.ToUpperInvariant(), own) { TakesArticle = article.Length == 0 });
        }

        return sides;
    }

    static List<Description> ReadDescriptions(YamlNode list, ActorCatalogue catalogue)
    {
        var descriptions = new List<Description>();
        foreach (var item in list.Items())
        {
            item.CheckKeys(["phrase", "actor", "sure"], ["from", "to"]);
            var phrase = item["phrase"].Text();
            var actor = item["actor"].Text();
            if (phrase.Any(char.IsUpper))
            {
                item["phrase"].Fault(FaultCode.UnknownWord, $"'{phrase}' is not in lower case");
            }

            if (catalogue.Find(actor) is null)
            {
                item["actor"].Fault(FaultCode.UnknownActor, $"no file tells of '{actor}'");
            }

            var from = item["from"].Exists ? item["from"].Day() : null;
            var to = item["to"].Exists ? item["to"].Day() : null;
            if (to <= from)
            {
                item["to"].Fault(FaultCode.ReversedDays, DayText.Reversed(from!.Value, to!.Value));
            }

            var description = new Description(phrase, actor, item["sure"].Share(), from, to);
            if (descriptions.Any(other => other.Phrase == phrase && Overlap(other, description)))
            {
                item["phrase"].Fault(FaultCode.DuplicateName, $"'{phrase}' is told of twice for the same days");
            }

            descriptions.Add(description);
        }

        return descriptions;
    }

    static bool Overlap(Description one, Description other) =>
        (one.To is not { } to || other.From is not { } from || from < to)
        && (other.To is not { } end || one.From is not { } begin || begin < end);
}
