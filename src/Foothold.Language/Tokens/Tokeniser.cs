namespace Foothold.Language;

/// <summary>Cuts running text into words and marks by the conventions of the English Web Treebank.</summary>
/// <remarks>
/// Hyphens part the words they join unless the first is a prefix ("Taliban|-|held", "pro-active"); clitics stand alone ("did|n't",
/// "Taliban|'s"); a full stop belongs to its word in abbreviations and initials. Every letter that is not white space is in exactly one token.
/// </remarks>
sealed class Tokeniser(TokenRules rules)
{
    const string Openers = "([{<\"'\u201C\u2018\u00AB\u00BF\u00A1`*\u2022\u00B7\u25AA\u25CF\u2013\u2014-~#_>=|$\u00A3\u20AC\u00A5";
    const string Closers = ")]}>\"'\u201D\u2019\u00BB,;:!?\u2026*%`~_=|\u00B0\u2013\u2014";
    const string Repeating = ".!?-*_=~#+<>'`\u2019\u2018\u2013\u2014";
    const string Splitters = "/\u2013\u2014\u2026()[]{}\"\u201C\u201D<>;+=|*\u2212\u00D7~";
    const string Currency = "$\u00A3\u20AC\u00A5";
    const int Longest = 1000; // a longer token is cut into pieces
    const int LongestStopped = 24;
    const int MostClitics = 3; // "wouldn't've"
    const string Dashes = "-\u2010\u2011";

