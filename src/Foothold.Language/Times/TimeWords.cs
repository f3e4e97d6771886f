using System.Globalization;
using System.Text;

namespace Foothold.Language;

/// <summary>The words a language tells times with, by what they say: <c>times.txt</c> of a language's folder.</summary>
/// <remarks>
/// A section is a line in brackets; entries follow, separated by white space; # starts a comment. "_" stands for a blank inside an
/// entry, and "=" gives its value: a number, a unit, or numbers joined by "-". The sections are those of <see cref="TimeSense"/>,
/// all of which must be there.
/// </remarks>
public sealed class TimeWords
{
    readonly Dictionary<string, int>[] _words; // by sense: an entry, its parts joined by blanks -> its value, 1 where it has none
    readonly Dictionary<string, List<(string[] Parts, int Value)>>[] _phrases; // by sense: first part -> entries of several parts, longest first
    readonly Dictionary<string, WordSenses> _senses = new(StringComparer.Ordinal); // first part of an entry -> the sections that have one

    TimeWords(Dictionary<string, int>[] words)
    {
        _words = words;
        _phrases = [.. words.Select(entries => entries.Where(entry => entry.Key.Contains(' ', StringComparison.Ordinal))
            .Select(entry => (Parts: entry.Key.Split(' '), entry.Value))
            .GroupBy(entry => entry.Parts[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Parts.Length).ToList(), StringComparer.Ordinal))];
        for (var sense = 0; sense < words.Length; sense++)
        {
            foreach (var entry in words[sense].Keys)
            {
                var end = entry.IndexOf(' ', StringComparison.Ordinal);
                var first = end < 0 ? entry : entry[..end];
                if (!_senses.TryGetValue(first, out var senses))
                {
                    _senses[first] = senses = new WordSenses();
                }

                senses.Add((TimeSense)sense, isWhole: end < 0);
            }
        }
    }

    /// <summary>Reads the words of a language.</summary>
    /// <exception cref="InvalidDataException">A section is unknown, given twice or missing, an entry stands before the first, is given twice, or its value is none or none of its section.</exception>
    public static TimeWords Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var senses = Enum.GetValues<TimeSense>().ToDictionary(NameOf);
        var words = new Dictionary<string, int>?[senses.Count];
        Dictionary<string, int>? current = null;
        var section = default(TimeSense);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            line = line.Split('#')[0].Trim();
            if (line.StartsWith('['))
            {
                if (!senses.TryGetValue(line.Trim('[', ']'), out var sense))
                {
                    throw Fault(number, $"there is no section {line}");
                }

                section = sense;
                current = words[(int)sense] is null ? words[(int)sense] = new Dictionary<string, int>(StringComparer.Ordinal) : throw Fault(number, $"the section {line} is given twice");
                continue;
            }

            foreach (var entry in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var (word, value) = Entry(entry, number);
                if (!(current ?? throw Fault(number, "words before the first section")).TryAdd(word, value))
                {
                    throw Fault(number, $"'{entry}' is given twice");
                }

                if (!TimeValues.Fits(section, value))
                {
                    throw Fault(number, $"'{entry}' has no value of [{NameOf(section)}]");
                }
            }
        }

        var missing = senses.Where(pair => words[(int)pair.Value] is null).Select(pair => $"[{pair.Key}]").ToList();
        return missing.Count == 0 ? new TimeWords(words!) : throw new InvalidDataException($"The words of times lack {string.Join(", ", missing)}.");
    }

    /// <summary>The sections with an entry that is a word or begins with it.</summary>
    internal WordSenses SensesOf(string word) => _senses.GetValueOrDefault(word, WordSenses.None);

    /// <summary>The value of a single word, 1 where its entry has none; 0 where the section lacks it.</summary>
    internal int Value(TimeSense sense, string word) => _words[(int)sense].GetValueOrDefault(word);

    /// <summary>Whether a section has a single word.</summary>
    internal bool Has(TimeSense sense, string word) => _words[(int)sense].ContainsKey(word);

    /// <summary>The single words of a section, in no order.</summary>
    internal IReadOnlyCollection<string> Of(TimeSense sense) => _words[(int)sense].Keys;

    /// <summary>The values of a section, in no order.</summary>
    internal IReadOnlyCollection<int> Values(TimeSense sense) => _words[(int)sense].Values;

    /// <summary>The value of the longest entry that begins at a token, and the index behind it; null where none does.</summary>
    internal (int Value, int Next)? Longest(TimeSense sense, List<TimeToken> tokens, int i)
    {
        if (_phrases[(int)sense].TryGetValue(tokens[i].Text, out var phrases))
        {
            foreach (var (parts, told) in phrases)
            {
                if (IsAt(parts, tokens, i))
                {
                    return (told, i + parts.Length);
                }
            }
        }

        return _words[(int)sense].TryGetValue(tokens[i].Text, out var value) ? (value, i + 1) : null;
    }

    static bool IsAt(string[] parts, List<TimeToken> tokens, int i)
    {
        if (i + parts.Length > tokens.Count)
        {
            return false;
        }

        for (var part = 1; part < parts.Length; part++)
        {
            if (tokens[i + part].Text != parts[part])
            {
                return false;
            }
        }

        return true;
    }

    // "rabi_al-awwal=3": the word in the parts that a text is cut into.
    static (string Word, int Value) Entry(string entry, int line)
    {
        var sign = entry.Length > 1 ? entry.LastIndexOf('=') : -1;
        var word = sign > 0 ? entry[..sign] : entry;
        return (Parts(word.ToLowerInvariant()), sign > 0 ? ValueOf(entry[(sign + 1)..], line) : 1);
    }

    static string Parts(string word)
    {
        var parts = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var isMark = word.Length > 1 && (word[i] is '-' or '–' || (word[i] == '\'' && i > 0 && word[i..] is ['\'', 's'] or ['\'', 's', '_', ..]));
            parts.Append(isMark ? word[i] == '\'' ? " '" : $" {word[i]} " : word[i] == '_' ? ' ' : word[i]);
        }

        return string.Join(' ', parts.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // "12-25" is 1225; a unit is its number and one, so that none is 0.
    static int ValueOf(string text, int line)
    {
        if (Enum.TryParse<TimeUnit>(text, ignoreCase: true, out var unit) && !char.IsAsciiDigit(text[0]))
        {
            return (int)unit + 1;
        }

        var value = 0;
        foreach (var part in text.Split('-'))
        {
            value = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number < 100 || value == 0) && value < 1_000_000
                ? (value * 100) + number
                : throw Fault(line, $"'{text}' is no value");
        }

        return value > 0 ? value : throw Fault(line, $"'{text}' is no value");
    }

    // TimeSense.ShortMonths is "short-months".
    static string NameOf(TimeSense sense) =>
        string.Concat(sense.ToString().Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    static InvalidDataException Fault(int line, string what) => new(FormattableString.Invariant($"Line {line}: {what}."));
}
