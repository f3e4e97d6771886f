using Foothold.Coding;

namespace Foothold.Control;

/// <summary>Counts how often each channel says what in each state, where the truth is known.</summary>
/// <remarks>
/// A rate is the claims of a channel in a state over the days and districts spent in it, one for each voice. States are told
/// relative to the claim's side: its own, another's, contested, each settled or fresh, fresh lasting as long as the chain's.
/// </remarks>
sealed class ChannelCounts
{
    const int Columns = 6;
    const double PriorClaims = 3; // what is believed of a channel before it is counted weighs as many claims
    const double Rarest = 0.0001; // nothing is believed to be rarer than that
    const int FewestClaims = 20; // an origin with fewer has no channel of its own

    readonly EstimatorParameters _start;
    readonly Dictionary<Channel, double[]> _counts = []; // channel -> column -> claims
    readonly double[] _ofSide = new double[Columns]; // column -> district-days, for claims that name a side
    readonly double[] _ofNone = new double[Columns];
    readonly double _freshDays;

    internal ChannelCounts(IEnumerable<KnownWorld> worlds, EstimatorParameters start)
    {
        _start = start;
        _freshDays = 1 / start.Rates.Settling;
        foreach (var world in worlds)
        {
            Count(world);
        }
    }

    /// <summary>The relative rates of every channel that was counted, of anybody and of each origin that says enough.</summary>
    internal Dictionary<Channel, RelativeRates> Rates()
    {
        var measured = new Dictionary<Channel, RelativeRates>();
        foreach (var (channel, counts) in _counts.Where(pair => pair.Key.Origin is null))
        {
            measured[channel] = Rates(channel.Row, counts, Prior(channel));
        }

        foreach (var (channel, counts) in _counts.Where(pair => pair.Key.Origin is not null && pair.Value.Sum() >= FewestClaims))
        {
            measured[channel] = Rates(channel.Row, counts, Cells(measured[channel with { Origin = null }]));
        }

        return measured;
    }

    void Count(KnownWorld world)
    {
        var emissions = new VoiceFactors(new Emissions(new StateSpace(world.Start.Sides.Keys), _start, _start.Scope), _start);
        var places = world.Districts.Select((district, place) => (district, place)).ToDictionary(pair => pair.district, pair => pair.place, StringComparer.Ordinal);
        var age = world.Truth.Select(Ages).ToList();
        var sides = world.States.Count - 1;
        for (var place = 0; place < world.Truth.Count; place++)
        {
            for (var day = 0; day < world.Days; day++)
            {
                if (world.Truth[place][day] is var state and >= 0)
                {
                    _ofNone[Column(state == sides, false, age[place][day])]++;
                    for (var side = 0; side < sides; side++)
                    {
                        _ofSide[Column(state == sides, state == side, age[place][day])]++;
                    }
                }
            }
        }

        foreach (var district in world.Evidence.GroupBy(item => item.District, StringComparer.Ordinal))
        {
            var place = places[district.Key];
            foreach (var factor in emissions.From([.. district]))
            {
                var day = factor.Middle - world.First.Number();
                if (factor.Item.Polarity == Polarity.Affirmed && day >= 0 && day < world.Days && world.Truth[place][day] is var state and >= 0)
                {
                    var side = factor.Item.Side is { } named ? world.States.ToList().IndexOf(named) : -1;
                    if (Row(factor.Item, side) is { } row)
                    {
                        var column = Column(state == sides, state == side, age[place][day]);
                        Add(new Channel(row, factor.Item.Interest, null), column);
                        Add(new Channel(row, factor.Item.Interest, factor.Item.Origin), column);
                    }
                }
            }
        }
    }

    void Add(Channel channel, int column)
    {
        if (!_counts.TryGetValue(channel, out var counts))
        {
            _counts[channel] = counts = new double[Columns];
        }

        counts[column]++;
    }

    /// <summary>day -> how long the state has lasted; where it lasts from the first known day, for long.</summary>
    static int[] Ages(int[] truth)
    {
        var ages = new int[truth.Length];
        for (var day = 0; day < truth.Length; day++)
        {
            ages[day] = day == 0 || truth[day - 1] < 0 ? int.MaxValue / 2 : truth[day] == truth[day - 1] ? ages[day - 1] + 1 : 0;
        }

        return ages;
    }

    int Column(bool contested, bool own, int age) => (contested ? 4 : own ? 0 : 2) + (age < _freshDays ? 1 : 0);

    static TableRow? Row(EvidenceItem item, int side) => item.Type switch
    {
        EvidenceType.Fighting => side >= 0 ? TableRow.FightingAttacker : TableRow.Fighting,
        EvidenceType.Neither => TableRow.Neither,
        _ when side < 0 => null,
        _ => Emissions.Of(item.Type),
    };

    RelativeRates Rates(TableRow row, double[] counts, double[] prior)
    {
        var exposures = row is TableRow.Fighting or TableRow.Neither ? ForNone() : _ofSide;
        var most = Enumerable.Range(0, Columns).Max(column => counts[column] / Math.Max(exposures[column], 1));
        var rates = new double[Columns];
        for (var column = 0; column < Columns; column++)
        {
            rates[column] = (counts[column] + (PriorClaims * prior[column])) / (exposures[column] + (PriorClaims / most));
        }

        var greatest = rates.Max();
        rates = Array.ConvertAll(rates, rate => Math.Max(rate / greatest, Rarest));
        return new RelativeRates(rates[0], rates[1], rates[2], rates[3], rates[4], rates[5]);
    }

    /// <summary>A claim that names no side is counted in the columns of another's hold; the side's own are the same days.</summary>
    double[] ForNone() => [_ofNone[2], _ofNone[3], _ofNone[2], _ofNone[3], _ofNone[4], _ofNone[5]];

    /// <summary>The base table's row with the channel's floor.</summary>
    double[] Prior(Channel channel)
    {
        var floor = _start.Floors[channel.Interest];
        var least = channel.Row is TableRow.Captured or TableRow.Withdrew ? floor.Transition : floor.Status;
        return [.. Cells(_start.Table[channel.Row]).Select(rate => Math.Max(rate, least))];
    }

    static double[] Cells(RelativeRates rates) =>
        [rates.SideSettled, rates.SideFresh, rates.OtherSettled, rates.OtherFresh, rates.ContestedSettled, rates.ContestedFresh];
}
