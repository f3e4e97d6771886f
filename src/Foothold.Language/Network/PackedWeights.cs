namespace Foothold.Language;

/// <summary>A network's weights as reading takes them: what is multiplied with, as bytes; what is added, as it is.</summary>
sealed class PackedWeights(NetworkLayout layout, float[] values)
{
    public NetworkLayout Layout => layout;

    /// <summary>The first layer forwards and backwards, then the next.</summary>
    public Direction[] Directions { get; } = [.. layout.Directions.Select(direction => new Direction(
        ByteWeights.Of(direction.FromInput.In(values)),
        ByteWeights.Of(direction.FromPast.In(values)),
        direction.Bias.Row(values).ToArray(),
        direction.Backwards))];

    public ByteWeights Tag { get; } = ByteWeights.Of(layout.Tag.In(values));

    public ByteWeights View { get; } = ByteWeights.Of(layout.View.In(values));

    public ByteWeights ArcPair { get; } = ByteWeights.Of(layout.ArcPair.In(values));

    /// <summary>For each relation, what of a head each number of a dependent is multiplied with: the network's own are the other way round.</summary>
    public ByteWeights LabelPair { get; } = TurnedPairs(layout, values);

    public ByteWeights LabelDependent { get; } = ByteWeights.Of(layout.LabelDependent.In(values));

    public ByteWeights LabelHead { get; } = ByteWeights.Of(layout.LabelHead.In(values));

    public Matrix Vectors => layout.Vectors.In(values);

    public Span<float> TagBias => layout.TagBias.Row(values);

    public Span<float> ViewBias => layout.ViewBias.Row(values);

    public Span<float> ArcHead => layout.ArcHead.Row(values);

    public Span<float> LabelBias => layout.LabelBias.Row(values);

    /// <summary>As many zeros as pairs have columns.</summary>
    public float[] NoBias { get; } = new float[layout.Relations * NetworkLayout.Label];

    /// <summary>One direction of one layer: what it takes from its input, from its own last step, and what it starts from.</summary>
    internal sealed record Direction(ByteWeights FromInput, ByteWeights FromPast, float[] Bias, bool Backwards);

    static ByteWeights TurnedPairs(NetworkLayout layout, float[] values)
    {
        const int Label = NetworkLayout.Label;
        var pairs = layout.LabelPair.In(values);
        var turned = new Matrix(new float[layout.LabelPair.Rows * layout.LabelPair.Columns], Label, pairs.Columns);
        for (var relation = 0; relation < layout.Relations; relation++)
        {
            Products.Transpose(pairs.TakeColumns(relation * Label, Label), turned.TakeColumns(relation * Label, Label));
        }

        return ByteWeights.Of(turned);
    }
}
