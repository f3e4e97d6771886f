namespace Foothold.Control;

/// <summary>Keeps numbers that were learnt from worlds whose truth is known only where they tell other worlds better.</summary>
/// <remarks>
/// Judged by the filter's log score, which a source believed too much costs most. Nothing that was learnt touches the weights of the
/// outlook's signs, so a replay of changes without reports scores as before.
/// </remarks>
public static class FitGate
{
    /// <summary>Judges numbers on worlds that they were not learnt from.</summary>
    /// <param name="before">The numbers before.</param>
    /// <param name="learnt">The numbers learnt.</param>
    /// <param name="others">The worlds to judge on; at least one.</param>
    public static FitJudgement Judge(EstimatorParameters before, EstimatorParameters learnt, IReadOnlyList<KnownWorld> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var (was, now) = (new double[others.Count], new double[others.Count]);
        Parallel.For(0, others.Count, world =>
        {
            was[world] = WorldTrial.Estimator[0].Score(others[world], before).LogScore;
            now[world] = WorldTrial.Estimator[0].Score(others[world], learnt).LogScore;
        });
        var better = Enumerable.Range(0, others.Count).Count(world => now[world] < was[world]);
        return new FitJudgement(was.Average(), now.Average(), better, others.Count);
    }

    /// <summary>Judges what is learnt from one half of a world's places on the other, and the other way round.</summary>
    /// <param name="world">The world.</param>
    /// <param name="before">The numbers before.</param>
    /// <param name="learn">Learns numbers from a half.</param>
    public static FitJudgement Crossed(KnownWorld world, EstimatorParameters before, Func<KnownWorld, EstimatorParameters> learn)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(learn);
        var (first, second) = (world.Half(0), world.Half(1));
        var (ahead, back) = (Judge(before, learn(first), [second]), Judge(before, learn(second), [first]));
        return new FitJudgement((ahead.Before + back.Before) / 2, (ahead.Learnt + back.Learnt) / 2, ahead.Better + back.Better, 2);
    }
}

/// <summary>How numbers learnt tell worlds that they were not learnt from.</summary>
/// <param name="Before">The mean log score of the numbers before; 0 is perfect.</param>
/// <param name="Learnt">The same of those learnt.</param>
/// <param name="Better">In how many worlds they are better.</param>
/// <param name="Worlds">In how many they were tried.</param>
public readonly record struct FitJudgement(double Before, double Learnt, int Better, int Worlds)
{
    const double WorthIt = 0.002; // a smaller gain of the log score is chance

    /// <summary>Whether they are to be kept: better by more than chance, and in more than half of the worlds.</summary>
    public bool Passes => Before - Learnt >= WorthIt && 2 * Better > Worlds;
}
