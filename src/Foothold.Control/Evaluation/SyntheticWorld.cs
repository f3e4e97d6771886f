using Foothold.Coding;
using NodaTime;

namespace Foothold.Control;

/// <summary>A made-up war whose truth is known: 64 districts on a grid, a year, seven sources with their habits.</summary>
/// <remarks>
/// After the world that the estimator was designed on: an offensive from day 150 to 220, spokesmen who tell their own gains
/// and hide their losses, wires that are copied, delays. The same seed gives the same world.
/// </remarks>
public sealed class SyntheticWorld
{
    const int Width = 8;
    const int Government = 0;
    const int Insurgents = 1;
    const int Militia = 2;
    const double HiddenBadNews = 0.6;

    static readonly string[] SideNames = ["GOV", "INS", "MIL"];
    static readonly string[] Names = [.. Enumerable.Range(0, Width * Width).Select(Name)];

    static readonly Source[] AllSources =
    [
        new("Government spokesman", Government, 0.0245, 0.42, 0.90, 0.15, 0.7),
        new("Insurgent spokesman", Insurgents, 0.0245, 0.42, 0.95, 0.05, 0.7),
        new("First wire", -1, 0.016, 0.90, 0.25, 0.25, 0.8) { IsWire = true },
        new("Second wire", -1, 0.016, 0.90, 0.25, 0.25, 0.8) { IsWire = true },
        new("Radio", -1, 0.015, 0.80, 0.20, 0.20, 1.0),
        new("Aid agency", -1, 0.003, 0.97, 0.05, 0.05, 1.2),
        new("Blog", -1, 0.0138, 0.55, 0.15, 0.15, 1.0),
        new("Militia spokesman", Militia, 0.0245, 0.42, 0.95, 0.05, 0.7),
    ];

    readonly WorldHabits _habits;
    readonly Random _chance;
    readonly int _contested;
    readonly int[][] _truth; // day -> district -> side, or the number of sides for contested
    readonly Source[] _sources;
    readonly List<EvidenceItem> _evidence = [];

    /// <summary>Makes the standard world.</summary>
    /// <param name="seed">The seed of its chance.</param>
    public SyntheticWorld(int seed)
        : this(WorldHabits.Standard, seed)
    {
    }

    /// <summary>Makes a world.</summary>
    /// <param name="habits">How it lives and is told of.</param>
    /// <param name="seed">The seed of its chance.</param>
    public SyntheticWorld(WorldHabits habits, int seed)
    {
        ArgumentNullException.ThrowIfNull(habits);
        _habits = habits;
        _chance = new Random(seed);
        _contested = habits.Sides;
        _sources = habits.Sides == 3 ? AllSources : AllSources[..^1];
        Sides = SideNames[..habits.Sides];
        Start = new StartDistribution(First, habits.Sides == 3
            ? new Dictionary<string, double> { [SideNames[0]] = 0.62, [SideNames[1]] = 0.18, [SideNames[2]] = 0.10 }
            : new Dictionary<string, double> { [SideNames[0]] = 0.72, [SideNames[1]] = 0.18 }, 0.10);
        _truth = [.. Enumerable.Range(0, Days).Select(_ => new int[Width * Width])];
        Live();
        for (var day = 0; day < Days; day++)
        {
            if (day < habits.GapFrom || day >= habits.GapFrom + habits.GapDays)
            {
                Tell(day);
            }
        }

        Flood();
    }

    /// <summary>The number of days.</summary>
    public const int Days = 365;

    /// <summary>The first day.</summary>
    public static LocalDate First { get; } = new(2001, 1, 1);

    /// <summary>The ids of its sides.</summary>
    public IReadOnlyList<string> Sides { get; }

    /// <summary>Who held a district before any report.</summary>
    public StartDistribution Start { get; }

    /// <summary>The ids of the districts.</summary>
    public static IReadOnlyList<string> Districts => Names;

    /// <summary>Everything reported, in the order in which it was told.</summary>
    public IReadOnlyList<EvidenceItem> Evidence => _evidence;

    /// <summary>The voices of false captures that were copied many times, with their districts and days of publication.</summary>
    public IReadOnlyList<EvidenceItem> Floods { get; private set; } = [];

    /// <summary>The state of a district on a day: a side id or "contested".</summary>
    /// <param name="district">An index into <see cref="Districts"/>.</param>
    /// <param name="day">From 0.</param>
    public string Truth(int district, int day) => State(_truth[day][district]);

    /// <summary>The districts that share an edge with a district.</summary>
    public static IEnumerable<string> Neighbours(string district) => Around(Array.IndexOf(Names, district)).Select(Name);

    static string Name(int district) => FormattableString.Invariant($"d{district:00}");

    string State(int state) => state == _contested ? DistrictControl.ContestedState : SideNames[state];

