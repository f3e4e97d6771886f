using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Control;

/// <summary>How districts' states flow over one day: the chain's rates (CONTROL.md 4.2) without writing out their matrix.</summary>
/// <remarks>
/// Several districts flow side by side, each in a lane with rates of its own. What becomes of a lane depends on nothing in the
/// others, to the last bit, so a district gives the same bits alone and among others. Reused from day to day and district to
/// district; not for two threads at once.
/// </remarks>
sealed class DayFlow
{
    /// <summary>How many districts flow side by side.</summary>
    internal const int Lanes = 4;

    const double Tail = 1e-15;
    const double LongestStep = 8;
    const double Slowest = 1e-12; // per day

    readonly int _sides;
    readonly int _contested;
    readonly TransitionRates _rates;
    readonly Vector256<double>[] _term; // state -> lanes
    readonly Vector256<double>[] _next;
    readonly Vector256<double>[] _sum;
    readonly OfSide[] _of;

    // Per day, of each lane.
    Vector256<double> _resolvedAll;
    Vector256<double> _fastest;

    // The chance of a jump at the pace of the fastest state, of each lane.
    Vector256<double> _settles;
    Vector256<double> _contestedStays;
    Vector256<double> _freshlyContestedStays;

    internal DayFlow(StateSpace space, TransitionRates rates)
    {
        _rates = rates;
        _sides = space.Sides.Count;
        _contested = StateSpace.Settled(space.ContestedHolder);
        _term = new Vector256<double>[space.Count];
        _next = new Vector256<double>[space.Count];
        _sum = new Vector256<double>[space.Count];
        _of = new OfSide[_sides];
    }

    /// <summary>Sets the day's rates, the same in every lane.</summary>
    /// <param name="loss">side -> the factor on its loss rates.</param>
    /// <param name="taker">side -> the weight with which it takes what another loses; 0 for a side that may not hold the district.</param>
    /// <param name="candidates">How many sides may hold it: what they take from one straight away is shared out among the others.</param>
    /// <param name="untold">The factor on every rate at which a side comes to hold it.</param>
    internal void Set(ReadOnlySpan<double> loss, ReadOnlySpan<double> taker, int candidates, double untold = 1)
    {
        Span<Vector256<double>> losses = stackalloc Vector256<double>[_sides];
        Span<Vector256<double>> takers = stackalloc Vector256<double>[_sides];
        for (var side = 0; side < _sides; side++)
        {
            losses[side] = Vector256.Create(loss[side]);
            takers[side] = Vector256.Create(taker[side]);
        }

        Set(losses, takers, Vector256.Create((double)candidates), Vector256.Create(untold));
    }

    /// <summary>Sets the day's rates of each lane.</summary>
    /// <param name="loss">side -> the factor on its loss rates.</param>
    /// <param name="taker">side -> the weight with which it takes what another loses; 0 for a side that may not hold the district.</param>
    /// <param name="candidates">How many sides may hold it.</param>
    /// <param name="untold">The factor on every rate at which a side takes it, from 0 to 1: below 1 where a taking would have been told of.</param>
    internal void Set(
        ReadOnlySpan<Vector256<double>> loss, ReadOnlySpan<Vector256<double>> taker, Vector256<double> candidates, Vector256<double> untold)
    {
        var straight = Vector256.Create(1 - _rates.LossToContested) / (candidates - Vector256<double>.One);
        var settling = Vector256.Create(_rates.Settling);
        var takersAll = Vector256<double>.Zero;
        foreach (var weight in taker)
        {
            takersAll += weight;
        }

        // Who has ground around is likelier to win a fight; the fight is over no later for it.
        var resolution = Vector256.Create(_rates.Resolution) * candidates / takersAll;
        _resolvedAll = Vector256<double>.Zero;
        for (var side = 0; side < _of.Length; side++)
        {
            ref var own = ref _of[side];
            var (direct, resolved) = (taker[side] * straight, taker[side] * resolution);
            own.Leaves = (takersAll * straight) - direct + Vector256.Create(_rates.LossToContested);
            own.Direct = direct * untold;
            own.Resolved = resolved * untold;
            own.SettledLoss = loss[side] * _rates.Loss;
            own.FreshLoss = loss[side] * _rates.FreshLoss;
            _resolvedAll += resolved;
        }

        _fastest = Vector256.Max(_resolvedAll + settling, Vector256.Create(Slowest));
        foreach (ref readonly var own in _of.AsSpan())
        {
            _fastest = Vector256.Max(_fastest, Vector256.Max(own.SettledLoss * own.Leaves, (own.FreshLoss * own.Leaves) + settling));
        }

        LayChances(settling);
    }

