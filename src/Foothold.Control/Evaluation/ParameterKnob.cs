namespace Foothold.Control;

/// <summary>A number of the estimator that fitting may turn.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The same numbers with it changed.</param>
/// <param name="Most">It is never more; nor less than 0.0001.</param>
sealed record ParameterKnob(string Name, Func<EstimatorParameters, double> Get, Func<EstimatorParameters, double, EstimatorParameters> Set, double Most)
{
    const double Least = 0.0001;

    /// <summary>The numbers with this one multiplied by a factor.</summary>
    internal EstimatorParameters Turned(EstimatorParameters parameters, double factor) =>
        Set(parameters, Math.Clamp(Get(parameters) * factor, Least, Most));

    /// <summary>The rates of the chain, its covariates and its tempo; not how soon what was just taken is lost again, of which made-up worlds know nothing.</summary>
    internal static IReadOnlyList<ParameterKnob> OfChain { get; } =
    [
        new("rates.loss", numbers => numbers.Rates.Loss, (numbers, value) => numbers with { Rates = numbers.Rates with { Loss = value } }, 0.1),
        new("rates.loss-to-contested", numbers => numbers.Rates.LossToContested, (numbers, value) => numbers with { Rates = numbers.Rates with { LossToContested = value } }, 0.95),
        new("rates.settling", numbers => numbers.Rates.Settling, (numbers, value) => numbers with { Rates = numbers.Rates with { Settling = value } }, 1),
        new("rates.resolution", numbers => numbers.Rates.Resolution, (numbers, value) => numbers with { Rates = numbers.Rates with { Resolution = value } }, 0.3),
        new("covariates.neighbours", numbers => numbers.Covariates.Neighbours, (numbers, value) => numbers with { Covariates = numbers.Covariates with { Neighbours = value } }, 3),
        new("covariates.taker-floor", numbers => numbers.Covariates.TakerFloor, (numbers, value) => numbers with { Covariates = numbers.Covariates with { TakerFloor = value } }, 2),
        new("covariates.clashes", numbers => numbers.Covariates.Clashes, (numbers, value) => numbers with { Covariates = numbers.Covariates with { Clashes = value } }, 2),
        new("voices.dependence", numbers => numbers.Voices.Dependence, (numbers, value) => numbers with { Voices = numbers.Voices with { Dependence = value } }, 1),
        new("voices.neutral-dependence", numbers => numbers.Voices.NeutralDependence, (numbers, value) => numbers with { Voices = numbers.Voices with { NeutralDependence = value } }, 1),
        new("tempo.prior", numbers => numbers.Tempo.Prior, (numbers, value) => numbers with { Tempo = numbers.Tempo with { Prior = value } }, 100),
        new("tempo.most", numbers => numbers.Tempo.Most, (numbers, value) => numbers with { Tempo = numbers.Tempo with { Most = Math.Max(value, 1) } }, 15),
    ];

    /// <summary>The floors, but for captures told by those without a stake: in made-up worlds they are never false, in a flood of copies they are.</summary>
    internal static IReadOnlyList<ParameterKnob> OfFloors { get; } =
    [
        OfFloor("own.transition", Coding.Interest.Own, floor => floor.Transition, (floor, value) => floor with { Transition = value }),
        .. Enum.GetValues<Coding.Interest>().Select(interest =>
            OfFloor($"{interest}.status", interest, floor => floor.Status, (floor, value) => floor with { Status = value })),
    ];

    /// <summary>The cells of the rows that are told most, but for the greatest of each.</summary>
    internal static IReadOnlyList<ParameterKnob> OfTable(EstimatorParameters start) =>
        [.. new[] { TableRow.Captured, TableRow.Holds, TableRow.FightingAttacker, TableRow.Repelled, TableRow.Neither }
            .SelectMany(row => Enumerable.Range(0, 6).Select(column => (row, column)))
            .Where(cell => Cells(start.Table[cell.row])[cell.column] < 1)
            .Select(cell => new ParameterKnob(
                $"table.{cell.row}.{cell.column}",
                numbers => Cells(numbers.Table[cell.row])[cell.column],
                (numbers, value) => WithCell(numbers, cell.row, cell.column, value),
                1))];

    static ParameterKnob OfFloor(string name, Coding.Interest interest, Func<ChannelFloor, double> get, Func<ChannelFloor, double, ChannelFloor> set) => new(
        "floors." + name,
        numbers => get(numbers.Floors[interest]),
        (numbers, value) => WithFloor(numbers, interest, set(numbers.Floors[interest], value)),
        0.9);

    static EstimatorParameters WithFloor(EstimatorParameters numbers, Coding.Interest interest, ChannelFloor floor) =>
        numbers with { Floors = new Dictionary<Coding.Interest, ChannelFloor>(numbers.Floors) { [interest] = floor } };

    static EstimatorParameters WithCell(EstimatorParameters numbers, TableRow row, int column, double value)
    {
        var cells = Cells(numbers.Table[row]);
        cells[column] = value;
        return numbers with
        {
            Table = new Dictionary<TableRow, RelativeRates>(numbers.Table)
            {
                [row] = new RelativeRates(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]),
            },
        };
    }

    static double[] Cells(RelativeRates rates) =>
        [rates.SideSettled, rates.SideFresh, rates.OtherSettled, rates.OtherFresh, rates.ContestedSettled, rates.ContestedFresh];
}
