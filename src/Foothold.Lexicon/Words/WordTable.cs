namespace Foothold.Lexicon;

/// <summary>Reads the rows of a word list: tab-separated, <c>#</c> lines are comments, the first other line names the columns.</summary>
static class WordTable
{
    /// <summary>The rows with their line numbers, from 1; a row with too few columns is reported and left out.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Rows(
        string name, TextReader text, int columns, List<LexiconFault> faults)
    {
        var line = 0;
        var header = false;
        while (text.ReadLine() is { } row)
        {
            line++;
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                header = true;
                continue;
            }

            var fields = row.Split('\t');
            if (fields.Length < columns)
            {
                faults.Add(new LexiconFault(name, line, 1, "FL120", $"{columns} columns are expected, {fields.Length} found"));
                continue;
            }

            yield return (line, fields);
        }
    }
}
