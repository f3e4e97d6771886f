using System.Globalization;
using Foothold.Language;
using NodaTime;

namespace Foothold.Fuzzing;

/// <summary>What the language room promises for any text.</summary>
static class Promises
{
    static readonly LocalDate Published = new(2015, 8, 24);

    // what is in no word although it is not white space
    const string Hidden = "\0\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF";

    /// <summary>What is broken; null where all is kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parsed">What was read from it.</param>
    public static string? Broken(string text, ParsedText parsed)
    {
        var covered = 0;
        for (var i = 0; i < parsed.Sentences.Count; i++)
        {
            var sentence = parsed.Sentences[i];
            if (sentence.Index != i || sentence.Words.Count == 0)
            {
                return $"sentence {i} has index {sentence.Index} and {sentence.Words.Count} words";
            }

            if (sentence.Span.Start != sentence.Words[0].Span.Start || sentence.Span.End != sentence.Words[^1].Span.End || sentence.Span.End > text.Length)
            {
                return $"sentence {i} stands at {sentence.Span}";
            }

            foreach (var word in sentence.Words)
            {
                if (word.Span.Start < covered || word.Span.Length == 0 || !sentence.Span.Contains(word.Span))
                {
                    return $"word {word.Index} of sentence {i} stands at {word.Span}";
                }

                if (FirstSeen(text, covered, word.Span.Start) is { } lost)
                {
                    return $"the letter at {lost} is in no word";
                }

                if (!IsForm(text.AsSpan(word.Span.Start, word.Span.Length), word.Form) || word.Form.Length == 0 || word.Lemma.Length == 0)
                {
                    return $"word {word.Index} of sentence {i} has another form than its text";
                }

                covered = word.Span.End;
            }

            if (BrokenTree(sentence) is { } broken)
            {
                return $"sentence {i}: {broken}";
            }
        }

        return FirstSeen(text, covered, text.Length) is { } left ? $"the letter at {left} is in no word" : null;
    }

    /// <summary>What is broken in the times of a text; null where all is kept.</summary>
    public static string? BrokenTimes(string text, ParsedText parsed, TimeRecogniser times)
    {
        foreach (var sentence in parsed.Sentences)
        {
            var last = 0;
            foreach (var time in times.Find(sentence, text, Published))
            {
                if (time.Span.Start < last || !sentence.Span.Contains(time.Span) || time.Text != time.Span.In(text) || (time.Start >= time.End))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"the time at {time.Span} of sentence {sentence.Index} cannot be");
                }

                last = time.Span.End;
            }
        }

        return null;
    }

    /// <summary>Whether two readings say the same of a text that stands in both.</summary>
    /// <param name="first">A reading.</param>
    /// <param name="from">Its first sentence to compare.</param>
    /// <param name="other">Another reading.</param>
    /// <param name="otherFrom">Its first sentence to compare.</param>
    /// <param name="count">How many sentences; both have so many.</param>
    /// <param name="by">How much further on the text stands in the other reading.</param>
    public static bool AreSame(ParsedText first, int from, ParsedText other, int otherFrom, int count, int by)
    {
        for (var i = 0; i < count; i++)
        {
            var (one, two) = (first.Sentences[from + i], other.Sentences[otherFrom + i]);
            if (one.Words.Count != two.Words.Count)
            {
                return false;
            }

            for (var at = 0; at < one.Words.Count; at++)
            {
                var (word, twin) = (one.Words[at], two.Words[at]);
                if (word.Span.Start + by != twin.Span.Start || word.Span.End + by != twin.Span.End || word.Head != twin.Head || word.Tag != twin.Tag
                    || word.Form != twin.Form || word.Lemma != twin.Lemma || word.FineTag != twin.FineTag || word.Relation != twin.Relation)
                {
                    return false;
                }
            }
        }

        return true;
    }

    static int? FirstSeen(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !Hidden.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }

    static bool IsForm(ReadOnlySpan<char> letters, string form)
    {
        var at = 0;
        foreach (var letter in letters)
        {
            if (at < form.Length && form[at] == letter)
            {
                at++;
            }
            else if (!Hidden.Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return at == form.Length;
    }

    // Each word climbs to the root, the root alone is "root", and each hangs once on its head.
    static string? BrokenTree(Sentence sentence)
    {
        var words = sentence.Words;
        var height = new int[words.Count]; // steps to the root, plus one; 0 where not yet known
        height[sentence.Root] = 1;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Index != i || (word.Head < 0) != (word.Relation == "root") || (word.Head < 0) != (i == sentence.Root))
            {
                return $"word {i} has index {word.Index}, head {word.Head} and relation {word.Relation}";
            }

            var (at, steps) = (i, 0);
            while (height[at] == 0)
            {
                at = words[at].Head;
                if (++steps > words.Count)
                {
                    return "the heads run in a circle";
                }
            }

            for (var (mark, up) = (i, height[at] + steps); height[mark] == 0; mark = words[mark].Head)
            {
                height[mark] = up--;
            }
        }

        var hanging = 0;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var child in sentence.Children(i))
            {
                hanging++;
                if (words[child].Head != i)
                {
                    return $"word {child} does not hang on {i}";
                }
            }
        }

        return hanging == words.Count - 1 ? null : "a word hangs nowhere";
    }
}
