using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>A note of one to three sentences and the changes of control that a reader finds told in it, to measure the coder against.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The note as a report, whose gold claims are those of control alone.</param>
/// <param name="IsHeld">Whether it is of the half that is held back while the coder is worked on: every second row.</param>
public sealed record ControlNote(string Id, GoldReport Report, bool IsHeld)
{
    const string Nothing = "none"; // what stands for no claim of control
    const char Parting = '|';
    const char Optional = '?';

    static readonly string[] Columns = ["id", "theatre", "published", "control", "text"];

    /// <summary>Reads a tab-separated file of the columns id, theatre, published, control and text; a line that begins with # is none.</summary>
    /// <remarks>
    /// Control is "none" or claims parted by "; ", each effect|holder|place|scope|polarity|reality|start|end with days as yyyy-mm-dd, the end
    /// not included, and empty where nothing is said; one that begins with ? may be left out. Fighting for a place has no holder.
    /// </remarks>
    /// <exception cref="InvalidDataException">A line is no such row; the message names it.</exception>
    public static IReadOnlyList<ControlNote> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var notes = new List<ControlNote>();
        var hasHeader = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (!hasHeader)
            {
                hasHeader = fields.SequenceEqual(Columns) ? true : throw new InvalidDataException($"line {number}: the columns must be {string.Join(", ", Columns)}");
                continue;
            }

            if (fields.Length != Columns.Length)
            {
                throw new InvalidDataException($"line {number}: {fields.Length} fields where there are {Columns.Length} columns");
            }

            var published = DayOf(fields[2], number) ?? throw new InvalidDataException($"line {number}: the day it was published is missing");
            IReadOnlyList<GoldClaim> claims = fields[3] == Nothing ? [] : [.. fields[3].Split("; ").Select(told => ClaimOf(told, fields[4], number))];
            notes.Add(new ControlNote(fields[0], new GoldReport(fields[0], published, fields[1], fields[4], claims), notes.Count % 2 == 1));
        }

        return hasHeader ? notes : throw new InvalidDataException("it has no header");
    }

    static GoldClaim ClaimOf(string told, string text, int number)
    {
        var isOptional = told.StartsWith(Optional);
        var parts = told.TrimStart(Optional, ' ').Split(Parting);
        if (parts.Length != 8 || !IsWord<ControlEffect>(parts[0], out var effect) || !IsWord<Polarity>(parts[4], out _) || !IsWord<Reality>(parts[5], out _))
        {
            throw new InvalidDataException($"line {number}: '{told}' is no effect|holder|place|scope|polarity|reality|start|end");
        }

        var holder = parts[1].Length == 0 || effect == ControlEffect.Contest ? null : parts[1];
        var place = parts[2].Length == 0 ? null : parts[2];
        return new GoldClaim(text, "", "", null, null, holder, null, place, DayOf(parts[6], number), DayOf(parts[7], number), parts[4], parts[5], null, null, parts[0], holder, place, isOptional);
    }

    static bool IsWord<T>(string word, out T value)
        where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word[0]);

    static LocalDate? DayOf(string field, int number) =>
        field.Length == 0 ? null : LocalDatePattern.Iso.Parse(field).TryGetValue(default, out var day) ? day : throw new InvalidDataException($"line {number}: '{field}' is no day; write yyyy-mm-dd");
}
