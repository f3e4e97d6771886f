using System.Runtime.InteropServices;

namespace Foothold.Language;

/// <summary>What one thread works on while it parses; it grows with the longest paragraph and is used again.</summary>
sealed class ParsingDesk(ParserNetwork network)
{
    const int MostSpare = 1 << 18; // words; a desk that grew beyond is not kept

    readonly List<TextSpan> _spans = [];
    readonly List<string> _forms = [];
    readonly List<PendingSentence> _pending = [];
    readonly List<SentenceRows> _spare = [];
    readonly List<SentenceRows> _pieces = [];

    /// <summary>The tokens of the paragraph at hand.</summary>
    public TokenSheet Sheet { get; } = new();

    /// <summary>Where its sentences end, as numbers of tokens.</summary>
    public List<int> Ends { get; } = [];

    public BreakFeatures Breaks { get; } = new();

    public KnownWords Known { get; } = new(network);

    public NetworkDesk Network { get; } = new();

    public SharedWords Shared { get; } = new();

    /// <summary>Sentences whose trees are not yet known.</summary>
    public IReadOnlyList<PendingSentence> Pending => _pending;

    /// <summary>How many words they have.</summary>
    public int PendingWords => _spans.Count;

    public bool IsSmall => _spans.Capacity <= MostSpare && Sheet.Tokens.Capacity <= MostSpare;

    /// <summary>The pieces of the pending sentences, in their order until they are sorted.</summary>
    public Span<SentenceRows> Pieces => CollectionsMarshal.AsSpan(_pieces);

    public ReadOnlySpan<TextSpan> Spans(PendingSentence sentence) => CollectionsMarshal.AsSpan(_spans).Slice(sentence.First, sentence.Count);

    public ReadOnlySpan<string> Forms(PendingSentence sentence) => CollectionsMarshal.AsSpan(_forms).Slice(sentence.First, sentence.Count);

    /// <summary>Adds a word to the sentence that is added next.</summary>
    public void AddWord(TextSpan span, string form)
    {
        _spans.Add(span);
        _forms.Add(form);
    }

    /// <summary>Adds the words that were added since the last sentence as one.</summary>
    public void AddSentence(int paragraph, bool isHeading)
    {
        var first = _pending.Count == 0 ? 0 : _pending[^1].First + _pending[^1].Count;
        _pending.Add(new PendingSentence(paragraph, isHeading, first, _spans.Count - first, 0));
    }

    /// <summary>Cuts the pending sentences into pieces that are read at once.</summary>
    /// <param name="mostWords">The most words of a piece.</param>
    public void CutPieces(int mostWords)
    {
        for (var i = 0; i < _pending.Count; i++)
        {
            _pending[i] = _pending[i] with { FirstPiece = _pieces.Count };
            for (var from = 0; from < _pending[i].Count; from += mostWords)
            {
                var count = Math.Min(mostWords, _pending[i].Count - from);
                if (_pieces.Count == _spare.Count)
                {
                    _spare.Add(new SentenceRows(count));
                }

                var piece = _spare[_pieces.Count];
                piece.Reset(count);
                _pieces.Add(piece);
            }
        }
    }

    /// <summary>The piece of a pending sentence, whatever order the pieces were sorted into.</summary>
    public SentenceRows Piece(int number) => _spare[number];

    /// <summary>Forgets the pending sentences.</summary>
    public void Clear()
    {
        _spans.Clear();
        _forms.Clear();
        _pending.Clear();
        _pieces.Clear();
    }
}
