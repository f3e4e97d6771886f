using Foothold.Coding;
using NodaTime;

namespace Foothold.Control;

/// <summary>Turns claims into evidence: a district, days, a side, a kind, a channel and a voice for each.</summary>
/// <remarks>The same claims give the same evidence in the same order, whatever the order in which they come.</remarks>
public sealed class EvidenceBuilder
{
    readonly EstimatorParameters _parameters;
    readonly IReadOnlyList<string> _sides;
    readonly Func<string, string?> _districtOf;
    readonly Func<string, LocalDate, string?> _sideOf;
    readonly Func<string, bool> _isCentre;
    readonly Func<string, string, bool> _isWithin;

    /// <summary>Makes a builder for a theatre.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <param name="sides">The ids of the theatre's sides.</param>
    /// <param name="districtOf">place id -> the id of the district it is or lies in; null where it is larger than one or unknown.</param>
    /// <param name="sideOf">(actor id, day) -> side id; null where the actor is on no side that day.</param>
    /// <param name="isCentre">Whether a place inside a district is its centre; null means that none is known to be.</param>
    /// <param name="isWithin">(district id, id of a larger place) -> whether the one lies in the other; null means that none does.</param>
    public EvidenceBuilder(
        EstimatorParameters parameters,
        IReadOnlyList<string> sides,
        Func<string, string?> districtOf,
        Func<string, LocalDate, string?> sideOf,
        Func<string, bool>? isCentre = null,
        Func<string, string, bool>? isWithin = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(districtOf);
        ArgumentNullException.ThrowIfNull(sideOf);
        _parameters = parameters;
        _sides = sides;
        _districtOf = districtOf;
        _sideOf = sideOf;
        _isCentre = isCentre ?? (_ => false);
        _isWithin = isWithin ?? ((_, _) => false);
    }

    /// <summary>Builds the evidence of all claims, ordered by district, publication and id.</summary>
    /// <param name="reports">Every report that a claim was read from.</param>
    /// <param name="claims">The claims; those that say nothing of a district are passed over.</param>
    /// <exception cref="ArgumentException">A claim's report is not among the reports.</exception>
    public IReadOnlyList<EvidenceItem> Build(IEnumerable<Report> reports, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(claims);
        var byId = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            byId[report.Id] = report;
        }

        var read = new List<Reading>();
        foreach (var claim in claims.DistinctBy(claim => claim.Id).GroupBy(claim => claim.ReportId, StringComparer.Ordinal))
        {
            if (!byId.TryGetValue(claim.Key, out var report))
            {
                throw new ArgumentException($"The report '{claim.Key}' of a claim is missing.", nameof(reports));
            }

            var together = claim.ToList();
            List<Reading> own = [.. together.SelectMany(one => Read(report, one, together))];
            own.AddRange([.. together.SelectMany(one => ReadWide(report, one, own))]);
            read.AddRange(WithTheirSources(own));
        }

