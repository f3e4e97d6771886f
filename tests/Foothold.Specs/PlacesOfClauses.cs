using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Which of several names a clause, a part or a description is told of.</summary>
public sealed class PlacesOfClauses
{
    [Theory]
    [InlineData("mali", "Rebels fled to Tessalit and Aguelhok, where the army keeps garrisons.", "Hold MLI.MIL Tessalit", "Hold MLI.MIL Aguelhok")]
    [InlineData("iraq", "A bomb went off near Hit village north of Ramadi, which the army had recaptured a day before.", "Gain IRQ.MIL.ARMY Hīt")]
    [InlineData("afghanistan", "The army retook Chora, a mountain district of Uruzgan that fell to the Taliban in July.", "Gain AFG.MIL.ANA Chora", "Gain AFG.TAL Chora")]
    [InlineData("afghanistan", "She spoke of Lashkar Gah, the capital of Helmand, where street battles have raged for a week.", "Contest  Lashkar Gah")]
    [InlineData("afghanistan", "Ghormach is a district next to the border with Turkmenistan, where the Taliban run the courts.", "Hold AFG.TAL Ghormach")]
    public void A_clause_is_told_of_the_place_that_it_can_be_told_of(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "Aid was sent to Nubl and Ariha, two towns under rebel siege.", "Threaten SYR.OPP Nubl", "Threaten SYR.OPP Ariha")]
    [InlineData("yemen", "The Houthis seized Harib and three villages, the largest of which is Qaniya.", "Gain YEM.HOU Harib", "Gain YEM.HOU Batin Qaniyah")]
    [InlineData("sudan", "The army took Kosti on Friday, a day after Rabak.", "Gain SDN.MIL Kosti", "Gain SDN.MIL Rabak")]
    [InlineData("sudan", "The army took Kosti on Friday, a day after the talks in Rabak.", "Gain SDN.MIL Kosti")] // no place that was taken
    [InlineData("sudan", "Kosti was recaptured along with Rabak on Friday.", "Gain SDN.GOV Kosti", "Gain SDN.GOV Rabak")]
    public void What_is_said_of_several_is_told_of_each(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("afghanistan", "The Taliban control the north of Sangin.", "Hold AFG.TAL Sangin")]
    [InlineData("somalia", "Al-Shabaab fighters withdrew from Bardhere on Friday. The militants hold the west of the town.", "Leave SOM.SHB Baardheere", "Hold SOM.SHB Baardheere")]
    [InlineData("syria", "Troops drove along the Damascus-Aleppo highway on Monday. They left the town of Ariha. Rebels captured the base.", "Leave SYR.MIL Ariha", "Gain SYR.OPP Ariha")]
    public void A_part_is_held_of_the_place_that_it_is_a_part_of(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "Soldiers entered Raqqa on Monday. The coalition bombed Al-Bab, large parts of which are in rebel hands.", "Gain SYR.MIL Raqqa", "Hold SYR.OPP Al Bab")]
    [InlineData("syria", "The rebels took Saraqib. In Kafraya, a village in the rebel-held part of Idlib province, shells fell.", "Gain SYR.OPP Saraqib", "Hold SYR.OPP Kafraya")]
    [InlineData("afghanistan", "The army holds Kunduz. On Friday the police beat back the Taliban as they tried to push on to Imam Sahib.", "Hold AFG.MIL.ANA Kunduz", "Defend AFG.COP Imam Sahib")]
    [InlineData("myanmar", "More than half of Rakhine State has fallen to the Arakan Army, and six of its 17 townships are ruled by the group.", "Gain MMR.AA Rakhine", "Hold MMR.AA Rakhine")]
    [InlineData("afghanistan", "The Kata Olang valley in Sar-e-Pul province has fallen to the Taliban.", "Gain AFG.TAL Kata Olang")]
    [InlineData("syria", "There were no clashes in Raqqa on Monday.")]
    public void What_the_sentence_itself_says_goes_before_the_place_of_the_story(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Fact]
    public void A_site_with_the_name_of_a_place_keeps_its_words_and_lies_there()
    {
        const string Text = "Russian troops seized Luhansk airport.";
        var place = Assert.Single(Workbench.Open(Installation.Find(), "ukraine").Code(Report.Create("Example", null, "", null, new LocalDate(2022, 3, 24), "en", [], Text))).Places[0];

        Assert.Equal(("Luhansk airport", "Luhanska"), (place.Text, place.Name));
        Assert.Equal(place.Text, place.Span.In(Text));
    }
}
