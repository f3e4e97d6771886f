using Foothold.Places;

namespace Foothold.Control;

/// <summary>A file of rows with a heading, with commas, semicolons or tabs, whichever the heading has most of.</summary>
sealed class CellTable
{
    readonly Dictionary<string, int> _columns; // meaning -> place in a row
    readonly List<string[]> _rows;

    CellTable(string name, Dictionary<string, int> columns, List<string[]> rows)
    {
        Name = name;
        _columns = columns;
        _rows = rows;
    }

    /// <summary>The file's name, for faults.</summary>
    internal string Name { get; }

    internal int Count => _rows.Count;

    /// <summary>Reads a file; of two columns that mean the same, the first counts.</summary>
    internal static CellTable Read(TextReader reader, string name, ClaimWords words)
    {
        var text = reader.ReadToEnd().TrimStart('\uFEFF');
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        var separator = ',';
        foreach (var other in ";\t")
        {
            separator = line.Count(other) > line.Count(separator) ? other : separator;
        }

        using var table = new StringReader(text);
        var rows = Rows(table, separator);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            if (words.Meaning("column", rows[0][column]) is { } meaning)
            {
                columns.TryAdd(meaning, column);
            }
        }

        return new CellTable(name, columns, rows.Count == 0 ? [] : rows[1..]);
    }

    internal bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A cell; empty where the file lacks the column or the row ends before it.</summary>
    internal string Cell(int row, string column) =>
        _columns.TryGetValue(column, out var at) && at < _rows[row].Length ? _rows[row][at] : "";

    /// <summary>The cell at a place in the row, whatever its column is called.</summary>
    internal string CellAt(int row, int at) => at < _rows[row].Length ? _rows[row][at] : "";

    /// <summary>Where a row stands, for faults.</summary>
    internal string Where(int row) => FormattableString.Invariant($"{Name}, row {row + 1}");

    /// <summary>The rows that are not empty; cells without the white space around them.</summary>
    internal static List<string[]> Rows(TextReader reader, char separator) =>
        [.. CellFile.Cut(reader, separator).Select(row => row.Cells.Select(cell => cell.Trim()).ToArray()).Where(row => Array.Exists(row, cell => cell.Length > 0))];
}
