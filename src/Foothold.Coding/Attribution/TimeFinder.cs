using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Finds which of a sentence's times belongs to a trigger.</summary>
sealed partial class TimeFinder(ReportReading reading)
{
    /// <summary>
    /// The time said in the trigger's own clause, else in the one whose time it shares; of a noun that is told from its clause's ("four months
    /// after its *loss*") the time so told before that. Null where there is none.
    /// </summary>
    public ClaimTime? Find(SentenceGrammar grammar, int trigger)
    {
        var fromMain = FromMainClause(grammar, trigger);
        return (grammar.IsVerbal(trigger) ? null : fromMain) ?? OfOwn(grammar, trigger) ?? SinceClause(grammar, trigger) ?? AtThatTime(grammar, trigger) ?? fromMain ?? SinceThen(grammar, trigger) ?? AtOnce(grammar, trigger) ?? OfWhatCameBefore(grammar, trigger)
            ?? OfSharers(grammar, trigger) ?? OfWhatFollowed(grammar, trigger) ?? OfGathering(grammar, trigger);
    }

    // What a clause says itself comes before what another tells it by.
    ClaimTime? OfOwn(SentenceGrammar grammar, int trigger) =>
        InClause(grammar, trigger, time => (time.Start ?? time.End) is not null) is { } own ? NightBefore(grammar, trigger, own) ?? FromFirstDay(grammar, trigger, own) ?? own : null;

    /// <summary>"seized it *on Monday* after police left *overnight*": the night before the day of the clause over it, not that before the day of the report; null where no such is told.</summary>
    ClaimTime? NightBefore(SentenceGrammar grammar, int trigger, ClaimTime own) =>
        own is { Precision: TimePrecision.Day, Start: { } start, End: { } end } && end == reading.Report.Published.PlusDays(1) && Period.DaysBetween(start, end) == 2
        && grammar.Words[trigger] is { Relation: "advcl", Head: >= 0 and var main }
        && InClause(grammar, main, time => time.Span != own.Span && time is { Precision: TimePrecision.Day, Start: not null, End: not null }) is { } over
        && Period.DaysBetween(over.Start!.Value, over.End!.Value) == 1
            ? own with { Start = over.Start.Value.PlusDays(-1), End = over.End }
            : null;

    /// <summary>"raged *for a third day on Tuesday*": from the first of the days on; null where they are not counted.</summary>
    ClaimTime? FromFirstDay(SentenceGrammar grammar, int trigger, ClaimTime own)
    {
        if (own is not { Precision: TimePrecision.Day, Start: { } start, End: { } end } || Period.DaysBetween(start, end) != 1)
        {
            return null;
        }

        foreach (var time in reading.Times[grammar.Sentence.Index])
        {
            if (time is { Kind: TimeKind.Duration, Length: { Unit: TimeUnit.Day, Least: > 1 } length } && length.Least == length.Most && Distance(grammar, trigger, time) < int.MaxValue
                && !time.Text.Contains('-', StringComparison.Ordinal) // "a four-day operation"
                && grammar.Words.Any(word => word is { FineTag: "NN" } && word.Span.End == time.Span.End)) // "third day", not "three days"
            {
                return length.Move(start, isEarlier: true) is { } before ? own with { Start = before.PlusDays(1) } : null;
            }
        }

        return null;
    }

    /// <summary>"have been killed *since the fighting erupted on Saturday*": from the day of the clause on.</summary>
    ClaimTime? SinceClause(SentenceGrammar grammar, int trigger)
    {
        foreach (var clause in grammar.Related(trigger, "advcl").Where(clause => grammar.HasChild(clause, WordClass.Since, "mark")))
        {
            if (grammar.Words.Any(word => word.FineTag == "JJS" && word.Index > trigger && word.Index < clause))
            {
                continue; // "handing them their biggest gain since they took Y last May"
            }

            if (InClause(grammar, clause, time => time.Start is not null) is { } begun)
            {
                return begun with { End = null };
            }
        }

        return null;
    }

