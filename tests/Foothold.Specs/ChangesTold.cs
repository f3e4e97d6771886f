using Xunit;

namespace Foothold.Specs;

/// <summary>All changes of control of named places that a text tells, and no other: effect, holder, place, and ! where it is denied.</summary>
public sealed class ChangesTold
{
    [Theory]
    [InlineData("The Taliban said they had captured Sangin. An army spokesman denied this.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Sangin !")]
    [InlineData("The Taliban said they had captured Sangin, but the army denied it.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Sangin !")]
    [InlineData("The Taliban said they had captured Sangin. The governor said the claim was not true.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Sangin !")]
    [InlineData("The Taliban's claim to have captured Sangin was rejected by the army.", "Gain AFG.TAL Sangin !")]
    [InlineData("The Taliban said they had captured Sangin. The group denied killing prisoners.", "Gain AFG.TAL Sangin")]
    [InlineData("The Taliban said they had captured Sangin. A Taliban spokesman denied this.", "Gain AFG.TAL Sangin")]
    [InlineData("The Taliban denied killing civilians after seizing Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("The fighting in Sangin has not stopped.", "Contest  Sangin")]
    [InlineData("The fighting in Sangin has stopped.")]
    [InlineData("The Taliban attack on Sangin had been beaten back by nightfall.", "Defend AFG.GOV Sangin")]
    [InlineData("The Taliban fought their way to the edge of Sangin.", "Threaten AFG.TAL Sangin")]
    [InlineData("Sangin is hemmed in on three sides by the Taliban.", "Threaten AFG.TAL Sangin")]
    public void Only_what_is_denied_is_denied(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("The Taliban tried to push Afghan soldiers back in Sangin.")]
    [InlineData("The Taliban did not stand and fight in Sangin.")]
    [InlineData("Soldiers pushed the Taliban back in Sangin.", "Defend AFG.MIL Sangin")]
    [InlineData("Soldiers fought the Taliban in Sangin.", "Contest  Sangin")]
    public void What_is_only_tried_or_not_fought_is_no_change(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("The Taliban have captured several districts in Helmand, including Sangin and Washer.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Washer")]
    [InlineData("Several districts have fallen to the Taliban, including Sangin and Washer.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Washer")]
    [InlineData("The Taliban captured at least five districts this week, among them Sangin and Washer.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Washer")]
    [InlineData("The Taliban now control nearly half of the districts in Helmand, including Sangin and Washer.", "Hold AFG.TAL Sangin", "Hold AFG.TAL Washer")]
    [InlineData("The army has retaken Sangin and Washer, as well as dozens of villages.", "Gain AFG.MIL.ANA Sangin", "Gain AFG.MIL.ANA Washer")]
    public void Each_place_of_a_list_is_told_of(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("mali", "Tuareg rebels entered Timbuktu on Sunday, the last government-held town in northern Mali.", "Gain MLI.CMA Tombouctou", "Hold MLI.GOV Tombouctou")]
    [InlineData("syria", "Soldiers took over the Nasib crossing with Jordan, which had been in rebel hands since 2015.", "Gain SYR.MIL Nasib", "Hold SYR.OPP Nasib")]
    [InlineData("somalia", "About 3,000 Ethiopians withdrew from Baidoa on Monday.", "Leave ETH Baydhaba")]
    [InlineData("somalia", "Somali soldiers captured Janale in Lower Shabelle, a town that al-Shabab had held for years.", "Gain SOM.MIL Janale", "Hold SOM.SHB Janale")]
    public void What_is_said_of_a_place_is_not_said_of_what_stands_nearer(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("Sangin is back in government hands.", "Gain AFG.GOV Sangin")]
    [InlineData("Sangin is again in government hands.", "Hold AFG.GOV Sangin")]
    [InlineData("Sangin was in government hands again on Monday.", "Gain AFG.GOV Sangin")]
    [InlineData("Sangin is still occupied by the Taliban.", "Hold AFG.TAL Sangin")]
    [InlineData("Taliban fighters occupied Sangin on Sunday.", "Gain AFG.TAL Sangin")]
    [InlineData("Sangin may fall to the Taliban.", "Threaten AFG.TAL Sangin")]
    [InlineData("The Taliban control most of Baghran.", "Hold AFG.TAL Baghran")]
    public void A_state_is_told_from_an_act(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("Taliban fighters attacked police posts in Sangin, killing nine officers and seizing their weapons before fleeing.")]
    [InlineData("Taliban fighters seized Sangin on Sunday before fleeing.", "Gain AFG.TAL Sangin", "Leave AFG.TAL Sangin")]
    [InlineData("Hamid Karzai left Kandahar for Kabul.")]
    [InlineData("Abdullah Abdullah took Kunduz with nine votes in ten.")]
    [InlineData("The Taliban said that Garmser had been evacuated.")]
    [InlineData("The army confirmed a withdrawal from Garmser.", "Leave AFG.MIL.ANA Garmser")]
    [InlineData("Insurgents have taken most of Sangin, and the army's base there is surrounded.", "Gain AFG.TAL Sangin", "Threaten AFG.TAL Sangin")]
    public void Who_goes_and_who_gives_a_place_up(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("afghanistan", "A Taliban spokesman said that Sangin was under their full control.", "Hold AFG.TAL Sangin")]
    [InlineData("afghanistan", "The army attacked Sangin. Before they fled from the town, the militants set fire to it.", "Leave AFG.TAL Sangin")]
    [InlineData("iraq", "The capture of Sinuni has tightened the noose around Islamic State in Sinjar. The Peshmerga took Sinuni on Friday.", "Gain IRQ.KRG.PESH Sinuni", "Gain IRQ.KRG.PESH Sinuni")]
    [InlineData("ukraine", "In “DPR”-held Horlivka, shells hit a school.", "Hold UKR.DPR Horlivka")]
    [InlineData("yemen", "Much of the north, including Taiz, is under Houthi control.", "Hold YEM.HOU Taiz")]
    public void Whose_a_place_is_by_words_that_stand_apart(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("ukraine", "The governor said that a car blew up in Melitopol.")]
    [InlineData("syria", "The Houthis have Iran behind them.")]
    [InlineData("syria", "Assad will turn next to the part of Idlib in rebel hands.", "Hold SYR.OPP Idlib")]
    [InlineData("syria", "The army has had the rebels in Daraya surrounded for a year.", "Threaten SYR.MIL Darayya")]
    [InlineData("sudan", "The rebels shelled Nyala, the only city in the province the army holds.", "Hold SDN.MIL Nyala")]
    [InlineData("somalia", "Troops reached Jamaame, where al-Shabab had been the ruler.", "Hold SOM.SHB Jamaame")]
    [InlineData("afghanistan", "Washer is all that the Taliban have left.", "Hold AFG.TAL Washer")]
    [InlineData("afghanistan", "The Taliban have left Washer.", "Leave AFG.TAL Washer")]
    public void Who_has_a_place_is_told_from_what_is_done_about_it(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("Sangin has fallen to the Taliban, and so has Washer.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Washer")]
    [InlineData("Sangin fell on Sunday and Washer followed on Monday.", "Loss AFG.GOV Sangin", "Loss AFG.GOV Washer")]
    [InlineData("Sangin has fallen, and so the governor has closed the school in Washer.", "Loss AFG.GOV Sangin")]
    public void What_went_the_same_way_is_told_too(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("sudan", "People fled after the Rapid Support Forces (RSF) seized Nyala.", "Gain SDN.RSF Nyala")]
    [InlineData("sudan", "The town was quiet before the Rapid Support Forces seized Nyala.", "Gain SDN.RSF Nyala")]
    public void A_verb_behind_a_subordinator_has_its_own_subject(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);
}
