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
    /// the same, and those of one event that say the same number. An open range counts as its least. The group is the first that the
    /// words for a target name, else those for who acts; else the first group that one of them is known to be of.
    /// </remarks>
    /// <param name="claims">The claims, in text order.</param>
    /// <param name="events">The same claims joined into events.</param>
    /// <param name="published">The day of the release.</param>
    /// <param name="actors">The actors.</param>
    public static ReleaseReading Of(IReadOnlyList<Claim> claims, IReadOnlyList<ReportedEvent> events, LocalDate published, ActorCatalogue actors)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(actors);
        var told = claims.Where(claim => IsNews(claim, published)).ToList();
        var acts = told.Where(claim => claim.Type is ClaimType.Assault or ClaimType.Coerce or ClaimType.Retreat).ToList();
        acts = acts.Count > 0 ? acts : told;
        var places = acts.SelectMany(claim => claim.Places).ToList();
        return new ReleaseReading(
            acts.Select(claim => claim.Time?.Start).FirstOrDefault(day => day is not null),
            places.Select(place => place.Province).FirstOrDefault(province => province is not null),
            acts.Select(claim => claim.Places.Where(IsNarrow).ToList()).FirstOrDefault(narrow => narrow.Count > 0) ?? [],
            Sum(told, events, "killed"),
            Sum(told, events, "captured", "surrendered", "abducted"),
            told.Exists(claim => claim.Mode == "airstrike"),
            GroupOf([.. acts.SelectMany(claim => claim.Targets), .. acts.SelectMany(claim => claim.Agents)], actors));
    }

    static bool IsNews(Claim claim, LocalDate published) =>
        claim is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing or Reality.Past }
        && (claim.Time is not { Start: { } start } || start >= published.PlusDays(-OldestDays));

    // A place of an unknown name may be a district that is spelt in a way nobody has written down.
    static bool IsNarrow(ClaimPlace place) => place.District is not null || place.Place is null;

    static long Sum(List<Claim> claims, IReadOnlyList<ReportedEvent> events, params string[] kinds)
    {
        var eventOf = events.SelectMany((told, number) => told.Tellings.Select(telling => (telling.Claim.Id, number))).ToLookup(pair => pair.Id, pair => pair.number);
        var counted = new List<(Claim Claim, Quantity Figure)>();
        foreach (var claim in claims)
        {
            foreach (var figure in claim.Quantities.Where(figure => kinds.Contains(figure.Kind)))
            {
                if (!counted.Exists(other => other.Figure.Span == figure.Span
                    || (other.Claim != claim && IsSameNumber(other.Figure, figure) && eventOf[other.Claim.Id].Intersect(eventOf[claim.Id]).Any())))
                {
                    counted.Add((claim, figure));
                }
            }
        }

        return counted.Sum(pair => pair.Figure.Minimum ?? pair.Figure.Maximum ?? 0);
    }

    static bool IsSameNumber(Quantity one, Quantity other) => (one.Kind, one.Minimum, one.Maximum) == (other.Kind, other.Minimum, other.Maximum);

    static string? GroupOf(List<Participant> parties, ActorCatalogue actors) =>
        parties.Select(party => ReleaseScorer.GroupNamed(party.Text, actors)).FirstOrDefault(group => group is not null)
        ?? parties.Select(party => party.Actor).FirstOrDefault(actor => actor is not null && actors.Find(actor) is { Kind: ActorKind.ArmedGroup });
}
