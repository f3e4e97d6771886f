namespace Foothold.Language;

/// <summary>A document of a treebank as running text: a blank line between paragraphs, a space between sentences.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sentences">The sentences with where each starts in it.</param>
sealed record TreebankDocument(string Text, IReadOnlyList<(TreebankSentence Sentence, int Start)> Sentences)
{
    /// <summary>Joins the sentences of a treebank to its documents, in order.</summary>
    public static IEnumerable<TreebankDocument> Of(IReadOnlyList<TreebankSentence> treebank)
    {
        var text = new System.Text.StringBuilder();
        var sentences = new List<(TreebankSentence, int)>();
        foreach (var sentence in treebank)
        {
            if (sentence.StartsDocument && sentences.Count > 0)
            {
                yield return new TreebankDocument(text.ToString(), [.. sentences]);
                text.Clear();
                sentences.Clear();
            }
            else if (sentence.StartsParagraph && sentences.Count > 0)
            {
                text.Append("\n\n");
            }

            sentences.Add((sentence, text.Length));
            text.Append(sentence.Text);
            if (sentence.SpaceAfter)
            {
                text.Append(' ');
            }
        }

        if (sentences.Count > 0)
        {
            yield return new TreebankDocument(text.ToString(), sentences);
        }
    }
}
