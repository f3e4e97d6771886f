using NodaTime;

namespace Foothold.Control;

/// <summary>What was so, as a file tells it: spells of days on which a place is in one state.</summary>
sealed class TruthFile
{
    readonly List<Spell> _spells;

    TruthFile(List<Spell> spells) => _spells = spells;

    /// <summary>The states that are named, some more than once.</summary>
    internal IEnumerable<string> States => _spells.Select(spell => spell.State);

    /// <summary>The places, some more than once.</summary>
    internal IEnumerable<string> Places => _spells.Select(spell => spell.Place);

    /// <summary>Reads the truth; a spell without an end lasts until the place's next one.</summary>
    internal static TruthFile Read(CellTable table, ClaimWords words, FileDays days, FileFaults faults)
    {
        var spells = new List<Spell>();
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Cell(row, "place") is not { Length: > 0 } place)
            {
                faults.Add(table, row, "no place");
            }
            else if (days.Day(table, row, "event-from") is { } from)
            {
                if (days.Day(table, row, "event-to") is { } until && until < from)
                {
                    faults.Add(table, row, "the spell ends before it begins");
                    continue;
                }

                var state = table.Cell(row, "state");
                var meaning = state.Length == 0 || words.IsSeveral(state) ? "unknown" : words.Meaning("state", state);
                spells.Add(new Spell(place, from, days.Day(table, row, "event-to"), meaning ?? ClaimWords.WithoutRemark(state)));
            }
            else if (table.Cell(row, "event-from").Length == 0)
            {
                faults.Add(table, row, "no day");
            }
        }

        if (spells.Count == 0 && faults.IsEmpty)
        {
            faults.Add($"{table.Name} has no rows.");
        }

        // Without a column of ends: a row for each day, or a row for each change, which holds until the next.
        return new TruthFile(table.Has("event-to") || spells.Count == 0 ? spells : Lasting(spells));
    }

    static List<Spell> Lasting(List<Spell> spells)
    {
        var last = spells.Max(spell => spell.From);
        return [.. spells.GroupBy(spell => spell.Place, StringComparer.Ordinal).SelectMany(place =>
        {
            var ordered = place.OrderBy(spell => spell.From).ToList();
            return ordered.Select((spell, at) => spell with { To = at + 1 < ordered.Count ? LocalDate.Max(spell.From, ordered[at + 1].From.PlusDays(-1)) : last });
        })];
    }

    /// <summary>The first day, and the number of days.</summary>
    internal (LocalDate First, int Days) Range()
    {
        var first = _spells.Min(spell => spell.From);
        var last = _spells.Max(spell => spell.To ?? spell.From);
        return (first, Period.DaysBetween(first, last) + 1);
    }

    /// <summary>place x day -> the state, an index into the sides or their number for contested; -1 where it is not known.</summary>
    internal List<int[]> Days(string[] districts, IEnumerable<string> sides, LocalDate first, int days)
    {
        List<string> states = [.. sides, "contested"];
        var byPlace = _spells.ToLookup(spell => spell.Place, StringComparer.Ordinal);
        return [.. districts.Select(district =>
        {
            var truth = new int[days];
            Array.Fill(truth, -1);
            foreach (var spell in byPlace[district].OrderBy(spell => spell.From))
            {
                var from = Period.DaysBetween(first, spell.From);
                var to = spell.To is { } last ? Period.DaysBetween(first, last) + 1 : days;
                if (to > from)
                {
                    truth.AsSpan(from, to - from).Fill(states.IndexOf(spell.State));
                }
            }

            return truth;
        })];
    }

    /// <summary>Days in a row on which a place is in one state.</summary>
    sealed record Spell(string Place, LocalDate From, LocalDate? To, string State);
}
