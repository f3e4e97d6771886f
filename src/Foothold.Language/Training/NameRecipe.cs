namespace Foothold.Language;

/// <summary>How the recogniser of names is trained; the values are those that measured best across folds of the dev file.</summary>
sealed record NameRecipe
{
    public int Epochs { get; init; } = 10;

    /// <summary>How often all is gone over once the sentences of treebanks have joined.</summary>
    public int EpochsWithFound { get; init; } = 8;

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

    /// <summary>How many features of words the recogniser keeps, so that its file stays below 2 MB.</summary>
    public int MostFeatures { get; init; } = 24_000;

    /// <summary>How many times more a feature's sight in a name counts than one outside, when it is decided which to keep.</summary>
    public int WorthInNames { get; init; } = 7;
}
