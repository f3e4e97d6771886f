namespace Foothold.Control;

/// <summary>Says a ledger in words, every number in them one of the ledger's.</summary>
sealed class LedgerWords(Explanation explanation, DistrictControl control, Func<string, EvidenceItem?> evidence)
{
    const double Great = 0.5; // log-odds
    const int Most = 8; // steps told one by one

    internal IEnumerable<string> Sentences()
    {
        var ledger = control.Ledger;
        yield return $"Were nothing said of it, it would be {explanation.Holding(control.Leader!)} with probability {Probability(ledger[0].LogOdds)} (log-odds {Signed(ledger[0].LogOdds)}).";
        var great = ledger
            .Select((entry, at) => (Entry: entry, At: at))
            .Skip(1)
            .Where(step => Math.Abs(step.Entry.Change) >= Great)
            .OrderByDescending(step => Math.Abs(step.Entry.Change))
            .ThenBy(step => step.At)
            .Take(Most)
            .OrderBy(step => step.At)
            .ToList();
        foreach (var (entry, _) in great)
        {
            yield return $"{Step(entry)}: {Signed(entry.Change)}, to probability {Probability(entry.LogOdds)}.";
        }

        var small = ledger.Count - 1 - great.Count;
        if (small > 0)
        {
            var rest = ledger[^1].LogOdds - ledger[0].LogOdds - great.Sum(step => step.Entry.Change);
            yield return $"{Explanation.Capital(Explanation.Count(small, "smaller step", "smaller steps together"))}: {Signed(rest)}.";
        }

        yield return $"So the log-odds are {Signed(ledger[^1].LogOdds)}, which is probability {Probability(ledger[^1].LogOdds)}.";
        if (First(ContributionStanding.For, 1) is { } support)
        {
            yield return $"Most speaks for it: {support}";
        }

        if (First(ContributionStanding.Against, -1) is { } contrary)
        {
            yield return $"Most speaks against it: {contrary}";
        }
    }

    string Step(LedgerEntry entry) => entry.Kind switch
    {
        LedgerStep.Silence => $"Forgetting, neighbours and the pace of the war up to {Explanation.Day(entry.Day)}",
        LedgerStep.Hindsight => $"What is said of the days after {Explanation.Day(entry.Day)}",
        _ => $"{Explanation.Day(entry.Day)}, {string.Join("; ", entry.Evidence.Select(evidence).OfType<EvidenceItem>().Select(explanation.Told))}",
    };

    /// <summary>The first voice of a standing that moves the log-odds that way, and the probability without it.</summary>
    string? First(ContributionStanding standing, int sign)
    {
        var voice = control.Contributions.FirstOrDefault(part => part.Standing == standing && Math.Sign(part.Influence) == sign);
        return voice?.Evidence.Select(evidence).OfType<EvidenceItem>().FirstOrDefault() is not { } item
            ? null
            : $"{explanation.Told(item)} (without this voice the probability would be {Probability(control.Ledger[^1].LogOdds - voice.Influence)}).";
    }

    static string Probability(double logOdds) => Explanation.Number(1 / (1 + Math.Exp(-logOdds)));

    static string Signed(double logOdds) => Explanation.Number(logOdds, "+0.0;-0.0;0.0");
}
