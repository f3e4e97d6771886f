using NodaTime;

namespace Foothold.Control;

/// <summary>Estimates who holds a district on a day from the evidence published by then.</summary>
/// <remarks>
/// A hidden Markov chain in continuous time over each side and contested, each settled or fresh, with evidence as a marked
/// point process. The answer depends on the set of evidence alone, never on the order in which it came. One instance may
/// serve any number of threads.
/// </remarks>
public sealed class ControlEstimator
{
    const double WeakInfluence = 0.1;

    readonly EstimatorParameters _parameters;
    readonly StartDistribution _start;
    readonly StateSpace _space;
    readonly Generator _generator;
    readonly Emissions _emissions;
    readonly VoiceFactors _factors;
    readonly Func<int, double[]> _leaps;

    /// <summary>Makes an estimator for a theatre.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <param name="start">Who held a district before any report; its sides are the theatre's sides.</param>
    public ControlEstimator(EstimatorParameters parameters, StartDistribution start)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(start);
        _parameters = parameters;
        _start = start;
        _space = new StateSpace(start.Sides.Keys);
        _generator = new Generator(_space, parameters.Rates);
        _emissions = new Emissions(_space, parameters);
        _factors = new VoiceFactors(_emissions, parameters);
        _leaps = Drift.Leaps(_generator, [.. Enumerable.Repeat(1.0, _space.Sides.Count)]);
    }

    /// <summary>The sides, in the order of their ids.</summary>
    public IReadOnlyList<string> Sides => _space.Sides;

    internal StateSpace Space => _space;

    internal EstimatorParameters Parameters => _parameters;

    internal Generator Generator => _generator;

    /// <summary>Estimates one district on one day, with each voice's part in it.</summary>
    /// <param name="district">The id of the district; evidence of other districts is passed over.</param>
    /// <param name="evidence">The evidence, in any order.</param>
    /// <param name="day">The day on the ground.</param>
    /// <param name="asOf">
    /// Only reports published by this day count, this day included. With a later <paramref name="asOf"/> the answer is
    /// hindsight: what came after <paramref name="day"/> counts too, through the chain.
    /// </param>
    public DistrictControl Estimate(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(evidence);
        var known = Known(district, evidence, asOf);
        var whole = Build(known);
        var answer = Describe(district, known, whole, day, asOf);
        return answer with { Contributions = Contributions(known, whole, day.Number()) };
    }

    /// <summary>Estimates one district on many days without the voices' parts, as a map's slider wants it.</summary>
    /// <param name="district">The id of the district; evidence of other districts is passed over.</param>
    /// <param name="evidence">The evidence, in any order.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="asOf">As for <see cref="Estimate"/>; null means that each day is answered as it was known on that day.</param>
    /// <returns>A result for each day, equal to that of <see cref="Estimate"/> but for the empty contributions.</returns>
    public IReadOnlyList<DistrictControl> Series(
        string district,
        IReadOnlyList<EvidenceItem> evidence,
        LocalDate from,
        LocalDate to,
        LocalDate? asOf)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(evidence);
        var all = Known(district, evidence, asOf ?? to);
        var series = new List<DistrictControl>();
        List<EvidenceItem>? known = null;
        Run? run = null;
        for (var day = from; day < to; day = day.PlusDays(1))
        {
            var clock = asOf ?? day;
            if (run is null || all.Count(item => item.Published <= clock) != known!.Count)
            {
                known = [.. all.Where(item => item.Published <= clock)];
                run = Build(known);
            }

            series.Add(Describe(district, known!, run, day, clock));
        }

        return series;
    }

    /// <summary>Says step by step how a holder's log-odds came to what they were, as known on a day.</summary>
    /// <param name="district">The id of the district; evidence of other districts is passed over.</param>
    /// <param name="evidence">The evidence, in any order.</param>
    /// <param name="day">The day; only reports published by then count.</param>
    /// <param name="holder">A side id or "contested".</param>
    /// <returns>In order of days, the start first; the changes sum to the last entry's log-odds, and those are what <see cref="Estimate"/> gives.</returns>
    public IReadOnlyList<LedgerEntry> LedgerOf(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day, string holder)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(holder);
        var at = holder == DistrictControl.ContestedState ? _space.ContestedHolder : _space.Holder(holder);
        if (at < 0)
        {
            throw new ArgumentException($"'{holder}' is no side and not contested.", nameof(holder));
        }

        var days = Lay(Known(district, evidence, day));
        return Ledger.Of(_space, days, new Drift(_generator, days.Pressure, _leaps), StartStates, at, Math.Max(day.Number(), days.StartDay));
    }

    /// <summary>Finds the single claims that, made on a day, would put another state in the lead, the likeliest first.</summary>
    /// <param name="district">The id of the district; evidence of other districts is passed over.</param>
    /// <param name="evidence">The evidence, in any order.</param>
    /// <param name="day">The day; only reports published by then count.</param>
    /// <returns>Empty where no single claim would.</returns>
    public IReadOnlyList<TurningClaim> WouldTurn(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(evidence);
        var known = Known(district, evidence, day);
        var number = day.Number();
        var now = Build(known).Chain.States(number);
        var leader = StateSpace.Leading(_space.ByHolder(now));
        var turning = new List<TurningClaim>();
        foreach (var claim in Imagined(district, day))
        {
            var after = _space.ByHolder(Build([.. known, claim]).Chain.States(number));
            var led = StateSpace.Leading(after);
            if (led != leader)
            {
                var likelihood = _emissions.LogRates(claim)!.Select((rate, state) => now[state] * Math.Exp(rate)).Sum();
                turning.Add(new TurningClaim(claim.Type, claim.Side, claim.Interest, _space.Name(led), after[led], likelihood));
            }
        }

        return [.. turning.OrderByDescending(claim => claim.Likelihood).ThenBy(claim => claim.Type).ThenBy(claim => claim.Side, StringComparer.Ordinal).ThenBy(claim => claim.Interest)];
    }

    IEnumerable<EvidenceItem> Imagined(string district, LocalDate day)
    {
        foreach (var interest in new[] { Coding.Interest.Own, Coding.Interest.Neutral, Coding.Interest.Against })
        {
            foreach (var side in _space.Sides)
            {
                foreach (var type in new[] { EvidenceType.Captured, EvidenceType.Holds, EvidenceType.Withdrew })
                {
                    yield return Claim(type, side, interest);
                }
            }
        }

        yield return Claim(EvidenceType.Fighting, null, Coding.Interest.Neutral);
        yield return Claim(EvidenceType.Neither, null, Coding.Interest.Neutral);

        EvidenceItem Claim(EvidenceType type, string? side, Coding.Interest interest) => new(
            "\uFFFF", // after every other of its day
            district,
            null,
            type,
            side,
            null,
            day,
            day.PlusDays(1),
            day,
            Coding.ControlScope.Whole,
            Coding.Polarity.Affirmed,
            Coding.Reality.Actual,
            Coding.Certainty.Asserted,
            interest,
            true,
            "\uFFFF",
            "");
    }

    /// <summary>The evidence that counts, in an order of its own.</summary>
    internal static List<EvidenceItem> Known(string district, IReadOnlyList<EvidenceItem> evidence, LocalDate asOf) =>
        [.. evidence
            .Where(item => item.District == district && item.Published <= asOf)
            .OrderBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)];

    internal Run Build(IReadOnlyList<EvidenceItem> known, double[]? standing = null)
    {
        var days = Lay(known, standing);
        var drift = new Drift(_generator, days.Pressure, standing is null ? _leaps : Drift.Leaps(_generator, days.Pressure.Standing()));
        return new Run(days.Factors, days.Pressure, drift, new Chain(_space, drift, StartStates, days.StartDay, days.Laid));
    }

    /// <summary>Lays what is known of one district on days.</summary>
    internal DistrictDays Lay(IReadOnlyList<EvidenceItem> known, double[]? standing = null)
    {
        var factors = _factors.From(known);
        var startDay = _start.Day.Number();
        if (factors.Count > 0 && factors[0].From < startDay)
        {
            startDay = factors[0].From - _parameters.LeadDays;
        }

        return new DistrictDays(startDay, factors, DayFactors.Lay(factors), new Pressure(_space, _parameters, factors, known, standing));
    }

    /// <summary>state -> probability before any report.</summary>
    internal double[] StartStates => _space.Start(_start);

    DistrictControl Describe(string district, IReadOnlyList<EvidenceItem> known, Run run, LocalDate day, LocalDate asOf)
    {
        var number = day.Number();
        var holders = _space.ByHolder(run.Chain.States(number));
        var probabilities = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var side = 0; side < _space.Sides.Count; side++)
        {
            probabilities[_space.Sides[side]] = holders[side];
        }

        var bare = new DistrictControl(
            district,
            day,
            asOf,
            probabilities,
            holders[_space.ContestedHolder],
            null,
            ControlBasis.None,
            false,
            null,
            null,
            []);
        var reached = run.Factors.Where(factor => factor.From <= number).ToList();
        if (reached.Count == 0)
        {
            return bare;
        }

        var leader = StateSpace.Leading(holders);
        var since = Onset.Of(_space, run, leader, number);
        var threats = Threats(known, run.Pressure, leader, day, since);
        return bare with
        {
            Leader = _space.Name(leader),
            Basis = Basis(reached, leader, number, since),
            Threatened = threats.Count > 0,
            Threats = threats,
            Since = since,
            LastEvidence = DayNumbers.Day(reached.Max(factor => Math.Min(factor.Last, number))),
        };
    }

    /// <summary>What the leading state rests on: the best support within memory and since it began.</summary>
    ControlBasis Basis(IEnumerable<VoiceFactor> reached, int leader, int day, SinceInterval? since)
    {
        var begin = Math.Max(day - _parameters.Days.BasisMemory, since?.Earliest?.Number() ?? int.MinValue);
        var support = reached
            .Where(factor => Math.Min(factor.Last, day) >= begin && Supports(factor, leader))
            .Select(factor => factor.Item)
            .Where(item => !item.Presupposed)
            .ToList();
        return support.Count == 0
            ? ControlBasis.Inferred
            : support.All(item => item.Interest == Coding.Interest.Own) ? ControlBasis.Claimed : ControlBasis.Assessed;
    }

    /// <summary>Whether a factor says who leads, rather than only fitting it.</summary>
    bool Supports(VoiceFactor factor, int leader)
    {
        if (leader != _space.ContestedHolder && factor.Item.Type is EvidenceType.Airstrike or EvidenceType.Fighting)
        {
            return false;
        }

        var best = double.NegativeInfinity;
        for (var holder = 0; holder < _space.Holders; holder++)
        {
            if (holder != leader && (holder != _space.ContestedHolder || factor.Item.Type == EvidenceType.Neither))
            {
                best = Math.Max(best, Most(factor, holder));
            }
        }

        return Most(factor, leader) > best + WeakInfluence;
    }

    static double Most(VoiceFactor factor, int holder) =>
        Math.Max(factor.LogRates[StateSpace.Settled(holder)], factor.LogRates[StateSpace.Fresh(holder)]);

    List<string> Threats(IReadOnlyList<EvidenceItem> known, Pressure pressure, int leader, LocalDate day, SinceInterval? since)
    {
        if (leader == _space.ContestedHolder)
        {
            return [];
        }

        // A threat counts for two half-lives, and not where the holder came after it.
        var life = (int)(2 * _parameters.Covariates.OutlookHalfLife);
        return [.. Pressure.Statements(known)
            .Where(item => !item.IsReasonOnly && Pressure.Against(_space, item, leader))
            .Where(item => item.Published <= day && day < item.Published.PlusDays(life))
            .Where(item => since?.Latest is not { } began || began <= item.Published.PlusDays(1))
            .OrderByDescending(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => item.Id)];
    }

    List<Contribution> Contributions(IReadOnlyList<EvidenceItem> known, Run whole, int day)
    {
        var with = _space.ByHolder(whole.Chain.States(day));
        var leader = StateSpace.Leading(with);
        var contributions = new List<Contribution>();
        foreach (var voice in known.GroupBy(item => item.Voice, StringComparer.Ordinal))
        {
            var without = Build([.. known.Where(item => item.Voice != voice.Key)]);
            var influence = LogOdds(with, leader) - LogOdds(_space.ByHolder(without.Chain.States(day)), leader);
            var standing = Standing([.. whole.Factors.Where(factor => factor.Item.Voice == voice.Key)], leader, influence);
            contributions.Add(new Contribution(voice.Key, [.. _factors.Ranked(voice).Select(item => item.Id)], influence, standing));
        }

        return [.. contributions
            .OrderByDescending(part => Math.Abs(part.Influence))
            .ThenBy(part => part.Voice, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What a voice says of the leading state. Beside others that say more, one that says the same may lower the odds a little;
    /// it still speaks for it. Fighting alone speaks for nobody.
    /// </summary>
    ContributionStanding Standing(IReadOnlyList<VoiceFactor> voice, int leader, double influence)
    {
        if (voice.All(factor => factor.Item.OutlookOnly) || Math.Abs(influence) < WeakInfluence)
        {
            return ContributionStanding.Context;
        }

        if (influence > 0 || voice.Any(factor => Supports(factor, leader)))
        {
            return ContributionStanding.For;
        }

        return leader != _space.ContestedHolder && voice.All(factor => factor.Item.OutlookOnly || factor.Item.Type is EvidenceType.Fighting or EvidenceType.Airstrike)
            ? ContributionStanding.Context
            : ContributionStanding.Against;
    }

    static double LogOdds(double[] holders, int holder)
    {
        var rest = 0.0;
        for (var other = 0; other < holders.Length; other++)
        {
            rest += other == holder ? 0 : holders[other];
        }

        return Math.Log(Math.Max(holders[holder], 1e-300) / Math.Max(rest, 1e-300));
    }

    /// <summary>One pass over one set of evidence.</summary>
    internal sealed record Run(IReadOnlyList<VoiceFactor> Factors, Pressure Pressure, Drift Drift, Chain Chain);
}
