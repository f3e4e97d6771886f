using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Finds what stands between quotation marks in a report. A word or two in marks are no quotation but a distance kept.</summary>
sealed class Quotations
{
    const int FewestWords = 4;
    const int FewestOfClause = 2; // "We hold it," "X is ours,": fewer words are a quotation where they are a clause that ends inside the marks

    readonly List<TextSpan> _spans = [];

    public Quotations(ReportReading reading)
    {
        var text = reading.Text.Text;
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '“':
                    open = at;
                    break;
                case '”' when open >= 0:
                    Add(reading, open, at);
                    open = -1;
                    break;
                case '"' when open < 0:
                    open = at;
                    break;
                case '"':
                    Add(reading, open, at);
                    open = -1;
                    break;
                case '\n' when at + 1 < text.Length && text[at + 1] == '\n':
                    // A quotation that runs over paragraphs is opened anew in each.
                    if (open >= 0)
                    {
                        Add(reading, open, at);
                    }

                    open = -1;
                    break;
            }
        }
    }

    /// <summary>The quotation that a span lies in; null where it lies in none.</summary>
    public TextSpan? Around(TextSpan span)
    {
        foreach (var quote in _spans)
        {
            if (quote.Contains(span))
            {
                return quote;
            }
        }

        return null;
    }

    /// <summary>Whether any of a sentence is quoted.</summary>
    public bool Touches(TextSpan sentence) => _spans.Any(quote => quote.Start < sentence.End && sentence.Start < quote.End);

    void Add(ReportReading reading, int start, int end)
    {
        var quote = new TextSpan(start, end + 1);
        var words = reading.Text.Sentences.Where(sentence => sentence.Span.Start < quote.End && quote.Start < sentence.Span.End)
            .SelectMany(sentence => sentence.Words).Where(word => word.Tag != UniversalTag.Punct && quote.Contains(word.Span)).ToList();
        if (words.Count >= FewestWords || (words.Count >= FewestOfClause && reading.Text.Text[end - 1] is ',' or '.' or '!' or '?' && words.Exists(word => word.FineTag is "VBP" or "VBZ" or "VBD" or "MD")))
        {
            _spans.Add(quote);
        }
    }
}
