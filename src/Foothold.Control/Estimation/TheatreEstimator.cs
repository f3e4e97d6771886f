using NodaTime;

namespace Foothold.Control;

/// <summary>Estimates who holds each district of a theatre, neighbours and the pace of the war included.</summary>
/// <remarks>
/// Keeps every day it has run, so that a new claim costs only the days from the earliest it touches; the answers are bit for
/// bit those of a run from the beginning. Not for two threads at once.
/// </remarks>
public sealed class TheatreEstimator
{
    const int Few = 8; // pieces of evidence
    const double Likely = 0.7; // from which a claim counts as borne out

    readonly TheatreModel _model;
    readonly string[] _districts;
    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    readonly List<EvidenceItem>[] _evidence; // district -> in order of publication and id
    readonly int[] _published; // district -> how many of them are published by _asOf
    readonly TheatrePass _pass;
    LocalDate _asOf;

    /// <summary>Makes an estimator over a theatre without evidence.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <param name="start">Who held a district before any report; its sides are the theatre's sides.</param>
    /// <param name="districts">The ids of the districts that evidence may reach.</param>
    /// <param name="neighbours">
    /// district id -> the ids of those it borders on; those that are not among <paramref name="districts"/> are taken for districts
    /// that nothing is ever said of.
    /// </param>
    /// <param name="everywhere">The sides that may hold any district, at least two; others may where evidence names them. Null for all.</param>
    public TheatreEstimator(
        EstimatorParameters parameters,
        StartDistribution start,
        IEnumerable<string> districts,
        Func<string, IEnumerable<string>> neighbours,
        IReadOnlySet<string>? everywhere = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(districts);
        ArgumentNullException.ThrowIfNull(neighbours);
        if (everywhere is not null && start.Sides.Keys.Count(everywhere.Contains) < 2)
        {
            throw new ArgumentException("At least two sides must be able to hold any district.", nameof(everywhere));
        }

        _model = new TheatreModel(parameters, start, everywhere);
        _districts = [.. districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var district = 0; district < _districts.Length; district++)
        {
            _index[_districts[district]] = district;
        }

        _evidence = [.. _districts.Select(_ => new List<EvidenceItem>())];
        _published = new int[_districts.Length];
        _asOf = LocalDate.MinIsoValue;
        List<string>[] around = [.. _districts.Select(district => neighbours(district).Distinct(StringComparer.Ordinal).Where(other => other != district).ToList())];
        _pass = new TheatrePass(
            _model,
            [.. around.Select(others => others.Where(_index.ContainsKey).Select(other => _index[other]).Order().ToArray())],
            [.. around.Select(others => others.Count(other => !_index.ContainsKey(other)))]);
        _pass.KnownBy(_asOf.Number());
    }

    /// <summary>The ids of the districts, in ordinal order.</summary>
    public IReadOnlyList<string> Districts => _districts;

    /// <summary>The states, in the order of every answer's probabilities: the sides in the order of their ids, then contested.</summary>
    public IReadOnlyList<string> States => [.. _model.Space.Sides, DistrictControl.ContestedState];

