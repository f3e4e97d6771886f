namespace Foothold.Language;

/// <summary>A text read into sentences with their trees.</summary>
/// <param name="Text">The text exactly as given; every span points into it.</param>
/// <param name="Sentences">The sentences in text order; empty for a text without words.</param>
public sealed record ParsedText(string Text, IReadOnlyList<Sentence> Sentences);
