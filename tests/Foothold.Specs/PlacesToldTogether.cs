using Xunit;

namespace Foothold.Specs;

/// <summary>Places that a report tells of together, and the words by which it means them later.</summary>
public sealed class PlacesToldTogether
{
    [Theory]
    [InlineData("ukraine", "Ukrainian forces took Kupiansk on Friday and Izium on Saturday. Both cities remain under their control.", "Gain UKR.MIL Kupianska", "Gain UKR.MIL Iziumska", "Hold UKR.MIL Kupianska", "Hold UKR.MIL Iziumska")]
    [InlineData("mali", "The MNLA seized Kidal and Gao on Friday. The army said it would recapture both.", "Gain MLI.MNLA Kidal", "Gain MLI.MNLA Gao", "Gain MLI.MIL Kidal", "Gain MLI.MIL Gao")]
    [InlineData("sudan", "The army entered Labado and Muhajiriya on Tuesday. A spokesman said that aircraft were chasing the remnants. The Sudan Liberation Movement had captured the towns in April.", "Gain SDN.MIL Labado", "Gain SDN.MIL Muhajiriyah", "Gain SDN.SLA Labado", "Gain SDN.SLA Muhajiriyah")]
    [InlineData("myanmar", "The Arakan Army captured Ponnagyun and Rathedaung. The army failed to retake them.", "Gain MMR.AA Ponnagyun", "Gain MMR.AA Rathedaung", "Gain MMR.MIL Ponnagyun !", "Gain MMR.MIL Rathedaung !")]
    [InlineData("sudan", "Refugees came from Kosti and Rabak, where the army keeps garrisons.", "Hold SDN.MIL Kosti", "Hold SDN.MIL Rabak")]
    [InlineData("yemen", "The Houthis seized Harib and Bayhan in March. They withdrew from the latter in June.", "Gain YEM.HOU Harib", "Gain YEM.HOU Bayhan", "Leave YEM.HOU Bayhan")]
    [InlineData("syria", "Two soldiers, Ahmad and Ali, had visited Idlib and Ariha, and the police captured both on Sunday.")] // the nearest two are no places
    [InlineData("syria", "Rebels hold Idlib and Ariha. The army shelled villages near Hama. It captured the villages on Friday.", "Hold SYR.OPP Idlib", "Hold SYR.OPP Ariha")] // the villages are those last told of
    public void A_word_for_several_means_the_list_last_told(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("afghanistan", "The Taliban overran Zaranj on Friday; Sheberghan followed a day later.", "Gain AFG.TAL Zaranj", "Gain AFG.TAL Shibirghan")]
    [InlineData("somalia", "Ethiopian troops captured Bardhere on July 22. Diinsoor followed two days later.", "Gain ETH.MIL Baardheere", "Gain ETH.MIL Diinsoor")]
    [InlineData("mali", "The army captured Kidal in April. Ministers from Niger followed in July.", "Gain MLI.MIL Kidal")] // who follows is no place
    [InlineData("afghanistan", "Farah fell to the Taliban on Tuesday, Pul-e Khumri the same evening and Faizabad on Wednesday.", "Gain AFG.TAL Farah", "Gain AFG.TAL Puli Khumri", "Gain AFG.TAL Fayzabad")]
    public void What_followed_went_the_same_way(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("afghanistan", "Security forces wrested back Saighan and Kahmard districts of Bamyan province from the Taliban.", "Gain AFG.ANDSF Sayghan", "Gain AFG.ANDSF Kahmard")]
    [InlineData("afghanistan", "The Taliban overran police posts in Nad Ali and Garmser on Friday.", "Gain AFG.TAL Nad Ali", "Gain AFG.TAL Garmser")]
    [InlineData("syria", "Rebels captured several of its towns last week, among them Idlib and Ariha.", "Gain SYR.OPP Idlib", "Gain SYR.OPP Ariha")]
    [InlineData("afghanistan", "Another three, Garmser, Nad Ali and Musa Qala, are contested.", "Contest  Garmser", "Contest  Nad Ali", "Contest  Musa Qala")]
    [InlineData("ukraine", "In Snihurivka, a railway town in the neighbouring Mykolaiv region that the Russians had abandoned a day earlier, the anthem was sung.", "Leave RUS Snihurivskyi")]
    [InlineData("ukraine", "The rebels left Sloviansk on Saturday and fell back on Donetsk, where many live, and on Luhansk.", "Leave RUS.PROXY Slovianska")]
    [InlineData("syria", "Rebels hold towns such as Idlib and Ariha.", "Hold SYR.OPP Idlib", "Hold SYR.OPP Ariha")]
    [InlineData("yemen", "The army shelled the rebel-held enclave made up of Harib and Bayhan.", "Hold YEM.HOU Harib", "Hold YEM.HOU Bayhan")]
    [InlineData("somalia", "Jilib, along with Jamaame, fell to the army on Sunday.", "Gain SOM.MIL Jilib", "Gain SOM.MIL Jamaame")]
    [InlineData("afghanistan", "Of the 14 districts of Helmand the Taliban hold six.", "Hold AFG.TAL Helmand")]
    [InlineData("afghanistan", "Of the 14 teachers of Helmand the Taliban hold six.")] // no places are counted
    public void Each_place_of_a_list_is_told_of_and_nothing_else(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("syria", "The rebels pulled out of three towns in Hama province. Local media named them as Morek, Latamneh and Kafr Zita.", "Leave SYR.OPP Mūrak", "Leave SYR.OPP Al Lataminah", "Leave SYR.OPP Kafr Zaytā")]
    [InlineData("ukraine", "Russian troops took two villages in the Kharkiv region. They are Krasne and Zelene, a monitor said.", "Gain RUS.MIL Krasne", "Gain RUS.MIL Zelene")]
    [InlineData("syria", "Rebels captured two towns in Hama province on Monday. The towns are Morek and Kafr Zita.", "Gain SYR.OPP Mūrak", "Gain SYR.OPP Kafr Zaytā")]
    [InlineData("syria", "The villages seized by the army were Latamneh and Kafr Zita.", "Gain SYR.MIL Al Lataminah", "Gain SYR.MIL Kafr Zaytā")]
    public void What_is_counted_first_is_the_list_that_is_named_behind(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("mali", "Towns such as Ansongo and Menaka are in the hands of the MNLA.", "Hold MLI.MNLA Ansongo", "Hold MLI.MNLA Menaka")]
    [InlineData("afghanistan", "The Taliban have seized control of two districts in northern and western Afghanistan, Ghormach in Badghis province and Garziwan in Faryab province.", "Gain AFG.TAL Ghormach", "Gain AFG.TAL Gurziwan")]
    [InlineData("syria", "Government forces captured three villages, Tell Malid, Umm Hosh and Harbel, from the rebels.", "Gain SYR.MIL Tell Malid", "Gain SYR.MIL Umm Hosh", "Gain SYR.MIL Harbel")]
    [InlineData("afghanistan", "The Taliban attacked two villages, Mohammad Khan and Abdul Rahim said.")] // who says it is no village
    public void Names_behind_a_count_or_an_example_are_what_is_meant(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("iraq", "Most of Iraq is held by the government in Baghdad.", "Hold IRQ.GOV Iraq")] // whose government it is
    [InlineData("iraq", "Iraqi forces took areas in Nineveh province. The areas were abandoned by Peshmerga fighters.", "Gain IRQ.MIL Nineveh", "Leave IRQ.KRG.PESH Nineveh")]
    [InlineData("somalia", "Soldiers pulled out of the police headquarters, the governor's office and other buildings in Afgooye.", "Leave SOM.MIL Afgooye")]
    [InlineData("ukraine", "Ukrainian troops repelled attempts by Russia to advance in Kreminna.", "Defend UKR.MIL Kreminskyi")]
    [InlineData("afghanistan", "The Taliban controlled 45 districts, the report says.", "Hold AFG.TAL Afghanistan")]
    public void What_only_says_whose_or_which_leads_to_the_place_that_is_meant(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("ukraine", "Artemivsk is now under their control, the Russian forces say.", "Gain RUS.MIL Bakhmutska")]
    [InlineData("afghanistan", "Sangin fell to the Taliban following heavy clashes in the town.", "Gain AFG.TAL Sangin")] // the fighting is over
    [InlineData("afghanistan", "Heavy clashes continued in Sangin, in the disputed north of Helmand.", "Contest  Sangin")]
    public void A_sentence_is_read_to_its_end(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);
}
