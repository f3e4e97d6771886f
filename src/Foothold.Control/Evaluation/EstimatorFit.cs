namespace Foothold.Control;

/// <summary>Fits the estimator's numbers to worlds whose truth is known. The same worlds give the same numbers.</summary>
/// <remarks>It scores answers as if all were published on the day it happened, which one pass gives; reports are late by days, and the numbers do not depend on it.</remarks>
public sealed class EstimatorFit
{
    const double TolerableCalibration = 0.02;
    const int ChainRounds = 4;
    const double WorthIt = 0.0002; // a smaller gain is chance
    const double Restless = 0.02;
    const double TolerableLabels = 1.5; // label changes for each true one

    readonly IReadOnlyList<KnownWorld> _worlds;
    readonly Action<string> _tell;

    /// <summary>Makes a fit.</summary>
    /// <param name="worlds">The worlds to fit to; others are to measure on.</param>
    /// <param name="tell">Hears of each number that was changed for the better.</param>
    public EstimatorFit(IReadOnlyList<KnownWorld> worlds, Action<string>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        _worlds = worlds;
        _tell = tell ?? (_ => { });
    }

    /// <summary>Measures what each channel says in each state, then turns the chain's numbers to fit.</summary>
    /// <param name="start">Where to begin; what it says of a channel weighs as much as a few claims.</param>
    public EstimatorParameters Channels(EstimatorParameters start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Turn(start with { Channels = new ChannelCounts(_worlds, start).Rates() });
    }

    // Turns one number of the chain after the other, for the better, until none helps or the rounds are done.
    EstimatorParameters Turn(EstimatorParameters start)
    {
        var (best, least) = (start, Loss(start));
        var stride = 2.0;
        for (var round = 0; round < ChainRounds; round++, stride = Math.Sqrt(stride))
        {
            foreach (var knob in ParameterKnob.OfChain)
            {
                foreach (var factor in new[] { stride, 1 / stride })
                {
                    for (var turned = knob.Turned(best, factor); knob.Get(turned) != knob.Get(best); turned = knob.Turned(best, factor))
                    {
                        var loss = Loss(turned);
                        if (loss >= least - WorthIt)
                        {
                            break;
                        }

                        (best, least) = (turned, loss);
                        _tell(FormattableString.Invariant($"{knob.Name} {knob.Get(best):0.####}: {least:0.00000}"));
                    }
                }
            }
        }

        return best;
    }

    /// <summary>What fitting makes small: the Brier score, and what calibration and restlessness exceed the tolerable by.</summary>
    public double Loss(EstimatorParameters parameters)
    {
        var losses = new double[_worlds.Count];
        Parallel.For(0, losses.Length, world => losses[world] = Loss(ControlScore.Of(_worlds[world].Truth, WorldTrial.Undelayed(_worlds[world], parameters))));
        return losses.Average();
    }

    static double Loss(ControlScore score) =>
        score.Brier
        + Math.Max(0, score.CalibrationError - TolerableCalibration)
        + (Restless * Math.Max(0, (score.LabelChanges / Math.Max(score.TrueChanges, 1)) - TolerableLabels));
}
