using NodaTime;

namespace Foothold.Control;

/// <summary>Who held a district, and how surely, before any report: the theatre says so, with its sources.</summary>
public sealed record StartDistribution
{
    /// <summary>Makes a start distribution.</summary>
    /// <param name="day">The day it holds for.</param>
    /// <param name="sides">Side id to probability; every side of the theatre, at least two.</param>
    /// <param name="contested">The probability that neither side has the district whole.</param>
    /// <exception cref="ArgumentException">There are fewer than two sides, a probability is negative, or they do not sum to 1 within 1e-6.</exception>
    public StartDistribution(LocalDate day, IReadOnlyDictionary<string, double> sides, double contested)
    {
        ArgumentNullException.ThrowIfNull(sides);
        if (sides.Count < 2)
        {
            throw new ArgumentException("A theatre has at least two sides.", nameof(sides));
        }

        if (contested < 0 || sides.Values.Any(share => !(share >= 0)) || Math.Abs(sides.Values.Sum() + contested - 1) > 1e-6)
        {
            throw new ArgumentException("The probabilities must not be negative and must sum to 1.", nameof(sides));
        }

        Day = day;
        Sides = sides;
        Contested = contested;
    }

    /// <summary>The day it holds for.</summary>
    public LocalDate Day { get; }

    /// <summary>Side id to probability.</summary>
    public IReadOnlyDictionary<string, double> Sides { get; }

    /// <summary>The probability that neither side has the district whole.</summary>
    public double Contested { get; }
}
