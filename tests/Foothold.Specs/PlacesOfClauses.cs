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
    [InlineData("somalia", "Soldiers arrived in Bardhere, in the south of Somalia, a town held by al-Shabaab.", "Hold SOM.SHB Baardheere")]
    [InlineData("syria", "Shells fell in Idlib province, in the northwest of Syria, which the rebels hold.", "Hold SYR.OPP Idlib")]
    [InlineData("sudan", "The army withdrew from Sinja, in Sennar state, which the RSF now controls.", "Leave SDN.MIL Singa", "Hold SDN.RSF Singa")]
    [InlineData("yemen", "Aid was sent to Ataq, a market town on a river in Shabwa that the Houthis hold.", "Hold YEM.HOU Ataq")]
    [InlineData("syria", "Shells fell on Ariha in Idlib, a province that the rebels control.", "Hold SYR.OPP Idlib")] // which no town is
    public void A_clause_is_told_of_the_place_that_it_can_be_told_of(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "Aid was sent to Nubl and Ariha, two towns under rebel siege.", "Threaten SYR.OPP Nubl", "Threaten SYR.OPP Ariha")]
    [InlineData("yemen", "The Houthis seized Harib and three villages, the largest of which is Qaniya.", "Gain YEM.HOU Harib", "Gain YEM.HOU Batin Qaniyah")]
    [InlineData("sudan", "The army took Kosti on Friday, a day after Rabak.", "Gain SDN.MIL Kosti", "Gain SDN.MIL Rabak")]
    [InlineData("sudan", "The army took Kosti on Friday, a day after the talks in Rabak.", "Gain SDN.MIL Kosti")] // no place that was taken
    [InlineData("sudan", "Kosti was recaptured along with Rabak on Friday.", "Gain SDN.GOV Kosti", "Gain SDN.GOV Rabak")]
    public void What_is_said_of_several_is_told_of_each(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("myanmar", "The army recaptured Loikaw, capital of Kayah state, on Monday.", "Gain MMR.MIL Loikaw")]
    [InlineData("yemen", "AQAP marched into Mukalla, Hadramaut's capital and the fifth city of Yemen, and stayed for a year.", "Gain YEM.AQAP Al Mukalla")]
    [InlineData("sudan", "The army took Kosti, Rabak and the town of Sinja.", "Gain SDN.MIL Kosti", "Gain SDN.MIL Rabak", "Gain SDN.MIL Singa")]
    public void What_a_place_is_called_behind_a_comma_is_no_second_place(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("sudan", "The SPLM-N controls most of Blue Nile state.", "Hold SDN.SPLMN Blue Nile")]
    [InlineData("myanmar", "The army has withdrawn from Kayah state.", "Leave MMR.MIL Kayah")]
    [InlineData("myanmar", "The rebels took five towns in Kayah state. They now control the state.", "Gain MMR.PDF Kayah", "Hold MMR.PDF Kayah")]
    [InlineData("sudan", "The state controls Kosti.", "Hold SDN.GOV Kosti")]
    public void A_state_is_a_division_where_a_province_is_called_one_and_whoever_governs_elsewhere(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("ukraine", "Separatists captured Debaltseve. It is among Moscow's gains.", "Gain RUS.PROXY Debaltsevcka", "Gain RUS.GOV Debaltsevcka")]
    [InlineData("yemen", "To Washington a port in AQAP's possession was unbearable.")]
    [InlineData("yemen", "The Houthis hold Sanaa.", "Hold YEM.HOU Sanaa City")]
    public void The_capital_of_another_country_is_its_government_and_no_place_of_the_war(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "The army withdrew from Ariha in the direction of Latakia.", "Leave SYR.MIL Ariha")]
    [InlineData("syria", "Rebels attacked Ariha. The soldiers withdrew in the direction of Latakia.", "Leave SYR.MIL Ariha")]
    public void Whoever_withdraws_in_the_direction_of_a_place_does_not_leave_it(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("sudan", "Soldiers took Kosti on Monday. Fighting went on in the west.", "Gain SDN.MIL Kosti")]
    [InlineData("sudan", "Soldiers took Kosti on Monday. The SPLM-N holds most towns of the south.", "Gain SDN.MIL Kosti")]
    public void What_lies_on_a_side_of_the_country_is_not_in_the_town_of_the_story(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("yemen", "The Houthis besieged Taiz on Monday. The Dhubab road was opened. They hold most of the city.", "Threaten YEM.HOU Taiz", "Hold YEM.HOU Taiz")]
    [InlineData("mali", "Rebels took the village of Anefis on Monday. A column drove on to the town of Kidal. The rebels hold the village.", "Gain MLI.CMA Anefis i-n-Darane", "Hold MLI.CMA Anefis i-n-Darane")]
    [InlineData("afghanistan", "Taliban overrun key district of Helmand as soldiers retreat\n\nThe Taliban captured Musa Qala on Sunday.", "Gain AFG.TAL Musa Qala", "Leave AFG.MIL Musa Qala", "Gain AFG.TAL Musa Qala")]
    public void A_noun_means_the_place_of_its_kind(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

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
