namespace Foothold.Language;

/// <summary>A sentence as the network takes it, and what the network answers.</summary>
sealed class SentenceRows
{
    public SentenceRows(int count)
    {
        Count = count;
        Features = new int[count * WordRows.Each];
        Vectors = new int[count];
        Tags = new int[count];
        Heads = new int[count];
        Labels = new int[count];
    }

    /// <summary>How many words; the arrays may have room for more.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for another sentence.</summary>
    public void Reset(int count)
    {
        if (Vectors.Length < count)
        {
            Features = new int[count * WordRows.Each];
            Vectors = new int[count];
            Tags = new int[count];
            Heads = new int[count];
            Labels = new int[count];
        }

        Count = count;
    }

    /// <summary>For each word <see cref="WordRows.Each"/> rows of the table of features; -1 for none.</summary>
    public int[] Features { get; private set; }

    /// <summary>For each word the row of its vector; -1 for none.</summary>
    public int[] Vectors { get; private set; }

    public int[] Tags { get; private set; }

    /// <summary>For each word its head; -1 for the root.</summary>
    public int[] Heads { get; private set; }

    public int[] Labels { get; private set; }
}
