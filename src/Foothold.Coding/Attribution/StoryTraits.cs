using NodaTime;

namespace Foothold.Coding;

/// <summary>Names what there is about a claim without a day of its own that such claims share the story's day by, or do not.</summary>
/// <remarks>Traits are of grammar, of kinds of claims and of how far they stand apart; no names are among them, and of the words of the text only auxiliaries, conjunctions, prepositions and adverbs. A trait is written "what=value".</remarks>
sealed class StoryTraits
{
    const int FarBack = 5; // sentences
    const int LongAgo = 5; // days

    readonly List<string> _all = new(40) { ClaimTraits.OfAll };

    /// <summary>All that were named, each once.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>How the claim stands in its sentence.</summary>
    public void OfTelling(StoryTelling telling)
    {
        var (grammar, trigger) = (telling.Grammar, telling.Grammar.Words[telling.Trigger]);
        var over = trigger.Head >= 0 ? grammar.Words[trigger.Head] : null;
        Add("tag", trigger.FineTag);
        Add("relation", trigger.Relation);
        Add("auxiliaries", telling.Hanging(telling.Trigger, "aux", "aux:pass"));
        Add("marks", telling.Hanging(telling.Trigger, "mark", "case"));
        Add("adverbs", telling.Hanging(telling.Trigger, "advmod"));
        Add("tag over", over?.FineTag ?? "none");
        Add("relation over", over?.Relation ?? "none");
        Add("auxiliaries over", telling.Hanging(trigger.Head, "aux", "aux:pass"));
        Add("heading", grammar.Sentence.IsHeading);
        Add("quoted", telling.IsQuoted);
        Add("aside", telling.IsAside);
        Add("standing", telling.Standing);
    }

    /// <summary>What the claim is.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="isAct">Whether it tells an act that happened.</param>
    /// <param name="times">How many times its sentence names for what it tells.</param>
    public void OfClaim(Claim claim, bool isAct, int times)
    {
        Add("frame", claim.Frame);
        Add("type", claim.Type);
        Add("mode", claim.Mode ?? "none");
        Add("effect", claim.Control?.Effect.ToString() ?? "none");
        Add("reality", claim.Reality);
        Add("polarity", claim.Polarity);
        Add("act", isAct);
        Add("sources", Math.Min(claim.Sources.Count, 2));
        Add("figures", claim.Quantities.Count > 0);
        Add("agents", Math.Min(claim.Agents.Count, 3));
        Add("times", times);
        Add("sentence", Math.Min(claim.Sentence, FarBack));
    }

    /// <summary>The day, by what it was told, and whether rules would give a claim a day.</summary>
    public void OfDay(ClaimTime day, LocalDate published, string toldBy, bool isGivenByRule)
    {
        Add("by rule", isGivenByRule);
        Add("by rule, told by", $"{isGivenByRule}, {toldBy}");
        Add("told by", toldBy);
        Add("days ago", Math.Min(Period.DaysBetween(day.Start!.Value, published), LongAgo));
        Add("days long", Period.DaysBetween(day.Start.Value, day.End!.Value));
    }

    /// <summary>How the claim stands to the act that the story was at last.</summary>
    public void OfStory(Claim claim, Claim story, bool isOneParagraph, bool isElsewhere)
    {
        Add("back", Math.Min(claim.Sentence - story.Sentence, FarBack));
        Add("one paragraph", isOneParagraph);
        Add("elsewhere", isElsewhere);
        Add("story's type", story.Type);
        Add("story's day", story.Time!.Inferred ? "inferred" : "said");
        Add("same place", claim.Places.Any(place => story.Places.Any(other => other.Name == place.Name)));
        Add("same agent", claim.Agents.Any(agent => agent.Actor is not null && story.Agents.Any(other => other.Actor == agent.Actor)));
        Add("same type", story.Type == claim.Type);
        Add("who says so", $"{(story.Sources.Count > 0 ? "somebody" : "the report")}, {(claim.Sources.Count > 0 ? "somebody" : "the report")}");
        Add("place", claim.Places.Count == 0 ? "none" : claim.Places[0].Inferred ? "inferred" : "said");
    }

    /// <summary>The days that claims shortly before are at.</summary>
    /// <param name="days">How many different ones.</param>
    /// <param name="isLast">Whether the last of the claims is at the one that is offered.</param>
    public void OfOthers(int days, bool isLast)
    {
        Add("days told", Math.Min(days, 3));
        Add("last day", isLast);
    }

    void Add<T>(string what, T value) => _all.Add($"{what}={value}");
}
