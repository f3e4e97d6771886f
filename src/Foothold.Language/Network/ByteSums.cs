using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Foothold.Language;

/// <summary>
/// Sums of products in eight columns, in one of the ways that machines have. Sums of whole numbers are exact and none outgrows 16 bits
/// (<see cref="ByteWeights"/>), so each way gives the same; which one a machine has changes the speed alone.
/// </summary>
interface IByteSums<TSelf>
    where TSelf : struct, IByteSums<TSelf>
{
    static abstract bool IsSupported { get; }

    /// <summary>Adds four products to each column's sum.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="left">Four bytes below 128, repeated for each column.</param>
    /// <param name="right">Four weights of each column.</param>
    static abstract TSelf Add(TSelf sums, Vector256<byte> left, Vector256<sbyte> right);

    /// <summary>The sum of each column.</summary>
    Vector256<int> Whole { get; }
}

/// <summary>With the instruction made for it, which adds four products to 32 bits.</summary>
readonly struct FourfoldSums(Vector256<int> sums) : IByteSums<FourfoldSums>
{
    readonly Vector256<int> _sums = sums;

    public static bool IsSupported => AvxVnni.IsSupported;

    public Vector256<int> Whole
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourfoldSums Add(FourfoldSums sums, Vector256<byte> left, Vector256<sbyte> right) =>
        new(AvxVnni.MultiplyWideningAndAdd(sums._sums, left, right));
}

/// <summary>With an instruction that adds two products, in two sums of 16 bits for each column.</summary>
readonly struct PairedSums(Vector256<short> sums) : IByteSums<PairedSums>
{
    readonly Vector256<short> _sums = sums;

    public static bool IsSupported => Avx2.IsSupported;

    public Vector256<int> Whole
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx2.MultiplyAddAdjacent(_sums, Vector256<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedSums Add(PairedSums sums, Vector256<byte> left, Vector256<sbyte> right) =>
        new(sums._sums + Avx2.MultiplyAddAdjacent(left, right));
}

/// <summary>With what every machine has: even and odd bytes multiplied as numbers of 16 bits.</summary>
readonly struct PlainSums(Vector256<short> sums) : IByteSums<PlainSums>
{
    readonly Vector256<short> _sums = sums;

    public static bool IsSupported => true;

    public Vector256<int> Whole
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((_sums.AsInt32() << 16) >> 16) + (_sums.AsInt32() >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainSums Add(PlainSums sums, Vector256<byte> left, Vector256<sbyte> right)
    {
        var (bytes, weights) = (left.AsUInt16(), right.AsInt16());
        var even = (bytes & Vector256.Create((ushort)0xFF)).AsInt16() * ((weights << 8) >> 8);
        return new(sums._sums + even + ((bytes >> 8).AsInt16() * (weights >> 8)));
    }
}
