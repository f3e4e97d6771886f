using Foothold.Lexicon;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>A short note in the manner of ACLED's, and the one code it is owed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Published">The day it is taken to be published.</param>
/// <param name="Country">The country it speaks of, in words.</param>
/// <param name="Text">The note.</param>
/// <param name="Owed">Its code.</param>
/// <param name="IsHeld">Whether it is of the fifth that is held back while the coder is worked on.</param>
public sealed record AcledSnippet(string Id, LocalDate Published, string Country, string Text, AcledCode Owed, bool IsHeld)
{
    const int HeldEach = 5; // every so many rows one is held back

    static readonly string[] Columns = ["id", "published", "country", "text", "event_type", "sub_event_type"];

    /// <summary>Reads a tab-separated file of the columns id, published, country, text, event_type and sub_event_type; every fifth row is held.</summary>
    /// <exception cref="InvalidDataException">A line is no such row; the message names it.</exception>
    public static IReadOnlyList<AcledSnippet> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var snippets = new List<AcledSnippet>();
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

            snippets.Add(Read(fields, number, snippets.Count % HeldEach == HeldEach - 1));
        }

        return snippets;
    }

    static AcledSnippet Read(string[] fields, int number, bool isHeld)
    {
        if (fields.Length != Columns.Length)
        {
            throw new InvalidDataException($"line {number}: {fields.Length} fields where there are {Columns.Length} columns");
        }

        if (!LocalDatePattern.Iso.Parse(fields[1]).TryGetValue(default, out var published))
        {
            throw new InvalidDataException($"line {number}: '{fields[1]}' is no day; write yyyy-mm-dd");
        }

        return AcledScheme.EventTypeOf(fields[5]) == fields[4]
            ? new AcledSnippet(fields[0], published, fields[2], fields[3], new AcledCode(fields[4], fields[5]), isHeld)
            : throw new InvalidDataException($"line {number}: '{fields[5]}' is no sub-event type of '{fields[4]}'");
    }
}
