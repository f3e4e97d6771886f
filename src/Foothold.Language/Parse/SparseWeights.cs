namespace Foothold.Language;

/// <summary>Weights of a linear classifier with many classes: each bucket of features holds the few classes it speaks about.</summary>
/// <remarks>Does not change after it is made; safe to share between threads.</remarks>
sealed class SparseWeights
{
    readonly int[] _starts; // bucket -> first entry; one more at the end
    readonly byte[] _classes; // entry -> class
    readonly sbyte[] _weights; // entry -> weight

    public SparseWeights(int bits, int classCount, int[] starts, byte[] classes, sbyte[] weights)
    {
        Bits = bits;
        ClassCount = classCount;
        _starts = starts;
        _classes = classes;
        _weights = weights;
    }

    /// <summary>The logarithm to base 2 of the number of buckets.</summary>
    public int Bits { get; }

    public int ClassCount { get; }

    public int EntryCount => _weights.Length;

    /// <summary>Sets the score of each class to the sum of the weights of the features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var end = _starts[feature + 1];
            for (var entry = _starts[feature]; entry < end; entry++)
            {
                scores[_classes[entry]] += _weights[entry];
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Bits);
        writer.Write((byte)ClassCount);
        writer.Write(_weights.Length);
        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
        {
            writer.Write((byte)(_starts[bucket + 1] - _starts[bucket]));
        }

        writer.Write(_classes);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    public static SparseWeights Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        var classCount = reader.ReadByte();
        var entryCount = reader.ReadInt32();
        var counts = reader.ReadBytes(1 << bits);
        var starts = new int[counts.Length + 1];
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            starts[bucket + 1] = starts[bucket] + counts[bucket];
        }

        var classes = reader.ReadBytes(entryCount);
        var weights = new sbyte[entryCount];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        if (starts[^1] != entryCount || classes.Length != entryCount || classes.Any(found => found >= classCount))
        {
            throw new InvalidDataException("A table of weights does not add up.");
        }

        return new SparseWeights(bits, classCount, starts, classes, weights);
    }

    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
