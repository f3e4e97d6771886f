namespace Foothold.Language;

/// <summary>Cuts the inside of a chunk, once the marks at its ends are off: contractions, clitics, compounds, numbers with units.</summary>
sealed class WordCutter(TokenRules rules)
{
    const int MostClitics = 3; // "wouldn't've"

    /// <summary>Adds the tokens of a chunk that is not empty, in time linear in its length.</summary>
    public void Cut(string text, int start, int end, TokenSheet sheet)
    {
        var chunk = text.AsSpan(start, end - start);
        if (!chunk.Contains('@'))
        {
            CutWord(text, start, end, sheet);
            return;
        }

        // "Name"<mailbox@place>: the brackets and quotes stand alone, the address stays whole.
        while (start < end)
        {
            var length = text.AsSpan(start, end - start).IndexOfAny('<', '>', '"');
            var mark = length < 0 ? end : start + length;
            if (mark > start)
            {
                CutWord(text, start, mark, sheet);
            }

            sheet.Add(text, mark, Math.Min(end, mark + 1));
            start = mark + 1;
        }
    }

    void CutWord(string text, int start, int end, TokenSheet sheet)
    {
        var word = text.AsSpan(start, end - start);
        if (rules.SecondPart(word) is var second and > 0)
        {
            sheet.Add(text, start, start + second);
            sheet.Add(text, start + second, end);
            return;
        }

        if (WholeForms.IsAddress(word) || rules.IsCompound(word) || WholeForms.IsDate(word) || WholeForms.IsTelephone(word) || WholeForms.IsLetterPair(word))
        {
            sheet.Add(text, start, end);
            return;
        }

        Span<int> clitics = stackalloc int[MostClitics];
        var count = 0;
        var bodyEnd = end;
        while (count < MostClitics && Clitics.Start(text.AsSpan(start, bodyEnd - start)) is var clitic and > 0)
        {
            bodyEnd = start + clitic;
            clitics[count++] = bodyEnd;
        }

        CutBody(text, start, bodyEnd, sheet);
        while (count > 0)
        {
            var from = clitics[--count];
            sheet.Add(text, from, count > 0 ? clitics[count - 1] : end);
        }
    }

    void CutBody(string text, int start, int end, TokenSheet sheet)
    {
        if (rules.IsCompound(text.AsSpan(start, end - start)))
        {
            sheet.Add(text, start, end);
            return;
        }

        // Left to right, so that a long chunk takes linear time. Only what a chunk begins with is a prefix: "e-mail", but "Nad|-|e|-|Ali".
        var body = start;
        while (start < end)
        {
            var at = FirstCut(text, start, end, isFirst: start == body, out var length);
            if (at < 0)
            {
                CutPiece(text, start, end, sheet);
                return;
            }

            if (at > start)
            {
                CutPiece(text, start, at, sheet);
            }

            sheet.Add(text, at, at + length);
            start = at + length;
        }
    }

    void CutPiece(string text, int start, int end, TokenSheet sheet)
    {
        var cut = Clitics.Start(text.AsSpan(start, end - start));
        CutNumber(text, start, cut > 0 ? start + cut : end, sheet);
        if (cut > 0)
        {
            sheet.Add(text, start + cut, end);
        }
    }

    // The first place inside where a mark stands that parts words, and its length; -1 without one.
    int FirstCut(string text, int start, int end, bool isFirst, out int length)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            length = CutLength(text, start, i, end, isFirst);
            if (length > 0)
            {
                return i;
            }

            i += Marks.IsHyphen(text[i]) ? Marks.Run(text, i, end) - 1 : 0;
        }

        length = 0;
        return -1;
    }

    // How long the mark is that parts what stands before `i` from what follows; 0 where it parts nothing.
    int CutLength(string text, int start, int i, int end, bool isFirst)
    {
        var mark = text[i];
        if (Marks.IsSplitter(mark))
        {
            return mark == '+' && i == start && i + 1 < end && char.IsAsciiDigit(text[i + 1]) ? 0
                : mark is '\u2013' or '\u2014' or '+' ? Marks.Run(text, i, end) : 1;
        }

        var before = i > start ? text[i - 1] : '\0';
        var after = i + 1 < end ? text[i + 1] : '\0';
        if (mark == '.' && after == '.')
        {
            var run = Marks.Run(text, i, end);
            return run > 2 || (char.IsLetter(before) && i + run < end && char.IsLetter(text[i + run])) ? run : 0;
        }

        if (before == '\0' && i > 0 && Marks.IsHyphen(mark) && char.IsLetter(after) && text[i - 1] is '"' or '\u201D' or '\u2019')
        {
            return 1; // "X"-held
        }

        if (before == '\0' || after == '\0')
        {
            return 0;
        }

        if (Marks.IsHyphen(mark))
        {
            var run = Marks.Run(text, i, end);
            return run > 1 || PartsWords(text.AsSpan(start, i - start), after, isFirst) ? run : 0;
        }

        return mark switch
        {
            ',' => char.IsDigit(before) && char.IsDigit(after) ? 0 : 1,
            ':' or '?' or '!' => char.IsLetter(before) && char.IsLetter(after) ? 1 : 0,
            '.' => after is '"' or '\u201D' or '\u201C' or '\u2018' || RunsOn(text, start, i, end) ? 1 : 0,
            _ => 0,
        };
    }

    // Two sentences run together: "held.The".
    static bool RunsOn(string text, int start, int i, int end) =>
        i > start + 2 && i + 2 < end && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2]);

    bool PartsWords(ReadOnlySpan<char> before, char after, bool isFirst)
    {
        if (isFirst && rules.IsPrefix(before))
        {
            return false;
        }

        return !(IsDigits(before) && before.Length >= 3 && char.IsDigit(after)) || before.Length == 4;
    }

    static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    // "6am", "40km", "$5k" and "US$5": the number stands alone.
    void CutNumber(string text, int start, int end, TokenSheet sheet)
    {
        var word = text.AsSpan(start, end - start);
        var money = word.IndexOfAny(Marks.Currency);
        if (money >= 0 && money + 1 < word.Length && char.IsDigit(word[money + 1]))
        {
            sheet.Add(text, start, start + money + 1);
            start += money + 1;
            word = text.AsSpan(start, end - start);
        }

        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || (digits > 0 && word[digits] is '.' or ',' or ':')))
        {
            digits++;
        }

        if (digits > 0 && digits < word.Length && rules.IsUnit(word[digits..]))
        {
            sheet.Add(text, start, start + digits);
            start += digits;
        }

        sheet.Add(text, start, end);
    }
}
