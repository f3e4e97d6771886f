using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class HelmandTests(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        var evidence = Helmand();
        foreach (var (place, on) in new[] { ("Now Zad", "2015-07-30"), ("Musa Qala", "2015-08-20"), ("Musa Qala", "2015-08-25"), ("Musa Qala", "2015-08-26"), ("Musa Qala", "2015-08-27"), ("Musa Qala", "2015-08-29"), ("Musa Qala", "2015-08-30"), ("Musa Qala", "2015-09-05"), ("Musa Qala", "2015-09-15"), ("Musa Qala", "2016-02-22"), ("Now Zad", "2016-02-22"), ("Now Zad", "2015-08-31") })
        {
            var c = Estimator.Estimate(place, evidence, Day(on), Day(on));
            output.WriteLine($"{place} {on} {c.Leader} {c.Basis} G {c.Probabilities[Government]:F3} T {c.Probabilities[Taliban]:F3} C {c.Contested:F3} since {c.Since} {string.Join(" ", c.Contributions.Select(x => $"{x.Voice}:{x.Influence:F2}"))}");
        }
        int n = 0, known = 0, hind = 0, filt = 0;
        foreach (var row in Rows("helmand_2015_expected.csv"))
            for (var d = Day(row[1]); d <= Day(row[2]); d = d.PlusDays(1))
            {
                var a = Estimator.Estimate(row[0], evidence, d, d);
                var b = Estimator.Estimate(row[0], evidence, d, Day("2016-03-31"));
                var c = Estimator.Estimate(row[0], [.. evidence.Where(e => e.From <= d).Select(e => e with { To = NodaTime.LocalDate.Min(e.To!.Value, d.PlusDays(1)), Published = NodaTime.LocalDate.Min(e.Published, d) })], d, d);
                n++;
                string L(DistrictControl x) => x.Contested > x.Probabilities.Values.Max() ? "contested" : x.Probabilities.MaxBy(p => p.Value).Key;
                known += row[3].Contains(L(a)) ? 1 : 0;
                hind += row[3].Contains(L(b)) ? 1 : 0;
                filt += row[3].Contains(L(c)) ? 1 : 0;
                output.WriteLine($"{row[0]} {d.ToString("MM-dd", null)} want {row[3]} known {a.Leader} {a.LeaderProbability:F2} hind {b.Leader} {b.LeaderProbability:F2} filt {c.Leader} {c.LeaderProbability:F2}");
            }
        output.WriteLine($"{n} {known} {hind} {filt}");
    }
}
