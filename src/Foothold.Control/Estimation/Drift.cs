using System.Collections.Concurrent;

namespace Foothold.Control;

/// <summary>Carries state vectors from day to day: day by day where the rates move, in one leap where they stand.</summary>
sealed class Drift
{
    readonly Generator _generator;
    readonly Pressure _pressure;
    readonly Func<int, double[]> _leap;

    // day -> generator, for the days of moving rates.
    readonly Dictionary<int, double[]> _daily = [];
    readonly double[] _taker;

    /// <summary>Makes the drift of one district.</summary>
    /// <param name="generator">Writes the rates.</param>
    /// <param name="pressure">What raises them.</param>
    /// <param name="leap">days -> transition at the standing rates.</param>
    internal Drift(Generator generator, Pressure pressure, Func<int, double[]> leap)
    {
        _generator = generator;
        _pressure = pressure;
        _leap = leap;
        _taker = [.. Enumerable.Repeat(1.0, generator.Space.Sides.Count)];
    }

    /// <summary>Remembers leaps at standing rates, for any number of districts and threads.</summary>
    internal static Func<int, double[]> Leaps(Generator generator, double[] standing)
    {
        var taker = Enumerable.Repeat(1.0, standing.Length).ToArray();
        var rates = generator.Build(standing, taker);
        var known = new ConcurrentDictionary<int, double[]>();
        return days => known.GetOrAdd(days, span => Uniformization.Transition(rates, generator.Space.Count, span));
    }

    /// <summary>Carries row vectors forward.</summary>
    /// <param name="blocks">block x state.</param>
    /// <param name="used">Which blocks are not all 0.</param>
    /// <param name="from">The day number they stand at.</param>
    /// <param name="to">The day number to reach; not before <paramref name="from"/>.</param>
    internal void Forward(Span<double> blocks, ReadOnlySpan<bool> used, int from, int to)
    {
        foreach (var stretch in Stretches(from, to))
        {
            Carry(blocks, used, stretch, forward: true);
        }
    }

    /// <summary>Carries column vectors back.</summary>
    /// <param name="blocks">block x state.</param>
    /// <param name="used">Which blocks are not all 0.</param>
    /// <param name="from">The day number to reach.</param>
    /// <param name="to">The day number they stand at; not before <paramref name="from"/>.</param>
    internal void Backward(Span<double> blocks, ReadOnlySpan<bool> used, int from, int to)
    {
        foreach (var stretch in Stretches(from, to).Reverse())
        {
            Carry(blocks, used, stretch, forward: false);
        }
    }

    /// <summary>Days of moving rates one by one, and between them days of standing rates in one.</summary>
    IEnumerable<(int Day, int Leap)> Stretches(int from, int to)
    {
        for (var day = from; day < to;)
        {
            var next = Math.Min(_pressure.NextActive(day) ?? to, to);
            yield return (day, next - day);
            day = Math.Max(next, day + 1);
        }
    }

    void Carry(Span<double> blocks, ReadOnlySpan<bool> used, (int Day, int Leap) stretch, bool forward)
    {
        var count = _generator.Space.Count;
        var leap = stretch.Leap > 0 ? _leap(stretch.Leap) : null;
        for (var block = 0; block < used.Length; block++)
        {
            if (!used[block])
            {
                continue;
            }

            var vector = blocks.Slice(block * count, count);
            if (leap is null)
            {
                Uniformization.Step(vector, Daily(stretch.Day), forward);
            }
            else if (forward)
            {
                Uniformization.Forward(vector, leap);
            }
            else
            {
                Uniformization.Backward(vector, leap);
            }
        }
    }

    double[] Daily(int day)
    {
        if (!_daily.TryGetValue(day, out var generator))
        {
            generator = _generator.Build(_pressure.Loss(day), _taker);
            _daily[day] = generator;
        }

        return generator;
    }
}
