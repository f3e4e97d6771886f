using System.Collections.Concurrent;

namespace Foothold.Language;

/// <summary>Reads text of one language into sentences, words, tags, dependency trees and, with a recogniser, names.</summary>
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
    readonly Contractions _contractions;
    readonly TreeRules _treeRules;
    readonly int _pieceLabel; // how a piece of a long sentence hangs on the first
    readonly NameRecogniser? _names;
    readonly ConcurrentBag<ParsingDesk> _desks = [];

    internal LanguageModel(
        TokenRules rules,
        SentenceBreaks breaks,
        Contractions contractions,
        TagSet tags,
        Lemmatiser lemmatiser,
        ParserNetwork network,
        string version,
        NameRecogniser? names = null,
        string namesVersion = "")
    {
        _rules = rules;
        _breaks = breaks;
        _tags = tags;
        _lemmatiser = lemmatiser;
        _network = network;
        _contractions = contractions;
        _tokeniser = new Tokeniser(rules);
        _splitter = new SentenceSplitter(rules, breaks);
        _treeRules = new TreeRules(tags);
        _pieceLabel = Math.Max(0, tags.FindRelation("parataxis"));
        Version = version;
        _names = names;
        NamesVersion = namesVersion;
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the model's content; empty for a model that was just trained.</summary>
    public string Version { get; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of its recogniser of names; empty where it has none or one that was just trained.</summary>
    public string NamesVersion { get; }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The model file, read to its end; not closed.</param>
    /// <param name="names">The file of the recogniser of names trained for this model, read to its end; null for a model that marks no names.</param>
    /// <exception cref="InvalidDataException">A file is damaged, cut short, of another version, not a model, or a recogniser for another model.</exception>
    public static LanguageModel Read(Stream stream, Stream? names = null)
    {
        var (content, version) = ModelFile.Open(ModelFile.Language, stream);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            var rules = TokenRules.Read(reader);
            var breaks = SentenceBreaks.Read(reader);
            var contractions = Contractions.Read(reader);
            var tags = TagSet.Read(reader);
            var lemmatiser = Lemmatiser.Read(reader);
            var network = ParserNetwork.Read(reader);
            if (network.Layout.Tags != tags.Tags.Count || network.Layout.Relations != tags.Relations.Count || tags.FindRelation("root") < 0)
            {
                throw new InvalidDataException("The language model's network does not fit its tags and relations.");
            }

            var (recogniser, namesVersion) = names is null ? (null, "") : NameRecogniser.Read(names, version, network.VectorWidth);
            return new LanguageModel(rules, breaks, contractions, tags, lemmatiser, network, version, recogniser, namesVersion);
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
            _contractions.Write(writer);
            _tags.Write(writer);
            _lemmatiser.Write(writer);
            _network.Write(writer);
        }

        ModelFile.Seal(ModelFile.Language, content.ToArray(), stream);
    }

    /// <summary>Writes the recogniser of names so that <see cref="Read"/> can read it beside the model; the same recogniser gives the same bytes.</summary>
    /// <param name="stream">Receives the file; not closed.</param>
    /// <exception cref="InvalidOperationException">The model has no recogniser of names.</exception>
    public void WriteNames(Stream stream) => (_names ?? throw new InvalidOperationException("The model has no recogniser of names.")).Write(stream);

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
                ReadTrees(desk, _names);
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
        ReadTrees(desk, _names);
        var sentence = Finish(0, desk.Pending[0], desk);
        desk.Clear();
        Return(desk);
        return sentence;
    }

    /// <summary>The same network, tags and lemmas behind other rules for words and sentences.</summary>
    internal LanguageModel With(TokenRules rules, SentenceBreaks breaks, Contractions contractions) => new(rules, breaks, contractions, _tags, _lemmatiser, _network, "");

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

    void AddSentence(string text, List<TextSpan> tokens, int first, int end, int paragraph, bool isHeading, ParsingDesk desk)
    {
        if (_contractions.Count > 0)
        {
            AddContracted(text, tokens.GetRange(first, end - first), desk);
            desk.AddSentence(paragraph, isHeading);
            return;
        }

        for (var i = first; i < end; i++)
        {
            var letters = text.AsSpan(tokens[i].Start, tokens[i].Length);
            desk.AddWord(tokens[i], HiddenMarks.AreIn(letters) ? HiddenMarks.Strip(letters) : NameForms.Of(letters, text, tokens, first, end) ?? desk.Shared.Form(letters));
        }

        desk.AddSentence(paragraph, isHeading);
    }

    void AddContracted(string text, List<TextSpan> spans, ParsingDesk desk)
    {
        var forms = _contractions.Read(text, spans);
        for (var i = 0; i < forms.Length; i++)
        {
            desk.AddWord(spans[i], HiddenMarks.AreIn(forms[i]) ? HiddenMarks.Strip(forms[i]) : forms[i]);
        }
    }

    /// <summary>Shows a reader what the network makes of sentences whose words are given.</summary>
    /// <param name="sentences">The words of each.</param>
    /// <param name="reader">Reads each sentence, in no certain order; a long one in pieces.</param>
    internal IReadOnlyList<IReadOnlyList<SentenceRows>> Show(IReadOnlyList<IReadOnlyList<string>> sentences, IStateReader reader)
    {
        var desk = new ParsingDesk(_network); // it is not used again: its pieces are given away
        foreach (var forms in sentences)
        {
            foreach (var form in forms)
            {
                desk.AddWord(default, form);
            }

            desk.AddSentence(0, false);
        }

        ReadTrees(desk, reader);
        return [.. desk.Pending.Select(pending =>
            Enumerable.Range(pending.FirstPiece, (pending.Count + MostWordsAtOnce - 1) / MostWordsAtOnce).Select(desk.Piece).ToList())];
    }

    /// <summary>The words of a text that is one sentence.</summary>
    internal List<TextSpan> Cut(string text)
    {
        var sheet = new TokenSheet();
        _tokeniser.Cut(text, new TextSpan(0, text.Length), sheet);
        return sheet.Tokens;
    }

    /// <summary>The same model with a recogniser of names that was just trained for it.</summary>
    internal LanguageModel With(NameRecogniser names) => new(_rules, _breaks, _contractions, _tags, _lemmatiser, _network, Version, names);

    internal int VectorWidth => _network.VectorWidth;

    // Sentences of like length are read together, a batch at a time; each gets the tree it would get alone.
    void ReadTrees(ParsingDesk desk, IStateReader? next)
    {
        desk.CutPieces(MostWordsAtOnce);
        foreach (var sentence in desk.Pending)
        {
            var forms = desk.Forms(sentence);
            for (var from = 0; from < forms.Length; from += MostWordsAtOnce)
            {
                var piece = desk.Piece(sentence.FirstPiece + (from / MostWordsAtOnce));
                desk.Known.Read(forms.Slice(from, piece.Count), piece, desk.Network);
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

            _network.Read(ordered[start..end], _treeRules, desk.Network, next);
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
        return new Sentence(index, span, pending.Paragraph, pending.IsHeading, words) { Names = MakeNames(pending, desk) };
    }

    NameMention[] MakeNames(PendingSentence pending, ParsingDesk desk)
    {
        List<NameMention>? names = null;
        var spans = desk.Spans(pending);
        for (var start = 0; _names is not null && start < pending.Count; start += MostWordsAtOnce)
        {
            var piece = desk.Piece(pending.FirstPiece + (start / MostWordsAtOnce));
            foreach (var (first, last, kind) in NameTags.Cut(piece.Names.AsSpan(0, piece.Count)))
            {
                var (from, to) = (spans[start + first], spans[start + last]);
                if (from.Start <= to.End && (names is null || from.Start >= names[^1].Span.End))
                {
                    var share = 1f;
                    for (var word = first; word <= last; word++)
                    {
                        share = Math.Min(share, piece.NameShares[word]);
                    }

                    (names ??= []).Add(new NameMention(new TextSpan(from.Start, to.End), kind, start + first, start + last, share));
                }
            }
        }

        return names is null ? [] : [.. names];
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

    ParsingDesk Borrow() => _desks.TryTake(out var desk) ? desk : new ParsingDesk(_network);

    void Return(ParsingDesk desk)
    {
        if (desk.IsSmall)
        {
            _desks.Add(desk);
        }
    }
}
