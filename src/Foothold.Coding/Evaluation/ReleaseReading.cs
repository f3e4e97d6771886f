using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>What the claims of a command's release say of its event, in the fields of a table of such releases.</summary>
/// <param name="Day">The first day of the time of the first event that has one; null where none has.</param>
/// <param name="Province">The name of the province of the first event that is set in one; null where none is.</param>
/// <param name="Places">Where the first event is that is set in a district or in a place that no gazetteer has: its places, the likeliest first; empty where none is.</param>
/// <param name="Killed">The sum of the figures of people killed.</param>
/// <param name="Captured">The sum of the figures of people captured, surrendered and abducted.</param>
/// <param name="IsAirstrike">Whether an attack from the air is told.</param>
/// <param name="Group">The id of the armed group told of; null where none is.</param>
public sealed record ReleaseReading(LocalDate? Day, string? Province, IReadOnlyList<ClaimPlace> Places, long Killed, long Captured, bool IsAirstrike, string? Group)
{
    const int OldestDays = 60; // before publication: what is older is what a target did once, or what a release recalls

    /// <summary>Reads the claims of a release.</summary>
    /// <remarks>
    /// Events are the claims of attacks, arrests, seizures, surrenders and retreats, as happened, affirmed and not long before the
    /// release; where there are none, every other such claim. Each figure counts once, though two claims give it: those whose words are
    /// the same, those of one event that say the same number in two sentences, and what only retells the first: where the figures behind it add up to it,
    /// none of them is of "another" and none is set elsewhere, they are its parts. An open range counts as its least; "several" and
    /// "dozens" count only where nothing firmer is said, as nobody can add to them. The group is the first that the first event's
    /// targets name, else those who act in it; else the first that the text names, as a release tells whom it was after in words
    /// around the act; else the first group that one of the parties is known to be of.
    /// </remarks>
    /// <param name="text">The release's text, which the claims' spans point into.</param>
    /// <param name="claims">The claims, in text order.</param>
    /// <param name="events">The same claims joined into events.</param>
    /// <param name="published">The day of the release.</param>
    /// <param name="actors">The actors.</param>
    /// <param name="words">The words for numbers, and for what is told of others.</param>
    public static ReleaseReading Of(string text, IReadOnlyList<Claim> claims, IReadOnlyList<ReportedEvent> events, LocalDate published, ActorCatalogue actors, WordLists words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(words);
        var told = claims.Where(claim => IsNews(claim, published)).ToList();
        var acts = told.Where(claim => claim.Type is ClaimType.Assault or ClaimType.Coerce or ClaimType.Retreat).ToList();
        acts = acts.Count > 0 ? acts : told;
        List<Claim> setting = [.. acts, .. told, .. claims]; // what is denied or asked for has its place too: "no one was detained" where the event is
        var places = setting.SelectMany(claim => claim.Places).ToList();
        return new ReleaseReading(
            acts.Where(claim => claim.Time is { Inferred: false }).Concat(acts).Concat(told).Select(claim => claim.Time?.Start).FirstOrDefault(day => day is not null), // a day that is said before one that is taken from the report's own
            places.Select(place => place.Province).FirstOrDefault(province => province is not null),
            setting.Select(claim => claim.Places.Where(IsNarrow).ToList()).FirstOrDefault(narrow => narrow.Count > 0) ?? [],
            Sum(Counted(told, events, "killed"), text, words),
            Sum(Counted(told, events, "captured", "surrendered", "abducted"), text, words),
            told.Exists(claim => claim.Mode == "airstrike"),
            GroupOf(text, acts, actors));
    }

