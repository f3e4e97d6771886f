namespace Foothold.Language;

/// <summary>A run of lines that belong together.</summary>
/// <param name="Span">Where it stands, without white space and hidden marks at its ends; never empty.</param>
/// <param name="LineCount">How many lines it has.</param>
readonly record struct Paragraph(TextSpan Span, int LineCount)
{
    const int ShortestWrapped = 40; // a shorter line was ended on purpose

    /// <summary>Finds the paragraphs of a text: a line is one, unless it was wrapped and the next line goes on with it.</summary>
    public static List<Paragraph> Find(string text)
    {
        var paragraphs = new List<Paragraph>();
        var at = 0;
        var open = false; // whether the last line ended as a wrapped line does
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029') is var length and >= 0 ? at + length : text.Length;
            var line = Trim(text, at, end);
            if (line.Length == 0)
            {
                open = false;
            }
            else
            {
                if (open && char.IsLower(text[line.Start]))
                {
                    paragraphs[^1] = new Paragraph(paragraphs[^1].Span.Union(line), paragraphs[^1].LineCount + 1);
                }
                else
                {
                    paragraphs.Add(new Paragraph(line, 1));
                }

                open = line.Length >= ShortestWrapped && !IsFinal(text[line.End - 1]);
            }

            at = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                at++;
            }
        }

        return paragraphs;
    }

    /// <summary>Whether a mark ends a sentence or a part of one.</summary>
    public static bool IsFinal(char mark) => mark is '.' or '!' or '?' or ':' or ';' or '"' or '\u201D' or '\u2026' or ')';

    static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsUnseen(text[start]))
        {
            start++;
        }

        while (end > start && IsUnseen(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || HiddenMarks.Contains(letter);
}
