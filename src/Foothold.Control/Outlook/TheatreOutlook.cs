using NodaTime;

namespace Foothold.Control;

/// <summary>Where control may change soon: the estimator's own chain at first, hazards learnt from the war's changes as they accumulate.</summary>
/// <remarks>
/// The two probabilities are mixed, the learnt one with weight n / (n + takes-over) where n counts the changes learnt, older ones
/// less. It learns from the states as they are believed on the day the outlook is given on, so nothing later counts.
/// </remarks>
public sealed class TheatreOutlook
{
    readonly TheatreEstimator _estimator;
    readonly HazardRules _rules;
    readonly Func<string, string, double> _distance;

    /// <summary>Makes an outlook over an estimator.</summary>
    /// <param name="estimator">The theatre; only reports published by the day last given to <see cref="TheatreEstimator.KnownBy"/> count.</param>
    /// <param name="rules">The numbers of the learnt hazards.</param>
    /// <param name="distance">The kilometres between two districts.</param>
    public TheatreOutlook(TheatreEstimator estimator, HazardRules rules, Func<string, string, double> distance)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(distance);
        _estimator = estimator;
        _rules = rules;
        _distance = distance;
    }

    /// <summary>Estimates the outlook of every district that evidence reaches.</summary>
    /// <param name="first">The first day to learn from.</param>
    /// <param name="day">The day the outlook is given on.</param>
    /// <returns>In the order of <see cref="TheatreEstimator.Districts"/>.</returns>
    public IReadOnlyList<DistrictOutlook> On(LocalDate first, LocalDate day)
    {
        var learnt = Learn(first, day);
        return [.. learnt.Districts.Select(district => Of(district, learnt)!)];
    }

    /// <summary>Estimates the outlook of one district: what <see cref="On"/> gives for it.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="learnt">What <see cref="Learn"/> gave for the day, of the same evidence.</param>
    /// <returns>Null where no evidence reaches the district.</returns>
    public DistrictOutlook? Of(string district, LearntChanges learnt)
    {
        ArgumentNullException.ThrowIfNull(learnt);
        if (learnt.Standing(district) is not { } standing)
        {
            return null;
        }

        var own = _estimator.Outlook(district, learnt.Day);
        var signs = learnt.Signs(district);
        var usual = learnt.Usual(district);
        var weight = learnt.Changes / (learnt.Changes + _rules.TakesOver);
        return own with
        {
            Within7Days = Mix(own.Within7Days, _rules.Within(signs, 7)),
            Within30Days = Mix(own.Within30Days, _rules.Within(signs, 30)),
            Usual7Days = Mix(own.Usual7Days, 1 - Math.Exp(-usual * 7)),
            Usual30Days = Mix(own.Usual30Days, 1 - Math.Exp(-usual * 30)),
            Learnt = weight,
            IsUnclear = standing.Basis == ControlBasis.Drift,
            LastEvidence = standing.LastEvidence,
        };

        double Mix(double chain, double learned) => ((1 - weight) * chain) + (weight * learned);
    }

    /// <summary>Learns from the changes of every district that evidence reaches.</summary>
    /// <param name="first">The first day to learn from.</param>
    /// <param name="day">The last.</param>
    public LearntChanges Learn(LocalDate first, LocalDate day)
    {
        var series = _estimator.Districts
            .Where(_estimator.IsToldOf)
            .Select(district => _estimator.Series(district, first, day.PlusDays(1)))
            .Where(rows => rows[^1].Leader is not null)
            .ToList();
        return new LearntChanges(day, Record(series), series);
    }

    // series: for each district a row a day
    ChangeRecord Record(List<IReadOnlyList<DistrictControl>> series)
    {
        var states = _estimator.States.Select((state, at) => (state, at)).ToDictionary(pair => pair.state, pair => pair.at, StringComparer.Ordinal);
        var districts = series.Select(rows => rows[^1].District).ToList();
        var record = new ChangeRecord(
            _rules,
            states.Count,
            states[DistrictControl.ContestedState],
            [.. districts.Select(district => districts.Select(other => _distance(district, other)).ToArray())]);
        var today = new int[districts.Count];
        for (var at = 0; series.Count > 0 && at < series[0].Count; at++)
        {
            for (var place = 0; place < today.Length; place++)
            {
                today[place] = series[place][at].Leader is { } leader ? states[leader] : -1;
            }

            record.Learn(today);
        }

        return record;
    }
}
