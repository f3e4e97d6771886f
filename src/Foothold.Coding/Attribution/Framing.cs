namespace Foothold.Coding;

/// <summary>How a sentence frames what one of its words says: real or not, so or not so, how sure.</summary>
readonly record struct Framing(Reality Reality, Polarity Polarity, Certainty Certainty);
