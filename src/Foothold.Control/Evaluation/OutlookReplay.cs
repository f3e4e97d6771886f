using System.Globalization;
using Foothold.Places;
using NodaTime.Text;

namespace Foothold.Control;

/// <summary>Replays a record of who held which town, and scores outlooks made on each week from what was then known.</summary>
public sealed class OutlookReplay
{
    const int BurnIn = 120; // days before the first outlook
    const int Week = 7;
    const double Forever = 1e9;
    const int Bootstraps = 1000;
    const string Contested = "CONTESTED";

    static readonly string[] Columns = ["town", "lat", "lon", "state", "first_seen", "last_seen"];

    readonly string[] _towns;
    readonly double[][] _distances;
    readonly string[] _states;
    readonly int[][] _held; // day -> town -> state, or -1 before it is first seen

    OutlookReplay(string[] towns, double[][] distances, string[] states, int[][] held)
    {
        _towns = towns;
        _distances = distances;
        _states = states;
        _held = held;
    }

    /// <summary>The number of towns.</summary>
    public int Towns => _towns.Length;

    /// <summary>The median distance from a town to the nearest other one, in kilometres.</summary>
    public double Spacing => Math.Round(ChangeRecord.Spacing(_distances), 2);

    /// <summary>The number of days.</summary>
    public int Days => _held.Length;

    /// <summary>Reads spells: columns town, lat, lon, state, first_seen, last_seen in any order; a state lasts until the town's next spell.</summary>
    /// <param name="reader">CSV; read to its end, not closed.</param>
    /// <param name="name">The file's name, for faults.</param>
    /// <exception cref="FormatException">A column is missing or a cell is not what it should be.</exception>
    public static OutlookReplay Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = CellTable.Rows(reader, ',');
        var heading = rows.Count == 0 ? [] : rows[0];
        int[] columns = [.. Columns.Select(column => Array.IndexOf(heading, column) is var at and >= 0
            ? at
            : throw new FormatException($"{name} has no column '{column}'."))];
        var spells = new List<(string Town, double Latitude, double Longitude, string State, int From, int To)>();
        for (var row = 1; row < rows.Count; row++)
        {
            var cells = rows[row];
            if (cells.Length <= columns.Max()
                || !double.TryParse(cells[columns[1]], CultureInfo.InvariantCulture, out var latitude)
                || !double.TryParse(cells[columns[2]], CultureInfo.InvariantCulture, out var longitude)
                || LocalDatePattern.Iso.Parse(cells[columns[4]]) is not { Success: true } from
                || LocalDatePattern.Iso.Parse(cells[columns[5]]) is not { Success: true } to)
            {
                throw new FormatException(FormattableString.Invariant($"{name}, row {row}: not a town, its coordinates, a state and two days."));
            }

            spells.Add((cells[columns[0]], latitude, longitude, cells[columns[3]], from.Value.Number(), to.Value.Number()));
        }

