using NodaTime;
using NodaTime.Text;

namespace Foothold.Language;

/// <summary>One example of a page of times: a text, the day it was published, and the times owed for it.</summary>
/// <param name="Line">The line of the page its text begins at, from 1.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Text">The text; one sentence or several.</param>
/// <param name="Owed">The times owed in text order, as <see cref="TimeNotation"/> writes them; empty where the text names none.</param>
/// <param name="IsKnownMiss">Whether the page says that it is read wrong.</param>
public sealed record TimeExample(int Line, LocalDate Published, string Text, IReadOnlyList<string> Owed, bool IsKnownMiss)
{
    const string PublishedMark = "published ";
    const string Fence = "```";
    const string Kind = "times";
    const string MissedKind = "times missed";

    /// <summary>Texts are published on this day unless they say otherwise: Monday, 24 August 2015.</summary>
    public static readonly LocalDate UsualDay = new(2015, 8, 24);

    /// <summary>Reads the given part of an example: the text, with "published yyyy-mm-dd" as a first line where it is not the usual day.</summary>
    /// <exception cref="InvalidDataException">The first line names no day.</exception>
    public static (LocalDate Published, string Text) Given(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (!given.StartsWith(PublishedMark, StringComparison.Ordinal))
        {
            return (UsualDay, given);
        }

        var end = given.IndexOf('\n', StringComparison.Ordinal);
        return end >= 0 && LocalDatePattern.Iso.Parse(given[PublishedMark.Length..end].Trim()) is { Success: true } day
            ? (day.Value, given[(end + 1)..])
            : throw new InvalidDataException("The day of publication must be yyyy-mm-dd on a line of its own.");
    }

    /// <summary>
    /// Reads the examples of a Markdown page in their order. They stand in fenced blocks marked <c>times</c>, or <c>times missed</c>
    /// where the page says that they are read wrong: the text, a line with a lone <c>.</c>, a line for each time owed or
    /// <c>nothing</c>; a line <c>---</c> parts two examples.
    /// </summary>
    /// <exception cref="InvalidDataException">An example lacks the line with a lone <c>.</c>, a day is none, or a block is not closed.</exception>
    public static IReadOnlyList<TimeExample> ReadPage(TextReader page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var examples = new List<TimeExample>();
        string? kind = null; // of the open block
        var lines = new List<string>();
        var begin = 0;
        for (var number = 1; page.ReadLine() is { } line; number++)
        {
            var isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (kind is null)
            {
                kind = isFence ? line[Fence.Length..].Trim() : null;
                begin = number + 1;
            }
            else if (isFence || line == "---")
            {
                if (kind is Kind or MissedKind)
                {
                    examples.Add(Example(begin, lines, kind == MissedKind));
                }

                lines.Clear();
                kind = isFence ? null : kind;
                begin = number + 1;
            }
            else
            {
                lines.Add(line);
            }
        }

        return kind is null ? examples : throw new InvalidDataException(FormattableString.Invariant($"Line {begin}: the block is not closed."));
    }

    static TimeExample Example(int begin, List<string> lines, bool isKnownMiss)
    {
        var dot = lines.IndexOf(".");
        if (dot < 0)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {begin}: the example has no line with a lone '.'."));
        }

        var (published, text) = Given(string.Join('\n', lines.Take(dot)));
        return new TimeExample(begin, published, text, [.. lines.Skip(dot + 1).Where(line => line.Length > 0 && line != TimeNotation.Nothing)], isKnownMiss);
    }
}
