using Foothold.Places;

namespace Foothold.ImportTheatre;

/// <summary>English words seen in running text without a capital, so that a village called "Most" is told from the word.</summary>
public sealed class OrdinaryWords
{
    readonly HashSet<string> _words;

    OrdinaryWords(HashSet<string> words) => _words = words;

    /// <summary>Reads the lower-case forms of CoNLL-U files, and every form that is no proper noun.</summary>
    public static OrdinaryWords Read(IEnumerable<string> paths)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var line in File.ReadLines(path))
            {
                var cells = line.Split('\t');
                if (cells.Length < 4 || cells[1].Length < 2 || !cells[1].All(char.IsAsciiLetter))
                {
                    continue;
                }

                if (cells[3] is not ("PROPN" or "X" or "SYM") && (char.IsLower(cells[1][0]) || cells[3] is "ADP" or "DET" or "PRON" or "AUX"))
                {
                    words.Add(cells[1].ToLowerInvariant());
                }
            }
        }

        return new OrdinaryWords(words);
    }

    /// <summary>Whether the folded name is an English word.</summary>
    public bool Contains(string folded) => _words.Contains(folded);

    /// <summary>Writes those of the names that are also English words, each once, in order.</summary>
    public string Write(string path, IEnumerable<string> names)
    {
        var found = names.Select(NameFolding.Fold).Where(_words.Contains).Distinct().Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(path, "word\n" + string.Concat(found.Select(word => word + "\n")));
        return $"ordinary.tsv: {found.Count} words, {new FileInfo(path).Length} bytes";
    }
}
