using NodaTime;

namespace Foothold.Control;

/// <summary>Puts the estimator and what it must beat through a world whose truth is known.</summary>
public static class WorldTrial
{
    /// <summary>The filter and hindsight, which every trial scores.</summary>
    public static IReadOnlyList<TrialMethod> Estimator { get; } =
    [
        new("filter", (world, parameters) => Filter(world, parameters, world.Neighbours)),
        new("hindsight", Hindsight),
    ];

    /// <summary>The filter with one of its parts taken out.</summary>
    public static IReadOnlyList<TrialMethod> Ablations { get; } =
    [
        new("no fresh states", (world, parameters) => Filter(world, WithoutFresh(parameters), world.Neighbours)),
        new("copies counted", (world, parameters) => Filter(
            world with { Evidence = [.. world.Evidence.Select(item => item with { Voice = item.Id })] }, parameters, world.Neighbours)),
        new("no neighbours", (world, parameters) => Filter(world, parameters, _ => [])),
        new("no tempo", (world, parameters) => Filter(
            world, parameters with { Tempo = parameters.Tempo with { Least = 1, Most = 1 } }, world.Neighbours)),
        new("silence says nothing", (world, parameters) => Filter(
            world, parameters with { Silence = parameters.Silence with { Told = 0 } }, world.Neighbours)),
    ];

    /// <summary>Estimates every day as it was known on that day.</summary>
    /// <returns>district x day -> a probability for each of the world's states.</returns>
    public static IReadOnlyList<double[][]> Filter(KnownWorld world, EstimatorParameters parameters, Func<string, IEnumerable<string>> neighbours)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(parameters);
        var estimator = new TheatreEstimator(parameters, world.Start, world.Districts, neighbours);
        estimator.Add(world.Evidence);
        var at = Places(world, estimator);
        var answers = world.Districts.Select(_ => new double[world.Days][]).ToList();
        for (var day = 0; day < world.Days; day++)
        {
            estimator.KnownBy(world.First.PlusDays(day));
            var today = estimator.On(world.First.PlusDays(day));
            for (var district = 0; district < answers.Count; district++)
            {
                answers[district][day] = today[at[district]];
            }
        }

        return answers;
    }

    /// <summary>Estimates every day by what happened up to it, as if all were published on the day: one pass, where <see cref="Filter"/> makes one for each day.</summary>
    /// <returns>district x day -> a probability for each of the world's states.</returns>
    internal static List<double[][]> Undelayed(KnownWorld world, EstimatorParameters parameters)
    {
        var estimator = new TheatreEstimator(parameters, world.Start, world.Districts, world.Neighbours);
        estimator.KnownBy(LocalDate.MaxIsoValue);
        estimator.Add(world.Evidence);
        var days = Enumerable.Range(0, world.Days).Select(day => estimator.On(world.First.PlusDays(day))).ToList();
        return [.. Places(world, estimator).Select(place => days.Select(day => day[place]).ToArray())];
    }

    static List<double[][]> Hindsight(KnownWorld world, EstimatorParameters parameters)
    {
        var estimator = new TheatreEstimator(parameters, world.Start, world.Districts, world.Neighbours);
        estimator.Add(world.Evidence);
        estimator.KnownBy(LocalDate.MaxIsoValue);
        return [.. world.Districts.Select(district => estimator.Hindsight(district, world.First, world.End))];
    }

    static int[] Places(KnownWorld world, TheatreEstimator estimator)
    {
        var places = estimator.Districts.Select((district, place) => (district, place)).ToDictionary(pair => pair.district, pair => pair.place, StringComparer.Ordinal);
        return [.. world.Districts.Select(district => places[district])];
    }

    /// <summary>Fresh and settled told alike by every claim and lost alike: as if there were no fresh states.</summary>
    static EstimatorParameters WithoutFresh(EstimatorParameters parameters) => parameters with
    {
        Rates = parameters.Rates with { FreshLoss = parameters.Rates.Loss },
        Table = parameters.Table.ToDictionary(row => row.Key, row => Flat(row.Value)),
        Channels = parameters.Channels.ToDictionary(channel => channel.Key, channel => Flat(channel.Value)),
    };

    static RelativeRates Flat(RelativeRates rates)
    {
        var side = Math.Max(rates.SideSettled, rates.SideFresh);
        return new RelativeRates(side, side, rates.OtherSettled, rates.OtherSettled, rates.ContestedSettled, rates.ContestedSettled);
    }
}

/// <summary>A way to say who holds what from what is told.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Answer">A world and the estimator's numbers -> district x day -> a probability for each of the world's states.</param>
public sealed record TrialMethod(string Name, Func<KnownWorld, EstimatorParameters, IReadOnlyList<double[][]>> Answer)
{
    /// <summary>Scores it on a world.</summary>
    public ControlScore Score(KnownWorld world, EstimatorParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(world);
        return ControlScore.Of(world.Truth, Answer(world, parameters));
    }
}
