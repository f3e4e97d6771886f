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

    public int Count { get; }

    /// <summary>For each word <see cref="WordRows.Each"/> rows of the table of features; -1 for none.</summary>
    public int[] Features { get; }

    /// <summary>For each word the row of its vector; -1 for none.</summary>
    public int[] Vectors { get; }

    public int[] Tags { get; }

    /// <summary>For each word the sum of its letters, case apart; empty where nobody reads on from the network's states.</summary>
    public ulong[] Keys { get; init; } = [];

    /// <summary>For each word its tag as part of a name (<see cref="NameTags"/>); empty where no names are marked.</summary>
    public int[] Names { get; init; } = [];

    /// <summary>For each word how likely its tag as part of a name is, in sentences with a name; empty where no names are marked.</summary>
    public float[] NameShares { get; init; } = [];

    /// <summary>For each word its head; -1 for the root.</summary>
    public int[] Heads { get; }

    public int[] Labels { get; }
}
