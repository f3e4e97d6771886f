namespace Foothold.Language;

/// <summary>How the recogniser of names is trained; the values are those that measured best across folds of the dev file.</summary>
sealed record NameRecipe
{
    public int Epochs { get; init; } = 20;

    /// <summary>Words in a batch.</summary>
    public int Batch { get; init; } = 400;

    public float Rate { get; init; } = 0.003f;

    /// <summary>The part of the rate that is left at the end; it falls in a straight line.</summary>
    public float LastRate { get; init; } = 0.05f;

    public double StateDropout { get; init; } = 0.3;

    public double VectorDropout { get; init; } = 0.3;

    public double HiddenDropout { get; init; } = 0.4;

    public double WordDropout { get; init; } = 0.4;

    public double FeatureDropout { get; init; } = 0.2;

    public double ListDropout { get; init; } = 0.3;

    /// <summary>How slowly the average of the weights, which is the recogniser, follows them.</summary>
    public float Average { get; init; } = 0.995f;

    /// <summary>A gradient longer than this is shortened to it.</summary>
    public float LongestGradient { get; init; } = 5f;

    public int RarestFeature { get; init; } = 2;
}
