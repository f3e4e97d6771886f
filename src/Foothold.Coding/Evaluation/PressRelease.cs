using System.Globalization;
using Foothold.Places;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>One paragraph of a military command's release, and what a reader finds told in it of the event, to measure the coder against.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Theatre">The theatre that it is read in.</param>
/// <param name="Published">The day of the release.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Day">The day of the event, of several the first told; null where the text does not say.</param>
/// <param name="Province">Its province as the text spells it; null where the text names none.</param>
/// <param name="District">Its district in the same way.</param>
/// <param name="Killed">How many are told dead, of all sides and in the whole paragraph; of an open range the least.</param>
/// <param name="Captured">How many are told captured, detained, arrested or surrendered, in the same way.</param>
/// <param name="IsAirstrike">Whether it tells that something was bombed or struck from the air.</param>
/// <param name="Group">The name of the armed group that was the target, or that fought; null where none is named.</param>
/// <param name="IsHeld">Whether it is of the half that is held back while the coder is worked on: every second row.</param>
public sealed record PressRelease(
    string Id,
    string Theatre,
    LocalDate Published,
    string Text,
    LocalDate? Day,
    string? Province,
    string? District,
    long Killed,
    long Captured,
    bool IsAirstrike,
    string? Group,
    bool IsHeld)
{
    const string Yes = "yes";
    const string No = "no";
    const char Open = '+'; // "2+": two or more

    static readonly string[] Columns = ["id", "theatre", "published", "date", "province", "district", "killed", "captured", "airstrike", "group", "text"];

    /// <summary>Reads a tab-separated file of the columns id, theatre, published, date, province, district, killed, captured, airstrike, group and text; a line that begins with # is none.</summary>
    /// <remarks>Days are yyyy-mm-dd, airstrike is yes or no, a number may end in + where it is the least of an open range; what the text does not say is empty, and so is 0.</remarks>
    /// <exception cref="InvalidDataException">It has no such header, or a line is no such row; the message names it.</exception>
    public static IReadOnlyList<PressRelease> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var table = CellFile.ReadTabs(reader, Columns);
        var releases = new List<PressRelease>();
        foreach (var row in table.Rows())
        {
            string Cell(string column) => row[table.Column(column)];
            string? Said(string column) => Cell(column) is { Length: > 0 } cell ? cell : null;
            releases.Add(new PressRelease(
                Cell("id"),
                Cell("theatre"),
                DayOf(Cell("published"), row.Line) ?? throw new InvalidDataException($"line {row.Line}: the day it was published is missing"),
                Cell("text"),
                DayOf(Cell("date"), row.Line),
                Said("province"),
                Said("district"),
                NumberOf(Cell("killed"), row.Line),
                NumberOf(Cell("captured"), row.Line),
                Cell("airstrike") switch { Yes => true, No => false, var other => throw new InvalidDataException($"line {row.Line}: '{other}' is neither {Yes} nor {No}") },
                Said("group"),
                releases.Count % 2 == 1));
        }

        return releases;
    }

    static long NumberOf(string field, int line) =>
        field.Length == 0 ? 0
        : long.TryParse(field.TrimEnd(Open), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidDataException($"line {line}: '{field}' is no number of people; write 2, or 2+ where it is the least");

    static LocalDate? DayOf(string field, int line) =>
        field.Length == 0 ? null : LocalDatePattern.Iso.Parse(field).TryGetValue(default, out var day) ? day : throw new InvalidDataException($"line {line}: '{field}' is no day; write yyyy-mm-dd");
}
