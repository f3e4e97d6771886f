using NodaTime;

namespace Foothold.Control;

/// <summary>What can be said of one district from what is known of it and from the theatre around it.</summary>
sealed class DistrictFindings
{
    const double WeakInfluence = 0.1;
    const double IntervalShare = 0.8;

    readonly TheatreModel _model;
    readonly TheatrePass _pass;
    readonly int _at;
    readonly string _district;
    readonly IReadOnlyList<EvidenceItem> _known;
    readonly LocalDate _asOf;
    readonly Portion? _portion;
    readonly DistrictDays _days;

    /// <summary>Makes them.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="pass">The theatre.</param>
    /// <param name="at">The district's place in it.</param>
    /// <param name="district">Its id.</param>
    /// <param name="known">Its evidence, cut to what was published in time, in order of publication and id.</param>
    /// <param name="asOf">The last day of publication that counts.</param>
    /// <param name="portion">Its centre or its rest alone; null for the district.</param>
    internal DistrictFindings(
        TheatreModel model, TheatrePass pass, int at, string district, IReadOnlyList<EvidenceItem> known, LocalDate asOf, Portion? portion = null)
    {
        _model = model;
        _pass = pass;
        _at = at;
        _district = district;
        _known = known;
        _asOf = asOf;
        _portion = portion;
        _days = model.Lay(known, portion);
    }

    internal string District => _district;

    internal DistrictDays Days => _days;

    internal IReadOnlyList<EvidenceItem> Known => _known;

    /// <summary>Who holds it on a day, with each voice's part, how that came about and what would change it.</summary>
    internal DistrictControl Explained(LocalDate day)
    {
        var number = day.Number();
        var reign = Reigns(number, number + 1)[0];
        var control = Described(number, reign, Reached(number));
        if (control.Leader is null)
        {
            return control with { Contributions = OfWhatMayCome(number) };
        }

        var view = View(_days, number);
        var spell = Spell.Of(_model.Space, view, reign.Leader, number);
        var told = Onset.Of(_model.Space, _days.Factors, spell, reign.Leader, number, reign.First);
        var interval = Interval(spell, reign, number, out var estimated);
        return control with
        {
            Since = told ?? estimated,
            IsSinceTold = told is not null,
            ChangeInterval = told is null || (interval is { } within && ShareDays(told.Value, within)) ? interval : null,
            Contributions = Contributions(view, reign.Leader, number),
            Ledger = Ledger.Of(_model.Space, view, _days, reign.Leader, number),
            Turning = Turning(day),
            Split = Portions()?.Explained(day),
        };
    }

    /// <summary>Who leads on a day; null where no evidence reaches it.</summary>
    internal int? Leader(LocalDate day)
    {
        var number = day.Number();
        return Reached(number) == 0 ? null : StateSpace.Leading(_model.Space.ByHolder(View(_days, number).States(number)));
    }

    /// <summary>Whether a side other than one took it within so many days.</summary>
    internal bool WasTaken(LocalDate day, int from, int within)
    {
        if (Leader(day) is not { } taker || taker == from || taker == _model.Space.ContestedHolder)
        {
            return false;
        }

        var number = day.Number();
        var since = Since(Spell.Of(_model.Space, View(_days, number), taker, number), Reigns(number, number + 1)[0], number);
        return since is { Earliest: { } earliest, Latest: { } latest } // "since some day or before" tells of no change
            && latest.Number() - 1 <= number
            && number - earliest.Number() <= within;
    }

    /// <summary>The ids of the evidence that speaks for who leads on a day, the weightiest first.</summary>
    internal IReadOnlyList<string> For(LocalDate day) => Leader(day) is not { } leader
        ? []
        : [.. Contributions(View(_days, day.Number()), leader, day.Number())
            .Where(part => part.Standing == ContributionStanding.For)
            .SelectMany(part => part.Evidence)];