    /// <summary>Carries row vectors forward over the day, one in each lane.</summary>
    /// <param name="lanes">state -> lanes; replaced.</param>
    internal void Forward(Span<Vector256<double>> lanes) => Step(lanes, back: false);

    /// <summary>Carries a row vector forward over the day, under the rates of one lane.</summary>
    internal void Forward(Span<double> vector, int lane = 0) => Step(vector, lane, back: false);

    /// <summary>Carries a column vector back over the day, under the rates of the first lane.</summary>
    internal void Backward(Span<double> vector) => Step(vector, 0, back: true);

    /// <summary>Carries up to as many vectors as there are lanes over the day at once, under the rates of the first lane.</summary>
    /// <param name="vectors">vector x state; replaced.</param>
    /// <param name="used">Which of them are carried.</param>
    /// <param name="back">Whether they are column vectors, carried back.</param>
    internal void Carry(Span<double> vectors, ReadOnlySpan<bool> used, bool back)
    {
        var count = _term.Length;
        if (used.LastIndexOf(true) is 0)
        {
            Step(vectors[..count], 0, back);
            return;
        }

        Span<Vector256<double>> lanes = stackalloc Vector256<double>[count];
        for (var first = 0; first < used.Length; first += Lanes)
        {
            var some = used.Slice(first, Math.Min(Lanes, used.Length - first));
            if (!some.Contains(true))
            {
                continue;
            }

            var cells = MemoryMarshal.Cast<Vector256<double>, double>(lanes);
            for (var lane = 0; lane < some.Length; lane++)
            {
                for (var state = 0; state < count; state++)
                {
                    cells[(state * Lanes) + lane] = some[lane] ? vectors[((first + lane) * count) + state] : 0;
                }
            }

            Step(lanes, back);
            for (var lane = 0; lane < some.Length; lane++)
            {
                for (var state = 0; some[lane] && state < count; state++)
                {
                    vectors[((first + lane) * count) + state] = cells[(state * Lanes) + lane];
                }
            }
        }
    }

    /// <summary>The rate at which sides lose what they hold, in each lane under the day's rates.</summary>
    /// <param name="states">state -> lanes.</param>
    internal Vector256<double> Losses(ReadOnlySpan<Vector256<double>> states)
    {
        var losses = Vector256<double>.Zero;
        for (var side = 0; side < _of.Length; side++)
        {
            losses += Lost(states, side) * _of[side].Leaves;
        }

        return losses;
    }

    /// <summary>Carries what a holder has over the day, what it loses left out: the chain killed when it leaves the holder's two states.</summary>
    /// <param name="holder">The holder.</param>
    /// <param name="settled">The probability that it has it settled; replaced.</param>
    /// <param name="fresh">The probability that it has it fresh; replaced.</param>
    internal void Stay(int holder, ref double settled, ref double fresh)
    {
        var (settledOut, freshOut) = Leaving(holder);
        var freshGone = freshOut + _rates.Settling;
        var stays = Math.Exp(-settledOut);
        var apart = freshGone - settledOut;
        settled = (settled * stays) + (fresh * _rates.Settling * (Math.Abs(apart) < 1e-9 ? stays : (stays - Math.Exp(-freshGone)) / apart));
        fresh *= Math.Exp(-freshGone);
    }

    /// <summary>The rates per day at which a holder leaves, from its settled and from its fresh state, in the first lane.</summary>
    internal (double Settled, double Fresh) Leaving(int holder) => holder == _sides
        ? (_resolvedAll.ToScalar(), _resolvedAll.ToScalar())
        : ((_of[holder].SettledLoss * _of[holder].Leaves).ToScalar(), (_of[holder].FreshLoss * _of[holder].Leaves).ToScalar());

