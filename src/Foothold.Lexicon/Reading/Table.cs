namespace Foothold.Lexicon;

/// <summary>A tab-separated file with a header row. Lines that are blank or begin with '#' are left out; nothing is quoted.</summary>
sealed class Table
{
    readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal); // column name -> field index

    Table(string file) => File = file;

    public string File { get; }

    public List<Row> Rows { get; } = [];

    /// <summary>Reads a table. A row with a wrong count of fields, and a file with wrong columns, is a fault and gives no rows.</summary>
    public static Table Read(string file, TextReader reader, string[] required, string[] optional, List<LexiconFault> faults)
    {
        var table = new Table(file);
        var number = 0;
        var hasHeader = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (!hasHeader)
            {
                hasHeader = true;
                if (!table.TakeHeader(fields, number, required, optional, faults))
                {
                    return table;
                }
            }
            else if (fields.Length != table._columns.Count)
            {
                faults.Add(new LexiconFault(
                    file, number, 1, FaultCode.FieldCount, $"{fields.Length} fields where the header has {table._columns.Count}"));
            }
            else
            {
                table.Rows.Add(new Row(table, number, fields));
            }
        }

        if (!hasHeader)
        {
            faults.Add(new LexiconFault(file, 1, 1, FaultCode.Columns, "the file has no header"));
        }

        return table;
    }

    bool TakeHeader(string[] fields, int line, string[] required, string[] optional, List<LexiconFault> faults)
    {
        var before = faults.Count;
        var column = 1;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!required.Contains(fields[i]) && !optional.Contains(fields[i]))
            {
                faults.Add(new LexiconFault(File, line, column, FaultCode.Columns, $"'{fields[i]}' is no column of this file"));
            }
            else if (!_columns.TryAdd(fields[i], i))
            {
                faults.Add(new LexiconFault(File, line, column, FaultCode.Columns, $"the column '{fields[i]}' stands twice"));
            }

            column += fields[i].Length + 1;
        }

        foreach (var name in required)
        {
            if (!_columns.ContainsKey(name))
            {
                faults.Add(new LexiconFault(File, line, 1, FaultCode.Columns, $"the column '{name}' is missing"));
            }
        }

        return faults.Count == before;
    }

    /// <summary>One row of a table.</summary>
    public sealed class Row(Table table, int line, string[] fields)
    {
        public string File => table.File;

        public int Line => line;

        /// <summary>The trimmed field; empty where the file lacks the column.</summary>
        public string this[string column] => table._columns.TryGetValue(column, out var i) ? fields[i].Trim() : "";

        /// <summary>The parts of a field between '|', trimmed, with the column each begins at.</summary>
        public IEnumerable<(string Text, int Column)> List(string column)
        {
            if (!table._columns.TryGetValue(column, out var i))
            {
                yield break;
            }

            var at = ColumnOf(column);
            foreach (var part in fields[i].Split('|'))
            {
                var text = part.Trim();
                if (text.Length > 0)
                {
                    yield return (text, at + part.IndexOf(text, StringComparison.Ordinal));
                }

                at += part.Length + 1;
            }
        }

        /// <summary>The column, from 1, at which a field begins.</summary>
        public int ColumnOf(string column)
        {
            var at = 1;
            if (table._columns.TryGetValue(column, out var index))
            {
                for (var i = 0; i < index; i++)
                {
                    at += fields[i].Length + 1;
                }
            }

            return at;
        }

        /// <summary>A fault at the start of a field.</summary>
        public LexiconFault Fault(string column, string code, string message) => FaultAt(ColumnOf(column), code, message);

        /// <summary>A fault at a column of this row.</summary>
        public LexiconFault FaultAt(int column, string code, string message) => new(File, line, column, code, message);
    }
}
