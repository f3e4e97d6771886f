namespace Foothold.Control;

/// <summary>What each voice did to the estimate of a district, and how it stands to the leading state.</summary>
sealed class VoiceParts(KnownDistrict known)
{
    /// <summary>Each voice's part on a day, in the order of <see cref="ContributionOrder"/>.</summary>
    /// <param name="view">The district's days.</param>
    /// <param name="leader">The leading holder.</param>
    /// <param name="day">The day number.</param>
    internal List<Contribution> On(DistrictView view, int leader, int day)
    {
        var with = LogOdds.Of(known.Space.ByHolder(view.States(day)), leader);
        var factors = known.Days.Factors.ToLookup(factor => factor.Voice, StringComparer.Ordinal);
        var without = Voiceless.Of(known.Model, view, known.Days, known.Evidence, leader, day);
        var contributions = new List<Contribution>();
        foreach (var voice in known.Evidence.GroupBy(item => item.Voice, StringComparer.Ordinal).Where(voice => known.Portion is null || factors.Contains(voice.Key)))
        {
            var odds = without.TryGetValue(voice.Key, out var simple) ? simple : Without(voice.Key, leader, day);
            var standing = voice.All(item => item.OutlookOnly) ? ToTheOutlook(voice, day) : Standing([.. factors[voice.Key]], leader, with - odds);
            contributions.Add(new Contribution(voice.Key, [.. known.Model.Ranked(voice, known.Portion).Select(item => item.Id)], with - odds, standing));
        }

        var told = known.Evidence.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        return [.. ContributionOrder.Of(contributions, told.GetValueOrDefault)];
    }

    /// <summary>The voices that speak of what may come of a district of which nobody says who holds it, the newest first.</summary>
    internal List<Contribution> OfWhatMayCome(int day) =>
    [
        .. known.Evidence
            .Where(item => item.OutlookOnly && item.Published.Number() <= day)
            .GroupBy(item => item.Voice, StringComparer.Ordinal)
            .OrderByDescending(voice => voice.Max(item => item.Published))
            .ThenBy(voice => voice.Key, StringComparer.Ordinal)
            .Select(voice => new Contribution(voice.Key, [.. known.Model.Ranked(voice, known.Portion).Select(item => item.Id)], 0, ToTheOutlook(voice, day))),
    ];

    /// <summary>For each voice that says who holds it, how likely that is by all other voices, hindsight included.</summary>
    /// <param name="until">The last day number that may be spoken of.</param>
    internal IEnumerable<(EvidenceItem Item, double Probability)> BorneOut(int until)
    {
        foreach (var factor in known.Days.Factors.Where(factor => factor.Last <= until))
        {
            var holder = known.Testimony.Claimed(factor.Item);
            if (holder >= 0)
            {
                var holders = known.Space.ByHolder(known.ViewWithout(factor.Voice, factor.Last).States(factor.Last));
                yield return (factor.Item, factor.Item.Type == EvidenceType.Withdrew ? 1 - holders[holder] : holders[holder]);
            }
        }
    }

    /// <summary>The log-odds of a holder were a voice silent: the district run again.</summary>
    double Without(string voice, int leader, int day) =>
        LogOdds.Of(known.Space.ByHolder(known.ViewWithout(voice, day).States(day)), leader);

    /// <summary>Whether a voice of what may come still presses on the outlook of a day, as long as it does on the loss rates.</summary>
    ContributionStanding ToTheOutlook(IEnumerable<EvidenceItem> voice, int day)
    {
        var weights = known.Model.Parameters.Covariates;
        return Pressure.Statements(voice).Any(item => known.Days.Pressure.Decayed(
            item.IsReasonOnly ? weights.SupportAsked : weights.OutlookStatement, day - item.Published.Number(), weights.OutlookHalfLife) > 0)
            ? ContributionStanding.Outlook
            : ContributionStanding.Context;
    }

    /// <summary>
    /// What a voice says of the leading state. Beside others that say more, one that says the same may lower the odds a little;
    /// it still speaks for it. Fighting alone speaks for nobody.
    /// </summary>
    ContributionStanding Standing(IReadOnlyList<VoiceFactor> voice, int leader, double influence)
    {
        if (voice.Any(factor => known.Testimony.Supports(factor, leader)))
        {
            return ContributionStanding.For; // however little it adds beside others
        }

        if (influence < 0 && voice.Any(factor => known.Testimony.SupportsOtherSide(factor, leader)))
        {
            return ContributionStanding.Against;
        }

        if (Math.Abs(influence) < Testimony.WeakInfluence)
        {
            return ContributionStanding.Context;
        }

        if (influence > 0)
        {
            return ContributionStanding.For;
        }

        return leader != known.Space.ContestedHolder && voice.All(factor => factor.Item.OutlookOnly || factor.Item.Type is EvidenceType.Fighting or EvidenceType.Airstrike)
            ? ContributionStanding.Context
            : ContributionStanding.Against;
    }
}
