namespace Foothold.Control;

/// <summary>Walks the filter and writes down what each step does to one holder's log-odds.</summary>
static class Ledger
{
    /// <summary>Writes it.</summary>
    /// <param name="space">The states.</param>
    /// <param name="view">The district.</param>
    /// <param name="known">What is known of it, its factors too.</param>
    /// <param name="holder">The holder.</param>
    /// <param name="until">The day whose log-odds are explained.</param>
    internal static List<LedgerEntry> Of(StateSpace space, DistrictView view, DistrictDays known, int holder, int until)
    {
        var entries = new List<LedgerEntry>();
        var day = Math.Min(known.Begin, until);
        var blocks = new double[DayFactors.Blocks * space.Count];
        view.Opened(day).CopyTo(blocks, 0);
        Write(day, LedgerStep.Start, []);
        if (until >= known.Begin)
        {
            foreach (var (at, steps) in DayByDay(known.Factors, until))
            {
                Silence(at);
                foreach (var (evidence, step) in steps)
                {
                    step.Apply(blocks, space.Count);
                    Write(at, LedgerStep.Word, evidence);
                }
            }

            Silence(until);
        }

        var odds = LogOdds.Of(space.ByHolder(view.States(until)), holder);
        if (Math.Abs(odds - entries[^1].LogOdds) > 1e-12)
        {
            entries.Add(new LedgerEntry(DayNumbers.Day(until), LedgerStep.Hindsight, [], odds - entries[^1].LogOdds, odds));
        }

        return entries;

        void Silence(int to)
        {
            if (to > day)
            {
                while (day < to)
                {
                    view.Overnight(++day, blocks);
                }

                Write(to, LedgerStep.Silence, []);
            }
        }

        void Write(int at, LedgerStep kind, IReadOnlyList<string> evidence)
        {
            var odds = LogOdds.Of(Folded(space, blocks), holder);
            entries.Add(new LedgerEntry(DayNumbers.Day(at), kind, evidence, odds - (entries.Count == 0 ? 0 : entries[^1].LogOdds), odds));
        }
    }

    /// <summary>For each day its factors one by one, and those that are true of one day of several, together.</summary>
    static IEnumerable<(int Day, List<(IReadOnlyList<string> Evidence, DayFactors Step)> Steps)> DayByDay(IReadOnlyList<VoiceFactor> factors, int until)
    {
        var single = factors.Where(factor => !factor.Spread).SelectMany(factor => factor.Points.Select(day => (Day: day, Factor: factor))).ToLookup(one => one.Day, one => one.Factor);
        var spread = factors.Where(factor => factor.Spread).ToList();
        var ranges = DayFactors.Lay(spread).ToDictionary(laid => laid.Day);
        foreach (var day in single.Select(one => one.Key).Concat(ranges.Keys).Distinct().Where(day => day <= until).Order())
        {
            var steps = new List<(IReadOnlyList<string>, DayFactors)>();
            if (ranges.TryGetValue(day, out var open))
            {
                steps.Add(([.. spread.Where(factor => factor.From <= day && day < factor.To).Select(factor => factor.Item.Id)], open));
            }

            foreach (var factor in single[day])
            {
                steps.Add(([factor.Item.Id], DayFactors.Lay([factor with { From = day, To = day + 1, Points = [day] }])[0]));
            }

            yield return (day, steps);
        }
    }

    static double[] Folded(StateSpace space, double[] blocks)
    {
        var states = new double[space.Count];
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            states[cell % states.Length] += blocks[cell];
        }

        return space.ByHolder(states);
    }
}
