using NodaTime;

namespace Foothold.Control.Tests;

/// <summary>The estimator over one district at a time, without neighbours and at an even pace, made anew for every question.</summary>
sealed class Alone(EstimatorParameters parameters, StartDistribution start)
{
    internal StateSpace Space => Model.Space;

    internal TheatreModel Model { get; } = new(parameters, start, null);

    TheatreModel Even { get; } = new(Paced(parameters), start, null);

    internal DistrictControl Estimate(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day, LocalDate asOf) =>
        Knowing(evidence, asOf, district).Estimate(district, day);

    /// <summary>Each day as known on that day where <paramref name="asOf"/> is null.</summary>
    internal IReadOnlyList<DistrictControl> Series(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate from, LocalDate to, LocalDate? asOf) => asOf is { } clock
        ? Knowing(evidence, clock, district).Series(district, from, to)
        : [.. Enumerable.Range(0, Period.DaysBetween(from, to)).Select(from.PlusDays).Select(day => Knowing(evidence, day, district).Series(district, day, day.PlusDays(1))[0])];

    internal IReadOnlyList<LedgerEntry> LedgerOf(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day, string holder) =>
        Knowing(evidence, day, district).LedgerOf(district, day, holder);

    internal DistrictOutlook Outlook(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day) =>
        Knowing(evidence, day, district).Outlook(district, day);

    internal TheatreEstimator Knowing(IReadOnlyList<EvidenceItem> evidence, LocalDate asOf, string district)
    {
        var theatre = new TheatreEstimator(Paced(parameters), start, [district], _ => []);
        theatre.KnownBy(asOf);
        theatre.Add(evidence);
        return theatre;
    }

    /// <summary>What is known of one district, and its states as a theatre without neighbours has them.</summary>
    internal (DistrictDays Days, DistrictView View) View(IReadOnlyList<EvidenceItem> known, LocalDate end)
    {
        var pass = new TheatrePass(Even, [[]], [0]);
        var days = Even.Lay(known);
        pass.Replace(0, days);
        return (days, new DistrictView(Even, pass, 0, days, end.Number()));
    }

    /// <summary>What can be said of a district's centre or rest alone; null for the district itself.</summary>
    internal DistrictFindings Findings(IReadOnlyList<EvidenceItem> known, LocalDate asOf, Portion? portion)
    {
        var pass = new TheatrePass(Even, [[]], [0]);
        pass.KnownBy(asOf.Number());
        pass.Replace(0, Even.Lay(known));
        return new DistrictFindings(Even, pass, 0, "d", known, asOf, portion);
    }

    /// <summary>A district's states under factors that no evidence made.</summary>
    internal DistrictView View(IReadOnlyList<VoiceFactor> factors, int end)
    {
        var pass = new TheatrePass(Even, [[]], [0]);
        var days = Even.Lay([]) with { Begin = factors[0].From, Factors = factors, Laid = DayFactors.Lay(factors) };
        pass.Replace(0, days);
        return new DistrictView(Even, pass, 0, days, end);
    }

    internal double[] States(IReadOnlyList<EvidenceItem> known, LocalDate day) => View(known, day.PlusDays(1)).View.States(day.Number());

    static EstimatorParameters Paced(EstimatorParameters parameters) => parameters with { Tempo = parameters.Tempo with { Least = 1, Most = 1 } };
}
