using Foothold.Coding;
using Foothold.Control;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Store;

/// <summary>What the reports of a project say about who holds what: evidence, control, outlook, and the words for them.</summary>
/// <remarks>Always answers from the store's newest revision. Safe for use from many threads.</remarks>
public sealed class Situation
{
    readonly IClaimStore _store;
    readonly EvidenceBuilder _builder;
    readonly Func<IReadOnlyList<EvidenceItem>, TheatreEstimators> _estimators;
    readonly EventJoiner _events;
    readonly Lock _reading = new();
    SituationRevision? _newest;
    (long Revision, LocalDate? AsOf, IReadOnlyList<EventDecision> Decisions, IReadOnlyList<ReportedEvent> Events)? _joined;

    /// <summary>Makes a situation over a store.</summary>
    /// <param name="store">The reports and claims.</param>
    /// <param name="theatre">The theatre the store is about.</param>
    /// <param name="actors">The actors its claims name.</param>
    /// <param name="gazetteer">The theatre's places.</param>
    /// <param name="parameters">The estimator's numbers.</param>
    /// <param name="events">Joins claims of one happening.</param>
    public Situation(IClaimStore store, Theatre theatre, ActorCatalogue actors, Gazetteer gazetteer, EstimatorParameters parameters, EventJoiner events)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(theatre);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(gazetteer);
        _store = store;
        _events = events;
        _builder = new EvidenceBuilder(
            parameters,
            [.. theatre.Sides.Select(side => side.Id)],
            place => gazetteer.Find(place)?.DistrictId,
            (actor, day) => theatre.SideOf(actor, day, actors),
            isWithin: (district, place) => gazetteer.Find(place) is { Kind: PlaceKind.Province } province && gazetteer.Find(district)?.ProvinceName == province.Name);
        _estimators = evidence => new TheatreEstimators(parameters, theatre, gazetteer, evidence);
        Explanation = new Explanation(
            side => Named(theatre, side),
            district => gazetteer.Find(district)?.Name ?? district);
    }

    /// <summary>The words for what is estimated.</summary>
    public Explanation Explanation { get; }

    /// <summary>What the store's newest revision says; the same object until the store grows.</summary>
    public SituationRevision Newest()
    {
        lock (_reading)
        {
            return _newest is { } known && known.Revision == _store.Revision ? known : _newest = Read();
        }
    }

    /// <summary>The happenings that the claims tell of, with what people decided about them.</summary>
    /// <param name="asOf">The last day of publication that counts, included; null for every report.</param>
    public IReadOnlyList<ReportedEvent> Events(LocalDate? asOf = null)
    {
        var newest = Newest();
        var decisions = _store.EventDecisions();
        lock (_reading)
        {
            if (_joined is not { } known || known.Revision != newest.Revision || known.AsOf != asOf || !known.Decisions.SequenceEqual(decisions))
            {
                known = (newest.Revision, asOf, decisions, _events.Join(newest.Tellings(asOf), decisions));
                _joined = known;
            }

            return known.Events;
        }
    }

    // "the Taliban and allies", "the government and allies": a first word that is a common noun in the theatre loses its capital.
    static string Named(Theatre theatre, string side)
    {
        var known = theatre.Sides.FirstOrDefault(other => other.Id == side);
        var name = known?.Name ?? side;
        if (known is { TakesArticle: false })
        {
            return name;
        }

        var first = name.Split(' ')[0].ToLowerInvariant();
        var isCommon = theatre.Descriptions.Any(description => description.Phrase == first);
        return "the " + (isCommon ? first + name[first.Length..] : name);
    }

    SituationRevision Read()
    {
        var revision = _store.Revision;
        var reports = _store.Reports();
        var claims = _store.AllClaims();
        var evidence = _builder.Build(reports, claims.Select(published => published.Claim));
        return new SituationRevision(revision, reports, claims, evidence, _estimators(evidence));
    }
}
