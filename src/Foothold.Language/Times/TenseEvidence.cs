using System.Collections.Frozen;

namespace Foothold.Language;

/// <summary>Whether the verb nearest to a time tells of what was or of what is to come.</summary>
/// <remarks>It asks words more than tags, and no tree, so that a wrong parse costs little.</remarks>
static class TenseEvidence
{
    static readonly FrozenSet<string> Modals = TimeWords.Set("will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "can", "should", "must");
    static readonly FrozenSet<string> Announced = TimeWords.Set("scheduled", "slated", "due", "upcoming", "expected", "poised");
    static readonly FrozenSet<string> Present = TimeWords.Set("is", "are", "am", "'re", "’re");
    static readonly FrozenSet<string> Perfect = TimeWords.Set("has", "have", "'ve", "’ve");
    static readonly FrozenSet<string> PastForms = TimeWords.Set("was", "were", "had", "did", "said", "been");
    static readonly FrozenSet<string> Auxiliaries = TimeWords.Set(
        "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "'ve", "’ve", "'re", "’re", "stay", "stays", "remain", "remains", "get", "gets");
    static readonly FrozenSet<string> Openers = TimeWords.Set("that", "\"", "“", "”", "``", "''");
    static readonly FrozenSet<string> Prepositions = TimeWords.Set("on", "in", "by", "at", "during", "over", "for", "late", "early", "until", "before", "since", "from", "the");

    /// <summary>Stems of verbs after which an infinitive tells of what is to come; after others it may be what was done.</summary>
    static readonly string[] IntentStems =
        ["plan", "vow", "promis", "pledg", "agree", "decid", "expect", "inten", "aim", "hope", "hoping", "want", "threat", "prepar", "order", "propos", "schedul", "call", "urg", "ask"];

    static readonly FrozenSet<string> Intents = TimeWords.Set(
        "ready", "about", "going", "set", "due", "likely", "willing", "poised", "is", "are", "was", "were", "be");

    static readonly FrozenSet<string> NoInfinitive = TimeWords.Set("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those", "our", "my", "your");

    /// <summary>Whether the time at these tokens lies ahead, by the nearest verb; false where nothing tells.</summary>
    public static bool IsFuture(IReadOnlyList<TimeToken> tokens, int first, int next) =>
        IsSaidToBe(tokens, first) || (Nearest(tokens, first, next, Future) ?? false);

    /// <summary>Whether the nearest verb is in the perfect, so that a duration reaches to the day of publication.</summary>
    public static bool IsPerfect(IReadOnlyList<TimeToken> tokens, int first, int next) => Nearest(tokens, first, next, Reaching) ?? false;

    // "The feast is in mid-September", "the vote is on Sunday".
    static bool IsSaidToBe(IReadOnlyList<TimeToken> tokens, int first) =>
        first > 1 && tokens[first - 1].Text is "in" or "on" && Present.Contains(tokens[first - 2].Text);

    // The verb that a time goes with stands before it, unless the time opens the clause.
    static bool? Nearest(IReadOnlyList<TimeToken> tokens, int first, int next, Func<IReadOnlyList<TimeToken>, int, bool?> ask)
    {
        var before = first - 1;
        while (before >= 0 && Prepositions.Contains(tokens[before].Text))
        {
            before--;
        }

        var opens = before < 0
            || Openers.Contains(tokens[before].Text)
            || (before > 0 && tokens[before].Text is "and" or "but" && tokens[before - 1].Text == ",");
        return opens ? Right() ?? Left() : Left() ?? Right();

        bool? Left()
        {
            for (var i = first - 1; i >= 0 && tokens[i].Text != ";"; i--)
            {
                if (ask(tokens, i) is { } told)
                {
                    return told;
                }
            }

            return null;
        }

        bool? Right()
        {
            for (var i = next; i < tokens.Count && tokens[i].Text != ";"; i++)
            {
                if (ask(tokens, i) is { } told)
                {
                    return told;
                }
            }

            return null;
        }
    }

    // True for a word of the future, false for one of the past, null for one that tells nothing.
    static bool? Future(IReadOnlyList<TimeToken> tokens, int i)
    {
        var text = tokens[i].Text;
        if (Modals.Contains(text) && !(tokens[i].HasCapital && i > 0))
        {
            var after = i + 1 < tokens.Count && tokens[i + 1].Text is "not" or "n't" or "n’t" ? i + 2 : i + 1;
            var isOver = after < tokens.Count && tokens[after].Text == "have";
            return !isOver && !(text == "could" && after == i + 2);
        }

        if (Announced.Contains(text))
        {
            return true;
        }

        if ((text == "to" && IsInfinitive(tokens, i) && IsIntended(tokens, i)) || (text == "planned" && i + 1 < tokens.Count && tokens[i + 1].Text == "for"))
        {
            return true;
        }

        if (text.Length > 4 && text.EndsWith("ing", StringComparison.Ordinal) && BeBefore(tokens, i) is { } be)
        {
            return Present.Contains(be);
        }

        return IsPast(tokens, i) || Perfect.Contains(text) ? false : null;
    }

    static bool? Reaching(IReadOnlyList<TimeToken> tokens, int i)
    {
        var text = tokens[i].Text;
        if (Perfect.Contains(text))
        {
            return true;
        }

        return text != "been" && (IsPast(tokens, i) || Modals.Contains(text)) ? false : null;
    }

    static bool IsPast(IReadOnlyList<TimeToken> tokens, int i)
    {
        var token = tokens[i];
        if (PastForms.Contains(token.Text))
        {
            return true;
        }

        var looksPast = token.Word.FineTag is "VBD" or "VBN" || (token.Word.FineTag.Length == 0 && token.Text.Length > 4 && token.Text.EndsWith("ed", StringComparison.Ordinal));
        return looksPast && !IsParticiple(tokens, i);
    }

    // "will be attacked", "have besieged": the auxiliary before it tells the tense, however it is tagged.
    static bool IsParticiple(IReadOnlyList<TimeToken> tokens, int i)
    {
        var j = i - 1;
        while (j >= 0 && (tokens[j].Text is "not" or "n't" or "n’t" or "also" || tokens[j].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            j--;
        }

        return j >= 0 && Auxiliaries.Contains(tokens[j].Text);
    }

    // "vowed to", "called on the people to": the word stands before the infinitive, or before whoever is to do it.
    static bool IsIntended(IReadOnlyList<TimeToken> tokens, int to)
    {
        for (var i = to - 1; i >= 0 && i >= to - 4; i--)
        {
            var word = tokens[i].Text;
            if ((i == to - 1 && Intents.Contains(word)) || IntentStems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsInfinitive(IReadOnlyList<TimeToken> tokens, int i) =>
        tokens[i].Word.FineTag is not "IN"
        && i + 1 < tokens.Count
        && tokens[i + 1] is { HasCapital: false } verb
        && verb.Text.All(char.IsLetter)
        && !NoInfinitive.Contains(verb.Text)
        && TimeWords.Numeral(verb.Text) == 0
        && !Prepositions.Contains(verb.Text);

    static string? BeBefore(IReadOnlyList<TimeToken> tokens, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            if (Present.Contains(tokens[j].Text) || PastForms.Contains(tokens[j].Text))
            {
                return tokens[j].Text;
            }
        }

        return null;
    }
}
