namespace Foothold.Control;

/// <summary>What a day of a pass leaves for the next.</summary>
/// <param name="states">row x state -> probability, given the factors up to this day.</param>
sealed class TheatreDay(double[] states)
{
    /// <summary>district -> block x state, where ranges are open.</summary>
    internal Dictionary<int, double[]>? Open { get; set; }

    /// <summary>The losses believed to have happened from the first day on.</summary>
    internal double Seen { get; set; }

    /// <summary>The voices that speak of days up to this one.</summary>
    internal int Voices { get; set; }

    /// <summary>The share of the usual voices that went on lately, at most 1.</summary>
    internal double Flowing { get; set; }

    /// <summary>The losses that the rates expected at their usual tempo.</summary>
    internal double Usual { get; set; }

    internal Span<double> Row(int row, int count) => states.AsSpan(row * count, count);
}
