using System.Runtime.CompilerServices;

namespace Foothold.Control;

/// <summary>What all that is said of one day makes of each state, as a factor of its weight. Never changes once made.</summary>
/// <remarks>Most days have one voice, and what one voice says is said again and again: such days share one of these.</remarks>
sealed class DayRates
{
    const double Widest = 300; // between two states, in logarithms; doubles cannot hold the rates beyond it
    static readonly ConditionalWeakTable<double[], DayRates> OfOne = [];

    readonly double[] _rates; // state -> the rates, the greatest 1, or their logarithms where doubles cannot hold the rates
    readonly bool _inLogarithms;
    readonly double _greatest; // the greatest log rate

    DayRates(double[] logRates)
    {
        _greatest = logRates.Max();
        _inLogarithms = !(_greatest - logRates.Min() < Widest);
        _rates = _inLogarithms ? logRates : Array.ConvertAll(logRates, rate => Math.Exp(rate - _greatest));
    }

    /// <summary>Those of log rates, not to be changed after.</summary>
    internal static DayRates Of(double[] logRates) => new(logRates);

    /// <summary>The same for log rates that many days have, made once for all of them.</summary>
    internal static DayRates Shared(double[] logRates) => OfOne.GetValue(logRates, Of);

    /// <summary>Whether both make the same of every state, to the last bit.</summary>
    internal bool IsSameAs(DayRates other) => _greatest == other._greatest && _rates.AsSpan().SequenceEqual(other._rates);

    /// <summary>Multiplies them into the weights of each state, in the logarithm where need be, so that any number of factors on a day stays finite.</summary>
    /// <param name="blocks">block x state; replaced.</param>
    /// <param name="count">The number of states.</param>
    /// <returns>The logarithm of what the weights were scaled by.</returns>
    internal double Apply(Span<double> blocks, int count)
    {
        if (!_inLogarithms)
        {
            for (int cell = 0, state = 0; cell < blocks.Length; cell++, state = state + 1 == count ? 0 : state + 1)
            {
                blocks[cell] *= _rates[state];
            }

            return _greatest;
        }

        var most = double.NegativeInfinity;
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            if (blocks[cell] > 0)
            {
                most = Math.Max(most, Math.Log(blocks[cell]) + _rates[cell % count]);
            }
        }

        for (var cell = 0; cell < blocks.Length; cell++)
        {
            if (blocks[cell] > 0)
            {
                blocks[cell] = Math.Exp(Math.Log(blocks[cell]) + _rates[cell % count] - most);
            }
        }

        return most;
    }
}
