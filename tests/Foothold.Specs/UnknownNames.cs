using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Names that neither the lexicon nor a gazetteer has stay in the claims that are told of them.</summary>
public sealed class UnknownNames
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("Mullah Baryalai, a commander, said his fighters had captured Sangin.", "captured", "Baryalai")]
    [InlineData("Haji Mirwais Popal told reporters that the Taliban had captured Sangin.", "captured", "Mirwais Popal")]
    [InlineData("The Taliban captured Sangin, Ghamai Zalmi said.", "captured", "Ghamai Zalmi")]
    public void An_unknown_person_is_kept_as_the_speaker(string text, string trigger, string name) =>
        Assert.Contains(Claim(text, trigger).Sources, source => source.Text.Contains(name, StringComparison.Ordinal) && source.Text == source.Span.In(text));

    [Theory]
    [InlineData("Hizb-e Adalat seized the bazaar of Sangin on Tuesday.", "seized", "Hizb-e Adalat")]
    [InlineData("Sangin was captured by the Zarrar Front on Sunday.", "captured", "Zarrar Front")]
    public void An_unknown_group_is_kept_as_who_did_it(string text, string trigger, string name)
    {
        var agent = Assert.Single(Claim(text, trigger).Agents);
        Assert.Contains(name, agent.Text, StringComparison.Ordinal);
        Assert.Equal(agent.Text, agent.Span.In(text));
    }

    // Wrong today: ordinary words that make a name. When it is mended, this fails: move it above.
    [Fact]
    public void A_group_named_by_ordinary_words_is_not_yet_kept() =>
        Assert.DoesNotContain(
            Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], "The Lions of Shorab captured Sangin on Tuesday.")),
            claim => claim.Agents.Any(agent => agent.Text.Contains("Lions of Shorab", StringComparison.Ordinal)));

    [Theory]
    [InlineData("In Helmand, the Taliban captured Zarmast Kohi on Sunday.", "captured", "Zarmast Kohi")]
    [InlineData("The army retook Zangawola, in Helmand province, on Sunday.", "retook", "Zangawola")]
    public void An_unknown_village_is_kept_as_a_place_that_is_not_resolved(string text, string trigger, string name)
    {
        var place = Assert.Single(Claim(text, trigger).Places, place => place.Text.Contains(name, StringComparison.Ordinal));
        Assert.Null(place.Place);
        Assert.Equal(place.Text, place.Span.In(text));
    }

    [Theory]
    [InlineData("The Taliban hold Sangin and Qarblah.", "hold", "Qarblah")]
    [InlineData("Clashes were reported near Sangin and Zorbeh on Monday.", "Clashes", "Zorbeh")]
    [InlineData("The army retook positions south of Zangarak on Sunday.", "retook", "Zangarak")]
    [InlineData("Insurgents attacked the besieged town of al-Zoubra on Monday.", "attacked", "al-Zoubra")]
    [InlineData("Abu Zamil, a little town near Sangin, was captured on Sunday.", "captured", "Abu Zamil")]
    [InlineData("The army said that Zarkova, some 20 km south-west of Sangin, was in its hands.", "hands", "Zarkova")]
    [InlineData("The army took Al Zahar, in Helmand province, on Thursday.", "took", "Al Zahar")]
    [InlineData("Mirza Zangal fell to the Taliban on Saturday.", "fell", "Mirza Zangal")]
    [InlineData("The army recaptured Abu Zalil from the Taliban.", "recaptured", "Abu Zalil")]
    [InlineData("Commandos regained control of the al-Zahir neighbourhood.", "control", "al-Zahir")]
    [InlineData("The insurgents took control of positions on the Zarab front on Sunday.", "control", "Zarab")]
    public void A_name_where_a_place_stands_is_a_place(string text, string trigger, string name) => Assert.Contains(
        Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text)).Where(claim => claim.Trigger.Text.Contains(trigger, StringComparison.Ordinal)),
        claim => claim.Places.Any(place => place.Text == name && place.Text == place.Span.In(text)));

    [Theory]
    [InlineData("Pro-Sangin crowds and Souran-based militants attacked Sangin.", "-")]
    [InlineData("Half of Congress and a section of Parliament met in Sangin.", "Congress")]
    [InlineData("The militants moved from Sangin into the bush and control the bush.", "the bush")]
    [InlineData("The army drove the Taliban from villages of Zarrars and Qarans.", "Zarrars")]
    [InlineData("The army captured posts of the ZKF near Sangin, and ZKF fighters fled.", "ZKF")]
    [InlineData("Important district goes to the Taliban as soldiers leave Sangin.", "Important")]
    public void No_name_ends_with_a_hyphen_and_no_body_is_a_place(string text, string part) => Assert.DoesNotContain(
        Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text)).SelectMany(claim => claim.Places),
        place => place.Text.StartsWith(part, StringComparison.Ordinal) || place.Text.EndsWith(part, StringComparison.Ordinal));

    static Claim Claim(string text, string trigger) =>
        Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text))
            .Last(claim => claim.Trigger.Text.Contains(trigger, StringComparison.Ordinal));
}
