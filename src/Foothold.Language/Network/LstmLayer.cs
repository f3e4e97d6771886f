using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>One direction of a long short-term memory layer (Hochreiter and Schmidhuber 1997) run over a batch.</summary>
static class LstmLayer
{
    const int Hidden = NetworkLayout.Hidden;

    /// <summary>Runs the layer.</summary>
    /// <param name="values">The network's weights.</param>
    /// <param name="direction">Which of them are this layer's.</param>
    /// <param name="batch">How the rows are laid out.</param>
    /// <param name="input">A row for each word.</param>
    /// <param name="gates">Receives the opened gates: input, forget, new, output, each <see cref="NetworkLayout.Hidden"/> wide.</param>
    /// <param name="cells">Receives what is remembered.</param>
    /// <param name="outputs">Receives what is told.</param>
    public static void Run(float[] values, NetworkLayout.Direction direction, PackedBatch batch, Matrix input, Matrix gates, Matrix cells, Matrix outputs)
    {
        gates.Fill(direction.Bias.Row(values));
        Products.Add(input, direction.FromInput.In(values), gates);
        var recurrent = direction.FromPast.In(values);
        for (var step = 0; step < batch.Positions; step++)
        {
            var position = direction.Backwards ? batch.Positions - 1 - step : step;
            var past = direction.Backwards ? position + 1 : position - 1;
            var active = batch.Active(position);
            var known = Math.Min(active, batch.Active(past));
            var start = batch.Start(position);
            if (known > 0)
            {
                Products.Add(outputs.TakeRows(batch.Start(past), known), recurrent, gates.TakeRows(start, known));
            }

            for (var i = 0; i < active; i++)
            {
                Step(gates[start + i], i < known ? cells[batch.Start(past) + i] : default, cells[start + i], outputs[start + i]);
            }
        }
    }

    static void Step(Span<float> gates, Span<float> past, Span<float> cells, Span<float> outputs)
    {
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var before = ref MemoryMarshal.GetReference(past);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (nuint at = 0; at < Hidden; at += Curves.Width)
        {
            var input = Curves.Sigmoid(Vector256.LoadUnsafe(ref gate, at));
            var forget = Curves.Sigmoid(Vector256.LoadUnsafe(ref gate, Hidden + at));
            var fresh = Curves.Tanh(Vector256.LoadUnsafe(ref gate, (2 * Hidden) + at));
            var tell = Curves.Sigmoid(Vector256.LoadUnsafe(ref gate, (3 * Hidden) + at));
            var kept = input * fresh;
            if (!past.IsEmpty)
            {
                kept = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref before, at), kept);
            }

            input.StoreUnsafe(ref gate, at);
            forget.StoreUnsafe(ref gate, Hidden + at);
            fresh.StoreUnsafe(ref gate, (2 * Hidden) + at);
            tell.StoreUnsafe(ref gate, (3 * Hidden) + at);
            kept.StoreUnsafe(ref cell, at);
            (tell * Curves.Tanh(kept)).StoreUnsafe(ref output, at);
        }
    }
}
