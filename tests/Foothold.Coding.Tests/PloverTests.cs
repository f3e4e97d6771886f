using System.Text.Json;
using Foothold.Language;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>How claims are held against PLOVER's records.</summary>
public sealed class PloverTests
{
    [Theory]
    [InlineData("DEMAND", "Request")]
    [InlineData("DISAPPROVE", "Accuse")]
    [InlineData("INVESTIGATE", "Accuse")]
    [InlineData("FIGHT", "Assault")]
    [InlineData("YIELD", "Concede Retreat")]
    [InlineData("PROTEST", "Protest")]
    public void Types_of_the_older_ontology_are_read_as_those_of_2021(string written, string read) =>
        Assert.Equal(read, string.Join(' ', Record($$"""{"id":"1","text":"x","event":"{{written}}"}""").Types));

    [Theory]
    [InlineData("destroy", "Assault")]
    [InlineData("detain", "Coerce Assault")]
    [InlineData("arrest", "Coerce")]
    public void What_was_coercion_may_be_assault_in_2021(string mode, string read) =>
        Assert.Equal(read, string.Join(' ', Record($$"""{"id":"1","text":"x","event":"COERCE","mode":"{{mode}}"}""").Types));

    [Fact]
    public void Actors_are_read_where_they_are_a_list()
    {
        var record = Record("""{"id":"1","text":"x","event":"AGREE","source":[{"code":"USA"},{"actorText":"unnamed"},{"code":"JOR"}],"target":"diplomatic"}""");

        Assert.Equal(["USA", "JOR"], record.Sources);
        Assert.Empty(record.Targets);
    }

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""[{"text":"x","event":"AGREE"}]""")]
    [InlineData("""[{"id":"1","event":"AGREE"}]""")]
    [InlineData("""[{"id":"1","text":"x","event":"STATE"}]""")]
    [InlineData("""[{"id":"1","text":"x","event":"whatever"}]""")]
    [InlineData("[5]")]
    [InlineData("[")]
    public void What_is_no_list_of_records_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => PloverRecord.ReadAll(json));

    [Fact]
    public void An_event_is_right_with_type_source_and_target_and_others_count_as_given()
    {
        var record = Record("""{"id":"1","text":"x","event":"ASSAULT","source":[{"code":"USA"}],"target":[{"code":"IRQ"}]}""");

        var score = PloverScorer.Score(record, [Claim(ClaimType.Assault, "USA.MIL", "IRQ.GOV"), Claim(ClaimType.Retreat, "IRQ.MIL", null), Claim(ClaimType.State, "USA", null)]);

        Assert.Equal((new Tally(1, 2, 1), new Tally(1, 2, 1)), (score.Types, score.Events));
        Assert.Equal((new Tally(1, 1, 1), new Tally(1, 1, 1)), (score.Sources, score.Targets));
    }

    [Fact]
    public void Source_and_target_the_wrong_way_round_are_no_event()
    {
        var record = Record("""{"id":"1","text":"x","event":"ASSAULT","source":[{"code":"USA"}],"target":[{"code":"IRQ"}]}""");

        var score = PloverScorer.Score(record, [Claim(ClaimType.Assault, "IRQ.MIL", "USA.MIL")]);

        Assert.Equal((1, 0, 0, 0), (score.Types.Right, score.Events.Right, score.Sources.Right, score.Targets.Right));
    }

    [Fact]
    public void One_claim_told_twice_is_given_once()
    {
        var record = Record("""{"id":"1","text":"x","event":"RETREAT","source":[{"code":"USA"}]}""");

        var score = PloverScorer.Score(record, [Claim(ClaimType.Assault, "USA.MIL", null), Claim(ClaimType.Assault, "USA.MIL", null)]);

        Assert.Equal((new Tally(0, 1, 1), new Tally(0, 1, 1)), (score.Types, score.Events));
        Assert.Equal(default, score.Sources); // no event of the type, so nothing is known of its source
    }

    [Fact]
    public void Parties_to_an_agreement_may_stand_on_both_sides()
    {
        var record = Record("""{"id":"1","text":"x","event":"AGREE","source":[{"code":"USA"},{"code":"JOR"}]}""");

        Assert.Equal(1, PloverScorer.Score(record, [Claim(ClaimType.Agree, null, "JOR.GOV")]).Events.Right);
    }

    [Fact]
    public void A_body_of_states_is_international()
    {
        var record = Record("""{"id":"1","text":"x","event":"AID","source":[{"code":"IGO"}],"target":[{"code":"SDN"}]}""");

        Assert.Equal(1, PloverScorer.Score(record, [Claim(ClaimType.Aid, "INT.UN", "SDN.CVL")]).Events.Right);
        Assert.Equal(0, PloverScorer.Score(record, [Claim(ClaimType.Aid, "USA", "SDN.CVL")]).Events.Right);
    }

    static PloverRecord Record(string json) => Assert.Single(PloverRecord.ReadAll($"[{json}]"));

    static Claim Claim(ClaimType type, string? agent, string? target) => new(
        "c_1",
        "r_1",
        0,
        new TextSpan(0, 1),
        "x",
        type,
        null,
        new Trigger("x", new TextSpan(0, 1)),
        agent is null ? [] : [new Participant("x", new TextSpan(0, 1), agent, false)],
        target is null ? [] : [new Participant("x", new TextSpan(0, 1), target, false)],
        [],
        null,
        Polarity.Affirmed,
        Reality.Actual,
        [],
        [],
        null,
        Certainty.Asserted,
        Interest.Neutral,
        null,
        "frame",
        1,
        new ReaderVersion("", "", ""));
}
