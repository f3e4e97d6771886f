namespace Foothold.Language;

/// <summary>
/// Writes sentences with their trees from rules, for ways of speaking that treebanks have too little of. The rules are a text file:
/// which words there are, and of what a phrase is made, one of its parts being the head on which the others hang.
/// </summary>
/// <remarks>
/// Lines: <c>tag NN NOUN</c>; <c>words NAME TAG: word word …</c> (an underscore joins the words of a name); <c>forms NAME TAG TAG …</c> and
/// then indented lines of forms, the dictionary form first, found as NAME.TAG; <c>tree NAME: part part | part part</c>. A part is
/// <c>word/TAG</c>, <c>word/TAG/UNIVERSAL</c> or the name of words or a tree, then <c>*</c> for the head or <c>@relation</c>, then <c>?</c> where
/// it may be left out. <c>2: part …</c> is taken twice as often. <c>SENTENCE</c> is a plain statement of the treebank without its final stop.
/// Trees named <c>top</c> are the sentences; <c>title</c> those without a stop, half of them with capitals.
/// </remarks>
sealed class TreeGrammar
{
    const int Deepest = 24;
    const int LongestSentence = 60;
    const int LongestStatement = 30;
    const int AttemptsEach = 100;
    const double PartOfTitles = 0.25;

    readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal); // Penn tag -> universal tag
    readonly Dictionary<string, List<Lexeme>> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Part[]>> _trees = new(StringComparer.Ordinal); // an alternative stands here as often as it is to be taken

    /// <summary>Reads the rules.</summary>
    /// <exception cref="InvalidDataException">A line is none of those above, or names what is not there.</exception>
    public static TreeGrammar Read(TextReader reader)
    {
        var grammar = new TreeGrammar();
        string[] formTags = [];
        var formName = "";
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] == '#')
            {
                continue;
            }

            try
            {
                if (line[0] == ' ')
                {
                    grammar.AddForms(formName, formTags, words);
                }
                else if (words[0] == "forms")
                {
                    (formName, formTags) = (words[1], words[2..]);
                }
                else
                {
                    grammar.Add(words);
                }
            }
            catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or ArgumentException)
            {
                throw new InvalidDataException($"Line {number} of the grammar: {exception.Message}", exception);
            }
        }

        grammar.Check();
        return grammar;
    }

    void Add(string[] words)
    {
        switch (words[0])
        {
            case "tag":
                _tags.Add(words[1], words[2]);
                break;
            case "words":
                var tag = words[2].TrimEnd(':');
                foreach (var word in words[3..])
                {
                    Words(words[1]).Add(new Lexeme(word.Split('_'), word.Split('_')[0], tag, Universal(tag)));
                }

                break;
            case "tree":
                var name = words[1].TrimEnd(':');
                foreach (var alternative in string.Join(' ', words[2..]).Split(" | "))
                {
                    AddAlternative(name, alternative.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                }

                break;
            default:
                throw new FormatException($"'{words[0]}' is no kind of line.");
        }
    }

    void AddForms(string name, string[] tags, string[] forms)
    {
        if (forms.Length != tags.Length)
        {
            throw new FormatException($"{forms.Length} forms for {tags.Length} tags.");
        }

        for (var i = 0; i < tags.Length; i++)
        {
            Words($"{name}.{tags[i]}").Add(new Lexeme([forms[i]], forms[0], tags[i], Universal(tags[i])));
        }
    }

    void AddAlternative(string name, string[] parts)
    {
        var times = 1;
        if (parts[0][^1] == ':')
        {
            times = int.Parse(parts[0].AsSpan(0, parts[0].Length - 1), System.Globalization.CultureInfo.InvariantCulture);
            parts = parts[1..];
        }

        Part[] made = [.. parts.Select(MakePart)];
        if (made.Count(part => part.Relation is null) != 1 || made.Any(part => part is { Relation: null, IsOptional: true }))
        {
            throw new FormatException($"'{string.Join(' ', parts)}' has not exactly one head.");
        }

        if (!_trees.TryGetValue(name, out var alternatives))
        {
            _trees.Add(name, alternatives = []);
        }

        alternatives.AddRange(Enumerable.Repeat(made, times));
    }

    Part MakePart(string text)
    {
        var isOptional = text[^1] == '?';
        text = isOptional ? text[..^1] : text;
        var isHead = text[^1] == '*';
        var at = text.LastIndexOf('@');
        if (!isHead && at < 1)
        {
            throw new FormatException($"'{text}' is neither head nor has a relation.");
        }

        var what = isHead ? text[..^1] : text[..at];
        var relation = isHead ? null : text[(at + 1)..];
        if (!what.Contains('/', StringComparison.Ordinal))
        {
            return new Part(what, null, relation, isOptional);
        }

        var pieces = what.Split('/');
        var universal = pieces.Length > 2 ? UniversalTags.Read(pieces[2]) : Universal(pieces[1]);
        return new Part("", new Lexeme([pieces[0]], pieces[0].ToLowerInvariant(), pieces[1], universal), relation, isOptional);
    }

    UniversalTag Universal(string tag) =>
        _tags.TryGetValue(tag, out var universal) ? UniversalTags.Read(universal) : throw new FormatException($"The tag {tag} has no 'tag' line.");

    List<Lexeme> Words(string name)
    {
        if (!_words.TryGetValue(name, out var words))
        {
            _words.Add(name, words = []);
        }

        return words;
    }

    void Check()
    {
        foreach (var part in _trees.Values.SelectMany(alternatives => alternatives).SelectMany(parts => parts))
        {
            if (part.Word is null && part.Symbol != "SENTENCE" && !_words.ContainsKey(part.Symbol) && !_trees.ContainsKey(part.Symbol))
            {
                throw new InvalidDataException($"The grammar names '{part.Symbol}', which it does not have.");
            }
        }

        if (!_trees.ContainsKey("top"))
        {
            throw new InvalidDataException("The grammar has no tree 'top'.");
        }
    }

    /// <summary>Writes sentences, each a document of its own.</summary>
    /// <param name="count">How many.</param>
    /// <param name="treebank">Where statements are taken from.</param>
    /// <param name="chance">What decides.</param>
    public List<TreebankSentence> Write(int count, IReadOnlyList<TreebankSentence> treebank, Chance chance)
    {
        List<TreebankSentence> statements = [.. treebank.Where(IsStatement)];
        var written = new List<TreebankSentence>();
        for (var attempts = 0; written.Count < count; attempts++)
        {
            if (attempts > AttemptsEach * count)
            {
                throw new InvalidDataException("The grammar hardly ever comes to an end: its trees go too deep or its sentences too long.");
            }

            var isTitle = _trees.ContainsKey("title") && chance.Happens(PartOfTitles);
            var made = Make(isTitle ? "title" : "top", statements, ref chance, 0);
            if (made is not null && made.Size <= LongestSentence)
            {
                written.Add(Finish(made, isTitle && chance.Happens(0.5)));
            }
        }

        return written;
    }

    static bool IsStatement(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var root = words.First(word => word.Head < 0);
        return words.Count is > 5 and <= LongestStatement
            && words[^1].Form == "."
            && root.FineTag is "VBD" or "VBZ" or "VBP" && root.Tag == UniversalTag.Verb && root.Lemma != "say"
            && words.Any(word => word.Head >= 0 && words[word.Head] == root && word.Relation == "nsubj")
            && !words.Any(word => word.FineTag is "``" or "''" or ":" or "UH");
    }

    Node? Make(string symbol, List<TreebankSentence> statements, ref Chance chance, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (symbol == "SENTENCE")
        {
            return statements.Count == 0 ? null : Node.Of(statements[chance.Below(statements.Count)]);
        }

        if (_words.TryGetValue(symbol, out var words))
        {
            return new Node(words[chance.Below(words.Count)]);
        }

        var alternatives = _trees[symbol];
        var parts = alternatives[chance.Below(alternatives.Count)];
        Node? head = null;
        var (before, after) = (new List<(Node, string)>(), new List<(Node, string)>());
        foreach (var part in parts)
        {
            if (part.IsOptional && chance.Happens(0.5))
            {
                continue;
            }

            var node = part.Word is null ? Make(part.Symbol, statements, ref chance, depth + 1) : new Node(part.Word);
            if (node is null)
            {
                return null;
            }

            if (part.Relation is null)
            {
                head = node;
            }
            else
            {
                (head is null ? before : after).Add((node, part.Relation));
            }
        }

        return head!.With(before, after);
    }

    static TreebankSentence Finish(Node root, bool isCapital)
    {
        var words = new List<TreebankWord>();
        root.Flatten(words, -1, "root", 0);
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isRaised = i == 0 || (isCapital && (word.Form.Length > 4 || word.Tag is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Num));
            var form = isRaised && char.IsLower(word.Form[0]) ? char.ToUpperInvariant(word.Form[0]) + word.Form[1..] : word.Form;
            text.Append(text.Length == 0 || form is "." or "," or ":" or "%" or "'s" or "'" ? "" : " ");
            words[i] = word with { Form = form, Span = new TextSpan(text.Length, text.Length + form.Length) };
            text.Append(form);
        }

        return new TreebankSentence(text.ToString(), words, [.. words.Select(word => word.Span)], true, true, true);
    }

    sealed record Lexeme(string[] Forms, string Lemma, string Tag, UniversalTag Universal);

    sealed record Part(string Symbol, Lexeme? Word, string? Relation, bool IsOptional);

    /// <summary>A word with what hangs on it.</summary>
    sealed class Node
    {
        readonly List<TreebankWord> _words = []; // a name's words, or a whole statement, heads counted from its own first word
        readonly List<(Node Node, string Relation)> _before = [];
        readonly List<(Node Node, string Relation)> _after = [];
        int _root; // which of its words is its head

        Node()
        {
        }

        public Node(Lexeme lexeme)
        {
            for (var i = 0; i < lexeme.Forms.Length; i++)
            {
                _words.Add(new TreebankWord(
                    lexeme.Forms[i], i == 0 ? lexeme.Lemma : lexeme.Forms[i], lexeme.Universal, lexeme.Tag, i == 0 ? -1 : 0, i == 0 ? "" : "flat", default));
            }
        }

        public int Size => _words.Count + _before.Sum(part => part.Node.Size) + _after.Sum(part => part.Node.Size);

        /// <summary>A statement without its final stop, its first word small again where it is no name.</summary>
        public static Node Of(TreebankSentence statement)
        {
            var node = new Node();
            var last = statement.Words.Count - 1;
            for (var i = 0; i < last; i++)
            {
                var word = statement.Words[i];
                if (i == 0 && word.Tag != UniversalTag.Propn && word.Form != "I")
                {
                    word = word with { Form = char.ToLowerInvariant(word.Form[0]) + word.Form[1..] };
                }

                node._words.Add(word.Head == last ? word with { Head = statement.Words[last].Head } : word);
                node._root = word.Head < 0 ? i : node._root;
            }

            return node;
        }

        public Node With(List<(Node, string)> before, List<(Node, string)> after)
        {
            _before.InsertRange(0, before);
            _after.AddRange(after);
            return this;
        }

        /// <summary>Writes the words in order.</summary>
        /// <param name="words">Receives them.</param>
        /// <param name="head">Where the word that this hangs on stands or will stand; -1 for none.</param>
        /// <param name="relation">How it hangs.</param>
        /// <param name="start">Where its own first word will stand.</param>
        public void Flatten(List<TreebankWord> words, int head, string relation, int start)
        {
            var own = start + _before.Sum(part => part.Node.Size);
            var root = own + _root;
            foreach (var (node, how) in _before)
            {
                node.Flatten(words, root, how, words.Count);
            }

            for (var i = 0; i < _words.Count; i++)
            {
                var word = _words[i];
                words.Add(i == _root ? word with { Head = head, Relation = relation } : word with { Head = own + word.Head });
            }

            foreach (var (node, how) in _after)
            {
                node.Flatten(words, root, how, words.Count);
            }
        }
    }
}