    /// <summary>"since December, *when the army left*", "held it until 2009, *when X took it*": the month or year itself in which it happened.</summary>
    ClaimTime? AtThatTime(SentenceGrammar grammar, int trigger)
    {
        if (WhenClauseOf(grammar, trigger) is not (> 1 and var when) || grammar.Words[when - 1].Form != ",")
        {
            return null;
        }

        foreach (var time in reading.Times[grammar.Sentence.Index].Where(time => time.Span.End == grammar.Words[when - 2].Span.End))
        {
            var first = time switch
            {
                { Start: { } start, End: null } => start, // since
                { Start: null, End: { } end } => Before(end, time.Precision), // until
                _ => (LocalDate?)null,
            };
            if (first is { } day)
            {
                return new ClaimTime(time.Text, time.Span, day, After(day, time.Precision), time.Precision, Inferred: false);
            }
        }

        return null;
    }

    static int? WhenClauseOf(SentenceGrammar grammar, int trigger)
    {
        foreach (var at in grammar.Ancestors(trigger))
        {
            if (grammar.Words[at].Relation is "ccomp" or "parataxis")
            {
                return null;
            }

            if (grammar.Words[at].Relation is "acl:relcl" or "advcl" or "acl")
            {
                foreach (var child in grammar.Sentence.Children(at))
                {
                    if (grammar.Is(WordClass.When, child) && grammar.Words[child].FineTag == "WRB")
                    {
                        return child;
                    }
                }

                return null;
            }
        }

        return null;
    }

    static LocalDate After(LocalDate day, TimePrecision precision) => precision switch
    {
        TimePrecision.Day => day.PlusDays(1),
        TimePrecision.Week => day.PlusWeeks(1),
        TimePrecision.Month => day.PlusMonths(1),
        TimePrecision.Season => day.PlusMonths(3),
        _ => day.PlusYears(1),
    };

    static LocalDate Before(LocalDate end, TimePrecision precision) => precision switch
    {
        TimePrecision.Day => end.PlusDays(-1),
        TimePrecision.Week => end.PlusWeeks(-1),
        TimePrecision.Month => end.PlusMonths(-1),
        TimePrecision.Season => end.PlusMonths(-3),
        _ => end.PlusYears(-1),
    };

    /// <summary>
    /// "open again on Friday, *three days after the district fell*", "calm *six months after its recapture*": so long before or after the day of
    /// what is told by it; where that has none and is told of the present, the day of the report.
    /// </summary>
    ClaimTime? FromMainClause(SentenceGrammar grammar, int trigger)
    {
        var told = grammar.Words[trigger];
        var mark = grammar.Sentence.Children(trigger).FirstOrDefault(child => grammar.Words[child].Relation is "mark" or "case" && (grammar.Is(WordClass.Following, child) || grammar.Is(WordClass.Until, child)), -1);
        if (mark < 1 || told.Head < 0 || told.Relation is not ("advcl" or "obl" or "nmod"))
        {
            return null;
        }

        var apart = reading.Times[grammar.Sentence.Index].FirstOrDefault(time => time.Apart is not null && time.Span.Start <= grammar.Words[mark - 1].Span.Start && time.Span.End >= grammar.Words[mark - 1].Span.End);
        if (apart?.Apart is not { } length || OverOf(grammar, told.Head) is not { } over)
        {
            return null;
        }

        var isEarlier = grammar.Is(WordClass.Following, mark);
        return length.Move(over.Start!.Value, isEarlier) is { } start && length.Move(over.End!.Value, isEarlier) is { } end
            ? length.Unit switch
            {
                TimeUnit.Month => Around(over, apart, new LocalDate(start.Year, start.Month, 1), TimePrecision.Month),
                TimeUnit.Year => Around(over, apart, new LocalDate(start.Year, 1, 1), TimePrecision.Year),
                _ => over with { Text = over.Span is null ? apart.Text : over.Text, Span = over.Span ?? apart.Span, Start = start, End = end },
            }
            : null;
    }

    static ClaimTime Around(ClaimTime over, TimeExpression apart, LocalDate start, TimePrecision precision) =>
        over with { Text = apart.Text, Span = apart.Span, Start = start, End = After(start, precision), Precision = precision };

