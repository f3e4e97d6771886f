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
        new("silence.told", numbers => numbers.Silence.Told, (numbers, value) => numbers with { Silence = numbers.Silence with { Told = value } }, 1),
        new("silence.voices", numbers => numbers.Silence.Voices, (numbers, value) => numbers with { Silence = numbers.Silence with { Voices = value } }, 1000),
        new("tempo.prior", numbers => numbers.Tempo.Prior, (numbers, value) => numbers with { Tempo = numbers.Tempo with { Prior = value } }, 100),
        new("tempo.most", numbers => numbers.Tempo.Most, (numbers, value) => numbers with { Tempo = numbers.Tempo with { Most = Math.Max(value, 1) } }, 15),
    ];
}
