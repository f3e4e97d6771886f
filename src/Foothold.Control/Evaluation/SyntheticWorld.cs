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
    const int Contested = 2;

    static readonly Habits[] Sources =
    [
        new("Government spokesman", Government, 0.021, 0.42, 0.90, 0.15, 0.7),
        new("Insurgent spokesman", Insurgents, 0.021, 0.42, 0.95, 0.05, 0.7),
        new("First wire", -1, 0.012, 0.90, 0.25, 0.25, 0.8),
        new("Second wire", -1, 0.012, 0.90, 0.25, 0.25, 0.8),
        new("Radio", -1, 0.015, 0.80, 0.20, 0.20, 1.0),
        new("Aid agency", -1, 0.003, 0.97, 0.05, 0.05, 1.2),
        new("Blog", -1, 0.014, 0.55, 0.15, 0.15, 1.0),
    ];

    static readonly string[] Sides = ["GOV", "INS"];

    readonly Random _chance;
    readonly int[][] _truth;
    readonly List<EvidenceItem> _evidence = [];

    /// <summary>Makes a world.</summary>
    /// <param name="seed">The seed of its chance.</param>
    public SyntheticWorld(int seed)
    {
        _chance = new Random(seed);
        _truth = [.. Enumerable.Range(0, Days).Select(_ => new int[Width * Width])];
        Live();
        for (var day = 0; day < Days; day++)
        {
            Tell(day);
        }
    }

    /// <summary>The number of days.</summary>
    public const int Days = 365;

    /// <summary>The first day.</summary>
    public static LocalDate First { get; } = new(2001, 1, 1);

    /// <summary>Who held a district before any report.</summary>
    public static StartDistribution Start { get; } =
        new(First, new Dictionary<string, double> { [Sides[Government]] = 0.72, [Sides[Insurgents]] = 0.18 }, 0.10);

    /// <summary>The ids of the districts.</summary>
    public IReadOnlyList<string> Districts { get; } = [.. Enumerable.Range(0, Width * Width).Select(Name)];

    /// <summary>Everything reported, in the order in which it happened.</summary>
    public IReadOnlyList<EvidenceItem> Evidence => _evidence;

    /// <summary>The state of a district on a day: a side id or "contested".</summary>
    /// <param name="district">An index into <see cref="Districts"/>.</param>
    /// <param name="day">From 0.</param>
    public string Truth(int district, int day) => State(_truth[day][district]);

    static string Name(int district) => FormattableString.Invariant($"d{district:00}");

    static string State(int state) => state == Contested ? DistrictControl.ContestedState : Sides[state];

    void Live()
    {
        for (var district = 0; district < Width * Width; district++)
        {
            var drawn = _chance.NextDouble();
            _truth[0][district] = drawn < 0.72 ? Government : drawn < 0.90 ? Insurgents : Contested;
        }

        for (var day = 1; day < Days; day++)
        {
            for (var district = 0; district < Width * Width; district++)
            {
                _truth[day][district] = Next(_truth[day - 1], district, day is >= 150 and < 220 ? 8 : 1);
            }
        }
    }

    int Next(int[] yesterday, int district, double tempo)
    {
        var government = Share(yesterday, district, Government);
        var insurgents = Share(yesterday, district, Insurgents);
        var drawn = _chance.NextDouble();
        var (first, firstRate, second, secondRate) = yesterday[district] switch
        {
            Government => (
                Contested, 0.0012 * tempo * Math.Exp(1.6 * insurgents), Insurgents, 0.0008 * tempo * Math.Exp(1.6 * insurgents)),
            Insurgents => (Contested, 0.0012 * Math.Exp(1.2 * government), Government, 0.0006 * Math.Exp(1.2 * government)),
            _ => (Government, 0.018 * (0.25 + government), Insurgents, 0.018 * (0.25 + insurgents)),
        };
        return drawn < firstRate ? first : drawn < firstRate + secondRate ? second : yesterday[district];
    }

    static double Share(int[] states, int district, int side)
    {
        var (row, column) = (district / Width, district % Width);
        var (held, count) = (0, 0);
        foreach (var (down, right) in new[] { (-1, 0), (1, 0), (0, -1), (0, 1) })
        {
            var (otherRow, otherColumn) = (row + down, column + right);
            if (otherRow is >= 0 and < Width && otherColumn is >= 0 and < Width)
            {
                count++;
                held += states[(otherRow * Width) + otherColumn] == side ? 1 : 0;
            }
        }

        return (double)held / count;
    }

    void Tell(int day)
    {
        for (var district = 0; district < Width * Width; district++)
        {
            var state = _truth[day][district];
            var before = day == 0 ? state : _truth[day - 1][district];
            foreach (var source in Sources)
            {
                if (state != before && _chance.NextDouble() < Chance(source, state, before))
                {
                    Report(source, district, day, state == Contested ? Fighting(before) : Captured(state));
                }

                if (_chance.NextDouble() < source.Rate)
                {
                    TellState(source, district, day, state);
                }
            }
        }
    }

    static double Chance(Habits source, int state, int before) =>
        source.Side < 0 || source.Side == state ? source.Gains : source.Side == before ? source.Losses : source.Gains / 2;

    void TellState(Habits source, int district, int day, int state)
    {
        if (_chance.NextDouble() < source.Truthful)
        {
            var bad = source.Side >= 0 && state == 1 - source.Side;
            if (!bad || _chance.NextDouble() >= 0.6)
            {
                Report(source, district, day, Seen(state));
            }
        }
        else if (source.Side >= 0)
        {
            Report(source, district, day, Boast(source.Side));
        }
        else
        {
            Report(source, district, day, Seen((state + 1 + _chance.Next(2)) % 3));
        }
    }

    (EvidenceType Type, int Side) Seen(int state)
    {
        var drawn = _chance.NextDouble();
        return state == Contested
            ? drawn < 0.75 ? Fighting(_chance.Next(2)) : (EvidenceType.Neither, -1)
            : drawn < 0.55 ? (EvidenceType.Holds, state)
            : drawn < 0.70 ? (EvidenceType.Repelled, state)
            : drawn < 0.80 ? (EvidenceType.Administers, state)
            : Fighting(state);
    }

    (EvidenceType Type, int Side) Boast(int side)
    {
        var drawn = _chance.NextDouble();
        return drawn < 0.35 ? Captured(side) : drawn < 0.8 ? (EvidenceType.Holds, side) : (EvidenceType.Repelled, side);
    }

    static (EvidenceType Type, int Side) Captured(int side) => (EvidenceType.Captured, side);

    static (EvidenceType Type, int Side) Fighting(int held) => (EvidenceType.Fighting, 1 - held);

    void Report(Habits source, int district, int day, (EvidenceType Type, int Side) said)
    {
        var published = day + Delay(source.Delay);
        var side = said.Side < 0 ? null : Sides[said.Side];
        var interest = source.Side < 0 || said.Type is EvidenceType.Fighting or EvidenceType.Neither
            ? Coding.Interest.Neutral
            : said.Side == source.Side ? Coding.Interest.Own : Coding.Interest.Against;
        var id = FormattableString.Invariant($"e{_evidence.Count:000000}");
        var item = new EvidenceItem(
            id,
            Name(district),
            null,
            said.Type,
            side,
            said.Side < 0 ? null : Sides[1 - said.Side],
            First.PlusDays(day),
            First.PlusDays(day + 1),
            First.PlusDays(published),
            Coding.ControlScope.Whole,
            Coding.Polarity.Affirmed,
            Coding.Reality.Actual,
            Coding.Certainty.Asserted,
            interest,
            true,
            id,
            source.Name);
        _evidence.Add(item);
        for (var copies = Poisson(2); copies > 0; copies--)
        {
            var copy = FormattableString.Invariant($"e{_evidence.Count:000000}");
            _evidence.Add(item with
            {
                Id = copy,
                ClaimId = copy,
                Published = item.Published.PlusDays(_chance.Next(2)),
                Voice = _chance.NextDouble() < 0.1 ? copy : id,
                Outlet = "Paper " + _chance.Next(20),
            });
        }
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
    /// <param name="Side">The side it speaks for, or -1.</param>
    /// <param name="Rate">Reports of the state per district and day.</param>
    /// <param name="Truthful">The share of those that are true; a spokesman's others boast.</param>
    /// <param name="Gains">The chance that it reports a gain of its side, or any change.</param>
    /// <param name="Losses">The chance that it reports a loss of its side.</param>
    /// <param name="Delay">The mean days to publication.</param>
    sealed record Habits(string Name, int Side, double Rate, double Truthful, double Gains, double Losses, double Delay);
}
