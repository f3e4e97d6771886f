namespace Foothold.Language;

/// <summary>One syntactic word of a sentence, with its place in the dependency tree.</summary>
/// <param name="Index">Its place in the sentence, from 0.</param>
/// <param name="Span">Where it stands in the report's text; clitics have spans of their own ("did|n't").</param>
/// <param name="Form">The text at <paramref name="Span"/>, without marks that are not seen (of direction, of no width, soft hyphens).</param>
/// <param name="Lemma">The dictionary form, lower-cased except for proper nouns; the form itself where none is known.</param>
/// <param name="Tag">The universal part of speech.</param>
/// <param name="FineTag">The Penn tag ("VBD", "NNP"), interned.</param>
/// <param name="Head">The index of its head; -1 for the root of the sentence.</param>
/// <param name="Relation">The UD relation to the head with its subtype ("nsubj:pass"), interned; "root" for the root.</param>
public sealed record Word(
    int Index,
    TextSpan Span,
    string Form,
    string Lemma,
    UniversalTag Tag,
    string FineTag,
    int Head,
    string Relation);
