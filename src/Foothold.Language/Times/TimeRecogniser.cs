using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Foothold.Language;

/// <summary>Finds the times a sentence names and resolves them against the day of publication.</summary>
/// <remarks>
/// A time without a year or a week is the last one in the past tense and the next one in the future tense. What is
/// told in the past tense never reaches beyond the day of publication. Times of day are not kept.
/// </remarks>
public sealed class TimeRecogniser
{
    const int FirstYear = 1000;
    const int LastYear = 9000;

    /// <summary>Finds the times of a sentence.</summary>
    /// <param name="sentence">The sentence; only its words, and a few of their tags, are asked.</param>
    /// <param name="text">The report's text, into which the sentence's spans point.</param>
    /// <param name="published">The day the report was published, of a year from 1000 to 9000.</param>
    /// <returns>The times in text order, not overlapping; empty where there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="published"/> is out of range.</exception>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It is handed to Coding as an object.")]
    public IReadOnlyList<TimeExpression> Find(Sentence sentence, string text, LocalDate published)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(published.Year, FirstYear, nameof(published));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(published.Year, LastYear, nameof(published));
        var tokens = TimeToken.Of(sentence);
        var reader = new TimeReader(tokens, published);
        var found = new List<TimeExpression>();
        for (var i = 0; i < tokens.Count;)
        {
            if (reader.Read(i) is { } read && !(read.Start is { } start && read.End is { } end && end <= start))
            {
                var span = tokens[read.First].Span.Union(tokens[read.Next - 1].Span);
                found.Add(new TimeExpression(span, span.In(text), read.Start, read.End, read.Precision));
                i = read.Next;
            }
            else
            {
                i++;
            }
        }

        return found;
    }
}
