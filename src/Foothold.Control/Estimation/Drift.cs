using System.Collections.Concurrent;

namespace Foothold.Control;

/// <summary>Carries state vectors from day to day: day by day where the rates move, in one leap where they stand.</summary>
sealed class Drift
{
    readonly Generator _generator;
    readonly Pressure _pressure;
    readonly Func<int, double[]> _leap;
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
        var count = _generator.Space.Count;
        foreach (var transition in Transitions(from, to))
        {
            for (var block = 0; block < used.Length; block++)
            {
                if (used[block])
                {
                    Uniformization.Forward(blocks.Slice(block * count, count), transition);
                }
            }
        }
    }

    /// <summary>Carries column vectors back.</summary>
    /// <param name="blocks">block x state.</param>
    /// <param name="used">Which blocks are not all 0.</param>
    /// <param name="from">The day number to reach.</param>
    /// <param name="to">The day number they stand at; not before <paramref name="from"/>.</param>
    internal void Backward(Span<double> blocks, ReadOnlySpan<bool> used, int from, int to)
    {
        var count = _generator.Space.Count;
        foreach (var transition in Transitions(from, to).Reverse())
        {
            for (var block = 0; block < used.Length; block++)
            {
                if (used[block])
                {
                    Uniformization.Backward(blocks.Slice(block * count, count), transition);
                }
            }
        }
    }

    IEnumerable<double[]> Transitions(int from, int to)
    {
        for (var day = from; day < to;)
        {
            var next = Math.Min(_pressure.NextActive(day) ?? to, to);
            if (next > day)
            {
                yield return _leap(next - day);
                day = next;
            }
            else
            {
                yield return Daily(day);
                day++;
            }
        }
    }

    double[] Daily(int day)
    {
        if (!_daily.TryGetValue(day, out var transition))
        {
            transition = Uniformization.Transition(_generator.Build(_pressure.Loss(day), _taker), _generator.Space.Count, 1);
            _daily[day] = transition;
        }

        return transition;
    }
}
