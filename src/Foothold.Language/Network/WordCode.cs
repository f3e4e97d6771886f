namespace Foothold.Language;

/// <summary>Numbers of features of words: which row of a table stands for a word, an ending, a shape.</summary>
/// <remarks>Open addressing over 64-bit sums; the keys' order in the file is their row.</remarks>
sealed class WordCode
{
    const int MostKeys = 4_000_000;

    readonly ulong[] _keys; // row -> key
    readonly Slot[] _slots;
    readonly int _mask;

    // A key beside its row, so that one look into memory finds both; its row is counted from 1, and 0 where the slot is empty.
    readonly record struct Slot(ulong Key, int Row);

    public WordCode(ulong[] keys)
    {
        _keys = keys;
        var size = 16;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        _slots = new Slot[size];
        _mask = size - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)keys[row] & _mask;
            while (_slots[slot].Row != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = new Slot(keys[row], row + 1);
        }
    }

    public int Count => _keys.Length;

    /// <summary>The row of a feature; -1 for one that has none.</summary>
    public int Find(ulong key)
    {
        var slots = _slots;
        for (var slot = (int)key & _mask; ; slot = (slot + 1) & _mask)
        {
            ref readonly var at = ref slots[slot];
            if (at.Key == key || at.Row == 0)
            {
                return at.Row - 1;
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        foreach (var key in _keys)
        {
            writer.Write(key);
        }
    }

    public static WordCode Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostKeys)
        {
            throw new InvalidDataException($"A table of {count} features is not what a model can hold.");
        }

        var keys = new ulong[count];
        NumberRows.Read(reader, keys);
        return new WordCode(keys);
    }
}
