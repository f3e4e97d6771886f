using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Who takes, holds or leaves a place where a text does not name him beside it: effect and holder of each change told, in text order.</summary>
public sealed class WhoIsMeant
{
    static readonly Dictionary<string, Workbench> Benches = [];

    [Theory]
    [InlineData("syria", "2017-02-24", "Turkish-backed rebels captured al-Bab from Islamic State on Thursday. Turkey sees the Kurdish YPG militia as a terrorist group.\n\nDozens of Turkish soldiers died in the battle with Islamic State. A monitor counted them.\n\nThe militia and its Arab allies took Manbij last year.", "Gain SYR.FSA", "Gain SYR.YPG")]
    [InlineData("syria", "2017-09-20", "Units of the Syrian Democratic Forces began an offensive in Deir ez-Zor on Saturday. Russia said its jets had struck nearby. The army is on the other bank of the river.\n\nThe same force has taken 65 percent of Raqqa since June.", "Gain SYR.SDF")]
    [InlineData("yemen", "2011-05-31", "Fighters of Ansar al-Sharia, as the militants call themselves, overran Zinjibar on Sunday. The army shelled the town. Residents said that water was short.\n\nThe group overran Jaar in March.", "Gain YEM.AQAP.ANSAR", "Gain YEM.AQAP.ANSAR")]
    [InlineData("mali", "2013-01-15", "Islamist rebels attacked a garrison on Monday. France began air strikes on Friday.\n\nThe president asked for help after the rebels captured Konna.", "Gain MLI.ANSAR")]
    [InlineData("iraq", "2014-06-12", "Fighters of the Islamic State in Iraq and the Levant seized Tikrit on Wednesday. The Kurdish regional government said its peshmerga were on alert.\n\nThe same group took over Falluja in January.", "Gain INT.IS", "Gain INT.IS")]
    [InlineData("somalia", "2016-01-20", "Aid groups said that food was short in Kismayo. The music was loud.\n\nThe group took over the stage in Kismayo.")]
    public void A_group_is_the_one_that_was_told_of_before(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2023-05-22", "Yevgeny Prigozhin said the battle was over. The fighting was the longest of the war. Oleksandr Syrskyi, the commander of ground forces, visited the front. He conceded that his troops controlled only a part of Bakhmut.", "Hold UKR.MIL")]
    [InlineData("afghanistan", "2010-04-20", "A Taliban commander said his men had taken over Marjah.", "Gain AFG.TAL")]
    [InlineData("yemen", "2015-08-02", "A resistance leader was more careful: Tawahi has been won by his men, he told a reporter.", "Gain YEM.PRM")]
    [InlineData("syria", "2024-12-06", "Rebels attacked the city on Thursday. A spokesman for the army said units stationed there had moved out of Hama.", "Leave SYR.MIL")]
    [InlineData("somalia", "2012-09-29", "Kenyan officers said that their men had taken Kismayo.", "Gain KEN.MIL")]
    [InlineData("yemen", "2021-09-25", "The Houthis attacked on Sunday. Their fighters took Harib.", "Gain YEM.HOU")]
    [InlineData("sudan", "2023-10-27", "Nyala had not been lost, an army spokesman said.", "Loss SDN.MIL")]
    [InlineData("ukraine", "2023-03-10", "A car blew up in occupied Melitopol on Friday.", "Hold RUS.MIL")]
    [InlineData("ukraine", "2023-03-10", "A car blew up in formerly occupied Izium on Friday.")]
    [InlineData("sudan", "2011-11-05", "A spokesman for the SPLM-N said his side had pulled out of Kurmuk.", "Leave SDN.SPLMN")]
    [InlineData("afghanistan", "2021-08-07", "A Taliban spokesman said their men had pulled back from Marjah.", "Leave AFG.TAL")]
    [InlineData("afghanistan", "2021-08-07", "Gunmen attacked Sangin. The deputy governor said that forces had withdrawn from Sangin.", "Leave AFG.MIL")]
    [InlineData("ukraine", "2025-12-23", "The defence forces have pulled back from Siversk, the General Staff of Ukraine said.", "Leave UKR.MIL")]
    [InlineData("syria", "2016-08-27", "Buses carrying rebel fighters began rolling out of Daraya on Friday.", "Leave SYR.OPP")]
    [InlineData("syria", "2016-08-27", "Buses carrying pupils began rolling out of Daraya on Friday.")]
    public void Whose_men_they_are_is_told_by_who_speaks_or_acts(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2023-05-22", "Wagner claimed a victory, a claim that Kyiv rejected, saying its soldiers still controlled Bakhmut.", "Hold UKR.MIL")]
    [InlineData("ukraine", "2022-06-25", "Ukrainian forces have been ordered to retreat, a move that will bring Russia closer to its goal of seizing the Luhansk region.", "Gain RUS")]
    [InlineData("syria", "2019-08-19", "The air strikes brought the army closer to capturing Khan Sheikhoun.", "Gain SYR.MIL")]
    [InlineData("sudan", "2023-12-20", "Aid reached Nyala, a city that was built by the RSF and is held by it.", "Hold SDN.RSF")]
    [InlineData("syria", "2017-02-24", "The Kurdish YPG militia took Manbij last year, and Turkey has repeatedly demanded that they leave.", "Gain SYR.YPG", "Leave SYR.YPG")]
    [InlineData("sudan", "2011-05-22", "Sudanese troops seized Abyei on Saturday. The U.S. called for their withdrawal from the town.", "Gain SDN.MIL", "Leave SDN.MIL")]
    public void A_pronoun_stands_for_whoever_the_clause_leaves(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2014-04-14", "Moscow-backed separatists seized Sloviansk on Saturday.", "Gain RUS.PROXY")]
    [InlineData("syria", "2017-10-17", "A US-backed force captured Raqqa on Tuesday.", "Gain SYR.SDF")]
    [InlineData("syria", "2017-10-17", "Fighters backed by the United States captured Raqqa on Tuesday.", "Gain SYR.SDF")]
    [InlineData("yemen", "2018-06-20", "Fighters backed by a Saudi-led coalition took Zabid on Wednesday.", "Gain YEM.PRM")]
    [InlineData("yemen", "2018-06-20", "Government soldiers backed by the United Arab Emirates recaptured Zabid.", "Gain YEM.MIL")]
    [InlineData("yemen", "2018-06-22", "The port of Saleef is administered by the Sana'a-based authorities.", "Hold YEM.HOU")]
    [InlineData("afghanistan", "2010-04-16", "American officers said that they still held the Pech Valley.", "Hold USA.MIL")]
    [InlineData("yemen", "2010-08-21", "Militants belonging to al-Qaeda seized Lawdar on Friday.", "Gain YEM.AQAP")]
    [InlineData("mali", "2023-10-31", "UN peacekeepers left Kidal on Tuesday.", "Leave INT.MINUSMA")]
    public void Who_is_backed_is_not_the_backer(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("mali", "2012-06-28", "Outgunned by MUJAO, the separatists left Gao on Wednesday.", "Leave MLI.MNLA")]
    [InlineData("syria", "2017-05-11", "Arab and Kurdish fighters captured Tabqa on Wednesday.", "Gain SYR.SDF")]
    [InlineData("yemen", "2015-08-04", "Loyalists of the exiled president captured al-Anad on Monday.", "Gain YEM.PRM")]
    [InlineData("yemen", "2015-07-18", "Southern fighters loyal to Yemen's exiled president captured Aden on Friday.", "Gain YEM.PRM")]
    [InlineData("ukraine", "2023-12-25", "Elements of the Southern Grouping captured Marinka on Monday.", "Gain RUS.MIL")]
    [InlineData("ukraine", "2014-04-13", "Armed men seized Sloviansk on Saturday.", "Gain RUS.PROXY")]
    [InlineData("afghanistan", "2021-08-15", "Jalalabad has fallen.", "Loss AFG.GOV")]
    [InlineData("syria", "2014-02-05", "The al-Qaeda splinter captured Raqqa.", "Gain INT.IS")]
    [InlineData("somalia", "2014-10-06", "African Union and Somali troops seized Barawe on Sunday.", "Gain INT.AMISOM")]
    [InlineData("myanmar", "2024-07-25", "\"Our army has taken Lashio,\" the Kokang group's spokesman said.", "Gain MMR.MNDAA")]
    [InlineData("myanmar", "2024-06-28", "The group said that its troops took Nawnghkio on Wednesday.", "Gain ")]
    public void A_description_is_of_whom_reports_of_the_day_mean(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2024-06-01", "\"Toretsk is ours,\" the spokesman of the Ukrainian army said.", "Hold UKR.MIL")]
    [InlineData("ukraine", "2024-06-01", "The spokesman of the Ukrainian army said that Toretsk \"has not fallen\".", "Loss UKR.MIL")]
    [InlineData("ukraine", "2024-06-01", "The rest of Chasiv Yar is still Ukrainian.", "Hold UKR")]
    [InlineData("ukraine", "2024-06-01", "The recipe is still Ukrainian in Chasiv Yar.")]
    [InlineData("ukraine", "2024-06-01", "The north of Vovchansk is under Russian control.", "Hold RUS")]
    [InlineData("somalia", "2014-06-01", "Al-Shabaab holds sway over 85 percent of Kismayo.", "Hold SOM.SHB")]
    [InlineData("iraq", "2016-06-01", "The insurgents own Hit.", "Hold INT.IS")]
    [InlineData("iraq", "2016-06-01", "The manager has a house of his own in Hit.")]
    [InlineData("yemen", "2016-06-01", "A Houthi commander was in charge of Mukalla on Friday.", "Hold YEM.HOU")]
    [InlineData("yemen", "2016-06-01", "The Houthi commander in charge of Mukalla gave a speech on Friday.")]
    public void Who_holds_a_place_is_told_in_many_ways(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("mali", "2023-09-07", "The military admits that Bamba was taken.", "Gain MLI.JNIM")]
    [InlineData("iraq", "2016-05-20", "Residents expect a bid to regain Falluja by the army.", "Gain IRQ.MIL.ARMY")]
    [InlineData("iraq", "2016-05-20", "Residents expect a bid to regain Falluja by the summer.", "Gain IRQ.GOV")]
    [InlineData("mali", "2013-11-01", "The prime minister renewed his call on the MNLA to leave Kidal.", "Leave MLI.MNLA")]
    [InlineData("yemen", "2025-12-27", "Riyadh asked the southern separatists to pull back at once from Hadramawt and Mahra, overrun earlier this month.", "Leave YEM.STC", "Leave YEM.STC", "Gain YEM.STC")]
    [InlineData("ukraine", "2022-06-24", "Russian troops were advancing from the south, leaving Lysychansk in danger of being cut off.", "Threaten RUS.MIL")]
    [InlineData("ukraine", "2023-05-22", "\"Bakhmut is not theirs,\" a Ukrainian sergeant said.", "Hold RUS.MIL")]
    [InlineData("syria", "2013-06-05", "Rebels said in a statement acknowledging the fall of Qusair that they would fight on.", "Loss SYR.OPP")]
    [InlineData("afghanistan", "2016-10-05", "The Taliban attacked on Monday. Qasim Jangalbagh, the police chief, rejected their claim to have taken Kunduz.", "Gain AFG.TAL")]
    [InlineData("mali", "2012-12-01", "Beaten back on Monday from the approaches to Menaka by Ansar Dine, the MNLA is bringing up men.", "Defend MLI.ANSAR")]
    [InlineData("afghanistan", "2018-04-12", "The attackers killed a dozen policemen and captured Khwaja Omari.", "Gain AFG.TAL")]
    public void Who_acts_is_told_elsewhere_in_the_sentence(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2025-11-22", "Valery Gerasimov told President Vladimir Putin that Kupiansk had been taken.", "Gain RUS.MIL")]
    [InlineData("myanmar", "2024-06-20", "Khine Thu Kha said that Thandwe had been captured.", "Gain MMR.AA")]
    [InlineData("syria", "2017-10-17", "Mustafa Bali said that his forces had captured Raqqa.", "Gain SYR.SDF")]
    [InlineData("yemen", "2021-09-25", "Yahya Saree said that his forces had captured Harib.", "Gain YEM.HOU")]
    [InlineData("sudan", "2025-10-28", "Abdel Fattah al-Burhan said that his forces had withdrawn from El Fasher.", "Leave SDN.MIL")]
    public void A_commander_speaks_for_his_side(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("iraq", "2016-11-09", "It took the Peshmerga two weeks of waiting and a day of fighting to recover Bashiqa.", "Gain IRQ.KRG.PESH")]
    [InlineData("mali", "2013-02-01", "It took French troops only a day to recover Timbuktu.", "Gain FRA.MIL")]
    [InlineData("sudan", "2024-06-30", "It took the RSF until June to capture El Fula.", "Gain SDN.RSF")]
    [InlineData("somalia", "2012-10-10", "It took two weeks for Kenyan troops to capture Kismayo.", "Gain KEN.MIL")]
    [InlineData("iraq", "2016-11-09", "It took the children an hour to walk through Bashiqa.")]
    public void Who_needs_the_time_acts_in_it(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("myanmar", "2024-04-13", "Thailand's foreign minister travelled to Mae Sot on Friday, a day after the Karen National Union (KNU) announced that it had captured Myawaddy.", "Gain MMR.KNU")]
    [InlineData("sudan", "2025-05-03", "The RSF said that it had won. It has declared the city of En Nahud liberated.", "Gain SDN.RSF")]
    [InlineData("syria", "2020-02-27", "The Syrian Observatory said on Monday that rebels were near. It added that the town of Saraqib had been captured by the army.", "Gain SYR.MIL")]
    [InlineData("myanmar", "2023-12-15", "The TNLA is master of Namhsan, and its spokeswoman says Mantong will be seized before Christmas.", "Hold MMR.TNLA", "Gain MMR.TNLA")]
    [InlineData("afghanistan", "2015-07-13", "Musa Qala has been encircled by the Taliban, its district governor said. For now, he said, all government buildings are still held by his men.", "Threaten AFG.TAL", "Hold AFG.MIL")]
    public void A_body_that_speaks_is_meant_by_it(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("iraq", "2014-06-20", "Police said that gunmen had attacked Samarra. They failed to capture Samarra.", "Gain INT.IS")]
    [InlineData("sudan", "2024-06-25", "The RSF said the army had withdrawn from Babanusa. They captured El Fula on Monday.", "Leave SDN.MIL", "Gain SDN.RSF")]
    [InlineData("iraq", "2016-11-24", "The Hashed al-Shaabi umbrella group is near Mosul. Pilgrims died near Hilla. The weather was bad. IS said it had killed 200.\n\nDespite its losses, the group still controls Hawijah.", "Hold INT.IS")]
    [InlineData("afghanistan", "2017-06-15", "A Taliban spokesman said Tora Bora was held by his group. Daesh emerged in the east in 2015. The group was driven from Kot last year.", "Hold AFG.TAL", "Loss INT.IS")]
    [InlineData("yemen", "2015-03-22", "President Hadi spoke on Saturday of the Houthis' home province. The movement captured Sanaa in September.", "Gain YEM.HOU")]
    public void Who_acts_is_meant_before_who_tells_of_it(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("afghanistan", "2018-11-12", "Local fighters beat back a Taliban assault on Jaghori.", "Defend AFG.UPR")]
    [InlineData("sudan", "2025-11-20", "The RSF captured El Fasher in October. El Fasher was under siege for 500 days.", "Gain SDN.RSF", "Threaten SDN.RSF")]
    [InlineData("iraq", "2017-09-01", "Tikrit was under siege for months.", "Threaten ")]
    [InlineData("iraq", "2015-03-12", "Islamic State attacked on Monday. Tikrit is ringed on all sides, though IS fighters still have the centre of Tikrit in their hands.", "Threaten IRQ.GOV", "Hold INT.IS")]
    [InlineData("sudan", "2018-03-13", "Rebels attempted to seize the garrison at Nertiti on Monday without success, a Sudanese army statement said, claiming that the attackers had been repelled.", "Gain SDN.SLA", "Defend SDN.MIL")]
    public void Nobody_fights_himself_and_who_took_a_place_besieged_it(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2024-08-15", "Russia's defence ministry did not comment on the loss. It said that its troops had recaptured Lyman.", "Gain RUS.MIL")]
    [InlineData("ukraine", "2024-08-15", "In Moscow, the defence ministry said that it had taken Lyman.", "Gain RUS.GOV")]
    [InlineData("ukraine", "2022-10-15", "In Kyiv, the defence ministry said that it had taken Lyman.", "Gain UKR.MIL")]
    [InlineData("ukraine", "2022-02-26", "Kupiansk was captured by troops that rolled in from Russia.", "Gain RUS.MIL", "Gain RUS.MIL")]
    [InlineData("syria", "2024-12-05", "The setback is one more for President Bashar al-Assad, whose forces lost Aleppo last week.", "Loss SYR.MIL")]
    [InlineData("afghanistan", "2017-06-15", "Islamic State attacked the police on Monday. Fighters from the group overran Kot on Tuesday.", "Gain INT.IS")]
    [InlineData("ukraine", "2025-12-02", "The army chief, Valery Gerasimov, reported the capture of Lyman.", "Gain RUS.MIL")]
    [InlineData("afghanistan", "2006-09-16", "A man identifying himself as a Taliban commander laughed. \"We left Panjwayi of our own will,\" he said.", "Leave AFG.TAL")]
    [InlineData("afghanistan", "2022-05-11", "The National Resistance Front said that it was winning. \"We have taken Dara,\" spokesman Ahmad Noori said.", "Gain AFG.NRF")]
    [InlineData("ukraine", "2023-08-28", "Vladimir Petrov, an official installed by Moscow, denied that Robotyne was lost.", "Loss RUS.GOV")]
    public void Whose_men_and_bodies_they_are_may_be_told_beside_them(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("afghanistan", "2015-08-30", "The army drove the Taliban out of Musa Qala on Sunday, four days after it was overrun.", "Gain AFG.MIL.ANA", "Gain AFG.TAL")]
    [InlineData("afghanistan", "2021-07-01", "Balkh was overrun on Monday, but soldiers got it back on Tuesday.", "Gain AFG.TAL", "Gain AFG.MIL")]
    [InlineData("syria", "2018-03-18", "The Turkish army entered Afrin on Sunday. A Kurdish official conceded the loss of Afrin.", "Gain TUR.MIL", "Loss SYR.AANES")]
    [InlineData("syria", "2018-03-18", "Turkish soldiers raised their flags in Afrin, after most of the Kurdish fighters defending it slipped away.", "Gain TUR.MIL", "Leave SYR.YPG")]
    [InlineData("iraq", "2014-06-12", "Al Qaeda's offshoot has held Falluja since January.", "Hold INT.IS")]
    [InlineData("syria", "2024-12-05", "Amman/Beirut (Example Press) - Syrian rebels swept into Hama on Thursday, and the army admitted that it had lost the city.", "Gain SYR.OPP", "Loss SYR.MIL")]
    public void Whoever_lost_a_place_had_it_before(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("myanmar", "2025-03-01", "Fighters of the Karen National Army (KNA) seized Myawaddy on Sunday. KNA positions were shelled. The KNA left Myawaddy on Monday.", "Gain MMR.KNA", "Leave MMR.KNA")]
    [InlineData("syria", "2019-10-20", "The Syrian National Army (SNA) attacked on Sunday. SNA fighters withdrew from Manbij.", "Leave SYR.SNA")]
    [InlineData("somalia", "2019-10-20", "Troops of the Somali National Army (SNA) captured Janale on Sunday. The SNA left Barire on Monday.", "Gain SOM.MIL", "Leave SOM.MIL")]
    [InlineData("myanmar", "2023-12-20", "PDFs captured Kawlin on Monday.", "Gain MMR.PDF")]
    [InlineData("iraq", "2016-07-20", "Qayyara fell to IS in June.", "Gain INT.IS")]
    [InlineData("iraq", "2016-07-20", "QAYYARA IS QUIET")]
    public void Letters_mean_whom_the_report_or_the_theatre_calls_so(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("sudan", "2024-05-20", "The Popular Resistance captured Bara on Monday.", "Gain SDN.MIL")]
    [InlineData("yemen", "2016-05-20", "The Popular Resistance captured Zinjibar on Monday.", "Gain YEM.PRM")]
    [InlineData("myanmar", "2024-05-20", "The regime withdrew from Lashio on Monday.", "Leave MMR.GOV")]
    [InlineData("myanmar", "2024-05-20", "Junta men left Lashio on Monday.", "Leave MMR.GOV")]
    [InlineData("afghanistan", "2021-09-20", "Anti-Taliban fighters captured Andarab on Monday.", "Gain AFG.NRF")]
    [InlineData("iraq", "2017-10-17", "Iraqi Kurdish forces withdrew from Makhmur on Monday.", "Leave IRQ.KRG.PESH")]
    [InlineData("syria", "2018-02-20", "Pro-Turkish fighters captured Jinderes on Monday.", "Gain SYR.FSA")]
    [InlineData("yemen", "2016-02-20", "Coalition-supported forces captured Zinjibar on Monday.", "Gain YEM.MIL")]
    [InlineData("iraq", "2014-07-01", "Sunni militants captured Baiji on Monday.", "Gain INT.IS")]
    [InlineData("myanmar", "2024-05-20", "KIA-led forces captured Bhamo on Monday.", "Gain MMR.KIA")]
    [InlineData("ukraine", "2024-05-20", "The 25th Airborne Brigade withdrew from Lyman on Monday.", "Leave UKR.MIL")]
    [InlineData("sudan", "2016-07-20", "Rebel forces led by Riek Machar captured Kajo Keji on Monday.", "Gain SSD.SPLMIO")]
    [InlineData("sudan", "2016-07-20", "President Salva Kiir of South Sudan sacked Riek Machar. South Sudan is at war again. Forces loyal to Salva Kiir shelled Torit. The rebels captured Kajo Keji on Monday.", "Gain SSD.SPLMIO")]
    [InlineData("sudan", "2023-07-11", "The SPLM-N attacked Kadugli on Sunday. The rebel forces captured Kurmuk on Monday.", "Gain SDN.SPLMN")]
    [InlineData("myanmar", "2024-02-09", "The Arakan Army attacked on Sunday. Minbya was seized from Myanmar's junta.", "Gain MMR.AA")]
    public void A_party_is_the_one_that_reports_of_the_war_call_so(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("mali", "2013-01-20", "Control of Konna was regained from Islamist fighters by French troops.", "Gain FRA.MIL")]
    [InlineData("myanmar", "2025-01-20", "The junta fixed Saturday as the deadline for all KNLA troops to leave Kawkareik.", "Leave MMR.KNLA")]
    [InlineData("yemen", "2015-08-10", "Warships of the coalition fired on the rebels in Zinjibar, which had been theirs since April.", "Hold YEM.HOU")]
    [InlineData("iraq", "2017-01-14", "Iraqi forces retook two neighbourhoods of Mosul on Sunday. A huge offensive began in October to retake Mosul.", "Gain IRQ.MIL", "Gain IRQ.MIL")]
    [InlineData("afghanistan", "2006-08-20", "US aircraft struck on Sunday to help hold Musa Qala.")]
    [InlineData("syria", "2014-10-08", "Islamic State fighters drove into Kobani, a surrounded town, on Tuesday.", "Gain INT.IS", "Threaten INT.IS")]
    [InlineData("ukraine", "2014-08-28", "KIEV Aug 28 Novoazovsk was captured by Russian troops on Wednesday.", "Gain RUS.MIL")]
    public void The_doer_is_whoever_stands_behind_or_fights_on(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("ukraine", "2024-09-01", "According to the Russian defense ministry, troops had taken control of Ptyche.", "Gain RUS.MIL")]
    [InlineData("ukraine", "2024-09-01", "According to local officials, troops had taken control of Ptyche.", "Gain UKR.MIL")]
    [InlineData("sudan", "2025-09-13", "Babanusa was taken on Monday, according to the RSF, whose spokesman said that its troops were there, and an officer of its forces.", "Gain SDN.RSF")]
    [InlineData("syria", "2024-12-06", "A rebel commander said his men rested, while according to the military its troops had been redeployed from Salamiyah.", "Leave SYR.MIL")]
    [InlineData("ukraine", "2024-10-03", "Troops raise Russian flags over Selydove.", "Hold RUS.MIL")]
    [InlineData("ukraine", "2022-09-12", "Ukrainian soldiers raised a captured Russian flag over Izium.", "Gain UKR.MIL")]
    [InlineData("ukraine", "2024-09-01", "Russia's defence ministry issued a statement. It named Battlegroup South, whose units \"liberated the settlement of Ptyche\" on Sunday.", "Gain RUS.MIL")]
    [InlineData("afghanistan", "2018-02-01", "The Taliban sent troops to seize Almar.", "Gain AFG.TAL")]
    [InlineData("afghanistan", "2018-02-01", "The Taliban captured troops who had seized Almar.", "Gain AFG.MIL")]
    [InlineData("sudan", "2023-12-20", "The RSF attacked on Monday. Its troops captured Rufaa on Tuesday.", "Gain SDN.RSF")]
    [InlineData("ukraine", "2024-07-31", "Russia said in 2022 that it had annexed the region. Toretsk is the town on which its troops are now closing.", "Threaten RUS")]
    [InlineData("iraq", "2014-10-10", "Some 180,000 Iraqis have fled from Hit since Monday.")]
    [InlineData("iraq", "2014-10-10", "Some 9,000 soldiers have fled from Hit since Monday.", "Leave IRQ.MIL")]
    public void Bare_troops_are_those_of_who_tells_fields_or_flags_them(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("yemen", "2021-10-06", "The Houthis attacked on Sunday. Armed factions of the legitimate side had moved out of Bayhan.", "Leave YEM.GOV")]
    [InlineData("yemen", "2014-10-20", "Rebels of Yemen's Shiite minority took Rada on Tuesday.", "Gain YEM.HOU")]
    [InlineData("yemen", "2021-11-13", "Militants who are loyal to the former regime and backed by the United Arab Emirates have withdrawn from Tuhayta.", "Leave YEM.MIL")]
    [InlineData("somalia", "2017-05-01", "Al-Shabaab attacked on Monday. An official said the Ethiopians had given them no reason for their withdrawal from Tiyeglow.", "Leave ETH")]
    [InlineData("afghanistan", "2018-08-06", "A group calling itself Islamic State held Darzab for three years.", "Hold INT.IS")]
    [InlineData("myanmar", "2024-06-25", "The ethnic Myanmar National Democratic Alliance Army captured Kunlong on Monday.", "Gain MMR.MNDAA")]
    [InlineData("afghanistan", "2007-11-13", "At Torkham, a crossing to Pakistan, Taliban guards withdrew from Torkham on Tuesday.", "Leave AFG.TAL")]
    [InlineData("myanmar", "2024-08-05", "Myanmar's military denied the news. A militia that says it took Mogok is small.")]
    [InlineData("mali", "2023-09-18", "We expect help from the army, but for the moment Lere is held by the armed men.")]
    [InlineData("syria", "2014-09-27", "Islamic State attacked on Friday. The Sunni insurgents captured Manbij on Saturday.", "Gain INT.IS")]
    [InlineData("myanmar", "2024-07-26", "The army fought on. Mogok was in its possession, said the Arakan Army.", "Hold MMR.AA")]
    [InlineData("ukraine", "2024-06-01", "Russian units had got into Siversk, the Defense Ministry acknowledged on Saturday, but the army is said to have kept them from gaining a foothold in Zvanivka.", "Gain RUS.MIL", "Defend UKR.MIL")]
    [InlineData("myanmar", "2024-03-18", "The Arakan Army opened an offensive to drive junta troops from the state. It controls Kyauktaw.", "Hold MMR.AA")]
    [InlineData("sudan", "2025-09-13", "The army holds Babanusa. Clashes with heavy artillery were reported on the outskirts of Babanusa.", "Hold SDN.MIL", "Contest ")]
    [InlineData("sudan", "2014-01-17", "South Sudan's army, the SPLA, said it had lost Malakal to rebel forces. South Sudan is at war. South Sudan's president spoke of the SPLA.", "Gain SSD.SPLMIO")]
    public void A_party_is_told_by_what_it_is_or_serves(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    [Theory]
    [InlineData("afghanistan", "2001-11-15", "The loss of Taloqan was the first setback suffered by the Taliban.", "Loss AFG.TAL")]
    [InlineData("ukraine", "2023-09-05", "Tokmak's capture would be a milestone for the Ukrainians.", "Gain UKR")]
    [InlineData("iraq", "2016-06-05", "Iraqi forces took Saqlawiyah on Saturday. In May the prime minister spoke of an offensive to reclaim Saqlawiyah.", "Gain IRQ.MIL", "Gain IRQ.MIL")]
    [InlineData("iraq", "2017-10-18", "The army took Bashiqa from the Peshmerga on Monday. The town of Zummar had been taken too.", "Gain IRQ.MIL.ARMY", "Gain IRQ.MIL.ARMY")]
    [InlineData("myanmar", "2025-06-01", "The TNLA has Kyaukme. If Kyaukme is taken, people will flee.", "Hold MMR.TNLA", "Gain MMR.GOV")]
    [InlineData("syria", "2014-10-08", "Islamic State fighters entered Kobani on Monday. Kobani is besieged on three sides. It could fall into the hands of Islamic State, an official said.", "Gain INT.IS", "Threaten INT.IS", "Threaten INT.IS")]
    [InlineData("afghanistan", "2015-08-26", "The Taliban took Nawzad in May. Nawzad was given up in a day.", "Gain AFG.TAL", "Leave AFG.GOV")]
    [InlineData("ukraine", "2022-04-02", "The Russians were retreating. The minister named Irpin as freed.", "Gain UKR.GOV")]
    [InlineData("afghanistan", "2007-02-20", "The police fled Sangin on Monday. Its capture by the Taliban was announced on Tuesday.", "Leave AFG.COP", "Gain AFG.TAL")]
    public void Who_takes_or_besieges_is_told_by_the_story(string theatre, string day, string text, params string[] changes) => Check(theatre, day, text, changes);

    static void Check(string theatre, string day, string text, string[] changes)
    {
        lock (Benches)
        {
            if (!Benches.TryGetValue(theatre, out var bench))
            {
                Benches[theatre] = bench = Workbench.Open(Installation.Find(), theatre);
            }

            var published = LocalDate.FromDateTime(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            var claims = bench.Code(Report.Create("Example Wire", null, "", null, published, "en", [], text));
            Assert.Equal(changes, claims.Where(claim => claim is { Control: not null, Places.Count: > 0 }).Select(claim => $"{claim.Control!.Effect} {claim.Control.Holder}"));
        }
    }
}
