namespace Foothold.Coding;

/// <summary>How a sentence frames what one of its words says: real or not, so or not so, how sure.</summary>
/// <param name="Reality">How it stands to what is real.</param>
/// <param name="Polarity">Whether it is said to be so.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="IsCalledUntrue">Whether it is told and said to be untrue ("the claim that it fell is a lie").</param>
readonly record struct Framing(Reality Reality, Polarity Polarity, Certainty Certainty, bool IsCalledUntrue = false);
