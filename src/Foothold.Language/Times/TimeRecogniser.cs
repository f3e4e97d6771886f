using NodaTime;

namespace Foothold.Language;

/// <summary>Finds the times a text names and resolves them against the day of publication and the times told before.</summary>
/// <remarks>
/// A time without a year or a week is the last one in the past tense and the next one in the future tense. What is told in the past
/// tense never reaches beyond the day of publication. "The next day" is told from the last time before it that is fine enough, the
/// times of sayings ("officials said on Sunday") after all others; what was said is told from the day of saying, where the sentence
/// tells it. Times of day are not kept. Safe for use from many threads.
/// </remarks>
/// <param name="words">The words of the text's language.</param>
public sealed class TimeRecogniser(TimeWords words)
{
    const int FirstYear = 1000;
    const int LastYear = 9000;

    /// <summary>Finds the times of a text.</summary>
    /// <param name="text">The text; of its sentences only the words, and a few of their tags, are asked.</param>
    /// <param name="published">The day the text was published, of a year from 1000 to 9000.</param>
    /// <returns>For each sentence its times in text order, not overlapping; empty where there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="published"/> is out of range.</exception>
    public IReadOnlyList<IReadOnlyList<TimeExpression>> Find(ParsedText text, LocalDate published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(published.Year, FirstYear, nameof(published));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(published.Year, LastYear, nameof(published));
        var story = new TimeStory();
        return [.. text.Sentences.Select(sentence => Find(sentence, text.Text, published, story))];
    }

    List<TimeExpression> Find(Sentence sentence, string text, LocalDate published, TimeStory story)
    {
        var clause = new TimeClause(TimeToken.Of(sentence), words, published);
        var told = story.Count;
        var readings = Read(clause, story, static _ => null);
        var speech = new ReportedSpeech(clause, sentence, readings);
        if (!speech.IsEmpty)
        {
            story.Forget(told);
            readings = Read(clause, story, speech.DayAt);
        }

        return [.. readings.Select(read => ExpressionOf(clause, read, text))];
    }

    // The sentence's times, each told from the day it was said on; null is the day of publication.
    List<TimeReading> Read(TimeClause clause, TimeStory story, Func<int, LocalDate?> saidOn)
    {
        var reader = new TimeReader(clause, story);
        Dictionary<LocalDate, TimeReader>? readers = null; // of the days that something was said on
        var found = new List<TimeReading>();
        for (var i = 0; i < clause.Tokens.Count;)
        {
            if (!clause.CanStart(i))
            {
                i++;
            }
            else if (clause.After(i, TimeSense.NoTimes) is > 0 and var behind)
            {
                i = behind;
            }
            else if (ReaderAt(i).Read(i) is { } read && !(read.Start >= read.End))
            {
                if (!IsPartOfName(clause, read))
                {
                    found.Add(read);
                    Tell(story, clause, read);
                }

                i = read.Next;
            }
            else
            {
                i++;
            }
        }

        return found;

        TimeReader ReaderAt(int i)
        {
            if (saidOn(i) is not { } day)
            {
                return reader;
            }

            readers ??= [];
            return readers.TryGetValue(day, out var made) ? made : readers[day] = new TimeReader(new TimeClause(clause.Tokens, words, day), story);
        }
    }

    static TimeExpression ExpressionOf(TimeClause clause, TimeReading read, string text)
    {
        var span = clause.Tokens[read.First].Span.Union(clause.Tokens[read.Next - 1].Span);
        return new TimeExpression(span, span.In(text), read.Start, read.End, read.Precision) { Kind = read.Kind, Length = read.Length, Apart = read.Apart };
    }

    // "the June 7 Movement": a word of it stands before a name as a part of it.
    static bool IsPartOfName(TimeClause clause, TimeReading read) =>
        read.Kind == TimeKind.Stretch && clause.HasCapital(read.Next)
        && Enumerable.Range(read.First, read.Next - read.First).Select(i => clause.Tokens[i].Word)
            .Any(word => word.Relation is "compound" or "flat" && word.Head == clause.Tokens[read.Next].Word.Index);

    static void Tell(TimeStory story, TimeClause clause, TimeReading read)
    {
        if (read.Kind == TimeKind.Stretch && !read.IsLoose && (read.Start ?? read.End?.PlusDays(-1)) is { } start)
        {
            var end = read.Start is null ? start.PlusDays(1) : read.End;
            story.Tell(start, end ?? start.PlusDays(DaysOf(read.Precision)), ReportedSpeech.VerbBefore(clause, read) is not null);
        }
    }

    // How long what opens a stretch ("since 2007") is itself.
    static int DaysOf(TimePrecision precision) => precision switch
    {
        TimePrecision.Day => 1,
        TimePrecision.Week => 7,
        TimePrecision.Month => 30,
        TimePrecision.Season => 90,
        _ => 365,
    };
}
