namespace Foothold.Control;

/// <summary>What a chain was believed to be in, day by day from the day it begins.</summary>
sealed class Track(int count)
{
    const int Chunk = 64; // days

    readonly Dictionary<int, double[]> _open = []; // day -> block x state, where ranges are open after it
    readonly List<double[]> _chunks = []; // day x state in each: so that growing moves nothing
    int _days;

    /// <summary>The number of the first day.</summary>
    internal int Begin { get; private set; } = int.MaxValue;

    /// <summary>The number of the day after the last.</summary>
    internal int End => _days == 0 ? Begin : Begin + _days;

    /// <summary>Forgets every day and begins on another.</summary>
    internal void Restart(int begin)
    {
        Begin = begin;
        _days = 0;
        _open.Clear();
        _chunks.Clear();
    }

    /// <summary>Forgets the days from this one on.</summary>
    internal void Forget(int day)
    {
        if (day >= End)
        {
            return;
        }

        _days = Math.Max(day - Begin, 0);
        foreach (var open in _open.Keys.Where(open => open >= day).ToList())
        {
            _open.Remove(open);
        }

        var kept = (_days + Chunk - 1) / Chunk;
        _chunks.RemoveRange(kept, _chunks.Count - kept);
    }

    /// <summary>state -> probability on a day that it has.</summary>
    internal ReadOnlySpan<double> On(int day) => At(day - Begin);

    /// <summary>block x state on a day that it has; only the first block where no range is open.</summary>
    internal ReadOnlySpan<double> Blocks(int day) => _open.TryGetValue(day, out var blocks) ? blocks : On(day);

    /// <summary>block x state, where ranges are open after a day; null where none is.</summary>
    internal double[]? Open(int day) => _open.GetValueOrDefault(day);

    /// <summary>Adds the next day: state -> probability, to be written.</summary>
    internal Span<double> Next()
    {
        if (_days == _chunks.Count * Chunk)
        {
            _chunks.Add(new double[Chunk * count]);
        }

        return At(_days++);
    }

    /// <summary>Keeps the blocks of a day on which ranges stay open.</summary>
    internal void Keep(int day, double[] blocks) => _open[day] = blocks;

    Span<double> At(int at) => _chunks[at / Chunk].AsSpan(at % Chunk * count, count);
}
