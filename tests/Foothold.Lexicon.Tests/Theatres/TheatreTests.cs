using NodaTime;
using Xunit;

namespace Foothold.Lexicon.Tests;

public sealed class TheatreTests
{
    [Fact]
    public void The_start_distribution_and_the_colours_are_those_of_the_file()
    {
        var theatre = Shipped.Theatre("afghanistan");
        Assert.Equal(("AF", "AFG", new LocalDate(2001, 10, 7)), (theatre.CountryIso2, theatre.CountryIso3, theatre.From));
        Assert.Equal(["government", "taliban", "islamic-state", "resistance"], theatre.Sides.Select(side => side.Id));
        Assert.Equal("#1142B7", theatre.Sides[0].Colour);
        Assert.Equal(0.72, theatre.Start["government"]);
        Assert.Equal(1, theatre.Start.Values.Sum() + theatre.StartContested, 9);
    }

    [Fact]
    public void Every_theatre_reads_with_the_actor_files_it_names()
    {
        Assert.Equal(["afghanistan", "colombia", "iraq", "mali", "myanmar", "somalia", "sudan", "syria", "ukraine", "yemen"], Shipped.TheatreIds);
        foreach (var id in Shipped.TheatreIds)
        {
            var names = Shipped.Theatre(id).ActorFiles;
            Assert.Equal(id, Shipped.Theatre(id, Shipped.Catalogue(names)).Id);
        }
    }

    [Theory]
    [InlineData("afghanistan", "AFG.TAL.HAQ", "2015-08-24", "taliban")]
    [InlineData("afghanistan", "AFG.TAL.MANSOUR", "2015-08-24", "taliban")]
    [InlineData("afghanistan", "AFG.MIL.C215", "2015-08-24", "government")]
    [InlineData("afghanistan", "AFG.GOV.PRV", "2015-08-24", "government")]
    [InlineData("afghanistan", "AFG", "2015-08-24", "government")]
    [InlineData("afghanistan", "USA.MIL", "2015-08-24", "government")]
    [InlineData("afghanistan", "USA", "2015-08-24", "government")]
    [InlineData("afghanistan", "INT.NATO", "2015-08-24", "government")]
    [InlineData("afghanistan", "GEO.MIL", "2015-08-24", "government")]
    [InlineData("afghanistan", "FRA.MIL", "2015-08-24", null)]
    [InlineData("afghanistan", "FRA.MIL", "2010-08-24", "government")]
    [InlineData("afghanistan", "AFG.CVL", "2015-08-24", null)]
    [InlineData("afghanistan", "AFG.ISK", "2016-08-24", "islamic-state")]
    [InlineData("afghanistan", "AFG.GOV", "2021-08-15", null)]
    [InlineData("afghanistan", "AFG.NRF", "2021-09-01", "resistance")]
    [InlineData("afghanistan", "AFG.HIG.HEKMATYAR", "2015-08-24", "resistance")]
    [InlineData("afghanistan", "INT.AQ", "2015-08-24", "taliban")]
    [InlineData("afghanistan", "RUS.MIL", "2015-08-24", null)]
    [InlineData("iraq", "IRQ.PMF.BADR", "2016-10-17", "government")]
    [InlineData("iraq", "IRQ.KRG.PESH", "2016-10-17", "kurdistan")]
    [InlineData("iraq", "INT.IS", "2016-10-17", "islamic-state")]
    [InlineData("iraq", "USA.MIL", "2016-10-17", "government")]
    [InlineData("iraq", "no such actor", "2016-10-17", null)]
    [InlineData("syria", "SYR.NDF", "2016-10-17", "government")]
    [InlineData("syria", "RUS.MIL", "2015-09-29", null)]
    [InlineData("syria", "RUS.MIL", "2015-09-30", "government")]
    [InlineData("syria", "SYR.SNA", "2018-02-21", "opposition")]
    [InlineData("syria", "SYR.NUS", "2015-03-28", "opposition")]
    [InlineData("syria", "SYR.YPG", "2014-10-01", "democratic-forces")]
    [InlineData("syria", "SYR.GOV", "2024-12-08", null)]
    [InlineData("ukraine", "UKR.AZOV", "2022-04-20", "ukraine")]
    [InlineData("ukraine", "UKR.DPR", "2014-08-26", "russia")]
    [InlineData("ukraine", "RUS.WAG", "2023-05-20", "russia")]
    [InlineData("yemen", "YEM.SALEH", "2016-08-06", "houthis")]
    [InlineData("yemen", "YEM.SALEH", "2017-12-03", null)]
    [InlineData("yemen", "YEM.PRM", "2015-11-17", "government")]
    [InlineData("yemen", "SAU.MIL", "2015-11-17", "government")]
    [InlineData("yemen", "YEM.AQAP.ANSAR", "2016-02-03", "jihadists")]
    [InlineData("yemen", "YEM.STC.BELT", "2019-08-10", "south")]
    [InlineData("somalia", "KEN.MIL", "2012-04-13", "government")]
    [InlineData("somalia", "SOM.PUNT", "2014-09-15", "government")]
    [InlineData("somalia", "SOM.SHB.GODANE", "2014-08-15", "shabaab")]
    [InlineData("mali", "MLI.MNLA", "2015-05-04", "azawad")]
    [InlineData("mali", "MLI.GATIA", "2015-05-04", "government")]
    [InlineData("mali", "MLI.MACINA", "2020-11-23", "jihadists")]
    [InlineData("mali", "FRA.MIL", "2013-01-20", "government")]
    [InlineData("sudan", "SDN.RSF", "2023-04-14", "government")]
    [InlineData("sudan", "SDN.RSF", "2023-04-15", "rapid-support")]
    [InlineData("sudan", "SDN.JEM", "2010-05-01", "rebels")]
    [InlineData("sudan", "SDN.JEM", "2024-07-09", "government")]
    [InlineData("myanmar", "MMR.CDF", "2022-08-22", "resistance")]
    [InlineData("myanmar", "MMR.AA", "2024-01-29", "brotherhood")]
    [InlineData("myanmar", "MMR.BGF", "2024-01-22", "junta")]
    [InlineData("myanmar", "MMR.BGF", "2024-04-02", "others")]
    public void An_actor_stands_on_the_side_of_the_nearest_member(string theatre, string actor, string day, string? side)
    {
        Assert.Equal(side, Shipped.Theatre(theatre).SideOf(actor, Day(day), Shipped.Actors));
    }

