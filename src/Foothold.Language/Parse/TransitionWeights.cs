using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Weights of the three transitions for each bucket of features, four bytes a bucket.</summary>
/// <remarks>Does not change after it is made; safe to share between threads.</remarks>
sealed class TransitionWeights
{
    public const int Transitions = 3;
    const int Lanes = 4;

    readonly int[] _rows; // bucket -> four signed bytes: shift, left, right, nothing

    public TransitionWeights(int bits, int[] rows)
    {
        Bits = bits;
        _rows = rows;
    }

    /// <summary>The logarithm to base 2 of the number of buckets.</summary>
    public int Bits { get; }

    /// <summary>Adds up the rows of the features; lanes 0 to 2 are the scores of the transitions.</summary>
    public Vector128<int> Score(ReadOnlySpan<uint> features)
    {
        // Fewer than 258 features of at most 127 each cannot overflow 16 bits.
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(_rows[feature]).AsSByte());
        }

        return Vector128.WidenLower(sum);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Bits);
        for (var lane = 0; lane < Transitions; lane++)
        {
            var plane = new byte[_rows.Length];
            for (var i = 0; i < plane.Length; i++)
            {
                plane[i] = (byte)(_rows[i] >> (8 * lane));
            }

            writer.Write(plane);
        }
    }

    public static TransitionWeights Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        var rows = new int[1 << bits];
        var bytes = MemoryMarshal.AsBytes(rows.AsSpan());
        for (var lane = 0; lane < Transitions; lane++)
        {
            var plane = reader.ReadBytes(rows.Length);
            if (plane.Length != rows.Length)
            {
                throw new InvalidDataException("The transitions' weights are cut short.");
            }

            for (var i = 0; i < plane.Length; i++)
            {
                bytes[(i * Lanes) + lane] = plane[i];
            }
        }

        return new TransitionWeights(bits, rows);
    }
}
