namespace Foothold.Control;

/// <summary>The order in which voices are told.</summary>
public static class ContributionOrder
{
    const double AboutEqual = 0.1; // log-odds: nobody can tell such weights apart. Our own choice

    /// <summary>
    /// Orders voices by how much they weigh; of about the same weight those that tell of the place asked about come first, and
    /// of these those that tell of the newest days: who asks about a place is told first what is new of it, not what is older
    /// or of a place nearby and weighs a hundredth more.
    /// </summary>
    /// <param name="contributions">The voices, in any order.</param>
    /// <param name="evidence">evidence id -> the evidence; null where it is not known.</param>
    /// <param name="place">The id of the place inside the district that is asked about; null for the district itself.</param>
    /// <returns>The same voices.</returns>
    public static IReadOnlyList<Contribution> Of(IEnumerable<Contribution> contributions, Func<string, EvidenceItem?> evidence, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(evidence);
        var ordered = new List<Contribution>();
        var about = new List<(Contribution Part, EvidenceItem? Item)>(); // of about the weight of the first
        foreach (var part in contributions.OrderByDescending(Weight).ThenBy(part => part.Voice, StringComparer.Ordinal))
        {
            if (about.Count > 0 && Weight(about[0].Part) - Weight(part) > AboutEqual)
            {
                ordered.AddRange(InOrder());
                about.Clear();
            }

            about.Add((part, part.Evidence.Select(evidence).FirstOrDefault(item => item is not null)));
        }

        ordered.AddRange(InOrder());
        return ordered;

        IEnumerable<Contribution> InOrder() => about
            .OrderByDescending(one => one.Item is { } item && item.Place == place)
            .ThenByDescending(one => one.Item is { } item ? item.To ?? item.Published : default)
            .Select(one => one.Part);
    }

    static double Weight(Contribution part) => Math.Abs(part.Influence);
}