    /// <summary>How many losses by a side the day is believed to have seen, given its factors, in each lane.</summary>
    /// <param name="before">state -> probability on the day before.</param>
    /// <param name="expected">The same carried forward over the day.</param>
    /// <param name="after">The same with the day's factors.</param>
    internal Vector256<double> LossesSeen(
        ReadOnlySpan<Vector256<double>> before, ReadOnlySpan<Vector256<double>> expected, ReadOnlySpan<Vector256<double>> after)
    {
        var all = Vector256<double>.Zero;
        for (var side = 0; side < _of.Length; side++)
        {
            all += Lost(before, side);
        }

        var seen = Came(all * _rates.LossToContested, expected[_contested + 1], after[_contested + 1]);
        for (var side = 0; side < _of.Length; side++)
        {
            var fresh = StateSpace.Fresh(side);
            seen += Came((all - Lost(before, side)) * _of[side].Direct, expected[fresh], after[fresh]);
        }

        return seen;

        static Vector256<double> Came(Vector256<double> inflow, Vector256<double> was, Vector256<double> now) => Vector256.ConditionalSelect(
            Vector256.LessThanOrEqual(was, Vector256<double>.Zero),
            Vector256<double>.Zero,
            Vector256.Min(inflow / was, Vector256<double>.One) * now);
    }

    Vector256<double> Lost(ReadOnlySpan<Vector256<double>> states, int side) =>
        (states[StateSpace.Settled(side)] * _of[side].SettledLoss) + (states[StateSpace.Fresh(side)] * _of[side].FreshLoss);

    /// <summary>Lays the chances of a jump.</summary>
    void LayChances(Vector256<double> settling)
    {
        var one = Vector256<double>.One;
        var perJump = one / _fastest;
        _settles = settling * perJump;
        _contestedStays = one - (_resolvedAll * perJump);
        _freshlyContestedStays = one - ((_resolvedAll + settling) * perJump);
        for (var side = 0; side < _of.Length; side++)
        {
            ref var own = ref _of[side];
            own.SettledStays = one - (own.SettledLoss * own.Leaves * perJump);
            own.FreshStays = one - (((own.FreshLoss * own.Leaves) + settling) * perJump);
            own.SettledLosing = own.SettledLoss * perJump;
            own.FreshLosing = own.FreshLoss * perJump;
            own.Resolving = own.Resolved * perJump;
        }
    }

    void Step(Span<double> vector, int lane, bool back)
    {
        Span<Vector256<double>> lanes = stackalloc Vector256<double>[vector.Length];
        for (var state = 0; state < vector.Length; state++)
        {
            lanes[state] = Vector256.Create(vector[state]);
        }

        Step(lanes, back);
        for (var state = 0; state < vector.Length; state++)
        {
            vector[state] = lanes[state].GetElement(lane);
        }
    }

    /// <summary>Uniformization (Jensen 1953), in as many steps as keep the jumps of each few.</summary>
    void Step(Span<Vector256<double>> lanes, bool back)
    {
        var steps = Vector256.Max(Vector256.Ceiling(_fastest / LongestStep), Vector256<double>.One);
        var rate = _fastest / steps;
        if (steps == Vector256<double>.One)
        {
            Short(lanes, rate, back);
            _sum.CopyTo(lanes);
            return;
        }

        for (var step = Vector256<double>.Zero; Vector256.LessThanAny(step, steps); step += Vector256<double>.One)
        {
            Short(lanes, rate, back);
            for (var state = 0; state < lanes.Length; state++)
            {
                lanes[state] = Vector256.ConditionalSelect(Vector256.LessThan(step, steps), _sum[state], lanes[state]);
            }
        }
    }

