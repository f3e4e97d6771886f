using Foothold.Language;

namespace Foothold.Places.Tests;

public sealed class ResolverTests
{
    static readonly PlaceResolver Resolver = new(Theatre.Afghanistan);

    [Theory]
    [InlineData("Fighters overran Naw Zad on Sunday.", "Naw Zad")]
    [InlineData("Fighters overran Nad-e Ali on Sunday.", "Nad-e Ali")]
    [InlineData("Fighters overran Nahr-e-Saraj on Sunday.", "Nahr-e-Saraj")]
    [InlineData("Fighters overran Deh Rawood district on Sunday.", "Deh Rawood")]
    [InlineData("Fighters overran Musa Qal'eh on Sunday.", "Musa Qal'eh")]
    [InlineData("Musa Qala's defenders fled.", "Musa Qala")]
    [InlineData("MUSA QALA fell on Sunday.", "MUSA QALA")]
    [InlineData("The Taliban-held Sangin valley is quiet.", "Sangin")]
    public void The_span_of_a_mention_is_the_name_alone(string text, string name)
    {
        var mention = Assert.Single(Read(text));

        Assert.Equal(name, mention.Text);
        Assert.Equal(name, mention.Span.In(text));
        Assert.Equal(PlaceKind.District, mention.Best()?.Place.Kind);
    }

    [Theory]
    [InlineData("Clashes were heard in Baharak district of Takhar province.", "Takhar")]
    [InlineData("Clashes were heard in Baharak, Takhar.", "Takhar")]
    [InlineData("In Takhar province, clashes were heard in Baharak.", "Takhar")]
    [InlineData("Takhar's Baharak district was quiet.", "Takhar")]
    [InlineData("Clashes were heard in Baharak district of Badakhshan province.", "Badakhshan")]
    [InlineData("Clashes were heard in Baharak. The governor of Badakhshan called for help.", "Badakhshan")]
    [InlineData("Clashes were heard in the Rustaq, Farkhar and Baharak districts.", "Takhar")]
    [InlineData("Clashes were heard in the Jurm, Warduj and Baharak districts.", "Badakhshan")]
    public void Districts_of_one_name_are_told_apart_by_what_else_is_named(string text, string province)
    {
        var mention = Read(text).Single(found => found.Text == "Baharak");

        Assert.Equal((PlaceKind.District, province), (mention.Best()?.Place.Kind, mention.Best()?.Place.ProvinceName));
        Assert.InRange(mention.Candidates.Where(candidate => candidate.Place.ProvinceName == province).Sum(candidate => candidate.Confidence), 0.7, 1);
    }

    [Fact]
    public void A_name_that_stays_open_keeps_both_with_even_confidence()
    {
        var candidates = Assert.Single(Read("Clashes were heard in Baharak district.")).Candidates;

        Assert.Equal(["Badakhshan", "Takhar"], candidates.Take(2).Select(candidate => candidate.Place.ProvinceName).Order());
        Assert.InRange(candidates[0].Confidence - candidates[1].Confidence, 0, 0.1);
    }

    [Theory]
    [InlineData("Troops reached Kunduz city.", PlaceKind.Settlement)]
    [InlineData("Troops reached the city of Kunduz.", PlaceKind.Settlement)]
    [InlineData("Troops reached Kunduz province.", PlaceKind.Province)]
    [InlineData("Troops reached Kunduz district.", PlaceKind.District)]
    [InlineData("Troops reached Kunduz.", PlaceKind.District)]
    [InlineData("The Kunduz provincial council met.", PlaceKind.Province)]
    public void The_kind_word_decides_between_a_province_its_district_and_its_town(string text, PlaceKind kind)
    {
        var mention = Assert.Single(Read(text));

        Assert.Equal((kind, "Kunduz"), (mention.Best()?.Place.Kind, mention.Text));
    }

    [Fact]
    public void The_other_kinds_of_a_name_are_runners_up()
    {
        var mention = Assert.Single(Read("Troops reached Kunduz."));

        Assert.Equal(PlaceKind.Settlement, mention.Best(PlaceKind.Settlement)?.Place.Kind);
        Assert.Equal(PlaceKind.Province, mention.Best(PlaceKind.Province)?.Place.Kind);
        Assert.True(mention.Candidates.Sum(candidate => candidate.Confidence) <= 1);
        Assert.Equal(mention.Candidates.OrderByDescending(candidate => candidate.Confidence), mention.Candidates);
    }

