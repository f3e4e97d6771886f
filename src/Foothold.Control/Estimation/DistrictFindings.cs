using NodaTime;

namespace Foothold.Control;

/// <summary>What can be said of one district from what is known of it and from the theatre around it.</summary>
sealed class DistrictFindings
{
    readonly KnownDistrict _known;
    readonly LeadBasis _basis;
    readonly VoiceParts _voices;

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
        : this(new KnownDistrict(model, pass, at, district, known, asOf, portion))
    {
    }

    DistrictFindings(KnownDistrict known)
    {
        _known = known;
        _basis = new LeadBasis(known);
        _voices = new VoiceParts(known);
    }

    internal string District => _known.Id;

    internal DistrictDays Days => _known.Days;

    /// <summary>Its evidence, in order of publication and id.</summary>
    internal IReadOnlyList<EvidenceItem> Known => _known.Evidence;

    /// <summary>Who holds it on a day, with each voice's part, how that came about and what would change it.</summary>
    internal DistrictControl Explained(LocalDate day)
    {
        var number = day.Number();
        var reign = _known.Reigns(number, number + 1)[0];
        var control = Described(number, reign);
        if (control.Leader is null)
        {
            return control with { Contributions = _voices.OfWhatMayCome(number) };
        }

        var view = _known.View(number);
        var began = new LeadBeginning(_known, view, reign, number);
        return control with
        {
            Since = began.Since,
            IsSinceTold = began.Told is not null,
            ChangeInterval = began.IsIntervalBorneOut ? began.Interval : null,
            Contributions = _voices.On(view, reign.Leader, number),
            Ledger = Ledger.Of(_known.Space, view, Days, reign.Leader, number),
            Turning = TurningClaims.Of(_known, day),
            Split = Portions()?.Explained(day),
        };
    }

    /// <summary>Who holds it on each of some days; the voices' parts are left out, as is what needs a walk of its own for each day.</summary>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    internal IReadOnlyList<DistrictControl> Series(LocalDate from, LocalDate to)
    {
        var (first, end) = (from.Number(), to.Number());
        var reigns = _known.Reigns(first, end);
        var splits = Portions()?.Series(from, to);
        return [.. Enumerable.Range(first, end - first)
            .Select(number => Described(number, reigns[number - first]) with { Split = splits?[number - first] })];
    }

    /// <summary>Who leads on a day; null where no evidence reaches it.</summary>
    internal int? Leader(LocalDate day)
    {
        var number = day.Number();
        return _known.Reached(number) == 0 ? null : StateSpace.Leading(_known.Space.ByHolder(_known.View(number).States(number)));
    }

    /// <summary>Whether a side other than one took it within so many days.</summary>
    internal bool WasTaken(LocalDate day, int from, int within)
    {
        if (Leader(day) is not { } taker || taker == from || taker == _known.Space.ContestedHolder)
        {
            return false;
        }

        var number = day.Number();
        var began = new LeadBeginning(_known, _known.View(number), _known.Reigns(number, number + 1)[0], number);
        return began.Since is { Earliest: { } earliest, Latest: { } latest } // "since some day or before" tells of no change
            && latest.Number() - 1 <= number
            && number - earliest.Number() <= within;
    }

    /// <summary>The ids of the evidence that speaks for who leads on a day, the weightiest first.</summary>
    internal IReadOnlyList<string> For(LocalDate day) =>
    [
        .. Contributions(day)
            .Where(part => part.Standing == ContributionStanding.For)
            .SelectMany(part => part.Evidence),
    ];

    /// <summary>How much the voices for who leads on a day and those against weigh.</summary>
    internal VoiceBalance Balance(LocalDate day)
    {
        var contributions = Contributions(day);
        return new VoiceBalance(
            contributions.Where(part => part.Standing == ContributionStanding.For).Sum(part => Math.Max(part.Influence, 0)),
            contributions.Where(part => part.Standing == ContributionStanding.Against).Sum(part => Math.Max(-part.Influence, 0)));
    }

    /// <summary>For each voice that says who holds it, how likely that is by all other voices, hindsight included.</summary>
    /// <param name="until">The last day number that may be spoken of.</param>
    internal IEnumerable<(EvidenceItem Item, double Probability)> BorneOut(int until) => _voices.BorneOut(until);

    /// <summary>How a holder's log-odds on a day came to what they are.</summary>
    internal List<LedgerEntry> LedgerOf(LocalDate day, int holder) =>
        Ledger.Of(_known.Space, _known.View(day.Number()), Days, holder, day.Number());