    static bool IsNews(Claim claim, LocalDate published) =>
        claim is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing or Reality.Past }
        && (claim.Time is not { Start: { } start } || start >= published.PlusDays(-OldestDays));

    // A place of an unknown name may be a district that is spelt in a way nobody has written down.
    static bool IsNarrow(ClaimPlace place) => place.District is not null || place.Place is null;

    static List<(Claim Claim, Quantity Figure)> Counted(List<Claim> claims, IReadOnlyList<ReportedEvent> events, params string[] kinds)
    {
        var eventOf = events.SelectMany((told, number) => told.Tellings.Select(telling => (telling.Claim.Id, number))).ToLookup(pair => pair.Id, pair => pair.number);
        var counted = new List<(Claim Claim, Quantity Figure)>();
        foreach (var claim in claims)
        {
            foreach (var figure in claim.Quantities.Where(figure => kinds.Contains(figure.Kind)))
            {
                if (!counted.Exists(other => other.Figure.Span == figure.Span
                    || (other.Claim.Sentence != claim.Sentence && IsSameNumber(other.Figure, figure) && eventOf[other.Claim.Id].Intersect(eventOf[claim.Id]).Any())))
                {
                    counted.Add((claim, figure));
                }
            }
        }

        return counted;
    }

    static long Sum(List<(Claim Claim, Quantity Figure)> counted, string text, WordLists words)
    {
        var firm = counted.Where(pair => !IsVague(pair.Figure, text, words)).ToList();
        firm = firm.Count > 0 ? firm : counted;
        return (IsRetold(firm, text, words) ? firm.Take(1) : firm).Sum(pair => NumberOf(pair.Figure));
    }

    // "Killed four insurgents … three fired at once and were killed … a lone gunman was killed as well."
    static bool IsRetold(List<(Claim Claim, Quantity Figure)> counted, string text, WordLists words) =>
        counted.Count > 1 && counted.Skip(1).All(pair => pair.Claim.Sentence > counted[0].Claim.Sentence && !IsOfOthers(pair, text, words) && !IsElsewhere(pair.Claim, counted[0].Claim))
        && counted.Skip(1).Sum(pair => NumberOf(pair.Figure)) == NumberOf(counted[0].Figure);

    // Whether a figure's own words or those beside it are "other", "another" or "more".
    static bool IsOfOthers((Claim Claim, Quantity Figure) pair, string text, WordLists words)
    {
        var party = pair.Claim.Targets.Select(target => target.Span).FirstOrDefault(span => span.Start <= pair.Figure.Span.Start && pair.Figure.Span.End <= span.End);
        var span = party.Length > 0 ? party : pair.Figure.Span;
        return RowScorer.Words().Matches(text[span.Start..span.End]).Any(match => words.Is(WordClass.More, match.Value.ToLowerInvariant()));
    }

    static bool IsElsewhere(Claim claim, Claim first)
    {
        var said = claim.Places.Where(place => place is { Inferred: false, District: not null }).ToList();
        return said.Count > 0 && first.Places.Any(place => place.District is not null) && !said.Exists(place => first.Places.Any(other => other.District == place.District));
    }

    // "several", "dozens": a word that leaves open how many.
    static bool IsVague(Quantity figure, string text, WordLists words) =>
        figure.Maximum is null && words.Number(text[figure.Span.Start..figure.Span.End].ToLowerInvariant()) is (not null, null);

    static long NumberOf(Quantity figure) => figure.Minimum ?? figure.Maximum ?? 0;

    static bool IsSameNumber(Quantity one, Quantity other) => (one.Kind, one.Minimum, one.Maximum) == (other.Kind, other.Minimum, other.Maximum);

    static string? GroupOf(string text, List<Claim> acts, ActorCatalogue actors)
    {
        var named = ReleaseScorer.GroupsNamed(text, actors);
        var first = acts.Where(claim => claim.Sentence == acts[0].Sentence).ToList();
        List<Participant> parties = [.. acts.SelectMany(claim => claim.Targets), .. acts.SelectMany(claim => claim.Agents)];
        return first.SelectMany(claim => claim.Targets).Concat(first.SelectMany(claim => claim.Agents))
                .SelectMany(party => named.Where(name => name.Start >= party.Span.Start && name.Start < party.Span.End))
                .Select(name => name.Group).FirstOrDefault()
            ?? (named is [var before, ..] ? before.Group : null)
            ?? parties.Select(party => party.Actor).FirstOrDefault(actor => actor is not null && actors.Find(actor) is { Kind: ActorKind.ArmedGroup });
    }
}
