namespace Foothold.Language;

/// <summary>Whether the verb nearest to a time tells of what was or of what is to come.</summary>
/// <remarks>It asks words more than tags, and no tree, so that a wrong parse costs little.</remarks>
static class TenseEvidence
{
    const int ShortestInflected = 5; // letters
    const int FarthestVerb = 60; // tokens, so that a text without verbs is read in linear time
    const int FarthestParticiple = 5; // tokens behind its "have"

    /// <summary>Whether the time at these tokens lies ahead, by the nearest verb; false where nothing tells.</summary>
    public static bool IsFuture(TimeClause clause, int first, int next) =>
        IsSaidToBe(clause, first) || (Nearest(clause, first, next, Future) ?? false);

    /// <summary>Whether the nearest verb is in the perfect, so that a duration reaches to the day of publication.</summary>
    public static bool IsPerfect(TimeClause clause, int first, int next) => Nearest(clause, first, next, Reaching) ?? false;

    /// <summary>Whether the nearest verb tells of what is to come only by telling a plan in the present tense: "the talks start".</summary>
    public static bool IsPlanned(TimeClause clause, int first, int next) =>
        Nearest(clause, first, next, static (at, i) => IsPlan(at, i) ? true : Future(at, i) is null ? null : false) ?? false;

    // "The feast is in mid-September", "the vote is on Sunday".
    static bool IsSaidToBe(TimeClause clause, int first) =>
        (clause.Is(first - 1, TimeSense.In) || clause.Is(first - 1, TimeSense.On)) && clause.Is(first - 2, TimeSense.Present);

    // The verb that a time goes with stands before it, unless the time opens the clause.
    static bool? Nearest(TimeClause clause, int first, int next, Func<TimeClause, int, bool?> ask)
    {
        var before = first - 1;
        while (clause.Is(before, TimeSense.Prepositions))
        {
            before--;
        }

        var opens = before < 0
            || clause.Is(before, TimeSense.ClauseOpeners)
            || (clause.Is(before, TimeSense.ClauseJoints) && clause.At(before - 1) == ",");
        return opens ? Right() ?? Left() : Left() ?? Right();

        bool? Left()
        {
            for (var i = first - 1; i >= 0 && i >= first - FarthestVerb && clause.At(i) != ";"; i--)
            {
                if (ask(clause, i) is { } told)
                {
                    return told;
                }
            }

            return null;
        }

        bool? Right()
        {
            for (var i = next; clause.Has(i) && i < next + FarthestVerb && clause.At(i) != ";"; i++)
            {
                if (ask(clause, i) is { } told)
                {
                    return told;
                }
            }

            return null;
        }
    }

    // True for a word of the future, false for one of the past, null for one that tells nothing.
    static bool? Future(TimeClause clause, int i)
    {
        if (clause.Is(i, TimeSense.Modals) && !(clause.HasCapital(i) && i > 0))
        {
            var isNegated = clause.Is(i + 1, TimeSense.Not);
            var isOver = clause.Is(isNegated ? i + 2 : i + 1, TimeSense.Have) && HasParticiple(clause, isNegated ? i + 2 : i + 1);
            return !isOver && !(isNegated && clause.Is(i, TimeSense.Possible));
        }

        if (clause.Is(i, TimeSense.Announced)
            || (IsInfinitive(clause, i) && (IsIntended(clause, i) || (clause.At(i - 1) == "," && clause.Is(i + 1, TimeSense.Be))))
            || (clause.Is(i, TimeSense.Planned) && clause.Is(i + 1, TimeSense.For)))
        {
            return true;
        }

        // "postponed from 5 May to 5 June"
        if (clause.After(i, TimeSense.Deferring) is > 0 and var to && (clause.Is(to, TimeSense.From) || clause.Is(to, TimeSense.To)))
        {
            return true;
        }

        if (IsPlan(clause, i))
        {
            return true;
        }

        if (EndsWith(clause, i, TimeSense.ProgressiveEnding) && BeBefore(clause, i) is { } be)
        {
            return clause.Is(be, TimeSense.Present);
        }

        return IsPast(clause, i) || (clause.Is(i, TimeSense.Perfect) && !IsAfterModal(clause, i)) ? false : null;
    }

