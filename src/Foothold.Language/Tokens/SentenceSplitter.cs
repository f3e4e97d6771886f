namespace Foothold.Language;

/// <summary>Finds where the sentences of a paragraph end, from its tokens: by rules, weighed with what was learned from treebanks.</summary>
/// <remarks>The rules' verdict is one of the features that the learned weights judge; where nothing was learned, the rules decide alone.</remarks>
sealed class SentenceSplitter(TokenRules rules, SentenceBreaks breaks)
{
    /// <summary>The most UTF-16 units of a sentence; a longer one is cut between two tokens.</summary>
    public const int LongestSentence = 2000;

    const int ShortestPlainWord = 4;

    /// <summary>Adds, for each sentence, the number of the token after its last.</summary>
    public void Split(string text, List<TextSpan> tokens, List<int> ends, BreakFeatures features)
    {
        if (!breaks.IsEmpty && tokens.Count > 0)
        {
            features.Look(text, tokens, rules);
        }

        Span<ulong> found = stackalloc ulong[BreakFeatures.Count];
        var first = 0;
        var marks = default(OpenMarks);
        for (var i = 0; i < tokens.Count; i++)
        {
            marks.Pass(text, tokens, i);
            if (i + 1 == tokens.Count || tokens[i + 1].End - tokens[first].Start > LongestSentence || EndsAt(text, tokens, first, i, marks, features, found))
            {
                ends.Add(i + 1);
                first = i + 1;
                marks = default;
            }
        }
    }

    bool EndsAt(string text, List<TextSpan> tokens, int first, int i, OpenMarks marks, BreakFeatures features, Span<ulong> found)
    {
        if (OpensItem(text, tokens, i + 1))
        {
            return true;
        }

        if (breaks.IsEmpty)
        {
            return RulesEnd(text, tokens, first, i);
        }

        return TryDescribe(text, tokens, first, i, marks, features, found) && breaks.Score(found) > 0;
    }

    // "... were displaced. \u2022 Partners have ...": behind a stop, a bullet that stands by itself opens the next item of a list.
    static bool OpensItem(string text, List<TextSpan> tokens, int next) => tokens[next] is { Length: 1 } bullet && text[bullet.Start] is '\u2022' or '\u25AA' or '\u25CF'
        && text[tokens[next - 1].End - 1] is '.' or '!' or '?' or ';' or ')' or '\u201D' or '"' && tokens[next - 1].End < bullet.Start && next + 1 < tokens.Count && bullet.End < tokens[next + 1].Start;

    /// <summary>Finds the features of the place after a token; false where no sentence can end.</summary>
    public bool TryDescribe(string text, List<TextSpan> tokens, int first, int i, OpenMarks marks, BreakFeatures features, Span<ulong> found)
    {
        var isParted = tokens[i].End < tokens[i + 1].Start;
        if (!isParted && text[tokens[i].End - 1] is not ('.' or '!' or '?' or '\u2026'))
        {
            return false;
        }

        var gap = !isParted ? 0 : tokens[i].End + 1 == tokens[i + 1].Start ? 1 : 2;
        features.Find(first, i, marks.State, gap, RulesEnd(text, tokens, first, i), found);
        return true;
    }

    // Whether, by rule, a sentence that began at the token `first` ends with the token `i`.
    bool RulesEnd(string text, List<TextSpan> tokens, int first, int i)
    {
        var next = tokens[i + 1];
        if (next.Start == tokens[i].End && !IsRunOn(text, tokens[i], next))
        {
            return false; // no white space between them
        }

        var stop = i;
        while (stop > first && IsCloser(text, tokens, stop))
        {
            stop--;
        }

        var token = text.AsSpan(tokens[stop].Start, tokens[stop].Length);
        var last = token[^1];
        if (last is not ('.' or '!' or '?' or '\u2026'))
        {
            return false;
        }

        var opening = Opening(text, tokens, i + 1);
        if (char.IsLower(opening))
        {
            return stop == i && stop > first && IsPlainWord(text, tokens[stop - 1]) && token.Length == 1;
        }

        if (last == '.' && token.Length > 1 && char.IsLetter(token[0]))
        {
            return !rules.IsTitle(token) && !rules.IsNumbered(token) && EndsAfterAbbreviation(text, tokens, i, token);
        }

        if (token is "." && stop > first && stop == first + 1 && IsNumeral(text, tokens[first]))
        {
            return false; // "1. The first of a list"
        }

        return stop < i || !IsPunctuation(opening) || opening is '"' or '\u201C' or '(' or '[' or '\'' or '\u2018' or '-' or '\u2022' or '*' or '\u2014' or '$' or '#' or '<' or ':' or '=';
    }

    bool EndsAfterAbbreviation(string text, List<TextSpan> tokens, int i, ReadOnlySpan<char> token)
    {
        var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
        var isInitial = token.Length == 2 && char.IsUpper(token[0]);
        if (!char.IsUpper(next[0]))
        {
            return next[0] is '"' or '\u201C' && !isInitial;
        }

        return !isInitial && rules.IsOpener(next);
    }

    static bool IsRunOn(string text, TextSpan token, TextSpan next) =>
        token.Length == 1 && text[token.Start] is '.' or '?' or '!' && char.IsUpper(text[next.Start]) && token.Start > 0 && char.IsLower(text[token.Start - 1]);

    // A closing quote or bracket that touches what it closes.
    static bool IsCloser(string text, List<TextSpan> tokens, int i)
    {
        var mark = text[tokens[i].Start];
        return tokens[i].Length <= 2 && mark is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '}' && tokens[i].Start == tokens[i - 1].End
            && !char.IsLetter(text[tokens[i].End - 1]);
    }

    // The first letter or digit of what follows, past opening quotes and brackets.
    static char Opening(string text, List<TextSpan> tokens, int i)
    {
        for (var ahead = i; ahead < tokens.Count && ahead < i + 3; ahead++)
        {
            var mark = text[tokens[ahead].Start];
            if (char.IsLetterOrDigit(mark) || mark is not ('"' or '\u201C' or '\u2018' or '\'' or '(' or '['))
            {
                return mark;
            }
        }

        return text[tokens[i].Start];
    }

    // A word in small letters, too long to be an abbreviation that no list has.
    static bool IsPlainWord(string text, TextSpan token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (!char.IsLower(text[i]))
            {
                return false;
            }
        }

        return token.Length >= ShortestPlainWord;
    }

    static bool IsPunctuation(char mark) => char.IsPunctuation(mark) || char.IsSymbol(mark);

    static bool IsNumeral(string text, TextSpan token) => token.Length <= 3 && char.IsDigit(text[token.Start]);
}
