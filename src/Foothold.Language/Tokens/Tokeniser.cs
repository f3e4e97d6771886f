namespace Foothold.Language;

/// <summary>Cuts running text into words and marks by the conventions of the English Web Treebank.</summary>
/// <remarks>
/// Hyphens part the words they join unless the first is a prefix ("Taliban|-|held", "pro-active"); clitics stand alone ("did|n't",
/// "Taliban|'s"); a full stop belongs to its word in abbreviations and initials. Every letter that is neither white space nor hidden
/// (<see cref="HiddenMarks"/>) is in exactly one token.
/// </remarks>
sealed class Tokeniser(TokenRules rules)
{
    const int LongestStopped = 24;
    const int LongestRow = 64; // of mixed stops that are looked at together

    readonly WordCutter _words = new(rules);

    /// <summary>Adds the tokens of a part of a text, in order.</summary>
    public void Cut(string text, TextSpan part, TokenSheet sheet)
    {
        if (!HiddenMarks.AreIn(text.AsSpan(part.Start, part.Length)))
        {
            CutSeen(text, part, sheet);
            return;
        }

        // What is not seen is left out, and the tokens are moved back to where they stand.
        var places = new List<int>(part.Length);
        var seen = HiddenMarks.Strip(text.AsSpan(part.Start, part.Length), places);
        var tokens = sheet.Tokens;
        var from = tokens.Count;
        CutSeen(seen, new TextSpan(0, seen.Length), sheet);
        for (var i = from; i < tokens.Count; i++)
        {
            tokens[i] = new TextSpan(part.Start + places[tokens[i].Start], part.Start + places[tokens[i].End - 1] + 1);
        }
    }

    void CutSeen(string text, TextSpan part, TokenSheet sheet)
    {
        var at = part.Start;
        while (at < part.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < part.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            CutChunk(text, at, end, part.End, sheet);
            at = end;
        }
    }

    // A chunk stands between white space: marks come off its ends, then its inside is cut.
    void CutChunk(string text, int start, int end, int textEnd, TokenSheet sheet)
    {
        if (end - start == 1 || IsPlain(text.AsSpan(start, end - start)))
        {
            _words.Cut(text, start, end, sheet);
            return;
        }

        var isFace = WholeForms.IsFace(text.AsSpan(start, end - start));
        start = isFace ? start : CutFront(text, start, end, sheet);
        while (start < end && !isFace && BackLength(text, start, end, textEnd) is var length and > 0)
        {
            sheet.Hold(end - length, end);
            end -= length;
        }

        if (isFace)
        {
            sheet.Add(text, start, end);
        }
        else if (start < end)
        {
            _words.Cut(text, start, end, sheet);
        }

        sheet.AddHeld(text);
    }

    static bool IsPlain(ReadOnlySpan<char> chunk)
    {
        foreach (var letter in chunk)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    static int CutFront(string text, int start, int end, TokenSheet sheet)
    {
        while (start < end)
        {
            var mark = text[start];
            var next = start + 1 < end ? text[start + 1] : '\0';
            if (mark is '\'' or '\u2019' && Clitics.StandsApart(text.AsSpan(start, end - start)))
            {
                return start;
            }

            if (mark == '.' ? next != '\0' && !char.IsDigit(next) : Marks.IsOpener(mark))
            {
                var run = Marks.Run(text, start, end);
                if (run == 1 && (mark == '_' || (mark == '#' && !char.IsDigit(next))) && next != '\0')
                {
                    return start;
                }

                sheet.Add(text, start, start + run);
                start += run;
                continue;
            }

            break;
        }

        return start;
    }

    // How many letters at the end are one closing mark; 0 where the end belongs to the word.
    int BackLength(string text, int start, int end, int textEnd)
    {
        var mark = text[end - 1];
        if (mark is '.' or '!' or '?')
        {
            return StopLength(text, start, end, textEnd);
        }

        if (WholeForms.FaceAtEnd(text.AsSpan(start, end - start)) is var face and > 0)
        {
            return face;
        }

        if (!Marks.IsCloser(mark) && mark != '-')
        {
            return 0;
        }

        if (mark is '\'' or '\u2019' && end - start > 2 && text[end - 2] is 'n' or 'N' && end - 3 >= start && Marks.IsApostrophe(text[end - 3]))
        {
            return 0; // 'n'
        }

        var run = Marks.RunBack(text, start, end);
        return mark == '-' && run == 1 && IsBrokenOff(text.AsSpan(start, end - start)) ? 0 : run;
    }

    // A word that a speaker broke off: "th-".
    static bool IsBrokenOff(ReadOnlySpan<char> word) => word.Length is 2 or 3 && char.IsLetter(word[0]) && (word.Length == 2 || char.IsLower(word[1]));

    // The stop at the end: of one mark, of a row of full stops, or of marks mixed ("!?", ".?").
    int StopLength(string text, int start, int end, int textEnd)
    {
        var from = end;
        var stops = 0;
        var run = Marks.RunBack(text, start, end);
        if (run >= LongestRow)
        {
            return run;
        }

        while (from > start && end - from < LongestRow && text[from - 1] is '.' or '!' or '?')
        {
            stops += text[--from] == '.' ? 1 : 0;
        }

        if (from > start && text[from] == '.' && IsStopped(text.AsSpan(start, from + 1 - start)))
        {
            // The first full stop may be the word's own: "U.S.", "Inc..", "etc.?"
            return from + 1 < end ? end - from - 1
                : rules.IsClosing(text.AsSpan(start, end - start)) && EndsSentence(text, end, textEnd) ? 1 : 0;
        }

        if (end - from == 1 && stops == 1 && rules.IsNumbered(text.AsSpan(start, end - start)) && NextIsDigit(text, end, textEnd))
        {
            return 0;
        }

        if (stops > 1 && end - from > stops)
        {
            return run; // "...?": the row stands for itself
        }

        return end - from;
    }

    static bool NextIsDigit(string text, int end, int textEnd) => end + 1 < textEnd && text[end] is ' ' or '\u00A0' && char.IsDigit(text[end + 1]);

    // Whether what follows makes it plain that a sentence ends here: nothing, or a word that starts sentences.
    bool EndsSentence(string text, int end, int textEnd)
    {
        while (end < textEnd && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var last = end;
        while (last < textEnd && last - end <= rules.Longest && char.IsLetter(text[last]))
        {
            last++;
        }

        return end >= textEnd || rules.IsOpener(text.AsSpan(end, last - end));
    }

    // Whether the full stop at the end belongs to the word: a listed abbreviation, an initial, or letters parted by stops.
    bool IsStopped(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestStopped)
        {
            return false;
        }

        if (rules.IsAbbreviation(word))
        {
            return true;
        }

        var hyphen = word.LastIndexOfAny('-', '/', '\u2013');
        if (hyphen > 0 && hyphen + 2 < word.Length && rules.IsAbbreviation(word[(hyphen + 1)..]))
        {
            return true;
        }

        var letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }

            letters += i % 2 == 0 ? 1 : 0;
        }

        return letters > 1 || (letters == 1 && word.Length == 2 && char.IsUpper(word[0]) && word[0] != 'I');
    }
}
