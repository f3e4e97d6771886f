using NodaTime;

namespace Foothold.Control;

/// <summary>Estimates how likely control of a district changes: the first passage of the estimator's own chain.</summary>
/// <remarks>
/// A model's answer on thin data, not a measured hazard: statements, clashes and neighbours raise the holder's loss rates by
/// the parameters' coefficients, and the statements fade as the days pass.
/// </remarks>
public sealed class OutlookEstimator
{
    readonly ControlEstimator _estimator;

    /// <summary>Makes an outlook over an estimator's states and numbers.</summary>
    public OutlookEstimator(ControlEstimator estimator)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        _estimator = estimator;
    }

    /// <summary>Estimates the outlook of one district.</summary>
    /// <param name="district">The id of the district; evidence of other districts is passed over.</param>
    /// <param name="evidence">The evidence, in any order.</param>
    /// <param name="day">The day; only reports published by then count.</param>
    /// <param name="neighbours">What is estimated for each bordering district on that day; one without evidence lends no weight.</param>
    public DistrictOutlook Estimate(
        string district,
        IReadOnlyList<EvidenceItem> evidence,
        LocalDate day,
        IReadOnlyList<DistrictControl> neighbours)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        var control = _estimator.Estimate(district, evidence, day, day);
        var known = ControlEstimator.Known(district, evidence, day);
        var run = _estimator.Build(known);
        var standing = Hostile(neighbours);
        var pressed = new Pressure(_estimator.Space, _estimator.Parameters, run.Factors, known, standing);
        var usual = new Pressure(_estimator.Space, _estimator.Parameters, [], []);
        var states = run.Chain.States(day.Number());
        var now = day.Number();
        return new DistrictOutlook(
            district,
            day,
            control.Leader,
            Leaves(states, pressed, now, 7),
            Leaves(states, pressed, now, 30),
            Leaves(states, usual, now, 7),
            Leaves(states, usual, now, 30),
            control.Leader is null ? [] : Reasons(control, run, known, neighbours, standing));
    }

    /// <summary>The probability that whoever has it loses it at some time within so many days.</summary>
    double Leaves(double[] states, Pressure pressure, int day, int days)
    {
        var space = _estimator.Space;
        var stays = 0.0;
        for (var holder = 0; holder < space.Holders; holder++)
        {
            var (settled, fresh) = (StateSpace.Settled(holder), StateSpace.Fresh(holder));
            var still = new[] { states[settled], states[fresh] };
            for (var at = day; at < day + days; at++)
            {
                still = Within(still, Rates(pressure, at), settled, fresh);
            }

            stays += still[0] + still[1];
        }

        return Math.Clamp(1 - stays, 0, 1);
    }

    double[] Rates(Pressure pressure, int day) =>
        _estimator.Generator.Build(pressure.Loss(day), [.. Enumerable.Repeat(1.0, _estimator.Space.Sides.Count)]);

    /// <summary>One day inside a holder's two states, what leaves them lost: the killed chain, with a third state for the lost.</summary>
    double[] Within(double[] still, double[] generator, int settled, int fresh)
    {
        var count = _estimator.Space.Count;
        var toFresh = generator[(settled * count) + fresh];
        var toSettled = generator[(fresh * count) + settled];
        var settledOut = -generator[(settled * count) + settled];
        var freshOut = -generator[(fresh * count) + fresh];
        double[] killed =
        [
            -settledOut, toFresh, settledOut - toFresh,
            toSettled, -freshOut, freshOut - toSettled,
            0, 0, 0,
        ];
        double[] row = [still[0], still[1], 0];
        Uniformization.Forward(row, Uniformization.Transition(killed, 3, 1));
        return [row[0], row[1]];
    }

    /// <summary>side -> what the neighbours it does not hold add to the exponent of its loss rates.</summary>
    double[] Hostile(IReadOnlyList<DistrictControl> neighbours)
    {
        var hostile = new double[_estimator.Space.Sides.Count];
        foreach (var neighbour in neighbours.Where(neighbour => neighbour.Leader is not null))
        {
            for (var side = 0; side < hostile.Length; side++)
            {
                hostile[side] += 1 - neighbour.Probabilities[_estimator.Space.Sides[side]];
            }
        }

        return [.. hostile.Select(lost => neighbours.Count == 0
            ? 0
            : _estimator.Parameters.Covariates.Neighbours * lost / neighbours.Count)];
    }

    List<OutlookReason> Reasons(
        DistrictControl control,
        ControlEstimator.Run run,
        List<EvidenceItem> known,
        IReadOnlyList<DistrictControl> neighbours,
        double[] hostile)
    {
        var weights = _estimator.Parameters.Covariates;
        var holder = _estimator.Space.Holder(control.Leader);
        var reasons = new List<OutlookReason>();
        var now = control.Day.Number();
        if (holder >= 0)
        {
            var statements = Pressure.Statements(known).Where(item => Pressure.Against(_estimator.Space, item, holder)).ToList();
            Stated(OutlookReasonKind.Threat, item => !item.IsReasonOnly, weights.OutlookStatement);
            Stated(OutlookReasonKind.SupportAsked, item => item.Type == EvidenceType.SupportAsked, weights.SupportAsked);
            Stated(OutlookReasonKind.ForcesThreatened, item => item.Type == EvidenceType.ForcesThreatened, weights.SupportAsked);
            foreach (var neighbour in neighbours)
            {
                if (WasLost(neighbour, control))
                {
                    var share = hostile[holder] == 0 ? 0 : weights.Neighbours / neighbours.Count;
                    reasons.Add(new OutlookReason(OutlookReasonKind.NeighbourLost, neighbour.District, For(neighbour), Math.Exp(share)));
                }
            }

            void Stated(OutlookReasonKind kind, Func<EvidenceItem, bool> belongs, double weight)
            {
                var active = statements
                    .Where(belongs)
                    .Select(item => (item.Id, item.Published, Weight: run.Pressure.Decayed(weight, now - item.Published.Number(), weights.OutlookHalfLife)))
                    .Where(item => item.Weight > 0)
                    .OrderByDescending(item => item.Published)
                    .ThenBy(item => item.Id, StringComparer.Ordinal)
                    .ToList();
                if (active.Count > 0)
                {
                    var sum = Math.Min(active.Sum(item => item.Weight), weights.OutlookMost);
                    reasons.Add(new OutlookReason(kind, control.District, [.. active.Select(item => item.Id)], Math.Exp(sum)));
                }
            }
        }

        var clashes = run.Factors
            .Where(factor => factor.Item.Type == EvidenceType.Fighting && factor.Last <= now)
            .Select(factor => (factor.Item.Id, factor.Last, Weight: run.Pressure.Decayed(1, now - factor.Last, weights.ClashHalfLife)))
            .Where(clash => clash.Weight > 0)
            .OrderByDescending(clash => clash.Last)
            .ThenBy(clash => clash.Id, StringComparer.Ordinal)
            .ToList();
        if (clashes.Count > 0)
        {
            var factor = Math.Exp(weights.Clashes * Math.Log(1 + clashes.Sum(clash => clash.Weight)));
            reasons.Add(new OutlookReason(OutlookReasonKind.Fighting, control.District, [.. clashes.Select(clash => clash.Id)], factor));
        }

        return [.. reasons.OrderByDescending(reason => reason.Factor).ThenBy(reason => reason.Kind).ThenBy(reason => reason.District, StringComparer.Ordinal)];
    }

    /// <summary>Whether another side took the neighbour so lately that it counts as a reason.</summary>
    bool WasLost(DistrictControl neighbour, DistrictControl control) =>
        neighbour.Leader is { } taker
        && taker != control.Leader
        && taker != DistrictControl.ContestedState
        && neighbour.Since is { Earliest: not null, Latest: { } latest } // "since some day or before" tells of no change
        && latest.PlusDays(-1) <= control.Day
        && Period.DaysBetween(latest, control.Day) <= _estimator.Parameters.Covariates.NeighbourLostWithin;

    static List<string> For(DistrictControl neighbour) =>
        [.. neighbour.Contributions
            .Where(part => part.Standing == ContributionStanding.For)
            .SelectMany(part => part.Evidence)];
}
