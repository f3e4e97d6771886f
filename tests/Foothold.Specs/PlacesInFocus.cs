using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Where a claim is set when its own clause does not name the place.</summary>
public sealed class PlacesInFocus
{
    static readonly Dictionary<string, Workbench> Benches = [];

    [Theory]
    [InlineData("Fighters overran Khanabad district on Monday. The district had been quiet for years. They captured the district within an hour.", "captured", "Khanabad")]
    [InlineData("The Taliban attacked the centre of Chora on Friday. Eleven policemen were killed.", "killed", "Chora")]
    [InlineData("The Taliban attacked the centre of Chora on Friday. Officials in Kabul said that the district had fallen.", "fallen", "Chora")]
    [InlineData("Insurgents stormed Dihrawud on Sunday. The governor told journalists in Tirin Kot that the district had fallen.", "fallen", "Dihrawud")]
    [InlineData("Soldiers recaptured Imam Sahib on Sunday. The insurgents had come from Dashte Archi. Ten people were killed.", "killed", "Imam Sahib")]
    [InlineData("KUNDUZ (Example Wire) - Taliban fighters overran Khanabad district on Monday. The town's bazaar was looted. Thirty people were killed.", "killed", "Khanabad")]
    [InlineData("Insurgents captured Chora on Sunday. The last soldiers fled to Tirin Kot. The Taliban hold the bazaar.", "hold", "Chora")]
    [InlineData("In Garmser, two posts fell on Monday. In Marjah, a convoy was attacked. Four soldiers were killed.", "killed", "Marjah")]
    [InlineData("After the fall of Khanabad on Monday the governor fled. Thirty policemen were killed.", "killed", "Khanabad")]
    [InlineData("Clashes broke out in Sabari district. In Baghlan-e Jadid district, a patrol walked past and destroyed a shed.", "destroyed", "Baghlani Jadid")]
    [InlineData("The Taliban attacked posts in Khas Uruzgan. The survivors reached Chora, where nine of them were killed.", "killed", "Chora")]
    public void A_clause_without_a_name_is_set_where_the_report_is(string text, string trigger, string place)
    {
        var claim = Assert.Single(Code("afghanistan", text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
        Assert.True(claim.Places[0].Inferred);
        Assert.Equal(claim.Places[0].Text, claim.Places[0].Span.In(text));
    }

    [Theory]
    [InlineData("Islamic State fighters seized Rutba on Monday. They had taken the town's police station by noon. Twenty policemen were killed.", "killed", "Rutba")]
    [InlineData("Iraqi soldiers entered the centre of Hit on Sunday. Hit had been in the hands of Islamic State since 2014. Nine soldiers were killed.", "killed", "Hit")]
    public void It_is_so_in_other_theatres(string text, string trigger, string place)
    {
        var claim = Assert.Single(Code("iraq", text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
        Assert.True(claim.Places[0].Inferred);
    }

    [Theory]
    [InlineData("mali", "Islamist rebels overran a garrison town in central Mali on Monday, officials said. The fighters took Diabaly after a battle with the army.", "overran", "Diabali")] // named by what follows
    [InlineData("ukraine", "The rebels left Kramatorsk on Saturday. They seized the police station and the courthouse in Sloviansk in April.", "seized", "Slovianska")] // the last post says where all are
    [InlineData("ukraine", "The general has ordered his troops out of Avdiivka, giving Russia its biggest success since Bakhmut fell last May. Russian forces entered the town on Saturday.", "entered", "Avdiivska")] // what is only compared is not spoken of
    [InlineData("afghanistan", "The Taliban attacked the centre of Chora on Sunday. Soldiers in Chora asked for help. The bazaar of Chora burned. Reinforcements had left Dihrawud on Friday. Officials said that the district had fallen.", "fallen", "Chora")] // what most of the report is about
    [InlineData("iraq", "Soldiers recaptured Rutba on Monday. Rutba had been held for a year. Fighting in Rutba was heavy.\n\nFurther north troops reached the edge of Hit. The city was surrounded.", "surrounded", "Hit")] // of its own paragraph
    [InlineData("iraq", "Islamic State fighters shelled Al Alam. The Jibour tribe kept the Islamic State group out with hunting rifles.", "kept the Islamic State group out", "Al-'Alam")] // a people is no place
    public void An_article_says_which_place_it_means(string theatre, string text, string trigger, string place)
    {
        var claim = Assert.Single(Code(theatre, text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
        Assert.True(claim.Places[0].Inferred);
    }

    [Theory]
    [InlineData("mali", "Soldiers had taken village of In-Afarak 22 July.", "taken", "In-Afarak")]
    [InlineData("somalia", "Al-Shabaab captured Adan Yabaal town, Middle Shabelle, after a dawn assault.", "captured", "Adan Yabaal")]
    [InlineData("yemen", "Houthi fighters took the airport of Yemen's vital Red Sea city of Hodeida on Wednesday.", "took", "Al Ḩudaydah")]
    [InlineData("sudan", "The army has regained control of central Khartoum.", "regained control", "Khartoum")]
    [InlineData("iraq", "Iraqi troops captured Hit on Monday.", "captured", "Hit")]
    [InlineData("syria", "People in Palmyra, a town Islamic State took last month, have no water.", "took", "Tadmor")]
    public void One_place_is_told_where_several_names_stand(string theatre, string text, string trigger, string place)
    {
        var claim = Assert.Single(Code(theatre, text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
    }

    [Fact]
    public void Ground_that_somebody_holds_is_no_place_told_of_before()
    {
        var claims = Code("ukraine", "Shells fell on Azot. Several hundred civilians would not be able to leave by way of government-held territory.");

        Assert.DoesNotContain(claims, claim => claim.Control is not null && claim.Places.Count > 0);
    }

    [Fact]
    public void A_channel_is_no_place()
    {
        var claims = Code("ukraine", "Russian soldiers entered Marinka on Monday. On Telegram, the general wrote that they had captured the town.");

        Assert.Equal("Marinka", Assert.Single(claims, claim => claim.Trigger.Text == "captured").Places[0].Name);
    }

    [Theory]
    [InlineData("The Taliban captured Chora on Sunday. Across Afghanistan, forty policemen were killed in a week.", "killed")]
    [InlineData("The Taliban attacked Chora and Khas Uruzgan on Sunday. Forty policemen were killed.", "killed")]
    [InlineData("KABUL, Afghanistan (Example Wire) - Forty policemen were killed on Sunday.", "killed")]
    public void Nothing_is_carried_where_no_one_place_is_meant(string text, string trigger)
    {
        var claim = Assert.Single(Code("afghanistan", text), claim => claim.Trigger.Text == trigger);

        Assert.DoesNotContain(claim.Places, place => place.Precision is "district" or "settlement");
    }

    [Theory]
    [InlineData("yemen", "Gunmen captured the capital of Abyan on Friday.", "captured", "Zin")]
    [InlineData("afghanistan", "Taliban fighters overran the Helmand capital on Sunday.", "overran", "Lashkar")]
    [InlineData("afghanistan", "Nothing has been quiet in Uruzgan this year. On Sunday the Taliban captured the provincial capital.", "captured", "Tirin Kot")]
    [InlineData("afghanistan", "Taliban fighters entered the Afghan capital on Sunday.", "entered", "Kabul")]
    [InlineData("yemen", "The Houthis, who overran Yemen's capital in 2014, did not comment.", "overran", "San")]
    [InlineData("ukraine", "Russian troops tried to encircle the capital of Ukraine.", "encircle", "Kyiv")]
    [InlineData("syria", "Rebels seized the capital on Sunday.", "seized", "Damascus")]
    [InlineData("iraq", "A truck bomb exploded in the Iraqi capital and killed nine people.", "exploded", "Baghdad")]
    [InlineData("iraq", "The Baghdad hotel bombing killed nine people.", "bombing", "Baghdad")]
    [InlineData("afghanistan", "Kajaki was quiet, said officials of Kajaki. Taliban fighters drove to Sangin and surrounded it.", "surrounded", "Sangin")]
    public void A_description_names_the_place_it_means(string theatre, string text, string trigger, string place) =>
        Assert.Contains(Code(theatre, text), claim => claim.Trigger.Text.Contains(trigger, StringComparison.Ordinal) && claim.Places is [{ Name: var name }, ..] && name.StartsWith(place, StringComparison.Ordinal));

    [Theory]
    [InlineData("syria", "Rebels fired rockets at the Turkish capital on Sunday.", "Damascus")] // another country's
    [InlineData("afghanistan", "The Taliban hold most of Helmand. They entered the capital on Sunday.", "Kabul")] // of what was named
    [InlineData("somalia", "Two people died in Monday's bombing of a shop.", "Monday")]
    [InlineData("syria", "Turkish troops went home. Police in Turkey stormed the capital.", "Damascus")]
    public void A_description_does_not_mean_another_place(string theatre, string text, string place)
    {
        var claims = Code(theatre, text);

        Assert.NotEmpty(claims);
        Assert.DoesNotContain(claims.SelectMany(claim => claim.Places), told => told.Name.StartsWith(place, StringComparison.Ordinal) || told.Text == place);
    }

    [Theory]
    [InlineData("ukraine", "Russian forces advanced across the Kherson and Zaporizhzhia regions.", "Kherson")]
    [InlineData("afghanistan", "In Jowzjan, militants left Khamyab, and in Badakhshan, they overran Fayzabad.", "Fayz")]
    [InlineData("sudan", "Fighting broke out in Blue Nile state on Sunday. The state controls Kosti.", "Kosti")]
    public void A_place_among_others_is_still_told_of(string theatre, string text, string place)
    {
        var told = Code(theatre, text).SelectMany(claim => claim.Places).Where(told => told.Name.StartsWith(place, StringComparison.Ordinal) || told.Text.StartsWith(place, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, meant => meant.Province == "Jowzjan");
    }

    [Fact]
    public void Ground_that_is_gained_in_a_place_is_a_part_of_it() =>
        Assert.Equal(ControlScope.Parts, Assert.Single(Code("afghanistan", "In Sangin, Taliban fighters took two villages."), claim => claim.Control is not null).Control!.Scope);

    [Fact]
    public void Two_towns_of_one_district_are_two_claims() =>
        Assert.Equal(2, Code("sudan", "The RSF seized the towns of Rufaa and al-Hasaheisa.").Count(claim => claim.Control is not null));

    [Fact]
    public void Whoever_is_told_of_in_a_longer_sentence_before_is_looked_up_there() =>
        Assert.NotNull(Code("afghanistan", "In the far south of Helmand, where soldiers had waited since spring for food and for fuel, came at last the Taliban. They took over the post."));

    [Fact]
    public void A_part_of_the_country_is_the_country_wherever_the_story_is()
    {
        var claim = Assert.Single(
            Code("afghanistan", "Fighting flared in Kunduz. An inspector says the government controls 63 percent of the country's districts."),
            claim => claim.Trigger.Text == "controls");

        Assert.Equal("Afghanistan", claim.Places[0].Name);
        Assert.Equal(ControlScope.Parts, claim.Control?.Scope);
    }

    [Theory]
    [InlineData("afghanistan", "Taliban fighters attacked Kunduz. The Taliban have not captured a single provincial capital.", "captured")]
    [InlineData("syria", "Fighters hold Ras al-Ayn. The Arab League called on Ankara to withdraw its troops.", "withdraw")]
    public void What_is_told_of_no_place_of_the_story_is_set_in_none(string theatre, string text, string trigger) =>
        Assert.Empty(Assert.Single(Code(theatre, text), claim => claim.Trigger.Text == trigger).Places);

    [Theory]
    [InlineData("afghanistan", "Taliban fighters overran a district in Kunduz province on Monday. Videos show them entering what seems to be the district centre of Khanabad.", "overran", "Khanabad")]
    [InlineData("iraq", "Militants seize town near Hit\n\nIslamic State fighters took Rawa on Monday, officials said.", "seize", "Rawa")]
    [InlineData("iraq", "A key town in Anbar province was recaptured on Sunday, a month after it was overrun by Islamic State. Soldiers raised their flag over Rawa.", "overrun", "Rawa")]
    [InlineData("afghanistan", "A quiet province of Afghanistan was handed over to Afghan forces by German troops on Sunday. Badakhshan was the last one under their control.", "handed over", "Badakhshan")]
    public void A_lead_means_the_place_of_its_kind_that_is_named_next(string theatre, string text, string trigger, string place)
    {
        var claim = Assert.Single(Code(theatre, text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
        Assert.True(claim.Places[0].Inferred);
    }

    [Theory]
    [InlineData("afghanistan", "The Taliban overran a district in Kunduz province on Monday. Rustaq, in Takhar province, was quiet.", "overran", "Kunduz")] // of another province
    [InlineData("afghanistan", "The Taliban overran a district in Kunduz province on Monday. Residents of Kabul heard of it in the evening.", "overran", "Kunduz")]
    public void A_lead_stays_at_the_wider_place_where_nothing_fits(string theatre, string text, string trigger, string place)
    {
        var claim = Assert.Single(Code(theatre, text), claim => claim.Trigger.Text == trigger);

        Assert.Equal(place, claim.Places[0].Name);
    }

    [Theory]
    [InlineData("ukraine", "Russian troops took two villages near Kupiansk on Friday. The two, Synkivka and Petropavlivka, lie north of the city.", "took", "Synkivka", "Petropavlivka")]
    [InlineData("syria", "Two villages in the province of Aleppo, which rebels are besieging, got food on Monday. Some 20,000 people have been caught in Nubl and Zahraa since March.", "besieging", "Nubl", "Zahraa")]
    [InlineData("iraq", "Soldiers left two villages of Anbar province on Friday. They gave up the villages of Albu Hayat and Khasfa without a fight.", "left", "Albu Hayat", "Khasfa")]
    public void Counted_places_are_those_that_are_named_next(string theatre, string text, string trigger, string first, string second)
    {
        var claims = Code(theatre, text).Where(claim => claim.Trigger.Text.StartsWith(trigger, StringComparison.Ordinal) && claim.Control is not null).ToList();

        Assert.Equal([first, second], claims.Select(claim => claim.Places[0].Text));
    }

    [Fact]
    public void Towns_counted_across_a_country_are_not_the_one_in_focus()
    {
        var claims = Code("myanmar", "The army retook Hpasawng on Monday. Since the coup it has lost over thirty towns.");

        Assert.DoesNotContain(claims, claim => claim.Trigger.Text == "lost" && claim.Control is not null && claim.Places.Count > 0);
    }

    [Fact]
    public void Whoever_falls_back_on_a_town_leaves_where_the_report_was()
    {
        var claim = Assert.Single(Code("afghanistan", "The Taliban captured Khanabad on Saturday. The soldiers had to fall back on Kunduz city."), claim => claim.Control?.Effect == ControlEffect.Leave);

        Assert.Equal("Khanabad", claim.Places[0].Name);
    }

    [Fact]
    public void A_departure_without_a_place_says_no_more_than_one_with_it()
    {
        var claims = Code("iraq", "Fighting went on in Hit. Soldiers withdrew to Ramadi, leaving the towns of Rawa and Anah.").Where(claim => claim.Control?.Effect == ControlEffect.Leave).ToList();

        Assert.Equal(["Rawa", "Anah"], claims.Select(claim => claim.Places[0].Text).Distinct());
    }

    [Fact]
    public void The_capital_is_the_country_s_where_the_report_calls_it_so()
    {
        var claim = Assert.Single(Code("sudan", "The army recaptured Wad Madani, El Gezira state's capital, on Saturday. The war began in Khartoum, the capital. Most of the capital is still controlled by the RSF."), claim => claim.Trigger.Text == "controlled");

        Assert.StartsWith("Khartoum", claim.Places[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_no_gazetteer_has_is_kept_with_its_district()
    {
        var claim = Assert.Single(
            Code("afghanistan", "The centre of Jawand district was quiet. Insurgents captured a police checkpoint at Khar Murgh on Saturday."),
            claim => claim.Trigger.Text == "captured");

        Assert.Equal(["Khar Murgh", "Jawand"], claim.Places.Select(place => place.Name));
        Assert.Equal(claim.Places[1].Place, claim.Control?.Place);
        Assert.Equal(ControlScope.Parts, claim.Control?.Scope);
    }

    [Fact]
    public void A_name_with_a_link_before_its_kind_word_is_one_place() =>
        Assert.Single(Code("afghanistan", "Fighters overran Baghlan-e Jadid district on Sunday."), claim => claim.Control is not null);

    static IReadOnlyList<Claim> Code(string theatre, string text)
    {
        lock (Benches)
        {
            if (!Benches.TryGetValue(theatre, out var bench))
            {
                Benches[theatre] = bench = Workbench.Open(Installation.Find(), theatre);
            }

            return bench.Code(Report.Create("Example", null, "", null, new LocalDate(2015, 8, 24), "en", [], text));
        }
    }
}
