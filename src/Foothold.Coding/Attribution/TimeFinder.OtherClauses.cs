using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <content>The times that a clause without its own has from those around it.</content>
sealed partial class TimeFinder
{
    /// <summary>"took it in 2011 and have *since* taken the rest": from the time of the clause before on.</summary>
    ClaimTime? SinceThen(SentenceGrammar grammar, int trigger) =>
        grammar.Words[trigger] is { Relation: "conj", Head: >= 0 and var before } && grammar.HasChild(trigger, WordClass.Since, "advmod") && InClause(grammar, before, time => time.Start is not null) is { } begun
            ? begun with { End = null }
            : null;

    /// <summary>"left on Friday, and the rebels *promptly* took it", "... took it *within hours*": the time of the clause before.</summary>
    ClaimTime? AtOnce(SentenceGrammar grammar, int trigger) =>
        VerbOver(grammar, trigger) is var verb && grammar.Words[verb] is { Relation: "conj" or "parataxis", FineTag: "VBD" or "VBN", Head: >= 0 and var before } && before < verb
        && (grammar.HasChild(verb, WordClass.AtOnce, "advmod")
            || reading.Times[grammar.Sentence.Index].Any(time => time is { Start: null, End: null } && (time.Length ?? time.Apart) is { } length && IsWithinADay(length) && Distance(grammar, verb, time) < int.MaxValue))
            ? InClause(grammar, before, IsStretch)
            : null;

    /// <summary>"carried out an operation, killing two and *detaining three yesterday*": the time of what an act led to.</summary>
    ClaimTime? OfWhatFollowed(SentenceGrammar grammar, int trigger)
    {
        var verb = VerbOver(grammar, trigger);
        if (!grammar.IsVerbal(verb))
        {
            return null;
        }

        foreach (var result in grammar.Related(verb, "advcl").SelectMany(clause => grammar.Related(clause, "advcl").Prepend(clause))) // some hang on the purpose told between
        {
            if (result > verb && grammar.Words[result].FineTag == "VBG" && !IsFramed(grammar, result) && !HasSubject(grammar, result)
                && grammar.SharingVerbs(result).Prepend(result).Select(clause => InClause(grammar, clause, IsStretch)).FirstOrDefault(time => time is not null) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>"took it *hours after the army left on Monday*", "fell *two days after* it was attacked on Monday": so long after the time of the clause that tells what came before, and no later than the report where it has happened.</summary>
    ClaimTime? OfWhatCameBefore(SentenceGrammar grammar, int trigger)
    {
        var verb = VerbOver(grammar, trigger);
        foreach (var clause in grammar.Related(verb, "advcl"))
        {
            var mark = grammar.Related(clause, "mark").FirstOrDefault(child => grammar.Is(WordClass.Following, child), -1);
            if (mark < 1 || InClause(grammar, clause, IsStretch) is not { Start: { } start, End: { } end } before)
            {
                continue;
            }

            return reading.Times[grammar.Sentence.Index].FirstOrDefault(time => time.Apart is not null && time.Span.Start <= grammar.Words[mark - 1].Span.Start && time.Span.End >= grammar.Words[mark - 1].Span.End)?.Apart is not { } apart ? null
                : IsWithinADay(apart) ? before
                : apart.Move(start, isEarlier: false) is { } from && apart.Move(end, isEarlier: false) is { } until && (until <= reading.Report.Published.PlusDays(1) || IsToCome(grammar, verb))
                    ? before with { Start = from, End = until, Precision = before.Precision > Roughly(apart.Unit) ? before.Precision : Roughly(apart.Unit) }
                : null;
        }

        return null;
    }

    /// <summary>"leaders *meeting in Accra on Sunday* closed the border": the day on which those who act are told to come together.</summary>
    ClaimTime? OfGathering(SentenceGrammar grammar, int trigger)
    {
        var verb = VerbOver(grammar, trigger);
        if (grammar.Words[verb].FineTag is not "VBD")
        {
            return null;
        }

        foreach (var at in grammar.Words[verb] is { Relation: "conj", Head: >= 0 and var first } && !HasSubject(grammar, verb) ? new[] { verb, first } : [verb])
        {
            foreach (var subject in grammar.Related(at, "nsubj"))
            {
                foreach (var doing in grammar.Related(subject, "acl"))
                {
                    if (grammar.Words[doing].FineTag == "VBG" && grammar.Is(WordClass.Gathering, doing) && InClause(grammar, doing, time => time is { Precision: TimePrecision.Day, Start: not null, End: not null }) is { } day)
                    {
                        return day;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// "took A in June and *B in July*", "A, *B since June* and C": the time that stands behind one of the places of a list and is its own; null
    /// where there is none.
    /// </summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The word that tells what happened to the places.</param>
    /// <param name="place">The last word of the place's name.</param>
    public ClaimTime? OfListed(SentenceGrammar grammar, int trigger, int place)
    {
        var head = grammar.Ancestors(place).FirstOrDefault(word => grammar.Words[word].Relation is not ("flat" or "compound"), place);
        if (head <= trigger || grammar.Words[head] is not { Relation: "conj" } || grammar.IsVerbal(head))
        {
            return null;
        }

        var next = place + 1;
        next += next < grammar.Words.Count && grammar.Words[next].Tag == UniversalTag.Adp ? 1 : 0;
        if (next >= grammar.Words.Count)
        {
            return null;
        }

        var times = reading.Times[grammar.Sentence.Index];
        if (times.FirstOrDefault(time => IsDated(time) && (time.Span.Contains(grammar.Words[next].Span) || time.Span.Contains(grammar.Words[next - 1].Span))) is not { } own)
        {
            return null;
        }

        // What stands behind the last of a list is said of all of it, unless one before has its own.
        var isLast = !grammar.Words.Skip(place + 1).Any(word => word.Relation == "conj" && word.Head == grammar.Words[head].Head);
        var isGapped = times.Any(time => IsDated(time) && time.Span.Start > grammar.Words[trigger].Span.End && time.Span.End < grammar.Words[head].Span.Start
            && !grammar.Words.Any(word => word.Index > trigger && word.Index < head && grammar.IsVerbal(word.Index)));
        return isLast && !isGapped ? null : new ClaimTime(own.Text, own.Span, own.Start, own.End, own.Precision, Inferred: false);
    }

    /// <summary>Whether a length is told in hours or minutes and is no longer than a day; "hours" alone is.</summary>
    static bool IsWithinADay(TimeLength length) => length.Unit switch
    {
        TimeUnit.Minute => length.Most <= 24 * 60,
        TimeUnit.Hour => length.Most <= 24,
        _ => false,
    };

    /// <summary>How finely a day is told that is counted in a unit.</summary>
    static TimePrecision Roughly(TimeUnit unit) => unit switch
    {
        <= TimeUnit.Day => TimePrecision.Day,
        <= TimeUnit.Fortnight => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        _ => TimePrecision.Year,
    };

    /// <summary>"*will* be retaken", "is *to* be retaken": whether a verb tells of what has not happened yet.</summary>
    static bool IsToCome(SentenceGrammar grammar, int verb) =>
        grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "MD" }) || grammar.HasChild(verb, WordClass.InfinitiveMark, "mark");

    static bool IsDated(TimeExpression time) => (time.Start ?? time.End) is not null;

    static bool IsStretch(TimeExpression time) => time is { Start: not null, End: not null };

    static bool HasSubject(SentenceGrammar grammar, int verb) => grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass");
}
