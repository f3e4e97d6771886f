using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>One direction of a layer of memory as reading runs it over a batch: as <see cref="LstmLayer"/>, but with products of bytes, and nothing is kept to learn from.</summary>
static class ReadingLayer
{
    const int Hidden = NetworkLayout.Hidden;
    const int RowsAtOnce = 96;

    /// <summary>The scale of what is told, which lies between -1 and 1.</summary>
    public const float Scale = 1f / ByteMatrix.Most;

    /// <summary>Runs the layer.</summary>
    /// <param name="direction">Its weights.</param>
    /// <param name="batch">How the rows are laid out.</param>
    /// <param name="input">A row for each word.</param>
    /// <param name="told">Receives what is told; its scales are <see cref="Scale"/>.</param>
    /// <param name="desk">What to work on.</param>
    public static void Run(PackedWeights.Direction direction, PackedBatch batch, ByteMatrix input, ByteMatrix told, NetworkDesk desk)
    {
        var cells = desk.Cells.Take(batch.Active(0), Hidden);
        var step = 0;
        while (step < batch.Positions)
        {
            var steps = StepsAtOnce(direction, batch, step);
            var (first, last) = (Position(direction, batch, step), Position(direction, batch, step + steps - 1));
            var (from, end) = (batch.Start(Math.Min(first, last)), batch.Start(Math.Max(first, last) + 1));
            var gates = desk.Gates.Take(end - from, NetworkLayout.Gates);
            ByteProducts.Set(input.TakeRows(from, end - from), direction.FromInput, direction.Bias, gates);
            for (var until = step + steps; step < until; step++)
            {
                var position = Position(direction, batch, step);
                var active = batch.Active(position);
                Open(direction, batch, position, gates.TakeRows(batch.Start(position) - from, active), cells, told);
            }
        }
    }

    static int Position(PackedWeights.Direction direction, PackedBatch batch, int step) => direction.Backwards ? batch.Positions - 1 - step : step;

    // How many positions are taken at once: so many that the weights are worth fetching, so few that the gates stay near.
    static int StepsAtOnce(PackedWeights.Direction direction, PackedBatch batch, int step)
    {
        var (steps, rows) = (1, batch.Active(Position(direction, batch, step)));
        while (step + steps < batch.Positions && rows + batch.Active(Position(direction, batch, step + steps)) is var more and <= RowsAtOnce)
        {
            (steps, rows) = (steps + 1, more);
        }

        return steps;
    }

    // Adds to the gates of a position what comes from the one before, and steps on.
    static void Open(PackedWeights.Direction direction, PackedBatch batch, int position, Matrix gates, Matrix cells, ByteMatrix told)
    {
        var past = direction.Backwards ? position + 1 : position - 1;
        var known = Math.Min(gates.Rows, batch.Active(past));
        if (known > 0)
        {
            ByteProducts.Add(told.TakeRows(batch.Start(past), known), direction.FromPast, gates.TakeRows(0, known));
        }

        for (var i = 0; i < gates.Rows; i++)
        {
            if (i >= known)
            {
                cells[i].Clear();
            }

            Step(gates[i], cells[i], told[batch.Start(position) + i]);
        }
    }

    // What is kept is forget·kept + input·fresh, what is told is tell·tanh(kept). The gates are quotients: sigmoid(x) = 1 / (1 + e^-x) and
    // tanh(x) = (e^2x - 1) / (e^2x + 1). Brought to one fraction, what is kept takes one division, and so does what is told.
    static void Step(Span<float> gates, Span<float> cells, Span<byte> told)
    {
        var one = Vector256<float>.One;
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var to = ref MemoryMarshal.GetReference(told);
        for (nuint at = 0; at < Hidden; at += Curves.Width)
        {
            var input = one + Curves.RoughExp(Vector256.LoadUnsafe(ref gate, at), -1);
            var forget = one + Curves.RoughExp(Vector256.LoadUnsafe(ref gate, Hidden + at), -1);
            var fresh = Curves.RoughExp(Vector256.LoadUnsafe(ref gate, (2 * Hidden) + at), 2);
            var tell = one + Curves.RoughExp(Vector256.LoadUnsafe(ref gate, (3 * Hidden) + at), -1);
            var below = input * (fresh + one);
            var kept = Vector256.FusedMultiplyAdd(below, Vector256.LoadUnsafe(ref cell, at), forget * (fresh - one)) / (below * forget);
            kept.StoreUnsafe(ref cell, at);
            var open = Curves.RoughExp(kept, 2);
            ByteMatrix.Store(ByteMatrix.ToSteps((open - one) / (tell * (open + one)), ByteMatrix.Most), ref Unsafe.Add(ref to, at));
        }
    }
}