    [Fact]
    public void A_plural_kind_word_holds_for_the_whole_list()
    {
        var after = Read("The Sangin, Kajaki and Nad-e Ali districts of Helmand fell.");
        var before = Read("The districts of Sangin, Kajaki and Nad-e Ali fell.");

        Assert.All(after.Take(3), mention => Assert.Equal((PlaceKind.District, PlaceKind.District), (mention.KindSaid, mention.Best()?.Place.Kind)));
        Assert.Equal((null, PlaceKind.Province), (after[3].KindSaid, after[3].Best()?.Place.Kind));
        Assert.All(before, mention => Assert.Equal(PlaceKind.District, mention.KindSaid));
    }

    [Fact]
    public void Spellings_of_one_place_are_resolved_alike()
    {
        var mentions = Read("Nawzad fell. Officials in Helmand said Naw Zad was lost. Now Zad had held out; Nauzad's bazaar burned.");

        Assert.Equal(4, mentions.Count(mention => mention.Best()?.Place.Id == "gn:9653598"));
    }

    [Theory]
    [InlineData("Most people left. March was quiet. The Band played.")]
    [InlineData("Wolf and Dog are words. Just Now it began.")]
    [InlineData("Iraqi, Pakistani and Afghan officials met.")]
    [InlineData("Mansour said so. Karim, Rashid and Akhtar agreed.")]
    [InlineData("He met Mullah Sangin and Commander Chora.")]
    [InlineData("It was Muqtada al-Sadr who spoke.")]
    [InlineData("Sultan, Rom and Park went home on Sun and Mon.")]
    public void Words_and_people_are_no_places(string text) => Assert.Empty(Read("Afghanistan waits. " + text).Skip(1));

    [Fact]
    public void A_village_needs_its_district_or_province_beside_it()
    {
        Assert.Empty(Read("Shuraki burned."));
        Assert.Single(Read("Afghanistan waits. Men came from Shuraki."));

        var village = Read("Two men were held in Anjarak, a hamlet in Sangin district.")[0].Best();
        Assert.Equal((PlaceKind.Settlement, "Helmand"), (village?.Place.Kind, village?.Place.ProvinceName));
    }

    [Fact]
    public void The_word_village_makes_an_ordinary_word_a_village()
    {
        var mention = Read("Helmand was calm. Shells hit the village of Band in Sangin district.").Single(found => found.Text == "Band");

        Assert.Equal(PlaceKind.Settlement, mention.KindSaid);
    }

    [Theory]
    [InlineData("Police in Sarband district fled.", "Sarband", PlaceKind.District)]
    [InlineData("Helmand burns; they left the village of Qwertyabad.", "Qwertyabad", PlaceKind.Settlement)]
    [InlineData("The governor of Old Qwerty province fled.", "Old Qwerty", PlaceKind.Province)]
    public void An_unknown_name_in_a_places_position_is_kept_without_candidates(string text, string name, PlaceKind kind)
    {
        var mention = Read(text).Single(found => found.Text == name);

        Assert.Empty(mention.Candidates);
        Assert.Equal(kind, mention.KindSaid);
        Assert.Null(mention.Best());
    }

    [Theory]
    [InlineData("NATO is back in southern Afghanistan.", "southern Afghanistan", "Afghanistan", PlaceKind.Country)]
    [InlineData("Taliban gains in South Afghanistan grow.", "South Afghanistan", "Afghanistan", PlaceKind.Country)]
    [InlineData("NATO is back in northern Helmand.", "northern Helmand", "Helmand", PlaceKind.Province)]
    public void A_part_of_a_country_or_province_is_a_region_with_the_whole_behind_it(string text, string said, string whole, PlaceKind kind)
    {
        var mention = Assert.Single(Read(text));

        Assert.Equal((said, PlaceKind.Region), (mention.Text, mention.Best()?.Place.Kind));
        Assert.Equal(whole, mention.Best(kind)?.Place.Name);
    }

    [Fact]
    public void A_southern_region_lies_south_of_the_middle()
    {
        var region = Assert.Single(Read("NATO is back in southern Afghanistan.")).Best()?.Place;

        Assert.InRange(region?.Latitude ?? 90, 29, 32.9);
        Assert.Equal("AF", region?.Country);
    }

