using Foothold.Language;

namespace Foothold.Places;

/// <summary>What is seen of a sentence's words before any name is looked up: capitals, the ends of lines, words that are taken.</summary>
sealed class SentenceMarks
{
    const int LongWord = 4; // letters; shorter words have no capital in a heading
    const int LeastLongWords = 3; // of a heading whose capitals tell nothing

    readonly IReadOnlyList<Word> _words;

    public SentenceMarks(Sentence sentence, string text, TakenSpans taken)
    {
        _words = sentence.Words;
        Text = text;
        OpensParagraph = sentence.Words.Count > 0 && StandsFirstOnLine(text, sentence.Words[0].Span.Start);
        IsTaken = [.. sentence.Words.Select(word => taken.Overlap(word.Span) || word.Span.End > text.Length || word.Form.Length == 0)];
        var longer = sentence.Words.Where(word => word.Form.Length >= LongWord && char.IsLetter(word.Form[0])).ToList();
        var capitals = longer.Count(word => char.IsUpper(word.Form[0]));
        IsTitled = sentence.IsHeading && longer.Count >= LeastLongWords && capitals > 3 * (longer.Count - capitals);
    }

    /// <summary>The text that the sentence stands in.</summary>
    public string Text { get; }

    /// <summary>Of each word, whether it is part of a person's or body's name that is known already.</summary>
    public bool[] IsTaken { get; }

    /// <summary>Whether nothing stands before the sentence on its line.</summary>
    public bool OpensParagraph { get; }

    /// <summary>Whether nearly every longer word of the sentence has a capital, so that one tells nothing.</summary>
    public bool IsTitled { get; }

    public bool IsCapital(int word) => _words[word].Form is { Length: > 0 } form && char.IsUpper(form[0]);

    public bool IsAllCapitals(int word) => _words[word].Form is { Length: > 1 } form && form.All(c => char.IsUpper(c) || !char.IsLetter(c));

    /// <summary>Whether a line or a cell ends before a word, which is not the first.</summary>
    public bool BreaksBefore(int word)
    {
        var end = _words[word - 1].Span.End;
        return Text.AsSpan(end, Math.Max(0, _words[word].Span.Start - end)).ContainsAny('\n', '\t');
    }

    /// <summary>Whether nothing but marks stands before a word.</summary>
    public bool IsFirst(int word)
    {
        for (var i = 0; i < word; i++)
        {
            if (char.IsLetterOrDigit(_words[i].Form[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word stands behind another with white space between them.</summary>
    public bool StandsApart(int word) => word > 0 && _words[word].Span.Start > _words[word - 1].Span.End;

    static bool StandsFirstOnLine(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \t\"“");
        return before.Length == 0 || before[^1] is '\n' or '\r';
    }
}