    [Theory]
    [InlineData("Insurgents attacked", "2015-08-24", "AFG.TAL", 0)]
    [InlineData("coalition forces attacked", "2015-08-24", "INT.RS", 1)]
    [InlineData("coalition forces attacked", "2010-08-24", "INT.ISAF", 1)]
    [InlineData("government forces attacked", "2015-08-24", "AFG.ANDSF", 1)]
    [InlineData("government attacked", "2015-08-24", "AFG.GOV", 0)]
    [InlineData("government attacked", "2021-09-24", "AFG.TAL", 0)]
    [InlineData("pro-government forces attacked", "2015-08-24", "AFG.ANDSF", 1)]
    [InlineData("pro - government forces attacked", "2015-08-24", "AFG.ANDSF", 3)]
    [InlineData("Musa Qala", "2015-08-24", null, 0)]
    public void A_bare_phrase_means_an_actor_on_its_days(string text, string day, string? actor, int last)
    {
        var match = Shipped.Theatre("afghanistan").Describe(text.Split(' '), 0, Day(day));
        Assert.Equal(actor, match?.Description.Actor);
        Assert.Equal(last, match?.Last ?? 0);
    }

    [Theory]
    [InlineData("ukraine", "ukraine", false)]
    [InlineData("yemen", "houthis", true)]
    public void A_sides_name_says_whether_it_takes_an_article(string theatre, string side, bool takes) =>
        Assert.Equal(takes, Shipped.Theatre(theatre).Sides.Single(known => known.Id == side).TakesArticle);

    [Fact]
    public void Every_fault_of_a_theatre_is_reported_at_once()
    {
        const string Yaml = """
            id: x
            name: X
            country: { iso2: AF, iso3: AFG }
            from: 2001-13-07
            boundaries: { name: b, vintage: "2014" }
            attribution: []
            actors: []
            sides:
              - { id: a, name: A, colour: "#EDECEC", start: 0.5 }
              - { id: b, name: B, colour: blue, start: 1.5, article: the }
            contested: { start: 0.1 }
            descriptions:
              - { phrase: The rebels, actor: AFG.NO, sure: 0.5 }
            colour: red
            """;
        const string Sides = "side\tactor\tfrom\tto\nc\tAFG.TAL\t2015-01-02\t2015-01-01\na\tAFG.XYZ\t\t\n";
        var faults = TheatreReader.Read(("t.yaml", new StringReader(Yaml)), ("s.tsv", new StringReader(Sides)), Shipped.Actors).Faults;
        Assert.Equal(
            [
                "t.yaml:4:7 FL012", "t.yaml:9:31 FL033", "t.yaml:10:11 FL035", "t.yaml:10:31 FL033", "t.yaml:10:44 FL030", "t.yaml:10:58 FL032",
                "t.yaml:11:21 FL034", "t.yaml:13:15 FL011", "t.yaml:13:34 FL016", "t.yaml:14:1 FL032",
                "s.tsv:2:1 FL035", "s.tsv:2:22 FL013", "s.tsv:3:3 FL016",
            ],
            faults.Select(fault => string.Join(' ', fault.ToString().Split(' ')[..2])));
    }

    [Fact]
    public void Text_that_is_no_yaml_is_a_fault_and_not_thrown()
    {
        var result = TheatreReader.Read(("t.yaml", new StringReader("id: [")), ("s.tsv", new StringReader("side\tactor\tfrom\tto\n")), Shipped.Actors);
        Assert.Equal(FaultCode.BadYaml, Assert.Single(result.Faults).Code);
    }

    static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
