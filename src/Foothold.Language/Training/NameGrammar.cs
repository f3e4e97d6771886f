using System.Globalization;

namespace Foothold.Language;

/// <summary>
/// What the recogniser of names is told beside its sentences with marked names: lists of words that tell of names, and rules that names and
/// further sentences with marked names are written from.
/// </summary>
/// <remarks>
/// Lines: <c>list NAME: word word …</c> for words that each word of a text is looked up among; <c>words NAME: word word …</c> (an underscore
/// joins the words of one); <c>rule NAME: part part | part part</c>. A part is a word as it stands, <c>&lt;NAME&gt;</c> for one of a list, of words or
/// of a rule, or <c>&lt;PER NAME&gt;</c>, <c>&lt;ORG NAME&gt;</c>, <c>&lt;LOC NAME&gt;</c> for one that is a name; parts without a space between them are joined, as those with <c>~</c> are.
/// <c>2: part …</c> is taken twice as often. <c>person</c>, <c>body</c> and <c>place</c> are names, <c>sentence</c> is a sentence.
/// </remarks>
sealed class NameGrammar
{
    const int Deepest = 24;

    static readonly string[] Kinds = ["person", "body", "place"]; // in the order of NameKind

    readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Part[]>> _rules = new(StringComparer.Ordinal); // an alternative stands here as often as it is to be taken
    readonly List<IReadOnlyCollection<string>> _lists = [];

    /// <summary>The lists of words, in the order of the file.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>> Lists => _lists;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="InvalidDataException">A line is none of those above, or names what is not there.</exception>
    public static NameGrammar Read(TextReader reader)
    {
        var grammar = new NameGrammar();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            try
            {
                grammar.Add(line);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException)
            {
                throw new InvalidDataException($"Line {number} of the names' grammar: {exception.Message}", exception);
            }
        }

        grammar.Check();
        return grammar;
    }

    void Add(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var (kind, name, body) = colon > 0 && line[..colon].Split(' ') is [var first, var second]
            ? (first, second, line[(colon + 2)..])
            : throw new FormatException("it has no kind, name and colon.");
        switch (kind)
        {
            case "list" or "words":
                var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                _words.Add(name, [.. words.Select(word => word.Replace('_', ' '))]);
                if (kind == "list")
                {
                    _lists.Add(words);
                }

                break;
            case "rule":
                var alternatives = new List<Part[]>();
                foreach (var alternative in body.Split(" | "))
                {
                    var (times, parts) = Times(alternative);
                    alternatives.AddRange(Enumerable.Repeat<Part[]>([.. Parts(parts)], times));
                }

                _rules.Add(name, alternatives);
                break;
            default:
                throw new FormatException($"'{kind}' is no kind of line.");
        }
    }

    static (int Times, string Parts) Times(string alternative)
    {
        var colon = alternative.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && int.TryParse(alternative.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? (times, alternative[(colon + 2)..])
            : (1, alternative);
    }

    static IEnumerable<Part> Parts(string text)
    {
        var isJoined = false; // to what stands before, without white space
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '~')
            {
                isJoined = text[at++] == '~';
                continue;
            }

            var end = text[at] == '<' ? text.IndexOf('>', at) + 1 : text.IndexOfAny([' ', '~', '<'], at + 1);
            end = end > 0 ? end : text[at] == '<' ? throw new FormatException("a part is not closed.") : text.Length;
            var part = text[at..end];
            yield return part[0] != '<' ? new Part(part, null, null, isJoined)
                : part[1..^1].Split(' ') is [var kind, var name] ? new Part("", name, NameTags.KindOf(NameTags.Read("B-" + kind)), isJoined)
                : new Part("", part[1..^1], null, isJoined);
            isJoined = true;
            at = end;
        }
    }

    void Check()
    {
        foreach (var name in _rules.Values.SelectMany(alternatives => alternatives).SelectMany(parts => parts).Select(part => part.Symbol).OfType<string>().Concat(Kinds).Append("sentence"))
        {
            if (!_words.ContainsKey(name) && !_rules.ContainsKey(name))
            {
                throw new InvalidDataException($"The names' grammar has no '{name}'.");
            }
        }
    }

    /// <summary>Writes a sentence and where its names stand in it.</summary>
    /// <param name="chance">What decides.</param>
    /// <exception cref="InvalidDataException">The rules go in a circle.</exception>
    public (string Text, List<(TextSpan Span, NameKind Kind)> Names) WriteSentence(ref Chance chance)
    {
        var draft = new Draft();
        Write("sentence", draft, ref chance, false, 0);
        var text = draft.ToString();
        var first = text[0] == '\u201C' ? 1 : 0;
        return (text[..first] + char.ToUpperInvariant(text[first]) + text[(first + 1)..], draft.Names);
    }

    /// <summary>Writes a name.</summary>
    /// <param name="kind">What it is to name.</param>
    /// <param name="chance">What decides.</param>
    /// <exception cref="InvalidDataException">The rules go in a circle.</exception>
    public string WriteName(NameKind kind, ref Chance chance)
    {
        var draft = new Draft();
        Write(Kinds[(int)kind], draft, ref chance, false, 0);
        return draft.ToString();
    }

    void Write(string symbol, Draft draft, ref Chance chance, bool joined, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidDataException($"The rules of the names' grammar go too deep at '{symbol}'.");
        }

        if (_words.TryGetValue(symbol, out var words))
        {
            draft.Add(words[chance.Below(words.Length)], joined);
            return;
        }

        var alternatives = _rules[symbol];
        var isFirst = true;
        foreach (var part in alternatives[chance.Below(alternatives.Count)])
        {
            var isJoined = part.IsJoined || (isFirst && joined);
            isFirst = false;
            if (part.Symbol is null)
            {
                draft.Add(part.Word, isJoined);
                continue;
            }

            var start = draft.Length;
            Write(part.Symbol, draft, ref chance, isJoined, depth + 1);
            if (part.Kind is { } kind)
            {
                draft.Name(start, kind);
            }
        }
    }

    sealed record Part(string Word, string? Symbol, NameKind? Kind, bool IsJoined);

    sealed class Draft
    {
        readonly System.Text.StringBuilder _text = new();

        public List<(TextSpan Span, NameKind Kind)> Names { get; } = [];

        public int Length => _text.Length;

        public void Add(string word, bool joined)
        {
            var isClose = joined || _text.Length == 0 || word[0] is ',' or '.' or '\'' or '\u201D' or ')' or '?' || _text[^1] is '\u201C' or '(';
            _text.Append(isClose ? "" : " ").Append(word);
        }

        /// <summary>Marks what was added since a length as a name.</summary>
        public void Name(int from, NameKind kind) => Names.Add((new TextSpan(from < _text.Length && _text[from] == ' ' ? from + 1 : from, _text.Length), kind));

        public override string ToString() => _text.ToString();
    }
}
