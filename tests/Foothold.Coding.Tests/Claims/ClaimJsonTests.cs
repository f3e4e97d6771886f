using System.Text.Json;
using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;
using Xunit;

namespace Foothold.Coding.Tests;

public sealed class ClaimJsonTests
{
    static readonly Claim Full = new(
        "c_1", "r_1", 3, new TextSpan(10, 42), "Hill fighters took Redwell “whole”", ClaimType.Assault, "capture",
        new Trigger("took", new TextSpan(24, 28)),
        [new Participant("Hill fighters", new TextSpan(10, 23), "VAL.HILL", false)],
        [new Participant("the garrison", new TextSpan(0, 5), null, true) { Country = "VAL" }],
        [
            new ClaimPlace(
                "Redwell", new TextSpan(29, 36), "t:1", "Redwell", "Upper Vale", "t:1", 32.4, 64.47, "district", 0.97,
                [new RunnerUp("t:2", "Redwell East", null, 0.02)],
                [new PlaceRemark("worth", "wells", new TextSpan(50, 55), null, null), new PlaceRemark("neighbour", "Mill", new TextSpan(60, 64), "t:3", true)],
                false)
            {
                Country = "VAL",
                Gazetteer = PlaceGazetteer.World,
                Nearness = new PlaceNearness(PlaceRelation.Near, 20, 0, new TextSpan(24, 28)),
            },
        ],
        new ClaimTime("last week", new TextSpan(43, 52), new LocalDate(2031, 8, 17), new LocalDate(2031, 8, 24), TimePrecision.Week, false),
        Polarity.Affirmed, Reality.Actual,
        [new Attribution("the ministry", new TextSpan(60, 72), "VAL.GOV", Stance.Confirmed)],
        [new Quantity("killed", 40, null, "VAL.HILL", new TextSpan(80, 82)), new Quantity("troops", null, null, null, new TextSpan(83, 90))],
        new ControlChange(ControlEffect.Gain, "VAL.HILL", "VAL.GOV", "t:1", ControlScope.Whole),
        Certainty.Asserted, Interest.Own, new Trigger("to cut the road", new TextSpan(91, 106)), "capture", 0.91,
        new ReaderVersion("l", "m", "t"))
    {
        Standing = Standing.Content,
    };