    /// <summary>The day of the clause over a time that is told from it: its own, or that of the report where it is told in the present; null where neither is told.</summary>
    ClaimTime? OverOf(SentenceGrammar grammar, int head)
    {
        var main = grammar.IsVerbal(head) ? head : grammar.Ancestors(head).FirstOrDefault(grammar.IsVerbal, head);
        if (InClause(grammar, main, time => time is { Start: not null, End: not null }) is { } own)
        {
            return own;
        }

        var isPresent = grammar.Words[main].FineTag is "VBZ" or "VBP" || grammar.Sentence.Children(main).Any(child => grammar.Words[child] is { Relation: "aux" or "aux:pass" or "cop", FineTag: "VBZ" or "VBP" });
        return isPresent ? new ClaimTime("", null, reading.Report.Published, reading.Report.Published.PlusDays(1), TimePrecision.Day, Inferred: true) : null;
    }

    ClaimTime? OfSharers(SentenceGrammar grammar, int trigger)
    {
        var tried = new HashSet<int>();
        for (var at = (int?)trigger; at is { } clause && tried.Add(clause); at = Sharer(grammar, clause))
        {
            if (InClause(grammar, clause) is { } time)
            {
                return time;
            }

            foreach (var joined in grammar.SharingVerbs(clause))
            {
                if (InClause(grammar, joined, time => time.Start is not null) is { } shared) // not "received them and promised an answer *by Sunday*"
                {
                    return shared;
                }
            }

            // "three died and nine were wounded *when a mine went off on Saturday*": of both
            foreach (var child in grammar.Conjuncts(VerbOver(grammar, clause)).SelectMany(verb => grammar.Related(verb, "advcl")).Where(child => IsWhen(grammar, child)))
            {
                if (InClause(grammar, child) is { } when)
                {
                    return when;
                }
            }
        }

        return null;
    }

