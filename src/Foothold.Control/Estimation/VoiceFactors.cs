using System.Runtime.InteropServices;
using NodaTime;

namespace Foothold.Control;

/// <summary>Turns evidence into factors: one for each voice, whatever the order in which it came.</summary>
sealed class VoiceFactors(Emissions emissions, EstimatorParameters parameters)
{
    /// <summary>The factors of one district, ordered by day and voice.</summary>
    /// <param name="evidence">Evidence of one district, already cut to what was published in time.</param>
    internal List<VoiceFactor> From(IReadOnlyList<EvidenceItem> evidence)
    {
        var best = new Dictionary<string, (EvidenceItem Item, double[] Rates, (int From, int To) Days)>(evidence.Count, StringComparer.Ordinal); // voice -> its most informative member
        foreach (var item in evidence)
        {
            if (emissions.LogRates(item) is { } rates && Days(item) is { } days)
            {
                ref var other = ref CollectionsMarshal.GetValueRefOrAddDefault(best, item.Voice, out var told);
                if (!told || !IsBefore(other.Item, item))
                {
                    other = (item, rates, days);
                }
            }
        }

        var factors = new List<VoiceFactor>(best.Count);
        foreach (var (item, rates, days) in best.Values)
        {
            factors.Add(Factor(item, days.From, days.To, rates));
        }

        factors.Sort(InOrder);
        return WithDependence(factors);
    }

    /// <summary>The order in which members of a voice stand: the most informative first, then the first published.</summary>
    internal IEnumerable<EvidenceItem> Ranked(IEnumerable<EvidenceItem> members) =>
        members
            .OrderByDescending(item => emissions.LogRates(item) is { } rates ? Emissions.Information(rates) : -1)
            .ThenBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal);

    /// <summary>Whether a member of a voice stands before another in the order of <see cref="Ranked"/>.</summary>
    bool IsBefore(EvidenceItem left, EvidenceItem right)
    {
        var byInformation = Emissions.Information(emissions.LogRates(right)!).CompareTo(Emissions.Information(emissions.LogRates(left)!));
        var byDay = left.Published.CompareTo(right.Published);
        return byInformation != 0 ? byInformation < 0
            : byDay != 0 ? byDay < 0
            : string.CompareOrdinal(left.Id, right.Id) < 0;
    }

    VoiceFactor Factor(EvidenceItem item, int from, int to, double[] rates)
    {
        var span = to - 1 - from;
        var isHold = item.Type is EvidenceType.Holds or EvidenceType.Administers;
        if (span <= (isHold ? parameters.Days.HoldEndsOver : parameters.Days.SpreadOver))
        {
            var middle = VoiceFactor.MiddleOf(from, to);
            return new VoiceFactor(item.Voice, item, middle, middle + 1, [middle], rates);
        }

        return new VoiceFactor(item.Voice, item, from, to, isHold ? HeldOn(from, to - 1) : [], rates);
    }

    /// <summary>Both ends of a long hold, and days between them so far apart that the chain has forgotten the one before.</summary>
    List<int> HeldOn(int first, int last)
    {
        var days = new List<int>();
        for (var day = first; day < last; day += parameters.Days.HoldEvery)
        {
            days.Add(day);
        }

        days.Add(last);
        return days;
    }

    /// <summary>The days it speaks of, cut at its publication; null where it names none or only days to come.</summary>
    static (int From, int To)? Days(EvidenceItem item)
    {
        var end = item.Published.PlusDays(1);
        var to = item.To is { } last ? LocalDate.Min(last, end) : end;
        if (item.From is null && item.To is null)
        {
            return null;
        }

        var from = item.From ?? to.PlusDays(-1);
        return from < to ? (from.Number(), to.Number()) : null;
    }

    /// <summary>
    /// Voices that speak in one interest about one event repeat each other: the strongest counts whole, each further one by
    /// what it adds to n / (1 + (n - 1) phi). So a further voice never weakens the others.
    /// </summary>
    List<VoiceFactor> WithDependence(List<VoiceFactor> factors)
    {
        var open = new Dictionary<(EvidenceType, string?, string?, Coding.Polarity, Coding.Interest), List<int>>(); // channel -> places of its event's factors
        for (var at = 0; at < factors.Count; at++)
        {
            var channel = Channel(factors[at].Item);
            if (!open.TryGetValue(channel, out var together))
            {
                open[channel] = together = [];
            }
            else if (factors[at].From - factors[together[0]].From > parameters.Voices.SameEventDays)
            {
                Weigh(factors, together);
                together.Clear();
            }

            together.Add(at);
        }

        foreach (var together in open.Values)
        {
            Weigh(factors, together);
        }

        return factors;
    }

    /// <summary>Weighs the factors of one event.</summary>
    void Weigh(List<VoiceFactor> factors, List<int> together)
    {
        var dependence = factors[together[0]].Item.Interest == Coding.Interest.Neutral ? parameters.Voices.NeutralDependence : parameters.Voices.Dependence;
        if (together.Count == 1 || dependence == 0)
        {
            return;
        }

        var counted = 0.0;
        var ranked = together
            .OrderByDescending(at => Emissions.Information(factors[at].LogRates))
            .ThenBy(at => factors[at].Voice, StringComparer.Ordinal)
            .ToList();
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var effective = (rank + 1) / (1 + (rank * dependence));
            var weight = effective - counted;
            counted = effective;
            var factor = factors[ranked[rank]];
            factors[ranked[rank]] = factor with
            {
                IsLone = false,
                LogRates = rank == 0 ? factor.LogRates : [.. factor.LogRates.Select(rate => rate * weight)],
            };
        }
    }

    static (EvidenceType Type, string? Side, string? Opponent, Coding.Polarity Polarity, Coding.Interest Interest) Channel(EvidenceItem item) =>
        (item.Type, item.Side, item.Opponent, item.Polarity, item.Interest);

    static int InOrder(VoiceFactor left, VoiceFactor right)
    {
        var byDay = left.From.CompareTo(right.From);
        return byDay != 0 ? byDay : string.CompareOrdinal(left.Voice, right.Voice);
    }
}