    // "could have attacked", "has for two weeks been closed", as against "will not have it".
    static bool HasParticiple(TimeClause clause, int have)
    {
        for (var j = have + 1; clause.Has(j) && j <= have + FarthestParticiple; j++)
        {
            if (clause.Is(j, TimeSense.Been) || (clause.Tokens[j].Word.Tag is UniversalTag.Verb or UniversalTag.Aux && clause.Tokens[j].Word.FineTag is "VBN" or "VBD"))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsAfterModal(TimeClause clause, int have) => clause.Is(clause.Is(have - 1, TimeSense.Not) ? have - 2 : have - 1, TimeSense.Modals);

    static bool? Reaching(TimeClause clause, int i)
    {
        if (clause.Is(i, TimeSense.Perfect))
        {
            return HasParticiple(clause, i) ? true : null;
        }

        return !clause.Is(i, TimeSense.Been) && (IsPast(clause, i) || clause.Is(i, TimeSense.Modals)) ? false : null;
    }

    static bool IsPast(TimeClause clause, int i)
    {
        if (clause.Is(i, TimeSense.PastForms))
        {
            return true;
        }

        var tag = clause.Tokens[i].Word.FineTag;
        var looksPast = tag is "VBD" or "VBN" || (tag.Length == 0 && EndsWith(clause, i, TimeSense.PastEnding));
        return looksPast && !IsParticiple(clause, i);
    }

    // "will be attacked", "have besieged": the auxiliary before it tells the tense, however it is tagged.
    static bool IsParticiple(TimeClause clause, int i)
    {
        var j = i - 1;
        while (clause.Is(j, TimeSense.Not) || clause.Is(j, TimeSense.Adverbs) || EndsWith(clause, j, TimeSense.AdverbEnding))
        {
            j--;
        }

        return clause.Is(j, TimeSense.Auxiliaries);
    }

    // "vowed to", "called on the people to": the word stands before the infinitive, or before whoever is to do it.
    static bool IsIntended(TimeClause clause, int to)
    {
        for (var i = to - 1; i >= 0 && i >= to - 4; i--)
        {
            var word = clause.At(i);
            if ((i == to - 1 && clause.Is(i, TimeSense.Intents)) || clause.Words.Of(TimeSense.IntentStems).Any(stem => word.StartsWith(stem, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // "The council meets on Friday.", but in a headline "Rebels enter city on Friday" they did
    static bool IsPlan(TimeClause clause, int i) =>
        clause.Is(i, TimeSense.Scheduled) && clause.Tokens[i].Word.FineTag is "VBZ" or "VBP" && clause.At(clause.Tokens.Count - 1) == ".";

    /// <summary>Whether an infinitive begins at a token: "to leave".</summary>
    public static bool IsInfinitive(TimeClause clause, int i) =>
        clause.Is(i, TimeSense.Infinitive)
        && clause.Tokens[i].Word.FineTag is not "IN"
        && clause.Has(i + 1)
        && !clause.HasCapital(i + 1)
        && clause.At(i + 1).All(char.IsLetter)
        && !clause.Is(i + 1, TimeSense.NoInfinitive)
        && clause.Value(i + 1, TimeSense.Numerals) == 0
        && !clause.Is(i + 1, TimeSense.Tens)
        && !clause.Is(i + 1, TimeSense.Prepositions);

    static int? BeBefore(TimeClause clause, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            if (clause.Is(j, TimeSense.Present) || clause.Is(j, TimeSense.PastForms))
            {
                return j;
            }
        }

        return null;
    }

    static bool EndsWith(TimeClause clause, int i, TimeSense endings)
    {
        var word = clause.At(i);
        return (word.Length >= ShortestInflected || endings == TimeSense.AdverbEnding)
            && clause.Words.Of(endings).Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
    }
}
