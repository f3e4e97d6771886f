using System.Globalization;
using Foothold.Coding;

namespace Foothold.Control;

/// <summary>Reads claims from a file, a row each.</summary>
sealed class ClaimFile(ClaimWords words, VoiceRules voices, FileSides sides, FileDays days, FileFaults faults)
{
    const double SureEnough = 0.75;
    const double LikelyEnough = 0.5;
    const double Partisan = 0.75; // of the claims that favour a side

    /// <summary>Reads the claims of a table.</summary>
    internal List<EvidenceItem> Evidence(CellTable table)
    {
        var items = new List<(EvidenceItem Item, int Row)>();
        for (var row = 0; row < table.Count; row++)
        {
            if (Item(table, row) is { } item)
            {
                items.Add((item, row));
            }
        }

        var speakers = Speakers([.. items.Select(one => one.Item)]);
        return new FileVoices(voices).Assign([.. items.Select(one => (
            one.Item with { Interest = Interest(table, one.Row, one.Item, speakers) },
            table.Cell(one.Row, "voice"),
            table.Cell(one.Row, "copy-of"),
            table.Cell(one.Row, "text")))]);
    }

    EvidenceItem? Item(CellTable table, int row)
    {
        var place = table.Cell(row, "place");
        if (place.Length == 0)
        {
            faults.Add(table, row, "no place");
            return null;
        }

        if (words.Meaning("type", table.Cell(row, "type"))?.Split(' ') is not { } meaning)
        {
            faults.Add(table, row, $"'{table.Cell(row, "type")}' is no type of claim; known are {string.Join(", ", words.Known("type"))}");
            return null;
        }

        var from = days.Day(table, row, "event-from");
        var last = days.Day(table, row, "event-to") ?? from;
        var published = days.Day(table, row, "published") ?? last;
        if (published is not { } day)
        {
            faults.Add(table, row, "neither a day of publication nor one of the event");
            return null;
        }

        if (last < from)
        {
            faults.Add(table, row, "the event ends before it begins");
            return null;
        }

        var (type, side, opponent) = Said(table, row, meaning[0]);
        var reality = Reality(table, row, meaning);
        var origin = table.Cell(row, "origin") is { Length: > 0 } said ? said : table.Cell(row, "outlet");
        return new EvidenceItem(
            table.Cell(row, "id") is { Length: > 0 } id ? id : FormattableString.Invariant($"row{row + 1:0000000}"),
            place,
            null,
            type,
            side,
            opponent,
            from ?? day,
            (last ?? day).PlusDays(1),
            day,
            Scope(table, row),
            words.Meaning("negated", table.Cell(row, "negated")) == "yes" ? Polarity.Denied : Polarity.Affirmed,
            from > day && reality is Coding.Reality.Actual or Coding.Reality.Ongoing ? Coding.Reality.Planned : reality,
            Certainty(table, row),
            Coding.Interest.Neutral,
            true,
            "",
            table.Cell(row, "outlet"))
        {
            Origin = origin,
            Village = words.Meaning("scope", table.Cell(row, "scope")) == "village",
        };
    }

    (EvidenceType Type, string? Side, string? Opponent) Said(CellTable table, int row, string type)
    {
        var (side, opponent) = (sides.Of(table.Cell(row, "actor")), sides.Of(table.Cell(row, "opponent")));
        var nobody = words.Meaning("actor", table.Cell(row, "actor")) is not null || words.Meaning("state", table.Cell(row, "actor")) == "contested";
        if (type == "lost")
        {
            (side, opponent) = (opponent, side);
            type = "captured";
        }

        opponent = opponent == side ? null : opponent;
        if (sides.All.Count == 2)
        {
            side ??= nobody ? null : sides.Other(opponent);
            opponent ??= sides.Other(side);
        }

        var known = Enum.Parse<EvidenceType>(type, ignoreCase: true);
        return nobody && side is null && known is EvidenceType.Captured or EvidenceType.Holds ? (EvidenceType.Neither, null, null)
            : known == EvidenceType.Neither ? (known, null, null)
            : (known, side, opponent);
    }