        return new Voices(_parameters.Voices).Assign(read);
    }

    IEnumerable<Reading> Read(Report report, Claim claim, List<Claim> together)
    {
        if (Subject(claim) is not { } subject)
        {
            yield break;
        }

        foreach (var reading in Read(report, claim, together, subject))
        {
            yield return reading;
        }
    }

    /// <summary>A threat told of a whole province bears on the districts of it that the same report speaks of; a district it does not speak of is left alone.</summary>
    List<Reading> ReadWide(Report report, Claim claim, List<Reading> own)
    {
        if (Type(claim) != EvidenceType.ForcesThreatened || Subject(claim) is not null)
        {
            return [];
        }

        var places = claim.Places.Select(place => place.Place).OfType<string>().ToList();
        return [.. own
            .Where(reading => !reading.Item.IsReasonOnly)
            .Select(reading => reading.Item.District)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Where(district => places.Any(place => _isWithin(district, place)))
            .SelectMany(district => Read(report, claim, [], (district, EvidenceType.ForcesThreatened, false)))
            .Select(reading => reading with { Item = reading.Item with { Id = $"{claim.Id}/{reading.Item.District}" } })];
    }

    IEnumerable<Reading> Read(Report report, Claim claim, List<Claim> together, (string District, EvidenceType Type, bool Village) subject)
    {
        var days = ClaimDays.Of(claim, report.Published, _parameters.Days);
        if (days.Begun is not null)
        {
            days = TakenFrom(report, claim, days.From, together) is { } taken ? days.EndedBy(taken) : claim.Reality == Reality.Past ? days.Beginning() : days;
        }

        var (side, opponent) = Sides(claim, subject, ClaimDays.Anchor(days, report.Published));
        if (subject.Type is EvidenceType.Holds or EvidenceType.Withdrew or EvidenceType.Surrounds or EvidenceType.Repelled or EvidenceType.SupportAsked or EvidenceType.ForcesThreatened
            ? side is null
            : subject.Type == EvidenceType.Captured && side is null && opponent is null)
        {
            yield break;
        }

        // Who denies an affirmed claim says the contrary; who denies along with a denied claim agrees with it.
        var deniers = claim.Polarity == Polarity.Affirmed ? claim.Sources.Where(source => source.Stance == Stance.Denied).ToList() : [];
        var sayers = claim.Sources.Except(deniers).ToList();
        var item = new EvidenceItem(
            claim.Id,
            subject.District,
            claim.Control?.Effect,
            subject.Type,
            side,
            opponent,
            days.From,
            days.To,
            report.Published,
            claim.Control?.Scope ?? ControlScope.Whole,
            claim.Polarity,
            days.Future && !IsOutlook(claim.Reality) ? Reality.Planned : claim.Reality,
            CertaintyOf(claim, sayers),
            Interest.Neutral,
            true,
            "",
            report.Outlet)
        {
            ClaimId = claim.Id,
            Presupposed = subject.Type == EvidenceType.Holds && IsPresupposed(claim, together),
            Begun = days.Begun,
            IsEnded = days.IsEnded,
        };
        item = item with { Scope = Within(item.Scope, subject), Village = subject.Village, Place = subject.Village ? PlaceOf(claim) : null };

        if (sayers.Count > 0 || deniers.Count == 0)
        {
            yield return Spoken(report, claim, item, sayers);
        }

        if (deniers.Count > 0)
        {
            yield return Spoken(report, claim, item with { Id = claim.Id + "/denied", Polarity = Polarity.Denied }, deniers);
        }

        if (Presupposition(item, claim, together) is { } held)
        {
            yield return Spoken(report, claim, held, sayers);
        }
    }

    /// <summary>
    /// The first day after a hold is sure on which the same report tells that another side took it: "had held it since 2008" is over
    /// with that. Null where it tells of no such taking, or only of such as it has somebody deny.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="hold">The claim of a hold since some day.</param>
    /// <param name="sure">The first day on which the hold is sure; who took it on that day or before did so before the hold began.</param>
    /// <param name="together">The claims of the report.</param>
    LocalDate? TakenFrom(Report report, Claim hold, LocalDate? sure, List<Claim> together)
    {
        var holder = SideOf(hold.Control?.Holder, report.Published);
        var takings = together
            .Where(other => other.Control is { Effect: ControlEffect.Gain } change && change.Place == hold.Control?.Place && !IsOutlook(other.Reality))
            .Select(other => (Claim: other, Taker: SideOf(other.Control!.Holder, report.Published), Days: ClaimDays.Of(other, report.Published, _parameters.Days)))
            .Where(taking => taking.Taker is not null && taking.Taker != holder)
            .ToList();
        var denied = takings.Where(taking => IsDenied(taking.Claim)).ToList();
        return takings
            .Except(denied)
            .Where(taking => taking.Days.From > sure)
            .Where(taking => !denied.Any(other => other.Taker == taking.Taker && other.Days.From < taking.Days.To && taking.Days.From < other.Days.To))
            .Select(taking => taking.Days.From)
            .Min();

        static bool IsDenied(Claim claim) => claim.Polarity == Polarity.Denied || claim.Sources.Any(source => source.Stance == Stance.Denied);
    }

    /// <summary>What a claim is about and the row it is read by; null where it says nothing of a district.</summary>
    (string District, EvidenceType Type, bool Village)? Subject(Claim claim)
    {
        if (Type(claim) is not { } type)
        {
            return null;
        }

        if (PlaceOf(claim) is not { } place || _districtOf(place) is not { } district)
        {
            return null;
        }

        return (district, type, place != district && !_isCentre(place));
    }

    static string? PlaceOf(Claim claim)
    {
        return claim.Control?.Place ?? (claim.Places.Count > 0 && claim.Control is null ? Small(claim.Places[0]) : null);

        static string? Small(ClaimPlace place) => place.Precision is "district" or "settlement" ? place.Place : null;
    }

    static EvidenceType? Type(Claim claim) => claim.Control?.Effect switch
    {
        ControlEffect.Gain or ControlEffect.Loss => EvidenceType.Captured,
        ControlEffect.Hold => EvidenceType.Holds,
        ControlEffect.Contest => EvidenceType.Fighting,
        ControlEffect.Threaten => EvidenceType.Surrounds,
        ControlEffect.Defend => EvidenceType.Repelled,
        ControlEffect.Leave => EvidenceType.Withdrew,
        _ => claim.Type switch
        {
            ClaimType.Assault when claim.Mode is "aerial" or "drone" or "airstrike" => EvidenceType.Airstrike,
            ClaimType.Assault => EvidenceType.Fighting,
            ClaimType.Request => EvidenceType.SupportAsked,
            ClaimType.Threaten => EvidenceType.ForcesThreatened,
            _ => null,
        },
    };

    /// <summary>The side the row is about and the side it is against, as the theatre groups the actors on that day.</summary>
    (string? Side, string? Opponent) Sides(Claim claim, (string District, EvidenceType Type, bool Village) subject, LocalDate day)
    {
        var side = SideOf(claim.Control?.Holder, day) ?? First(claim.Agents, day);
        var opponent = SideOf(claim.Control?.From, day) ?? First(claim.Targets, day);
        if (claim.Control?.Effect == ControlEffect.Loss)
        {
            // The loser is named; who took it is the side named beside it, or the only other one.
            var loser = SideOf(claim.Control.Holder, day) ?? opponent ?? First(claim.Agents, day);
            var taker = opponent == loser ? null : opponent;
            (side, opponent) = (taker, loser);
        }

        opponent = opponent == side ? null : opponent;
        if (_sides.Count == 2)
        {
            side ??= Other(opponent);
            opponent ??= Other(side);
        }

        return (side, opponent);
    }

    string? Other(string? side) => side is null || _sides.Count != 2 ? null : side == _sides[0] ? _sides[1] : side == _sides[1] ? _sides[0] : null;

    string? First(IReadOnlyList<Participant> participants, LocalDate day) =>
        participants.Select(participant => SideOf(participant.Actor, day)).FirstOrDefault(side => side is not null);

    string? SideOf(string? actor, LocalDate day) =>
        actor is null ? null : _sideOf(actor, day) is { } side && _sides.Contains(side) ? side : null;

    static ControlScope Within(ControlScope scope, (string District, EvidenceType Type, bool Village) subject) =>
        subject.Village && scope is ControlScope.Whole or ControlScope.Centre or ControlScope.Most ? ControlScope.Parts : scope;

    static Certainty CertaintyOf(Claim claim, List<Attribution> sayers) =>
        claim.Certainty == Certainty.Asserted && sayers is [.., { Stance: Stance.Unconfirmed }] ? Certainty.Unconfirmed : claim.Certainty;

    /// <summary>The item as these speakers say it: its channel and its origin.</summary>
    Reading Spoken(Report report, Claim claim, EvidenceItem item, List<Attribution> speakers)
    {
        var speaker = speakers.Count > 0 ? speakers[^1] : null;
        var spoken = item with
        {
            Interest = claim.Interest != Interest.Neutral && item.Id == claim.Id
                ? claim.Interest
                : Served(item, SideOf(speaker?.Actor, report.Published)),
            Origin = speaker?.Actor ?? speaker?.Text ?? report.Outlet,
            NamedSource = speaker is null || speaker.Actor is not null || speaker.Text.Skip(1).Any(char.IsUpper),
        };
        return new Reading(spoken, report, claim.Quote, Origin.Of(report, speaker), speaker is not null);
    }

    /// <summary>
    /// A report's own words about what it also quotes somebody for rest on that speaker: a headline is no second voice,
    /// and no better one.
    /// </summary>
    IEnumerable<Reading> WithTheirSources(List<Reading> report) =>
        report.Select(reading => reading.Quoted
            ? reading
            : report
                .Where(other => other.Quoted && Voices.Subject(other.Item) == Voices.Subject(reading.Item))
                .Where(other => Voices.DaysApart(other.Item, reading.Item) <= _parameters.Voices.SameEventDays)
                .OrderBy(other => other.Item.Id, StringComparer.Ordinal)
                .FirstOrDefault() is { } source
                ? reading with
                {
                    Origin = source.Origin,
                    Quoted = true,
                    Item = reading.Item with { Interest = source.Item.Interest, NamedSource = source.Item.NamedSource, Origin = source.Item.Origin },
                }
                : reading);

    /// <summary>Whose interest a speaker of a side serves by saying it.</summary>
    internal static Interest Served(EvidenceItem item, string? speaker)
    {
        if (speaker is null || item.IsReasonOnly || item.Type is EvidenceType.Fighting or EvidenceType.Airstrike or EvidenceType.Neither)
        {
            return Interest.Neutral;
        }

        var gains = item.Type == EvidenceType.Withdrew ? item.Opponent : item.Side;
        var loses = item.Type == EvidenceType.Withdrew ? item.Side : item.Opponent;
        (gains, loses) = item.Polarity == Polarity.Denied ? (loses, gains) : (gains, loses);
        return speaker == gains ? Interest.Own
            : speaker == loses && item.Type != EvidenceType.Surrounds ? Interest.Against
            : Interest.Neutral;
    }

    /// <summary>"May soon lose it" presupposes that the holder still holds it.</summary>
    static EvidenceItem? Presupposition(EvidenceItem item, Claim claim, List<Claim> together)
    {
        var holder = item.Type == EvidenceType.Withdrew ? item.Side : item.Opponent;
        var presupposes = item.OutlookOnly
            && item.Reality != Reality.Requested
            && item.Polarity == Polarity.Affirmed
            && item.Type is EvidenceType.Captured or EvidenceType.Surrounds or EvidenceType.Withdrew;
        return !presupposes || holder is null || together.Any(other => SaysHold(other, claim))
            ? null
            : item with
            {
                Id = claim.Id + "/presupposed",
                Effect = ControlEffect.Hold,
                Type = EvidenceType.Holds,
                Side = holder,
                Opponent = item.Type == EvidenceType.Withdrew ? item.Opponent : item.Side,
                From = item.Published,
                To = item.Published.PlusDays(1),
                Begun = null,
                Reality = Reality.Ongoing,
                Presupposed = true,
            };
    }

    /// <summary>Whether a claim of a hold was itself read out of words that say what may come.</summary>
    static bool IsPresupposed(Claim hold, List<Claim> together) => together.Any(other => SaysHold(hold, other) && IsOutlook(other.Reality));

    static bool SaysHold(Claim hold, Claim other) =>
        hold.Id != other.Id
        && hold.Control is { Effect: ControlEffect.Hold } held
        && !IsOutlook(hold.Reality)
        && other.Control is { } change
        && change.Effect != ControlEffect.Hold
        && held.Place == change.Place
        && hold.Trigger.Span.Overlaps(other.Trigger.Span);

    static bool IsOutlook(Reality reality) => reality is Reality.Planned or Reality.Possible or Reality.Requested;
}
