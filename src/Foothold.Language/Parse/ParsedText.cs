namespace Foothold.Language;

/// <summary>A text read into sentences with their trees.</summary>
/// <param name="Text">The text exactly as given; every span points into it.</param>
/// <param name="Sentences">The sentences in text order; empty for a text without words.</param>
public sealed record ParsedText(string Text, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The names in all its sentences, in text order; empty where the model has no recogniser of names.</summary>
    public IEnumerable<NameMention> Names => Sentences.SelectMany(sentence => sentence.Names);
}