    /// <summary>How much the voices for who leads on a day and those against weigh.</summary>
    internal VoiceBalance Balance(LocalDate day)
    {
        if (Leader(day) is not { } leader)
        {
            return default;
        }

        var contributions = Contributions(View(_days, day.Number()), leader, day.Number());
        return new VoiceBalance(
            contributions.Where(part => part.Standing == ContributionStanding.For).Sum(part => Math.Max(part.Influence, 0)),
            contributions.Where(part => part.Standing == ContributionStanding.Against).Sum(part => Math.Max(-part.Influence, 0)));
    }

    /// <summary>For each voice that says who holds it, how likely that is by all other voices, hindsight included.</summary>
    /// <param name="until">The last day number that may be spoken of.</param>
    internal IEnumerable<(EvidenceItem Item, double Probability)> BorneOut(int until)
    {
        foreach (var factor in _days.Factors.Where(factor => factor.Last <= until))
        {
            var holder = Claimed(factor.Item);
            if (holder >= 0)
            {
                var without = View(Without(factor.Voice), factor.Last);
                var holders = _model.Space.ByHolder(without.States(factor.Last));
                yield return (factor.Item, factor.Item.Type == EvidenceType.Withdrew ? 1 - holders[holder] : holders[holder]);
            }
        }
    }

    /// <summary>Whom a claim says that it holds the district, or for a withdrawal no longer; -1 where it says neither.</summary>
    int Claimed(EvidenceItem item) => item.Polarity == Coding.Polarity.Denied
        ? -1
        : item.Type switch
        {
            EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Repelled or EvidenceType.Administers or EvidenceType.Withdrew => _model.Space.Holder(item.Side),
            EvidenceType.Neither => _model.Space.ContestedHolder,
            _ => -1,
        };

    /// <summary>Who holds it on each of some days; the voices' parts are left out, as is what needs a walk of its own for each day.</summary>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    internal IReadOnlyList<DistrictControl> Series(LocalDate from, LocalDate to)
    {
        var (first, end) = (from.Number(), to.Number());
        var reigns = Reigns(first, end);
        var splits = Portions()?.Series(from, to);
        return [.. Enumerable.Range(first, end - first)
            .Select(number => Described(number, reigns[number - first], Reached(number)) with { Split = splits?[number - first] })];
    }

    /// <summary>A day described by its state.</summary>
    internal DistrictControl Described(int number, Reign reign) => Described(number, reign, Reached(number));

    /// <summary>A described day with each voice's part.</summary>
    internal DistrictControl Weighed(DistrictControl control) =>
        control with { Contributions = Contributions(View(_days, control.Day.Number()), Holder(control.Leader!), control.Day.Number()) };

    /// <summary>Whether somebody tells of a state: says outright who has it or, where it is contested, anything.</summary>
    /// <param name="state">A side id or "contested".</param>
    /// <param name="from">The first day number that may be told of.</param>
    /// <param name="day">The last.</param>
    /// <param name="counts">Which evidence counts.</param>
    internal bool IsToldOf(string state, int from, int day, Func<EvidenceItem, bool> counts) => _days.Factors
        .Take(Reached(day))
        .Any(factor => factor.Last >= from
            && !factor.Item.Presupposed
            && counts(factor.Item)
            && (state == DistrictControl.ContestedState || Supports(factor, Holder(state))));

    /// <summary>The last day number of which somebody tells that a side took it, or was left with it; null where nobody does.</summary>
    /// <param name="side">A side id.</param>
    /// <param name="day">The last day number that may be told of.</param>
    /// <param name="counts">Which evidence counts.</param>
    internal int? LastTaking(string side, int day, Func<EvidenceItem, bool> counts) => _days.Factors
        .Take(Reached(day))
        .Where(factor => factor.Item is { Polarity: Coding.Polarity.Affirmed, Type: EvidenceType.Captured or EvidenceType.Withdrew }
            && counts(factor.Item)
            && Supports(factor, Holder(side)))
        .Select(factor => (int?)Math.Min(factor.Last, day))
        .Max();