        return Of(spells);
    }

    /// <summary>The record cut off after so many days.</summary>
    public OutlookReplay Until(int days) => new(_towns, _distances, _states, _held[..days]);

    /// <summary>Every outlook: for each week and town, of what was known on that day, whether its state changed within so many days, and what was said.</summary>
    /// <param name="rules">The numbers of the hazards.</param>
    /// <param name="days">How far the outlook goes.</param>
    /// <param name="scoredOnly">Only those whose days are all on record; else all, with <see cref="OutlookCase.Changed"/> unknown for the rest.</param>
    public IReadOnlyList<OutlookCase> Cases(HazardRules rules, int days, bool scoredOnly = true)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var model = new ChangeRecord(rules, _states.Length, Array.IndexOf(_states, Contested), _distances);
        var running = new StateClimatology(_states.Length, Forever);
        var forgetting = new StateClimatology(_states.Length, rules.HalfLife);
        var whole = new StateClimatology(1, rules.HalfLife);
        var cases = new List<OutlookCase>();
        for (var day = 0; day < _held.Length; day++)
        {
            model.Learn(_held[day]);
            running.Learn(_held[day]);
            forgetting.Learn(_held[day]);
            whole.Learn(_held[day]);
            var known = day + days < _held.Length;
            if (day < BurnIn || (day - BurnIn) % Week != 0 || (scoredOnly && !known))
            {
                continue;
            }

            for (var town = 0; town < _towns.Length; town++)
            {
                if (_held[day][town] is var state and >= 0 && _states[state] != "UNKNOWN")
                {
                    var signs = model.Signs(town);
                    cases.Add(new OutlookCase(
                        town,
                        day,
                        known && Enumerable.Range(day + 1, days).Any(later => _held[later][town] != state),
                        signs,
                        rules.Within(signs, days),
                        Within(running.Hazard(state)),
                        Within(forgetting.Hazard(state)),
                        Within(whole.Hazard(state))));
                }
            }
        }

        return cases;

        double Within(double hazard) => 1 - Math.Exp(-hazard * days);
    }

    /// <summary>Scores outlooks of one half of the towns, the halves told by a hash of their names.</summary>
    /// <param name="cases">The outlooks.</param>
    /// <param name="half">0 is the half to tune on, 1 the other.</param>
    public OutlookScore Score(IReadOnlyList<OutlookCase> cases, int half)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var towns = cases
            .Where(one => Half(one.Town) == half)
            .GroupBy(one => one.Town)
            .Select(town => new[]
            {
                town.Count(),
                town.Count(one => one.Changed),
                town.Sum(one => Square(one.Said, one.Changed)),
                town.Sum(one => Square(one.Running, one.Changed)),
                town.Sum(one => Square(one.Forgetting, one.Changed)),
                town.Sum(one => Square(one.Whole, one.Changed)),
            })
            .ToList();
        var chance = new Random(1);
        var draws = Enumerable.Range(0, Bootstraps)
            .Select(_ => Sums(Enumerable.Range(0, towns.Count).Select(_ => towns[chance.Next(towns.Count)])))
            .ToList();
        var whole = Sums(towns);
        return new OutlookScore((int)whole[0], (int)whole[1], whole[2] / whole[0], Skill(3), Skill(4), Skill(5));

        SkillScore Skill(int over)
        {
            var skills = draws.Select(draw => 1 - (draw[2] / draw[over])).Order().ToList();
            return new SkillScore(1 - (whole[2] / whole[over]), skills[Bootstraps / 20], skills[^(Bootstraps / 20)]);
        }
    }

    static double[] Sums(IEnumerable<double[]> towns)
    {
        var sums = new double[6];
        foreach (var town in towns)
        {
            for (var at = 0; at < sums.Length; at++)
            {
                sums[at] += town[at];
            }
        }

        return sums;
    }

    static double Square(double said, bool changed) => Math.Pow(said - (changed ? 1 : 0), 2);

    /// <summary>The half a town is in: 0 is the one to tune on.</summary>
    /// <param name="town">The town's place in the record.</param>
    public int Half(int town) => (int)(Hash(_towns[town]) >> 31);

    /// <summary>One of so many parts that a town is in, whatever its half.</summary>
    internal int Part(int town, int parts) => (int)(Hash("part of " + _towns[town]) % parts);

    /// <summary>FNV-1a over the name's letters.</summary>
    static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    static OutlookReplay Of(List<(string Town, double Latitude, double Longitude, string State, int From, int To)> spells)
    {
        var towns = spells.GroupBy(spell => spell.Town, StringComparer.Ordinal).OrderBy(town => town.Key, StringComparer.Ordinal).ToList();
        string[] states = [.. spells.Select(spell => spell.State).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var first = spells.Min(spell => spell.From);
        var held = Enumerable.Range(first, spells.Max(spell => spell.To) - first + 1).Select(_ => Enumerable.Repeat(-1, towns.Count).ToArray()).ToArray();
        for (var town = 0; town < towns.Count; town++)
        {
            foreach (var spell in towns[town].OrderBy(spell => spell.From))
            {
                for (var day = spell.From - first; day < held.Length; day++)
                {
                    held[day][town] = Array.IndexOf(states, spell.State);
                }
            }
        }

        return new OutlookReplay(
            [.. towns.Select(town => town.Key)],
            [.. towns.Select(left => towns.Select(right => Gazetteer.Kilometres(left.First().Latitude, left.First().Longitude, right.First().Latitude, right.First().Longitude)).ToArray())],
            states,
            held);
    }
}

/// <summary>One outlook of a replay.</summary>
/// <param name="Town">The town's place in the record.</param>
/// <param name="Day">The day it is made on, from the record's first.</param>
/// <param name="Changed">Whether its state changed in time.</param>
/// <param name="Signs">What spoke for it, in the order of <see cref="OutlookSign"/>.</param>
/// <param name="Said">The probability said.</param>
/// <param name="Running">That of its state's rate so far.</param>
/// <param name="Forgetting">That of its state's rate, forgetting as the hazards do.</param>
/// <param name="Whole">That of all towns' rate, forgetting alike.</param>
public readonly record struct OutlookCase(int Town, int Day, bool Changed, IReadOnlyList<double> Signs, double Said, double Running, double Forgetting, double Whole);

/// <summary>How good outlooks were.</summary>
/// <param name="Cases">How many.</param>
/// <param name="Changes">In how many the state changed.</param>
/// <param name="Brier">The mean squared error.</param>
/// <param name="OverRunning">How much less that is than with each state's rate so far.</param>
/// <param name="OverForgetting">And than with its rate forgetting alike.</param>
/// <param name="OverWhole">And than with all towns' rate forgetting alike.</param>
public sealed record OutlookScore(int Cases, int Changes, double Brier, SkillScore OverRunning, SkillScore OverForgetting, SkillScore OverWhole);

/// <summary>A share by which an error is less, with the interval in which nine in ten draws of towns put it.</summary>
/// <param name="Skill">The share.</param>
/// <param name="Low">Of twenty draws one is lower.</param>
/// <param name="High">And one higher.</param>
public readonly record struct SkillScore(double Skill, double Low, double High);