    void Live()
    {
        var start = Start.Sides.Select(side => side.Value).ToArray();
        for (var district = 0; district < Width * Width; district++)
        {
            var drawn = _chance.NextDouble();
            var state = 0;
            for (; state < _contested && drawn >= start[state]; state++)
            {
                drawn -= start[state];
            }

            _truth[0][district] = state;
        }

        for (var day = 1; day < Days; day++)
        {
            var offensive = day >= _habits.OffensiveFrom && day < _habits.OffensiveFrom + _habits.OffensiveDays;
            for (var district = 0; district < Width * Width; district++)
            {
                _truth[day][district] = Next(_truth[day - 1], district, offensive ? _habits.OffensiveFactor : 1);
            }
        }
    }

    int Next(int[] yesterday, int district, double tempo)
    {
        var now = yesterday[district];
        var drawn = _chance.NextDouble();
        for (var to = 0; to <= _contested; to++)
        {
            if (to != now)
            {
                drawn -= _habits.Pace * Rate(yesterday, district, now, to, tempo);
                if (drawn < 0)
                {
                    return to;
                }
            }
        }

        return now;
    }

    /// <summary>The daily rate from one state to another: the government's losses follow the insurgents' neighbourhood and tempo.</summary>
    double Rate(int[] yesterday, int district, int from, int to, double tempo)
    {
        if (from == _contested)
        {
            return 0.018 * (0.25 + Share(yesterday, district, to));
        }

        var hostile = Enumerable.Range(0, _contested).Where(side => side != from).Sum(side => Share(yesterday, district, side));
        var (contest, fall, pull) = from == Government ? (0.0012 * tempo, 0.0008 * tempo, 1.6) : (0.0012, 0.0006, 1.2);
        return (to == _contested ? contest : fall / (_contested - 1)) * Math.Exp(pull * hostile);
    }

    static double Share(int[] states, int district, int side)
    {
        var (held, count) = (0, 0);
        foreach (var other in Around(district))
        {
            count++;
            held += states[other] == side ? 1 : 0;
        }

        return (double)held / count;
    }

    static IEnumerable<int> Around(int district)
    {
        var (row, column) = (district / Width, district % Width);
        foreach (var (down, right) in new[] { (-1, 0), (1, 0), (0, -1), (0, 1) })
        {
            if (row + down is >= 0 and < Width && column + right is >= 0 and < Width)
            {
                yield return ((row + down) * Width) + column + right;
            }
        }
    }

    void Tell(int day)
    {
        for (var district = 0; district < Width * Width; district++)
        {
            var state = _truth[day][district];
            var before = day == 0 ? state : _truth[day - 1][district];
            foreach (var known in _sources)
            {
                var source = known.Name == "First wire" && _habits.PartisanFrom >= 0 && day >= _habits.PartisanFrom
                    ? known with { Speaks = Insurgents, Truthful = 0.42, Gains = 0.95, Losses = 0.05 }
                    : known;
                if (state != before && _chance.NextDouble() < _habits.Alertness * Chance(source, state, before) * (state == _contested ? _habits.ContestTold : 1))
                {
                    Report(source, district, day, state == _contested ? Fighting(before) : (EvidenceType.Captured, state, before == _contested ? -1 : before));
                }

                if (_chance.NextDouble() < _habits.Talk * source.Rate)
                {
                    TellState(source, district, day, state);
                }
            }
        }
    }

    static double Chance(Source source, int state, int before) =>
        source.Speaks < 0 || source.Speaks == state ? source.Gains : source.Speaks == before ? source.Losses : source.Gains / 2;

    void TellState(Source source, int district, int day, int state)
    {
        if (_chance.NextDouble() >= _habits.Falsehood * (1 - source.Truthful))
        {
            var bad = source.Speaks >= 0 && state != source.Speaks && state != _contested;
            if (!bad || _chance.NextDouble() >= HiddenBadNews)
            {
                Report(source, district, day, Seen(state));
            }
        }
        else if (source.Speaks >= 0)
        {
            Report(source, district, day, Boast(source.Speaks));
        }
        else
        {
            Report(source, district, day, Seen((state + 1 + _chance.Next(_contested)) % (_contested + 1)));
        }
    }

    (EvidenceType Type, int Side, int Opponent) Seen(int state)
    {
        var drawn = _chance.NextDouble();
        return state == _contested
            ? drawn < 0.75 ? Fighting(_chance.Next(_contested)) : (EvidenceType.Neither, -1, -1)
            : drawn < 0.55 ? (EvidenceType.Holds, state, -1)
            : drawn < 0.70 ? (EvidenceType.Repelled, state, Other(state))
            : drawn < 0.80 ? (EvidenceType.Administers, state, -1)
            : Fighting(state);
    }

