namespace Foothold.Language;

/// <summary>How the network is trained; the values are those that measured best on the dev files.</summary>
sealed record NetworkRecipe
{
    /// <summary>The recipe for sentences most of which teachers read: fewer rounds, and less needs to be dropped.</summary>
    public static NetworkRecipe Taught { get; } = new()
    {
        Epochs = 12, WordDropout = 0.2, VectorDropout = 0.05, InputDropout = 0.15, LayerDropout = 0.25, ViewDropout = 0.25,
    };

    public int Layers { get; init; } = 3;

    public int Epochs { get; init; } = 30;

    /// <summary>How often the treebank's sentences stand among those that teachers read.</summary>
    public int TreebankTimes { get; init; } = 2;

    /// <summary>Words in each of a batch's two halves.</summary>
    public int HalfBatch { get; init; } = 700;

    public float Rate { get; init; } = 0.003f;

    /// <summary>The part of the rate that is left at the end; it falls in a straight line.</summary>
    public float LastRate { get; init; } = 0.02f;

    public int WarmUp { get; init; } = 200; // batches over which the rate rises

    public double WordDropout { get; init; } = 0.25;

    public double VectorDropout { get; init; } = 0.1;

    public double InputDropout { get; init; } = 0.25;

    public double LayerDropout { get; init; } = 0.4;

    public double ViewDropout { get; init; } = 0.4;

    /// <summary>How slowly the average of the weights, which is the model, follows them.</summary>
    public float Average { get; init; } = 0.998f;

    /// <summary>A gradient longer than this is shortened to it.</summary>
    public float LongestGradient { get; init; } = 5f;

    public int RarestWord { get; init; } = 2;

    public int RarestEnding { get; init; } = 3;

    /// <summary>The recipe for a training of so many batches: a short one rises sooner, and its average forgets sooner how it began.</summary>
    public NetworkRecipe For(int batches) => this with
    {
        WarmUp = Math.Min(WarmUp, Math.Max(1, batches / 10)),
        Average = Math.Min(Average, Math.Max(0.5f, 1 - (10f / batches))),
    };
}
