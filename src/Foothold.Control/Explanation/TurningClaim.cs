using Foothold.Coding;

namespace Foothold.Control;

/// <summary>A claim that nobody has made, and what it would do: if it came on the day, another state would lead.</summary>
/// <param name="Type">What it would say.</param>
/// <param name="Side">The side it would be about; null where it names none.</param>
/// <param name="Interest">In whose interest it would be said.</param>
/// <param name="Leader">The state that would lead.</param>
/// <param name="Probability">The probability that it would have.</param>
/// <param name="Likelihood">How likely such a claim is on a day, relative to the others listed, as things are believed to stand.</param>
public sealed record TurningClaim(EvidenceType Type, string? Side, Interest Interest, string Leader, double Probability, double Likelihood);
