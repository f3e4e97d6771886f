using System.Text.RegularExpressions;
using Foothold.Lexicon;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>Holds claims against the rows of a reading table, cell by cell.</summary>
/// <remarks>
/// Words in cells are read with the lexicon: an agent cell is right when a claim's agent is that actor, a part of it or what
/// it is a part of. Text in parentheses is context: it may be given, and must not be contradicted by something said.
/// </remarks>
/// <param name="actors">The actors.</param>
/// <param name="theatre">The theatre, for sides and the country.</param>
/// <param name="published">The day the report was published.</param>
public sealed partial class RowScorer(ActorCatalogue actors, Theatre theatre, LocalDate published)
{
    /// <summary>The verdict on each row; no claim serves two rows that want different words.</summary>
    public IReadOnlyList<RowVerdict> Score(IReadOnlyList<OwedRow> rows, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(claims);
        var used = new HashSet<string>();
        var verdicts = new Dictionary<int, RowVerdict>();
        foreach (var (row, claim, wrong) in rows
            .SelectMany(row => claims.Select(claim => (Row: row, Claim: claim, Wrong: WrongColumns(row, claim))))
            .Where(pair => !pair.Wrong.Contains("type") && !pair.Wrong.Contains("agent") && !pair.Wrong.Contains("place"))
            .OrderBy(pair => pair.Wrong.Count)
            .ThenBy(pair => pair.Row.Number))
        {
            if (!verdicts.ContainsKey(row.Number) && used.Add(claim.Id))
            {
                verdicts[row.Number] = new RowVerdict(row, claim, IsFound: true, wrong);
            }
        }

        foreach (var row in rows.Where(row => !verdicts.ContainsKey(row.Number)))
        {
            if (Carrier(row, claims, verdicts) is { } carrier)
            {
                verdicts[row.Number] = new RowVerdict(row, carrier, IsFound: true, []);
            }
        }

        return rows.Select(row => verdicts.GetValueOrDefault(row.Number) ?? new RowVerdict(row, null, IsFound: false, ["not found"])).ToList();
    }

    /// <summary>The claim that carries a row which is no claim of its own: a purpose, a figure, what a place is worth or borders (MODEL rule 8).</summary>
    static Claim? Carrier(OwedRow row, IReadOnlyList<Claim> claims, Dictionary<int, RowVerdict> verdicts)
    {
        var type = row.Type.Trim('(', ')');
        var owner = Number().Match(type) is { Success: true } number
            && verdicts.TryGetValue(int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture), out var found)
                ? found.Claim
                : null;
        if (type.StartsWith("purpose of", StringComparison.Ordinal))
        {
            return owner?.Purpose is not null ? owner : null;
        }

        if (type.StartsWith("quantity of", StringComparison.Ordinal))
        {
            return owner?.Quantities.Any(quantity => quantity is { Minimum: null, Maximum: null }) == true ? owner : null;
        }

        if (type.StartsWith("attribute of", StringComparison.Ordinal))
        {
            var worth = type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            return claims.FirstOrDefault(claim => claim.Places.Any(place => place.Name == row.Place
                && place.Remarks.Any(remark => remark.Kind == "worth" && remark.Text.Contains(worth, StringComparison.OrdinalIgnoreCase))));
        }

