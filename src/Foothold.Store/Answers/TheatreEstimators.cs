using System.Collections.Concurrent;
using Foothold.Control;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Store;

/// <summary>The estimators over one revision's evidence, one for each day of publication that was asked about lately. Safe for many threads.</summary>
sealed class TheatreEstimators
{
    const int Most = 8; // kept
    const double MainShare = 0.05; // of the districts on the theatre's first day

    readonly EstimatorParameters _parameters;
    readonly Theatre _theatre;
    readonly Gazetteer _gazetteer;
    readonly IReadOnlyList<EvidenceItem> _evidence;
    readonly ConcurrentDictionary<LocalDate, Lazy<TheatreEstimator>> _estimators = new(); // last day of publication -> what is known by it

    internal TheatreEstimators(EstimatorParameters parameters, Theatre theatre, Gazetteer gazetteer, IReadOnlyList<EvidenceItem> evidence)
    {
        _parameters = parameters;
        _theatre = theatre;
        _gazetteer = gazetteer;
        _evidence = evidence;
    }

    /// <summary>Asks the theatre as it was known on a day; nobody else asks it meanwhile.</summary>
    /// <param name="until">The last day of publication that counts, included.</param>
    /// <param name="ask">The question.</param>
    internal T Ask<T>(LocalDate until, Func<TheatreEstimator, T> ask)
    {
        if (_estimators.Count > Most)
        {
            _estimators.Clear();
        }

        var estimator = _estimators.GetOrAdd(until, day => new(() => Make(day))).Value;
        lock (estimator)
        {
            return ask(estimator);
        }
    }

    /// <summary>What the war's changes teach up to a day.</summary>
    /// <param name="until">The last day of publication that counts, included.</param>
    /// <param name="first">The first day to learn from.</param>
    /// <param name="day">The last.</param>
    internal LearntChanges Learn(LocalDate until, LocalDate first, LocalDate day) =>
        Ask(until, estimator => Outlook(estimator).Learn(LocalDate.Min(first, day), day));

    /// <summary>Where control may change soon: the outlooks of some districts that evidence reaches, in their order.</summary>
    /// <param name="until">The last day of publication that counts, included.</param>
    /// <param name="learnt">What the war's changes teach by the same reports up to the day that the outlooks are given on.</param>
    /// <param name="districts">Their ids; one that no evidence reaches is passed over.</param>
    internal IReadOnlyList<DistrictOutlook> Outlooks(LocalDate until, LearntChanges learnt, IEnumerable<string> districts) =>
        Ask(until, estimator =>
        {
            var outlook = Outlook(estimator);
            return districts.Select(district => outlook.Of(district, learnt)).OfType<DistrictOutlook>().ToList();
        });

    TheatreOutlook Outlook(TheatreEstimator estimator)
    {
        return new TheatreOutlook(estimator, _parameters.Hazards, Kilometres);

        double Kilometres(string from, string to) => _gazetteer.Find(from) is { } one && _gazetteer.Find(to) is { } other
            ? Gazetteer.Kilometres(one, other)
            : from == to ? 0 : double.PositiveInfinity;
    }

    TheatreEstimator Make(LocalDate until)
    {
        var estimator = new TheatreEstimator(
            _parameters,
            new StartDistribution(_theatre.From, _theatre.Start, _theatre.StartContested),
            _gazetteer.Districts.Select(district => district.Id).Concat(_evidence.Select(item => item.District)),
            district => _gazetteer.NeighboursOf(district).Select(neighbour => neighbour.Id),
            MainSides());
        estimator.KnownBy(until);
        estimator.Add(_evidence.Where(item => item.Published <= until));
        return estimator;
    }

    // An estimator needs two sides at least: the first of the legend where fewer are main ones.
    HashSet<string> MainSides()
    {
        var main = _theatre.Sides.Where(side => _theatre.Start[side.Id] >= MainShare).Select(side => side.Id).ToHashSet(StringComparer.Ordinal);
        return main.Count >= 2 ? main : [.. main, .. _theatre.Sides.Select(side => side.Id).Where(side => !main.Contains(side)).Take(2 - main.Count)];
    }
}
