using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Reads long rows of numbers of a model at once; they are kept with their low byte first.</summary>
static class NumberRows
{
    const float Turned = 5.192296858534828e33f; // 2 to the power of 112: what lies between the two exponents
    const ushort Sign = 0x8000;
    const ushort Exponent = 0x7C00; // all set for what is no number

    public static void Read(BinaryReader reader, Span<ulong> numbers)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
    }

    public static void Read(BinaryReader reader, Span<short> numbers)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
    }

    public static void Read(BinaryReader reader, Span<float> numbers)
    {
        var bits = MemoryMarshal.Cast<float, int>(numbers);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }
    }

    /// <summary>Reads half-precision numbers.</summary>
    /// <exception cref="InvalidDataException">One of them is no number, or infinite.</exception>
    public static void ReadHalves(BinaryReader reader, Span<float> numbers)
    {
        var halves = GC.AllocateUninitializedArray<short>(numbers.Length);
        Read(reader, halves);
        var at = 0;
        ref var from = ref MemoryMarshal.GetArrayDataReference(halves);
        ref var to = ref MemoryMarshal.GetReference(numbers);
        var bad = Vector128<ushort>.Zero;
        for (; at + Vector128<short>.Count <= halves.Length; at += Vector128<short>.Count)
        {
            var bits = Vector128.LoadUnsafe(ref from, (nuint)at).AsUInt16();
            bad |= Vector128.Equals(bits & Vector128.Create(Exponent), Vector128.Create(Exponent));
            var (low, high) = Vector128.Widen(bits);
            Widen(low).StoreUnsafe(ref to, (nuint)at);
            Widen(high).StoreUnsafe(ref to, (nuint)at + 4);
        }

        var isBad = bad != Vector128<ushort>.Zero;
        for (; at < halves.Length; at++)
        {
            isBad |= (halves[at] & Exponent) == Exponent;
            numbers[at] = (float)BitConverter.Int16BitsToHalf(halves[at]);
        }

        if (isBad)
        {
            throw new InvalidDataException("The network has a weight that is no number.");
        }
    }

    // Sign, exponent and fraction moved to their places in a single; the product sets the exponent right, also of the smallest numbers.
    static Vector128<float> Widen(Vector128<uint> half)
    {
        var size = ((half & Vector128.Create((uint)(Sign - 1))) << 13).AsSingle() * Vector128.Create(Turned);
        return (size.AsUInt32() | ((half & Vector128.Create((uint)Sign)) << 16)).AsSingle();
    }
}
