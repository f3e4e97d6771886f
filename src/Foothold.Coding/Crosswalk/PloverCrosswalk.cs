namespace Foothold.Coding;

/// <summary>Turns claims into the events that PLOVER codes.</summary>
/// <remarks>
/// A claim keeps what is told apart from how real it is; PLOVER has one type for both. What its own agent plans is a promise
/// (AGREE) where it helps and a threat (THREATEN) where it harms; what is asked for is REQUEST, and help that is refused is
/// REJECT. PLOVER codes what a sentence reports, so what stands inside another act of it, or is told in passing, is an event only
/// where the sentence reports nothing else; and two tellings of one act by the same parties are one event. Whom no country is
/// told of is of the country the act is set in.
/// </remarks>
public static class PloverCrosswalk
{
    /// <summary>Whether a type is one of PLOVER's sixteen.</summary>
    public static bool IsEvent(ClaimType type) => type is not (ClaimType.State or ClaimType.Statement or ClaimType.Change);

    /// <summary>The events of some claims, in text order, sentence by sentence.</summary>
    public static IReadOnlyList<PloverEvent> Events(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return [.. claims.GroupBy(claim => (claim.ReportId, claim.Sentence)).SelectMany(OfSentence)];
    }

    /// <summary>The type a claim's act has in PLOVER as it is told; null where PLOVER has no event for it.</summary>
    public static ClaimType? TypeOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (!IsEvent(claim.Type))
        {
            return null;
        }

        if (claim.Polarity == Polarity.Denied)
        {
            return IsHelp(claim.Type) && claim.Sources is not [.., { Stance: Stance.Denied }] ? ClaimType.Reject : null;
        }

        return claim.Reality switch
        {
            Reality.Planned when IsHelp(claim.Type) => ClaimType.Agree,
            Reality.Planned when IsHarm(claim.Type) => ClaimType.Threaten,
            Reality.Requested when IsHelp(claim.Type) || IsHarm(claim.Type) => ClaimType.Request,
            _ => AsDone(claim),
        };
    }

    // What the model has as one type with a mode of its own and PLOVER under another.
    static ClaimType AsDone(Claim claim) => (claim.Type, claim.Mode) switch
    {
        (ClaimType.Concede, "apology") or (ClaimType.Agree, "treaty") => ClaimType.Support, // CAMEO 055, 057
        _ => claim.Type,
    };

    static bool IsHelp(ClaimType type) => type is ClaimType.Agree or ClaimType.Consult or ClaimType.Support or ClaimType.Cooperate
        or ClaimType.Aid or ClaimType.Concede or ClaimType.Retreat;

    static bool IsHarm(ClaimType type) => type is ClaimType.Protest or ClaimType.Sanction or ClaimType.Coerce or ClaimType.Assault;

    static IEnumerable<PloverEvent> OfSentence(IEnumerable<Claim> claims)
    {
        var coded = claims.Where(claim => TypeOf(claim) is not null).ToList();
        var rank = coded.Count == 0 ? default : coded.Min(RankOf);
        List<PloverEvent> events = [];
        List<string?> settings = [];
        foreach (var claim in coded.Where(claim => RankOf(claim) == rank))
        {
            var told = ToEvent(claim, TypeOf(claim)!.Value);
            var same = events.FindIndex(other => IsSame(other, told));
            if (same < 0)
            {
                events.Add(told);
                settings.Add(SettingOf(claim));
            }
            else
            {
                settings[same] ??= SettingOf(claim);
                events[same] = new PloverEvent(told.Type, Joined(events[same].Sources, told.Sources), Joined(events[same].Targets, told.Targets));
            }
        }

        return events.Zip(settings, AtHome);
    }

    // Demonstrators in a capital are of its country; a president whom nobody says the country of is of the one it is done to, and
    // an opposition leader of the one that does it.
    static PloverEvent AtHome(PloverEvent told, string? setting)
    {
        var sources = told.Sources.Count > 0 ? told.Sources : setting is null ? [.. told.Targets.Take(1)] : [setting];
        var isAtHome = told.Type is ClaimType.Protest or ClaimType.Concede or ClaimType.Coerce or ClaimType.Request or ClaimType.Reject or ClaimType.Threaten or ClaimType.Assault;
        return told with { Sources = sources, Targets = told.Targets.Count > 0 || !isAtHome ? told.Targets : [.. sources.Take(1)] };
    }

    static string? SettingOf(Claim claim) => claim.Places.Where(place => !place.Inferred).Select(place => place.Country).FirstOrDefault(country => country is not null);

    // What is only possible is news where nothing happened.
    static int RankOf(Claim claim) => ((int)claim.Standing * 2) + (claim.Reality is Reality.Possible or Reality.Past ? 1 : 0);

    static PloverEvent ToEvent(Claim claim, ClaimType type)
    {
        if (claim.Reality == Reality.Requested && type != claim.Type)
        {
            var asker = claim.Sources.Select(source => source.Actor).OfType<string>().Select(CountryOf).Take(1).ToList();
            return new PloverEvent(type, asker, Codes(claim.Agents));
        }

        var targets = Codes(claim.Targets);
        if (targets.Count == 0 && claim.Targets.Count == 0)
        {
            targets = SettingOf(claim) is { } country ? [country] : []; // done in a country, it is done to it
        }

        return new PloverEvent(type, Codes(claim.Agents), targets);
    }

    static bool IsSame(PloverEvent one, PloverEvent other) =>
        one.Type == other.Type && Agree(one.Sources, other.Sources) && Agree(one.Targets, other.Targets);

    static bool Agree(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        some.Count == 0 || others.Count == 0 || some.Intersect(others).Any();

    static IReadOnlyList<string> Joined(IReadOnlyList<string> some, IReadOnlyList<string> others) => [.. some.Union(others)];

    static IReadOnlyList<string> Codes(IReadOnlyList<Participant> participants) =>
        [.. participants.Select(participant => participant.Actor is { } actor ? CountryOf(actor) : participant.Country).OfType<string>().Distinct()];

    static string CountryOf(string actor) => actor.Split('.')[0];
}
