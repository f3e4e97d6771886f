using System.Text;
using Foothold.Language;

namespace Foothold.Places.Tests;

public sealed class EvaluationTests
{
    static IReadOnlyList<GeoparsingText> Xml(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return GeoparsingCorpus.ReadXml(stream);
    }

    [Fact]
    public void Toponyms_of_the_older_corpora_are_read()
    {
        var text = Assert.Single(Xml(
            """<articles><article docid="7"><text>Fire in Bangor.</text><toponyms><toponym><start>8</start><end>14</end><phrase>Bangor</phrase><gaztag geonameid="4957280"><lat>44.8</lat><lon>-68.77</lon></gaztag></toponym><toponym><start>0</start><end>4</end><phrase>Fire</phrase></toponym></toponyms></article></articles>"""));

        Assert.Equal("7", text.Name);
        Assert.Equal((new TextSpan(8, 14), 44.8, -68.77), (text.Places[0].Span, text.Places[0].Latitude, text.Places[0].Longitude));
        Assert.False(text.Places[1].IsOwed);
    }

    [Fact]
    public void Places_of_web_news_are_read_with_their_names_as_extracted() =>
        Assert.Equal(new MarkedPlace(new TextSpan(8, 14), "Bangor", 44.8, -68.77), Xml(
            """<articles><article file="1"><text>Fire in Bangor.</text><toponyms><toponym><start>8</start><end>14</end><extractedName>Bangor</extractedName><normalisedName>Bangor</normalisedName><type>Literal</type><latitude>44.8</latitude><longitude>-68.77</longitude></toponym></toponyms></article></articles>""")[0].Places[0]);

    [Fact]
    public void Locations_counted_from_one_are_found_where_they_stand() =>
        Assert.Equal(new TextSpan(8, 14), Xml(
            """<articles><article><text>Fire in Bangor.</text><locations><location><name>Bangor</name><start>9</start><end>15</end><lat>44.8</lat><lon>-68.77</lon></location></locations></article></articles>""")[0].Places[0].Span);

    [Fact]
    public void A_footprint_is_read_longitude_first() =>
        Assert.Equal(new MarkedPlace(new TextSpan(8, 14), "Bangor", 44.8, -68.77), Xml(
            """<entries><entry><text>Fire in Bangor.</text><toponyms><toponym><start>8</start><end>14</end><phrase>Bangor</phrase><place><placename>Bangor</placename><footprint>-68.77  44.8 </footprint></place></toponym></toponyms></entry></entries>""")[0].Places[0]);

    [Theory]
    [InlineData("<toponym><start>0</start><end>5</end><phrase>Greek</phrase><gaztag><lat>39</lat><lon>22</lon></gaztag></toponym>", true)]
    [InlineData("<toponym><start>0</start><end>5</end><extractedName>Greek</extractedName><latitude>39</latitude><longitude>22</longitude></toponym>", true)]
    [InlineData("<location><name>Greek</name><start>1</start><end>6</end><lat>39</lat><lon>22</lon></location>", false)]
    public void A_corpus_is_known_by_its_form_to_mark_peoples(string place, bool marks) =>
        Assert.Equal(marks, Xml($"<articles><article><text>Greek fire.</text><toponyms>{place}</toponyms></article></articles>")[0].MarksPeoples);

    [Fact]
    public void A_mention_over_what_is_not_located_is_set_aside_and_wrong_where_it_is_strict()
    {
        var text = new GeoparsingText("1", "Bangor and Texas", [Marked(0, "Bangor", 44.8, -68.8), Marked(11, "Texas", null, null)]);
        var scores = GeoparsingScores.Of([(text, [Mention(0, "Bangor", 44.9, -68.9), Mention(11, "Texas", 31, -99)])]);

        Assert.Equal((1, 1, 1.0, 2 / 3.0), (scores.Given, scores.Aside, scores.F1, scores.StrictF1));
    }

    [Fact]
    public void The_head_of_a_page_says_which_reports_are_held_and_that_peoples_are_marked()
    {
        using var reader = new StringReader("theatre: none\nheld: 2\npeoples: marked\n\n[Greek](Greece, GR, people) ships sank.\n\nNothing.\n\nAgain.\n");
        var page = PlaceSpec.Read(reader);

        Assert.True(page.MarksPeoples);
        Assert.Equal([false, true, false], page.Reports.Select(report => report.IsHeld));
        Assert.True(Assert.Single(page.Reports[0].Places).IsPeople);
    }

