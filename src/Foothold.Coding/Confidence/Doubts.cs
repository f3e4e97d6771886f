namespace Foothold.Coding;

/// <summary>Says how sure claims of control are, and keeps from the map what is more likely misread than not.</summary>
/// <param name="confidence">What has been learned of claims; null where nothing has, and every claim stands as it is.</param>
sealed class Doubts(ConfidenceModel? confidence)
{
    // Under which a claim says nothing of control. Chosen on the developed texts, in cross-validation: higher, what is lost outweighs what is saved.
    const double Least = 0.45;

    /// <summary>The claims with how sure they are.</summary>
    /// <param name="claims">All claims of a report.</param>
    /// <param name="traits">What there is about each.</param>
    public IReadOnlyList<Claim> Weigh(IReadOnlyList<Claim> claims, ClaimTraits traits) => confidence is null
        ? claims
        : [.. claims.Select(claim => claim.Control is null ? claim : claim with { Confidence = Math.Round(confidence.Of(traits.Of(claim, claims)), 3) })];

    /// <summary>The claim; without its control where it is too doubtful.</summary>
    public Claim Resolve(Claim claim) => confidence is not null && claim is { Control: not null, Confidence: < Least } ? claim with { Control = null } : claim;
}
