namespace Foothold.Control;

/// <summary>Control read off tactics by a hidden Markov chain (Anders 2020, J. Peace Research 57(6)), in weekly steps.</summary>
/// <remarks>
/// Its five states go from the rebels' to the government's hold; it sees whether their raids or pitched fighting are the more
/// unusual. The numbers are the paper's. Its published code hands over the transition matrix turned over, so that rows do not
/// sum to one: "as coded" does the same. Answers are the filter's probabilities, where the paper gives the likeliest path.
/// </remarks>
sealed class AndersChain
{
    const int Week = 7;
    const double Alike = 0.05;
    const double Nothing = 0.1;
    const double Memory = 5; // the age at which an event counts half is this over Fading, in months
    const double Fading = 1.5;
    const double NextDoor = 0.5;

    static readonly double[] First = [0.025, 0.025, 0.025, 0.025, 0.9];
    static readonly double[][] Emissions =
    [
        [0.6, 0.175, 0.175, 0.05], [0.05, 0.6, 0.175, 0.175], [0.05, 0.175, 0.6, 0.175], [0.05, 0.175, 0.175, 0.6], [0.6, 0.05, 0.175, 0.175],
    ];

    static readonly double[][] Transitions =
    [
        [0.25, 0.5, 0.025, 0.2, 0.025], [0.25, 0.15, 0.075, 0.5, 0.025], [0.05, 0.025, 0.05, 0.85, 0.025],
        [0.025, 0.075, 0.15, 0.125, 0.625], [0.05, 0.075, 0.475, 0.025, 0.375],
    ];

    readonly KnownWorld _world;
    readonly bool _asCoded;
    readonly int _government;
    readonly int _rebels;
    readonly int[][] _around;
    readonly List<(int Published, int Day, bool Raid)>[] _events; // district -> fights

    internal AndersChain(KnownWorld world, bool asCoded)
    {
        _world = world;
        _asCoded = asCoded;
        var start = Baselines.Start(world)[..^1];
        _government = StateSpace.Leading(start);
        _rebels = StateSpace.Leading([.. start.Select((share, side) => side == _government ? -1 : share)]);
        var places = world.Districts.Select((district, place) => (district, place)).ToDictionary(pair => pair.district, pair => pair.place, StringComparer.Ordinal);
        _around = [.. world.Districts.Select(district => world.Neighbours(district).Where(places.ContainsKey).Select(other => places[other]).ToArray())];
        _events = [.. world.Districts.Select(_ => new List<(int, int, bool)>())];
        var first = world.First.Number();
        foreach (var claim in Told.Of(world).Where(claim => claim.Item.Type is EvidenceType.Fighting or EvidenceType.Captured or EvidenceType.Repelled or EvidenceType.Airstrike))
        {
            var raid = claim.Item.Type == EvidenceType.Fighting && claim.Item.Side == world.States[_rebels];
            _events[places[claim.Item.District]].Add((claim.Published, (claim.Item.From ?? claim.Item.Published).Number() - first, raid));
        }
    }

    internal IReadOnlyList<double[][]> Answers()
    {
        var answers = _world.Districts.Select(_ => new double[_world.Days][]).ToList();
        var states = _world.Districts.Select(_ => First).ToArray();
        for (var day = 0; day < _world.Days; day++)
        {
            if (day % Week == 0)
            {
                var seen = Seen(day);
                for (var district = 0; district < states.Length; district++)
                {
                    states[district] = Next(states[district], seen[district]);
                }
            }

            for (var district = 0; district < states.Length; district++)
            {
                answers[district][day] = Answer(states[district]);
            }
        }

        return answers;
    }

    double[] Next(double[] state, int seen)
    {
        var next = new double[state.Length];
        for (var to = 0; to < next.Length; to++)
        {
            for (var from = 0; from < state.Length; from++)
            {
                next[to] += state[from] * (_asCoded ? Transitions[to][from] : Transitions[from][to]);
            }

            next[to] *= Emissions[to][seen];
        }

        DayFactors.Scale(next);
        return next;
    }

    double[] Answer(double[] state)
    {
        var answer = new double[_world.States.Count];
        answer[_rebels] = state[0] + state[1];
        answer[_government] = state[3] + state[4];
        answer[^1] = state[2];
        return answer;
    }

    /// <summary>For each district whether nothing is seen (0), pitched fighting is the more unusual (1), neither is (2) or raids are (3).</summary>
    int[] Seen(int day)
    {
        var own = _events.Select(events => Exposure(events, day)).ToArray();
        var exposed = own.Select((one, district) => (
            Raids: one.Raids + (NextDoor * _around[district].Sum(other => own[other].Raids)),
            Fights: one.Fights + (NextDoor * _around[district].Sum(other => own[other].Fights)))).ToArray();
        var raids = Unusual([.. exposed.Select(one => one.Raids)]);
        var fights = Unusual([.. exposed.Select(one => one.Fights)]);
        return [.. exposed.Select((one, district) =>
            one.Raids <= Nothing && one.Fights <= Nothing ? 0
            : Math.Abs(raids[district] - fights[district]) <= Alike ? 2
            : raids[district] > fights[district] ? 3 : 1)];
    }

    static (double Raids, double Fights) Exposure(List<(int Published, int Day, bool Raid)> events, int day)
    {
        var (raids, fights) = (0.0, 0.0);
        foreach (var (published, happened, raid) in events)
        {
            if (published <= day && day - happened < 365)
            {
                var weight = 1 / (1 + Math.Exp((Fading * (day - happened) / 30) - Memory));
                raids += raid ? weight : 0;
                fights += raid ? 0 : weight;
            }
        }

        return (raids, fights);
    }

    /// <summary>Where each stands in a zero-inflated Poisson distribution fitted to all.</summary>
    static double[] Unusual(double[] exposures)
    {
        var mean = exposures.Average();
        var none = (double)exposures.Count(one => one <= Nothing) / exposures.Length;
        var inflated = mean <= 0 ? 1 : Math.Clamp((none - Math.Exp(-mean)) / (1 - Math.Exp(-mean)), 0, 0.999);
        var rate = mean / (1 - Math.Min(inflated, 0.999));
        return [.. exposures.Select(one => inflated + ((1 - inflated) * Poisson((int)one, rate)))];
    }

    static double Poisson(int most, double rate)
    {
        var (sum, term) = (0.0, Math.Exp(-rate));
        for (var count = 0; count <= most; count++)
        {
            sum += term;
            term *= rate / (count + 1);
        }

        return Math.Min(sum, 1);
    }
}
