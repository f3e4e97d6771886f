using Foothold.Coding;
using Xunit;
using static Foothold.Control.Tests.Story;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class VoicesTests
{
    const string Taken = "Fighters of the Taliban overran the centre of the district after a night of heavy fighting, residents told this agency.";

    [Fact]
    public void A_flood_of_copies_of_a_false_claim_is_one_voice_and_never_passes_a_half()
    {
        var story = new Story()
            .Add(Says("The flag of the government flies over the district.", ControlEffect.Hold, "GOV", "d", reality: Reality.Ongoing), "2015-08-14", "A third party")
            .Add(Says("Government troops keep the whole district.", ControlEffect.Hold, "GOV", "d", reality: Reality.Ongoing), "2015-08-18", "Another")
            .Add(Says("Nobody but the government holds ground there.", ControlEffect.Hold, "GOV", "d", reality: Reality.Ongoing), "2015-08-21", "A third")
            .Add(Says(Taken, ControlEffect.Gain, "TAL", "d"), "2015-08-24", "Outlet 0");
        var one = Estimator.Estimate("d", story.Evidence(), Day("2015-08-24"), Day("2015-08-24"));
        for (var copy = 1; copy <= 50; copy++)
        {
            story.Add(Says(Taken, ControlEffect.Gain, "TAL", "d"), "2015-08-24", "Outlet " + copy);
        }

        var flooded = Estimator.Estimate("d", story.Evidence(), Day("2015-08-24"), Day("2015-08-24"));
        Assert.Equal(4, flooded.Contributions.Count);
        Assert.Equal(BitConverter.DoubleToInt64Bits(one.Probabilities[Taliban]), BitConverter.DoubleToInt64Bits(flooded.Probabilities[Taliban]));
        Assert.True(flooded.Probabilities[Taliban] < 0.5, $"{flooded.Probabilities[Taliban]}");
    }

    [Fact]
    public void Outlets_that_quote_one_speaker_are_one_voice()
    {
        var items = new Story()
            .Add(Says("The governor said the district fell.", ControlEffect.Gain, "TAL", "d", sources: [("the district governor", "GOV.GOVERNOR", Stance.Said)]), "2015-08-24", "A")
            .Add(Says("It has fallen, according to the governor of the district.", ControlEffect.Gain, "TAL", "d", sources: [("the governor of the district", "GOV.GOVERNOR", Stance.Said)]), "2015-08-25", "B")
            .Add(Says("A spokesman said they took it.", ControlEffect.Gain, "TAL", "d", sources: [("a Taliban spokesman", "TAL.SPOKESMAN", Stance.Said)]), "2015-08-24", "B")
            .Evidence();
        Assert.Equal(2, items.Select(item => item.Voice).Distinct().Count());
    }

    [Fact]
    public void Two_outlets_of_their_own_words_are_two_voices()
    {
        var items = new Story()
            .Add(Says("The Taliban took it.", ControlEffect.Gain, "TAL", "d"), "2015-08-24", "A")
            .Add(Says("The district fell to insurgents.", ControlEffect.Gain, "TAL", "d"), "2015-08-24", "B")
            .Evidence();
        Assert.Equal(2, items.Select(item => item.Voice).Distinct().Count());
    }

    [Fact]
    public void The_same_origin_weeks_later_is_a_voice_of_its_own()
    {
        var items = new Story()
            .Add(Says("They hold it.", ControlEffect.Hold, "TAL", "d", reality: Reality.Ongoing), "2015-08-01", "A")
            .Add(Says("They still hold it.", ControlEffect.Hold, "TAL", "d", reality: Reality.Ongoing), "2015-08-24", "A")
            .Evidence();
        Assert.Equal(2, items.Select(item => item.Voice).Distinct().Count());
    }

    [Fact]
    public void A_headline_is_no_better_than_whom_its_report_quotes()
    {
        const string text = "District falls. A spokesman said they took it.";
        var items = new Story()
            .Add(Says(text, ControlEffect.Gain, "TAL", "d"), "2015-08-24")
            .Add(Says(text, ControlEffect.Gain, "TAL", "d", sources: [("a Taliban spokesman", "TAL.SPOKESMAN", Stance.Said)]), "2015-08-24")
            .Evidence();
        Assert.Single(items.Select(item => item.Voice).Distinct());
        Assert.All(items, item => Assert.Equal(Interest.Own, item.Interest));
    }

    [Fact]
    public void Order_of_claims_does_not_change_the_voices()
    {
        var story = new Story();
        for (var number = 0; number < 12; number++)
        {
            story.Add(
                Says(number % 3 == 0 ? Taken : $"Sentence number {number}.", ControlEffect.Gain, "TAL", number % 2 == 0 ? "d" : "e"),
                $"2015-08-{10 + number}",
                "Outlet " + (number % 4));
        }

        Assert.Equal(story.Evidence(), story.Evidence(reversed: true));
    }

    [Fact]
    public void Later_reports_never_change_the_voices_of_earlier_ones()
    {
        var story = new Story();
        var before = new List<IReadOnlyList<EvidenceItem>>();
        for (var number = 0; number < 10; number++)
        {
            story.Add(Says(Taken + new string('x', number % 2), ControlEffect.Gain, "TAL", "d"), $"2015-08-{10 + (2 * number)}", "Outlet " + (number % 3));
            before.Add(story.Evidence());
        }

        foreach (var earlier in before)
        {
            Assert.Equal(earlier, story.Evidence().Take(earlier.Count));
        }
    }
}
