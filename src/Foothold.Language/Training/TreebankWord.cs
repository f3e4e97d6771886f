namespace Foothold.Language;

/// <summary>One syntactic word of a treebank sentence, as its annotators left it.</summary>
/// <param name="Form">The word as the treebank writes it.</param>
/// <param name="Lemma">The dictionary form, in the treebank's own case.</param>
/// <param name="Tag">The universal part of speech.</param>
/// <param name="FineTag">The Penn tag.</param>
/// <param name="Head">The index of the head in the sentence, from 0; -1 for the root.</param>
/// <param name="Relation">The relation to the head with its subtype.</param>
/// <param name="Span">Where it stands in the sentence's own text.</param>
public sealed record TreebankWord(
    string Form,
    string Lemma,
    UniversalTag Tag,
    string FineTag,
    int Head,
    string Relation,
    TextSpan Span);