    /// <summary>One step of all lanes, into <see cref="_sum"/>; a lane whose sum is done takes nothing more from those that are not.</summary>
    void Short(ReadOnlySpan<Vector256<double>> lanes, Vector256<double> rate, bool back)
    {
        var weight = Vector256.Exp(-rate);
        var left = Vector256<double>.One - weight;
        var tail = Vector256.Create(Tail);
        lanes.CopyTo(_term);
        var term = _term.AsSpan();
        var next = _next.AsSpan();
        var sum = _sum.AsSpan();
        for (var state = 0; state < sum.Length; state++)
        {
            sum[state] = term[state] * weight;
        }

        for (var power = Vector256<double>.One; ; power += Vector256<double>.One)
        {
            var open = Vector256.GreaterThanOrEqual(left, tail) | Vector256.LessThanOrEqual(power, rate);
            if (open == Vector256<double>.Zero)
            {
                return;
            }

            weight *= rate / power;
            left -= weight;
            var counted = Vector256.BitwiseAnd(weight, open);
            if (back)
            {
                JumpBack(term, next);
            }
            else
            {
                Jump(term, next);
            }

            for (var state = 0; state < sum.Length; state++)
            {
                sum[state] += next[state] * counted;
            }

            var done = term;
            term = next;
            next = done;
        }
    }

    /// <summary>A row vector after one jump.</summary>
    void Jump(ReadOnlySpan<Vector256<double>> from, Span<Vector256<double>> to)
    {
        var (contested, freshly) = (from[_contested], from[_contested + 1]);
        var fought = contested + freshly;
        var lost = Vector256<double>.Zero;
        for (var side = 0; side < _of.Length; side++)
        {
            ref readonly var own = ref _of[side];
            lost += (from[2 * side] * own.SettledLosing) + (from[(2 * side) + 1] * own.FreshLosing);
        }

        for (var side = 0; side < _of.Length; side++)
        {
            ref readonly var own = ref _of[side];
            var (settled, fresh) = (from[2 * side], from[(2 * side) + 1]);
            var others = lost - ((settled * own.SettledLosing) + (fresh * own.FreshLosing));
            to[2 * side] = (settled * own.SettledStays) + (fresh * _settles);
            to[(2 * side) + 1] = (fresh * own.FreshStays) + (fought * own.Resolving) + (others * own.Direct);
        }

        to[_contested] = (contested * _contestedStays) + (freshly * _settles);
        to[_contested + 1] = (freshly * _freshlyContestedStays) + (lost * _rates.LossToContested);
    }

    /// <summary>A column vector before one jump.</summary>
    void JumpBack(ReadOnlySpan<Vector256<double>> from, Span<Vector256<double>> to)
    {
        var (contested, freshly) = (from[_contested], from[_contested + 1]);
        var (taken, resolved) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var side = 0; side < _of.Length; side++)
        {
            var fresh = from[(2 * side) + 1];
            taken += fresh * _of[side].Direct;
            resolved += fresh * _of[side].Resolving;
        }

        for (var side = 0; side < _of.Length; side++)
        {
            ref readonly var own = ref _of[side];
            var (settled, fresh) = (from[2 * side], from[(2 * side) + 1]);
            var gone = (freshly * _rates.LossToContested) + (taken - (fresh * own.Direct));
            to[2 * side] = (settled * own.SettledStays) + (gone * own.SettledLosing);
            to[(2 * side) + 1] = (fresh * own.FreshStays) + (settled * _settles) + (gone * own.FreshLosing);
        }

        to[_contested] = (contested * _contestedStays) + resolved;
        to[_contested + 1] = (freshly * _freshlyContestedStays) + (contested * _settles) + resolved;
    }

    /// <summary>What the day's rates make of one side, in each lane.</summary>
    struct OfSide
    {
        /// <summary>The rate at which it loses what it has settled, per day, split by where it goes.</summary>
        internal Vector256<double> SettledLoss;

        /// <summary>And what it has fresh.</summary>
        internal Vector256<double> FreshLoss;

        /// <summary>The rate at which a loss of another goes straight to this side, as a share of that loss.</summary>
        internal Vector256<double> Direct;

        /// <summary>The shares in which its own losses go to a fight and to others, summed.</summary>
        internal Vector256<double> Leaves;

        /// <summary>The rate at which a fight ends in its favour, per day.</summary>
        internal Vector256<double> Resolved;

        // The same at the pace of a jump.
        internal Vector256<double> SettledStays;
        internal Vector256<double> FreshStays;
        internal Vector256<double> SettledLosing;
        internal Vector256<double> FreshLosing;
        internal Vector256<double> Resolving;
    }
}
