namespace Foothold.Control;

/// <summary>How a synthetic world lives and how it is told of.</summary>
/// <remarks>The standard world is that of the estimator's design; every other is it with some habits changed.</remarks>
public sealed record WorldHabits
{
    /// <summary>The world that the estimator was designed on.</summary>
    public static WorldHabits Standard { get; } = new() { Name = "standard" };

    /// <summary>The worlds that ask for more than the standard one, each with one habit changed.</summary>
    public static IReadOnlyList<WorldHabits> Variants { get; } =
    [
        new() { Name = "three sides", Sides = 3 },
        new() { Name = "coverage gap of 60 days", GapFrom = 200, GapDays = 60 },
        new() { Name = "a wire turns partisan", PartisanFrom = 180 },
        new() { Name = "flood of 50 copies", FloodCopies = 50 },
        new() { Name = "wrong place in 5 %", WrongPlace = 0.05 },
        new() { Name = "event days off by up to 2", DayError = 2 },
        new() { Name = "three times the pace", Pace = 3, OffensiveFrom = 60, OffensiveDays = 30 },
        new() { Name = "two fifths of the pace", Pace = 0.4 },
        new() { Name = "three fifths of the talk", Talk = 0.6 },
        new() { Name = "half as alert", Alertness = 0.5 },
        new() { Name = "two fifths more falsehood", Falsehood = 1.4 },
        new() { Name = "four times as slow", Slowness = 4 },
        new() { Name = "more hidden copies", Copies = 3, HiddenCopies = 0.3 },
    ];

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many sides: 2 or 3.</summary>
    public int Sides { get; init; } = 2;

    /// <summary>Every rate of change is multiplied by this.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>The day on which the insurgents' offensive begins.</summary>
    public int OffensiveFrom { get; init; } = 150;

    /// <summary>How long it lasts.</summary>
    public int OffensiveDays { get; init; } = 70;

    /// <summary>By how much it multiplies the government's losses.</summary>
    public double OffensiveFactor { get; init; } = 8;

    /// <summary>Every source's rate of telling the state is multiplied by this.</summary>
    public double Talk { get; init; } = 1;

    /// <summary>The chance to tell a change is multiplied by this.</summary>
    public double Alertness { get; init; } = 1;

    /// <summary>The share of what is said falsely is multiplied by this.</summary>
    public double Falsehood { get; init; } = 1;

    /// <summary>The mean days to publication are multiplied by this.</summary>
    public double Slowness { get; init; } = 1;

    /// <summary>That a place turns contested is told on the day as often as other changes, times this; else it shows only in what is said of the days after.</summary>
    public double ContestTold { get; init; }

    /// <summary>The mean number of copies of a wire's report; others' are copied half as often.</summary>
    public double Copies { get; init; } = 2;

    /// <summary>The share of copies that cannot be told for copies.</summary>
    public double HiddenCopies { get; init; } = 0.1;

    /// <summary>The day from which nobody reports anything, or -1.</summary>
    public int GapFrom { get; init; } = -1;

    /// <summary>How long nobody does.</summary>
    public int GapDays { get; init; }

    /// <summary>The day from which a wire speaks as the insurgents' spokesman does, or -1.</summary>
    public int PartisanFrom { get; init; } = -1;

    /// <summary>The copies of each of some false captures.</summary>
    public int FloodCopies { get; init; }

    /// <summary>The share of reports that are read for another place.</summary>
    public double WrongPlace { get; init; }

    /// <summary>Event days are wrong by up to so many days, both ways.</summary>
    public int DayError { get; init; }
}