    /// <summary>Its centre and its rest; null where nobody speaks of its centre or of anything else, or this is one of them.</summary>
    SplitFindings? Portions()
    {
        return _portion is not null || _known.Select(item => item.Scope == Coding.ControlScope.Centre).Distinct().Count() < 2
            ? null
            : new SplitFindings(Of(Portion.Centre), Of(Portion.Rest), _model.Parameters.Days.BasisMemory);

        DistrictFindings Of(Portion portion) => new(_model, _pass, _at, _district, _known, _asOf, portion);
    }

    /// <summary>How a holder's log-odds on a day came to what they are.</summary>
    internal List<LedgerEntry> LedgerOf(LocalDate day, int holder) =>
        Ledger.Of(_model.Space, View(_days, day.Number()), _days, holder, day.Number());

    /// <summary>The single claims that, made on a day, would put another state in the lead, the likeliest first.</summary>
    internal IReadOnlyList<TurningClaim> Turning(LocalDate day)
    {
        var number = day.Number();
        var now = View(_days, number).States(number);
        var leader = StateSpace.Leading(_model.Space.ByHolder(now));
        var turning = new List<TurningClaim>();
        foreach (var claim in Imagined(day))
        {
            var after = _model.Space.ByHolder(View(_model.Lay([.. _known, claim], _portion), number).States(number));
            var led = StateSpace.Leading(after);
            if (led != leader)
            {
                var likelihood = _model.Emissions.LogRates(claim)!.Select((rate, state) => now[state] * Math.Exp(rate)).Sum();
                turning.Add(new TurningClaim(claim.Type, claim.Side, claim.Interest, _model.Space.Name(led), after[led], likelihood));
            }
        }

        return [.. turning.OrderByDescending(claim => claim.Likelihood).ThenBy(claim => claim.Type).ThenBy(claim => claim.Side, StringComparer.Ordinal).ThenBy(claim => claim.Interest)];
    }

    IEnumerable<EvidenceItem> Imagined(LocalDate day)
    {
        foreach (var interest in new[] { Coding.Interest.Own, Coding.Interest.Neutral, Coding.Interest.Against })
        {
            foreach (var side in _model.Space.Sides.Where((_, side) => _days.Candidates[side]))
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
            _district,
            null,
            type,
            side,
            null,
            day,
            day.PlusDays(1),
            LocalDate.Max(day, _asOf),
            Coding.ControlScope.Whole,
            Coding.Polarity.Affirmed,
            Coding.Reality.Actual,
            Coding.Certainty.Asserted,
            interest,
            true,
            "\uFFFF",
            "");
    }

    DistrictView View(DistrictDays days, int day) => new(_model, _pass, _at, days, Math.Max(day, Tells(days)) + 1);

    /// <summary>The last day that may tell anything, by what is said of it or by silence, as far as it is known; the first of all where nothing is said.</summary>
    int Tells(DistrictDays days) => days.Laid.Count == 0
        ? int.MinValue
        : Math.Max(days.Laid[^1].Day, Math.Min(_asOf.Number(), days.Laid[^1].Day + _model.Parameters.Silence.Usual));

    int Holder(string state) => state == DistrictControl.ContestedState ? _model.Space.ContestedHolder : _model.Space.Holder(state);

    /// <summary>For each day its state, and the first day of the unbroken lead of who leads on it.</summary>
    internal List<Reign> Reigns(int first, int end)
    {
        var from = Math.Min(_days.Begin, first);
        var reigns = new List<Reign>(end - first);
        Reign? before = null;
        foreach (var (states, at) in View(_days, end - 1).Smoothed(from, end).Select((states, at) => (states, from + at)))
        {
            var holders = _model.Space.ByHolder(states);
            var leader = StateSpace.Leading(holders);
            before = before is { } known && known.Leader == leader
                ? known with { Holders = holders }
                : new Reign(holders, leader, at, before is null || at <= _days.Begin ? null : at - 1);
            if (at >= first)
            {
                reigns.Add(before.Value);
            }
        }

        return reigns;
    }

