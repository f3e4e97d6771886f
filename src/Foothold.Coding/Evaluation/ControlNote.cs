using Foothold.Places;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>A note of a few sentences, or an article, and the changes of control that a reader finds told in it, to measure the coder against.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The note as a report, whose gold claims are those of control alone.</param>
/// <param name="IsHeld">Whether it is of the half that is held back while the coder is worked on: every second row.</param>
public sealed record ControlNote(string Id, GoldReport Report, bool IsHeld)
{
    const string Nothing = "none"; // what stands for no claim of control
    const char Parting = '|';
    const char Optional = '?';
    const string Paragraph = " ¶ "; // what stands between the paragraphs of an article

    static readonly string[] Columns = ["id", "theatre", "published", "control", "text"];

    /// <summary>Reads a tab-separated file of the columns id, theatre, published, control and text; a line that begins with # is none.</summary>
    /// <remarks>
    /// Control is "none" or claims parted by "; ", each effect|holder|place|scope|polarity|reality|start|end with days as yyyy-mm-dd, the end
    /// not included, and empty where nothing is said; one that begins with ? may be left out. Fighting for a place has no holder. Paragraphs
    /// of a text are parted by " ¶ ".
    /// </remarks>
    /// <exception cref="InvalidDataException">It has no such header, or a line is no such row; the message names it.</exception>
    public static IReadOnlyList<ControlNote> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var table = CellFile.ReadTabs(reader, Columns);
        var (id, theatre, published, control, text) = (table.Column("id"), table.Column("theatre"), table.Column("published"), table.Column("control"), table.Column("text"));
        var notes = new List<ControlNote>();
        foreach (var row in table.Rows())
        {
            var day = DayOf(row[published], row.Line) ?? throw new InvalidDataException($"line {row.Line}: the day it was published is missing");
            IReadOnlyList<GoldClaim> claims = row[control] == Nothing ? [] : [.. row[control].Split("; ").Select(told => ClaimOf(told, row[text], row.Line))];
            notes.Add(new ControlNote(row[id], new GoldReport(row[id], day, row[theatre], row[text].Replace(Paragraph, "\n\n", StringComparison.Ordinal), claims), notes.Count % 2 == 1));
        }

        return notes;
    }

    static GoldClaim ClaimOf(string told, string text, int number)
    {
        var isOptional = told.StartsWith(Optional);
        var parts = told.TrimStart(Optional, ' ').Split(Parting);
        if (parts.Length != 8 || !EnumWords<ControlEffect>.TryFind(parts[0], out var effect) || !EnumWords<Polarity>.TryFind(parts[4], out _) || !EnumWords<Reality>.TryFind(parts[5], out _))
        {
            throw new InvalidDataException($"line {number}: '{told}' is no effect|holder|place|scope|polarity|reality|start|end");
        }

        var holder = parts[1].Length == 0 || effect == ControlEffect.Contest ? null : parts[1];
        var place = parts[2].Length == 0 ? null : parts[2];
        return new GoldClaim(text, "", "", null, null, holder, null, place, DayOf(parts[6], number), DayOf(parts[7], number), parts[4], parts[5], null, null, parts[0], holder, place, isOptional);
    }

    static LocalDate? DayOf(string field, int number) =>
        field.Length == 0 ? null : LocalDatePattern.Iso.Parse(field).TryGetValue(default, out var day) ? day : throw new InvalidDataException($"line {number}: '{field}' is no day; write yyyy-mm-dd");
}
