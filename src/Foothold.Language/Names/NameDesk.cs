namespace Foothold.Language;

/// <summary>What one thread works on while names are marked; it grows with the longest sentence.</summary>
sealed class NameDesk
{
    ulong[] _keys = [];
    int[] _rows = [];
    int[] _back = [];

    public NetworkDesk.ByteSheet States { get; } = new();

    public NetworkDesk.ByteSheet Heads { get; } = new();

    public NetworkDesk.Sheet Hidden { get; } = new();

    public NetworkDesk.Sheet Scores { get; } = new();

    public NetworkDesk.Sheet Chain { get; } = new();

    public Span<ulong> Keys(int count) => Take(ref _keys, count);

    public Span<int> Rows(int count) => Take(ref _rows, count);

    public Span<int> Back(int count) => Take(ref _back, count);

    static Span<T> Take<T>(ref T[] room, int count)
    {
        if (room.Length < count)
        {
            room = new T[count * 2];
        }

        return room.AsSpan(0, count);
    }
}
