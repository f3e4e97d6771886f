using Xunit;

namespace Foothold.Specs;

/// <summary>The turns of phrase in which news tells what was taken and by whom, and what only looks like them.</summary>
public sealed class NamesTaken
{
    [Theory]
    [InlineData("afghanistan", "Sangin, say Afghan authorities, has been captured by the Taliban.", "Gain AFG.TAL Sangin")]
    [InlineData("syria", "The army, said a military source, captured Morek on Sunday and continues to advance towards Latamneh.", "Gain SYR.MIL M\u016brak", "Threaten SYR.MIL Al Lataminah")]
    [InlineData("mali", "\"We attacked and took Kidal,\" the spokesman of the MNLA, Mohamed Ag Rissa, said by phone.", "Gain MLI.MNLA Kidal")]
    [InlineData("afghanistan", "The governor said that the road, the bazaar, Sangin, the driver, he said, were safe.")]
    public void Who_says_it_stands_beside_what_is_said(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "In the southern countryside of Idlib province units of the army took control of Ariha.", "Gain SYR.MIL Ariha")]
    [InlineData("afghanistan", "In Helmand province people fled from Sangin.")]
    [InlineData("afghanistan", "The Taliban have established control over 12 villages of Sangin.", "Gain AFG.TAL Sang\u012bn")]
    [InlineData("afghanistan", "The army fought over a dozen villages in Sangin.", "Contest  Sangin")]
    [InlineData("iraq", "Iraqi forces push IS out of Ramadi", "Gain IRQ.MIL Ramadi")]
    [InlineData("iraq", "Sinjar and Baaj were brought under control by the Peshmerga.", "Gain IRQ.KRG.PESH Sinjar", "Gain IRQ.KRG.PESH Ba'aj")]
    [InlineData("afghanistan", "Clips show Afghan soldiers hoisting the national colours in Sangin.", "Gain AFG.MIL Sangin")]
    [InlineData("afghanistan", "Sangin may be handed over to the Afghan army in May.", "Gain AFG.MIL.ANA Sangin")]
    public void Who_does_it_is_told_from_where_it_is_done(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "The army took control of the village of Latamneh and the town of Morek.", "Gain SYR.MIL Al Lataminah", "Gain SYR.MIL M\u016brak")]
    [InlineData("somalia", "The army has taken large towns from al-Shabab in the regions of Bay and Bakool.", "Gain SOM.MIL Bay", "Gain SOM.MIL Bakool")]
    [InlineData("yemen", "The Houthis overran Taiz together with Sanaa in 2015.", "Gain YEM.HOU Taiz", "Gain YEM.HOU Sanaa City")]
    [InlineData("yemen", "In Jawf the army took several posts, al-Rukham and al-Khanjar among them.", "Gain YEM.MIL al-Rukham", "Gain YEM.MIL al-Khanjar")]
    [InlineData("yemen", "Houthi fighters entered several houses, Ahmad and Ali among them.")]
    [InlineData("myanmar", "Khan Bar camp was captured by the Kachin Independence Army on Sunday.", "Gain MMR.KIA Khan Bar")]
    [InlineData("ukraine", "Russian troops took two villages in the Kharkiv region. The shelling went on. Ten people were hurt. Houses burned. The villages named by a monitor are Krasne and Zelene.", "Gain RUS.MIL Krasne", "Gain RUS.MIL Zelene")]
    public void Each_name_of_a_list_is_taken(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("afghanistan", "The Taliban overran Sangin on Friday. The town's fall came after heavy shelling.", "Gain AFG.TAL Sangin", "Gain AFG.TAL Sangin")]
    [InlineData("afghanistan", "The Taliban overran Sangin on Friday. The army admitted that Sangin had fallen.", "Gain AFG.TAL Sangin", "Loss AFG.MIL.ANA Sangin")]
    [InlineData("afghanistan", "Sangin fell after heavy shelling.", "Loss AFG.GOV Sangin")]
    public void A_fall_is_to_whoever_is_told_to_have_taken_the_place(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);
}
