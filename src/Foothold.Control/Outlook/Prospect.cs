using NodaTime;

namespace Foothold.Control;

/// <summary>How likely a district changes hands by the estimator's own chain, and why: the first passage out of who has it.</summary>
/// <remarks>
/// A model's answer on thin data, not a measured hazard: statements, clashes, neighbours and the pace of the war raise the
/// holder's loss rates by the parameters' coefficients. What its neighbours hold and the pace stay as they are on the day;
/// statements and clashes fade as the days pass.
/// </remarks>
sealed class Prospect(TheatreModel model, TheatrePass pass, Func<int, DistrictFindings> findings)
{
    const double QuickPace = 1.25; // from which the tempo is named as a reason

    /// <summary>The outlook of one district, as known on the day last given to the estimator.</summary>
    internal DistrictOutlook Of(int district, string name, LocalDate day)
    {
        var number = day.Number();
        var own = findings(district);
        var states = pass.Filtered(district, number);
        var leader = own.Leader(day);
        return new DistrictOutlook(
            name,
            day,
            leader is { } holder ? model.Space.Name(holder) : null,
            Leaves(district, own.Days, states, number, 7),
            Leaves(district, own.Days, states, number, 30),
            LeavesUsually(own.Days, states, 7),
            LeavesUsually(own.Days, states, 30),
            leader is { } known ? Reasons(district, name, own, known, day) : []);
    }

    double Leaves(int district, DistrictDays known, double[] states, int day, int days) =>
        Leaves(states, days, ahead => pass.SetRatesAhead(district, known, day, ahead));

    double LeavesUsually(DistrictDays known, double[] states, int days) =>
        Leaves(states, days, _ => pass.SetUsualRates(known));

    /// <summary>The probability that whoever has it loses it at some time within so many days.</summary>
    double Leaves(double[] states, int days, Action<int> setRates)
    {
        var still = states.AsSpan().ToArray();
        for (var ahead = 0; ahead < days; ahead++)
        {
            setRates(ahead);
            for (var holder = 0; holder < model.Space.Holders; holder++)
            {
                pass.Flow.Stay(holder, ref still[StateSpace.Settled(holder)], ref still[StateSpace.Fresh(holder)]);
            }
        }

        return Math.Clamp(1 - still.Sum(), 0, 1);
    }

    List<OutlookReason> Reasons(int district, string name, DistrictFindings own, int leader, LocalDate day)
    {
        var reasons = new List<OutlookReason>();
        if (leader != model.Space.ContestedHolder)
        {
            reasons.AddRange(Stated(name, own, leader, day));
            reasons.AddRange(Around(district, name, leader, day));
        }

        reasons.AddRange(Fighting(name, own, day.Number()));
        if (pass.Tempo(day.Number()) is var tempo and >= QuickPace)
        {
            reasons.Add(new OutlookReason(OutlookReasonKind.Pace, name, [], tempo));
        }

        return [.. reasons.OrderByDescending(reason => reason.Factor).ThenBy(reason => reason.Kind).ThenBy(reason => reason.District, StringComparer.Ordinal)];
    }

    IEnumerable<OutlookReason> Stated(string name, DistrictFindings own, int leader, LocalDate day)
    {
        var weights = model.Parameters.Covariates;
        var statements = Pressure.Statements(own.Known).Where(item => Pressure.Against(model.Space, item, leader)).ToList();
        foreach (var (kind, weight, type) in new (OutlookReasonKind, double, EvidenceType?)[]
        {
            (OutlookReasonKind.Threat, weights.OutlookStatement, null),
            (OutlookReasonKind.SupportAsked, weights.SupportAsked, EvidenceType.SupportAsked),
            (OutlookReasonKind.ForcesThreatened, weights.SupportAsked, EvidenceType.ForcesThreatened),
        })
        {
            var active = statements
                .Where(item => type is null ? !item.IsReasonOnly : item.Type == type)
                .Select(item => (item.Id, item.Published, Weight: own.Days.Pressure.Decayed(weight, day.Number() - item.Published.Number(), weights.OutlookHalfLife)))
                .Where(item => item.Weight > 0)
                .OrderByDescending(item => item.Published)
                .ThenBy(item => item.Id, StringComparer.Ordinal)
                .ToList();
            if (active.Count > 0)
            {
                var sum = Math.Min(active.Sum(item => item.Weight), weights.OutlookMost);
                yield return new OutlookReason(kind, name, [.. active.Select(item => item.Id)], Math.Exp(sum));
            }
        }
    }

    /// <summary>The neighbours that another side took lately; where none was, that its holder has few of them.</summary>
    List<OutlookReason> Around(int district, string name, int leader, LocalDate day)
    {
        if (!pass.HasNeighbours(district))
        {
            return [];
        }

        var weight = model.Parameters.Covariates.Neighbours;
        var each = Math.Exp(weight / pass.CountNeighbours(district));
        var lost = pass.NeighboursOf(district)
            .Select(findings)
            .Where(neighbour => neighbour.WasTaken(day, leader, model.Parameters.Covariates.NeighbourLostWithin))
            .Select(neighbour => new OutlookReason(OutlookReasonKind.NeighbourLost, neighbour.District, neighbour.For(day), each))
            .ToList();
        var held = pass.Held(district, day.Number())[leader];
        return lost.Count == 0 && held < 0.5
            ? [new OutlookReason(OutlookReasonKind.Surroundings, name, [], Math.Exp(weight * (1 - held)))]
            : lost;
    }

    IEnumerable<OutlookReason> Fighting(string name, DistrictFindings own, int day)
    {
        var weights = model.Parameters.Covariates;
        var clashes = own.Days.Factors
            .Where(factor => factor.Item.Type == EvidenceType.Fighting && factor.Last <= day)
            .Select(factor => (factor.Item.Id, factor.Last, Weight: own.Days.Pressure.Decayed(1, day - factor.Last, weights.ClashHalfLife)))
            .Where(clash => clash.Weight > 0)
            .OrderByDescending(clash => clash.Last)
            .ThenBy(clash => clash.Id, StringComparer.Ordinal)
            .ToList();
        if (clashes.Count > 0)
        {
            var factor = Math.Exp(weights.Clashes * Math.Log(1 + clashes.Sum(clash => clash.Weight)));
            yield return new OutlookReason(OutlookReasonKind.Fighting, name, [.. clashes.Select(clash => clash.Id)], factor);
        }
    }
}
