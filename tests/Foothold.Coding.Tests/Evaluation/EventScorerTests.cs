using System.Text.Json;
using Foothold.Language;
using NodaTime;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>A reader's events are read strictly and compared mention by mention.</summary>
public sealed class EventScorerTests
{
    const string Reports = """{"id": "a", "outlet": "Wire", "published": "2031-05-11", "text": "x"}, {"id": "b", "outlet": "Post", "published": "2031-05-12", "text": "y"}""";

    [Fact]
    public void Pairs_that_both_have_in_one_event_are_right()
    {
        var scenario = Scenario("""
            {"kind": "bombing", "mentions": [{"report": "a", "sentence": 0, "trigger": "bomb"}, {"report": "b", "sentence": 0, "trigger": "blast"}], "contradictions": ["killed"]},
            {"kind": "arrest", "mentions": [{"report": "b", "sentence": 1, "trigger": "arrested"}], "contradictions": []},
            {"kind": "march", "mentions": [{"report": "b", "sentence": 2, "trigger": "marched"}], "contradictions": []}
            """);
        var joined = Event("e_1", Telling("r_a", 0, "bomb"), Telling("r_b", 0, "blast"), Telling("r_b", 1, "arrested")) with { Contradictions = [new Contradiction("killed", "c_1", "c_2")] };

        var score = EventScorer.Score(scenario, new Dictionary<string, string> { ["a"] = "r_a", ["b"] = "r_b" }, [joined]);

        Assert.Equal(new Tally(1, 3, 1), score.Pairs);
        Assert.Equal(3, score.Found);
        Assert.Equal("marched", Assert.Single(score.Missed).Trigger);
        Assert.Equal(new Tally(1, 2, 1), score.Contradictions);
    }

    [Theory]
    [InlineData("""{"kind": "x", "mentions": [{"report": "c", "sentence": 0, "trigger": "x"}], "contradictions": []}""")]
    [InlineData("""{"kind": "x", "mentions": [{"report": "a", "sentence": 1.5, "trigger": "x"}], "contradictions": []}""")]
    [InlineData("""{"kind": "x", "contradictions": []}""")]
    public void What_is_no_scenario_is_said_to_be_none(string told) => Assert.Throws<JsonException>(() => Scenario(told));

    [Fact]
    public void An_event_is_written_with_the_ids_of_its_claims()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            EventJson.Write(json, Event("e_1", Telling("r_a", 0, "bomb")) with { Figures = [new EventFigure("killed", null, 12, null)] });
        }

        Assert.Equal(
            """{"id":"e_1","kind":"attack","place":null,"start":"2031-05-10","end":"2031-05-11","agents":[],"targets":[],"figures":[{"kind":"killed","who":null,"min":12,"max":null}],"claims":["c_r_a0"],"reports":["r_a"],"contradictions":[]}""",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    static EventScenario Scenario(string events) => EventScenario.Parse($$"""{"theatre": "vale", "reports": [{{Reports}}], "events": [{{events}}]}""");

    static ReportedEvent Event(string id, params Telling[] tellings) =>
        new(id, "attack", tellings, null, new LocalDate(2031, 5, 10), new LocalDate(2031, 5, 11), [], [], [], []);

    static Telling Telling(string report, int sentence, string trigger) => new(
        new Claim(
            $"c_{report}{sentence}", report, sentence, new TextSpan(0, 1), trigger, ClaimType.Assault, null, new Trigger(trigger, new TextSpan(0, 1)), [], [], [], null,
            Polarity.Affirmed, Reality.Actual, [], [], null, Certainty.Asserted, Interest.Neutral, null, "frame", 1, new ReaderVersion("", "", "")),
        "Wire",
        new LocalDate(2031, 5, 11),
        "en");
}
