namespace Foothold.Coding;

/// <summary>Says how sure claims of control are, and keeps from the map what is more likely misread than not.</summary>
/// <param name="confidence">What has been learned of claims; null where nothing has, and every claim stands as it is.</param>
sealed class Doubts(TraitModel? confidence)
{
    const double Least = 0.5; // under which a claim of a report says nothing of control: it is more likely misread than not
    const double LeastOfNote = 0.3; // the same for a note, which has little beside its news to be misread by: what was learned of reports doubts it too much
    const int LongestNote = 3; // sentences

    /// <summary>The claims with how sure they are.</summary>
    /// <param name="claims">All claims of a report.</param>
    /// <param name="traits">What there is about each.</param>
    public IReadOnlyList<Claim> Weigh(IReadOnlyList<Claim> claims, ClaimTraits traits) => confidence is null
        ? claims
        : [.. claims.Select(claim => claim.Control is null ? claim : claim with { Confidence = Math.Round(confidence.Of(traits.Of(claim, claims)), 3) })];

    /// <summary>The claim; without its control where it is too doubtful.</summary>
    /// <param name="claim">The claim, weighed.</param>
    /// <param name="sentences">How many its report has.</param>
    public Claim Resolve(Claim claim, int sentences) => confidence is null || claim.Control is null
        || claim.Confidence >= (sentences > LongestNote ? Least : LeastOfNote) || (sentences <= LongestNote && IsSaid(claim))
            ? claim
            : claim with { Control = null };

    /// <summary>"Militia seized the port of X", "X faces no threat": whether where and, but for what threatens, who stands in the clause, whoever they may be.</summary>
    static bool IsSaid(Claim claim) => claim is { Places: [{ Inferred: false }, ..] } && (claim is { Agents: [{ Inferred: false }, ..] } || claim is { Agents: [], Control.Effect: ControlEffect.Threaten });
}
