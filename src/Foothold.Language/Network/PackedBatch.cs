namespace Foothold.Language;

/// <summary>Sentences laid side by side, the longest first: all their first words, then all their second words, and so on.</summary>
/// <remarks>Position 0 of each sentence is the root, its words follow.</remarks>
sealed class PackedBatch
{
    readonly int[] _starts; // position -> its first row

    /// <param name="lengths">How many positions each sentence has, never rising.</param>
    public PackedBatch(IReadOnlyList<int> lengths)
    {
        Lengths = lengths;
        Positions = lengths[0];
        _starts = new int[Positions + 1];
        var active = lengths.Count;
        for (var position = 0; position < Positions; position++)
        {
            while (lengths[active - 1] <= position)
            {
                active--;
            }

            _starts[position + 1] = _starts[position] + active;
        }
    }

    public IReadOnlyList<int> Lengths { get; }

    public int Positions { get; }

    public int Rows => _starts[Positions];

    /// <summary>The first row of a position.</summary>
    public int Start(int position) => _starts[position];

    /// <summary>How many sentences reach a position: always the first ones.</summary>
    public int Active(int position) => position < 0 || position >= Positions ? 0 : _starts[position + 1] - _starts[position];

    public int Row(int sentence, int position) => _starts[position] + sentence;

    /// <summary>Copies the rows of one sentence out of the batch.</summary>
    public void Gather(Matrix batch, int sentence, Matrix rows)
    {
        for (var position = 0; position < Lengths[sentence]; position++)
        {
            batch[Row(sentence, position)].CopyTo(rows[position]);
        }
    }

    /// <summary>Copies the rows of one sentence's words out of the batch, not that of its root.</summary>
    public void GatherWords(ByteMatrix batch, int sentence, ByteMatrix rows)
    {
        for (var position = 1; position < Lengths[sentence]; position++)
        {
            rows.Copy(position - 1, batch, Row(sentence, position));
        }
    }
}