    (EvidenceType Type, int Side, int Opponent) Boast(int side)
    {
        var drawn = _chance.NextDouble();
        return drawn < 0.35 ? (EvidenceType.Captured, side, Other(side))
            : drawn < 0.8 ? (EvidenceType.Holds, side, -1)
            : (EvidenceType.Repelled, side, Other(side));
    }

    (EvidenceType Type, int Side, int Opponent) Fighting(int held) => (EvidenceType.Fighting, Other(held), held);

    /// <summary>Another side, by chance where there are several.</summary>
    int Other(int side) => (side + 1 + (_contested == 2 ? 0 : _chance.Next(_contested - 1))) % _contested;

    void Report(Source source, int district, int day, (EvidenceType Type, int Side, int Opponent) said)
    {
        var place = _chance.NextDouble() < _habits.WrongPlace ? _chance.Next(Width * Width) : district;
        var published = day + Delay(source.Delay * _habits.Slowness);
        var happened = _habits.DayError == 0 ? day : Math.Min(day + _chance.Next(-_habits.DayError, _habits.DayError + 1), published);
        var item = Item(source, place, happened, published, said);
        _evidence.Add(item);
        for (var copies = Poisson(source.IsWire ? _habits.Copies : _habits.Copies / 2); copies > 0; copies--)
        {
            Copy(item, _chance.NextDouble() < _habits.HiddenCopies);
        }
    }

    EvidenceItem Item(Source source, int district, int happened, int published, (EvidenceType Type, int Side, int Opponent) said)
    {
        var speaks = AllSources.First(known => known.Name == source.Name).Speaks; // what a reader takes it for
        var interest = speaks < 0 || said.Type is EvidenceType.Fighting or EvidenceType.Neither
            ? Interest.Neutral
            : said.Side == speaks ? Interest.Own : Interest.Against;
        var id = FormattableString.Invariant($"e{_evidence.Count:000000}");
        return new EvidenceItem(
            id,
            Name(district),
            null,
            said.Type,
            said.Side < 0 ? null : SideNames[said.Side],
            said.Opponent < 0 ? null : SideNames[said.Opponent],
            First.PlusDays(happened),
            First.PlusDays(happened + 1),
            First.PlusDays(published),
            ControlScope.Whole,
            Polarity.Affirmed,
            Reality.Actual,
            Certainty.Asserted,
            interest,
            true,
            id,
            source.Name);
    }

    void Copy(EvidenceItem item, bool hidden)
    {
        var id = FormattableString.Invariant($"e{_evidence.Count:000000}");
        var published = item.Published.PlusDays(_chance.Next(2));
        var paper = FormattableString.Invariant($"Paper {_chance.Next(20)}");
        _evidence.Add(item with
        {
            Id = id,
            ClaimId = id,
            Published = published,
            Voice = hidden ? id : item.Voice,
            Outlet = paper,
            Origin = hidden ? paper : item.Origin,
        });
    }

    /// <summary>Every 40 days the blog says of a district long and wholly the government's that it fell, and the papers copy it.</summary>
    void Flood()
    {
        if (_habits.FloodCopies == 0)
        {
            return;
        }

        var floods = new List<EvidenceItem>();
        for (var day = 40; day < Days - 10; day += 40)
        {
            var quiet = Enumerable.Range(0, Width * Width)
                .Where(district => Enumerable.Range(day - 30, 40).All(at => _truth[at][district] == Government))
                .ToList();
            if (quiet.Count > 0)
            {
                var blog = _sources.First(source => source.Name == "Blog");
                var flood = Item(blog, quiet[_chance.Next(quiet.Count)], day, day, (EvidenceType.Captured, Insurgents, Government));
                _evidence.Add(flood);
                floods.Add(flood);
                for (var copy = 0; copy < _habits.FloodCopies; copy++)
                {
                    Copy(flood, hidden: false);
                }
            }
        }

        Floods = floods;
    }

    int Delay(double mean) => (int)(-mean * Math.Log(1 - _chance.NextDouble()));

    int Poisson(double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = _chance.NextDouble(); product > left; product *= _chance.NextDouble())
        {
            count++;
        }

        return count;
    }

    /// <summary>How a source reports.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Speaks">The side it speaks for, or -1.</param>
    /// <param name="Rate">Reports of the state per district and day.</param>
    /// <param name="Truthful">The share of those that are true; a spokesman's others boast.</param>
    /// <param name="Gains">The chance that it reports a gain of its side, or any change.</param>
    /// <param name="Losses">The chance that it reports a loss of its side.</param>
    /// <param name="Delay">The mean days to publication.</param>
    sealed record Source(string Name, int Speaks, double Rate, double Truthful, double Gains, double Losses, double Delay)
    {
        /// <summary>Whether papers live on it.</summary>
        internal bool IsWire { get; init; }
    }
}