    /// <summary>Adds the tokens of a part of a text, in order.</summary>
    public void Cut(string text, TextSpan part, List<TextSpan> tokens)
    {
        var at = part.Start;
        while (at < part.End)
        {
            if (char.IsWhiteSpace(text[at]) || IsInvisible(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < part.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            CutChunk(text, at, end, tokens);
            at = end;
        }
    }

    // A chunk stands between white space: marks come off its ends, then its inside is cut.
    void CutChunk(string text, int start, int end, List<TextSpan> tokens)
    {
        if (IsFace(text.AsSpan(start, end - start)))
        {
            Add(text, start, end, tokens);
            return;
        }

        start = CutFront(text, start, end, tokens);
        var tail = new Stack<TextSpan>();
        while (start < end && BackLength(text, start, end) is var length and > 0)
        {
            tail.Push(new TextSpan(end - length, end));
            end -= length;
        }

        if (start < end)
        {
            CutInside(text, start, end, tokens);
        }

        foreach (var mark in tail)
        {
            Add(text, mark.Start, mark.End, tokens);
        }
    }

    static int CutFront(string text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            var mark = text[start];
            if (mark == '\'' || mark == '\u2019')
            {
                if (start + 1 < end && IsClitic(text, start, end))
                {
                    return start; // a clitic that stands apart from its word, or a year ('72)
                }
            }

            if (mark == '.' ? start + 1 < end && !char.IsDigit(text[start + 1]) : Openers.Contains(mark, StringComparison.Ordinal))
            {
                var run = Run(text, start, end);
                if (run == 1 && mark is '#' or '_' && start + 1 < end)
                {
                    return start;
                }

                Add(text, start, start + run, tokens);
                start += run;
                continue;
            }

            break;
        }

        return start;
    }

    // How many letters at the end are one closing mark; 0 where the end belongs to the word.
    int BackLength(string text, int start, int end)
    {
        var mark = text[end - 1];
        if (mark == '.')
        {
            var run = RunBack(text, start, end);
            if (run > 1)
            {
                return run;
            }

            var word = text.AsSpan(start, end - start);
            return IsStopped(word) || (rules.IsNumbered(word) && NextIsDigit(text, end)) ? 0 : 1;
        }

        if (!Closers.Contains(mark, StringComparison.Ordinal) && mark != '-')
        {
            return 0;
        }

        if (mark is '\'' or '\u2019' && end - start > 2 && text[end - 2] is 'n' or 'N' && end - 3 >= start && IsSameMark(text[end - 3]))
        {
            return 0; // 'n'
        }

        if (mark is '!' or '?')
        {
            var from = end - 1;
            while (from > start && text[from - 1] is '!' or '?')
            {
                from--;
            }

            return end - from;
        }

        return Math.Max(1, RunBack(text, start, end));
    }

    static bool NextIsDigit(string text, int end) => end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsDigit(text[end + 1]);

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

    void CutInside(string text, int start, int end, List<TextSpan> tokens)
    {
        var word = text.AsSpan(start, end - start);
        if (rules.SecondPart(word) is var second and > 0)
        {
            Add(text, start, start + second, tokens);
            Add(text, start + second, end, tokens);
            return;
        }

        if (IsAddress(word) || rules.IsCompound(word) || IsDate(word))
        {
            Add(text, start, end, tokens);
            return;
        }

        Span<int> clitics = stackalloc int[MostClitics];
        var count = 0;
        var bodyEnd = end;
        while (count < MostClitics && CliticStart(text.AsSpan(start, bodyEnd - start)) is var clitic and > 0)
        {
            bodyEnd = start + clitic;
            clitics[count++] = bodyEnd;
        }

        CutBody(text, start, bodyEnd, tokens);
        while (count > 0)
        {
            var from = clitics[--count];
            Add(text, from, count > 0 ? clitics[count - 1] : end, tokens);
        }
    }

    void CutBody(string text, int start, int end, List<TextSpan> tokens)
    {
        if (rules.IsCompound(text.AsSpan(start, end - start)))
        {
            Add(text, start, end, tokens);
            return;
        }

        var at = FirstCut(text, start, end, out var length);
        if (at < 0)
        {
            CutNumber(text, start, end, tokens);
            return;
        }

        // Left to right, so that a long chunk takes linear time.
        while (at >= 0)
        {
            if (at > start)
            {
                CutPiece(text, start, at, tokens);
            }

            if (length > 0)
            {
                Add(text, at, at + length, tokens);
            }

            start = at + length;
            at = start < end ? FirstCut(text, start, end, out length) : -1;
        }

        if (start < end)
        {
            CutPiece(text, start, end, tokens);
        }
    }

    void CutPiece(string text, int start, int end, List<TextSpan> tokens)
    {
        var cut = CliticStart(text.AsSpan(start, end - start));
        if (cut > 0)
        {
            CutNumber(text, start, start + cut, tokens);
            Add(text, start + cut, end, tokens);
        }
        else
        {
            CutNumber(text, start, end, tokens);
        }
    }

    // The first place inside where a mark stands that parts words, and its length.
    int FirstCut(string text, int start, int end, out int length)
    {
        length = 0;
        for (var i = start; i < end; i++)
        {
            var mark = text[i];
            if (char.IsLetterOrDigit(mark))
            {
                continue;
            }

            if (mark == '.' && i + 2 < end && text[i + 1] == '.' && text[i + 2] == '.')
            {
                length = Run(text, i, end);
                return i;
            }

            if (mark == ',' && i > start && i + 1 < end && !(char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
            {
                length = 1;
                return i;
            }

            if (mark is ':' or '?' or '!' && i > start && i + 1 < end && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1]))
            {
                length = 1;
                return i;
            }

            // Two sentences run together: "held.The".
            if (mark == '.' && i > start + 2 && i + 2 < end && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2]))
            {
                length = 1;
                return i;
            }

            if (mark == '.' && i > start && i + 1 < end && text[i + 1] is '"' or '\u201D')
            {
                length = 1;
                return i;
            }

            if (Splitters.Contains(mark, StringComparison.Ordinal))
            {
                length = mark is '\u2013' or '\u2014' ? Run(text, i, end) : 1;
                return i;
            }

            if (Dashes.Contains(mark, StringComparison.Ordinal) && i > start && i + 1 < end)
            {
                var run = Run(text, i, end);
                if (run > 1 || PartsWords(text.AsSpan(start, i - start), text[i + 1]))
                {
                    length = run;
                    return i;
                }

                i += run - 1;
            }
        }

