using System.Collections.Concurrent;

namespace Foothold.Language;

/// <summary>Reads text of one language into sentences, words, tags and dependency trees.</summary>
/// <remarks>
/// Does not change after it is read; safe to use from many threads at once. Any text has an answer, and the same text the same answer,
/// in time linear in its length.
/// </remarks>
public sealed class LanguageModel
{
    const int LongestHeading = 200; // in UTF-16 units
    const int MostWordsInTopHeading = 20;

    readonly TagSet _tags;
    readonly Tagger _tagger;
    readonly DependencyParser _parser;
    readonly Lemmatiser _lemmatiser;
    readonly Tokeniser _tokeniser;
    readonly SentenceSplitter _splitter;
    readonly TokenRules _rules;
    readonly int _rootLabel;
    readonly ConcurrentBag<Desk> _desks = [];

    internal LanguageModel(TokenRules rules, TagSet tags, Tagger tagger, Lemmatiser lemmatiser, DependencyParser parser, string version)
    {
        _rules = rules;
        _tags = tags;
        _tagger = tagger;
        _lemmatiser = lemmatiser;
        _parser = parser;
        _tokeniser = new Tokeniser(rules);
        _splitter = new SentenceSplitter(rules);
        _rootLabel = tags.FindRelation("root");
        Version = version;
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the model's content; empty for a model that was just trained.</summary>
    public string Version { get; }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The model file, read to its end; not closed.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of another version or not a model.</exception>
    public static LanguageModel Read(Stream stream)
    {
        var (content, version) = ModelFile.Open(stream);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            var rules = TokenRules.Read(reader);
            var tags = TagSet.Read(reader);
            var tagger = Tagger.Read(reader);
            var lemmatiser = Lemmatiser.Read(reader);
            return new LanguageModel(rules, tags, tagger, lemmatiser, DependencyParser.Read(reader), version);
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The language model's content does not hold together.", exception);
        }
    }

    /// <summary>Writes the model so that <see cref="Read"/> can read it; the same model gives the same bytes.</summary>
    /// <param name="stream">Receives the file; not closed.</param>
    public void Write(Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            _rules.Write(writer);
            _tags.Write(writer);
            _tagger.Write(writer);
            _lemmatiser.Write(writer);
            _parser.Write(writer);
        }

        ModelFile.Seal(content.ToArray(), stream);
    }

    /// <summary>Reads a text into its sentences.</summary>
    /// <param name="text">Any text; lines may be wrapped, a blank line separates paragraphs.</param>
    public ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var desk = Borrow();
        var paragraphs = Paragraph.Find(text);
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            desk.Tokens.Clear();
            desk.Ends.Clear();
            var body = Dateline.End(text, paragraphs[paragraph].Span);
            if (body > paragraphs[paragraph].Span.Start)
            {
                _tokeniser.Cut(text, new TextSpan(paragraphs[paragraph].Span.Start, body), desk.Tokens);
                desk.Ends.Add(desk.Tokens.Count); // the dateline stands for itself, so that the sentence after it is a plain one
            }

            var datelineEnds = desk.Ends.Count;
            SplitBody(text, new TextSpan(body, paragraphs[paragraph].Span.End), desk);
            var isHeading = desk.Ends.Count == 1 && IsHeading(text, paragraphs[paragraph], paragraph == 0, desk.Tokens);
            var first = 0;
            for (var sentence = 0; sentence < desk.Ends.Count; sentence++)
            {
                var end = desk.Ends[sentence];
                desk.Spans.Clear();
                desk.Forms.Clear();
                for (var i = first; i < end; i++)
                {
                    desk.Spans.Add(desk.Tokens[i]);
                    desk.Forms.Add(desk.Tokens[i].In(text));
                }

                var span = new TextSpan(desk.Tokens[first].Start, desk.Tokens[end - 1].End);
                sentences.Add(new Sentence(sentences.Count, span, paragraph, isHeading || sentence < datelineEnds, ReadWords(desk)));
                first = end;
            }
        }

        _desks.Add(desk);
        return new ParsedText(text, sentences);
    }

    void SplitBody(string text, TextSpan body, Desk desk)
    {
        var tokens = new List<TextSpan>();
        var ends = new List<int>();
        _tokeniser.Cut(text, body, tokens);
        _splitter.Split(text, tokens, ends);
        ends.ForEach(end => desk.Ends.Add(desk.Tokens.Count + end));
        desk.Tokens.AddRange(tokens);
    }

    /// <summary>Tags and parses one sentence whose words are given, as for measuring against a treebank.</summary>
    /// <param name="text">The text the words stand in.</param>
    /// <param name="words">The spans of the words, at least one.</param>
    /// <param name="forms">The words as they are to be read, one for each span.</param>
    public Sentence ParseWords(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<string> forms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(forms);
        if (words.Count == 0 || words.Count != forms.Count)
        {
            throw new ArgumentException($"{words.Count} spans and {forms.Count} forms do not make a sentence.", nameof(words));
        }

        var desk = Borrow();
        desk.Spans.Clear();
        desk.Spans.AddRange(words);
        desk.Forms.Clear();
        desk.Forms.AddRange(forms);
        var sentence = new Sentence(0, new TextSpan(words[0].Start, Math.Max(words[0].End, words[^1].End)), 0, false, ReadWords(desk));
        _desks.Add(desk);
        return sentence;
    }

    Word[] ReadWords(Desk desk)
    {
        var count = desk.Forms.Count;
        if (desk.Tags.Length < count)
        {
            desk.Tags = new int[count * 2];
        }

        var tags = desk.Tags.AsSpan(0, count);
        _tagger.Tag(desk.Words, desk.Forms, tags);
        desk.State.Begin(desk.Words, tags, _tags);
        _parser.Parse(desk.State, desk.Order, _rootLabel);
        var words = new Word[count];
        for (var i = 0; i < count; i++)
        {
            var (tag, fineTag) = _tags.Tags[tags[i]];
            var head = desk.State.Heads[i];
            words[i] = new Word(
                i,
                desk.Spans[i],
                desk.Forms[i],
                _lemmatiser.Lemma(desk.Forms[i], tags[i], tag == UniversalTag.Propn),
                tag,
                fineTag,
                head == count ? -1 : head,
                _tags.Relations[desk.State.Labels[i]]);
        }

        return words;
    }

    // A line that stands alone without a final mark, its words mostly capitalised, or short at the top of the text.
    static bool IsHeading(string text, Paragraph paragraph, bool isTop, List<TextSpan> tokens)
    {
        var span = paragraph.Span;
        if (paragraph.LineCount > 1 || span.Length > LongestHeading || Paragraph.IsFinal(text[span.End - 1]) || text[span.End - 1] == ',')
        {
            return false;
        }

        var (capitals, words) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Length > 3 && char.IsLetter(text[token.Start]))
            {
                words++;
                capitals += char.IsUpper(text[token.Start]) ? 1 : 0;
            }
        }

        return (words > 0 && capitals * 3 >= words * 2) || (isTop && tokens.Count <= MostWordsInTopHeading);
    }

    Desk Borrow() => _desks.TryTake(out var desk) ? desk : new Desk();

    // What one thread works on while it parses.
    sealed class Desk
    {
        public List<TextSpan> Tokens { get; } = [];

        public List<int> Ends { get; } = [];

        public List<TextSpan> Spans { get; } = [];

        public List<string> Forms { get; } = [];

        public WordFeatures Words { get; } = new();

        public ParseState State { get; } = new();

        public TreeOrder Order { get; } = new();

        public int[] Tags { get; set; } = [];
    }
}
