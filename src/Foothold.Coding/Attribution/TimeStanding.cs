using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Knows how a time stands to the words around it.</summary>
static class TimeStanding
{
    const int LongestDay = 3; // days: what is longer is no day on which something happened

    /// <summary>"now", "by now", "recently": whether a time says of no day that something happened on it.</summary>
    public static bool IsNoDay(SentenceGrammar grammar, TimeExpression time) =>
        grammar.Lists.Is(WordClass.Now, time.Text) || grammar.Lists.Is(WordClass.Lately, time.Text);

    /// <summary>"the *first* loss *this year*", "the *second* town to be lost *since June*": whether a time only says among which others something is counted. A date without "since" ("the last town to fall *in June*") is that of what happened.</summary>
    public static bool IsOfRank(SentenceGrammar grammar, TimeExpression time)
    {
        if (time is { Start: { } start, End: { } end } && Period.DaysBetween(start, end) <= LongestDay)
        {
            return false;
        }

        var inside = grammar.Words.Where(word => time.Span.Contains(word.Span)).ToList();
        if (inside.Count == 0 || !CanCountFrom(grammar, time, inside[0]) || HeadOf(grammar, inside, time) is not { Head: >= 0 and var over })
        {
            return false;
        }

        return grammar.Words[over] is { Relation: "acl", Head: >= 0 and var noun } && grammar.HasChild(over, WordClass.InfinitiveMark, "mark") ? grammar.HasChild(noun, WordClass.OneInARow, "amod")
            : grammar.Related(over, "cop").Any() && grammar.HasChild(over, WordClass.OneInARow, "amod");
    }

    /// <summary>"*since* June", "*this* year", "in two years": whether a time can be a stretch up to now.</summary>
    static bool CanCountFrom(SentenceGrammar grammar, TimeExpression time, Word first) =>
        time.End is null || grammar.Is(WordClass.This, first.Index) || grammar.Is(WordClass.Since, first.Index) || (first.Index > 0 && grammar.Is(WordClass.Since, first.Index - 1));

    /// <summary>"has left it *since the start of the offensive on 17 June*": whether a time says when that began since which a trigger before it tells of.</summary>
    public static bool IsOnlyBegun(SentenceGrammar grammar, int trigger, TimeExpression time)
    {
        var at = grammar.Words.FirstOrDefault(word => time.Span.Contains(word.Span))?.Index ?? 0;
        for (var word = at - 1; word > trigger && !(grammar.IsVerbal(word) || grammar.Words[word].Tag == UniversalTag.Punct); word--)
        {
            if (grammar.Is(WordClass.Since, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word of a time that the sentence hangs it on.</summary>
    public static Word HeadOf(SentenceGrammar grammar, List<Word> inside, TimeExpression time) =>
        inside.FirstOrDefault(word => word.Head < 0 || !time.Span.Contains(grammar.Words[word.Head].Span)) ?? inside[0];

    /// <summary>
    /// "men who have blocked the road *since January* put up a barricade": the verb of the relative clause that a time ends, where the tree
    /// hangs it on the verb behind; null elsewhere.
    /// </summary>
    public static int? RelativeOver(SentenceGrammar grammar, int time)
    {
        if (grammar.Words[time] is not { Relation: "obl" or "obl:unmarked", Head: >= 0 and var verb } || verb < time)
        {
            return null;
        }

        foreach (var subject in grammar.Sentence.Children(verb))
        {
            if (subject < time && grammar.Words[subject].Relation is "nsubj" or "nsubj:pass")
            {
                foreach (var relative in grammar.Related(subject, "acl:relcl"))
                {
                    if (relative < time && !grammar.Words.Skip(relative).Take(time - relative).Any(word => word.Tag == UniversalTag.Punct))
                    {
                        return relative;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"holds", "are closing in", "has held it": whether a verb tells of the present.</summary>
    public static bool IsPresent(SentenceGrammar grammar, int verb) => grammar.Words[verb].FineTag is "VBZ" or "VBP"
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "aux" or "aux:pass" or "cop", FineTag: "VBZ" or "VBP" });

    /// <summary>"entered the bazaar on Monday *before they were thrown back*": whether a clause tells how that ended which the clause around it tells.</summary>
    public static bool EndsWhatIsTold(SentenceGrammar grammar, int clause) =>
        grammar.Related(clause, "mark").Any(mark => grammar.Is(WordClass.BeforeOutcome, mark) && mark > 0 && grammar.Words[mark - 1].Form != ",") // set off, it tells what came some time after
        && grammar.Words[clause] is { Head: >= 0 and var main } && grammar.Words[main].FineTag is "VBD" or "VBG" && main < clause
        && (grammar.Words[clause].FineTag is "VBD" or "VBG" || (grammar.Words[clause].FineTag == "VBN" && grammar.Sentence.Children(clause).Any(child => grammar.Words[child] is { Relation: "aux:pass", FineTag: "VBD" or "VBG" })))
        && !IsOfHaving(grammar, clause);

    static bool IsOfHaving(SentenceGrammar grammar, int clause) => grammar.Sentence.Children(clause).Any(child => grammar.Words[child].Relation == "aux" && grammar.Is(WordClass.Have, child));
}
