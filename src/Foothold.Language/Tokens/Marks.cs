namespace Foothold.Language;

/// <summary>The marks that stand at the ends of words and inside them, and what they do there.</summary>
static class Marks
{
    /// <summary>Signs of money.</summary>
    public const string Currency = "$\u00A3\u20AC\u00A5";

    const string Openers = "([{<\"'\u201C\u2018\u00AB\u00BF\u00A1`*\u2022\u00B7\u25AA\u25CF\u2013\u2014-~#_>=|$\u00A3\u20AC\u00A5,";
    const string Closers = ")]}>\"'\u201D\u2019\u00BB,;:!?\u2026*%`~_=|\u00B0\u2013\u2014\u060C\u061B\u061F\u06D4\u3001\u3002";
    const string Repeating = ".!?-*_=~#+<>$'`\u2019\u2018\u2013\u2014";
    const string Splitters = "/\u2013\u2014\u2026()[]{}\"\u201C\u201D<>;+=|*\u2212\u00D7~\u00B0";
    const string Hyphens = "-\u2010\u2011";

    public static bool IsOpener(char mark) => Openers.Contains(mark, StringComparison.Ordinal);

    public static bool IsCloser(char mark) => Closers.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether a mark parts what stands before it from what follows, wherever it stands.</summary>
    public static bool IsSplitter(char mark) => Splitters.Contains(mark, StringComparison.Ordinal);

    public static bool IsHyphen(char mark) => Hyphens.Contains(mark, StringComparison.Ordinal);

    public static bool IsApostrophe(char mark) => mark is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    /// <summary>How many of the same mark stand in a row from here on; 1 for marks that stand by themselves.</summary>
    public static int Run(string text, int start, int end)
    {
        var mark = text[start];
        var run = 1;
        while (Repeating.Contains(mark, StringComparison.Ordinal) && start + run < end && text[start + run] == mark)
        {
            run++;
        }

        return run;
    }

    /// <summary>How many of the same mark stand in a row up to here; 1 for marks that stand by themselves.</summary>
    public static int RunBack(string text, int start, int end)
    {
        var mark = text[end - 1];
        var run = 1;
        while (Repeating.Contains(mark, StringComparison.Ordinal) && end - run > start && text[end - run - 1] == mark)
        {
            run++;
        }

        return run;
    }
}
