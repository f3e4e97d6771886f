using Xunit;

namespace Foothold.Specs;

/// <summary>What sounds like a change of control and is none, and what beside it is one.</summary>
public sealed class ControlNotTold
{
    [Theory]
    [InlineData("yemen", "The Houthis, who have Iran behind them, shelled Marib.")]
    [InlineData("mali", "Units of the army are on their way from Gao to Kidal.")]
    [InlineData("iraq", "The defeat at Islamic State's hands in Ramadi was a surprise.")]
    [InlineData("mali", "The president called on both sides to stop the fighting in Kidal.")]
    [InlineData("somalia", "Al Shabaab is still present in Jilib.")]
    [InlineData("sudan", "New fighting was told of in Blue Nile State.")]
    [InlineData("afghanistan", "The Taliban struck as American soldiers finish their withdrawal.")]
    [InlineData("yemen", "The Houthis marched on. The president had challenged them before he fled from Sanaa.")]
    [InlineData("afghanistan", "Kabul risks losing foreign aid.")]
    [InlineData("afghanistan", "An attempt to smuggle drugs was stopped in Kabul.")]
    [InlineData("afghanistan", "The soldiers in Kabul had gone shopping.")]
    [InlineData("afghanistan", "Headway has been made in Kabul on the rights of women.")]
    [InlineData("afghanistan", "The police moved forward in Kabul with an investigation.")]
    [InlineData("afghanistan", "Kabul is under political pressure from the Taliban.")]
    [InlineData("mali", "There are jihadists in Kidal still.")]
    [InlineData("sudan", "It is hard to say if El Fasher will matter on the battlefield.")]
    [InlineData("somalia", "Families were displaced during the fighting in Jilib.")]
    [InlineData("mali", "The mediators appealed to both sides to calm the fighting in Kidal.")]
    [InlineData("iraq", "The longest battle of the war, in Mosul, drew to its end.")]
    [InlineData("somalia", "The army would be unable to keep Jilib.")]
    [InlineData("mali", "Tuareg rebels turned their guns on Kidal.")]
    [InlineData("syria", "Over 140,000 Kurds have fled from Kobani.")]
    [InlineData("syria", "Some 140,000 people left Kobani in a week.")]
    [InlineData("iraq", "More than 20,000 Iraqis have left Ramadi since May.")]
    [InlineData("yemen", "The government has its seat in Aden, in a house that belongs to Yemenis abroad.")]
    public void What_only_sounds_like_control_is_none(string theatre, string text) => ControlTold.Check(theatre, text, []);

    [Theory]
    [InlineData("afghanistan", "Nawzad was captured by the Taliban, only to be lost two days later.", "Gain AFG.TAL Naw Zad", "Loss AFG.TAL Naw Zad")]
    [InlineData("afghanistan", "Soldiers kept Sangin from falling.", "Defend AFG.MIL Sangin")]
    [InlineData("afghanistan", "The army could not keep Garmser from falling.", "Hold AFG.MIL.ANA Garmser !", "Loss AFG.GOV Garmser")]
    [InlineData("afghanistan", "The Taliban attacked Garmser at dawn. They had taken Sangin, the army said.", "Gain AFG.TAL Sangin")]
    [InlineData("somalia", "Al Shabaab fighters killed two soldiers on Friday. The movement wants to bring down the central government. It lost Kismayo in 2012.", "Loss SOM.SHB Kismaayo")]
    [InlineData("ukraine", "The rebels attacked Ukrainian posts on Monday. Two attacks were repelled near Zolote.", "Defend UKR.GOV Zolote")]
    [InlineData("afghanistan", "The Taliban took Sangin on Monday, hours after British soldiers had left, whose campaign in the country is over.", "Gain AFG.TAL Sangin", "Leave GBR.MIL Sangin")]
    public void What_becomes_of_a_place_is_told_of_whose_it_was(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("mali", "Kidal is now in the hands of the army.", "Gain MLI.MIL Kidal")]
    [InlineData("mali", "The army now controls Kidal.", "Hold MLI.MIL Kidal")]
    [InlineData("mali", "A market opened in Bamako. Traders came from far. Kidal is now in the hands of the army.", "Hold MLI.MIL Kidal")]
    [InlineData("mali", "A market opened in Bamako. Traders came from far. The army said that Kidal was now in its hands.", "Gain MLI.MIL Kidal")]
    [InlineData("somalia", "Al Shabaab fighters were in control of Jilib for a few hours.", "Gain SOM.SHB Jilib")]
    [InlineData("somalia", "Al Shabaab fighters were in control of Jilib for a few years.", "Hold SOM.SHB Jilib")]
    [InlineData("somalia", "There are no soldiers in Jilib.", "Hold SOM.MIL Jilib !")]
    public void A_state_that_is_the_news_or_lasts_for_hours_has_begun(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);
}