    /// <summary>"said on Friday that the army held it": the day of the saying, where what is said has none; null where that has none either.</summary>
    public ClaimTime? OfSaying(SentenceGrammar grammar, int trigger)
    {
        foreach (var at in grammar.Ancestors(trigger))
        {
            var word = grammar.Words[at];
            if (word.Relation == "ccomp" && word.Head >= 0)
            {
                return word.Head < at && InClause(grammar, word.Head) is { Start: not null, End: not null } said ? said with { Inferred = true } : null;
            }

            if (word.Relation is not ("conj" or "obl" or "nmod" or "xcomp" or "nsubj" or "nsubj:pass" or "obj"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"were killed when a mine went off on Saturday": the clause tells the time of both.</summary>
    static bool IsWhen(SentenceGrammar grammar, int clause) =>
        grammar.HasChild(clause, WordClass.When, "mark", "advmod");

    /// <summary>
    /// The clause whose time a clause shares as it tells of the same act or the next one: "stormed it on Sunday, killing two and
    /// forcing others to flee", "attacked on Saturday, killed three men and left". Null where it stands on its own.
    /// </summary>
    static int? Sharer(SentenceGrammar grammar, int trigger)
    {
        foreach (var at in grammar.Ancestors(trigger))
        {
            var word = grammar.Words[at];
            if (word.Head < 0)
            {
                return null;
            }

            var subject = grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass");
            switch (word.Relation)
            {
                case "advcl" when word.FineTag == "VBG" && !subject && !IsFramed(grammar, at):
                case "advcl" when IsWhen(grammar, at) || grammar.HasChild(at, WordClass.Following, "mark"):
                case "advcl" when TimeStanding.EndsWhatIsTold(grammar, at):
                case "xcomp" when word.FineTag is "VB" or "VBG" && grammar.Words[word.Head].FineTag is "VBG" or "VBD":
                    return word.Head;
                case "conj" when grammar.IsVerbal(at) && grammar.IsVerbal(word.Head):
                    return subject || word.FineTag is "VB" || TimeStanding.IsPresent(grammar, at) ? null : word.Head;
                case "acl:relcl" or "acl" or "ccomp" or "advcl" or "parataxis" or "csubj":
                    return null;
            }
        }

        return null;
    }

    /// <summary>"*came* under fire", "*launched* an attack": the verb that a noun tells its act with; the word itself where there is none.</summary>
    static int VerbOver(SentenceGrammar grammar, int word) =>
        !grammar.IsVerbal(word) && grammar.Words[word] is { Relation: "obj" or "obl" or "nsubj" or "nsubj:pass", Head: >= 0 and var verb } && grammar.IsVerbal(verb) ? verb : word;

    static bool IsFramed(SentenceGrammar grammar, int clause) =>
        grammar.HasChild(clause, WordClass.Framed, "mark", "case");

    /// <summary>
    /// The time nearest to a trigger in its clause. A stretch that nothing tells from when ("three months after the siege") and a time that
    /// comes round again are no days and count only where no other is told ("attacked every night this month"); a length says not when.
    /// </summary>
    ClaimTime? InClause(SentenceGrammar grammar, int trigger) =>
        InClause(grammar, trigger, time => (time.Start ?? time.End) is not null) ?? InClause(grammar, trigger, time => time.Kind != TimeKind.Duration);

    ClaimTime? InClause(SentenceGrammar grammar, int trigger, Func<TimeExpression, bool> counts)
    {
        ClaimTime? found = null;
        var nearest = int.MaxValue;
        foreach (var time in reading.Times[grammar.Sentence.Index].Where(counts))
        {
            if (TimeStanding.IsNoDay(grammar, time) || TimeStanding.IsOfRank(grammar, time))
            {
                continue;
            }

            var distance = Distance(grammar, trigger, time);
            if (distance < nearest)
            {
                nearest = distance;
                found = new ClaimTime(time.Text, time.Span, time.Start, TimeStanding.IsOnlyBegun(grammar, trigger, time) ? null : time.End, time.Precision, Inferred: false);
            }
        }

        return found;
    }

    /// <summary>Whether a time lies wholly before a day.</summary>
    public static bool IsBefore(ClaimTime? time, LocalDate day) => time?.End is { } end && end <= day.PlusDays(1) && time.Start < day;

    /// <summary>Steps in the tree between the two within one clause; <see cref="int.MaxValue"/> where they stand in different ones.</summary>
    static int Distance(SentenceGrammar grammar, int trigger, TimeExpression time)
    {
        var inside = grammar.Words.Where(word => time.Span.Contains(word.Span)).ToList();
        if (inside.Count == 0)
        {
            return int.MaxValue;
        }

        var head = TimeStanding.HeadOf(grammar, inside, time);
        var up = (TimeStanding.RelativeOver(grammar, head.Index) is { } relative ? grammar.Ancestors(relative).Prepend(head.Index) : grammar.Ancestors(head.Index)).ToList();
        var mine = ClauseOf(grammar, trigger);
        for (var steps = 0; steps < up.Count; steps++)
        {
            var at = up[steps];
            if (mine.IndexOf(at) is >= 0 and var above)
            {
                return (steps + above) * 100 + Math.Abs(head.Index - trigger); // "lost A on Monday, *seized B on Tuesday*"
            }

            if (IsClauseHead(grammar, at))
            {
                break;
            }
        }

        return int.MaxValue;
    }

    static bool IsClauseHead(SentenceGrammar grammar, int word) =>
        grammar.Words[word].Relation is "acl:relcl" or "ccomp" or "advcl" or "parataxis" or "csubj" or "acl"
        || (grammar.Words[word].Relation == "conj" && grammar.IsVerbal(word));

    /// <summary>The trigger and the words above it that share its clause, upwards.</summary>
    static List<int> ClauseOf(SentenceGrammar grammar, int trigger)
    {
        var clause = new List<int>();
        foreach (var at in grammar.Ancestors(trigger))
        {
            clause.Add(at);
            var relation = grammar.Words[at].Relation;
            var startsClause = relation is "acl:relcl" or "ccomp" or "parataxis" or "csubj" or "acl" or "root"
                || (relation is "obl" or "nmod" && grammar.HasCase(WordClass.Following, at)) // "left on Monday *after talks*"
                || (relation == "conj" && grammar.IsVerbal(at) && grammar.Words[at].Head is >= 0 and var first && TimeStanding.IsPresent(grammar, at) && !TimeStanding.IsPresent(grammar, first)) // "took it on Monday and *hold* it"
                || (relation == "advcl" && (grammar.Words[at].FineTag != "VB" || grammar.HasChild(at, WordClass.Following, "mark"))) // "after they beat back the attack"
                || (relation == "conj" && grammar.IsVerbal(at)
                    && grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass"));
            if (startsClause)
            {
                break;
            }
        }

        return clause;
    }
}
