using Foothold.Language;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>What events PLOVER makes of claims.</summary>
public sealed class PloverCrosswalkTests
{
    static readonly Claim Bare = new(
        "c_1", "r_1", 0, new TextSpan(0, 1), "x", ClaimType.Aid, null, new Trigger("x", new TextSpan(0, 1)), [Party("USA.GOV")], [Party("PAK.GOV")], [], null,
        Polarity.Affirmed, Reality.Actual, [], [], null, Certainty.Asserted, Interest.Neutral, null, "frame", 1, new ReaderVersion("", "", ""));

    [Theory]
    [InlineData(ClaimType.Aid, Reality.Planned, ClaimType.Agree)]
    [InlineData(ClaimType.Consult, Reality.Planned, ClaimType.Agree)]
    [InlineData(ClaimType.Retreat, Reality.Planned, ClaimType.Agree)]
    [InlineData(ClaimType.Sanction, Reality.Planned, ClaimType.Threaten)]
    [InlineData(ClaimType.Assault, Reality.Planned, ClaimType.Threaten)]
    [InlineData(ClaimType.Mobilize, Reality.Planned, ClaimType.Mobilize)]
    [InlineData(ClaimType.Concede, Reality.Requested, ClaimType.Request)]
    [InlineData(ClaimType.Coerce, Reality.Requested, ClaimType.Request)]
    [InlineData(ClaimType.Request, Reality.Requested, ClaimType.Request)]
    [InlineData(ClaimType.Accuse, Reality.Planned, ClaimType.Accuse)]
    [InlineData(ClaimType.Assault, Reality.Past, ClaimType.Assault)]
    [InlineData(ClaimType.Aid, Reality.Ongoing, ClaimType.Aid)]
    public void How_real_an_act_is_may_make_it_another_type(ClaimType type, Reality reality, ClaimType coded) =>
        Assert.Equal(coded, PloverCrosswalk.TypeOf(Bare with { Type = type, Reality = reality }));

    [Theory]
    [InlineData(ClaimType.Aid, ClaimType.Reject)]
    [InlineData(ClaimType.Assault, null)]
    [InlineData(ClaimType.State, null)]
    public void Help_that_is_denied_is_refused_and_harm_that_is_denied_is_nothing(ClaimType type, ClaimType? coded) =>
        Assert.Equal(coded, PloverCrosswalk.TypeOf(Bare with { Type = type, Polarity = Polarity.Denied }));

    [Fact]
    public void What_a_speaker_denies_is_no_refusal() => Assert.Null(PloverCrosswalk.TypeOf(
        Bare with { Polarity = Polarity.Denied, Sources = [new Attribution("x", new TextSpan(0, 1), "USA.GOV", Stance.Denied)] }));

    [Fact]
    public void Whoever_asks_for_an_act_is_the_source_and_whoever_should_act_the_target()
    {
        var asked = Bare with { Reality = Reality.Requested, Sources = [new Attribution("x", new TextSpan(0, 1), "CHN.GOV", Stance.Said)] };

        Assert.Equal(["REQUEST CHN > USA"], Coded(asked));
    }

    [Fact]
    public void An_actor_of_no_name_is_of_its_country()
    {
        var rebels = new Participant("Fijian rebels", new TextSpan(0, 1), null, false) { Country = "FJI" };

        Assert.Equal(["ACCUSE FJI > PAK"], Coded(Bare with { Type = ClaimType.Accuse, Agents = [rebels] }));
    }

    [Fact]
    public void What_is_done_to_nobody_is_done_to_the_country_it_is_done_in()
    {
        var town = new ClaimPlace("x", new TextSpan(0, 1), "gn:1", "x", null, null, null, null, "settlement", 1, [], [], false) { Country = "MNE" };

        Assert.Equal(["CONCEDE USA > MNE"], Coded(Bare with { Type = ClaimType.Concede, Targets = [], Places = [town] }));
        Assert.Equal(["AID USA > "], Coded(Bare with { Targets = [], Places = [town with { Inferred = true }] }));
    }

    [Fact]
    public void Whom_no_country_is_told_of_is_at_home()
    {
        var nameless = new Participant("an opposition leader", new TextSpan(0, 1), null, false);

        Assert.Equal(["COERCE USA > USA"], Coded(Bare with { Type = ClaimType.Coerce, Targets = [nameless] }));
        Assert.Equal(["PROTEST PAK > PAK"], Coded(Bare with { Type = ClaimType.Protest, Agents = [nameless] }));
        Assert.Equal(["AID USA > "], Coded(Bare with { Targets = [nameless] }));
    }

    [Theory]
    [InlineData(ClaimType.Concede, "apology")]
    [InlineData(ClaimType.Agree, "treaty")]
    public void An_apology_and_a_treaty_are_support(ClaimType type, string mode) =>
        Assert.Equal(ClaimType.Support, PloverCrosswalk.TypeOf(Bare with { Type = type, Mode = mode }));

    [Fact]
    public void What_another_act_is_about_and_what_is_told_in_passing_are_no_events_beside_it()
    {
        var demand = Bare with { Type = ClaimType.Request, Reality = Reality.Requested };
        var content = Bare with { Type = ClaimType.Retreat, Reality = Reality.Requested, Standing = Standing.Content };
        var aside = Bare with { Type = ClaimType.Assault, Standing = Standing.Aside };

        Assert.Equal(["REQUEST USA > PAK"], Coded(demand, content, aside));
        Assert.Equal(["ASSAULT USA > PAK"], Coded(aside));
    }

    [Fact]
    public void What_may_be_is_news_only_where_nothing_is() =>
        Assert.Equal(["AID USA > PAK"], Coded(Bare, Bare with { Type = ClaimType.Assault, Reality = Reality.Possible }));

    [Fact]
    public void Two_tellings_of_one_act_by_the_same_parties_are_one_event()
    {
        var untold = Bare with { Targets = [] };
        var other = Bare with { Targets = [Party("IND")] };

        Assert.Equal(["AID USA > PAK"], Coded(untold, Bare));
        Assert.Equal(["AID USA > PAK", "AID USA > IND"], Coded(Bare, other));
        Assert.Equal(["AID USA > PAK", "AID USA > PAK"], Coded(Bare, Bare with { Sentence = 1 }));
    }

    static Participant Party(string actor) => new("x", new TextSpan(0, 1), actor, false);

    static IEnumerable<string> Coded(params Claim[] claims) => PloverCrosswalk.Events(claims)
        .Select(told => $"{told.Type.ToString().ToUpperInvariant()} {string.Join('+', told.Sources)} > {string.Join('+', told.Targets)}");
}
