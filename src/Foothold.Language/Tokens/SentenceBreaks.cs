namespace Foothold.Language;

/// <summary>Weights of what speaks for and against a sentence's end, learned from treebanks.</summary>
sealed class SentenceBreaks
{
    /// <summary>How many weights there are; features share them by their hash.</summary>
    public const int Size = 1 << 17;

    /// <summary>How many units of a kept weight are 1.</summary>
    public const float Unit = 1024;

    readonly short[] _weights; // hash -> weight; empty where nothing was learned

    SentenceBreaks(short[] weights) => _weights = weights;

    /// <summary>Nothing learned: the rules decide alone.</summary>
    public static SentenceBreaks None { get; } = new([]);

    public bool IsEmpty => _weights.Length == 0;

    /// <summary>Rounds weights to what is kept.</summary>
    /// <param name="weights">A weight for each hash, <see cref="Size"/> of them.</param>
    public static SentenceBreaks Of(ReadOnlySpan<float> weights)
    {
        var kept = new short[Size];
        for (var i = 0; i < Size; i++)
        {
            kept[i] = (short)Math.Clamp(MathF.Round(weights[i] * Unit), short.MinValue, short.MaxValue);
        }

        return new SentenceBreaks(kept);
    }

    /// <summary>Where a feature's weight is kept.</summary>
    public static int Place(ulong feature) => (int)(feature >> 20) & (Size - 1);

    /// <summary>The sum of the features' weights: above 0 for an end.</summary>
    public int Score(ReadOnlySpan<ulong> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[Place(feature)];
        }

        return sum;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_weights.Length);
        foreach (var weight in _weights)
        {
            writer.Write(weight);
        }
    }

    public static SentenceBreaks Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is not (0 or Size))
        {
            throw new InvalidDataException($"{count} weights of sentence ends are not what a model can hold.");
        }

        var weights = new short[count];
        NumberRows.Read(reader, weights);
        return new SentenceBreaks(weights);
    }
}