    Reality Reality(CellTable table, int row, string[] type)
    {
        if (type.Length > 1)
        {
            return Enum.Parse<Reality>(type[1], ignoreCase: true);
        }

        return words.Meaning("certainty", table.Cell(row, "certainty")) == "outlook"
            ? Coding.Reality.Possible
            : Named(table, row, "reality", Coding.Reality.Actual);
    }

    ControlScope Scope(CellTable table, int row) =>
        words.Meaning("scope", table.Cell(row, "scope")) == "village" ? ControlScope.Parts : Named(table, row, "scope", ControlScope.Whole);

    Certainty Certainty(CellTable table, int row)
    {
        var cell = table.Cell(row, "certainty");
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            ? share >= SureEnough ? Coding.Certainty.Asserted : share >= LikelyEnough ? Coding.Certainty.Reported : Coding.Certainty.Unconfirmed
            : words.Meaning("certainty", cell) == "outlook" ? Coding.Certainty.Asserted : Named(table, row, "certainty", Coding.Certainty.Asserted);
    }

    /// <summary>What the file says; else by whom the speaker speaks for, as the file says or as a side's name in the origin does.</summary>
    Interest Interest(CellTable table, int row, EvidenceItem item, Dictionary<string, string?> speakers)
    {
        var cell = table.Cell(row, "interest");
        if (cell.Length > 0 && words.Meaning("interest", cell) is not null)
        {
            return Named(table, row, "interest", Coding.Interest.Neutral);
        }

        var speaker = table.Cell(row, "speaks-for") is { Length: > 0 } said ? sides.Of(said) : speakers[item.Origin];
        return EvidenceBuilder.Served(item, speaker);
    }

    /// <summary>
    /// Origin -> the side whose name is a word of it; null for none or several. A word that only begins like a side ("Talk Radio"
    /// and TAL) makes it the side's where what it says favours that side, as a partisan's does.
    /// </summary>
    Dictionary<string, string?> Speakers(IReadOnlyList<EvidenceItem> items)
    {
        var speakers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var origin in items.GroupBy(item => item.Origin, StringComparer.Ordinal))
        {
            var words = Shingles.Words(origin.Key).ToList();
            var named = sides.All.Where(side => words.Contains(side, StringComparer.OrdinalIgnoreCase)).ToList();
            var like = named.Count > 0 ? named : sides.All.Where(side => words.Exists(word => IsLike(word, side))).ToList();
            speakers[origin.Key] = like.Count == 1 && (named.Count == 1 || Favours(origin, like[0])) ? like[0] : null;
        }

        return speakers;
    }

    /// <summary>Whether most of what is told of a gain or a hold is a side's own.</summary>
    static bool Favours(IEnumerable<EvidenceItem> told, string side)
    {
        var gains = told
            .Where(item => item.Polarity == Polarity.Affirmed && item.Type is EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Administers or EvidenceType.Repelled && item.Side is not null)
            .Select(item => item.Side)
            .ToList();
        return gains.Count > 0 && gains.Count(gainer => gainer == side) >= Partisan * gains.Count;
    }

    static bool IsLike(string word, string side)
    {
        var name = side.ToLowerInvariant();
        return Math.Min(word.Length, name.Length) >= 3
            && (word.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(word, StringComparison.Ordinal));
    }

    T Named<T>(CellTable table, int row, string column, T otherwise)
        where T : struct, Enum
    {
        var cell = table.Cell(row, column);
        if (cell.Length == 0)
        {
            return otherwise;
        }

        if (words.Meaning(column, cell) is { } meaning && Enum.TryParse<T>(meaning, ignoreCase: true, out var value))
        {
            return value;
        }

        faults.Remark($"{column} '{cell}' is not known and was taken as {otherwise.ToString().ToLowerInvariant()}");
        return otherwise;
    }
}
