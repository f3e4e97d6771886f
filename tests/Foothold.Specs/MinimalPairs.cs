using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Reads one act told as done, not done, planned, feared, on a condition, long ago, by somebody, denied, failed at and meant.</summary>
public sealed class MinimalPairs
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    public static IEnumerable<TheoryDataRow<string, string, string>> All() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "coding", "pairs.tsv"))
            .Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(fields => new TheoryDataRow<string, string, string>(fields[0], fields[1], fields[2]) { TestDisplayName = $"pair {fields[0]}" });

    [Theory]
    [MemberData(nameof(All))]
    public void Reality_and_polarity_are_read(string text, string reality, string polarity)
    {
        var claims = Bench.Value.Code(Report.Create("Example", null, "", null, new LocalDate(2015, 8, 24), "en", [], text));
        Assert.Contains(claims, claim => claim.Type is ClaimType.Assault or ClaimType.Retreat or ClaimType.Threaten
            && claim.Reality.ToString().Equals(reality, StringComparison.OrdinalIgnoreCase)
            && claim.Polarity.ToString().Equals(polarity, StringComparison.OrdinalIgnoreCase));
    }
}
