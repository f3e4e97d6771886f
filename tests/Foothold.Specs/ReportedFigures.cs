using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Figures belong to what they count, and a year is no toll.</summary>
public sealed class ReportedFigures
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("Sixty-four policemen were killed in Sangin.", "killed 64..64")]
    [InlineData("Seven thousand people have fled Sangin.", "displaced 7000..7000")]
    [InlineData("Three soldiers were killed and 11 wounded in Sangin.", "killed 3..3, wounded 11..11")]
    [InlineData("Eight insurgents were killed and three captured in Sangin.", "captured 3..3, killed 8..8")]
    [InlineData("The number of people killed in the Sangin bombing has reached 29.", "killed 29..29")]
    [InlineData("The bombing in 2009 killed 12 people in Sangin.", "killed 12..12")]
    [InlineData("Aircraft struck Taliban positions near Sangin six times.", "strikes 6..6")]
    [InlineData("Around 150 gunmen attacked Sangin.", "troops 150..150")]
    [InlineData("The army killed the Taliban leader Mullah Sharif in Sangin.", "killed 1..1")]
    [InlineData("An estimated 1.2 million people have fled Sangin.", "displaced 1200000..1200000")]
    [InlineData("Half a million people have fled Sangin.", "displaced 500000..500000")]
    [InlineData("A bomb killed multiple policemen in Sangin.", "killed 2..")]
    [InlineData("Coalition jets struck a farm near Sangin, killing two labourers.", "killed 2..2")]
    [InlineData("The attackers lost 26 vehicles and hundreds of men in Sangin.", "killed 200.., vehicles 26..26")]
    [InlineData("The Taliban captured Sangin without losing a man.", "")]
    [InlineData("At least 20 soldiers have been killed and up to 40 are missing in Sangin.", "killed 20.., missing ..40")]
    [InlineData("Reinforcements of about 80 soldiers were flown into Sangin.", "troops 80..80")]
    [InlineData("Soldiers landed in Lashkar Gah with dozens of armoured vehicles.", "vehicles 24..")]
    [InlineData("An air strike in Sangin killed a score of fighters.", "killed 20..20")]
    [InlineData("Six soldiers were killed in Sangin and 11 others sustained injuries.", "killed 6..6, wounded 11..11")]
    public void A_figure_is_read_with_what_it_counts(string text, string owed) =>
        Assert.Equal(owed, string.Join(", ", Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text))
            .SelectMany(claim => claim.Quantities)
            .Select(figure => FormattableString.Invariant($"{figure.Kind} {figure.Minimum}..{figure.Maximum}"))
            .Distinct()
            .Order(StringComparer.Ordinal)));
}
