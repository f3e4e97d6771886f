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
        Keys = new ulong[count];
        Names = new int[count];
        NameShares = new float[count];
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
            Keys = new ulong[count];
            Names = new int[count];
            NameShares = new float[count];
        }

        Count = count;
    }

    /// <summary>For each word <see cref="WordRows.Each"/> rows of the table of features; -1 for none.</summary>
    public int[] Features { get; private set; }

    /// <summary>For each word the row of its vector; -1 for none.</summary>
    public int[] Vectors { get; private set; }

    /// <summary>For each word what goes into the network's layers; where it was read from a text.</summary>
    public NetworkDesk.ByteSheet Inputs { get; } = new();

    /// <summary>For each word its vector, zeros where it has none; where it was read from a text.</summary>
    public NetworkDesk.ByteSheet WordVectors { get; } = new();

    public int[] Tags { get; private set; }

    /// <summary>For each word the sum of its letters, case apart; where somebody reads on from the network's states.</summary>
    public ulong[] Keys { get; private set; }

    /// <summary>For each word its tag as part of a name (<see cref="NameTags"/>), where names are marked.</summary>
    public int[] Names { get; private set; }

    /// <summary>For each word how likely its tag as part of a name is, in sentences with a name.</summary>
    public float[] NameShares { get; private set; }

    /// <summary>For each word its head; -1 for the root.</summary>
    public int[] Heads { get; private set; }

    public int[] Labels { get; private set; }

    /// <summary>What teachers say of the words; null where only the answers themselves are known.</summary>
    public TaughtAnswers? Taught { get; set; }
}

/// <summary>What teachers say of a sentence's words.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="Heads">The heads, counted from 1; 0 is the root.</param>
/// <param name="Labels">The relations to the heads that <see cref="SentenceRows.Heads"/> gives.</param>
sealed record TaughtAnswers(SoftAnswers Tags, SoftAnswers Heads, SoftAnswers Labels);
