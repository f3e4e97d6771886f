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
        foreach (var row in Rows("helmand_2015_expected.csv"))
            for (var d = Day(row[1]); d <= Day(row[2]); d = d.PlusDays(5))
            {
                var c = Estimator.Estimate(row[0], evidence, d, Day("2016-03-31"));
                output.WriteLine($"{row[0]} {d} want {row[3]} got {c.Leader} {c.LeaderProbability:F2}");
            }
    }
}
