using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ExplanationTests
{
    readonly Explanation _explanation = new(side => side == Taliban ? "the Taliban" : "the government", district => district + " district");

    [Theory]
    [InlineData("2015-08-26", "2015-08-27", "since 26 August 2015")]
    [InlineData("2015-08-17", "2015-08-24", "since between 17 and 23 August 2015")]
    [InlineData("2015-08-30", "2015-09-03", "since between 30 August and 2 September 2015")]
    [InlineData("2014-12-30", "2015-01-03", "since between 30 December 2014 and 2 January 2015")]
    [InlineData("2007-01-01", "2008-01-01", "since 2007")]
    [InlineData(null, "2015-08-13", "since 12 August 2015 or before")]
    [InlineData("2015-08-13", null, "since 13 August 2015 or after")]
    public void A_beginning_is_said_as_finely_as_it_is_known(string? earliest, string? latest, string words) =>
        Assert.Equal(
            words,
            Explanation.Began(new SinceInterval(earliest is null ? null : Day(earliest), latest is null ? null : Day(latest))));

    [Fact]
    public void Deleting_a_row_of_evidence_changes_the_words()
    {
        var evidence = Helmand();
        var on = Day("2015-08-30");
        var whole = _explanation.Sentences(Estimator.Estimate("Musa Qala", evidence, on, on));
        foreach (var id in new[] { "claim-8", "claim-10" })
        {
            var without = _explanation.Sentences(Estimator.Estimate("Musa Qala", [.. evidence.Where(item => item.Id != id)], on, on));
            Assert.NotEqual(whole, without);
        }
    }

    [Fact]
    public void A_close_rival_is_named()
    {
        var on = Day("2015-08-30");
        var sentences = _explanation.Sentences(Estimator.Estimate("Musa Qala", Helmand(), on, on));
        Assert.Contains(sentences, sentence => sentence.StartsWith("The Taliban may hold it instead (probability 0.", StringComparison.Ordinal));
        Assert.Contains("claimed by its own side only", sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_outlook_names_its_reasons()
    {
        var outlook = new DistrictOutlook(
            "d",
            Day("2015-08-24"),
            Government,
            0.05,
            0.2,
            0.01,
            0.05,
            [
                new OutlookReason(OutlookReasonKind.NeighbourLost, "e", ["c"], 2.7),
                new OutlookReason(OutlookReasonKind.Threat, "d", ["a", "b"], 2),
            ]);
        Assert.Equal(
            [
                "Change of control within 7 days: 2 to 10 % (usual for such a district under 2 %); within 30 days: 10 to 30 % (usual 2 to 10 %).",
                "Because the neighbouring e district was lost lately.",
                "Because 2 statements say that it may be lost.",
            ],
            _explanation.Sentences(outlook));
    }
}
