using NodaTime;

namespace Foothold.Control;

/// <summary>Estimates who holds each district of a theatre, neighbours and the pace of the war included.</summary>
/// <remarks>
/// Keeps every day it has run, so that a new claim costs only the days from the earliest it touches; the answers are bit for
/// bit those of a run from the beginning. Not for two threads at once.
/// </remarks>
public sealed class TheatreEstimator
{
    readonly ControlEstimator _estimator;
    readonly string[] _districts;
    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    readonly List<EvidenceItem>[] _evidence; // district -> in order of publication and id
    readonly int[] _known; // district -> how many of them are published by _asOf
    readonly TheatrePass _pass;
    LocalDate _asOf;

    /// <summary>Makes an estimator over a theatre without evidence.</summary>
    /// <param name="estimator">The states and numbers.</param>
    /// <param name="districts">The ids of the districts.</param>
    /// <param name="neighbours">district id -> the ids of those it borders on; any that is no district is passed over.</param>
    public TheatreEstimator(ControlEstimator estimator, IEnumerable<string> districts, Func<string, IEnumerable<string>> neighbours)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(districts);
        ArgumentNullException.ThrowIfNull(neighbours);
        _estimator = estimator;
        _districts = [.. districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var district = 0; district < _districts.Length; district++)
        {
            _index[_districts[district]] = district;
        }

        _evidence = [.. _districts.Select(_ => new List<EvidenceItem>())];
        _known = new int[_districts.Length];
        _asOf = LocalDate.MinIsoValue;
        var bare = estimator.Lay([]);
        int[][] around = [.. _districts.Select(district => neighbours(district)
            .Select(other => _index.GetValueOrDefault(other, -1))
            .Where(other => other >= 0 && other != _index[district])
            .Distinct()
            .Order()
            .ToArray())];
        _pass = new TheatrePass(estimator.Space, estimator.Parameters, estimator.StartStates, around, [.. _districts.Select(_ => bare)]);
    }

    /// <summary>The ids of the districts, in ordinal order.</summary>
    public IReadOnlyList<string> Districts => _districts;

    /// <summary>The states, in the order of every answer's probabilities: the sides in the order of their ids, then contested.</summary>
    public IReadOnlyList<string> States => [.. _estimator.Sides, DistrictControl.ContestedState];

    /// <summary>Adds evidence, in any order; that of districts the theatre lacks is passed over.</summary>
    public void Add(IEnumerable<EvidenceItem> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        foreach (var group in evidence.GroupBy(item => _index.GetValueOrDefault(item.District, -1)).Where(group => group.Key >= 0))
        {
            Change(group.Key, items => items.AddRange(group));
        }
    }

    /// <summary>Takes evidence out again.</summary>
    /// <param name="district">The district it is of.</param>
    /// <param name="ids">The ids of the evidence; one that is not there is passed over.</param>
    public void Remove(string district, IReadOnlySet<string> ids)
    {
        if (_index.TryGetValue(district, out var at))
        {
            Change(at, items => items.RemoveAll(item => ids.Contains(item.Id)));
        }
    }

    /// <summary>Sets the day of publication up to which reports count, this day included.</summary>
    public void KnownBy(LocalDate day)
    {
        _asOf = day;
        for (var district = 0; district < _districts.Length; district++)
        {
            if (Published(district) != _known[district])
            {
                Lay(district);
            }
        }
    }

    /// <summary>Estimates every district on a day from what is known by the day last given to <see cref="KnownBy"/>, later days' events left out.</summary>
    /// <returns>For each of <see cref="Districts"/>, a probability for each of <see cref="States"/>.</returns>
    public double[][] On(LocalDate day)
    {
        var number = day.Number();
        _pass.RunTo(number);
        return [.. _districts.Select((_, district) => _estimator.Space.ByHolder(_pass.Filtered(district, number)))];
    }

    /// <summary>Estimates one district over days in hindsight: everything that is known counts, what happened later too.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last; nothing that happened from it on counts.</param>
    /// <returns>For each day, a probability for each of <see cref="States"/>.</returns>
    public double[][] Hindsight(string district, LocalDate from, LocalDate to)
    {
        if (!_index.TryGetValue(district, out var at))
        {
            throw new ArgumentException($"'{district}' is no district of the theatre.", nameof(district));
        }

        return [.. _pass.Smoothed(at, from.Number(), to.Number()).Select(states => _estimator.Space.ByHolder(states))];
    }

    /// <summary>The factor by which the pace of the war multiplies every loss rate from a day to the next.</summary>
    public double Tempo(LocalDate day) => _pass.Tempo(day.Number());

    void Change(int district, Action<List<EvidenceItem>> change)
    {
        var items = _evidence[district];
        change(items);
        items.Sort(InOrder);
        Lay(district);
    }

    void Lay(int district)
    {
        _known[district] = Published(district);
        _pass.Replace(district, _estimator.Lay(_evidence[district][.._known[district]]) with { Factors = [] });
    }

    int Published(int district)
    {
        var (low, high) = (0, _evidence[district].Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _evidence[district][middle].Published <= _asOf ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    static int InOrder(EvidenceItem left, EvidenceItem right)
    {
        var byDay = left.Published.CompareTo(right.Published);
        return byDay != 0 ? byDay : string.CompareOrdinal(left.Id, right.Id);
    }
}
