using System.Text;

namespace Foothold.Places;

/// <summary>A table in a text file: a header that names the columns, then a line for each row.</summary>
/// <remarks>
/// Where tabs part the cells, a cell is what stands between them, and lines of "#" before and after the header are comments. Where
/// commas do (CSV, RFC 4180), a cell may stand in quotation marks and hold commas, line ends and doubled marks. Empty lines are
/// passed over. Rows are read as they are asked for.
/// </remarks>
public sealed class CellFile
{
    readonly string[] _header;
    readonly IEnumerator<Row> _rows;

    CellFile(string[] header, IEnumerator<Row> rows) => (_header, _rows) = (header, rows);

    /// <summary>Reads the header of a table whose cells are parted by tabs.</summary>
    /// <param name="reader">The table; not closed, and read on as the rows are asked for.</param>
    /// <param name="columns">The columns that it must have, among others.</param>
    /// <exception cref="InvalidDataException">It has no header, or the header lacks a column; the message names it.</exception>
    public static CellFile ReadTabs(TextReader reader, params IEnumerable<string> columns) => Open(Tabs(reader), columns);

    /// <summary>Reads the header of a CSV table.</summary>
    /// <param name="reader">The table; not closed, and read on as the rows are asked for.</param>
    /// <param name="columns">The columns that it must have, among others.</param>
    /// <exception cref="InvalidDataException">It has no header, or the header lacks a column; the message names it.</exception>
    public static CellFile ReadCommas(TextReader reader, params IEnumerable<string> columns) => Open(Cut(reader, ','), columns);

    /// <summary>The number of a column, whatever its capitals; -1 where there is none of the name.</summary>
    public int Column(string name) => Array.FindIndex(_header, cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows, in the order of the file; to be gone through once.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the header; the message names its line.</exception>
    public IEnumerable<Row> Rows()
    {
        while (_rows.MoveNext())
        {
            yield return _rows.Current.Cells.Count == _header.Length
                ? _rows.Current
                : throw new InvalidDataException(FormattableString.Invariant($"line {_rows.Current.Line} has {_rows.Current.Cells.Count} columns where {_header.Length} are owed"));
        }
    }

    /// <summary>Cuts a table into rows and cells as RFC 4180 has it, without asking for a header or rows of one length.</summary>
    /// <param name="reader">The table; not closed, and read on as the rows are asked for.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <returns>The rows in the order of the file, the header among them; empty lines are passed over.</returns>
    /// <remarks>A mark of quotation opens a cell only where it is the first of it: 5" gun is a cell as it stands.</remarks>
    public static IEnumerable<Row> Cut(TextReader reader, char separator)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Cells(reader, separator);
    }

    /// <summary>A row of a table.</summary>
    /// <param name="Line">The line that it begins on, from 1.</param>
    /// <param name="Cells">Its cells.</param>
    public readonly record struct Row(int Line, IReadOnlyList<string> Cells)
    {
        /// <summary>The cell of a column by its number; empty for -1.</summary>
        public string this[int column] => column < 0 ? "" : Cells[column];
    }

    static CellFile Open(IEnumerable<Row> rows, IEnumerable<string> columns)
    {
        var all = rows.GetEnumerator();
        if (!all.MoveNext())
        {
            throw new InvalidDataException("the table is empty: it has no header");
        }

        var file = new CellFile([.. all.Current.Cells], all);
        return columns.FirstOrDefault(column => file.Column(column) < 0) is { } missing
            ? throw new InvalidDataException($"the table has no column {missing}")
            : file;
    }

    static IEnumerable<Row> Tabs(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return new Row(number, line.Split('\t'));
            }
        }
    }

    static IEnumerable<Row> Cells(TextReader reader, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, first) = (false, 1, 1);
        for (var next = reader.Read(); next >= 0 || cells.Count > 0 || cell.Length > 0; next = reader.Read())
        {
            var c = next < 0 ? '\n' : (char)next;
            line += next == '\n' ? 1 : 0;
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                cell.Append((char)reader.Read());
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if ((quoted && next >= 0) || (c != separator && c != '\n'))
            {
                cell.Append(c);
            }
            else
            {
                cells.Add(c == '\n' ? cell.ToString().TrimEnd('\r') : cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Count > 1 || cells[0].Length > 0)
                    {
                        yield return new Row(first, cells);
                    }

                    (cells, first, quoted) = ([], line, false);
                }
            }
        }
    }
}
