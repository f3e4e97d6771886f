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
    const int MostWordsAtOnce = 160; // a longer sentence is read in pieces
    const int BatchWords = 512;
    const int WordsAtOnce = 4096; // of whole paragraphs, whose sentences are then read by length

    readonly TagSet _tags;
    readonly ParserNetwork _network;
    readonly Lemmatiser _lemmatiser;
    readonly Tokeniser _tokeniser;
    readonly SentenceSplitter _splitter;
    readonly TokenRules _rules;
    readonly SentenceBreaks _breaks;
    readonly int _rootLabel;
    readonly int _pieceLabel; // how a piece of a long sentence hangs on the first
    readonly ConcurrentBag<ParsingDesk> _desks = [];

    internal LanguageModel(TokenRules rules, SentenceBreaks breaks, TagSet tags, Lemmatiser lemmatiser, ParserNetwork network, string version)
    {
        _rules = rules;
        _breaks = breaks;
        _tags = tags;
        _lemmatiser = lemmatiser;
        _network = network;
        _tokeniser = new Tokeniser(rules);
        _splitter = new SentenceSplitter(rules, breaks);
        _rootLabel = tags.FindRelation("root");
        _pieceLabel = Math.Max(0, tags.FindRelation("parataxis"));
        Version = version;
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the model's content; empty for a model that was just trained.</summary>
    public string Version { get; }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The model file, read to its end; not closed.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of another version or not a model.</exception>
    public static LanguageModel Read(Stream stream)
    {
        var (content, version, format) = ModelFile.Open(stream);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            var isOlder = format == ModelFile.CompressedFormat;
            var rules = isOlder ? TokenRules.Read(reader, TokenRules.SectionsBefore) : TokenRules.Read(reader);
            var breaks = isOlder ? SentenceBreaks.None : SentenceBreaks.Read(reader);
            var tags = TagSet.Read(reader);
            var lemmatiser = Lemmatiser.Read(reader);
            var network = ParserNetwork.Read(reader);
            if (network.Layout.Tags != tags.Tags.Count || network.Layout.Relations != tags.Relations.Count || tags.FindRelation("root") < 0)
            {
                throw new InvalidDataException("The language model's network does not fit its tags and relations.");
            }

            return new LanguageModel(rules, breaks, tags, lemmatiser, network, version);
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
            _breaks.Write(writer);
            _tags.Write(writer);
            _lemmatiser.Write(writer);
            _network.Write(writer);
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
            AddParagraph(text, paragraphs[paragraph], paragraph, desk);
            if (desk.PendingWords >= WordsAtOnce || paragraph + 1 == paragraphs.Count)
            {
                ReadTrees(desk);
                foreach (var sentence in desk.Pending)
                {
                    sentences.Add(Finish(sentences.Count, sentence, desk));
                }

                desk.Clear();
            }
        }

        Return(desk);
        return new ParsedText(text, sentences);
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
        for (var i = 0; i < words.Count; i++)
        {
            desk.AddWord(words[i], forms[i]);
        }

        desk.AddSentence(0, false);
        ReadTrees(desk);
        var sentence = Finish(0, desk.Pending[0], desk);
        desk.Clear();
        Return(desk);
        return sentence;
    }

    /// <summary>The same network, tags and lemmas behind other rules for words and sentences.</summary>
    internal LanguageModel With(TokenRules rules, SentenceBreaks breaks) => new(rules, breaks, _tags, _lemmatiser, _network, "");

    void AddParagraph(string text, Paragraph paragraph, int number, ParsingDesk desk)
    {
        var tokens = desk.Sheet.Tokens;
        tokens.Clear();
        var body = Dateline.End(text, paragraph.Span);
        if (body > paragraph.Span.Start)
        {
            _tokeniser.Cut(text, new TextSpan(paragraph.Span.Start, body), desk.Sheet);
            AddSentence(text, tokens, 0, tokens.Count, number, isHeading: true, desk); // the dateline stands for itself, so that the sentence after it is a plain one
            tokens.Clear();
        }

        _tokeniser.Cut(text, new TextSpan(body, paragraph.Span.End), desk.Sheet);
        desk.Ends.Clear();
        _splitter.Split(text, tokens, desk.Ends, desk.Breaks);
        var isHeading = body == paragraph.Span.Start && desk.Ends.Count == 1 && IsHeading(text, paragraph, number == 0, tokens);
        var first = 0;
        foreach (var end in desk.Ends)
        {
            AddSentence(text, tokens, first, end, number, isHeading, desk);
            first = end;
        }
    }

    static void AddSentence(string text, List<TextSpan> tokens, int first, int end, int paragraph, bool isHeading, ParsingDesk desk)
    {
        for (var i = first; i < end; i++)
        {
            var letters = text.AsSpan(tokens[i].Start, tokens[i].Length);
            desk.AddWord(tokens[i], HiddenMarks.AreIn(letters) ? HiddenMarks.Strip(letters) : desk.Shared.Form(letters));
        }

        desk.AddSentence(paragraph, isHeading);
    }

    // Sentences of like length are read together, a batch at a time; each gets the tree it would get alone.
    void ReadTrees(ParsingDesk desk)
    {
        desk.CutPieces(MostWordsAtOnce);
        foreach (var sentence in desk.Pending)
        {
            var forms = desk.Forms(sentence);
            for (var from = 0; from < forms.Length; from += MostWordsAtOnce)
            {
                var piece = desk.Piece(sentence.FirstPiece + (from / MostWordsAtOnce));
                desk.Words.Fill(forms.Slice(from, piece.Count));
                _network.Rows.Find(desk.Words, piece.Features, piece.Vectors);
            }
        }

        var ordered = desk.Pieces;
        ordered.Sort(static (left, right) => right.Count.CompareTo(left.Count));
        var start = 0;
        while (start < ordered.Length)
        {
            var end = start + 1;
            var words = ordered[start].Count;
            while (end < ordered.Length && words + ordered[end].Count <= BatchWords)
            {
                words += ordered[end++].Count;
            }

            _network.Read(ordered[start..end], _rootLabel, desk.Network);
            start = end;
        }
    }

    Sentence Finish(int index, PendingSentence pending, ParsingDesk desk)
    {
        var spans = desk.Spans(pending);
        var forms = desk.Forms(pending);
        var words = new Word[pending.Count];
        var firstRoot = Array.IndexOf(desk.Piece(pending.FirstPiece).Heads, -1);
        for (var at = 0; at < words.Length; at++)
        {
            var piece = desk.Piece(pending.FirstPiece + (at / MostWordsAtOnce));
            var (start, i) = (at - (at % MostWordsAtOnce), at % MostWordsAtOnce);
            var (tag, fineTag) = _tags.Tags[piece.Tags[i]];
            var hangsOnFirst = piece.Heads[i] < 0 && start > 0;
            words[at] = new Word(
                at,
                spans[at],
                forms[at],
                desk.Shared.Lemma(_lemmatiser, forms[at], piece.Tags[i], tag == UniversalTag.Propn),
                tag,
                fineTag,
                hangsOnFirst ? firstRoot : piece.Heads[i] < 0 ? -1 : start + piece.Heads[i],
                _tags.Relations[hangsOnFirst ? _pieceLabel : piece.Labels[i]]);
        }

        var span = new TextSpan(spans[0].Start, Math.Max(spans[0].End, spans[^1].End));
        return new Sentence(index, span, pending.Paragraph, pending.IsHeading, words);
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

    ParsingDesk Borrow() => _desks.TryTake(out var desk) ? desk : new ParsingDesk();

    void Return(ParsingDesk desk)
    {
        if (desk.IsSmall)
        {
            _desks.Add(desk);
        }
    }
}
