using Foothold.Language;
using NodaTime;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>Which place of a claim is the one that a reader gives.</summary>
public sealed class ClaimScorerTests
{
    static readonly ClaimScorer Scorer = new((_, _) => null, (one, other, _) => one == other, (name, id) => id == "t:1" && name == "Redwell");

    [Theory]
    [InlineData("Redwell", null, "t:1", false, 1)]
    [InlineData("Upper Vale", null, "t:1", true, 0)]
    [InlineData("the town", null, "t:1", true, 1)] // carried over
    [InlineData("the town", null, "t:2", false, 0)] // named with it
    [InlineData("the town", "Redwell", "t:1", true, 1)] // the reader says which town
    [InlineData("the town", "Redwell", "t:2", true, 0)]
    [InlineData("The town", null, "t:1", true, 1)] // at the head of a sentence
    [InlineData("the capital of Upper Vale", "Redwell", "t:1", false, 1)]
    [InlineData("the capital of Upper Vale", null, "t:2", false, 0)]
    [InlineData("the Millford", null, "t:2", false, 1)] // an article is no part of a name
    [InlineData("the Upper Vale", null, "t:2", true, 0)]
    public void A_place_that_a_reader_describes_is_the_one_whose_control_he_gives_or_one_carried_over(string owed, string? controlled, string given, bool isInferred, int right)
    {
        var gold = new GoldReport("Wire", new LocalDate(2031, 5, 11), "vale", "They held the town.",
            [new GoldClaim("They held the town.", "held", "STATE", "control", null, null, null, owed, null, null, "affirmed", "ongoing", null, null, controlled is null ? null : "hold", null, controlled, false)]);
        var claim = new Claim(
            "c_1", "r", 0, new TextSpan(0, 19), "They held the town.", ClaimType.State, "control", new Trigger("held", new TextSpan(5, 9)), [], [],
            [new ClaimPlace("Millford", new TextSpan(10, 18), given, "Millford", null, given, 32.4, 64.47, "settlement", 0.9, [], [], isInferred)],
            null, Polarity.Affirmed, Reality.Ongoing, [], [], null, Certainty.Asserted, Interest.Neutral, null, "hold", 1, new ReaderVersion("", "", ""));

        Assert.Equal(right, Scorer.Score(gold, [claim]).Claims.Right);
    }
}