    [Fact]
    public void A_head_that_cannot_be_read_is_refused_by_its_line()
    {
        using var reader = new StringReader("theatre: none\nheld: none\n\nText.\n");

        Assert.StartsWith("line 2", Assert.Throws<InvalidDataException>(() => PlaceSpec.Read(reader)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_read_with_quoted_texts()
    {
        using var reader = new StringReader("article,text,start,end,phrase,lat,lon\n1,\"In Bangor, he said \"\"no\"\".\",3,9,Bangor,44.8,-68.77\n2,Nothing.,,,,,\n");
        var texts = GeoparsingCorpus.ReadCsv(reader);

        Assert.Equal("In Bangor, he said \"no\".", texts[0].Text);
        Assert.Equal("Bangor", texts[0].Places[0].Span.In(texts[0].Text));
        Assert.Empty(texts[1].Places);
    }

    [Theory]
    [InlineData("no XML at all")]
    [InlineData("<articles></articles>")]
    public void A_file_of_another_form_is_refused(string content) => Assert.Throws<InvalidDataException>(() => Xml(content));

    [Fact]
    public void A_place_counts_once_it_is_found_and_near()
    {
        var text = new GeoparsingText("1", "Bangor and Paris and Texas and Rome", [Marked(0, "Bangor", 44.8, -68.8), Marked(11, "Paris", 48.9, 2.3), Marked(21, "Texas", null, null)]);
        var scores = GeoparsingScores.Of([(text, [Mention(0, "Bangor", 44.9, -68.9), Mention(11, "Paris", 33.7, -95.6), Mention(21, "Texas", 31, -99), Mention(31, "Rome", 41.9, 12.5)])]);

        Assert.Equal((2, 3, 2, 1), (scores.Owed, scores.Given, scores.Found, scores.Near)); // Texas is marked without a point and not counted
        Assert.Equal(2 * 1 / 5.0, scores.F1);
        Assert.Equal(0.5, scores.AccuracyWithin161);
    }

    [Fact]
    public void A_page_of_marked_reports_is_read()
    {
        using var reader = new StringReader("theatre: mali\n\n[Kidal](Kidal, Kidal, district) fell,\nand [Niger](Niger, NE) too.\n\nNothing.\n");
        var page = PlaceSpec.Read(reader);

        Assert.Equal(("mali", 2), (page.Theatre, page.Reports.Count));
        Assert.Equal("Kidal fell, and Niger too.", page.Reports[0].Text);
        Assert.Equal(new SpecPlace(new TextSpan(16, 21), "Niger", null, "NE", null), page.Reports[0].Places[1]);
        Assert.Equal(PlaceKind.District, page.Reports[0].Places[0].Kind);
    }

    [Fact]
    public void Pairs_of_near_names_are_kept_apart()
    {
        var drawn = LookalikeNames.Draw(Theatre.Afghanistan, 300, seed: 1, onlyNotable: false);

        Assert.InRange(drawn.Pairs, 280, 300);
        Assert.Equal(drawn.Pairs, drawn.FirstRight);
    }

    [Fact]
    public void The_same_seed_draws_the_same_pairs() =>
        Assert.Equal(LookalikeNames.Draw(Theatre.Of("mali"), 40, 7, false).Faults, LookalikeNames.Draw(Theatre.Of("mali"), 40, 7, false).Faults);

    [Fact]
    public void Names_that_are_nobodys_match_nothing_nearly_always()
    {
        string[] names = ["Wagga Wagga", "Bendigo", "Toowoomba", "Ballarat", "Geelong", "Rockhampton", "Bundaberg", "Kalgoorlie"];
        using var stream = new MemoryStream();
        WorldCompiler.Write(names.Select((name, i) => new GazetteerRow($"x:{i}", name, [], PlaceKind.Settlement, "PPL", "AU", null, null, -30, 145, 10_000)), [], stream);

        var strange = StrangeNames.Draw(Theatre.Of("mali"), WorldGazetteer.Open(stream.ToArray()), 50, seed: 1);

        Assert.InRange(strange.Foreign, 1, names.Length); // the larger ones are known in every theatre
        Assert.Equal((strange.Foreign, 50), (strange.ForeignUnmatched, strange.Invented));
        Assert.InRange(strange.InventedUnmatched, 48, 50);
    }

    static MarkedPlace Marked(int start, string phrase, double? latitude, double? longitude) => new(new TextSpan(start, start + phrase.Length), phrase, latitude, longitude);

    static PlaceMention Mention(int start, string text, double latitude, double longitude) =>
        new(new TextSpan(start, start + text.Length), text, 0, 0, 0, [new PlaceCandidate(new Place("x", text, PlaceKind.Settlement, "", null, null, latitude, longitude, 0), 1)]);
}
