namespace Foothold.Language;

/// <summary>What a language's tokeniser and splitter know about single words: abbreviations, prefixes, units, compounds and contractions.</summary>
sealed class TokenRules
{
    const int LongestCompound = 24;
    const int FewestSplits = 2; // a run of letters that is two words so much oftener than one is so by rule

    static readonly string[] Sections = ["titles", "abbreviations", "prefixes", "units", "openers", "numbered", "closing"];

    readonly HashSet<string>[] _sections; // in the order of Sections
    readonly HashSet<string> _compounds; // words with marks inside that stay whole
    readonly Dictionary<string, int> _contractions; // a word of two -> where the second starts

    TokenRules(HashSet<string>[] sections, HashSet<string> compounds, Dictionary<string, int> contractions)
    {
        _sections = sections;
        _compounds = compounds;
        _contractions = contractions;
        Longest = compounds.Concat(contractions.Keys).Concat(sections.SelectMany(section => section)).Max(word => (int?)word.Length) ?? 0;
    }

    /// <summary>The length of the longest word here; longer ones need not be looked up.</summary>
    public int Longest { get; }

    /// <summary>Whether a word, with its full stop, is an abbreviation that stands before a name.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => Has(_sections[0], word) || IsTitleInCapitals(word);

    /// <summary>Whether a word, with its full stop, is an abbreviation of either kind.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => IsTitle(word) || Has(_sections[1], word);

    public bool IsPrefix(ReadOnlySpan<char> word) => Has(_sections[2], word);

    public bool IsUnit(ReadOnlySpan<char> word) => Has(_sections[3], word);

    /// <summary>Whether a word, with its full stop, is an abbreviation before a number and an ordinary word elsewhere.</summary>
    public bool IsNumbered(ReadOnlySpan<char> word) => Has(_sections[5], word);

    /// <summary>Whether a word, with its full stop, is an abbreviation whose stop stands apart where a sentence plainly ends with it.</summary>
    public bool IsClosing(ReadOnlySpan<char> word) => Has(_sections[6], word);

    public bool IsOpener(ReadOnlySpan<char> word) => Has(_sections[4], word);

    public bool IsCompound(ReadOnlySpan<char> word) => Has(_compounds, word);

    /// <summary>Where the second part of a contraction without a mark ("cannot") starts; 0 for any other word.</summary>
    public int SecondPart(ReadOnlySpan<char> word) =>
        word.Length <= Longest && _contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var at) ? at : 0;

    // "GEN." and "COL." in a line of capitals.
    bool IsTitleInCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length > Longest || !char.IsUpper(word[0]) || !char.IsUpper(word[1]))
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower[0] = word[0];
        return Has(_sections[0], lower);
    }

    bool Has(HashSet<string> words, ReadOnlySpan<char> word) =>
        word.Length <= Longest && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Reads the word lists and adds the compounds and contractions that a treebank shows.</summary>
    /// <param name="words">Sections of words; a section is a line in brackets, # starts a comment.</param>
    /// <param name="treebank">The sentences to learn from.</param>
    /// <exception cref="InvalidDataException">The word lists hold an unknown section or words before the first.</exception>
    public static TokenRules Learn(TextReader words, IReadOnlyList<TreebankSentence> treebank)
    {
        var sections = ReadSections(words);
        var whole = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var contractions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var votes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase); // run of letters -> times it is two words, less times it is one
        foreach (var sentence in treebank)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var span = sentence.Words[i].Span;
                var run = LetterRun(sentence.Text, span);
                var form = run.In(sentence.Text);
                if (run == span)
                {
                    votes[form] = votes.GetValueOrDefault(form) - 1;
                }
                else if (run.Start == span.Start && span.End < run.End && span.Length > 0 && i + 1 < sentence.Words.Count && sentence.Words[i + 1].Span == new TextSpan(span.End, run.End))
                {
                    votes[form] = votes.GetValueOrDefault(form) + 1;
                    contractions[form] = span.Length;
                }
                else if (span.Contains(run) && IsCompoundForm(span.In(sentence.Text)))
                {
                    whole.Add(span.In(sentence.Text));
                }
            }
        }

        return new TokenRules(
            sections,
            whole,
            contractions.Where(pair => votes[pair.Key] >= FewestSplits).ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    // The letters around the start of a word, and those that they touch.
    static TextSpan LetterRun(string text, TextSpan word)
    {
        var (start, end) = (word.Start, word.Start);
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    static bool IsCompoundForm(string form) =>
        form.Length < LongestCompound && Clitics.Start(form) == 0 && char.IsLetter(form[0]) && char.IsLetterOrDigit(form[^1]) && !form.All(char.IsLetterOrDigit);

    static HashSet<string>[] ReadSections(TextReader words)
    {
        var sections = Sections.Select(name => new HashSet<string>(name is "prefixes" or "units" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)).ToArray();
        HashSet<string>? current = null;
        for (var number = 1; words.ReadLine() is { } line; number++)
        {
            line = line.Split('#')[0].Trim();
            if (line.StartsWith('['))
            {
                var section = Array.IndexOf(Sections, line.Trim('[', ']'));
                current = section >= 0 ? sections[section] : throw new InvalidDataException($"Line {number}: there is no section {line}.");
            }
            else if (line.Length > 0)
            {
                _ = current ?? throw new InvalidDataException($"Line {number}: words before the first section.");
                current.UnionWith(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var section in _sections)
        {
            WriteWords(writer, section);
        }

        WriteWords(writer, _compounds);
        WriteWords(writer, _contractions.Keys);
        foreach (var word in _contractions.Keys.Order(StringComparer.Ordinal))
        {
            writer.Write((byte)_contractions[word]);
        }
    }

    static void WriteWords(BinaryWriter writer, IReadOnlyCollection<string> words)
    {
        writer.Write(words.Count);
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            writer.Write(word);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    public static TokenRules Read(BinaryReader reader)
    {
        var lists = Sections
            .Select(name => ReadWords(reader).ToHashSet(name is "prefixes" or "units" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
            .ToArray();
        var compounds = ReadWords(reader).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var contractions = ReadWords(reader).ToDictionary(word => word, _ => (int)reader.ReadByte(), StringComparer.OrdinalIgnoreCase);
        return new TokenRules(lists, compounds, contractions);
    }

    static string[] ReadWords(BinaryReader reader)
    {
        var words = new string[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
        }

        return words;
    }
}
