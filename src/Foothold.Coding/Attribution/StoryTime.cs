using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>
/// Gives acts told without a day the day the story is at: "Gunmen attacked on Sunday. Two policemen were killed." What it gives is
/// marked as inferred and keeps the words it came from (MODEL rule 1).
/// </summary>
sealed class StoryTime(LocalDate published)
{
    const int FarthestSentence = 3;
    const int LongestDay = 3; // days: "overnight", "over the weekend" still tell one day; "in June" does not
    const int OldestStory = 14; // days before publication: what is older is background

    /// <summary>The claim with the day that the claims before it are at; the same claim where it has its own or needs none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="isAside">Whether it is told aside from the story: "the captured base", "since its recapture", "had lasted for weeks", "has blown up the bridge".</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public Claim Complete(Claim claim, bool isAside, IReadOnlyList<Claim> before)
    {
        if (claim.Time is not null || isAside || !IsAct(claim))
        {
            return claim;
        }

        var story = before.LastOrDefault(other => other.Sentence >= claim.Sentence - FarthestSentence && IsAct(other) && IsADay(other.Time));
        return story is null || IsElsewhere(claim, story) ? claim : claim with { Time = story.Time! with { Inferred = true } };
    }

    /// <summary>Whether a trigger tells aside from the story of its sentence.</summary>
    public static bool IsAside(SentenceGrammar grammar, int trigger)
    {
        var word = grammar.Words[trigger];
        return word.Relation == "amod"
            || grammar.Sentence.Children(trigger).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "VBZ" or "VBP" } && grammar.Is(WordClass.Have, child)) // "has retaken it" says not when
            || (word.Relation is "obl" or "nmod" or "advcl" && grammar.HasChild(trigger, WordClass.AsideMark, "case", "mark"))
            || grammar.Sentence.Children(trigger).Any(child => grammar.HasCase(WordClass.ForSpan, child)
                && grammar.Is(WordClass.LongSpan, child));
    }

    static bool IsAct(Claim claim) => claim is { Reality: Reality.Actual, Polarity: Polarity.Affirmed }
        && (claim.Type is ClaimType.Assault or ClaimType.Retreat or ClaimType.Coerce or ClaimType.Mobilize
            || claim.Control is { Effect: ControlEffect.Loss } || claim.Mode is "leader-death");

    bool IsADay(ClaimTime? time) => time is { Start: { } start, End: { } end }
        && Period.DaysBetween(start, end) <= LongestDay && Period.DaysBetween(start, published) is >= 0 and <= OldestStory;

    /// <summary>Whether a claim names a place of its own that the story was not at.</summary>
    static bool IsElsewhere(Claim claim, Claim story)
    {
        var own = claim.Places.Where(place => !place.Inferred && place.District is not null).ToList();
        return own.Count > 0 && !own.Exists(place => story.Places.Any(other => other.District == place.District));
    }
}