    /// <summary>A described day with each voice's part.</summary>
    internal DistrictControl Weighed(DistrictControl control) =>
        control with { Contributions = _voices.On(_known.View(control.Day.Number()), _known.Holder(control.Leader!), control.Day.Number()) };

    /// <summary>For each day its state, and the first day of the unbroken lead of who leads on it.</summary>
    /// <param name="first">The first day number, included.</param>
    /// <param name="end">The day number after the last.</param>
    internal List<Reign> Reigns(int first, int end) => _known.Reigns(first, end);

    /// <summary>Whether somebody tells of a state: says outright who has it or, where it is contested, anything.</summary>
    /// <param name="state">A side id or "contested".</param>
    /// <param name="from">The first day number that may be told of.</param>
    /// <param name="day">The last.</param>
    /// <param name="counts">Which evidence counts.</param>
    internal bool IsToldOf(string state, int from, int day, Func<EvidenceItem, bool> counts) => Days.Factors
        .Take(_known.Reached(day))
        .Any(factor => factor.Last >= from
            && !factor.Item.Presupposed
            && counts(factor.Item)
            && (state == DistrictControl.ContestedState || _known.Testimony.Supports(factor, _known.Holder(state))));

    /// <summary>The last day number of which somebody tells that a side took it, or was left with it; null where nobody does.</summary>
    /// <param name="side">A side id.</param>
    /// <param name="day">The last day number that may be told of.</param>
    /// <param name="counts">Which evidence counts.</param>
    internal int? LastTaking(string side, int day, Func<EvidenceItem, bool> counts) => Days.Factors
        .Take(_known.Reached(day))
        .Where(factor => factor.Item is { Polarity: Coding.Polarity.Affirmed, Type: EvidenceType.Captured or EvidenceType.Withdrew }
            && counts(factor.Item)
            && _known.Testimony.Supports(factor, _known.Holder(side)))
        .Select(factor => (int?)Math.Min(factor.Last, day))
        .Max();

    /// <summary>Describes a day by its state.</summary>
    /// <param name="number">The day number.</param>
    /// <param name="reign">Its state.</param>
    internal DistrictControl Described(int number, Reign reign)
    {
        var probabilities = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var side = 0; side < _known.Space.Sides.Count; side++)
        {
            probabilities[_known.Space.Sides[side]] = reign.Holders[side];
        }

        var day = DayNumbers.Day(number);
        var bare = new DistrictControl(
            District, day, _known.AsOf, probabilities, reign.Holders[_known.Space.ContestedHolder], null, ControlBasis.None, false, null, null, []);
        var reached = _known.Reached(number);
        if (reached == 0)
        {
            return bare;
        }

        var threats = Threats(reign, day);
        return bare with
        {
            Leader = _known.Space.Name(reign.Leader),
            Basis = _basis.Of(reign, number, reached),
            Threatened = threats.Count > 0,
            Threats = threats,
            LedSince = reign.Before is null ? null : DayNumbers.Day(reign.First),
            LastEvidence = DayNumbers.Day(Days.Factors.Take(reached).Max(factor => Math.Min(factor.Last, number))),
        };
    }

    /// <summary>Its centre and its rest; null where nobody speaks of its centre or of anything else, or this is one of them.</summary>
    SplitFindings? Portions() =>
        _known.Portion is not null || Known.Select(item => item.Scope == Coding.ControlScope.Centre).Distinct().Count() < 2
            ? null
            : new SplitFindings(
                new DistrictFindings(_known.Of(Portion.Centre)),
                new DistrictFindings(_known.Of(Portion.Rest)),
                _known.Model.Parameters.Days.BasisMemory);

    /// <summary>Each voice's part on a day; empty where no evidence reaches it.</summary>
    List<Contribution> Contributions(LocalDate day) =>
        Leader(day) is { } leader ? _voices.On(_known.View(day.Number()), leader, day.Number()) : [];

    /// <summary>The ids of the evidence that a side may lose what it holds, the newest first.</summary>
    List<string> Threats(Reign reign, LocalDate day)
    {
        if (reign.Leader == _known.Space.ContestedHolder)
        {
            return [];
        }

        // A threat counts for two half-lives, and not where the holder came after it.
        var life = (int)(2 * _known.Model.Parameters.Covariates.OutlookHalfLife);
        return [.. Pressure.Statements(Known)
            .Where(item => !item.IsReasonOnly && Pressure.Against(_known.Space, item, reign.Leader))
            .Where(item => item.Published <= day && day < item.Published.PlusDays(life))
            .Where(item => reign.Before is null || reign.First <= item.Published.Number())
            .OrderByDescending(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => item.Id)];
    }
}