        return -1;
    }

    bool PartsWords(ReadOnlySpan<char> before, char after)
    {
        if (rules.IsPrefix(before))
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

    // "6am", "40km", "50%" and "US$5": the number stands alone.
    void CutNumber(string text, int start, int end, List<TextSpan> tokens)
    {
        var word = text.AsSpan(start, end - start);
        var money = word.IndexOfAny(Currency);
        if (money >= 0 && money + 1 < word.Length && char.IsDigit(word[money + 1]))
        {
            Add(text, start, start + money + 1, tokens);
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
            Add(text, start, start + digits, tokens);
            start += digits;
        }

        Add(text, start, end, tokens);
    }

    /// <summary>Where the clitic at the end of a word starts; 0 without one.</summary>
    public static int CliticStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        if (word.Length > 3 && IsSameMark(word[^2]) && (word[^1] | 0x20) == 't' && (word[^3] | 0x20) == 'n')
        {
            return word.Length - 3;
        }

        if (IsSameMark(word[^2]) && (word[^1] | 0x20) is 's' or 'm' or 'd')
        {
            return word.Length - 2;
        }

        return word.Length > 3 && IsSameMark(word[^3]) && IsLongClitic(word[^2], word[^1]) ? word.Length - 3 : 0;
    }

    static bool IsLongClitic(char first, char second) => ((char)(first | 0x20), (char)(second | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l');

    static bool IsClitic(string text, int start, int end)
    {
        var rest = end - start - 1;
        if (char.IsDigit(text[start + 1]))
        {
            return true;
        }

        return (rest == 1 && (text[start + 1] | 0x20) is 's' or 'm' or 'd') || (rest == 2 && IsLongClitic(text[start + 1], text[start + 2]));
    }

    static bool IsSameMark(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = word.IndexOf('@');
        return at >= 0 && at + 1 < word.Length && word.Length > 2;
    }

    // 11/28/2000, 9/11, 2015-08-24, 1/2
    static bool IsDate(ReadOnlySpan<char> word)
    {
        var marks = 0;
        var mark = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '/' or '-')
            {
                if (mark != '\0' && word[i] != mark)
                {
                    return false;
                }

                mark = word[i];
                marks++;
            }
            else if (!char.IsAsciiDigit(word[i]))
            {
                return false;
            }
        }

        return mark == '/' ? marks is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) : marks == 2 && word.Length is >= 8 and <= 14;
    }

    static bool IsFace(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && word[0] is ':' or ';' or '=' && word[^1] is ')' or '(' or 'D' or 'P' && (word.Length == 2 || word[1] == '-');

    static bool IsInvisible(char letter) => letter is '\u200B' or '\uFEFF' or '\u00AD' or '\0';

    static int Run(string text, int start, int end)
    {
        var mark = text[start];
        var run = 1;
        while (Repeating.Contains(mark, StringComparison.Ordinal) && start + run < end && text[start + run] == mark)
        {
            run++;
        }

        return run;
    }

    static int RunBack(string text, int start, int end)
    {
        var mark = text[end - 1];
        var run = 1;
        while (Repeating.Contains(mark, StringComparison.Ordinal) && end - run > start && text[end - run - 1] == mark)
        {
            run++;
        }

        return run;
    }

    // Never halves a surrogate pair and never adds nothing.
    static void Add(string text, int start, int end, List<TextSpan> tokens)
    {
        if (start < end)
        {
            if (tokens.Count > 0 && tokens[^1].End == start && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
            {
                tokens[^1] = new TextSpan(tokens[^1].Start, end);
                return;
            }

            while (end - start > Longest)
            {
                var cut = start + Longest - (char.IsLowSurrogate(text[start + Longest]) ? 1 : 0);
                tokens.Add(new TextSpan(start, cut));
                start = cut;
            }

            tokens.Add(new TextSpan(start, end));
        }
    }
}
