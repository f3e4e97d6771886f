using Foothold.Coding;

namespace Foothold.Control;

/// <summary>How often what a source said of one kind was borne out by everybody else: counts, never one score.</summary>
/// <param name="Source">Who said it: the actor or speaker that reports quote, else the outlet.</param>
/// <param name="Kind">What it said.</param>
/// <param name="Interest">In whose interest it said so.</param>
/// <param name="Said">How many voices of its said so; copies count once.</param>
/// <param name="BorneOut">How many of them the estimate without the voice holds for true in hindsight, with 0.7 or more.</param>
/// <param name="NotBorneOut">How many it holds for untrue, with 0.3 or less.</param>
public sealed record SourceRecord(string Source, EvidenceType Kind, Interest Interest, int Said, int BorneOut, int NotBorneOut)
{
    /// <summary>How many of them the estimate cannot tell.</summary>
    public int Open => Said - BorneOut - NotBorneOut;
}
