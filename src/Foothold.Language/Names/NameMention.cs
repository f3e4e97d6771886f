namespace Foothold.Language;

/// <summary>A name in a sentence, whether or not anybody knows its bearer.</summary>
/// <param name="Span">Where the whole name stands in the text.</param>
/// <param name="Kind">What it names.</param>
/// <param name="First">The index of its first word in the sentence.</param>
/// <param name="Last">The index of its last word, included.</param>
/// <param name="Confidence">How likely its least certain word is part of such a name, by the recogniser's own reckoning: above 0, at most 1.</param>
public sealed record NameMention(TextSpan Span, NameKind Kind, int First, int Last, double Confidence);
