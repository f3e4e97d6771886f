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

    /// <summary>Writes those of the names, with or without an article, that are also English words or people's names, each once, in order.</summary>
    public string Write(string path, IEnumerable<string> names) =>
        Write(path, names.SelectMany(Readings).Where(name => _words.Contains(name) || _people.Contains(name)), "");

    /// <summary>The same with every name of people, whether a place bears it or not, so that no place is found that only sounds alike.</summary>
    public string WriteWithPeople(string path, IEnumerable<string> names) =>
        Write(path, names.SelectMany(Readings).Where(_words.Contains).Concat(_people), " with people's names");

    static string Write(string path, IEnumerable<string> words, string what)
    {
        var found = words.Distinct().Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(path, "word\n" + string.Concat(found.Select(word => word + "\n")));
        return $"ordinary.tsv: {found.Count} words{what}, {new FileInfo(path).Length} bytes";
    }

    static IEnumerable<string> Readings(string name)
    {
        yield return NameFolding.Fold(name);
        var cut = name.AsSpan().IndexOfAny(' ', '-');
        if (cut is 2 or 3)
        {
            yield return NameFolding.Fold(name[(cut + 1)..]);
        }
    }
}
