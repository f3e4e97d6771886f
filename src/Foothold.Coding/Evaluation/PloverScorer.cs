namespace Foothold.Coding;

/// <summary>Compares claims with PLOVER's gold-standard records, a sentence at a time.</summary>
/// <remarks>
/// A record holds one event of its sentence and says nothing of the others, so every precision here is a lower bound. Claims
/// of the types that PLOVER has not (STATE, STATEMENT, CHANGE) are left out. Actors are compared by country; sectors are not.
/// </remarks>
public static class PloverScorer
{
    const string International = "INT";

    /// <summary>Whether a type is one of PLOVER's sixteen.</summary>
    public static bool IsEvent(ClaimType type) => type is not (ClaimType.State or ClaimType.Statement or ClaimType.Change);

    /// <summary>Scores the claims read out of a record's sentence.</summary>
    public static PloverScore Score(PloverRecord record, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(claims);
        var events = claims.Where(claim => IsEvent(claim.Type)).ToList();
        var types = events.Select(claim => claim.Type).Distinct().ToList();
        var whole = events.Select(claim => (claim.Type, Agents: Key(claim.Agents), Targets: Key(claim.Targets))).Distinct().Count();
        var ofType = events.Where(claim => record.Types.Contains(claim.Type)).ToList();
        var found = ofType.Count > 0;
        return new PloverScore(
            new Tally(found ? 1 : 0, types.Count, 1),
            new Tally(ofType.Any(claim => HasSource(record, claim) && HasTarget(record, claim)) ? 1 : 0, whole, 1),
            Among(found && record.Sources.Count > 0, ofType.Any(claim => HasSource(record, claim))),
            Among(found && record.Targets.Count > 0, ofType.Any(claim => HasTarget(record, claim))),
            types);
    }

    static Tally Among(bool counts, bool right) => counts ? new Tally(right ? 1 : 0, 1, 1) : default;

    static string Key(IReadOnlyList<Participant> participants) => string.Join('+', participants.Select(participant => participant.Actor).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    // The parties of an agreement are all sources in the gold, with no target; ours may stand on both sides.
    static bool HasSource(PloverRecord record, Claim claim) =>
        record.Sources.Count == 0
        || Names(record.Sources, claim.Agents)
        || (record is { Sources.Count: > 1, Targets.Count: 0 } && Names(record.Sources, claim.Targets));

    static bool HasTarget(PloverRecord record, Claim claim) => record.Targets.Count == 0 || Names(record.Targets, claim.Targets);

    static bool Names(IReadOnlyList<string> codes, IReadOnlyList<Participant> participants) =>
        participants.Any(participant => participant.Actor is { } actor && codes.Any(code => IsOf(actor, code)));

    // "USA.MIL" is of USA; what PLOVER gives no country is international here.
    static bool IsOf(string actor, string code)
    {
        var first = actor.Split('.')[0];
        return first == code || (first == International && code is "IGO" or "UNO" or "EUR" or "NGO" or "MNC" or "IMG" or "ISM");
    }
}

/// <summary>How the claims of one sentence, or of many, compare with PLOVER's records.</summary>
/// <param name="Types">Type right; of what is given, each type of a sentence counts once.</param>
/// <param name="Events">Type, source and target right; of what is given, each claim of its own type and actors counts once.</param>
/// <param name="Sources">Of the events of the right type whose source is known: the source right.</param>
/// <param name="Targets">Of the events of the right type whose target is known: the target right.</param>
/// <param name="Given">The types given for one sentence, in text order.</param>
public readonly record struct PloverScore(Tally Types, Tally Events, Tally Sources, Tally Targets, IReadOnlyList<ClaimType> Given);
