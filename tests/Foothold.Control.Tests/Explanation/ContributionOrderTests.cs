using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ContributionOrderTests
{
    static readonly List<EvidenceItem> Told =
    [
        Said("heavy", EvidenceType.Captured, Taliban, "2015-08-01"),
        Said("older", EvidenceType.Captured, Taliban, "2015-08-03"),
        Said("newer", EvidenceType.Captured, Taliban, "2015-08-05"),
        Said("of a village", EvidenceType.Captured, Taliban, "2015-08-08") with { Village = true, Place = "village" },
        Said("light", EvidenceType.Captured, Taliban, "2015-08-09"),
    ];

    [Theory]
    [InlineData(null, "heavy, newer, older, of a village, light")]
    [InlineData("village", "heavy, of a village, newer, older, light")]
    [InlineData("another village", "heavy, of a village, newer, older, light")]
    public void Of_about_the_same_weight_what_is_of_the_place_comes_first_and_then_the_newest(string? place, string order)
    {
        Contribution[] contributions =
        [
            Part("light", 0.3), Part("older", 0.47), Part("newer", -0.46), Part("of a village", 0.45), Part("heavy", 0.9),
        ];

        Assert.Equal(order, string.Join(", ", ContributionOrder.Of(contributions, id => Told.Find(item => item.Id == id), place).Select(part => part.Voice)));
        Assert.Equal(order, string.Join(", ", ContributionOrder.Of(contributions.Reverse(), id => Told.Find(item => item.Id == id), place).Select(part => part.Voice)));
    }

    [Fact]
    public void What_is_not_known_is_never_of_the_place_asked_about()
    {
        Contribution[] contributions = [Part("lost", 0.5), Part("newer", 0.45)];

        Assert.Equal(["newer", "lost"], ContributionOrder.Of(contributions, id => Told.Find(item => item.Id == id)).Select(part => part.Voice));
    }

    static Contribution Part(string voice, double influence) => new(voice, [voice], influence, ContributionStanding.For);
}
