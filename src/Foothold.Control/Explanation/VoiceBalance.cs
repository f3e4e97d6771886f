namespace Foothold.Control;

/// <summary>How much the voices for a district's leading state weigh, and those against it.</summary>
/// <param name="For">What the voices for it add to the log-odds, each by itself; not negative.</param>
/// <param name="Against">What those against it take from them; not negative.</param>
public readonly record struct VoiceBalance(double For, double Against)
{
    /// <summary>How much they disagree: the lesser of the two, 0 where all are of one mind.</summary>
    public double Disagreement => Math.Min(For, Against);
}
