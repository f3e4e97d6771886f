using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>
/// Gives acts told without a day the day the story is at: "Gunmen attacked on Sunday. Two policemen were killed." What it gives is
/// marked as inferred and keeps the words it came from (MODEL rule 1). Where no act told before has a day, it is the day that a sentence
/// before names for anything: "Two searches took place on Sunday. In the first, four men were detained.", or else that of the last claim.
/// </summary>
/// <param name="published">The day of the report.</param>
/// <param name="sentences">The paragraph of each sentence and the times that it names for what it tells, in text order.</param>
/// <param name="sharing">How likely a claim shares the day that the story is at; null where nobody has learned that for the language, and rules alone decide.</param>
sealed class StoryTime(LocalDate published, IReadOnlyList<(int Paragraph, IReadOnlyList<TimeExpression> Times)> sentences, TraitModel? sharing)
{
    const double Least = 0.5; // how likely a claim must share the story's day to be given it
    const int FarthestSentence = 3; // by rule
    const int FarthestOffer = 6;
    const int LongestDay = 3; // days: "overnight", "over the weekend" still tell one day; "in June" does not
    const int OldestStory = 14; // days before publication: what is older is background

    /// <summary>The claim with the day that the claims before it are at; the same claim where it has its own or needs none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="telling">How it is told.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public Claim Complete(Claim claim, StoryTelling telling, IReadOnlyList<Claim> before)
    {
        if (claim.Time is not null)
        {
            return claim;
        }

        var (story, ruled) = (StoryOf(claim, before), ByRule(claim, telling, before));
        return sharing is null || (ruled.Time is not null && story is null) ? ruled // the only day that was named is hardly ever another's
            : Offer(claim, telling, before, story, ruled) is { } offered && sharing.Of(offered.Traits) >= Least ? claim with { Time = offered.Day with { Inferred = true } } : claim;
    }

    /// <summary>The last act shortly before a claim that has a day; null where none has.</summary>
    Claim? StoryOf(Claim claim, IReadOnlyList<Claim> before) =>
        before.LastOrDefault(other => other.Sentence >= claim.Sentence - FarthestOffer && IsAct(other) && IsADay(other.Time));

    /// <summary>The day that a claim without one of its own may share, and what speaks for and against it; null where it has its own or the story is at none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="telling">How it is told.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public (ClaimTime Day, IReadOnlyList<string> Traits)? Offer(Claim claim, StoryTelling telling, IReadOnlyList<Claim> before) =>
        claim.Time is null ? Offer(claim, telling, before, StoryOf(claim, before), ByRule(claim, telling, before)) : null;

    (ClaimTime Day, IReadOnlyList<string> Traits)? Offer(Claim claim, StoryTelling telling, IReadOnlyList<Claim> before, Claim? story, Claim ruled)
    {
        var dated = before.Where(other => other.Sentence >= claim.Sentence - FarthestOffer && IsADay(other.Time)).ToList();
        var named = story is null ? DayNamedBefore(claim) : null;
        if ((story?.Time ?? named ?? dated.LastOrDefault()?.Time) is not { } day)
        {
            return null;
        }

        var traits = new StoryTraits();
        traits.OfTelling(telling);
        traits.OfClaim(claim, IsAct(claim), Math.Min(sentences[claim.Sentence].Times.Count, 2));
        var toldBy = story is not null ? "an act" : named is null ? "a claim" : day.Span is { } words && claim.Span.Contains(words) ? "its sentence" : "a sentence";
        traits.OfDay(day, published, toldBy, ruled.Time is not null);
        if (story is not null)
        {
            traits.OfStory(claim, story, sentences[story.Sentence].Paragraph == sentences[claim.Sentence].Paragraph, IsElsewhere(claim, story));
            traits.OfOthers(dated.Select(other => other.Time!.Start).Distinct().Count(), dated[^1].Time!.Start == day.Start);
        }

        return (day, traits.All);
    }

    /// <summary>What stands where nobody has learned which claims share a day.</summary>
    Claim ByRule(Claim claim, StoryTelling telling, IReadOnlyList<Claim> before)
    {
        if (telling.IsAside || !IsAct(claim))
        {
            return claim;
        }

        var story = before.LastOrDefault(other => other.Sentence >= claim.Sentence - FarthestSentence && IsAct(other) && IsADay(other.Time));
        return story is null ? claim.Sources.Count > 0 ? claim : claim with { Time = DayNamedBefore(claim) }
            : IsElsewhere(claim, story) ? claim : claim with { Time = story.Time! with { Inferred = true } };
    }

    /// <summary>The last day that a sentence of the paragraph before a claim's names, or the only time of its own that stands before the words that tell it; null where none does.</summary>
    ClaimTime? DayNamedBefore(Claim claim)
    {
        var farthest = Math.Max(0, claim.Sentence - FarthestSentence);
        for (var sentence = claim.Sentence; sentence >= farthest && sentences[sentence].Paragraph == sentences[claim.Sentence].Paragraph; sentence--)
        {
            var named = sentences[sentence].Times.Select(time => new ClaimTime(time.Text, time.Span, time.Start, time.End, time.Precision, Inferred: true)).ToList();
            var day = sentence == claim.Sentence
                ? named.SingleOrDefault(time => named.Count == 1 && time.Span!.Value.End <= claim.Trigger.Span.Start && IsADay(time))
                : named.LastOrDefault(IsADay);
            if (day is not null)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The times of a sentence that are not those of saying something ("the ministry said *on Sunday*").</summary>
    public static IReadOnlyList<TimeExpression> DaysOf(SentenceGrammar grammar, IReadOnlyList<TimeExpression> times, WordLists words)
    {
        bool IsOfSaying(TimeExpression time) => grammar.Words.Where(word => time.Span.Contains(word.Span)).Take(1)
            .Select(word => grammar.Ancestors(word.Index).FirstOrDefault(grammar.IsVerbal, -1))
            .Any(verb => verb >= 0 && words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null);
        return [.. times.Where(time => !IsOfSaying(time))];
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
