namespace Foothold.Ingest;

/// <summary>Words and names of people that are names of places as well: a capital alone does not make them a place.</summary>
public static class OrdinaryNames
{
    /// <summary>Reads files of words: of a CoNLL-U file those written without a capital, of any other each line that is no comment.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>The words as written, some of them more than once.</returns>
    public static IEnumerable<string> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase)
            ? File.ReadLines(path).Select(line => line.Split('\t')).Where(IsWord).Select(cells => cells[1])
            : File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'));
    }

    static bool IsWord(string[] cells) =>
        cells.Length > 3 && cells[1].Length > 1 && cells[1].All(char.IsAsciiLetter) && cells[3] is not ("PROPN" or "X" or "SYM") && (char.IsLower(cells[1][0]) || cells[3] is "ADP" or "DET" or "PRON" or "AUX");
}