    [Theory]
    [InlineData("A convoy was hit 20 km north of Gereshk.", PlaceRelation.Near, 20.0, 0)]
    [InlineData("A convoy was hit 10 miles southwest of Gereshk.", PlaceRelation.Near, 16.1, 225)]
    [InlineData("A convoy was hit 15 kilometers from Gereshk.", PlaceRelation.Near, 15.0, null)]
    [InlineData("A convoy was hit just west of Gereshk.", PlaceRelation.Outside, null, 270)]
    [InlineData("A convoy was hit to the north of Gereshk.", PlaceRelation.Outside, null, 0)]
    [InlineData("A convoy was hit outside Gereshk.", PlaceRelation.Outside, null, null)]
    [InlineData("A convoy was hit on the outskirts of Gereshk.", PlaceRelation.Outside, null, null)]
    [InlineData("A convoy was hit near the town of Gereshk.", PlaceRelation.Near, null, null)]
    [InlineData("A convoy was hit close to Gereshk.", PlaceRelation.Near, null, null)]
    [InlineData("A convoy moved toward Gereshk.", PlaceRelation.Toward, null, null)]
    public void Nearness_is_kept_with_its_distance_and_bearing(string text, PlaceRelation relation, double? kilometres, int? bearing)
    {
        var nearness = Assert.Single(Read(text)).Nearness;

        Assert.Equal((relation, kilometres, bearing), (nearness?.Relation, nearness?.Kilometres, nearness?.Bearing));
    }

    [Theory]
    [InlineData("A convoy was hit in Gereshk.")]
    [InlineData("They took the north of Helmand and southern Kandahar.")]
    public void What_is_in_a_place_is_not_near_it(string text) =>
        Assert.DoesNotContain(Read(text), mention => mention.Nearness?.Relation is PlaceRelation.Near or PlaceRelation.Between);

    [Fact]
    public void A_part_of_a_place_by_a_bearing_is_in_it() => Assert.Null(Assert.Single(Read("They hold the north of Gereshk.")).Nearness);

    [Fact]
    public void Both_ends_of_a_road_are_between()
    {
        var mentions = Read("A mine went off on the road between Sangin and Gereshk.");

        Assert.Equal(2, mentions.Count(mention => mention.Nearness?.Relation == PlaceRelation.Between));
    }

    [Fact]
    public void No_place_is_read_out_of_a_taken_span()
    {
        const string Text = "Kabul said Helmand was safe.";

        Assert.Equal(["Helmand"], Resolver.Read(PlainText.Read(Text), [new TextSpan(0, 5)]).Select(mention => mention.Text));
        Assert.Equal(["Kabul", "Helmand"], Read(Text).Select(mention => mention.Text));
    }

    [Theory]
    [InlineData("The district of Bak fell. Bak lies in Helmand.", "Bak", "Bak")]
    [InlineData("Fighters left Reg district in Helmand and Reg was quiet.", "Reg", "Reg")]
    [InlineData("Fighters held the village of Sarbandak in Helmand until Sarbandak was bombed.", "Sarbandak", "Sarbandak")]
    [InlineData("Soldiers held the centre of Reg, in Helmand. They left.", "Reg")]
    public void A_name_that_is_also_a_word_is_a_place_once_the_report_has_said_so(string text, params string[] names) =>
        Assert.Equal(names, Read(text).Select(mention => mention.Text).Where(name => name != "Helmand"));

    [Theory]
    [InlineData("Police in Helmand said that Bak was young.")]
    [InlineData("Police in Helmand sold the March harvest.")]
    public void Such_a_name_is_a_word_until_then(string text) => Assert.Equal(["Helmand"], Read(text).Select(mention => mention.Text));

    [Fact]
    public void A_headline_gives_only_names_that_are_sure()
    {
        var mentions = Read("Troops Aim to Keep Rebels From Key Helmand City\n\nTroops are back in Helmand.");

        Assert.Equal(["Helmand", "Helmand"], mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void A_town_abroad_is_found_beside_the_theatre()
    {
        var mentions = Read("Leaders met in Quetta, Pakistan, and in Washington.");

        Assert.Equal(["PK", "PK", "US"], mentions.Select(mention => mention.Best()?.Place.Country));
    }

    [Fact]
    public void A_paper_named_for_a_town_is_no_town() => Assert.Empty(Read("It ran in the Toronto Star and the Washington Times."));

    [Fact]
    public void The_same_text_is_read_the_same_way_twice()
    {
        const string Text = "Baharak, Sarobi, Kunduz and Muqur were quiet. Helmand was not, near Sangin.";

        Assert.Equal(Describe(Read(Text)), Describe(Read(Text)));
    }

    static IReadOnlyList<PlaceMention> Read(string text) => Resolver.Read(PlainText.Read(text), []);

    static string Describe(IReadOnlyList<PlaceMention> mentions) =>
        string.Join('\n', mentions.Select(mention => $"{mention.Span} {mention.Text} {mention.KindSaid} {mention.Nearness} {string.Join(',', mention.Candidates)}"));
}
