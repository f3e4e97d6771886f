using System.Collections.Concurrent;
using Foothold.Control;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Store;

/// <summary>The estimators of a theatre: one for each set of sides that may hold a district.</summary>
/// <remarks>
/// A side that no evidence names in a district is no candidate for it, unless it is one of the war's main sides: a chain
/// that may drift to every side a theatre knows would, left alone, give each of them the same share of every district.
/// </remarks>
sealed class SideEstimators(EstimatorParameters parameters, Theatre theatre)
{
    const double MainShare = 0.05; // of the districts on the theatre's first day

    readonly ConcurrentDictionary<string, (ControlEstimator Control, OutlookEstimator Outlook)> _estimators = new(); // the sides, joined -> theirs
    readonly HashSet<string> _main = MainSides(theatre);

    /// <summary>The estimators for a district.</summary>
    /// <param name="evidence">The district's evidence.</param>
    /// <param name="until">The last day of publication that counts, included: later evidence names no side yet.</param>
    public (ControlEstimator Control, OutlookEstimator Outlook) For(IReadOnlyList<EvidenceItem> evidence, LocalDate until)
    {
        var named = evidence
            .Where(item => item.Published <= until)
            .SelectMany(item => new[] { item.Side, item.Opponent })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var sides = theatre.Sides.Select(side => side.Id).Where(side => named.Contains(side) || _main.Contains(side)).ToList();
        return _estimators.GetOrAdd(string.Join('|', sides), _ => Make(sides));
    }

    /// <summary>An answer with a probability for every side of the theatre.</summary>
    public DistrictControl WithEverySide(DistrictControl control) => control.Probabilities.Count == theatre.Sides.Count
        ? control
        : control with
        {
            Probabilities = theatre.Sides.ToDictionary(side => side.Id, side => control.Probabilities.GetValueOrDefault(side.Id), StringComparer.Ordinal),
        };

    (ControlEstimator Control, OutlookEstimator Outlook) Make(List<string> sides)
    {
        var whole = sides.Sum(side => theatre.Start[side]) + theatre.StartContested;
        var shares = sides.ToDictionary(side => side, side => theatre.Start[side] / whole, StringComparer.Ordinal);
        var estimator = new ControlEstimator(parameters, new StartDistribution(theatre.From, shares, theatre.StartContested / whole));
        return (estimator, new OutlookEstimator(estimator));
    }

    // An estimator needs two sides at least: the first of the legend where fewer are main ones.
    static HashSet<string> MainSides(Theatre theatre)
    {
        var main = theatre.Sides.Where(side => theatre.Start[side.Id] >= MainShare).Select(side => side.Id).ToHashSet(StringComparer.Ordinal);
        return main.Count >= 2 ? main : [.. main, .. theatre.Sides.Select(side => side.Id).Where(side => !main.Contains(side)).Take(2 - main.Count)];
    }
}
