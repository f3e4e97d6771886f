using System.Numerics;
using System.Runtime.CompilerServices;

namespace Foothold.Language;

/// <summary>Collects the features of one decision as bucket numbers of a table with a power of two of buckets.</summary>
ref struct FeatureList(Span<uint> buckets, int bits)
{
    const ulong K1 = 0x9E3779B97F4A7C15UL;
    const ulong K2 = 0xC2B2AE3D27D4EB4FUL;
    const ulong K3 = 0x165667B19E3779F9UL;
    const ulong K4 = 0x27D4EB2F165667C5UL;
    const ulong KT = 0xD6E8FEB86659FD93UL;

    readonly Span<uint> _buckets = buckets;
    readonly int _shift = 64 - bits;
    uint _template;

    public int Count { get; set; }

    public readonly Span<uint> Buckets => _buckets[..Count];

    public void StartAt(uint template) => _template = template;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a) => Put(a * K1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b) => Put((a * K1) + (BitOperations.RotateLeft(b, 17) * K2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c) =>
        Put((a * K1) + (BitOperations.RotateLeft(b, 17) * K2) + (BitOperations.RotateLeft(c, 31) * K3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c, ulong d) =>
        Put((a * K1) + (BitOperations.RotateLeft(b, 17) * K2) + (BitOperations.RotateLeft(c, 31) * K3) + (BitOperations.RotateLeft(d, 47) * K4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Put(ulong sum)
    {
        var mixed = sum + (++_template * KT);
        mixed = (mixed ^ (mixed >> 32)) * 0x9FB21C651E98DF25UL;
        _buckets[Count++] = (uint)((mixed ^ (mixed >> 29)) * K2 >> _shift);
    }
}
