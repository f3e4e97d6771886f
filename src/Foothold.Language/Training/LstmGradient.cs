using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Carries an error back through one direction of a memory layer.</summary>
static class LstmGradient
{
    const int Hidden = NetworkLayout.Hidden;

    /// <summary>Adds to the gradient of the layer's weights and of its input.</summary>
    /// <param name="direction">Which weights are this layer's.</param>
    /// <param name="gradient">Receives the gradient of the weights.</param>
    /// <param name="turned">The layer's weights turned about: those from the input, those from the past.</param>
    /// <param name="batch">How the rows are laid out.</param>
    /// <param name="run">What went in and what came out.</param>
    /// <param name="errors">The error of the outputs; what the next step adds to it is written here too.</param>
    /// <param name="inputErrors">Receives, added, the error of the input.</param>
    /// <param name="desk">What to work on.</param>
    public static void Add(NetworkLayout.Direction direction, float[] gradient, Turned turned, PackedBatch batch, in Run run, Matrix errors, Matrix inputErrors, Desk desk)
    {
        var gateErrors = desk.GateErrors.Take(batch.Rows, NetworkLayout.Gates);
        var cellErrors = desk.CellErrors.Take(batch.Rows, Hidden);
        var pastOutputs = desk.PastOutputs.Take(batch.Rows, Hidden);
        cellErrors.Clear();
        pastOutputs.Clear();
        for (var step = batch.Positions - 1; step >= 0; step--)
        {
            var position = direction.Backwards ? batch.Positions - 1 - step : step;
            var past = direction.Backwards ? position + 1 : position - 1;
            var active = batch.Active(position);
            var known = Math.Min(active, batch.Active(past));
            var start = batch.Start(position);
            for (var i = 0; i < active; i++)
            {
                var isKnown = i < known;
                Step(
                    run.Gates[start + i],
                    run.Cells[start + i],
                    isKnown ? run.Cells[batch.Start(past) + i] : default,
                    errors[start + i],
                    cellErrors[start + i],
                    isKnown ? cellErrors[batch.Start(past) + i] : default,
                    gateErrors[start + i]);
                if (isKnown)
                {
                    run.Outputs[batch.Start(past) + i].CopyTo(pastOutputs[start + i]);
                }
            }

            if (known > 0)
            {
                Products.Add(gateErrors.TakeRows(start, known), new Matrix(turned.FromPast, NetworkLayout.Gates, Hidden), errors.TakeRows(batch.Start(past), known));
            }
        }

        var columns = desk.Columns.Take(Math.Max(run.Input.Columns, Hidden), batch.Rows);
        AddProduct(run.Input, gateErrors, columns, direction.FromInput.In(gradient));
        AddProduct(pastOutputs, gateErrors, columns, direction.FromPast.In(gradient));
        AddRows(gateErrors, direction.Bias.Row(gradient));
        Products.Add(gateErrors, new Matrix(turned.FromInput, NetworkLayout.Gates, run.Input.Columns), inputErrors);
    }

    /// <summary>Adds the left matrix, turned, times the right one.</summary>
    /// <param name="left">Rows by inner.</param>
    /// <param name="right">Rows by columns.</param>
    /// <param name="columns">Room for the left one turned.</param>
    /// <param name="sum">Inner by columns.</param>
    public static void AddProduct(Matrix left, Matrix right, Matrix columns, Matrix sum)
    {
        var turned = columns.TakeRows(0, left.Columns).TakeColumns(0, left.Rows);
        Products.Transpose(left, turned);
        Products.Add(turned, right, sum);
    }

    /// <summary>Adds every row to one.</summary>
    public static void AddRows(Matrix rows, Span<float> sum)
    {
        ref var to = ref MemoryMarshal.GetReference(sum);
        for (var row = 0; row < rows.Rows; row++)
        {
            ref var from = ref MemoryMarshal.GetReference(rows[row]);
            for (nuint at = 0; at < (nuint)rows.Columns; at += 8)
            {
                (Vector256.LoadUnsafe(ref to, at) + Vector256.LoadUnsafe(ref from, at)).StoreUnsafe(ref to, at);
            }
        }
    }

    static void Step(Span<float> gates, Span<float> cells, Span<float> pastCells, Span<float> errors, Span<float> cellErrors, Span<float> pastCellErrors, Span<float> gateErrors)
    {
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var error = ref MemoryMarshal.GetReference(errors);
        ref var cellError = ref MemoryMarshal.GetReference(cellErrors);
        ref var gateError = ref MemoryMarshal.GetReference(gateErrors);
        var one = Vector256<float>.One;
        for (nuint at = 0; at < Hidden; at += 8)
        {
            var input = Vector256.LoadUnsafe(ref gate, at);
            var forget = Vector256.LoadUnsafe(ref gate, Hidden + at);
            var fresh = Vector256.LoadUnsafe(ref gate, (2 * Hidden) + at);
            var tell = Vector256.LoadUnsafe(ref gate, (3 * Hidden) + at);
            var bent = Curves.Tanh(Vector256.LoadUnsafe(ref cell, at));
            var outer = Vector256.LoadUnsafe(ref error, at);
            var inner = Vector256.LoadUnsafe(ref cellError, at) + (outer * tell * (one - (bent * bent)));
            var before = Vector256<float>.Zero;
            if (!pastCells.IsEmpty)
            {
                before = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(pastCells), at);
                (inner * forget).StoreUnsafe(ref MemoryMarshal.GetReference(pastCellErrors), at);
            }

            (inner * fresh * input * (one - input)).StoreUnsafe(ref gateError, at);
            (inner * before * forget * (one - forget)).StoreUnsafe(ref gateError, Hidden + at);
            (inner * input * (one - (fresh * fresh))).StoreUnsafe(ref gateError, (2 * Hidden) + at);
            (outer * bent * tell * (one - tell)).StoreUnsafe(ref gateError, (3 * Hidden) + at);
        }
    }

    /// <summary>What went into a layer and what it made of it.</summary>
    internal readonly ref struct Run(Matrix input, Matrix gates, Matrix cells, Matrix outputs)
    {
        public Matrix Input { get; } = input;

        public Matrix Gates { get; } = gates;

        public Matrix Cells { get; } = cells;

        public Matrix Outputs { get; } = outputs;
    }

    /// <summary>A direction's weights turned about.</summary>
    internal sealed class Turned(NetworkLayout.Direction direction)
    {
        public float[] FromInput { get; } = new float[direction.FromInput.Rows * direction.FromInput.Columns];

        public float[] FromPast { get; } = new float[direction.FromPast.Rows * direction.FromPast.Columns];

        public void Take(float[] values)
        {
            Products.Transpose(direction.FromInput.In(values), new Matrix(FromInput, direction.FromInput.Columns, direction.FromInput.Rows));
            Products.Transpose(direction.FromPast.In(values), new Matrix(FromPast, direction.FromPast.Columns, direction.FromPast.Rows));
        }
    }

    internal sealed class Desk
    {
        public NetworkDesk.Sheet GateErrors { get; } = new();

        public NetworkDesk.Sheet CellErrors { get; } = new();

        public NetworkDesk.Sheet PastOutputs { get; } = new();

        public NetworkDesk.Sheet Columns { get; } = new();
    }
}