        return type.StartsWith("relation of", StringComparison.Ordinal)
            ? claims.FirstOrDefault(claim => claim.Places.Any(place => row.Said.Contains(place.Name, StringComparison.Ordinal)
                && place.Remarks.Any(remark => remark is { Kind: "neighbour", Checked: true })))
            : null;
    }

    List<string> WrongColumns(OwedRow row, Claim claim)
    {
        var wrong = new List<string>();
        Check("type", IsType(row, claim));
        Check("agent", IsActor(row.Agent, claim.Agents));
        Check("target", IsActor(row.Target, claim.Targets));
        Check("place", IsPlace(row.Place, claim));
        Check("when", IsWhen(row.When, claim.Time));
        Check("reality", row.Reality.Length == 0 || row.Reality.StartsWith(claim.Reality.ToString(), StringComparison.OrdinalIgnoreCase));
        Check("said by", IsSpeaker(row.SaidBy, claim.Sources));
        Check("control", IsControl(row.Control, claim.Control));
        return wrong;

        void Check(string column, bool right)
        {
            if (!right)
            {
                wrong.Add(column);
            }
        }
    }

    bool IsType(OwedRow row, Claim claim)
    {
        var type = row.Type;
        var first = type.Split([',', ' ', '/'], 2)[0];
        var rest = type[first.Length..].Trim(' ', ',', '/');
        if (first == "(state)")
        {
            return claim.Type == ClaimType.State || claim is { Control: not null, Type: ClaimType.Assault or ClaimType.Threaten };
        }

        if (first.Length > 3 && first.All(char.IsAsciiLetterUpper))
        {
            var right = string.Equals(first, claim.Type.ToString(), StringComparison.OrdinalIgnoreCase);
            var mode = rest.Split(' ').LastOrDefault("");
            return right && (mode is not ("capture" or "airstrike") || claim.Mode == mode);
        }

        // Written in words: "leadership change: …", "internal division of …", "intent against …".
        if (first == "intent")
        {
            return claim is { Reality: Reality.Planned, Type: ClaimType.Assault or ClaimType.Threaten or ClaimType.Coerce or ClaimType.Sanction or ClaimType.Change }
                && claim.Targets.Any(target => target.Actor is { } meant && ActorsIn(rest).Exists(named => AreRelated(meant, named)));
        }

        return claim.Type == ClaimType.Change
            && ((type.StartsWith("leadership", StringComparison.Ordinal) && claim.Mode == "leadership")
                || (type.StartsWith("internal division", StringComparison.Ordinal) && claim.Mode == "split"));
    }

    bool IsActor(string cell, IReadOnlyList<Participant> given)
    {
        var optional = cell.StartsWith('(');
        var owed = ActorsIn(cell);
        var said = given.Where(participant => !participant.Inferred).ToList();
        if (owed.Count == 0)
        {
            return cell.Length == 0
                ? said.All(participant => participant.Actor is null)
                : cell.StartsWith('(') || given.Any(participant => participant.Text.Contains(cell, StringComparison.OrdinalIgnoreCase));
        }

        if (optional && given.Count == 0)
        {
            return true;
        }

        return given.Any(participant => participant.Actor is { } actor && owed.Any(want => AreRelated(actor, want)));
    }

    bool AreRelated(string left, string right) =>
        actors.IsPartOf(left, right, published) || actors.IsPartOf(right, left, published);

    /// <summary>The actors a cell names: names of the lexicon, with "army" or "government" after a country's adjective.</summary>
    List<string> ActorsIn(string cell)
    {
        var forms = Words().Matches(cell).Select(match => match.Value).ToList();
        var found = new List<string>();
        for (var word = 0; word < forms.Count; word++)
        {
            if (actors.Match(forms, word) is { } match)
            {
                found.Add(match.Actor);
                word = match.Last;
            }
            else if (forms[word] is "government")
            {
                found.Add(theatre.CountryIso3 + ".GOV");
            }
        }

        return found;
    }

    static bool IsPlace(string cell, Claim claim)
    {
        var named = cell.Split('(')[0].Trim();
        if (named.Length == 0)
        {
            return claim.Places.All(place => place.Inferred);
        }

        return claim.Places.Any(place =>
            string.Equals(place.Name, named, StringComparison.OrdinalIgnoreCase)
            || string.Equals(place.Text, named, StringComparison.OrdinalIgnoreCase));
    }

    bool IsWhen(string cell, ClaimTime? time)
    {
        var days = Days().Matches(cell).Select(match => LocalDatePattern.Iso.Parse(match.Value).Value).ToList();
        if (days.Count > 0)
        {
            return time?.Start == days[0] && time.End == days[^1].PlusDays(1);
        }

        if (Years().Match(cell) is { Success: true } year)
        {
            var start = new LocalDate(int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture), 1, 1);
            var end = start.PlusYears(1);
            return cell.StartsWith("ended", StringComparison.Ordinal)
                ? time is { Start: null, End: { } until } && start <= until && until <= end
                : time?.Start == start && time.End == end;
        }

        // "now", "before now", "after": the sentence names no day, so neither may the claim name one that contradicts.
        return cell switch
        {
            "after" => time is null || time.End is null || time.End > published,
            "before now" or "past, ended" => time is null || time.Start is null || time.Start <= published,
            _ => time is null || ((time.Start is null || time.Start <= published) && (time.End is null || time.End >= published)),
        };
    }

    bool IsSpeaker(string cell, IReadOnlyList<Attribution> sources)
    {
        if (cell is "report" or "" || cell.StartsWith("(unnamed", StringComparison.Ordinal))
        {
            return sources.Count == 0 || cell.StartsWith('(');
        }

        var parts = cell.Split(',', StringSplitOptions.TrimEntries);
        var owed = ActorsIn(parts[0]);
        return sources.Any(source =>
            (owed.Count > 0 ? source.Actor is { } actor && owed.Any(want => AreRelated(actor, want)) : source.Text.Contains(parts[0], StringComparison.OrdinalIgnoreCase))
            && (parts.Length < 2 || string.Equals(source.Stance.ToString(), parts[1], StringComparison.OrdinalIgnoreCase)));
    }

    bool IsControl(string cell, ControlChange? control)
    {
        var named = cell.Split(',')[0].Trim();
        if (named.Length == 0)
        {
            return control is null;
        }

        var effect = named.Split(' ')[^1];
        if (control is null || !string.Equals(effect, control.Effect.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var owed = ActorsIn(named);
        return owed.Count == 0 || (control.Holder is { } holder
            && owed.Any(want => AreRelated(holder, want)
                || (theatre.SideOf(want, published, actors) is { } side && side == theatre.SideOf(holder, published, actors))));
    }

    [GeneratedRegex(@"\d+")]
    internal static partial Regex Number();

    [GeneratedRegex(@"[\p{L}'’-]+")]
    internal static partial Regex Words();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    internal static partial Regex Days();

    [GeneratedRegex(@"\b(19|20)\d{2}\b")]
    internal static partial Regex Years();
}
