using System.Security.Cryptography;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>What is more likely misread than not says nothing of control, and what readers were asked is what the confidence was learned from.</summary>
public sealed class DoubtfulClaims
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    // A departure told of no place, in a report that goes on about other things.
    const string Report = "The Taliban captured the district of Sangin on Friday. A tribal elder said that schools had been closed. In Kabul the parliament debated the budget. "
        + "The president flew to Doha for talks. The ministry said that a draft agreement provided for the departure of some 5,000 soldiers from five bases. Prices have risen since.";

    [Fact]
    public void A_claim_says_how_sure_its_reading_is()
    {
        var claims = Bench.Value.Code(Of(Report));

        Assert.True(claims.Single(claim => claim.Trigger.Text == "captured").Confidence > 0.8);
    }

    [Fact]
    public void A_doubtful_claim_keeps_all_but_its_control()
    {
        var doubtful = Bench.Value.ReadAll(Of(Report)).Where(claim => claim is { Control: not null, Confidence: < 0.5 }).ToList();
        var kept = Bench.Value.Code(Of(Report));

        Assert.NotEmpty(doubtful);
        Assert.All(doubtful, claim =>
        {
            var other = kept.Single(other => other.Id == claim.Id);
            Assert.Null(other.Control);
            Assert.Equal((claim.Type, claim.Mode, claim.Trigger, claim.Confidence), (other.Type, other.Mode, other.Trigger, other.Confidence));
            Assert.Equal(claim.Agents.Select(agent => agent.Span), other.Agents.Select(agent => agent.Span));
            Assert.Equal(claim.Places.Select(place => place.Span), other.Places.Select(place => place.Span));
        });
        Assert.All(kept.Where(claim => claim.Control is not null), claim => Assert.True(claim.Confidence >= 0.5));
    }

    [Fact]
    public void A_plain_note_is_believed()
    {
        var claim = Assert.Single(Bench.Value.Code(Of("Residents said that Sangin had been captured.")));

        Assert.NotNull(claim.Control);
    }

    [Fact]
    public void The_table_is_learned_from_the_annotated_texts_as_they_are()
    {
        var house = Installation.Find();
        var lines = File.ReadLines(Path.Combine(house.Lexicon, "en", "confidence.tsv")).TakeWhile(line => line.StartsWith('#')).ToList();
        var tables = lines.Select(line => line.Split(' ')).Where(words => words is [_, var name, { Length: 64 }] && name.EndsWith(".tsv", StringComparison.Ordinal)).ToList();

        Assert.Equal(["confidence.tsv", "notes.tsv", "articles.tsv", "passages.tsv"], tables.Select(words => words[1]));
        Assert.All(tables, words => Assert.Equal(words[2], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "specs", "coding", words[1]))))));
    }

    static Report Of(string text) => Coding.Report.Create("Example Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text);
}
