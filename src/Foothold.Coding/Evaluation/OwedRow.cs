namespace Foothold.Coding;

/// <summary>A row of a reading table: what a careful coder reads out of one sentence, in words.</summary>
/// <param name="Number">The row's number.</param>
/// <param name="Said">What is said.</param>
/// <param name="Type">The type as written ("ASSAULT, capture", "(state)").</param>
/// <param name="Agent">The agent in words; empty where there is none.</param>
/// <param name="Target">The target in words.</param>
/// <param name="Place">The place in words.</param>
/// <param name="When">The time in words or as days.</param>
/// <param name="Reality">The reality.</param>
/// <param name="SaidBy">"report" or the speaker and the stance.</param>
/// <param name="Control">Side and effect in words; empty where there is none.</param>
public sealed record OwedRow(
    int Number,
    string Said,
    string Type,
    string Agent,
    string Target,
    string Place,
    string When,
    string Reality,
    string SaidBy,
    string Control)
{
    /// <summary>Reads the rows of a Markdown table with the columns #, said, type, agent, target, place, when, reality, said by, control.</summary>
    /// <param name="markdown">A page with such a table.</param>
    /// <returns>The rows in page order; empty where the page has no such table.</returns>
    public static IReadOnlyList<OwedRow> ReadTable(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var rows = new List<OwedRow>();
        foreach (var line in markdown.Split('\n'))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells.Length == 10 && int.TryParse(cells[0], out var number))
            {
                rows.Add(new OwedRow(number, cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]));
            }
        }

        return rows;
    }
}