    /// <summary>Adds evidence, in any order; that of districts the theatre lacks is passed over.</summary>
    public void Add(IEnumerable<EvidenceItem> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        foreach (var group in evidence.GroupBy(item => _index.GetValueOrDefault(item.District, -1)).Where(group => group.Key >= 0))
        {
            Change(group.Key, items => Insert(items, group));
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
        _pass.KnownBy(day.Number());
        for (var district = 0; district < _districts.Length; district++)
        {
            if (Published(district) != _published[district])
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
        return [.. _districts.Select((_, district) => _model.Space.ByHolder(_pass.Filtered(district, number)))];
    }

    /// <summary>Estimates one district over days in hindsight: everything that is known counts, what happened later too.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last; nothing that happened from it on counts.</param>
    /// <returns>For each day, a probability for each of <see cref="States"/>.</returns>
    public double[][] Hindsight(string district, LocalDate from, LocalDate to)
    {
        var at = Place(district);
        return from >= to
            ? []
            : [.. new DistrictView(_model, _pass, at, _pass.Known(at), to.Number())
                .Smoothed(from.Number(), to.Number())
                .Select(states => _model.Space.ByHolder(states))];
    }

    /// <summary>Estimates one district on one day from all that is known, with each voice's part, how it came about and what would change it.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="day">
    /// The day on the ground. Before the day last given to <see cref="KnownBy"/> the answer is hindsight: what came after it counts too.
    /// </param>
    public DistrictControl Estimate(string district, LocalDate day) => Findings(district).Explained(day);

    /// <summary>Estimates one district on many days, as a map's slider wants it.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    /// <returns>A result for each day, equal to that of <see cref="Estimate"/> but for what is said to be left out unless asked.</returns>
    public IReadOnlyList<DistrictControl> Series(string district, LocalDate from, LocalDate to) => from >= to ? [] : Findings(district).Series(from, to);

    /// <summary>Says step by step how a holder's log-odds came to what they are.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="day">The day, as for <see cref="Estimate"/>.</param>
    /// <param name="holder">A side id or "contested".</param>
    /// <returns>In order of days, the start first; the changes sum to the last entry's log-odds, and those are what <see cref="Estimate"/> gives.</returns>
    public IReadOnlyList<LedgerEntry> LedgerOf(string district, LocalDate day, string holder) => Findings(district).LedgerOf(day, Holder(holder));

    /// <summary>Estimates how likely control of a district changes by the chain alone, as known on the day last given to <see cref="KnownBy"/>.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="day">The day it is given on.</param>
    public DistrictOutlook Outlook(string district, LocalDate day) =>
        new Prospect(_model, _pass, at => Findings(_districts[at])).Of(Place(district), district, day);

    /// <summary>Whether any evidence of a district is published by the day last given to <see cref="KnownBy"/>.</summary>
    internal bool IsToldOf(string district) => _published[Place(district)] > 0;

    /// <summary>Weighs the voices for a district's leading state on a day against those that speak against it.</summary>
    /// <param name="district">The id of a district of the theatre.</param>
    /// <param name="day">The day, as for <see cref="Estimate"/>.</param>
    public VoiceBalance Balance(string district, LocalDate day) => Findings(district).Balance(day);

    /// <summary>Counts how often what each source said of who holds a district was borne out by everybody else, hindsight included.</summary>
    /// <param name="until">The last day that may be spoken of: what is said of later days has had no time to be borne out.</param>
    /// <returns>Ordered by source, kind and interest.</returns>
    public IReadOnlyList<SourceRecord> SourceRecords(LocalDate until) =>
        [.. _districts
            .SelectMany(district => Findings(district).BorneOut(until.Number()))
            .GroupBy(one => (one.Item.Origin, one.Item.Type, one.Item.Interest))
            .Select(group => new SourceRecord(
                group.Key.Origin,
                group.Key.Type,
                group.Key.Interest,
                group.Count(),
                group.Count(one => one.Probability >= Likely),
                group.Count(one => one.Probability <= 1 - Likely)))
            .OrderBy(record => record.Source, StringComparer.Ordinal)
            .ThenBy(record => record.Kind)
            .ThenBy(record => record.Interest)];

    /// <summary>Draws wars from what is known on a day and says what becomes of the districts that something is said of. A model's answer, not a forecast.</summary>
    /// <param name="day">The day it begins on; events after it are left out.</param>
    /// <param name="suppositions">What is taken as given, at most once for a district; may be empty.</param>
    /// <param name="rules">How it is run; the same rules give the same answer.</param>
    /// <returns>Those that the suppositions make likelier to change first, by how much; else the likeliest to change first.</returns>
    /// <exception cref="ArgumentException">A supposition names no district of the theatre or no state, or a district twice; or the rules ask for less than 7 days or no draw.</exception>
    public IReadOnlyList<SimulatedDistrict> Simulate(LocalDate day, IReadOnlyList<Supposition> suppositions, SimulationRules rules)
    {
        ArgumentNullException.ThrowIfNull(suppositions);
        foreach (var (district, state) in suppositions)
        {
            Place(district);
            Holder(state);
        }

        var supposed = suppositions.Select(supposition => supposition.District).ToHashSet(StringComparer.Ordinal);
        if (supposed.Count < suppositions.Count)
        {
            throw new ArgumentException("A district is supposed twice.", nameof(suppositions));
        }

        if (rules is not { Days: >= 7, Draws: >= 1 })
        {
            throw new ArgumentException("A simulation takes at least 7 days and one draw.", nameof(rules));
        }

        _pass.RunTo(day.Number());
        return [.. new TheatreSimulation(_model, _pass, _districts, day, rules, supposed)
            .Run(suppositions)
            .OrderByDescending(district => supposed.Count == 0 ? district.Within.Share : district.Within.Share - district.Without.Share)
            .ThenByDescending(district => district.Within.Share)
            .ThenBy(district => district.District, StringComparer.Ordinal)];
    }

    /// <summary>The factor by which the pace of the war multiplies every loss rate from a day to the next.</summary>
    public double Tempo(LocalDate day) => _pass.Tempo(day.Number());

    void Change(int district, Action<List<EvidenceItem>> change)
    {
        var items = _evidence[district];
        change(items);
        Lay(district);
    }

    /// <summary>Puts a few in their places one by one, many by sorting all.</summary>
    static void Insert(List<EvidenceItem> items, IEnumerable<EvidenceItem> further)
    {
        var few = further.ToList();
        if (few.Count > Few)
        {
            items.AddRange(few);
            items.Sort(InOrder);
            return;
        }

        foreach (var item in few)
        {
            var at = items.BinarySearch(item, Comparer<EvidenceItem>.Create(InOrder));
            items.Insert(at < 0 ? ~at : at, item);
        }
    }

    void Lay(int district)
    {
        _published[district] = Published(district);
        _pass.Replace(district, _model.Lay(Known(district)) with { Factors = [] });
    }

    List<EvidenceItem> Known(int district) => _evidence[district][.._published[district]];

    int Place(string district) => _index.TryGetValue(district, out var at)
        ? at
        : throw new ArgumentException($"'{district}' is no district of the theatre.", nameof(district));

    int Holder(string state) =>
        state == DistrictControl.ContestedState ? _model.Space.ContestedHolder
        : _model.Space.Holder(state) is var at and >= 0 ? at
        : throw new ArgumentException($"'{state}' is no side and not contested.", nameof(state));

    DistrictFindings Findings(string district)
    {
        var at = Place(district);
        return new DistrictFindings(_model, _pass, at, district, Known(at), _asOf);
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
