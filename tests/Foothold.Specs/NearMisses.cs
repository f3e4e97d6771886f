using Foothold.Coding;
using Foothold.Ingest;
using Xunit;

namespace Foothold.Specs;

/// <summary>Whoever adds a verb sees which frames nearly matched, and what they lack.</summary>
public sealed class NearMisses
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("The Taliban captured the moment.", "captured", "capture", "place")]
    [InlineData("The storm besieged Sangin.", "besieged", "besiege", "agent")]
    public void A_frame_that_lacks_a_role_says_which(string text, string trigger, string frame, string role)
    {
        var (_, misses) = Explain(text);

        Assert.Contains(misses, miss => miss.Trigger == trigger && miss.Frame == frame && miss.Reason.Contains(role, StringComparison.Ordinal));
    }

    [Fact]
    public void A_frame_that_matched_is_no_near_one()
    {
        var (claims, misses) = Explain("The Taliban captured Sangin.");

        Assert.Equal(["capture"], claims.Select(claim => claim.Frame));
        Assert.DoesNotContain(misses, miss => miss.Frame == "capture");
    }

    static (IReadOnlyList<Claim> Claims, IReadOnlyList<NearMiss> Misses) Explain(string text) =>
        Bench.Value.Explain(Report.Create("x", null, "", null, new NodaTime.LocalDate(2015, 8, 24), "en", [], text));
}
