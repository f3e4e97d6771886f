namespace Foothold.Control;

/// <summary>Walks the filter and writes down what each step does to one holder's log-odds.</summary>
static class Ledger
{
    internal static List<LedgerEntry> Of(StateSpace space, DistrictDays days, Drift drift, double[] start, int holder, int until)
    {
        var entries = new List<LedgerEntry>();
        var blocks = new double[DayFactors.Blocks * space.Count];
        start.CopyTo(blocks, 0);
        var used = new bool[DayFactors.Blocks];
        used[0] = true;
        var day = days.StartDay;
        Write(day, [], 0);
        foreach (var laid in DayByDay(days.Factors, until))
        {
            Drift(laid.Day);
            foreach (var (voices, step) in laid.Steps)
            {
                var before = entries[^1].LogOdds;
                step.Apply(blocks, space.Count);
                used = step.IsPlain ? used : step.UsedAfter;
                Write(laid.Day, voices, before);
            }
        }

        Drift(until);
        return entries;

        void Drift(int to)
        {
            if (to > day)
            {
                var before = entries[^1].LogOdds;
                drift.Forward(blocks, used, day, to);
                day = to;
                Write(to, [], before);
            }
        }

        void Write(int at, IReadOnlyList<string> voices, double before)
        {
            var odds = LogOdds(space, blocks, holder);
            entries.Add(new LedgerEntry(DayNumbers.Day(at), voices, odds - before, odds));
        }
    }

    /// <summary>For each day its factors one by one, and those that are true of one day of several, together.</summary>
    static IEnumerable<(int Day, List<(IReadOnlyList<string> Voices, DayFactors Step)> Steps)> DayByDay(IReadOnlyList<VoiceFactor> factors, int until)
    {
        var single = factors.Where(factor => !factor.Spread).SelectMany(factor => factor.Points.Select(day => (Day: day, Factor: factor))).ToLookup(one => one.Day, one => one.Factor);
        var spread = factors.Where(factor => factor.Spread).ToList();
        var ranges = DayFactors.Lay(spread).ToDictionary(laid => laid.Day);
        foreach (var day in single.Select(one => one.Key).Concat(ranges.Keys).Distinct().Where(day => day <= until).Order())
        {
            var steps = new List<(IReadOnlyList<string>, DayFactors)>();
            if (ranges.TryGetValue(day, out var open))
            {
                steps.Add(([.. spread.Where(factor => factor.From <= day && day < factor.To).Select(factor => factor.Voice)], open));
            }

            foreach (var factor in single[day])
            {
                steps.Add(([factor.Voice], DayFactors.Lay([factor with { From = day, To = day + 1, Points = [day] }])[0]));
            }

            yield return (day, steps);
        }
    }

    static double LogOdds(StateSpace space, double[] blocks, int holder)
    {
        var (with, without) = (0.0, 0.0);
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            var state = cell % space.Count;
            if (state == StateSpace.Settled(holder) || state == StateSpace.Fresh(holder))
            {
                with += blocks[cell];
            }
            else
            {
                without += blocks[cell];
            }
        }

        return Math.Log(Math.Max(with, 1e-300) / Math.Max(without, 1e-300));
    }
}
