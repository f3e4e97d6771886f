using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Finds which of a sentence's times belongs to a trigger.</summary>
sealed class TimeFinder(ReportReading reading)
{
    /// <summary>The time said in the trigger's own clause, else in the one whose time it shares; null where there is none.</summary>
    public ClaimTime? Find(SentenceGrammar grammar, int trigger)
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
                if (InClause(grammar, joined) is { } shared)
                {
                    return shared;
                }
            }

            foreach (var child in grammar.Related(clause, "advcl").Where(child => IsWhen(grammar, child)))
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
                case "xcomp" when word.FineTag == "VB" && grammar.Words[word.Head].FineTag is "VBG" or "VBD":
                    return word.Head;
                case "conj" when grammar.IsVerbal(at) && grammar.IsVerbal(word.Head):
                    return subject || word.FineTag is "VBZ" or "VBP" or "VB" ? null : word.Head;
                case "acl:relcl" or "acl" or "ccomp" or "advcl" or "parataxis" or "csubj":
                    return null;
            }
        }

        return null;
    }

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
            var distance = Distance(grammar, trigger, time);
            if (distance < nearest)
            {
                nearest = distance;
                found = new ClaimTime(time.Text, time.Span, time.Start, time.End, time.Precision, Inferred: false);
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

        var head = inside.FirstOrDefault(word => word.Head < 0 || !time.Span.Contains(grammar.Words[word.Head].Span)) ?? inside[0];
        var up = grammar.Ancestors(head.Index).ToList();
        var mine = ClauseOf(grammar, trigger);
        for (var steps = 0; steps < up.Count; steps++)
        {
            var at = up[steps];
            if (at == trigger || mine.Contains(at))
            {
                return steps * 100 + Math.Abs(head.Index - trigger);
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

    /// <summary>The trigger and the words above it that share its clause.</summary>
    static HashSet<int> ClauseOf(SentenceGrammar grammar, int trigger)
    {
        var clause = new HashSet<int> { trigger };
        foreach (var at in grammar.Ancestors(trigger))
        {
            clause.Add(at);
            var relation = grammar.Words[at].Relation;
            var startsClause = relation is "acl:relcl" or "ccomp" or "parataxis" or "csubj" or "acl" or "root"
                || (relation == "advcl" && grammar.Words[at].FineTag != "VB")
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
