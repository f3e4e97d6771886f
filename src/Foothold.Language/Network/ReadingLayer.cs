using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>One direction of a layer of memory as reading runs it over a batch: as <see cref="LstmLayer"/>, but with products of bytes, and nothing is kept to learn from.</summary>
static class ReadingLayer
{
    const int Hidden = NetworkLayout.Hidden;

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
        var gates = desk.Gates.Take(batch.Rows, NetworkLayout.Gates);
        var cells = desk.Cells.Take(batch.Active(0), Hidden);
        ByteProducts.Set(input, direction.FromInput, direction.Bias, gates);
        for (var step = 0; step < batch.Positions; step++)
        {
            var position = direction.Backwards ? batch.Positions - 1 - step : step;
            var past = direction.Backwards ? position + 1 : position - 1;
            var active = batch.Active(position);
            var known = Math.Min(active, batch.Active(past));
            var start = batch.Start(position);
            if (known > 0)
            {
                ByteProducts.Add(told.TakeRows(batch.Start(past), known), direction.FromPast, gates.TakeRows(start, known));
            }

            for (var i = 0; i < active; i++)
            {
                if (i >= known)
                {
                    cells[i].Clear();
                }

                Step(gates[start + i], cells[i], told[start + i]);
            }
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
            var input = one + Curves.RoughExp(-Vector256.LoadUnsafe(ref gate, at));
            var forget = one + Curves.RoughExp(-Vector256.LoadUnsafe(ref gate, Hidden + at));
            var fresh = Curves.RoughExp(2 * Vector256.LoadUnsafe(ref gate, (2 * Hidden) + at));
            var tell = one + Curves.RoughExp(-Vector256.LoadUnsafe(ref gate, (3 * Hidden) + at));
            var below = input * (fresh + one);
            var kept = Vector256.FusedMultiplyAdd(below, Vector256.LoadUnsafe(ref cell, at), forget * (fresh - one)) / (below * forget);
            kept.StoreUnsafe(ref cell, at);
            var open = Curves.RoughExp(2 * kept);
            ByteMatrix.Store(ByteMatrix.ToSteps((open - one) / (tell * (open + one)), ByteMatrix.Most), ref Unsafe.Add(ref to, at));
        }
    }
}
