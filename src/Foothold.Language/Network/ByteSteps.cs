using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Foothold.Language;

/// <summary>
/// A way to add sixteen products in each of eight columns. Sums of whole numbers are exact, so each way gives the same; which one a machine
/// has changes the speed alone.
/// </summary>
interface IByteSteps
{
    static abstract bool IsSupported { get; }

    /// <summary>Adds the products to the columns' sums.</summary>
    /// <param name="sums">A sum for each column.</param>
    /// <param name="left">Sixteen bytes below 128, four in each, repeated for each column.</param>
    /// <param name="right">The columns' weights: four of each column, then the next four of each.</param>
    /// <param name="at">Where they start.</param>
    static abstract Vector256<int> Add(Vector256<int> sums, SixteenBytes left, ref readonly sbyte right, nuint at);
}

/// <summary>Sixteen bytes of a row, four in each, repeated for each of eight columns.</summary>
readonly struct SixteenBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SixteenBytes(ref readonly byte from)
    {
        ref var start = ref Unsafe.AsRef(in from);
        First = Repeat(ref start);
        Second = Repeat(ref Unsafe.Add(ref start, 4));
        Third = Repeat(ref Unsafe.Add(ref start, 8));
        Fourth = Repeat(ref Unsafe.Add(ref start, 12));
    }

    public readonly Vector256<byte> First;
    public readonly Vector256<byte> Second;
    public readonly Vector256<byte> Third;
    public readonly Vector256<byte> Fourth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Repeat(ref byte from) => Vector256.Create(Unsafe.ReadUnaligned<uint>(ref from)).AsByte();
}

/// <summary>With the instruction made for it, which adds four products to a sum of 32 bits.</summary>
readonly struct DotSteps : IByteSteps
{
    public static bool IsSupported => AvxVnni.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, SixteenBytes left, ref readonly sbyte right, nuint at)
    {
        sums = AvxVnni.MultiplyWideningAndAdd(sums, left.First, Vector256.LoadUnsafe(in right, at));
        sums = AvxVnni.MultiplyWideningAndAdd(sums, left.Second, Vector256.LoadUnsafe(in right, at + 32));
        sums = AvxVnni.MultiplyWideningAndAdd(sums, left.Third, Vector256.LoadUnsafe(in right, at + 64));
        return AvxVnni.MultiplyWideningAndAdd(sums, left.Fourth, Vector256.LoadUnsafe(in right, at + 96));
    }
}

/// <summary>With instructions that add two products to 16 bits; eight are summed so, then widened.</summary>
readonly struct PairSteps : IByteSteps
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, SixteenBytes left, ref readonly sbyte right, nuint at)
    {
        var half = Avx2.MultiplyAddAdjacent(left.First, Vector256.LoadUnsafe(in right, at))
            + Avx2.MultiplyAddAdjacent(left.Second, Vector256.LoadUnsafe(in right, at + 32));
        var other = Avx2.MultiplyAddAdjacent(left.Third, Vector256.LoadUnsafe(in right, at + 64))
            + Avx2.MultiplyAddAdjacent(left.Fourth, Vector256.LoadUnsafe(in right, at + 96));
        return sums + Avx2.MultiplyAddAdjacent(half + other, Vector256<short>.One);
    }
}

/// <summary>With what every machine has: even and odd bytes multiplied as numbers of 16 bits.</summary>
readonly struct PlainSteps : IByteSteps
{
    public static bool IsSupported => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, SixteenBytes left, ref readonly sbyte right, nuint at)
    {
        var eight = Pairs(left.First, Vector256.LoadUnsafe(in right, at))
            + Pairs(left.Second, Vector256.LoadUnsafe(in right, at + 32))
            + Pairs(left.Third, Vector256.LoadUnsafe(in right, at + 64))
            + Pairs(left.Fourth, Vector256.LoadUnsafe(in right, at + 96));
        return sums + ((eight.AsInt32() << 16) >> 16) + (eight.AsInt32() >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<short> Pairs(Vector256<byte> left, Vector256<sbyte> right)
    {
        var (bytes, weights) = (left.AsUInt16(), right.AsInt16());
        return ((bytes & Vector256.Create((ushort)0xFF)).AsInt16() * ((weights << 8) >> 8)) + ((bytes >> 8).AsInt16() * (weights >> 8));
    }
}
