using System.Security.Cryptography;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Acts told without a day are of the day that the story is at, and which are was learned from the annotated pages as they are.</summary>
public sealed class StoryDays
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("Gunmen attacked a post in Sangin on Sunday. Two policemen were killed.", "killed", true)]
    [InlineData("The Taliban captured Sangin on Sunday. They may attack Gereshk.", "attack", false)]
    [InlineData("The Taliban captured Sangin on Sunday. The governor lives in Lashkar Gah. Soldiers hold the base.", "hold", false)]
    public void Act_without_a_day_shares_that_of_the_story(string text, string trigger, bool shares)
    {
        foreach (var bench in new[] { Bench.Value, Bench.Value.OfNoStoryDays() })
        {
            var time = bench.Code(Of(text)).Single(claim => claim.Trigger.Text == trigger).Time;

            Assert.Equal(shares ? (new LocalDate(2015, 8, 23), new LocalDate(2015, 8, 24), true) : (null, null, false), (time?.Start, time?.End, time?.Inferred ?? false));
        }
    }

    [Fact]
    public void Day_is_offered_with_what_speaks_for_and_against_it()
    {
        var (claim, day, traits) = Assert.Single(Bench.Value.ReadStoryDays(Of("Gunmen attacked a post in Sangin on Sunday. Two policemen were killed.")));

        Assert.Equal(("killed", new LocalDate(2015, 8, 23)), (claim.Trigger.Text, day.Start!.Value));
        Assert.Contains("back=1", traits);
        Assert.Contains("tag=VBN", traits);
        Assert.Equal(traits.Distinct(), traits);
    }

    [Fact]
    public void Table_is_learned_from_the_annotated_pages_as_they_are()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var page in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "specs", "coding", "dev"), "*.json").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(page));
        }

        Assert.Contains($"# dev {Convert.ToHexStringLower(hash.GetHashAndReset())}", File.ReadLines(Path.Combine(Installation.Find().Lexicon, "en", "story-days.tsv")));
    }

    static Report Of(string text) => Coding.Report.Create("Example Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text);
}
