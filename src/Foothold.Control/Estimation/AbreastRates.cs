using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Control;

/// <summary>What the rates of districts side by side come from: what presses on each, who is around it, the tempo and the silence.</summary>
/// <remarks>Reused from day to day; not for two threads at once.</remarks>
sealed class AbreastRates(StateSpace space, EstimatorParameters parameters)
{
    readonly Vector256<double>[] _loss = new Vector256<double>[space.Sides.Count]; // side -> exponent, then factor on its losses, of each lane
    readonly Vector256<double>[] _taker = new Vector256<double>[space.Sides.Count];
    readonly Vector256<double>[] _may = new Vector256<double>[space.Sides.Count]; // side -> 1 where it may hold the district, else 0
    readonly double[] _candidates = new double[DayFlow.Lanes]; // lane -> how many sides may hold it
    readonly double[] _untold = new double[DayFlow.Lanes];

    /// <summary>The flow that they are set in.</summary>
    internal DayFlow Flow { get; } = new(space, parameters.Rates);

    /// <summary>Lays what one district's rates come from in its lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="candidates">side -> whether it may hold the district.</param>
    /// <param name="exponents">side -> what clashes and statements add to the exponent of its losses; empty where nothing.</param>
    /// <param name="held">side -> the share of what the district borders on that it holds; empty where it borders on none.</param>
    /// <param name="untold">The factor on every rate at which a side takes it.</param>
    internal void Lay(int lane, bool[] candidates, ReadOnlySpan<float> exponents, ReadOnlySpan<double> held, double untold)
    {
        var covariates = parameters.Covariates;
        var loss = MemoryMarshal.Cast<Vector256<double>, double>(_loss.AsSpan());
        var taker = MemoryMarshal.Cast<Vector256<double>, double>(_taker.AsSpan());
        var may = MemoryMarshal.Cast<Vector256<double>, double>(_may.AsSpan());
        var count = 0;
        for (var side = 0; side < candidates.Length; side++)
        {
            var at = (side * DayFlow.Lanes) + lane;
            if (!candidates[side])
            {
                (loss[at], taker[at], may[at]) = (0, 0, 0);
                continue;
            }

            count++;
            loss[at] = (exponents.IsEmpty ? 0 : exponents[side]) + (held.IsEmpty ? 0 : covariates.Neighbours * (1 - held[side]));
            taker[at] = held.IsEmpty ? 1 : held[side] + covariates.TakerFloor;
            may[at] = 1;
        }

        _candidates[lane] = count;
        _untold[lane] = untold;
    }

    /// <summary>Sets the flow of all lanes from what was laid.</summary>
    /// <param name="tempo">The factor on every loss rate.</param>
    internal void Set(double tempo)
    {
        for (var side = 0; side < _loss.Length; side++)
        {
            _loss[side] = Vector256.Exp(_loss[side]) * tempo * _may[side];
        }

        Flow.Set(_loss, _taker, Vector256.Create(_candidates), Vector256.Create(_untold));
    }

    /// <summary>Sets the flow of one district in every lane.</summary>
    internal void Set(bool[] candidates, ReadOnlySpan<float> exponents, ReadOnlySpan<double> held, double tempo, double untold)
    {
        for (var lane = 0; lane < DayFlow.Lanes; lane++)
        {
            Lay(lane, candidates, exponents, held, untold);
        }

        Set(tempo);
    }
}
