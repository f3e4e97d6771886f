using NodaTime;

namespace Foothold.Control;

/// <summary>When the state that a district has on a day began: a probability for each day.</summary>
/// <remarks>
/// The smoother walked backward within the holder's two states; what falls out of them on the way is the probability that it
/// began on that day.
/// </remarks>
sealed class Spell
{
    const double Left = 0.002; // of the probability, when the walk ends
    readonly List<(int Day, double Share)> _began = []; // the latest first

    Spell()
    {
    }

    /// <summary>The probability that it began before the first day walked to.</summary>
    internal double Before { get; private set; } = 1;

    internal static Spell Of(StateSpace space, DistrictView view, int holder, int day)
    {
        var spell = new Spell();
        var later = view.Later(day);
        Keep(space, holder, later);
        for (var at = day; at > view.First && spell.Before > Left; at--)
        {
            view.Back(at, later);
            var (stays, all) = (0.0, 0.0);
            var blocks = view.Blocks(at - 1);
            for (var cell = 0; cell < blocks.Length; cell++)
            {
                var weight = blocks[cell] * later[cell];
                all += weight;
                stays += IsOf(space, holder, cell) ? weight : 0;
            }

            var share = spell.Before * (1 - (stays / all));
            spell._began.Add((at, share));
            spell.Before -= share;
            Keep(space, holder, later);
        }

        return spell;
    }

    /// <summary>The probability that it began on one of some days.</summary>
    /// <param name="from">The first day number, included.</param>
    /// <param name="to">The day number after the last.</param>
    internal double In(int from, int to) => _began.Where(began => began.Day >= from && began.Day < to).Sum(began => began.Share);

    /// <summary>The days in the middle that hold a share of the probability, as much before them as after; open where they begin before the walk does.</summary>
    internal SinceInterval Middle(double share)
    {
        var tail = (1 - share) / 2;
        LocalDate? latest = null;
        LocalDate? earliest = null;
        var after = 0.0;
        foreach (var (day, began) in _began)
        {
            after += began;
            if (latest is null && after > tail)
            {
                latest = DayNumbers.Day(day + 1);
            }

            if (after >= 1 - tail)
            {
                earliest = DayNumbers.Day(day);
                break;
            }
        }

        return new SinceInterval(earliest, latest ?? (_began.Count == 0 ? null : DayNumbers.Day(_began[^1].Day)));
    }

    static bool IsOf(StateSpace space, int holder, int cell) => cell % space.Count / 2 == holder;

    static void Keep(StateSpace space, int holder, double[] later)
    {
        for (var cell = 0; cell < later.Length; cell++)
        {
            later[cell] = IsOf(space, holder, cell) ? later[cell] : 0;
        }
    }
}
