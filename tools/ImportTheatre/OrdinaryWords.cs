using Foothold.Places;

namespace Foothold.ImportTheatre;

/// <summary>English words, and people's names, so that a village called "Most" or "Karim" is told from the word or the man.</summary>
public sealed class OrdinaryWords
{
    readonly HashSet<string> _words;
    readonly HashSet<string> _people;

    OrdinaryWords(HashSet<string> words, HashSet<string> people)
    {
        _words = words;
        _people = people;
    }

    /// <summary>Reads the words that CoNLL-U files write without a capital, and a list of people's names, one a line.</summary>
    public static OrdinaryWords Read(IEnumerable<string> paths, IEnumerable<string> people)
    {
        var names = people
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(NameFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
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

        return new OrdinaryWords(words, names);
    }

    /// <summary>Whether the folded name is an English word.</summary>
    public bool Contains(string folded) => _words.Contains(folded);

    /// <summary>Writes those of the names that are also English words or people's names, each once, in order.</summary>
    public string Write(string path, IEnumerable<string> names)
    {
        var found = names.Select(NameFolding.Fold).Where(name => _words.Contains(name) || _people.Contains(name)).Distinct().Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(path, "word\n" + string.Concat(found.Select(word => word + "\n")));
        return $"ordinary.tsv: {found.Count} words, {new FileInfo(path).Length} bytes";
    }
}
