namespace Foothold.Language;

/// <summary>How a parser is trained; the values are those that measured best on the dev files.</summary>
sealed record ParserRecipe
{
    public int Epochs { get; init; } = 8;

    /// <summary>The logarithm to base 2 of the number of buckets for the transitions' features.</summary>
    public int TransitionBits { get; init; } = 22;

    /// <summary>By how much the right transition must win to be left alone.</summary>
    public float Margin { get; init; }

    /// <summary>The part of the features left out of each decision while learning, so that no few of them carry it alone.</summary>
    public double Dropout { get; init; } = 0.15;

    /// <summary>The same for the relations.</summary>
    public double LabelDropout { get; init; } = 0.1;

    /// <summary>Averages nearer to 0 are dropped.</summary>
    public double SmallestTransition { get; init; } = 0.2;

    /// <summary>The average that becomes 127. Cutting the largest weights costs far more than rounding the small ones.</summary>
    public double LargestTransition { get; init; } = 64;

    public double SmallestLabel { get; init; } = 0.2;

    public double LargestLabel { get; init; } = 64;
}
