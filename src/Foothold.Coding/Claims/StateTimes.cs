using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Knows which matches tell how things are, as against what happens, and since or until when they are so.</summary>
sealed class StateTimes(ReportReading reading, WordLists words)
{
    readonly TimeFinder _times = new(reading);

    /// <summary>Whether a match tells how things are, as against what happens: a loss or a flight happens, being besieged is so.</summary>
    public bool IsState(FrameMatch match) => match.Frame switch
    {
        { Type: "STATE", Control.Effect: var effect, Mode: var mode } => !"loss".Equals(effect, StringComparison.OrdinalIgnoreCase) && mode != "displacement",
        { Control.Effect: var effect } => "threaten".Equals(effect, StringComparison.OrdinalIgnoreCase) && IsKeptUp(reading.Grammars[match.Sentence], match.Trigger),
        _ => match.Reading is { Trigger: TriggerClass.Noun, Cases.Count: > 0 } && IsSaidToBe(reading.Grammars[match.Sentence], match.Trigger),
    };

    /// <summary>"are back in *combat*", as against "came under *fire*": a noun that no verb but "be" stands over.</summary>
    static bool IsSaidToBe(SentenceGrammar grammar, int noun) => grammar.Related(noun, "cop").Any() || grammar.Words[noun] is not { Head: >= 0 and var head } || !grammar.IsVerbal(head);

    /// <summary>"is surrounded", "had besieged it for months", as against "surrounded it on Monday".</summary>
    static bool IsKeptUp(SentenceGrammar grammar, int verb) =>
        (grammar.IsPassive(verb) && grammar.Words[verb].Relation != "amod")
        || grammar.HasCase(WordClass.Under, verb)
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "VBD" } && grammar.Is(WordClass.Have, child));

    /// <summary>Since when something is so that still is, or until when it was; null where that is not told.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The word that tells of it.</param>
    /// <param name="reality">Whether it still is so.</param>
    /// <param name="time">The time that stands with it; null where none does.</param>
    public ClaimTime? Of(SentenceGrammar grammar, int trigger, Reality reality, ClaimTime? time) => reality switch
    {
        Reality.Past => EndOf(grammar, trigger) ?? time,
        Reality.Ongoing => (time is null ? null : WhileItLasts(time)) ?? _times.OfSaying(grammar, trigger),
        _ => time,
    };

    /// <summary>When a state ended that is told as over: "held it before X took it in 2007".</summary>
    ClaimTime? EndOf(SentenceGrammar grammar, int trigger)
    {
        foreach (var child in grammar.ChildrenNear(trigger))
        {
            if (grammar.Words[child].Relation is "advcl" or "obl" or "obl:agent"
                && grammar.HasChild(child, WordClass.Until)
                && _times.Find(grammar, child) is { End: { } end } time)
            {
                return time with { Start = null, End = end };
            }
        }

        return null;
    }

    /// <summary>The time of what still is so: "now" tells no day, and "for ten days" has no end yet.</summary>
    ClaimTime? WhileItLasts(ClaimTime time)
    {
        var today = reading.Report.Published.PlusDays(1);
        return words.Is(WordClass.Now, time.Text) ? null
            : time is { Start: null, End: { } now } && now >= reading.Report.Published && now <= today ? null // "for years", "by now"
            : time is { Start: not null, End: { } end } && end == today && time.Start < reading.Report.Published ? time with { End = null } : time;
    }
}
