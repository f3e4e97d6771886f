using System.Globalization;
using Foothold.Coding;
using Foothold.Control;
using MathNet.Numerics.LinearAlgebra;
using NodaTime;

namespace Foothold.Benchmarks;

/// <summary>The estimator's chain beside two plain ones over the same evidence: matrices of Math.NET Numerics, and the loops of scaled forward-backward as hmmlearn has them.</summary>
/// <remarks>
/// Districts stand alone and the pace is the usual, since the peers know neither neighbours nor tempo; every day's rates are then
/// the same, which the peers use (one matrix for all days) and Foothold does not. Before any time is told, all three must give the
/// same probabilities on every day, known so far and in hindsight.
/// </remarks>
static class ChainPeersBench
{
    const int Districts = 100;
    const int Days = 3650;
    const int Claims = 120_000;
    const int Passes = 5; // the middle one is told
    const int States = 6;
    const double Same = 1e-9;

    static readonly LocalDate First = new(2001, 1, 1);
    static readonly string[] Sides = ["GOV", "INS"];
    static readonly EvidenceType[] Types = [EvidenceType.Holds, EvidenceType.Captured, EvidenceType.Repelled, EvidenceType.Administers];

    public static int Run(EstimatorParameters given)
    {
        var parameters = given with
        {
            Tempo = given.Tempo with { Least = 1, Most = 1 },
            Voices = given.Voices with { Dependence = 0, NeutralDependence = 0 },
        };
        var claims = Told();
        var rates = Rates(parameters, claims);
        var chain = Chain(parameters.Rates);
        double[] start = [0.72, 0, 0.18, 0, 0.10, 0];

        var estimator = Estimator(parameters, claims);
        var known = Enumerable.Range(0, Days).Select(day => estimator.On(First.PlusDays(day))).ToArray();
        var hindsight = estimator.Districts.Select(district => estimator.Hindsight(district, First, First.PlusDays(Days))).ToArray();
        var matrix = Matrix<double>.Build.DenseOfArray(chain);
        for (var district = 0; district < Districts; district++)
        {
            var (forward, both) = ByLoops(chain, start, rates[district]);
            var (forwardByMatrix, bothByMatrix) = ByMatrix(matrix, start, rates[district]);
            for (var day = 0; day < Days; day++)
            {
                if (Differ(known[day][district], forward[day]) || Differ(known[day][district], forwardByMatrix[day])
                    || Differ(hindsight[district][day], both[day]) || Differ(hindsight[district][day], bothByMatrix[day]))
                {
                    Console.Error.WriteLine($"District {district}, day {day}: the three do not give the same probabilities, so no figure.");
                    return 1;
                }
            }
        }

        var filter = Middle(() => Estimator(parameters, claims), theatre => theatre.On(First.PlusDays(Days - 1)));
        var smoother = Middle(
            () => Ran(Estimator(parameters, claims)),
            theatre => theatre.Districts.Sum(district => theatre.Hindsight(district, First, First.PlusDays(Days)).Length));
        var loops = Middle(() => rates, all => all.Sum(district => ByLoops(chain, start, district, hindsightToo: false).Filtered.Length));
        var loopsBoth = Middle(() => rates, all => all.Sum(district => ByLoops(chain, start, district).Filtered.Length));
        var math = Middle(() => rates, all => all.Sum(district => ByMatrix(matrix, start, district, hindsightToo: false).Filtered.Length));
        var mathBoth = Middle(() => rates, all => all.Sum(district => ByMatrix(matrix, start, district).Filtered.Length));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            the chain and its peers, one thread, processor time, medians of {Passes}; {Districts} districts, {Days} days, {Claims} claims already laid on days; the same probabilities to {Same}
                ns a district and day            as known on the day    hindsight too
                Foothold                         {PerDay(filter),10:0}             {PerDay(filter + smoother),10:0}
                Math.NET Numerics, matrices      {PerDay(math),10:0}             {PerDay(mathBoth),10:0}
                forward-backward, plain loops    {PerDay(loops),10:0}             {PerDay(loopsBoth),10:0}
            """));
        return 0;
    }

    static double PerDay(double milliseconds) => milliseconds * 1e6 / Districts / Days;

    static bool Differ(double[] holders, double[] states)
    {
        for (var holder = 0; holder < holders.Length; holder++)
        {
            if (!(Math.Abs(holders[holder] - states[2 * holder] - states[(2 * holder) + 1]) < Same))
            {
                return true;
            }
        }

        return false;
    }

    static double Middle<T>(Func<T> prepare, Func<T, object> act)
    {
        var times = new List<double>();
        for (var pass = 0; pass < Passes; pass++)
        {
            var prepared = prepare();
            var before = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(act(prepared));
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return times.Order().ElementAt(Passes / 2);
    }

    static TheatreEstimator Ran(TheatreEstimator theatre)
    {
        theatre.On(First.PlusDays(Days - 1));
        return theatre;
    }

    static TheatreEstimator Estimator(EstimatorParameters parameters, List<EvidenceItem> claims)
    {
        var start = new StartDistribution(First, new Dictionary<string, double> { ["GOV"] = 0.72, ["INS"] = 0.18 }, 0.10);
        var estimator = new TheatreEstimator(parameters, start, Enumerable.Range(0, Districts).Select(Name), _ => []);
        estimator.KnownBy(LocalDate.MaxIsoValue);
        estimator.Add(claims);
        return estimator;
    }

    static string Name(int district) => FormattableString.Invariant($"d{district:000}");

    static List<EvidenceItem> Told()
    {
        var chance = new Random(1);
        return [.. Enumerable.Range(0, Claims).Select(claim =>
        {
            var day = First.PlusDays(1 + chance.Next(Days - 1));
            var id = FormattableString.Invariant($"e{claim}");
            return new EvidenceItem(
                id, Name(chance.Next(Districts)), null, Types[chance.Next(Types.Length)], Sides[chance.Next(2)], null, day, day.PlusDays(1), day,
                ControlScope.Whole, Polarity.Affirmed, Reality.Actual, Certainty.Asserted, (Interest)chance.Next(3), true, id, "Outlet");
        })];
    }

    /// <summary>district -> day x state: the product of what each claim's row and floor say.</summary>
    static double[][][] Rates(EstimatorParameters parameters, List<EvidenceItem> claims)
    {
        double[][][] rates = [.. Enumerable.Range(0, Districts).Select(_ => Enumerable.Range(0, Days).Select(_ => Enumerable.Repeat(1.0, States).ToArray()).ToArray())];
        foreach (var claim in claims)
        {
            var row = parameters.Table[Enum.Parse<TableRow>(claim.Type.ToString())];
            var floors = parameters.Floors[claim.Interest];
            var floor = claim.Type == EvidenceType.Captured ? floors.Transition : floors.Status;
            var (settled, fresh) = ((row.SideSettled, row.OtherSettled), (row.SideFresh, row.OtherFresh));
            var day = rates[int.Parse(claim.District[1..], CultureInfo.InvariantCulture)][Period.DaysBetween(First, claim.From!.Value)];
            for (var side = 0; side < Sides.Length; side++)
            {
                var isIts = claim.Side == Sides[side];
                day[2 * side] *= Math.Max(isIts ? settled.SideSettled : settled.OtherSettled, floor);
                day[(2 * side) + 1] *= Math.Max(isIts ? fresh.SideFresh : fresh.OtherFresh, floor);
            }

            day[4] *= Math.Max(row.ContestedSettled, floor);
            day[5] *= Math.Max(row.ContestedFresh, floor);
        }

        return rates;
    }

    /// <summary>exp(Q) over one day, by scaling and squaring of its series.</summary>
    static double[,] Chain(TransitionRates rates)
    {
        var generator = new double[States, States];
        void Flow(int from, int to, double rate)
        {
            generator[from, to] += rate;
            generator[from, from] -= rate;
        }

        foreach (var side in new[] { 0, 2 })
        {
            var other = 2 - side;
            foreach (var (state, loss) in new[] { (side, rates.Loss), (side + 1, rates.FreshLoss) })
            {
                Flow(state, 5, loss * rates.LossToContested);
                Flow(state, other + 1, loss * (1 - rates.LossToContested));
            }

            Flow(side + 1, side, rates.Settling);
            Flow(4, side + 1, rates.Resolution);
            Flow(5, side + 1, rates.Resolution);
        }

        Flow(5, 4, rates.Settling);
        var step = Matrix<double>.Build.DenseOfArray(generator) / 1024;
        var (sum, term) = (Matrix<double>.Build.DenseIdentity(States), Matrix<double>.Build.DenseIdentity(States));
        for (var power = 1; power < 20; power++)
        {
            term = term * step / power;
            sum += term;
        }

        for (var doubled = 0; doubled < 10; doubled++)
        {
            sum *= sum;
        }

        return sum.ToArray();
    }

    /// <summary>Scaled forward-backward in plain loops over arrays.</summary>
    static (double[][] Filtered, double[][] Smoothed) ByLoops(double[,] chain, double[] start, double[][] rates, bool hindsightToo = true)
    {
        var filtered = new double[Days][];
        for (var day = 0; day < Days; day++)
        {
            var today = filtered[day] = new double[States];
            var sum = 0.0;
            for (var to = 0; to < States; to++)
            {
                if (day == 0)
                {
                    today[to] = start[to];
                }
                else
                {
                    for (var from = 0; from < States; from++)
                    {
                        today[to] += filtered[day - 1][from] * chain[from, to];
                    }
                }

                today[to] *= rates[day][to];
                sum += today[to];
            }

            for (var state = 0; state < States; state++)
            {
                today[state] /= sum;
            }
        }

        if (!hindsightToo)
        {
            return (filtered, []);
        }

        var smoothed = new double[Days][];
        var later = Enumerable.Repeat(1.0, States).ToArray();
        for (var day = Days - 1; day >= 0; day--)
        {
            var today = smoothed[day] = new double[States];
            var sum = 0.0;
            for (var state = 0; state < States; state++)
            {
                today[state] = filtered[day][state] * later[state];
                sum += today[state];
            }

            var before = new double[States];
            var scale = 0.0;
            for (var from = 0; from < States; from++)
            {
                today[from] /= sum;
                for (var to = 0; to < States; to++)
                {
                    before[from] += chain[from, to] * rates[day][to] * later[to];
                }

                scale += before[from];
            }

            for (var state = 0; state < States; state++)
            {
                later[state] = before[state] / scale;
            }
        }

        return (filtered, smoothed);
    }

    /// <summary>The same with vectors and a matrix of Math.NET Numerics.</summary>
    static (double[][] Filtered, double[][] Smoothed) ByMatrix(Matrix<double> chain, double[] start, double[][] rates, bool hindsightToo = true)
    {
        var filtered = new Vector<double>[Days];
        var likely = rates.Select(Vector<double>.Build.Dense).ToArray();
        for (var day = 0; day < Days; day++)
        {
            var today = (day == 0 ? Vector<double>.Build.DenseOfArray(start) : chain.LeftMultiply(filtered[day - 1])).PointwiseMultiply(likely[day]);
            filtered[day] = today / today.Sum();
        }

        if (!hindsightToo)
        {
            return ([.. filtered.Select(day => day.AsArray())], []);
        }

        var smoothed = new double[Days][];
        var later = Vector<double>.Build.Dense(States, 1);
        for (var day = Days - 1; day >= 0; day--)
        {
            var today = filtered[day].PointwiseMultiply(later);
            smoothed[day] = (today / today.Sum()).AsArray();
            var before = chain * likely[day].PointwiseMultiply(later);
            later = before / before.Sum();
        }

        return ([.. filtered.Select(day => day.AsArray())], smoothed);
    }
}
