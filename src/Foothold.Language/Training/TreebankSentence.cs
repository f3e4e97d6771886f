namespace Foothold.Language;

/// <summary>One sentence of a treebank: its text and its words with their tree.</summary>
/// <param name="Text">The sentence as written.</param>
/// <param name="Words">The syntactic words in order; the pieces of a multiword token are words of their own, empty nodes are left out.</param>
/// <param name="Tokens">The spans in <paramref name="Text"/> of the tokens as written, a multiword token being one.</param>
/// <param name="StartsDocument">Whether a new document starts here.</param>
/// <param name="StartsParagraph">Whether a new paragraph starts here; true where a document does.</param>
/// <param name="SpaceAfter">Whether white space follows the last token.</param>
public sealed record TreebankSentence(
    string Text,
    IReadOnlyList<TreebankWord> Words,
    IReadOnlyList<TextSpan> Tokens,
    bool StartsDocument,
    bool StartsParagraph,
    bool SpaceAfter)
{
    /// <summary>The name of the document it stands in; empty where the treebank gives none.</summary>
    public string Document { get; init; } = "";
}
