using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Several numbers that are reckoned with at once. How many they are changes the speed and never an answer: no sum runs across them.</summary>
interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Width { get; }

    static abstract TSelf Load(ref readonly float from, nuint at);

    static abstract TSelf Of(float value);

    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf added);

    void Store(ref float to, nuint at);
}

readonly struct WideLanes(Vector512<float> values) : ILanes<WideLanes>
{
    readonly Vector512<float> _values = values;

    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Load(ref readonly float from, nuint at) => new(Vector512.LoadUnsafe(in from, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Of(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes MultiplyAdd(WideLanes left, WideLanes right, WideLanes added) =>
        new(Vector512.FusedMultiplyAdd(left._values, right._values, added._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float to, nuint at) => _values.StoreUnsafe(ref to, at);
}

readonly struct NarrowLanes(Vector256<float> values) : ILanes<NarrowLanes>
{
    readonly Vector256<float> _values = values;

    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NarrowLanes Load(ref readonly float from, nuint at) => new(Vector256.LoadUnsafe(in from, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NarrowLanes Of(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NarrowLanes MultiplyAdd(NarrowLanes left, NarrowLanes right, NarrowLanes added) =>
        new(Vector256.FusedMultiplyAdd(left._values, right._values, added._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float to, nuint at) => _values.StoreUnsafe(ref to, at);
}