    [Fact]
    public void Codes_stand_at_the_end_where_they_are_given_and_are_not_read_back()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ClaimJson.Write(json, Full, new EventCodes("192", new PloverCode("ASSAULT", null, "territory"), null, 1));
        }

        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.EndsWith(""","codes":{"cameo":"192","plover":{"type":"ASSAULT","mode":null,"context":"territory"},"acled":null}}""", text, StringComparison.Ordinal);
        Assert.Equal(ClaimJson.Write(Full), ClaimJson.Write(ClaimJson.Read(text)));
    }

    static readonly Claim Bare = Full with
    {
        Mode = null,
        Agents = [],
        Targets = [],
        Places = [],
        Time = null,
        Sources = [],
        Quantities = [],
        Control = null,
        Purpose = null,
    };

    [Fact]
    public void A_claim_is_written_in_the_shape_of_the_model() => Assert.Equal(
        """
        {"id":"c_1","report":"r_1","sentence":3,"span":[10,42],"quote":"Hill fighters took Redwell “whole”","type":"ASSAULT","mode":"capture","trigger":{"text":"took","span":[24,28]},
        "agents":[{"text":"Hill fighters","span":[10,23],"actor":"VAL.HILL","country":null,"inferred":false}],
        "targets":[{"text":"the garrison","span":[0,5],"actor":null,"country":"VAL","inferred":true}],
        "places":[{"text":"Redwell","span":[29,36],"place":"t:1","name":"Redwell","admin1":"Upper Vale","district":"t:1","lat":32.4,"lon":64.47,"country":"VAL","gazetteer":"world","precision":"district",
        "nearness":{"relation":"near","kilometres":20,"bearing":0,"span":[24,28]},"confidence":0.97,
        "runnersUp":[{"place":"t:2","name":"Redwell East","admin1":null,"confidence":0.02}],
        "remarks":[{"kind":"worth","text":"wells","span":[50,55],"place":null,"checked":null},{"kind":"neighbour","text":"Mill","span":[60,64],"place":"t:3","checked":true}],"inferred":false}],
        "time":{"text":"last week","span":[43,52],"start":"2031-08-17","end":"2031-08-24","precision":"week","inferred":false},
        "polarity":"affirmed","reality":"actual","standing":"content","sources":[{"text":"the ministry","span":[60,72],"actor":"VAL.GOV","stance":"confirmed"}],
        "quantities":[{"kind":"killed","min":40,"max":null,"who":"VAL.HILL","span":[80,82]},{"kind":"troops","min":null,"max":null,"who":null,"span":[83,90]}],
        "control":{"effect":"gain","holder":"VAL.HILL","from":"VAL.GOV","place":"t:1","scope":"whole"},
        "certainty":"asserted","interest":"own","purpose":{"text":"to cut the road","span":[91,106]},"frame":"capture","confidence":0.91,
        "readBy":{"lexicon":"l","model":"m","theatre":"t"}}
        """.ReplaceLineEndings(""),
        ClaimJson.Write(Full));

    public static readonly TheoryData<string> Shapes = ["full", "bare", "time inferred from tense"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reading_what_was_written_gives_the_same_claim(string shape)
    {
        var claim = shape switch
        {
            "full" => Full,
            "bare" => Bare,
            _ => Full with { Time = new ClaimTime("", null, null, null, TimePrecision.Vague, true) },
        };
        var read = ClaimJson.Read(ClaimJson.Write(claim));
        Assert.Equal(ClaimJson.Write(claim), ClaimJson.Write(read));
        Assert.Equivalent(claim, read, strict: true);
    }

    [Fact]
    public void A_place_of_an_older_version_says_neither_whose_it_is_nor_how_near()
    {
        var older = ClaimJson.Write(Full)
            .Replace(",\"gazetteer\":\"world\"", "", StringComparison.Ordinal)
            .Replace("\"nearness\":{\"relation\":\"near\",\"kilometres\":20,\"bearing\":0,\"span\":[24,28]},", "", StringComparison.Ordinal);
        Assert.DoesNotContain("near\"", older, StringComparison.Ordinal);

        var place = ClaimJson.Read(older).Places[0];

        Assert.Equal((null, null), (place.Gazetteer, place.Nearness));
    }

    [Fact]
    public void A_claim_of_an_older_version_lacks_standing_and_countries()
    {
        var older = ClaimJson.Write(Full)
            .Replace(",\"standing\":\"content\"", "", StringComparison.Ordinal)
            .Replace(",\"country\":null", "", StringComparison.Ordinal)
            .Replace(",\"country\":\"VAL\"", "", StringComparison.Ordinal);

        var read = ClaimJson.Read(older);

        Assert.Equal((Standing.Told, null, null), (read.Standing, read.Targets[0].Country, read.Places[0].Country));
    }

    [Fact]
    public void Every_word_of_every_list_comes_back()
    {
        foreach (var type in Enum.GetValues<ClaimType>())
        {
            var json = ClaimJson.Write(Bare with { Type = type });
            Assert.Equal(type, ClaimJson.Read(json).Type);
            using var document = JsonDocument.Parse(json);
            Assert.Equal(type.ToString().ToUpperInvariant(), document.RootElement.GetProperty("type").GetString());
        }

        foreach (var effect in Enum.GetValues<ControlEffect>())
        {
            var claim = Full with { Control = Full.Control! with { Effect = effect } };
            Assert.Equal(effect, ClaimJson.Read(ClaimJson.Write(claim)).Control!.Effect);
        }

        foreach (var reality in Enum.GetValues<Reality>())
        {
            Assert.Equal(reality, ClaimJson.Read(ClaimJson.Write(Bare with { Reality = reality })).Reality);
        }
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "\"type\":\"ASSAULT\"", "\"type\":\"assault\"", "claim.type is \"assault\", not a ClaimType." },
        { "\"span\":[29,36]", "\"span\":[36,29]", "claim.places[0].span is [36,29], not a span [start,end]." },
        { "\"start\":\"2031-08-17\"", "\"start\":\"17/08/2031\"", "claim.time.start is \"17/08/2031\", not a day (yyyy-MM-dd)." },
        { "\"sentence\":3,", "", "claim.sentence is missing." },
        { "\"min\":40", "\"min\":40.5", "claim.quantities[0].min is 40.5, not a whole number." },
        { "\"trigger\":{\"text\":\"took\",\"span\":[24,28]}", "\"trigger\":null", "claim.trigger is null, not words and their span." },
        { "\"agents\":[{", "\"agents\":[7,{", "claim.agents[0] is 7, not an object." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_the_member_that_is_wrong(string right, string wrong, string owed)
    {
        var json = ClaimJson.Write(Full);
        Assert.Contains(right, json, StringComparison.Ordinal);
        var fault = Assert.Throws<FormatException>(() => ClaimJson.Read(json.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(owed, fault.Message);
    }

    [Fact]
    public void Text_that_is_not_json_is_said_to_be_none() =>
        Assert.StartsWith("Not JSON", Assert.Throws<FormatException>(() => ClaimJson.Read("{")).Message, StringComparison.Ordinal);
}
