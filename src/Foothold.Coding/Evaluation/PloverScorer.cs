namespace Foothold.Coding;

/// <summary>Compares claims with PLOVER's gold-standard records, a sentence at a time.</summary>
/// <remarks>
/// The claims are turned into events by <see cref="PloverCrosswalk"/>. A record holds one event of its sentence and says nothing of
/// the others, so every precision here is a lower bound. Actors are compared by country; sectors are not.
/// </remarks>
public static class PloverScorer
{
    const string International = "INT";

    /// <summary>Scores the claims read out of a record's sentence.</summary>
    public static PloverScore Score(PloverRecord record, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(claims);
        var events = PloverCrosswalk.Events(claims);
        var types = events.Select(told => told.Type).Distinct().ToList();
        var ofType = events.Where(told => record.Types.Contains(told.Type)).ToList();
        var found = ofType.Count > 0;
        return new PloverScore(
            new Tally(found ? 1 : 0, types.Count, 1),
            new Tally(ofType.Any(told => HasSource(record, told) && HasTarget(record, told)) ? 1 : 0, events.Count, 1),
            Among(found && record.Sources.Count > 0, ofType.Any(told => HasSource(record, told))),
            Among(found && record.Targets.Count > 0, ofType.Any(told => HasTarget(record, told))),
            events);
    }

    static Tally Among(bool counts, bool right) => counts ? new Tally(right ? 1 : 0, 1, 1) : default;

    // The parties of an agreement are all sources in the gold, with no target; ours may stand on both sides.
    static bool HasSource(PloverRecord record, PloverEvent told) =>
        record.Sources.Count == 0
        || Names(record.Sources, told.Sources)
        || (record is { Sources.Count: > 1, Targets.Count: 0 } && Names(record.Sources, told.Targets));

    static bool HasTarget(PloverRecord record, PloverEvent told) => record.Targets.Count == 0 || Names(record.Targets, told.Targets);

    static bool Names(IReadOnlyList<string> codes, IReadOnlyList<string> parties) =>
        parties.Any(party => codes.Any(code => IsOf(party, code)));

    // What PLOVER gives no country is international here.
    static bool IsOf(string party, string code) =>
        party == code || (party == International && code is "IGO" or "UNO" or "EUR" or "NGO" or "MNC" or "IMG" or "ISM");
}

/// <summary>How the claims of one sentence, or of many, compare with PLOVER's records.</summary>
/// <param name="Types">Type right; of what is given, each type of a sentence counts once.</param>
/// <param name="Events">Type, source and target right, of all events given.</param>
/// <param name="Sources">Of the events of the right type whose source is known: the source right.</param>
/// <param name="Targets">Of the events of the right type whose target is known: the target right.</param>
/// <param name="Given">The events given for one sentence, in text order.</param>
public readonly record struct PloverScore(Tally Types, Tally Events, Tally Sources, Tally Targets, IReadOnlyList<PloverEvent> Given);
