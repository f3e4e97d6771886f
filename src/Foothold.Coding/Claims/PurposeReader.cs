using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads what a deed is done for ("left the town to open the road").</summary>
sealed class PurposeReader(ReportReading reading)
{
    /// <summary>The clause that says what for, as it stands in the text; null where none does.</summary>
    public Trigger? Of(SentenceGrammar grammar, int trigger)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            if (grammar.Words[child] is { Relation: "advcl", FineTag: "VB" }
                && grammar.HasChild(child, WordClass.InfinitiveMark))
            {
                var span = Subtree(grammar, child);
                return new Trigger(span.In(reading.Text.Text), span);
            }
        }

        return null;
    }

    static TextSpan Subtree(SentenceGrammar grammar, int word)
    {
        var span = grammar.Words[word].Span;
        foreach (var child in grammar.Sentence.Children(word))
        {
            span = span.Union(Subtree(grammar, child));
        }

        return span;
    }
}
