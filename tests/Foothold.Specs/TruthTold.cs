using Foothold.Coding;
using Xunit;

namespace Foothold.Specs;

/// <summary>What a text calls untrue, or tells as nearly done or as not come about, is denied; what only sounds so is not.</summary>
public sealed class TruthTold
{
    [Theory]
    [InlineData("sudan", "Reports that El Geneina has fallen to the RSF are far from the truth, the army said.", "Gain SDN.RSF El Geneina !")]
    [InlineData("mali", "The claim that the rebels seized Bourem has no basis, the army said.", "Gain MLI.CMA Bourem !")]
    [InlineData("somalia", "Claims that militants captured Jilib are baseless, the mission said.", "Gain SOM.SHB Jilib !")]
    [InlineData("yemen", "The army described as false the reports that the Houthis had seized Harib.", "Gain YEM.HOU Harib !")]
    [InlineData("afghanistan", "Residents should ignore the propaganda that soldiers fled Sangin, the governor said.", "Leave AFG.MIL Sangin !")]
    [InlineData("mali", "The news that the army had abandoned Kidal was enemy propaganda, officials said.", "Leave MLI.MIL Kidal !")]
    [InlineData("sudan", "No one believes the claim that the army controls Nyala.", "Hold SDN.MIL Nyala !")]
    [InlineData("afghanistan", "Rumours spread that the Taliban had taken Sangin, but this was untrue.", "Gain AFG.TAL Sangin !")]
    [InlineData("sudan", "The claim that the RSF captured Nyala was confirmed by residents.", "Gain SDN.RSF Nyala")]
    [InlineData("sudan", "The news that the RSF captured Nyala did not surprise residents.", "Gain SDN.RSF Nyala")]
    [InlineData("sudan", "The army's statement that it controls Kosti reflects reality.", "Hold SDN.MIL Kosti")]
    [InlineData("afghanistan", "Ignore the rumours that the Taliban captured Sangin, the governor said.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The army discounted reports that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The claim that the Taliban had captured Sangin contradicts the facts.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "False reports of the capture of Sangin by the Taliban spread online.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "Residents said soldiers had left Sangin. But the claim was untrue.", "Leave AFG.MIL Sangin !")]
    public void What_is_called_untrue_is_denied(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("Prices did not fall after reports that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("The army did not share the news that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("The governor did not circulate the report that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("Nobody repeated the claim that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("The world ignored reports that the Taliban had captured Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("Residents did not listen to reports that soldiers had fled Sangin.", "Leave AFG.MIL Sangin")]
    [InlineData("The news that the Taliban had captured Sangin proved the governor wrong.", "Gain AFG.TAL Sangin")]
    [InlineData("The news that the Taliban had captured Sangin left no ground for hope.", "Gain AFG.TAL Sangin")]
    [InlineData("Propaganda about the capture of Sangin by the Taliban spread online.", "Gain AFG.TAL Sangin")]
    [InlineData("Residents said soldiers had left Sangin. This was wrong.", "Leave AFG.MIL Sangin")]
    public void What_is_passed_on_or_blamed_is_not_denied(string text, params string[] changes) => ControlTold.Check("afghanistan", text, changes);

    [Theory]
    [InlineData("afghanistan", "The Taliban came close to retaking Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("sudan", "The army fell short of retaking El Geneina.", "Gain SDN.MIL El Geneina !")]
    [InlineData("somalia", "Al-Shabaab stopped short of capturing Jilib.", "Gain SOM.SHB Jilib !")]
    [InlineData("syria", "The rebels did not succeed in capturing Idlib.", "Gain SYR.OPP Idlib !")]
    [InlineData("syria", "The rebels gave up on taking Idlib.", "Gain SYR.OPP Idlib !")]
    [InlineData("syria", "The rebels tried in vain to take Idlib.", "Gain SYR.OPP Idlib !")]
    [InlineData("somalia", "The militants succeeded in taking Jilib.", "Gain SOM.SHB Jilib")]
    [InlineData("somalia", "Al-Shabaab does not control Kismayo's port but holds Jilib.", "Hold SOM.SHB Kismaayo !", "Hold SOM.SHB Jilib")]
    [InlineData("mali", "If reinforcements had come, the army would have retaken Kidal.", "Gain MLI.MIL Kidal !")]
    [InlineData("afghanistan", "The Taliban moved closer to capturing Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The Taliban moved closer after capturing Sangin.", "Gain AFG.TAL Sangin")]
    [InlineData("afghanistan", "The Taliban came near taking Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The army drew closer by capturing Sangin.", "Gain AFG.MIL.ANA Sangin")]
    [InlineData("afghanistan", "The army is running short after losing Sangin.", "Loss AFG.MIL.ANA Sangin")]
    [InlineData("afghanistan", "The Taliban stayed away after losing Sangin.", "Loss AFG.TAL Sangin")]
    [InlineData("afghanistan", "The Taliban abandoned a bid to capture Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The Taliban gave up trying to take Sangin.", "Gain AFG.TAL Sangin !")]
    [InlineData("afghanistan", "The army abandoned its siege of Sangin.", "Threaten AFG.MIL.ANA Sangin")]
    public void What_was_not_reached_is_denied(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("sudan", "Has El Geneina fallen to the RSF? No, the governor said.", "Gain SDN.RSF El Geneina !")]
    [InlineData("yemen", "Did the Houthis take Harib? Not yet.", "Gain YEM.HOU Harib !")]
    [InlineData("yemen", "Did the Houthis take Harib? No reason was given.", "Gain YEM.HOU Harib")]
    public void A_question_is_answered(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("Have the Taliban captured Sangin? Yes, residents said.", Reality.Actual)]
    [InlineData("Could the Taliban capture Sangin? Yes, the governor said.", Reality.Possible)]
    [InlineData("Will the Taliban capture Sangin? Yes, analysts said.", Reality.Possible)]
    [InlineData("Should the army leave Sangin? Yes, residents said.", Reality.Possible)]
    [InlineData("Does the army plan to leave Sangin? Yes, residents said.", Reality.Possible)]
    public void Only_what_is_asked_as_done_is_settled(string text, Reality reality) => Assert.Equal(reality, Assert.Single(ControlTold.Code("afghanistan", text), claim => claim is { Control: not null, Places.Count: > 0 }).Reality);

    [Theory]
    [InlineData("The Taliban abandoned their attack on Sangin after three days.", Polarity.Affirmed)]
    [InlineData("The Taliban scrapped a planned attack on Sangin.", Polarity.Denied)]
    public void Only_what_was_planned_is_denied_by_giving_it_up(string text, Polarity polarity) => Assert.Equal(polarity, Assert.Single(ControlTold.Code("afghanistan", text)).Polarity);

    [Theory]
    [InlineData("mali", "The army retook Kidal, months after its loss had shamed the president.", "Gain MLI.MIL Kidal", "Loss MLI.MIL Kidal")]
    [InlineData("syria", "The army took Idlib in May. In June the town changed hands again.", "Gain SYR.MIL Idlib", "Gain SYR.OPP Idlib")]
    [InlineData("afghanistan", "Commandos drove the insurgents from Sangin, which they had entered on Wednesday.", "Gain AFG.MIL.CDO Sangin", "Gain AFG.TAL Sangin")]
    [InlineData("ukraine", "Ukraine has withdrawn from Avdiivka, handing Russia its biggest gain since it captured Bakhmut.", "Leave UKR Avdiivska", "Gain RUS Avdiivska", "Gain RUS Avdiivska", "Gain RUS Bakhmutska")]
    [InlineData("colombia", "FARC guerrillas held Dabeiba before soldiers flown in by helicopter drove them out.", "Hold COL.FARC Dabeiba", "Gain COL.MIL Dabeiba")]
    [InlineData("syria", "The SDF took Baghuz, the group's last stronghold.", "Gain SYR.SDF Baghuz")]
    [InlineData("ukraine", "Ukrainian troops hold Avdiivka and advanced on the flanks.", "Hold UKR.MIL Avdiivska")]
    public void Whose_a_change_is_by_what_came_before(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);

    [Theory]
    [InlineData("ukraine", "Russian forces completed their withdrawal across the Dnipro.")]
    [InlineData("afghanistan", "In Jowzjan, militants overran Fayzabad. In Badakhshan, they left Fayzabad.", "Gain AFG.TAL Fayzabad", "Leave AFG.TAL Fayzabad")]
    [InlineData("afghanistan", "Helmand, weekly update.\n\nNAD ALI: Police hold the bazaar.\n\nSANGIN: Police hold the bazaar.", "Hold AFG.COP Nad Ali", "Hold AFG.COP Sangin")]
    [InlineData("sudan", "STATEMENT BY THE RAPID SUPPORT FORCES\n\nOur forces liberated Nyala on Friday.", "Gain SDN.RSF Nyala")]
    public void Where_and_by_whom_by_how_a_report_is_written(string theatre, string text, params string[] changes) => ControlTold.Check(theatre, text, changes);
}