    /// <summary>How many factors speak of days up to one.</summary>
    int Reached(int day)
    {
        var (low, high) = (0, _days.Factors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days.Factors[middle].From <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    SinceInterval Since(Spell spell, Reign reign, int day)
    {
        Interval(spell, reign, day, out var estimated);
        return Onset.Of(_model.Space, _days.Factors, spell, reign.Leader, day, reign.First) ?? estimated;
    }

    /// <summary>The days within which the leading state began as the estimate has it, cut where somebody in its unbroken lead says that it is so already.</summary>
    /// <param name="spell">When it began as the estimate has it.</param>
    /// <param name="reign">Its unbroken lead.</param>
    /// <param name="day">The day on which it leads.</param>
    /// <param name="since">The same days; where somebody says before all of them that it is so, that day or before.</param>
    /// <returns>Null where somebody says before all of them that it is so.</returns>
    SinceInterval? Interval(Spell spell, Reign reign, int day, out SinceInterval since)
    {
        var middle = spell.Middle(IntervalShare);
        var said = _days.Factors
            .Take(Reached(day))
            .Where(factor => factor.Last >= (reign.Before ?? int.MinValue) && Supports(factor, reign.Leader))
            .Select(factor => factor.Spread ? factor.Last : factor.Points[0])
            .Where(first => first >= reign.First)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        if (said == int.MaxValue || middle.Latest is not { } latest || latest.Number() <= said + 1)
        {
            since = middle;
            return middle;
        }

        var isAfter = middle.Earliest is { } earliest && earliest.Number() > said;
        since = new SinceInterval(isAfter ? null : middle.Earliest, DayNumbers.Day(said + 1));
        return isAfter ? null : since;
    }

    static bool ShareDays(SinceInterval one, SinceInterval other) =>
        !(one.Earliest >= other.Latest) && !(other.Earliest >= one.Latest);

    /// <summary>Describes a day.</summary>
    /// <param name="number">The day number.</param>
    /// <param name="reign">Its state.</param>
    /// <param name="reached">How many factors speak of days up to it.</param>
    DistrictControl Described(int number, Reign reign, int reached)
    {
        var probabilities = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var side = 0; side < _model.Space.Sides.Count; side++)
        {
            probabilities[_model.Space.Sides[side]] = reign.Holders[side];
        }

        var day = DayNumbers.Day(number);
        var bare = new DistrictControl(
            _district, day, _asOf, probabilities, reign.Holders[_model.Space.ContestedHolder], null, ControlBasis.None, false, null, null, []);
        if (reached == 0)
        {
            return bare;
        }

        var threats = Threats(reign, day);
        return bare with
        {
            Leader = _model.Space.Name(reign.Leader),
            Basis = Basis(reached, reign, number),
            Threatened = threats.Count > 0,
            Threats = threats,
            LedSince = reign.Before is null ? null : DayNumbers.Day(reign.First),
            LastEvidence = DayNumbers.Day(_days.Factors.Take(reached).Max(factor => Math.Min(factor.Last, number))),
        };
    }

    /// <summary>What the leading state rests on: the best support within memory and since another led.</summary>
    ControlBasis Basis(int reached, Reign reign, int day)
    {
        var begin = Math.Max(day - _model.Parameters.Days.BasisMemory, reign.Before ?? int.MinValue);
        var claimed = false;
        for (var at = 0; at < reached; at++)
        {
            var factor = _days.Factors[at];
            if (Math.Min(factor.Last, day) >= begin && !factor.Item.Presupposed && Supports(factor, reign.Leader))
            {
                if (factor.Item.Interest != Coding.Interest.Own)
                {
                    return ControlBasis.Assessed;
                }

                claimed = true;
            }
        }

        return claimed ? ControlBasis.Claimed : IsSpokenFor(reached, reign, day) ? ControlBasis.Inferred : ControlBasis.Drift;
    }

    /// <summary>
    /// Whether anybody speaks for who leads: since another led, or with nobody saying since that another has it, or as the first
    /// that tells of the days after. What only the chain's own drift put in the lead is spoken for by nobody.
    /// </summary>
    bool IsSpokenFor(int reached, Reign reign, int day)
    {
        if (_days.Factors.Take(reached).Any(factor => factor.Last >= day && TellsOfLoss(factor.Item, reign.Leader))
            || _days.Factors.Skip(reached).FirstOrDefault(factor => Speaks(factor, reign.Leader) || SpeaksOfOther(factor, reign.Leader)) is { } next && Speaks(next, reign.Leader))
        {
            return true;
        }

        var (lastFor, lastOfOther) = (int.MinValue, int.MinValue);
        foreach (var factor in _days.Factors.Take(reached))
        {
            if (Supports(factor, reign.Leader) || TellsOfOthersLoss(factor.Item, reign.Leader))
            {
                lastFor = Math.Max(lastFor, Math.Min(factor.Last, day));
            }
            else if (SpeaksOfOther(factor, reign.Leader) || TellsOfLoss(factor.Item, reign.Leader))
            {
                lastOfOther = Math.Max(lastOfOther, Math.Min(factor.Last, day));
            }
        }

        return lastFor > int.MinValue && lastFor >= Math.Min(lastOfOther, reign.Before ?? int.MinValue);
    }

    /// <summary>Whether it tells of a day that a side has it then, or lost it on it.</summary>
    bool Speaks(VoiceFactor factor, int holder) => Supports(factor, holder) || TellsOfLoss(factor.Item, holder);

    bool SpeaksOfOther(VoiceFactor factor, int holder) => Claimed(factor.Item) is var other and >= 0 && other != holder;

    /// <summary>Whether it tells that another side lost it, and not to whom: that bears out whoever leads since.</summary>
    bool TellsOfOthersLoss(EvidenceItem item, int holder) => item is { Polarity: Coding.Polarity.Affirmed, Type: EvidenceType.Captured, Side: null, Opponent: { } loser } && _model.Space.Holder(loser) != holder;

    /// <summary>Whether it tells that a side lost it or left it, and so had it before.</summary>
    bool TellsOfLoss(EvidenceItem item, int holder) =>
        item.Polarity == Coding.Polarity.Affirmed
        && holder == _model.Space.Holder(item.Type switch
        {
            EvidenceType.Captured => item.Opponent,
            EvidenceType.Withdrew => item.Side,
            _ => null,
        });

    /// <summary>Whether a factor says who leads, rather than only fitting it.</summary>
    bool Supports(VoiceFactor factor, int leader)
    {
        if (leader != _model.Space.ContestedHolder && factor.Item.Type is EvidenceType.Airstrike or EvidenceType.Fighting)
        {
            return false;
        }

        var best = double.NegativeInfinity;
        for (var holder = 0; holder < _model.Space.Holders; holder++)
        {
            if (holder != leader && (holder != _model.Space.ContestedHolder || factor.Item.Type == EvidenceType.Neither))
            {
                best = Math.Max(best, Most(factor, holder));
            }
        }

        return Most(factor, leader) > best + WeakInfluence;
    }

    static double Most(VoiceFactor factor, int holder) =>
        Math.Max(factor.LogRates[StateSpace.Settled(holder)], factor.LogRates[StateSpace.Fresh(holder)]);

    List<string> Threats(Reign reign, LocalDate day)
    {
        if (reign.Leader == _model.Space.ContestedHolder)
        {
            return [];
        }

        // A threat counts for two half-lives, and not where the holder came after it.
        var life = (int)(2 * _model.Parameters.Covariates.OutlookHalfLife);
        return [.. Pressure.Statements(_known)
            .Where(item => !item.IsReasonOnly && Pressure.Against(_model.Space, item, reign.Leader))
            .Where(item => item.Published <= day && day < item.Published.PlusDays(life))
            .Where(item => reign.Before is null || reign.First <= item.Published.Number())
            .OrderByDescending(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => item.Id)];
    }

    List<Contribution> Contributions(DistrictView whole, int leader, int day)
    {
        var with = LogOdds.Of(_model.Space.ByHolder(whole.States(day)), leader);
        var factors = _days.Factors.ToLookup(factor => factor.Voice, StringComparer.Ordinal);
        var without = Voiceless.Of(_model, whole, _days, _known, leader, day);
        var contributions = new List<Contribution>();
        foreach (var voice in _known.GroupBy(item => item.Voice, StringComparer.Ordinal).Where(voice => _portion is null || factors.Contains(voice.Key)))
        {
            var odds = without.TryGetValue(voice.Key, out var known) ? known : Without(voice.Key, leader, day);
            var standing = voice.All(item => item.OutlookOnly) ? ToTheOutlook(voice, day) : Standing([.. factors[voice.Key]], leader, with - odds);
            contributions.Add(new Contribution(voice.Key, [.. _model.Ranked(voice, _portion).Select(item => item.Id)], with - odds, standing));
        }

        var told = _known.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        return [.. ContributionOrder.Of(contributions, told.GetValueOrDefault)];
    }

    /// <summary>The voices that speak of what may come of a district of which nobody says who holds it, the newest first.</summary>
    List<Contribution> OfWhatMayCome(int day) =>
    [
        .. _known
            .Where(item => item.OutlookOnly && item.Published.Number() <= day)
            .GroupBy(item => item.Voice, StringComparer.Ordinal)
            .OrderByDescending(voice => voice.Max(item => item.Published))
            .ThenBy(voice => voice.Key, StringComparer.Ordinal)
            .Select(voice => new Contribution(voice.Key, [.. _model.Ranked(voice, _portion).Select(item => item.Id)], 0, ToTheOutlook(voice, day))),
    ];

    /// <summary>Whether a voice of what may come still presses on the outlook of a day, as long as it does on the loss rates.</summary>
    ContributionStanding ToTheOutlook(IEnumerable<EvidenceItem> voice, int day)
    {
        var weights = _model.Parameters.Covariates;
        return Pressure.Statements(voice).Any(item => _days.Pressure.Decayed(
            item.IsReasonOnly ? weights.SupportAsked : weights.OutlookStatement, day - item.Published.Number(), weights.OutlookHalfLife) > 0)
            ? ContributionStanding.Outlook
            : ContributionStanding.Context;
    }

    /// <summary>The log-odds of a holder were a voice silent: the district run again.</summary>
    double Without(string voice, int leader, int day) =>
        LogOdds.Of(_model.Space.ByHolder(View(Without(voice), day).States(day)), leader);

    /// <summary>What is known but for one voice. That so much is told of the district is left as it is.</summary>
    DistrictDays Without(string voice)
    {
        var others = _model.Lay([.. _known.Where(item => item.Voice != voice)], _portion);
        return others with { Talk = _days.Talk.Telling(others.Talk) };
    }

    /// <summary>
    /// What a voice says of the leading state. Beside others that say more, one that says the same may lower the odds a little;
    /// it still speaks for it. Fighting alone speaks for nobody.
    /// </summary>
    ContributionStanding Standing(IReadOnlyList<VoiceFactor> voice, int leader, double influence)
    {
        if (voice.Any(factor => Supports(factor, leader)))
        {
            return ContributionStanding.For; // however little it adds beside others
        }

        if (influence < 0 && voice.Any(factor => Enumerable.Range(0, _model.Space.Holders).Any(holder => holder != leader && holder != _model.Space.ContestedHolder && Supports(factor, holder))))
        {
            return ContributionStanding.Against;
        }

        if (Math.Abs(influence) < WeakInfluence)
        {
            return ContributionStanding.Context;
        }

        if (influence > 0)
        {
            return ContributionStanding.For;
        }

        return leader != _model.Space.ContestedHolder && voice.All(factor => factor.Item.OutlookOnly || factor.Item.Type is EvidenceType.Fighting or EvidenceType.Airstrike)
            ? ContributionStanding.Context
            : ContributionStanding.Against;
    }

    /// <summary>A day's state, and the first day on which its leader led up to it without a break.</summary>
    /// <param name="Holders">holder -> probability.</param>
    /// <param name="Leader">The likeliest holder.</param>
    /// <param name="First">The first day number of its lead.</param>
    /// <param name="Before">The last day number on which another led; null where it has led from the first evidence on.</param>
    internal readonly record struct Reign(double[] Holders, int Leader, int First, int? Before);
}
