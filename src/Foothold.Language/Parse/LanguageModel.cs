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

    readonly TagSet _tags;
    readonly ParserNetwork _network;
    readonly Lemmatiser _lemmatiser;
    readonly Tokeniser _tokeniser;
    readonly SentenceSplitter _splitter;
    readonly TokenRules _rules;
    readonly int _rootLabel;
    readonly int _pieceLabel; // how a piece of a long sentence hangs on the first
    readonly NameRecogniser? _names;
    readonly ConcurrentBag<Desk> _desks = [];

    internal LanguageModel(TokenRules rules, TagSet tags, Lemmatiser lemmatiser, ParserNetwork network, string version, NameRecogniser? names = null, string namesVersion = "")
    {
        _rules = rules;
        _tags = tags;
        _lemmatiser = lemmatiser;
        _network = network;
        _tokeniser = new Tokeniser(rules);
        _splitter = new SentenceSplitter(rules);
        _rootLabel = tags.FindRelation("root");
        _pieceLabel = Math.Max(0, tags.FindRelation("parataxis"));
        Version = version;
        _names = names;
        NamesVersion = namesVersion;
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the model's content; empty for a model that was just trained.</summary>
    public string Version { get; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of its recogniser of names; empty where it has none.</summary>
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
            var tags = TagSet.Read(reader);
            var lemmatiser = Lemmatiser.Read(reader);
            var network = ParserNetwork.Read(reader);
            if (network.Layout.Tags != tags.Tags.Count || network.Layout.Relations != tags.Relations.Count || tags.FindRelation("root") < 0)
            {
                throw new InvalidDataException("The language model's network does not fit its tags and relations.");
            }

            var (recogniser, namesVersion) = names is null ? (null, "") : NameRecogniser.Read(names, version, network.VectorWidth);
            return new LanguageModel(rules, tags, lemmatiser, network, version, recogniser, namesVersion);
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
        var drafts = new List<Draft>();
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
                TextSpan[] spans = [.. desk.Tokens.Take(first..desk.Ends[sentence])];
                drafts.Add(new Draft(
                    new TextSpan(spans[0].Start, spans[^1].End), paragraph, isHeading || sentence < datelineEnds, spans, [.. spans.Select(span => span.In(text))]));
                first = desk.Ends[sentence];
            }
        }

        ReadTrees(drafts, desk, _names);
        var sentences = new List<Sentence>(drafts.Count);
        foreach (var draft in drafts)
        {
            sentences.Add(new Sentence(sentences.Count, draft.Span, draft.Paragraph, draft.IsHeading, MakeWords(draft)) { Names = MakeNames(draft) });
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

        var draft = new Draft(new TextSpan(words[0].Start, Math.Max(words[0].End, words[^1].End)), 0, false, words, forms);
        var desk = Borrow();
        ReadTrees([draft], desk, _names);
        _desks.Add(desk);
        return new Sentence(0, draft.Span, 0, false, MakeWords(draft)) { Names = MakeNames(draft) };
    }

    /// <summary>Shows a reader what the network makes of sentences whose words are given.</summary>
    /// <param name="sentences">The words of each.</param>
    /// <param name="reader">Reads each sentence, in no certain order; a long one in pieces.</param>
    internal IReadOnlyList<IReadOnlyList<SentenceRows>> Show(IReadOnlyList<IReadOnlyList<string>> sentences, IStateReader reader)
    {
        List<Draft> drafts = [.. sentences.Select(forms => new Draft(default, 0, false, [], forms))];
        var desk = Borrow();
        ReadTrees(drafts, desk, reader);
        _desks.Add(desk);
        return [.. drafts.Select(draft => draft.Pieces)];
    }

    /// <summary>The words of a text that is one sentence.</summary>
    internal List<TextSpan> Cut(string text)
    {
        var tokens = new List<TextSpan>();
        _tokeniser.Cut(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    /// <summary>The same model with a recogniser of names that was just trained for it.</summary>
    internal LanguageModel With(NameRecogniser names) => new(_rules, _tags, _lemmatiser, _network, Version, names);

    internal int VectorWidth => _network.VectorWidth;

    // Sentences of like length are read together, a batch at a time; each gets the tree it would get alone.
    void ReadTrees(IReadOnlyList<Draft> drafts, Desk desk, IStateReader? next)
    {
        var pieces = new List<SentenceRows>();
        foreach (var draft in drafts)
        {
            for (var from = 0; from < draft.Forms.Count; from += MostWordsAtOnce)
            {
                var count = Math.Min(MostWordsAtOnce, draft.Forms.Count - from);
                var piece = next is null ? new SentenceRows(count) : new SentenceRows(count) { Keys = new ulong[count], Names = new int[count], NameShares = new float[count] };
                desk.Words.Fill(draft.Forms, from, count);
                for (var word = 0; word < piece.Keys.Length; word++)
                {
                    piece.Keys[word] = desk.Words.At(word, WordFeatures.Word);
                }

                _network.Rows.Find(desk.Words, piece.Features, piece.Vectors);
                draft.Pieces.Add(piece);
                pieces.Add(piece);
            }
        }

        SentenceRows[] ordered = [.. pieces.OrderByDescending(piece => piece.Count)];
        var start = 0;
        while (start < ordered.Length)
        {
            var end = start + 1;
            var words = ordered[start].Count;
            while (end < ordered.Length && words + ordered[end].Count <= BatchWords)
            {
                words += ordered[end++].Count;
            }

            _network.Read(ordered.AsSpan(start, end - start), _rootLabel, desk.Network, next);
            start = end;
        }
    }

    Word[] MakeWords(Draft draft)
    {
        var words = new Word[draft.Forms.Count];
        var firstRoot = Array.IndexOf(draft.Pieces[0].Heads, -1);
        var at = 0;
        foreach (var piece in draft.Pieces)
        {
            var start = at;
            for (var i = 0; i < piece.Count; i++, at++)
            {
                var (tag, fineTag) = _tags.Tags[piece.Tags[i]];
                var hangsOnFirst = piece.Heads[i] < 0 && start > 0;
                words[at] = new Word(
                    at,
                    draft.Spans[at],
                    draft.Forms[at],
                    _lemmatiser.Lemma(draft.Forms[at], piece.Tags[i], tag == UniversalTag.Propn),
                    tag,
                    fineTag,
                    hangsOnFirst ? firstRoot : piece.Heads[i] < 0 ? -1 : start + piece.Heads[i],
                    _tags.Relations[hangsOnFirst ? _pieceLabel : piece.Labels[i]]);
            }
        }

        return words;
    }

    static NameMention[] MakeNames(Draft draft)
    {
        List<NameMention>? names = null;
        var start = 0;
        foreach (var piece in draft.Pieces)
        {
            foreach (var (first, last, kind) in NameTags.Cut(piece.Names))
            {
                var (from, to) = (draft.Spans[start + first], draft.Spans[start + last]);
                if (from.Start <= to.End && (names is null || from.Start >= names[^1].Span.End))
                {
                    var share = piece.NameShares.AsSpan(first, last - first + 1).ToArray().Min();
                    (names ??= []).Add(new NameMention(new TextSpan(from.Start, to.End), kind, start + first, start + last, share));
                }
            }

            start += piece.Count;
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

    Desk Borrow() => _desks.TryTake(out var desk) ? desk : new Desk();

    // A sentence before its tree is known.
    sealed record Draft(TextSpan Span, int Paragraph, bool IsHeading, IReadOnlyList<TextSpan> Spans, IReadOnlyList<string> Forms)
    {
        public List<SentenceRows> Pieces { get; } = [];
    }

    // What one thread works on while it parses.
    sealed class Desk
    {
        public List<TextSpan> Tokens { get; } = [];

        public List<int> Ends { get; } = [];

        public WordFeatures Words { get; } = new();

        public NetworkDesk Network { get; } = new();
    }
}
