namespace Foothold.Language;

/// <summary>How a parser is trained.</summary>
sealed record ParserRecipe
{
    public int Epochs { get; init; } = 8;

    /// <summary>By how much the right transition must win to be left alone.</summary>
    public float Margin { get; init; }

    /// <summary>The part of the features left out of each decision while learning.</summary>
    public double Dropout { get; init; }

    public double SmallestTransition { get; init; } = 0.05;

    public double LargestTransition { get; init; } = 12;

    public double SmallestLabel { get; init; } = 0.05;

    public double LargestLabel { get; init; } = 16;
}
