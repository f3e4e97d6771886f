using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Airports, bases, refineries, dams and crossings are places of their own, in the district of the place that they have their name of.</summary>
public sealed class SitesTold
{
    static readonly Dictionary<string, Workbench> Benches = [];

    [Theory]
    [InlineData("syria", "Rebels stormed the Taftanaz air base on Monday. By evening they held most of the facility.", "held", "Taftanaz air base", "Taftanaz")]
    [InlineData("sudan", "The RSF captured the Obeid airport. The army is fighting to drive them out of the complex.", "drive", "Obeid airport", "El Obeid")]
    [InlineData("afghanistan", "American troops left Shindand airfield in the night. The base was handed over to the Afghan army.", "handed over", "Shindand airfield", "Shindand")]
    public void What_is_said_of_a_site_later_is_said_of_it(string theatre, string text, string trigger, string site, string name)
    {
        var claim = Claim(theatre, text, trigger);

        Assert.Equal((site, name), (claim.Places[0].Text, claim.Places[0].Name));
        Assert.Equal(ControlScope.Parts, claim.Control!.Scope);
        Assert.NotNull(claim.Control.Place); // which the map colours
    }

    [Theory]
    [InlineData("afghanistan", "The Taliban attacked Shindand airfield on Monday. On Tuesday they captured the town.", "captured", "Shindand")]
    [InlineData("afghanistan", "The Taliban captured Shindand on Monday. On Tuesday they captured the airfield.", "captured the airfield", "Shindand")] // none has been named
    public void A_town_is_not_the_site_that_is_named_for_it(string theatre, string text, string trigger, string words) =>
        Assert.Equal(words, Claim(theatre, text, trigger.Split(' ')[0]).Places[0].Text);

    [Theory]
    [InlineData("iraq", "The army recaptured the Trebil border crossing with Jordan.", "recaptured", "Trebil")]
    [InlineData("syria", "Officials said the Tell Shihab crossing into Jordan, which the rebels had held for three years, was recaptured.", "held", "Tell Shihab crossing")]
    [InlineData("iraq", "Peshmerga took the K1 military base near Kirkuk.", "took", "K1 military base")]
    [InlineData("iraq", "Iraqi forces retook the oil fields of Qubbat and Avanah.", "retook", "Qubbat")]
    public void A_name_before_a_noun_for_a_site_is_a_place(string theatre, string text, string trigger, string words) =>
        Assert.StartsWith(words, Claim(theatre, text, trigger).Places[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("iraq", "Refugees crossing into Jordan were stopped by soldiers.")]
    [InlineData("iraq", "Reporters saw the Iraqis crossing the river.")]
    public void A_crossing_that_somebody_makes_is_no_site(string theatre, string text) =>
        Assert.DoesNotContain(Code(theatre, text), claim => claim.Places.Any(place => place.Text.Contains("crossing", StringComparison.Ordinal)));

    [Fact]
    public void A_base_is_named_by_what_it_is_said_to_be()
    {
        const string Text = "Rebels seize air base in Idlib province\n\nFighters overran a military air base in the north of Syria on Sunday. Soldiers fled. According to the fighters, the base is Qarah.";

        Assert.All(Code("syria", Text).Where(claim => claim.Trigger.Text is "seize" or "overran"), claim => Assert.Equal("Qarah", claim.Places[0].Text));
    }

    [Fact]
    public void What_lies_in_a_town_does_so_wherever_it_is_told_of()
    {
        const string Text = "Fighters captured the Zarmash palace in Kandahar. The soldiers had retreated from the palace at dawn.";
        var claim = Claim("afghanistan", Text, "retreated");

        Assert.Equal("Zarmash palace", claim.Places[0].Text);
        Assert.Contains(claim.Places, place => place.Name == "Kandahar");
        Assert.NotNull(claim.Control!.Place);
    }

    [Theory]
    [InlineData("sudan", "South Sudan seized the Heglig oil field.", true)]
    [InlineData("sudan", "The state seized the fields of the farmers.", false)]
    public void An_oil_field_that_is_seized_is_ground(string theatre, string text, bool isControl) =>
        Assert.Equal(isControl, Code(theatre, text).Any(claim => claim.Control is not null));

    static Claim Claim(string theatre, string text, string trigger) => Code(theatre, text).First(claim => claim.Trigger.Text.StartsWith(trigger, StringComparison.Ordinal) && claim.Control is not null);

    static IReadOnlyList<Claim> Code(string theatre, string text)
    {
        if (!Benches.TryGetValue(theatre, out var bench))
        {
            Benches[theatre] = bench = Workbench.Open(Installation.Find(), theatre);
        }

        return bench.Code(Report.Create("Example", null, "", null, new LocalDate(2015, 6, 1), "en", [], text));
    }
}
